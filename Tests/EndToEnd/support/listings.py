"""Makes listings as programs print them."""

from support import printed

FOLDER = r"X:\DPM\DeploymentManager\PXE\Images\HW"
SIZE = 1_474_560

# A picture, a workbook (a ZIP container) and nothing, each with what it looks like.
PICTURE = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(64))
WORKBOOK = b"PK\x03\x04\x14\0\0\0\0\0" + b"\0" * 16 + b"\x13\0\0\0[Content_Types].xml" + b"xl/workbook.xml" + bytes(64)
OLD_WORKBOOK = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512)


def modules(release):
    """The modules that `release` registers, as printed."""
    return next(names for spellings, names in printed.AUTORAID for s in spellings if release in printed.expanded(s))


def row(name, size=SIZE):
    return f"2008/05/12  10:20    <DIR>          {name}" if size is None else f"2008/05/12  10:20 {size:>17,} {name}"


def dir(*folders, encoding="cp932", end="\r\n"):
    """What a Japanese `dir /s` prints: each folder is a pair of its path and its rows."""
    lines = [" ドライブ X のボリューム ラベルは DPM です", " ボリューム シリアル番号は 6C1F-09AB です", ""]
    for path, rows in folders:
        lines += [f" {path} のディレクトリ", "", row(".", None), row("..", None), *rows]
        lines += [f"               {len(rows)} 個のファイル           {SIZE * len(rows):,} バイト", ""]
    lines += ["     ファイルの総数:", "               2 個のディレクトリ  51,374,968,832 バイトの空き領域"]
    return (end.join(lines) + end).encode(encoding)


def complete(*releases, folder=FOLDER):
    """A listing of one folder with all modules of those releases."""
    names = dict.fromkeys(name for release in releases for name in modules(release))
    return dir((folder, [row(name) for name in names]))


def without(release, *missing, folder=FOLDER):
    """A listing of one folder with the modules of `release` except those."""
    return dir((folder, [row(name) for name in modules(release) if name not in missing]))
