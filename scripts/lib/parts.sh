# Runs the parts of a long run, and at its end prints what each of them took; sourced by scripts.

part_rows=()
part_name=""
part_status=""
# A folder for the run, removed at its end.
work="$(mktemp -d)"
# Some tests run the tool as another user.
chmod 755 "$work"
trap part_end EXIT

# part NAME SECONDS COMMAND…: runs a part in this shell; if it fails, the run ends. SECONDS is its budget on two
# idle cores. A run never fails because of the time, but a part that has grown is seen in the table.
part() {
  part_name="$1"
  part_allowed="$2"
  part_status=passed
  part_began="$SECONDS"
  shift 2
  printf '\n== %s\n' "$part_name"
  exec {part_out}> >(exec tee "$work/part.log")
  part_shower=$!
  "$@" >&"$part_out" 2>&1
  part_row
}

# part_row: ends the part with a row of the table, once all its output is in its log.
part_row() {
  exec {part_out}>&-
  wait "$part_shower" || true
  local tests skipped
  # Swift Testing says "Test run with N tests … passed"; pytest "N passed, N skipped".
  tests="$(sum '.*Test run with ([0-9]+) tests?.* passed.*')"
  tests=$((tests + $(sum '(.*[ =])?([0-9]+) passed.* in [0-9.]+.*' 2)))
  skipped="$(sum '.*[ =]([0-9]+) skipped.* in [0-9.]+.*')"
  part_rows+=("$part_name|$((SECONDS - part_began))|$part_allowed|$tests|$skipped|$part_status")
  part_name=""
}

# sum PATTERN [GROUP]: the sum of the numbers in the log's lines that match the pattern.
sum() { sed -nE "s/^$1\$/\\${2:-1}/p" "$work/part.log" | awk '{ sum += $1 } END { print sum + 0 }'; }

part_end() {
  local status=$?
  trap - EXIT
  if [ -n "$part_name" ]; then
    part_status=FAILED
    part_row
  fi
  printf '\n%-44s %7s %8s %7s %7s\n' part seconds 'may cost' tests skipped
  printf '%s\n' "${part_rows[@]}" | awk -F'|' '
    function shown(number) { return number > 0 ? number : "-" }
    NF == 6 {
      printf "%-44s %7d %8d %7s %7s%s\n", $1, $2, $3, shown($4), shown($5), $6 == "passed" ? "" : "  " $6
      seconds += $2; allowed += $3; tests += $4; skipped += $5
    }
    END { printf "%-44s %7d %8d %7s %7s\n", "all", seconds, allowed, shown(tests), shown(skipped) }'
  rm -rf "$work"
  exit "$status"
}
