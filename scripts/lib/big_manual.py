"""Copies a manual and adds a chapter, so that it has a given number of steps.

usage: big_manual.py MANUAL COPY STEPS
"""

import shutil
import sys
from pathlib import Path

STEP = """\
      - id: step-{number}
        number: {number}
        text: 長い手順書の手順です。値が正しいかどうかを確かめてから、次の行を入力します。
        do:
          - type:
              in: command-prompt
              lines:
                - {{prompt: '>', input: 'ping {{{{virtual-ip}}}}'}}
                - {{prompt: '>', input: 'dir {{{{shared-folder}}}}'}}
        expect: 応答が表示され、`{{{{shared-folder}}}}` の一覧に `Data` が表示されます。
        confirmation: {confirmation}
"""


def main():
    manual, copy, wanted = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
    shutil.copytree(manual, copy)
    chapters = sorted((copy / "chapters").glob("*.yaml"))
    printed = sum(path.read_text().count("      - id: ") + path.read_text().count("same-as: ") for path in chapters)
    printed += sum(path.read_text().count("\n  - id: ") for path in chapters)
    text = 'chapter: more\nnumber: "7"\npart: 構築編\ntitle: もっと長い手順書\nsections:\n'
    for section in range(1, 1 + -(-(wanted - printed) // 30)):
        count = min(30, wanted - printed - 30 * (section - 1))
        text += f'  - section: more-{section}\n    number: "7.{section}"\n    title: 節 {section}\n    place: server-a\n    steps:\n'
        for number in range(1, count + 1):
            text += STEP.format(number=number, confirmation="operator" if number % 3 else "second-person")
    (copy / "chapters/7-more.yaml").write_text(text)


main()
