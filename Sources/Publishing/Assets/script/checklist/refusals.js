// A refusal is shown and announced, with a link to what is missing, until its cause is gone.

const refusals = {
  recorder: null,
  /** Shows a row that a filter hides. */
  reveal: () => {},
  /** What was refused: the changes, and what they need first. */
  pending: null,

  start(recorder, reveal) {
    this.recorder = recorder;
    this.reveal = reveal;
    this.note = document.getElementById("refusal");
    this.way = document.getElementById("refusal-way");
    this.way.addEventListener("click", () => this.lead());
    document.getElementById("refusal-close").addEventListener("click", () => this.hide());
    // A refusal ends when the same changes would be possible, or something else was done there.
    recorder.on("change", (steps) => {
      if (!this.pending) return;
      const { changes, step, before } = this.pending;
      const isChanged = changes.some((one, index) => currentValue(recorder.state, one) !== before[index]);
      const isDone = !steps || isChanged || step !== null && steps.has(step);
      if (isDone || !recorder.closed && !recorder.problem(changes)) this.hide();
    });
  },

  /** `step`: the id of the step that it is about, or `null`. */
  show(problem, changes, step = null) {
    const words = step ? `${sheet.steps.get(step).number}: ${problem.words}` : problem.words;
    announce(words);
    this.note.querySelector("p").textContent = words;
    const before = changes.map((one) => currentValue(this.recorder.state, one));
    this.pending = { changes, step, before, wants: problem.wants };
    this.way.hidden = !this.place();
    this.note.hidden = false;
  },

  hide() {
    this.pending = null;
    this.note.hidden = true;
  },

  /** The control of the field that is needed; nothing if there is none. */
  place() {
    const { wants } = this.pending;
    if (!wants) return null;
    const { step, field } = wants;
    const parameter = parameterOf(field);
    if (parameter !== undefined) return document.getElementById(`field-${parameter}`);
    if (step === null) return document.querySelector(`[data-head="${field}"] input`);
    const cell = { done: "td.operator", confirmed: "td.confirmer", result: "td.outcome", reason: ".reason" }[field];
    return sheet.steps.get(step).row.querySelector(`${cell} :is(input, textarea)`);
  },

  lead() {
    const control = this.place();
    const row = control.closest("tr.step");
    if (row) this.reveal(row);
    control.focus({ preventScroll: true });
    control.scrollIntoView({ block: "center" });
  },
};
