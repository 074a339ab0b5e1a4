"""runbook.md, read by cmark-gfm, cmark and pandoc, compared with runbook.json."""

import re
from urllib.parse import unquote

import pytest

from support import readers
from support.readers import squeezed, step_items


def exact_texts(action):
    """What must be typed or recognised exactly in an action."""
    match action["action"]:
        case "type":
            return [line["input"] for line in action["lines"]]
        case "copy":
            return [*action.get("files", []), *action.get("folders", []), action["from"], action["to"]]
        case "create-folder":
            return [action["path"]]
        case "set-registry" | "rewrite-registry":
            return [value[key] for value in action["registry"] for key in ("key", "name", "before", "after")]
        case "set-startup" | "stop-services" | "start-services":
            return action["services"]
        case "define-resources" | "prioritise-resources":
            return [text for resource in action["resources"] if resource["applies"] for text in resource["contents"]]
        case "browse":
            return [action["line"]]
        case "change-address":
            return [action["from"], action["to"]]
        case "enter":
            return [action["text"]]
        case "confirm-modules":
            return [text for set in action["modules"] for text in set["modules"]]
        case _:
            return []


def codes(element):
    return [code.text() for code in element.all("code")]


def lines_of(codes):
    """Code spans, and the lines of code blocks."""
    return {line for code in codes for line in code.rstrip("\n").split("\n")}


def exact_texts_of(site):
    return [text for step in site.steps.values() for action in step["actions"] for text in exact_texts(action)]


def test_the_runbooks_have_enough_to_compare(site):
    """The oracle of the tests below: there is a great deal that must be exact."""
    assert len(exact_texts_of(site)) > 150


def test_every_step_shows_what_must_be_exact_as_code(site):
    items = step_items(site.gfm)
    for id, step in site.steps.items():
        shown = lines_of(codes(items[id]))
        for action in step["actions"]:
            for text in exact_texts(action):
                assert text in shown, f"{id}: {text!r}"


def test_every_page_step_shows_what_must_be_exact_as_code(site):
    items = step_items(site.html)
    for id, step in site.steps.items():
        shown = lines_of(codes(items[id]))
        for action in step["actions"]:
            for text in exact_texts(action):
                assert text in shown, f"{id}: {text!r}"


def test_pandoc_reads_the_same_code(site):
    shown = lines_of(readers.pandoc_codes(site.markdown))
    assert [text for text in exact_texts_of(site) if text not in shown] == []


def test_plain_commonmark_reads_the_same_code(site):
    """`cmark` knows no tables, but the code in their cells is still code."""
    shown = lines_of(codes(readers.commonmark(site.markdown)))
    assert [text for text in exact_texts_of(site) if text not in shown] == []


def test_what_is_typed_in_one_session_is_one_block_without_prompts(site):
    items = step_items(site.gfm)
    for id, step in site.steps.items():
        sessions = ["\n".join(line["input"] for line in a["lines"]) for a in step["actions"] if a["action"] == "type"]
        urls = [action["line"] for action in step["actions"] if action["action"] == "browse"]
        assert [block.text() for block in items[id].all("pre")] == [text + "\n" for text in sessions + urls]


def test_no_yen_sign_stands_outside_the_errata(site):
    for sign in "¥￥":
        assert sign not in site.markdown_before_errata
        assert sign not in site.html_before_errata()
        assert sign not in site.svg
    assert "¥" in site.markdown and "¥" in site.html_text


def test_every_step_is_an_anchor_once(site):
    for document in (site.gfm, site.html):
        ids = [element.attributes["id"] for element in document.walk() if "id" in element.attributes]
        assert len(ids) == len(set(ids))
        assert [id for id in ids if readers.STEP_ID.fullmatch(id)] == list(site.steps)


def test_every_section_is_an_anchor(site):
    for document in (site.gfm, site.html):
        for number in site.sections:
            assert document.by_id(number)


def test_there_is_a_box_to_tick_for_every_step_that_applies(site):
    for id, item in step_items(site.gfm).items():
        boxes = [e for e in item.all("input") if e.attributes.get("type") == "checkbox"]
        assert len(boxes) == (1 if site.steps[id]["applies"] else 0), id
    assert len(site.gfm.all("input")) == sum(step["applies"] for step in site.steps.values()) + len(site.checks)


def test_the_page_has_no_box_that_nobody_can_tick(site):
    assert site.html.all("input") == [] and len(step_items(site.html)) == len(site.steps)


def test_every_step_shows_its_printed_number(site):
    for document in (site.gfm, site.html):
        for id, item in step_items(document).items():
            assert squeezed(item.text()).startswith(squeezed(site.steps[id]["printedNumber"])), id


# Which parameters name the computers of a place, and what the tag says before the names.
COMPUTERS = {
    "server-a": ("サーバ A", ["server-a-name"]), "server-b": ("サーバ B", ["server-b-name"]),
    "both-servers": ("サーバ A・B", ["server-a-name", "server-b-name"]), "web-console": ("Web コンソール", ["web-console"]),
}


def test_every_step_names_its_computer_beside_its_place(site):
    shown = {id: parameter["shown"] for id, parameter in site.parameters.items()}
    for document in (site.gfm, site.html):
        for id, item in step_items(document).items():
            step = site.steps[id]
            if step["place"] in COMPUTERS:
                place, names = COMPUTERS[step["place"]]
                tag = f"{step['printedNumber']}【{place}{'、'.join(shown[name] for name in names)}】"
                assert squeezed(item.text()).startswith(squeezed(tag)), id
    assert {step["place"] for step in site.steps.values()} >= set(COMPUTERS)


def test_every_step_shows_what_is_to_be_seen_and_heeded(site):
    for document in (site.gfm, site.html):
        for id, item in step_items(document).items():
            step, text = site.steps[id], squeezed(item.text())
            shown = [*step["expected"], *(line for callout in step["callouts"] for line in callout["text"])]
            shown += [action["sentence"] for action in step["actions"]] + [step["text"] or ""]
            # The data joins the lines of a list; a document shows them as items. Compared by words, not by marks.
            for line in shown:
                for sentence in re.split(r"(?<=。)|\n", line):
                    assert squeezed(sentence) in text, f"{id}: {sentence!r}"


def test_every_link_within_the_document_resolves(site):
    for document in (site.gfm, site.html):
        ids = {element.attributes["id"] for element in document.walk() if "id" in element.attributes}
        links = [a.attributes["href"] for a in document.all("a") if "href" in a.attributes]
        internal = [unquote(link[1:]) for link in links if link.startswith("#")]
        assert len(internal) > 150
        assert [link for link in internal if link not in ids] == []
        edition = site.data["sha256"]
        others = {f"checklist.html?edition={edition[:8]}-{edition[8:16]}"} if document is site.html else set()
        assert {link for link in links if not link.startswith("#")} == others


def test_links_to_steps_show_the_printed_number_of_their_target(site):
    for document in (site.gfm, site.html):
        links = [a for a in document.all("a") if a.attributes.get("href", "")[1:] in site.steps]
        assert len(links) > 100
        for link in links:
            assert link.text() == site.steps[link.attributes["href"][1:]]["printedNumber"]


def headings(document):
    """Level and text of the headings, without the marks of errata."""
    return [(int(h.tag[1]), re.sub(r"( ?正誤 \d+)+$", "", h.text()).strip()) for h in document.all("h1", "h2", "h3", "h4", "h5", "h6")]


def test_headings_carry_the_printed_numbers_and_titles(site):
    expected = [(2, f"{number} {section['title']}") for number, section in site.sections.items()]
    for document in (site.gfm, site.html):
        found = [heading for heading in headings(document) if re.match(r"\d", heading[1])]
        assert found == expected


def test_the_documents_have_the_same_headings(site):
    # The page has its table of contents in the margin, and explains its marks.
    of_one = {(2, "目次"), (3, "表記")}
    markdown, page = ([h for h in headings(document) if h not in of_one] for document in (site.gfm, site.html))
    assert markdown == page


def test_headings_stand_in_the_source_as_printed(site):
    """Searching the file for `## 3.2 ` finds the section, and nothing else is on that line."""
    lines = [line for line in site.markdown.split("\n") if re.match(r"## \d", line)]
    assert lines == [f"## {number} {section['title']}" for number, section in site.sections.items()]


def test_there_is_one_title(site):
    for document in (site.gfm, site.html):
        assert [text for level, text in headings(document) if level == 1] == [site.data["title"]]
    assert site.data["site"]["title"] in site.data["title"]


def test_the_errata_stand_last(site):
    for document in (site.gfm, site.html):
        assert headings(document)[-1] == (2, "正誤表")


def cells(line):
    """The cells of a row as written: pipes that are not escaped divide it, in code too."""
    assert line.startswith("|") and line.endswith("|"), line
    return re.split(r"(?<!\\)\|", line)[1:-1]


def test_all_rows_of_a_table_have_the_same_number_of_cells(site):
    """Counted in the source: a renderer silently pads short rows and cuts long ones."""
    tables, width = 0, None
    for line in site.markdown.split("\n"):
        line = re.sub(r"^[\s>]*", "", line)
        if not line.startswith("|"):
            width = None
        elif width is None:
            tables, width = tables + 1, len(cells(line))
        else:
            assert len(cells(line)) == width, line
    assert tables == len(site.gfm.all("table")) == len(site.html.all("table")) > 20


def test_the_documents_have_the_same_tables(site):
    def table(element):
        return [[squeezed(cell.text()) for cell in row.all("td", "th")] for row in element.all("tr")]

    assert [table(element) for element in site.gfm.all("table")] == [table(e) for e in site.html.all("table")]


def test_markdown_has_no_html_but_anchors(site):
    tree = readers.commonmark_xml(site.markdown)
    assert tree.findall(".//html_block") == []
    inline = [node.text for node in tree.iter("html_inline")]
    assert len(inline) > 100
    assert [html for html in inline if not re.fullmatch(r'<a id="[a-z0-9.-]+">|</a>', html)] == []


def test_markdown_ends_with_one_line_break_and_has_no_carriage_returns(site):
    assert site.markdown.endswith("\n") and not site.markdown.endswith("\n\n")
    assert "\r" not in site.markdown and "\t" not in site.markdown


def test_the_picture_is_beside_the_markdown(site):
    [image] = site.gfm.all("img")
    assert image.attributes["src"] == "cluster.svg"
    assert (site.folder / "cluster.svg").is_file()


def text_from(document, id):
    """The text of a document from the heading with that id on."""
    start = document.by_id(id)
    parts, begun = [], False
    stack = [document]
    while stack:
        node = stack.pop()
        if isinstance(node, str):
            parts += [node] if begun else []
            continue
        begun = begun or node is start
        # The picture of the changes is only on the page; its contents are in a line at every section.
        if node.tag not in ("script", "style", "svg"):
            stack += reversed(node.children)
    return squeezed("".join(parts))


def test_markdown_and_page_say_the_same_step_by_step(site):
    markdown, page = step_items(site.gfm), step_items(site.html)
    assert markdown.keys() == page.keys() == site.steps.keys()
    for id in site.steps:
        assert squeezed(markdown[id].text()) == squeezed(page[id].text()), id


def test_markdown_and_page_say_the_same_from_the_parameters_to_the_end(site):
    assert text_from(site.gfm, "parameters") == text_from(site.html, "parameters")
    assert len(text_from(site.gfm, "parameters")) > 20_000


@pytest.mark.parametrize(
    "damage, test",
    [
        (lambda text: text.replace("`X:\\DPM\\Data`", "X:\\DPM\\Data"), test_every_step_shows_what_must_be_exact_as_code),
        (lambda text: text.replace("`DeploymentManager PXE Mtftp`", "`DeploymentManager PXE Mftp`", 1), test_every_step_shows_what_must_be_exact_as_code),
        (lambda text: text.replace("sp_detach_db", "sp_detatch_db", 1), test_what_is_typed_in_one_session_is_one_block_without_prompts),
        (lambda text: text.replace("\n    use master", "\n    1>use master", 1), test_what_is_typed_in_one_session_is_one_block_without_prompts),
        (lambda text: text.replace("`X:\\DPM`", "`X:¥DPM`", 1), test_no_yen_sign_stands_outside_the_errata),
        (lambda text: text.replace('<a id="3.2-5">', '<a id="3.2-6">', 1), test_every_step_is_an_anchor_once),
        (lambda text: text.replace("- [ ] ", "- ", 1), test_there_is_a_box_to_tick_for_every_step_that_applies),
        (lambda text: text.replace("(#3.2-8)", "(#3.2-9)", 1), test_every_link_within_the_document_resolves),
        (lambda text: text.replace("[3.2-(8)]", "[3.2-(7)]", 1), test_links_to_steps_show_the_printed_number_of_their_target),
        (lambda text: text.replace("\n## 3.2 データ", "\n## 3.20 データ"), test_headings_carry_the_printed_numbers_and_titles),
        (lambda text: text + "\n## 付録\n", test_the_errata_stand_last),
        (lambda text: text.replace("| `DPMDBI` |", "| `DPM|DBI` |", 1), test_all_rows_of_a_table_have_the_same_number_of_cells),
        (lambda text: text.replace("結果:", "結果:<br>", 1), test_markdown_has_no_html_but_anchors),
        (lambda text: text.replace("そのまま使います", "使います", 1), test_markdown_and_page_say_the_same_step_by_step),
        (lambda text: text.replace(" 8 個", " 9 個", 1), test_markdown_and_page_say_the_same_from_the_parameters_to_the_end),
    ],
)
def test_the_tests_notice_damage(model_case, damage, test):
    """The oracle of this file: each of these tests fails on a document with one slip."""
    damaged = readers.Site(model_case.folder)
    damaged.__dict__["markdown"] = damage(model_case.markdown)
    assert damaged.markdown != model_case.markdown
    with pytest.raises(AssertionError):
        test(damaged)
