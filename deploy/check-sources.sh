#!/usr/bin/env bash
# check-sources.sh FOLDER: does every phrase of the catalogue stand in its source, on the line that it names?
# The folder has the plain texts that data/catalogue/sources.yaml names under 'tekst'; they are no part of the project.
set -euo pipefail
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
. "$top/deploy/needs.sh"

folder=${1:-}
[ -n "$folder" ] || fail 'Which texts? Give their folder: deploy/check-sources.sh FOLDER'
[ -d "$folder" ] || fail "There is no folder $folder."
folder=$(cd "$folder" && pwd)
need_sdk
want_node
install_missing
build dotnet build "$top/src/Tracker.Api" -v quiet
exec dotnet "$top/src/Tracker.Api/bin/Debug/net10.0/Tracker.Api.dll" check-sources "$folder"
