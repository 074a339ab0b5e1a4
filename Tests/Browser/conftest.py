"""The browser, and the pages under test: every runbook.html below the output folder."""

import os
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

OUTPUT = Path(os.environ["TEJUN_OUTPUT"])
RUNBOOKS = sorted(OUTPUT.glob("*/runbook.html"))
# What breaks without a trace in the page itself.
WATCH = """
addEventListener("securitypolicyviolation", (event) => {
  console.error(`CSP: ${event.violatedDirective} ${event.blockedURI}`);
});
"""


def pytest_sessionstart():
    if not RUNBOOKS:
        pytest.exit(f"no runbook.html below '{OUTPUT}'", returncode=1)


def pytest_generate_tests(metafunc):
    if "runbook" in metafunc.fixturenames:
        metafunc.parametrize("runbook", RUNBOOKS, ids=lambda path: path.parent.name)


@pytest.fixture(scope="session")
def browser():
    chromium = shutil.which("chromium")
    assert chromium, "chromium is not installed"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def open_page(browser):
    """Opens a file with given settings. After the test: no error was reported, and nothing was asked for."""
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
