// A box that scrolls can be reached with the keyboard, as long as it has something to scroll.

function followScrollers() {
  const watcher = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      if (target.scrollWidth > target.clientWidth) target.tabIndex = 0;
      else target.removeAttribute("tabindex");
    }
  });
  for (const box of document.querySelectorAll(".table, .cluster, pre")) watcher.observe(box);
}
