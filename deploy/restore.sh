#!/usr/bin/env bash
# restore.sh FILE: puts back what backup.sh wrote, in the place of what is in the database now: all of it, or nothing.
# With the embedded database no host may run; nodes on a server elsewhere may, and read the log anew.
set -euo pipefail
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
. "$top/deploy/needs.sh"

file=${1:-}
[ -n "$file" ] || fail 'From which file? deploy/restore.sh FILE'
[ -f "$file" ] || fail "There is no file $file."
bring_host
export TRACKER_DATA=${TRACKER_DATA:-$top/.data}

# In one transaction, so that others see what was there before or what is there after. It waits for writers in the
# order in which they take the tables, so that nobody waits in a circle.
first="
begin;
set local client_min_messages = warning;
do 'begin
  if to_regclass(''tracker.commands'') is not null then
    lock table tracker.commands, tracker.mt_streams, tracker.mt_events in access exclusive mode;
  end if;
end';
drop schema if exists rapportage cascade;
drop schema if exists tracker cascade;
"

put_back() {
  local contents
  contents=$(pg_restore --list "$1") || return
  grep -q ' TABLE DATA tracker mt_events ' <<<"$contents" || {
    echo "$1 is no backup of the planner." >&2
    return 1
  }
  # What comes to its end half-way is never committed.
  {
    printf '%s\n' "$first" && pg_restore --file=- --no-owner --no-acl "$1" && echo 'commit;'
  } | psql --no-psqlrc --quiet --set=ON_ERROR_STOP=1 --output=/dev/null
}

export first
dotnet "$host/Tracker.Api.dll" alone-with-database \
  bash -o pipefail -c "$(declare -f put_back); put_back \"\$1\"" restore "$file" ||
  fail 'Nothing was put back: the database is as it was.'
echo "Put back: $file."
exec dotnet "$host/Tracker.Api.dll" controleer
