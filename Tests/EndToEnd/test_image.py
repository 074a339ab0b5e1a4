"""The image of `scripts/image`, loaded from its file and run as its own user."""

import datetime
import hashlib
import re
import subprocess

import pytest

from support.fleets import table
from support.harness import files

LOADERS = {"x86_64": "lib64/ld-linux-x86-64.so.2", "aarch64": "lib/ld-linux-aarch64.so.1"}
LIBRARIES = {"libc.so.6", "libm.so.6", "libgcc_s.so.1", "libstdc++.so.6"}
APPLETS = {"sh", "cat", "chmod", "cp", "date", "env", "grep", "id", "ls", "mkdir", "mv", "rm", "sleep", "tee", "touch"}
PACKAGES = {"libc6", "libgcc-s1", "libstdc++6", "busybox-static"}


@pytest.fixture(scope="module")
def version(image):
    return re.fullmatch(r"tejun-(.*)-linux-(.*)\.oci\.tar", image.file.name)[1]


@pytest.fixture(scope="module")
def machine(image):
    return re.fullmatch(r"tejun-(.*)-linux-(.*)\.oci\.tar", image.file.name)[2]


@pytest.fixture
def volumes(tejun):
    """A folder of twelve sites, and an empty one that anyone may write to."""
    tejun.write("sites/fleet.csv", table(range(12)))
    output = tejun.folder / "from-image"
    output.mkdir()
    output.chmod(0o777)
    return {"/sites": f"{tejun.folder}/sites", "/output": output}


def contents(image):
    """Path → member of the layer, without folders."""
    return {member.name: member for member in image.layer.getmembers() if not member.isdir()}


# The file


def test_its_sum_and_that_of_the_archive_stand_beside_it(image):
    archive = image.file.with_name(image.file.name.replace(".oci.tar", ".tar.gz"))
    lines = [f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in (archive, image.file)]
    assert (image.file.parent / "SHA256SUMS").read_text() == "".join(lines)


def test_nothing_in_it_tells_who_made_it_or_when(image):
    days = {member.mtime for member in [*image.members, *image.layer.getmembers()]}
    assert len(days) == 1, "everything bears one day"
    day = datetime.datetime.fromtimestamp(days.pop(), datetime.UTC)
    assert image.settings["created"] == day.strftime("%Y-%m-%dT%H:%M:%SZ")
    owners = {(member.uid, member.gid, member.uname, member.gname) for member in image.members}
    assert owners == {(0, 0, "", "")}
    assert set(image.settings) == {"created", "architecture", "os", "config", "rootfs"}  # No history, author or host.


def test_nothing_in_it_belongs_to_its_user_or_can_be_written_to(image):
    members = image.layer.getmembers()
    assert {(member.uid, member.gid) for member in members} == {(0, 0)}
    assert {member.mode & 0o7777 for member in members if not member.issym()} == {0o755, 0o644}
    assert all(member.isfile() or member.isdir() or member.issym() for member in members)


def test_only_what_is_expected_is_in_it(image, machine):
    there = set(contents(image))
    tool = {path for path in there if path.startswith("opt/tejun/")}
    licences = {path for path in there if path.startswith("usr/share/common-licenses/")}
    assert there - tool - licences == {
        LOADERS[machine], "bin/busybox", "etc/os-release",
        *(f"lib/{machine}-linux-gnu/{name}" for name in LIBRARIES),
        *(f"bin/{name}" for name in APPLETS),
        *(f"usr/share/doc/{name}/copyright" for name in PACKAGES),
        *(f"var/lib/dpkg/status.d/{name}" for name in PACKAGES),
    }
    assert {member.linkname for name, member in contents(image).items() if name[4:] in APPLETS} == {"busybox"}


def test_the_tool_in_it_is_that_of_the_archive(image, tmp_path):
    archive = image.file.with_name(image.file.name.replace(".oci.tar", ".tar.gz"))
    subprocess.run(["tar", "-xzf", archive, "-C", tmp_path, "--strip-components", "1"], check=True)
    read = {
        name.removeprefix("opt/tejun/"): image.layer.extractfile(member).read()
        for name, member in contents(image).items() if name.startswith("opt/tejun/")}
    assert read == files(tmp_path)


def test_what_is_copied_into_it_has_its_licence_and_the_version_of_its_source(image):
    there = contents(image)
    text = lambda name: image.layer.extractfile(there[name]).read().decode()
    for package in PACKAGES:
        copyright = text(f"usr/share/doc/{package}/copyright")
        referred = re.findall(r"/(usr/share/common-licenses/[\w.-]*\w)", copyright)
        assert referred and all("GNU" in text(name) or "Artistic" in text(name) for name in referred), package
        status = text(f"var/lib/dpkg/status.d/{package}")
        assert status.startswith(f"Package: {package}\n") and re.search(r"^Source: \S+ \(\S+\)$", status, re.M)


def test_its_settings(image, version):
    assert image.config["User"] == "65532:65532" and image.config["WorkingDir"] == "/work"
    assert image.config["Entrypoint"] == ["tejun"] and image.config["Cmd"] == ["--help"]
    assert image.descriptor["annotations"] == {"org.opencontainers.image.ref.name": f"tejun:{version}"}
    label = lambda name: image.config["Labels"][f"org.opencontainers.image.{name}"]
    assert label("title") == "Tejun" and label("version") == version and label("description")


# Run


def test_it_says_its_version(image, version):
    run = image.tool("--version")
    assert run.out.startswith(f"tejun {version} (") and (run.code, run.err) == (0, "")


def test_without_arguments_it_says_how_it_is_used(image):
    run = image.tool(*image.config["Cmd"])
    assert run.code == 0 and "USAGE: tejun" in run.out


def test_its_user_is_not_root_and_can_write_nowhere_but_in_what_is_mounted(image, volumes):
    assert image("id", "-u").out == "65532\n" and image("id", "-g").out == "65532\n"
    folders = ["/", *(f"/{member.name}" for member in image.layer.getmembers() if member.isdir()), "/output"]
    assert {"/bin", "/opt/tejun/bin", "/work"} < set(folders)
    script = 'for folder; do if (: >"$folder/x") 2>/dev/null; then echo "$folder"; fi; done'
    run = image("sh", "-c", script, "sh", *folders, volumes=volumes)
    assert (run.code, run.out) == (0, "/output\n"), run.err
    run = image("sh", "-c", "echo x >/x")
    assert run.code != 0 and "Permission denied" in run.err


def test_it_writes_the_documents_that_the_tool_of_the_archive_writes(image, tejun, volumes):
    mounts = {"/sites:ro": volumes["/sites"], "/output": volumes["/output"]}
    run = image.tool("build", "/sites", "--output", "/output", volumes=mounts)
    assert (run.code, run.out) == (0, ""), run.err
    assert tejun("build", "sites", "--output", "Output").code == 0
    written = files(volumes["/output"])
    assert written == files(tejun.folder / "Output") and len(written) == 12 * 5 + 2
    assert {path.stat().st_uid for path in volumes["/output"].rglob("*")} == {65532}


def test_sites_are_taken_from_where_they_are_mounted(image, tejun):
    """As in README: `… run --volume "$PWD:/work" IMAGE build sites/`, here as another user, as with `--user`."""
    tejun.write("sites/fleet.csv", table(range(2)))
    tejun.folder.chmod(0o777)
    run = image.tool("build", "sites/", volumes={"/work": tejun.folder}, user="1234:1234")
    assert run.code == 0 and (tejun.folder / "Output/index.html").stat().st_uid == 1234, run.err


def test_a_shell_of_a_recipe_finds_the_tool(image, volumes):
    script = "tejun build /sites --output /output --shard $((INDEX + 1))/8"
    run = image("sh", "-c", script, volumes=volumes, environment={"INDEX": "2"})
    assert run.code == 0 and (volumes["/output"] / "index-3-of-8.html").exists(), run.err


def test_what_the_shell_has_is_there(image):
    """Each applet is called: one that this busybox lacks would be a dangling name."""
    script = 'for name; do "/bin/$name" --help >/dev/null 2>&1 || echo "$name"; done'
    run = image("sh", "-c", script, "sh", *sorted(APPLETS), "none-such")
    assert (run.code, run.out) == (0, "none-such\n"), run.err


def test_messages_are_in_the_language_that_is_asked_for(image):
    """There are no locales in it: LANG alone decides which of its two languages the tool uses."""
    verify = ("verify", "autoraid", "--expressbuilder", "3.005a-B", "/work")
    assert "Registration of the AutoRAID modules" in image.tool(*verify).out
    assert "登録" in image.tool(*verify, environment={"LANG": "ja_JP.UTF-8"}).out
