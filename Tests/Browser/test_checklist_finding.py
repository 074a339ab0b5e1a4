"""Finding one's way on the sheet: with the keyboard alone, by the bar, by filters and by links."""

import re

import pytest
from checklist import Sheet, checklist
from conftest import CHECKLISTS
from oracle import resealed

MODEL = checklist("model-case")
# Where the focus is, and whether it can be seen there: its own look, and nothing on top of it.
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


@pytest.fixture
def sheet(open_page):
    return Sheet(open_page(MODEL))


def hears(sheet, words):
    sheet.page.locator(".announcer[role=status]", has_text=words).wait_for(state="attached")
    return True


def press(sheet, *keys):
    for key in keys:
        sheet.page.keyboard.press(key)


def current(sheet):
    """The row that the keys work on; it is marked, and it has the focus or something in it has."""
    rows = sheet.page.locator("tr.step.current")
    return rows.get_attribute("id") if rows.count() == 1 else None


def go_to(sheet, step):
    """To a row by the keyboard."""
    ids = [row["id"] for row in sheet.rows()]
    for _ in range(80):
        here = current(sheet)
        if here == step:
            return
        press(sheet, "p" if here and ids.index(here) > ids.index(step) else "n")
    pytest.fail(f"n does not lead to {step}")


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
    assert current(sheet) == "3.3-1" and sheet.count_done() == len(steps) == 8
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
    press(sheet, "p", "p")
    assert current(sheet) == "3.2-6"
    press(sheet, "u")
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
    """All outside an open dialog is inert: nobody would hear it."""
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


# The bar

def test_the_bar_counts_what_is_done_and_what_went_wrong(sheet):
    count = lambda name: int(sheet.page.locator(f"#count-{name}").text_content())
    assert (count("done"), count("na"), count("total"), count("ng")) == (0, 0, len(sheet.steps()), 0) and len(sheet.steps()) == 74
    sheet.ready()
    sheet.tick("3.2-5")
    sheet.tick("3.2-7")
    sheet.result("3.2-8", "ng", "応答が無い")
    sheet.result("3.2-6", "na", "既にある")
    assert (count("done"), count("na"), count("total"), count("ng")) == (1, 1, 74, 1)
    sheet.confirm("3.2-7")
    sheet.tick("3.2-8")
    assert (count("done"), count("na"), count("total"), count("ng")) == (2, 1, 74, 0)
    assert "山田 太郎" in sheet.page.locator("#people").inner_text() and "鈴木 花子" in sheet.page.locator("#people").inner_text()


def test_the_bar_says_which_server_is_in_charge(open_page, checklist):
    sheet = Sheet(open_page(checklist)).ready()
    node = sheet.page.locator("#active-node")
    assert node.inner_text() == "未開始"
    course = [("2.2-2", "サーバ A"), ("3.3-failover", "サーバ B"), ("3.6-stop-cluster", "停止中"), ("5-start", "サーバ A"),
              ("5.3-1", "サーバ B"), ("5.3-4", "サーバ A"), ("6.1-password", "サーバ B"), ("6.1-servers", "サーバ A")]
    for step, name in course:
        sheet.tick(step)
        assert node.inner_text() == name, step
    for (step, _), (_, name) in zip(course[:0:-1], course[-2::-1]):
        sheet.tick(step)
        assert node.inner_text() == name, step
    sheet.result("2.2-2", "ng", "応答が無い")
    assert node.inner_text() == "未開始"


def test_the_next_open_step_is_found_from_where_one_is(sheet):
    sheet.ready()
    sheet.tick_all()
    following = sheet.page.locator("#next-open")
    following.click()
    assert hears(sheet, "未完了の手順はありません")
    sheet.tick("3.2-5")
    sheet.confirm("3.3-9")
    sheet.result("5.1-1", "ng", "応答が無い")
    for step in ("3.2-5", "3.3-9", "5.1-1", "3.2-5"):
        sheet.page.locator("h1").click()
        following.click()
        assert current(sheet) == step
        box = sheet.row(step).bounding_box()
        assert sheet.page.locator(".bar").bounding_box()["height"] - 1 <= box["y"] < 900


# Filters

def shown(sheet):
    return sheet.page.locator("tr.step:visible").evaluate_all("(rows) => rows.map((row) => row.id)")


def test_a_place_shows_the_steps_at_that_place(sheet):
    everything = [row["id"] for row in sheet.rows()]
    assert shown(sheet) == everything
    places = sheet.page.locator("#filter-place option").evaluate_all("(all) => all.map((one) => [one.value, one.textContent])")
    assert {place for place, _ in places} == {""} | {row["place"] for row in sheet.rows()}
    names = {row["place"]: sheet.row(row["id"]).locator(".place").inner_text() for row in sheet.rows()}
    for place, name in places[1:]:
        assert name == names[place]
        sheet.page.locator("#filter-place").select_option(place)
        also = {"both-servers"} if place.startswith("server-") else set()
        assert shown(sheet) == [row["id"] for row in sheet.rows() if row["place"] in {place} | also]
        sections = sheet.page.locator("tr.section:visible").evaluate_all(
            "(all) => all.map((row) => row.parentElement.querySelectorAll('tr.step:not(.filtered)').length)")
        assert 0 not in sections
    sheet.page.locator("#filter-place").select_option("")
    assert shown(sheet) == everything


def test_a_standing_shows_what_is_open_or_went_wrong(sheet):
    sheet.ready()
    sheet.tick("3.2-5")
    sheet.tick("3.2-7")
    sheet.tick("3.2-8")
    sheet.confirm("3.2-8")
    sheet.result("3.3-5", "ng", "応答が無い")
    sheet.page.locator("#filter-state").select_option("ng")
    assert shown(sheet) == ["3.3-5"]
    sheet.page.locator("#filter-state").select_option("open")
    assert shown(sheet) == [step for step in sheet.steps() if step not in ("3.2-5", "3.2-8")]
    sheet.page.locator("#filter-place").select_option("server-b")
    assert {row["place"] for row in sheet.rows() if row["id"] in shown(sheet) and row["standing"] != "ng"} == {"server-b", "both-servers"}


def test_a_row_that_is_just_done_stays_until_it_is_left(sheet):
    sheet.ready()
    sheet.page.locator("#filter-state").select_option("open")
    sheet.tick("3.2-5")
    assert sheet.row("3.2-5").is_visible()
    sheet.tick("3.2-7")
    sheet.confirm("3.2-7")
    assert sheet.row("3.2-7").is_visible() and not sheet.row("3.2-5").is_visible()


def test_keys_lead_along_the_rows_that_are_shown(sheet):
    sheet.page.locator("#filter-place").select_option("server-b")
    sheet.page.locator("h1").click()
    visited = []
    for _ in shown(sheet):
        press(sheet, "n")
        visited.append(current(sheet))
    assert visited == shown(sheet)
    press(sheet, "n")
    assert current(sheet) == visited[-1]


def test_filters_are_forgotten_with_the_page(sheet):
    sheet.page.locator("#filter-place").select_option("server-b")
    sheet.page.locator("#filter-state").select_option("ng")
    sheet.reload()
    assert (sheet.page.locator("#filter-place").input_value(), sheet.page.locator("#filter-state").input_value()) == ("", "")
    assert len(shown(sheet)) == 77


# Links

def assert_in_sight(sheet, id):
    """The row begins below the bar and above the lower edge of the window."""
    place = sheet.page.locator(f'tr[id="{id}"]')
    sheet.page.wait_for_function("""(row) => {
      const bar = document.querySelector(".bar");
      const edge = getComputedStyle(bar).position === "sticky" ? bar.getBoundingClientRect().bottom : 0;
      const { top } = row.getBoundingClientRect();
      return top >= edge - 1 && top < innerHeight / 2;
    }""", arg=place.element_handle(), timeout=5000)


# A browser with much to do tells late how high the bar is.
LATE = """window.ResizeObserver = class extends ResizeObserver {
  constructor(callback) { super((entries) => setTimeout(() => callback(entries), 500)); }
};"""


@pytest.mark.parametrize("script", ["", LATE], ids=["at once", "late"])
@pytest.mark.parametrize("width, height", [(360, 740), (1400, 900), (1400, 400)])
@pytest.mark.parametrize("id", ["3.3-9", "3.3"])
def test_a_link_leads_to_its_row_below_the_bar(browser, width, height, id, script):
    with browser.new_context(viewport={"width": width, "height": height}) as context:
        context.add_init_script(script)
        sheet = Sheet.open(context.new_page(), f"{MODEL.as_uri()}#{id}")
        assert_in_sight(sheet, id)
        if "-" in id:
            assert current(sheet) == id
        sheet.reload()
        assert_in_sight(sheet, id)


def test_a_link_leads_to_a_row_that_a_filter_hides(sheet):
    sheet.page.locator("#filter-place").select_option("web-console")
    assert not sheet.row("3.3-9").is_visible()
    sheet.page.evaluate("() => { location.hash = '#3.3-9'; }")
    assert_in_sight(sheet, "3.3-9")
    assert sheet.row("3.3-9").is_visible() and current(sheet) == "3.3-9"
    assert sheet.page.locator("#filter-place").input_value() == ""


def test_a_reference_in_a_step_leads_to_the_other_step(sheet):
    link = sheet.page.locator('td.do a[href^="#"]:not(.erratum-mark a)').first
    target = link.get_attribute("href").removeprefix("#")
    link.click()
    assert_in_sight(sheet, target)


def test_a_mark_leads_to_the_text_of_its_erratum(sheet):
    link = sheet.page.locator("td.do .erratum-mark a").first
    target = link.get_attribute("href").removeprefix("#")
    link.click()
    sheet.page.wait_for_function("""(id) => {
      const { top, bottom } = document.getElementById(id).getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    }""", arg=target)


@pytest.mark.parametrize("hash", ["#", "#%", "#%E3%81", "#nowhere", "#sheet", '#"]<img>'])
def test_a_link_to_nowhere_harms_nothing(open_page, hash):
    page = open_page(MODEL)
    page.evaluate("(hash) => { location.hash = hash; }", hash)
    sheet = Sheet(page).reload().names()
    sheet.tick("3.2-5")
    assert sheet.standing("3.2-5") == "done"


# Standings in words

def test_every_standing_is_told_in_words(sheet):
    sheet.ready()
    for step in ("3.2-5", "3.2-7", "3.2-8"):
        sheet.tick(step)
    sheet.confirm("3.2-7")
    sheet.result("3.3-5", "ng", "応答が無い")
    record = sheet.export()
    flag = lambda step: sheet.row(step).locator(".flag")
    assert flag("3.2-8").inner_text() == "確認待ち" and flag("3.3-5").inner_text() == "NG"
    assert flag("3.2-7").text_content() == flag("3.2-6").text_content() == ""

    # The record of an edition in which one step was another.
    for step in record["runbook"]["steps"]:
        if step["id"] == "3.2-7":
            step["sha256"] = "0" * 64
    assert "要再実施" in sheet.import_record(resealed(record))
    assert flag("3.2-7").inner_text() == "要再実施" and sheet.standing("3.2-7") == "redo"
    assert sheet.standing("3.2-5") == "done" and flag("3.3-5").inner_text() == "NG"
    for step in ("3.2-7", "3.2-8", "3.3-5"):
        assert flag(step).is_visible() and flag(step).evaluate("(flag) => getComputedStyle(flag).borderStyle") == "solid"
    sheet.page.locator("#filter-state").select_option("open")
    assert "3.2-7" in shown(sheet)
    sheet.tick("3.2-7")
    assert flag("3.2-7").inner_text() == "確認待ち"
