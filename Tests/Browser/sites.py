"""Documents of sites that are not shipped, written by the built tool (TEJUN=…, or .build/release/tejun)."""

import os
import sys
from pathlib import Path

REPOSITORY = Path(__file__).parents[2]
# At the end of the path, because both test folders have a conftest.py.
sys.path.append(str(REPOSITORY / "Tests/EndToEnd"))

from support.harness import Tejun  # noqa: E402
from support.sitefiles import site  # noqa: E402


def write_documents(folder, *texts):
    """The output folder for those site files."""
    tejun = Tejun(REPOSITORY / os.environ.get("TEJUN", ".build/release/tejun"), folder)
    names = [tejun.write(f"{number}.yaml", text).name for number, text in enumerate(texts)]
    run = tejun("build", *names)
    assert run.code == 0, run.err
    return folder / "Output"


def path(drive, letter, length):
    """A path of that length, made of folders with the longest names."""
    text = drive
    while len(text) < length:
        text += "\\" + letter * min(99, length - len(text) - 1)
    assert len(text) == length
    return text


def longest_site():
    """Every value as long as `tejun check` allows, and every branch that adds text."""
    vendor, shared = path("C:", "V", 198), path("X:", "S", 198)
    return site({
        "dpm-version": "5.0", "dpm-edition": "enterprise", "cluster-software": "統" * 64, "dhcp": "cluster-nodes",
        "server-a-name": "W" * 15, "server-b-name": "W" * 14 + "M", "web-console": "W" * 14 + "X", "web-port": "65535",
        "registry-sync": "false", "virtual-ip": "192.168.100.100",
        "server-a-addresses": [f"192.168.101.10{host}" for host in range(7)],
        "server-b-addresses": [f"192.168.102.10{host}" for host in range(7)],
        "system-drive": "C:", "vendor-folder": vendor, "install-folder": rf"{vendor}\D", "sql-folder": path("C:", "Q", 200),
        "shared-drive": "X:", "shared-folder": shared, "shared-install-folder": rf"{shared}\D",
        "database-folder": path("X:", "B", 200), "deploy-folder": path("X:", "P", 200),
        "sql-instance": "W" * 16, "sql-instance-folder-a": "MSSQL10_50." + "M" * 16, "sql-instance-folder-b": "MSSQL10_50." + "N" * 16,
        "database-id": "識" * 64, "management-server-name": "管" * 64, "existing-server": "true",
        "existing-server-address": "192.168.100.100", "existing-server-new-address": "192.168.100.101",
        "backup-image-folder": path("X:", "I", 200),
    }, site="longest", title="長" * 100)
