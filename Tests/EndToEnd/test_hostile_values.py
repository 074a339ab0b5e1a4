"""Hostile values that are accepted: every document shows them as they are, and never turns them into markup."""

import json
import re
import xml.etree.ElementTree as ElementTree
from functools import cache

import pytest

from support import dom
from support.harness import Tejun, files
from support.hostile import COMMANDS, DOCUMENTS, NEEDS, PARAMETERS, TEXTS, VALUES, check_everywhere, refusals
from support.pages import Page, pictures
from support.readers import Site, commonmark_html, gfm_html
from support.sitefiles import site

pytestmark = pytest.mark.xdist_group("hostile values")

MARKS = {key: f"ZZ{key.upper().replace('-', 'Z')}ZZ" for key in TEXTS}
DIGEST = re.compile(r"\b[0-9a-f]{64}\b|\b[0-9a-f]{8}-[0-9a-f]{8}\b")

# What cmark-gfm makes of these cannot be prevented: it looks for addresses after escapes are removed.
BEYOND_ESCAPING = re.compile(r".*\w@\w+\.\w.*")
# The types, besides free text, that accept a hostile value that looks like a plain name, with a harmless value
# of each. test_hostile_refusals.py checks that all others accept none.
NAMES = {"host-name": "ZZMARKZZ", "windows-path": "C:\\ZZMARKZZ", "path-or-share": "\\\\ZZMARK\\ZZ"}
# Values that no constraint connects to others are together in one site, for speed.
TOGETHER = ["server-a-name", "web-console", "sql-instance"]
ALONE = [key for key, type in PARAMETERS.items() if isinstance(type, str) and type in NAMES and key not in TOGETHER]


def groups(values, size):
    return [values[start:start + size] for start in range(0, len(values), size)]


class Case:
    """A site with hostile values: key → value."""

    def __init__(self, id, values, marks):
        self.id, self.values, self.marks = id, values, marks

    @property
    def file(self):
        needed = {name: value for key in self.values for name, value in NEEDS.get(key, {}).items()}
        given = needed | self.values
        head = {"title": given.pop("title")} if "title" in given else {}
        return site(given, site=self.id, **head)

    @property
    def filling(self):
        return {self.marks[key]: value for key, value in self.values.items()}


def cases(tejun):
    """Values aimed at documents are in every place of free text; values aimed at commands, wherever they are
    accepted."""
    refused = refusals(check_everywhere(tejun))
    texts = [value for value in VALUES if not any((value, key) in refused for key in TEXTS)]
    yield from (Case(f"hostile-{n}", dict.fromkeys(TEXTS, v), MARKS) for n, v in enumerate(texts) if v in DOCUMENTS)
    others = groups([value for value in texts if value in COMMANDS], len(TEXTS))
    for number, group in enumerate(others):
        turned = TEXTS[number % len(TEXTS):] + TEXTS[:number % len(TEXTS)]
        values = dict(zip(turned, group + group[-1:] * (len(TEXTS) - len(group)), strict=True))
        yield Case(f"others-{number}", values, MARKS)
    alone = [Case(f"{key}-{n}", {key: value}, {key: NAMES[PARAMETERS[key]]}) for key in ALONE
             for n, value in enumerate(VALUES) if (value, key) not in refused]
    run = tejun("check", *(tejun.write(f"{case.id}.yaml", case.file).name for case in alone))
    constrained = {diagnostic.file for diagnostic in run.diagnostics(run.out)}
    yield from (case for case in alone if f"{case.id}.yaml" not in constrained)
    together = {key: [value for value in VALUES if (value, key) not in refused] for key in TOGETHER}
    for number in range(max(map(len, together.values()))):
        values = {key: found[number] for key, found in together.items() if number < len(found)}
        yield Case(f"names-{number}", values, {key: f"ZZ{TOGETHER.index(key)}MARKZZ" for key in values})


@pytest.fixture(scope="module")
def built(binary, tmp_path_factory):
    """All cases, and the same with marks, built together: the folder, and the cases."""
    tejun = Tejun(binary, tmp_path_factory.mktemp("hostile"))
    found = list(cases(tejun))
    marked = {tuple(case.values): Case(f"marked-{n}", dict(case.marks), {}) for n, case in enumerate(found)}
    names = [tejun.write(f"{case.id}.yaml", case.file).name for case in [*found, *marked.values()]]
    run = tejun("build", *names)
    assert run.code == 0, run.err
    return tejun.folder / "Output", found, {key: case.id for key, case in marked.items()}


class Marked:
    """The documents of a site with marks, read once."""

    def __init__(self, folder):
        self.site = Site(folder)
        id = self.site.id
        self.pages = {name: Page(self.text(name), id) for name in ("runbook.html", "checklist.html")}
        self.gfm = Page(gfm_html(self.site.markdown), id)
        self.commonmark = Page(commonmark_html(self.site.markdown), id)
        self.data = json.dumps(self.site.data).replace(id, "SITE")

    def text(self, name):
        return (self.site.folder / name).read_bytes().decode()


@pytest.fixture(scope="module")
def pairs(built):
    """Every case with its documents, beside those of the same site with marks."""
    folder, found, marked = built
    read = cache(lambda id: Marked(folder / id))
    return [(case, Site(folder / case.id), read(marked[tuple(case.values)])) for case in found]


def unescaped(css):
    """A style sheet with the escapes in its texts decoded."""
    return re.sub(r"\\([0-9a-f]{1,6}) ", lambda match: chr(int(match[1], 16)), css)


def test_enough_is_accepted(pairs):
    """The oracle of the tests below: hostile values do reach the documents."""
    assert sum(case.id.startswith("hostile-") for case, _, _ in pairs) > 130
    shown = {value for case, _, _ in pairs for value in case.values.values()}
    assert len(shown) > 300
    for case, _, marked in pairs:
        for name in ("runbook.md", "runbook.html", "checklist.html"):
            text = marked.text(name).replace("<wbr>", "")
            assert all(mark in text for mark in case.marks.values()), (name, case.marks)


@pytest.mark.parametrize("name", ["runbook.html", "checklist.html"])
def test_the_pages_show_it_as_it_is(pairs, name):
    for case, built, marked in pairs:
        text = (built.folder / name).read_bytes().decode()
        marked.pages[name].assert_same(text, case.id, case.filling, unescaped)
        # The pictures are inside the page, and what is inside it may do whatever a page may.
        for picture, other in zip(pictures(text), pictures(marked.text(name)), strict=True):
            assert_same_picture(dom.parse(picture), dom.parse(other), case)


def assert_same_picture(picture, marked, case):
    # Long texts are drawn on several lines: the description has them whole.
    assert [e.text() for e in picture.all("desc")] == [filled(e.text(), case) for e in marked.all("desc")], case.values
    assert {element.tag for element in picture.walk()} == {element.tag for element in marked.walk()}, case.values
    attributes = lambda svg: {name for element in svg.walk() for name in element.attributes}
    assert attributes(picture) == attributes(marked), case.values


def filled(text, case):
    for mark, value in case.filling.items():
        text = text.replace(mark, value)
    return text


def test_the_markdown_shows_it_as_it_is(pairs):
    for case, built, marked in pairs:
        if any(BEYOND_ESCAPING.fullmatch(value) for value in case.values.values()):
            continue
        marked.gfm.assert_same(gfm_html(built.markdown), case.id, case.filling)


def test_what_no_escape_can_hide_is_still_so(pairs):
    """What is left out above: when it can be shown as it is, it belongs there."""
    beyond = [pair for pair in pairs if any(map(BEYOND_ESCAPING.fullmatch, pair[0].values.values()))]
    assert 0 < len(beyond) < 20
    for case, built, marked in beyond:
        with pytest.raises(AssertionError):
            marked.gfm.assert_same(gfm_html(built.markdown), case.id, case.filling)


def test_plain_commonmark_shows_it_as_it_is(pairs):
    for case, built, marked in pairs:
        # `cmark` reads a table as a paragraph, in which the pipes of a value stay escaped.
        if not any("|" in value for value in case.values.values()):
            marked.commonmark.assert_same(commonmark_html(built.markdown), case.id, case.filling)


def test_the_picture_shows_it_as_it_is(pairs):
    for case, built, marked in pairs:
        ElementTree.fromstring(built.svg)
        assert_same_picture(dom.parse(built.svg), dom.parse(marked.site.svg), case)


def test_the_data_holds_it_as_it_is(pairs):
    for case, built, marked in pairs:
        expected = marked.data
        for mark, value in case.filling.items():
            expected = expected.replace(json.dumps(mark)[1:-1], json.dumps(value)[1:-1])
        found = json.dumps(built.data).replace(case.id, "SITE")
        assert json.loads(DIGEST.sub("", found)) == json.loads(DIGEST.sub("", expected)), case.values


def test_the_index_shows_every_title_as_it_is(built):
    folder, found, marked = built
    index = dom.parse((folder / "index.html").read_text())
    rows = {row.all("code")[0].text(): row for row in index.all("tr")[1:]}
    assert len(rows) == len(found) + len(marked)
    # The cell of warnings has more in it if there are any.
    shape_of = lambda row: [element.tag for cell in row.children if cell is not row.all("td")[1] for element in cell.walk()]
    shape = shape_of(rows[marked[tuple(TEXTS)]])
    for case in found:
        title = case.values.get("title")
        assert shape_of(rows[case.id]) == shape
        assert title is None or rows[case.id].all("th")[0].text() == f"{title}{case.id}"


def test_no_file_is_written_elsewhere(built):
    folder, found, marked = built
    names = {path.split("/")[-1] for path in files(folder)}
    assert names == {"index.html", "summary.json", "checklist.html", "cluster.svg", "runbook.html", "runbook.json", "runbook.md"}
    assert len(files(folder)) == 2 + 5 * (len(found) + len(marked))


@pytest.mark.parametrize("mark", ["[x]", "[X]", "a [x] b", "[x] `[x]"])
def test_no_value_ticks_a_box(tejun, mark):
    """GitHub's reader ticks an item that has `[x]` anywhere in its first line, in code too."""
    values = {"management-server-name": mark, "database-id": mark, "cluster-software": mark}
    tejun.write("a.yaml", site(values, title=mark))
    assert tejun("build", "a.yaml", "--only", "markdown").code == 0
    [path] = (tejun.folder / "Output").glob("*/runbook.md")
    html = gfm_html(path.read_text())
    boxes = re.findall("<input[^>]*checkbox[^>]*>", html)
    assert len(boxes) > 60 and not [box for box in boxes if "checked" in box]
    assert dom.parse(html).text().count(mark) >= 6
