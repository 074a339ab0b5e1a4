"""Swift source as tokens: only as much of the language as is needed to find operators and literals."""

import re
from dataclasses import dataclass

OPERATOR = re.compile(r"[-+*/%<>=!&|^~?.]+")
NUMBER = re.compile(r"0x[0-9A-Fa-f_]+|0b[01_]+|[0-9][0-9_]*(?:\.[0-9][0-9_]*)?")
NAME = re.compile(r"[$#@`]?\w+`?")
COMMENT = re.compile(r"//[^\n]*|/\*.*?\*/", re.S)


@dataclass(frozen=True)
class Token:
    """`kind` is one of string, interpolated, number, name, operator, mark; `start` and `end` are offsets."""

    kind: str
    text: str
    start: int
    end: int


def tokens(source: str) -> list[Token]:
    """The tokens of `source`, without comments. A string with interpolations is one token."""
    found = []
    at = 0
    while at < len(source):
        if source[at].isspace():
            at += 1
            continue
        comment = COMMENT.match(source, at)
        if comment:
            at = comment.end()
            continue
        kind, end = _token(source, at)
        found.append(Token(kind, source[at:end], at, end))
        at = end
    return found


def _token(source: str, at: int) -> tuple[str, int]:
    if re.compile(r'#*"').match(source, at):
        return _string(source, at)
    for kind, pattern in (("number", NUMBER), ("name", NAME), ("operator", OPERATOR)):
        match = pattern.match(source, at)
        # `0..<9`: the number ends before the range.
        if match and not (kind == "operator" and match.group() == "."):
            return kind, match.end()
    return "mark", at + 1


def _string(source: str, at: int) -> tuple[str, int]:
    """The kind and the end of the string literal at `at`."""
    hashes = len(source[at:]) - len(source[at:].lstrip("#"))
    quote = '"""' if source.startswith('"""', at + hashes) else '"'
    at += hashes + len(quote)
    kind = "string"
    while not source.startswith(quote + "#" * hashes, at):
        if source.startswith("\\" + "#" * hashes + "(", at):
            kind = "interpolated"
            at = _closing(source, at + hashes + 1)
        elif source[at] == "\\" and not hashes:
            at += 2
        else:
            at += 1
    return kind, at + len(quote) + hashes


def _closing(source: str, at: int) -> int:
    """The offset after the parenthesis that closes the one at `at`."""
    depth = 0
    while True:
        if source[at] == '"':
            at = _string(source, at)[1]
            continue
        depth += {"(": 1, ")": -1}.get(source[at], 0)
        at += 1
        if depth == 0:
            return at
