// The list of sites at work: shows those that contain every word of the filter, in any case or width.

const folded = (text) => text.normalize("NFKC").toLowerCase();
const rows = [...document.querySelectorAll("#sites tbody tr")].map((row) => ({
  row,
  text: folded(row.querySelector("th").textContent + " " + row.querySelector(".digest").textContent),
  isWarned: row.classList.contains("warned"),
}));
const filter = document.getElementById("filter");
const warned = document.getElementById("warned");
const count = document.getElementById("count");

function show() {
  const words = folded(filter.value).split(/\s+/).filter(Boolean);
  let shown = 0;
  for (const { row, text, isWarned } of rows) {
    const isShown = words.every((word) => text.includes(word)) && (isWarned || !warned.checked);
    row.hidden = !isShown;
    if (isShown) shown += 1;
  }
  count.textContent = shown === rows.length ? `${rows.length} サイト` : `${rows.length} サイト中 ${shown} サイトを表示`;
}

if (filter) {
  const panel = filter.closest(".filter");
  panel.hidden = false;
  panel.addEventListener("input", show);
  // A browser that goes back to the page fills the field again.
  addEventListener("pageshow", show);
  show();
}
