"""The hook for pre-commit, and examples/sites-repository: they match the options that the tool has today."""

import hashlib
import http.server
import os
import re
import shutil
import subprocess
import threading

import pytest
import yaml

from support import sitefiles
from support.harness import REPOSITORY

EXAMPLE = REPOSITORY / "examples/sites-repository"
GITHUB = EXAMPLE / ".github/workflows/documents.yml"
GITLAB = EXAMPLE / ".gitlab-ci.yml"


class Strict(yaml.SafeLoader):
    """YAML 1.1 as PyYAML reads it, except that a duplicate key is an error, and `on` is not a Boolean."""

    def construct_mapping(self, node, deep=False):
        keys = [self.construct_object(key) for key, _ in node.value]
        assert len(set(keys)) == len(keys), f"a key stands twice: {keys}"
        return super().construct_mapping(node, deep)


Strict.yaml_implicit_resolvers = {
    letter: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:bool"]
    for letter, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def read(path):
    return yaml.load(path.read_text(), Strict)


def scripts():
    """Every shell script of the two recipes, by its place."""
    found = {}
    for job, content in read(GITHUB)["jobs"].items():
        for step in content["steps"]:
            if "run" in step:
                found[f"github {job}: {step['name']}"] = step["run"]
    for job in ("check", "build", "collect"):
        found[f"gitlab {job}"] = "\n".join(read(GITLAB)[job]["script"])
    return found


def commands():
    """Every call of the tool in the recipes, from its command on."""
    calls = []
    for script in scripts().values():
        for line in script.splitlines():
            call = re.search(r'(?:^tejun|"\$TEJUN_IMAGE") (.*)', line)
            if call:
                calls.append(call[1])
    return calls


def test_the_recipes_are_scripts_of_a_shell():
    for place, script in scripts().items():
        # What GitHub inserts does not concern the shell.
        plain = re.sub(r"\$\{\{ [a-z.]+ \}\}", "1", script)
        done = subprocess.run(["bash", "-n"], input=plain, capture_output=True, text=True)
        assert (done.returncode, done.stderr) == (0, ""), place


def test_the_jobs_build_every_part_once():
    github = read(GITHUB)["jobs"]
    shards = github["build"]["strategy"]["matrix"]["shard"]
    of = {int(count) for script in scripts().values() for count in re.findall(r"matrix\.shard \}\}/(\d+)", script)}
    assert [int(shard) for shard in shards] == list(range(1, len(shards) + 1)) and of == {len(shards)}
    assert github["build"]["needs"] == "check" and github["collect"]["needs"] == "build"
    gitlab = read(GITLAB)
    assert int(gitlab["build"]["parallel"]) > 1
    assert '--shard "$CI_NODE_INDEX/$CI_NODE_TOTAL"' in scripts()["gitlab build"]
    assert [gitlab[job]["stage"] for job in ("check", "build", "collect")] == gitlab["stages"]


def test_the_documents_are_collected_as_an_artifact():
    github, gitlab = read(GITHUB)["jobs"], read(GITLAB)
    assert github["build"]["steps"][-1]["with"]["path"] == gitlab["build"]["artifacts"]["paths"][0] == "Output"
    assert github["collect"]["steps"][-1]["with"] == {"name": "documents", "path": "Output", "if-no-files-found": "error"}
    assert gitlab["collect"]["artifacts"] == {"name": "documents", "paths": ["Output"]}


def test_the_options_of_the_recipes_exist(tejun):
    used = {(call.split()[0], option) for call in commands() for option in re.findall(r"--[a-z-]+", call)}
    assert {command for command, _ in used} == {"build"} and len(commands()) == 4
    for command, option in used:
        assert re.search(rf"^  {option}\b", tejun("help", command).out, re.M), f"{command} {option}"


def test_the_parts_of_the_recipe_are_all_of_the_sites(tejun):
    """What GitHub's matrix builds, run here part by part, is what one run without parts builds."""
    names = [f"site-{number}" for number in range(6)]
    for name in names:
        tejun.write(f"sites/{name}.yaml", sitefiles.site(site=name))
    shards = read(GITHUB)["jobs"]["build"]["strategy"]["matrix"]["shard"]
    call = next(call for call in commands() if "matrix.shard" in call)
    for shard in shards:
        plain = call.replace("${{ matrix.shard }}", str(shard))
        done = subprocess.run(["bash", "-euc", f'"{tejun.binary}" {plain}'], cwd=tejun.folder, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
    built = sorted(path.parent.name for path in (tejun.folder / "Output").glob("*/runbook.html"))
    assert built == names


def test_the_recipes_name_the_image_as_the_kubernetes_recipe_does():
    name = read(GITLAB)["default"]["image"]["name"]
    assert name == read(GITHUB)["env"]["TEJUN_IMAGE"]
    for page in (REPOSITORY / "docs/fleets.md", EXAMPLE / "README.md"):
        assert set(re.findall(r"registry\.example/tejun[\w.:-]*\w", page.read_text())) == {name}, page


def test_the_jobs_of_gitlab_run_in_the_image(tejun, image):
    """As a runner does it: the files are root's and anyone may write there; `sh` gets the job's script on stdin
    or as an argument, with errexit and pipefail."""
    assert read(GITLAB)["default"]["image"]["entrypoint"] == [""], "else the tool would be given the runner's shell command"
    shutil.copytree(EXAMPLE / "sites", tejun.folder / "sites")
    tejun.folder.chmod(0o777)
    count = int(read(GITLAB)["build"]["parallel"])
    nodes = [{"CI_NODE_INDEX": str(index), "CI_NODE_TOTAL": str(count)} for index in range(1, count + 1)]
    runs = [("check", {}), *(("build", node) for node in nodes), ("collect", {})]
    for job, variables in runs:
        prelude = "if set -o | grep pipefail >/dev/null; then set -o pipefail; fi; set -o errexit; date +%s; "
        run = image("sh", "-c", prelude + scripts()[f"gitlab {job}"],
                    volumes={"/builds": tejun.folder}, environment=variables, folder="/builds")
        assert run.code == 0, f"{job}: {run.err}"
    assert (tejun.folder / "Output/tokyo-dc/runbook.html").exists() and "tokyo-dc" in run.out


def test_the_calls_of_github_run_in_the_image(tejun, image):
    """With the arguments of `docker run`: the folder at /work, and the runner's own user."""
    shutil.copytree(EXAMPLE / "sites", tejun.folder / "sites")
    os.chown(tejun.folder, 1001, 1001)
    tejun.folder.chmod(0o755)
    lines = [line for place, script in scripts().items() if place.startswith("github") for line in script.splitlines()]
    assert len(lines) == 2
    for line in lines:
        options, arguments = line.split(' "$TEJUN_IMAGE" ')
        assert options == 'docker run --rm --volume "$PWD:/work" --user "$(id -u):$(id -g)"'
        shards = read(GITHUB)["jobs"]["build"]["strategy"]["matrix"]["shard"] if "matrix" in arguments else [1]
        for shard in shards:
            words = arguments.replace("${{ matrix.shard }}", str(shard)).split()
            run = image.tool(*words, volumes={"/work": tejun.folder}, user="1001:1001")
            assert run.code == 0, run.err
    assert (tejun.folder / "Output/tokyo-dc/runbook.html").stat().st_uid == 1001


def test_the_example_site_is_a_good_one(tejun):
    assert tejun("check", *sorted((EXAMPLE / "sites").glob("*.yaml"))).code == 0


@pytest.fixture
def served(tmp_path):
    """A small archive like that of a release: its address, its digest."""
    tool = tmp_path / "tejun-1/bin/tejun"
    tool.parent.mkdir(parents=True)
    tool.write_text("#!/bin/sh\necho tejun 1\n")
    tool.chmod(0o755)
    archive = tmp_path / "www/tejun.tar.gz"
    archive.parent.mkdir()
    subprocess.run(["tar", "-czf", archive, "-C", tmp_path, "tejun-1"], check=True)
    handler = lambda *arguments: http.server.SimpleHTTPRequestHandler(*arguments, directory=archive.parent)
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/tejun.tar.gz", hashlib.sha256(archive.read_bytes()).hexdigest()
        server.shutdown()


def install(folder, address, digest):
    environment = {"PATH": os.environ["PATH"], "TEJUN_ARCHIVE": address, "TEJUN_SHA256": digest}
    return subprocess.run([EXAMPLE / "install-tejun.sh", folder], env=environment, capture_output=True, text=True, timeout=60)


@pytest.mark.skipif(not shutil.which("curl"), reason="NOT TRIED: the recipes' install-tejun.sh needs curl")
def test_the_recipes_install_what_has_the_digest_and_nothing_else(served, tmp_path):
    address, digest = served
    good = install(tmp_path / "good", address, digest)
    assert (good.returncode, good.stdout) == (0, "tejun 1\n"), good.stderr
    for wrong in (install(tmp_path / "bad", address, "0" * 64), install(tmp_path / "bad", address + "x", digest)):
        assert wrong.returncode != 0
    assert not (tmp_path / "bad").exists()


# pre-commit


def hook():
    (hook,) = read(REPOSITORY / ".pre-commit-hooks.yaml")
    return hook


def run_hook(tejun, *names):
    """As pre-commit runs a hook of the system: its entry, then those files that match, if there are any."""
    matching = [name for name in names if re.search(hook()["files"], name)]
    return tejun(*hook()["entry"].split()[1:], *matching) if matching else None


def test_the_example_has_the_hook_as_it_is():
    (repository,) = read(EXAMPLE / ".pre-commit-config.yaml")["repos"]
    (example,) = repository["hooks"]
    assert example == {key: value for key, value in hook().items() if key != "description"}


def test_the_hook_lets_good_sites_pass_and_names_what_is_wrong(tejun):
    tejun.write("sites/good.yaml", sitefiles.site(site="good"))
    tejun.write("sites/bad.yml", sitefiles.site({"virtual-ip": "10.1.8.300"}, site="bad"))
    assert hook()["entry"].split()[0] == "tejun" and hook()["language"] == "system"
    assert run_hook(tejun, "sites/good.yaml").code == 0
    bad = run_hook(tejun, "sites/good.yaml", "sites/bad.yml")
    assert bad.code == 78 and "sites/bad.yml:5:" in bad.out


def test_the_hook_looks_at_site_files_alone(tejun):
    assert run_hook(tejun, "README.md", ".gitlab-ci.yml", "sites/notes.txt", "old/sites/x.yaml.orig") is None


def test_pre_commit_itself_runs_the_hook(tejun, binary):
    program = shutil.which("pre-commit") or REPOSITORY / ".venv-tests/bin/pre-commit"
    if not os.access(program, os.X_OK):
        pytest.skip("NOT TRIED with pre-commit itself: it is not installed")
    folder = tejun.folder
    shutil.copy(EXAMPLE / ".pre-commit-config.yaml", folder)
    (folder / "bin").mkdir()
    (folder / "bin/tejun").symlink_to(binary)
    environment = {"PATH": f"{folder}/bin:{os.environ['PATH']}", "HOME": str(folder), "LANG": "C.UTF-8", "GIT_CONFIG_NOSYSTEM": "1"}
    run = lambda *command: subprocess.run([str(word) for word in command], cwd=folder, env=environment, capture_output=True, text=True, timeout=120)
    assert run("git", "init", "-q").returncode == 0
    tejun.write("sites/good.yaml", sitefiles.site(site="good"))
    run("git", "add", "sites")
    good = run(program, "run", "--all-files")
    assert good.returncode == 0 and "Passed" in good.stdout, good.stdout + good.stderr
    tejun.write("sites/bad.yaml", sitefiles.site({"virtual-ip": "10.1.8.300"}, site="bad"))
    run("git", "add", "sites")
    bad = run(program, "run", "--all-files")
    assert bad.returncode == 1 and "sites/bad.yaml:5:" in bad.stdout, bad.stdout + bad.stderr
    assert run(program, "validate-manifest", REPOSITORY / ".pre-commit-hooks.yaml").returncode == 0
