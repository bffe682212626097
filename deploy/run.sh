#!/usr/bin/env bash
# Starts the planner from a checkout: installs what is missing, builds what has changed, serves until Ctrl-C.
set -euo pipefail
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
. "$top/deploy/needs.sh"

need_sdk
database=${ConnectionStrings__Tracker:-}

# The name of a build is a digest of all that goes into it, so that an unchanged checkout starts at once.
digest=$(cd "$top" && find src data Directory.*.props global.json -type f \
  -not -path '*/bin/*' -not -path '*/obj/*' -not -path '*/node_modules/*' -not -path '*/wwwroot/lib/*' -print0 |
  LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum)
host=$top/artifacts/host-${digest:0:16}

[ -n "$database" ] || want_postgresql
[ -f "$host/built" ] || want_node
install_missing
[ -n "$database" ] || check_postgresql

if [ ! -f "$host/built" ]; then
  echo 'Building ...' >&2
  # Analysers are for who changes something; deploy/test.sh runs them.
  build dotnet publish "$top/src/Tracker.Api" -c Release -o "$host" -v quiet -p:RunAnalyzers=false
  touch "$host/built"
  # Not the last ones: a host that still runs reads from its folder.
  find "$top/artifacts" -maxdepth 1 -name 'host-*' ! -path "$host" -mtime +1 -exec rm -rf {} +
fi

export TRACKER_DATA=${TRACKER_DATA:-$top/.data}
exec dotnet "$host/Tracker.Api.dll"
