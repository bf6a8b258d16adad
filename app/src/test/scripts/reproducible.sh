#!/bin/sh
# Builds the committed sources a second time in a folder of their own, and holds the program, the tar.gz and the Debian
# package against those of app/target, which must be built from the same sources in a clean folder: same bytes.
#
#   app/src/test/scripts/reproducible.sh
set -eu

here=$(cd "$(dirname "$0")/../../../.." && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
umask 022
git clone -q "$here" "$folder/again"
(cd "$folder/again" && mvn -q -B -ntp package -DskipTests -Dspotless.check.skip=true)

same=yes
for file in "$here"/app/target/nightcondor.jar "$here"/app/target/nightcondor-*.tar.gz "$here"/app/target/nightcondor_*.deb; do
  again=$folder/again/app/target/$(basename "$file")
  if cmp "$file" "$again"; then
    echo "same bytes: $(basename "$file") $(sha256sum < "$file" | cut -c 1-64)"
  else
    same=no
  fi
done
[ "$same" = yes ]
