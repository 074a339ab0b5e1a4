// The record of a run as a file: made from the log, and given to the browser to save.

const RECORD_LIMIT = 64 * 1024 * 1024;

/** The record of what the recorder holds: log, state, and the digests of what it was made on. */
async function makeRecord(recorder) {
  await recorder.rest();
  // All as of one moment: work goes on while hashes are computed. Unstored events are included: that is what
  // the file is for.
  const { run, log, state } = recorder;
  const waiting = [...recorder.unwritten];
  const genesis = await genesisHash(run);
  const whole = [...log, ...await sealed(waiting, log.at(-1)?.hash ?? genesis)];
  const record = {
    schema: RECORD_SCHEMA,
    tool: { name: "tejun", version: sheet.toolVersion },
    title: sheet.title,
    manual: sheet.manual,
    site: sheet.site,
    runbook: {
      sha256: sheet.runbook,
      steps: [...sheet.steps.values()].map(({ id, sha256 }) => ({ id, sha256 })),
    },
    run: { id: run.run, started: run.started, rules: rulesOf(run) },
    exported: localTime(),
    chain: { algorithm: "SHA-256", genesis, last: whole.at(-1)?.hash ?? genesis },
    state: plainState(state, RECORD_SCHEMA),
    log: whole,
  };
  return { ...record, sha256: await recordDigest(record) };
}

/**
 * The digest of everything in a record but itself, in the canonical form of RFC 8785: whoever changes the file by
 * hand, even its titles or its last event, changes this.
 */
function recordDigest({ sha256: own, ...record }) {
  return sha256(sortedText(record));
}

/** The state in the form of a schema, without what nobody has touched. */
function plainState(state, schema) {
  const isFirst = schema === FIRST_SCHEMA;
  const bare = (signature) => signature && { who: signature.who, time: signature.time };
  const steps = Object.entries(state.steps).filter(([, step]) => !isUntouched(step)).map(([id, step]) =>
    [id, isFirst ? { ...step, done: bare(step.done), confirmed: bare(step.confirmed) } : step]);
  const values = Object.entries(state.values).filter(([, text]) => text);
  return {
    head: { ...state.head }, values: Object.fromEntries(values), steps: Object.fromEntries(steps),
    ...(isFirst ? {} : { corrections: state.corrections }),
  };
}

/** A name that distinguishes records of sites, runs and moments in a folder. */
function recordFileName(name, ending) {
  const moment = localTime().slice(0, 19).replaceAll(/[-:]/g, "").replace("T", "-");
  return `${sheet.site.id}-${name}-${moment}.${ending}`;
}

function saveFile(name, type, text) {
  const link = document.createElement("a");
  const blob = new Blob([text], { type });
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The download reads the blob after the click; a minute is enough.
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  return blob.size;
}
