#!/usr/bin/env bash
# What it costs to depend on essaymark, beside pulldown-cmark: seconds for a cold release build of the library and all that
# it brings along, and kilobytes in a stripped binary that turns standard input into HTML. The same profile for both.
#
#   benches/build_cost.sh [rounds]        # 3; the shortest build counts, since other work only adds to it
#
# User and system time are of all cores together: more telling than seconds on a machine that is busy.
set -euo pipefail

root=$(cd "$(dirname "$0")/.." && pwd)
rounds=${1:-3}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# make NAME DEPENDENCY MAIN: a program with one dependency.
make() {
  mkdir -p "$work/$1/src"
  cat >"$work/$1/Cargo.toml" <<TOML
[package]
name = "$1"
version = "0.0.0"
edition = "2024"

[workspace]

[dependencies]
$2

[profile.release]
strip = true
TOML
  printf '%s\n' "$3" >"$work/$1/src/main.rs"
  (cd "$work/$1" && cargo fetch --quiet)
}

read_all='let mut source = String::new(); std::io::stdin().read_to_string(&mut source).unwrap();'
make nothing '' "use std::io::Read; fn main() { $read_all println!(\"{source}\"); }"
make ours "essaymark = { path = \"$root\" }" "use std::io::Read;
fn main() { $read_all
  println!(\"{}\", essaymark::render::Html::trusted().render(&essaymark::parse(&source)).unwrap()); }"
# Its default features have a command line in them, which no library user wants.
make theirs 'pulldown-cmark = { version = "=0.13.6", default-features = false, features = ["html"] }' "use std::io::Read;
fn main() { $read_all let mut out = String::new();
  pulldown_cmark::html::push_html(&mut out, pulldown_cmark::Parser::new_ext(&source, pulldown_cmark::Options::all()));
  println!(\"{out}\"); }"

# cold NAME: builds all of it, prints seconds, and seconds of all cores together.
cold() {
  rm -rf "$work/$1/target"
  (
    cd "$work/$1"
    unset CARGO_TARGET_DIR
    TIMEFORMAT='%R %U %S'
    time cargo build --quiet --release --offline
  ) 2>&1 | awk '{ print $1, $2 + $3 }'
}

declare -A seconds cpu size
for ((round = 0; round < rounds; round++)); do
  for name in nothing ours theirs; do
    read -r took busy < <(cold "$name")
    seconds[$name]=$(printf '%s\n' "${seconds[$name]:-$took}" "$took" | sort -n | head -1)
    cpu[$name]=$(printf '%s\n' "${cpu[$name]:-$busy}" "$busy" | sort -n | head -1)
    size[$name]=$(stat -c %s "$work/$name/target/release/$name")
  done
done

row() {
  awk -v what="$1" -v ours="$2" -v theirs="$3" -v format="$4" \
    'BEGIN { printf "| %s | " format " | " format " | %.2f |\n", what, ours, theirs, ours / theirs }'
}
added() { awk -v all="${size[$1]}" -v base="${size[nothing]}" 'BEGIN { print (all - base) / 1000 }'; }
crates() { (cd "$work/$1" && cargo tree --offline --edges normal,build --prefix none --no-dedupe | sed 1d | sort -u | wc -l); }

echo '| | essaymark | pulldown-cmark | ratio (goal: at most 2) |'
echo '| --- | --: | --: | --: |'
row 'cold release build, seconds' "${seconds[ours]}" "${seconds[theirs]}" %.1f
row 'the same, seconds of all cores' "${cpu[ours]}" "${cpu[theirs]}" %.1f
row 'stripped binary, kB' "$(awk -v n="${size[ours]}" 'BEGIN { print n / 1000 }')" "$(awk -v n="${size[theirs]}" 'BEGIN { print n / 1000 }')" %.0f
row 'the same, less a program that only copies' "$(added ours)" "$(added theirs)" %.0f
row 'crates built' "$(crates ours)" "$(crates theirs)" %.0f
