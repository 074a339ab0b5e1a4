"""`tejun modules`, compared with the table of the printed manual."""

import json
import re

import pytest

from support import printed, readers

SETS = [
    (spellings, sorted(release for spelling in spellings for release in printed.expanded(spelling)), modules)
    for spellings, modules in printed.AUTORAID
]


def of_text(text):
    """The sets of the plain form: printed spellings, then modules, then all releases in brackets."""
    sets = []
    for paragraph in text.strip().split("\n\n"):
        head, *modules, releases = paragraph.splitlines()
        assert all(line.startswith("  ") for line in [*modules, releases])
        spellings = [spelling.removeprefix("Ver") for spelling in head.split(", ")]
        sets.append((spellings, sorted(releases.strip(" ()").split()), [module.strip() for module in modules]))
    return sets


def of_markdown(text):
    rows = [[[code.text() for code in cell.all("code")] for cell in row.all("td")] for row in readers.gfm(text).all("tr")]
    return [(spellings, sorted(releases), modules) for spellings, releases, modules in rows[1:]]


def of_json(text):
    data = json.loads(text)
    assert data["schema"] == "tejun.modules/1"
    return [(set["printed"], sorted(set["releases"]), set["modules"]) for set in data["sets"]]


READERS = {"text": of_text, "markdown": of_markdown, "json": of_json}


@pytest.mark.parametrize("format", READERS)
def test_every_format_prints_the_whole_table(tejun, format):
    run = tejun("modules", "--format", format)
    assert (run.code, run.err) == (0, "")
    assert READERS[format](run.out) == SETS


def test_the_table_has_38_releases_in_4_sets(tejun):
    sets = of_json(tejun("modules", "--format", "json").out)
    releases = [release for _, releases, _ in sets for release in releases]
    assert (len(sets), len(releases), len(set(releases))) == (4, 38, 38)


def test_plain_text_is_the_default(tejun):
    assert tejun("modules").out == tejun("modules", "--format", "text").out


@pytest.mark.parametrize("format", READERS)
@pytest.mark.parametrize(
    "spelling",
    [
        "3.005a-B", "Ver3.005a-B", "ver3.005a-b", "EXPRESSBUILDER Ver3.005a-B", "3.005A-B",
        "３.００５ａ－Ｂ", "3.005a‐B", "3.005aーB", " 3.005a-B ",
    ],
)
def test_a_release_is_found_in_every_spelling(tejun, format, spelling):
    run = tejun("modules", "--expressbuilder", spelling, "--format", format)
    assert (run.code, run.err) == (0, "")
    assert READERS[format](run.out) == [(SETS[1][0], ["3.005a-B"], SETS[1][2])]


@pytest.mark.parametrize("release", printed.RELEASES)
def test_each_release_leads_to_its_own_set(tejun, release):
    [(_, releases, modules)] = of_json(tejun("modules", "--expressbuilder", release, "--format", "json").out)
    assert releases == [release]
    assert modules == next(modules for _, releases, modules in SETS if release in releases)


def test_a_family_stands_for_its_six_letters(tejun):
    [(_, releases, _)] = of_json(tejun("modules", "--expressbuilder", "3.010x-B", "--format", "json").out)
    assert releases == [f"3.010{letter}-B" for letter in "abcdef"]


def test_several_releases_show_each_set_once(tejun):
    asked = ["3.010a-B", "3.005b-B", "3.006c-B", "3.010a-B"]
    run = tejun("modules", "--format", "json", *(word for release in asked for word in ("--expressbuilder", release)))
    assert [releases for _, releases, _ in of_json(run.out)] == [["3.005b-B", "3.006c-B"], ["3.010a-B"]]


@pytest.mark.parametrize(
    "release",
    [
        "3.007a-B", "3.007x-B", "3.004c-B", "3.004x-B", "3.010g-B", "3.012a-B", "3.005a-C", "3.005-B", "3.5a-B",
        "3.005a-B2", "", "x",
    ],
)
def test_a_release_that_the_manual_does_not_know_is_wrong_usage(tejun, release):
    run = tejun("modules", "--expressbuilder", "3.005a-B", "--expressbuilder", release)
    assert (run.code, run.out) == (64, "")
    assert len(run.err.splitlines()) == 1
    assert f"'{release}'" in run.err
    for spellings, _ in printed.AUTORAID:
        for spelling in spellings:
            assert re.search(rf"\b{re.escape(spelling)}", run.err), f"{spelling} is not among the known ones"


@pytest.mark.parametrize("release", ["a" * 10_000, "\x1b[31m3.005a-B", "3.005a-B\n3.006a-B"], ids=["long", "escape", "lines"])
def test_what_a_wrong_release_holds_does_not_reach_the_terminal(tejun, release):
    run = tejun("modules", "--expressbuilder", release)
    assert run.code == 64
    assert len(run.err) < 1000 and len(run.err.splitlines()) == 1 and "\x1b" not in run.err


def test_an_unknown_format_is_wrong_usage_and_the_choices_are_named(tejun):
    run = tejun("modules", "--format", "yaml")
    assert (run.code, run.out) == (64, "")
    assert "'yaml'" in run.err
    assert all(format in run.err for format in READERS)
