"""The style sheets: Chromium, the browser of the site's PC, knows every declaration and selector in them."""

import re
from pathlib import Path

from conftest import RUNBOOKS

ASSETS = Path(__file__).parents[2] / "Sources/Publishing/Assets"
STYLES = sorted((ASSETS / "style").rglob("*.css"))
# Descriptors of @font-face and @page, which are not properties, and prefixed names for other browsers.
OTHERS = {"src", "unicode-range", "size", "-webkit-text-size-adjust", "-webkit-box-decoration-break"}


def declarations(text):
    text = re.sub(r"/\*.*?\*/", "", text, flags=re.S)
    for name, value in re.findall(r"^\s+([a-z-]+):\s([^;{}]+);", text, flags=re.M):
        yield name, " ".join(value.removesuffix("!important").split())


def selectors(text):
    text = re.sub(r"/\*.*?\*/", "", text, flags=re.S)
    for head in re.findall(r"(?:^|[{};])\s*([^@{};]+?)\s*\{", text):
        yield " ".join(head.split())


def test_every_declaration_is_known(open_page):
    page = open_page(RUNBOOKS[0])
    found = [each for path in STYLES for each in declarations(path.read_text()) if each[0] not in OTHERS]
    assert len(found) > 300
    assert [each for each in found if not page.evaluate("([name, value]) => CSS.supports(name, value)", each)] == []


def test_every_selector_is_known(open_page):
    page = open_page(RUNBOOKS[0])
    found = [each for path in STYLES for head in selectors(path.read_text()) for each in re.split(r",\s+(?![^(]*\))", head)]
    assert len(found) > 100
    assert [each for each in found if not page.evaluate("(selector) => CSS.supports(`selector(${selector})`)", each)] == []


def test_no_text_in_a_script_goes_over_several_lines():
    """Lines of it could look like comments, which pages leave out."""
    for script in sorted((ASSETS / "script").glob("**/*.js")):
        code = re.sub(r"^\s*(//|/?\*).*$", "", script.read_text(), flags=re.MULTILINE)
        assert not any("\n" in text for text in re.findall(r"`[^`]*`", code)), script.name
