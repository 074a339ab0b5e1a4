"""The image of `scripts/image`: read as a file, and run with buildah."""

import io
import json
import os
import shutil
import subprocess
import tarfile
import tempfile
from pathlib import Path

from support.harness import Run


class Image:
    """An OCI archive. In a `with`, a container of it exists, in separate storage that is removed afterwards."""

    def __init__(self, file):
        self.file = file
        with tarfile.open(file) as archive:
            read = lambda name: archive.extractfile(name).read()
            blob = lambda descriptor: read("blobs/" + descriptor["digest"].replace(":", "/"))
            self.members = archive.getmembers()
            (self.descriptor,) = json.loads(read("index.json"))["manifests"]
            self.manifest = json.loads(blob(self.descriptor))
            self.settings = json.loads(blob(self.manifest["config"]))
            (layer,) = self.manifest["layers"]
            self.layer = tarfile.open(fileobj=io.BytesIO(blob(layer)))
        self.config = self.settings["config"]

    def __enter__(self):
        self.work = Path(tempfile.mkdtemp(prefix="tejun-image-"))
        # The machine may have its own policy, or none.
        policy = self.work / "policy.json"
        policy.write_text('{"default": [{"type": "insecureAcceptAnything"}]}')
        made = self.buildah("from", "--quiet", "--signature-policy", policy, f"oci-archive:{self.file}")
        assert made.code == 0, made.err
        self.container = made.out.strip()
        return self

    def __exit__(self, *_):
        removed = self.buildah("rm", self.container)
        mounted = [line for line in Path("/proc/self/mountinfo").read_text().splitlines() if str(self.work) in line]
        # Never below something that is still mounted.
        assert not mounted and removed.code == 0, f"{mounted} {removed.err}"
        shutil.rmtree(self.work)

    def buildah(self, *arguments):
        storage = ["--root", self.work / "storage", "--runroot", self.work / "run", "--storage-driver", "vfs"]
        done = subprocess.run(
            [str(word) for word in ("buildah", *storage, *arguments)],
            env={"PATH": os.environ["PATH"], "HOME": str(self.work)}, capture_output=True, text=True, timeout=120)
        return Run(done.returncode, done.stdout, done.stderr)

    def __call__(self, *command, volumes={}, environment={}, folder=None, user=None):
        """Runs a command in the container: `volumes` are places in it and what is mounted there, `folder` is where it
        starts and `user` who it is, if not as the image says."""
        options = [word for place, path in volumes.items() for word in ("--volume", f"{path}:{place}")]
        options += [word for name, value in environment.items() for word in ("--env", f"{name}={value}")]
        options += ["--workingdir", folder] if folder else []
        options += ["--user", user] if user else []
        # A command's output goes to files: the pipes of `buildah run` lose some of it on a busy machine.
        said = Path(tempfile.mkdtemp(dir=self.work))
        said.chmod(0o777)
        into_files = ("sh", "-c", 'exec "$@" >/said/out 2>/said/err', "sh")
        options += ["--volume", f"{said}:/said"]
        run = self.buildah("run", "--isolation", "chroot", *options, self.container, "--", *into_files, *command)
        assert (said / "err").exists(), f"it did not start: {run.err}"
        return Run(run.code, (said / "out").read_text(), (said / "err").read_text())

    def tool(self, *arguments, **more):
        """What `podman run IMAGE arguments …` does."""
        return self(*self.config["Entrypoint"], *arguments, **more)
