// The recorder of the run that the page shows: it takes changes, turns them into events, and writes them in order.

const RETRY_PAUSE = 3000;

class Recorder {
  constructor(storage) {
    this.storage = storage;
    this.run = null;
    this.state = emptyState();
    /** Events that are stored, each with its hash. */
    this.log = [];
    /** Events that are made and not yet stored. */
    this.unwritten = [];
    /** Steps that have events. */
    this.touched = new Set();
    /** How many events the last exported file held. */
    this.exported = 0;
    /** Text in fields that is not recorded, by `draftName`: being edited, or refused. */
    this.drafts = {};
    /** Why nothing may be changed; empty if it may. */
    this.closed = "読み込み中です。";
    this.listeners = { change: [], saved: [], trouble: [], draft: [] };
    this.draftPause = null;
    /** Text that was recorded is a draft in the store until the record is there. */
    this.settling = {};
    /** The drafts that the store has, as a text. */
    this.keptDrafts = "{}";
    this.queue = Promise.resolve();
    this.retry = null;
  }

  /**
   * `change` and `saved` pass the ids of steps (null among them: the head), or nothing when everything is new;
   * `draft` passes the name of the draft that changed.
   */
  on(what, listener) { this.listeners[what].push(listener); }

  tell(what, ...details) { for (const listener of this.listeners[what]) listener(...details); }

  get count() { return this.log.length + this.unwritten.length; }

  get isWritten() { return this.unwritten.length === 0; }

  /** Whether the step's events are all stored. */
  isKept(id) { return !this.unwritten.some((event) => event.step === id); }

  get hasDrafts() { return Object.keys(this.drafts).length > 0; }

  /** The latest time in the log. */
  get lastTime() { return (this.unwritten.at(-1) ?? this.log.at(-1))?.time ?? this.run?.started; }

  /** Shows a run with its log and drafts. `closed` says why it may only be read. */
  adopt(run, log, closed, drafts = {}) {
    // Unstored events belong to the run that is left.
    this.writeDrafts();
    this.run = run;
    this.settling = {};
    this.log = log;
    this.unwritten = [];
    this.touched = new Set(log.map((event) => event.step));
    this.exported = 0;
    this.closed = closed;
    this.state = emptyState(rulesOf(run));
    for (const event of log) applyEvent(this.state, event);
    this.drafts = openDrafts(this.state, drafts);
    this.keptDrafts = JSON.stringify(drafts);
    this.tell("change", null);
  }

  close(reason) {
    this.closed = reason;
    this.tell("change", new Set([null]));
  }

  static newRun() {
    return {
      manual: sheet.manual.id, site: sheet.site.id, runbook: sheet.runbook, run: crypto.randomUUID(), rules: RECORD_SCHEMA,
      started: localTime(), path: filePath(), opened: Date.now(),
      // For a later edition, which takes over what has not changed.
      steps: [...sheet.steps.values()].map(({ id, sha256 }) => ({ id, sha256 })),
    };
  }

  /** Makes changes, all or none; returns why not, or `null`. */
  make(changes) {
    if (this.closed) return refusal(this.closed);
    const { events, state, problem } = Recorder.plan(this.state, changes, this.count);
    if (problem || events.length === 0) return problem;
    this.state = state;
    this.unwritten.push(...events);
    for (const event of events) this.touched.add(event.step);
    this.tell("change", new Set(events.map((event) => event.step)));
    this.queue = this.queue.then(() => this.write());
    return null;
  }

  /** Why changes cannot be made now; `null` if they can. */
  problem(changes) { return Recorder.plan(this.state, changes).problem; }

  /** The events that changes cause after `count` others, and the state after them; or why they are not possible. */
  static plan(state, changes, count = 0) {
    const time = localTime();
    const trial = { ...state, head: { ...state.head }, values: { ...state.values }, steps: { ...state.steps } };
    const events = [];
    // A run of the first schema continues by the rules of this one, and says so.
    const next = trial.rules === RECORD_SCHEMA || changes.length === 0 ? [] : [change(null, "rules", RECORD_SCHEMA, "record")];
    for (const { step, field, value, role } of [...next, ...changes]) {
      // Whoever writes a name into the head signs with that name; the page's own events are signed by nobody.
      const signers = { operator: field === "operator" ? value : trial.head.operator, confirmer: trial.head.confirmer, record: "" };
      const event = {
        sequence: count + events.length + 1, time, who: signers[role], role, step, field,
        old: currentValue(trial, { step, field }), new: value,
      };
      if (step !== null && isMark(event)) event.values = shownValues(trial, sheet.steps.get(step)?.parameters ?? []);
      const problem = eventProblem(trial, event, sheet);
      if (problem) return { events: [], state, problem };
      applyEvent(trial, event);
      events.push(event);
    }
    return { events, state: trial, problem: null };
  }

  /** Stores text in a field that is not recorded: it must be there again when the page is. `null` removes it. */
  noteDraft(name, text) {
    if (this.closed || (this.drafts[name] ?? null) === text) return;
    if (text === null) {
      this.settling[name] = this.drafts[name];
      delete this.drafts[name];
    } else {
      this.drafts[name] = text;
    }
    this.tell("draft", name);
    this.draftPause ??= setTimeout(() => this.writeDrafts(), DRAFT_PAUSE);
  }

  /** The store is written at once if the page may be about to go away. */
  writeDrafts(isLeaving = false) {
    if (!this.draftPause) return;
    clearTimeout(this.draftPause);
    this.draftPause = null;
    if (this.isWritten) this.settling = {};
    this.keepDrafts({ ...this.settling, ...this.drafts }, isLeaving).catch((error) => {
      this.keptDrafts = "";
      this.tell("trouble", error);
    });
  }

  async keepDrafts(drafts, isLeaving) {
    const { run, storage } = this;
    // Drafts that came and went between two writes do not matter to the store.
    const text = JSON.stringify(drafts);
    if (text === this.keptDrafts) return;
    this.keptDrafts = text;
    // A run without an event is not in the store, and would not be found again.
    if (this.count === 0 && Object.keys(drafts).length > 0) await storage.save(run);
    await storage.keepDrafts(run, drafts, isLeaving);
  }

  /** Writes what is not yet written; what cannot be written stays for the next time. */
  async write() {
    const batch = [...this.unwritten];
    const { run, log } = this;
    if (batch.length === 0) return;
    try {
      const events = await sealed(batch, log.at(-1)?.hash ?? await genesisHash(run));
      await this.storage.append(run, events, log);
      // The run may have been exchanged meanwhile; the store has the events in any case.
      if (this.run !== run) return;
      this.unwritten = this.unwritten.slice(batch.length);
      this.log = [...log, ...events];
      this.tell("saved", new Set(events.map((event) => event.step)));
      if (this.isWritten && Object.keys(this.settling).length > 0) this.draftPause ??= setTimeout(() => this.writeDrafts(), DRAFT_PAUSE);
    } catch (error) {
      if (error?.name === "ConstraintError") this.close("同じ記録に、別のタブから書き込みがありました。再読み込みしてください。");
      else this.retry ??= setTimeout(() => this.writeAgain(), RETRY_PAUSE);
      this.tell("trouble", error);
    }
  }

  writeAgain() {
    this.retry = null;
    this.queue = this.queue.then(() => this.write());
  }

  /** Settles when everything is written, or is known not to be. */
  async rest() { await this.queue; }
}
