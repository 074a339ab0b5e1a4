"""The two browsers of these tests are equivalent: what the shell shows, records, stores and prints, Chromium
does as well."""

import pytest
from browsers import CHROMIUM, SHELL, launched
from checklist import Sheet, checklist
from conftest import RUNBOOKS
from paper import Paper

MODEL = checklist("model-case")
# Where every element is and how it looks, after observers and fonts have taken effect.
LOOKS = """async () => {
  await document.fonts.ready;
  for (const _ of [1, 2, 3]) await new Promise(requestAnimationFrame);
  return [...document.body.querySelectorAll("*")].map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    const { color, backgroundColor, font, display, visibility } = getComputedStyle(element);
    return [x, y, width, height, color, backgroundColor, font, display, visibility].join(" ");
  });
}"""
ABILITIES = """async () => {
  const abilities = { isSecureContext, origin, hasCrypto: Boolean(crypto.subtle), hasNames: "databases" in indexedDB };
  const asked = ["clipboard-read", "clipboard-write", "persistent-storage", "notifications"];
  for (const name of asked) abilities[name] = (await navigator.permissions.query({ name })).state;
  const own = ["indexedDB", "localStorage", "BroadcastChannel", "showSaveFilePicker", "ResizeObserver"];
  for (const name of own) abilities[name] = name in globalThis;
  for (const name of ["locks", "storage", "clipboard"]) abilities[name] = name in navigator;
  return abilities;
}"""


@pytest.fixture(scope="module")
def both(playwright):
    with launched(playwright, SHELL) as shell, launched(playwright, CHROMIUM) as chromium:
        yield shell, chromium


def answers(both, path, ask, **settings):
    """The properties of a page in one browser and in the other."""
    found = []
    for browser in both:
        with browser.new_context(**settings) as context:
            context.grant_permissions(["clipboard-read", "clipboard-write"])
            page = context.new_page()
            page.goto(path.as_uri())
            found.append(ask(page))
    return found


def test_they_are_of_one_version(both):
    shell, chromium = both
    assert shell.version == chromium.version


@pytest.mark.parametrize("path", [MODEL, RUNBOOKS[0]], ids=["checklist", "runbook"])
@pytest.mark.parametrize("width, scheme", [(360, "dark"), (1400, "light")])
def test_every_element_looks_the_same(both, path, width, scheme):
    def looks(page):
        return (Sheet(page).page if path == MODEL else page).evaluate(LOOKS)

    shell, chromium = answers(both, path, looks, viewport={"width": width, "height": 900}, color_scheme=scheme)
    assert len(shell) > 1000 and shell == chromium


def test_they_can_do_the_same(both):
    shell, chromium = answers(both, MODEL, lambda page: page.evaluate(ABILITIES))
    assert shell == chromium and shell["indexedDB"] and shell["locks"]


def test_work_is_recorded_kept_and_printed_the_same(both, tmp_path):
    def work(page):
        sheet = Sheet(page).ready()
        sheet.tick("3.2-7")
        sheet.confirm("3.2-7")
        sheet.result("3.3-5", "ng", "応答が無い")
        log = sheet.wait_saved().reload().export()["log"]
        kept = sheet.stored()
        paper = Paper(page, tmp_path / "checklist.pdf")
        return ([(event["field"], event["new"]) for event in log], len(kept["runs"]), len(kept["events"]),
                sheet.standing("3.2-7"), len(paper.sheets), paper.printed_numbers())

    shell, chromium = answers(both, MODEL, work)
    assert shell == chromium and shell[1:4] == (1, 10, "done")
