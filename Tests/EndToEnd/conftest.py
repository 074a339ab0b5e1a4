import os
from pathlib import Path

import pytest

pytest.register_assert_rewrite("support.bad_input", "support.readers", "support.dom", "support.harness", "support.checks", "support.verify")

from support.harness import REPOSITORY, SHIPPED_SITES, Tejun  # noqa: E402
from support.holding import compiled  # noqa: E402
from support.images import Image  # noqa: E402
from support.long import (  # noqa: E402, F401 (hooks)
    pytest_collection_modifyitems, pytest_configure, pytest_terminal_summary, pytest_testnodedown,
)
from support.readers import Site  # noqa: E402
from support.verify import Report  # noqa: E402


@pytest.fixture(scope="session")
def binary():
    path = Path(os.environ.get("TEJUN", REPOSITORY / ".build/release/tejun"))
    path = path if path.is_absolute() else REPOSITORY / path
    if not os.access(path, os.X_OK):
        pytest.exit(f"there is no tool at {path}: build it, or name it with TEJUN=…", returncode=2)
    return path


@pytest.fixture
def tejun(binary, tmp_path):
    """The tool, in a separate empty folder."""
    return Tejun(binary, tmp_path)


@pytest.fixture(scope="session")
def output(binary, tmp_path_factory):
    """The documents of the shipped sites. To be read only."""
    folder = tmp_path_factory.mktemp("shipped")
    run = Tejun(binary, folder)("build", *SHIPPED_SITES.values())
    assert run.code == 0, run.err
    return folder / "Output"


@pytest.fixture(scope="session")
def sites(output):
    return {id: Site(output / id) for id in SHIPPED_SITES}


@pytest.fixture(params=SHIPPED_SITES)
def site(request, sites):
    """Each of the shipped sites."""
    return sites[request.param]


@pytest.fixture(scope="session")
def model_case(sites):
    return sites["model-case"]


@pytest.fixture(scope="session")
def hold_library(tmp_path_factory):
    """Holds the tool at a point of its work (support/holding.py)."""
    return compiled(tmp_path_factory.mktemp("library"))


@pytest.fixture
def verify(tejun):
    """`tejun verify autoraid` on the command line."""
    return lambda *arguments, **more: tejun("verify", "autoraid", *arguments, **more)


@pytest.fixture
def report(verify):
    """The same with --format json, read."""
    return lambda *arguments, **more: Report(verify(*arguments, "--format", "json", **more))


@pytest.fixture(scope="session")
def image():
    """The image, loaded from the file that `scripts/image` wrote."""
    if not os.environ.get("TEJUN_IMAGE"):
        pytest.skip("no image is named by TEJUN_IMAGE: scripts/image makes one and runs these tests")
    with Image(Path(os.environ["TEJUN_IMAGE"])) as image:
        yield image
