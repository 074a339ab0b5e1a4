"""Writes a long listing of `dir /s`, as a Japanese Windows prints it, for scripts/bench.

usage: big_listing.py FILE LINES ENCODING     (ENCODING: utf-8, cp932, utf-16-le)

The four modules of the MW set are far apart in the order of the folders: one folder near the middle has all of
them, and decoys (backups, copies) come before and after. The same arguments give the same bytes.
"""

import random
import sys

WORDS = [
    "setup", "readme", "driver", "config", "update", "report", "system", "backup", "network", "module", "install",
    "server", "client", "library", "resource", "manual", "index", "main", "list", "data", "kernel", "printer",
]
ENDINGS = ["dll", "exe", "txt", "dat", "ini", "log", "xml", "sys", "inf", "html", "bmp", "cab"]
MODULES = ["MW_R0_1.DAT", "MW_R0_2.DAT", "MW_R1_1.DAT", "MW_R1_2.DAT"]
DECOYS = ["MW_R0_1.DAT.bak", "MW_R1_2 - コピー.DAT", "RAID0_1st.DAT.old"]
PER_FOLDER = 24


def row(size, name):
    return f"2008/05/12  10:20 {size:>17,} {name}\r\n"


def folder(path, names, rng):
    yield f" {path} のディレクトリ\r\n\r\n"
    yield "2008/05/12  10:05    <DIR>          .\r\n2008/05/12  10:05    <DIR>          ..\r\n"
    total = 0
    for name in names:
        size = rng.randrange(1, 9_999_999)
        total += size
        yield row(size, name)
    yield f"{len(names):>16} 個のファイル {total:>19,} バイト\r\n\r\n"


def main():
    path, lines, encoding = sys.argv[1], int(sys.argv[2]), sys.argv[3]
    rng = random.Random(7)
    plain = [[f"{rng.choice(WORDS)}{rng.randrange(10_000)}.{rng.choice(ENDINGS)}" for _ in range(PER_FOLDER)] for _ in range(500)]
    folders = lines // (PER_FOLDER + 6)
    # Each module far from the others, and the whole set together in the last of these folders.
    special = {folders * (number + 1) // 6: [name] for number, name in enumerate(MODULES)}
    special[folders * 5 // 6] = MODULES
    for number, name in enumerate(DECOYS):
        special[folders * (2 * number + 1) // 13] = [name]
    with open(path, "w", encoding=encoding, newline="") as out:
        out.write(" ドライブ X のボリューム ラベルは DPM です\r\n ボリューム シリアル番号は 6C1F-09AB です\r\n\r\n")
        for number in range(folders):
            names = plain[number % len(plain)][: PER_FOLDER - len(special.get(number, []))] + special.get(number, [])
            out.write("".join(folder(f"X:\\DPM\\Images\\{number // 1000:05}\\{number:07}", names, rng)))


main()
