// The checklist at work. Each of the files before this one has one concern, and all of them share this module.

async function startChecklist() {
  document.documentElement.classList.add("scripted");
  document.body.append(announcer);
  startCopying();
  const storage = await openStorage();
  const recorder = new Recorder(storage);
  const desk = new Desk(storage, recorder);
  const values = new FoundValues(recorder);
  const head = new Head(recorder);
  const rows = new RowsView(recorder);
  const bar = new Bar(recorder);
  refusals.start(recorder, (row) => bar.reveal(row));
  new RecordsDialog(recorder, desk);
  startKeys(rows, bar);
  followScrollers();
  followTroubles(recorder, [head, values, rows]);
  followRecorded(recorder);
  fitRowsToSheets();
  const problem = editionProblem("手順書", "チェックリスト");
  if (problem) notice("edition", problem);
  if (!globalThis.crypto?.subtle) {
    notice("closed", "この開き方(暗号化されていない http など)では記録できません。ファイルをパソコンに置いて、直接開いてください。");
    return;
  }
  // A page that comes back from a browser's memory no longer has a lock.
  addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });
  try {
    await desk.begin();
  } catch (error) {
    notice("closed", `保存されている記録を読めません(${error?.name ?? "原因不明"})。ブラウザを開き直してください。`);
    return;
  }
  navigator.storage?.persist?.().catch(() => {});
  bar.goToTarget();
}

/** People must know at once if something is not stored, and for as long as that lasts. */
function followTroubles(recorder, parts) {
  const { kind } = recorder.storage;
  if (kind === "memory") {
    notice("unsaved", "このブラウザは記録を保存できません。ページを閉じると記入が消えます。こまめにファイルへ書き出してください。");
  }
  if (kind === "localstorage") {
    notice("weak", "簡易の保存先を使っています。停電などで直前の記入が失われることがあります。こまめにファイルへ書き出してください。");
  }
  recorder.on("trouble", (error) => {
    notice("trouble", recorder.closed
      || `保存できていない記入があります(${error?.name ?? "原因不明"})。ファイルへ書き出してください。引き続き保存を試みます。`);
  });
  recorder.on("saved", () => hideNotice("trouble"));
  addEventListener("pagehide", () => recorder.writeDrafts(true));
  addEventListener("beforeunload", (event) => {
    // Text in a field that is being edited is recorded first.
    for (const part of parts) part.keepAll();
    recorder.writeDrafts(true);
    if (!recorder.isWritten || recorder.hasDrafts || kind === "memory" && recorder.count > 0) event.preventDefault();
  });
}

/**
 * Ties the printed sheet to the record: how much was recorded, and the hash of everything. Run and hash are on
 * every sheet of paper, so that sheets of two runs cannot be mixed.
 */
function followRecorded(recorder) {
  const line = document.querySelector(".sheet-run");
  // On a form that is filled in by hand, the number of the record is written by hand too.
  const blank = [...line.childNodes];
  const show = () => {
    const { run, log } = recorder;
    const isEmpty = log.length === 0;
    const id = isEmpty ? "" : run.run.slice(0, 8);
    const hash = isEmpty ? "" : log.at(-1).hash.slice(0, 16);
    document.querySelector("tr.recorded").hidden = isEmpty;
    document.getElementById("recorded").textContent = isEmpty ? "" : `${id}、履歴 ${log.length} 件、末尾のハッシュ ${hash}`;
    if (isEmpty) line.replaceChildren(...blank);
    else line.textContent = `記録 ${id} 末尾のハッシュ ${hash}`;
  };
  recorder.on("change", show);
  recorder.on("saved", show);
}

startChecklist();
