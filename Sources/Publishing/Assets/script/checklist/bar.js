// The bar that stays in sight: how far the work has come, which server is in charge, and links to what is left.

const nodeNames = { none: "未開始", "server-a": "サーバ A", "server-b": "サーバ B", stopped: "停止中" };

class Bar {
  constructor(recorder) {
    this.recorder = recorder;
    this.bar = document.querySelector(".bar");
    this.place = document.getElementById("filter-place");
    this.standing = document.getElementById("filter-state");
    for (const name of new Set([...sheet.steps.values()].map((step) => step.place))) {
      const words = document.querySelector(`.sheet .place[data-place="${name}"]`).textContent;
      this.place.append(new Option(words, name));
    }
    for (const filter of [this.place, this.standing]) filter.addEventListener("change", () => this.filter());
    document.getElementById("next-open").addEventListener("click", () => this.goToNextOpen());
    document.getElementById("bar-ng").addEventListener("click", () => this.goToNext(["ng"], "NG の手順はありません"));
    document.getElementById("print-sheet").addEventListener("click", () => print());
    addEventListener("hashchange", () => this.goToTarget());
    recorder.on("change", (steps) => this.count(steps));
    recorder.on("saved", () => this.showSaving());
    recorder.on("trouble", () => this.showSaving());
    recorder.on("draft", () => this.showSaving());
    this.bar.hidden = false;
    this.followHeight();
  }

  /** A row that is jumped to must not end up below the bar. */
  followHeight() {
    new ResizeObserver(() => this.measure()).observe(this.bar);
    this.measure();
  }

  measure() {
    const height = getComputedStyle(this.bar).position === "sticky" ? this.bar.offsetHeight : 0;
    document.documentElement.style.setProperty("--bar-height", `${height}px`);
  }

  count(steps) {
    const { state } = this.recorder;
    const counts = {};
    for (const step of sheet.steps.values()) {
      const standing = stepStanding(state, step);
      // Nothing was done at a step that did not apply here.
      const counted = standing === "done" && stepState(state, step.id).result === "na" ? "na" : standing;
      counts[counted] = (counts[counted] ?? 0) + 1;
    }
    const of = (name) => counts[name] ?? 0;
    const put = (id, text) => { document.getElementById(id).textContent = text; };
    const total = sheet.steps.size - of("not-applicable");
    put("count-done", of("done"));
    put("count-na", of("na"));
    put("count-total", total);
    put("count-ng", of("ng"));
    const ng = document.getElementById("bar-ng");
    ng.classList.toggle("is-ng", of("ng") > 0);
    ng.disabled = of("ng") === 0;
    if (of("done") + of("na") === total) notice("finished", "すべての手順が終わりました。記録を書き出し、紙が必要な場合は印刷してください。");
    else hideNotice("finished");
    put("active-node", this.activeNode());
    const { operator, confirmer, solo } = state.head;
    document.getElementById("people").replaceChildren(
      "作業者 ", isolated(operator || "(未記入)"), " ／ 確認者 ", isolated(solo ? "なし(単独作業)" : confirmer || "(未記入)"));
    if (!steps || this.isFiltering) this.filter();
    this.showSaving();
  }

  /** The server in charge, according to the steps that are done. */
  activeNode() {
    let node = "none";
    for (const step of sheet.steps.values()) {
      const { result, done } = stepState(this.recorder.state, step.id);
      if (!done || result !== "ok") continue;
      for (const effect of step.clusterChanges) {
        if (effect === "stop") node = "stopped";
        else if (effect !== "swap") node = effect;
        // After a failover, the new server is known only if the previous one was.
        else node = { "server-a": "server-b", "server-b": "server-a" }[node] ?? node;
      }
    }
    return nodeNames[node];
  }

  showSaving() {
    const { recorder } = this;
    const words = recorder.hasDrafts ? "記入中…" : recorder.isWritten ? (recorder.log.length > 0 ? "保存済" : "") : "保存中…";
    document.getElementById("saved").textContent = recorder.storage.kind === "memory" && words ? "未保存" : words;
  }

  /** Rows that do not match are hidden on the screen; paper shows all rows. */
  filter() {
    for (const step of sheet.steps.values()) {
      step.row.classList.toggle("filtered", !this.matches(step));
    }
    for (const body of document.querySelectorAll(".sheet tbody")) {
      const rows = [...body.querySelectorAll("tr.step")];
      body.classList.toggle("filtered", this.isFiltering && rows.every((row) => row.classList.contains("filtered")));
    }
  }

  get isFiltering() { return Boolean(this.place.value || this.standing.value); }

  matches(step) {
    const { place, standing: show } = this;
    // A row that was just done stays until the filter is set again: it must not vanish while someone works on it.
    if (step.row.contains(document.activeElement)) return true;
    const isHere = !place.value || step.place === place.value
      || step.place === "both-servers" && place.value.startsWith("server-");
    const standing = stepStanding(this.recorder.state, step);
    const isShown = !show.value || standing === "ng"
      || show.value === "open" && standing !== "done" && standing !== "not-applicable";
    return isHere && isShown;
  }

  goToNextOpen() { this.goToNext(["open", "redo", "ng", "unconfirmed"], "未完了の手順はありません"); }

  /** Goes to the next step in that state, from the current one; if there is none, `none` is said. */
  goToNext(standings, none) {
    const isOpen = (step) => standings.includes(stepStanding(this.recorder.state, step));
    const steps = [...sheet.steps.values()];
    const here = steps.findIndex((step) => step.row === currentRow.row);
    const next = [...steps.slice(here + 1), ...steps.slice(0, here + 1)].find(isOpen);
    if (next) this.goTo(next.row);
    else announce(none);
  }

  goTo(row) {
    this.reveal(row);
    currentRow.goTo(row);
  }

  reveal(row) {
    if (row.matches(".filtered, .filtered *")) this.clear();
  }

  goToTarget() {
    const row = document.getElementById(decoded(location.hash.slice(1)))?.closest("tr");
    if (!row) return;
    this.reveal(row);
    this.measure();
    row.scrollIntoView({ block: "start" });
    if (row.matches("tr.step")) currentRow.goTo(row, "nearest");
  }

  clear() {
    this.place.value = "";
    this.standing.value = "";
    this.filter();
  }
}

/** A text whose direction marks cannot affect what follows. */
function isolated(text) {
  const element = document.createElement("bdi");
  element.textContent = text;
  return element;
}
