// Runbook and checklist link to each other, and each link says which edition it is in: a page that was opened
// from another edition says so.

/** What there is to say; empty if the page was opened by itself, or from its own edition. */
function editionProblem(otherPage, thisPage) {
  const own = document.body.dataset.edition;
  const other = new URLSearchParams(location.search).get("edition") ?? "";
  if (!/^[0-9a-f]{8}-[0-9a-f]{8}$/.test(other) || other === own) return "";
  return `別の版の${otherPage}(識別値 ${other})から開きました。この${thisPage}の識別値は ${own} で、内容が異なります。`
    + "両方を同じときに作成したものにそろえてから、作業してください。";
}

/** Says it at the head of the runbook; the checklist has a place for it. */
function tellOfOtherEdition() {
  const problem = editionProblem("チェックリスト", "手順書");
  if (!problem) return;
  const notice = document.createElement("p");
  notice.className = "edition-notice";
  notice.setAttribute("role", "alert");
  document.querySelector(".page-opening").prepend(notice);
  // Filled in after it is in the page: text that was there from the beginning would not be read out.
  notice.textContent = problem;
}
