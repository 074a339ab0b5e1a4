"""`scripts/install`, and the tool that it leaves."""

import os
import re
import subprocess

import pytest

from support.harness import REPOSITORY, Tejun, files

pytestmark = [pytest.mark.installation, pytest.mark.xdist_group("installation")]

COMMANDS = ["build", "check", "new", "schema", "verify", "rehearse", "modules"]


@pytest.fixture(scope="module")
def prefix(tmp_path_factory):
    folder = tmp_path_factory.mktemp("prefix")
    assert f"{folder}/bin/tejun" in install(PREFIX=folder)
    return folder


def install(*arguments, umask=0o022, folder="/", **environment):
    """What `scripts/install` prints."""
    done = subprocess.run(
        [REPOSITORY / "scripts/install", *arguments], env=os.environ | {name: str(value) for name, value in environment.items()},
        cwd=folder, capture_output=True, text=True, timeout=1800, umask=umask,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def modes(folder):
    return {str(path.relative_to(folder)): oct(path.stat().st_mode & 0o777) for path in folder.rglob("*")}


def test_a_packager_gets_the_same_below_destdir_whatever_the_umask(prefix, tmp_path):
    wanted = tmp_path / "nowhere"
    install(DESTDIR=tmp_path / "stage", PREFIX=wanted, umask=0o077)
    staged = tmp_path / f"stage{wanted}"
    assert files(staged) == files(prefix)
    assert modes(staged) == modes(prefix)
    assert set(modes(prefix).values()) == {"0o755", "0o644"}
    assert not wanted.exists()


def test_folders_that_are_there_keep_their_modes(prefix, tmp_path):
    """A home's `.local` may be private, or belong to a group."""
    (tmp_path / "share").mkdir(mode=0o700)
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin").chmod(0o2775)
    install(PREFIX=tmp_path)
    assert files(tmp_path) == files(prefix)
    assert [(tmp_path / name).stat().st_mode & 0o7777 for name in ("share", "bin")] == [0o700, 0o2775]


def test_what_is_not_a_full_path_is_below_where_it_was_called(prefix, tmp_path):
    install(DESTDIR="stage", PREFIX="/opt/tejun", folder=tmp_path)
    install(PREFIX="here", folder=tmp_path)
    assert files(tmp_path / "stage/opt/tejun") == files(tmp_path / "here") == files(prefix)


def test_what_was_installed_is_removed_and_nothing_else(prefix, tmp_path):
    subprocess.run(["cp", "-R", f"{prefix}/.", tmp_path / "copy"], check=True)
    others = {"bin/other": b"1", "share/man/man1/other.1": b"2", "share/tejun-other/file": b"3"}
    for name, data in others.items():
        (tmp_path / "copy" / name).parent.mkdir(exist_ok=True)
        (tmp_path / "copy" / name).write_bytes(data)
    assert "removed" in install("--uninstall", PREFIX=tmp_path / "copy")
    assert files(tmp_path / "copy") == others
    install("--uninstall", PREFIX=tmp_path / "copy")  # nothing left to remove is no error
    assert files(tmp_path / "copy") == others


@pytest.fixture
def tejun(prefix, tmp_path):
    return Tejun(prefix / "bin/tejun", tmp_path)


def test_the_tool_and_its_files_are_installed(prefix):
    installed = set(files(prefix))
    for path in [
        "bin/tejun", "share/man/man1/tejun.1", "share/bash-completion/completions/tejun",
        "share/zsh/site-functions/_tejun", "share/fish/vendor_completions.d/tejun.fish",
    ]:
        assert path in installed
    assert os.access(prefix / "bin/tejun", os.X_OK)
    assert [path for path in installed if path.startswith("share/tejun/") and path.endswith("manual.yaml")]


def test_the_installed_tool_runs_from_any_folder(prefix, tmp_path):
    done = subprocess.run(
        [prefix / "bin/tejun", "build", "--output", tmp_path / "Output"], cwd="/", env={}, capture_output=True, text=True,
    )
    assert (done.returncode, done.stdout) == (0, ""), done.stderr
    assert (tmp_path / "Output/model-case/runbook.html").is_file()


def test_the_installed_tool_writes_what_the_built_one_writes(tejun, output):
    assert tejun("build").code == 0
    built = files(tejun.folder / "Output")
    for name in ("runbook.md", "runbook.html", "runbook.json", "checklist.html", "cluster.svg"):
        assert built[f"model-case/{name}"] == (output / "model-case" / name).read_bytes()


def test_the_installed_tool_runs_through_a_link(prefix, tmp_path):
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin/tejun").symlink_to(prefix / "bin/tejun")
    linked = Tejun(tmp_path / "bin/tejun", tmp_path)
    assert linked("check").code == 0
    relative = subprocess.run(["bin/tejun", "check"], cwd=tmp_path, capture_output=True, text=True)
    assert relative.returncode == 0, relative.stderr


def test_the_installed_tool_is_found_on_the_path(prefix, tmp_path):
    done = subprocess.run(["tejun", "check"], cwd=tmp_path, env={"PATH": f"{prefix}/bin:/usr/bin:/bin"}, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_it_does_not_use_the_folder_it_was_built_in(prefix, tmp_path):
    """Moved elsewhere with its files, the tool still works; without them it says what is missing."""
    subprocess.run(["cp", "-R", prefix, tmp_path / "moved"], check=True)
    moved = Tejun(tmp_path / "moved/bin/tejun", tmp_path)
    assert moved("check").code == 0
    subprocess.run(["rm", "-r", tmp_path / "moved/share"], check=True)
    run = moved("check")
    assert (run.code, run.out) == (70, "")
    assert "install the tool again" in run.err and ".build" not in run.err


def test_completions_are_scripts_of_their_shells(prefix):
    share = prefix / "share"
    bash = subprocess.run(["bash", "-n", share / "bash-completion/completions/tejun"], capture_output=True, text=True)
    assert (bash.returncode, bash.stderr) == (0, "")
    for path in ["bash-completion/completions/tejun", "zsh/site-functions/_tejun", "fish/vendor_completions.d/tejun.fish"]:
        text = (share / path).read_text()
        assert all(command in text for command in COMMANDS), path


def test_bash_completes_the_commands(prefix):
    script = f"""
      source {prefix}/share/bash-completion/completions/tejun
      COMP_WORDS=(tejun ''); COMP_CWORD=1; COMP_LINE='tejun '; COMP_POINT=6
      "$(complete -p tejun | sed -E 's/.*-F ([^ ]+).*/\\1/')" tejun '' tejun
      printf '%s\\n' "${{COMPREPLY[@]}}"
    """
    done = subprocess.run(["bash", "-c", script], capture_output=True, text=True, timeout=60)
    assert set(COMMANDS) <= set(done.stdout.replace("\n", " ").split()), done.stderr


@pytest.fixture
def manual_page(prefix):
    done = subprocess.run(
        ["man", "-l", prefix / "share/man/man1/tejun.1"], capture_output=True, text=True,
        env=os.environ | {"MANWIDTH": "100", "LANG": "C.UTF-8", "MAN_KEEP_FORMATTING": "", "PAGER": "cat", "MANPAGER": "cat"},
    )
    assert (done.returncode, done.stderr) == (0, "")
    return re.sub(r".\x08", "", done.stdout)


def test_the_man_page_names_every_command_and_option(tejun, manual_page):
    assert "tejun" in manual_page.splitlines()[0].lower()
    for command in COMMANDS:
        assert re.search(rf"\b{command}\b", manual_page)
        for option in re.findall(r"^  (?:-\w, )?(--[a-z-]+)", tejun("help", command).out, re.M):
            assert option in manual_page, f"{option} of {command}"


def test_the_man_page_names_the_exit_codes(manual_page):
    for code in (0, 64, 66, 70, 73, 78):
        assert re.search(rf"[:,] {code} [a-z]", " ".join(manual_page.split())), code
