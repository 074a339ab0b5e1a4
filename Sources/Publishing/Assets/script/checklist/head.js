// The head of the sheet: who works, who confirms, and whether one person does both.

class Head {
  constructor(recorder) {
    this.recorder = recorder;
    this.fields = new Map();
    for (const field of ["date", "lead", "operator", "confirmer"]) this.add(field);
    this.solo = document.createElement("input");
    this.solo.type = "checkbox";
    this.solo.autocomplete = "off";
    this.solo.setAttribute("aria-labelledby", "label-solo");
    this.solo.addEventListener("change", () => this.record("solo", this.solo.checked));
    document.querySelector('[data-head="solo"] .tick').replaceWith(this.solo);
    this.remarks = new Map(["date", "confirmer"].map((field) => {
      const remark = document.createElement("p");
      remark.className = field === "date" ? "reminder" : "value-problem";
      this.fields.get(field).paper.after(remark);
      return [field, remark];
    }));
    this.show();
    recorder.on("change", (steps) => { if (!steps || steps.has(null)) this.show(); });
  }

  add(field) {
    const cell = document.querySelector(`[data-head="${field}"]`);
    const input = document.createElement("input");
    input.type = field === "date" ? "date" : "text";
    input.autocomplete = "off";
    input.spellcheck = false;
    input.setAttribute("aria-labelledby", `label-${field}`);
    const follow = (event) => {
      // An incomplete date has no text, but it must still be noticed that something was typed.
      const isWriting = field !== "date" || input.value || input.validity.badInput;
      this.recorder.noteDraft(draftName(null, field), isWriting ? input.value : null);
      keepAtPause(event, () => this.keep(field, { isTyping: true }));
    };
    input.addEventListener("input", follow);
    input.addEventListener("compositionend", follow);
    // While a date is incomplete, only the keys tell.
    if (field === "date") input.addEventListener("keyup", follow);
    input.addEventListener("focusout", () => this.keep(field));
    input.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && !event.isComposing) this.keep(field);
    });
    cell.prepend(input);
    this.fields.set(field, { input, paper: cell.querySelector(".blank") });
  }

  keep(field, { isTyping = false } = {}) {
    const { recorder } = this;
    const { input } = this.fields.get(field);
    clearTimeout(input.pause);
    if (recorder.closed || input.validity.badInput) return;
    const text = writtenLine(input.value);
    if (text === recorder.state.head[field]) {
      recorder.noteDraft(draftName(null, field), null);
      return;
    }
    // While it is typed, a date is in the year 2, then 20, then 202; a date that is emptied is about to be typed again.
    if (isTyping && (field === "date" ? !(text >= "1000") : !text)) return;
    this.record(field, text);
  }

  keepAll() { for (const field of this.fields.keys()) this.keep(field, { isTyping: true }); }

  record(field, value) {
    const { recorder } = this;
    const changes = [change(null, field, value)];
    const problem = recorder.problem(changes);
    // A text that was refused stays in its field, to be corrected.
    if (!problem && this.fields.has(field)) recorder.noteDraft(draftName(null, field), null);
    recorder.make(changes);
    if (problem) refusals.show(problem, changes);
    this.show();
  }

  show() {
    const { recorder, remarks } = this;
    const { head } = recorder.state;
    for (const [field, { input, paper }] of this.fields) {
      const isWriting = document.activeElement === input || input.validity.badInput;
      if (!isWriting) input.value = recorder.drafts[draftName(null, field)] ?? head[field];
      input.readOnly = Boolean(recorder.closed);
      paper.textContent = head[field];
      paper.classList.toggle("filled", Boolean(head[field]));
    }
    this.solo.checked = head.solo;
    this.solo.disabled = Boolean(recorder.closed);
    document.documentElement.classList.toggle("solo", head.solo);
    const isOne = head.operator && head.confirmer && !head.solo && isSameName(head.operator, head.confirmer);
    remarks.get("confirmer").textContent = isOne ? "作業者と同じ氏名です。確認者には、別の人の氏名を記入してください。" : "";
    const begun = recorder.run?.started.slice(0, 10);
    remarks.get("date").textContent = head.date && begun && head.date < begun ? `記録を始めた日(${begun})より前の日付です。` : "";
  }
}
