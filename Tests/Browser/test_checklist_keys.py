"""Only the keyboard, and what people hear who cannot see the sheet."""

import pytest
from checklist import Sheet
from model_sheet import MODEL, current, go_to, hears, press, sheet  # noqa: F401 (a fixture)

# Where the focus is, and whether it is visible: its own style, and nothing on top of it.
FOCUS = """() => {
  const focused = document.activeElement;
  const place = focused.matches("tr") ? focused.cells[0] : focused;
  const { outlineStyle, outlineWidth } = getComputedStyle(place);
  const { left, top, width, height } = place.getBoundingClientRect();
  const hit = document.elementFromPoint(left + Math.min(width, 40) / 2, top + Math.min(height, 20) / 2);
  return {
    place: focused.getAttribute("aria-labelledby") ?? focused.getAttribute("aria-label") ?? (focused.id || focused.outerHTML.slice(0, 80)),
    // The button in a field for dates is the browser's own, with the browser's own ring.
    isSeen: !focused.matches(":focus") || outlineStyle !== "none" && parseFloat(outlineWidth) >= 2,
    isInSight: place.contains(hit) || Boolean(hit?.contains(focused) && !hit.matches("body, html, main, .bar *")),
  };
}"""


# The keyboard

def test_a_section_is_done_without_the_mouse(sheet):
    page = sheet.page
    for label, name in (("label-operator", "山田 太郎"), ("label-confirmer", "鈴木 花子")):
        for _ in range(20):
            press(sheet, "Tab")
            focus = page.evaluate(FOCUS)
            assert focus["isSeen"] and focus["isInSight"], focus
            if focus["place"] == label:
                break
        else:
            pytest.fail(f"Tab does not lead to {label}")
        page.keyboard.type(name)
    press(sheet, "Escape")
    steps = [step for step in sheet.steps() if step.startswith("3.2-")]
    go_to(sheet, steps[0])
    for step in steps:
        focus = page.evaluate(FOCUS)
        assert current(sheet) == step and focus["isSeen"] and focus["isInSight"], focus
        if step == "3.2-6":
            press(sheet, "Tab")
            while page.evaluate("() => !document.activeElement.matches('.found input')"):
                press(sheet, "Tab")
            page.keyboard.type("MSSQL.7")
            press(sheet, "Escape")
        press(sheet, " ")
        assert hears(sheet, sheet.number(step))
        if step in sheet.steps("second-person"):
            assert sheet.standing(step) == "unconfirmed"
            press(sheet, "c")
        assert sheet.standing(step) == "done"
        press(sheet, "n")
    assert current(sheet) == "3.3-1" and sheet.count_done() == len(steps) == 9
    assert sheet.signed("3.2-8") and sheet.signed("3.2-8", "confirmer")[0] == "鈴木 花子"
    assert sheet.value_of("sql-instance-folder-a") == "MSSQL.7"


def test_keys_do_what_the_help_says(sheet):
    sheet.ready()
    press(sheet, "?")
    dialog = sheet.page.locator("dialog#help")
    dialog.wait_for()
    assert dialog.locator("kbd").all_text_contents() == ["n", "p", "u", "Space", "c", "1", "2", "3", "r", "Esc", "?"]
    press(sheet, "Escape")
    dialog.wait_for(state="hidden")
    go_to(sheet, "3.2-7")
    press(sheet, "2")
    sheet.page.keyboard.type("つながらない")
    press(sheet, "Escape")
    assert sheet.result_of("3.2-7") == "ng" and sheet.standing("3.2-7") == "ng"
    press(sheet, "1")
    assert sheet.result_of("3.2-7") == "ok"
    press(sheet, "c")
    assert sheet.is_confirmed("3.2-7")
    press(sheet, "c")
    assert not sheet.is_confirmed("3.2-7")
    press(sheet, " ")
    assert not sheet.is_ticked("3.2-7")
    press(sheet, "3")
    sheet.page.keyboard.type("既にある")
    press(sheet, "Escape")
    assert sheet.standing("3.2-7") == "unconfirmed" and sheet.result_of("3.2-7") == "na"
    assert current(sheet) == "3.2-7" and sheet.row("3.2-7").evaluate("(row) => row === document.activeElement")
    press(sheet, "r")
    sheet.page.keyboard.type("npc123u?")
    press(sheet, "Escape")
    assert sheet.remark_of("3.2-7") == "npc123u?" and current(sheet) == "3.2-7"
    press(sheet, "n")
    assert current(sheet) == "3.2-8"
    press(sheet, "p", "p", "p")
    assert current(sheet) == "3.2-6"
    press(sheet, "u")
    assert current(sheet) == "3.2-7-before-wow6432node"
    press(sheet, "n")
    assert current(sheet) == "3.2-7"


def test_the_next_row_comes_to_the_middle_and_a_tall_one_to_the_top(sheet):
    page = sheet.page
    where = """() => {
      const { top, height } = document.querySelector("tr.step.current").getBoundingClientRect();
      const bar = document.querySelector(".bar").offsetHeight;
      return { top, height, middle: top + height / 2, bar, wanted: (bar + innerHeight) / 2, room: innerHeight - bar };
    }"""
    go_to(sheet, "3.2-5")
    for height, key in ((900, "n"), (900, "p"), (900, "u"), (300, "n")):
        page.set_viewport_size({"width": 1400, "height": height})
        for _ in range(4):
            press(sheet, key)
            found = page.evaluate(where)
            if found["height"] + 16 > found["room"]:
                assert 0 <= found["top"] - found["bar"] < 40, found
            else:
                assert abs(found["middle"] - found["wanted"]) < 30, found


def test_a_row_that_is_left_with_escape_stays_where_it_is(sheet):
    go_to(sheet, "3.2-7")
    press(sheet, "r")
    before = sheet.row("3.2-7").bounding_box()["y"]
    press(sheet, "Escape")
    assert current(sheet) == "3.2-7" and sheet.row("3.2-7").bounding_box()["y"] == before


def test_keys_are_letters_where_something_is_written(sheet):
    sheet.names()
    go_to(sheet, "3.2-7")
    before = sheet.export()["log"]
    fields = [sheet.row("3.2-7").locator("td.remark textarea"), sheet.page.locator('[data-head="lead"] input'),
              sheet.value_field("database-id")]
    for field in fields:
        field.focus()
        field.press_sequentially("npuc123r? ")
        assert field.input_value() == "npuc123r? "
        assert not sheet.page.locator("dialog[open]").count()
        field.fill("")
    assert (sheet.is_ticked("3.2-7"), sheet.result_of("3.2-7")) == (False, "")
    sheet.page.locator("#filter-place").focus()
    press(sheet, "n", "c", "1")
    assert {event["step"] for event in sheet.export()["log"][len(before):]} <= {None}


@pytest.mark.parametrize("dialog", ["help", "records"])
def test_keys_do_nothing_while_a_dialog_is_open(sheet, dialog):
    sheet.names()
    go_to(sheet, "3.2-7")
    sheet.page.locator(f"#show-{dialog}").click()
    sheet.page.locator(f"dialog#{dialog}").wait_for()
    press(sheet, "n", "p", "u", "c", "1", "2", "r")
    assert sheet.page.locator(f"dialog#{dialog}").is_visible()
    press(sheet, "Escape")
    assert (sheet.standing("3.2-7"), sheet.result_of("3.2-7"), sheet.is_ticked("3.2-7")) == ("open", "", False)
    assert current(sheet) == "3.2-7"


@pytest.mark.parametrize("modifier", ["Control", "Alt", "Meta"])
def test_keys_with_a_modifier_are_the_browsers(sheet, modifier):
    sheet.names()
    go_to(sheet, "3.2-7")
    for key in ("c", "1", "2"):
        press(sheet, f"{modifier}+{key}")
    assert sheet.standing("3.2-7") == "open" and sheet.result_of("3.2-7") == ""


def test_the_blank_on_a_box_ticks_it_once(sheet):
    sheet.ready()
    for role, standing in (("operator", "unconfirmed"), ("confirmer", "done")):
        sheet.row("3.2-7").locator(f"td.{role} input").focus()
        press(sheet, " ")
        assert sheet.standing("3.2-7") == standing
    assert [(event["field"], event["new"]) for event in sheet.export()["log"] if event["step"] == "3.2-7"] == [
        ("done", True), ("result", "ok"), ("confirmed", True)]


def test_a_key_that_is_held_down_acts_once(sheet):
    sheet.names()
    go_to(sheet, "3.2-5")
    for _ in range(4):
        sheet.page.keyboard.down(" ")
    sheet.page.keyboard.up(" ")
    assert sheet.standing("3.2-5") == "done"
    assert [event["field"] for event in sheet.export()["log"] if event["step"] == "3.2-5"] == ["done", "result"]


def test_arrows_among_results_choose_nothing_by_themselves(sheet):
    sheet.names()
    choices = sheet.row("3.2-5").locator("td.outcome input")
    choices.first.focus()
    press(sheet, "ArrowDown", "ArrowDown", "ArrowUp")
    assert choices.nth(1).evaluate("(choice) => choice === document.activeElement")
    assert sheet.standing("3.2-5") == "open" and sheet.result_of("3.2-5") == ""
    press(sheet, " ")
    assert sheet.result_of("3.2-5") == "ng" and sheet.saved("3.2-5") == "理由の記入待ち"


def test_keys_on_a_step_that_does_not_apply_do_nothing(sheet):
    sheet.names()
    go_to(sheet, "2.2-existing-address")
    press(sheet, " ", "c", "1", "2", "3", "r")
    assert sheet.standing("2.2-existing-address") == "not-applicable"
    assert [event for event in sheet.export()["log"] if event["step"]] == []


@pytest.mark.parametrize("width", [360, 1400])
def test_the_focus_is_always_in_sight_forwards_and_backwards(open_page, width):
    sheet = Sheet(open_page(MODEL, width=width, height=700))
    faults = []
    for key, count in (("Tab", 45), ("Shift+Tab", 44)):
        for _ in range(count):
            press(sheet, key)
            focus = sheet.page.evaluate(FOCUS)
            if not focus["isSeen"] or not focus["isInSight"]:
                faults.append((key, focus))
    assert faults == [], faults


def test_rows_that_keys_lead_to_are_in_sight_below_the_bar(sheet):
    go_to(sheet, "3.3-1")
    for key in ["n"] * 12 + ["p"] * 20:
        press(sheet, key)
        top = sheet.row(current(sheet)).evaluate(
            "(row) => row.getBoundingClientRect().top - document.querySelector('.bar').getBoundingClientRect().bottom")
        assert 0 <= top + 1 < 800, current(sheet)


def test_changes_are_said_to_those_who_do_not_see_them(sheet):
    sheet.ready()
    number = sheet.number("3.2-7")
    for act, words in (
        (lambda: sheet.tick("3.2-7"), "確認待ち"), (lambda: sheet.confirm("3.2-7"), "完了"),
        (lambda: sheet.result("3.2-7", "ng", "応答が無い"), "NG"), (lambda: sheet.tick("3.2-7"), "未完了"),
    ):
        act()
        assert hears(sheet, f"{number} {words}")
    assert sheet.page.locator(".announcer").get_attribute("role") == "status"


def test_what_a_dialog_says_is_said_inside_it(sheet):
    """Everything outside an open dialog is inert: nobody would hear it."""
    sheet.names()
    sheet.show_records()
    sheet.page.locator("#import-file").set_input_files({"name": "a.json", "mimeType": "application/json", "buffer": b"{"})
    sheet.page.locator("dialog#records :is([role=status], [role=alert], [aria-live])", has_text="読み込めません").wait_for(timeout=3000)


def test_a_dialog_gives_the_focus_back(sheet):
    for dialog in ("help", "records"):
        button = sheet.page.locator(f"#show-{dialog}")
        button.focus()
        press(sheet, "Enter")
        sheet.page.locator(f"dialog#{dialog}").wait_for()
        press(sheet, "Escape")
        assert button.evaluate("(button) => button === document.activeElement")
