#!/usr/bin/env bash
# pandoc over all sites: makes their folders, then runs the filter that fills and writes.
# usage: fill_pandoc.sh VALUES.csv OUTPUT TEMPLATE.md
set -euo pipefail
tail -n +2 "$1" | cut -d, -f1 | sed "s|^|$2/|" | xargs mkdir -p
exec pandoc --lua-filter "$(dirname "$0")/fill_pandoc.lua" --from markdown --to plain \
  --metadata values="$1" --metadata output="$2" --metadata template="$3" --output /dev/null /dev/null
