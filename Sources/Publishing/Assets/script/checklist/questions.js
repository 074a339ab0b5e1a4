// A value that steps were done with is about to change: was the note wrong, or the work?

class ValueQuestion {
  constructor(recorder) {
    this.recorder = recorder;
    this.dialog = document.getElementById("value-question");
    this.words = document.getElementById("value-question-words");
    this.reason = document.getElementById("correction-reason");
    this.problem = document.getElementById("value-question-problem");
    this.asked = null;
    document.getElementById("note-was-wrong").addEventListener("click", () => this.correct());
    document.getElementById("work-was-wrong").addEventListener("click", () => this.redo());
    this.reason.addEventListener("input", () => this.noteReason(this.reason.value));
    this.dialog.addEventListener("close", () => this.end());
  }

  /** Asks; `answered` is called when it is settled, or given up. */
  ask(parameter, text, ids, answered) {
    if (this.dialog.open) return;
    this.asked = { parameter, text, ids, answered };
    const steps = ids.map((id) => sheet.steps.get(id).number).join("、");
    const old = this.recorder.state.values[parameter];
    this.words.replaceChildren(
      `「${valueName(parameter)}」を `, code(old), " から ", text ? code(text) : "空欄", ` に変更します。${old} で実施済みの手順: ${steps}。`);
    this.reason.value = this.recorder.drafts[draftName(null, `correction:${parameter}`)] ?? "";
    this.problem.textContent = "";
    document.getElementById("note-was-wrong-part").hidden = !text;
    this.dialog.showModal();
  }

  noteReason(text) {
    this.recorder.noteDraft(draftName(null, `correction:${this.asked.parameter}`), text);
  }

  correct() {
    const { parameter, text, ids } = this.asked;
    this.settle(moves.correct(this.recorder.state, ids, parameter, text, written(this.reason.value).trim()));
  }

  redo() {
    const { parameter, text, ids } = this.asked;
    this.settle(moves.redo(ids, parameter, text));
  }

  settle(changes) {
    const problem = this.recorder.make(changes);
    this.problem.textContent = problem?.words ?? "";
    if (problem) this.reason.focus();
    else this.dialog.close();
  }

  end() {
    const { answered } = this.asked;
    this.noteReason(null);
    this.asked = null;
    answered();
  }
}

function code(text) {
  const element = document.createElement("code");
  element.textContent = text;
  return element;
}
