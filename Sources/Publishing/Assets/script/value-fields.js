// The fields of the parameter sheet. What is typed is kept in memory and nowhere else.

function startValueFields() {
  collectSiteValues();
  for (const row of document.querySelectorAll("tr[data-parameter]")) {
    const value = siteValues.get(row.dataset.parameter);
    const span = value && [...row.querySelectorAll(".value.open")].find((span) => span.dataset.parameter === row.dataset.parameter);
    if (span) addField(value, row, span);
  }
  for (const table of document.querySelectorAll(".table:has(.value-field)")) table.after(valueNote());
}

function addField(value, row, span) {
  const heading = row.cells[0];
  value.label = heading.textContent.trim();
  heading.id ||= `field-label-${row.dataset.parameter}`;
  const parts = valueField(row.dataset.parameter, heading.id);

  const read = () => {
    const text = parts.field.value.normalize("NFC").trim();
    const message = text && valueProblem(row.dataset.type, text);
    // A value that is refused counts as missing: nothing wrong reaches a command.
    value.show(message ? "" : text);
    return message;
  };
  parts.field.addEventListener("input", () => { if (!read()) showValueProblem(parts, ""); });
  parts.field.addEventListener("change", () => {
    const message = read();
    showValueProblem(parts, message);
    if (message) announce(message);
  });
  (span.closest("code") ?? span).before(parts.box);
}

function valueNote() {
  const note = document.createElement("p");
  note.className = "value-note";
  note.textContent = "現地で記入した値は、このページの手順とコマンドにすぐ反映されます。"
    + "ファイルには保存されず、ページを閉じると消えます。控えが必要な値は、紙などに書き写してください。";
  return note;
}
