"""Good records to begin with: two of the current sheet, and one of an earlier edition, which is carried over."""

import copy

from checklist import Sheet
from oracle import extended, resealed, sha256


def some_steps(browser, checklist, count=24):
    """Ids of steps of every kind: for one person, for two, and not done at this site."""
    context = browser.new_context()
    rows = Sheet.open(context.new_page(), checklist).rows()
    context.close()
    kinds = {}
    for row in rows:
        kinds.setdefault((row["confirmation"], row["applies"]), []).append(row["id"])
    return [step for steps in kinds.values() for step in steps[:count // len(kinds)]]


def seeds(browser, checklist):
    """The records, made on the current page."""
    context = browser.new_context()
    empty = Sheet.open(context.new_page(), checklist).export()
    context.close()
    named = extended(empty, (None, "operator", "山田 太郎"), (None, "confirmer", "鈴木 花子"))
    worked = extended(
        named, (None, "value:database-id", "DPM-01"), (None, "value:sql-instance-folder-a", "MSSQL.1"), ("1-gather", "done", True), ("1-gather", "result", "ok"),
        ("2.1-install", "reason", "済んでいる"), ("2.1-install", "done", True), ("2.1-install", "result", "na"),
        ("3.2-7", "done", True), ("3.2-7", "result", "ok"), ("3.2-7", "remark", "メモ"), ("3.2-7", "confirmed", True))
    earlier = copy.deepcopy(worked)
    earlier["runbook"]["steps"][0]["sha256"] = sha256("an earlier edition")
    return [named, worked, resealed(earlier)]
