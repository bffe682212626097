#!/usr/bin/env bash
# Starts the planner from a checkout: installs what is missing, builds what has changed, serves until Ctrl-C.
set -euo pipefail
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
. "$top/deploy/needs.sh"

bring_host

export TRACKER_DATA=${TRACKER_DATA:-$top/.data}
exec dotnet "$host/Tracker.Api.dll" "$@"
