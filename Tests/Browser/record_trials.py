"""Files given to a checklist, many in a row: each is refused in words, or taken in whole; nothing else may happen."""

import base64
import json
import unicodedata

from checklist import Sheet, watch
from oracle import assert_sound

# How long one file may take.
PATIENCE_MS = 10000
# A download for every file that is taken in would be slow; exported files are intercepted.
CATCH_EXPORTS = """
{
  const make = URL.createObjectURL;
  URL.createObjectURL = (blob) => { globalThis.exportedBlob = blob; return make.call(URL, blob); };
  HTMLAnchorElement.prototype.click = () => {};
}
"""
TRY = """async ([files, patience]) => {
  const input = document.getElementById("import-file");
  const place = document.getElementById("records-message");
  const pause = () => new Promise((resolve) => { setTimeout(resolve); });
  const heard = async (act) => {
    const end = performance.now() + patience;
    place.textContent = "";
    act();
    while (!place.textContent && performance.now() < end) await pause();
    return place.textContent;
  };
  const answers = [];
  for (const file of files) {
    const transfer = new DataTransfer();
    transfer.items.add(new File([Uint8Array.from(atob(file), (one) => one.charCodeAt(0))], "record.json"));
    const message = await heard(() => {
      input.files = transfer.files;
      input.dispatchEvent(new Event("change"));
    });
    const answer = { message, kind: place.dataset.kind, exported: null, ticked: [] };
    // The list of records is written anew behind the message.
    await pause();
    answer.isClean = document.querySelector("x-fuzz, [src='x-fuzz'], [onerror], [onload]") === null
      && globalThis.fuzzed === undefined && ({}).polluted === undefined && Object.keys(Object.prototype).length === 0;
    if (message && answer.kind === "done") {
      await heard(() => document.getElementById("export-json").click());
      answer.exported = await globalThis.exportedBlob.text();
      answer.ticked = [...document.querySelectorAll("tr.step")].filter((row) =>
        row.querySelector("td.operator input")?.checked).map((row) => row.id);
    }
    answers.push(answer);
    // The page does not go on after the first that broke something.
    if (!message || !answer.isClean) break;
  }
  return answers;
}"""


class Trials:
    """A separate page, to which files are given."""

    def __init__(self, browser, checklist):
        self.checklist = checklist
        self.faults = []
        self.context = browser.new_context(viewport={"width": 1400, "height": 900})
        page = self.context.new_page()
        page.add_init_script(CATCH_EXPORTS)
        watch(page, self.faults)
        page.on("dialog", lambda dialog: (self.faults.append(f"dialog: {dialog.message}"), dialog.dismiss()))
        self.profiler = self.context.new_cdp_session(page)
        self.profiler.send("Profiler.enable")
        self.profiler.send("Profiler.startPreciseCoverage", {"callCount": True, "detailed": True})
        self.sheet = Sheet.open(page, checklist)
        self.sheet.show_records()

    def close(self):
        self.context.close()

    def covered(self):
        """The pieces of the page's script, and whether each was run."""
        scripts = self.profiler.send("Profiler.takePreciseCoverage")["result"]
        return {(piece["startOffset"], piece["endOffset"]): piece["count"] > 0
                for script in scripts if script["url"].endswith("checklist.html")
                for function in script["functions"] for piece in function["ranges"]}

    def run(self, files):
        """Gives the files to the page; returns the answers, and what was wrong with the last of them, or an
        empty text."""
        answers = self.sheet.page.evaluate(TRY, [[base64.b64encode(file).decode() for file in files], PATIENCE_MS])
        for number, answer in enumerate(answers):
            problem = self.problem(answer)
            if problem:
                return answers[:number + 1], problem
        return answers, ""

    def problem(self, answer):
        """What a file has broken; empty if nothing."""
        message, kind = answer["message"], answer["kind"]
        if not message:
            return f"no answer within {PATIENCE_MS} ms"
        if not answer["isClean"]:
            return f"something of the file has become part of the page: {message}"
        if self.faults:
            return f"the page complains: {self.faults}"
        if kind == "refused":
            # The browser's own errors contain this word, and are faults of the page here.
            return f"an error of the page: {message}" if "保存先に問題" in message else \
                f"a message without an end: {message}" if len(message) > 1000 else ""
        try:
            self.assert_taken(answer)
        except (AssertionError, KeyError, TypeError, ValueError) as error:
            return f"taken in, but: {error!r}"
        return ""

    def assert_taken(self, answer):
        """The page shows a sound record that keeps the rules."""
        record = json.loads(answer["exported"])
        assert_sound(record, self.checklist)
        rows = {row["id"]: row for row in self.sheet.rows()}
        for step, held in record["state"]["steps"].items():
            assert rows[step]["applies"] == "true", step
            assert held["done"] or not held["result"], step
            assert held["result"] != "na" or held["reason"].strip(), step
            if held["confirmed"]:
                assert rows[step]["confirmation"] == "second-person" and held["result"] in ("ok", "na"), step
                assert folded(held["confirmed"]["who"]) != folded(held["done"]["who"]), step
        assert set(answer["ticked"]) == {step for step, held in record["state"]["steps"].items() if held["done"]}


def folded(name):
    return "".join(unicodedata.normalize("NFKC", name).casefold().split())
