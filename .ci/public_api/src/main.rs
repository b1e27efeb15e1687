//! Prints the public API that a file of rustdoc's JSON describes: an item a line, in a fixed order, derived and written
//! implementations of traits included; those that every type has, and `Send`, `Sync` and their kin, are left out.

use std::error::Error;

use public_api::Builder;

fn main() -> Result<(), Box<dyn Error>> {
    let path = std::env::args_os()
        .nth(1)
        .ok_or("name a file that `cargo rustdoc -- --output-format json` wrote")?;
    let api = Builder::from_rustdoc_json(path)
        .omit_blanket_impls(true)
        .omit_auto_trait_impls(true)
        .build()?;
    print!("{api}");
    Ok(())
}
