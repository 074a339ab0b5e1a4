"""Which browser the tests run in.

Most of them run in Chromium's headless shell: the same engine from the same source package in the same version
(apt keeps them together), without the browser around it; it opens a page with a fifth of the work. What that
browser does (profiles on a disk, policies, crashes) is tested in Chromium itself, and so is everything with
TEJUN_LONG=1; `test_browsers.py` checks that pages, files and paper are the same in both.
"""

import shutil
from contextlib import contextmanager

CHROMIUM = "chromium"
SHELL = "chromium-headless-shell"


def settings(name):
    """The arguments for playwright to start it."""
    program = shutil.which(name)
    assert program, f"{name} is not installed"
    return {"executable_path": program, "args": ["--no-sandbox"]}


@contextmanager
def launched(playwright, name):
    browser = playwright.chromium.launch(**settings(name))
    yield browser
    browser.close()
