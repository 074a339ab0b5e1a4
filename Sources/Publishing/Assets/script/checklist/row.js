// A row of the sheet: real boxes in place of the drawn ones, and what they show.

class RowView {
  constructor(step, recorder) {
    this.step = step;
    this.recorder = recorder;
    const { row, number } = step;
    this.flag = document.createElement("span");
    this.flag.className = "flag";
    row.querySelector("th.at").append(this.flag);
    this.texts = [];
    /** Whether a mark was removed by something done here, in sight, which can be undone. */
    this.mayUndo = false;
    /** Whether the hint says that the step was done before earlier ones. */
    this.isEarly = false;
    if (!step.applies) return;
    this.operator = this.signature("operator", `${number} 作業者の印`);
    this.confirmer = step.needsConfirmation ? this.signature("confirmer", `${number} 確認者の印`) : null;
    this.buildOutcome();
    this.remark = growingField(`${number} 実測値・備考`, "remark");
    this.saved = document.createElement("span");
    this.saved.className = "saved";
    this.undo = document.createElement("button");
    this.undo.type = "button";
    this.undo.className = "undo";
    this.undo.dataset.act = "undo";
    this.undo.textContent = "元に戻す";
    this.undo.setAttribute("aria-label", `${number} 元に戻す`);
    this.undo.hidden = true;
    this.hint = document.createElement("p");
    this.hint.className = "reminder";
    row.querySelector("td.remark").append(this.remark.box, this.saved, this.undo, this.hint);
    this.texts = [this.reason, this.remark];
    this.given = document.createElement("p");
    this.given.className = "given";
    this.note = document.createElement("p");
    this.note.className = "paper-note";
    row.querySelector("td.do").append(this.given, this.note);
  }

  /** The result that was chosen and waits for its reason; empty if none does. */
  get asking() { return this.recorder.drafts[draftName(this.step.id, "asking")] ?? ""; }

  set asking(result) { this.recorder.noteDraft(draftName(this.step.id, "asking"), result || null); }

  draftOf(field) { return this.recorder.drafts[draftName(this.step.id, field.dataset.act)]; }

  signature(role, label) {
    const cell = this.step.row.querySelector(`td.${role}`);
    cell.replaceChildren(template("signature-template"));
    const box = cell.querySelector("input");
    box.dataset.act = role;
    box.disabled = true;
    // Otherwise a browser would restore its own ticks, regardless of the log.
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
    this.reason = growingField(`${this.step.number} 理由`, "reason");
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
    const shown = this.asking || held.result;
    for (const choice of this.choices) {
      choice.checked = choice.value === shown;
      // Paper shows what is recorded.
      choice.toggleAttribute("data-recorded", choice.value === held.result);
    }
    step.row.toggleAttribute("data-asking", Boolean(this.asking));
    for (const text of this.texts) showText(text, held, this.draftOf(text.field));
    this.showNote(held);
    this.showGiven(held);
    // The words for a result that no longer counts are shown as well.
    this.reason.box.hidden = !needsReason(RECORD_SCHEMA, shown) && !held.reason;
    this.reason.field.placeholder = shown === "ng" ? "状況(必須)" : "理由(必須)";
    if (!recorder.state.undo[step.id]) this.undo.hidden = true;
    this.reason.field.setAttribute("aria-label", `${step.number} ${shown === "ng" ? "状況" : "理由"}`);
    const isClosed = Boolean(recorder.closed);
    for (const control of [this.operator.box, ...this.choices]) control.disabled = isClosed;
    for (const { field } of this.texts) field.readOnly = isClosed;
    if (this.confirmer) this.confirmer.box.disabled = isClosed || recorder.state.head.solo;
    this.showSaving();
  }

  /** On paper a long text would make the row taller than a sheet in its narrow column: it is printed below the work. */
  showNote({ reason, remark }) {
    const long = [["理由", reason], ["実測値・備考", remark]].filter(([, text]) => isLong(text));
    this.note.textContent = long.map(([label, text]) => `${label}: ${text}`).join("\n");
  }

  /** What each mark was given for: always on paper; on the screen if the commands now show something else. */
  showGiven({ done, confirmed }) {
    const { state } = this.recorder;
    const isOld = ([parameter, text]) => text !== (state.values[parameter] ?? "");
    const givenWords = (signature) => ([parameter, text]) => {
      const { text: now, last } = correctedValue(state, signature, parameter, text);
      const later = now !== text ? `(${shownTime(last.time)} ${last.who} が ${now} に訂正: ${last.reason})` : "";
      return `${valueName(parameter)} = ${text}${later}`;
    };
    const marks = [["作業者", done], ["確認者", confirmed]].filter(([, signature]) => signature)
      .map(([role, signature]) => ({ role, signature, given: Object.entries(valuesOf(signature, this.step)) }))
      .filter(({ given }) => given.length > 0);
    this.given.textContent = marks
      .map(({ role, signature, given }) => `${role}が印を付けた時点の値: ${given.map(givenWords(signature)).join("、")}`).join("\n");
    this.given.classList.toggle("differs", marks.some(({ given }) => given.some(isOld)));
  }

  /** 保存済 only if everything that the row shows is stored. */
  showSaving() {
    if (!this.saved) return;
    const { recorder, step } = this;
    const isKept = recorder.isKept(step.id);
    this.saved.dataset.kept = isKept;
    const isDraft = this.texts.some(({ field }) => this.draftOf(field) !== undefined)
      || step.finds.some((parameter) => recorder.drafts[draftName(null, `value:${parameter}`)] !== undefined);
    if (this.asking) this.saved.textContent = "理由の記入待ち";
    else if (isDraft) this.saved.textContent = "記入中…";
    else if (!isKept) this.saved.textContent = "保存中…";
    else if (!recorder.touched.has(step.id)) this.saved.textContent = "";
    else this.saved.textContent = recorder.storage.kind === "memory" ? "未保存" : "保存済";
  }

  /** Drops what belongs to a run that is no longer shown. */
  forget() {
    for (const { field } of this.texts) clearTimeout(field.pause);
    if (this.undo) this.undo.hidden = true;
    this.mayUndo = false;
    this.isEarly = false;
    this.hintAt("");
  }

  /** Something to think about, which prevents nothing. */
  hintAt(words) {
    if (this.hint) this.hint.textContent = words;
  }
}

function template(id) {
  return document.getElementById(id).content.cloneNode(true);
}

function showSignature({ box, name, time }, signature, instead = "") {
  box.checked = signature !== null;
  // An empty field stays a blank to be filled in on paper.
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

/** A field for text of any length, which grows with it; paper shows the text itself. */
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
  paper.className = "on-paper";
  box.append(field, paper);
  return { box, field, paper };
}

function showText({ field, paper }, held, draft) {
  const text = held[field.dataset.act];
  if (document.activeElement !== field) field.value = draft ?? text;
  paper.textContent = isLong(text) ? "(作業の欄の下)" : text;
}

const isLong = (text) => text.length > 60;
