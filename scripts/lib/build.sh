# Builds the tool as it ships; sourced by the scripts that use it.

# On Linux with Swift's own libraries linked in: it starts twice as fast, needs no Swift where it runs, and what is
# tested is what ships.
release=(swift build -c release --product tejun)
[ "$(uname -s)" != Linux ] || release+=(--static-swift-stdlib)

# build_tool [OPTION…]: builds it with these options of 'swift build' as well, and sets `tejun` to its path.
build_tool() {
  "${release[@]}" "$@"
  tejun="$("${release[@]}" "$@" --show-bin-path)/tejun"
}
