"""runbook.json and its JSON Schema."""

import copy
import hashlib
import json

import jsonschema
import pytest

from support.harness import CONTENT


@pytest.fixture(scope="module")
def schema():
    return json.loads((CONTENT / "schemas/runbook.schema.json").read_bytes())


@pytest.fixture(scope="module")
def validator(schema):
    return jsonschema.Draft7Validator(schema)


def test_the_schema_is_a_valid_schema(schema):
    assert schema["$schema"] == "http://json-schema.org/draft-07/schema#"
    jsonschema.Draft7Validator.check_schema(schema)


def test_every_runbook_is_valid(site, validator):
    assert site.data["schema"] == "tejun.runbook/1"
    assert [error.message for error in validator.iter_errors(site.data)] == []


def objects(value):
    """Every object in the data."""
    if isinstance(value, dict):
        yield value
    for item in value.values() if isinstance(value, dict) else value if isinstance(value, list) else []:
        yield from objects(item)


def kinds(data):
    """One object of each kind; its set of keys is the kind of an object."""
    found = {}
    for item in objects(data):
        found.setdefault((frozenset(item), item.get("action"), item.get("applies")), item)
    return list(found.values())


def test_every_object_refuses_an_unknown_key(model_case, validator):
    changed = copy.deepcopy(model_case.data)
    items = kinds(changed)
    assert len(items) > 30
    for item in items:
        item["surprise"] = "x"
        assert not validator.is_valid(changed), f"an unknown key passes in {sorted(item)}"
        del item["surprise"]


def test_every_object_but_an_action_refuses_to_lose_a_key(model_case, validator):
    """Which keys an action has besides 'action' and 'sentence' depends on its kind; the schema leaves that open."""
    changed = copy.deepcopy(model_case.data)
    for item in kinds(changed):
        for key in ["action", "sentence"] if "sentence" in item else list(item):
            value = item.pop(key)
            assert not validator.is_valid(changed), f"{sorted(item)} passes without '{key}'"
            item[key] = value
    assert changed == model_case.data


@pytest.mark.parametrize("value", [None, 7, "", [], {}, True, "a\nb"])
def test_top_level_values_of_a_wrong_type_are_refused(model_case, validator, value):
    for key in model_case.data:
        if value == [] and isinstance(model_case.data[key], list):
            continue
        changed = copy.deepcopy(model_case.data)
        changed[key] = value
        assert not validator.is_valid(changed), f"'{key}' may be {value!r}"


@pytest.mark.parametrize(
    "change",
    [
        lambda step: step.update(place="server-c"),
        lambda step: step.update(applies="yes"),
        lambda step: step.update(applies=False),
        lambda step: step.update(reason="なし"),
        lambda step: step.update(id="3.2_5"),
        lambda step: step.update(number=5),
        lambda step: step["actions"][0].update(action="reboot"),
        lambda step: step["actions"][0]["lines"].clear(),
    ],
)
def test_a_step_that_is_wrong_is_refused(model_case, validator, change):
    changed = copy.deepcopy(model_case.data)
    [step] = [step for step in objects(changed) if step.get("id") == "3.2-5"]
    change(step)
    assert not validator.is_valid(changed)


def test_the_data_is_written_for_diffs(site):
    """Keys sorted, one item per line, Japanese as it is, and a line break at the end."""
    text = (site.folder / "runbook.json").read_text()
    assert text.endswith("}\n") and "\\u" not in text and "\\/" not in text
    assert max(map(len, text.splitlines())) < 2000
    assert all(list(item) == sorted(item) for item in objects(json.loads(text)))


def test_digests_are_those_of_the_files(site):
    assert site.data["site"]["sha256"] == hashlib.sha256((CONTENT / f"sites/{site.id}.yaml").read_bytes()).hexdigest()
    assert site.data["site"]["sha256"] in site.markdown and site.data["site"]["sha256"] in site.html_text
    assert site.data["manual"]["sha256"] in site.markdown and site.data["manual"]["sha256"] in site.html_text
