// Values that are found on site: a field at the step that finds them; from then on they stand in every command.

function startFoundValues(recorder) {
  collectSiteValues();
  const fields = new Map();
  for (const place of document.querySelectorAll(".found")) {
    const { parameter } = place.dataset;
    const label = place.querySelector(".found-label");
    label.id = `found-${parameter}`;
    const parts = valueField(parameter, label.id);
    siteValues.get(parameter).label = label.textContent;
    place.querySelector(".value").before(parts.box);
    parts.field.addEventListener("change", () => keepFoundValue(recorder, parameter, parts));
    parts.field.addEventListener("input", () => showValueProblem(parts, ""));
    fields.set(parameter, parts);
  }
  showFoundValues(recorder, fields);
  recorder.on("change", (steps) => {
    if (!steps || steps.has(null)) showFoundValues(recorder, fields);
  });
}

function keepFoundValue(recorder, parameter, parts) {
  const text = parts.field.value.normalize("NFC").trim();
  if (text === (recorder.state.values[parameter] ?? "")) return;
  const problem = recorder.make([change(null, `value:${parameter}`, text)]);
  showValueProblem(parts, problem);
  if (problem) announce(problem);
  else announce(`${siteValues.get(parameter).label}: ${text || "空欄"}`);
}

function showFoundValues(recorder, fields) {
  for (const [parameter, parts] of fields) {
    const text = recorder.state.values[parameter] ?? "";
    siteValues.get(parameter).show(text);
    // A value that was refused stays in its field, with the reason; the commands keep what is recorded.
    if (document.activeElement !== parts.field && !parts.problem.textContent) parts.field.value = text;
    parts.field.readOnly = Boolean(recorder.closed);
  }
}
