#!/usr/bin/env bash
# backup.sh FILE: all that is in the database, as one file that restore.sh reads. A running host goes on meanwhile.
set -euo pipefail
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
. "$top/deploy/needs.sh"

file=${1:-}
[ -n "$file" ] || fail 'Into which file? deploy/backup.sh FILE'
[ -d "$(dirname "$file")" ] || fail "There is no folder $(dirname "$file") to put it in."
bring_host
export TRACKER_DATA=${TRACKER_DATA:-$top/.data}

# Nobody else may read it: it has keys, and who recorded what. It has its name only once it is whole.
umask 077
trap 'rm -f "$file.part"' EXIT
dotnet "$host/Tracker.Api.dll" with-database \
  pg_dump --format=custom --no-owner --no-acl --schema=tracker --schema=rapportage --file="$file.part" ||
  fail 'No backup was made.'
mv "$file.part" "$file"
echo "Backup: $file ($(wc -c <"$file") bytes)."
