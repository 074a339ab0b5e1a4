#!/usr/bin/env bash
# Unpacks the release archive at TEJUN_ARCHIVE, which has the digest TEJUN_SHA256, into FOLDER.
# usage: TEJUN_ARCHIVE=https://… TEJUN_SHA256=… ./install-tejun.sh FOLDER
set -euo pipefail
archive="$(mktemp)"
trap 'rm -f "$archive"' EXIT
curl --fail --silent --show-error --location --output "$archive" "${TEJUN_ARCHIVE:?the address of the release archive}"
echo "${TEJUN_SHA256:?the SHA-256 of the release archive}  $archive" | sha256sum --check --quiet
mkdir -p "$1"
tar --extract --gzip --file "$archive" --directory "$1" --strip-components 1
"$1/bin/tejun" --version
