"""Hostile texts in every field of the sheet and in every free text of a site: shown as they are, without any
other effect."""

import unicodedata

import pytest
from checklist import Sheet, checklist
from paper import Paper
from sites import site, write_documents

HOSTILE = {
    "element": "<img src=x onerror=alert(1)>",
    "script": "</script><script>alert(1)</script>",
    "quotes": "\"&' &lt;b&gt; &#65;",
    "bidi": "\u202e\u2067gnp.exe\u200f",
    "reference": "{{virtual-ip}} ${x} $(x) %s",
    "address": "javascript:alert(1)",
    "invisible": "a\u200b\u2060b\u00adc",
    "pairs": "👩💻 𠮷野家 e\u0301x",
}
CONTROL = "a\u0000b\u0001c\u0007d\u001be\u007ff\u0085g\u2028h\u2029i"
LONG = "".join(f"{number:04}番目の字 " for number in range(1250))[:10000]
COMPOSED = lambda text: unicodedata.normalize("NFC", text)


def shown(sheet):
    """Every text of the sheet, as it is in the fields and as it will be printed."""
    row = sheet.row("3.3-9")
    reasoned = sheet.row("3.1-2")
    field = sheet.value_field("database-id")
    return {
        "operator": [sheet.head("operator"), paper(sheet, "operator"), sheet.signed("3.3-9")[0]],
        "confirmer": [sheet.head("confirmer"), paper(sheet, "confirmer"), sheet.signed("3.3-9", "confirmer")[0]],
        "lead": [sheet.head("lead"), paper(sheet, "lead")],
        "remark": [sheet.remark_of("3.3-9"), row.locator("td.remark .on-paper").text_content()],
        "reason": [reasoned.locator(".reason textarea").input_value(), reasoned.locator(".reason .on-paper").text_content()],
        "value": [field.input_value(), *sheet.page.locator('.value[data-parameter="database-id"]').all_text_contents()],
    }


def paper(sheet, field):
    return sheet.page.locator(f'[data-head="{field}"] .blank').text_content()


def write_everywhere(sheet, text, value):
    sheet.names(text, f"{text} 2")
    sheet.write_head("lead", text)
    sheet.tick("3.3-9")
    sheet.remark("3.3-9", text)
    sheet.confirm("3.3-9")
    sheet.result("3.1-2", "na", text)
    sheet.value("database-id", value)
    sheet.wait_saved()


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_text_in_a_field_is_text_and_comes_back_from_a_file(open_page, text):
    page = open_page(checklist("model-case"))
    dialogs = []
    page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
    sheet = Sheet(page)
    # An invisible character is refused in a value that goes into a command.
    value = "DPM" if any(unicodedata.category(character) == "Cf" for character in text) else text
    write_everywhere(sheet, text, value)
    elements = page.locator("*").count()
    expected = {"operator": text, "confirmer": f"{text} 2", "lead": text, "remark": text, "reason": text, "value": value}
    expected = {name: {COMPOSED(one)} for name, one in expected.items()}
    assert {name: set(texts) for name, texts in shown(sheet).items()} == expected
    people = page.locator("#people").text_content()
    assert f"作業者 {COMPOSED(text)}" in people and f"確認者 {COMPOSED(text)} 2" in people
    record = sheet.export()
    assert record["state"]["steps"]["3.3-9"]["remark"] == COMPOSED(text)

    other = Sheet(open_page(checklist("model-case")))
    other.page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
    assert "読み込みました" in other.import_record(record)
    assert {name: set(texts) for name, texts in shown(other).items()} == expected
    assert other.export()["log"] == record["log"]
    other.reload()
    assert {name: set(texts) for name, texts in shown(other).items()} == expected
    assert dialogs == [] and page.locator("script").count() == 1
    assert elements == other.page.locator("*").count()


@pytest.mark.parametrize("text", [CONTROL, LONG], ids=["control", "long"])
def test_remarks_and_reasons_take_any_text_and_lose_none_of_it(open_page, text):
    sheet = Sheet(open_page(checklist("model-case"))).names()
    sheet.remark("3.3-9", text)
    sheet.result("3.1-2", "na", text)
    sheet.wait_saved()
    expected = [text.rstrip()] * 2
    assert shown_texts(sheet) == [expected, expected]
    other = Sheet(open_page(checklist("model-case")))
    assert "読み込みました" in other.import_record(sheet.export())
    assert shown_texts(other) == [expected, expected]
    assert other.page.evaluate("() => document.documentElement.scrollWidth - innerWidth") <= 0


def printed_text(row, place):
    """What is printed: in its own column, or below the work if it is long."""
    text = place.locator(".on-paper").text_content()
    note = row.locator(".paper-note").text_content()
    return text if not note else note.partition(": ")[2]


def shown_texts(sheet):
    return [
        [place.locator("textarea").input_value(), printed_text(sheet.row(step), place)]
        for step, place in (("3.3-9", sheet.row("3.3-9").locator("td.remark")), ("3.1-2", sheet.row("3.1-2").locator(".reason")))
    ]


def test_a_text_that_is_too_long_is_refused_and_stays_in_its_field(open_page):
    sheet = Sheet(open_page(checklist("model-case"))).names()
    sheet.remark("3.3-9", "x" * 20001)
    # Not cut: whoever pastes a log of 30000 characters must not believe that all of it is stored.
    assert len(sheet.remark_of("3.3-9")) == 20001 and sheet.saved("3.3-9") != "保存済"
    assert "20000 文字まで" in sheet.refusal()


@pytest.mark.parametrize("width", [360, 1400])
def test_a_name_is_refused_or_leaves_the_sheet_usable(open_page, width):
    page = open_page(checklist("model-case"), width=width)
    sheet = Sheet(page)
    for length in (100, 10000):
        sheet.write_head("operator", LONG[:length - 1] + "x")
        is_kept = page.locator("#people").text_content().count("番目の字") > 5
        # In words, and not cut to an acceptable length.
        assert is_kept or "文字まで" in sheet.refusal() and len(sheet.head("operator")) == length
        assert page.locator(".bar").bounding_box()["height"] < 450
        assert page.evaluate("() => document.documentElement.scrollWidth - innerWidth") <= 0


def test_a_name_that_turns_the_writing_around_turns_only_itself(open_page):
    page = open_page(checklist("model-case"))
    sheet = Sheet(page).names("\u202eabc", "鈴木 花子")
    places = page.locator("#people").evaluate("""(place) => {
      const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
      const left = (word) => {
        walker.currentNode = place;
        while (walker.nextNode()) {
          const at = walker.currentNode.data.indexOf(word);
          if (at < 0) continue;
          const range = document.createRange();
          range.setStart(walker.currentNode, at);
          range.setEnd(walker.currentNode, at + word.length);
          return range.getBoundingClientRect().left;
        }
        return null;
      };
      return ["作業者", "確認者", "鈴木 花子"].map(left);
    }""")
    assert None not in places and places == sorted(places)


@pytest.fixture(scope="module")
def hostile_sites(tmp_path_factory):
    """Sites with a hostile text wherever the tool accepts one; what it does not accept is not shown either."""
    texts = [text for name, text in HOSTILE.items() if name not in ("bidi", "invisible")]
    texts = [COMPOSED(text) for text in texts]
    sites = [
        site({"cluster-software": text, "management-server-name": text, "database-id": text}, site=f"hostile-{number}", title=text)
        for number, text in enumerate(texts)
    ]
    output = write_documents(tmp_path_factory.mktemp("hostile"), *sites)
    return [(text, output / f"hostile-{number}/checklist.html") for number, text in enumerate(texts)]


def test_a_hostile_text_in_a_site_is_text(open_page, hostile_sites):
    for text, path in hostile_sites:
        page = open_page(path)
        dialogs = []
        page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
        sheet = Sheet(page).names()
        sheet.tick_all()
        assert page.title().endswith(text) and page.locator("h1").text_content().endswith(text)
        for parameter in ("cluster-software", "management-server-name", "database-id"):
            places = page.locator(f'.value[data-parameter="{parameter}"]').all_text_contents()
            assert places and set(places) == {text}
        record = sheet.export()
        assert record["site"]["title"] == text and record["title"].endswith(text)
        assert "読み込みました" in sheet.import_record(record)
        assert dialogs == [] and page.locator("script").count() == 1 and page.locator("img").count() == 0


def test_a_hostile_title_is_printed_as_it_is(open_page, tmp_path):
    title = "</style><b> \\ \\22 \" ' & content: counter(page) /* } @page { size: A5 }"
    output = write_documents(tmp_path, site(site="hostile", title=title))
    paper = Paper(Sheet(open_page(output / "hostile/checklist.html")).page, tmp_path / "hostile.pdf")
    assert "A4" in paper.info
    assert [number for number, sheet in enumerate(paper.sheets) if title not in sheet.splitlines()[0]] == []
