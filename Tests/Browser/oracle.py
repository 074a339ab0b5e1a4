"""What a record must be, worked out a second time from the descriptions in the schemas."""

import copy
import hashlib
import json
import re
from datetime import datetime
from pathlib import Path

from jsonschema import Draft7Validator

SCHEMA = json.loads((Path(__file__).parents[2] / "Content/schemas/record.schema.json").read_text())
VALIDATOR = Draft7Validator(SCHEMA)
EMPTY_STEP = {"done": None, "result": "", "reason": "", "remark": "", "confirmed": None, "redo": False}


def sha256(text):
    return hashlib.sha256(text.encode()).hexdigest()


def stringified(value):
    """As ECMAScript's JSON.stringify has it: half of a surrogate pair is escaped, all else stands as it is."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return re.sub("[\ud800-\udfff]", lambda half: f"\\u{ord(half[0]):04x}", text)


def genesis(record):
    run = record["run"]
    return sha256("\n".join(["tejun.record/1", record["manual"]["id"], record["site"]["id"],
                             record["runbook"]["sha256"], run["id"], run["started"]]))


def event_hash(event):
    body = [event[key] for key in ("sequence", "time", "who", "role", "step", "field", "old", "new")]
    return sha256(f"{event['previous']}\n{stringified(body)}")


def runbook_digest(record):
    lines = ["tejun.runbook/1", *(f"{kind} {record[kind]['id']} {record[kind]['sha256']}" for kind in ("manual", "site")),
             *(f"step {step['id']} {step['sha256']}" for step in record["runbook"]["steps"])]
    return sha256("".join(f"{line}\n" for line in lines))


def fold(log):
    """The state that a log comes to."""
    head = {"date": "", "lead": "", "operator": "", "confirmer": "", "solo": False}
    values, steps = {}, {}
    for event in log:
        step, field, new = event["step"], event["field"], event["new"]
        if step is None:
            if field.startswith("value:"):
                values[field.removeprefix("value:")] = new
            elif field in head:
                head[field] = new
            continue
        held = steps.setdefault(step, dict(EMPTY_STEP))
        signature = {"who": event["who"], "time": event["time"]}
        if field == "carried":
            held.update(new if isinstance(new, dict) else {})
        elif field in ("done", "confirmed"):
            held[field] = signature if new else None
        elif field in EMPTY_STEP:
            held[field] = new
        # Who gives a result has done the step.
        if field == "result" and new:
            held["done"] = signature
    return {"head": head, "values": {name: text for name, text in values.items() if text},
            "steps": {step: held for step, held in steps.items() if held != EMPTY_STEP}}


def assert_sound(record, checklist):
    """The record is one of this checklist, as its schema describes it, and everything in it follows from its log."""
    assert [error.message for error in VALIDATOR.iter_errors(record)] == []
    previous = genesis(record)
    assert record["chain"] == {"algorithm": "SHA-256", "genesis": previous,
                               "last": record["log"][-1]["hash"] if record["log"] else previous}
    for number, event in enumerate(record["log"], start=1):
        assert event["sequence"] == number and event["previous"] == previous
        assert event["hash"] == event_hash(event), f"event {number}: {event}"
        previous = event["hash"]
    assert record["state"] == fold(record["log"])
    runbook = json.loads((Path(checklist).parent / "runbook.json").read_text())
    assert record["runbook"]["sha256"] == runbook_digest(record) == runbook["sha256"]
    assert record["runbook"]["steps"] == [{"id": step["id"], "sha256": step_digest(step)} for step in lines_of(runbook)]
    for kind, keys in (("manual", ("id", "title", "edition", "sha256")), ("site", ("id", "title", "sha256"))):
        assert record[kind] == {key: runbook[kind][key] for key in keys}
    assert record["tool"] == runbook["tool"]


def steps_of(runbook):
    for chapter in runbook["chapters"]:
        for part in (chapter, *chapter["sections"]):
            yield from part["steps"]


def lines_of(runbook):
    """All that is ticked, in the order of the work: steps, and what errata ask to be looked at before and after them."""
    for step in steps_of(runbook):
        yield from (check for check in step["checks"] if check["moment"] == "before")
        yield step
        yield from (check for check in step["checks"] if check["moment"] == "after")


def step_digest(step):
    left_out = ("sha256", "printedNumber") if "erratum" in step else ("sha256", "name", "errata", "checks", "critical")
    rest = {key: value for key, value in step.items() if key not in left_out}
    assert sha256(json.dumps(rest, ensure_ascii=False, sort_keys=True, separators=(",", ":"))) == step["sha256"]
    return step["sha256"]


def moment(text):
    return datetime.fromisoformat(text)


# Records that somebody has changed

def resealed(record, log=None):
    """The record with another log, and with all that follows from the log made to follow."""
    record = copy.deepcopy(record)
    record["log"] = copy.deepcopy(record["log"] if log is None else log)
    record["runbook"]["sha256"] = runbook_digest(record)
    previous = record["chain"]["genesis"] = genesis(record)
    for number, event in enumerate(record["log"], start=1):
        event |= {"sequence": number, "previous": previous}
        previous = event["hash"] = event_hash(event)
    record["chain"]["last"] = previous
    record["state"] = fold(record["log"])
    return record


def extended(record, *changes):
    """The record with events after its last, as (step, field, new) or a dict of an event's members on top of that."""
    log = copy.deepcopy(record["log"])
    for change in changes:
        change = change if isinstance(change, dict) else dict(zip(("step", "field", "new"), change))
        state = fold(log)
        held = {**EMPTY_STEP, **state["steps"].get(change["step"], {})} | {"carried": None}
        is_signature = change["field"] in ("done", "confirmed")
        old = (state["values"] | state["head"]).get(change["field"].removeprefix("value:"), "") if change["step"] is None \
            else held.get(change["field"]) is not None if is_signature else held.get(change["field"])
        role = change.get("role", "confirmer" if change["field"] == "confirmed" else "operator")
        signer = change["new"] if change["field"] == "operator" else state["head"].get(role, "")
        log.append({"sequence": 0, "time": log[-1]["time"] if log else record["run"]["started"],
                    "who": signer if role != "record" else "", "role": role, "old": old, "previous": "", "hash": ""} | change)
    return resealed(record, log)
