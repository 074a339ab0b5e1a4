// The keyboard: a row at a time, and what is done to it.

let current = null;

function currentRow() { return current; }

function goToRow(row) {
  current?.classList.remove("current");
  current = row;
  row.classList.add("current");
  row.tabIndex = -1;
  row.focus({ preventScroll: true });
  row.scrollIntoView({ block: "nearest" });
}

function startKeys(rows, bar) {
  const help = document.getElementById("help");
  document.getElementById("show-help").addEventListener("click", () => help.showModal());
  for (const button of document.querySelectorAll("[data-close]")) {
    button.addEventListener("click", () => button.closest("dialog").close());
  }
  document.addEventListener("focusin", (event) => {
    const row = event.target.closest("tr.step");
    if (!row || row === current) return;
    current?.classList.remove("current");
    current = row;
    row.classList.add("current");
  });
  document.addEventListener("keydown", (event) => {
    const isWriting = event.target.matches("textarea, select, input:not([type=checkbox], [type=radio])");
    if (event.key === "Escape" && isWriting) {
      event.target.blur();
      event.target.closest("tr.step")?.focus();
      return;
    }
    if (isWriting || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    if (document.querySelector("dialog[open]")) return;
    // A control that is pressed with the blank does what it does itself.
    if (event.key === " " && event.target.matches("button, input, summary, a")) return;
    if (act(event.key)) event.preventDefault();
  });

  function act(key) {
    if (key === "?") help.showModal();
    else if (key === "n" || key === "p") move(key === "n" ? 1 : -1);
    else if (key === "u") bar.goToNextOpen();
    else return current ? actOn(current, key) : false;
    return true;
  }

  /** What a key does to the row; the boxes say the rest, as if they had been clicked. */
  function actOn(row, key) {
    const view = rows.views.get(row.id);
    if (!view?.step.applies) return false;
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
    const here = shown.indexOf(current);
    const next = shown[here < 0 ? (by > 0 ? 0 : shown.length - 1) : here + by];
    if (next) goToRow(next);
  }
}
