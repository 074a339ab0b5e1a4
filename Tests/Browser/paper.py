"""A printed page: its sheets, and what is where on them."""

import html
import re
import subprocess
from collections import Counter
from dataclasses import dataclass
from functools import cached_property

MILLIMETRE = 72 / 25.4
WORD = re.compile(r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)</word>')
COLUMNS = ["手順", "作業", "期待結果", "作業者", "確認者", "結果", "実測値・備考"]
# The side of a printed box, and of a dot when looking for one.
BOX = 4.5 * MILLIMETRE
RESOLUTION = 144

# Marks at the corners of every cell, above its contents, so that nothing moves: m17.3a for the beginning of the
# third cell of the 17th row, m17.3z for its end.
MARK = """() => document.querySelectorAll("tr.section, tr.step").forEach((row, number) =>
  [...row.cells].forEach((cell, index) => {
    cell.style.position = "relative";
    for (const end of ["a", "z"]) {
      const mark = document.createElement("span");
      mark.textContent = `m${number}.${index}${end}`;
      mark.style.cssText = "position: absolute; left: 0; font: 4pt/1 sans-serif; white-space: nowrap";
      mark.style[end === "a" ? "top" : "bottom"] = "0";
      // In front: what is last keeps the margins of what is last.
      cell.prepend(mark);
    }
  }))"""


@dataclass(frozen=True)
class Word:
    text: str
    sheet: int
    left: float
    top: float
    right: float
    bottom: float

    @property
    def middle(self):
        return (self.top + self.bottom) / 2

    @property
    def height(self):
        return round(self.bottom - self.top, 1)


class Paper:
    """A page printed to `file`."""

    def __init__(self, page, file, **settings):
        page.pdf(path=file, prefer_css_page_size=True, **settings)
        self.file = file
        self.numbers = page.locator("tr.step .number").all_text_contents()
        self.names = page.locator("tr.section .section-title, tr.step .number").all_text_contents()
        self.info = self.read("pdfinfo", "-l", 999)
        self.sheets = self.read("pdftotext", "-layout").split("\f")[:-1]

    def read(self, tool, *options):
        output = [] if tool == "pdfinfo" else ["-"]
        command = [tool, *map(str, options), self.file, *output]
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout

    @cached_property
    def text(self):
        """All the text in the order of the page, without marks and blanks: lines are broken where a cell ends."""
        return squeezed(re.sub(r"m\d+\.\d[az]", "", self.read("pdftotext", "-raw")))

    @cached_property
    def words(self):
        return [
            Word(html.unescape(text), sheet, *map(float, place))
            for sheet, part in enumerate(self.read("pdftotext", "-bbox").split("<page ")[1:])
            for *place, text in WORD.findall(part)
        ]

    def printed_numbers(self):
        """The numbers in the column of numbers; those in references are smaller, or elsewhere."""
        edge = self.edges(0)[1][0]
        found = [word for word in self.words if word.text in self.numbers and word.left < edge]
        # References at the beginning of a line are of other sizes, and few.
        usual = Counter(word.height for word in found).most_common(1)[0][0]
        # From top to bottom: a file with two columns of text may have them in any order.
        return sorted((word for word in found if word.height == usual),
                      key=lambda word: (word.sheet, word.top))

    def heads(self, sheet):
        """The table head of the sheet, column by column."""
        here = [word for word in self.words if word.sheet == sheet]
        [last] = [word for word in here if word.text == COLUMNS[-1]]
        return [next(word for word in here if word.text == name and word.top == last.top) for name in COLUMNS]

    def edges(self, sheet):
        """Where the columns of the sheet begin and end, according to its table head."""
        starts = [head.left - 1.2 * MILLIMETRE for head in self.heads(sheet)]
        return list(zip(starts, [*starts[1:], 287 * MILLIMETRE]))

    def area(self, number, column):
        """Sheet, left, top, width and height of a cell."""
        [place] = [word for word in self.printed_numbers() if word.text == number]
        left, right = self.edges(place.sheet)[COLUMNS.index(column)]
        # The next row, or the title of the next section.
        below = [word.middle for word in self.words if word.sheet == place.sheet and word.left < self.edges(0)[1][0]
                 and word.top > place.top and word.height >= place.height and word.text != "NG"]
        top, bottom = place.middle - 9, min(below, default=560) - 9
        return place.sheet, round(left), round(top), round(right - left), round(bottom - top)

    def cell(self, number, column):
        """The text of a cell, without blanks."""
        sheet, left, top, width, height = self.area(number, column)
        return squeezed(self.read("pdftotext", "-f", sheet + 1, "-l", sheet + 1, "-x", left, "-y", top, "-W", width, "-H", height))

    def empty_boxes(self, number, column):
        """The number of boxes or rings in a cell with nothing inside."""
        sheet, *place = self.area(number, column)
        left, top, width, height = (round(length * RESOLUTION / 72) for length in place)
        command = ["pdftoppm", "-gray", "-r", RESOLUTION, "-f", sheet + 1, "-l", sheet + 1]
        command += ["-x", left, "-y", top, "-W", width, "-H", height, self.file]
        image = subprocess.run(list(map(str, command)), capture_output=True, check=True).stdout
        header = re.match(rb"P5\s+(\d+)\s+(\d+)\s+255\s", image)
        width, height = int(header[1]), int(header[2])
        side = BOX * RESOLUTION / 72
        lines = 0
        count = 0
        for y in range(height):
            row = image[header.end() + y * width:][:width]
            runs = [run.start() for run in re.finditer(rb"[\x00-\x9f]+", row)]
            # A line through an empty box meets its two sides and nothing between them.
            is_box = any(0.8 * side < right - left < 1.05 * side for left, right in zip(runs, runs[1:]))
            lines = lines + 1 if is_box else 0
            # In its middle a ring is as wide; below the tick in a box there is a third of it, which is not enough.
            count += lines == round(side / 2.5)
        return count

    @cached_property
    def marks(self):
        """Mark → the sheets on which it appears."""
        found = {}
        for sheet, text in enumerate(self.read("pdftotext", "-raw").split("\f")):
            for mark in re.findall(r"m\d+\.\d[az]", text):
                found.setdefault(mark, []).append(sheet)
        return found

    def rows(self):
        """The name of every row that was marked, and the sheets on which its cells begin and end."""
        assert all(len(sheets) == 1 for sheets in self.marks.values())
        rows = {}
        for mark, [sheet] in self.marks.items():
            rows.setdefault(int(re.match(r"m(\d+)", mark)[1]), set()).add(sheet)
        return list(zip(self.names, (rows[number] for number in range(len(rows))), strict=True))


def squeezed(text):
    return re.sub(r"\s+", "", text)
