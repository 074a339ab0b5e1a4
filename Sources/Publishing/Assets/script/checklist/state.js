// The state of a run: the result of its events.

const names = ["operator", "confirmer", "lead"];
const resultWords = { ok: "OK", ng: "NG", na: "対象外" };
const standingWords = {
  "done": "完了", "open": "未完了", "ng": "NG", "redo": "要再実施", "unconfirmed": "確認待ち", "not-applicable": "対象外(このサイト)",
};

/**
 * Nothing done yet. `rules` is the schema by which the next event is judged; `phase` is `fresh`, `carrying`
 * while an earlier edition is taken over, or `worked`. `undo` has, by step, what a mark was removed from, who
 * removed it and when, and whether a remark caused that.
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
 * Whether two names are the same person's: width, blanks and invisible characters do not count; since the second
 * schema, case, punctuation and signs do not either.
 */
function isSameName(one, other, rules = RECORD_SCHEMA) {
  const key = rules === FIRST_SCHEMA ? nameKey : personKey;
  return key(one) === key(other);
}

function personKey(name) {
  const letters = nameKey(name).toUpperCase().toLowerCase().replace(/[\p{P}\p{S}]/gu, "");
  // Names that consist only of signs are distinguished by their signs.
  return letters || nameKey(name);
}

function nameKey(name) {
  const seen = name.normalize("NFKC").replace(/[\p{White_Space}\p{Default_Ignorable_Code_Point}\p{C}\u2800]/gu, "");
  return seen.normalize("NFKC");
}

/** Whether a text has any visible character. */
function isReadable(text) {
  return nameKey(text) !== "";
}

/** Typed text in the form that is stored: composed characters, one kind of line ending, no blanks at the end. */
function written(text) {
  return text.normalize("NFC").replaceAll(/\r\n?/g, "\n").trimEnd();
}

/** The same for a text on one line. */
function writtenLine(text) {
  return written(text).trim().replaceAll(/\s+/g, " ");
}

/** The parameter that a field is about; nothing if there is none. */
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
  // That the step must be done again is settled when somebody does it again; it can become so once more later.
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
    // A step at which nothing had to be done was not done with any value.
    return done && result !== "na" && done.values[parameter] && parameters?.has(parameter);
  }).map(({ id }) => id);
}

/** What has been said since about a value that a mark was given for: what it is now, and the last correction,
 * if any. */
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
  // A new object: if a later event is refused, the state before this one still counts.
  const before = stepState(state, event.step);
  const held = state.steps[event.step] = { ...before };
  // A mark of the first schema does not say what it was given for: it counts for all values that had been found.
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
      // The words for a result that no longer counts still say what was seen.
      if (event.role !== "record") Object.assign(held, { done: null, result: "", confirmed: null });
      break;
    default:
      held[event.field] = event.new;
      // Whoever judges the result has done the step.
      if (event.field === "result" && event.new) held.done = signature;
  }
  noteUndo(state, event, before);
}

/**
 * A change that removes a mark can be undone, together with everything done at that moment and with the words
 * of a remark that is still being edited, until anything else is done to the step.
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

/** The standing of a step: one of the keys of `standingWords`. */
function stepStanding(state, step) {
  const held = stepState(state, step.id);
  if (!step.applies) return "not-applicable";
  if (held.result === "ng") return "ng";
  if (!held.done || !held.result) return held.redo ? "redo" : "open";
  return step.needsConfirmation && !held.confirmed && !state.head.solo ? "unconfirmed" : "done";
}
