// The sheet as CSV for spreadsheets: UTF-8 with a mark, CRLF, and nothing that a spreadsheet would run.

function sheetAsCSV(recorder) {
  const { state, run } = recorder;
  const head = [
    "サイト", "識別値", "記録", "手順", "実施場所", "作業", "期待結果", "状態", "作業者", "作業時刻", "確認者", "確認時刻",
    "結果", "理由", "実測値・備考",
  ];
  const rows = [...sheet.steps.values()].map((step) => {
    const held = stepState(state, step.id);
    const cell = (name) => readableText(step.row.querySelector(`td.${name}`));
    return [
      sheet.site.id, sheet.runbook, run.run, step.id, step.row.querySelector(".place").textContent, cell("do"),
      cell("see"), standingWords[stepStanding(state, step)], held.done?.who ?? "", held.done?.time ?? "",
      held.confirmed?.who ?? "", held.confirmed?.time ?? "", resultWords[held.result] ?? "", held.reason, held.remark,
    ];
  });
  return "\uFEFF" + [head, ...rows].map((row) => row.map(csvField).join(",") + "\r\n").join("");
}

/** RFC 4180; a text that a spreadsheet would take for a formula begins with an apostrophe. */
function csvField(text) {
  const safe = /^[\s\p{Cf}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20|%]|^[\t\r\n]/u.test(text) ? `'${text}` : text;
  // Always quoted: a spreadsheet that parts fields elsewhere must not find a formula behind a semicolon.
  return `"${safe.replaceAll('"', '""')}"`;
}

/** The words of an element as they are read, without buttons and fields. */
function readableText(element) {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    node.nodeType === Node.ELEMENT_NODE && node.matches(".copy-bar, .value-field, .prompts, .paper-note, svg")
      ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
  let text = "";
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.nodeType === Node.TEXT_NODE) text += node.data;
    else if (node.matches("p, li, tr, pre, aside, .line")) text += "\n";
    else if (node.matches("td, th")) text += " ";
  }
  return text.split("\n").map((line) => line.trim()).filter(Boolean).join("\n");
}
