#!/usr/bin/env bash
# Builds the release archive of the last commit once more, in another folder, and compares it with the existing
# one: the same sources and toolchain give the same bytes.
# usage: scripts/lib/elsewhere.sh ARCHIVE
set -euo pipefail
cd "$(dirname "$0")/../.."
[ -z "$(git status --porcelain --untracked-files=no)" ] || {
  echo "error: there are changes that are not committed, and a clone does not have them" >&2
  exit 1
}
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
git clone --quiet . "$folder/another place"
given="$(realpath "$1")"
cd "$folder/another place"
# What this run has found out about libcmark belongs to the other folder.
unset PKG_CONFIG_PATH
. scripts/lib/packages.sh
. scripts/lib/build.sh
. scripts/lib/layout.sh
. scripts/lib/archive.sh
build_tool
make_archive "$folder/dist"
cmp "$given" "$archive"
echo "ok: the same archive from another folder: $(sha256sum <"$archive")"
