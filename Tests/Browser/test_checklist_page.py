"""The checklist as a page: widths, accessibility in every state, without script, without a network."""

import json
import socket

import pytest
from accessibility import assert_axe_finds_nothing
from checklist import Sheet, checklist
from test_page import OVERFLOWING

# Cells with content wider than they are; what scrolls in a separate box does not count.
STICKING_OUT = """() => [...document.querySelectorAll("tr.step > *, .sheet-head td, .bar-line > *")].flatMap((cell) => {
  const { left, right } = cell.getBoundingClientRect();
  return [...cell.querySelectorAll("*:not(.unseen)")]
    .filter((element) => element.matches("pre, .table") || !element.closest("pre, .table, .unseen"))
    .map((element) => [element, element.getBoundingClientRect()])
    .filter(([, box]) => box.width > 0 && (box.right > right + 1 || box.left < left - 1))
    .map(([element]) => `${cell.className}: ${element.outerHTML.slice(0, 120)}`);
})"""
LONG_WORD = "W" * 200


def assert_nothing_sticks_out(page):
    assert page.evaluate("() => document.documentElement.scrollWidth - innerWidth") <= 0
    assert page.evaluate(OVERFLOWING) == []
    assert page.evaluate(STICKING_OUT) == []


def fill_in(sheet):
    """Some rows of every standing."""
    sheet.ready()
    sheet.tick("3.2-6")
    sheet.tick("3.2-7")
    sheet.confirm("3.2-7")
    sheet.tick("3.2-8")
    sheet.result("3.3-5", "ng", "応答が無い")
    sheet.remark("3.3-5", "エラー 1603。再起動しても同じ。")
    sheet.result("3.1-2", "na", "導入済のため")
    sheet.wait_saved()
    sheet.row("3.1-3").locator('input[value="na"]').click()
    sheet.value("sql-instance-folder-a", "a|b")


@pytest.mark.parametrize("width", [360, 768, 1024, 1400, 1920])
def test_nothing_sticks_out_of_its_place(open_page, width):
    page = open_page(checklist("model-case"), width=width)
    sheet = Sheet(page)
    assert_nothing_sticks_out(page)
    fill_in(sheet)
    assert_nothing_sticks_out(page)
    sheet.write_head("operator", LONG_WORD)
    sheet.write_head("lead", LONG_WORD)
    sheet.tick("3.3-6")
    sheet.remark("3.3-6", LONG_WORD)
    sheet.result("3.3-7", "na", LONG_WORD)
    sheet.value("database-id", LONG_WORD)
    assert_nothing_sticks_out(page)


@pytest.mark.parametrize("width", [360, 1100, 1400])
def test_the_longest_values_stay_in_their_cells(look_at, longest, width):
    assert_nothing_sticks_out(Sheet(look_at(longest, width)).page)


# The sheet of the model case is tested below, with work in it.
@pytest.mark.long_where(lambda test: test["checklist"].parent.name != "everything-different")
def test_axe_finds_nothing_in_a_fresh_sheet(look_at, checklist):
    assert_axe_finds_nothing(Sheet(look_at(checklist)).page)


@pytest.mark.parametrize("width", [360, 1400])
def test_axe_finds_nothing_while_work_is_going_on(open_page, width):
    page = open_page(checklist("model-case"), width=width)
    sheet = Sheet(page)
    fill_in(sheet)
    assert {sheet.standing(step) for step in sheet.steps()} == {"open", "ng", "unconfirmed", "done"}
    for scheme in ("light", "dark"):
        assert_axe_finds_nothing(page, scheme)


def test_axe_finds_nothing_when_all_is_done(open_page):
    page = open_page(checklist("model-case"))
    sheet = Sheet(page).ready()
    sheet.tick_all()
    assert {sheet.standing(step) for step in sheet.steps()} == {"done"}
    sheet.wait_saved()
    for scheme in ("light", "dark"):
        assert_axe_finds_nothing(page, scheme)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_the_dialogs_and_notices(open_page, scheme):
    page = open_page(checklist("model-case"), color_scheme=scheme)
    sheet = Sheet(page)
    sheet.tick("3.2-6")
    assert sheet.refusal()
    page.locator("#show-help").click()
    assert_axe_finds_nothing(page, scheme)
    page.keyboard.press("Escape")
    sheet.names()
    sheet.new_run()
    sheet.show_records()
    assert page.locator("#other-runs li").count() == 1
    page.locator("#clear-run").click()
    assert_axe_finds_nothing(page, scheme)
    page.locator("#import-file").set_input_files({"name": "a.json", "mimeType": "application/json", "buffer": b"{"})
    page.locator("#records-message[data-kind=refused]").wait_for()
    assert_axe_finds_nothing(page, scheme)


def test_axe_finds_nothing_in_a_second_tab(open_page):
    page = open_page(checklist("model-case"))
    sheet = Sheet(page).names()
    sheet.tick("3.2-6")
    sheet.wait_saved()
    second = page.context.new_page()
    reader = Sheet.open(second, checklist("model-case"))
    assert "閲覧専用" in reader.notice("second")
    assert second.locator("main :is(input, textarea):enabled:not([readonly])").count() == 0
    for scheme in ("light", "dark"):
        assert_axe_finds_nothing(second, scheme)


def said(step):
    """What the row of a step must say, in words."""
    actions = [] if not step["applies"] else step["actions"]
    texts = [step["text"] or "", step.get("reason", ""), *(action["sentence"] for action in actions)]
    texts += [line["input"] for action in actions for line in action.get("lines", [])]
    return [text for text in texts + (step["expected"] if step["applies"] else []) if text]


@pytest.mark.parametrize("width", [360, 1400])
def test_without_script_the_whole_sheet_can_be_read(open_page, checklist, width):
    page = open_page(checklist, width=width, java_script_enabled=False)
    assert page.locator(":is(button, input, select, textarea, dialog, .bar):visible").count() == 0
    squeezed = lambda text: "".join(text.split())
    data = json.loads((checklist.parent / "runbook.json").read_text())
    count = 0
    for chapter in data["chapters"]:
        for step in [*chapter["steps"], *(step for section in chapter["sections"] for step in section["steps"])]:
            row = page.locator(f'tr.step[id="{step["id"]}"]')
            seen = squeezed(row.inner_text())
            assert step["printedNumber"] in seen
            assert [text for text in said(step) if squeezed(text) not in seen] == [], step["id"]
            boxes = {cell: row.locator(f"td.{cell} .tick:visible").count() for cell in ("operator", "confirmer", "outcome")}
            applies, confirmed = step["applies"], step["confirmation"] == "second-person"
            assert boxes == {"operator": applies, "confirmer": applies and confirmed, "outcome": 3 * applies}
            count += 1
    assert count == 74
    for label in ("作業日", "責任者", "作業者", "確認者", "単独作業"):
        assert page.locator(".sheet-head th", has_text=label).first.is_visible()
    assert_nothing_sticks_out(page)


def test_without_a_network_nothing_is_asked_for_and_nothing_is_missing(browser):
    with browser.new_context() as context:
        context.set_offline(True)
        context.grant_permissions(["clipboard-read", "clipboard-write"])
        asked, faults = [], []
        context.on("request", lambda request: asked.append(request.url))
        page = context.new_page()
        page.on("websocket", lambda socket: asked.append(socket.url))
        page.on("console", lambda message: faults.append(message.text) if message.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: faults.append(str(error)))
        sheet = Sheet.open(page, checklist("model-case"))
        fill_in(sheet)
        # Unrecorded text would keep the record on the page.
        sheet.result("3.1-3", "na", "導入済のため")
        sheet.value("sql-instance-folder-a", "MSSQL.1")
        page.locator(".copy-button").first.click()
        page.locator(".copy-button[data-state=done]").wait_for()
        record = sheet.export_bytes()
        sheet.export_csv()
        sheet.new_run()
        assert "読み込みました" in sheet.import_file(record)
        sheet.reload()
        assert sheet.is_confirmed("3.2-7")
        page.emulate_media(media="print")
        own = checklist("model-case").as_uri()
        # A file that is given to the user is not a request: the browser makes its address from the page's own data.
        assert [url for url in asked if not url.startswith("blob:")] == [own, own] and faults == []


REACHING_OUT = {
    "fetch": "(url) => fetch(url)",
    "image": "(url) => { new Image().src = url; }",
    "beacon": "(url) => navigator.sendBeacon(url, 'x')",
    "frame": "(url) => { const frame = document.createElement('iframe'); frame.src = url; document.body.append(frame); }",
    "script": "(url) => { const script = document.createElement('script'); script.src = url; document.body.append(script); }",
    "own script": "() => { const script = document.createElement('script'); script.text = '1'; document.body.append(script); }",
    "handler": "() => { document.body.setAttribute('onclick', 'alert(1)'); document.body.click(); }",
    "style": "() => { const style = document.createElement('style'); style.textContent = 'p { color: red }'; document.body.append(style); }",
    "form": "(url) => { const form = document.createElement('form'); form.action = url; form.method = 'post'; document.body.append(form); form.submit(); }",
}


@pytest.mark.parametrize("way", REACHING_OUT)
def test_the_policy_of_the_page_stops_what_would_reach_out(browser, way):
    with browser.new_context() as context:
        page = context.new_page()
        Sheet.open(page, checklist("model-case"))
        with socket.create_server(("127.0.0.1", 0)) as server:
            server.setblocking(False)
            page.evaluate("""() => {
              window.stopped = [];
              addEventListener("securitypolicyviolation", (event) => window.stopped.push(event.effectiveDirective));
            }""")
            url = f"http://127.0.0.1:{server.getsockname()[1]}/x"
            page.evaluate(f"(url) => {{ try {{ ({REACHING_OUT[way]})(url)?.catch?.(() => {{}}); }} catch {{}} }}", url)
            page.wait_for_function("() => window.stopped.length > 0")
            assert heard(server) == b""


def heard(server):
    """What was sent to a server so far. Chromium connects before it checks the policy, and then says nothing."""
    try:
        connection, _ = server.accept()
        connection.setblocking(False)
        with connection:
            return connection.recv(1000)
    except BlockingIOError:
        return b""


@pytest.mark.parametrize("width, share", [(1280, 0.38), (1440, 0.36), (1920, 0.32)])
def test_the_work_has_the_room_that_signatures_do_not_need(look_at, width, share):
    """At 1280 px the columns for signing were once one and a half times as wide as their contents, and the work
    a third of the sheet."""
    page = Sheet(look_at(checklist("model-case"))).page
    page.set_viewport_size({"width": width, "height": 900})
    row = page.locator('tr.step[id="3.2-7"]')
    widths = {name: row.locator(f".{name}").bounding_box()["width"] for name in ("do", "operator", "confirmer", "outcome")}
    assert widths["do"] > share * row.bounding_box()["width"]
    assert widths["operator"] + widths["confirmer"] < widths["do"] / 2


@pytest.mark.parametrize("width, lines", [(360, 1), (1024, 1), (1280, 2), (1440, 2), (1920, 1)])
def test_results_stand_side_by_side_where_they_fit(look_at, width, lines):
    page = Sheet(look_at(checklist("model-case"))).page
    page.set_viewport_size({"width": width, "height": 900})
    tops = page.locator('tr.step[id="3.2-7"] .choice').evaluate_all(
        "(all) => all.map((choice) => Math.round(choice.getBoundingClientRect().top))")
    assert len(tops) == 3 and len(set(tops)) == lines
