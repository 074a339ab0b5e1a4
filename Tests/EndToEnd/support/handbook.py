"""The pages that people read first, and the contents of their code blocks."""

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Block:
    """A fenced block of a Markdown file."""

    language: str
    text: str


@dataclass(frozen=True)
class Command:
    """A line after `$ `, and the output that the page shows for it."""

    line: str
    printed: list[str]


def blocks(path):
    return [Block(*found) for found in re.findall(r"^```(\w*)\n(.*?)^```$", path.read_text(), re.M | re.S)]


def commands(block):
    found = []
    for line in block.text.splitlines():
        if line.startswith("$ "):
            found.append(Command(line.removeprefix("$ "), []))
        else:
            assert found, f"what prints this? {line}"
            found[-1].printed.append(line)
    return found


def is_printed(said, lines):
    """Whether these lines are the shown ones, where `…` stands for any lines."""
    pattern = "".join(r"(.*\n)*?" if line == "…" else re.escape(line) + r"\n" for line in said)
    return re.fullmatch(pattern, "".join(line + "\n" for line in lines)) is not None


def links(path):
    """Where a Markdown file links to, pictures included."""
    return re.findall(r"\]\(([^)\s]+)\)", re.sub(r"^```.*?^```$", "", path.read_text(), flags=re.M | re.S))
