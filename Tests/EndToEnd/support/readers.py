"""Reads the documents with other people's programs: cmark-gfm, cmark, pandoc, and Python's HTML parser."""

import json
import re
import subprocess
import xml.etree.ElementTree as ElementTree
from functools import cached_property

import cmarkgfm
from cmarkgfm.cmark import Options

from support import dom

STEP_ID = re.compile(r"[1-9]\d*(\.[1-9]\d*)?-(?!.+-(before|after)-)[a-z0-9-]+")
# A check that an erratum asks for before or after a step.
CHECK_ID = re.compile(r"[1-9]\d*(\.[1-9]\d*)?-[a-z0-9-]+-(before|after)-[a-z0-9-]+")


def gfm(markdown):
    """Markdown as GitHub and GitLab read it, with raw HTML kept so that it can be seen."""
    return dom.parse(gfm_html(markdown))


def gfm_html(markdown):
    return cmarkgfm.markdown_to_html_with_extensions(
        markdown, options=Options.CMARK_OPT_UNSAFE, extensions=["table", "autolink", "strikethrough", "tasklist"]
    )


def commonmark(markdown):
    """Markdown as the reference program `cmark` reads it."""
    return dom.parse(commonmark_html(markdown))


def commonmark_html(markdown):
    return _filter(["cmark", "--unsafe"], markdown)


def commonmark_xml(markdown):
    """The tree of `cmark`, in which raw HTML can be distinguished from the rest."""
    xml = _filter(["cmark", "-t", "xml"], markdown)
    return ElementTree.fromstring(re.sub(r"<!DOCTYPE[^>]*>|xmlns=\"[^\"]*\"", "", xml))


def pandoc_codes(markdown):
    """The code spans and code blocks that pandoc finds."""
    codes = []

    def collect(node):
        if isinstance(node, dict):
            if node.get("t") in ("Code", "CodeBlock"):
                codes.append(node["c"][1])
            for value in node.values():
                collect(value)
        elif isinstance(node, list):
            for value in node:
                collect(value)

    collect(json.loads(_filter(["pandoc", "-f", "gfm", "-t", "json"], markdown)))
    return codes


def _filter(command, text):
    return subprocess.run(command, input=text.encode(), capture_output=True, check=True, timeout=60).stdout.decode()


def squeezed(text):
    """Text without white space, which the formats set differently."""
    return re.sub(r"\s+", "", text)


def step_items(document, pattern=STEP_ID):
    """Step id → the list item that holds the step."""
    ids = [(element.attributes["id"], element) for element in document.walk() if "id" in element.attributes]
    return {id: element.ancestor("li") for id, element in ids if pattern.fullmatch(id)}


def check_items(document):
    """The same for the checks that errata ask for."""
    return step_items(document, CHECK_ID)


class Site:
    """The documents of one site in an output folder."""

    def __init__(self, folder):
        self.id = folder.name
        self.folder = folder

    @cached_property
    def markdown(self):
        return (self.folder / "runbook.md").read_bytes().decode()

    @cached_property
    def html_text(self):
        return (self.folder / "runbook.html").read_bytes().decode()

    @cached_property
    def svg(self):
        return (self.folder / "cluster.svg").read_bytes().decode()

    @cached_property
    def data(self):
        return json.loads((self.folder / "runbook.json").read_bytes())

    @cached_property
    def html(self):
        return dom.parse(self.html_text)

    @cached_property
    def checklist(self):
        return dom.parse((self.folder / "checklist.html").read_bytes().decode())

    @cached_property
    def gfm(self):
        return gfm(self.markdown)

    @cached_property
    def sections(self):
        """Every chapter and section of the data, by number."""
        return {part["number"]: part for chapter in self.data["chapters"] for part in [chapter, *chapter["sections"]]}

    @cached_property
    def steps(self):
        """Every step of the data, by id, in the order of the document."""
        return {step["id"]: step for section in self.sections.values() for step in section["steps"]}

    @cached_property
    def checks(self):
        """The checks that errata ask for, by id, in the order of the document."""
        return {line["id"]: line for line in self.lines.values() if "erratum" in line}

    @cached_property
    def lines(self):
        """Everything that is ticked, by id, in the order of the work: steps, and checks before and after them."""
        def at(step, moment):
            return [check for check in step["checks"] if check["moment"] == moment]

        return {line["id"]: line for step in self.steps.values() for line in [*at(step, "before"), step, *at(step, "after")]}

    @cached_property
    def parameters(self):
        return {parameter["id"]: parameter for parameter in self.data["parameters"]}

    def action(self, step, kind):
        """The one action of that kind in a step."""
        found = [action for action in self.steps[step]["actions"] if action["action"] == kind]
        assert len(found) == 1, f"{step} has {len(found)} actions '{kind}'"
        return found[0]

    @property
    def markdown_before_errata(self):
        before, heading, _ = self.markdown.partition("\n## 正誤表\n")
        assert heading
        return before

    def html_before_errata(self):
        """The text and then the attributes of the page, without the list of errata and what is counted before it, styles and scripts."""
        texts, attributes = [], []

        def collect(element):
            if element.tag in ("style", "script") or {"errata", "origins"} & set(element.attributes.get("class", "").split()):
                return
            is_policy = element.attributes.get("http-equiv") == "Content-Security-Policy"
            # What the fields refuse is not a value of the site.
            left_out = {"data-placeholders"} | ({"content"} if is_policy else set())
            attributes.extend(v for name, v in element.attributes.items() if name not in left_out)
            for child in element.children:
                if isinstance(child, str):
                    texts.append(child)
                else:
                    collect(child)

        collect(self.html)
        return "\n".join(["".join(texts), *attributes])
