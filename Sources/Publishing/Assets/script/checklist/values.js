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
    parts.field.addEventListener("input", () => {
      parts.field.isDraft = true;
      showValueProblem(parts, "");
    });
    parts.field.addEventListener("focusout", () => keepFoundValue(recorder, parameter, parts));
    parts.field.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && !event.isComposing) keepFoundValue(recorder, parameter, parts);
    });
    fields.set(parameter, parts);
  }
  showFoundValues(recorder, fields);
  recorder.on("change", (steps) => {
    if (!steps) {
      for (const parts of fields.values()) {
        parts.field.isDraft = false;
        showValueProblem(parts, "");
      }
    }
    if (steps && !steps.has(null)) return;
    showFoundValues(recorder, fields);
    // What was refused for want of a name is tried again once there may be one.
    for (const [parameter, parts] of fields) if (parts.problem.textContent) keepFoundValue(recorder, parameter, parts);
  });
}

function keepFoundValue(recorder, parameter, parts) {
  if (!parts.field.isDraft || recorder.closed) return;
  const text = parts.field.value.normalize("NFC").trim();
  parts.field.isDraft = false;
  if (text === (recorder.state.values[parameter] ?? "")) {
    showValueProblem(parts, "");
    return;
  }
  const problem = recorder.make([change(null, `value:${parameter}`, text)]);
  // A value that was refused stays in its field, with the reason; the commands keep what is recorded.
  parts.field.isDraft = Boolean(problem);
  showValueProblem(parts, problem);
  announce(problem || `${siteValues.get(parameter).label}: ${text || "空欄"}`);
}

function showFoundValues(recorder, fields) {
  for (const [parameter, parts] of fields) {
    const text = recorder.state.values[parameter] ?? "";
    siteValues.get(parameter).show(text);
    if (document.activeElement !== parts.field && !parts.field.isDraft) parts.field.value = text;
    parts.field.readOnly = Boolean(recorder.closed);
  }
}
