// What a record of an earlier edition of the same site is worth on this one: the steps that have not changed.

/** The changes that take the record's work over, and the numbers of the steps to be done anew or gone. */
function carryOver(record, oldState) {
  const before = new Map(record.runbook.steps.map(({ id, sha256 }) => [id, sha256]));
  const changes = [
    change(null, "carried-from", `${record.runbook.sha256} ${record.run.id} ${record.chain.last}`, "record"),
    ...headChanges(oldState),
  ];
  const redo = [];
  const gone = [];
  for (const [id, held] of Object.entries(plainState(oldState).steps)) {
    const step = sheet.steps.get(id);
    if (!step?.applies) {
      gone.push(id);
    } else if (before.get(id) === step.sha256 && !held.redo) {
      changes.push(change(id, "carried", held, "record"));
    } else {
      changes.push(change(id, "redo", true, "record"));
      redo.push(step.number);
    }
  }
  return { changes, redo, gone };
}

/** Names and values first: what follows is signed with them. */
function headChanges({ head, values }) {
  const fresh = emptyState().head;
  const names = ["operator", "confirmer", "lead", "date", "solo"].filter((field) => head[field] !== fresh[field]);
  const kept = Object.entries(values).filter(([parameter, text]) =>
    text && sheet.valueTypes.has(parameter) && !valueProblem(sheet.valueTypes.get(parameter), text));
  return [
    ...names.map((field) => change(null, field, head[field])),
    ...(head.operator ? kept.map(([parameter, text]) => change(null, `value:${parameter}`, text)) : []),
  ];
}
