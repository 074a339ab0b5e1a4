"""The commands for spreading a fleet in docs/fleets.md are taken from there and run."""

import json
import os
import re
import subprocess

import pytest
import yaml

from support.fleets import table
from support.handbook import blocks
from support.harness import REPOSITORY, files

COUNT = 12


def recipe(language, words):
    """The code block of the page in that language that contains these words."""
    found = [block.text for block in blocks(REPOSITORY / "docs/fleets.md") if block.language == language and words in block.text]
    assert len(found) == 1, f"docs/fleets.md has {len(found)} blocks of {language} with '{words}'"
    return found[0]


@pytest.fixture
def fleet(tejun, binary):
    """Twelve sites in `sites/`, and a way to run something there with the tool on the path."""
    (tejun.folder / "sites").mkdir()
    (tejun.folder / "sites/fleet.csv").write_text(table(range(COUNT)))

    def run(*command, **environment):
        path = f"{binary.parent}:{os.environ['PATH']}"
        return subprocess.run(
            command, cwd=tejun.folder, env={**os.environ, "PATH": path, **environment}, capture_output=True, text=True)

    return run


def check_parts(tejun, count):
    """All sites are there, each listed by one part; a run over all then makes the one list and changes no document."""
    output = tejun.folder / "Output"
    listed = [
        site["id"] for number in range(1, count + 1)
        for site in json.loads((output / f"summary-{number}-of-{count}.json").read_text())["sites"]]
    assert sorted(listed) == [f"site-{number:03}" for number in range(COUNT)]
    before = {path: (output / path).stat().st_mtime_ns for path in files(output) if "/" in path}
    assert len(before) == 5 * COUNT
    run = tejun("build", "sites/", "--output", "Output")
    assert run.code == 0 and f"{COUNT} sites, 2 files written, {5 * COUNT} unchanged" in run.err
    assert before == {path: (output / path).stat().st_mtime_ns for path in files(output) if "/" in path}


def test_parallel(tejun, fleet):
    run = fleet("sh", "-e", "-c", recipe("sh", "parallel"))
    assert run.returncode == 0, run.stderr
    check_parts(tejun, 8)


def test_make(tejun, fleet):
    (tejun.folder / "Makefile").write_text(recipe("make", "tejun build"))
    run = fleet("make", "-j", "4")
    assert run.returncode == 0, run.stderr
    check_parts(tejun, 4)


def job():
    """The page's Job, and its container."""
    job = yaml.safe_load(recipe("yaml", "JOB_COMPLETION_INDEX"))
    assert job["kind"] == "Job" and job["spec"]["completionMode"] == "Indexed"
    (container,) = job["spec"]["template"]["spec"]["containers"]
    return job["spec"], container


def test_kubernetes_job(tejun, fleet):
    """There is no cluster here: each pod's command is run with the variable that Kubernetes sets in an indexed Job."""
    spec, container = job()
    command = [
        re.sub(r"(?<= )/(sites|output)\b", lambda name: {"sites": "sites", "output": "Output"}[name[1]], word)
        for word in container["command"]]
    for index in range(spec["completions"]):
        run = fleet(*command, JOB_COMPLETION_INDEX=str(index))
        assert run.returncode == 0, run.stderr
    check_parts(tejun, spec["completions"])


def test_kubernetes_job_in_the_image(tejun, fleet, image):
    spec, container = job()
    security = spec["template"]["spec"]["securityContext"]
    assert security["runAsNonRoot"] and f"{security['runAsUser']}:{security['fsGroup']}" == image.config["User"]
    assert container["image"].endswith("/" + image.descriptor["annotations"]["org.opencontainers.image.ref.name"])
    output = tejun.folder / "Output"
    output.mkdir()
    # What fsGroup does to a volume.
    os.chown(output, -1, security["fsGroup"])
    output.chmod(0o2775)
    folders = {"sites": f"{tejun.folder}/sites", "output": output}
    mounts = {
        mount["mountPath"] + (":ro" if mount.get("readOnly") else ""): folders[mount["name"]]
        for mount in container["volumeMounts"]}
    for index in range(spec["completions"]):
        run = image(*container["command"], volumes=mounts, environment={"JOB_COMPLETION_INDEX": str(index)})
        assert run.code == 0, run.err
    check_parts(tejun, spec["completions"])
