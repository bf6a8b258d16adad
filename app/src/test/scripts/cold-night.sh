#!/bin/bash
# One demo night of one book by a process just started, with a store of its own, beside a peer that reads
# a chain of the same size; in turn, so that both meet the same machine. Whole processes, medians.
#
#   cold-night.sh LAUNCHER [PEER [RUNS]]
#
# LAUNCHER starts the program, such as bin/nightcondor of an installation. PEER is a Python script that is given
# a chain in the 34 columns of DataShop and the name of a workbook to write; its numbers count from 2026-07-06.
# PYTHON names the interpreter. Needs GNU time.
set -euo pipefail
export LC_ALL=C

launcher=${1:?"cold-night.sh LAUNCHER [PEER [RUNS]]"}
peer=${2:-}
runs=${3:-5}
python=${PYTHON:-python3}
here=$(cd "$(dirname "$0")" && pwd)
session=2024-08-01
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# wall, user and system seconds and peak KiB of a command go to a file, its output to nowhere
measured() {
  local figures=$1
  shift
  /usr/bin/time -a -o "$work/$figures" -f '%e %U %S %M' "$@" > "$work/last.out" 2>&1 || {
    cat "$work/last.out" >&2
    exit 1
  }
}

median() {
  sort -n | awk '{ at[NR] = $1 } END { print NR % 2 ? at[(NR + 1) / 2] : (at[NR / 2] + at[NR / 2 + 1]) / 2 }'
}

column() {
  awk -v at="$2" '{ print $at }' "$work/$1" | median
}

report() {
  printf '%-8s %7.2f s wall, %7.2f s user and system, %4.0f MiB at its peak\n' "$1" \
    "$(column "$1" 1)" "$(awk '{ print $2 + $3 }' "$work/$1" | median)" \
    "$(awk '{ print $4 / 1024 }' "$work/$1" | median)"
}

# a workspace with the first night of the demo and its first book
"$launcher" demo "$work/demo" > /dev/null
mkdir -p "$work/fresh/inbox"
cp -R "$work/demo/inbox/$session" "$work/fresh/inbox/"
find "$work/fresh/inbox/$session/positions" -type f ! -name 'arbor.csv' -delete
awk '/^  - id: / { other = $3 != "arbor" } /^$/ { other = 0 } !other' \
  "$work/demo/nightcondor.yaml" > "$work/fresh/nightcondor.yaml"
find "$work/fresh" -exec touch -d '1 hour ago' {} +

if [ -n "$peer" ] && ! "$python" -c 'import pandas, scipy, xlsxwriter' 2> /dev/null; then
  echo "$python has no pandas, scipy and xlsxwriter: the peer is not measured" >&2
  peer=
fi
if [ -n "$peer" ]; then
  rows=$("$python" "$here/peer-chain.py" \
    "$work/fresh/inbox/$session/spx_quotedata.csv" "$work/chain.csv" 2026-07-06)
  echo "$rows SPX options"
fi

for run in $(seq 0 "$runs"); do
  # the first of each fills the caches of files and does not count
  kept=$([ "$run" = 0 ] && echo unkept || echo kept)
  rm -rf "$work/workspace"
  cp -Rp "$work/fresh" "$work/workspace"
  measured "night.$kept" "$launcher" run --date "$session" --workspace "$work/workspace"
  if [ -n "$peer" ]; then
    measured "peer.$kept" "$python" "$peer" "$work/chain.csv" "$work/peer.xlsx"
  fi
  measured "status.$kept" sh -c '"$@" || [ $? -le 5 ]' - "$launcher" status --workspace "$work/workspace"
  measured "help.$kept" "$launcher" --help
done

for what in night peer status help; do
  if [ -f "$work/$what.kept" ]; then
    mv "$work/$what.kept" "$work/$what"
    report "$what"
  fi
done
if [ -n "$peer" ]; then
  paste "$work/night" "$work/peer" | awk '{ print $1 / $5 }' | median \
    | awk '{ printf "night / peer, wall, median of the pairs: %.2f\n", $1 }'
fi
