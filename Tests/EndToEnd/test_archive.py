"""The release archive of `scripts/dist`, unpacked into an empty root that has only what every Debian has."""

import hashlib
import json
import os
import re
import shutil
import subprocess
import tarfile
from pathlib import Path

import pytest

from support import listings
from support.handbook import links
from support.harness import REPOSITORY, Run, files

pytestmark = pytest.mark.xdist_group("archive")

# What `debootstrap --variant=minbase` installs: the libraries that apt itself needs.
BARE = {"libc.so.6", "libm.so.6", "libgcc_s.so.1", "libstdc++.so.6", "ld-linux-x86-64.so.2", "ld-linux-aarch64.so.1"}
FOLDER = r"X:\表\予約"  # In CP932 both 表 and 予 have an ASCII second byte, one of them a backslash.
ENCODINGS = ["utf-8", "utf-8-sig", "cp932", "utf-16", "utf-16-le", "utf-16-be"]


@pytest.fixture(scope="module")
def archive():
    if not os.environ.get("TEJUN_ARCHIVE"):
        pytest.skip("no archive is named by TEJUN_ARCHIVE: scripts/dist makes one and runs these tests")
    return Path(os.environ["TEJUN_ARCHIVE"])


@pytest.fixture(scope="module")
def tree(archive, tmp_path_factory):
    """The only folder in the archive, unpacked."""
    folder = tmp_path_factory.mktemp("unpacked")
    subprocess.run(["tar", "-xzf", archive, "-C", folder], check=True)
    return folder / archive.name.removesuffix(".tar.gz")


def libraries(binary):
    """Name → path of the libraries that the loader gives to a program."""
    done = subprocess.run(["ldd", binary], capture_output=True, text=True, check=True)
    found = dict(re.findall(r"(\S+) => (/\S+)", done.stdout))
    return found | {Path(path).name: path for path in re.findall(r"^\s*(/\S+) \(", done.stdout, re.M)}


@pytest.fixture(scope="module")
def bare(tree, tmp_path_factory):
    """Runs the unpacked tool in a root without Swift, libcmark, locales, shell or users."""
    root = tmp_path_factory.mktemp("root")
    for name, path in libraries(tree / "bin/tejun").items():
        place = root / ("lib64" if name.startswith("ld-linux") else "lib") / name
        place.parent.mkdir(exist_ok=True)
        shutil.copy(path, place)
    (root / "proc").mkdir()
    (root / "work").mkdir()
    shutil.copytree(tree, root / "opt/tejun")
    enter = ["unshare", "--map-root-user", "--mount", "sh", "-c", 'mount --rbind /proc "$0/proc" && exec chroot "$0" "$@"', root]
    entered = subprocess.run([*enter, "/opt/tejun/bin/tejun", "--version"], env={"PATH": os.environ["PATH"]}, capture_output=True, text=True)
    if entered.returncode != 0 and re.match("unshare|mount|chroot: cannot change root", entered.stderr):
        pytest.skip(f"NOT TRIED in a bare root, this machine does not let a process have one: {entered.stderr.strip()}")

    def run(*arguments):
        command = [*enter, "/opt/tejun/bin/tejun", *arguments]
        done = subprocess.run(command, env={"PATH": os.environ["PATH"]}, capture_output=True, text=True, timeout=120)
        return Run(done.returncode, done.stdout, done.stderr)

    run.root = root
    return run


def test_the_sums_are_those_of_the_files(archive, tree):
    sums = dict(line.split("  ./")[::-1] for line in (tree / "SHA256SUMS").read_text().splitlines())
    assert sums == {name: hashlib.sha256(data).hexdigest() for name, data in files(tree).items() if name != "SHA256SUMS"}
    beside = (archive.parent / "SHA256SUMS").read_text()
    assert beside == f"{hashlib.sha256(archive.read_bytes()).hexdigest()}  {archive.name}\n"


def test_nothing_in_the_archive_tells_who_packed_it_or_when(archive, tree):
    with tarfile.open(archive) as tar:
        members = tar.getmembers()
    names = [member.name.split("/") for member in members]
    assert names == sorted(names)
    assert {(member.uid, member.gid, member.uname, member.gname) for member in members} == {(0, 0, "", "")}
    assert len({member.mtime for member in members}) == 1
    assert {member.mode for member in members if member.isfile()} == {0o755, 0o644}
    assert all(member.isfile() or member.isdir() for member in members)
    assert archive.read_bytes()[4:8] == bytes(4)  # gzip's own time
    assert str(REPOSITORY).encode() not in (tree / "bin/tejun").read_bytes()


def test_the_tool_is_stripped_and_needs_only_what_every_debian_has(tree):
    dynamic = subprocess.run(["readelf", "-d", tree / "bin/tejun"], capture_output=True, text=True, check=True).stdout
    needed = set(re.findall(r"NEEDED\).*\[(.*)\]", dynamic))
    assert "libc.so.6" in needed and needed <= BARE
    sections = subprocess.run(["readelf", "-SW", tree / "bin/tejun"], capture_output=True, text=True, check=True).stdout
    assert ".text" in sections and ".symtab" not in sections and ".debug_info" not in sections


def test_what_belongs_to_it_is_there(tree):
    there = files(tree)
    for path in [
        "README.md", "README.ja.md", "INSTALL.txt", "share/man/man1/tejun.1", "share/bash-completion/completions/tejun",
        "share/zsh/site-functions/_tejun", "share/fish/vendor_completions.d/tejun.fish",
        "share/tejun/tejun_Content.resources/dpm-cluster/manual.yaml",
    ]:
        assert there.get(path), path


def test_what_its_guides_link_to_is_there(tree):
    there = {link for name in ("README.md", "README.ja.md") for link in links(tree / name)}
    # README says that these are only in the repository.
    missing = {link for link in there if not (tree / link).exists()}
    assert missing == {"docs/content-format.md", "docs/performance.md", "docs/decisions", "SECURITY.md", "CONTRIBUTING.md"}
    for page in (tree / "docs").glob("*.md"):
        assert all((page.parent / link).exists() for link in links(page)), page


def test_what_is_linked_in_has_its_licence(tree):
    there = {path.stem: path.read_text() for path in (tree / "licences").iterdir()}
    pins = json.loads((REPOSITORY / "Package.resolved").read_text())["pins"]
    linked = {pin["location"].rsplit("/", 1)[1].removesuffix(".git") for pin in pins}
    assert set(there) == linked | {"swift", "cmark", "libyaml", "icu"}
    assert all("Copyright" in text and "WARRANT" in text.upper() for text in there.values())


def test_it_says_its_version(bare, archive):
    version = re.match(r"tejun-(.*)-linux-", archive.name)[1]
    run = bare("--version")
    assert run.out.startswith(f"tejun {version} (") and (run.code, run.err) == (0, "")


def test_it_writes_the_documents_that_the_ordinary_tool_writes(bare):
    """Output/ is written by the ordinary tool: the gate compares them."""
    run = bare("build", "--output", "/work/Output")
    assert (run.code, run.out) == (0, ""), run.err
    written = files(bare.root / "work/Output/model-case")
    assert written == files(REPOSITORY / "Output/model-case")
    assert len(written) == 5


def test_it_checks_and_rehearses(bare):
    assert bare("check").code == 0
    run = bare("rehearse")
    assert run.code == 0 and "成立。" in run.out, run.err


def test_it_names_a_mistake_in_a_site_file(bare):
    (bare.root / "work/bad.yaml").write_text("manual: dpm-cluster\nsite: bad\ntitle: x\nparameters:\n  virtual-ip: 10.1.8.300\n")
    run = bare("check", "/work/bad.yaml")
    assert run.code == 78 and "/work/bad.yaml:5:15: error: '10.1.8.300'" in run.out


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_it_reads_listings_of_any_encoding(bare, encoding):
    """In a static tool Foundation may decode less than in an ordinary one: it decodes CP932."""
    rows = [listings.row(name) for name in listings.modules("3.005a-B")]
    (bare.root / "work/list.txt").write_bytes(listings.dir((FOLDER, rows), encoding=encoding))
    run = bare("verify", "autoraid", "/work/list.txt", "--expressbuilder", "3.005a-B", "--format", "json")
    assert run.code == 0, run.out + run.err
    assert json.loads(run.out)["verdict"] == "complete"
    assert json.dumps(FOLDER, ensure_ascii=False) in run.out and "\ufffd" not in run.out
