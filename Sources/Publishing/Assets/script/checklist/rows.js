// The rows of the sheet: real boxes in place of the drawn ones, and what they show.

const TYPING_PAUSE = 1500;

class RowView {
  constructor(step, recorder) {
    this.step = step;
    this.recorder = recorder;
    const { row, number } = step;
    this.flag = document.createElement("span");
    this.flag.className = "flag";
    row.querySelector("th.at").append(this.flag);
    /** 対象外 was chosen and waits for its reason. */
    this.isAsking = false;
    this.texts = [];
    if (!step.applies) return;
    this.operator = this.signature("operator", `${number} 作業者の印`);
    this.confirmer = step.needsConfirmation ? this.signature("confirmer", `${number} 確認者の印`) : null;
    this.buildOutcome();
    this.remark = growingField(`${number} 実測値・備考`, "remark");
    this.saved = document.createElement("span");
    this.saved.className = "saved";
    row.querySelector("td.remark").append(this.remark.box, this.saved);
    this.texts = [this.reason, this.remark];
    this.note = document.createElement("p");
    this.note.className = "paper-note";
    row.querySelector("td.do").append(this.note);
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
    this.reason = growingField(`${this.step.number} 対象外の理由`, "reason");
    this.reason.field.placeholder = "理由(必須)";
    this.reason.box.classList.add("reason");
    cell.firstElementChild.append(this.reason.box);
  }

  render() {
    const { step, recorder } = this;
    const standing = stepStanding(recorder.state, step);
    step.row.dataset.standing = standing;
    this.flag.textContent = ["ng", "redo", "unconfirmed"].includes(standing) ? standingWords[standing] : "";
    if (!step.applies) return;
    const held = stepState(recorder.state, step.id);
    showSignature(this.operator, held.done);
    if (this.confirmer) showSignature(this.confirmer, held.confirmed, recorder.state.head.solo ? "単独作業" : "");
    const shown = this.isAsking ? "na" : held.result;
    for (const choice of this.choices) choice.checked = choice.value === shown;
    for (const text of this.texts) showText(text, held);
    this.showNote(held);
    this.reason.box.hidden = shown !== "na";
    const isClosed = Boolean(recorder.closed);
    for (const control of [this.operator.box, ...this.choices]) control.disabled = isClosed;
    for (const { field } of this.texts) field.readOnly = isClosed;
    if (this.confirmer) this.confirmer.box.disabled = isClosed || recorder.state.head.solo;
    this.showSaving();
  }

  /** On paper a long text would make the row taller than a sheet in its narrow column: it stands below the work. */
  showNote({ reason, remark }) {
    const long = [["対象外の理由", reason], ["実測値・備考", remark]].filter(([, text]) => isLong(text));
    this.note.textContent = long.map(([label, text]) => `${label}: ${text}`).join("\n");
  }

  /** 保存済 only where all that the row shows is kept. */
  showSaving() {
    if (!this.saved) return;
    const { recorder, step } = this;
    const isKept = recorder.isKept(step.id);
    this.saved.dataset.kept = isKept;
    if (this.isAsking) this.saved.textContent = "理由の記入待ち";
    else if (this.texts.some(({ field }) => field.isDraft)) this.saved.textContent = "記入中…";
    else if (!isKept) this.saved.textContent = "保存中…";
    else if (!recorder.touched.has(step.id)) this.saved.textContent = "";
    else this.saved.textContent = recorder.storage.kind === "memory" ? "未保存" : "保存済";
  }

  /** Drops what belongs to a run that is no longer shown. */
  forget() {
    this.isAsking = false;
    for (const { field } of this.texts) {
      field.isDraft = false;
      clearTimeout(field.pause);
    }
  }
}

function template(id) {
  return document.getElementById(id).content.cloneNode(true);
}

function showSignature({ box, name, time }, signature, instead = "") {
  box.checked = signature !== null;
  // What is empty stays a blank to be filled in on paper.
  name.textContent = signature?.who ?? (instead || "氏名");
  name.classList.toggle("filled", Boolean(signature || instead));
  time.replaceChildren(signature ? timeElement(signature.time) : "時刻");
  time.classList.toggle("filled", signature !== null);
}

function timeElement(time) {
  const element = document.createElement("time");
  element.dateTime = time;
  element.textContent = shownTime(time);
  return element;
}

function shownTime(time) {
  return `${time.slice(0, 10)} ${time.slice(11, 16)}`;
}

/** A field for text of any length, which grows with it; on paper the text itself stands there. */
function growingField(label, act) {
  const box = document.createElement("div");
  const field = document.createElement("textarea");
  const paper = document.createElement("span");
  box.className = "growing";
  field.rows = 1;
  field.readOnly = true;
  field.autocomplete = "off";
  field.spellcheck = false;
  field.dataset.act = act;
  field.setAttribute("aria-label", label);
  /** Something stands here that is not recorded: being written, or refused. */
  field.isDraft = false;
  paper.className = "on-paper";
  box.append(field, paper);
  return { box, field, paper };
}

function showText({ field, paper }, held) {
  const text = held[field.dataset.act];
  if (!field.isDraft && document.activeElement !== field) field.value = text;
  paper.textContent = isLong(text) ? "(作業の欄の下)" : text;
}

const isLong = (text) => text.length > 60;

class RowsView {
  constructor(recorder) {
    this.recorder = recorder;
    this.views = new Map([...sheet.steps.values()].map((step) => [step.id, new RowView(step, recorder)]));
    const table = document.getElementById("sheet");
    table.addEventListener("change", (event) => this.follow(event.target));
    table.addEventListener("input", (event) => this.followTyping(event));
    table.addEventListener("compositionend", (event) => this.followTyping(event));
    table.addEventListener("focusout", (event) => this.followLeaving(event.target));
    recorder.on("change", (steps) => this.render(steps));
    recorder.on("saved", (steps) => { for (const id of steps) this.views.get(id)?.showSaving(); });
  }

  render(steps) {
    if (!steps) for (const view of this.views.values()) view.forget();
    const isAll = !steps || steps.has(null);
    for (const [id, view] of this.views) if (isAll || steps.has(id)) view.render();
    // What was refused for want of a name is tried again once there may be one.
    if (steps?.has(null) && !this.recorder.closed) this.keepDrafts();
  }

  keepDrafts() {
    for (const [id, view] of this.views) {
      for (const { field } of view.texts) if (field.isDraft && document.activeElement !== field) this.keep(field, id);
    }
  }

  /** Whether anything is written that is not recorded. */
  get hasDrafts() {
    return [...this.views.values()].some((view) => view.texts.some(({ field }) => field.isDraft));
  }

  /** What a box was changed to. */
  follow(control) {
    const { act } = control.dataset;
    const id = control.closest("tr.step")?.id;
    if (!id) return;
    const { state } = this.recorder;
    if (act === "operator") this.make(id, control.checked ? moves.tick(id) : moves.untick(state, id));
    if (act === "confirmer") this.make(id, moves.confirm(id, control.checked));
    if (act === "result") this.judge(id, control.value);
  }

  /** What is being written is kept at every pause, not only when the field is left. */
  followTyping({ target: field, isComposing }) {
    const id = field.closest("tr.step")?.id;
    if (!field.matches("textarea") || !id || this.recorder.closed) return;
    field.isDraft = true;
    this.views.get(id).showSaving();
    clearTimeout(field.pause);
    // Letters that an input method has not settled are nobody's words yet.
    if (!isComposing && field.dataset.act === "remark") field.pause = setTimeout(() => this.keep(field, id), TYPING_PAUSE);
  }

  followLeaving(field) {
    const id = field.closest("tr.step")?.id;
    if (!field.matches("textarea") || !id) return;
    if (field.isDraft) this.keep(field, id);
    const view = this.views.get(id);
    // 対象外 that was given up before its reason is as if it had never been chosen.
    if (field === view.reason.field && view.isAsking && !field.isDraft) {
      view.isAsking = false;
      view.render();
    }
  }

  /** Keeps a text that was written; what cannot be kept stays in its field. */
  keep(field, id) {
    clearTimeout(field.pause);
    const view = this.views.get(id);
    const { state } = this.recorder;
    const held = stepState(state, id);
    const text = written(field.value);
    const { act } = field.dataset;
    if (act === "reason" ? !text && view.isAsking || text === held.reason && held.result === "na" : text === held.remark) {
      field.isDraft = false;
      view.render();
      return;
    }
    const problem = this.make(id, act === "reason" ? moves.judge(state, id, "na", text) : moves.remark(state, id, text));
    field.isDraft = Boolean(problem);
    view.showSaving();
  }

  judge(id, result) {
    const view = this.views.get(id);
    view.isAsking = result === "na" && stepState(this.recorder.state, id).result !== "na";
    if (view.isAsking) {
      // Asked for first: 対象外 without a reason is never recorded.
      view.render();
      view.reason.field.focus();
      announce("対象外の理由を記入してください");
      return;
    }
    this.make(id, moves.judge(this.recorder.state, id, result));
  }

  /** Makes the changes to a step; the answer is why not, in words, or empty. */
  make(id, changes) {
    const view = this.views.get(id);
    const wasAsking = view.isAsking;
    // Before the change is shown: what is recorded takes the place of what was only chosen.
    view.isAsking = false;
    const problem = this.recorder.make(changes);
    if (problem) {
      view.isAsking = wasAsking;
      view.render();
      refuse(problem, id);
    } else {
      announce(`${view.step.number} ${standingWords[stepStanding(this.recorder.state, view.step)]}`);
    }
    return problem;
  }
}

/** Says why something was not done, where it is seen and heard. */
function refuse(problem, id) {
  const words = id ? `${sheet.steps.get(id).number}: ${problem}` : problem;
  const note = document.getElementById("refusal");
  announce(words);
  note.querySelector("p").textContent = words;
  note.hidden = false;
  clearTimeout(note.reset);
  note.reset = setTimeout(() => { note.hidden = true; }, 8000);
}
