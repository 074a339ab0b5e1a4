// A box that scrolls can be reached with the keyboard, as long as it has something to scroll.

function followScrollers() {
  const follow = (box) => {
    if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
    else box.removeAttribute("tabindex");
  };
  const watcher = new ResizeObserver((entries) => entries.forEach(({ target }) => follow(target)));
  for (const box of document.querySelectorAll(".table, .cluster, .course, pre")) {
    // At once as well: the observer reports only with the next frame.
    follow(box);
    watcher.observe(box);
  }
}
