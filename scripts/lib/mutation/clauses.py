"""The conditions of `if`, `guard`, `while` and `where`, each of which a mutant treats as always true or never true."""

from tokens import Token


def clauses(all_tokens: list[Token]) -> list[tuple[int, int, str]]:
    """Start, end and replacement: a clause that always holds, or a block that is never entered."""
    found = []
    for index, token in enumerate(all_tokens):
        if token.kind != "name" or token.text not in ("if", "guard", "while", "where"):
            continue
        if token.text == "where" and not _guards_a_case(all_tokens, index):
            continue
        parts = _parts(all_tokens, index)
        plain = [part for part in parts if part and part[0].text not in ("let", "var", "case", "true")]
        for number, part in enumerate(plain):
            span = (part[0].start, part[-1].end)
            if token.text in ("guard", "where") or len(parts) > 1:
                found.append((*span, "true"))
            if token.text in ("if", "while") and number == len(plain) - 1:
                found.append((*span, "false"))
    return found


def _guards_a_case(all_tokens: list[Token], index: int) -> bool:
    """Whether `where` belongs to a `case` or a `for`, not to a generic declaration."""
    for token in reversed(all_tokens[max(0, index - 40) : index]):
        if token.text in ("case", "for"):
            return True
        if token.text in ("{", "}", "func", "extension", "struct", "enum"):
            return False
    return False


def _parts(all_tokens: list[Token], index: int) -> list[list[Token]]:
    """The tokens of each clause after the keyword at `index`."""
    keyword = all_tokens[index].text
    stops = {"guard": ("else",), "where": ("{", ":")}.get(keyword, ("{",))
    parts: list[list[Token]] = [[]]
    depth = 0
    for token in all_tokens[index + 1 :]:
        if depth == 0 and token.text in stops:
            return parts
        if depth == 0 and token.text == ",":
            parts.append([])
            continue
        if token.kind == "mark":
            depth += {"(": 1, "[": 1, "{": 1, ")": -1, "]": -1, "}": -1}.get(token.text, 0)
        if depth < 0:
            return []
        parts[-1].append(token)
    return []
