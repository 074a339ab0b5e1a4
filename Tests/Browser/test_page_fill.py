"""The printed runbook is well filled: no sheet with a line or two, and no heading without the text below it."""

import html
import re
import subprocess
from dataclasses import dataclass

import pytest
from conftest import RUNBOOKS
from sites import longest_site, write_documents

MILLIMETRE = 72 / 25.4
# Of A4 portrait, between head and foot.
TOP, BOTTOM = 19 * MILLIMETRE, (297 - 19) * MILLIMETRE
WORD = re.compile(r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">(.*?)</word>')
# What a heading is, and the least height of its line: lines of the contents have the same words in smaller letters.
HEADINGS = {"main :is(h1, h2, h3, h4)": 27, "main .callout-heading": 0, "main thead tr": 0}
CHAPTERS = """() => [...document.querySelectorAll("main h2:has(+ .chapter), main .chapter > h2:first-child")]
  .map((heading) => heading.textContent)"""


@dataclass(frozen=True)
class Line:
    text: str
    top: float
    bottom: float

    @property
    def height(self):
        return self.bottom - self.top


class Printed:
    """A runbook printed to `file`."""

    def __init__(self, page, file):
        page.pdf(path=file, prefer_css_page_size=True)
        self.headings = {squeezed(text): height for selector, height in HEADINGS.items()
                         for text in page.locator(selector).all_text_contents()}
        self.chapters = {squeezed(text) for text in page.evaluate(CHAPTERS)}
        command = ["pdftotext", "-bbox", file, "-"]
        text = subprocess.run(command, capture_output=True, text=True, check=True).stdout
        self.sheets = [lines(part) for part in text.split("<page ")[1:]]

    def fills(self):
        """How much of each sheet is filled, from 0 to 1."""
        return [(max((line.bottom for line in sheet), default=TOP) - TOP) / (BOTTOM - TOP) for sheet in self.sheets]

    def ends_chapter(self, number):
        """Whether the sheet is the last one, or the next begins a chapter or a part."""
        if number + 1 == len(self.sheets):
            return True
        beginning = "".join(line.text for line in self.sheets[number + 1][:4])
        return any(beginning.startswith(chapter) for chapter in self.chapters)

    def sparse(self):
        """The sheets that are less than a third full, although their chapter continues: (from 1, how full)."""
        return [(number + 1, round(fill, 2)) for number, fill in enumerate(self.fills())
                if fill < 1 / 3 and not self.ends_chapter(number)]

    def lone_headings(self):
        """The headings, and table heads, that end a sheet."""
        found = []
        for number, sheet in enumerate(self.sheets[:-1], 1):
            ends = ["".join(line.text for line in sheet[-count:]) for count in range(1, 5)]
            found += [(number, end) for end in ends if sheet[-1].height >= self.headings.get(end, 99)]
        return found


def lines(part):
    """The lines between head and foot, from the top; words in several fonts are on one line if their middles meet."""
    words = [(float(left), float(top), float(bottom), html.unescape(text)) for left, top, bottom, text in WORD.findall(part)]
    rows = []
    for word in sorted(words, key=middle):
        if not TOP < middle(word) < BOTTOM:
            continue
        if rows and middle(word) - middle(rows[-1][0]) < 3:
            rows[-1].append(word)
        else:
            rows.append([word])
    return [Line(squeezed("".join(text for *_, text in sorted(row))), min(word[1] for word in row), max(word[2] for word in row))
            for row in rows]


def middle(word):
    return (word[1] + word[2]) / 2


def squeezed(text):
    return re.sub(r"\s+", "", text)


@pytest.fixture(scope="module")
def long_values(tmp_path_factory):
    """The runbook of a site with the longest possible values, and a title of two lines."""
    return write_documents(tmp_path_factory.mktemp("long"), longest_site()) / "longest/runbook.html"


@pytest.fixture(scope="module")
def printed(open_shared_page, tmp_path_factory):
    papers = {}

    def paper(path):
        if path not in papers:
            papers[path] = Printed(open_shared_page(path), tmp_path_factory.mktemp("fill") / "runbook.pdf")
        return papers[path]

    return paper


@pytest.fixture(params=[*RUNBOOKS, None], ids=lambda path: path.parent.name if path else "longest")
def paper(request, printed, long_values):
    return printed(request.param or long_values)


def test_no_sheet_is_nearly_empty_but_the_last_of_a_chapter(paper):
    assert len(paper.sheets) > 20 and all(paper.sheets)
    assert paper.sparse() == []


def test_no_heading_ends_a_sheet(paper):
    assert len(paper.headings) > 40 and len(paper.chapters) == 7
    assert paper.lone_headings() == []


def test_what_is_badly_broken_is_seen_to_be(open_page, tmp_path):
    """The oracle of the tests above."""
    page = open_page(RUNBOOKS[0])
    # The contents, and every heading that follows something, on separate sheets.
    page.evaluate("""() => {
      for (const each of document.querySelectorAll(".page-contents, main h2")) each.style.breakBefore = "page";
      for (const each of document.querySelectorAll(".page-contents, main h2")) each.style.breakAfter = "page";
    }""")
    broken = Printed(page, tmp_path / "broken.pdf")
    assert broken.sparse() != [] and broken.lone_headings() != []
