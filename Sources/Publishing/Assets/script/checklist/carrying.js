// What can be taken over from a run of an earlier edition of the same site: the steps that have not changed.

/** The changes that take its work over; the steps to do again, those that no longer exist, and values not taken
 * over. */
function carryOver(run, log, { head, values, corrections, steps }) {
  const before = new Map(run.steps.map(({ id, sha256 }) => [id, sha256]));
  const record = (step, field, value) => change(step, field, value, "record");
  // Neither the day nor 単独作業: whoever works today declares them again.
  const people = names.filter((field) => head[field]);
  const given = Object.entries(values).filter(([, text]) => text);
  const isTaken = ([parameter, text]) =>
    sheet.valueTypes.has(parameter) && !valueProblem(sheet.valueTypes.get(parameter), text);
  const taken = new Map(given.filter(isTaken));
  const changes = [
    record(null, "carried-from", `${run.runbook} ${run.run} ${log.at(-1)?.hash ?? ""}`),
    ...(corrections.length > 0 ? [record(null, "corrections", corrections)] : []),
    ...people.map((field) => record(null, field, head[field])),
    ...[...taken].map(([parameter, text]) => record(null, `value:${parameter}`, text)),
  ];
  // Work that was done with a value counts as long as the value does, or if somebody has said that only the
  // note was wrong.
  const isStillRight = (signature) => ([parameter, text]) => taken.has(parameter)
    && taken.get(parameter) === correctedValue({ corrections }, signature, parameter, text).text;
  const redo = [];
  const gone = [];
  for (const [id, held] of Object.entries(steps).filter(([, held]) => !isUntouched(held))) {
    const step = sheet.steps.get(id);
    const own = (signature) => signature && { ...signature, values: valuesOf(signature, step) };
    if (!step?.applies) {
      gone.push(id);
    } else if (before.get(id) === step.sha256 && (held.done || !held.redo)
      && (!held.done || Object.entries(valuesOf(held.done, step)).every(isStillRight(held.done)))) {
      changes.push(record(id, "carried", { ...held, done: own(held.done), confirmed: own(held.confirmed), redo: false }));
    } else {
      changes.push(record(id, "redo", true));
      redo.push(step.number);
    }
  }
  return { changes, redo, gone, dropped: given.filter((entry) => !isTaken(entry)).map(([parameter]) => parameter) };
}

/** Of the values that a mark was given for, those that the step shows. */
function valuesOf({ values }, step) {
  return Object.fromEntries(Object.entries(values).filter(([parameter]) => step.parameters.has(parameter)));
}
