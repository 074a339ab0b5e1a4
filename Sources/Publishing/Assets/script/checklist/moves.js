// What a person does to a step, as the changes it comes down to, in an order in which each may follow the last.

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

  /** A result; `reason` belongs to 対象外 and NG, and is needed there. */
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

  /** What was confirmed is no longer so once it changes. */
  withdraw(state, id) {
    return stepState(state, id).confirmed ? [change(id, "confirmed", false)] : [];
  },

  /** Takes back what took a mark away. */
  undo(state, id) {
    return [change(id, "undo", true, state.undo[id].role)];
  },

  /** The note of a value was wrong, the work of those steps right; who confirmed them looks again. */
  correct(state, ids, parameter, value, reason) {
    return [...ids.flatMap((id) => moves.withdraw(state, id)), change(null, `correction:${parameter}`, { value, reason })];
  },

  /** The work of those steps was done with a value that is none: they are to be done anew. */
  redo(ids, parameter, value) {
    return [...ids.map((id) => change(id, "redo", true)), change(null, `value:${parameter}`, value)];
  },
};

function change(step, field, value, role = "operator") {
  return { step, field, value, role };
}
