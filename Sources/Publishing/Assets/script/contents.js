// The fold around the table of contents, in browsers whose style sheets cannot open one.

function keepContentsOpen() {
  const fold = document.querySelector(".page-contents details");
  if (!fold || CSS.supports("selector(::details-content)")) return;
  const wide = matchMedia("screen and (min-width: 1100px)");
  const follow = () => { fold.open = wide.matches; };
  wide.addEventListener("change", follow);
  addEventListener("beforeprint", () => { fold.open = true; });
  follow();
}
