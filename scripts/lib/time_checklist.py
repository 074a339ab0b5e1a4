"""Times a checklist in headless Chromium: until its first paint, and from a click until the row shows it and it
is stored.

usage: time_checklist.py CHECKLIST.html
"""

import shutil
import statistics
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

ROUNDS = 7
TICKS = 40
PAINT = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime"
# From the click to the frame after the row has changed, and to the moment when the row says 保存済.
TICK = """async (index) => {
  const box = document.querySelectorAll("td.operator input")[index];
  const row = box.closest("tr");
  const start = performance.now();
  box.click();
  const shown = new Promise((done) => requestAnimationFrame(() => setTimeout(() => done(performance.now() - start))));
  const kept = new Promise((done) => {
    const look = () => row.querySelector(".saved").textContent === "保存済" ? done(performance.now() - start) : setTimeout(look, 1);
    look();
  });
  const times = [await shown, await kept];
  if (row.dataset.standing === "open") throw new Error("the row is not ticked");
  return times;
}"""


def first_paint(browser, url, has_script):
    page = browser.new_context(java_script_enabled=has_script).new_page()
    page.goto(url)
    session = page.context.new_cdp_session(page)
    session.send("Runtime.enable")
    for _ in range(100):
        time = session.send("Runtime.evaluate", {"expression": PAINT})["result"].get("value")
        if time is not None:
            break
        page.wait_for_timeout(20)
    page.context.close()
    return time


def main():
    url = Path(sys.argv[1]).as_uri()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        paints = {has: [first_paint(browser, url, has) for _ in range(ROUNDS)] for has in (False, True)}
        page = browser.new_page()
        page.goto(url)
        page.get_by_role("textbox", name="作業者", exact=True).fill("山田")
        page.keyboard.press("Tab")
        # A step with an open blank cannot be OK.
        for field in page.locator(".found input").all():
            field.fill("MSSQL.1")
            page.keyboard.press("Tab")
        steps = page.locator("tr.step").count()
        ticks = [page.evaluate(TICK, index) for index in range(TICKS)]
        browser.close()
    bare, full = (statistics.median(paints[has]) for has in (False, True))
    shown, kept = (statistics.median(times) for times in zip(*ticks))
    print(f"checklist of {steps} steps, {Path(sys.argv[1]).stat().st_size / 1e6:.1f} MB, Chromium, medians")
    print(f"  first paint        {full:6.0f} ms, without script {bare:6.0f} ms, ratio {full / bare:.2f}")
    print(f"  tick until shown   {shown:6.1f} ms (slowest of {TICKS}: {max(time for time, _ in ticks):.1f} ms)")
    print(f"  tick until kept    {kept:6.1f} ms")


main()
