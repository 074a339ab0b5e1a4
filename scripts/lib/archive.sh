# Makes the release archive; sourced by the scripts that need it, from the repo's root, after build.sh and layout.sh.

version="$(sed -n 's/.*static let tool = "\(.*\)"/\1/p' Sources/TejunCommands/Version.swift)"
name="tejun-${version:?no version in Version.swift}-linux-$(uname -m)"

# make_archive OUT: NAME.tar.gz and SHA256SUMS in OUT, from the built tool; sets `archive` to its path.
make_archive() {
  need_for_archive || return 1
  local work built day
  work="$(mktemp -d)"
  built="$(dirname "$tejun")"
  # Files have the date of the commit, not of the run.
  day="${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || echo 315532800)}"
  mkdir "$work/one" "$work/two"
  pack "$built" "$work/one" "$day" &
  pack "$built" "$work/two" "$day" && wait $! && cmp "$work/one/$name.tar.gz" "$work/two/$name.tar.gz" || {
    echo "error: packing twice failed, or gave different bytes" >&2
    rm -rf "$work"
    return 1
  }
  mkdir -p "$1"
  archive="$(cd "$1" && pwd)/$name.tar.gz"
  mv "$work/one/$name.tar.gz" "$archive"
  # An image that scripts/image made earlier belongs to an older archive.
  rm -f "$1/$name.oci.tar"
  (cd "$1" && sha256sum "$name.tar.gz" >SHA256SUMS)
  rm -rf "$work"
}

# pack BUILT FOLDER DAY: the archive in FOLDER, from the build folder BUILT.
pack() {
  local tree="$2/$name"
  lay_out "$1" "$tree"
  strip --strip-all "$tree/bin/tejun"
  guides "$tree"
  cp docs/install.txt "$tree/INSTALL.txt"
  licences "$tree/licences"
  (cd "$tree" && find . -type f ! -name SHA256SUMS -print0 | LC_ALL=C sort -z | xargs -0 sha256sum >"$2/sums")
  mv "$2/sums" "$tree/SHA256SUMS"
  tar --create --directory "$2" --sort=name --format=ustar --owner=0 --group=0 --numeric-owner --mtime="@$3" \
    --mode='u=rwX,go=rX' "$name" | gzip -9n >"$2/$name.tar.gz"
}

# guides TREE: the READMEs, and the linked files that are useful without the repository.
guides() {
  local tree="$1"
  install -d "$tree/docs/pictures"
  cp README.md README.ja.md "$tree/"
  cp docs/fleets.md docs/verifying.md docs/rehearsal.md "$tree/docs/"
  cp docs/pictures/*.png "$tree/docs/pictures/"
  cp -R examples "$tree/examples"
}

licences() {
  local to="$1" toolchain package
  toolchain="$(dirname "$(readlink -f "$(command -v swift)")")/.."
  install -d "$to"
  cp "$toolchain/share/swift/LICENSE.txt" "$to/swift.txt"
  for package in .build/checkouts/*/; do
    cat "$package"/LICENSE* >"$to/$(basename "$package").txt"
  done
  cp /usr/share/doc/libcmark-dev/copyright "$to/cmark.txt"
  cp /usr/share/doc/libyaml-0-2/copyright "$to/libyaml.txt"
  cp /usr/share/doc/libicu72/copyright "$to/icu.txt"
}

# unpack_archive FOLDER: sets `tejun` to the tool of the archive, unpacked into FOLDER.
unpack_archive() {
  mkdir -p "$1"
  # Files get the current time: tests check whether the tool is older than the sources.
  tar --extract --touch --gzip --file "$archive" --directory "$1"
  tejun="$1/$name/bin/tejun"
}
