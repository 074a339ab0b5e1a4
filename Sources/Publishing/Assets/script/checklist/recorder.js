// The recorder of the run that the page shows: it takes changes, makes them events, and writes them in order.

class Recorder {
  constructor(storage) {
    this.storage = storage;
    this.run = null;
    this.state = emptyState();
    /** Events that are kept, each with its hash. */
    this.log = [];
    /** Why nothing may be changed; empty where it may. */
    this.closed = "読み込み中です。";
    this.listeners = { change: [], saved: [], trouble: [] };
    this.queue = Promise.resolve();
    this.unwritten = [];
    this.count = 0;
  }

  on(what, listener) { this.listeners[what].push(listener); }

  tell(what, ...details) { for (const listener of this.listeners[what]) listener(...details); }

  /** Shows a run with its log. `closed` says why it may only be read. */
  adopt(run, log, closed) {
    this.run = run;
    this.log = log;
    this.count = log.length;
    this.unwritten = [];
    this.closed = closed;
    this.state = emptyState();
    for (const event of log) applyEvent(this.state, event);
    this.tell("change", null);
  }

  static newRun() {
    return {
      manual: sheet.manual.id, site: sheet.site.id, runbook: sheet.runbook, run: crypto.randomUUID(),
      started: localTime(), path: location.pathname, opened: Date.now(),
      // For a later edition, which carries over what has not changed.
      steps: [...sheet.steps.values()].map(({ id, sha256 }) => ({ id, sha256 })),
    };
  }

  /** Makes changes, all or none; the answer is why not, in words, or empty. */
  make(changes) {
    if (this.closed) return this.closed;
    const { events, state, problem } = Recorder.plan(this.state, changes, this.count);
    if (problem || events.length === 0) return problem;
    this.state = state;
    this.count += events.length;
    this.unwritten.push(...events);
    this.tell("change", new Set(events.map((event) => event.step)));
    this.queue = this.queue.then(() => this.write());
    return "";
  }

  /** The events that changes come to after `count` others, and the state after them; or why they cannot be. */
  static plan(state, changes, count = 0) {
    const time = localTime();
    const trial = { head: { ...state.head }, values: { ...state.values }, steps: { ...state.steps } };
    const events = [];
    for (const { step, field, value, role } of changes) {
      const event = {
        sequence: count + events.length + 1, time,
        // Who writes a name into the head signs with that name.
        who: field === "operator" && step === null ? value : trial.head[role === "confirmer" ? "confirmer" : "operator"],
        role, step, field,
        old: currentValue(trial, { step, field }), new: value,
      };
      const problem = eventProblem(trial, event, sheet);
      if (problem) return { events: [], state, problem };
      applyEvent(trial, event);
      events.push(event);
    }
    return { events, state: trial, problem: "" };
  }

  /** Writes what is not yet written; what cannot be written stays for the next time. */
  async write() {
    const batch = [...this.unwritten];
    const { run, log } = this;
    if (batch.length === 0) return;
    try {
      let previous = log.at(-1)?.hash ?? await genesisHash(run);
      const events = [];
      for (const event of batch) {
        events.push(await sealed(event, previous));
        previous = events.at(-1).hash;
      }
      await this.storage.append(run, events);
      this.unwritten = this.unwritten.slice(batch.length);
      this.log = [...log, ...events];
      this.tell("saved", new Set(events.map((event) => event.step)));
    } catch (error) {
      if (error?.name === "ConstraintError") this.closed = "同じ記録に、別のタブから書き込みがありました。再読み込みしてください。";
      this.tell("trouble", error);
    }
  }

  /** Settles when all that was made is written, or is known not to be. */
  async rest() { await this.queue; }

  get isWritten() { return this.unwritten.length === 0; }
}
