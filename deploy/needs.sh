# What the other scripts need of the machine. Sourced, not run.
# Each function either sees to it that the thing is there, or ends with one line that says what to do.

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1
# The SDK without ICU: nothing here depends on the culture of the machine.
export DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1
export npm_config_update_notifier=false

postgresql_major_min=15

fail() {
  printf '%s\n' "$*" >&2
  exit 1
}

# May packages of the system be installed without asking anyone?
may_install() {
  [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null
}

# What is missing, in words and as packages; install_missing brings them in together.
missing=()
packages=()

lacks() {
  missing+=("$1")
  shift
  packages+=("$@")
}

install_missing() {
  [ "${#missing[@]}" -gt 0 ] || return 0
  local what log
  what=$(printf '%s, ' "${missing[@]}")
  what=${what%, }
  may_install ||
    fail "Missing: $what. Install it (on Debian or Ubuntu: sudo apt-get install ${packages[*]}) and run this again."
  printf 'Installing %s ...\n' "$what" >&2
  log=$(mktemp)
  # The lists first: without them, or with old ones, packages are not found.
  if ! { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends \
    -o Dpkg::Options::=--force-unsafe-io "${packages[@]}"; } >"$log" 2>&1 </dev/null; then
    fail "Could not install $what: $(grep -E '^E:' "$log" | head -n 1) Try: apt-get install ${packages[*]}"
  fi
  rm -f "$log"
}

need_sdk() {
  local how='Install the .NET 10 SDK (https://dotnet.microsoft.com/download/dotnet/10.0) and run this again.'
  command -v dotnet >/dev/null || fail "The .NET SDK is missing: there is no dotnet on the PATH. $how"
  if ! (cd "$top" && dotnet --version >/dev/null 2>&1); then
    local found
    found=$(dotnet --list-sdks 2>/dev/null | cut -d ' ' -f 1 | paste -sd ' ' -)
    fail "The .NET SDK is not the right one: this needs version 10, here is ${found:-none}. $how"
  fi
}

# The folder with initdb and pg_ctl of the newest PostgreSQL here; nothing when there is none.
postgresql_folder() {
  local folder
  for folder in "$(dirname "$(command -v initdb || echo /none/none)")" /usr/pgsql-*/bin \
    $(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -t / -k 5 -rn); do
    if [ -x "$folder/initdb" ] && [ -x "$folder/postgres" ] && [ -x "$folder/pg_ctl" ]; then
      printf '%s\n' "$folder"
      return
    fi
  done
}

want_postgresql() {
  [ -n "$(postgresql_folder)" ] || lacks "PostgreSQL $postgresql_major_min or later" postgresql
}

want_node() {
  command -v node >/dev/null && command -v npm >/dev/null || lacks 'Node with npm' nodejs npm
}

want_chromium() {
  command -v chromium >/dev/null || lacks Chromium chromium fonts-dejavu-core
}

# Programs that others made, with which the tests read our calendars and QR codes.
want_readers() {
  /usr/bin/python3 -c 'import gi; gi.require_version("ICalGLib", "3.0")' 2>/dev/null ||
    lacks 'libical for Python' python3-gi gir1.2-ical-3.0
  command -v vdirsyncer >/dev/null && command -v khal >/dev/null || lacks 'vdirsyncer and khal' vdirsyncer khal
  command -v zbarimg >/dev/null || lacks 'a reader of QR codes' zbar-tools
}

want_nginx() {
  [ -x /usr/sbin/nginx ] || command -v nginx >/dev/null || lacks nginx nginx
}

# PostgreSQL may be there and too old.
check_postgresql() {
  local folder major
  folder=$(postgresql_folder)
  [ -n "$folder" ] || fail 'PostgreSQL was installed, but its initdb is not found: put its bin folder on the PATH.'
  major=$("$folder/postgres" --version | grep -oE '[0-9]+' | head -n 1)
  [ "$major" -ge "$postgresql_major_min" ] ||
    fail "PostgreSQL $major is too old: install $postgresql_major_min or later," \
      'or set ConnectionStrings__Tracker to a server elsewhere.'
}

# build COMMAND...: quiet when all is well; else the first errors, and where the rest stands.
build() {
  mkdir -p "$top/artifacts" 2>/dev/null ||
    fail "The folder $top cannot be written: give yourself the right to, or clone it elsewhere."
  local log=$top/artifacts/build.log
  if ! "$@" >"$log" 2>&1 </dev/null; then
    grep -E '(error|ERR!)' "$log" | sed 's/ \[[^]]*\]$//' | sort -u | head -n 5 >&2
    fail 'The build failed. All of its output stands in artifacts/build.log.'
  fi
}

# bring_host: sees to the machine and builds the host unless it is built; then its folder is $host. Who has a built one
# says so beforehand: built_host=FOLDER.
bring_host() {
  need_sdk
  local database=${ConnectionStrings__Tracker:-} digest
  host=${built_host:-}
  if [ -z "$host" ]; then
    # The name of a build is a digest of all that goes into it, so that an unchanged checkout starts at once.
    digest=$(cd "$top" && find src data Directory.*.props global.json -type f \
      -not -path '*/bin/*' -not -path '*/obj/*' -not -path '*/node_modules/*' -not -path '*/wwwroot/lib/*' -print0 |
      LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum)
    host=$top/artifacts/host-${digest:0:16}
    [ -f "$host/built" ] || want_node
  fi
  [ -n "$database" ] || want_postgresql
  install_missing
  [ -n "$database" ] || check_postgresql
  [ -z "${built_host:-}" ] && [ ! -f "$host/built" ] || return 0
  echo 'Building ...' >&2
  # Analysers are for who changes something; deploy/test.sh runs them. Compiled ahead, it starts far sooner.
  build dotnet publish "$top/src/Tracker.Api" -c Release -o "$host" -v quiet -p:RunAnalyzers=false \
    --use-current-runtime --self-contained false -p:PublishReadyToRun=true
  touch "$host/built"
  # Not the last ones: a host that still runs reads from its folder.
  find "$top/artifacts" -maxdepth 1 -name 'host-*' ! -path "$host" -mtime +1 -exec rm -rf {} +
}
