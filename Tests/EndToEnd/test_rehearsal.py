"""`tejun rehearse`: what it prints, and what the documents take from it."""

import json
import re
import shutil

import jsonschema
import pytest

from support import readers
from support.harness import CONTENT, SHIPPED_SITES, state
from support.readers import squeezed, step_items

SITES = pytest.mark.parametrize("name", SHIPPED_SITES)
# The slips that nobody would notice, worked out by hand from the printed manual: nothing printed later looks at
# what these steps set.
SILENT = {
    "3.3-5", "3.3-6", "3.3-7", "3.3-9", "3.6-5", "3.6-6", "3.6-7", "3.6-8", "3.6-9", "4.3-prioritise",
    "5.1-2", "5.2-4", "5.3-3", "5.3-4", "6.1-password", "6.1-servers",
}
# Without the failover, the remedy that a check names changes the registry of server B, but not what the console has set.
OF_THE_VARIANT = {"everything-different": {"5.3-manual-folder"}, "model-case": {"5.3-1"}, "migration": {"5.3-1"}}


@pytest.fixture(scope="module")
def validator():
    schema = json.loads((CONTENT / "schemas/rehearsal.schema.json").read_bytes())
    jsonschema.Draft7Validator.check_schema(schema)
    return jsonschema.Draft7Validator(schema)


@pytest.fixture
def rehearse(tejun, validator):
    """The data of a rehearsal, which is valid."""
    def run(*arguments, code=0):
        done = tejun("rehearse", *arguments, "--format", "json")
        assert done.code == code, done.err
        data = json.loads(done.out)
        assert [error.message for error in validator.iter_errors(data)] == []
        return data

    return run


@pytest.fixture
def manual(tejun):
    """A copy of the manual in which texts can be replaced; gives the arguments that name it."""
    shutil.copytree(CONTENT / "dpm-cluster", tejun.folder / "dpm-cluster")

    def change(file, *changes):
        path = tejun.folder / "dpm-cluster" / file
        text = path.read_text()
        for old, new in changes:
            assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {file}"
            text = text.replace(old, new)
        path.write_text(text)
        return "--manual", "dpm-cluster"

    return change


def test_nothing_is_written(tejun):
    tejun.write("site.yaml", SHIPPED_SITES["migration"].read_bytes())
    before = state(tejun.folder)
    assert tejun("rehearse", "site.yaml", "--omissions").code == 0
    assert state(tejun.folder) == before


@SITES
def test_every_shipped_site_is_proved(rehearse, name):
    data = rehearse(SHIPPED_SITES[name])
    assert (data["schema"], data["verdict"], data["violations"], data["findings"]) == (
        "tejun.rehearsal/2", "proved-except", [], [])
    assert [(step["number"], step["unmodelled"], step["actions"]) for step in data["unmodelled"]] == [
        *([] if name == "model-case" else [("2.2-(補足)", 1, 1)]), *([("2.2-(停止)", 2, 2)] if name == "migration" else []),
        ("6.2-(保存先)", 1, 1), ("6.3-(3)", 1, 2)]
    # Registry synchronisation is rehearsed as the stricter kind: what the check on server B asks for is done, and told.
    [mended] = [one["text"] for one in data["assumptions"] if one["subject"] == "成り立たなかった確認"]
    assert mended.startswith("5.3-(確認1) の") if name != "everything-different" else mended == "ありません。"
    kept = {"migration": "10.20.30.16", "everything-different": "10.64.8.90"}.get(name)
    [told] = [one["text"] for one in data["assumptions"] if one["subject"] == "既存の管理サーバのデータ"]
    assert (f"既存の管理サーバ({kept})にあります" if kept else "ありません") in told
    assert data["site"]["id"] == name and "omissions" not in data
    assert data["checks"] > 2 * data["steps"] > 130


def test_what_is_not_modelled_is_told_and_counts_with_strict(tejun):
    run = tejun("rehearse")
    assert "一部を除いて成立。68 手順のうち 2 手順に" in run.out and "予行が扱わない作業\n  6.2-(保存先)" in run.out
    assert "前提としたこと\n  はじめの状態\n" in run.out
    strict = tejun("rehearse", "--strict")
    assert (strict.code, strict.out, strict.err) == (3, run.out, "")


def test_a_line_without_a_meaning_is_not_modelled_and_breaks_nothing(rehearse, manual):
    named = manual(
        "chapters/3-installation.yaml",
        ("          - type:\n              in: command-prompt\n              lines:\n                - {prompt: '1>', input: \"sp_attach_db",
         "          - type:\n              in: command-prompt\n              lines:\n                - {prompt: '1>', input: \"exec sp_who\"}\n"
         "                - {prompt: '2>', input: go}\n                - {prompt: '1>', input: \"sp_attach_db"))
    data = rehearse(*named)
    assert data["verdict"] == "proved-except"
    assert {step["number"]: step["parts"] for step in data["unmodelled"]}["3.2-(8)"] == ["exec sp_who"]
    with_strict = rehearse(*named, "--strict", code=3)
    assert with_strict == data


def test_the_model_case_is_the_default(tejun):
    named = tejun("rehearse", SHIPPED_SITES["model-case"])
    assert tejun("rehearse").out == named.out
    assert tejun("rehearse", "-", input=SHIPPED_SITES["model-case"].read_bytes()).out == named.out


@SITES
def test_every_step_is_left_out_once(rehearse, sites, name):
    data = rehearse(SHIPPED_SITES[name], "--omissions")
    steps = [id for id, step in sites[name].steps.items() if step["applies"]]
    assert [slip["step"] for slip in data["omissions"]] == steps and len(steps) == data["steps"]
    assert [slip["step"] for slip in data["swaps"]] == steps[1:]
    assert [slip["before"] for slip in data["swaps"]] == steps[:-1]
    places = {id: sites[name].steps[id]["place"] for id in steps}
    assert {slip["step"]: slip["server"] for slip in data["wrongServers"]} == {
        id: "server-b" if place == "server-a" else "server-a"
        for id, place in places.items() if place in ("server-a", "server-b")}


@SITES
def test_the_slips_that_nobody_would_notice_are_known_and_have_a_second_person(rehearse, sites, name):
    data = rehearse(SHIPPED_SITES[name], "--omissions")
    silent = {slip["step"] for slip in data["omissions"] if slip["verdict"] == "outcome"}
    assert silent == SILENT | OF_THE_VARIANT.get(name, set())
    for id in silent:
        assert sites[name].steps[id]["confirmation"] == "second-person", id
    assert [slip for slip in data["swaps"] + data["wrongServers"] if slip["verdict"] == "outcome"] == []


def test_a_slip_that_shows_later_says_where_and_how_much_later(rehearse, sites):
    data = rehearse("--omissions")
    order = [slip["step"] for slip in data["omissions"]]
    slips = {slip["step"]: slip for slip in data["omissions"]}
    for slip in data["omissions"]:
        assert ("caughtAt" in slip) == (slip["verdict"] == "caught")
        assert ("clauses" in slip) == (slip["verdict"] == "outcome")
        if slip["verdict"] == "caught":
            assert order.index(slip["caughtAt"]) - order.index(slip["step"]) == slip["stepsLater"]
            # Or at a check of an erratum there.
            section = sites["model-case"].steps[slip["caughtAt"]]["printedNumber"].partition("(")[0]
            assert slip["reason"].startswith(f"{section}("), slip
    # The Web server of server B is missed when the browser first needs it, the attached database at the ID.
    assert (slips["3.4-3"]["caughtAt"], slips["3.2-8"]["caughtAt"]) == ("5.3-2", "3.6-8")
    # What was added to the content (補足) catches what the printed manual misses.
    assert (slips["3.3-11"]["caughtAt"], slips["5.2-1"]["caughtAt"]) == ("3.3-failover", "5.3-1")
    assert slips["5.2-5"]["verdict"] == "harmless" and "影響はありません" in slips["5.2-5"]["reason"]
    assert slips["6.2-destination"]["verdict"] == slips["6.3-3"]["verdict"] == "unknown"
    # Copying while the services run has the same result, but breaks a rule of the manual.
    swaps = {slip["step"]: slip for slip in data["swaps"]}
    assert "決まりに反します" in swaps["3.3-11"]["reason"] and "3.3-(11)" in swaps["3.3-11"]["reason"]


def test_the_errata_that_break_the_work_are_proved(rehearse):
    proved = {erratum["id"]: (erratum["weight"], erratum.get("caughtAt")) for erratum in rehearse()["errata"]}
    assert proved == {"blank-in-log-path": ("breaks", "3.2-8"), "services-on-server-a": ("breaks", "3.6-9")}


def test_a_manual_that_does_not_work_says_where_what_was_needed_and_what_was_the_case(tejun, rehearse, manual):
    named = manual(
        "chapters/3-installation.yaml",
        ("          - create-folder: '{{database-folder}}'\n", ""))
    data = rehearse(*named, code=1)
    first = data["violations"][0]
    assert data["verdict"] == "broken" and (first["step"], first["kind"]) == ("3.2-6", "action")
    assert "X:\\DPM\\Data が存在する必要があります" in first["needed"] and "存在しません" in first["found"]
    assert data["errata"] == [] and "course" not in data
    run = tejun("rehearse", *named)
    assert run.code == 1 and run.err == ""
    # Later ones can follow from the first; they are counted, and left to programs.
    assert len(data["violations"]) > 1 and f"その後の {len(data['violations']) - 1} か所" in run.out
    assert "3.2-(6)" in run.out and first["needed"] in run.out and first["found"] in run.out
    # The documents are made all the same, without what no rehearsal has shown.
    run = tejun("build", *named)
    assert run.code == 0 and "model-case" in run.err and "tejun rehearse" in run.err
    for name in ("runbook.html", "runbook.md", "checklist.html"):
        page = (tejun.folder / "Output/model-case" / name).read_text()
        assert "クラスタの状態:" not in page and "見落とし注意" not in page
        assert "この手順書は、予行で成り立ちませんでした。" in page


def test_an_outcome_that_is_missed_names_the_clause(rehearse, manual):
    data = rehearse(*manual("outcome.yaml", ("addresses: 8\n", "addresses: 1\n")), code=1)
    assert [(v["kind"], v["clause"], v["moment"]) for v in data["violations"]] == [("outcome", "addresses", "end")]


def test_a_silent_slip_without_a_second_person_is_not_let_pass(rehearse, manual):
    named = manual(
        "chapters/5-dpm-settings.yaml",
        ("          - fail-over: server-a\n        expect:\n          text: クラスタの状態の表示で、サーバ A が運用系、サーバ B が待機系になります。\n"
         "          fact: {active: server-a}\n          seen: print\n        confirmation: second-person\n",
         "          - fail-over: server-a\n        expect:\n          text: クラスタの状態の表示で、サーバ A が運用系、サーバ B が待機系になります。\n"
         "          fact: {active: server-a}\n"))
    data = rehearse(*named, code=1)
    assert data["violations"] == [] and [finding["rule"] for finding in data["findings"]] == ["unnoticed-slip"]
    assert "5.3-(4)" in data["findings"][0]["text"]


@SITES
@pytest.mark.parametrize("extent", [[], ["--omissions"]])
def test_the_markdown_holds_what_the_text_says(tejun, name, extent):
    text = tejun("rehearse", SHIPPED_SITES[name], *extent).out
    document = readers.gfm(tejun("rehearse", SHIPPED_SITES[name], *extent, "--format", "markdown").out)
    shown = squeezed(document.text())
    for line in text.splitlines():
        for part in line.strip().split("  "):
            assert squeezed(part) in shown, part


@pytest.mark.parametrize("arguments", [["--format", "xml"], ["a.yaml", "b.yaml"], ["--omission"]])
def test_wrong_arguments_are_refused(tejun, arguments):
    run = tejun("rehearse", *arguments)
    assert (run.code, run.out) == (64, "") and run.err


def test_a_site_that_is_not_there_or_is_wrong_is_refused(tejun):
    assert tejun("rehearse", "nowhere.yaml").code == 66
    tejun.write("site.yaml", "manual: dpm-cluster\nsite: x\ntitle: x\nparameters: {virtual-ip: 300.1.1.1}\n")
    run = tejun("rehearse", "site.yaml")
    assert (run.code, run.out) == (78, "") and "'300.1.1.1'" in run.err


# What the documents show


def moments(site):
    """Section → the states of the cluster in it, from the data of the rehearsal."""
    return {number: section["cluster"] for number, section in site.sections.items()}


RUNNING = {"server-a": "動作中(運用系、共有ディスク、仮想IPアドレスはサーバA)", "server-b": "動作中(運用系、共有ディスク、仮想IPアドレスはサーバB)"}


def words(site):
    """What each section with steps should say, worked out from the data."""
    lines, has_run = [], False
    for number, section in site.sections.items():
        if not any(step["applies"] for step in section["steps"]):
            continue
        parts = []
        for moment in section["cluster"]:
            assert moment["disk"] == moment["address"] == moment["active"]
            has_run = has_run or bool(moment["active"])
            parts.append(RUNNING.get(moment["active"], "停止" if has_run else "開始前"))
        lines.append(" → ".join(parts) or "運用中。どちらのサーバが運用系かは、クラスタの状態の表示で確認します")
    return [squeezed(f"クラスタの状態: {line}") for line in lines]


def test_every_section_says_what_the_cluster_is(site):
    found = moments(site)
    assert [moment["active"] for moment in found["3.3"]] == ["server-a", "server-b"]
    assert [moment["active"] for moment in found["5.3"]] == ["server-a", "server-b", "server-a"]
    assert found["4.2"] == [{"active": None, "disk": None, "address": None}]
    # Once it is in use, nobody can say beforehand which server is active.
    assert [found[number] for number in ("6.1", "6.2", "6.3")] == [[], [], []]
    for document in (site.html, site.checklist):
        assert [squeezed(line.text()) for line in document.with_class("cluster-state")] == words(site)
    assert [squeezed(line) for line in site.markdown.splitlines() if line.startswith("クラスタの状態:")] == words(site)


def course_picture(document):
    [picture] = [svg for svg in document.all("svg") if "course-diagram-title" in svg.attributes["aria-labelledby"].split()]
    return picture


def test_the_picture_has_a_band_for_every_stretch(site):
    for document in (site.html, site.checklist):
        labels = [text.text() for text in course_picture(document).all("text")]
        assert [label for label in labels if re.fullmatch(r"[\d.]+", label)] == [
            number for number, states in moments(site).items() if states]
        # A cluster start, the failover of 3.3, another start, the failover of 5.3 and the one back; three rows,
        # and the legend.
        bands = [label for label in labels if label in ("A", "B")]
        assert bands == ["A", "B", "A", "B", "A"] * 3 + ["A", "B"]


def test_the_picture_shows_in_every_column_what_its_section_says(site):
    """Also the state after the last step: the picture once ended with server B, which is active before 5.3-(4)."""
    expected = {number: states for number, states in moments(site).items() if states}
    expected["完了"] = [list(expected.values())[-1][-1]]
    for document in (site.html, site.checklist):
        picture = course_picture(document)
        starts = [float(line.attributes["points"].partition(",")[0]) for line in picture.with_class("diagram-grid")]
        # Bands of the columns; those of the legend are lower than any grid line.
        bottom = float(picture.with_class("diagram-grid")[0].attributes["points"].rpartition(",")[2])
        bands = [(float(band.attributes["y"]), float(band.attributes["x"]), float(band.attributes["width"]), node)
                 for node in ("server-a", "server-b") for band in picture.with_class(f"diagram-{node}")]
        rows = {y for y, *_ in bands if y < bottom}
        assert len(rows) == 3
        end = max(x + width for _, x, width, _ in bands)
        for column, (name, states) in enumerate(expected.items()):
            left, right = starts[column], [*starts, end][column + 1]
            for row, member in zip(sorted(rows), ("active", "disk", "address"), strict=True):
                assert shown(bands, row, left, right) == [state[member] for state in states], (name, member)


def shown(bands, row, left, right):
    """Which server has it, in order, from `left` to `right`; None if there is no band."""
    def holder(x):
        # Numbers in the picture have one decimal.
        return next((node for y, start, width, node in bands if y == row and start - 0.1 <= x <= start + width + 0.1), None)

    # Ten samples per step: no section has 40.
    looks = [holder(left + (right - left) * (look + 0.5) / 400) for look in range(400)]
    return [node for node, before in zip(looks, [object(), *looks]) if node != before]


def test_steps_of_which_a_slip_goes_unnoticed_bear_a_mark(site):
    critical = {id for id, step in site.steps.items() if step["critical"]}
    assert critical == SILENT | OF_THE_VARIANT.get(site.id, set())
    for document in (site.gfm, site.html):
        assert {id for id, item in step_items(document).items() if "見落とし注意" in item.text()} == critical
    rows = {row.attributes["id"]: row for row in site.checklist.with_class("step")}
    assert {id for id, row in rows.items() if row.with_class("critical")} == critical
    # The meaning of the marks is explained.
    for text in (site.checklist.with_class("how-to")[0].text(), site.html.text(), site.gfm.text()):
        assert "【見落とし注意】の手順は" in text and "〔印刷〕は印刷版にある結果、【補足】は追加した確認です" in text


def test_checks_of_our_own_are_marked_as_such(site):
    added = {id for id, step in site.steps.items() if any("【補足】" in line for line in step["expected"])}
    assert added == {"3.3-failover", "5.3-1"}
    for document in (site.gfm, site.html):
        assert {id for id, item in step_items(document).items() if "【補足】" in item.text()} == added


@pytest.mark.parametrize("file, old, new, id, says", [
    ("catalogues.yaml", "{id: admin-password, name: 管理者パスワード設定, installer: management-server}",
     "{id: admin-password, name: 管理者パスワード設定, after: installer-details}", "circular", "'admin-password'"),
    ("outcome.yaml", "- id: data-folders\n", "- id: data\n", "duplicate-name", "'data'"),
    ("errata.yaml", r"in-place-of: '{{database-folder}}\DPM_LOG.LDF'", r"in-place-of: '{{database-folder}}\DPM_LOGG.LDF'",
     "vain-erratum", "'database-a/attach'"),
    ("errata.yaml", "- {step: management-b/startup, place: server-a}", "- {step: management-b/startup, place: server-b}",
     "vain-erratum", "'management-b/startup'"),
    ("errata.yaml", "- after: shared-folder/set-folder", "- after: shared-folder/update-mode", "erratum-elsewhere",
     "'shared-folder/update-mode'"),
    ("errata.yaml", "- after: shared-folder/set-folder", "- {text: x, after: shared-folder/set-folder}\n      - after: shared-folder/set-folder",
     "duplicate-name", "'shared-folder-contents, after shared-folder/set-folder'"),
    ("errata.yaml", "- {step: management-b/startup, place: server-a}", "- {step: web-a/select, place: server-b}",
     "erratum-elsewhere", "'web-a/select'"),
])
def test_what_would_prove_nothing_is_refused(tejun, manual, file, old, new, id, says):
    named = manual(file, (old, new))
    for command in ("check", "rehearse", "build"):
        run = tejun(command, *named)
        assert run.code == 78
        found = run.diagnostics(run.out if command == "check" else run.err)
        assert any(problem.id == id and says in problem.message for problem in found), run.err + run.out
