// Whether a file is a record that may be taken in: everything is looked at before anything is changed.

/** The record in a file. Throws an `Error` that says in words what is wrong with it. */
async function readRecord(file) {
  if (file.size > RECORD_LIMIT) {
    throw new Error(`ファイルが大きすぎます(${file.size} バイト)。記録は ${RECORD_LIMIT} バイトまでです。`);
  }
  const record = parsed(await file.arrayBuffer());
  if (record?.schema !== RECORD_SCHEMA) {
    const found = typeof record?.schema === "string" ? `「${record.schema.slice(0, 60)}」` : "ありません";
    throw new Error(`記録のファイルではありません。schema が ${RECORD_SCHEMA} ではなく、${found}です。`);
  }
  const problem = shapeProblem(record, recordShape, "");
  if (problem) throw new Error(`記録の形が正しくありません: ${problem}`);
  if (record.manual.id !== sheet.manual.id || record.site.id !== sheet.site.id) {
    throw new Error(`別の記録です。ファイルは手順書 ${record.manual.id} のサイト ${record.site.id}、`
      + `このページは手順書 ${sheet.manual.id} のサイト ${sheet.site.id} です。`);
  }
  await checkDigests(record);
  return { record, run: runOf(record), state: checkedState(record) };
}

function parsed(bytes) {
  let text;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new Error("UTF-8 の文字ではありません。記録のファイルを選んでください。");
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`JSON として読めません。途中で切れたファイルかもしれません(${error.message})。`);
  }
}

function runOf(record) {
  return {
    manual: record.manual.id, site: record.site.id, runbook: record.runbook.sha256, run: record.run.id,
    started: record.run.started, path: location.pathname, opened: Date.now(), steps: record.runbook.steps,
  };
}

/** What the digests say must follow from what they are of. */
async function checkDigests(record) {
  const { manual, site, runbook, chain, log } = record;
  const lines = [
    "tejun.runbook/1", `manual ${manual.id} ${manual.sha256}`, `site ${site.id} ${site.sha256}`,
    ...runbook.steps.map(({ id, sha256 }) => `step ${id} ${sha256}`),
  ];
  if (await sha256(lines.map((line) => `${line}\n`).join("")) !== runbook.sha256) {
    throw new Error("手順のダイジェストと手順書のダイジェストが合いません。");
  }
  const genesis = await genesisHash(runOf(record));
  if (chain.genesis !== genesis) throw new Error("履歴の起点のハッシュが合いません。");
  const problem = await chainProblem(genesis, log);
  if (problem) throw new Error(problem);
  if (chain.last !== (log.at(-1)?.hash ?? genesis)) throw new Error("履歴の末尾のハッシュが合いません。末尾が欠けています。");
}

/** Where a log is not the chain it was made as; empty where it is. */
async function chainProblem(genesis, log) {
  let previous = genesis;
  for (const [index, event] of log.entries()) {
    if (event.sequence !== index + 1) return `履歴の ${index + 1} 番目の番号が ${event.sequence} です。`;
    const { hash } = await sealed(event, previous);
    if (event.previous !== previous || event.hash !== hash) {
      return `履歴の ${index + 1} 番目のハッシュが合いません。書き換えられたか、欠けています。`;
    }
    previous = hash;
  }
  return "";
}

/** The state that the log comes to, if every event may follow and the record says the same. */
function checkedState(record) {
  const isThisEdition = record.runbook.sha256 === sheet.runbook;
  // Of another edition only the names of the steps are known.
  const known = isThisEdition ? sheet : {
    steps: new Map(record.runbook.steps.map(({ id }) => [id, { id, applies: true, needsConfirmation: true }])),
    valueTypes: null,
  };
  const state = emptyState();
  for (const event of record.log) {
    const problem = eventProblem(state, event, known);
    if (problem) throw new Error(`履歴の ${event.sequence} 番目が正しくありません: ${problem}`);
    applyEvent(state, event);
  }
  if (sortedText(plainState(state)) !== sortedText(record.state)) {
    throw new Error("記録の状態が、履歴から導いた状態と合いません。");
  }
  return state;
}

function sortedText(value) {
  return JSON.stringify(value, (_, held) => held !== null && typeof held === "object" && !Array.isArray(held)
    ? Object.fromEntries(Object.entries(held).sort(([one], [other]) => (one < other ? -1 : 1))) : held);
}

// Shapes: a RegExp for a text, "text" for any text, "flag", "count", "any", { list }, { map: [key, value] },
// { either: […] }, null for null, or an object of the members, all of which must be there and no others.

const digest = /^[0-9a-f]{64}$/;
const name = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const stepID = /^[1-9]\d*(\.[1-9]\d*)?-[a-z0-9]+(-[a-z0-9]+)*$/;
const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}[+-]\d\d:\d\d$/;
const signature = { either: [null, { who: "text", time: moment }] };
const stepShape = {
  done: signature, result: /^(ok|ng|na)?$/, reason: "text", remark: "text", confirmed: signature, redo: "flag",
};
const recordShape = {
  schema: "text",
  tool: { name: /^tejun$/, version: "text" },
  title: "text",
  manual: { id: name, title: "text", edition: "text", sha256: digest },
  site: { id: name, title: "text", sha256: digest },
  runbook: { sha256: digest, steps: { list: { id: stepID, sha256: digest } } },
  run: { id: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, started: moment },
  exported: moment,
  chain: { algorithm: /^SHA-256$/, genesis: digest, last: digest },
  state: {
    head: { date: "text", lead: "text", operator: "text", confirmer: "text", solo: "flag" },
    values: { map: [name, "text"] },
    steps: { map: [stepID, stepShape] },
  },
  log: {
    list: {
      sequence: "count", time: moment, who: "text", role: /^(operator|confirmer|record)$/,
      step: { either: [null, stepID] }, field: "text", old: { either: [null, "text", "flag"] },
      new: { either: ["text", "flag", stepShape] }, previous: digest, hash: digest,
    },
  },
};

/** What is wrong with the shape of a value, with the place; empty where nothing is. */
function shapeProblem(value, shape, path) {
  const place = path || "全体";
  if (shape === null) return value === null ? "" : `${place} は null ではありません。`;
  if (shape === "flag") return typeof value === "boolean" ? "" : `${place} は true でも false でもありません。`;
  if (shape === "count") return Number.isSafeInteger(value) && value > 0 ? "" : `${place} は 1 以上の整数ではありません。`;
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
  return firstProblem(Object.entries(shape), ([key, one]) =>
    Object.hasOwn(value, key) ? shapeProblem(value[key], one, join(key)) : `${join(key)} がありません。`);
}

function firstProblem(items, problemOf) {
  for (const item of items) {
    const problem = problemOf(item);
    if (problem) return problem;
  }
  return "";
}

function carriedShapeProblem(value) {
  return shapeProblem(value, stepShape, "carried");
}
