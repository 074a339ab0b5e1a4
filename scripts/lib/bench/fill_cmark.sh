#!/usr/bin/env bash
# sed and cmark, two processes per site: values into the Markdown, then Markdown to HTML.
# usage: fill_cmark.sh VALUES.csv OUTPUT TEMPLATE.md
set -euo pipefail
tail -n +2 "$1" | cut -d, -f1 | sed "s|^|$2/|" | xargs mkdir -p
{
  IFS=, read -r -a names
  while IFS=, read -r -a fields; do
    program=""
    for index in "${!names[@]}"; do program+="s|⟦${names[index]}⟧|${fields[index]}|g;"; done
    sed "$program" "$3" | cmark --unsafe > "$2/${fields[0]}/runbook.html"
  done
} < "$1"
