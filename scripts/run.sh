#!/bin/sh
# Installs what is missing, builds, and starts the demonstration; arguments go to `duizhao demo`.
. "$(dirname "$0")/setup.sh"
install
exec node dist/server/main.js demo "$@"
