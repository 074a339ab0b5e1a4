"""Runs the built tool as a user would, and looks at what it leaves behind."""

import os
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[3]
CONTENT = REPOSITORY / "Content"
SHIPPED_SITES = {path.stem: path for path in sorted((CONTENT / "sites").glob("*.yaml"))}

DIAGNOSTIC = re.compile(
    r"(?P<file>[^:\n]+)(:(?P<line>[1-9]\d*)(:(?P<column>[1-9]\d*))?)?: "
    r"(?P<severity>error|warning): (?P<message>.+) \[(?P<id>[a-z0-9-]+)\]"
)


@dataclass(frozen=True)
class Diagnostic:
    """One line of the tool about one problem."""

    file: str
    line: int | None
    column: int | None
    severity: str
    message: str
    id: str

    @property
    def place(self):
        return (self.line, self.column)


@dataclass(frozen=True)
class Run:
    """The result of one run of the tool."""

    code: int
    out: str
    err: str

    def diagnostics(self, text):
        """The diagnostics of `text`, which contains nothing else."""
        return [self._diagnostic(line) for line in text.splitlines()]

    @staticmethod
    def _diagnostic(line):
        match = DIAGNOSTIC.fullmatch(line)
        assert match, f"not a diagnostic: {line!r}"
        number = lambda name: int(match[name]) if match[name] else None
        return Diagnostic(
            match["file"], number("line"), number("column"), match["severity"], match["message"], match["id"]
        )


class Tejun:
    """The tool, run in `folder`."""

    def __init__(self, binary, folder):
        self.binary = binary
        self.folder = folder

    def __call__(self, *arguments, input=b"", environment={}, user=None, stdout=subprocess.PIPE):
        # A fixed environment: nothing on the machine may affect what the tool says or writes.
        env = {"PATH": os.environ["PATH"], "HOME": str(self.folder), "LANG": "C"} | environment
        done = subprocess.run(
            [str(self.binary), *map(str, arguments)],
            cwd=self.folder, env=env, input=input, user=user, stdout=stdout, stderr=subprocess.PIPE, timeout=120,
        )
        return Run(done.returncode, (done.stdout or b"").decode(), done.stderr.decode())

    def write(self, name, text):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path


def files(folder):
    """The files below a folder: path, contents."""
    return {
        str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


def state(folder, folder_times=True):
    """Everything that can change below a folder: what is there, its contents, when it was written."""

    def one(path):
        status = path.lstat()
        if path.is_file():
            return (status.st_ino, status.st_mtime_ns, path.read_bytes())
        return (status.st_ino, status.st_mtime_ns if folder_times else None, None)

    return {str(path.relative_to(folder)): one(path) for path in sorted([folder, *folder.rglob("*")])}
