"""Records that must not be taken in, and a sheet that must not change when they are tried."""

import json
import re

import pytest
from checklist import PATIENCE, Sheet, checklist, watch
from oracle import extended

# Steps of the model case: two for one person, one for two, and one that is not done at this site.
STEP, OTHER, CONFIRMED, NOT_HERE = "1-gather", "2.1-install", "3.2-7", "2.2-existing-address"


def packed(record):
    return json.dumps(record, ensure_ascii=False, indent=1).encode()


@pytest.fixture(scope="module")
def good(browser):
    """A record with a bit of everything, from another run of the same sheet."""
    context = browser.new_context()
    empty = Sheet.open(context.new_page(), checklist("model-case")).export()
    context.close()
    return extended(
        empty, (None, "operator", "山田 太郎"), (None, "confirmer", "鈴木 花子"),
        (None, "value:database-id", "DPM-01"), (None, "value:sql-instance-folder-a", "MSSQL.1"), (STEP, "done", True), (STEP, "result", "ok"), (OTHER, "done", True),
        (OTHER, "reason", "つながらない"), (OTHER, "result", "ng"), (CONFIRMED, "done", True), (CONFIRMED, "result", "ok"), (CONFIRMED, "confirmed", True),
        (OTHER, "remark", "メモ\n二行目"), (STEP, "remark", "書いて"), (STEP, "remark", ""))


@pytest.fixture(scope="module")
def worked_on(browser):
    """Gives a sheet with a record of its own, and everything that it shows and stores; a new one after `spoil`."""
    faults, contexts, held = [], [], {}

    def current():
        if not held:
            context = browser.new_context(viewport={"width": 1400, "height": 900})
            context.set_default_timeout(PATIENCE)
            contexts.append(context)
            page = context.new_page()
            watch(page, faults)
            sheet = Sheet.open(page, checklist("model-case")).names("前からの人", "別の人")
            sheet.tick(STEP)
            sheet.remark(OTHER, "前からある")
            sheet.wait_saved().show_records()
            held.update(sheet=sheet, shown=sheet.shown(), stored=sheet.stored())
            assert held["shown"][STEP][1] and len(held["stored"]["events"]) == 5
        return held

    yield current
    for context in contexts:
        context.close()
    assert faults == []


@pytest.fixture
def refused(worked_on):
    """Asserts that a file is refused for that reason, and that neither page nor store has changed."""
    def is_refused(file, reason):
        held = worked_on()
        sheet = held["sheet"]
        message = sheet.heard_after(lambda: sheet.choose_file(file))
        is_same = (sheet.shown(), sheet.stored()) == (held["shown"], held["stored"])
        if not is_same:
            # A file that was taken in must not make all later ones fail.
            held.clear()
        assert message.startswith("読み込めません。何も変えていません。") and re.search(reason, message), message
        assert len(message) < 400 and is_same
        assert sheet.page.evaluate("() => Object.keys(Object.prototype).length === 0 && ({}).polluted === undefined")
    return is_refused
