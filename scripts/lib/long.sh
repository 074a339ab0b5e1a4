# What no gate should wait for, in a given time; sourced by scripts/test.

# long_run MINUTES: every part gets its share of them. A part that runs out of time is cut short and says what
# it left untried; a failing part does not stop the others, but makes the run fail.
long_run() {
  long_seconds=$(($1 * 60))
  part "packages" 60 packages
  part "build of the tool" 90 build_tool
  part "build of the tests" 60 build_tests
  part "archive" 15 archive_of_tool
  long_part "every cut and flip of every listing" 4 \
    env TEJUN_LONG=1 TEJUN_WARNINGS_AS_ERRORS=1 swift test --skip-build --filter VerificationTests.MutationTests
  # From a new seed, by the million; the tests are first built with optimisation.
  long_part "generated listings" 8 scripts/lib/generated.sh "$(at_least 20 $(($(long_share 8) - 150)))"
  long_part "the same archive from another folder" 5 scripts/lib/elsewhere.sh "$archive"
  # A hundred killed runs, 10,000 sites.
  long_part "long end-to-end tests" 8 \
    env TEJUN_LONG=1 TEJUN="$tejun" TEJUN_ARCHIVE="$archive" Tests/EndToEnd/run -m long
  # With a hundred killed browsers, and axe over every site in every appearance.
  long_part "browser tests in Chromium itself" 16 env TEJUN_LONG=1 TEJUN="$tejun" Tests/Browser/run Output
  # The fuzzers are built first.
  long_part "fuzzing" 12 scripts/fuzz "$(at_least 20 $(($(long_share 12) - 150)))"
  long_part "sanitizers, over everything" 17 scripts/sanitize all
  # Another commit, another order.
  long_part "mutation test" 14 scripts/mutate --seconds "$(long_share 14)" --seed "$(git rev-parse --short HEAD)"
  long_part "coverage" 11 scripts/coverage
  long_verdict
}

long_failed=()
# Mutants and fuzzers end by themselves, but finish what they have begun.
long_grace=60

long_verdict() {
  [ ${#long_failed[@]} -eq 0 ] || { printf 'error: failed: %s\n' "${long_failed[@]}" >&2; return 1; }
}

# long_share PERCENT: seconds. The rest of the hundred per cent is for building.
long_share() { echo $((long_seconds * $1 / 100)); }

at_least() { [ "$2" -ge "$1" ] && echo "$2" || echo "$1"; }

# long_part NAME PERCENT COMMAND…
long_part() {
  local share
  share="$(long_share "$2")"
  part "$1" "$share" within "$share" "${@:3}"
}

within() {
  local share="$1" status=0
  shift
  timeout --signal=INT --kill-after=30 "$((share + long_grace))" "$@" || status=$?
  [ "$status" -ne 0 ] || return 0
  part_status=FAILED
  # Tests that had already failed by then did not fail for lack of time.
  if [[ "$status" = @(124|137) ]] && ! grep -aqE '(^|[ =])[0-9]+ failed|✘|^FAILED' "$work/part.log"; then
    part_status=cut
    echo "left untried: what '$part_name' had not done in $share s"
  else
    long_failed+=("$part_name")
  fi
}
