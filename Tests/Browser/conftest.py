"""The browser, and the pages under test: every runbook.html and checklist.html below the output folder."""

import os
from contextlib import contextmanager
from pathlib import Path

import pytest
from browsers import CHROMIUM, SHELL, launched
from playwright.sync_api import sync_playwright
from sites import longest_site, write_documents
from support import long
from support.long import pytest_collection_modifyitems, pytest_configure, pytest_testnodedown  # noqa: F401 (hooks)

OUTPUT = Path(os.environ["TEJUN_OUTPUT"])
RUNBOOKS = sorted(OUTPUT.glob("*/runbook.html"))
CHECKLISTS = sorted(OUTPUT.glob("*/checklist.html"))
# Faults that leave no trace in the page itself.
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
            metafunc.parametrize(name, [of_site(path, path.parent.name) for path in paths])
    if "document" in metafunc.fixturenames:
        documents = [of_site(path, f"{path.parent.name}/{path.stem}") for path in (*RUNBOOKS, *CHECKLISTS)]
        metafunc.parametrize("document", documents)


def of_site(path, id):
    """A page under test. Those of the third site differ from the model case in a few steps, and wait for the
    long run."""
    return pytest.param(path, id=id, marks=[pytest.mark.long] if path.parent.name == "migration" else [])


def pytest_terminal_summary(terminalreporter, config):
    long.pytest_terminal_summary(terminalreporter, config)
    if not long.IS_LONG:
        terminalreporter.write_line(
            "There also: all in Chromium itself, the third site, 100 killed browsers instead of 5, 200 mutated records instead of 100")


@pytest.fixture(scope="session")
def playwright():
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def browser(playwright):
    with launched(playwright, CHROMIUM if long.IS_LONG else SHELL) as browser:
        yield browser


@contextmanager
def watched(browser):
    """Opens a file with given settings. At the end: no error was reported, and nothing was requested."""
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
        if Path(path).name == "checklist.html" and settings.get("java_script_enabled", True):
            # A row gets its standing when the record has been read.
            page.locator("tr.step[data-standing]").first.wait_for(state="attached")
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
    """The same for a page that several tests share."""
    with watched(browser) as open_file:
        yield open_file


@pytest.fixture(scope="module")
def look_at(open_shared_page):
    """Gives a page that was opened once at that width, for tests that change only its size and colours."""
    pages = {}

    def page_of(path, width=1400):
        if (path, width) not in pages:
            pages[path, width] = open_shared_page(path, width=width)
        page = pages[path, width]
        # Another test may have changed these.
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme="light")
        return page

    return page_of


@pytest.fixture(scope="session")
def longest(tmp_path_factory):
    """The checklist of a site with the longest values."""
    return write_documents(tmp_path_factory.mktemp("longest"), longest_site()) / "longest/checklist.html"
