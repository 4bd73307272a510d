# Sourced by run.sh and test.sh: installs what is missing, where that is possible, and says what to install otherwise.
set -eu
cd "$(dirname "$0")/.."

can_install() { [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; }

# need COMMAND PACKAGE WHY: apt packages for a command that is not there.
need() {
  command -v "$1" >/dev/null 2>&1 && return 0
  if can_install; then
    [ -n "${apt_updated:-}" ] || { apt-get -q update >&2; apt_updated=1; }
    # shellcheck disable=SC2086 # several packages
    DEBIAN_FRONTEND=noninteractive apt-get -q install -y --no-install-recommends $2 >&2 && return 0
  fi
  echo "Missing: $1 ($3). Please install: $2" >&2
  return 1
}

need node nodejs 'Duizhao runs on Node.js 20.19 or newer'
need npm npm 'the package manager of Node.js'
node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)' || {
  echo "Duizhao needs Node.js 20.19 or newer; this is $(node --version)." >&2
  exit 1
}

# SQLite's binding is compiled where no prebuilt one can be fetched.
compiler() { need python3 python3 'to build the SQLite binding' && need make make 'to build the SQLite binding' && need g++ g++ 'to build the SQLite binding'; }

# What is installed is kept as long as the lock file stays the same; npm runs the build through "prepare".
install() {
  stamp=node_modules/.duizhao-installed
  if [ -f "$stamp" ] && cmp -s "$stamp" package-lock.json; then
    npm run --silent build
    return
  fi
  if can_install; then compiler; fi
  npm ci || { compiler && npm ci; }
  cp package-lock.json "$stamp"
}
