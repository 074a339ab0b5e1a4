// What stands in a field and is not recorded: it is kept beside the run, so that a page that goes takes nothing with it.

const TYPING_PAUSE = 1500;
/** A kill may take the letters of so many milliseconds. */
const DRAFT_PAUSE = 200;

/** The name of what is written in a field, among the drafts of a run. */
function draftName(step, field) {
  return `${step ?? ""}/${field}`;
}

/** What is being written is recorded at every pause, not only when the field is left. */
function keepAtPause({ target: field, isComposing }, keep) {
  clearTimeout(field.pause);
  // Letters that an input method has not settled are nobody's words yet.
  if (!isComposing) field.pause = setTimeout(keep, TYPING_PAUSE);
}

/** What of the drafts that were kept is still to be recorded, in fields that the sheet has. */
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
