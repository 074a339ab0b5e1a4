"""The printed document: A4, complete, with its contents and the numbers of its pages."""

import json
import re
import subprocess
from collections import Counter

import pytest
from oracle import steps_of


@pytest.fixture(scope="module")
def papers():
    """The existing printout: once for all tests."""
    return {}


@pytest.fixture
def sheets(look_at, papers, runbook, tmp_path):
    if runbook not in papers:
        papers[runbook] = printed(look_at(runbook), tmp_path / "runbook.pdf")
    return papers[runbook]


def printed(page, file):
    numbers = page.locator(".steps .number").all_text_contents()
    lines = page.locator("nav a").all_text_contents()
    page.pdf(path=file, prefer_css_page_size=True)
    text, raw, info = (
        subprocess.run(command, capture_output=True, text=True, check=True).stdout
        for command in (["pdftotext", "-layout", file, "-"], ["pdftotext", "-raw", file, "-"], ["pdfinfo", file]))
    return numbers, lines, text, info, raw


def squeezed(text):
    return re.sub(r"\s+", "", text)


def test_every_step_is_printed_on_a4_with_page_numbers(sheets):
    numbers, _, text, info, _ = sheets
    assert numbers
    # Numbers such as 3.2-(5) also occur in references, so paper may have more of them, never fewer.
    assert all(re.fullmatch(r"[\d.]+-\([^()\s]+\)", number) for number in numbers)
    printed = Counter(re.findall(r"[\d.]+-\([^()\s]+\)", text))
    missing = {number: count for number, count in Counter(numbers).items() if printed[number] < count}
    assert missing == {}
    assert "A4" in info
    pages = int(re.search(r"Pages:\s+(\d+)", info)[1])
    assert f"{pages} / {pages}" in text


def test_the_contents_are_printed_before_the_text(sheets):
    _, lines, _, _, raw = sheets
    # The contents are in columns, and a layout would join their lines.
    first = squeezed("".join(raw.split("\f")[:2]))
    assert lines and [line for line in lines if squeezed(line) not in first] == []


def test_every_sheet_says_its_chapter(look_at, runbook, sheets):
    """Sheets get separated. The head is not the text of any element, so nobody hears or finds it twice."""
    _, lines, text, _, _ = sheets
    page = look_at(runbook)
    heads = page.locator(".sheets").evaluate_all("(all) => all.map((each) => each.dataset.head)")
    chapters = [head for head in heads if re.match(r"\d ", head)]
    assert len(chapters) == 6
    contents = squeezed("".join(lines))
    said = []
    for number, sheet in enumerate(text.split("\f")[:-1]):
        if all(squeezed(line) in contents for line in sheet.splitlines()[2:-2]) or number == 0:
            continue
        rows = [line.strip() for line in sheet.splitlines() if line.strip()]
        head = next((row for row in rows[:3] if row in heads), None)
        assert head, f"sheet {number + 1}: {rows[:3]}"
        said.append(head)
        # The first step or section on the sheet is one of that chapter.
        first = next((row for row in rows if re.match(r"\d(\.\d)?-\(|\d\.\d ", row)), None)
        if head in chapters and first:
            assert first[0] == head[0], (head, first)
    assert set(said) == set(heads) and len(said) > 25
    assert not page.locator(".sheets").first.evaluate("(sheets) => getComputedStyle(sheets, '::before').display === 'table-header-group'")


def test_paper_has_a_box_for_every_step_that_applies_and_the_screen_none(open_page, runbook):
    page = open_page(runbook)
    drawn = """() => [...document.querySelectorAll(".steps > ul > li")].map((step) => [
      !step.querySelector(".not-applicable"), getComputedStyle(step, "::before").content !== "none"])"""
    assert page.locator("main input[type=checkbox]").count() == 0
    assert not any(is_drawn for _, is_drawn in page.evaluate(drawn))
    page.emulate_media(media="print")
    boxes = page.evaluate(drawn)
    steps = steps_of(json.loads((runbook.parent / "runbook.json").read_text()))
    assert len(boxes) == sum(1 + len(step["checks"]) for step in steps) and all(applies == is_drawn for applies, is_drawn in boxes)


def test_buttons_and_fields_are_not_printed(sheets):
    _, _, text, _, _ = sheets
    assert "コピーしました" not in text and "ページを閉じると" not in text
    assert not re.search(r"^\s*コピー\s*$", text, re.M)


def test_browsers_without_numbers_of_ours_have_room_for_their_own(look_at, document):
    """Firefox does not know what a style sheet puts into margins; it prints its own head, foot and numbers there."""
    margins = look_at(document).evaluate("""() => [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules])
      .filter((rule) => rule instanceof CSSPageRule && rule.style.marginTop)
      .flatMap(({ style }) => [style.marginTop, style.marginBottom])""")
    assert margins and all(float(margin.removesuffix("mm")) >= 12 for margin in margins)
