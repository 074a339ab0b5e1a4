"""Values that are found on site, and commands to copy."""

import pytest
from checklist import Sheet
from model_sheet import MODEL, events, hears, runbook, sheet  # noqa: F401 (a fixture)
from oracle import steps_of
from test_copying import copied


def open_values(path):
    return [parameter for parameter in runbook(path)["parameters"] if parameter["origin"] == "open" and parameter["usedIn"]]


@pytest.fixture
def with_open_commands(open_page, tmp_path):
    """A sheet on which a later command contains a value that is still open; today's manuals have none."""
    source = MODEL.read_text()
    blank = '<span class="value open" data-parameter="sql-instance-folder-a">MSSQL.＿＿</span>'
    command = '<span class="input"><span class="word">go</span></span>'
    assert command in source
    copy = tmp_path / "checklist.html"
    copy.write_text(source.replace(command, f'<span class="input"><span class="word">cd {blank}</span></span>', 1))
    return Sheet(open_page(copy))


def test_every_open_value_has_one_field_at_the_step_that_finds_it(look_at, checklist):
    sheet = Sheet(look_at(checklist))
    fields = sheet.page.locator(".found").evaluate_all(
        "(all) => all.map((place) => [place.dataset.parameter, place.closest('tr')?.id ?? '', place.querySelectorAll('input').length])")
    assert fields == [[parameter["id"], parameter["usedIn"][0], 1] for parameter in open_values(checklist)]
    for parameter in open_values(checklist):
        assert sheet.page.get_by_role("textbox", name=parameter["label"], exact=True).count() == 1
    if checklist == MODEL:
        assert len(fields) > 1


def test_there_is_no_field_for_a_password(sheet):
    assert sheet.page.locator("input[type=password]").count() == 0
    for step in ("3.3-4", "3.6-4", "6.1-password"):
        assert "パスワード" in sheet.row(step).inner_text()
        assert sheet.row(step).locator("input:not([type=checkbox], [type=radio])").count() == 0


def test_a_value_stands_in_every_later_place_once_it_is_typed(sheet):
    sheet.names()
    for parameter, text in (("sql-instance-folder-a", "MSSQL.7"), ("database-id", "札幌-DPM")):
        [entry] = [one for one in open_values(MODEL) if one["id"] == parameter]
        places = sheet.page.locator(f'.value[data-parameter="{parameter}"]')
        blanks = places.all_text_contents()
        sheet.value(parameter, text)
        assert set(places.all_text_contents()) == {text}
        assert hears(sheet, f"{entry['label']}: {text}")
        for step in entry["usedIn"]:
            assert text in sheet.row(step).locator("td.do").inner_text() + sheet.row(step).locator("td.see").inner_text()
        sheet.value(parameter, "")
        assert places.all_text_contents() == blanks and places.evaluate_all("(all) => all.every((one) => one.matches('.open'))")
    assert sheet.export()["state"]["values"] == {}


def test_a_wrong_value_is_not_recorded_and_says_why(with_open_commands):
    sheet = with_open_commands.names()
    field = sheet.value_field("sql-instance-folder-a")
    problem = sheet.page.locator('.found[data-parameter="sql-instance-folder-a"] .value-problem')
    for text in ("a|b", "CON", "C:¥x", "a\u200bb", "x" * 101, "../x", "\u202eab", "MSSQL.x", "MSSQL.＿＿", "1", "SQL Server\\2"):
        sheet.value("sql-instance-folder-a", text)
        assert field.get_attribute("aria-invalid") == "true" and field.input_value() == text
        assert problem.is_visible() and hears(sheet, problem.inner_text())
        assert sheet.page.locator('pre .value.open[data-parameter="sql-instance-folder-a"]').count() == 1
    assert sheet.export()["state"]["values"] == {}
    sheet.value("sql-instance-folder-a", "MSSQL.1")
    assert field.get_attribute("aria-invalid") is None and not problem.is_visible()
    assert sheet.export()["state"]["values"] == {"sql-instance-folder-a": "MSSQL.1"}


def test_a_refused_value_leaves_the_recorded_one_in_the_commands(with_open_commands):
    sheet = with_open_commands.names()
    sheet.value("sql-instance-folder-a", "MSSQL.1")
    sheet.value("sql-instance-folder-a", "a|b")
    assert set(sheet.page.locator('.value[data-parameter="sql-instance-folder-a"]').all_text_contents()) == {"MSSQL.1"}
    assert sheet.export()["state"]["values"] == {"sql-instance-folder-a": "MSSQL.1"}


def test_a_value_is_signed_too(sheet):
    sheet.value("database-id", "DPM-1")
    problem = sheet.page.locator('.found[data-parameter="database-id"] .value-problem')
    assert "先に作業者の氏名を記入してください" in problem.inner_text() and events(sheet) == []
    sheet.names()
    sheet.value("database-id", "DPM-2")
    assert ("value:database-id", "DPM-2") in events(sheet) and sheet.export()["log"][-1]["who"] == "山田 太郎"


# Copying

def expected_commands(step):
    for action in step["actions"]:
        if "lines" in action:
            yield "\n".join(line["input"] for line in action["lines"])
        if "line" in action:
            yield action["line"]


def test_commands_are_copied_byte_for_byte(open_page, checklist):
    page = open_page(checklist)
    sheet = Sheet(page)
    count = 0
    for step in steps_of(runbook(checklist)):
        expected = list(expected_commands(step)) if step["applies"] else []
        blocks = sheet.row(step["id"]).locator(":is(.transcript, .copyable):has(pre)").all()
        texts = [copied(page, block) and page.evaluate("() => navigator.clipboard.readText()") for block in blocks]
        assert [text.encode() for text in texts] == [text.encode() for text in expected], step["id"]
        assert not any(text.endswith("\n") or "\u21b5" in text or "\u21aa" in text for text in texts)
        count += len(texts)
    assert count >= 5


def test_a_command_with_a_blank_is_not_copied_and_names_what_is_missing(with_open_commands):
    sheet = with_open_commands.names()
    page = sheet.page
    block = page.locator(".transcript:has(.value.open)").first
    page.evaluate("() => navigator.clipboard.writeText('before')")
    block.locator(".copy-button").click()
    assert hears(sheet, "インスタンスのフォルダ名(サーバ A)")
    assert "インスタンスのフォルダ名(サーバ A)" in block.locator(".copy-message").inner_text()
    assert page.evaluate("() => navigator.clipboard.readText()") == "before"


def test_a_copied_command_holds_the_value_that_was_found(with_open_commands):
    sheet = with_open_commands.names()
    block = sheet.page.locator(".transcript:has(.value.open)").first
    lines = block.locator(".input").all_text_contents()
    block = sheet.page.locator(".transcript", has=sheet.page.locator('.value[data-parameter="sql-instance-folder-a"]')).first
    sheet.value("sql-instance-folder-a", " MSSQL10_50.DPMDBI ")
    assert copied(sheet.page, block) == "\n".join(lines).replace("MSSQL.＿＿", "MSSQL10_50.DPMDBI")
    assert "cd MSSQL10_50.DPMDBI" in "\n".join(block.locator(".input").all_text_contents())
