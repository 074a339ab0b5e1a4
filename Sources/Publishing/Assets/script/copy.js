// Copies input: only what is typed, without prompts, without a line ending after the last line (which would run
// it), and never with a blank still to be filled in. Lines that are entered one by one can be copied one by one.

function startCopying() {
  for (const pre of document.querySelectorAll("pre")) addCopyBar(pre);
}

function addCopyBar(pre) {
  const bar = document.createElement("div");
  const message = document.createElement("p");
  bar.className = "copy-bar";
  message.className = "copy-message";
  message.hidden = true;
  const number = pre.closest("li, tr")?.querySelector(".number[id]");
  const lines = pre.closest(".session") ? [...pre.querySelectorAll(".line")] : [];
  const isByLine = lines.length > 1;
  const button = copyButton("copy-button", isByLine ? "全行をコピー" : "コピー", message, () => pre);
  if (number) button.setAttribute("aria-describedby", number.id);
  bar.append(message, button);
  if (isByLine) {
    lines.forEach((line, index) => {
      // A sign instead of words: the line needs the room, and must not break because of a button.
      const one = copyButton("copy-line", "", message, () => line);
      one.title = `${index + 1} 行目をコピー`;
      one.setAttribute("aria-label", one.title);
      if (number) one.setAttribute("aria-describedby", number.id);
      line.append(one);
    });
  }
  if (!pre.closest(".transcript")) {
    const box = document.createElement("div");
    box.className = "copyable";
    pre.replaceWith(box);
    box.append(pre);
  }
  pre.before(bar);
}

/** A button that copies what is typed in `source`, and says in `message` why it does not. */
function copyButton(className, words, message, source) {
  const button = document.createElement("button");
  button.className = className;
  button.type = "button";
  button.textContent = words;
  button.addEventListener("click", () => copyInput(source(), button, words, message));
  return button;
}

/** What is typed, line by line. */
function inputText(element) {
  const inputs = [...element.querySelectorAll(".input")];
  if (inputs.length > 0) return inputs.map((input) => input.textContent).join("\n");
  return element.textContent.replace(/\n$/, "");
}

async function copyInput(element, button, words, message) {
  const missing = openValues(element);
  const problem = missing.length > 0
    ? `コピーしていません。先に記入してください: ${missing.join("、")}`
    : await putOnClipboard(inputText(element))
      ? "" : "コピーできませんでした。入力を選択して Ctrl+C を押してください。";
  message.textContent = problem;
  message.hidden = !problem;
  showState(button, words, problem ? "refused" : "done");
  announce(problem || "コピーしました");
}

function showState(button, words, state) {
  clearTimeout(button.reset);
  button.dataset.state = state;
  button.textContent = state === "done" ? (words ? "コピーしました" : "✓") : words;
  if (state !== "done") return;
  button.reset = setTimeout(() => {
    delete button.dataset.state;
    button.textContent = words;
  }, 2500);
}

/** Whether the text is on the clipboard. A page opened from a file may lack the modern way. */
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
