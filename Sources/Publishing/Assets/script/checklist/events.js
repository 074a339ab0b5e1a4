// Events: what was changed, by whom and when, each bound to the previous one by its hash.

const FIRST_SCHEMA = "tejun.record/1";
const RECORD_SCHEMA = "tejun.record/2";

/** SHA-256 of a text in UTF-8, in lower-case hexadecimal. */
async function sha256(text) {
  const bytes = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** ISO 8601 with milliseconds and the local clock's offset. */
function localTime(date = new Date()) {
  const offset = -date.getTimezoneOffset();
  const local = new Date(date.getTime() + offset * 60000).toISOString().slice(0, -1);
  const two = (number) => String(Math.floor(number)).padStart(2, "0");
  return `${local}${offset < 0 ? "-" : "+"}${two(Math.abs(offset) / 60)}:${two(Math.abs(offset) % 60)}`;
}

/** The form of an event that is hashed, after the previous hash. Only marks have values that they were given for. */
function eventText(event) {
  return JSON.stringify([
    event.sequence, event.time, event.who, event.role, event.step, event.field, event.old, event.new,
    ...(event.values ? [event.values] : []),
  ]);
}

/** The events, each with the previous hash and its own. */
async function sealed(events, previous) {
  const chain = [];
  for (const event of events) {
    const hash = await sha256(`${previous}\n${eventText(event)}`);
    chain.push({ ...event, previous, hash });
    previous = hash;
  }
  return chain;
}

/** The schema that a run began under. Runs under the first schema do not say. */
function rulesOf(run) {
  return run.rules ?? FIRST_SCHEMA;
}

/** What comes before the first event: it binds the log to the run and to the edition of the sheet. */
function genesisHash(run) {
  const { manual, site, runbook, run: id, started } = run;
  return sha256(`${rulesOf(run)}\n${manual}\n${site}\n${runbook}\n${id}\n${started}`);
}

/** Where a log differs from the chain it was made as; empty if it does not. */
async function chainProblem(genesis, log) {
  let previous = genesis;
  for (const [index, event] of log.entries()) {
    if (event.sequence !== index + 1) return `履歴の ${index + 1} 番目の番号が ${event.sequence} です。`;
    const [{ hash }] = await sealed([event], previous);
    if (event.previous !== previous || event.hash !== hash) {
      return `履歴の ${index + 1} 番目のハッシュが一致しません。書き換えられたか、欠けています。`;
    }
    previous = hash;
  }
  return "";
}
