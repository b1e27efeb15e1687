//! What valgrind's callgrind counted, by instruction: [`Profile::read`].
//!
//! The format is described in [valgrind's manual](https://valgrind.org/docs/manual/cl-format.html). This reads what
//! `--dump-instr=yes --dump-line=no --compress-pos=no` writes.

use std::collections::HashMap;
use std::fs::File;
use std::io::{self, BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Command, Stdio};

/// Instructions, by address and by function.
#[derive(Debug, Default)]
pub struct Profile {
    /// All functions that ran, or were called.
    pub functions: Vec<Function>,
    by_name: HashMap<(String, String), usize>,
}

/// A function, as far as the compiler left it one.
#[derive(Debug, Default)]
pub struct Function {
    /// Its name.
    pub name: String,
    /// The file it was loaded from: the binary, or a shared library.
    pub object: String,
    /// Its own instructions: where, and how many ran.
    pub own: Vec<(u64, u64)>,
    /// Its calls.
    pub calls: Vec<Call>,
}

/// What a function's calls from one place to another function took.
#[derive(Clone, Copy, Debug)]
pub struct Call {
    /// Where it is called from.
    pub from: u64,
    /// The number of the called function.
    pub to: usize,
    /// The instructions that ran until it came back.
    pub cost: u64,
}

/// Names are written once, and later meant by a number.
#[derive(Default)]
struct Names(HashMap<String, String>);

impl Names {
    fn get(&mut self, text: &str) -> String {
        let Some((number, name)) = text.split_once(')') else {
            return text.to_owned();
        };
        match name.trim_start() {
            "" => self.0.get(number).cloned().unwrap_or_default(),
            name => {
                self.0.insert(number.to_owned(), name.to_owned());
                name.to_owned()
            }
        }
    }
}

impl Profile {
    /// Reads the file that callgrind wrote.
    ///
    /// # Errors
    ///
    /// If it cannot be read, or a number in it is none.
    pub fn read(path: &Path) -> io::Result<Self> {
        let (mut objects, mut names) = (Names::default(), Names::default());
        let mut profile = Self::default();
        let (mut object, mut called_object) = (String::new(), None);
        let (mut current, mut called) = (None, None);
        let mut is_call = false;
        for line in BufReader::new(File::open(path)?).lines() {
            let line = line?;
            if let Some(text) = line.strip_prefix("ob=") {
                object = objects.get(text);
            } else if let Some(text) = line.strip_prefix("cob=") {
                called_object = Some(objects.get(text));
            } else if let Some(text) = line.strip_prefix("fn=") {
                current = Some(profile.function(names.get(text), object.clone()));
            } else if let Some(text) = line.strip_prefix("cfn=") {
                let object = called_object.take().unwrap_or_else(|| object.clone());
                called = Some(profile.function(names.get(text), object));
            } else if line.starts_with("calls=") {
                is_call = true;
            } else if let (Some(text), Some(function)) = (line.strip_prefix("0x"), current) {
                let (address, cost) = text.split_once(' ').unwrap_or((text, "0"));
                let address = u64::from_str_radix(address, 16).map_err(io::Error::other)?;
                let cost = cost.trim().parse().map_err(io::Error::other)?;
                let function = &mut profile.functions[function];
                match called.filter(|_| is_call) {
                    Some(to) => {
                        let from = address;
                        function.calls.push(Call { from, to, cost });
                    }
                    None => function.own.push((address, cost)),
                }
                is_call = false;
            }
        }
        Ok(profile)
    }

    fn function(&mut self, name: String, object: String) -> usize {
        let next = self.functions.len();
        let number = *self
            .by_name
            .entry((name.clone(), object.clone()))
            .or_insert(next);
        if number == next {
            let function = Function {
                name,
                object,
                ..Function::default()
            };
            self.functions.push(function);
        }
        number
    }
}

/// The source files that each of `addresses` comes from, by what `addr2line` says of `binary`: first the one that the
/// instruction was written in, then those of the functions which that was inlined into.
///
/// # Errors
///
/// If `addr2line` (of binutils) cannot be run.
pub fn source_files(
    binary: &Path,
    addresses: &[u64],
    scratch: &Path,
) -> io::Result<HashMap<u64, Vec<String>>> {
    let mut list = File::create(scratch)?;
    for address in addresses {
        writeln!(list, "{address:#x}")?;
    }
    drop(list);
    let output = Command::new("addr2line")
        .args(["--addresses", "--inlines", "--exe"])
        .arg(binary)
        .stdin(Stdio::from(File::open(scratch)?))
        .output()?;
    let mut files: HashMap<_, Vec<String>> = HashMap::new();
    let mut current = 0;
    for line in String::from_utf8_lossy(&output.stdout).lines() {
        match line.strip_prefix("0x") {
            Some(address) => {
                current = u64::from_str_radix(address, 16).map_err(io::Error::other)?;
            }
            None => {
                let file = line.rsplit_once(':').map_or(line, |(file, _)| file);
                files.entry(current).or_default().push(file.to_owned());
            }
        }
    }
    Ok(files)
}
