"""What README.md and README.ja.md show is run, and its output compared with theirs; and both pages say the
same."""

import os
import re
import shutil
import subprocess
import tarfile

import pytest

from support.handbook import blocks, commands, is_printed, links
from support.harness import REPOSITORY

LOCALES = {"README.md": "en_US.UTF-8", "README.ja.md": "ja_JP.UTF-8"}
PAGES = ["fleets.md", "verifying.md", "rehearsal.md"]
# A stand-in: it acts as if the image were loaded, and runs the tool instead. test_image.py runs the image.
PODMAN = """#!/bin/sh -eu
case "$1 $2" in
  "load --input") test "$3" = "{name}.oci.tar" ;;
  "run --rm") while [ "$1" != tejun:{version} ]; do shift; done; shift; exec tejun "$@" ;;
  *) exit 125 ;;
esac
"""


@pytest.fixture(params=LOCALES)
def page(request):
    return REPOSITORY / request.param


def only(page, language):
    (block,) = [block for block in blocks(page) if block.language == language]
    return block.text


def script(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    path.chmod(0o755)


@pytest.fixture
def desk(tejun, page):
    """A folder with what the page assumes, and a function that runs a shell line there: its output, its exit
    code."""
    folder, tools = tejun.folder / "desk", tejun.folder / "tools"
    (folder / "sites").mkdir(parents=True)
    version = tejun("--version").out.split()[1]
    name = f"tejun-{version}-linux-x86_64"
    script(tools / "tejun", f'#!/bin/sh\nexec "{tejun.binary}" "$@"\n')
    script(tools / "podman", PODMAN.format(name=name, version=version))
    with tarfile.open(folder / f"{name}.tar.gz", "w:gz") as archive:
        archive.add(tools / "tejun", f"{name}/bin/tejun")
    (folder / f"{name}.oci.tar").touch()
    # Editing the site writes the one that the page shows; making mistakes puts two slips into it.
    site = only(page, "yaml")
    (tejun.folder / "edited.yaml").write_text(site)
    script(tools / "edit", f'#!/bin/sh\ntest -s "$1" && cp "{tejun.folder}/edited.yaml" "$1"\n')
    (folder / "typos.yaml").write_text(site.replace("10.1.8.100", "10.1.8.300").replace("shared-drive", "shared-drvie"))
    (folder / "sites/fleet.csv").write_text(only(page, "csv"))
    shutil.copy(REPOSITORY / "Tests/VerificationTests/Listings/L04_dir_en_dmy_old.txt", folder / "list.txt")
    environment = {
        "PATH": f"{tools}:{os.environ['PATH']}", "HOME": str(tejun.folder), "EDITOR": "edit", "LANG": LOCALES[page.name]}

    def run(line):
        done = subprocess.run(
            ["bash", "-c", line], cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        return done.stdout.splitlines(), done.returncode

    run.folder = folder
    return run


def is_script(line):
    """A script of the repository: the gate, CI and test_installation.py run those."""
    found = re.match(r"(?:[A-Z]+=\S+ )*(scripts/\w+)", line)
    return found and os.access(REPOSITORY / found[1], os.X_OK)


def test_its_commands_do_and_print_what_it_says(page, desk):
    code, run = 0, 0
    for block in blocks(page):
        if block.language != "console":
            continue
        for command in commands(block):
            if command.line == "echo $?":
                assert command.printed == [str(code)] and code != 0
                code = 0
                continue
            assert code == 0, f"exit {code}, of which the page says nothing, before: {command.line}"
            if is_script(command.line):
                continue
            printed, code = desk(command.line)
            run += 1
            assert not command.printed or is_printed(command.printed, printed), "\n".join([command.line, *printed])
    assert code == 0 and run == 12
    for path in ("tokyo-dc.yaml", "site.schema.json", "Output/model-case/checklist.html", "Output/model-case/runbook.html",
                 "Output/tokyo-dc/runbook.html", "Output/osaka-dc/runbook.html", "Fleet/tokyo-dc/cluster.svg"):
        assert (desk.folder / path).is_file(), path


def test_a_page_that_says_what_is_not_printed_is_noticed():
    lines = ["a", "b", "c"]
    assert is_printed(lines, lines) and is_printed(["a", "…"], lines) and is_printed(["…", "b", "…"], lines)
    assert not any(is_printed(said, lines) for said in (["a"], ["a", "b"], ["…", "b"], ["a", "…", "d"], ["a", "b", "c", "d"]))


def test_the_command_that_makes_a_listing_is_the_one_of_the_report(page, desk):
    printed, _ = desk("tejun verify autoraid list.txt --expressbuilder 3.010f-B")
    assert only(page, "bat").strip() in [line.strip() for line in printed]


def options(text):
    return set(re.findall(r"--[a-z][a-z-]+", text))


def rows(page):
    """For the table of commands: name, words."""
    return re.findall(r"^\| `tejun ((?:[a-z]+ ?)+)\b[^`]*` \| (.*) \|$", page.read_text(), re.M)


def test_its_table_of_commands_has_every_option(page, tejun):
    listed = re.findall(r"^  (\w+) {4,}\w", tejun("--help").out.split("SUBCOMMANDS:")[1], re.M)
    assert sorted(name.split()[0] for name, _ in rows(page)) == sorted(listed)
    common = options(re.search(r"`--manual DIR`.*`--language ja\|en`", page.read_text())[0])
    for name, words in rows(page):
        there = options(re.sub(r"(?s).*OPTIONS:", "", tejun("help", *name.split()).out)) - {"--help", "--version"}
        assert options(words) | common == there, name


def test_its_formats_are_those_of_the_tool(page, tejun):
    said = {name: found[1] for name, words in rows(page) if (found := re.search(r"`--format (.*?)`", words))}
    assert len(said) == 3
    for name, formats in said.items():
        text = re.sub(r"\s+", " ", tejun("help", *name.split()).out)
        assert re.search(r"--format <format>.*?values: ([^;]*);", text)[1].split(", ") == formats.split(r"\|"), name


def test_its_exit_codes_are_those_of_the_tool(page, tejun):
    table = page.read_text().split("| 0 |")[-1]
    codes = {int(code) for code in re.findall(r"^\| (\d+) \|", "| 0 |" + table, re.M)}
    said = re.sub(r"\s+", " ", tejun("--help").out).split("Exit codes: ")[1].split(" USAGE")[0]
    assert codes == {int(code) for code in re.findall(r"(?:^|, )(\d+) ", said)}


def test_its_links_lead_somewhere(page):
    for one in (page, *(REPOSITORY / "docs" / name for name in PAGES)):
        for link in links(one):
            assert re.match("https?:", link) or (one.parent / link).exists(), f"{one.name}: {link}"


def test_its_pictures_are_small(page):
    pictures = [link for link in links(page) if link.endswith(".png")]
    assert len(pictures) == 3
    for picture in pictures:
        assert (REPOSITORY / picture).stat().st_size < 150_000, picture


def code(text):
    """The names that a page writes as code."""
    return set(re.findall(r"`([^`\n]+)`", re.sub(r"^```.*?^```$", "", text, flags=re.M | re.S)))


def test_both_say_the_same():
    """The same headings, tables and blocks in the same order; the same commands, files, options and keys; the same links."""
    english, japanese = ((REPOSITORY / name).read_text() for name in LOCALES)
    assert set(links(REPOSITORY / "README.md")) ^ set(links(REPOSITORY / "README.ja.md")) == {"README.md", "README.ja.md"}
    form = lambda text: re.findall(r"^(?:#+ |\| ?|- |```|!\[)", text, re.M)
    assert form(english) == form(japanese)
    lines = lambda text: [re.sub(r"\s+#.*", "", line) for line in re.findall(r"^\$ (.*)", text, re.M)]
    assert lines(english) == lines(japanese)
    # In Japanese, the verdicts have other names on paper than in JSON.
    assert code(english) ^ code(japanese) == {"complete", "incomplete"}
