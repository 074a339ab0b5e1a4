"""Sample listings as engineers send them, each with the verdict that a fair reader gives (expected.tsv)."""

import csv
import json

import pytest

from support.harness import REPOSITORY
from support.verify import validator

FOLDER = REPOSITORY / "Tests/VerificationTests/Listings"

with open(FOLDER / "expected.tsv", newline="", encoding="utf-8") as file:
    ROWS = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))

EXIT = {"complete": 0, "incomplete": 1, "undecided": 3, "unreadable": 65, "unknown-version": 64}


def accepted(row):
    """The verdicts of the table, which does not have `undecided`: its `incomplete` means that nothing is proved."""
    verdicts = row["accept"].split("|")
    return verdicts + ["undecided"] * ("incomplete" in verdicts)


def entries(cell, separator):
    return [] if cell == "-" else [entry.strip() for entry in cell.split(separator)]


def verify(tejun, row):
    releases = [word for release in row["expressbuilder"].split(",") for word in ("--expressbuilder", release)]
    return tejun("verify", "autoraid", FOLDER / row["file"], *releases, "--format", "json")


@pytest.fixture(params=ROWS, ids=lambda row: row["file"].split("_")[0])
def row(request):
    return request.param


@pytest.fixture
def result(tejun, row):
    """The exit code, and the data if there is any."""
    run = verify(tejun, row)
    data = json.loads(run.out) if run.out else None
    return run, data


def verdict(run, data):
    return "unknown-version" if run.code == 64 else data["verdict"]


def test_every_sample_is_in_the_table():
    samples = {path.name for path in FOLDER.iterdir()} - {"README.md", "expected.tsv"}
    assert samples == {row["file"] for row in ROWS}


def test_the_verdict_is_one_that_a_fair_reader_gives(result, row):
    found = verdict(*result)
    assert found in accepted(row), row["what"]
    assert result[0].code == EXIT[found]


def test_the_data_are_valid(result):
    _, data = result
    if data is not None:
        assert [error.message for error in validator().iter_errors(data)] == []


def test_exactly_the_modules_that_are_not_there_are_named(result, row):
    found = verdict(*result)
    if found == "unknown-version":
        assert result[1] is None
    elif found == row["verdict"] and found != "unreadable":
        _, data = result
        missing = {
            module["name"] for release in data["releases"] for module in release["modules"] if module["state"] != "found"
        }
        assert missing == set(entries(row["missing"], ","))
    else:
        # A verdict other than the expected one is accepted: nothing that is missing may pass as found.
        _, data = result
        there = {
            module["name"] for release in data["releases"] for module in release["modules"] if module["state"] == "found"
        }
        assert there & set(entries(row["missing"], ",")) == set()


def modules(data):
    """Every module of every set, by name."""
    return {module["name"]: module for set in data["sets"] for module in set["modules"]}


def near(data, value):
    seen, module = value.split("->")
    return seen in [miss["seen"] for miss in modules(data)[module]["nearMisses"]]


def zero_byte(data, value):
    return modules(data)[value]["state"] == "empty"


def duplicate(data, value):
    # A copy in a backup folder is reported, and does not count.
    module = modules(data)[value]
    aside = {mention["folder"] for mention in module["mentions"] if mention["doubt"] == "setAside"}
    return len(set(module["folders"]) | aside) >= 2


def short_name_only(data, value):
    mentions = [mention for module in modules(data).values() for mention in module["mentions"]]
    return any(mention["doubt"] == "shortName" and value in mention["text"].upper() for mention in mentions)


def doubt(name):
    return lambda data, value: name in [mention["doubt"] for mention in modules(data)[value]["mentions"]]


def other_set(standing):
    def is_there(data, value):
        prefix, _, count = value.partition("(")
        for other in data["otherSets"]:
            found = [module for module in other["modules"] if module["state"] == "found"]
            if other["modules"][0]["name"].startswith(prefix) and other["standing"] == standing:
                return not count or count == f"{len(found)}/{len(other['modules'])})"
        return False

    return is_there


def note(kind):
    return lambda data, value: any(kind in listing["noteKinds"] for listing in data["listings"])


def binary(data, value):
    [listing] = data["listings"]
    unreadable = listing["unreadable"]
    # A workbook may be distinguished from a plain archive.
    kinds = {"zip": ["ZIP", "Office Open XML"], "png": ["PNG"]}
    return unreadable["reason"] == "binary" and unreadable["kind"] in kinds[value]


CONVEYED = {
    "near": near,
    "zero-byte": zero_byte,
    "duplicate": duplicate,
    "short-name-only": short_name_only,
    "dir": doubt("folder"),
    "dest-only": doubt("destinationOnly"),
    "extra-set": other_set("complete"),
    "partial-set": other_set("partial"),
    "mixed-encoding": note("mixedEncoding"),
    "mojibake": note("mojibake"),
    "nul-bytes": note("nulBytes"),
    "truncated": note("cutRows"),
    "binary": binary,
}


@pytest.mark.parametrize(
    "row, entry",
    [pytest.param(row, entry, id=f"{row['file'].split('_')[0]}-{entry}") for row in ROWS for entry in entries(row["notes"], ";")],
)
def test_the_report_conveys_what_is_remarkable(tejun, row, entry):
    run = verify(tejun, row)
    kind, _, value = entry.partition(":")
    assert CONVEYED[kind](json.loads(run.out), value), entry


@pytest.mark.parametrize("row", [row for row in ROWS if "unknown-version" != row["verdict"]], ids=lambda row: row["file"].split("_")[0])
def test_the_report_for_people_names_what_is_not_there(tejun, row):
    releases = [word for release in row["expressbuilder"].split(",") for word in ("--expressbuilder", release)]
    run = tejun("verify", "autoraid", FOLDER / row["file"], *releases)
    assert run.code in [EXIT[verdict] for verdict in accepted(row)]
    if run.code in (1, 3):
        for module in entries(row["missing"], ","):
            assert module in run.out
    # A full-width blank is harmless, although Python does not call it printable.
    assert all(line.replace("\u3000", " ").isprintable() for line in run.out.splitlines())
