//! Says how many instructions each phase of essaymark takes, on four kinds of text; see `benches/README.md`.
//!
//! `phases [<file or folder> …]`

use std::collections::HashMap;
use std::fmt::Write as _;
use std::io;
use std::ops::AddAssign;
use std::path::{Path, PathBuf};
use std::process::Command;

use peers::callgrind::{Function, Profile, source_files};
use peers::corpus;

/// Each phase, and the files below `src/` whose code it is. What other files hold (recognizers, the standard library, the
/// allocator) counts for whoever calls it.
const PHASES: [(&str, &[&str]); 7] = [
    ("scan lines", &["parse/block/line.rs"]),
    (
        "block structure",
        &["parse/block/", "parse/front_matter.rs"],
    ),
    ("inlines", &["parse/inline/", "parse/leaf.rs"]),
    ("blocks to nodes", &["parse/build/"]),
    (
        "labels, notes, set-up",
        &["parse/labels.rs", "parse/resolve.rs", "parse/mod.rs"],
    ),
    ("render", &["render/"]),
    // It is the bench that drops the tree.
    ("drop", &["/contenders/essaymark.rs"]),
];

/// Instructions by what they do.
#[derive(Clone, Copy, Default, PartialEq)]
struct Work {
    allocate: f64,
    copy: f64,
    search: f64,
    other: f64,
}

impl Work {
    fn sum(self) -> f64 {
        self.allocate + self.copy + self.search + self.other
    }

    fn times(self, factor: f64) -> Self {
        Self {
            allocate: self.allocate * factor,
            copy: self.copy * factor,
            search: self.search * factor,
            other: self.other * factor,
        }
    }
}

impl AddAssign for Work {
    fn add_assign(&mut self, more: Self) {
        self.allocate += more.allocate;
        self.copy += more.copy;
        self.search += more.search;
        self.other += more.other;
    }
}

fn main() -> io::Result<()> {
    let paths: Vec<_> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    let binary = profile_binary()?;
    for name in corpus::NAMES {
        let texts = corpus::named(name, &paths)?;
        let bytes: usize = texts.iter().map(|text| text.source.len()).sum();
        // Some millions of bytes are enough.
        let rounds = (4_000_000 / bytes).clamp(1, 5000);
        let total = (bytes * rounds) as f64;
        let phases = count(&binary, name, rounds, &paths)?;
        println!(
            "\n{name}: {} texts, {bytes} bytes, {rounds} rounds; instructions a byte\n",
            texts.len()
        );
        print_table(&phases, total);
    }
    Ok(())
}

/// Builds the binary that is watched, next to this one.
fn profile_binary() -> io::Result<PathBuf> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let status = Command::new(cargo)
        .args(["build", "--quiet", "--release", "--bin", "profile"])
        .arg("--manifest-path")
        .arg(concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml"))
        .status()?;
    if !status.success() {
        return Err(io::Error::other("the binary profile was not built"));
    }
    Ok(std::env::current_exe()?.with_file_name("profile"))
}

/// The work of each phase while the texts called `name` are parsed, rendered and dropped.
fn count(
    binary: &Path,
    name: &str,
    rounds: usize,
    paths: &[PathBuf],
) -> io::Result<[Work; PHASES.len()]> {
    let scratch = std::env::temp_dir().join(format!("phases.{}", std::process::id()));
    let mut out = std::ffi::OsString::from("--callgrind-out-file=");
    out.push(&scratch);
    let output = Command::new("valgrind")
        .args([
            "--tool=callgrind",
            "--dump-instr=yes",
            "--dump-line=no",
            "--compress-pos=no",
        ])
        .arg(out)
        .arg(binary)
        .args(["--html", "--texts", name, "--rounds", &rounds.to_string()])
        .args(paths)
        .output()?;
    if !output.status.success() {
        let error = String::from_utf8_lossy(&output.stderr).into_owned();
        return Err(io::Error::other(error));
    }
    let profile = Profile::read(&scratch)?;
    let is_ours = |function: &&Function| Path::new(&function.object) == binary;
    let ours = profile.functions.iter().filter(is_ours);
    let mut addresses: Vec<_> = ours
        .flat_map(|function| {
            let calls = function.calls.iter().map(|call| call.from);
            calls.chain(function.own.iter().map(|own| own.0))
        })
        .collect();
    addresses.sort_unstable();
    addresses.dedup();
    let files = source_files(binary, &addresses, &scratch)?;
    std::fs::remove_file(&scratch)?;
    Ok(Attribution::new(&profile, &files, binary).phases())
}

/// The way from instructions to phases.
///
/// An instruction belongs to the phase of the innermost file around it that has one. In a function where that is so for
/// some instructions, the others follow the majority. What other functions do is open: it goes to their callers, in
/// proportion to what the calls took, until it comes to a phase.
struct Attribution<'p> {
    profile: &'p Profile,
    /// The phase of an address of the binary.
    phase_at: HashMap<u64, usize>,
    binary: &'p Path,
    /// For each function, the phase of most of its own instructions.
    home: Vec<Option<usize>>,
    phases: [Work; PHASES.len()],
    open: Vec<Work>,
}

impl<'p> Attribution<'p> {
    fn new(profile: &'p Profile, files: &HashMap<u64, Vec<String>>, binary: &'p Path) -> Self {
        let phase_at = files.iter().filter_map(|(&address, files)| {
            let phase = files.iter().find_map(|file| phase_of(file));
            Some((address, phase?))
        });
        let mut this = Self {
            profile,
            phase_at: phase_at.collect(),
            binary,
            home: Vec::new(),
            phases: Default::default(),
            open: vec![Work::default(); profile.functions.len()],
        };
        for (number, function) in profile.functions.iter().enumerate() {
            this.own(number, function, files);
        }
        this
    }

    /// Where instruction `address` of `function` belongs, by itself.
    fn phase(&self, function: &Function, address: u64) -> Option<usize> {
        let is_ours = Path::new(&function.object) == self.binary;
        self.phase_at.get(&address).copied().filter(|_| is_ours)
    }

    /// Adds what `function` itself does to its phases, or leaves it open.
    fn own(&mut self, number: usize, function: &Function, files: &HashMap<u64, Vec<String>>) {
        let mut by_phase = [0; PHASES.len()];
        for &(address, cost) in &function.own {
            if let Some(phase) = self.phase(function, address) {
                by_phase[phase] += cost;
            }
        }
        let most = (0..PHASES.len()).max_by_key(|&phase| by_phase[phase]);
        let home = most.filter(|&phase| by_phase[phase] > 0);
        self.home.push(home);
        for &(address, cost) in &function.own {
            let innermost = files.get(&address).and_then(|files| files.first());
            let work = work(function, innermost.map_or("", |file| file), cost as f64);
            match self.phase(function, address).or(home) {
                Some(phase) => self.phases[phase] += work,
                None => self.open[number] += work,
            }
        }
    }

    /// Gives what is open to callers, again and again: functions that call each other in a ring pass some of it on forever,
    /// but less each time.
    fn phases(mut self) -> [Work; PHASES.len()] {
        let mut calls_to = vec![0.0; self.profile.functions.len()];
        for call in self
            .profile
            .functions
            .iter()
            .flat_map(|function| &function.calls)
        {
            calls_to[call.to] += call.cost as f64;
        }
        for _ in 0..200 {
            let mut next = vec![Work::default(); self.open.len()];
            for (number, function) in self.profile.functions.iter().enumerate() {
                for call in &function.calls {
                    let share = self.open[call.to].times(call.cost as f64 / calls_to[call.to]);
                    match self.phase(function, call.from).or(self.home[number]) {
                        Some(phase) => self.phases[phase] += share,
                        None => next[number] += share,
                    }
                }
            }
            self.open = next;
        }
        self.phases
    }
}

/// The phase whose file this is.
fn phase_of(file: &str) -> Option<usize> {
    let ours = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2)?;
    let inside = file.strip_prefix(ours.to_str()?)?;
    let inside = inside.strip_prefix("/src/").unwrap_or(inside);
    let is_of = |(_, files): &(&str, &[&str])| {
        let begins = |part: &&str| inside.starts_with(*part);
        files
            .iter()
            .any(|part| begins(part) || inside.ends_with(*part))
    };
    PHASES.iter().position(is_of)
}

/// `cost` instructions of `function`, written in `file`.
fn work(function: &Function, file: &str, cost: f64) -> Work {
    const ALLOCATE: [&str; 6] = [
        "alloc",
        "free",
        "unlink_chunk",
        "sysmalloc",
        "systrim",
        "consolidate",
    ];
    const COPY: [&str; 3] = ["memcpy", "memmove", "memset"];
    let name = &function.name;
    let mut work = Work::default();
    let place = if COPY.iter().any(|part| name.contains(part)) {
        &mut work.copy
    } else if function.object.contains("/libc") && ALLOCATE.iter().any(|part| name.contains(part)) {
        &mut work.allocate
    } else if ["memchr", "simd", "core_arch"]
        .iter()
        .any(|part| file.contains(part))
    {
        &mut work.search
    } else {
        &mut work.other
    };
    *place = cost;
    work
}

fn print_table(phases: &[Work], bytes: f64) {
    let mut table =
        String::from("| phase | all | share | allocator | copying | searching | the rest |\n");
    table.push_str("| --- | --: | --: | --: | --: | --: | --: |\n");
    let mut all = Work::default();
    phases.iter().for_each(|&work| all += work);
    let rows = PHASES
        .iter()
        .map(|phase| phase.0)
        .zip(phases.iter().copied());
    for (name, work) in rows.chain([("**all**", all)]) {
        let share = 100.0 * work.sum() / all.sum();
        let Work {
            allocate,
            copy,
            search,
            other,
        } = work.times(1.0 / bytes);
        let sum = work.sum() / bytes;
        let _ = writeln!(
            table,
            "| {name} | {sum:.2} | {share:.1} % | {allocate:.2} | {copy:.2} | {search:.2} | {other:.2} |"
        );
    }
    print!("{table}");
}
