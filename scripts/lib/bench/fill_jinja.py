"""Jinja2 over documents rendered once: one process fills every template for every site.

usage: fill_jinja.py VALUES.csv OUTPUT TEMPLATE…

The templates hold ⟦ name ⟧ where values stand; what surrounds them is ready, so nothing is parsed as Markdown and
nothing is escaped. This is the fastest that a general template engine does this work.
"""

import csv
import os
import sys

import jinja2


def main():
    values, output, *paths = sys.argv[1:]
    # The marks of Jinja2 itself, {{ and {%, occur in the script of a checklist.
    environment = jinja2.Environment(
        autoescape=False, keep_trailing_newline=True,
        variable_start_string="⟦", variable_end_string="⟧",
        block_start_string="⟦%", block_end_string="%⟧", comment_start_string="⟦#", comment_end_string="#⟧",
    )
    templates = []
    for path in paths:
        with open(path, encoding="utf-8", newline="") as file:
            templates.append((os.path.basename(path), environment.from_string(file.read())))
    with open(values, encoding="utf-8", newline="") as file:
        for site in csv.DictReader(file):
            folder = os.path.join(output, site["site"])
            os.makedirs(folder, exist_ok=True)
            for name, template in templates:
                with open(os.path.join(folder, name), "wb") as document:
                    document.write(template.render(site).encode())


main()
