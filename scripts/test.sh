#!/bin/sh
# Installs what is missing and runs every test, those in a real browser included; arguments go to vitest.
. "$(dirname "$0")/setup.sh"
if ! command -v chromium-browser >/dev/null 2>&1 && ! command -v google-chrome >/dev/null 2>&1; then
  need chromium chromium 'the pages are tested in a real browser'
fi
need strace strace 'a test watches that saves are on disk before they are acknowledged'
need fc-list fontconfig 'to look for a Chinese font'
if ! fc-list :lang=zh | grep -q .; then
  if can_install; then
    [ -n "${apt_updated:-}" ] || apt-get -q update >&2
    DEBIAN_FRONTEND=noninteractive apt-get -q install -y --no-install-recommends fonts-noto-cjk >&2
  else
    echo 'Missing: a Chinese font. Please install: fonts-noto-cjk' >&2
    exit 1
  fi
fi
install
exec node scripts/test.mjs "$@"
