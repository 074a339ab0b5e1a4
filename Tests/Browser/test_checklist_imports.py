"""Files that are not a record, or not a whole one: each is refused with its reason, and nothing changes."""

import copy
import json
import re

import pytest
from checklist import checklist, open_sheet  # noqa: F401 (a fixture)
from oracle import EMPTY_STEP, assert_sound, fold, resealed, sha256, with_digest
from refusals import OTHER, STEP, good, packed, refused, worked_on  # noqa: F401 (fixtures)

MODEL_CASE = checklist("model-case")
LIMIT = int(re.search(r"RECORD_LIMIT = (\d+) \* 1024 \* 1024", MODEL_CASE.read_text())[1]) * 1024 * 1024


# Without these, what is refused below might be refused for another reason.

PACKINGS = {
    "indented": packed,
    "escaped": lambda record: json.dumps(record).encode(),
    "with a mark": lambda record: b"\xef\xbb\xbf" + packed(record),
    "as large as may be": lambda record: packed(record).ljust(LIMIT),
}


@pytest.mark.parametrize("pack", PACKINGS.values(), ids=PACKINGS)
def test_a_good_record_is_taken_in(open_sheet, good, pack, tmp_path):
    assert_sound(good, MODEL_CASE)
    (tmp_path / "record.json").write_bytes(pack(good))
    sheet = open_sheet()
    assert "読み込みました" in sheet.import_file(tmp_path / "record.json")
    assert {**sheet.export(), "exported": "", "sha256": ""} == {**good, "exported": "", "sha256": ""}


# Files that are no record

NO_RECORDS = {
    "empty": (b"", "JSON として読めません"),
    "words": ("チェックリスト".encode(), "JSON として読めません"),
    "a page": (b"<!DOCTYPE html><title>x</title>", "JSON として読めません"),
    "Shift_JIS": ('{"title": "手順書"}'.encode("cp932"), "UTF-8 の文字ではありません"),
    "UTF-16": ('{"title": "手順書"}'.encode("utf-16"), "UTF-8 の文字ではありません"),
    "NUL": (b"\0" * 1000, "JSON として読めません"),
    "an array": (b"[]", "記録のファイルではありません"),
    "null": (b"null", "記録のファイルではありません"),
    "a number": (b"1", "記録のファイルではありません"),
    "a string": ('"tejun.record/1"'.encode(), "記録のファイルではありません"),
    "no schema": (b"{}", "記録のファイルではありません。.*ありません"),
    "another schema": (b'{"schema": "tejun.record/3"}', "「tejun.record/3」"),
    "a runbook": (b'{"schema": "tejun.runbook/1"}', "「tejun.runbook/1」"),
    "a schema of another type": (b'{"schema": {"toString": 1}}', "記録のファイルではありません"),
    "a long schema": (b'{"schema": "' + b"x" * 100000 + b'"}', "記録のファイルではありません"),
    "a schema and no more": (b'{"schema": "tejun.record/1"}', "がありません"),
    "deep arrays": (b"[" * 300000 + b"]" * 300000, "記録のファイルではありません|JSON として読めません"),
    "deep objects": (b'{"a":' * 300000 + b"1" + b"}" * 300000, "記録のファイルではありません|JSON として読めません"),
    "deep arrays in a record": (
        b'{"schema": "tejun.record/1", "log": ' + b"[" * 300000 + b"]" * 300000 + b"}", "がありません|JSON として読めません"),
}


@pytest.mark.parametrize("file, reason", NO_RECORDS.values(), ids=NO_RECORDS)
def test_a_file_that_is_no_record_is_refused(refused, file, reason):
    refused(file, reason)


@pytest.mark.parametrize("part", [0.1, 0.5, 0.9, 0.999])
def test_a_truncated_file_is_refused(refused, good, part):
    file = packed(good)
    refused(file[:int(len(file) * part)], "途中で切れた|UTF-8 の文字ではありません")


def test_a_file_that_is_too_large_is_refused(refused, good, tmp_path):
    (tmp_path / "large.json").write_bytes(packed(good).ljust(LIMIT + 1))
    refused(tmp_path / "large.json", f"大きすぎます.*{LIMIT + 1}")


# Records of another form

def members(value, path=()):
    """The paths to every member of a record; of lists and maps only the first element."""
    if isinstance(value, dict):
        for key, item in list(value.items())[:1] if path in (("state", "steps"), ("state", "values")) else value.items():
            yield (*path, key)
            yield from members(item, (*path, key))
    elif isinstance(value, list) and value:
        yield from members(value[0], (*path, 0))


WAYS = ["schema", "tool", "tool.name", "tool.version", "title", "manual", "manual.id", "manual.title", "manual.edition",
        "manual.sha256", "site", "site.id", "site.title", "site.sha256", "runbook", "runbook.sha256", "runbook.steps",
        "runbook.steps.0.id", "runbook.steps.0.sha256", "run", "run.id", "run.started", "run.rules", "exported", "chain",
        "chain.algorithm", "chain.genesis", "chain.last", "state", "state.head", "state.head.date", "state.head.lead",
        "state.head.operator", "state.head.confirmer", "state.head.solo", "state.corrections", "state.values", "state.values.database-id",
        "state.steps", *(f"state.steps.{STEP}.{key}" for key in EMPTY_STEP), f"state.steps.{STEP}", "log",
        f"state.steps.{STEP}.done.who", f"state.steps.{STEP}.done.time", f"state.steps.{STEP}.done.values",
        *(f"log.0.{key}" for key in ("sequence", "time", "who", "role", "step", "field", "old", "new", "previous", "hash")), "sha256"]


def way(path):
    """The keys of a path as written here; the ids of steps contain points."""
    keys = path.replace(STEP, "STEP").split(".")
    return [STEP if key == "STEP" else int(key) if key.isdigit() else key for key in keys]


def at(record, keys):
    for key in keys:
        record = record[key]
    return record


def test_every_member_of_a_record_is_tried(good):
    assert set(map(tuple, map(way, WAYS))) == set(members(good))


@pytest.mark.parametrize("path", WAYS)
def test_a_record_without_a_member_is_refused(refused, good, path):
    record = copy.deepcopy(good)
    *before, key = way(path)
    del at(record, before)[key]
    reason = f"{re.escape(str(key))} がありません|決まった形の値がありません"
    # These may be there or not, depending on the log.
    if path in (f"state.steps.{STEP}", "state.values.database-id"):
        reason = "状態が、履歴から導いた状態と一致しません"
    refused(packed(record), "記録のファイルではありません" if path == "schema" else reason)


@pytest.mark.parametrize("path", WAYS)
def test_a_record_with_a_member_of_another_type_is_refused(refused, good, path):
    *before, key = way(path)
    for value in (None, 5, [], "\u202e x"):
        record = copy.deepcopy(good)
        held = at(record, before)
        if held[key] == value:
            continue
        held[key] = value
        refused(packed(record),
                "記録のファイルではありません|形が正しくありません|状態が、履歴|(ハッシュ|ダイジェスト)が一致しません|番号が 5 です")


@pytest.mark.parametrize("date", ["<!--", "2026-02-29", "2026-13-01", "2026-1-1", "20/11/2026", "2026-11-25T00:00"])
def test_a_date_that_is_none_is_refused(refused, good, date):
    """A fixed bug: it was taken in, and the field showed nothing."""
    record = copy.deepcopy(good)
    record["state"]["head"]["date"] = date
    refused(packed(record), f"state.head.date の「{date}」は、日付ではありません")


@pytest.mark.parametrize("date", ["2028-02-29", "2026-12-31", "202611-11-25"])
def test_a_date_that_is_one_is_no_reason_to_refuse(refused, good, date):
    """Here the log does not have it, and that is the reason."""
    record = copy.deepcopy(good)
    record["state"]["head"]["date"] = date
    refused(packed(record), "状態が、履歴から導いた状態と一致しません")


@pytest.mark.parametrize("place", ["", "tool", "manual", "site", "runbook", "runbook.steps.0", "run", "chain", "state",
                                   "state.head", f"state.steps.{STEP}", f"state.steps.{STEP}.done", "log.0"])
def test_a_record_with_a_member_too_many_is_refused(refused, good, place):
    for key in ("extra", "__proto__", "constructor", "toString", "hasOwnProperty"):
        record = copy.deepcopy(good)
        at(record, way(place) if place else [])[key] = {"polluted": True}
        refused(packed(record), "知られていません|決まった形の値がありません")


@pytest.mark.parametrize("place", ["values", "steps"])
def test_a_state_with_an_entry_too_many_is_refused(refused, good, place):
    for key in ("__proto__", "constructor", "toString", "x y", "9.9-nothing", "nothing"):
        record = copy.deepcopy(good)
        record["state"][place][key] = "x" if place == "values" else copy.deepcopy(EMPTY_STEP)
        refused(packed(record), "使えません|状態が、履歴から導いた状態と一致しません")


# Records of something else

def of_another(kind):
    def changed(record):
        record[kind]["id"] = "somewhere-else"
        return resealed(record)
    return changed


def with_other_digest(record):
    record["runbook"]["steps"][0]["sha256"] = sha256("x")
    return record


def renamed_step(record):
    record["runbook"]["steps"][0]["id"] = "1-gathered"
    return record


OTHERS = {
    "another manual": (of_another("manual"), "別の記録です。ファイルは手順書 somewhere-else"),
    "another site": (of_another("site"), "別の記録です。.*サイト somewhere-else、"),
    "a step's digest": (with_other_digest, "ダイジェストが一致しません"),
    "a step's id": (renamed_step, "ダイジェストが一致しません"),
    "a step too few": (lambda record: record["runbook"]["steps"].pop() and record, "ダイジェストが一致しません"),
    "steps swapped": (lambda record: record["runbook"]["steps"].reverse() or record, "ダイジェストが一致しません"),
    "the manual's digest": (lambda record: record["manual"].update(sha256=sha256("x")) or record, "ダイジェストが一致しません"),
    "the site's digest": (lambda record: record["site"].update(sha256=sha256("x")) or record, "ダイジェストが一致しません"),
    "the start": (lambda record: record["run"].update(started="2020-01-01T00:00:00.000+09:00") or record, "起点のハッシュ"),
    "the run": (lambda record: record["run"].update(id="00000000-0000-4000-8000-000000000000") or record, "起点のハッシュ"),
}


@pytest.mark.parametrize("change, reason", OTHERS.values(), ids=OTHERS)
def test_a_record_of_something_else_is_refused(refused, good, change, reason):
    refused(packed(change(copy.deepcopy(good))), reason)


# Logs that were changed

def edited(number, **members):
    def changed(record):
        record["log"][number] |= members
        return record
    return changed


def with_consistent_state(change):
    """Changed, with the state adapted, so that only the chain is wrong."""
    def changed(record):
        record = change(record)
        return {**record, "state": fold(record["log"])}
    return changed


def removed(numbers):
    def changed(record):
        del record["log"][numbers]
        return record
    return changed


def renumbered(record):
    for number, event in enumerate(record["log"], start=1):
        event["sequence"] = number
    return record


def swapped(record):
    record["log"][3], record["log"][5] = record["log"][5], record["log"][3]
    return record


def cut_and_closed(record):
    del record["log"][-3:]
    record["chain"]["last"] = record["log"][-1]["hash"]
    return record


TAMPERED = {
    "a text": (edited(12, new="書き換え"), "13 番目のハッシュ"),
    "a name": (edited(5, who="別の人"), "6 番目のハッシュ"),
    "a time": (edited(5, time="2026-11-25T00:00:00.000+09:00"), "6 番目のハッシュ"),
    "a role": (edited(11, role="operator"), "12 番目のハッシュ"),
    "a step": (edited(4, step="2.2-1"), "5 番目のハッシュ"),
    "an old value": (edited(13, old="あった"), "14 番目のハッシュ"),
    "a hash": (edited(5, hash=sha256("x")), "6 番目のハッシュ"),
    "the hash before": (edited(5, previous=sha256("x")), "6 番目のハッシュ"),
    "the first event gone": (removed(slice(0, 1)), "1 番目の番号が 2"),
    "an event gone": (removed(slice(6, 7)), "7 番目の番号が 8"),
    "an event gone, renumbered": (lambda record: renumbered(removed(slice(6, 7))(record)), "7 番目のハッシュ"),
    "events swapped": (swapped, "4 番目の番号が 6"),
    "events swapped, renumbered": (lambda record: renumbered(swapped(record)), "4 番目のハッシュ"),
    "an event twice": (lambda record: record["log"].insert(3, record["log"][3]) or record, "5 番目の番号が 4"),
    "the tail gone": (removed(slice(-1, None)), "末尾が欠けています"),
    "all gone": (removed(slice(0, None)), "末尾が欠けています"),
    "the tail gone, the chain closed": (cut_and_closed, "ファイル全体のダイジェストが一致しません"),
    "exported at another time":
        (lambda record: record.update(exported="2020-01-01T00:00:00.000+09:00") or record, "ファイル全体のダイジェストが一致しません"),
    "another last hash": (lambda record: record["chain"].update(last=sha256("x")) or record, "末尾のハッシュ"),
    "another genesis": (lambda record: record["chain"].update(genesis=sha256("x")) or record, "起点のハッシュ"),
}


@pytest.mark.parametrize("change, reason", TAMPERED.values(), ids=TAMPERED)
def test_a_log_that_was_changed_is_refused(refused, good, change, reason):
    refused(packed(with_consistent_state(change)(copy.deepcopy(good))), reason)


@pytest.mark.parametrize("part, member", [("manual", "title"), ("manual", "edition"), ("site", "title")])
def test_a_manual_or_site_of_the_same_digest_has_the_same_names(refused, good, part, member):
    record = copy.deepcopy(good)
    record[part][member] = "別の名前"
    refused(packed(with_digest(record)), f"{part} の名前や版が")


STATES = {
    "the tail gone, the chain closed": cut_and_closed,
    "a name": lambda record: record["state"]["head"].update(operator="別の人") or record,
    "solo": lambda record: record["state"]["head"].update(solo=True) or record,
    "a value": lambda record: record["state"]["values"].update({"database-id": "X"}) or record,
    "a result": lambda record: record["state"]["steps"][OTHER].update(result="ok") or record,
    "a remark": lambda record: record["state"]["steps"][STEP].update(remark="無かった") or record,
    "a signature": lambda record: record["state"]["steps"][STEP]["done"].update(who="別の人") or record,
    "a step of another":
        lambda record: record["state"]["steps"].update({"2.2-1": record["state"]["steps"][STEP]}) or record,
    "nothing": lambda record: record.update(state=fold([])) or record,
}


@pytest.mark.parametrize("change", STATES.values(), ids=STATES)
def test_a_state_that_does_not_follow_from_the_log_is_refused(refused, good, change):
    refused(packed(change(copy.deepcopy(good))), "状態が、履歴から導いた状態と一致しません")
