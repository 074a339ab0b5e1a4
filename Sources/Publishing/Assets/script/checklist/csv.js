// The sheet as CSV for spreadsheets: UTF-8 with a byte order mark, CRLF, and nothing that a spreadsheet would
// run. First the head, then the values found on site with their corrections, then one row per step; empty lines
// separate them.

function sheetAsCSV(recorder) {
  const parts = [headRows(recorder), valueRows(recorder.state), stepRows(recorder)];
  const lines = parts.map((rows) => rows.map((row) => `${row.map(csvField).join(",")}\r\n`).join(""));
  return `\uFEFF${lines.join("\r\n")}`;
}

function headRows({ run, log, state: { head } }) {
  return [
    ["文書名", sheet.title],
    ["サイト", `${sheet.site.title} (${sheet.site.id})`],
    ["版", `${sheet.manual.title} ${sheet.manual.edition}、Tejun ${sheet.toolVersion}`],
    ["識別値", sheet.runbook],
    ["作業日", head.date],
    ["責任者", head.lead],
    ["作業者", head.operator],
    ["確認者", head.confirmer],
    ["単独作業", head.solo ? "はい" : "いいえ"],
    ["記録", run.run],
    ["記録の開始", run.started],
    ["履歴", `${log.length} 件`],
    ["末尾のハッシュ", log.at(-1)?.hash ?? ""],
  ];
}

function valueRows({ values, corrections }) {
  return [
    ["現地の値", "記入", "訂正前", "訂正の理由", "訂正者", "訂正時刻"],
    ...[...sheet.valueNames].map(([parameter, name]) => [name, values[parameter] ?? "", "", "", "", ""]),
    ...corrections.map(({ parameter, old, new: text, reason, who, time }) => [
      `${valueName(parameter)}(訂正)`, text, old, reason, who, time,
    ]),
  ];
}

function stepRows({ state, run }) {
  const head = [
    "サイト", "識別値", "記録", "手順", "実施場所", "作業", "期待結果", "状態", "作業者", "作業時刻", "作業者が印を付けた時点の値",
    "確認者", "確認時刻", "確認者が印を付けた時点の値", "結果", "理由", "実測値・備考",
  ];
  const rows = [...sheet.steps.values()].map((step) => {
    const held = stepState(state, step.id);
    const cell = (name) => readableText(step.row.querySelector(`td.${name}`));
    return [
      sheet.site.id, sheet.runbook, run.run, step.id, step.row.querySelector(".place").textContent, cell("do"),
      cell("see"), standingWords[stepStanding(state, step)], ...signatureCells(held.done, step),
      ...signatureCells(held.confirmed, step), resultWords[held.result] ?? "", held.reason, held.remark,
    ];
  });
  return [head, ...rows];
}

/** Who signed, when, and for which values. */
function signatureCells(signature, step) {
  if (!signature) return ["", "", ""];
  const given = Object.entries(valuesOf(signature, step)).map(([parameter, text]) => `${valueName(parameter)} = ${text}`);
  return [signature.who, signature.time, given.join("、")];
}

/** RFC 4180; a text that a spreadsheet would read as a formula begins with an apostrophe. */
function csvField(text) {
  const safe = /^[\s\p{Cf}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20|%]|^[\t\r\n]/u.test(text) ? `'${text}` : text;
  // Always quoted: a spreadsheet with another separator must not find a formula after a semicolon.
  return `"${safe.replaceAll('"', '""')}"`;
}

/** The words of an element as people read them, without buttons and fields. */
function readableText(element) {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    node.nodeType === Node.ELEMENT_NODE && node.matches(".copy-bar, .value-field, .prompts, .given, .paper-note, svg")
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
