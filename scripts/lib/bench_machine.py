"""Says where the figures were measured: the machine, and the versions of all tools."""

import os
import platform
import re
import shutil
import subprocess
import time


def said(*command):
    """The first line of a command's output, or None if it cannot be run."""
    if not shutil.which(command[0]):
        return None
    done = subprocess.run(command, capture_output=True, text=True)
    lines = (done.stdout + done.stderr).strip().splitlines()
    return lines[0] if done.returncode == 0 and lines else None


def processor():
    with open("/proc/cpuinfo", encoding="utf-8") as file:
        names = [line.split(":", 1)[1].strip() for line in file if line.startswith("model name")]
    return f"{names[0] if names else platform.machine()}, {os.cpu_count()} processors"


def memory():
    return f"{os.sysconf('SC_PAGE_SIZE') * os.sysconf('SC_PHYS_PAGES') / 2**30:.0f} GiB memory"


def busy():
    """The share of the processors that other programs use during two seconds of waiting."""
    def ticks():
        with open("/proc/stat", encoding="utf-8") as file:
            fields = [int(field) for field in file.readline().split()[1:9]]
        return sum(fields), fields[3] + fields[4]  # all; idle and waiting for a disk

    (total, idle) = ticks()
    time.sleep(2)
    (later, later_idle) = ticks()
    return 1 - (later_idle - idle) / max(1, later - total)


def describe(folder):
    """The machine, in lines of Markdown; FOLDER is where everything is written."""
    files = (said("stat", "--file-system", "--format=%T", str(folder)) or "unknown").replace("ext2/ext3", "ext4")
    yield f"- {processor()}; {memory()}; {platform.system()} {platform.release()}; files on {files}"
    share = busy()
    note = ": **others use this machine, the figures are not final**" if share > 0.05 else ""
    yield f"- the processors were {share:.0%} busy before the run{note}"


def version(*command):
    """The version number in a command's output, or None."""
    found = re.search(r"[0-9]+(\.[0-9]+)+", said(*command) or "")
    return found and found.group()


def python_module(name):
    """The version of a module of the system's Python, which Debian's packages are for, or None."""
    return said("/usr/bin/python3", "-c", f"from importlib.metadata import version; print(version('{name}'))")
