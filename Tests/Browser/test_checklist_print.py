"""The sheet on paper: A4 landscape, complete, no row on two sheets, and filled in as far as it is on the screen."""

import json
import re
from collections import Counter

import pytest
from checklist import Sheet, checklist
from conftest import CHECKLISTS
from oracle import lines_of
from paper import MARK, Paper, squeezed

# The width of the paper between its margins, in CSS pixels.
ACROSS = round(275 / 25.4 * 96)
LONG = "".join(f"{number:03}行目のディスクは前回と違う装置でした。" for number in range(25))[:500]

# Text that would be pale on white paper, which is what a printer makes of every background.
PALE = """() => {
  const luminance = (color) => {
    const [r, g, b] = color.match(/[\\d.]+/g).map((part) => part / 255)
      .map((part) => part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  const pale = [];
  while (walker.nextNode()) {
    const { parentElement, data } = walker.currentNode;
    if (!data.trim() || parentElement.getClientRects().length === 0) continue;
    if (1.05 / (luminance(getComputedStyle(parentElement).color) + 0.05) < 4.5) pale.push(data);
  }
  return pale;
}"""


TEXTS = """() => {
  const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) {
    // What is there for screen readers alone is one dot wide.
    const [box] = walker.currentNode.parentElement.getClientRects();
    if (box?.width > 1) texts.push(walker.currentNode.data);
  }
  return texts;
}"""


@pytest.fixture(scope="module")
def printed(open_shared_page, tmp_path_factory):
    """The printed file with nothing filled in, its rows marked; once for all tests."""
    papers = {}

    def paper(path):
        if path not in papers:
            page = Sheet(open_shared_page(path)).page
            papers[path] = marked(page, tmp_path_factory.mktemp("paper") / "checklist.pdf")
        return papers[path]

    return paper


def marked(page, file):
    page.evaluate(MARK)
    return Paper(page, file)


def empty_boxes(paper, number):
    return tuple(paper.empty_boxes(number, column) for column in ("作業者", "確認者", "結果"))


def test_the_sheet_is_printed_on_a4_across(printed, checklist):
    info = printed(checklist).info
    sizes = re.findall(r"^Page +\d+ size: +([\d.]+) x ([\d.]+) pts \((\w+)\)$", info, re.M)
    assert len(sizes) == len(printed(checklist).sheets)
    assert {(round(float(width)), round(float(height)), name) for width, height, name in sizes} == {(842, 595, "A4")}


def test_the_first_sheet_has_the_head_and_the_rules(printed, checklist):
    paper = printed(checklist)
    data = json.loads((checklist.parent / "runbook.json").read_text())
    first = squeezed(paper.sheets[0])
    for text in (data["site"]["title"], data["site"]["id"], data["manual"]["edition"], data["manual"]["date"], data["sha256"],
                 f"Tejun {data['tool']['version']}", "作業日", "責任者", "作業者", "確認者", "単独作業", "パスワードは記入しません。"):
        assert squeezed(text) in first
    assert paper.numbers[0] in first


def test_every_sheet_says_what_it_is_and_which_of_how_many(printed, checklist):
    paper = printed(checklist)
    data = json.loads((checklist.parent / "runbook.json").read_text())
    short = f"{data['sha256'][:8]}-{data['sha256'][8:16]}"
    count = len(paper.sheets)
    assert count > 10
    for number, sheet in enumerate(paper.sheets, 1):
        *_, last = [line for line in sheet.splitlines() if line.strip()]
        assert last.split() == [short, str(number), "/", str(count)]
        assert [head.left for head in paper.heads(number - 1)] == sorted(head.left for head in paper.heads(number - 1))
        assert f"識別値 {short} {data['site']['title'][:12]}" in sheet
        assert data["site"]["title"] in sheet.splitlines()[0] and "単独作業】" not in sheet


def test_a_form_to_be_filled_in_leaves_room_for_its_record(printed, checklist):
    paper = printed(checklist)
    lines = [line for sheet in paper.sheets
             for line in map(str.strip, sheet.splitlines()) if line.startswith("識別値 ") and "SHA-256" not in line]
    assert len(lines) == len(paper.sheets) and all(line.endswith(" 記録") for line in lines)


def test_names_times_and_seals_have_room_for_a_pen(look_at, checklist):
    """Four kanji written by hand take 22 mm; a seal takes 10."""
    page = Sheet(look_at(checklist)).page
    page.set_viewport_size({"width": ACROSS, "height": 900})
    page.emulate_media(media="print")
    millimetre = 96 / 25.4
    for role in ("operator", "confirmer"):
        blanks = page.locator(f'tr.step[data-applies="true"] td.{role} .blank')
        widths = blanks.evaluate_all("(all) => all.map((blank) => blank.getBoundingClientRect().width)")
        assert len(widths) > 30 and min(widths) >= 22 * millimetre
        seals = page.locator(f"td.{role} .seal").evaluate_all(
            "(all) => all.map((seal) => [seal.getBoundingClientRect().width, seal.getBoundingClientRect().height])")
        assert len(seals) * 2 == len(widths) and min(min(seal) for seal in seals) >= 9.9 * millimetre
    page.emulate_media(media="screen")
    assert page.locator(".seal:visible").count() == 0


def test_every_number_stands_in_its_column_once_and_in_order(printed, checklist):
    paper = printed(checklist)
    steps = json.loads((checklist.parent / "runbook.json").read_text())
    assert paper.numbers == [line["printedNumber"] for line in lines_of(steps)]
    found = paper.printed_numbers()
    assert Counter(word.text for word in found) == Counter(paper.numbers)
    in_order = sorted(found, key=lambda word: (word.sheet, word.top))
    assert [word.text for word in in_order] == paper.numbers


def test_a_number_keeps_to_its_column(printed, checklist):
    paper = printed(checklist)
    assert [word.text for word in paper.printed_numbers() if word.right > paper.edges(word.sheet)[0][1]] == []


def parted(rows):
    return {name: sheets for name, sheets in rows if len(sheets) > 1}


def test_no_row_is_parted_and_no_title_left_alone(printed, checklist):
    rows = printed(checklist).rows()
    assert len(rows) > 74 and parted(rows) == {}
    titles = [(name, sheets | below) for (name, sheets), (_, below) in zip(rows, rows[1:]) if "-(" not in name]
    assert len(titles) > 15 and parted(titles) == {}


def test_a_row_that_may_be_parted_is_seen_to_be(open_page, tmp_path):
    """The oracle of the tests around it."""
    page = open_page(CHECKLISTS[0])
    page.locator("tr.step").evaluate_all("(rows) => { for (const row of rows) row.style.breakInside = 'auto'; }")
    assert len(parted(marked(page, tmp_path / "checklist.pdf").rows())) > 3


def test_no_row_is_parted_with_the_longest_values(printed, longest):
    assert parted(printed(longest).rows()) == {}


def test_no_row_is_parted_by_long_remarks(open_page, tmp_path):
    page = open_page(checklist("model-case"))
    sheet = Sheet(page).names()
    for step in ("1-gather", "3.2-5", "3.3-9", "6.3-3"):
        sheet.remark(step, LONG)
    sheet.result("3.1-2", "na", LONG)
    paper = marked(page, tmp_path / "checklist.pdf")
    assert parted(paper.rows()) == {}
    assert paper.text.count(LONG) == 5


def test_the_longest_values_are_printed_whole(printed, longest):
    paper = printed(longest)
    data = json.loads((longest.parent / "runbook.json").read_text())
    assert Counter(word.text for word in paper.printed_numbers()) == Counter(paper.numbers)
    values = [parameter["value"] for parameter in data["parameters"] if parameter["usedIn"] and len(parameter["value"]) > 50]
    assert len(values) > 8 and [value for value in values if squeezed(value) not in paper.text] == []
    assert all(0 < word.left and word.right < 842 for word in paper.words)


def test_a_filter_on_the_screen_leaves_the_paper_whole(open_page, printed, tmp_path):
    page = open_page(checklist("model-case"))
    Sheet(page)
    page.locator("#filter-place").select_option("web-console")
    page.locator("#filter-state").select_option("ng")
    page.locator("tr.step:visible").first.wait_for(state="detached")
    paper, whole = Paper(page, tmp_path / "filtered.pdf"), printed(checklist("model-case"))
    assert Counter(word.text for word in paper.printed_numbers()) == Counter(paper.numbers)
    assert Counter(paper.text) == Counter(whole.text)


@pytest.fixture(scope="module")
def filled(open_shared_page, tmp_path_factory):
    """A sheet that is half done, and its printout."""
    page = open_shared_page(checklist("model-case"))
    sheet = Sheet(page).names("山田 太郎", "鈴木 花子")
    sheet.write_head("lead", "佐藤 次郎")
    sheet.write_head("date", "2031-12-24")
    sheet.value("sql-instance-folder-a", "MSSQL.7")
    sheet.value("database-id", "札幌-DPM-2031")
    for step in ("3.2-6", "3.2-7", "3.2-8"):
        sheet.tick(step)
    sheet.confirm("3.2-7")
    sheet.result("3.3-5", "ng", "応答が無い")
    sheet.remark("3.3-5", "エラー 1603\n再起動しても同じ")
    sheet.result("3.1-2", "na", "導入済のため")
    sheet.remark("3.4-1", LONG[:150])
    sheet.wait_saved()
    return sheet, Paper(page, tmp_path_factory.mktemp("filled") / "checklist.pdf")


def test_marks_names_and_times_are_printed(filled):
    sheet, paper = filled
    name, time = sheet.signed("3.2-7")
    assert paper.cell("3.2-(7)", "作業者") == squeezed(f"✓{name}{time}") and name == "山田 太郎"
    name, time = sheet.signed("3.2-7", "confirmer")
    assert paper.cell("3.2-(7)", "確認者") == squeezed(f"✓{name}{time}") and name == "鈴木 花子"
    assert paper.cell("3.2-(7)", "結果") == "●OKNG対象外"


def test_what_is_not_done_has_empty_boxes(filled):
    _, paper = filled
    assert empty_boxes(paper, "3.2-(7)") == (0, 0, 2)
    # Done, and not yet confirmed: the second box is still empty.
    assert empty_boxes(paper, "3.2-(8)") == (0, 1, 2) and paper.cell("3.2-(8)", "確認者") == "印氏名時刻"
    assert empty_boxes(paper, "3.1-(1)") == (1, 0, 3) and paper.cell("3.1-(1)", "作業者") == "印氏名時刻"
    assert empty_boxes(paper, "3.3-(6)") == (1, 1, 3)
    assert empty_boxes(paper, "2.2-(移行元)") == (0, 0, 0) and paper.cell("2.2-(移行元)", "結果") == "対象外"


def test_results_reasons_remarks_and_the_head_are_printed(filled):
    _, paper = filled
    assert paper.cell("3.3-(5)", "結果") == "OK✕NG対象外応答が無い" and "NG" in paper.cell("3.3-(5)", "手順")
    assert paper.cell("3.3-(5)", "実測値・備考") == "エラー1603再起動しても同じ"
    assert paper.cell("3.1-(2)", "結果") == "OKNG●対象外導入済のため"
    assert "確認待ち" in paper.cell("3.2-(8)", "手順") and "確認待ち" not in paper.cell("3.2-(7)", "手順")
    # A long text would make the row taller than a sheet in its own column.
    assert paper.cell("3.4-(1)", "実測値・備考") == "(作業の欄の下)"
    assert squeezed(f"実測値・備考: {LONG[:150]}") in paper.cell("3.4-(1)", "作業")
    first = squeezed(paper.sheets[0])
    for text in ("作業者山田太郎", "確認者鈴木花子", "責任者佐藤次郎", "作業日2031-12-24"):
        assert text in first
    run = re.search(r"記録([0-9a-f]{8})、履歴(\d+)件、末尾のハッシュ([0-9a-f]{16})", first)
    assert run and int(run[2]) > 10


def test_every_sheet_says_which_record_it_is_of(filled):
    """Sheets of two runs, or of two moments of one run, cannot be mixed."""
    sheet, paper = filled
    record = sheet.export()
    data = json.loads((checklist("model-case").parent / "runbook.json").read_text())
    short = f"{data['sha256'][:8]}-{data['sha256'][8:16]}"
    line = f"記録{record['run']['id'][:8]}末尾のハッシュ{record['chain']['last'][:16]}"
    assert len(paper.sheets) > 10
    for text in paper.sheets:
        assert f"識別値{short}" in squeezed(text) and line in squeezed(text)


def test_values_found_on_site_are_printed_everywhere(filled, printed):
    _, paper = filled
    places = filled[0].page.locator('.value[data-parameter="sql-instance-folder-a"]').count()
    # In the work, and once beside each of the three marks that were given for it: where it was found, and where
    # it is used.
    assert places > 3 and paper.text.count("MSSQL.7") == places + 3
    assert "札幌-DPM-2031" in paper.cell("3.3-(8)", "作業")
    blank = printed(checklist("model-case"))
    assert "MSSQL.＿＿" in blank.cell("3.2-(6)", "作業") and "MSSQL.＿＿" not in paper.text
    assert "現地で記入" not in paper.text + blank.text


def test_controls_are_not_printed(filled):
    sheet, paper = filled
    for words in ("次の未完了へ", "書き出す", "キー操作", "コピーしました", "保存済", "理由(必須)", "表へ移動"):
        assert words not in paper.text
    buttons = sheet.page.locator("main button", has_text="コピー").count()
    # The list of errata is printed with the runbook.
    said = sheet.page.locator("main").text_content().count("コピー") - sheet.page.locator(".errata-part").text_content().count("コピー")
    assert buttons >= 5 and paper.text.count("コピー") == said - buttons


def test_nothing_hangs_on_backgrounds_or_pale_ink(filled, tmp_path):
    sheet, paper = filled
    with_grounds = Paper(sheet.page, tmp_path / "grounds.pdf", print_background=True)
    assert with_grounds.text == paper.text and len(with_grounds.sheets) == len(paper.sheets)
    for scheme in ("light", "dark"):
        sheet.page.emulate_media(media="print", color_scheme=scheme)
        assert sheet.page.evaluate(PALE) == []
    sheet.page.emulate_media(media="screen", color_scheme="light")


def test_work_alone_is_said_on_every_sheet(open_page, tmp_path):
    page = open_page(checklist("model-case"))
    sheet = Sheet(page).names("山田 太郎", "")
    sheet.solo()
    sheet.tick("3.2-7")
    paper = Paper(page, tmp_path / "solo.pdf")
    assert len(paper.sheets) > 10
    assert [number for number, text in enumerate(paper.sheets) if "【単独作業】" not in text] == []
    assert paper.cell("3.2-(7)", "確認者").startswith("単独作業")
    sheet.solo(False)
    assert "【単独作業】" not in Paper(page, tmp_path / "again.pdf").text


def test_without_script_the_sheet_is_printed_to_be_filled_in(open_page, tmp_path):
    page = open_page(checklist("model-case"), java_script_enabled=False)
    paper = Paper(page, tmp_path / "plain.pdf")
    page.emulate_media(media="print")
    texts = page.evaluate(TEXTS)
    assert len(texts) > 1000 and [text for text in texts if squeezed(text) not in paper.text] == []
    assert Counter(word.text for word in paper.printed_numbers()) == Counter(paper.numbers)
    boxes = [empty_boxes(paper, number) for number in ("3.1-(1)", "3.2-(7)", "2.2-(移行元)")]
    assert boxes == [(1, 0, 3), (1, 1, 3), (0, 0, 0)]
