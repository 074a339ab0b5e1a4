// The head of the sheet: who works, who confirms, and whether one person does both.

function startHead(recorder) {
  const fields = new Map();
  for (const field of ["date", "lead", "operator", "confirmer"]) {
    const cell = document.querySelector(`[data-head="${field}"]`);
    const input = document.createElement("input");
    input.type = field === "date" ? "date" : "text";
    input.autocomplete = "off";
    input.spellcheck = false;
    input.setAttribute("aria-labelledby", `label-${field}`);
    // When the field is left: a date being typed is a date of the year 2, then 20, then 202.
    input.addEventListener("focusout", () => keepField(field, input));
    input.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && !event.isComposing) keepField(field, input);
    });
    cell.prepend(input);
    fields.set(field, { input, paper: cell.querySelector(".blank") });
  }
  const solo = document.createElement("input");
  solo.type = "checkbox";
  solo.autocomplete = "off";
  solo.setAttribute("aria-labelledby", "label-solo");
  solo.addEventListener("change", () => keep("solo", solo.checked));
  document.querySelector('[data-head="solo"] .tick').replaceWith(solo);
  const remark = document.createElement("p");
  remark.className = "value-problem";
  fields.get("confirmer").paper.after(remark);

  function keepField(field, input) {
    const text = writtenLine(input.value);
    if (!recorder.closed && text !== recorder.state.head[field]) keep(field, text);
  }

  function keep(field, value) {
    const problem = recorder.make([change(null, field, value)]);
    if (problem) refuse(problem);
    // What was refused stays in its field, to be put right.
    if (fields.has(field)) fields.get(field).input.isDraft = Boolean(problem);
    show();
  }

  function show() {
    const { head } = recorder.state;
    for (const [field, { input, paper }] of fields) {
      if (document.activeElement !== input && !input.isDraft) input.value = head[field];
      input.readOnly = Boolean(recorder.closed);
      paper.textContent = head[field];
      paper.classList.toggle("filled", Boolean(head[field]));
    }
    solo.checked = head.solo;
    solo.disabled = Boolean(recorder.closed);
    document.documentElement.classList.toggle("solo", head.solo);
    const isOne = head.operator && head.confirmer && !head.solo && isSameName(head.operator, head.confirmer);
    remark.textContent = isOne ? "作業者と同じ氏名です。確認者には別の人を書いてください。" : "";
  }

  show();
  recorder.on("change", (steps) => {
    if (!steps) for (const { input } of fields.values()) input.isDraft = false;
    if (!steps || steps.has(null)) show();
  });
}
