# Builds the tool as it ships; sourced by the scripts that use it, from the repo's root.

# One set of flags, whoever builds: what is tested is what ships, and nothing is built twice. On Linux, Swift's
# own libraries and libcmark are linked statically: the tool starts twice as fast, and needs neither where it runs.
#
# Every clone gives the same bytes: C sources name themselves in assertions without their build folder, and the
# hashes of Swift's incremental code generation and the build id, which both depend on that folder, are not part
# of the tool.
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

# build_optimised_tests: the Swift tests with optimisation, in a separate folder, for what is tried by the
# million; sets `optimised_tests` to the command that runs them.
build_optimised_tests() {
  local build=(swift build -c release --build-tests -Xswiftc -enable-testing --scratch-path .build/optimised-tests)
  "${build[@]}" && optimised_tests="$("${build[@]}" --show-bin-path)/tejunPackageTests.xctest"
}

# link_cmark_in: if libcmark.so is beside libcmark.a, the linker takes it, so this folder has only the latter.
link_cmark_in() {
  local own="$PWD/.build/cmark" theirs
  [ "${PKG_CONFIG_PATH:-}" != "$own" ] || return 0
  theirs="$(pkg-config --variable=libdir libcmark)/libcmark.a"
  [ -f "$theirs" ] || { echo "error: there is no $theirs to link in; Debian's libcmark-dev has it" >&2; return 1; }
  mkdir -p "$own"
  ln -sf "$theirs" "$own/libcmark.a"
  sed "s|^libdir=.*|libdir=${own// /\\\\ }|" "$(pkg-config --variable=pcfiledir libcmark)/libcmark.pc" >"$own/libcmark.pc.new"
  # A newer file would cause everything to be linked again; one from a moved clone would lead to libcmark.so.
  cmp -s "$own/libcmark.pc.new" "$own/libcmark.pc" || cp "$own/libcmark.pc.new" "$own/libcmark.pc"
  export PKG_CONFIG_PATH="$own"
}
