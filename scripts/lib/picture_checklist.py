"""Works on a checklist as two people would, and takes a picture and a print of it.

usage: picture_checklist.py CHECKLIST.html PRINT.pdf PICTURE.png
"""

import shutil
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright


def main():
    sheet, pdf, picture = sys.argv[1:]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1180, "height": 656}, color_scheme="light", locale="ja-JP", timezone_id="Asia/Tokyo")
        page.clock.set_fixed_time("2026-11-25T23:40:00+09:00")
        page.goto(Path(sheet).as_uri())
        for name, text in (("作業日", "2026-11-25"), ("責任者", "鈴木"), ("作業者", "山田 太郎"), ("確認者", "佐藤 花子")):
            page.get_by_label(name, exact=True).fill(text)
            page.keyboard.press("Tab")
        steps = page.locator("tr.step[data-applies=true]")
        last = steps.evaluate_all("(rows) => rows.findIndex((row) => row.id === '3.3-3')")
        for index in range(last):
            row = steps.nth(index)
            # A step with an open blank cannot be OK.
            if row.locator(".value-field input").count():
                row.locator(".value-field input").fill("MSSQL.1")
                page.keyboard.press("Tab")
            row.locator("td.operator input").check()
            if row.locator("td.confirmer input").count():
                row.locator("td.confirmer input").check()
        row = page.locator('[id="3.3-2"]')
        row.locator("td.outcome input[value=ng]").check()
        row.locator(".reason textarea").fill("アイコンが表示されない。")
        row.locator("textarea[aria-label*='備考']").fill("CD-ROM を確認中。")
        page.locator('[id="3.3-3"]').locator("th.at a").click()
        page.evaluate("() => document.getElementById('3.3-1').scrollIntoView()")
        page.wait_for_function("() => document.getElementById('saved').textContent === '保存済'")
        page.screenshot(path=picture)
        page.pdf(path=pdf, prefer_css_page_size=True)
        browser.close()


main()
