"""checklist.html as a file: the same steps as the runbook, each once, and the contents of a row without script."""

import hashlib
import json
import re

import pytest

from support.harness import SHIPPED_SITES
from support.readers import squeezed

# Steps at which a slip cannot be seen later, or breaks what is built; typed by hand, as a check of the content.
SECOND_PERSON = {
    "2.2-carry-over", "2.2-stop-existing", "2.2-existing-address", "3.2-7", "3.2-8", "3.3-5", "3.3-6", "3.3-7", "3.3-8", "3.3-9", "3.3-10", "3.3-12", "3.5-5",
    "3.6-5", "3.6-6", "3.6-7", "3.6-8", "3.6-9", "3.6-10", "3.6-change-registry", "4.1-define", "4.2-define", "4.3-prioritise", "5.1-2", "5.2-4",
    "5.3-1", "5.3-manual-registry", "5.3-3", "5.3-manual-folder", "5.3-4", "6.1-password", "6.1-servers",
    "6.2-destination",
}
CELLS = ["do", "see", "operator", "confirmer", "outcome", "remark"]


@pytest.fixture
def rows(site):
    """Step id → row, in the order of the sheet."""
    return {row.attributes["id"]: row for row in site.checklist.with_class("step") if row.attributes["id"] in site.steps}


def cell(row, name):
    [found] = [element for element in row.all("td") if element.attributes.get("class") == name]
    return found


def test_every_step_of_the_runbook_stands_on_the_sheet_once_and_in_order(site, rows):
    assert [row.attributes["id"] for row in site.checklist.with_class("step")] == list(site.lines)
    assert len(rows) == len(site.steps) == 74
    for id, row in rows.items():
        [number] = row.with_class("number")
        assert number.text() == site.steps[id]["printedNumber"] and number.attributes["href"] == f"#{id}"
        assert [element.attributes["class"] for element in row.children if not isinstance(element, str)] == ["at", *CELLS]


def test_what_an_erratum_asks_for_has_a_row_of_its_own(site):
    rows = {row.attributes["id"]: row for row in site.checklist.with_class("step") if row.attributes["id"] in site.checks}
    assert len(rows) == len(site.checks) >= 6
    for id, row in rows.items():
        check = site.checks[id]
        [number] = row.with_class("number")
        assert (number.text(), number.attributes["href"]) == (check["printedNumber"], f"#{id}")
        assert (row.attributes["data-place"], row.attributes["data-confirmation"]) == (check["place"], check["confirmation"])
        assert squeezed(check["text"]) in squeezed(cell(row, "do").text())
        assert len(cell(row, "operator").with_class("tick")) == 1
        assert len(cell(row, "confirmer").with_class("tick")) == (check["confirmation"] == "second-person")


def test_a_row_says_what_the_runbook_says(site, rows):
    places = {item.attributes["data-place"]: item.text().strip("【】") for item in site.html.with_class("place")}
    for id, row in rows.items():
        step = site.steps[id]
        [place] = row.with_class("place")
        assert (place.attributes["data-place"], place.text()) == (step["place"], places[step["place"]])
        text, seen = squeezed(cell(row, "do").text()), squeezed(cell(row, "see").text())
        said = [step["text"] or "", *(action["sentence"] for action in step["actions"]), step.get("reason", "")]
        said += [line for callout in step["callouts"] for line in callout["text"]]
        assert [line for line in said if squeezed(line) not in text] == [], id
        assert [line for line in step["expected"] if squeezed(line) not in seen] == [], id


def test_the_facts_below_a_step_are_all_in_its_row(site, rows):
    lists = 0
    for id, row in rows.items():
        text = squeezed(cell(row, "do").text())
        for action in site.steps[id]["actions"]:
            facts = [*action.get("services", []), *action.get("files", []), *action.get("folders", [])]
            facts += [fact for value in action.get("registry", []) for fact in map(value.get, ("key", "name", "before", "after"))]
            facts += [content for resource in action.get("resources", []) if resource["applies"] for content in resource["contents"]]
            facts += [module for row in action.get("modules", []) for module in row["modules"]]
            lists += len(facts)
            assert [fact for fact in facts if squeezed(fact) not in text] == [], id
    assert lists > 100


def test_input_lines_are_those_of_the_model(site, rows):
    typed = 0
    for id, row in rows.items():
        inputs = [element.text() for element in row.with_class("input")]
        lines = [line["input"] for action in site.steps[id]["actions"] for line in action.get("lines", [])]
        lines += [action["line"] for action in site.steps[id]["actions"] if "line" in action]
        assert inputs == lines, id
        typed += len(lines)
    assert typed > 15


def test_the_second_person_is_asked_for_where_the_model_says_so(site, rows):
    asked = {id for id, step in site.steps.items() if step["confirmation"] == "second-person"}
    assert asked == SECOND_PERSON
    for id, row in rows.items():
        boxes = cell(row, "confirmer").with_class("tick")
        assert len(boxes) == (id in SECOND_PERSON and site.steps[id]["applies"]), id
        assert len(cell(row, "operator").with_class("tick")) == site.steps[id]["applies"], id
    marked = {element.ancestor("li").with_class("number")[0].attributes["id"] for element in site.html.with_class("second-person")}
    checks = {id for id, check in site.checks.items() if check["confirmation"] == "second-person"}
    assert marked == {id for id in SECOND_PERSON if site.steps[id]["applies"]} | checks


def test_results_stand_for_steps_that_apply_and_a_reason_for_others(site, rows):
    for id, row in rows.items():
        outcome = cell(row, "outcome").text()
        assert outcome == ("OKNG対象外" if site.steps[id]["applies"] else "対象外"), id
        assert row.attributes["data-applies"] == str(site.steps[id]["applies"]).lower()


def test_a_value_found_on_site_has_its_blank_at_the_step_that_finds_it(site, rows):
    found = {place.attributes["data-parameter"]: place for place in site.checklist.with_class("found")}
    assert set(found) == {id for id, parameter in site.parameters.items() if parameter["origin"] == "open"}
    for id, place in found.items():
        uses = site.parameters[id]["usedIn"]
        assert place.ancestor("tr").attributes["id"] == uses[0]
        for use in uses:
            assert id in {value.attributes["data-parameter"] for value in rows[use].with_class("open")}


def test_there_is_no_field_for_a_password(site, rows):
    assert not [element for element in site.checklist.all("input") if element.attributes.get("type") == "password"]
    for id in ("3.3-4", "3.6-4", "6.1-password"):
        assert rows[id].with_class("found") == []


def test_the_cluster_changes_are_those_of_the_actions(site, rows):
    for id, row in rows.items():
        expected = []
        for action in site.steps[id]["actions"]:
            expected += {
                "start-cluster": [action.get("active")], "stop-cluster": ["stop"],
                "fail-over": ["swap" if action.get("to") == "standby" else action.get("to")],
            }.get(action["action"], [])
        assert row.attributes.get("data-cluster", "").split() == expected, id


def test_references_lead_to_places_of_the_sheet(site):
    ids = {element.attributes["id"] for element in site.checklist.walk() if "id" in element.attributes}
    links = [a.attributes["href"] for a in site.checklist.all("a")]
    digest = site.data["sha256"]
    assert [link for link in links if link.startswith("#") and link[1:] not in ids] == []
    assert [link for link in links if not link.startswith("#")] == [f"runbook.html?edition={digest[:8]}-{digest[8:16]}"]
    assert len(links) > 74


def test_digests_can_be_worked_out_from_the_data(site):
    lines = [
        "tejun.runbook/1", f"manual {site.data['manual']['id']} {site.data['manual']['sha256']}",
        f"site {site.id} {site.data['site']['sha256']}",
    ]
    rows = {row.attributes["id"]: row for row in site.checklist.with_class("step")}
    for id, step in site.lines.items():
        left_out = ("sha256", "printedNumber") if "erratum" in step else ("sha256", "name", "errata", "checks", "critical")
        data = {key: value for key, value in step.items() if key not in left_out}
        text = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        digest = hashlib.sha256(text.encode()).hexdigest()
        assert step["sha256"] == rows[id].attributes["data-sha256"] == digest, id
        lines.append(f"step {id} {digest}")
    whole = hashlib.sha256("".join(f"{line}\n" for line in lines).encode()).hexdigest()
    [body] = site.checklist.all("body")
    assert site.data["sha256"] == body.attributes["data-runbook-sha256"] == whole
    short = f"{whole[:8]}-{whole[8:16]}"
    for document in (site.checklist.text(), site.html.text(), site.markdown):
        assert short in document


def test_the_page_says_what_a_record_needs(site):
    [body] = site.checklist.all("body")
    data = {name: body.attributes[f"data-{name}"] for name in (
        "manual", "manual-title", "manual-edition", "manual-sha256", "site", "site-title", "site-sha256", "tool-version")}
    assert data == {
        "manual": site.data["manual"]["id"], "manual-title": site.data["manual"]["title"],
        "manual-edition": site.data["manual"]["edition"], "manual-sha256": site.data["manual"]["sha256"],
        "site": site.id, "site-title": site.data["site"]["title"], "site-sha256": site.data["site"]["sha256"],
        "tool-version": site.data["tool"]["version"],
    }


def test_the_head_of_the_sheet_is_there_to_be_filled_in(site):
    [head] = site.checklist.with_class("sheet-head")
    labels = [label.text() for label in head.all("th")]
    assert labels == ["文書名", "サイト", "版", "識別値", "手順書", "作業日", "責任者", "作業者", "確認者", "単独作業", "記録"]
    assert site.data["site"]["title"] in head.text() and site.data["manual"]["edition"] in head.text()


def test_controls_wait_for_the_script(site):
    [bar] = site.checklist.with_class("bar")
    assert "hidden" in bar.attributes
    [sheet] = [table for table in site.checklist.all("table") if table.attributes.get("id") == "sheet"]
    assert sheet.all("input", "button", "textarea") == []


def test_the_file_is_small(output):
    assert (output / "model-case/checklist.html").stat().st_size <= 420_000
    page = (output / "model-case/checklist.html").read_text()
    assert [line for line in page.splitlines() if re.match(r"\s*(//|/\*)", line)] == []
    for id in SHIPPED_SITES:
        assert re.search(r"<script(?! type=\"module\">)", (output / id / "checklist.html").read_text()) is None
