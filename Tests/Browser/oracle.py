"""What a record must be, worked out a second time from the descriptions in the schemas."""

import copy
import hashlib
import json
import os
import re
from datetime import datetime
from pathlib import Path

from jsonschema import Draft7Validator

FIRST, SECOND = "tejun.record/1", "tejun.record/2"
SCHEMA = json.loads((Path(__file__).parents[2] / "Content/schemas/record.schema.json").read_text())
VALIDATOR = Draft7Validator(SCHEMA)
EMPTY_STEP = {"done": None, "result": "", "reason": "", "remark": "", "confirmed": None, "redo": False}


def sha256(text):
    return hashlib.sha256(text.encode()).hexdigest()


def stringified(value, **form):
    """Like ECMAScript's JSON.stringify: half of a surrogate pair is escaped, everything else is unchanged."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), **form)
    return re.sub("[\ud800-\udfff]", lambda half: f"\\u{ord(half[0]):04x}", text)


def rules(record):
    """The schema that the run began under."""
    return record["run"].get("rules", FIRST)


def genesis(record):
    run = record["run"]
    return sha256("\n".join([rules(record), record["manual"]["id"], record["site"]["id"],
                             record["runbook"]["sha256"], run["id"], run["started"]]))


def event_hash(event):
    body = [event[key] for key in ("sequence", "time", "who", "role", "step", "field", "old", "new")]
    body += [event["values"]] if "values" in event else []
    return sha256(f"{event['previous']}\n{stringified(body)}")


def runbook_digest(record):
    lines = ["tejun.runbook/1", *(f"{kind} {record[kind]['id']} {record[kind]['sha256']}" for kind in ("manual", "site")),
             *(f"step {step['id']} {step['sha256']}" for step in record["runbook"]["steps"])]
    return sha256("".join(f"{line}\n" for line in lines))


def fold(log, schema=SECOND):
    """The state that results from a log, in the form of a schema."""
    head = {"date": "", "lead": "", "operator": "", "confirmer": "", "solo": False}
    values, steps, corrections, taken = {}, {}, [], {}
    for event in log:
        step, field, new = event["step"], event["field"], event["new"]
        signed = {"who": event["who"], "time": event["time"]}
        if step is None:
            kind, _, parameter = field.partition(":")
            if kind == "value":
                values[parameter] = new
            elif kind == "correction" and isinstance(new, dict):
                values[parameter] = new["value"]
                corrections.append({"parameter": parameter, "old": event["old"], "new": new["value"],
                                    "reason": new["reason"], **signed})
            elif field in head:
                head[field] = new
            elif field == "corrections" and isinstance(new, list):
                corrections = list(new)
            if parameter:
                # A mark that was given for another value does not come back.
                taken = {one: before for one, before in taken.items() if not any(
                    before["held"][mark] and before["held"][mark]["values"].get(parameter) for mark in ("done", "confirmed"))}
            continue
        before = steps.get(step, EMPTY_STEP)
        held = steps[step] = dict(before)
        # Marks of the first schema count for all values that had been found.
        signature = {**signed, "values": event.get("values", {name: text for name, text in values.items() if text})}
        if field == "carried":
            held.update({key: {**signature, **value} if key in ("done", "confirmed") and isinstance(value, dict) else value
                         for key, value in new.items()} if isinstance(new, dict) else {})
        elif field == "undo":
            held.update(taken[step]["held"] if step in taken else {})
        elif field in ("done", "confirmed"):
            held[field] = signature if new else None
        elif field in EMPTY_STEP:
            held[field] = new
        # Whoever gives a result has done the step.
        if field == "result" and new:
            held["done"] = signature
        if field == "redo" and event["role"] != "record":
            held.update(done=None, result="", confirmed=None)
        undo = taken.pop(step, None)
        if field in ("redo", "undo") or field in ("done", "confirmed") and new:
            continue
        if undo and undo["time"] == event["time"]:
            taken[step] = {**undo, "remark": undo["remark"] or field == "remark"}
        elif field in ("done", "result", "confirmed") and not new:
            taken[step] = {"held": before, "time": event["time"], "remark": False}
        elif undo and undo["remark"] and field == "remark":
            taken[step] = undo
    state = {"head": head, "values": {name: text for name, text in values.items() if text},
             "steps": {step: held for step, held in steps.items() if held != EMPTY_STEP}}
    if schema != FIRST:
        return {**state, "corrections": corrections}
    return {**state, "steps": {step: {key: bare(value) for key, value in held.items()}
                               for step, held in state["steps"].items()}}


def bare(value):
    """A signature in the form of the first schema."""
    return {"who": value["who"], "time": value["time"]} if isinstance(value, dict) and "values" in value else value


def shown_values(checklist):
    """For every step of a checklist, the values found on site that its row shows."""
    text = Path(checklist).read_text()
    # Rows contain tables of their own; the last one extends to the end of the sheet.
    _, *rows = text[:text.rindex("</tbody>")].split('<tr class="step"')
    found = set(re.findall(r'class="found" data-parameter="([^"]+)"', text))
    return {re.search(r' id="([^"]+)"', row)[1]: set(re.findall(r'class="value open[^"]*" data-parameter="([^"]+)"', row)) & found
            for row in rows}


def shown_by(record):
    """The same for the checklist that a record was made on, if it is one of those under test."""
    for path in sorted(Path(os.environ["TEJUN_OUTPUT"]).glob("*/checklist.html")):
        if record["runbook"]["sha256"] in path.read_text():
            return shown_values(path)
    return {}


def assert_given(record, shown):
    """Every mark of the second schema says all that its step showed, and nothing else does."""
    values, is_second = {}, rules(record) == SECOND
    for event in record["log"]:
        is_second |= event["field"] == "rules"
        kind, _, parameter = event["field"].partition(":")
        if event["step"] is None and parameter:
            values[parameter] = event["new"]["value"] if kind == "correction" else event["new"]
        is_mark = event["role"] != "record" and event["new"] and event["field"] in ("done", "result", "confirmed")
        assert ("values" in event) == bool(is_mark and is_second), event
        if "values" in event:
            assert event["values"] == {name: values[name] for name in shown[event["step"]] if values.get(name)}, event


def assert_sound(record, checklist):
    """The record belongs to this checklist, as its schema describes it, and everything in it follows from its log."""
    assert [error.message for error in VALIDATOR.iter_errors(record)] == []
    previous = genesis(record)
    assert record["chain"] == {"algorithm": "SHA-256", "genesis": previous,
                               "last": record["log"][-1]["hash"] if record["log"] else previous}
    for number, event in enumerate(record["log"], start=1):
        assert event["sequence"] == number and event["previous"] == previous
        assert event["hash"] == event_hash(event), f"event {number}: {event}"
        previous = event["hash"]
    assert record["schema"] == SECOND and record["state"] == fold(record["log"])
    assert_given(record, shown_values(checklist))
    runbook = json.loads((Path(checklist).parent / "runbook.json").read_text())
    assert record["runbook"]["sha256"] == runbook_digest(record) == runbook["sha256"]
    assert record["runbook"]["steps"] == [{"id": step["id"], "sha256": step_digest(step)} for step in lines_of(runbook)]
    for kind, keys in (("manual", ("id", "title", "edition", "sha256")), ("site", ("id", "title", "sha256"))):
        assert record[kind] == {key: runbook[kind][key] for key in keys}
    assert record["tool"] == runbook["tool"]
    assert record["sha256"] == whole_digest(record)


def steps_of(runbook):
    for chapter in runbook["chapters"]:
        for part in (chapter, *chapter["sections"]):
            yield from part["steps"]


def lines_of(runbook):
    """Everything that is ticked, in the order of the work: steps, and the checks that errata ask for before and
    after them."""
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
    """The record with another log, and with everything that follows from the log adapted."""
    record = copy.deepcopy(record)
    record["log"] = copy.deepcopy(record["log"] if log is None else log)
    record["runbook"]["sha256"] = runbook_digest(record)
    previous = record["chain"]["genesis"] = genesis(record)
    for number, event in enumerate(record["log"], start=1):
        event |= {"sequence": number, "previous": previous}
        previous = event["hash"] = event_hash(event)
    record["chain"]["last"] = previous
    record["state"] = fold(record["log"], record["schema"])
    return with_digest(record)


def with_digest(record):
    """With the digest of the whole, which records have since the second schema."""
    if record["schema"] == SECOND:
        record["sha256"] = whole_digest(record)
    return record


def whole_digest(record):
    """Names are ASCII, so that their order is that of RFC 8785."""
    whole = {key: value for key, value in record.items() if key != "sha256"}
    return sha256(stringified(whole, sort_keys=True))


def of_first_schema(record):
    """The record as an earlier version of the page would have made it: its marks say nothing about values."""
    run = {key: value for key, value in record["run"].items() if key != "rules"}
    log = [{key: value for key, value in event.items() if key != "values"} for event in record["log"]]
    rest = {key: value for key, value in record.items() if key != "sha256"}
    return resealed({**rest, "schema": FIRST, "run": run}, log)


def extended(record, *changes):
    """The record with more events at the end, as (step, field, new) or a dict with members of an event added to
    these."""
    log = copy.deepcopy(record["log"])
    shown = shown_by(record)
    for change in changes:
        change = change if isinstance(change, dict) else dict(zip(("step", "field", "new"), change))
        state = fold(log)
        is_second = rules(record) == SECOND or any(event["field"] == "rules" for event in log)
        held = {**EMPTY_STEP, **state["steps"].get(change["step"], {})} | {"carried": None}
        is_signature = change["field"] in ("done", "confirmed")
        name = change["field"].removeprefix("value:").removeprefix("correction:")
        old = (state["values"] | state["head"] | {"rules": rules(record)}).get(name, "") if change["step"] is None \
            else held.get(change["field"]) is not None if is_signature \
            else held["redo"] and not (is_second and held["done"]) if change["field"] == "redo" \
            else {**held, "undo": False}.get(change["field"])
        role = change.get("role", "confirmer" if change["field"] == "confirmed" else "operator")
        signer = change["new"] if change["field"] == "operator" else state["head"].get(role, "")
        is_mark = role != "record" and change["new"] and change["field"] in ("done", "result", "confirmed")
        given = {name: state["values"][name] for name in sorted(shown.get(change["step"], ())) if state["values"].get(name)}
        log.append({"sequence": 0, "time": log[-1]["time"] if log else record["run"]["started"],
                    "who": signer if role != "record" else "", "role": role, "old": old, "previous": "", "hash": "",
                    **({"values": given} if is_mark and is_second else {})} | change)
    return resealed(record, log)
