// What the page says about itself: which manual, site and edition it is for, and its steps.

const sheet = {
  title: document.body.dataset.title,
  manual: {
    id: document.body.dataset.manual,
    title: document.body.dataset.manualTitle,
    edition: document.body.dataset.manualEdition,
    sha256: document.body.dataset.manualSha256,
  },
  site: {
    id: document.body.dataset.site,
    title: document.body.dataset.siteTitle,
    sha256: document.body.dataset.siteSha256,
  },
  runbook: document.body.dataset.runbookSha256,
  toolVersion: document.body.dataset.toolVersion,
  /** Every step by its id, in the order of the sheet. */
  steps: new Map(),
  /** The types of the values that are found on site, by parameter, and their names. */
  valueTypes: new Map(),
  valueNames: new Map(),
};

for (const field of document.querySelectorAll(".found")) {
  sheet.valueTypes.set(field.dataset.parameter, field.dataset.type);
  sheet.valueNames.set(field.dataset.parameter, field.querySelector(".found-label").textContent);
}

for (const row of document.querySelectorAll("tr.step")) {
  sheet.steps.set(row.id, {
    id: row.id,
    row,
    number: row.querySelector(".number").textContent,
    sha256: row.dataset.sha256,
    place: row.dataset.place,
    applies: row.dataset.applies === "true",
    needsConfirmation: row.dataset.confirmation === "second-person",
    clusterChanges: row.dataset.cluster?.split(" ") ?? [],
    /** The values found on site that the step shows, and those that it finds. */
    parameters: new Set([...row.querySelectorAll(".value.open")].map(({ dataset }) => dataset.parameter)
      .filter((parameter) => sheet.valueTypes.has(parameter))),
    finds: [...row.querySelectorAll(".found")].map(({ dataset }) => dataset.parameter),
  });
}

function valueName(parameter) {
  return sheet.valueNames.get(parameter) ?? parameter;
}
