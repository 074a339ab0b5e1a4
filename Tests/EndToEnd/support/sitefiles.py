"""Writes site files."""

import re

HEAD = {"manual": "dpm-cluster", "site": "testbed", "title": "試験用のサイト"}


def quoted(text):
    """A double-quoted YAML scalar that is read back as exactly `text`."""
    plain = re.compile(r"[ !#-\[\]-~ぁ-ん゠-ヿ一-鿿]")
    return '"' + "".join(c if plain.fullmatch(c) else f"\\U{ord(c):08X}" for c in text) + '"'


def scalar(value):
    return "[" + ", ".join(map(quoted, value)) + "]" if isinstance(value, list) else quoted(value)


def site(parameters={}, **head):
    """A site file with those parameters, every value quoted."""
    lines = [f"{key}: {quoted(value)}" for key, value in (HEAD | head).items()]
    if parameters:
        lines += ["parameters:", *(f"  {key}: {scalar(value)}" for key, value in parameters.items())]
    return "\n".join(lines) + "\n"
