"""What a mutant is, and which ones a Swift source has."""

import re
from dataclasses import dataclass
from pathlib import Path

from clauses import clauses
from literals import variants
from tokens import Token, tokens

SWAPS = {
    "<": "<=", "<=": "<", ">": ">=", ">=": ">", "==": "!=", "!=": "==",
    "&&": "||", "||": "&&", "+": "-", "-": "+", "+=": "-=", "-=": "+=",
}  # fmt: skip
RANGES = {"..<": "..< one more", "...": "... one less"}


@dataclass
class Mutant:
    """One change of a file.

    It wraps the source between `start` and `end` into a choice between that and `changed`; or, if `operator` is
    set, replaces that operator by one of its own.
    """

    file: str
    line: int
    text: str
    before: str
    after: str
    start: int
    end: int
    changed: str = ""
    operator: str = ""
    ordinal: int = 1
    number: int = 0

    @property
    def change(self) -> str:
        """The change in words, as in `equivalents.txt`; the same change again in one line is counted."""
        return f"{self.before} → {self.after}" + (f" #{self.ordinal}" if self.ordinal > 1 else "")

    @property
    def key(self) -> tuple[str, int, str]:
        return self.file, self.line, self.change


def mutants(root: Path, files: list[str]) -> list[Mutant]:
    """The mutants of `files`, numbered from 1."""
    found = [mutant for file in files for mutant in _mutants(file, (root / file).read_text(encoding="utf-8"))]
    for number, mutant in enumerate(found, 1):
        mutant.number = number
    return found


def _mutants(file: str, source: str) -> list[Mutant]:
    all_tokens = tokens(source)
    lines = source.split("\n")
    found = []

    def add(start: int, end: int, before: str, after: str, changed: str = "", operator: str = "") -> None:
        line = source.count("\n", 0, start) + 1
        before = re.sub(r"\s+", " ", before)
        found.append(Mutant(file, line, lines[line - 1].strip(), before, after, start, end, changed, operator))

    for index, token in enumerate(all_tokens):
        if token.kind == "operator" and _is_mutable(source, all_tokens, index):
            after = SWAPS.get(token.text) or RANGES.get(token.text) or "dropped"
            add(token.start, token.end, token.text, after, operator=token.text)
        for changed in variants(all_tokens, index):
            add(token.start, token.end, token.text, changed, changed)
    for start, end, changed in clauses(all_tokens):
        add(start, end, source[start:end], changed, changed)
    found.sort(key=lambda mutant: (mutant.start, -mutant.end))
    counts: dict[tuple[str, int, str], int] = {}
    for mutant in found:
        place = (mutant.file, mutant.line, mutant.change)
        counts[place] = mutant.ordinal = counts.get(place, 0) + 1
    return found


def _is_mutable(source: str, all_tokens: list[Token], index: int) -> bool:
    """Whether the operator is one of ours, between or before operands."""
    token = all_tokens[index]
    before, after = all_tokens[index - 1], all_tokens[index + 1]
    if before.text in ("func", "operator"):
        return False
    if token.text == "!":
        return not source[token.end].isspace() and (source[token.start - 1].isspace() or before.text in "([{,")
    if token.text in RANGES:
        # A literal bound is changed itself; a missing bound cannot be.
        return after.kind not in ("number", "string") and after.text not in "])," and before.text not in "([,"
    if token.text in ("+", "+=", "-", "-=") and {"string", "interpolated"} & {before.kind, after.kind}:
        return False
    return token.text in SWAPS and source[token.start - 1].isspace() and source[token.end].isspace()
