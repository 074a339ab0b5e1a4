// Which run the page works on: found again at the next opening, locked against a second tab, exchanged for another.

class Desk {
  constructor(storage, recorder) {
    this.storage = storage;
    this.recorder = recorder;
    this.releaseRun = null;
  }

  /** Opens the run that this file was last worked on, or a new one. */
  async begin() {
    const fileLock = await takeLock(fileLockName());
    const runs = await this.storage.runs();
    const here = runs.filter((run) => run.runbook === sheet.runbook && run.path === location.pathname);
    here.sort((one, other) => other.opened - one.opened);
    const run = here[0] ?? Recorder.newRun();
    this.releaseRun = fileLock ? await takeLock(runLockName(run)) : null;
    const isFree = Boolean(fileLock && this.releaseRun);
    await this.show(run, isFree ? "" : "別のタブで開いているため、ここでは読むだけです。");
    if (!isFree) this.announceSecond(fileLock ? runLockName(run) : fileLockName());
    const others = runs.length - (here.length > 0 ? 1 : 0);
    if (here.length === 0 && others > 0) notice("others", `このパソコンには、同じサイトの記録がほかに ${others} 件あります。[記録] から開けます。`);
  }

  async announceSecond(lock) {
    notice("second", "同じ記録を別のタブで開いています。このタブは読むだけです。最新の記入を見るには再読み込みしてください。");
    await lockIsFree(lock);
    notice("second", "別のタブが閉じられました。再読み込みすると、このタブで記入できます。");
  }

  /** Shows a run as the store has it; a log that is not whole is read, never continued. */
  async show(run, closed) {
    const log = await this.storage.events(run);
    const problem = await chainProblem(await genesisHash(run), log);
    if (problem) notice("trouble", `保存されている記録が壊れています: ${problem}`);
    this.recorder.adopt(run, log, problem || closed);
  }

  /** Exchanges the run on the page for another, once `prepare` has made it ready. Throws what stands against it. */
  async open(run, prepare = () => {}) {
    await this.recorder.rest();
    if (!this.recorder.isWritten) throw new Error("今の記録に、まだ保存されていない記入があります。先に書き出してください。");
    const isSame = runKey(run) === runKey(this.recorder.run);
    const release = isSame ? this.releaseRun : await takeLock(runLockName(run));
    if (!release) throw new Error("その記録は、別のタブで開いています。");
    const found = { ...run, path: location.pathname, opened: Date.now() };
    try {
      await prepare();
      await this.storage.save(found);
    } catch (error) {
      if (!isSame) release();
      throw error;
    }
    if (!isSame) this.releaseRun?.();
    this.releaseRun = release;
    await this.show(found, "");
    hideNotice("others");
  }

  async startAnew() {
    await this.open(Recorder.newRun());
  }

  async clear() {
    const { run } = this.recorder;
    await this.open(Recorder.newRun(), () => this.storage.remove(run));
  }

  /** Takes in a record that was read: the run itself, or what an earlier edition is worth. */
  async takeIn({ record, run, state }) {
    if (run.runbook !== sheet.runbook) return this.carry(record, state);
    await this.open(run, async () => {
      const held = await this.storage.events(run);
      const shared = Math.min(held.length, record.log.length);
      if (shared > 0 && held[shared - 1].hash !== record.log[shared - 1].hash) {
        throw new Error("ブラウザーにある同じ記録と、途中から内容が分かれています。");
      }
      if (held.length > record.log.length) {
        throw new Error(`ブラウザーにある同じ記録のほうが新しく、履歴が ${held.length - record.log.length} 件多くあります。`);
      }
      if (record.log.length > held.length) await this.storage.append(run, record.log.slice(held.length));
    });
    return `記録 ${run.run.slice(0, 8)} を読み込みました(履歴 ${record.log.length} 件)。`;
  }

  async carry(record, state) {
    const { changes, redo, gone } = carryOver(record, state);
    const { problem } = Recorder.plan(emptyState(), changes);
    if (problem) throw new Error(`引き継げません: ${problem}`);
    await this.startAnew();
    this.recorder.make(changes);
    await this.recorder.rest();
    const kept = changes.filter(({ field }) => field === "carried").length;
    return `旧版の記録から ${kept} 手順を引き継ぎました。`
      + (redo.length > 0 ? `内容が変わったため要再実施: ${redo.join("、")}。` : "要再実施の手順はありません。")
      + (gone.length > 0 ? `この版で行わない手順: ${gone.join("、")}。` : "");
  }

  /** The same for a run of an earlier edition that the browser keeps. */
  async carryFrom(run) {
    const log = await this.storage.events(run);
    const state = emptyState();
    for (const event of log) applyEvent(state, event);
    const steps = run.steps ?? [];
    return this.carry({ runbook: { sha256: run.runbook, steps }, run: { id: run.run }, chain: { last: log.at(-1)?.hash ?? "" } }, state);
  }
}

/** A standing notice above the sheet. */
function notice(id, text) {
  const place = document.getElementById(`notice-${id}`);
  place.querySelector("p").textContent = text;
  place.hidden = false;
}

function hideNotice(id) {
  document.getElementById(`notice-${id}`).hidden = true;
}
