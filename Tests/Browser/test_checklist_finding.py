"""Finding one's way on the sheet: by the bar, by filters and by links."""

import pytest
from checklist import Sheet
from model_sheet import MODEL, current, hears, press, sheet  # noqa: F401 (a fixture)
from oracle import resealed

# The bar

def test_the_bar_counts_what_is_done_and_what_went_wrong(sheet):
    count = lambda name: int(sheet.page.locator(f"#count-{name}").text_content())
    assert (count("done"), count("na"), count("total"), count("ng")) == (0, 0, len(sheet.steps()), 0) and len(sheet.steps()) == 82
    sheet.ready()
    sheet.tick("3.2-5")
    sheet.tick("3.2-7")
    sheet.result("3.2-8", "ng", "応答が無い")
    sheet.result("3.2-6", "na", "既にある")
    assert (count("done"), count("na"), count("total"), count("ng")) == (1, 1, 82, 1)
    sheet.confirm("3.2-7")
    sheet.tick("3.2-8")
    assert (count("done"), count("na"), count("total"), count("ng")) == (2, 1, 82, 0)
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
    assert len(shown(sheet)) == 88


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


# A busy browser reports the height of the bar late.
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

    # The record of an edition in which one step was different.
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
