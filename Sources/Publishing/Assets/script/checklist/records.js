// The dialog of records: files out and in, a new run, another run, and clearing this one.

class RecordsDialog {
  constructor(recorder, desk) {
    this.recorder = recorder;
    this.desk = desk;
    this.dialog = document.getElementById("records");
    const on = (id, work) => document.getElementById(id).addEventListener("click", work);
    on("show-records", () => this.open());
    on("export-json", () => this.exportJSON());
    on("export-csv", () => this.exportCSV());
    on("new-run", () => this.startAnew());
    on("clear-run", () => this.askToClear());
    on("clear-yes", () => this.clear());
    on("clear-no", () => this.ask(""));
    this.file = document.getElementById("import-file");
    this.file.addEventListener("change", () => this.importFile());
    for (const banner of document.querySelectorAll("[data-export]")) {
      banner.addEventListener("click", () => this.exportJSON());
    }
  }

  async open() {
    this.tell("");
    this.ask("");
    await this.list();
    this.dialog.showModal();
  }

  tell(message, kind = "done") {
    const place = document.getElementById("records-message");
    place.textContent = message;
    place.dataset.kind = kind;
    if (message) announce(message);
  }

  async exportJSON() {
    const record = await makeRecord(this.recorder);
    saveFile(recordFileName(this.recorder, "json"), "application/json", `${JSON.stringify(record, null, 1)}\n`);
    this.tell(`JSON に書き出しました(履歴 ${record.log.length} 件)`);
  }

  async exportCSV() {
    await this.recorder.rest();
    saveFile(recordFileName(this.recorder, "csv"), "text/csv;charset=utf-8", sheetAsCSV(this.recorder));
    this.tell("CSV に書き出しました");
  }

  async importFile() {
    const [file] = this.file.files;
    if (!file) return;
    try {
      const read = await readRecord(file);
      this.tell(await this.desk.takeIn(read));
      await this.list();
    } catch (error) {
      this.tell(`読み込めません。何も変えていません。${error.message}`, "refused");
    } finally {
      this.file.value = "";
    }
  }

  /** Does something with runs, and says what came of it. */
  async attempt(work, done) {
    try {
      await work();
      this.tell(done instanceof Function ? done() : done);
    } catch (error) {
      this.tell(error.message, "refused");
    }
    await this.list();
  }

  startAnew() {
    return this.attempt(() => this.desk.startAnew(), "新しい記録を始めました。前の記録は、この一覧から開けます");
  }

  askToClear() {
    this.ask(`この記録(履歴 ${this.recorder.count} 件)をブラウザーから消します。元に戻せません。書き出したファイルは残ります。`);
    document.getElementById("clear-no").focus();
  }

  ask(question) {
    document.getElementById("clear-words").textContent = question;
    document.getElementById("clear-question").hidden = !question;
  }

  clear() {
    this.ask("");
    return this.attempt(() => this.desk.clear(), "記録を消しました");
  }

  /** The other runs of this site that the browser keeps. */
  async list() {
    const runs = await this.recorder.storage.runs();
    const others = runs.filter((run) => runKey(run) !== runKey(this.recorder.run));
    others.sort((one, other) => other.opened - one.opened);
    document.getElementById("other-runs").replaceChildren(...others.map((run) => this.item(run)));
    document.getElementById("other-runs-title").hidden = others.length === 0;
    const { run, count, closed, storage } = this.recorder;
    document.getElementById("this-run").textContent = `この記録: ${run.run.slice(0, 8)}、開始 ${shownTime(run.started)}、履歴 ${count} 件、`
      + `保存先 ${{ indexeddb: "ブラウザー(IndexedDB)", localstorage: "ブラウザー(localStorage)", memory: "なし" }[storage.kind]}`;
    for (const id of ["new-run", "clear-run", "import-file"]) document.getElementById(id).disabled = Boolean(closed);
  }

  async take(run, isSame) {
    let message = `記録 ${run.run.slice(0, 8)} を開きました。`;
    await this.attempt(async () => {
      if (isSame) await this.desk.open(run);
      else message = await this.desk.carryFrom(run);
    }, () => message);
  }

  item(run) {
    const item = document.createElement("li");
    const button = document.createElement("button");
    const isSame = run.runbook === sheet.runbook;
    button.type = "button";
    button.textContent = isSame ? "開く" : "この版に引き継ぐ";
    button.disabled = Boolean(this.recorder.closed);
    button.addEventListener("click", () => this.take(run, isSame));
    const place = decoded(run.path.split("/").slice(-2).join("/"));
    item.append(`${run.run.slice(0, 8)}、開始 ${shownTime(run.started)}${isSame ? "" : `、別の版 ${run.runbook.slice(0, 8)}`}、${place} `, button);
    return item;
  }
}

/** Text of an address; as it stands where it is none. */
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function shownTime(time) {
  return `${time.slice(0, 10)} ${time.slice(11, 16)}`;
}
