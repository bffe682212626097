#!/usr/bin/env bash
# bench.sh [SECTION...]: measures, a line a figure: name=value. Ratios are to a floor that is measured in the same run.
set -euo pipefail
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
. "$top/deploy/needs.sh"

want_postgresql
want_node
bring_host
export BENCH_HOST=$host/Tracker.Api.dll

build dotnet build "$top/bench" -c Release -v quiet
exec dotnet "$top/bench/bin/Release/net10.0/Tracker.Bench.dll" "$@"
