"""Mutants that change nothing visible, as listed in `Tests/Mutation/equivalents.txt`."""

from dataclasses import dataclass, field
from pathlib import Path

from mutants import Mutant


@dataclass
class Equivalent:
    """Changes of one line of a file, and the reason why they change nothing."""

    place: str
    file: str
    line: str = ""
    changes: list[str] = field(default_factory=list)
    reason: str = ""


def read(path: Path) -> list[Equivalent]:
    """The entries: `## FILE`, then for each `> LINE` some `- CHANGE` with their reason below, up to a blank line."""
    entries: list[Equivalent] = []
    file = ""
    entry = None
    for number, text in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        place = f"{path.name}:{number}"
        if text.startswith("# "):
            continue
        if text.startswith("## "):
            file, entry = text[3:].strip(), None
        elif not text.strip():
            entry = None
        elif text.startswith("> "):
            entry = Equivalent(place, file, text[2:].strip())
            entries.append(entry)
        elif entry is None:
            raise SystemExit(f"error: {place}: '{text}' belongs to no line of source (> LINE)")
        elif text.startswith("- "):
            if entry.reason:
                entry = Equivalent(place, file, entry.line)
                entries.append(entry)
            entry.changes.append(text[2:].strip())
        else:
            entry.reason = f"{entry.reason} {text.strip()}".strip()
    for entry in entries:
        if not (entry.file and entry.changes and entry.reason):
            raise SystemExit(f"error: {entry.place}: an entry needs a file, a line, changes and a reason")
    return entries


def matched(entries: list[Equivalent], found: list[Mutant], files: list[str]) -> tuple[dict[int, Equivalent], list[str]]:
    """The mutants that are equivalent, by number, and the complaints: entries that match nothing."""
    numbers: dict[int, Equivalent] = {}
    complaints = []
    for entry in entries:
        if entry.file not in files:
            continue
        for change in entry.changes:
            same = [m for m in found if (m.file, m.text, m.change) == (entry.file, entry.line, change)]
            if not same:
                complaints.append(f"{entry.place}: no mutant '{change}' of '{entry.line}' in {entry.file}")
            numbers.update({mutant.number: entry for mutant in same})
    return numbers, complaints
