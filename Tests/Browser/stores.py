"""Browsers with stores of every kind: on the disk, refused, filling up."""

import json
import os
import signal
from pathlib import Path

import pytest
from browsers import CHROMIUM, settings
from checklist import PATIENCE, Sheet, checklist, watch

MODEL_CASE = checklist("model-case")
BLOCKED = {"profile": {"default_content_setting_values": {"cookies": 2}}}
NO_INDEXEDDB = "Object.defineProperty(globalThis, 'indexedDB', { value: undefined });"
NO_LOCALSTORAGE = """
Object.defineProperty(globalThis, "localStorage", { get() { throw new DOMException("refused", "SecurityError"); } });
"""


@pytest.fixture
def start_browser(playwright, tmp_path):
    """Starts Chromium with a profile on the disk, and opens a checklist in it."""
    contexts, faults = [], []

    def start(path=MODEL_CASE, profile=tmp_path / "profile", preferences=None):
        if preferences:
            (profile / "Default").mkdir(parents=True)
            (profile / "Default/Preferences").write_text(json.dumps(preferences))
        context = playwright.chromium.launch_persistent_context(
            profile, **settings(CHROMIUM), viewport={"width": 1400, "height": 900})
        contexts.append(context)
        context.set_default_timeout(PATIENCE)
        watch(context.pages[0], faults)
        return Sheet.open(context.pages[0], path)

    yield start
    for context in contexts:
        context.close()
    assert faults == []


def kill(profile):
    """Kills every process of the browser with that profile at once."""
    groups = set()
    for process in Path("/proc").glob("[0-9]*"):
        try:
            if f"--user-data-dir={profile}".encode() in (process / "cmdline").read_bytes().split(b"\0"):
                groups.add(os.getpgid(int(process.name)))
        except (FileNotFoundError, ProcessLookupError):
            continue
    assert groups and os.getpgid(0) not in groups
    for group in groups:
        os.killpg(group, signal.SIGKILL)


# Stores `room` more writes and refuses all others, like a full disk.
FULL = """
globalThis.room = Infinity;
const full = () => new DOMException("no room", "QuotaExceededError");
const takeRoom = () => {
  globalThis.duringNextWrite?.();
  globalThis.duringNextWrite = null;
  return room-- > 0;
};
const { transaction } = IDBDatabase.prototype;
IDBDatabase.prototype.transaction = function (...request) {
  const made = transaction.apply(this, request);
  if (made.mode === "readwrite" && !takeRoom()) {
    Object.defineProperty(made, "error", { value: full() });
    queueMicrotask(() => made.abort());
  }
  return made;
};
const { setItem } = Storage.prototype;
Storage.prototype.setItem = function (...item) {
  if (!takeRoom()) throw full();
  setItem.apply(this, item);
};
"""


@pytest.fixture(params=["indexeddb", "localstorage"])
def filling(request, browser, open_sheet):
    """Opens sheets; `leave_room` says how much more they can store."""
    def open_filling(context=None, room="Infinity"):
        context = context or new_context()
        script = FULL.replace("Infinity", str(room)) + (NO_INDEXEDDB if request.param == "localstorage" else "")
        sheet = open_sheet(context=context, script=script)

        def leave_room(writes):
            sheet.page.evaluate("(writes) => { room = writes ?? Infinity; }", writes)
            if writes is None:
                # What was not stored is tried again after three seconds.
                sheet.page.clock.fast_forward(4000)

        sheet.leave_room = leave_room
        return sheet

    contexts = []

    def new_context():
        context = browser.new_context(viewport={"width": 1400, "height": 900})
        context.set_default_timeout(PATIENCE)
        context.clock.install()
        contexts.append(context)
        return context

    yield open_filling
    for context in contexts:
        context.close()
