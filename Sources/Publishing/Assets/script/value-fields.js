// The fields of the parameter sheet. What is typed is kept for this tab and this edition until the tab is
// closed, so that a reload loses nothing, and text typed on another day never appears in a command. The
// checklist's record is separate: nothing here reads or writes it.

const keptValues = {
  name: `tejun-runbook-values/${document.body.dataset.edition}`,
  texts: {},
  /** Whether the browser can store anything. */
  works: true,

  read() {
    try {
      const texts = JSON.parse(sessionStorage.getItem(this.name) ?? "{}");
      for (const [parameter, text] of Object.entries(texts ?? {})) if (typeof text === "string") this.texts[parameter] = text;
      sessionStorage.setItem(this.name, JSON.stringify(this.texts));
    } catch {
      this.works = false;
    }
  },

  put(parameter, text) {
    if (text) this.texts[parameter] = text;
    else delete this.texts[parameter];
    try {
      sessionStorage.setItem(this.name, JSON.stringify(this.texts));
    } catch {
      this.works = false;
    }
  },
};

function startValueFields() {
  collectSiteValues();
  keptValues.read();
  for (const row of document.querySelectorAll("tr[data-parameter]")) {
    const value = siteValues.get(row.dataset.parameter);
    const span = value && [...row.querySelectorAll(".value.open")].find((span) => span.dataset.parameter === row.dataset.parameter);
    if (span) addField(value, row, span);
  }
  for (const table of document.querySelectorAll(".table:has(.value-field)")) table.after(valueNote());
}

function addField(value, row, span) {
  const { parameter } = row.dataset;
  const heading = row.cells[0];
  value.label = heading.textContent.trim();
  heading.id ||= `field-label-${parameter}`;
  const parts = valueField(parameter, heading.id);

  const read = () => {
    const text = parts.field.value.normalize("NFC").trim();
    const message = text && valueProblem(row.dataset.type, text);
    // A value that is refused counts as missing: no wrong value reaches a command.
    value.show(message ? "" : text);
    return message;
  };
  parts.field.addEventListener("input", () => {
    keptValues.put(parameter, parts.field.value);
    if (!read()) showValueProblem(parts, "");
  });
  parts.field.addEventListener("change", () => {
    const message = read();
    showValueProblem(parts, message);
    if (message) announce(message);
  });
  (span.closest("code") ?? span).before(parts.box);
  if (!keptValues.texts[parameter]) return;
  parts.field.value = keptValues.texts[parameter];
  showValueProblem(parts, read());
}

function valueNote() {
  const note = document.createElement("p");
  note.className = "value-note";
  note.textContent = "現地で記入した値は、このページの手順とコマンドにすぐ反映されます。"
    + (keptValues.works ? "再読み込みしても残りますが、このタブを閉じると消えます。" : "このブラウザでは、再読み込みすると消えます。")
    + "記録は残りません。チェックリストの欄には反映されないため、チェックリストにも記入してください。";
  return note;
}
