// Which event may follow which: the rules of records. A run that began under the first schema keeps its rules
// up to the event that says that it continues under the second.

const TEXT_LIMIT = 20000;
const NAME_LIMIT = 100;
const stepFields = {
  done: "boolean", result: "string", reason: "string", remark: "string", confirmed: "boolean", redo: "boolean",
  carried: "object",
};
const headFields = { date: "string", lead: "string", operator: "string", confirmer: "string", solo: "boolean" };

/** Why not, in words; `wants` is the field that has to be filled in first: `{ step, field }`. */
function refusal(words, wants = null) {
  return { words, wants };
}

const wantsOperator = () => refusal("先に作業者の氏名を記入してください。", { step: null, field: "operator" });
const wrongRole = () => refusal("役割が違います。");

/** The type of a field's value; nothing if there is no such field. */
function fieldType(rules, { step, field }) {
  const isFirst = rules === FIRST_SCHEMA;
  if (step !== null) {
    if (field === "undo") return isFirst ? undefined : "boolean";
    return Object.hasOwn(stepFields, field) ? stepFields[field] : undefined;
  }
  if (field === "rules") return isFirst ? "string" : undefined;
  if (field.startsWith("correction:")) return isFirst ? undefined : "object";
  if (field === "carried-from" || field.startsWith("value:")) return "string";
  if (field === "corrections") return isFirst ? undefined : "object";
  return Object.hasOwn(headFields, field) ? headFields[field] : undefined;
}

/**
 * Why an event cannot follow; `null` if it can. `known` has the steps of the sheet that the event was made on,
 * and the types of its values. For another edition it has neither what a step shows nor types, and then any
 * value is accepted.
 */
function eventProblem(state, event, known) {
  const type = fieldType(state.rules, event);
  if (!type) return refusal(`「${event.field}」という欄はありません。`);
  if (typeof event.new !== type || event.new === null) return refusal(`「${event.field}」に入る値ではありません。`);
  const isCorrection = event.field.startsWith("correction:");
  const shape = isCorrection ? correctionShapeProblem(event.new)
    : event.field === "corrections" ? correctionsShapeProblem(event.new) : "";
  if (shape) return refusal(shape);
  const limit = names.includes(event.field) ? NAME_LIMIT : TEXT_LIMIT;
  const texts = isCorrection ? [event.new.value, event.new.reason]
    : event.field === "corrections" ? event.new.flatMap((correction) => Object.values(correction))
      : type === "string" ? [event.new] : [];
  if (texts.some((text) => text.length > limit)) return refusal(`長すぎます(${limit} 文字まで)。`);
  if (event.old !== currentValue(state, event)) return refusal("変更前の値が、それまでの記録と一致しません。");
  if (event.old === event.new) return refusal("値が変わっていません。");
  if (event.field === "rules") {
    const isNext = event.role === "record" && event.who === "" && event.new === RECORD_SCHEMA;
    return isNext ? null : refusal("記録の規則は、そのように変更できません。");
  }
  if (event.role === "record") {
    // The page itself takes over an earlier edition, before anybody works: nobody signs for it.
    const isInPhase = state.phase === (event.field === "carried-from" ? "fresh" : "carrying");
    const isSecond = event.field === "corrections" && state.corrections.length > 0;
    if (!isInPhase || isSecond || event.who !== "") return refusal("引き継ぎは、記録の最初だけです。");
  } else if (["carried-from", "corrections", "carried"].includes(event.field)) {
    return wrongRole();
  }
  if (event.step === null) return event.values ? refusal("値が付く操作ではありません。") : headProblem(state, event, known);
  const step = known.steps.get(event.step);
  if (!step) return refusal(`手順 ${event.step} はありません。`);
  if (!step.applies) return refusal(`手順 ${event.step} は、このサイトでは対象外です。`);
  return stepProblem(state, event, step) ?? givenProblem(state, event, step);
}

function headProblem(state, event, known) {
  if (event.role === "confirmer") return wrongRole();
  if (names.includes(event.field) && event.new && !isReadable(event.new)) return refusal("氏名が読めません。");
  const parameter = parameterOf(event.field);
  if (event.role === "operator") {
    // Whoever writes a name into the head signs with that name.
    const signer = event.field === "operator" ? event.new : state.head.operator;
    const needsSigner = parameter !== undefined || event.field === "solo";
    if (event.who !== signer || needsSigner && !signer) return wantsOperator();
  }
  if (parameter === undefined) return null;
  const isCorrection = event.field.startsWith("correction:");
  if (isCorrection && event.role !== "operator") return wrongRole();
  const text = isCorrection ? event.new.value : event.new;
  if (known.valueTypes) {
    if (!known.valueTypes.has(parameter)) return refusal(`「${parameter}」という値はありません。`);
    const problemOf = state.rules === FIRST_SCHEMA ? firstValueProblem : valueProblem;
    const problem = text && problemOf(known.valueTypes.get(parameter), text);
    if (problem) return refusal(problem);
  }
  if (isCorrection) {
    if (!text || text === event.old) return refusal("訂正には、別の値が必要です。");
    if (!isReadable(event.new.reason)) return refusal("訂正には理由が必要です。");
  }
  return event.role === "record" || state.rules === FIRST_SCHEMA ? null : doneWithProblem(state, parameter, isCorrection, known);
}

/** Why the pages of the first schema refused a value: they accepted any folder name as that of an instance. */
function firstValueProblem(type, text) {
  const before = { "sql-instance-folder": "folder-name", "path-or-share": "windows-path" }[type] ?? type;
  return characterProblem(text) || (valueRules[before]?.(text) ?? "");
}

/** Values that steps were done with do not change silently: the steps are done again, or somebody says that
 * they were right. */
function doneWithProblem(state, parameter, isCorrection, known) {
  const ids = stepsDoneWith(state, parameter, known);
  // It is not known what a step of another edition shows.
  if (!known.valueTypes) return null;
  if (isCorrection) {
    if (ids.length === 0) return refusal("この値で実施済みの手順はありません。");
    const isConfirmed = ids.some((id) => stepState(state, id).confirmed);
    return isConfirmed ? refusal("確認者の印を外してから訂正してください。") : null;
  }
  return ids.length > 0 ? refusal("この値で実施済みの手順があります。記入の誤りか、作業のやり直しかを選んでください。") : null;
}

function stepProblem(state, event, step) {
  const held = stepState(state, event.step);
  if (event.field === "carried") return carriedProblem(state, held, event, step);
  if (event.field === "redo") {
    if (event.role === "record") return null;
    return state.rules === FIRST_SCHEMA ? wrongRole() : redoProblem(state, held, event);
  }
  if (event.role === "record") return wrongRole();
  if (event.field === "undo") return undoProblem(state, event);
  if (event.field === "confirmed") return confirmationProblem(state, held, event, step);
  if (event.role !== "operator") return wrongRole();
  if (!event.who || event.who !== state.head.operator) return wantsOperator();
  if (held.confirmed) return refusal("確認者の印を外してから変更してください。", { step: step.id, field: "confirmed" });
  if (event.field === "remark") return null;
  if (event.field === "done") {
    return !event.new && held.result ? refusal("結果を消してから印を外してください。", { step: step.id, field: "result" }) : null;
  }
  const wantsReason = () =>
    refusal(`${{ ng: "NG には状況の記入", na: "対象外には理由" }[event.field === "result" ? event.new : held.result]}が必要です。`,
      { step: step.id, field: "reason" });
  if (event.field === "reason") {
    return !isReadable(event.new) && needsReason(state.rules, held.result) ? wantsReason() : null;
  }
  if (event.new && !Object.hasOwn(resultWords, event.new)) return refusal("結果は OK、NG、対象外のいずれかです。");
  if (event.new && !held.done) return refusal("先に作業者の印を付けてください。", { step: step.id, field: "done" });
  if (needsReason(state.rules, event.new) && !isReadable(held.reason)) return wantsReason();
  return event.new === "ok" ? blankProblem(state, step) : null;
}

/** Whether a result means nothing without words. */
function needsReason(rules, result) {
  return result === "na" || result === "ng" && rules !== FIRST_SCHEMA;
}

/** A step that still needs a value found on site cannot have been done. */
function blankProblem(state, step) {
  if (state.rules === FIRST_SCHEMA) return null;
  const blank = [...step.parameters ?? []].find((parameter) => !state.values[parameter]);
  if (blank === undefined) return null;
  return refusal(`「${valueName(blank)}」が記入されていません。`, { step: null, field: `value:${blank}` });
}

function redoProblem(state, held, event) {
  if (event.role !== "operator" || !event.new) return wrongRole();
  if (!event.who || event.who !== state.head.operator) return wantsOperator();
  return held.done ? null : refusal("まだ行っていない手順です。");
}

function undoProblem(state, event) {
  const undo = state.undo[event.step];
  if (!undo || !event.new) return refusal("元に戻せる操作がありません。");
  if (event.role !== undo.role) return wrongRole();
  return !event.who || event.who !== state.head[event.role] ? wantsOperator() : null;
}

function confirmationProblem(state, held, event, step) {
  if (!step.needsConfirmation) return refusal(`手順 ${event.step} には確認者の欄がありません。`);
  if (!event.who || event.who !== state.head[event.role]) {
    return event.role === "confirmer"
      ? refusal("先に確認者の氏名を記入してください。", { step: null, field: "confirmer" }) : wantsOperator();
  }
  // Withdrawn by the confirmer, and by an operator who changes what was confirmed.
  if (!event.new) return null;
  if (event.role !== "confirmer") return wrongRole();
  if (state.head.solo) return refusal("単独作業では、確認者の印を付けません。", { step: null, field: "solo" });
  return signaturesProblem(state.rules, held.done, held.result, event.who, step) ?? (held.result === "ok" ? blankProblem(state, step) : null);
}

function signaturesProblem(rules, done, result, confirmer, step) {
  if (!done) return refusal("確認者の印は、作業者の印の後に付けます。", { step: step.id, field: "done" });
  if (result !== "ok" && result !== "na") return refusal("結果が OK か対象外の手順だけを確認できます。", { step: step.id, field: "result" });
  return isSameName(done.who, confirmer, rules)
    ? refusal("確認者は、作業者とは別の人です(1 人で行うときは単独作業)。", { step: null, field: "confirmer" }) : null;
}

/** A mark says what it was given for: all values that the step shows, as they were. */
function givenProblem(state, event, step) {
  if (state.rules === FIRST_SCHEMA || !isMark(event)) return event.values ? refusal("値が付く操作ではありません。") : null;
  const given = event.values ?? {};
  const expected = shownValues(state, step.parameters ?? Object.keys(given));
  const isWhole = event.values && Object.keys(given).length === Object.keys(expected).length
    && Object.entries(given).every(([parameter, text]) => Object.hasOwn(expected, parameter) && expected[parameter] === text);
  return isWhole ? null : refusal("印に添えられた値が、それまでの記録と一致しません。");
}

function carriedProblem(state, held, event, step) {
  if (event.role !== "record") return wrongRole();
  if (!isUntouched(held)) return refusal("手を付けた手順には引き継げません。");
  const problem = carriedShapeProblem(event.new, state.rules);
  if (problem) return refusal(problem);
  const { done, result, reason, remark, confirmed, redo } = event.new;
  const isWhole = Boolean(done) === Boolean(result) && !redo && (result !== "na" || isReadable(reason));
  const isSigned = [done, confirmed].every((signature) => !signature || isReadable(signature.who));
  const isShort = [done?.who ?? "", confirmed?.who ?? ""].every((name) => name.length <= NAME_LIMIT)
    && [reason, remark].every((text) => text.length <= TEXT_LIMIT);
  if (!isWhole || !isSigned || !isShort) return refusal("引き継いだ状態が正しくありません。");
  if (!confirmed) return null;
  return step.needsConfirmation
    ? signaturesProblem(state.rules, done, result, confirmed.who, step) : refusal("引き継いだ確認者の印に、欄がありません。");
}

/** The state that results from a log. Throws an `Error` where an event may not follow. */
function replayed(log, known, rules) {
  const state = emptyState(rules);
  for (const event of log) {
    const problem = eventProblem(state, event, known);
    if (problem) throw new Error(`履歴の ${event.sequence} 番目が正しくありません: ${problem.words}`);
    applyEvent(state, event);
  }
  return state;
}
