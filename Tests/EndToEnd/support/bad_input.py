"""Cases of wrong files: a text with marks where the problems are."""

from dataclasses import dataclass, field

# Precedes the character at which a problem is reported in the text of a case.
MARK = "‸"


@dataclass(frozen=True)
class Case:
    name: str
    text: str
    problems: list  # The ids of the problems, in the order of their marks.
    says: list = field(default_factory=list)  # What the messages must contain.
    code: int = 78
    line: int | None = None  # Of a problem without a column; None for the file as a whole.

    @property
    def content(self):
        return self.text.replace(MARK, "")

    @property
    def places(self):
        """(line, column) of every mark; that of a line, or of the file as a whole, if there is none."""
        places = []
        for number, line in enumerate(self.text.split("\n"), 1):
            while MARK in line:
                places.append((number, line.index(MARK) + 1))
                line = line.replace(MARK, "", 1)
        return places or [(self.line, None)]


def assert_reports(run, text, case, file):
    """One line per problem, each at its place, and nothing else."""
    found = run.diagnostics(text)
    assert [(d.file, d.place, d.severity, d.id) for d in found] == [
        (file, place, "error", id) for place, id in zip(case.places, case.problems, strict=True)
    ]
    for diagnostic in found:
        assert len(diagnostic.message) < 600
        assert diagnostic.message.isprintable()
    for words in case.says:
        assert words in text
