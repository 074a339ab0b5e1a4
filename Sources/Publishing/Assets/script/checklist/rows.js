// The rows of the sheet: what is clicked and typed in them, and the effects.

class RowsView {
  constructor(recorder) {
    this.recorder = recorder;
    this.views = new Map([...sheet.steps.values()].map((step) => [step.id, new RowView(step, recorder)]));
    const table = document.getElementById("sheet");
    table.addEventListener("change", (event) => this.follow(event.target));
    table.addEventListener("input", (event) => this.followTyping(event));
    table.addEventListener("compositionend", (event) => this.followTyping(event));
    table.addEventListener("focusout", (event) => this.followLeaving(event.target));
    table.addEventListener("click", (event) => {
      if (event.target.dataset.act === "undo") this.takeBack(event.target.closest("tr.step").id);
    });
    // The second click of a double click does not undo anything.
    table.addEventListener("click", (event) => {
      if (event.detail > 1 && event.target.closest(".signature")) event.preventDefault();
    }, { capture: true });
    recorder.on("change", (steps) => this.render(steps));
    recorder.on("saved", (steps) => { for (const id of steps) this.views.get(id)?.showSaving(); });
    recorder.on("draft", (name) => {
      const parameter = parameterOf(name.slice(1));
      for (const [id, view] of this.views) {
        if (name.startsWith(`${id}/`) || view.step.finds.includes(parameter)) view.showSaving();
      }
    });
    // Leaving a field of the head means that its text is complete.
    const isHead = (target) => target.closest("[data-head]");
    document.addEventListener("focusout", ({ target }) => { if (isHead(target)) this.keepDrafts(); });
    document.addEventListener("keydown", ({ target, key, isComposing }) => {
      if (isHead(target) && key === "Enter" && !isComposing) this.keepDrafts();
    });
    // An undo is possible as long as the row is in sight.
    this.sight = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) if (!isIntersecting) this.endUndo(target.id);
    });
  }

  render(steps) {
    if (!steps) for (const view of this.views.values()) view.forget();
    const isAll = !steps || steps.has(null);
    for (const [id, view] of this.views) {
      if (isAll || steps.has(id)) view.render();
      if (view.isEarly) this.hintAtOrder(id);
    }
    // What was refused for lack of a name or a value is tried again when there may be one; while a name is
    // being typed, not before its field is left.
    if (steps?.has(null) && !document.activeElement?.closest("[data-head]")) this.keepDrafts();
  }

  /** All fields, before the page goes away. */
  keepAll() { this.keepDrafts({ isLeaving: true }); }

  /** Tries to record text that is not recorded yet; `isLeaving`: text that is being typed as well. */
  keepDrafts({ isLeaving = false } = {}) {
    if (this.recorder.closed) return;
    for (const [id, view] of this.views) {
      for (const { field } of view.texts) {
        const isOpen = isLeaving || document.activeElement !== field;
        if (view.draftOf(field) !== undefined && isOpen) this.keep(field, id, { isQuiet: true });
      }
    }
  }

  /** What a box was changed to. */
  follow(control) {
    const { act } = control.dataset;
    const id = control.closest("tr.step")?.id;
    if (!id) return;
    const { state } = this.recorder;
    if (act === "operator") this.make(id, control.checked ? moves.tick(state, id) : moves.untick(state, id));
    if (act === "confirmer") this.make(id, moves.confirm(id, control.checked));
    if (act === "result") this.judge(id, control.value);
  }

  followTyping(event) {
    const field = event.target;
    const id = field.closest("tr.step")?.id;
    if (!field.matches("textarea") || !id || this.recorder.closed) return;
    this.recorder.noteDraft(draftName(id, field.dataset.act), field.value);
    if (field.dataset.act === "remark") keepAtPause(event, () => this.keep(field, id));
  }

  followLeaving(field) {
    const id = field.closest("tr.step")?.id;
    if (!field.matches("textarea") || !id) return;
    const view = this.views.get(id);
    // Words that are already there count as words for the result that was chosen.
    const isAnswer = field === view.reason.field && view.asking && isReadable(field.value);
    if (isAnswer || view.draftOf(field) !== undefined) this.keep(field, id);
  }

  /** A result that was chosen and has no words yet is dropped as if it had never been chosen. */
  giveUp(id) {
    const view = this.views.get(id);
    if (!view.asking) return;
    const words = `${view.step.number} ${resultWords[view.asking]} の選択を取り消しました`;
    view.asking = "";
    this.recorder.noteDraft(draftName(id, "reason"), null);
    view.render();
    announce(words);
  }

  /** Records a text that was typed; if it cannot be recorded, it stays in its field as a draft. */
  keep(field, id, { isQuiet = false } = {}) {
    clearTimeout(field.pause);
    const view = this.views.get(id);
    const { state } = this.recorder;
    const held = stepState(state, id);
    const text = written(field.value);
    const { act } = field.dataset;
    const draft = draftName(id, act);
    // A result that was chosen still waits for its words.
    if (act === "reason" && view.asking && !text) return;
    if (text === held[act] && !(act === "reason" && view.asking)) {
      this.recorder.noteDraft(draft, null);
      view.render();
      return;
    }
    const changes = act === "reason" ? moves.judge(state, id, view.asking || held.result, text) : moves.remark(state, id, text);
    const problem = this.recorder.problem(changes);
    if (problem && isQuiet) return;
    if (!problem) this.recorder.noteDraft(draft, null);
    this.make(id, changes);
  }

  judge(id, result) {
    const view = this.views.get(id);
    const isNew = stepState(this.recorder.state, id).result !== result;
    if (!isNew && view.asking) {
      this.giveUp(id);
      return;
    }
    if (needsReason(RECORD_SCHEMA, result) && isNew) {
      // Ask for the words first: without them it is never recorded.
      view.asking = result;
      view.render();
      view.reason.field.focus();
      announce(result === "ng" ? "NG の状況を記入してください" : "対象外の理由を記入してください");
      return;
    }
    this.make(id, moves.judge(this.recorder.state, id, result));
  }

  /** Makes the changes to a step; returns why not, or `null`. */
  make(id, changes) {
    const { recorder } = this;
    const view = this.views.get(id);
    const wasAsking = view.asking;
    const before = recorder.lastTime;
    // Before the change is shown: the recorded result replaces the one that was only chosen.
    if (changes.some(({ field }) => ["done", "result", "undo"].includes(field))) view.asking = "";
    const problem = recorder.make(changes);
    if (problem) {
      view.asking = wasAsking;
      view.render();
      refusals.show(problem, changes, id);
      return problem;
    }
    const standing = stepStanding(recorder.state, view.step);
    // Not if it was removed before the row was last out of sight.
    const undo = recorder.state.undo[id];
    view.mayUndo = Boolean(undo) && (view.mayUndo || undo.time === recorder.lastTime);
    view.undo.hidden = !view.mayUndo;
    if (view.mayUndo) this.sight.observe(view.step.row);
    const isMarked = (marks) => changes.some(({ field, value }) => value && marks.includes(field));
    view.hintAt("");
    view.isEarly = false;
    if (isMarked(["done"])) this.hintAtOrder(id);
    if (!view.isEarly && isMarked(["done", "result", "confirmed"])) view.hintAt(clockHint(before, recorder.lastTime));
    announce([view.step.number, standingWords[standing], view.hint.textContent].filter(Boolean).join(" "));
    return null;
  }

  takeBack(id) {
    if (this.recorder.state.undo[id]) this.make(id, moves.undo(this.recorder.state, id));
  }

  /** What was removed stays removed once the row is out of sight. */
  endUndo(id) {
    this.sight.unobserve(sheet.steps.get(id).row);
    const view = this.views.get(id);
    view.mayUndo = false;
    view.undo.hidden = true;
  }

  /** Says which earlier steps are still open, as long as there are any. */
  hintAtOrder(id) {
    const view = this.views.get(id);
    const hint = this.orderHint(id);
    view.hintAt(hint);
    view.isEarly = hint !== "";
  }

  orderHint(id) {
    const steps = [...sheet.steps.values()];
    const open = steps.slice(0, steps.findIndex((step) => step.id === id))
      .filter((step) => ["open", "redo"].includes(stepStanding(this.recorder.state, step)));
    if (open.length === 0) return "";
    const more = open.length > 1 ? ` ほか ${open.length - 1} 件` : "";
    return `前の手順が終わっていません: ${open[0].number}${more}`;
  }
}

function clockHint(before, now) {
  return Date.parse(now) < Date.parse(before) ? `前の記録(${shownTime(before)})より前の時刻です。パソコンの時計を確認してください。` : "";
}
