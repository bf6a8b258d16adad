#!/bin/sh
# What a newcomer does, with nothing but the tar.gz: installs it, runs the demo, breaks a file, reads what the program says,
# repairs the file and types what it was told to. Ends at the first surprise.
#
#   newcomer.sh app/target/nightcondor-0.1.0.tar.gz
#
# As root it goes on as the account nobody, since a newcomer is not root.
set -eu

if [ $# -ne 1 ] || [ ! -f "$1" ]; then
  echo "usage: $0 TARBALL" >&2
  exit 2
fi
if [ "$(id -u)" -eq 0 ]; then
  # where that account can read: what root built may lie in a folder of root's alone
  room=$(mktemp -d)
  trap 'rm -rf "$room"' EXIT
  cp "$1" "$room/nightcondor.tar.gz"
  cp "$0" "$room/newcomer.sh"
  chmod 755 "$room"
  chmod 644 "$room"/*
  setpriv --reuid=nobody --regid=nogroup --clear-groups sh "$room/newcomer.sh" "$room/nightcondor.tar.gz"
  exit
fi

tarball=$(readlink -f -- "$1")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
HOME=$folder
export HOME

surprise() {
  echo "SURPRISE: $*"
  sed 's/^/  | /' out err
  exit 1
}

# step CODE WHAT COMMAND..: does it, expects the exit code
step() {
  code=$1
  echo "== $2"
  shift 2
  seen=0
  "$@" > out 2> err < /dev/null || seen=$?
  [ "$seen" -eq "$code" ] || surprise "exit code $seen, expected $code, from: $*"
}

# says FILE WORDS: expects the words in what was printed there
says() {
  grep -q -e "$2" "$1" || surprise "'$2' is not in what went to $1"
}

# silent FILE: expects nothing there
silent() {
  [ ! -s "$1" ] || surprise "something went to $1"
}

step 0 "unpack the tar.gz" tar xzf "$tarball"
home=$(echo "$folder"/nightcondor-*)
PATH=$home/bin:$PATH

step 0 "start it without a start-up cache" nightcondor --version
says out '^nightcondor [0-9]'
silent err

step 0 "make the start-up cache" nightcondor prepare
says out 'start-up cache of'
silent err

cache=$(find "$home/cache" -type f ! -name "*.size")
cp "$cache" whole
chmod u+w "$cache"
head -c 1000000 whole > "$cache"
step 78 "start it with a start-up cache that was cut" nightcondor status --workspace nowhere
says err 'no such file'
silent out
[ "$(wc -l < err)" -eq 1 ] || surprise "more than one line went to err"
cp whole "$cache"
rm whole

step 0 "ask for help" nightcondor help
says out 'nightcondor demo'
says out 'Exit codes:'

step 2 "mistype a command" nightcondor statsu
says err 'status'

step 0 "run the demo" nightcondor demo
says out 'night of 2024-08-06'
says out 'nightcondor status --workspace demo'
silent err
[ -s demo/reports/index.html ] || surprise "demo/reports/index.html is not there"

# 4: a limit of a book is nearly broken on the demo's last night
step 4 "look at its nights" nightcondor status --workspace demo
says out '2024-08-06 .*revision 1'

step 0 "check its reports" nightcondor verify demo/reports

# a workspace of one's own, with a file that came half
mkdir -p mine/inbox
cp demo/nightcondor.yaml mine/
cp -R demo/inbox/2024-08-01 mine/inbox/
chain=mine/inbox/2024-08-01/spx_quotedata.csv
head -c 300000 "$chain" > half
cp half "$chain"
step 65 "run a night with a truncated file" nightcondor run -q --date 2024-08-01 --workspace mine
says err 'spx_quotedata.csv'
silent out
command=$(tail -n 1 err | sed 's/^ *//')
case $command in
  "nightcondor run "*) ;;
  *) surprise "the last line is no command" ;;
esac

cp demo/inbox/2024-08-01/spx_quotedata.csv "$chain"
step 0 "repair the file and type the last line: $command" sh -c "$command"
says out '^deliver '
silent err

step 0 "run it again" sh -c "$command -q"
silent out
silent err

# a machine that goes down says so by SIGTERM, to the process that the launcher became
mkdir -p down/inbox
cp demo/nightcondor.yaml down/
cp -R demo/inbox/2024-08-01 down/inbox/
echo "== stop a night by SIGTERM"
nightcondor run -q --date 2024-08-01 --workspace down > out 2> err < /dev/null &
night=$!
until grep -q '^step recompute$' down/data/nightcondor.lock 2> /dev/null; do
  kill -0 "$night" 2> /dev/null || surprise "the night ended before it could be stopped"
  sleep 0.2
done
kill -TERM "$night"
seen=0
wait "$night" || seen=$?
[ "$seen" -eq 143 ] || surprise "exit code $seen, expected 143, from a night that was stopped"
command=$(tail -n 1 err | sed 's/^ *//')
step 0 "type the last line: $command" sh -c "$command -q"
silent out
silent err
step 0 "check its reports" nightcondor verify down/reports

# two more sessions, of a time when nobody was there to run them
cp -R demo/inbox/2024-08-02 demo/inbox/2024-08-05 mine/inbox/
step 0 "ask what a backfill would do" \
  nightcondor backfill --from 2024-08-01 --to 2024-08-05 --dry-run --workspace mine
says out '3 sessions, 2 to run'
mails=$(find mine/outbox -type f | wc -l)
step 0 "backfill them" nightcondor backfill --from 2024-08-01 --to 2024-08-05 --workspace mine
says out 'night of 2024-08-05'
silent err
[ "$(find mine/outbox -type f | wc -l)" -eq "$mails" ] || surprise "a backfill sent mails"
step 0 "look at all nights" nightcondor history --workspace mine
says out '2024-08-05 *1 *completed'

echo "newcomer: all as expected"
