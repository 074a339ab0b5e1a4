"""Errata, warnings and the reason for a second person, in every document where the reader needs them."""

from support.readers import check_items, squeezed, step_items


def test_every_erratum_is_listed_and_leads_to_its_places(site):
    assert len(site.data["errata"]) >= 7
    for document in (site.gfm, site.html):
        ids = [e.attributes["id"] for e in document.walk() if e.attributes.get("id", "").startswith("erratum-")]
        assert ids == [f"erratum-{erratum['id']}" for erratum in site.data["errata"]]
        for id, erratum in zip(ids, site.data["errata"]):
            item = document.by_id(id).ancestor("li")
            [heading, *_] = item.all("p")
            assert squeezed(heading.text()).startswith(f"正誤{erratum['number']}【")
            assert len([a for a in heading.all("a") if "href" in a.attributes]) == len(erratum["places"])
            for text in (erratum["printed"], erratum["corrected"] or "", erratum["reason"]):
                assert squeezed(text) in squeezed(item.text()), id
            assert ("この手順書:" in item.text()) == (erratum["corrected"] is not None), id


def test_every_step_with_an_erratum_is_marked(site):
    weights = {erratum["id"]: erratum["weight"] for erratum in site.data["errata"]}
    assert "cosmetic" in {weights[id] for step in site.steps.values() for id in step["errata"]}
    for document in (site.gfm, site.html):
        for id, item in step_items(document).items():
            marked = [erratum for erratum in site.steps[id]["errata"] if weights[erratum] != "cosmetic"]
            assert marks(item) == marked, id
    for id, row in rows_of_steps(site).items():
        assert marks(row) == [erratum for erratum in site.steps[id]["errata"] if weights[erratum] != "cosmetic"], id


def marks(element):
    """The errata that marks in it link to."""
    links = [a.attributes.get("href", "") for a in element.all("a")]
    return [link.removeprefix("#erratum-") for link in links if link.startswith("#erratum-")]


def rows_of_steps(site):
    return {row.attributes["id"]: row for row in site.checklist.with_class("step") if row.attributes["id"] in site.steps}


def test_an_erratum_of_orthography_has_no_mark_anywhere(site):
    weights = {erratum["id"]: erratum["weight"] for erratum in site.data["errata"]}
    for document in (site.gfm, site.html, site.checklist):
        assert {weights[id] for id in marks(document)} == {"breaks", "misleads", "question"}


def test_the_checklist_has_the_text_of_every_erratum_it_marks(site):
    errata = {erratum["id"]: erratum for erratum in site.data["errata"]}
    listed = [e.attributes["id"].removeprefix("erratum-") for e in site.checklist.walk()
              if e.attributes.get("id", "").startswith("erratum-")]
    assert listed == [id for id, erratum in errata.items() if erratum["weight"] != "cosmetic"]
    for id in listed:
        text = squeezed(site.checklist.by_id(f"erratum-{id}").ancestor("li").text())
        for words in (errata[id]["printed"], errata[id]["corrected"] or "", errata[id]["reason"]):
            assert squeezed(words) in text, id


def test_what_an_erratum_asks_for_on_site_is_a_line_to_tick(site):
    errata = {erratum["id"] for erratum in site.data["errata"]}
    assert {"other-registry-data", "mftpd-and-mtftp", "client-start-spelling", "stop-order", "shared-folder-contents"} <= {
        check["erratum"] for check in site.checks.values()} <= errata
    # Where the registry is not synchronised, the folder that the console shows is set on server B as well.
    assert ("5.3-3-after-registry-sync-timing" in site.checks) == (not site.steps["5.3-manual-registry"]["applies"])
    for document in (site.gfm, site.html):
        order = [e.attributes["id"] for e in document.walk() if e.attributes.get("id") in site.lines]
        assert order == list(site.lines)
        items = check_items(document)
        assert list(items) == list(site.checks)
        for id, item in items.items():
            # A page has boxes only on paper.
            boxes = [e for e in item.all("input") if e.attributes.get("type") == "checkbox"]
            assert len(boxes) == (document is site.gfm)
            assert squeezed(site.checks[id]["text"]) in squeezed(item.text())
            assert marks(item) == [site.checks[id]["erratum"]]


def test_no_erratum_asks_for_something_that_cannot_be_ticked(site):
    for erratum in site.data["errata"]:
        assert "確認してください" not in erratum["reason"], erratum["id"]


def test_warnings_stand_before_all_that_a_step_says(site):
    warned = 0
    for document in (step_items(site.gfm), step_items(site.html), rows_of_steps(site)):
        for id, element in document.items():
            text = squeezed(element.text())
            step = site.steps[id]
            at = {kind: [text.index(squeezed(line)) for c in step["callouts"] if (c["kind"] == "hint") == (kind == "hint")
                         for line in c["text"]] for kind in ("hint", "warning")}
            said = [words for words in [step["text"], *(action["sentence"] for action in step["actions"])] if words]
            said += [line["input"] for action in step["actions"] for line in action.get("lines", [])][:1]
            found = [text.index(squeezed(words)) for words in said]
            if at["warning"]:
                warned += 1
                assert max(at["warning"]) < min(found), id
            if at["hint"]:
                assert min(at["hint"]) > max(found), id
    assert warned >= 9


def test_what_a_second_person_is_for_is_said_where_the_mark_is_met(site):
    for number, section in site.sections.items():
        asked = [step for step in section["steps"] if step["applies"] and step["confirmation"] == "second-person"]
        for document in (site.gfm, site.html):
            parts = squeezed(document.text()).split(squeezed("【確認者】の手順では、作業者が確認した後に"))
            assert len(parts) - 1 == sum(any(s["applies"] and s["confirmation"] == "second-person" for s in other["steps"])
                                         for other in site.sections.values())
        if asked:
            body = site.markdown.split(f"\n## {number} ")[1].split("\n## ")[0]
            assert body.index("【確認者】の手順では") < body.index("- [ ]"), number


def test_priorities_stand_where_they_are_set_and_not_before(site):
    for document in (step_items(site.gfm), step_items(site.html), rows_of_steps(site)):
        for id in ("2.2-1", "4.1-define", "4.2-define"):
            assert "優先度" not in document[id].text()
        assert "優先度" in [heading.text() for heading in document["4.3-prioritise"].all("th")]


def test_there_is_no_line_to_write_a_password_on(site):
    for document in (step_items(site.gfm), step_items(site.html), rows_of_steps(site)):
        for id in ("3.3-4", "3.6-4"):
            assert "この文書に記入しないでください" in document[id].text() and "＿" not in document[id].text()


def test_one_address_is_not_called_one_of_several(site):
    for document in (step_items(site.gfm), step_items(site.html), rows_of_steps(site)):
        text = document["6.1-servers"].text()
        for server in "ab":
            [*addresses] = site.parameters[f"server-{server}-addresses"]["value"]
            assert f"使える IP アドレスは、{'、'.join(addresses)} です" in text
        assert "どれか" not in text and "いずれか" not in text
