#!/usr/bin/env bash
# Runs every test against a real PostgreSQL and a real browser. The last line counts them.
set -euo pipefail
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
. "$top/deploy/needs.sh"

need_sdk
want_postgresql
want_node
want_chromium
want_nginx
want_readers
install_missing
check_postgresql

echo 'Building ...' >&2
build dotnet build "$top/tests" -c Release -v quiet

# Settings of whoever runs this are not part of what is tested.
unset TRACKER_URLS TRACKER_DATA TRACKER_CATALOGUE ConnectionStrings__Tracker ConnectionStrings__TrackerReplica
unset Tracker__PublicUrl ASPNETCORE_ENVIRONMENT
report=$top/artifacts/tests.xml
rm -f "$report"
ended=0
dotnet "$top/tests/bin/Release/net10.0/Tracker.Tests.dll" -noColor -xml "$report" "$@" </dev/null || ended=$?

# count NAME: the sum of an attribute over the assemblies in the report; 0 when there is no report.
count() {
  local sum=0 number
  for number in $(grep -oE '<assembly [^>]*' "$report" 2>/dev/null | grep -oE " $1=\"[0-9]+\"" | grep -oE '[0-9]+'); do
    sum=$((sum + number))
  done
  echo "$sum"
}

passed=$(count passed)
failed=$(($(count failed) + $(count errors)))
skipped=$(($(count skipped) + $(count not-run)))
if [ "$passed" = 0 ] && [ "$failed" = 0 ]; then
  echo "No test ran; the runner ended with $ended." >&2
fi
if [ "$skipped" = 0 ]; then
  echo "$passed passed, $failed failed"
else
  echo "$passed passed, $failed failed, $skipped skipped"
fi
[ "$ended" = 0 ] && [ "$failed" = 0 ] && [ "$passed" -gt 0 ]
