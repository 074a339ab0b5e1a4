"""Randomly damaged records, the same for the same seed: bytes, members, and logs with recomputed hashes."""

import copy
import json
import random
import uuid

from oracle import EMPTY_STEP, extended, resealed, sha256

# Elements that must never be created: `record_trials` looks for them.
MARKUP = ['<x-fuzz>', '<img src="x-fuzz" onerror="globalThis.fuzzed = 1">', "</script><script>globalThis.fuzzed = 1</script>",
          '"><svg onload="globalThis.fuzzed = 1">', "<!--", "&lt;x-fuzz&gt;", "javascript:globalThis.fuzzed=1"]
TEXTS = [*MARKUP, "", " ", "\u3000", "x", "x" * 101, "長" * 10001, "\u0000", "\u202e", "\ud800", "e\u0301", "\ufeff",
         "山田 太郎", "鈴木 花子",
         "ok", "ng", "na", "__proto__", "constructor", "toString", "true", "DPM-01", "{{virtual-ip}}", "=1+1",
         "2026-02-30T25:00:00.000+09:00", "2026-11-25T10:00:00.000+09:00", "0000-01-01T00:00:00.000-00:00"]
VALUES = [None, True, False, 0, 1, -1, 5, 1e308, 2**53, [], {}, [[]], {"polluted": True}, EMPTY_STEP]
KEYS = ["extra", "__proto__", "constructor", "toString", "hasOwnProperty", "", "x y", "9.9-nothing"]
ROLES = ["operator", "confirmer", "record"]
HEAD = ["date", "lead", "operator", "confirmer", "solo", "value:database-id", "value:sql-instance-folder-a",
        "correction:sql-instance-folder-a"]
ODD_HEAD = ["carried-from", "rules", "correction:", "value:", "value:nothing", "value:__proto__", "__proto__", "done"]
FIELDS = ["done", "result", "reason", "remark", "confirmed"]
ODD_FIELDS = ["carried", "redo", "undo", "constructor", "__proto__", "operator"]


class Mutator:
    """Makes files from `records`; `steps` are ids of the sheet, some that apply and some that do not."""

    def __init__(self, seed, records, steps):
        self.random = random.Random(seed)
        self.records = records
        self.steps = steps

    def file(self):
        """The bytes of one more file."""
        record = copy.deepcopy(self.random.choice(self.records))
        kind = self.random.random()
        if kind < 0.15:
            return self.spoilt_bytes(json.dumps(record, ensure_ascii=False).encode())
        if kind < 0.35:
            for _ in range(self.random.randint(1, 3)):
                self.spoil_member(record)
        elif kind < 0.55:
            record = self.with_another_log(record)
        else:
            record = self.worked_on(record)
        # Most are sealed: a file that a check of hashes refuses never reaches the code after it.
        if self.random.random() < 0.85:
            record = self.sealed(record)
        return json.dumps(record, indent=self.random.choice([None, 1])).encode()

    def sealed(self, record):
        """With all hashes recomputed, and of another run, if it still has the form for that."""
        whole = copy.deepcopy(record)
        try:
            if self.random.random() < 0.8:
                whole["run"]["id"] = str(uuid.UUID(int=self.random.getrandbits(128), version=4))
            return resealed(whole)
        except (KeyError, TypeError, AttributeError, IndexError, UnicodeEncodeError):
            return record

    # Work as people do it, and as they do not

    def worked_on(self, record):
        changes = self.work() + [self.change() for _ in range(self.random.choice([0, 0, 1, 1, 2, 4, 8]))]
        if self.random.random() < 0.3:
            self.random.shuffle(changes)
        try:
            record = extended(record, *changes)
            if self.random.random() < 0.2:
                self.random.choice(record["runbook"]["steps"])["sha256"] = sha256(str(self.random.random()))
            return record
        except (KeyError, TypeError, AttributeError, UnicodeEncodeError):
            return record

    def work(self):
        """What people do at one step, in order."""
        pick = self.random.choice
        step, result = pick(self.steps), pick(["ok", "ok", "ng", "na"])
        acts = [("reason", pick(TEXTS)), ("done", True), ("result", result), ("remark", pick(TEXTS)), ("confirmed", True)]
        return [{"step": step, "field": field, "new": new} for field, new in acts if new != "" and self.random.random() < 0.85]

    def change(self):
        pick = self.random.choice
        is_odd = self.random.random() < 0.1
        change = {"step": None, "field": pick(ODD_HEAD if is_odd else HEAD), "new": pick(TEXTS)} if self.random.random() < 0.3 \
            else {"step": pick(self.steps), "field": pick(ODD_FIELDS if is_odd else FIELDS), "new": pick(TEXTS)}
        field = change["field"]
        if self.random.random() < 0.9:
            if field in ("done", "confirmed", "solo", "redo", "undo"):
                change["new"] = self.random.random() < 0.8
            elif field == "result":
                change["new"] = pick(["ok", "ng", "na", ""])
            elif field == "carried":
                change["new"] = self.carried()
            elif field.startswith("correction:"):
                change["new"] = {"value": pick(["MSSQL.2", "MSSQL.1", pick(TEXTS)]), "reason": pick(TEXTS)}
            elif field == "rules":
                change["new"] = pick(["tejun.record/2", "tejun.record/1"])
        if self.random.random() < 0.2:
            change["role"] = pick(ROLES)
        if self.random.random() < 0.1:
            change[pick(["who", "time", "old", "new"])] = pick(TEXTS + VALUES)
        return change

    def carried(self):
        pick = self.random.choice
        signature = lambda: pick([None, {
            "who": pick(TEXTS), "time": "2026-11-25T10:00:00.000+09:00",
            **pick([{}, {"values": {}}, {"values": {"sql-instance-folder-a": pick(TEXTS)}}])}])
        return {"done": signature(), "result": pick(["ok", "ng", "na", ""]), "reason": pick(TEXTS), "remark": pick(TEXTS),
                "confirmed": signature(), "redo": pick([False, True])}

    def with_another_log(self, record):
        log = record["log"]
        for _ in range(self.random.randint(1, 3)):
            one, other = self.random.randrange(len(log)), self.random.randrange(len(log))
            act = self.random.randrange(5)
            if act == 0 and len(log) > 1:
                del log[one]
            elif act == 1:
                log[one], log[other] = log[other], log[one]
            elif act == 2:
                log.insert(one, copy.deepcopy(log[other]))
            elif act == 3 and log[one]:
                key = self.random.choice(list(log[one]))
                log[one][key] = copy.deepcopy(log[other].get(key))
            else:
                self.spoil_member(log[one])
        return record

    # Members of any form

    def spoil_member(self, value):
        """Changes one member at any depth."""
        while True:
            keys = list(value) if isinstance(value, dict) else range(len(value))
            if not keys:
                return
            key = self.random.choice(keys)
            if isinstance(value[key], (dict, list)) and value[key] and self.random.random() < 0.8:
                value = value[key]
                continue
            break
        act = self.random.randrange(5)
        if act == 0:
            del value[key]
        elif act == 1 and isinstance(value, dict):
            value[self.random.choice(KEYS)] = copy.deepcopy(self.random.choice(VALUES + TEXTS))
        elif act == 2 and isinstance(value, list):
            value.append(copy.deepcopy(value[key]))
        elif act == 3 and isinstance(value[key], str):
            value[key] = self.spoilt_text(value[key])
        else:
            value[key] = copy.deepcopy(self.random.choice(VALUES + TEXTS))

    def spoilt_text(self, text):
        place = self.random.randint(0, len(text))
        rest = place + self.random.choice([0, 0, 1, 4])
        return text[:place] + self.random.choice(TEXTS) + text[rest:]

    def spoilt_bytes(self, file):
        for _ in range(self.random.randint(1, 4)):
            one, other = sorted(self.random.randint(0, len(file)) for _ in range(2))
            byte = bytes([self.random.randrange(256)])
            piece = self.random.choice([b"", byte, file[one:one + 20], b"\\u0000", b"[" * 2000, b'"'])
            act = self.random.randrange(4)
            if act == 0:
                file = file[:one] + piece + file[one:]
            elif act == 1:
                file = file[:one] + piece + file[one + max(1, len(piece)):]
            elif act == 2:
                file = file[:one] + file[min(other, one + 40):]
            else:
                file = file[:other]
        return file
