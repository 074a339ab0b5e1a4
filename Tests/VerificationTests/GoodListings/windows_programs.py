"""Other programs of Windows."""

import hashlib
from datetime import datetime

from powershell import *

for table in (True, False):
    for full in (True, False):
        k = kit()
        rows = [(s, p.lower()) for (n, s), p in zip(k.files, k.paths)]
        if table:
            wide_path = max(len(p) for _, p in rows) + 2
            text = (f"{'FileSize':<10}" if full else "") + "Name".ljust(wide_path) + "\n" + "".join((f"{s:<10}" if full else "") + p.ljust(wide_path) + "\n" for s, p in rows) + "\n"
        else:
            text = "\n\n" + "\n\n\n".join((f"FileSize={s}\n" if full else "") + f"Name={p}" for s, p in rows) + "\n\n\n\n"
        add(f"wmic_{'table' if table else 'value'}{'_size' if full else ''}", k, text, "utf-16-le-bom", "\r\r\n",
            f"wmic datafile get {'FileSize,' if full else ''}Name{'' if table else ' /value'}: CR CR LF")
k = kit()
rows = [(s, p.lower()) for (n, s), p in zip(k.files, k.paths)]
w = max(len(p) for _, p in rows) + 2
add("wmic_pasted", k, f"{'FileSize':<10}{'Name'.ljust(w)}\n" + "".join(f"{s:<10}{p.ljust(w)}\n" for s, p in rows) + "\n", "ascii", "\r\n", "wmic datafile get, copied from the console")


def tree(lang, ascii_only, k, sub=True):
    heads = {"ja": ("フォルダー パスの一覧:  ボリューム DPM\nボリューム シリアル番号は {0} です\n", "│  ", "├─", "└─"),
             "ja2003": ("フォルダ パスの一覧:  ボリューム DPM\nボリューム シリアル番号は {0} です\n", "│  ", "├─", "└─"),
             "en": ("Folder PATH listing for volume DPM\nVolume serial number is {0}\n", "│   ", "├───", "└───")}
    head, bar, tee, end = heads[lang]
    if ascii_only:
        bar, tee, end = "|   ", "+---", "\\---"
    above = k.folder.rsplit("\\", 1)[0].upper()
    out = head.format(k.serial) + above + "\n"
    out += bar + "readme.txt\n" + bar + "\n"
    out += tee + "HW\n" + "".join(bar + "    " + n + "\n" for n in k.all_names) + bar + "    \n"
    return out + end + "Log\n" + "        pxe.log\n" + "        \n"


for lang, ascii_only, codec in [("ja", False, "cp932"), ("ja", False, "utf-8"), ("ja2003", False, "cp932"), ("ja", True, "cp932"), ("en", False, "cp437"),
                                ("en", False, "utf-8"), ("en", True, "ascii"), ("en", False, "utf-16-le-bom")]:
    k = kit()
    add(f"tree_f_{lang}{'_a' if ascii_only else ''}_{SHORT_CODEC[codec]}", k, tree(lang, ascii_only, k), codec, what=f"tree /f{' /a' if ascii_only else ''}, {lang}, {codec}")
k = kit()
add("tree_f_en_nosub", k, f"Folder PATH listing for volume DPM\nVolume serial number is {k.serial}\n{k.folder.upper()}\n" + "".join(f"    {n}\n" for n in k.all_names)
    + "    \nNo subfolders exist \n\n", "ascii", what="tree /f of a folder that has none below")

k = kit()
add("tree_f_ja_nosub", k, f"フォルダー パスの一覧:  ボリューム DPM\nボリューム シリアル番号は {k.serial} です\n{k.folder.upper()}\n" + "".join(f"    {n}\n" for n in k.all_names)
    + "    \nサブフォルダーは存在しません \n\n", "cp932", what="tree /f of a folder that has none below, Japanese")

k = kit()
add("where_r", k, "".join(p + "\n" for p in k.paths), what="where /r")
for fmt, slug in [("%Y/%m/%d", "ja"), ("%d.%m.%Y", "de"), ("%Y-%m-%d", "iso")]:
    k = kit()
    add(f"where_t_{slug}", k, "".join(f"{s:>10}   {k.when.strftime(fmt)}      {k.when:%H:%M:%S}  {p}\n" for (n, s), p in zip(k.files, k.paths)), what=f"where /t, dates {slug}")
k = kit()
add("where_t_f", k, "".join(f'{s:>10}   {k.when:%Y/%m/%d}      {k.when:%H:%M:%S}  "{p}"\n' for (n, s), p in zip(k.files, k.paths)), what="where /t /f")
for flags, slug in [("A          ", "2008"), ("A                    ", "win10"), ("A    R     ", "readonly"), ("A  SH      ", "hidden")]:
    k = kit()
    add(f"attrib_{slug}", k, "".join(flags + p + "\n" for p in k.paths), what=f"attrib, {slug}")
k = kit()
add("attrib_s_ja", k, "".join(f"A          X:\\能登\\表\\HW\\{n}\n" for n in k.all_names), "cp932", what="attrib /s, Japanese folders")
FORFILES = [("file", lambda k, n, s: f'"{n}"'), ("path", lambda k, n, s: f'"{k.folder}\\{n}"'), ("path_fsize", lambda k, n, s: f'"{k.folder}\\{n}" {s}'),
            ("isdir", lambda k, n, s: f'"{k.folder}\\{n}" FALSE {s}'), ("relpath", lambda k, n, s: f'".\\{n}"')]
for slug, row in FORFILES:
    k = kit()
    add(f"forfiles_{slug}", k, "\n" + "".join(row(k, n, s) + "\n" for n, s in k.files), what=f"forfiles, {slug}")
k = kit()
add("copy_as_path", k, "\n".join(f'"{p}"' for p in k.paths), "ascii", what="Explorer's copy as path: quoted, no line end at the end")
k = kit()
add("copy_as_path_ja", k, "".join(f'"X:\\能登\\表\\HW\\{n}"\n' for n in k.all_names), "utf-8", what="Explorer's copy as path, Japanese folders, UTF-8")
k = kit()
add("copy_as_path_bom", k, "\n".join(f'"{p}"' for p in k.paths) + "\n", "utf-16-le-bom", what="Explorer's copy as path, saved as Unicode")
k = kit()
add("copy_lre", k, "".join(f"\u202a{p}\n" for p in k.paths), "utf-8", what="paths copied from the Security tab: U+202A before each")
k = kit()
add("copy_lre_bom", k, "".join(f"\u202a{p}\n" for p in k.paths), "utf-16-le-bom", what="paths copied from the Security tab, saved as Unicode")
k = kit()
add("dir_s_b_two_boms", k, "\ufeff" + "".join(p + "\n" for p in k.paths), "utf-8-bom", what="dir /s /b with two byte order marks")
k = kit()
add("dir_ja_two_boms", k, "\ufeff" + Dir("ja", "slash").all(k), "utf-8-bom", what="dir with two byte order marks")
for lang, codec, last in [("en", "ascii", "{0} File(s)"), ("ja", "cp932", "{0} 個のファイル")]:
    k = kit()
    add(f"xcopy_l_{lang}", k, "".join(p + "\n" for p in k.paths) + last.format(len(k.files)) + "\n", codec, what=f"xcopy /L out of the folder, {lang}")

RULE = "-" * 79
LINE = "-" * 78
ROBO = {   # title, started, source, dest, files, options, new dir, new file, columns, rows
    "en": ("Robust File Copy for Windows", "  Started : Thursday, March 1, 2012 10:41:02 AM", "   Source : ", "     Dest : ", "    Files : ", "  Options : ", "New Dir", "New File",
           "               Total    Copied   Skipped  Mismatch    FAILED    Extras", ("    Dirs :", "   Files :", "   Bytes :", "   Times :"), "   Ended : Thursday, March 1, 2012 10:41:02 AM"),
    "ja": ("Windows の堅牢性の高いファイル コピー", "  開始: 2012年3月1日 10:41:02", "   コピー元 = ", "     コピー先 : ", "    ファイル: ", "  オプション: ", "新しいディレクトリ", "新しいファイル",
           "                  合計     コピー済み      スキップ       不一致        失敗    Extras", ("   ディレクトリ:", "     ファイル:", "      バイト:", "       時刻:"), "   終了: 2012年3月1日 10:41:02"),
}


def robo_size(s, raw):
    return f"{s:>10}" if raw else f"{s / 1048576:.1f} m".rjust(8) if s >= 1048576 else f"{s:>8}"


def robo_rows(k, lang, fp=False, ts=False, newdir=True, raw=False):
    at = k.folder + "\\"
    label = ROBO[lang][7]
    head = f"\t  {ROBO[lang][6]:<8}{len(k.files):>10}\t{at}\n" if newdir else f"\t{len(k.files):>20}\t{at}\n"
    stamp = f" {k.when:%Y/%m/%d %H:%M:%S}" if ts else ""
    return head + "".join(f"\t    {label}  \t\t{robo_size(s, raw)}{stamp}\t{at if fp else ''}{n}\n" for n, s in k.files)


def robo(k, lang, rows, options):
    title, started, source, dest, files, opts, _, _, columns, names, ended = ROBO[lang]
    n, b = len(k.files), k.total
    size = f"{b / 1048576:.2f} m"
    six = lambda *v: "".join(f"{x:>10}" for x in v)
    return ("\n" + RULE + "\n" + f"   ROBOCOPY     ::     {title:<58}"[:81].ljust(81) + "\n" + RULE + f"\n\n{started}\n{source}{k.folder}\\\n{dest}D:\\save\\HW\\\n\n{files}*.*\n\t    \n"
            f"{opts}*.* {options}/DCOPY:DA /COPY:DAT /R:1000000 /W:30 \n\n{LINE}\n\n{rows}\n{LINE}\n\n{columns}\n"
            + names[0] + six(1, 1, 0, 0, 0, 0) + "\n" + names[1] + six(n, n, 0, 0, 0, 0) + "\n"
            + names[2] + (six(b, b, 0, 0, 0, 0) if "/BYTES" in options else six(size, size, 0, 0, 0, 0)) + "\n"
            + names[3] + f"{'0:00:00':>10}{'0:00:00':>10}{'':>20}{'0:00:00':>10}{'0:00:00':>10}\n" + f"{ended}\n\n")


for lang, codec in [("en", "ascii"), ("ja", "cp932"), ("en", "utf-16-le-bom")]:
    k = kit()
    add(f"robocopy_l_{lang}_{SHORT_CODEC[codec]}", k, robo(k, lang, robo_rows(k, lang), "/L /S "), codec, ext="log", what=f"robocopy /L, {lang}, {codec}")
for lang, codec in [("en", "ascii"), ("ja", "cp932")]:
    for slug, options, more in [("bytes", "/L /S /BYTES /NP ", {"raw": True}), ("ts_fp", "/TS /FP /L /S /BYTES ", {"fp": True, "ts": True, "raw": True})]:
        k = kit()
        add(f"robocopy_{slug}_{lang}", k, robo(k, lang, robo_rows(k, lang, **more), options), codec, ext="log", what=f"robocopy {options.strip()}, {lang}")
    k = kit()
    add(f"robocopy_njh_njs_{lang}", k, "\n" + robo_rows(k, lang, newdir=False), codec, ext="log", what=f"robocopy /L /NJH /NJS, {lang}")
    k = kit()
    add(f"robocopy_ndl_fp_{lang}", k, "\n" + "".join(f"\t    {ROBO[lang][7]}  \t\t{robo_size(s, True)}\t{p}\n" for (n, s), p in zip(k.files, k.paths)), codec, ext="log",
        what=f"robocopy /L /NDL /FP /BYTES /NJH /NJS, {lang}")

k = kit()
add("robocopy_rows_zh", k, f"\t  新目录 {len(k.files):>11}\t{k.folder}\\\n" + "".join(f"\t    新文件  \t\t{s:>8}\t{n}\n" for n, s in k.files), "gbk", ext="log", what="robocopy /L /NJH /NJS, Chinese")
