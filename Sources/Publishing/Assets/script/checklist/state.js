// The state of a run: what its events come to.

const names = ["operator", "confirmer", "lead"];
const resultWords = { ok: "OK", ng: "NG", na: "対象外" };
const standingWords = {
  "done": "完了", "open": "未完了", "ng": "NG", "redo": "要再実施", "unconfirmed": "確認待ち", "not-applicable": "対象外(このサイト)",
};

/**
 * Nothing done yet. `rules` is the schema by which the next event is judged, `phase` is `fresh`, `carrying` while an
 * earlier edition is taken over, or `worked`. `undo` has, by step, what a mark was taken from, who took it and when, and
 * whether that came of a remark.
 */
function emptyState(rules = RECORD_SCHEMA) {
  return {
    rules, phase: "fresh", head: { date: "", lead: "", operator: "", confirmer: "", solo: false }, values: {},
    corrections: [], steps: {}, undo: {},
  };
}

function emptyStep() {
  return { done: null, result: "", reason: "", remark: "", confirmed: null, redo: false };
}

function stepState(state, id) {
  return state.steps[id] ?? emptyStep();
}

function isUntouched(step) {
  return !step.done && !step.result && !step.reason && !step.remark && !step.confirmed && !step.redo;
}

/**
 * Whether two names are one person's: widths, blanks and what cannot be seen do not count; since the second schema, neither
 * do case, punctuation and signs.
 */
function isSameName(one, other, rules = RECORD_SCHEMA) {
  const key = rules === FIRST_SCHEMA ? nameKey : personKey;
  return key(one) === key(other);
}

function personKey(name) {
  const letters = nameKey(name).toUpperCase().toLowerCase().replace(/[\p{P}\p{S}]/gu, "");
  // A name of signs alone is told from others by its signs.
  return letters || nameKey(name);
}

function nameKey(name) {
  const seen = name.normalize("NFKC").replace(/[\p{White_Space}\p{Default_Ignorable_Code_Point}\p{C}\u2800]/gu, "");
  return seen.normalize("NFKC");
}

/** Whether there is anything in a text that can be read. */
function isReadable(text) {
  return nameKey(text) !== "";
}

/** What a person has written, as it is kept: composed letters, one kind of line end, no blanks at the end. */
function written(text) {
  return text.normalize("NFC").replaceAll(/\r\n?/g, "\n").trimEnd();
}

/** The same for what stands on one line. */
function writtenLine(text) {
  return written(text).trim().replaceAll(/\s+/g, " ");
}

/** The parameter that a field is about; nothing where it is about none. */
function parameterOf(field) {
  return /^(?:value|correction):(.*)$/s.exec(field)?.[1];
}

/** What the event's field holds now. */
function currentValue(state, { step, field }) {
  if (step === null) {
    const parameter = parameterOf(field);
    if (parameter !== undefined) return state.values[parameter] ?? "";
    if (field === "rules") return state.rules;
    return ["carried-from", "corrections"].includes(field) ? "" : state.head[field];
  }
  const held = stepState(state, step);
  if (field === "done" || field === "confirmed") return held[field] !== null;
  // Whoever does a step anew has done with that: it may become so again.
  if (field === "redo") return held.redo && (state.rules === FIRST_SCHEMA || !held.done);
  if (field === "undo") return false;
  return field === "carried" ? null : held[field];
}

/** The values found on site that a step shows, as far as they are known: what a mark on it is given for. */
function shownValues(state, parameters) {
  const given = [...parameters].filter((parameter) => state.values[parameter]);
  return Object.fromEntries(given.map((parameter) => [parameter, state.values[parameter]]));
}

/** Whether an event is a person's mark. */
function isMark({ role, field, new: value }) {
  return role !== "record" && Boolean(value) && ["done", "result", "confirmed"].includes(field);
}

/** The ids of the steps that were done with a value, whatever it was, in the order of the sheet. */
function stepsDoneWith(state, parameter, { steps }) {
  return [...steps.values()].filter(({ id, parameters }) => {
    const { done, result } = stepState(state, id);
    // Where nothing was to be done, nothing was done with it.
    return done && result !== "na" && done.values[parameter] && parameters?.has(parameter);
  }).map(({ id }) => id);
}

/** What has been said since of a value that a mark was given for: what it is now, and the last correction, if any. */
function correctedValue(state, { time }, parameter, text) {
  let last = null;
  for (const correction of state.corrections) {
    const isLater = Date.parse(correction.time) >= Date.parse(time);
    if (correction.parameter !== parameter || !isLater || correction.old !== text) continue;
    text = correction.new;
    last = correction;
  }
  return { text, last };
}

/** The event's effect. */
function applyEvent(state, event) {
  if (event.field === "rules") {
    state.rules = event.new;
    return;
  }
  state.phase = event.role === "record" ? "carrying" : "worked";
  if (event.step === null) {
    applyToHead(state, event);
    return;
  }
  // A new object: the state before the event is still the one that counts, should a later event be refused.
  const before = stepState(state, event.step);
  const held = state.steps[event.step] = { ...before };
  // A mark of the first schema does not say what it was given for: for all that had been found.
  const signature = { who: event.who, time: event.time, values: event.values ?? shownValues(state, Object.keys(state.values)) };
  switch (event.field) {
    case "carried":
      for (const [field, value] of Object.entries(event.new)) {
        held[field] = value && ["done", "confirmed"].includes(field) ? { ...signature, ...value } : value;
      }
      return;
    case "undo":
      Object.assign(held, state.undo[event.step].held);
      break;
    case "done":
    case "confirmed":
      held[event.field] = event.new ? signature : null;
      break;
    case "redo":
      held.redo = event.new;
      // The words for a result that no longer stands are still what was seen.
      if (event.role !== "record") Object.assign(held, { done: null, result: "", confirmed: null });
      break;
    default:
      held[event.field] = event.new;
      // Who judges the result has done the step.
      if (event.field === "result" && event.new) held.done = signature;
  }
  noteUndo(state, event, before);
}

/**
 * What takes a mark away can be taken back, with all that was done in that moment and with the words of a remark that is
 * written on, until anything else is done to the step.
 */
function noteUndo(state, { step, field, role, time, new: value }, before) {
  const { [step]: undo, ...others } = state.undo;
  const isMarked = value && (field === "done" || field === "confirmed");
  const isTaken = !value && ["done", "result", "confirmed"].includes(field);
  let next;
  if (isMarked || field === "undo" || field === "redo") next = undefined;
  else if (undo?.time === time) next = { ...undo, isRemark: undo.isRemark || field === "remark" };
  else if (isTaken) next = { held: before, role, time, isRemark: false };
  else if (undo?.isRemark && field === "remark") next = undo;
  state.undo = next ? { ...others, [step]: next } : others;
}

function applyToHead(state, { field, old, new: value, who, time }) {
  const parameter = parameterOf(field);
  if (parameter === undefined) {
    if (field === "corrections") state.corrections = value;
    else if (field !== "carried-from") state.head[field] = value;
    return;
  }
  // A mark that was given for another value does not come back.
  const isOf = ({ held }) => [held.done, held.confirmed].some((signature) => signature?.values[parameter]);
  state.undo = Object.fromEntries(Object.entries(state.undo).filter(([, undo]) => !isOf(undo)));
  if (field.startsWith("value:")) {
    state.values[parameter] = value;
    return;
  }
  state.values[parameter] = value.value;
  state.corrections = [...state.corrections, { parameter, old, new: value.value, reason: value.reason, who, time }];
}

/** How a step stands: one of the keys of `standingWords`. */
function stepStanding(state, step) {
  const held = stepState(state, step.id);
  if (!step.applies) return "not-applicable";
  if (held.result === "ng") return "ng";
  if (!held.done || !held.result) return held.redo ? "redo" : "open";
  return step.needsConfirmation && !held.confirmed && !state.head.solo ? "unconfirmed" : "done";
}
