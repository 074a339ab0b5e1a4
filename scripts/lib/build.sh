# Builds the tool as it ships; sourced by the scripts that use it, from the repo's root.

# One set of flags, whoever builds: what is tested is what ships, and nothing is built twice. On Linux Swift's own
# libraries and libcmark are linked in: the tool starts twice as fast, and needs neither where it runs.
#
# Every clone gives the same bytes: C sources name themselves in assertions without the folder that they are built in,
# and neither the hashes of Swift's incremental code generation nor an id of the build, both of which know that folder,
# go into the tool.
release=(
  swift build -c release --product tejun -Xcc "-ffile-prefix-map=$PWD=." -Xlinker --build-id=none
  -Xswiftc -Xfrontend -Xswiftc -disable-incremental-llvm-codegen
)
[ "$(uname -s)" != Linux ] || release+=(--static-swift-stdlib)

# build_tool: sets `tejun` to its path.
build_tool() {
  [ "$(uname -s)" != Linux ] || link_cmark_in || return 1
  "${release[@]}" && tejun="$("${release[@]}" --show-bin-path)/tejun"
}

# build_optimised_tests: the Swift tests with optimisation, in a folder of their own, for what is tried by the million; sets
# `optimised_tests` to how they are run.
build_optimised_tests() {
  local build=(swift build -c release --build-tests -Xswiftc -enable-testing --scratch-path .build/optimised-tests)
  "${build[@]}" && optimised_tests="$("${build[@]}" --show-bin-path)/tejunPackageTests.xctest"
}

# link_cmark_in: the linker takes libcmark.so where it stands beside libcmark.a, so this folder has the latter alone.
link_cmark_in() {
  local own="$PWD/.build/cmark" theirs
  [ "${PKG_CONFIG_PATH:-}" != "$own" ] || return 0
  theirs="$(pkg-config --variable=libdir libcmark)/libcmark.a"
  [ -f "$theirs" ] || { echo "error: there is no $theirs to link in; Debian's libcmark-dev has it" >&2; return 1; }
  mkdir -p "$own"
  ln -sf "$theirs" "$own/libcmark.a"
  sed "s|^libdir=.*|libdir=${own// /\\\\ }|" "$(pkg-config --variable=pcfiledir libcmark)/libcmark.pc" >"$own/libcmark.pc.new"
  # A newer file would have everything linked again; one of a clone that was moved here would lead to libcmark.so.
  cmp -s "$own/libcmark.pc.new" "$own/libcmark.pc" || cp "$own/libcmark.pc.new" "$own/libcmark.pc"
  export PKG_CONFIG_PATH="$own"
}
