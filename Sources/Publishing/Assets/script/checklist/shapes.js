// The shape of a record, and whether a value has it.
//
// Shapes: a RegExp for a text, "text" for any text, "flag", "count", "moment", "day", { list }, { map: [key, value] },
// { either: […] }, null for null, or an object with its members: all of them must be there, except { optional } ones,
// and no others.

const digestPattern = /^[0-9a-f]{64}$/;
const namePattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const stepPattern = /^[1-9]\d*(\.[1-9]\d*)?-[a-z0-9]+(-[a-z0-9]+)*$/;
const momentPattern = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}[+-]\d\d:\d\d$/;
// A date field accepts years of six digits, and so does the record if somebody mistyped one.
const dayPattern = /^(\d{4,6})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const valuesShape = { map: [namePattern, "text"] };
const stepShapeOf = (signature) => ({
  done: { either: [null, signature] }, result: /^(ok|ng|na)?$/, reason: "text", remark: "text",
  confirmed: { either: [null, signature] }, redo: "flag",
});
const firstStepShape = stepShapeOf({ who: "text", time: "moment" });
const stepShape = stepShapeOf({ who: "text", time: "moment", values: valuesShape });
const correctionShape = { value: "text", reason: "text" };
const correctionsShape = {
  list: { parameter: namePattern, old: "text", new: "text", reason: "text", who: "text", time: "moment" },
};
const stateShapeOf = (step, more) => ({
  head: { date: "day", lead: "text", operator: "text", confirmer: "text", solo: "flag" },
  values: valuesShape,
  steps: { map: [stepPattern, step] },
  ...more,
});
const eventShapeOf = (news, more) => ({
  sequence: "count", time: "moment", who: "text", role: /^(operator|confirmer|record)$/,
  step: { either: [null, stepPattern] }, field: "text", old: { either: [null, "text", "flag"] },
  new: { either: ["text", "flag", ...news] }, previous: digestPattern, hash: digestPattern, ...more,
});
const runbookStepShape = { id: stepPattern, sha256: digestPattern };
const runShape = { id: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, started: "moment" };
const recordShapeOf = (run, state, event, more) => ({
  schema: "text",
  tool: { name: /^tejun$/, version: "text" },
  title: "text",
  manual: { id: namePattern, title: "text", edition: "text", sha256: digestPattern },
  site: { id: namePattern, title: "text", sha256: digestPattern },
  runbook: { sha256: digestPattern, steps: { list: runbookStepShape } },
  run,
  exported: "moment",
  chain: { algorithm: /^SHA-256$/, genesis: digestPattern, last: digestPattern },
  state,
  log: { list: event },
  ...more,
});
/** The shape of a record under its schema. */
const recordShapes = {
  [FIRST_SCHEMA]: recordShapeOf(runShape, stateShapeOf(firstStepShape), eventShapeOf([firstStepShape])),
  [RECORD_SCHEMA]: recordShapeOf(
    { ...runShape, rules: /^tejun\.record\/[12]$/ },
    stateShapeOf(stepShape, {
      corrections: correctionsShape,
    }),
    // A run that began under the first schema has carried work in that schema's shape.
    eventShapeOf([firstStepShape, stepShape, correctionShape, correctionsShape], { values: { optional: valuesShape } }),
    { sha256: digestPattern }),
};

/** What is wrong with the shape of a value, with the place; empty if nothing is. */
function shapeProblem(value, shape, path) {
  const place = path || "全体";
  if (shape === null) return value === null ? "" : `${place} は null ではありません。`;
  if (shape === "flag") return typeof value === "boolean" ? "" : `${place} は true でも false でもありません。`;
  if (shape === "count") return Number.isSafeInteger(value) && value > 0 ? "" : `${place} は 1 以上の整数ではありません。`;
  if (shape === "moment") {
    const isMoment = typeof value === "string" && momentPattern.test(value) && !Number.isNaN(Date.parse(value));
    return isMoment ? "" : `${place} は、時刻の決まった形ではありません。`;
  }
  if (shape === "day") return isDay(value) ? "" : `${place} の「${String(value).slice(0, 40)}」は、日付ではありません。`;
  if (shape === "text" || shape instanceof RegExp) {
    if (typeof value !== "string") return `${place} は文字列ではありません。`;
    return shape === "text" || shape.test(value) ? "" : `${place} の「${value.slice(0, 40)}」は、決まった形ではありません。`;
  }
  if (shape.either) {
    return shape.either.some((one) => !shapeProblem(value, one, path)) ? "" : `${place} に、決まった形の値がありません。`;
  }
  if (shape.list) {
    if (!Array.isArray(value)) return `${place} は配列ではありません。`;
    return firstProblem(value.entries(), ([index, item]) => shapeProblem(item, shape.list, `${path}[${index}]`));
  }
  if (value === null || typeof value !== "object" || Array.isArray(value)) return `${place} はオブジェクトではありません。`;
  const join = (key) => (path ? `${path}.${key}` : key);
  if (shape.map) {
    const [keys, values] = shape.map;
    return firstProblem(Object.entries(value), ([key, item]) =>
      keys.test(key) ? shapeProblem(item, values, join(key)) : `${join(key.slice(0, 40))} という名前は使えません。`);
  }
  const unknown = Object.keys(value).find((key) => !Object.hasOwn(shape, key));
  if (unknown !== undefined) return `${join(unknown.slice(0, 40))} という項目は知られていません。`;
  return firstProblem(Object.entries(shape), ([key, one]) => {
    if (!Object.hasOwn(value, key)) return one?.optional ? "" : `${join(key)} がありません。`;
    return shapeProblem(value[key], one?.optional ?? one, join(key));
  });
}

/** Whether a value is a day of the calendar, or empty: its field shows nothing else. */
function isDay(value) {
  if (value === "") return true;
  const [, year, month, day] = (typeof value === "string" && dayPattern.exec(value)) || [];
  // The calendar repeats every 400 years.
  return day !== undefined && new Date(Date.UTC(2000 + (year % 400), month - 1, day)).getUTCDate() === Number(day);
}

function firstProblem(items, problemOf) {
  for (const item of items) {
    const problem = problemOf(item);
    if (problem) return problem;
  }
  return "";
}

function carriedShapeProblem(value, rules) {
  return shapeProblem(value, rules === FIRST_SCHEMA ? firstStepShape : stepShape, "carried");
}

function correctionShapeProblem(value) {
  return shapeProblem(value, correctionShape, "correction");
}

function correctionsShapeProblem(value) {
  return shapeProblem(value, correctionsShape, "corrections");
}
