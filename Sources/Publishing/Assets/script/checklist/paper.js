// A row is never split in print. A row that would be taller than a sheet, because of very long values or
// remarks, is set in smaller letters; the limits were measured with the longest values that a site may have.

const paperSizes = [[1750, "smallest"], [1200, "small"]];

function fitRowsToSheets() {
  addEventListener("beforeprint", () => {
    for (const { row } of sheet.steps.values()) {
      const { length } = row.querySelector("td.do").textContent;
      const size = paperSizes.find(([limit]) => length > limit);
      if (size) row.dataset.paper = size[1];
      else delete row.dataset.paper;
    }
  });
}
