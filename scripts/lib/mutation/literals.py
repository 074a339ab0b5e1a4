"""Possible replacements for a literal: the next number, the opposite Boolean, one character or member fewer."""

import re

from tokens import Token

# BEL: an ASCII character without a meaning anywhere in Tejun, and in none of its sets.
NOTHING = '"\\u{7}"'
ESCAPES = {"n": "\n", "r": "\r", "t": "\t", "0": "\0", "\\": "\\", '"': '"', "'": "'"}
SCALAR = re.compile(r"\\u\{([0-9A-Fa-f]+)\}|\\(.)|(.)", re.S)


def variants(all_tokens: list[Token], index: int) -> list[str]:
    """The literals that may replace the token at `index`."""
    token = all_tokens[index]
    before = all_tokens[index - 1].text if index else ""
    after = all_tokens[index + 1].text if index + 1 < len(all_tokens) else ""
    if token.text in ("true", "false") and before != "while":
        return ["false" if token.text == "true" else "true"]
    if token.kind == "number" and before not in (".", "+=", "-=") and re.fullmatch(r"\w+", token.text):
        number = int(token.text.replace("_", ""), 0)
        return [str(number + 1)] + ([str(number - 1)] if number else [])
    if token.kind != "string" or token.text.startswith('"""'):
        return []
    if token.text.startswith("#"):
        return [NOTHING]
    scalars = _scalars(token.text)
    if len(scalars) == 1 and ("..<" in (before, after) or "..." in (before, after)):
        code = ord(scalars[0])
        return [_literal(chr(code + 1))] + ([_literal(chr(code - 1))] if code else [])
    if len(scalars) > 1 and _is_set(all_tokens, index):
        return [_literal(scalars[:at] + scalars[at + 1 :]) for at in range(len(scalars))]
    return [NOTHING]


def _is_set(all_tokens: list[Token], index: int) -> bool:
    """Whether the string is a set of characters: `"abc".utf8.contains(…)`, `keeping: "abc"`."""
    behind = "".join(token.text for token in all_tokens[index + 1 : index + 5])
    before = "".join(token.text for token in all_tokens[max(0, index - 2) : index])
    return bool(re.match(r"\.(utf8|unicodeScalars)\.contains", behind)) or before == "keeping:"


def _scalars(literal: str) -> str:
    """The characters that the literal means."""
    text = ""
    for match in SCALAR.finditer(literal[1:-1]):
        code, escape, plain = match.groups()
        text += chr(int(code, 16)) if code else ESCAPES[escape] if escape else plain
    return text


def _literal(text: str) -> str:
    """`text` as a Swift literal."""
    plain = all(" " <= character <= "~" for character in text)
    if plain:
        return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
    return '"' + "".join(f"\\u{{{ord(character):X}}}" for character in text) + '"'
