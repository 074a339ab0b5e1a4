// Whether a file is a record that may be taken in: everything is checked before anything is changed.

/** The record in a file. Throws an `Error` that says in words what is wrong with it. */
async function readRecord(file) {
  if (file.size > RECORD_LIMIT) {
    throw new Error(`ファイルが大きすぎます(${file.size} バイト)。記録は ${RECORD_LIMIT} バイトまでです。`);
  }
  const record = parsed(await file.arrayBuffer());
  const schema = record?.schema;
  if (typeof schema !== "string" || !Object.hasOwn(recordShapes, schema)) {
    const found = typeof schema === "string" ? `「${schema.slice(0, 60)}」` : "ありません";
    throw new Error(`記録のファイルではありません。schema が ${Object.keys(recordShapes).join(" か ")} ではなく、${found}です。`);
  }
  const problem = shapeProblem(record, recordShapes[schema], "");
  if (problem) throw new Error(`記録の形が正しくありません: ${problem}`);
  if (record.manual.id !== sheet.manual.id || record.site.id !== sheet.site.id) {
    throw new Error(`別の記録です。ファイルは手順書 ${record.manual.id} のサイト ${record.site.id}、`
      + `このページは手順書 ${sheet.manual.id} のサイト ${sheet.site.id} です。`);
  }
  await checkDigests(record);
  const run = runOf(record);
  const state = replayed(record.log, knowledge(record.runbook), rulesOf(run));
  if (schema === FIRST_SCHEMA && state.rules !== FIRST_SCHEMA) {
    throw new Error("履歴の途中で規則が変わっています。schema と一致しません。");
  }
  if (sortedText(plainState(state, schema)) !== sortedText(record.state)) {
    throw new Error("記録の状態が、履歴から導いた状態と一致しません。");
  }
  // Last: what is wrong with a part says more.
  if (schema === RECORD_SCHEMA) await checkWhole(record);
  return { record, run, state };
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
    started: record.run.started, rules: record.run.rules ?? FIRST_SCHEMA, path: filePath(), opened: Date.now(),
    steps: record.runbook.steps,
  };
}

/** The digests must match what they are digests of. */
async function checkDigests(record) {
  const { manual, site, runbook, chain, log } = record;
  const lines = [
    "tejun.runbook/1", `manual ${manual.id} ${manual.sha256}`, `site ${site.id} ${site.sha256}`,
    ...runbook.steps.map(({ id, sha256 }) => `step ${id} ${sha256}`),
  ];
  if (await sha256(lines.map((line) => `${line}\n`).join("")) !== runbook.sha256) {
    throw new Error("手順のダイジェストと手順書のダイジェストが一致しません。");
  }
  const genesis = await genesisHash(runOf(record));
  if (chain.genesis !== genesis) throw new Error("履歴の起点のハッシュが一致しません。");
  const problem = await chainProblem(genesis, log);
  if (problem) throw new Error(problem);
  if (chain.last !== (log.at(-1)?.hash ?? genesis)) throw new Error("履歴の末尾のハッシュが一致しません。末尾が欠けています。");
}

/** What the log does not bind: titles, editions, moments, and where the log ends. */
async function checkWhole(record) {
  if (await recordDigest(record) !== record.sha256) {
    throw new Error("ファイル全体のダイジェストが一致しません。書き出した後に書き換えられています。");
  }
  // Another version may have other words for the same manual or site.
  if (record.tool.version !== sheet.toolVersion) return;
  for (const part of ["manual", "site"]) {
    if (record[part].sha256 === sheet[part].sha256 && sortedText(record[part]) !== sortedText(sheet[part])) {
      throw new Error(`${part} の名前や版が、同じダイジェストのこのページと異なります。`);
    }
  }
}

/** What is known about the sheet that a log was made on: for another edition, only the names of its steps. */
function knowledge({ sha256, steps }) {
  if (sha256 === sheet.runbook) return sheet;
  return {
    steps: new Map(steps.map(({ id }) => [id, { id, applies: true, needsConfirmation: true }])),
    valueTypes: null,
  };
}

/** How far a log that the browser keeps is sound, and what is wrong with what follows. */
async function soundPart(run, log) {
  const state = emptyState(rulesOf(run));
  const known = knowledge({ sha256: run.runbook, steps: run.steps });
  const shapeOf = (event) => shapeProblem(event, recordShapes[RECORD_SCHEMA].log.list, "event");
  let problem = "";
  const count = log.findIndex((event) => {
    problem = shapeOf(event) || (eventProblem(state, event, known)?.words ?? "");
    if (!problem) applyEvent(state, event);
    return problem;
  });
  const part = count < 0 ? log : log.slice(0, count);
  // That something was changed says more than what is wrong with it now.
  const strange = log.findIndex(shapeOf);
  const broken = await chainProblem(await genesisHash(run), strange < 0 ? log : log.slice(0, strange));
  return { part, problem: broken || (problem && `履歴の ${count + 1} 番目が正しくありません: ${problem}`) };
}

function sortedText(value) {
  return JSON.stringify(value, (_, held) => held !== null && typeof held === "object" && !Array.isArray(held)
    ? Object.fromEntries(Object.entries(held).sort(([one], [other]) => (one < other ? -1 : 1))) : held);
}
