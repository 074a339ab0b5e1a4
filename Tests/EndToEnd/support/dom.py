"""A small tree of an HTML document, read with the standard library's parser.

It is strict where browsers are lenient: a tag that is closed in the wrong place is an error.
"""

from html.parser import HTMLParser

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


class Element:
    def __init__(self, tag, attributes, parent):
        self.tag = tag
        self.attributes = attributes
        self.parent = parent
        self.children = []

    def walk(self):
        """This element and everything below it, in document order."""
        yield self
        for child in self.children:
            if isinstance(child, Element):
                yield from child.walk()

    def all(self, *tags):
        return [element for element in self.walk() if not tags or element.tag in tags]

    def with_class(self, name):
        return [element for element in self.walk() if name in element.attributes.get("class", "").split()]

    def by_id(self, id):
        found = [element for element in self.walk() if element.attributes.get("id") == id]
        assert len(found) == 1, f"id {id!r} stands {len(found)} times"
        return found[0]

    def ancestor(self, tag):
        element = self
        while element.tag != tag:
            assert element.parent, f"no <{tag}> around it"
            element = element.parent
        return element

    def text(self, without=()):
        """The text of the element; `without` names tags and classes to skip."""
        parts = []
        for child in self.children:
            if isinstance(child, str):
                parts.append(child)
            elif child.tag not in without and not set(child.attributes.get("class", "").split()) & set(without):
                parts.append(child.text(without))
        return "".join(parts)

    def shape(self):
        """Tags, attributes and texts as plain values, to compare two documents."""
        return (
            self.tag,
            tuple(sorted(self.attributes.items())),
            tuple(child if isinstance(child, str) else child.shape() for child in self.children),
        )


class _Reader(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.root = Element("#document", {}, None)
        self.open = self.root

    def handle_starttag(self, tag, attributes):
        names = [name for name, _ in attributes]
        assert len(names) == len(set(names)), f"<{tag}> has an attribute twice: {names}"
        element = Element(tag, {name: value or "" for name, value in attributes}, self.open)
        self.open.children.append(element)
        if tag not in VOID:
            self.open = element

    def handle_startendtag(self, tag, attributes):
        self.handle_starttag(tag, attributes)
        if tag not in VOID:
            self.open = self.open.parent

    def handle_endtag(self, tag):
        assert self.open.tag == tag, f"</{tag}> closes <{self.open.tag}>"
        self.open = self.open.parent

    def handle_data(self, data):
        if self.open.children and isinstance(self.open.children[-1], str):
            self.open.children[-1] += data
        else:
            self.open.children.append(data)


def parse(html):
    reader = _Reader()
    reader.feed(html)
    reader.close()
    assert reader.open is reader.root, f"<{reader.open.tag}> is never closed"
    return reader.root
