// What a run of an earlier edition of the same site is worth on this one: the steps that have not changed.

/** The changes that take its work over; the steps to be done anew, those that are gone, and values not taken. */
function carryOver(run, log, { head, values, steps }) {
  const before = new Map(run.steps.map(({ id, sha256 }) => [id, sha256]));
  const record = (step, field, value) => change(step, field, value, "record");
  // Neither the day nor 単独作業: who works today declares them anew.
  const people = names.filter((field) => head[field]);
  const given = Object.entries(values).filter(([, text]) => text);
  const isTaken = ([parameter, text]) =>
    sheet.valueTypes.has(parameter) && !valueProblem(sheet.valueTypes.get(parameter), text);
  const changes = [
    record(null, "carried-from", `${run.runbook} ${run.run} ${log.at(-1)?.hash ?? ""}`),
    ...people.map((field) => record(null, field, head[field])),
    ...given.filter(isTaken).map(([parameter, text]) => record(null, `value:${parameter}`, text)),
  ];
  const redo = [];
  const gone = [];
  for (const [id, held] of Object.entries(steps).filter(([, held]) => !isUntouched(held))) {
    const step = sheet.steps.get(id);
    if (!step?.applies) {
      gone.push(id);
    } else if (before.get(id) === step.sha256 && (held.done || !held.redo)) {
      changes.push(record(id, "carried", { ...held, redo: false }));
    } else {
      changes.push(record(id, "redo", true));
      redo.push(step.number);
    }
  }
  return { changes, redo, gone, dropped: given.filter((entry) => !isTaken(entry)).map(([parameter]) => parameter) };
}
