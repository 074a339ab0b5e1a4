// Values that are found on site: each is shown in several places, and changes in all of them at once.

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
      span.replaceChildren(...(span.closest("code") ? codeParts(text || blank) : [text || blank]));
      span.classList.toggle("open", !text);
    }
  }
}

/** A text in the form that code has in the page: with the places where a line may end, and with visible blanks. */
function codeParts(text) {
  return (text.match(/ |-[A-Za-z0-9]|([\\/¥])\1*|[^ \\/¥-]+|-/gu) ?? []).flatMap((piece) => {
    if (/^[\\/¥]/u.test(piece)) return [piece, document.createElement("wbr")];
    const kind = piece === " " ? "gap" : piece.length === 2 && piece.startsWith("-") ? "joined" : "";
    if (!kind) return [piece];
    const span = document.createElement("span");
    span.className = kind;
    span.textContent = piece;
    return [span];
  });
}

const siteValues = new Map();

function collectSiteValues() {
  for (const span of document.querySelectorAll(".value.open[data-parameter]")) {
    const parameter = span.dataset.parameter;
    if (!siteValues.has(parameter)) siteValues.set(parameter, new SiteValue(parameter));
    siteValues.get(parameter).addPlace(span);
  }
}

/** The names of the values that are still open inside an element, each once. */
function openValues(element) {
  const spans = [...element.querySelectorAll(".value.open")];
  return [...new Set(spans.map((span) => siteValues.get(span.dataset.parameter)?.label ?? "現地で記入する値"))];
}

/** A field for a value, with a place for its problems; `label` is the id of the element that names it. */
function valueField(parameter, label) {
  const field = document.createElement("input");
  const problem = document.createElement("p");
  const box = document.createElement("span");
  problem.id = `field-problem-${parameter}`;
  field.id = `field-${parameter}`;
  field.type = "text";
  field.autocomplete = "off";
  field.spellcheck = false;
  field.autocapitalize = "off";
  field.placeholder = "現地で記入";
  field.setAttribute("aria-labelledby", label);
  field.setAttribute("aria-describedby", problem.id);
  problem.className = "value-problem";
  box.className = "value-field";
  box.append(field, problem);
  return { field, problem, box };
}

function showValueProblem({ field, problem }, message) {
  problem.textContent = message;
  if (message) field.setAttribute("aria-invalid", "true");
  else field.removeAttribute("aria-invalid");
}
