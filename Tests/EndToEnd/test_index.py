"""What the list of sites says about sites that another run made in the same folder."""

import json

import jsonschema
import pytest

from support import dom
from support.harness import CONTENT, files
from support.sitefiles import site

NAMES = ("tokyo", "osaka", "nagoya")


@pytest.fixture
def one_by_one(tejun):
    """Three sites, each built by a separate run."""
    for name in NAMES:
        tejun.write(f"{name}.yaml", site(site=name, title=f"{name} の DPM"))
        assert tejun("build", f"{name}.yaml").code == 0
    return tejun


def summary(tejun):
    summary = json.loads((tejun.folder / "Output/summary.json").read_text())
    jsonschema.Draft7Validator(json.loads((CONTENT / "schemas/summary.schema.json").read_text())).validate(summary)
    return summary


def earlier(tejun):
    return {one["id"]: one for one in summary(tejun)["earlier"]}


def test_sites_that_were_built_before_are_listed_apart(one_by_one):
    page = dom.parse((one_by_one.folder / "Output/index.html").read_text())
    [table] = page.all("tbody")
    assert "nagoya" in table.text() and "tokyo" not in table.text()
    [section] = page.with_class("earlier")
    links = [a.attributes["href"] for a in section.all("a")]
    assert links[0] == "osaka/checklist.html" and len(links) == 8
    assert all((one_by_one.folder / "Output" / link).is_file() for link in links)
    assert "osaka の DPM" in section.text() and "tokyo の DPM" in section.text()
    assert list(earlier(one_by_one)) == ["osaka", "tokyo"]


def test_the_same_input_and_the_same_folder_give_the_same_bytes(one_by_one):
    before = files(one_by_one.folder / "Output")
    run = one_by_one("build", "nagoya.yaml")
    assert "0 files written" in run.err and files(one_by_one.folder / "Output") == before


def test_a_site_that_is_built_again_is_no_earlier_one(one_by_one):
    assert one_by_one("build", "tokyo.yaml", "nagoya.yaml").code == 0
    assert list(earlier(one_by_one)) == ["osaka"] and [one["id"] for one in summary(one_by_one)["sites"]] == ["tokyo", "nagoya"]


def test_only_folders_with_documents_are_listed(one_by_one):
    output = one_by_one.folder / "Output"
    for name in ("empty", "Upper", "other"):
        (output / name).mkdir()
    (output / "other/notes.txt").write_text("not ours")
    (output / "Upper/runbook.html").write_text("not ours")
    (output / "link").symlink_to(output / "osaka")
    (output / "osaka/runbook.md").unlink()
    assert one_by_one("build", "tokyo.yaml").code == 0
    found = earlier(one_by_one)
    assert list(found) == ["nagoya", "osaka"]
    assert [document["file"] for document in found["osaka"]["documents"]] == ["checklist.html", "runbook.html", "runbook.json"]


@pytest.mark.parametrize("text", ["", "{", "[]", '{"sites": [{"id": "osaka", "title": "\\u202e<b>"}]}', '{"sites": 5}'])
def test_a_summary_that_is_none_of_ours_names_nothing(one_by_one, text):
    (one_by_one.folder / "Output/summary.json").write_text(text)
    assert one_by_one("build", "tokyo.yaml").code == 0
    assert [(id, one.get("title")) for id, one in earlier(one_by_one).items()] == [("nagoya", None), ("osaka", None)]


def test_parts_of_a_fleet_are_not_earlier_sites_of_each_other(one_by_one):
    (one_by_one.folder / "fleet.csv").write_text("site,title\na,A\nb,B\nc,C\n")
    for part in ("1/2", "2/2"):
        assert one_by_one("build", "fleet.csv", "--shard", part).code == 0
        part_summary = json.loads((one_by_one.folder / f"Output/summary-{part.replace('/', '-of-')}.json").read_text())
        assert part_summary["earlier"] == []


def test_what_failed_is_counted(tejun):
    tejun.write("fleet.csv", "site,title,virtual-ip\na,A,\nb,B,10.0.0.400\nc,C,x\na,A again,\n")
    run = tejun("build", "fleet.csv", "missing.yaml")
    assert run.code == 66 and "1 site, 4 failed, 7 files written" in run.err
