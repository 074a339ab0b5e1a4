"""What all tools read, for one number of sites; made outside all measured time."""

import shutil
from typing import NamedTuple
from pathlib import Path

import bench_sites
import bench_templates

HUGO_CONFIGURATION = """\
baseURL = "https://example.invalid/"
languageCode = "ja"
title = "Runbooks"
# All that a fleet of single pages does not need is off, in Hugo's favour.
disableKinds = ["home", "section", "taxonomy", "term", "RSS", "sitemap", "robotsTXT", "404"]
[markup.goldmark.renderer]
unsafe = true
[markup.highlight]
codeFences = false
"""
HUGO_LAYOUT = """\
<!doctype html>
<html lang="ja"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body>{{ .Content }}</body></html>
"""


class Inputs(NamedTuple):
    count: int
    folder: Path
    sites: Path
    files: list
    table: Path
    values: Path
    hugo: Path
    page: Path


def make(bench, count, with_hugo):
    folder = bench.work / f"inputs-{count}"
    folder.mkdir()
    inputs = Inputs(
        count=count, folder=folder, sites=folder / "sites", files=bench_sites.write_yaml(folder / "sites", count),
        table=folder / "sites.csv", values=folder / "values.csv", hugo=folder / "hugo", page=folder / "runbook.md")
    bench_sites.write_table(inputs.table, count)
    bench_sites.write_values(inputs.values, count)
    markdown = (bench.templates / "runbook.md").read_text(encoding="utf-8")
    inputs.page.write_text(bench_templates.filled(markdown, bench_sites.values(1)), encoding="utf-8")
    if with_hugo:
        hugo(inputs.hugo, markdown, count)
    return inputs


def hugo(project, markdown, count):
    """A project with one page per site."""
    (project / "content").mkdir(parents=True)
    (project / "layouts/_default").mkdir(parents=True)
    (project / "config.toml").write_text(HUGO_CONFIGURATION, encoding="utf-8")
    (project / "layouts/_default/single.html").write_text(HUGO_LAYOUT, encoding="utf-8")
    for site in map(bench_sites.values, range(1, count + 1)):
        text = bench_templates.filled(markdown, site)
        page = f'---\ntitle: "{site["title"]}"\n---\n{text}'
        (project / "content" / f"{site['site']}.md").write_text(page, encoding="utf-8")


def remove(inputs):
    shutil.rmtree(inputs.folder)
