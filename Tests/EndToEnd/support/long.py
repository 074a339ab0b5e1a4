"""Hooks for pytest: tests marked `long` run only with TEJUN_LONG=1, as in scripts/test --long. What is left out
is reported."""

import os

import pytest

IS_LONG = os.environ.get("TEJUN_LONG") == "1"
LEFT_OUT = pytest.StashKey()


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
    # What one worker of xdist leaves out, all of them do.
    getattr(config, "workeroutput", config.stash.setdefault(LEFT_OUT, {}))["left out"] = len(left_out)


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node):
    node.config.stash[LEFT_OUT] = node.workeroutput


def pytest_terminal_summary(terminalreporter, config):
    count = config.stash.get(LEFT_OUT, {}).get("left out", 0)
    if count:
        terminalreporter.write_line(f"NOT RUN here, in scripts/test --long: {count} tests")
