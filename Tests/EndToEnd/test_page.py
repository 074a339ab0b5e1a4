"""runbook.html, checklist.html and index.html as files: one file, no network, nothing that runs but its own script."""

import base64
import hashlib
import re
import xml.etree.ElementTree as ElementTree

import pytest

from support import dom
from support.readers import squeezed

LOADING = {"src", "srcset", "data", "poster", "action", "formaction", "background", "xlink:href", "ping", "manifest"}


@pytest.fixture(params=["runbook", "checklist", "index"])
def page(request, site, output):
    path = output / "index.html" if request.param == "index" else site.folder / f"{request.param}.html"
    return dom.parse(path.read_text())


def policy(page):
    [meta] = [m for m in page.all("meta") if m.attributes.get("http-equiv") == "Content-Security-Policy"]
    directives = [directive.split() for directive in meta.attributes["content"].split(";")]
    return {name: values for name, *values in directives}


def hashes(elements):
    return {
        "'sha256-" + base64.b64encode(hashlib.sha256(element.text().encode()).digest()).decode() + "'"
        for element in elements
    }


def test_nothing_is_allowed_by_default(page):
    assert policy(page)["default-src"] == ["'none'"]
    assert policy(page)["base-uri"] == ["'none'"]
    assert policy(page)["form-action"] == ["'none'"]
    allowed = {value for values in policy(page).values() for value in values}
    assert not allowed & {"'unsafe-inline'", "'unsafe-eval'", "*", "http:", "https:", "'unsafe-hashes'"}


def test_the_policy_allows_the_styles_and_scripts_of_the_page_and_no_others(page):
    assert hashes(page.all("style")) == set(policy(page)["style-src"])
    assert hashes(page.all("script")) == set(policy(page).get("script-src", [])) - {"'none'"}


def test_there_are_no_inline_handlers_and_styles(page):
    for element in page.walk():
        for name in element.attributes:
            assert not name.startswith("on"), f"<{element.tag} {name}>"
            assert name != "style", f"<{element.tag} style>"


def test_nothing_is_fetched(page):
    for element in page.walk():
        assert element.tag not in {"iframe", "object", "embed", "img", "audio", "video", "base", "form"}
        assert not LOADING & element.attributes.keys(), element.tag
        href = element.attributes.get("href")
        if href is not None:
            assert re.match(r"(#|data:,$|[a-z0-9-]+/(runbook|checklist)\.|(runbook|checklist)\.html\?edition=[0-9a-f]{8}-[0-9a-f]{8}$)", href), href
    for style in page.all("style"):
        assert "@import" not in style.text()
        assert re.findall(r"url\((?!['\"]?data:)", style.text()) == []


def test_the_page_is_japanese_in_utf_8(page):
    assert page.all("html")[0].attributes["lang"] == "ja"
    assert page.all("meta")[0].attributes == {"charset": "utf-8"}
    assert page.all("title")[0].text().strip()


def test_ids_are_unique_and_labels_refer_to_them(page):
    ids = [element.attributes["id"] for element in page.walk() if "id" in element.attributes]
    assert len(ids) == len(set(ids))
    for element in page.walk():
        for name in ("aria-labelledby", "aria-describedby", "for"):
            for id in element.attributes.get(name, "").split():
                assert id in ids


def test_every_table_has_headings(page):
    for table in page.all("table"):
        assert all(heading.attributes.get("scope") in ("col", "row", "rowgroup") for heading in table.all("th"))
        assert table.all("th")


def test_the_table_of_contents_lists_every_section(site):
    [contents] = site.html.with_class("page-contents")
    links = [(a.attributes["href"], a.text()) for a in contents.all("a")]
    for number, section in site.sections.items():
        assert (f"#{number}", f"{number} {section['title']}") in links


def test_values_of_the_site_are_marked(site):
    marked = {element.attributes.get("data-parameter") for element in site.html.with_class("value")}
    given = {id for id, parameter in site.parameters.items() if parameter["value"] is not None and parameter["usedIn"]}
    assert given - marked <= {"registry-sync", "dhcp", "existing-server", "expressbuilder"}
    assert len(marked) > 20


def test_prompts_are_not_part_of_what_is_copied(site):
    inputs = [element.text() for element in site.html.with_class("input")]
    lines = [line for step in site.steps.values() for a in step["actions"] if a["action"] == "type" for line in a["lines"]]
    typed = [line["input"] for line in lines]
    assert [text for text in inputs if text in typed] == typed
    prompts = site.html.with_class("prompt")
    assert [prompt.attributes["data-prompt"] for prompt in prompts] == [line["prompt"] for line in lines]
    assert [prompt.text() for prompt in prompts] == [""] * len(prompts)


def test_blanks_are_left_for_what_is_found_on_site(site):
    blanks = {element.attributes["data-parameter"] for element in site.html.with_class("open")}
    assert blanks == {id for id, parameter in site.parameters.items() if parameter["origin"] == "open"}


def test_there_is_no_place_for_a_password(site):
    for id in ("3.3-4", "3.6-4"):
        secret = site.action(id, "enter-secret")
        assert "＿" not in secret["sentence"] and "記入しないでください" in secret["sentence"]
        assert not {"text", "value", "option"} & secret.keys()


def test_the_picture_is_well_formed_and_stands_alone(site):
    picture = ElementTree.fromstring(site.svg)
    text = "".join(picture.itertext())
    for id in ("server-a-name", "server-b-name", "virtual-ip", "shared-drive", "web-console"):
        assert site.parameters[id]["value"] in text, id
    for id in ("server-a-addresses", "server-b-addresses"):
        assert all(address in text for address in site.parameters[id]["value"])
    for element in picture.iter():
        assert not [name for name in element.attrib if name.startswith("on") or name.endswith("href") or name == "style"]
    assert re.findall(r"https?://(?!www\.w3\.org/)", site.svg) == []


def test_the_page_shows_the_same_picture(site):
    picture = dom.parse(site.svg.partition("?>")[2] if site.svg.startswith("<?xml") else site.svg)
    [shown] = [svg for svg in site.html.all("svg") if "cluster-diagram-title" in svg.attributes["aria-labelledby"].split()]
    # The file contains its colours, the page has them in its style sheet.
    assert squeezed(shown.text()) == squeezed(picture.text(without=["style"]))
