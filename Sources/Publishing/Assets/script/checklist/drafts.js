// Text in a field that is not recorded yet: it is stored beside the run, so that nothing is lost when the page
// goes away.

const TYPING_PAUSE = 1500;
/** If the browser is killed, what was typed in this many milliseconds may be lost. */
const DRAFT_PAUSE = 200;

/** The name of a field's text among the drafts of a run. */
function draftName(step, field) {
  return `${step ?? ""}/${field}`;
}

/** Text is stored at every pause in typing, not only when the field is left. */
function keepAtPause({ target: field, isComposing }, keep) {
  clearTimeout(field.pause);
  // Characters that an input method has not committed do not count yet.
  if (!isComposing) field.pause = setTimeout(keep, TYPING_PAUSE);
}

/** Which of the stored drafts still have to be recorded, in fields that the sheet has. */
function openDrafts(state, drafts, isThere = hasField) {
  return Object.fromEntries(Object.entries(drafts).filter(([name, text]) => {
    const [, id, field] = /^([^/]*)\/(.*)$/s.exec(name) ?? [];
    const step = id || null;
    if (field === undefined || !isThere(step, field)) return false;
    return text !== currentValue(state, { step, field: field === "asking" ? "result" : field });
  }));
}

function hasField(step, field) {
  if (step) return sheet.steps.get(step)?.applies;
  const parameter = parameterOf(field);
  return parameter === undefined ? Object.hasOwn(headFields, field) : sheet.valueTypes.has(parameter);
}
