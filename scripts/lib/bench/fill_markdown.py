"""Jinja2, then a Markdown renderer in Python: fills the Markdown of every site, and renders it to HTML.

usage: fill_markdown.py mistune|markdown-it VALUES.csv OUTPUT TEMPLATE
"""

import csv
import os
import sys

import jinja2


def renderer(name):
    if name == "mistune":
        import mistune
        return mistune.create_markdown(escape=False, plugins=["table", "task_lists"])
    import markdown_it
    return markdown_it.MarkdownIt("commonmark", {"html": True}).enable("table").render


def main():
    name, values, output, path = sys.argv[1:]
    render = renderer(name)
    environment = jinja2.Environment(autoescape=False, variable_start_string="⟦", variable_end_string="⟧")
    with open(path, encoding="utf-8") as file:
        template = environment.from_string(file.read())
    with open(values, encoding="utf-8", newline="") as file:
        for site in csv.DictReader(file):
            folder = os.path.join(output, site["site"])
            os.makedirs(folder, exist_ok=True)
            with open(os.path.join(folder, "runbook.html"), "wb") as document:
                document.write(render(template.render(site)).encode())


main()
