#!/usr/bin/env bash
# Instructions that each crate takes for all texts once, counted by valgrind: a number that does not depend on who else
# uses the machine. Two counts are taken, of one round and of two, so that starting up is not in the difference.
#
#   benches/instructions.sh [--html] [--small] [--dialect D] [--crates "essaymark pulldown-cmark"] [<file or folder> …]
#
# The ratio is the crate's count over that of the first one named. --small takes texts of about 100 bytes. The binary is
# the one in $PROFILE; if that is not set, `profile` is built.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
crates="essaymark pulldown-cmark ferromark"
options=()
first=1 last=2
while [ $# -gt 0 ]; do
  case $1 in
    --crates)
      crates=$2
      shift
      ;;
    --small)
      # Enough rounds for the little that a first call does more.
      options+=("$1") first=50 last=100
      ;;
    *) options+=("$1") ;;
  esac
  shift
done

if [ -z "${PROFILE:-}" ]; then
  (cd "$here/peers" && cargo build --quiet --release --bin profile)
  PROFILE=${CARGO_TARGET_DIR:-$here/peers/target}/release/profile
fi

count() {
  valgrind --tool=callgrind --callgrind-out-file=/dev/null "$PROFILE" --only "$1" --rounds "$2" "${options[@]}" 2>&1 >/dev/null |
    awk '/Collected/ { print $NF }'
}

# It says "0 rounds of 6 texts, 576 bytes".
read -r _ _ _ texts _ bytes _ < <("$PROFILE" --rounds 0 "${options[@]}")
printf '%-18s %14s %10s %12s %8s\n' crate instructions 'per byte' 'per text' ratio
ours=
for crate in $crates; do
  of_first=$(count "$crate" $first)
  of_last=$(count "$crate" $last)
  round=$(((of_last - of_first) / (last - first)))
  ours=${ours:-$round}
  awk -v c="$crate" -v n="$round" -v b="$bytes" -v t="$texts" -v o="$ours" \
    'BEGIN { printf "%-18s %14d %10.2f %12.1f %8.2f\n", c, n, n / b, n / t, n / o }'
done
