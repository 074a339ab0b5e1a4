// Copying what is to be typed: the input alone, without prompts, without a line end after the last line (which
// would run it), and never with a blank still in it.

function startCopying() {
  for (const pre of document.querySelectorAll("pre")) addCopyBar(pre);
}

function addCopyBar(pre) {
  const bar = document.createElement("div");
  const message = document.createElement("p");
  const button = document.createElement("button");
  bar.className = "copy-bar";
  message.className = "copy-message";
  message.hidden = true;
  button.className = "copy-button";
  button.type = "button";
  button.textContent = "コピー";
  const number = pre.closest("li, tr")?.querySelector(".number[id]");
  if (number) button.setAttribute("aria-describedby", number.id);
  button.addEventListener("click", () => copyInput(pre, button, message));
  bar.append(message, button);
  if (!pre.closest(".transcript")) {
    const box = document.createElement("div");
    box.className = "copyable";
    pre.replaceWith(box);
    box.append(pre);
  }
  pre.before(bar);
}

/** What is typed, line by line. */
function inputText(pre) {
  const inputs = [...pre.querySelectorAll(".line > .input")];
  if (inputs.length > 0) return inputs.map((input) => input.textContent).join("\n");
  return pre.textContent.replace(/\n$/, "");
}

async function copyInput(pre, button, message) {
  const missing = openValues(pre);
  const problem = missing.length > 0
    ? `コピーしていません。先に記入してください: ${missing.join("、")}`
    : await putOnClipboard(inputText(pre))
      ? "" : "コピーできませんでした。入力を選択して Ctrl+C を押してください。";
  message.textContent = problem;
  message.hidden = !problem;
  showState(button, problem ? "refused" : "done");
  announce(problem || "コピーしました");
}

function showState(button, state) {
  clearTimeout(button.reset);
  button.dataset.state = state;
  button.textContent = state === "done" ? "コピーしました" : "コピー";
  if (state !== "done") return;
  button.reset = setTimeout(() => {
    delete button.dataset.state;
    button.textContent = "コピー";
  }, 2500);
}

/** Whether the text is on the clipboard. A page from a file may lack the modern way. */
async function putOnClipboard(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const focused = document.activeElement;
    const source = document.createElement("textarea");
    source.className = "copy-source";
    source.readOnly = true;
    source.value = text;
    document.body.append(source);
    source.select();
    const isDone = document.execCommand("copy");
    source.remove();
    focused?.focus();
    return isDone;
  }
}
