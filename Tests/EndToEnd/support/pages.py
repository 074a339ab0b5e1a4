"""Compares two pages of many thousand lines where they differ, and there to the last tag and character.

A page is read once in full. Of another page, only the lines that differ are read, each in the parser state that
the first page has there. The comparison also checks that a line leaves that state as it found it, so that the
lines that were not read again mean the same as in the first page."""

import re
from html.parser import HTMLParser

_DIGEST = re.compile(r"\b[0-9a-f]{64}\b|\b[0-9a-f]{8}-[0-9a-f]{8}\b|sha256-[A-Za-z0-9+/]{43}=")
_PICTURE = re.compile(r"<svg\b.*?</svg>", re.DOTALL)
_END = "the-line-ends-here"


def pictures(text):
    """The pictures in a page, which are compared separately: texts of a different length are drawn on other lines."""
    return _PICTURE.findall(text)


def _lines(text, id):
    return _DIGEST.sub("DIGEST", _PICTURE.sub("<svg></svg>", text).replace(id, "SITE")).split("\n")


# What code has around a blank, and around a hyphen with what it joins: values have one for each such character.
_SEAMS = {"gap": re.compile(" "), "joined": re.compile("-[A-Za-z0-9]")}


class _Events(HTMLParser):
    """The parser's events for a text: tags with attributes, texts, comments; `inside` names a <style> or
    <script>.

    The seams of code are left out, once they are seen to be where they belong: a <wbr> after `\\`, `¥` or `/`,
    and those spans.
    """

    def __init__(self, inside=None):
        super().__init__(convert_charrefs=True)
        self.events = []
        self.seam = None
        if inside:
            self.set_cdata_mode(inside)

    def handle_starttag(self, tag, attributes):
        assert "\n" not in self.get_starttag_text(), "a tag stands on more than one line"
        assert not self.seam
        if tag == "wbr":
            assert not attributes and self.events[-1][0] == "text" and self.events[-1][1][-1] in "\\¥/"
        elif tag == "span" and len(attributes) == 1 and attributes[0][0] == "class" and attributes[0][1] in _SEAMS:
            self.seam = _SEAMS[attributes[0][1]]
        else:
            self.events.append(("start", tag, tuple(attributes)))

    def handle_startendtag(self, tag, attributes):
        self.events.append(("empty", tag, tuple(attributes)))

    def handle_endtag(self, tag):
        if self.seam:
            assert tag == "span"
            self.seam = None
        else:
            self.events.append(("end", tag))

    def handle_data(self, data):
        assert not self.seam or self.seam.fullmatch(data)
        if self.events and self.events[-1][0] == "text":
            data = self.events.pop()[1] + data
        self.events.append(("text", data))

    def handle_comment(self, data):
        self.events.append(("comment", data))

    def handle_decl(self, declaration):
        self.events.append(("declaration", declaration))

    handle_pi = unknown_decl = handle_decl


def _events(line, inside):
    parser = _Events(inside)
    parser.feed(f"{line}\n")
    close = f"</{parser.cdata_elem}>" if parser.cdata_elem else ""
    parser.feed(f"{close}<{_END}>")
    parser.close()
    assert parser.events and parser.events[-1] == ("start", _END, ()), f"a line leaves something open: {line!r:.300}"
    return parser.events


class Page:
    """A page with marks in place of the values."""

    def __init__(self, text, id):
        self.lines = _lines(text, id)
        self.inside, parser = [], _Events()
        for line in self.lines:
            self.inside.append(parser.cdata_elem)
            parser.feed(f"{line}\n")
        parser.close()
        assert parser.cdata_elem is None

    def assert_same(self, text, id, values, decode=lambda text: text):
        """Asserts that `text` is this page with `values` (mark → value) in place of the marks, and nothing else."""
        lines = _lines(text, id)
        assert len(lines) == len(self.lines), "the pages have not as many lines"
        for line, marked, inside in zip(lines, self.lines, self.inside, strict=True):
            if line != marked:
                found = _decoded(_events(line, inside), inside, decode)
                expected = [_filled(event, values) for event in _events(marked, inside)]
                assert found == expected, f"{marked!r:.400} became {line!r:.400}"


def _decoded(events, inside, decode):
    """The title is in a style sheet too, as text for the head of printed pages; other escapes are used there."""
    found = []
    for event in events:
        if event[0] == "text" and (inside == "style" or found and found[-1][:2] == ("start", "style")):
            event = ("text", decode(event[1]))
        found.append(event)
    return found


def _filled(event, values):
    """The event with values in place of marks; no tag, and no attribute name, has any."""

    def fill(text):
        for mark, value in values.items():
            text = text.replace(mark, value)
        return text

    match event:
        case ("start" | "empty" as kind, tag, attributes):
            return (kind, tag, tuple((name, value and fill(value)) for name, value in attributes))
        case ("text", text):
            return ("text", fill(text))
        case _:
            return event
