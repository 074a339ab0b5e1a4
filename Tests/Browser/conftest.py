"""The browser, and the pages under test: every runbook.html and checklist.html below the output folder."""

import os
from contextlib import contextmanager
from pathlib import Path

import pytest
from browsers import CHROMIUM, IS_LONG, SHELL, launched
from playwright.sync_api import sync_playwright
from sites import longest_site, write_documents

OUTPUT = Path(os.environ["TEJUN_OUTPUT"])
RUNBOOKS = sorted(OUTPUT.glob("*/runbook.html"))
CHECKLISTS = sorted(OUTPUT.glob("*/checklist.html"))
LEFT_OUT = pytest.StashKey()
# What breaks without a trace in the page itself.
WATCH = """
addEventListener("securitypolicyviolation", (event) => {
  console.error(`CSP: ${event.violatedDirective} ${event.blockedURI}`);
});
"""


def pytest_sessionstart():
    for name, found in (("runbook.html", RUNBOOKS), ("checklist.html", CHECKLISTS)):
        if not found:
            pytest.exit(f"no {name} below '{OUTPUT}'", returncode=1)


def pytest_generate_tests(metafunc):
    for name, paths in (("runbook", RUNBOOKS), ("checklist", CHECKLISTS)):
        if name in metafunc.fixturenames:
            metafunc.parametrize(name, paths, ids=lambda path: path.parent.name)
    if "document" in metafunc.fixturenames:
        metafunc.parametrize("document", [*RUNBOOKS, *CHECKLISTS], ids=lambda path: f"{path.parent.name}/{path.stem}")


# What the long run does besides the tests that are left out here.
SHORTENED = "all in Chromium itself, 100 killed browsers instead of 5, 200 mutated records instead of 100"


def pytest_configure(config):
    config.addinivalue_line("markers", "long: runs only with TEJUN_LONG=1")
    config.addinivalue_line("markers", "long_where(is_long): long where this says so of the test's parameters")


def pytest_collection_modifyitems(config, items):
    for item in items:
        for mark in item.iter_markers("long_where"):
            if mark.args[0](item.callspec.params):
                item.add_marker("long")
    left_out = [] if IS_LONG else [item for item in items if item.get_closest_marker("long")]
    items[:] = [item for item in items if item not in left_out]
    config.hook.pytest_deselected(items=left_out)
    # What one worker leaves out, each of them does.
    getattr(config, "workeroutput", config.stash.setdefault(LEFT_OUT, {}))["left out"] = len(left_out)


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node):
    # A worker that crashed has nothing to say.
    node.config.stash[LEFT_OUT] = getattr(node, "workeroutput", None) or node.config.stash.get(LEFT_OUT, {})


def pytest_terminal_summary(terminalreporter, config):
    if not IS_LONG:
        count = config.stash.get(LEFT_OUT, {}).get("left out", 0)
        terminalreporter.write_line(f"NOT RUN here, in scripts/test --long: {count} tests; there also: {SHORTENED}")


@pytest.fixture(scope="session")
def playwright():
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def browser(playwright):
    with launched(playwright, CHROMIUM if IS_LONG else SHELL) as browser:
        yield browser


@contextmanager
def watched(browser):
    """Opens a file with given settings. At the end: no error was reported, and nothing was asked for."""
    contexts, faults = [], []

    def open_file(path, width=1400, height=900, script=None, **settings):
        context = browser.new_context(viewport={"width": width, "height": height}, **settings)
        contexts.append(context)
        context.grant_permissions(["clipboard-read", "clipboard-write"])
        page = context.new_page()
        page.add_init_script(WATCH + (script or ""))
        page.on("console", lambda message: faults.append(message.text) if message.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("request", lambda request: faults.append(request.url)
                if not request.is_navigation_request() and not request.url.startswith("data:") else None)
        page.goto(Path(path).as_uri())
        return page

    yield open_file
    for context in contexts:
        context.close()
    assert faults == []


@pytest.fixture
def open_page(browser):
    with watched(browser) as open_file:
        yield open_file


@pytest.fixture(scope="module")
def open_shared_page(browser):
    """The same for a page that several tests look at."""
    with watched(browser) as open_file:
        yield open_file


@pytest.fixture(scope="module")
def look_at(open_shared_page):
    """Gives a page that was opened once at that width, for tests that change nothing in it but its size and colours."""
    pages = {}

    def page_of(path, width=1400):
        if (path, width) not in pages:
            pages[path, width] = open_shared_page(path, width=width)
        page = pages[path, width]
        # As another test may have left it.
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme="light")
        return page

    return page_of


@pytest.fixture(scope="session")
def longest(tmp_path_factory):
    """The checklist of a site with the longest values."""
    return write_documents(tmp_path_factory.mktemp("longest"), longest_site()) / "longest/checklist.html"
