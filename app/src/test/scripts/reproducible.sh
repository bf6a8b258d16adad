#!/bin/sh
# Builds the committed sources a second time in a folder of their own, and holds the program, the tar.gz and the Debian
# package against those of app/target, or of another folder, which must be built from the same sources in a clean one: same
# bytes.
#
#   app/src/test/scripts/reproducible.sh [FOLDER]
set -eu

here=$(cd "$(dirname "$0")/../../../.." && pwd)
first=$(cd "${1:-$here/app/target}" && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
umask 022
git clone -q "$here" "$folder/again"
(cd "$folder/again" && mvn -q -B -ntp package -DskipTests -Dspotless.check.skip=true)

same=yes
for file in "$first"/nightcondor.jar "$first"/nightcondor-*.tar.gz "$first"/nightcondor_*.deb; do
  again=$folder/again/app/target/$(basename "$file")
  if cmp "$file" "$again"; then
    echo "same bytes: $(basename "$file") $(sha256sum < "$file" | cut -c 1-64)"
  else
    same=no
  fi
done
[ "$same" = yes ]
