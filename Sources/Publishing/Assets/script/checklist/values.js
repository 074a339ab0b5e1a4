// Values that are found on site: a field at the step that finds them; from then on every command shows them.

class FoundValues {
  constructor(recorder) {
    this.recorder = recorder;
    this.question = new ValueQuestion(recorder);
    this.fields = new Map();
    collectSiteValues();
    for (const place of document.querySelectorAll(".found")) this.add(place);
    this.show();
    recorder.on("change", (steps) => {
      if (!steps) for (const parts of this.fields.values()) showValueProblem(parts, "");
      if (steps && !steps.has(null)) return;
      this.show();
      // What was refused for lack of a name is tried again when there may be one.
      if (!document.activeElement?.closest("[data-head]")) this.keepWaiting();
    });
    document.addEventListener("focusout", ({ target }) => { if (target.closest("[data-head]")) this.keepWaiting(); });
  }

  /** Tries again the text of fields that nobody is editing. */
  keepWaiting() {
    for (const [parameter, { field }] of this.fields) {
      if (document.activeElement !== field) this.keep(parameter, { isTyping: true });
    }
  }

  add(place) {
    const { parameter } = place.dataset;
    const label = place.querySelector(".found-label");
    label.id = `found-${parameter}`;
    const parts = valueField(parameter, label.id);
    siteValues.get(parameter).label = label.textContent;
    place.querySelector(".value").before(parts.box);
    const { field } = parts;
    const follow = (event) => {
      this.recorder.noteDraft(draftName(null, `value:${parameter}`), field.value);
      showValueProblem(parts, "");
      keepAtPause(event, () => this.keep(parameter, { isTyping: true }));
    };
    field.addEventListener("input", follow);
    field.addEventListener("compositionend", follow);
    field.addEventListener("focusout", () => this.keep(parameter));
    field.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && !event.isComposing) this.keep(parameter);
    });
    this.fields.set(parameter, parts);
  }

  /** Records the text of a field; while it is still being typed, only if it is already right. */
  keep(parameter, { isTyping = false } = {}) {
    const { recorder } = this;
    const parts = this.fields.get(parameter);
    const draft = draftName(null, `value:${parameter}`);
    clearTimeout(parts.field.pause);
    if (recorder.drafts[draft] === undefined || recorder.closed) return;
    const text = parts.field.value.normalize("NFC").trim();
    if (text === (recorder.state.values[parameter] ?? "")) {
      recorder.noteDraft(draft, null);
      // A reason that was being written is for nothing any more.
      recorder.noteDraft(draftName(null, `correction:${parameter}`), null);
      showValueProblem(parts, "");
      return;
    }
    const changes = [change(null, `value:${parameter}`, text)];
    const problem = recorder.problem(changes);
    if (isTyping && (problem || !text)) return;
    const ids = stepsDoneWith(recorder.state, parameter, sheet);
    const isValid = !text || !valueProblem(sheet.valueTypes.get(parameter), text);
    if (ids.length > 0 && isValid && recorder.state.head.operator) {
      this.question.ask(parameter, text, ids, () => this.giveUp(parameter));
      return;
    }
    if (!problem) recorder.noteDraft(draft, null);
    recorder.make(changes);
    // A value that was refused stays in its field, with the reason; the commands keep what is recorded.
    showValueProblem(parts, problem?.words ?? "");
    if (problem?.wants) refusals.show(problem, changes);
    else announce(problem?.words ?? `${valueName(parameter)}: ${text || "空欄"}`);
  }

  /** A question that was not answered leaves things as they were. */
  giveUp(parameter) {
    this.recorder.noteDraft(draftName(null, `value:${parameter}`), null);
    this.show();
  }

  /** All fields, before the page goes away. */
  keepAll() { for (const parameter of this.fields.keys()) this.keep(parameter, { isTyping: true }); }

  show() {
    const { recorder } = this;
    for (const [parameter, { field }] of this.fields) {
      const text = recorder.state.values[parameter] ?? "";
      siteValues.get(parameter).show(text);
      const draft = recorder.drafts[draftName(null, `value:${parameter}`)];
      if (document.activeElement !== field) field.value = draft ?? text;
      field.readOnly = Boolean(recorder.closed);
    }
  }
}
