"""Takes the picture of one step of a runbook, as it looks on a screen.

usage: picture_step.py RUNBOOK.html STEP PICTURE.png      (STEP as in the page's addresses: 3.2-8)
"""

import shutil
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

MARGIN = 16


def main():
    runbook, step, picture = sys.argv[1:]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1180, "height": 900}, color_scheme="light", locale="ja-JP")
        page.goto(Path(runbook).as_uri())
        item = page.locator(f'li:has(> p > [id="{step}"])')
        item.evaluate("(item) => item.scrollIntoView()")
        box = item.bounding_box()
        page.screenshot(path=picture, clip={
            "x": box["x"] - MARGIN, "y": box["y"], "width": box["width"] + 2 * MARGIN, "height": box["height"] - 1})
        browser.close()


main()
