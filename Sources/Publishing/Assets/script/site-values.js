// Values that are found at the site: typed into the parameter sheet, shown at once wherever they stand, kept
// in memory and nowhere else.

class SiteValue {
  constructor(parameter) {
    this.label = parameter;
    this.places = [];
  }

  addPlace(span) {
    this.places.push({ span, blank: span.textContent });
  }

  show(text) {
    for (const { span, blank } of this.places) {
      span.textContent = text || blank;
      span.classList.toggle("open", !text);
    }
  }
}

const siteValues = new Map();

function startSiteValues() {
  for (const span of document.querySelectorAll(".value.open[data-parameter]")) {
    const parameter = span.dataset.parameter;
    if (!siteValues.has(parameter)) siteValues.set(parameter, new SiteValue(parameter));
    siteValues.get(parameter).addPlace(span);
  }
  for (const row of document.querySelectorAll("tr[data-parameter]")) {
    const value = siteValues.get(row.dataset.parameter);
    const span = value && [...row.querySelectorAll(".value.open")].find((span) => span.dataset.parameter === row.dataset.parameter);
    if (span) addField(value, row, span);
  }
  for (const table of document.querySelectorAll(".table:has(.value-field)")) table.after(valueNote());
}

/** The names of the values that are still open inside an element, each once. */
function openValues(element) {
  const spans = [...element.querySelectorAll(".value.open")];
  return [...new Set(spans.map((span) => siteValues.get(span.dataset.parameter)?.label ?? "現地で記入する値"))];
}

function addField(value, row, span) {
  const heading = row.cells[0];
  value.label = heading.textContent.trim();
  const field = document.createElement("input");
  const problem = document.createElement("p");
  const box = document.createElement("div");
  heading.id ||= `field-label-${row.dataset.parameter}`;
  problem.id = `field-problem-${row.dataset.parameter}`;
  field.id = `field-${row.dataset.parameter}`;
  field.type = "text";
  field.autocomplete = "off";
  field.spellcheck = false;
  field.autocapitalize = "off";
  field.placeholder = "現地で記入";
  field.setAttribute("aria-labelledby", heading.id);
  field.setAttribute("aria-describedby", problem.id);
  problem.className = "value-problem";
  box.className = "value-field";
  box.append(field, problem);

  const read = () => {
    const text = field.value.normalize("NFC").trim();
    const message = text && valueProblem(row.dataset.type, text);
    // A value that is refused counts as missing: nothing wrong reaches a command.
    value.show(message ? "" : text);
    return message;
  };
  const report = (message) => {
    problem.textContent = message;
    if (message) field.setAttribute("aria-invalid", "true");
    else field.removeAttribute("aria-invalid");
  };
  field.addEventListener("input", () => { if (!read()) report(""); });
  field.addEventListener("change", () => {
    const message = read();
    report(message);
    if (message) announce(message);
  });
  (span.closest("code") ?? span).before(box);
}

function valueNote() {
  const note = document.createElement("p");
  note.className = "value-note";
  note.textContent = "現地で記入した値は、このページの手順とコマンドにすぐ反映されます。"
    + "ファイルには保存されず、ページを閉じると消えます。控えが必要な値は、紙などに書き写してください。";
  return note;
}
