// The state of a run: what its events come to, and which event may follow.

const TEXT_LIMIT = 20000;
const NAME_LIMIT = 100;
const stepFields = {
  done: "boolean", result: "string", reason: "string", remark: "string", confirmed: "boolean", redo: "boolean",
  carried: "object",
};
const headFields = { date: "string", lead: "string", operator: "string", confirmer: "string", solo: "boolean" };
const names = ["operator", "confirmer", "lead"];
const resultWords = { ok: "OK", ng: "NG", na: "対象外" };
const standingWords = {
  "done": "完了", "open": "未完了", "ng": "NG", "redo": "要再実施", "unconfirmed": "確認待ち", "not-applicable": "対象外(このサイト)",
};

/** Nothing done yet. `phase` is `fresh`, `carrying` while an earlier edition is taken over, or `worked`. */
function emptyState() {
  return { phase: "fresh", head: { date: "", lead: "", operator: "", confirmer: "", solo: false }, values: {}, steps: {} };
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

/** Whether two names are one person's: widths, blanks and what cannot be seen do not count. */
function isSameName(one, other) {
  return nameKey(one) === nameKey(other);
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

/** What the event's field holds now. */
function currentValue(state, { step, field }) {
  if (step === null) {
    if (field.startsWith("value:")) return state.values[field.slice("value:".length)] ?? "";
    return field === "carried-from" ? "" : state.head[field];
  }
  const held = stepState(state, step);
  if (field === "done" || field === "confirmed") return held[field] !== null;
  return field === "carried" ? null : held[field];
}

/** The type of what a field holds; nothing where there is no such field. */
function fieldType({ step, field }) {
  if (step !== null) return Object.hasOwn(stepFields, field) ? stepFields[field] : undefined;
  if (field === "carried-from" || field.startsWith("value:")) return "string";
  return Object.hasOwn(headFields, field) ? headFields[field] : undefined;
}

/**
 * Why an event cannot follow, in words; empty where it can. `steps` knows the steps of the sheet the event was
 * made on, `valueTypes` its values (of an older edition: nothing, and then any is taken).
 */
function eventProblem(state, event, { steps, valueTypes }) {
  const type = fieldType(event);
  if (!type) return `「${event.field}」という欄はありません。`;
  if (typeof event.new !== type || event.new === null) return `「${event.field}」に入る値ではありません。`;
  const limit = names.includes(event.field) ? NAME_LIMIT : TEXT_LIMIT;
  if (type === "string" && event.new.length > limit) return `長すぎます(${limit} 文字まで)。`;
  if (event.old !== currentValue(state, event)) return "変更前の値が、それまでの記録と合いません。";
  if (event.old === event.new) return "値が変わっていません。";
  if (event.role === "record") {
    // An earlier edition is taken over by the page, before anybody works: nobody signs for it.
    const isInPhase = state.phase === (event.field === "carried-from" ? "fresh" : "carrying");
    if (!isInPhase || event.who !== "") return "引き継ぎは、記録の最初だけです。";
  } else if (event.field === "carried-from" || event.field === "carried" || event.field === "redo") {
    return "役割が違います。";
  }
  if (event.step === null) return headProblem(state, event, valueTypes);
  const step = steps.get(event.step);
  if (!step) return `手順 ${event.step} はありません。`;
  if (!step.applies) return `手順 ${event.step} は、このサイトでは対象外です。`;
  return stepProblem(state, event, step);
}

function headProblem(state, event, valueTypes) {
  if (event.role === "confirmer") return "役割が違います。";
  if (names.includes(event.field) && event.new && !isReadable(event.new)) return "氏名が読めません。";
  const isValue = event.field.startsWith("value:");
  if (event.role === "operator") {
    // Who writes a name into the head signs with that name.
    const signer = event.field === "operator" ? event.new : state.head.operator;
    if (event.who !== signer || (isValue || event.field === "solo") && !signer) return "先に作業者の氏名を記入してください。";
  }
  const parameter = event.field.slice("value:".length);
  if (!isValue || !valueTypes) return "";
  if (!valueTypes.has(parameter)) return `「${parameter}」という値はありません。`;
  return event.new && valueProblem(valueTypes.get(parameter), event.new);
}

function stepProblem(state, event, step) {
  const held = stepState(state, event.step);
  if (event.field === "redo") return event.role === "record" ? "" : "役割が違います。";
  if (event.field === "carried") return carriedProblem(held, event, step);
  if (event.role === "record") return "役割が違います。";
  if (event.field === "confirmed") return confirmationProblem(state, held, event, step);
  if (event.role !== "operator") return "役割が違います。";
  if (!event.who || event.who !== state.head.operator) return "先に作業者の氏名を記入してください。";
  if (held.confirmed) return "確認者の印を外してから変えてください。";
  if (event.field === "remark") return "";
  if (event.field === "done") {
    return !event.new && held.result ? "結果を消してから印を外してください。" : "";
  }
  if (event.field === "reason") return !isReadable(event.new) && held.result === "na" ? "対象外には理由が要ります。" : "";
  if (event.new && !Object.hasOwn(resultWords, event.new)) return "結果は OK、NG、対象外のどれかです。";
  if (event.new && !held.done) return "先に作業者の印を付けてください。";
  return event.new === "na" && !isReadable(held.reason) ? "対象外には理由が要ります。" : "";
}

function confirmationProblem(state, held, event, step) {
  if (!step.needsConfirmation) return `手順 ${event.step} には確認者の欄がありません。`;
  if (!event.who || event.who !== state.head[event.role]) {
    return event.role === "confirmer" ? "先に確認者の氏名を記入してください。" : "先に作業者の氏名を記入してください。";
  }
  // Taken back by the confirmer, and by an operator who changes what was confirmed.
  if (!event.new) return "";
  if (event.role !== "confirmer") return "役割が違います。";
  if (state.head.solo) return "単独作業では、確認者の印を付けません。";
  return signaturesProblem(held.done, held.result, event.who);
}

function signaturesProblem(done, result, confirmer) {
  if (!done) return "確認者の印は、作業者の印の後に付けます。";
  if (result !== "ok" && result !== "na") return "結果が OK か対象外の手順だけを確認できます。";
  return isSameName(done.who, confirmer) ? "確認者は、作業者とは別の人です(1 人で行うときは単独作業)。" : "";
}

function carriedProblem(held, event, step) {
  if (event.role !== "record") return "役割が違います。";
  if (!isUntouched(held)) return "手を付けた手順には引き継げません。";
  const problem = carriedShapeProblem(event.new);
  if (problem) return problem;
  const { done, result, reason, remark, confirmed, redo } = event.new;
  const isWhole = Boolean(done) === Boolean(result) && !redo && (result !== "na" || isReadable(reason));
  const isSigned = [done, confirmed].every((signature) => !signature || isReadable(signature.who));
  const isShort = [done?.who ?? "", confirmed?.who ?? ""].every((name) => name.length <= NAME_LIMIT)
    && [reason, remark].every((text) => text.length <= TEXT_LIMIT);
  if (!isWhole || !isSigned || !isShort) return "引き継いだ状態が正しくありません。";
  if (!confirmed) return "";
  return step.needsConfirmation ? signaturesProblem(done, result, confirmed.who) : "引き継いだ確認者の印に、欄がありません。";
}

/** The event's effect. */
function applyEvent(state, event) {
  state.phase = event.role === "record" ? "carrying" : "worked";
  if (event.step === null) {
    if (event.field.startsWith("value:")) state.values[event.field.slice("value:".length)] = event.new;
    else if (event.field !== "carried-from") state.head[event.field] = event.new;
    return;
  }
  // A new object: the state before the event is still the one that counts, should a later event be refused.
  const held = state.steps[event.step] = { ...stepState(state, event.step) };
  const signature = { who: event.who, time: event.time };
  if (event.field === "carried") Object.assign(held, event.new);
  else if (event.field === "done" || event.field === "confirmed") held[event.field] = event.new ? signature : null;
  else held[event.field] = event.new;
  // Who judges the result has done the step.
  if (event.field === "result" && event.new) held.done = signature;
}

/** The state that a log comes to. Throws an `Error` where an event may not follow. */
function replayed(log, known) {
  const state = emptyState();
  for (const event of log) {
    const problem = eventProblem(state, event, known);
    if (problem) throw new Error(`履歴の ${event.sequence} 番目が正しくありません: ${problem}`);
    applyEvent(state, event);
  }
  return state;
}

/** How a step stands: one of the keys of `standingWords`. */
function stepStanding(state, step) {
  const held = stepState(state, step.id);
  if (!step.applies) return "not-applicable";
  if (held.result === "ng") return "ng";
  if (!held.done || !held.result) return held.redo ? "redo" : "open";
  return step.needsConfirmation && !held.confirmed && !state.head.solo ? "unconfirmed" : "done";
}
