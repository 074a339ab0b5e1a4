"""The checklist of the model case: opened, listened to, and navigated with its keys."""

import json

import pytest
from checklist import Sheet, checklist

MODEL = checklist("model-case")


def runbook(path):
    """The data of the runbook beside a checklist."""
    return json.loads((path.parent / "runbook.json").read_text())


@pytest.fixture
def sheet(open_page):
    return Sheet(open_page(MODEL))


def hears(sheet, words):
    """Waits until people who cannot see the page have been told this."""
    sheet.page.locator(".announcer[role=status]", has_text=words).wait_for(state="attached")
    return True


def events(sheet, step=None):
    """What the log has about a step, or all of it."""
    return [(event["field"], event["new"]) for event in sheet.export()["log"] if step is None or event["step"] == step]


def press(sheet, *keys):
    for key in keys:
        sheet.page.keyboard.press(key)


def current(sheet):
    """The row that the keys work on; it is marked, and it or something in it has the focus."""
    rows = sheet.page.locator("tr.step.current")
    return rows.get_attribute("id") if rows.count() == 1 else None


def go_to(sheet, step):
    """To a row by the keyboard."""
    ids = [row["id"] for row in sheet.rows()]
    for _ in range(80):
        here = current(sheet)
        if here == step:
            return
        press(sheet, "p" if here and ids.index(here) > ids.index(step) else "n")
    pytest.fail(f"n does not lead to {step}")
