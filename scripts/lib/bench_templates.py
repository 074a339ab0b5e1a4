"""The documents of one site, turned into templates: ⟦name⟧ in place of each value of the site."""

import re
import subprocess
import sys

import bench_sites

DOCUMENTS = ["runbook.md", "runbook.html", "checklist.html", "runbook.json", "cluster.svg"]


def build(tejun, folder, site):
    """The documents of one site, by name, as `tejun build` writes them."""
    folder.mkdir()
    source = folder / "site.yaml"
    source.write_text(bench_sites.yaml(site), encoding="utf-8")
    run = subprocess.run([tejun, "build", source, "--output", folder / "Output"], capture_output=True, text=True)
    if run.returncode != 0:
        sys.exit(f"error: 'tejun build' of a site of the bench ended with {run.returncode}:\n{run.stdout}{run.stderr}")
    return {name: (folder / "Output" / site["site"] / name).read_text(encoding="utf-8") for name in DOCUMENTS}


def make(tejun, folder):
    """Writes the templates to FOLDER/templates, after proving that filling them gives what Tejun writes."""
    templates, places = build(tejun, folder / "marked", bench_sites.marked()), 0
    for name, text in templates.items():
        if "⟦" in text:
            sys.exit(f"error: {name} has the mark of a place-holder")
        for key, value in bench_sites.marked().items():
            places += text.count(value)
            text = text.replace(value, f"⟦{key}⟧")
        templates[name] = text
    prove(tejun, folder / "proof", templates)
    (folder / "templates").mkdir()
    for name, text in templates.items():
        (folder / "templates" / name).write_text(text, encoding="utf-8")
    return places


def prove(tejun, folder, templates):
    """Except for digests, a filled template is the document that Tejun writes for that site, byte for byte."""
    site = bench_sites.values(73)
    for name, document in build(tejun, folder, site).items():
        if without_digests(filled(templates[name], site)) != without_digests(document):
            sys.exit(f"error: the template of {name}, filled, is not what Tejun writes of that site; does a value in "
                     "bench_sites.py change more than the places where it stands?")


def filled(template, site):
    return re.sub("⟦([a-z_]+)⟧", lambda place: site[place.group(1)], template)


def without_digests(text):
    """Digests of site, runbook, steps and data depend on the values: a template cannot follow them."""
    return re.sub("[0-9a-f]{8}(-[0-9a-f]{8}|[0-9a-f]{56})|sha256-[0-9A-Za-z+/]{43}=", "DIGEST", text)
