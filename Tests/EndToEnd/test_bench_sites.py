"""The sites that scripts/bench builds are valid sites of this manual, and its templates give what the tool writes."""

import csv
import re
import sys
from types import SimpleNamespace

import pytest
import yaml

from support.harness import REPOSITORY

sys.path.insert(0, str(REPOSITORY / "scripts/lib"))

import bench_report  # noqa: E402
import bench_sites  # noqa: E402
import bench_tables  # noqa: E402
import bench_templates  # noqa: E402


def test_templates_filled_are_what_the_tool_writes(binary, tmp_path):
    places = bench_templates.make(binary, tmp_path)
    assert places > 400
    for name in bench_templates.DOCUMENTS:
        template = (tmp_path / "templates" / name).read_text()
        found = set(re.findall("⟦([a-z_]+)⟧", template))
        assert {"virtual_ip", "address_a", "name_b", "folder"} <= found, name


def test_proof_of_the_templates_notices_a_place_that_was_missed(binary, tmp_path):
    bench_templates.make(binary, tmp_path)
    templates = {name: (tmp_path / "templates" / name).read_text() for name in bench_templates.DOCUMENTS}
    wrong = templates["runbook.html"].replace("⟦virtual_ip⟧", bench_sites.marked()["virtual_ip"], 1)
    with pytest.raises(SystemExit, match="runbook.html"):
        bench_templates.prove(binary, tmp_path / "again", {**templates, "runbook.html": wrong})


def test_sites_differ_in_every_value_and_are_valid(tejun):
    files = bench_sites.write_yaml(tejun.folder / "sites", 101)
    assert [path.name for path in files[:2]] == ["site-00001.yaml", "site-00002.yaml"]
    run = tejun("check", *files[:2], *files[-2:])
    assert (run.code, run.out) == (0, ""), run.out
    everything = [bench_sites.values(number) for number in range(1, 10001)]
    for name in everything[0]:
        assert len({site[name] for site in everything}) == len(everything), name
        assert {len(site[name]) for site in everything} == {len(bench_sites.marked()[name])}, name


def test_table_says_what_the_site_files_say(tmp_path):
    files = bench_sites.write_yaml(tmp_path / "sites", 3)
    bench_sites.write_table(tmp_path / "sites.csv", 3)
    with open(tmp_path / "sites.csv", encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    for row, path in zip(rows, files, strict=True):
        site = yaml.safe_load(path.read_text())
        flat = {key: value if isinstance(value, str) else ";".join(value) for key, value in site["parameters"].items()}
        assert row == {"site": site["site"], "title": site["title"], **flat}


@pytest.mark.parametrize(
    ("rounds", "ratio", "verdict"),
    [
        (5, 1.5, "reached"),
        (5, 2.5, "not yet"),
        (5, None, "not measured in this run"),
        (2, 1.5, "too few rounds to say"),
        (5, 0.54, "cheaper than it can be: the machine was not quiet"),
    ],
)
def test_aims_are_judged_only_on_figures_that_say_something(rounds, ratio, verdict):
    """One round on a busy machine once showed the whole tool at half the cost of writing its bytes."""
    doubt = bench_report.doubt(SimpleNamespace(rounds=rounds), ratio, least=1)
    rows = []
    bench_tables.aim(rows, "against the floor", ratio, 2, doubt=doubt)
    assert rows[0][-1] == verdict
