// A row is never parted in print. One that would be taller than a sheet, for very long values or remarks, is set in
// smaller letters; how long is long was measured with the longest values that a site may have.

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
