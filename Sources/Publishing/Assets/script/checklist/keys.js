// The keyboard: moving between rows, and working on the current one.

const currentRow = {
  row: null,

  /** Marks the row as the one that keys act on. */
  mark(row) {
    if (this.row === row) return;
    this.row?.classList.remove("current");
    this.row = row;
    row.classList.add("current");
  },

  /** Into the middle of the window, with the rows around it; `block` is another place, for a row that is
   * already in sight. */
  goTo(row, block = "center") {
    this.mark(row);
    row.tabIndex = -1;
    row.focus({ preventScroll: true });
    // For a row that is taller than the window, its beginning.
    const height = parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) + row.offsetHeight;
    row.scrollIntoView({ block: height > innerHeight ? "start" : block });
  },
};

function startKeys(rows, bar) {
  const help = document.getElementById("help");
  document.getElementById("show-help").addEventListener("click", () => help.showModal());
  for (const button of document.querySelectorAll("[data-close]")) {
    button.addEventListener("click", () => button.closest("dialog").close());
  }
  document.addEventListener("focusin", (event) => {
    const row = event.target.closest("tr.step");
    if (row) currentRow.mark(row);
  });
  document.addEventListener("keydown", (event) => {
    // Some input methods end with a key that only this number distinguishes from a key that was meant.
    if (event.isComposing || event.keyCode === 229 || event.ctrlKey || event.altKey || event.metaKey) return;
    if (document.querySelector("dialog[open]")) return;
    const isWriting = event.target.matches("textarea, select, input:not([type=checkbox], [type=radio])");
    if (isWriting && event.key === "Escape") {
      if (event.target.dataset.act === "reason" && !isReadable(event.target.value)) rows.giveUp(event.target.closest("tr.step").id);
      event.target.blur();
      const row = event.target.closest("tr.step");
      if (row) currentRow.goTo(row, "nearest");
    }
    if (isWriting) return;
    if (event.target.matches("td.outcome input") && event.key.startsWith("Arrow")) {
      // An arrow key would choose every option it passes: here it only moves, and the space bar chooses.
      moveAmongChoices(event);
      return;
    }
    // A control that is pressed with the space bar acts by itself.
    if (event.key === " " && event.target.matches("button, input, summary, a")) return;
    if (event.repeat && !["n", "p"].includes(event.key)) {
      if (currentRow.row?.contains(event.target)) event.preventDefault();
      return;
    }
    if (act(event)) event.preventDefault();
  });

  function act({ key, target }) {
    if (key === "?") help.showModal();
    else if (key === "n" || key === "p") move(key === "n" ? 1 : -1);
    else if (key === "u") bar.goToNextOpen();
    else return target.closest("tr.step") ? actOn(target.closest("tr.step"), key) : false;
    return true;
  }

  /** What a key does to the row; the boxes do the rest, as if they had been clicked. */
  function actOn(row, key) {
    const view = rows.views.get(row.id);
    if (!view.step.applies) return false;
    const control = {
      " ": view.operator.box, c: view.confirmer?.box, 1: view.choices[0], 2: view.choices[1], 3: view.choices[2],
    }[key];
    if (control) control.click();
    else if (key === "r") view.remark.field.focus();
    else return false;
    return true;
  }

  function move(by) {
    const shown = [...document.querySelectorAll("tr.step")].filter((row) => !row.matches(".filtered, .filtered *"));
    const here = shown.indexOf(currentRow.row);
    const next = shown[here < 0 ? (by > 0 ? 0 : shown.length - 1) : here + by];
    if (next) currentRow.goTo(next);
  }
}

function moveAmongChoices(event) {
  const choices = [...event.target.closest("fieldset").querySelectorAll("input")];
  const by = ["ArrowDown", "ArrowRight"].includes(event.key) ? 1 : -1;
  choices.at((choices.indexOf(event.target) + by) % choices.length).focus();
  event.preventDefault();
}
