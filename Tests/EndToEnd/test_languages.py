"""Messages speak the reader's language: `--language`, or else the locale."""

import json
import re

import pytest

from support import listings
from support.harness import DIAGNOSTIC

KANA = re.compile("[ぁ-ヿ]")
# The part before the words is the same in both languages.
PREFIX = re.compile(r"(tejun: )?((error|warning): )?")
# Names, keys and values are quoted; these are written without quotation marks.
NAMES = re.compile(
    r"AutoRAID|CP932|EXPRESSBUILDER|IPv4|Shift_JIS|SQL Server|UTF-(8|16)|Windows|YAML|SIGTERM|U\+[0-9A-F]+|CSV|"
    r"tejun check \S+|Ver[0-9.]+"
)
WRONG = """manual: dpm-cluster
site: Tokyo
title: a
paramaters: {}
parameters:
  virtual-ip: 192.168.1.300
  virtual-pi: 192.168.1.20
  server-a-addresses: {a: b}
  web-port: 0
  dpm-version: 5.2
  shared-folder: X:/DPM
"""
JAPANESE = [{"LANG": "ja_JP.UTF-8"}, {"LC_ALL": "ja_JP.UTF-8"}, {"LANG": "C", "LC_MESSAGES": "ja_JP.UTF-8"}]
ENGLISH = [{"LANG": "C.UTF-8"}, {"LANG": "ja_JP.UTF-8", "LC_ALL": "C"}, {"LANG": "en_US.UTF-8"}]


def words(line):
    """A line without its place, id and severity."""
    match = DIAGNOSTIC.fullmatch(line)
    return match["message"] if match else PREFIX.sub("", line, count=1)


def assert_japanese(text):
    assert text
    for line in text.splitlines():
        unquoted = NAMES.sub("", re.sub("「[^「」]*」", "", words(line)))
        assert KANA.search(unquoted), line
        assert not re.search("[A-Za-z]{2,}", unquoted), line


def assert_english(text):
    assert text and not KANA.search(text)


# Every command, with something that it reports as wrong.
COMMANDS = {
    "check": (["check", "wrong.yaml"], "out"),
    "check, no file": (["check", "nothing.yaml"], "out"),
    "check, no sites": (["check", "empty"], "out"),
    "check, not YAML": (["check", "broken.yaml"], "out"),
    "check, not UTF-8": (["check", "sjis.yaml"], "out"),
    "check, a table": (["check", "wrong.csv"], "out"),
    "build": (["build", "wrong.yaml"], "err"),
    "build, no place": (["build", "right.yaml", "--output", "file"], "err"),
    "new": (["new", "osaka", "--output", "file"], "err"),
    "schema": (["schema", "--manual", "empty"], "err"),
    "modules": (["modules", "--expressbuilder", "9.999z-Z"], "err"),
    "rehearse": (["rehearse", "sites.yaml"], "err"),
    "rehearse, wrong": (["rehearse", "wrong.yaml"], "err"),
    "verify": (["verify", "autoraid", "list.txt", "--expressbuilder", "9.999z-Z"], "err"),
    "verify, no listing": (["verify", "autoraid", "gone.txt", "--expressbuilder", "3.005a-B"], "err"),
    "verify, a site": (["verify", "autoraid", "list.txt", "--site", "wrong.yaml"], "err"),
}


@pytest.fixture
def ground(tejun):
    right = "manual: dpm-cluster\nsite: tokyo\ntitle: a\n"
    tejun.write("wrong.yaml", WRONG)
    tejun.write("right.yaml", right)
    tejun.write("sites.yaml", f"{right}---\n{right.replace('tokyo', 'osaka')}")
    tejun.write("broken.yaml", "manual: 'dpm\n")
    tejun.write("sjis.yaml", "title: 東京\n".encode("cp932"))
    tejun.write("wrong.csv", "site,titel\na,b\n")
    tejun.write("file", "x")
    tejun.write("list.txt", listings.complete("3.005a-B"))
    (tejun.folder / "empty").mkdir()
    return tejun


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_speaks_the_language_that_is_asked_for(ground, name):
    arguments, stream = COMMANDS[name]
    # The option overrides the locale.
    japanese = ground(*arguments, "--language", "ja", environment={"LC_ALL": "C"})
    english = ground(*arguments, "--language", "en", environment={"LANG": "ja_JP.UTF-8"})
    assert japanese.code == english.code != 0
    assert_japanese(getattr(japanese, stream))
    assert_english(getattr(english, stream))


@pytest.mark.parametrize("environment", JAPANESE)
def test_a_japanese_locale_brings_japanese(ground, environment):
    assert_japanese(ground("check", "wrong.yaml", environment=environment).out)
    assert_japanese(ground("check", "right.yaml", environment=environment).err)


@pytest.mark.parametrize("environment", ENGLISH)
def test_any_other_locale_brings_english(ground, environment):
    assert_english(ground("check", "wrong.yaml", environment=environment).out)
    assert_english(ground("check", "right.yaml", environment=environment).err)


def test_programs_read_the_same_in_both_languages(ground):
    japanese, english = (ground("check", "wrong.yaml", "--language", language) for language in ("ja", "en"))
    found = [[(d.file, d.place, d.severity, d.id) for d in run.diagnostics(run.out)] for run in (japanese, english)]
    assert found[0] == found[1] and len(found[0]) == 8


def test_what_is_done_is_said_in_japanese(ground):
    ja = ["--language", "ja"]
    assert ground("new", "kobe", *ja).err == (
        "tejun: 「kobe.yaml」を作成しました。編集してから、次を実行してください: tejun check kobe.yaml\n")
    assert ground("check", "kobe.yaml", *ja).err == "tejun: 手順書「dpm-cluster」とサイト 1 件: エラーなし、警告 0 件\n"
    assert ground("build", "kobe.yaml", *ja).err == (
        "tejun: サイト 1 件、書き込み 7 ファイル、変更なし 0 ファイル: Output/index.html\n")
    assert ground("new", "kobe", *ja).err == (
        "tejun: error: 「kobe.yaml」はすでにあり、置き換えません。「--output」で別のファイルを指定してください。\n")


def test_the_reasons_of_the_manual_are_quoted_as_they_are_in_either_language(ground):
    ground.write("site.yaml", "manual: dpm-cluster\nsite: a\ntitle: a\nparameters:\n  virtual-ip: 192.168.1.11\n")
    reason = "仮想 IP アドレスには、サーバ自身の IP アドレスと別のものが必要です。"
    for language in ("ja", "en"):
        assert reason in ground("check", "site.yaml", "--language", language).out


def test_what_is_written_does_not_depend_on_the_reader(ground):
    folders = {}
    for language in ("ja", "en"):
        ground("build", "right.yaml", "wrong.yaml", "--output", language, "--language", language)
        ground("build", "right.yaml", "wrong.yaml", "--output", f"{language}-locale", environment={"LC_ALL": language})
        for folder in (language, f"{language}-locale"):
            folders[folder] = {p.name: p.read_bytes() for p in (ground.folder / folder).rglob("*") if p.is_file()}
    first, *rest = folders.values()
    assert all(folder == first for folder in rest)
    assert_japanese("\n".join(json.loads(first["summary.json"])["failures"]))


def test_what_is_for_programs_does_not_change_with_the_language(ground):
    for arguments in (["schema"], ["modules", "--format", "json"], ["modules"]):
        assert ground(*arguments, "--language", "ja").out == ground(*arguments, "--language", "en").out
    assert "リリース" in ground("modules", "--format", "markdown", "--language", "ja").out


@pytest.mark.parametrize("command", ["build", "check", "new", "schema", "modules", "rehearse", "verify autoraid"])
def test_help_is_english_and_offers_both_languages(tejun, command):
    out = tejun(*command.split(), "--help", environment={"LANG": "ja_JP.UTF-8"}).out
    assert "--language <language>" in out and "(values: en, ja)" in " ".join(out.split()) and not KANA.search(out)
    run = tejun(*command.split(), "--language", "de", environment={"LANG": "ja_JP.UTF-8"})
    assert run.code == 64 and run.err.startswith("Error: The value 'de' is invalid") and not KANA.search(run.err)
