// What a person does to a step, translated into changes, in an order in which each may follow the previous one.

const moves = {
  /** Done, and well. */
  tick(state, id) {
    const { reason } = stepState(state, id);
    return [change(id, "done", true), ...(reason ? [change(id, "reason", "")] : []), change(id, "result", "ok")];
  },

  untick(state, id) {
    const { result, reason } = stepState(state, id);
    return [
      ...moves.withdraw(state, id),
      ...(result ? [change(id, "result", "")] : []),
      ...(reason ? [change(id, "reason", "")] : []),
      change(id, "done", false),
    ];
  },

  /** A result; `reason` belongs to 対象外 and NG, and is required for them. */
  judge(state, id, result, reason = "") {
    const held = stepState(state, id);
    const hasReason = needsReason(RECORD_SCHEMA, result);
    return [
      ...moves.withdraw(state, id),
      ...(held.done ? [] : [change(id, "done", true)]),
      ...(hasReason && reason !== held.reason ? [change(id, "reason", reason)] : []),
      ...(result !== held.result ? [change(id, "result", result)] : []),
      ...(!hasReason && held.reason ? [change(id, "reason", "")] : []),
    ];
  },

  remark(state, id, text) {
    return [...moves.withdraw(state, id), change(id, "remark", text)];
  },

  confirm(id, isConfirmed) {
    return [change(id, "confirmed", isConfirmed, "confirmer")];
  },

  /** A confirmation does not survive a change of what was confirmed. */
  withdraw(state, id) {
    return stepState(state, id).confirmed ? [change(id, "confirmed", false)] : [];
  },

  /** Undoes a change that removed a mark. */
  undo(state, id) {
    return [change(id, "undo", true, state.undo[id].role)];
  },

  /** The note of a value was wrong, the work of those steps right; whoever confirmed them looks again. */
  correct(state, ids, parameter, value, reason) {
    return [...ids.flatMap((id) => moves.withdraw(state, id)), change(null, `correction:${parameter}`, { value, reason })];
  },

  /** The work of those steps was done with a wrong value: they must be done again. */
  redo(ids, parameter, value) {
    return [...ids.map((id) => change(id, "redo", true)), change(null, `value:${parameter}`, value)];
  },
};

function change(step, field, value, role = "operator") {
  return { step, field, value, role };
}
