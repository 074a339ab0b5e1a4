"""The five formats of `tejun verify autoraid`, each read by another program."""

import copy
import json

import jsonschema
import pytest

from support import checks, listings, readers
from support.sitefiles import site
from support.verify import Report, validator

RAID = listings.modules("3.005a-B")
FORMATS = ["text", "markdown", "json", "junit", "tap"]

# Names that a Windows program would not allow; a listing may contain them all the same.
HOSTILE = [
    "\x1b[2J\x1b]0;x\x07", "a\x7fb", "a\x9bb", "a\u202etxt.DAT", "a\u2028b", "\ufeff", "`x` ``", "| a |", "<b>&amp;]]>",
    "# x", "ok 1 # TODO", "\"'\\", "{{x}} $(x) %x%", "長" * 200,
]


@pytest.fixture
def given(tejun):
    """Listings of every outcome: module 1 is present, 2 has a near miss, 3 is empty, 4 is a folder; and their site."""
    rows = [listings.row(RAID[0]), listings.row(RAID[1] + ".bak"), listings.row(RAID[2], 0), listings.row(RAID[3], None)]
    rows += [listings.row(name) for name in listings.modules("3.010a-B")]
    tejun.write("list.txt", listings.dir((listings.FOLDER, rows)))
    tejun.write("photo.png", listings.PICTURE)
    tejun.write("site.yaml", site())
    arguments = ["list.txt", "photo.png", "gone.txt", "--site", "site.yaml", "--expressbuilder", "3.005a-B", "--expressbuilder", "3.010a-B"]
    return lambda format, *more: tejun("verify", "autoraid", *arguments, "--format", format, *more)


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("format", FORMATS)
def test_the_same_listings_give_the_same_bytes(given, format, language):
    first = given(format, "--language", language)
    assert first.code == 66 and first.out.endswith("\n")
    assert given(format, "--language", language) == first


def test_plain_text_is_the_default(tejun, given):
    assert given("text").out == tejun(
        "verify", "autoraid", "list.txt", "photo.png", "gone.txt", "--site", "site.yaml",
        "--expressbuilder", "3.005a-B", "--expressbuilder", "3.010a-B",
    ).out


# JSON


def test_json_is_valid_sorted_and_readable(given):
    report = Report(given("json"))
    data = report.data
    assert data["schema"] == "tejun.verify.autoraid/2"
    assert report.run.out == json.dumps(data, indent=2, sort_keys=True, ensure_ascii=False) + "\n"
    assert report.releases == {"3.005a-B": "incomplete", "3.010a-B": "complete"}
    assert [report.states[name] for name in RAID] == ["found", "missing", "empty", "missing"]


def test_json_differs_between_languages_only_in_sentences(given):
    def without_sentences(value):
        if isinstance(value, dict):
            return {k: without_sentences(v) for k, v in value.items() if k not in ("notes", "message", "language")}
        return [without_sentences(item) for item in value] if isinstance(value, list) else value

    english, japanese = (json.loads(given("json", "--language", language).out) for language in ["en", "ja"])
    assert english != japanese
    assert without_sentences(english) == without_sentences(japanese)
    assert len(english["notes"]) == len(japanese["notes"])


def objects(value):
    """Every object in the data."""
    if isinstance(value, dict):
        yield value
    for item in value.values() if isinstance(value, dict) else value if isinstance(value, list) else []:
        yield from objects(item)


def test_the_schema_is_strict(given):
    """One key more or fewer anywhere is refused."""
    data = Report(given("json")).data
    count = sum(1 for _ in objects(data))
    for index in range(count):
        more = copy.deepcopy(data)
        list(objects(more))[index]["surprise"] = 1
        assert not validator().is_valid(more)
        for key in list(list(objects(data))[index]):
            less = copy.deepcopy(data)
            del list(objects(less))[index][key]
            assert not validator().is_valid(less), key


@pytest.mark.parametrize(
    "path, value",
    [
        (["verdict"], "fine"), (["schema"], "tejun.verify.autoraid/1"), (["question"], None), (["language"], "fr"),
        (["releases", 0, "release"], "3.005-B"), (["releases", 0, "modules", 0, "state"], "there"),
        (["releases", 0, "modules", 0, "occurrences", 0, "line"], 0),
        (["releases", 0, "modules", 0, "occurrences", 0, "size"], -1),
        (["listings", 0, "encoding"], "SJIS"), (["listings", 0, "format"], "ls"), (["notRead", 0, "reason"], "?"),
    ],
)
def test_the_schema_refuses_what_cannot_be(given, path, value):
    data = Report(given("json")).data
    holder = data
    for key in path[:-1]:
        holder = holder[key]
    holder[path[-1]] = value
    assert not validator().is_valid(data)


def test_the_schema_is_a_valid_schema():
    jsonschema.Draft7Validator.check_schema(validator().schema)
    assert validator().schema["$schema"] == "http://json-schema.org/draft-07/schema#"


# JUnit and TAP


@pytest.mark.parametrize("language", ["en", "ja"])
def test_junit_has_a_suite_for_each_release_and_a_case_for_each_module(given, language):
    found = checks.junit(given("junit", "--language", language).out)
    together = "together in one folder"
    assert [(check.suite, check.name, check.outcome) for check in found] == [
        ("3.005a-B", RAID[0], "passed"),
        ("3.005a-B", RAID[1], "failure"),
        ("3.005a-B", RAID[2], "failure"),
        ("3.005a-B", RAID[3], "failure"),
        ("3.005a-B", together, "failure"),
        *(("3.010a-B", name, "passed") for name in [*listings.modules("3.010a-B"), together]),
        ("listings", "photo.png", "error"),
        ("listings", "gone.txt", "error"),
    ]
    assert f"'{RAID[1]}.bak'" in found[1].details or f"「{RAID[1]}.bak」" in found[1].details
    assert "SIZE 0" in found[2].message or "サイズ 0" in found[2].message


def test_tap_says_what_junit_says(given):
    found = checks.tap(given("tap").out)
    cases = checks.junit(given("junit").out)
    assert [point.description for point in found] == [f"{case.suite}: {case.name}" for case in cases]
    assert [point.is_ok for point in found] == [case.outcome == "passed" for case in cases]
    for point, case in zip(found, cases, strict=True):
        if not point.is_ok:
            assert point.block["message"] == case.message
            assert point.block["severity"] == {"failure": "fail", "error": "error"}[case.outcome]
            assert "\n".join(detail["text"] for detail in point.block.get("details", [])) == case.details


def test_where_no_release_is_asked_for_each_set_has_a_suite_and_an_absent_one_is_skipped(tejun):
    tejun.write("list.txt", listings.complete("3.010a-B"))
    found = checks.junit(tejun("verify", "autoraid", "list.txt", "--format", "junit").out)
    outcomes = {check.suite: check.outcome for check in found}
    assert outcomes == {
        "3.004a-B": "skipped", "3.004b-B 3.005x-B 3.006x-B": "skipped", "3.008x-B 3.009x-B 3.011x-B": "skipped",
        "3.010x-B": "passed",
    }
    points = checks.tap(tejun("verify", "autoraid", "list.txt", "--format", "tap").out)
    assert all(point.is_ok for point in points)
    assert [point.directive for point in points].count("SKIP") == 13


def test_what_cannot_be_judged_is_an_error_in_every_case(tejun):
    tejun.write("photo.png", listings.PICTURE)
    run = tejun("verify", "autoraid", "photo.png", "--expressbuilder", "3.005a-B", "--format", "junit")
    assert {check.outcome for check in checks.junit(run.out)} == {"error"}


# Markdown


def test_markdown_reads_as_it_is_meant(given):
    run = given("markdown")
    page = readers.gfm(run.out)
    [heading] = page.all("h1")
    assert heading.text().endswith(": INCOMPLETE")
    tables = page.all("table")
    verdicts = [[cell.text() for cell in row.all("td")] for row in tables[0].all("tr")][1:]
    assert [row[:2] for row in verdicts] == [["3.005a-B", "INCOMPLETE"], ["3.010a-B", "COMPLETE"]]
    modules = [[cell.text() for cell in row.all("td")] for row in tables[1].all("tr")][1:]
    assert [row[:2] for row in modules] == [
        [RAID[0], "found"], [RAID[1], "MISSING"], [RAID[2], "SIZE 0"], [RAID[3], "MISSING"],
    ]
    assert modules[0][2:] == ["list.txt:8", f"{listings.SIZE:,}", listings.FOLDER]
    codes = [code.text() for code in page.all("code")]
    for name in [*RAID, RAID[1] + ".bak", listings.FOLDER, "photo.png", "gone.txt"]:
        assert name in codes
    assert 'cmd /c dir /a /s "X:\\DPM\\DeploymentManager" > list.txt' in [code.strip() for code in codes]
    assert "<!--" not in run.out
    assert {code.strip() for code in codes} == {code.strip() for code in readers.pandoc_codes(run.out)}


# Hostile text


def is_safe(text):
    """One that is safe for a terminal: lines of visible characters."""
    return all(character == "\n" or character.isprintable() or character == "\u3000" for character in text)


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("name", HOSTILE, ids=range(len(HOSTILE)))
def test_names_in_a_listing_do_not_reach_the_terminal_raw(tejun, format, language, name):
    rows = [listings.row(RAID[0])] + [listings.row(f"{text}") for text in [f"{name} {RAID[1]}", f"{RAID[2]}{name}"]]
    content = listings.dir((f"X:\\{name}", rows), encoding="utf-8")
    tejun.write("list.txt", content)
    run = tejun(
        "verify", "autoraid", "list.txt", "--expressbuilder", "3.005a-B", "--format", format, "--language", language
    )
    assert run.code == 1
    assert is_safe(run.out) and is_safe(run.err)
    read(format, run.out)


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("name", ["a\nb", "a\x1b[31mb", "a\u202eb", "a#b", "a`|<&\"'b", "長" * 80], ids=range(6))
def test_names_of_listings_do_not_reach_the_terminal_raw(tejun, format, name):
    tejun.write(name, listings.complete("3.005a-B"))
    tejun.write(name + "2", b"")
    run = tejun("verify", "autoraid", name, name + "2", name + "3", "--expressbuilder", "3.005a-B", "--format", format)
    assert run.code == 66
    assert is_safe(run.out) and is_safe(run.err)
    assert len(run.err.splitlines()) == 2
    read(format, run.out)
    if format == "json":
        assert [listing["path"] for listing in json.loads(run.out)["listings"]] == [name, name + "2"]


def read(format, text):
    match format:
        case "json":
            assert [error.message for error in validator().iter_errors(json.loads(text))] == []
        case "junit":
            assert checks.junit(text)
        case "tap":
            assert checks.tap(text)
        case "markdown":
            page = readers.gfm(text)
            assert len(page.all("h1")) == 1 and page.all("table")
        case "text":
            assert text.splitlines()[0].startswith("Registration") or text.splitlines()[0].startswith("AutoRAID")
