"""Runbook and checklist, which link to each other and notice another edition."""

from accessibility import assert_axe_finds_nothing
from conftest import CHECKLISTS, OUTPUT, RUNBOOKS

OTHER = {"runbook": "checklist", "checklist": "runbook"}
NAMES = {"runbook": "手順書", "checklist": "チェックリスト"}
ANOTHER = "01234567-89abcdef"


def warning(page):
    """What the page says about another edition; None if it says nothing."""
    notice = page.locator(".edition-notice, #notice-edition:not([hidden])")
    return notice.inner_text() if notice.count() else None


def opened_from(page, document, edition):
    page.goto(f"{document.as_uri()}?edition={edition}")
    page.locator("html.scripted #count-total:not(:text-is('0')), .page-contents [aria-current], .copy-bar").first.wait_for(
        state="attached")
    return warning(page)


def test_each_leads_to_the_other_and_says_what_it_is_for(open_page, document):
    page = open_page(document)
    link = page.locator(f"a[href^='{OTHER[document.stem]}.html']")
    assert link.count() == 1
    for word in ("記録", "識別値"):
        assert word in link.locator("xpath=..").inner_text()
    own = page.locator("body").get_attribute("data-edition")
    link.click()
    page.wait_for_url("**/" + OTHER[document.stem] + ".html?*")
    assert page.locator("body").get_attribute("data-edition") == own and page.url.endswith(f"?edition={own}")
    assert warning(page) is None
    # And back.
    page.locator(f"a[href^='{document.stem}.html']").click()
    page.wait_for_url(f"**/{document.name}?*")
    assert warning(page) is None


def test_the_edition_is_the_digest_that_both_show(look_at):
    for runbook, checklist in zip(RUNBOOKS, CHECKLISTS, strict=True):
        edition = look_at(runbook).locator("body").get_attribute("data-edition")
        assert look_at(runbook).locator("table.front code", has_text=edition).count() == 1
        assert look_at(checklist).locator("table.sheet-head code", has_text=edition).count() >= 1
        whole = look_at(checklist).locator("body").get_attribute("data-runbook-sha256")
        assert edition == f"{whole[:8]}-{whole[8:16]}"


def test_another_edition_is_noticed_and_both_are_named(open_page, document):
    page = open_page(document)
    own = page.locator("body").get_attribute("data-edition")
    words = opened_from(page, document, ANOTHER)
    assert words and ANOTHER in words and own in words and NAMES[OTHER[document.stem]] in words
    assert page.locator(".edition-notice, #notice-edition").is_visible()
    if document.stem == "runbook":
        assert page.get_by_role("alert").inner_text() == words
        if document == RUNBOOKS[0]:
            assert_axe_finds_nothing(page)
    # Neither a link within the page nor a reload makes it forget.
    page.evaluate("() => { location.hash = '3.2-5'; }")
    page.reload()
    page.locator(".edition-notice, #notice-edition:not([hidden])").wait_for()
    assert warning(page) == words


def test_what_is_no_edition_is_not_heeded(open_page):
    for document in (RUNBOOKS[0], CHECKLISTS[0]):
        page = open_page(document)
        for edition in ("", "x", "%3Cb%3E", "01234567-89abcde", "01234567-89ABCDEF", "01234567-89abcdef%0a", "%FF"):
            assert opened_from(page, document, edition) is None, edition


def test_a_checklist_left_from_an_older_run_is_noticed(open_page, tmp_path):
    """A realistic case: the runbook is made again, and the checklist beside it is yesterday's."""
    folder = tmp_path / "site"
    folder.mkdir()
    for path in (RUNBOOKS[0], CHECKLISTS[-1]):
        (folder / path.name).write_bytes(path.read_bytes())
    page = open_page(folder / "runbook.html")
    page.locator("a[href^='checklist.html']").click()
    page.locator("#notice-edition:not([hidden])").wait_for()
    assert "別の版の手順書" in warning(page)


def test_the_index_leads_to_both_without_a_warning(open_page):
    page = open_page(OUTPUT / "index.html")
    page.locator("a[href$='/checklist.html']").first.click()
    page.locator(".bar").wait_for()
    assert warning(page) is None
