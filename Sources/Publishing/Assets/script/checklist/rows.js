// The rows of the sheet: real boxes in place of the drawn ones, and what they show.

class RowView {
  constructor(step, recorder) {
    this.step = step;
    this.recorder = recorder;
    const { row, number } = step;
    this.flag = document.createElement("span");
    this.flag.className = "flag";
    row.querySelector("th.at").append(this.flag);
    if (!step.applies) return;
    this.operator = this.signature("operator", `${number} 作業者の印`);
    this.confirmer = step.needsConfirmation ? this.signature("confirmer", `${number} 確認者の印`) : null;
    this.buildOutcome();
    this.remark = growingField(`${number} 実測値・備考`);
    this.remark.field.dataset.act = "remark";
    this.saved = document.createElement("span");
    this.saved.className = "saved";
    row.querySelector("td.remark").append(this.remark.box, this.saved);
  }

  signature(role, label) {
    const cell = this.step.row.querySelector(`td.${role}`);
    cell.replaceChildren(template("signature-template"));
    const box = cell.querySelector("input");
    box.dataset.act = role;
    box.disabled = true;
    // Or a browser would tick again what it remembers, past the log.
    box.autocomplete = "off";
    box.setAttribute("aria-label", label);
    return { box, name: cell.querySelector(".signed-name"), time: cell.querySelector(".signed-time") };
  }

  buildOutcome() {
    const cell = this.step.row.querySelector("td.outcome");
    cell.replaceChildren(template("outcome-template"));
    cell.querySelector("legend").textContent = `${this.step.number} 結果`;
    this.choices = [...cell.querySelectorAll("input")];
    for (const choice of this.choices) {
      choice.name = `result-${this.step.id}`;
      choice.dataset.act = "result";
      choice.disabled = true;
      choice.autocomplete = "off";
    }
    this.reason = growingField(`${this.step.number} 対象外の理由`);
    this.reason.field.dataset.act = "reason";
    this.reason.field.placeholder = "理由(必須)";
    this.reason.box.classList.add("reason");
    cell.firstElementChild.append(this.reason.box);
    /** 対象外 was chosen and waits for its reason. */
    this.isAsking = false;
  }

  render() {
    const { step, recorder } = this;
    const standing = stepStanding(recorder.state, step);
    step.row.dataset.standing = standing;
    this.flag.textContent = { ng: "NG", redo: "要再実施", unconfirmed: "確認待ち" }[standing] ?? "";
    if (!step.applies) return;
    const held = stepState(recorder.state, step.id);
    if (held.result) this.isAsking = false;
    showSignature(this.operator, held.done);
    if (this.confirmer) showSignature(this.confirmer, held.confirmed, recorder.state.head.solo ? "単独作業" : "");
    const shown = this.isAsking ? "na" : held.result;
    for (const choice of this.choices) choice.checked = choice.value === shown;
    showText(this.reason, held.reason);
    this.reason.box.hidden = shown !== "na";
    showText(this.remark, held.remark);
    const isClosed = Boolean(recorder.closed);
    for (const control of [this.operator.box, ...this.choices]) control.disabled = isClosed;
    for (const { field } of [this.reason, this.remark]) field.readOnly = isClosed;
    if (this.confirmer) this.confirmer.box.disabled = isClosed || recorder.state.head.solo;
  }

  showSaving(isKept) {
    if (!this.saved) return;
    this.saved.textContent = isKept ? "保存済" : "保存中…";
    this.saved.dataset.kept = isKept;
  }
}

function template(id) {
  return document.getElementById(id).content.cloneNode(true);
}

function timeElement(time) {
  const element = document.createElement("time");
  element.dateTime = time;
  element.textContent = shownTime(time);
  return element;
}

function showSignature({ box, name, time }, signature, instead = "") {
  box.checked = signature !== null;
  // What is empty stays a blank to be filled in on paper.
  name.textContent = signature?.who ?? (instead || "氏名");
  name.classList.toggle("filled", Boolean(signature || instead));
  time.replaceChildren(signature ? timeElement(signature.time) : "時刻");
  time.classList.toggle("filled", signature !== null);
}

/** A field for text of any length, which grows with it; on paper the text itself stands there. */
function growingField(label) {
  const box = document.createElement("div");
  const field = document.createElement("textarea");
  const paper = document.createElement("span");
  box.className = "growing";
  field.rows = 1;
  field.readOnly = true;
  field.autocomplete = "off";
  field.spellcheck = false;
  field.maxLength = TEXT_LIMIT;
  field.setAttribute("aria-label", label);
  paper.className = "on-paper";
  box.append(field, paper);
  return { box, field, paper };
}

/** Shows what is kept, unless somebody is writing there. */
function showText({ field, paper }, text) {
  if (document.activeElement !== field) field.value = text;
  paper.textContent = text;
}

/** What a person has written, as it is kept: composed letters, no blanks at the end, no other line ends. */
function written(text) {
  return text.normalize("NFC").replaceAll(/\r\n?/g, "\n").trimEnd();
}

const TYPING_PAUSE = 1500;

class RowsView {
  constructor(recorder) {
    this.recorder = recorder;
    this.views = new Map([...sheet.steps.values()].map((step) => [step.id, new RowView(step, recorder)]));
    const table = document.getElementById("sheet");
    table.addEventListener("change", (event) => this.follow(event.target));
    table.addEventListener("input", (event) => this.followTyping(event.target));
    recorder.on("change", (steps) => this.render(steps));
    recorder.on("saved", (steps) => this.showSaving(steps, true));
  }

  render(steps) {
    const isAll = !steps || steps.has(null);
    for (const [id, view] of this.views) if (isAll || steps.has(id)) view.render();
    if (steps) this.showSaving(steps, false);
    else for (const view of this.views.values()) if (view.saved) view.saved.textContent = "";
  }

  showSaving(steps, isKept) {
    for (const id of steps) this.views.get(id)?.showSaving(isKept);
  }

  /** What a control was changed to. */
  follow(control) {
    const { act } = control.dataset;
    const id = control.closest("tr.step")?.id;
    if (!act || !id) return;
    const view = this.views.get(id);
    const { state } = this.recorder;
    if (act === "operator") this.make(id, control.checked ? moves.tick(state, id) : moves.untick(state, id));
    if (act === "confirmer") this.make(id, moves.confirm(id, control.checked));
    if (act === "result") this.judge(id, control.value);
    if (act === "remark") this.write(view.remark, id, (text) => [change(id, "remark", text)], "remark");
    if (act === "reason") this.write(view.reason, id, (text) => moves.judge(state, id, "na", text), "reason");
  }

  /** What is being written is kept at every pause, not only when the field is left. */
  followTyping(field) {
    if (field.dataset.act !== "remark" || this.recorder.closed) return;
    const { saved } = this.views.get(field.closest("tr.step").id);
    saved.textContent = "記入中…";
    saved.dataset.kept = false;
    clearTimeout(field.pause);
    field.pause = setTimeout(() => this.follow(field), TYPING_PAUSE);
  }

  judge(id, result) {
    const view = this.views.get(id);
    const isReasoned = stepState(this.recorder.state, id).result === "na";
    view.isAsking = result === "na" && !isReasoned;
    if (view.isAsking) {
      // Asked for first: 対象外 without a reason is never recorded.
      view.render();
      view.reason.field.focus();
      announce("対象外の理由を記入してください");
      return;
    }
    this.make(id, moves.judge(this.recorder.state, id, result));
  }

  /** Keeps a text that was written; what cannot be kept stays in its field. */
  write({ field }, id, changesFor, name) {
    const text = written(field.value);
    clearTimeout(field.pause);
    if (text === stepState(this.recorder.state, id)[name]) {
      this.showSaving([id], this.recorder.isWritten);
      return;
    }
    this.make(id, changesFor(text), field);
  }

  make(id, changes, field) {
    const problem = this.recorder.make(changes);
    if (!problem) {
      announce(`${sheet.steps.get(id).number} ${this.said(id)}`);
      return;
    }
    if (!field) this.views.get(id).render();
    refuse(problem, id);
  }

  said(id) {
    const standing = stepStanding(this.recorder.state, sheet.steps.get(id));
    return { ...standingWords, "open": "未完了" }[standing];
  }
}

/** Says why something was not done, where it is seen and heard; a missing name is asked for. */
function refuse(problem, id) {
  announce(problem);
  const note = document.getElementById("refusal");
  note.querySelector("p").textContent = id ? `${sheet.steps.get(id)?.number ?? id}: ${problem}` : problem;
  note.hidden = false;
  clearTimeout(note.reset);
  note.reset = setTimeout(() => { note.hidden = true; }, 8000);
}
