// The table of contents: the fold around it, in browsers whose style sheets cannot open one, and the mark at
// the line of the section being read.

function keepContentsOpen() {
  const fold = document.querySelector(".page-contents details");
  if (!fold || CSS.supports("selector(::details-content)")) return;
  const wide = matchMedia("screen and (min-width: 1100px)");
  const follow = () => { fold.open = wide.matches; };
  wide.addEventListener("change", follow);
  addEventListener("beforeprint", () => { fold.open = true; });
  follow();
}

function markWhereOneIs() {
  const contents = document.querySelector(".page-contents");
  if (!contents) return;
  const lines = [...contents.querySelectorAll("a[href^='#']")].map((link) => ({
    link, heading: document.getElementById(decodeURIComponent(link.hash.slice(1))),
  }));
  let current = null;
  let isWaiting = false;

  /** The last of the headings that have reached the upper third of the window; at the end of the page, the last
   * heading. */
  const mark = () => {
    isWaiting = false;
    const { scrollHeight } = document.documentElement;
    const isAtEnd = scrollY > 0 && scrollY + innerHeight >= scrollHeight - 1;
    const passed = ({ heading }) => heading.getBoundingClientRect().top <= innerHeight / 3;
    const link = (isAtEnd ? lines : lines.filter(passed)).at(-1)?.link ?? null;
    if (link === current) return;
    current?.removeAttribute("aria-current");
    link?.setAttribute("aria-current", "location");
    current = link;
    if (link) bringIntoView(link, contents);
  };
  const follow = () => {
    if (isWaiting) return;
    isWaiting = true;
    requestAnimationFrame(mark);
  };
  addEventListener("scroll", follow, { passive: true });
  addEventListener("resize", follow);
  mark();
}

/** Scrolls the box and nothing around it. */
function bringIntoView(link, box) {
  const { top, bottom } = link.getBoundingClientRect();
  const frame = box.getBoundingClientRect();
  if (top < frame.top) box.scrollTop -= frame.top - top + box.clientHeight / 3;
  else if (bottom > frame.top + box.clientHeight) box.scrollTop += bottom - frame.top - box.clientHeight * 2 / 3;
}
