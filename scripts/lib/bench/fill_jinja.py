"""Jinja2 over documents rendered once: one process fills every template for every site.

usage: fill_jinja.py VALUES.csv OUTPUT TEMPLATE…

The templates have ⟦ name ⟧ in place of values; the text around them is finished, so nothing is parsed as
Markdown and nothing is escaped. This is the fastest way for a general template engine to do this work.
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
