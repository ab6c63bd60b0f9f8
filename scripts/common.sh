# What ./run, ./test and ./dev share: packages, Node, the pinned SQLite, and builds. Sourced, never run.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"
mkdir -p .cache

build_packages=(
    g++ cmake ninja-build pkg-config ccache lld libboost1.81-dev libsodium-dev libbson-dev libmongoc-dev libcrypt-dev
    libcli11-dev libtomlplusplus-dev libmd4c-dev libical-dev libcurl4-openssl-dev libicu-dev libgtest-dev
    libsimdjson-dev zlib1g-dev libhowardhinnant-date-dev tzdata ca-certificates curl libvips-dev
    libpango1.0-dev libfontconfig-dev fonts-dejavu-core)
# For films: the server runs without them, and says so.
film_packages=(ffmpeg)
# For the tests in a browser.
browser_packages=(chromium)
test_packages=(python3 python3-pytest python3-pytest-xdist clang-format)
tidy_packages=(python3 clang-format clang-tidy)
node_version=24.21.0
secantus_version=0.5.3-beta.193

say() { printf '==> %s\n' "$*" >&2; }
fail() { printf 'error: %s\n' "$*" >&2; exit 1; }

# with_lock COMMAND...: one at a time for everyone who works in this folder.
with_lock() {
    (
        if ! flock -n 9; then
            say "waiting for another build in this folder"
            flock 9
        fi
        "$@" 9>&-
    ) 9>>.cache/build.lock
}

# missing_packages NAME...: those that dpkg does not know as installed, one a line.
missing_packages() {
    local installed
    installed=$(dpkg-query -W -f '${db:Status-Abbrev} ${Package}\n' "$@" 2>/dev/null | sed -n 's/^.i *//p' || true)
    comm -23 <(printf '%s\n' "$@" | sort -u) <(printf '%s\n' "$installed" | sort -u)
}

# need_packages NAME...: installs what is missing with apt; without root it says what to run and ends.
need_packages() {
    local missing
    if ! command -v dpkg-query >/dev/null; then
        say "no dpkg here: taking it that what Debian 12 calls these is installed: $*"
        return
    fi
    mapfile -t missing < <(missing_packages "$@")
    ((${#missing[@]})) || return 0
    if ((EUID != 0)); then
        printf 'These packages are missing. Install them, then start this again:\n\n' >&2
        printf '    sudo apt-get update && sudo apt-get install -y --no-install-recommends %s\n\n' "${missing[*]}" >&2
        exit 1
    fi
    say "installing with apt: ${missing[*]}"
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -qq </dev/null || say "apt-get update failed; trying with the lists that are here"
    apt-get install -y -qq --no-install-recommends -o Dpkg::Use-Pty=0 "${missing[@]}" </dev/null 2>&1 |
        tee .cache/apt.log | sed -n 's/^Setting up /    /p' >&2 || {
        tail -n 30 .cache/apt.log >&2
        fail "apt-get could not install these"
    }
}

# want_packages WHY NAME...: as need_packages, but goes on without them.
want_packages() {
    local why=$1 missing
    shift
    command -v dpkg-query >/dev/null || return 0
    mapfile -t missing < <(missing_packages "$@")
    ((${#missing[@]})) || return 0
    if ((EUID != 0)); then
        say "$why; to change that: sudo apt-get install -y --no-install-recommends ${missing[*]}"
        return 0
    fi
    (need_packages "$@") || say "$why"
}

# need_npm: any npm will do to fetch what third_party pins.
need_npm() {
    command -v npm >/dev/null || need_packages nodejs npm
}

# need_node: puts a Node of at least 20.19 on the PATH, from .cache/node when the machine's own is older.
need_node() {
    local have=0.0 arch major minor
    command -v node >/dev/null && have=$(node -p 'process.versions.node')
    IFS=. read -r major minor _ <<<"$have"
    ((major > 20 || (major == 20 && minor >= 19))) && return
    case $(uname -m) in
        x86_64) arch=x64 ;;
        aarch64) arch=arm64 ;;
        *) fail "Node 20.19 or newer is needed; this machine has $have" ;;
    esac
    local folder=.cache/node/$node_version
    local bin=$folder/node_modules/node-linux-$arch/bin
    if [[ ! -x $bin/node ]]; then
        need_npm
        say "fetching Node $node_version with npm into $folder (this machine has ${have/#0.0/none})"
        npm install --prefix "$folder" --no-save --ignore-scripts --no-audit --no-fund --loglevel=error \
            "node-linux-$arch@$node_version" </dev/null >&2
    fi
    [[ -x $bin/node ]] || fail "npm brought no $bin/node"
    PATH=$root/$bin:$PATH
}

# want_npm FOLDER WHAT WHY: what FOLDER/package-lock.json pins, for tests, and a Node to run it; goes on without them.
want_npm() {
    local folder=$1 what=$2 why=$3 used=$1/node_modules/.lock-used
    cmp -s "$folder/package-lock.json" "$used" && command -v node >/dev/null && return
    command -v npm >/dev/null || want_packages "$why" nodejs npm
    command -v npm >/dev/null && (need_node) || { say "$why"; return; }
    need_node
    say "fetching $what with npm into $folder/node_modules"
    (cd "$folder" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error </dev/null >&2) || {
        say "$why"
        return
    }
    cp "$folder/package-lock.json" "$used"
}

want_tus() { want_npm tests tus-js-client "without Node and npm the tests with tus-js-client are skipped"; }
want_mongoose() { want_npm tests/mongoose Mongoose "without Node and npm the tests with Mongoose are skipped"; }

# want_ferret: FerretDB as tests/ferretdb pins it, to stand in for MongoDB; goes on without it.
want_ferret() {
    local why="without Go 1.24 the tests on a database are skipped" program=$root/.cache/ferretdb/ferretdb
    [[ -z ${LYCEUM_TEST_MONGODB_URI:-} && -z ${LYCEUM_TEST_FERRETDB:-} ]] || return 0
    if [[ ! -x $program || tests/ferretdb/main.go -nt $program || tests/ferretdb/go.sum -nt $program ]]; then
        command -v go >/dev/null || { say "$why"; return; }
        say "building FerretDB with go into .cache/ferretdb"
        (cd tests/ferretdb && go build -o "$program" . >&2) || { say "$why"; return; }
    fi
    export LYCEUM_TEST_FERRETDB=$program
}

# want_secantus: SecantusDB, to stand in for a MongoDB with transactions; goes on without it.
want_secantus() {
    local why="without Rust the tests on a database with transactions are skipped"
    local folder=.cache/secantus/$secantus_version
    [[ -z ${LYCEUM_TEST_MONGODB_URI:-} && -z ${LYCEUM_TEST_SECANTUS:-} ]] || return 0
    if [[ ! -x $folder/bin/secantusd-rs ]]; then
        command -v cargo >/dev/null || { say "$why"; return; }
        say "building SecantusDB $secantus_version with cargo into $folder: minutes, the first time"
        # What was compiled is kept for other clones, as ccache and go keep theirs. The version it asks for is a
        # newer one than it needs.
        CARGO_TARGET_DIR=${XDG_CACHE_HOME:-$HOME/.cache}/lyceum/cargo cargo install --quiet --locked \
            --ignore-rust-version --root "$folder" --version "$secantus_version" secantus-mdb </dev/null >&2 ||
            { say "$why"; return; }
    fi
    export LYCEUM_TEST_SECANTUS=$root/$folder/bin/secantusd-rs
}

# need_web: builds the web app into web/dist when something of web/ is newer than its last build.
need_web() {
    local built=.cache/web.built used=web/node_modules/.lock-used
    if [[ ! -f web/package.json ]]; then
        say "no web/package.json: the server is built without its web app"
        return
    fi
    need_node || return
    if ! cmp -s web/package-lock.json "$used"; then
        say "fetching what the web app is built with, with npm into web/node_modules"
        (cd web && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error </dev/null >&2) || return
        cp web/package-lock.json "$used"
    fi
    # Not the folder itself: vitest puts files into it that go again.
    [[ -f web/dist/index.html && -z $(find web -mindepth 1 \( -path web/dist -o -path web/node_modules \) -prune -o \
        -newer "$built" -print -quit 2>&1) ]] && return
    say "building the web app"
    (cd web && npm run --silent build -- --logLevel warn </dev/null >&2) || return
    touch "$built"
}

# need_sqlite: the SQLite amalgamation that third_party/package-lock.json pins.
need_sqlite() {
    local used=third_party/node_modules/.lock-used
    [[ -f third_party/node_modules/better-sqlite3/deps/sqlite3/sqlite3.c ]] &&
        cmp -s third_party/package-lock.json "$used" && return
    need_npm
    say "fetching SQLite's source with npm into third_party/node_modules"
    (cd third_party && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error </dev/null >&2) || return
    cp third_party/package-lock.json "$used"
}

# configure PRESET: only when there is no build folder yet or the presets changed; Ninja sees all other changes.
configure() {
    local made=build/$1/build.ninja options=()
    [[ $made -nt CMakePresets.json ]] && return
    if command -v ccache >/dev/null; then
        options+=(-DCMAKE_C_COMPILER_LAUNCHER=ccache -DCMAKE_CXX_COMPILER_LAUNCHER=ccache)
    fi
    say "configuring build/$1"
    cmake --preset "$1" "${options[@]}" --log-level=WARNING >/dev/null || return
    touch "$made"
}

# Says `|| return` itself: callers that go on after a failure have `set -e` switched off in here.
build_unlocked() {
    local preset=$1
    shift
    need_packages "${build_packages[@]}" || return
    need_sqlite || return
    [[ " $* " != *" lyceum "* && " $* " != *" all "* ]] || need_web || return
    configure "$preset" || return
    # The same file in another clone compiles to the same object.
    export CCACHE_BASEDIR=$root CCACHE_NOHASHDIR=1
    # What a precompiled header brings is in the cache too.
    export CCACHE_SLOPPINESS=pch_defines,time_macros
    local quiet=(--quiet)
    [[ -t 2 ]] && quiet=()
    ninja -C "build/$preset" "${quiet[@]}" -j "${LYCEUM_JOBS:-$(nproc)}" "$@" >&2
}

# build PRESET TARGET...: installs what that takes, and builds.
build() {
    with_lock build_unlocked "$@"
}

# sources: every C++ file of ours, NUL between them.
sources() {
    find server tests bench -name '*.[ch]pp' -not -path '*/node_modules/*' -print0 | sort -z
}

# has_option NAME ARGUMENT...: is --NAME, in either spelling, among the arguments?
has_option() {
    local name=$1 argument
    shift
    for argument; do [[ $argument == "--$name" || $argument == "--$name="* ]] && return; done
    return 1
}

# option_value NAME DEFAULT ARGUMENT...: what follows --NAME; the last one wins.
option_value() {
    local name=$1 value=$2
    shift 2
    while (($#)); do
        case $1 in
            "--$name") value=${2:-} ;;
            "--$name="*) value=${1#*=} ;;
        esac
        shift
    done
    printf '%s\n' "$value"
}

# serve BINARY ARGUMENT...: `lyceum serve` with defaults for what neither the arguments nor the environment say;
# demo content first when there is no data folder yet. --empty leaves that out.
serve() {
    local binary=$1 empty=false given=() defaults=() argument
    shift
    for argument; do
        if [[ $argument == --empty ]]; then empty=true; else given+=("$argument"); fi
    done
    has_option config "${given[@]}" && exec "$binary" serve "${given[@]}"
    local listen data
    listen=$(option_value listen "${LYCEUM_LISTEN:-127.0.0.1:8080}" "${given[@]}")
    data=$(option_value data "${LYCEUM_DATA:-./data}" "${given[@]}")
    has_option listen "${given[@]}" || defaults+=(--listen "$listen")
    has_option data "${given[@]}" || defaults+=(--data "$data")
    has_option public-url "${given[@]}" ||
        defaults+=(--public-url "${LYCEUM_PUBLIC_URL:-http://localhost:${listen##*:}}")
    if [[ ! -e $data && $empty == false ]]; then
        # In a folder beside it, so that a demo that was stopped half-way is begun anew.
        rm -rf "$data.unfinished"
        "$binary" demo --data "$data.unfinished" --scale small
        mv "$data.unfinished" "$data"
    fi
    exec "$binary" serve "${defaults[@]}" "${given[@]}"
}
