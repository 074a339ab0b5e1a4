"""Values of free text are shown as they are, and are never markup."""

import json
import re

import pytest

from support import dom, readers
from support.harness import Tejun, files
from support.readers import Site
from support.sitefiles import site

HOSTILE = [
    "<img src=x onerror=alert(1)>", "</script><script>alert(1)</script>", "</style><b>", "<!-- x -->", "]]>", "<a id=\"3.2-5\">",
    "\"&'", "&lt;b&gt; &amp; &#65;", "\" onmouseover=\"x", "' x='",
    "*x* **y** _z_ ~~w~~", "[a](b)", "![a](b)", "[a]: http://b", "<http://a.example>", "a|b", "|", "\\|", "| --- |",
    "`x`", "``", "` x `", "```", "~~~", "# x", "1. x", "- [ ] x", "+ x", "> x", "---", "===", "\\", "\\*", "a\\", "x  y",
    "{{virtual-ip}}", "{{", "}}", "$(x)", "%VAR%", "${x}", "$x$", "http://a.example/x", "www.a.example", "a@b.example",
    "「」[OK]", "**「重要」**を", "¥x", "😀", "x\u0301", "&nbsp;", "[[x]]", ":smile:", "<", ">", "&", "'; DROP TABLE x--",
]
# 64 characters is the most that the parameters take.
assert all(len(text) <= 64 for text in HOSTILE)

MARK = "ZZMARKZZ"
ID = re.compile(r"hostile-\d+")
DIGEST = re.compile(r"\b[0-9a-f]{64}\b|\b[0-9a-f]{8}-[0-9a-f]{8}\b")


def hostile_site(number, text):
    values = {"cluster-software": text, "management-server-name": text, "database-id": text}
    return site(values, site=f"hostile-{number}", title=text)


@pytest.fixture(scope="module")
def output(binary, tmp_path_factory):
    """One site with a harmless mark as the value of every text, and one for each hostile value."""
    tejun = Tejun(binary, tmp_path_factory.mktemp("hostile"))
    names = [f"{number}.yaml" for number in range(len(HOSTILE) + 1)]
    for number, text in enumerate([MARK, *HOSTILE]):
        tejun.write(names[number], hostile_site(number, text))
    run = tejun("build", *names)
    assert run.code == 0, run.err
    return tejun.folder / "Output"


@pytest.fixture(scope="module")
def marked(output):
    return Site(output / "hostile-0")


# What cmark-gfm makes of these cannot be kept from it: it looks for addresses after escapes are gone, and for
# `[x]` anywhere on the line of a task, in code too (so the step looks done on GitHub).
BEYOND_ESCAPING = {"a@b.example", "[[x]]"}


@pytest.fixture(scope="module", params=enumerate(HOSTILE, 1), ids=lambda case: case[1].encode("unicode_escape").decode())
def case(request, output):
    """A hostile value, and the documents of the site that has it."""
    number, value = request.param
    return value, Site(output / f"hostile-{number}")


def masked(text):
    """Without what differs from site to site anyway."""
    return DIGEST.sub("DIGEST", ID.sub("SITE", text))


def shape(element, value=MARK):
    """The document as plain values, with `value` put in for the mark."""
    put = lambda text: masked(text).replace(MARK, value)
    text = lambda child: put(unescaped(child) if element.tag == "style" else child)
    # The picture is looked at by itself; the policy holds digests.
    children = [child for child in element.children if isinstance(child, str) or child.tag != "svg"]
    return (
        element.tag,
        tuple((name, put(text)) for name, text in sorted(element.attributes.items()) if name != "content"),
        tuple(text(child) if isinstance(child, str) else shape(child, value) for child in children),
    )


def unescaped(css):
    """A style sheet with the escapes in its texts undone: the title stands in the header of printed pages."""
    return re.sub(r"\\([0-9a-f]{1,6}) ", lambda match: chr(int(match[1], 16)), css)


def assert_same(marked, hostile, value):
    """The documents differ by the value only: it has become no markup, and has lost no character."""
    expected, found = shape(marked, value), shape(hostile)
    if expected != found:
        pytest.fail(difference(expected, found))


def difference(expected, found):
    """Where two shapes begin to differ."""
    if expected[:2] == found[:2] and len(expected[2]) == len(found[2]):
        for one, other in zip(expected[2], found[2]):
            if one != other and not isinstance(one, str) and not isinstance(other, str):
                return difference(one, other)
            if one != other:
                return f"in <{expected[0]}>: {str(one)[:300]} became {str(other)[:300]}"
    return f"{str(expected)[:300]} became {str(found)[:300]}"


def test_the_mark_is_shown_in_every_document(marked, output):
    """The oracle of the tests below: the value does reach the documents."""
    for text in (marked.markdown, marked.html_text, (marked.folder / "checklist.html").read_text(), json.dumps(marked.data)):
        assert text.count(MARK) > 10
    assert MARK in marked.svg and MARK in (output / "index.html").read_text()


def test_the_page_shows_it_as_it_is(case, marked):
    value, hostile = case
    assert_same(marked.html, hostile.html, value)


def test_the_checklist_shows_it_as_it_is(case, marked):
    value, hostile = case
    assert_same(marked.checklist, hostile.checklist, value)


def test_the_markdown_shows_it_as_it_is(case, marked):
    value, hostile = case
    if value in BEYOND_ESCAPING:
        with pytest.raises(pytest.fail.Exception):
            assert_same(marked.gfm, hostile.gfm, value)
        pytest.xfail(f"cmark-gfm gives {value!r} a meaning that no escape takes away")
    assert_same(marked.gfm, hostile.gfm, value)


def test_plain_commonmark_shows_it_as_it_is(case, marked):
    value, hostile = case
    # `cmark` takes a table for a paragraph, in which the pipes of a value stay escaped.
    if "|" not in value:
        assert_same(readers.commonmark(marked.markdown), readers.commonmark(hostile.markdown), value)


def test_the_picture_shows_it_as_it_is(case, marked):
    value, hostile = case
    picture, expected = dom.parse(hostile.svg), dom.parse(marked.svg)
    # What is long is drawn on more lines: the description holds it whole.
    assert picture.all("desc")[0].text() == expected.all("desc")[0].text().replace(MARK, value)
    assert {element.tag for element in picture.walk()} == {element.tag for element in expected.walk()}
    attributes = lambda svg: {name for element in svg.walk() for name in element.attributes}
    assert attributes(picture) == attributes(expected)


def test_the_data_holds_it_as_it_is(case, marked):
    value, hostile = case
    assert json.loads(masked(json.dumps(hostile.data))) == json.loads(
        masked(json.dumps(marked.data)).replace(MARK, json.dumps(value)[1:-1])
    )
    assert hostile.data["site"]["title"] == hostile.parameters["database-id"]["value"] == value


def test_the_index_shows_every_title_as_it_is(output, marked):
    rows = dom.parse((output / "index.html").read_text()).all("tr")[1:]
    assert len(rows) == len(HOSTILE) + 1
    for row, value in zip(sorted(rows, key=lambda row: int(ID.search(row.text())[0][8:])), [MARK, *HOSTILE], strict=True):
        assert row.all("th")[0].text() == f"{value}{ID.search(row.all('th')[0].all('code')[0].text())[0]}"
        assert [element.tag for element in row.walk()] == [element.tag for element in rows[0].walk()]


def test_no_file_is_written_elsewhere(output):
    names = {path.split("/")[-1] for path in files(output)}
    assert names == {"index.html", "checklist.html", "cluster.svg", "runbook.html", "runbook.json", "runbook.md"}
    assert len(files(output)) == 1 + 5 * (len(HOSTILE) + 1)
