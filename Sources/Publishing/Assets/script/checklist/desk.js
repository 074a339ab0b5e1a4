// The run that the page works on: found again when the page opens, locked against a second tab, exchanged for another.

class Desk {
  constructor(storage, recorder) {
    this.storage = storage;
    this.recorder = recorder;
    this.releaseRun = null;
    /** Whether runs may be exchanged here: no other tab has the file open. */
    this.mayExchange = false;
    /** Whether only a part of what is stored of the run could be read. */
    this.isDamaged = false;
  }

  /** Opens the run that this file last worked on, or a new one. */
  async begin() {
    const fileLock = await takeLock(fileLockName());
    const runs = await this.storage.runs();
    const here = runs.filter((run) => run.runbook === sheet.runbook && run.path === filePath());
    here.sort((one, other) => other.opened - one.opened);
    const run = here[0] ?? Recorder.newRun();
    this.releaseRun = fileLock ? await takeLock(runLockName(run)) : null;
    const isFree = Boolean(fileLock && this.releaseRun);
    this.mayExchange = isFree;
    await this.show(run, isFree ? "" : "別のタブで開いているため、このタブは閲覧専用です。");
    if (!isFree) this.announceSecond(fileLock ? runLockName(run) : fileLockName());
    if (here.length === 0 && runs.length > 0) notice("others", `このパソコンには、同じサイトの記録がほかに ${runs.length} 件あります。[記録] から開けます。`);
  }

  async announceSecond(lock) {
    notice("second", "同じ記録を別のタブで開いています。このタブは閲覧専用です。最新の記入を見るには再読み込みしてください。");
    await lockIsFree(lock);
    notice("second", "別のタブが閉じられました。再読み込みすると、このタブで記入できます。");
  }

  /** Shows a run as the store has it; a log that is damaged is shown but never continued. */
  async show(run, closed) {
    const { part, problem } = await soundPart(run, await this.storage.events(run));
    this.isDamaged = Boolean(problem);
    if (problem) notice("trouble", `保存されている記録が壊れています: ${problem} [記録] から、新しい記録を始めるか、書き出したファイルを読み込めます。`);
    else hideNotice("trouble");
    const reason = problem || closed;
    // If nothing may be written here, text that another tab is editing is not shown either.
    this.recorder.adopt(run, part, reason, reason ? {} : await this.storage.drafts(run));
  }

  /** Exchanges the run on the page for another, after `prepare` has made it ready. Throws if that is not possible. */
  async open(run, prepare = (found) => this.storage.save(found)) {
    const { recorder, storage } = this;
    const before = { run: recorder.run, closed: recorder.closed };
    // Nothing may be written between the last event of one run and the first event of another.
    recorder.close("記録を切り替えています。");
    let release = null;
    const isSame = runKey(run) === runKey(before.run);
    try {
      await recorder.rest();
      if (!recorder.isWritten && recorder.exported < recorder.count) {
        throw new Error("現在の記録に、まだ保存されていない記入があります。先に書き出してください。");
      }
      release = isSame ? this.releaseRun : await takeLock(runLockName(run));
      if (!release) throw new Error("その記録は、別のタブで開いています。");
      // The run opened last is found first, whatever the clock says.
      const last = Math.max(0, ...(await storage.runs()).map(({ opened }) => opened));
      const found = { ...run, path: filePath(), opened: Math.max(Date.now(), last + 1) };
      await prepare(found);
      if (!isSame && recorder.count === 0 && !recorder.hasDrafts) await storage.remove(before.run);
      await this.show(found, "");
    } catch (error) {
      if (!isSame) release?.();
      recorder.close(before.closed);
      throw error;
    }
    if (!isSame) this.releaseRun?.();
    this.releaseRun = release;
    hideNotice("others");
  }

  async startAnew() {
    await this.open(Recorder.newRun());
  }

  async clear() {
    const { run } = this.recorder;
    await this.open(Recorder.newRun(), async (found) => {
      await this.storage.save(found);
      await this.storage.remove(run);
    });
  }

  /** Takes in a record that was read: the run itself, or what can be taken over from an earlier edition. */
  async takeIn({ record, run, state }) {
    if (run.runbook !== sheet.runbook) return this.carry({ run, log: record.log, state });
    await this.open(run, async (found) => {
      const held = await this.storage.events(run);
      const shared = Math.min(held.length, record.log.length);
      if (shared > 0 && held[shared - 1].hash !== record.log[shared - 1].hash) {
        throw new Error("ブラウザにある同じ記録と、途中から内容が分かれています。");
      }
      if (held.length > record.log.length) {
        throw new Error(`ブラウザにある同じ記録のほうが新しく、履歴が ${held.length - record.log.length} 件多くあります。`);
      }
      if (record.log.length > held.length) await this.storage.append(found, record.log.slice(held.length), held);
      await this.storage.save(found);
    });
    return `記録 ${run.run.slice(0, 8)} を読み込みました(履歴 ${record.log.length} 件)。`;
  }

  /** The same for a run of an earlier edition that the browser has stored. */
  async carryFrom(run) {
    const { part: log, problem } = await soundPart(run, await this.storage.events(run));
    if (problem) throw new Error(problem);
    const state = replayed(log, knowledge({ sha256: run.runbook, steps: run.steps }), rulesOf(run));
    return this.carry({ run, log, state, drafts: openDrafts(state, await this.storage.drafts(run), () => true) });
  }

  /** Begins a run with what can be taken over from a run of an earlier edition, including text that was being
   * edited. */
  async carry({ run, log, state, drafts = {} }) {
    const { changes, redo, gone, dropped } = carryOver(run, log, state);
    const { problem } = Recorder.plan(emptyState(), changes);
    if (problem) throw new Error(`引き継げません: ${problem.words}`);
    await this.startAnew();
    const { recorder } = this;
    recorder.make(changes);
    const waiting = openDrafts(recorder.state, drafts);
    for (const [name, text] of Object.entries(waiting)) recorder.noteDraft(name, text);
    recorder.tell("change", new Set([null, ...sheet.steps.keys()]));
    await this.recorder.rest();
    const lost = Object.entries(drafts).filter(([name]) => !Object.hasOwn(waiting, name)).map(([, text]) => `「${text.slice(0, 40)}」`);
    const kept = changes.filter(({ field }) => field === "carried").length;
    const list = (words, items) => (items.length > 0 ? `${words}: ${items.join("、")}。` : "");
    return `旧版の記録から ${kept} 手順を引き継ぎました。`
      + (list("内容が変わったため要再実施", redo) || "要再実施の手順はありません。")
      + list("この版で行わない手順", gone) + list("引き継がない値", dropped)
      + list("記入途中の内容のうち、この版に欄がないもの", lost)
      + (this.recorder.isWritten ? "" : "まだ保存されていません。");
  }
}

/** A notice that stays above the sheet. */
function notice(id, text) {
  const place = document.getElementById(`notice-${id}`);
  const words = place.querySelector("p");
  if (words.textContent !== text) announce(text);
  words.textContent = text;
  place.hidden = false;
}

function hideNotice(id) {
  const place = document.getElementById(`notice-${id}`);
  place.querySelector("p").textContent = "";
  place.hidden = true;
}
