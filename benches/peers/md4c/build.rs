//! Looks for md4c-html where the C compiler would, or in `$MD4C_DIR`, and sets `md4c` if it is there.

use std::path::PathBuf;
use std::process::Command;

fn main() {
    println!("cargo::rustc-check-cfg=cfg(md4c)");
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-env-changed=MD4C_DIR");
    if let Some(library) = library() {
        println!("cargo::rerun-if-changed={}", library.display());
        let folder = library.parent().map(|folder| folder.display().to_string());
        println!(
            "cargo::rustc-link-search=native={}",
            folder.unwrap_or_default()
        );
        println!("cargo::rustc-link-lib=dylib=md4c-html");
        println!("cargo::rustc-cfg=md4c");
    }
}

/// The shared library, as a linker would find it.
fn library() -> Option<PathBuf> {
    const NAME: &str = "libmd4c-html.so";
    if let Some(folder) = std::env::var_os("MD4C_DIR") {
        return Some(PathBuf::from(folder).join(NAME)).filter(|path| path.exists());
    }
    let compiler = std::env::var("CC").unwrap_or_else(|_| "cc".to_owned());
    let answer = Command::new(compiler)
        .arg(format!("-print-file-name={NAME}"))
        .output()
        .ok()?;
    // A compiler that does not find a file answers with its bare name.
    let path = PathBuf::from(String::from_utf8(answer.stdout).ok()?.trim());
    (path.is_absolute() && path.exists()).then_some(path)
}
