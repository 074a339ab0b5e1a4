# Builds and runs the fuzzers; sourced by scripts/fuzz, from the repo's root.

# Instrumented objects must not be mixed with others.
fuzz_build=.build-fuzz

build_fuzzers() {
  need_swift || return 1
  need_cmark || return 1
  local runtime
  runtime="$(dirname "$(readlink -f "$(command -v swift)")")/../lib/clang"
  [ -n "$(find "$runtime" -name 'libclang_rt.fuzzer*.a' -print -quit 2>/dev/null)" ] || {
    echo "error: this Swift toolchain comes without libFuzzer (libclang_rt.fuzzer); the one for Linux has it" >&2
    return 1
  }
  # A target without `main`: libFuzzer brings its own. The checks see internal declarations.
  swift build -c release --package-path Tests/Fuzzing --scratch-path "$fuzz_build" \
    --sanitize fuzzer -Xswiftc -enable-testing -Xswiftc -parse-as-library
}

# fuzz_reader TARGET SECONDS: prints one line on what was done; fails if something was found.
fuzz_reader() {
  local target="$1" seconds="$2" name="${1^}Fuzz"
  local learned="$fuzz_build/corpus/$target" findings="$fuzz_build/findings/$target" log="$fuzz_build/$target.log"
  local inputs=(Tests/Fuzzing/corpus/"$target") length=4096 folder status=0
  # The file exists as soon as something was found.
  [ ! -d "Tests/Fuzzing/regressions/$target" ] || inputs+=("Tests/Fuzzing/regressions/$target")
  case "$target" in
    listing) inputs+=(Tests/VerificationTests/Listings Tests/VerificationTests/MoreListings) ;;
    site) inputs+=(Content/sites) ;;
    manual) length=32768 ;;
  esac
  mkdir -p "$learned" "$findings"
  for folder in "${inputs[@]}"; do
    [ -d "$folder" ] || { echo "error: there is no folder $folder" >&2; return 1; }
  done
  # Swift's own crash report would come between libFuzzer and the signal, and the input would be lost.
  SWIFT_BACKTRACE=enable=no "$fuzz_build/release/$name" "$learned" "${inputs[@]}" \
    -max_total_time="$seconds" -max_len="$length" -timeout=10 -rss_limit_mb=2048 -print_final_stats=1 \
    -dict="Tests/Fuzzing/dictionaries/$target.dict" -artifact_prefix="$findings/" >"$log" 2>&1 || status=$?
  printf '%-9s %10s  %s\n' "$target" \
    "$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")" \
    "$(grep -ao 'cov: [0-9]* ft: [0-9]*' "$log" | tail -n 1 | sed 's/cov: \([0-9]*\) ft: \([0-9]*\)/\1 edges, \2 features/')"
  [ "$status" -eq 0 ] && return 0
  grep -aE '^(violated|found): |Fatal error|^==[0-9]+==.*ERROR|^SUMMARY' "$log" | cut -c1-400 | sed 's/^/          /' >&2
  # Without an input, the fuzzer itself failed to start.
  sed -n 's/.*Test unit written to /          input: /p' "$log" | grep . >&2 || tail -n 5 "$log" >&2
  return 1
}

# fuzz_records SECONDS: the same for the import of records.
fuzz_records() {
  mkdir -p "$fuzz_build/findings/record"
  TEJUN_OUTPUT="$PWD/Output" PYTHONDONTWRITEBYTECODE=1 .venv-tests/bin/python Tests/Browser/fuzz_records.py \
    --seconds "$1" --findings "$fuzz_build/findings/record"
}
