"""Values that are meant to break something, and site files that give them to every parameter.

hostile_values.json has values aimed at documents (markup, templates, Markdown) and values aimed at commands,
paths and readers of files. It is plain ASCII: every other character is written as `\\uXXXX`.
"""

import json
import unicodedata
from functools import cache
from pathlib import Path

import yaml

from support.harness import CONTENT
from support.sitefiles import quoted

_CORPUS = json.loads(Path(__file__).with_name("hostile_values.json").read_text(encoding="ascii"))
DOCUMENTS = [value for group in _CORPUS["documents"].values() for value in group]
# At and beyond the limits of the types: 2, 15, 16, 40, 64, 100, 200 and 4,096 characters.
LONG = [c * n for c in "a長\u0301" for n in (65, 101, 201)] + ["1" * 41, "C:\\" + "a\\" * 99, "a" * 4_097, "表" * 2_000]
COMMANDS = [value for group in _CORPUS["commands"].values() for value in group] + LONG
VALUES = DOCUMENTS + COMMANDS

PARAMETERS = {
    parameter["id"]: parameter["type"]
    for parameter in yaml.safe_load((CONTENT / "dpm-cluster/parameters.yaml").read_text(encoding="utf-8"))["parameters"]
}
# The places of free text.
TEXTS = ["title", *(id for id, type in PARAMETERS.items() if isinstance(type, dict) and "text" in type)]
# What a parameter needs beside it to be used.
NEEDS = {
    "sql-instance-folder-b": {"registry-sync": "false"},
    "existing-server-address": {"existing-server": "true", "existing-server-new-address": "10.9.9.9"},
    "existing-server-new-address": {"existing-server": "true", "existing-server-address": "192.168.1.10"},
}


def is_list(parameter):
    return isinstance(PARAMETERS.get(parameter), dict) and "list" in PARAMETERS[parameter]


def written(parameter, value):
    """The value as a site file gives it to the parameter."""
    return f"[{quoted(value)}]" if is_list(parameter) else quoted(value)


@cache
def everywhere(value):
    """A site file with the value in every place, and the places: (line, column) → key."""
    lines, places = [], {}

    def add(key, indent=""):
        lines.append(f"{indent}{key}: {written(key, value)}")
        places[(len(lines), lines[-1].index('"') + 1)] = key

    for key in ("manual", "site", "title"):
        add(key)
    lines.append("parameters:")
    for key in PARAMETERS:
        add(key, "  ")
    return "\n".join(lines) + "\n", places


# Invisible, although Unicode calls them letters or marks (Default_Ignorable_Code_Point).
IGNORABLE = {0x34F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x3164, 0xFFA0, *range(0x180B, 0x1810), *range(0xFE00, 0xFE10),
             *range(0xE0000, 0xE1000)}


def is_seen(character):
    """Whether a terminal shows the character in its place, and does nothing else with it."""
    category = unicodedata.category(character)
    if ord(character) in IGNORABLE or category in ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"):
        return False
    return category != "Zs" or character == " "


def spelt(value):
    """The value as a message shows it: invisible characters are spelt out, and long texts are cut."""
    shown = "".join(c if is_seen(c) else f"\\u{{{ord(c):X}}}" for c in value[:80])
    return shown + (f"… ({len(value)} characters)" if len(value) > 80 else "")


def assert_harmless(text):
    """No character in the tool's output affects a terminal."""
    stray = sorted({f"U+{ord(c):04X}" for c in text if c != "\n" and not is_seen(c)})
    assert not stray, f"a message holds {stray}"


def check_everywhere(tejun):
    """Every value in every place, in one run of `check`; the files are named after the places of the values."""
    names = [tejun.write(f"{n}.yaml", everywhere(value)[0]).name for n, value in enumerate(VALUES)]
    return tejun("check", *names)


def refusals(run):
    """(value, key) → diagnostic, for such a run."""
    found = {}
    for diagnostic in run.diagnostics(run.out):
        value = VALUES[int(diagnostic.file.removesuffix(".yaml"))]
        # Two values that are correct by themselves may not be so together.
        if diagnostic.id in ("constraint", "useless-value"):
            continue
        key = everywhere(value)[1].get(diagnostic.place)
        assert key, f"{diagnostic.file}:{diagnostic.place} is no place of a value: {diagnostic.message}"
        assert (value, key) not in found, f"{value!r} is refused twice for {key}"
        found[value, key] = diagnostic
    return found
