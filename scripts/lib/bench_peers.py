"""All the tools: what each writes, and the command that writes it for a number of sites."""

import subprocess
from pathlib import Path
from typing import Callable, NamedTuple

import bench_machine
import bench_sites
from bench_templates import DOCUMENTS

SCRIPTS = Path(__file__).parent / "bench"
PYTHON = "/usr/bin/python3"
PAGE = ["runbook.html"]


class Peer(NamedTuple):
    name: str
    writes: str
    files: int  # per site; 0 for a tool that writes none
    command: Callable  # (inputs, output) → command
    role: str = ""  # what the report looks for when it compares peers
    writes_values: bool = True  # whether the last site's folder must show that site's address afterwards
    changes_files: bool = True  # whether running it again over its own output is of interest


def tejun_forms(bench):
    """The ways in which this Tejun takes a fleet; tried, and reported if it does not support them."""
    folder = bench.work / "forms"
    files = bench_sites.write_yaml(folder / "sites", 2)
    table = folder / "sites.csv"
    bench_sites.write_table(table, 2)
    for form, argument in [("csv", table), ("folder", folder / "sites")]:
        output = folder / form
        done = subprocess.run([bench.tejun, "build", argument, "--output", output], capture_output=True, text=True)
        if done.returncode == 0 and len(list(output.glob("site-*"))) == len(files):
            yield form
        else:
            said = (done.stderr or done.stdout).replace(f"{folder}/", "").strip().splitlines() or ["nothing"]
            bench.left_out.append(f"Tejun from {'one CSV' if form == 'csv' else 'a folder of YAML'}: it says {said[0]}")


def tejun(bench):
    forms = list(tejun_forms(bench))
    best = "csv" if "csv" in forms else "folder" if "folder" in forms else "files"
    sources = {
        "csv": ("one CSV", lambda inputs: [inputs.table]),
        "folder": ("folder of YAML", lambda inputs: [inputs.sites]),
        "files": ("YAML files", lambda inputs: inputs.files),
    }
    yaml = "folder" if "folder" in forms else "files"
    for form in dict.fromkeys([best, yaml]):
        name, source = sources[form]
        yield Peer(
            f"**Tejun**, {name}", f"{len(DOCUMENTS)} documents, checked values", len(DOCUMENTS),
            lambda inputs, output, source=source: [bench.tejun, "build", *source(inputs), "--output", output],
            role="ours" if form == best else "ours from YAML")
    name, source = sources[best]
    yield Peer(
        f"**Tejun**, {name}, `--only html`", "runbook.html", 1,
        lambda inputs, output: [bench.tejun, "build", *source(inputs), "--only", "html", "--output", output],
        role="our page")


def jinja(bench, version):
    if not version:
        return
    def fill(documents):
        paths = [bench.templates / name for name in documents]
        return lambda inputs, output: [PYTHON, SCRIPTS / "fill_jinja.py", inputs.values, output, *paths]
    yield Peer("Jinja2 over ready documents", f"the same {len(DOCUMENTS)} documents, digests not renewed",
               len(DOCUMENTS), fill(DOCUMENTS), role="ready documents")
    yield Peer("Jinja2 over ready HTML", "runbook.html, digests not renewed", 1, fill(PAGE), role="ready page")


def converters(bench, has):
    """Those that convert the manual's text to HTML for every site."""
    markdown, asciidoc = bench.templates / "runbook.md", bench.templates / "runbook.adoc"
    if has["Hugo"]:
        yield Peer(
            "Hugo", "one page a site; the text filled beforehand, not counted", 1,
            lambda inputs, output: ["hugo", "--quiet", "--source", inputs.hugo, "--destination", output,
                                    "--cacheDir", bench.work / "hugo-cache"],
            role="hugo")
    if has["cmark"]:
        yield Peer("sed + cmark", "the runbook's text as HTML, no page around it", 1,
                   lambda inputs, output: [SCRIPTS / "fill_cmark.sh", inputs.values, output, markdown])
    for module in ("mistune", "markdown-it"):
        if has["Jinja2"] and has[module]:
            yield Peer(f"Jinja2 + {module}", "the runbook's text as HTML, no page around it", 1,
                       lambda inputs, output, module=module: [
                           PYTHON, SCRIPTS / "fill_markdown.py", module, inputs.values, output, markdown])
    if has["Asciidoctor"] and asciidoc.exists():
        yield Peer("Asciidoctor", "one page a site; AsciiDoc converted beforehand, not counted", 1,
                   lambda inputs, output: ["ruby", SCRIPTS / "fill_asciidoctor.rb", inputs.values, output, asciidoc])
    if has["pandoc"]:
        yield Peer("pandoc", "the runbook's text as HTML, no page around it", 1,
                   lambda inputs, output: [SCRIPTS / "fill_pandoc.sh", inputs.values, output, markdown])


def limits(bench, programs):
    sizes = [part for name, size in bench.sizes.items() for part in (name, size)]
    if "cmark_floor" in programs:
        yield Peer("limit: cmark in one process", "nothing; parses the Markdown and renders HTML", 0,
                   lambda inputs, output: [programs["cmark_floor"], inputs.page, inputs.count],
                   writes_values=False, changes_files=False)
    yield Peer("limit: writing the bytes", "files of the same names and sizes", len(DOCUMENTS),
               lambda inputs, output: [programs["write_floor"], "compare" if output.exists() else "write", output,
                                       inputs.count, bench.index_size(inputs.count), *sizes],
               role="floor", writes_values=False)


def versions():
    """The version of every peer, None if it is not available."""
    return {
        "Hugo": bench_machine.version("hugo", "version"),
        "pandoc": bench_machine.version("pandoc", "--version"),
        "Asciidoctor": bench_machine.version("asciidoctor", "--version"),
        "cmark": bench_machine.version("cmark", "--version"),
        "Jinja2": bench_machine.python_module("jinja2"),
        "mistune": bench_machine.python_module("mistune"),
        "markdown-it": bench_machine.python_module("markdown-it-py"),
    }
