"""Hostile values in every place of a site file: refused clearly and harmlessly, or accepted where they do no harm."""

import re

import pytest

from support.harness import Tejun
from support.hostile import (
    COMMANDS, DOCUMENTS, PARAMETERS, TEXTS, VALUES, assert_harmless, check_everywhere, is_seen, refusals, spelt,
)
from support.sitefiles import quoted

pytestmark = pytest.mark.xdist_group("hostile refusals")

# What a message says when it refuses a value, by the id of the problem.
REFUSALS = {"value", "malformed", "other-manual"}
HINTS = ("; expected ", "; write ", "; it can be ", "; did you mean ", "is not ")


@pytest.fixture(scope="module")
def tejun(binary, tmp_path_factory):
    return Tejun(binary, tmp_path_factory.mktemp("refusals"))


@pytest.fixture(scope="module")
def run(tejun):
    return check_everywhere(tejun)


@pytest.fixture(scope="module")
def refused(run):
    return refusals(run)


def test_the_corpus_is_large_and_holds_no_value_twice():
    assert len(VALUES) == len(set(VALUES)) > 400
    assert len(DOCUMENTS) > 150 and len(COMMANDS) > 200 and len(PARAMETERS) == 33 and len(TEXTS) == 4


def test_every_refusal_names_the_place_the_parameter_the_value_and_what_is_allowed(refused):
    for (value, key), diagnostic in refused.items():
        message = diagnostic.message
        assert diagnostic.severity == "error" and diagnostic.id in REFUSALS, (value, key, message)
        assert f"'{spelt(value)}'" in message, (value, key, message)
        assert f"'{key}'" in message or key == "manual", (value, key, message)
        assert any(hint in message for hint in HINTS), (value, key, message)
        assert len(message) < 1200, (value, key, message)


def test_every_value_is_refused_where_it_could_do_harm(refused):
    """The rest is free text, and plain names; the latter are listed here, so that a new one is noticed."""
    names = {key for key, type in PARAMETERS.items() if type in ("host-name", "sql-name", "folder-name")} | {"site"}
    accepted = {(value, key) for value in VALUES for key in ["manual", "site", *PARAMETERS, "title"]} - refused.keys()
    for value, key in accepted:
        if key in TEXTS:
            assert value.isascii() or all(is_seen(c) or c in "\u00a0\u3000\u2003\u202f" for c in value), (value, key)
        elif key in names:
            assert NAME.fullmatch(value) and (value.isascii() or PARAMETERS[key] == "folder-name"), (value, key)
        else:
            assert key in NOT_REFUSED.get(value, ()), (value, key)
    for value, keys in NOT_REFUSED.items():
        for key in keys:
            assert (value, key) in accepted, f"{value!r} is refused for {key} now: take it out of the list"


NAME = re.compile(r"[A-Za-z0-9 _.()ぁ-んァ-ヺ一-鿿ー々-]+")
PATHS = [key for key, type in PARAMETERS.items() if type in ("windows-path", "path-or-share")]
SHARES = [key for key, type in PARAMETERS.items() if type == "path-or-share"]
FLAGS = [key for key, type in PARAMETERS.items() if type == "flag"]
NOT_REFUSED = {value: PATHS for value in ("C:\\-x", "C:\\(x)", "C:\\表", "C:\\ソ\\x")} | {
    "\\\\server\\share": SHARES,
    "true": FLAGS, "yes": FLAGS, "no": FLAGS,
}


def test_what_is_said_of_hostile_values_does_nothing_to_a_terminal(run):
    assert run.code == 78
    assert_harmless(run.out)
    assert_harmless(run.err)


def test_build_says_the_same_as_check_and_writes_nothing(tejun, run):
    build = tejun("build", *(f"{number}.yaml" for number in range(len(VALUES))))
    # Those that the site accepts are built.
    problems = [line for line in build.err.splitlines() if not line.startswith("tejun: ")]
    assert (build.code, build.out, sorted(problems)) == (78, "", sorted(run.out.splitlines()))
    refused = {line.split(":")[0].removesuffix(".yaml") for line in problems if ": error: " in line}
    assert not any((tejun.folder / "Output" / f"site-{number}").exists() for number in refused)


def hostile_keys():
    for value in VALUES:
        if value:
            yield f"manual: dpm-cluster\nsite: a\ntitle: a\n? {quoted(value)}\n: x\n"
            yield f"manual: dpm-cluster\nsite: a\ntitle: a\nparameters:\n  ? {quoted(value)}\n  : x\n"
            yield f"manual: dpm-cluster\nsite: a\ntitle: a\n? {quoted(value)}\n: x\n? {quoted(value)}\n: x\n"


def test_hostile_keys_are_refused_and_shown_harmlessly(binary, tmp_path):
    tejun = Tejun(binary, tmp_path)
    files = [
        tejun.write(f"{number}.yaml", text.replace("site: a\n", f"site: a-{number}\n")).name
        for number, text in enumerate(hostile_keys())]
    run = tejun("check", *files)
    assert (run.code, run.err) == (78, "")
    assert_harmless(run.out)
    found = run.diagnostics(run.out)
    assert {diagnostic.file for diagnostic in found} == set(files)
    assert {diagnostic.id for diagnostic in found} == {"unknown-key", "unknown-name", "duplicate-key"}
    assert all(len(diagnostic.message) < 1200 for diagnostic in found)


@pytest.mark.parametrize(
    "yaml", ["title: !<%1b[31m> x", "title: !%E2%80%AE x", "title: &あ x", "title: *あ", "%TAG !\x1b! x\n---\na: b", "title: \x1b[31m"],
    ids=ascii,
)
def test_hostile_yaml_around_values_is_refused_and_shown_harmlessly(binary, tmp_path, yaml):
    tejun = Tejun(binary, tmp_path)
    tejun.write("a.yaml", f"{yaml}\n" if yaml.startswith("%") else f"manual: dpm-cluster\nsite: a\n{yaml}\n")
    run = tejun("build", "a.yaml")
    assert (run.code, run.out) == (78, "")
    assert run.diagnostics(run.err) and not (tmp_path / "Output").exists()
    assert_harmless(run.err)


@pytest.mark.parametrize("name", ["a\x1b[31m.yaml", "a\u202eb.yaml", "a\nb.yaml", "\x9b1m.yaml"], ids=ascii)
@pytest.mark.parametrize("command", ["check", "build", "rehearse"])
def test_a_hostile_name_of_a_file_does_nothing_to_a_terminal(binary, tmp_path, command, name):
    run = Tejun(binary, tmp_path)(command, name)
    assert run.code == 66
    assert_harmless(run.out + run.err)
    assert len((run.out + run.err).splitlines()) == 1


@pytest.mark.xfail(strict=True, reason="the reader of YAML takes a byte order mark from the beginning of a scalar")
def test_a_byte_order_mark_at_the_beginning_of_a_value_is_refused(binary, tmp_path):
    tejun = Tejun(binary, tmp_path)
    tejun.write("a.yaml", 'manual: dpm-cluster\nsite: a\ntitle: "\\uFEFFa"\n')
    assert tejun("check", "a.yaml").code == 78
