"""Values that are found on site and typed into the page."""

import pytest
from conftest import RUNBOOKS

ROW = "tr[data-parameter]:has(.value-field)"


def has_open_values(path):
    return 'class="value open"' in path.read_text()


OPEN = [path for path in RUNBOOKS if has_open_values(path)]


def test_some_runbook_has_values_to_find_on_site():
    assert OPEN, "nothing here would be tested"


@pytest.fixture(params=OPEN, ids=lambda path: path.parent.name)
def sheet(request, open_page, look_at, tmp_path):
    """A page with a command that needs a value that is still open, and the row of that value.

    Today's manuals have such values only in paths and on screens; the rule is for commands too.
    """
    source = request.param.read_text()
    page = look_at(request.param)
    parameter = page.locator(ROW).first.get_attribute("data-parameter")
    kind = page.locator(ROW).first.get_attribute("data-type") or "text-64"
    blank = f'<span class="value open" data-parameter="{parameter}">____</span>'
    command = '<span class="input"><span class="word">go</span></span>'
    assert command in source
    copy = tmp_path / "runbook.html"
    copy.write_text(source.replace(command, f'<span class="input"><span class="word">cd {blank}</span></span>', 1))
    page = open_page(copy)
    return page, page.locator(ROW).first, parameter, kind


VALID = {"text-64": "本番-01", "folder-name": "MSSQL.1", "sql-instance-folder": "MSSQL.1", "host-name": "SRV-01", "ipv4": "10.0.0.5", "sql-name": "DPMDBI",
         "drive": "X:", "integer": "8080", "windows-path": "X:\\DPM\\Data", "path-or-share": "\\\\nas01\\backup"}
INVALID = {"text-64": "a\u200bb", "folder-name": "a|b", "sql-instance-folder": "MSSQL.x", "host-name": "-a", "ipv4": "192.168.1.300", "sql-name": "1a",
           "drive": "x", "integer": "08", "windows-path": "X:/DPM", "path-or-share": "\\\\nas01"}

# Type → what the tool accepts and refuses in a site file (Tests/ProcedureTests/ValueGrammarTests.swift).
RIGHT = {
    "sql-instance-folder": ["MSSQL.1", "MSSQL.12", "MSSQL10.DPMDBI", "MSSQL10_50.DPM_2", "MSSQL11.dpmdbi", "MSSQL16.DPMDBI"],
    "path-or-share": ["X:\\DPM", "\\\\nas01\\backup", "\\\\10.1.8.9\\backup\\DPM イメージ", "\\\\nas-01.example.local\\backup"],
    # Characters of two units in the page's own count are one.
    "text-64": ["MSSQL.x のフォルダ", "a" * 64, "𠮷" * 64],
}
WRONG = {
    "sql-instance-folder": [
        "MSSQL.x", "MSSQL.＿＿", "1", "SQL Server\\2", "MSSQL", "MSSQL.", "MSSQL.0", "MSSQL.01", "MSSQL.1000", "mssql.1", "MSSQL/5",
        "MSSQL9.DPMDBI", "MSSQL10_5.DPMDBI", "MSSQL10.", "MSSQL10.1", "MSSQL10.DPM$1", "MSSQL10.MSSQLSERVER", "MSSQL.1\\MSSQL"],
    "path-or-share": [
        "\\\\nas01", "\\\\nas01\\", "\\nas01\\backup", "\\\\nas01\\backup\\", "\\\\.\\PhysicalDrive0", "\\\\?\\C:\\DPM",
        "\\\\nas01\\C$", "\\\\127.0.0.1\\backup", "\\\\localhost\\backup", "\\\\10.1.8\\backup", "//nas01/backup", "C:\\SQL\\MSSQL.x"],
    # Invisible: a Hangul joiner, a Mongolian separator, a variation selector, a half-width filler.
    "text-64": ["MSSQL.x", "mssql.X", "＿＿＿＿＿＿＿＿", "a" * 65, "𠮷" * 65, "a\u115fb", "a\u180eb", "a\ufe0fb", "a\uffa0b", "a\u034fb"],
    "folder-name": ["MSSQL.x", "NUL .x", "com1  .a"],
}


def test_every_open_value_of_the_sheet_has_a_labelled_field(sheet):
    page, _, _, _ = sheet
    rows = page.locator("tr[data-parameter]:has(.value.open)").all()
    assert rows
    for row in rows:
        field = row.get_by_role("textbox", name=row.locator("th, td").first.inner_text(), exact=True)
        assert field.count() == 1 and field.get_attribute("autocomplete") == "off"
    assert page.locator(".value-note").count() >= 1


def test_what_is_typed_stands_everywhere_at_once_and_goes_again(sheet):
    page, row, parameter, kind = sheet
    spans = page.locator(f'.value[data-parameter="{parameter}"]')
    blanks = spans.all_text_contents()
    assert len(blanks) >= 2
    row.locator("input").fill(VALID[kind])
    assert set(spans.all_text_contents()) == {VALID[kind]}
    assert page.locator(f'.value.open[data-parameter="{parameter}"]').count() == 0
    row.locator("input").fill("")
    assert spans.all_text_contents() == blanks
    assert page.locator(f'.value.open[data-parameter="{parameter}"]').count() == len(blanks)


def test_what_is_typed_is_broken_into_lines_like_every_code(sheet):
    page, row, parameter, kind = sheet
    typed = "本番 A-01 b" if kind == "text" else VALID[kind]
    row.locator("input").fill(typed)
    place = page.locator(f'.transcript .value[data-parameter="{parameter}"]')
    assert place.text_content() == typed
    found = {name: place.locator(name).count() for name in (".gap", ".joined", "wbr")}
    assert found == {".gap": typed.count(" "), ".joined": typed.count("-"), "wbr": typed.count("\\")}


def test_a_command_with_a_blank_is_not_copied_but_names_what_is_missing(sheet):
    page, row, _, _ = sheet
    page.evaluate("() => navigator.clipboard.writeText('before')")
    block = page.locator(".transcript:has(.value.open)").first
    block.locator(".copy-button").click()
    label = row.locator("th, td").first.inner_text()
    page.wait_for_function("() => document.querySelector('[role=status]').textContent.length > 0")
    assert label in block.locator(".copy-message").inner_text()
    assert label in page.locator("[role=status]").text_content()
    assert page.evaluate("() => navigator.clipboard.readText()") == "before"


def test_the_copied_command_holds_what_was_typed(sheet):
    page, row, _, kind = sheet
    block = page.locator(".transcript:has(.value.open)").first.element_handle()
    # A decomposed letter, as some input methods produce it, and a blank at either end from pasting.
    typed = VALID[kind].replace("本番", "バ番") if kind == "text" else VALID[kind]
    row.locator("input").fill(f" {typed} ")
    block.query_selector(".copy-button").click()
    page.wait_for_function("(block) => block.querySelector('.copy-button').dataset.state === 'done'", arg=block)
    text = page.evaluate("() => navigator.clipboard.readText()")
    assert f"cd {typed.replace('バ', 'バ')}\n" in text + "\n"


def test_a_wrong_value_is_refused_and_the_blank_stays(sheet):
    page, row, parameter, kind = sheet
    field = row.locator("input")
    for text in (INVALID[kind], "C:\u00a5x", "a\u200bb"):
        field.fill(text)
        field.blur()
        assert field.get_attribute("aria-invalid") == "true"
        assert row.locator(".value-problem").inner_text() != ""
        assert page.locator(f'.transcript .value.open[data-parameter="{parameter}"]').count() == 1
    field.fill(VALID[kind])
    field.blur()
    assert field.get_attribute("aria-invalid") is None
    assert row.locator(".value-problem").inner_text() == ""


@pytest.mark.parametrize("kind", WRONG)
def test_a_page_takes_and_refuses_what_the_tool_does(sheet, kind):
    page, row, _, _ = sheet
    field = row.locator("input")
    row.evaluate("(row, kind) => { row.dataset.type = kind; }", kind)
    for text, is_right in [*((text, True) for text in RIGHT.get(kind, [])), *((text, False) for text in WRONG[kind])]:
        field.fill(text)
        field.blur()
        assert (field.get_attribute("aria-invalid") is None) == is_right, text


KEPT = """async () => [localStorage.length, document.cookie, (await indexedDB.databases()).length]"""


def test_what_is_typed_is_there_after_a_reload(sheet):
    page, row, parameter, kind = sheet
    row.locator("input").fill(VALID[kind])
    page.reload()
    assert row.locator("input").input_value() == VALID[kind]
    assert set(page.locator(f'.value[data-parameter="{parameter}"]').all_text_contents()) == {VALID[kind]}
    row.locator("input").fill("")
    page.reload()
    assert row.locator("input").input_value() == ""
    assert page.locator(f'.value.open[data-parameter="{parameter}"]').count() >= 2


def test_a_refused_value_is_there_after_a_reload_and_still_refused(sheet):
    page, row, parameter, kind = sheet
    row.locator("input").fill(INVALID[kind])
    page.reload()
    assert row.locator("input").input_value() == INVALID[kind]
    assert row.locator("input").get_attribute("aria-invalid") == "true" and row.locator(".value-problem").inner_text()
    assert page.locator(f'.transcript .value.open[data-parameter="{parameter}"]').count() == 1


def test_what_is_typed_belongs_to_the_tab_and_the_edition_and_never_to_the_checklist(sheet, tmp_path):
    page, row, _, kind = sheet
    row.locator("input").fill(VALID[kind])
    assert page.evaluate(KEPT) == [0, "", 0]
    other = page.context.new_page()
    other.goto(page.url)
    assert other.locator(ROW).first.locator("input").input_value() == ""
    edition = page.locator("body").get_attribute("data-edition")
    newer = tmp_path / "newer.html"
    source = (tmp_path / "runbook.html").read_text()
    assert source.count(f'<body data-edition="{edition}"') == 1
    newer.write_text(source.replace(f'<body data-edition="{edition}"', '<body data-edition="00000000-11111111"'))
    page.goto(newer.as_uri())
    assert page.locator(ROW).first.locator("input").input_value() == ""
    note = page.locator(".value-note").first.inner_text()
    assert "チェックリスト" in note and "再読み込みしても残ります" in note


def test_a_browser_that_keeps_nothing_is_said_to(open_page):
    page = open_page(OPEN[0], script="Object.defineProperty(window, 'sessionStorage', { get() { throw new Error('no'); } });")
    assert "再読み込みすると消えます" in page.locator(".value-note").first.inner_text()
    kind = page.locator(ROW).first.get_attribute("data-type") or "text-64"
    page.locator(ROW).first.locator("input").fill(VALID[kind])
    assert page.locator(".value:not(.open)", has_text=VALID[kind]).count() >= 1
