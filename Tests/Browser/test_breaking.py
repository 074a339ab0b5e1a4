"""Where code and commands are broken into lines: a reader who types them must see whether there is a blank."""

import pytest
from checklist import Sheet

# Lines that end within a name: for every piece of code the characters before and after such an end, if the name
# would have fitted on a line of its own.
BROKEN_NAMES = """() => {
  const endsName = (character) => "\\\\/¥ \\n".includes(character);
  const broken = [];
  for (const code of document.querySelectorAll("main code, main .input")) {
    if (code.matches("pre code") || code.getClientRects().length === 0) continue;
    const walker = document.createTreeWalker(code, NodeFilter.SHOW_TEXT);
    const characters = [];
    while (walker.nextNode()) {
      const range = document.createRange();
      for (let index = 0; index < walker.currentNode.length; index += 1) {
        range.setStart(walker.currentNode, index);
        range.setEnd(walker.currentNode, index + 1);
        const box = range.getBoundingClientRect();
        characters.push({ text: walker.currentNode.data[index], box });
      }
    }
    let block = code.parentElement;
    while (getComputedStyle(block).display.startsWith("inline")) block = block.parentElement;
    const { paddingLeft, paddingRight } = getComputedStyle(block);
    const room = block.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
    const isLater = (one, other) => other.box.top > one.box.top + one.box.height * 0.6;
    let start = 0;
    characters.forEach((one, index) => {
      const next = characters[index + 1];
      if (!endsName(one.text) && next) return;
      const name = characters.slice(start, index + 1);
      const width = name.reduce((sum, { box }) => sum + box.width, 0);
      // Between Japanese words lines end as everywhere.
      const isBroken = name.some((each, place) => place > 0 && isLater(name[place - 1], each)
        && !/[\\u3041-\\u30ff\\u4e00-\\u9fff]/u.test(name[place - 1].text + each.text));
      if (isBroken && width < room * 0.9) broken.push(name.map(({ text }) => text).join(""));
      start = index + 1;
    });
  }
  return broken;
}"""
# Lines of commands that end without a blank, although the word would have fitted on a line of its own; and
# those that end at a blank that is not shown.
BROKEN_WORDS = """() => [...document.querySelectorAll("main .word")].filter((word) => {
  const room = word.parentElement.clientWidth - parseFloat(getComputedStyle(word.parentElement).paddingLeft)
    - parseFloat(getComputedStyle(word.parentElement).paddingRight);
  return word.getBoundingClientRect().height > parseFloat(getComputedStyle(word).lineHeight) * 1.5
    && word.getBoundingClientRect().width < room * 0.6;
}).map((word) => word.textContent)"""
UNSEEN_BLANKS = """() => [...document.querySelectorAll("main .input")].flatMap((input) => {
  const blanks = [...input.querySelectorAll(".gap")];
  const shown = blanks.filter((gap) => getComputedStyle(gap, "::after").content.startsWith('"␣"'));
  const count = [...input.textContent].filter((character) => character === " ").length;
  // At the end of a line it takes its place, within the box.
  const inside = blanks.every((gap) => gap.getBoundingClientRect().width > 2
    && gap.getBoundingClientRect().right <= input.getBoundingClientRect().right + 1);
  return shown.length === count && inside ? [] : [input.textContent];
})"""
# The printable width of A4: 174 mm in portrait, 275 mm in landscape, in CSS pixels.
PAPER = {"runbook": 658, "checklist": 1039}


@pytest.fixture(params=["1280", "360", "paper"])
def medium(request):
    return request.param


def shown(look_at, document, medium):
    page = look_at(document)
    if document.stem == "checklist":
        Sheet(page)
    width = PAPER[document.stem] if medium == "paper" else int(medium)
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(media="print" if medium == "paper" else "screen")
    return page


def test_no_line_ends_within_a_name(look_at, document, medium):
    page = shown(look_at, document, medium)
    try:
        assert page.locator("main code").count() > 100
        assert page.evaluate(BROKEN_NAMES) == []
    finally:
        page.emulate_media(media="screen")


def test_commands_end_their_lines_at_blanks_that_show(look_at, document, medium):
    page = shown(look_at, document, medium)
    try:
        assert page.locator("main .word").count() > 20
        assert page.evaluate(BROKEN_WORDS) == [] and page.evaluate(UNSEEN_BLANKS) == []
    finally:
        page.emulate_media(media="screen")


def test_a_path_may_end_a_line_behind_its_backslashes_alone(look_at, runbook):
    """The oracle of the tests above: in a narrow place paths do break."""
    page = shown(look_at, runbook, "360")
    seams = page.locator("main code wbr")
    assert seams.count() > 50
    before = seams.evaluate_all("(all) => all.map((seam) => seam.previousSibling?.textContent.at(-1))")
    assert set(before) <= {"\\", "/", "¥"}
    page.locator("main code").evaluate_all("(all) => { for (const each of all) each.style.wordBreak = 'break-all'; }")
    assert page.evaluate(BROKEN_NAMES) != []
    page.locator("main code").evaluate_all("(all) => { for (const each of all) each.style.wordBreak = ''; }")
