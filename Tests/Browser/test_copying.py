"""What the copy buttons put on the clipboard."""

import json

from conftest import RUNBOOKS

# Reads the clipboard as a user would paste it, even if the page has no clipboard API.
PASTED = """async () => {
  const area = document.createElement("textarea");
  document.body.append(area);
  area.focus();
  return area;
}"""


def clipboard(page):
    area = page.evaluate_handle(PASTED).as_element()
    page.keyboard.press("Control+V")
    text = area.input_value()
    area.evaluate("(area) => area.remove()")
    return text


def copied(page, block):
    block.locator(".copy-button").click()
    page.wait_for_function("(button) => button.dataset.state", arg=block.locator(".copy-button").element_handle())
    return clipboard(page)


def sessions(value):
    """Every session of typed lines in the data, in the order of the document."""
    if isinstance(value, list):
        for item in value:
            yield from sessions(item)
    elif isinstance(value, dict):
        lines = value.get("lines")
        if isinstance(lines, list) and lines and all(isinstance(line, dict) and "prompt" in line for line in lines):
            yield [line["input"] for line in lines]
        for item in value.values():
            yield from sessions(item)


def test_every_block_copies_its_input_and_nothing_else(open_page, runbook):
    page = open_page(runbook)
    blocks = page.locator(".transcript, .copyable").all()
    assert blocks, "no block to copy"
    for block in blocks:
        if block.locator(".value.open").count():
            continue
        inputs = block.locator(".input").all_text_contents() or [block.locator("code").text_content().removesuffix("\n")]
        text = copied(page, block)
        assert text == "\n".join(inputs)
        assert not text.endswith("\n") and "\u00a5" not in text and "\u21b5" not in text
        prompts = block.locator(".prompt").evaluate_all("(all) => all.map((each) => each.dataset.prompt)")
        assert not any(line.startswith(prompt) for prompt, line in zip(prompts, text.split("\n")))


def test_sessions_are_copied_as_the_data_has_them(open_page, runbook):
    page = open_page(runbook)
    expected = ["\n".join(lines) for lines in sessions(json.loads((runbook.parent / "runbook.json").read_text()))]
    assert expected, "the data has no session"
    blocks = page.locator(".transcript:has(.prompt)").all()
    assert [copied(page, block) for block in blocks] == expected


def test_lines_that_are_entered_one_by_one_can_be_copied_one_by_one(open_page, document):
    page = open_page(document)
    sessions = page.locator(".transcript:has(.prompt)").all()
    assert sessions, "no lines are entered here"
    for block in sessions:
        lines, buttons = block.locator(".line"), block.locator(".copy-line")
        count = lines.count()
        assert buttons.count() == (count if count > 1 else 0)
        if block.locator(".value.open").count():
            continue
        for number in range(buttons.count()):
            button = block.get_by_role("button", name=f"{number + 1} 行目をコピー", exact=True)
            button.click()
            page.wait_for_function("(button) => button.dataset.state === 'done'", arg=button.element_handle())
            assert clipboard(page) == lines.nth(number).locator(".input").text_content()
    # What is not entered line by line has only one button: an address, for example.
    assert page.locator(".transcript:not(:has(.prompt)) .copy-line, .copyable .copy-line").count() == 0


def test_a_line_with_a_blank_is_not_copied_and_the_others_are(open_page, tmp_path):
    source = RUNBOOKS[0].read_text()
    command = '<span class="input"><span class="word">use<span class="gap"> </span></span><span class="word">master</span></span>'
    assert command in source
    copy = tmp_path / "runbook.html"
    copy.write_text(source.replace(
        command, '<span class="input"><span class="word">use <span class="value open" data-parameter="x">__</span></span></span>', 1))
    page = open_page(copy)
    block = page.locator(".transcript:has(.value.open):has(.prompt)").first
    block.locator(".copy-line").nth(1).click()
    block.locator(".copy-line[data-state=refused]").wait_for()
    assert "先に記入してください" in block.locator(".copy-message").inner_text()
    block.locator(".copy-line").nth(2).click()
    block.locator(".copy-line[data-state=done]").wait_for()
    assert clipboard(page) == "go" and not block.locator(".copy-message").is_visible()


def test_prompts_and_marks_are_seen_but_not_selected(open_page, runbook):
    page = open_page(runbook)
    block = page.locator(".transcript:has(.prompt)").first
    seen = block.locator(".prompt").first.evaluate("(prompt) => getComputedStyle(prompt, '::before').content")
    assert block.locator(".prompt").first.get_attribute("data-prompt") in seen
    block.locator("code").evaluate("(code) => getSelection().selectAllChildren(code)")
    selected = page.evaluate("() => getSelection().toString()")
    assert selected.split("\n") == block.locator(".input").all_text_contents()


def test_copying_works_without_the_clipboard_api(open_page):
    page = open_page(RUNBOOKS[0], script="Object.defineProperty(navigator, 'clipboard', {value: undefined});")
    block = page.locator(".transcript:has(.prompt)").first
    assert copied(page, block) == "\n".join(block.locator(".input").all_text_contents())
    assert page.locator(".copy-source").count() == 0


def test_copying_is_announced(open_page):
    page = open_page(RUNBOOKS[0])
    page.locator(".copy-button").first.click()
    page.wait_for_function("() => document.querySelector('[role=status]').textContent === 'コピーしました'")
