// The dialog of records: files out and in, a new run, another run, and clearing this one.

class RecordsDialog {
  constructor(recorder, desk) {
    this.recorder = recorder;
    this.desk = desk;
    this.isBusy = false;
    this.dialog = document.getElementById("records");
    const on = (id, work) => document.getElementById(id).addEventListener("click", work);
    on("show-records", () => this.open());
    on("export-json", () => this.exportJSON());
    on("export-csv", () => this.exportCSV());
    on("export-stored", () => this.attempt(() => this.exportStored(runKey(this.recorder.run))));
    on("new-run", () => this.startAnew());
    on("clear-run", () => this.askToClear());
    on("clear-yes", () => this.clear());
    on("clear-no", () => this.ask(""));
    this.file = document.getElementById("import-file");
    this.file.addEventListener("change", () => this.importFile());
    for (const button of document.querySelectorAll("[data-export]")) button.addEventListener("click", () => this.exportJSON());
    for (const button of document.querySelectorAll("[data-export-csv]")) button.addEventListener("click", () => this.exportCSV());
  }

  open() {
    this.tell("");
    this.ask("");
    this.dialog.showModal();
    return this.list();
  }

  tell(message, kind = "done") {
    const place = document.getElementById("records-message");
    place.textContent = message;
    place.dataset.kind = kind;
  }

  async exportJSON() {
    if (!this.recorder.run) return;
    const record = await makeRecord(this.recorder);
    const size = saveFile(recordFileName(this.recorder.run.run.slice(0, 8), "json"), "application/json", `${JSON.stringify(record, null, 1)}\n`);
    this.recorder.exported = record.log.length;
    const warning = size > RECORD_LIMIT ? "大きすぎて、このままでは読み込めません。" : "";
    this.tell(`JSON に書き出しました(履歴 ${record.log.length} 件)。${warning}`, warning ? "refused" : "done");
    announce("JSON に書き出しました");
  }

  async exportCSV() {
    if (!this.recorder.run) return;
    await this.recorder.rest();
    saveFile(recordFileName(this.recorder.run.run.slice(0, 8), "csv"), "text/csv;charset=utf-8", sheetAsCSV(this.recorder));
    this.tell("CSV に書き出しました。");
  }

  /** What the browser has stored under a key, as it is: nobody can read it as a record, but it is not lost. */
  async exportStored(key) {
    const stored = {
      schema: "tejun.stored/1", tool: { name: "tejun", version: sheet.toolVersion }, exported: localTime(), key,
      stored: await this.recorder.storage.stored(key),
    };
    saveFile(recordFileName("stored", "json"), "application/json", `${JSON.stringify(stored, null, 1)}\n`);
    return "保存されているまま書き出しました。調べるためのファイルで、記録としては読み込めません。";
  }

  importFile() {
    const [file] = this.file.files;
    if (!file) return undefined;
    this.file.value = "";
    return this.attempt(async () => {
      let read;
      try {
        read = await readRecord(file);
      } catch (error) {
        throw new Error(`読み込めません。何も変えていません。${error.message}`);
      }
      return this.desk.takeIn(read);
    });
  }

  /** Does something with runs, one call at a time, and reports the result. */
  async attempt(work) {
    if (this.isBusy) return;
    this.isBusy = true;
    try {
      if (this.recorder.hasDrafts) throw new Error("表に、まだ記録されていない記入があります。先に記録するか、消してください。");
      this.tell(await work());
    } catch (error) {
      // The browser's own errors are in English.
      const isOurs = error.constructor === Error;
      this.tell(isOurs ? error.message : `できません。保存先に問題があります(${error?.name ?? "原因不明"})。`, "refused");
    } finally {
      this.isBusy = false;
    }
    await this.list();
    document.getElementById("records-message").focus();
  }

  startAnew() {
    return this.attempt(async () => {
      await this.desk.startAnew();
      return "新しい記録を始めました。前の記録は、この一覧から開けます。";
    });
  }

  askToClear() {
    this.ask(`この記録(履歴 ${this.recorder.count} 件)をブラウザから消します。元に戻せません。書き出したファイルは残ります。`);
    document.getElementById("clear-no").focus();
  }

  ask(question) {
    document.getElementById("clear-words").textContent = question;
    document.getElementById("clear-question").hidden = !question;
  }

  clear() {
    this.ask("");
    return this.attempt(async () => {
      await this.desk.clear();
      return "記録を消しました。";
    });
  }

  /** The other runs of this site that the browser has stored. */
  async list() {
    if (!this.recorder.run) return;
    const runs = await this.recorder.storage.runs();
    const others = runs.filter((run) => runKey(run) !== runKey(this.recorder.run));
    others.sort((one, other) => other.opened - one.opened);
    const items = [];
    for (const run of others) {
      const { problem } = await soundPart(run, await this.recorder.storage.events(run));
      items.push(this.item(run, problem));
    }
    showList("other-runs", items);
    showList("strays", (await strayKeys(this.recorder.storage)).map((key) => this.stray(key)));
    document.getElementById("export-stored").hidden = !this.desk.isDamaged;
    const { run, count, storage } = this.recorder;
    document.getElementById("this-run").textContent = `この記録: ${run.run.slice(0, 8)}、開始 ${shownTime(run.started)}、履歴 ${count} 件、`
      + `保存先 ${{ indexeddb: "ブラウザ(IndexedDB)", localstorage: "ブラウザ(localStorage)", memory: "なし" }[storage.kind]}`;
    for (const id of ["new-run", "clear-run", "import-file"]) document.getElementById(id).disabled = !this.desk.mayExchange;
  }

  take(run, isSame) {
    return this.attempt(async () => {
      if (!isSame) return this.desk.carryFrom(run);
      await this.desk.open(run);
      return `記録 ${run.run.slice(0, 8)} を開きました。`;
    });
  }

  item(run, problem) {
    const item = document.createElement("li");
    const button = document.createElement("button");
    const isSame = run.runbook === sheet.runbook;
    button.type = "button";
    button.textContent = isSame ? "開く" : "この版に引き継ぐ";
    button.disabled = !this.desk.mayExchange;
    button.addEventListener("click", () => this.take(run, isSame));
    const place = decoded(run.path.split("/").slice(-2).join("/"));
    item.append(`${run.run.slice(0, 8)}、開始 ${shownTime(run.started)}${isSame ? "" : `、別の版 ${run.runbook.slice(0, 8)}`}、${place} `, button);
    if (problem) item.append(` 壊れています: ${problem} `, this.storedButton(runKey(run)));
    return item;
  }

  stray(key) {
    const item = document.createElement("li");
    const name = document.createElement("code");
    name.textContent = String(key).slice(0, 200) || "名前なし";
    item.append(name, " ", this.storedButton(key));
    return item;
  }

  storedButton(key) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = "保存されているまま書き出す";
    button.addEventListener("click", () => this.attempt(() => this.exportStored(key)));
    return button;
  }
}

/** Shows items under their title; neither, if there are none. */
function showList(id, items) {
  document.getElementById(id).replaceChildren(...items);
  document.getElementById(`${id}-title`).hidden = items.length === 0;
}

/** The text of an address; unchanged if it is not one. */
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
