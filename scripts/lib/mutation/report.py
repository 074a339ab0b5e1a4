"""Says what became of the mutants."""

from collections import Counter

from equivalents import Equivalent
from mutants import Mutant
from running import Test

WANTED = 90.0
CAUGHT = ("caught", "timeout")
COLUMNS = ("mutants", "caught", "survived", "unreached", "equivalent", "ratio")


def text(
    found: list[Mutant], ends: dict[int, str], known: dict[int, Equivalent], dropped: list[Mutant], slow: list[Test]
) -> str:
    """One row per file, and below it every mutant that no test noticed."""
    lines = ["".join(f"{title:>11}" for title in COLUMNS) + "  file"]
    for file in dict.fromkeys(mutant.file for mutant in found):
        lines.append(_row([m for m in found if m.file == file], ends, known) + "  " + file)
    lines += [_row(found, ends, known) + "  all", ""]
    for title in ("survived", "unreached"):
        missed = [m for m in found if ends[m.number] == title and m.number not in known]
        lines += [f"{title}: {len(missed)}", *(f"  {m.file}:{m.line}: {m.change}    in: {m.text}" for m in missed), ""]
    timeouts = sum(end == "timeout" for end in ends.values())
    lines.append(f"caught because they did not end: {timeouts}")
    lines.append(f"not counted, since they do not compile: {len(dropped)}")
    lines += [f"left out, since it takes long: {test.name}" for test in slow]
    return "\n".join(lines)


def ratio(found: list[Mutant], ends: dict[int, str], known: dict[int, Equivalent]) -> float:
    """How many of the mutants that change something are caught, in per cent."""
    counted = [m for m in found if m.number not in known]
    caught = sum(ends[m.number] in CAUGHT for m in counted)
    return 100.0 * caught / len(counted) if counted else 100.0


def _row(found: list[Mutant], ends: dict[int, str], known: dict[int, Equivalent]) -> str:
    counts = Counter(
        "equivalent" if m.number in known else "caught" if ends[m.number] in CAUGHT else ends[m.number] for m in found
    )
    numbers = [len(found), *(counts[title] for title in COLUMNS[1:-1])]
    return "".join(f"{number:>11}" for number in numbers) + f"{ratio(found, ends, known):>10.1f}%"
