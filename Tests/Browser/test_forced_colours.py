"""Colours that the reader chose: what colours distinguished is distinguished by lines and words."""

import pytest
from checklist import CHECKLISTS, Sheet
from conftest import RUNBOOKS

LOOK = """(row) => {
  const { borderLeftStyle, borderLeftWidth, borderLeftColor, outlineStyle } = getComputedStyle(row);
  return [borderLeftStyle, borderLeftWidth, borderLeftColor, outlineStyle];
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1400])
def test_ng_done_and_open_are_apart(open_page, width, scheme):
    page = open_page(CHECKLISTS[0], width=width, forced_colors="active", color_scheme=scheme)
    sheet = Sheet(page)
    sheet.names()
    sheet.tick("3.1-1")
    sheet.result("3.1-2", "ng", "起動しない")
    # A line in the colour of the page is invisible.
    ground = page.evaluate("() => getComputedStyle(document.body).backgroundColor")
    looks = {step: page.locator(f"[id='{step}']").evaluate(LOOK) for step in ("3.1-1", "3.1-2", "3.1-3")}
    done, ng, still_open = looks.values()
    assert done[2] != ground and ng[2] != ground and still_open[2] == ground
    assert done[0] == "solid" and ng[0] == "double" and ng[3] == "solid" and done[3] == "none"
    assert page.locator("[id='3.1-2'] .flag").inner_text() == "NG"
    flag = page.locator("[id='3.1-2'] .flag").evaluate("(flag) => getComputedStyle(flag).backgroundColor")
    assert flag != ground


def test_the_current_row_can_be_seen(open_page):
    page = open_page(CHECKLISTS[0], forced_colors="active")
    page.locator(".bar").wait_for()
    page.keyboard.press("n")
    outlines = page.locator("tr.step > .at").evaluate_all("(all) => all.map((each) => getComputedStyle(each).outlineStyle)")
    assert outlines[0] == "solid" and set(outlines[1:]) == {"none"}


@pytest.mark.parametrize("paths", [RUNBOOKS, CHECKLISTS], ids=["runbook", "checklist"])
def test_the_servers_are_apart(open_page, paths):
    page = open_page(paths[0], forced_colors="active")
    styles = [page.locator(f".place[data-place={place}]").first.evaluate("(tag) => getComputedStyle(tag).borderLeftStyle")
              for place in ("server-a", "server-b")]
    assert styles == ["solid", "double"]


def test_a_target_can_be_seen(open_page):
    page = open_page(RUNBOOKS[0], forced_colors="active")
    page.evaluate("() => { location.hash = '3.2-5'; }")
    assert page.locator(".steps > ul > li:has([id='3.2-5'])").evaluate("(step) => getComputedStyle(step).outlineStyle") == "solid"
