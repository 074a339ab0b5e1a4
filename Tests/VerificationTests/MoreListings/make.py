#!/usr/bin/env python3
"""Writes more sample listings, and expected.tsv, beside itself.

Every listing is written with the exact bytes of the program that prints it.
The expectations are beside the listing they are about; they say what a fair expert reads from it, not what some
reader of listings happens to answer.
Folder names, serial numbers, sizes, users and hosts are invented.

    python3 make.py
"""

import os
import struct
import zlib

HERE = os.path.dirname(os.path.abspath(__file__))

R = ["RAID0_1st.DAT", "RAID0_2nd.DAT", "RAID1_1st.DAT", "RAID1_2nd.DAT"]
S = ["S3_" + n for n in R]
M = ["MW_R0_1.DAT", "MW_R0_2.DAT", "MW_R1_1.DAT", "MW_R1_2.DAT"]
U = ["AUTORAID1st.DAT", "AUTORAID2nd.DAT"]
HW = "X:\\DPM\\DeploymentManager\\PXE\\Images\\HW"
OLD = "X:\\DPM\\backup\\HW"
SIZE = 1474560

cases = []


def add(name, data, releases, verdict, accept=None, missing="-", notes="-", what=""):
    if isinstance(missing, list):
        missing = ",".join(missing)
    assert "\t" not in what
    assert name not in [c[0] for c in cases], name
    cases.append((name, data, releases, verdict, accept or verdict, missing, notes, what))


def ja(text, eol="\r\n"):
    return eol.join(text.split("\n")).encode("cp932")


def asc(text, eol="\r\n"):
    return eol.join(text.split("\n")).encode("ascii")


def u8(text, eol="\r\n", bom=False):
    return (b"\xef\xbb\xbf" if bom else b"") + eol.join(text.split("\n")).encode("utf-8")


def le(text, eol="\r\n", bom=True):
    return (b"\xff\xfe" if bom else b"") + eol.join(text.split("\n")).encode("utf-16-le")


def be(text, eol="\r\n", bom=True):
    return (b"\xfe\xff" if bom else b"") + eol.join(text.split("\n")).encode("utf-16-be")


def lines(names, end=True):
    return "\n".join(names) + ("\n" if end else "")


# ---------------------------------------------------------------- dir

def row(name, size=SIZE, stamp="2008/05/12  10:20", thousands=True):
    number = f"{size:,}" if thousands else str(size)
    return f"{stamp}{number:>18} {name}\n"


def drow(name, stamp="2008/05/12  10:05", kind="<DIR>"):
    return f"{stamp}    {kind:<15}{name}\n"


HEAD_JA = " ドライブ X のボリューム ラベルは DPM です\n ボリューム シリアル番号は 6C1F-09AB です\n"
HEAD_EN = " Volume in drive X is DPM\n Volume Serial Number is 6C1F-09AB\n"


def foot_ja(files, size, dirs=2, free=True):
    text = f"{files:>16} 個のファイル {size:>19,} バイト\n"
    if free:
        text += f"{dirs:>16} 個のディレクトリ {51374968832:>15,} バイトの空き領域\n"
    return text


def foot_en(files, size, dirs=2, free=True):
    text = f"{files:>16} File(s) {size:>14,} bytes\n"
    if free:
        text += f"{dirs:>16} Dir(s) {51374968832:>15,} bytes free\n"
    return text


def dots(stamp="2008/05/12  10:05"):
    return drow(".", stamp) + drow("..", stamp)


def dir_ja(names, folder=HW, extra="", size=SIZE):
    return (HEAD_JA + f"\n {folder} のディレクトリ\n\n" + dots()
            + "".join(row(n, size) for n in names) + extra + foot_ja(len(names), size * len(names)))


AM = "05/12/2008  10:20 AM"
PM = "05/12/2008  01:07 PM"


def dir_en(names, folder=HW, extra="", stamp=AM):
    return (HEAD_EN + f"\n Directory of {folder}\n\n" + dots(stamp)
            + "".join(row(n, stamp=stamp) for n in names) + extra + foot_en(len(names), SIZE * len(names)))


def block_en(names, folder, stamp=AM, extra=""):
    return (f"\n Directory of {folder}\n\n" + dots(stamp) + extra
            + "".join(row(n, stamp=stamp) for n in names)
            + foot_en(len(names), SIZE * len(names), free=False))


def block_ja(names, folder, extra="", size=SIZE):
    return (f"\n {folder} のディレクトリ\n\n" + dots() + extra
            + "".join(row(n, size) for n in names)
            + foot_ja(len(names), size * len(names), free=False))


add("N001_dir_en_ampm.txt", asc(dir_en(["DeleteAllPartition.dat"] + R, stamp=PM)), "3.005a-B", "complete",
    what="English dir, 12-hour clock: AM/PM is one token more")

add("N002_dir_s_en_split.txt",
    asc(HEAD_EN + block_en(R[:2], HW) + block_en(R[2:], OLD) + "\n     Total Files Listed:\n"
        + foot_en(4, SIZE * 4, 5)),
    "3.005a-B", "incomplete", notes="split",
    what="dir /s: RAID0 parts in one folder, RAID1 parts in another: no folder holds the set")

add("N003_dir_s_en_one_whole.txt",
    asc(HEAD_EN + block_en([], "X:\\DPM", extra=drow("DeploymentManager", AM) + drow("backup", AM))
        + block_en(R[:2], OLD) + block_en(R, HW) + "\n     Total Files Listed:\n" + foot_en(6, SIZE * 6, 8)),
    "3.006c-B", "complete", notes="duplicate:RAID0_1st.DAT; duplicate:RAID0_2nd.DAT",
    what="dir /s: a partial copy in the backup folder first, then the whole set in one folder")

add("N004_dir_bs_paths.txt", ja(lines(["X:\\DPM\\表\\HW"] + ["X:\\DPM\\表\\HW\\" + n for n in S])), "3.008b-B", "complete",
    what="dir /b /s, CP932, a folder 表 (95 5C) in every path")

add("N005_dir_bs_split.txt", asc(lines([HW + "\\" + n for n in M[:3]] + [OLD + "\\" + M[3]])), "3.010a-B",
    "incomplete", notes="split", what="dir /b /s: the fourth part stands in another folder")

add("N006_dir_bs_folder_with_child.txt",
    asc(lines([HW + "\\" + n for n in R] + [HW + "\\RAID1_2nd.DAT\\readme.txt"])), "3.005b-B", "incomplete",
    missing=[R[3]], notes="dir:RAID1_2nd.DAT",
    what="dir /b /s: RAID1_2nd.DAT has a child, so it is a folder (Extract here made one)")


def wide(cells, width, per):
    out = ""
    for i in range(0, len(cells), per):
        out += "".join(f"{c:<{width}}" for c in cells[i:i + per]) + "\n"
    return out


add("N007_dir_w.txt",
    ja(HEAD_JA + f"\n {HW} のディレクトリ\n\n" + wide(["[.]", "[..]", "DeleteAllPartition.dat"] + R, 26, 3)
       + foot_ja(5, SIZE * 5)),
    "3.005a-B", "complete", what="dir /w: several names on a line")

add("N008_dir_w_folder.txt",
    ja(HEAD_JA + f"\n {HW} のディレクトリ\n\n" + wide(["[.]", "[..]"] + R[:3] + ["[RAID1_2nd.DAT]"], 16, 5)
       + foot_ja(3, SIZE * 3, 3)),
    "3.005a-B", "incomplete", missing=[R[3]], notes="dir:RAID1_2nd.DAT", what="dir /w: [NAME] is a folder")

add("N009_dir_w_single_blank.txt",
    asc(HEAD_EN + f"\n Directory of {HW}\n\n" + wide(["[.]", "[..]"] + S, 17, 4) + foot_en(4, SIZE * 4)),
    "3.009a-B", "complete",
    what="dir /w where the longest name leaves one blank before the next column")

add("N010_dir_w_name_with_blank.txt",
    asc(HEAD_EN + f"\n Directory of {HW}\n\n" + wide(["[.]", "[..]", "old RAID0_1st.DAT", R[1], R[2], R[3]], 18, 4)
        + foot_en(4, SIZE * 4)),
    "3.005f-B", "incomplete", missing=[R[0]], notes="near:old RAID0_1st.DAT->RAID0_1st.DAT",
    what="dir /w: one file is named 'old RAID0_1st.DAT'; the columns are 18 wide")

add("N011_dir_d_columns.txt",
    ja(HEAD_JA + f"\n {HW} のディレクトリ\n\n"
       + "[.]           [DRV]         MW_R0_2.DAT   MW_R1_2.DAT\n"
       + "[..]          MW_R0_1.DAT   MW_R1_1.DAT\n" + foot_ja(4, SIZE * 4, 3)),
    "3.010d-B", "complete", what="dir /d: sorted by column, a folder among the names")

SHORT = ["RAID0_~1.DAT", "RAID0_~2.DAT", "RAID1_~1.DAT", "RAID1_~2.DAT"]


def xrow(short, name, stamp="2008/05/12  10:20"):
    return row(f"{short:<12} {name}", stamp=stamp)


add("N012_dir_x_long.txt",
    ja(HEAD_JA + f"\n {HW} のディレクトリ\n\n"
       + drow(" " * 13 + ".") + drow(" " * 13 + "..") + xrow("DELETE~1.DAT", "DeleteAllPartition.dat")
       + "".join(xrow(a, b) for a, b in zip(SHORT, R)) + foot_ja(5, SIZE * 5)),
    "3.005c-B", "complete", what="dir /x: 8.3 alias, then the long name")

add("N013_dir_x_alias_is_module.txt",
    asc(HEAD_EN + f"\n Directory of {HW}\n\n" + drow(" " * 13 + ".", AM) + drow(" " * 13 + "..", AM)
        + "".join(xrow("", n, AM) for n in M[:3]) + xrow("MW_R1_2.DAT", "MW_R1_2.DAT.old.20080512", AM)
        + foot_en(4, SIZE * 4)),
    "3.010b-B", "incomplete", missing=[M[3]], notes="near:MW_R1_2.DAT.old.20080512->MW_R1_2.DAT",
    what="dir /x: the 8.3 alias column happens to read MW_R1_2.DAT, the file is another one")


def qrow(owner, name, folder=False, stamp="2008/05/12  10:20"):
    cell = f"{owner[:23]:<23}{name}"
    return drow(cell, stamp) if folder else row(cell, stamp=stamp)


add("N014_dir_q_owners.txt",
    ja(HEAD_JA + f"\n {HW} のディレクトリ\n\n" + qrow("BUILTIN\\Administrators", ".", True)
       + qrow("NT AUTHORITY\\SYSTEM", "..", True) + qrow("NT AUTHORITY\\SYSTEM", R[0])
       + qrow("DPMSV\\yamada", R[1]) + qrow("...", R[2]) + qrow("BUILTIN\\Administrators", R[3])
       + foot_ja(4, SIZE * 4)),
    "3.005d-B", "complete", what="dir /q: owners with a blank and a backslash, and an unknown owner '...'")

add("N015_dir_q_owner_fills_column.txt",
    ja(HEAD_JA + f"\n {HW} のディレクトリ\n\n" + qrow("BUILTIN\\Administrators", ".", True)
       + qrow("BUILTIN\\Administrators", "..", True)
       + "".join(qrow("KISHU-DPMSV01\\yamada_taro_admin", n) for n in S) + foot_ja(4, SIZE * 4)),
    "3.008d-B", "complete", "complete|incomplete",
    what="dir /q: the owner fills its 23 columns, so no blank stands before the name (from memory of cmd; in doubt incomplete is fair)")

add("N016_dir_q_owner_ja.txt",
    ja(HEAD_JA + f"\n {HW} のディレクトリ\n\n" + drow("DPMSV\\山田 太郎          .")
       + drow("DPMSV\\山田 太郎          ..")
       + "".join(row("DPMSV\\山田 太郎          " + n) for n in R) + foot_ja(4, SIZE * 4)),
    "3.005e-B", "complete", "complete|incomplete",
    what="dir /q: a Japanese owner with a blank in it (padding of wide characters from memory)")

add("N017_dir_r_streams.txt",
    ja(dir_ja([]).replace(foot_ja(0, 0), "".join(
        row(n) + f"{26:>36} {n}:Zone.Identifier:$DATA\n" for n in R) + foot_ja(4, SIZE * 4))),
    "3.006a-B", "complete", what="dir /r: every file has a Zone.Identifier stream (column of the size from memory)")

add("N018_dir_r_only_streams.txt",
    asc(lines([f"{26:>36} {n}:Zone.Identifier:$DATA" for n in R])), "3.006b-B", "incomplete", "incomplete|unreadable",
    missing=R, what="dir /r | findstr $DATA: only stream lines; spec: a stream line is no evidence")

add("N019_dir_l_lower.txt", ja(dir_ja([n.lower() for n in R])), "3.006c-B", "complete",
    what="dir /l: lower case; Windows names do not differ by case")

add("N020_dir_of_folder_named_module.txt",
    asc(HEAD_EN + "".join(block_en(["readme.txt"], HW + "\\" + n) for n in R)), "3.005a-B", "incomplete",
    missing=R, notes="dir:RAID0_1st.DAT",
    what="'Directory of ...\\RAID0_1st.DAT': the module's name is a folder heading only")

add("N021_dir_symlink.txt",
    asc(dir_en(R[:3], extra=drow("RAID1_2nd.DAT [D:\\save\\RAID1_2nd.DAT]", AM, "<SYMLINK>"))), "3.005b-B",
    "incomplete", missing=[R[3]], notes="link:RAID1_2nd.DAT",
    what="a symbolic link to a file: what it points to is not seen, so nobody would swear to it")

add("N022_dir_junction_symlinkd.txt",
    asc(dir_en(R[:2], extra=drow("RAID1_1st.DAT [D:\\save\\RAID1_1st.DAT]", AM, "<JUNCTION>")
               + drow("RAID1_2nd.DAT [D:\\save\\RAID1_2nd.DAT]", AM, "<SYMLINKD>"))), "3.005b-B",
    "incomplete", missing=R[2:], notes="dir:RAID1_1st.DAT; dir:RAID1_2nd.DAT", what="<JUNCTION> and <SYMLINKD> are folders")

add("N023_dir_cr_only.txt", ja(dir_ja(R), "\r"), "3.005a-B", "complete", what="line ends CR only")
add("N024_dir_lf_only.txt", ja(dir_ja(S), "\n"), "3.011a-B", "complete", what="line ends LF only, CP932")
add("N025_dir_crcrlf.txt", ja(dir_ja(M), "\r\r\n"), "3.010a-B", "complete", what="line ends CR CR LF")

add("N026_dir_cut_after_last_row.txt",
    ja(HEAD_JA + f"\n {HW} のディレクトリ\n\n" + dots() + "".join(row(n) for n in R).rstrip("\n")), "3.005a-B",
    "complete", "complete|incomplete", notes="no-line-end",
    what="the text ends inside or right after the last row: no line end, no footer; .DAT may go on as .DAT.bak")

add("N027_dir_cut_inside_name.txt",
    ja(HEAD_JA + f"\n {HW} のディレクトリ\n\n" + dots() + "".join(row(n) for n in R).rstrip("\n")[:-1]), "3.005a-B",
    "incomplete", missing=[R[3]], notes="near:RAID1_2nd.DA->RAID1_2nd.DAT", what="cut inside the last name")

add("N028_cmd_u_no_bom.txt", le(dir_ja(R), bom=False), "3.005a-B", "complete", what="cmd /u: UTF-16LE without BOM")
add("N029_utf16be_bom_dir.txt", be(dir_ja(S)), "3.009f-B", "complete", what="UTF-16BE with BOM")
add("N030_utf16be_no_bom.txt", be(dir_en(U), bom=False), "3.004a-B", "complete", "complete|unreadable",
    what="UTF-16BE without BOM (rare)")
add("N031_utf8_bom_dir.txt", u8(dir_ja(M), bom=True), "3.010f-B", "complete", what="UTF-8 with BOM (Notepad)")

HALF1 = (HEAD_JA + f"\n {HW} のディレクトリ\n\n" + "".join(row(n) for n in R[:2]) + foot_ja(2, SIZE * 2, 0))
HALF2 = (HEAD_JA + f"\n {HW} のディレクトリ\n\n" + "".join(row(n) for n in R[2:]) + foot_ja(2, SIZE * 2, 0))
add("N032_ansi_then_utf16.txt", ja(HALF1) + le(HALF2, bom=False), "3.005a-B", "complete", "complete|incomplete|unreadable",
    notes="mixed-encoding", what="cmd > then PowerShell >>: CP932, then UTF-16LE without BOM; same folder in both")
add("N033_utf16_then_ansi.txt", le(HALF1) + ja(HALF2), "3.005a-B", "complete", "complete|incomplete|unreadable",
    notes="mixed-encoding", what="PowerShell > then cmd >>: UTF-16LE with BOM, then CP932; same folder in both")
add("N034_cp932_then_utf8.txt", ja(HALF1) + u8(HALF2), "3.005a-B", "complete", "complete|incomplete",
    notes="mixed-encoding", what="CP932, then UTF-8; same folder in both")

# ---------------------------------------------------------------- PowerShell

PS5_HEAD = "Mode                LastWriteTime         Length Name".ljust(119) + "\n" + \
    "----                -------------         ------ ----".ljust(119) + "\n"


def ps5(names, folder, head="    ディレクトリ: ", mode="-a----", stamp="2008/05/12     10:20", extra=""):
    rows = "".join(f"{mode:<6}{stamp:>25}{SIZE:>15} {n}".ljust(119) + "\n" for n in names)
    return f"\n\n{head}{folder}\n\n\n" + PS5_HEAD + rows + extra


def psdir(name, mode="d-----", stamp="2008/05/12     10:05"):
    return f"{mode:<6}{stamp:>25}{'':>15} {name}".ljust(119) + "\n"


add("N035_ps5_ja.txt", le(ps5(["DeleteAllPartition.dat"] + R, HW) + "\n\n"), "3.005a-B", "complete",
    what="Get-ChildItem > file, Windows PowerShell, Japanese")
add("N036_ps2_en.txt",
    le("\n\n    Directory: " + HW + "\n\n\n"
       + "Mode                LastWriteTime     Length Name".ljust(79) + "\n"
       + "----                -------------     ------ ----".ljust(79) + "\n"
       + "".join(f"-a---         5/12/2008  10:20 AM    {SIZE:>7} {n}".ljust(79) + "\n" for n in S) + "\n\n"),
    "3.008a-B", "complete", what="PowerShell 2.0, English, AM/PM")
add("N037_ps5_recurse_split.txt", le(ps5(R[:2], HW) + ps5(R[2:], OLD) + "\n\n"), "3.005a-B", "incomplete",
    notes="split", what="Get-ChildItem -Recurse: two folders, half a set in each")
add("N038_ps5_recurse_whole.txt",
    le(ps5([], "X:\\DPM", extra=psdir("HW") + psdir("backup")) + ps5(S, "X:\\DPM\\HW") + "\n\n"), "3.008f-B", "complete",
    what="Get-ChildItem -Recurse: the folder rows first, then the whole set in one folder")
add("N039_ps5_cut_dots.txt",
    le("\n\n    ディレクトリ: X:\\DPM\\HW\n\n\nMode    Length Name       \n----    ------ ----       \n"
       + "".join(f"-a---- {SIZE} {n[:7]}...\n" for n in R) + "\n\n"), "3.005a-B", "incomplete", missing=R,
    notes="truncated:4", what="Format-Table cut the names: RAID0_1... proves nothing")
add("N040_ps7_cut_ellipsis.txt",
    u8("\n    Directory: X:\\DPM\\HW\n\nMode   Length Name\n----   ------ ----\n"
       + "".join(f"-a--- {SIZE} {n}\n" for n in R[:3]) + f"-a--- {SIZE} RAID1_2nd.D…\n\n"), "3.005a-B", "incomplete",
    missing=[R[3]], notes="truncated:RAID1_2nd.DAT", what="one row ends with U+2026")
FULL = "FullName".ljust(79) + "\n" + "--------".ljust(79) + "\n"
LONG = "X:\\Program Files\\NEC\\DeploymentManager\\PXE\\Images\\HardwareSettingScenario\\HW"
add("N041_ps_fullname_cut80.txt",
    le("\n" + FULL + "".join((LONG + "\\" + n)[:76] + "...\n" for n in R) + "\n\n"), "3.005a-B", "incomplete",
    missing=R, notes="truncated:4", what="select FullName, cut at 80 columns inside the folder name")
add("N042_ps_fullname_table.txt",
    le("\n" + FULL + "".join((HW + "\\" + n).ljust(79) + "\n" for n in R) + "\n\n"), "3.005a-B", "complete",
    what="gci -Recurse | select FullName > file")
add("N043_ps_era_hidden.txt",
    le(ps5(M[:2], HW, stamp="平成 20/05/12     10:20") + "".join(
        f"{'-a-h--':<6}{'平成 20/05/12     10:20':>25}{SIZE:>15} {n}".ljust(119) + "\n" for n in M[2:]) + "\n\n"),
    "3.010c-B", "complete", what="era dates and hidden files (-a-h--): hidden files count")
add("N044_ps_links.txt",
    le(ps5(R[:2], HW) + f"{'-a---l':<6}{'2008/05/12     10:20':>25}{0:>15} {R[2]}\n" + psdir(R[3], "d----l") + "\n\n"),
    "3.005a-B", "incomplete", missing=R[2:], notes="link:RAID1_1st.DAT; dir:RAID1_2nd.DAT",
    what="a file link of length 0 and a folder link")


def flist(name, folder=False, size=SIZE):
    mode = "d-----" if folder else "-a----"
    out = f"Name           : {name}\n"
    if not folder:
        out += f"Length         : {size}\n"
    out += ("CreationTime   : 2008/05/12 10:20:31\nLastWriteTime  : 2008/05/12 10:20:31\n"
            f"LastAccessTime : 2008/05/12 10:20:31\nMode           : {mode}\nLinkType       : \nTarget         : {{}}\n")
    if not folder:
        out += (f"VersionInfo    : File:             {HW}\\{name}\n                 InternalName:     \n"
                "                 OriginalFilename: \n                 FileVersion:      \n"
                "                 Debug:            False\n                 Language:         \n                 \n")
    return out + "\n"


add("N045_ps_format_list.txt", le(f"\n\n    ディレクトリ: {HW}\n\n\n\n" + "".join(flist(n) for n in R) + "\n\n"), "3.005a-B",
    "complete", what="Get-ChildItem | Format-List: each name twice (Name, VersionInfo), one file each")
add("N046_ps_format_list_dir_zero.txt",
    le(f"\n\n    ディレクトリ: {HW}\n\n\n\n" + flist(R[0]) + flist(R[1], size=0) + flist(R[2]) + flist(R[3], True) + "\n\n"),
    "3.005a-B", "incomplete", missing=[R[1], R[3]], notes="zero-byte:RAID0_2nd.DAT; dir:RAID1_2nd.DAT",
    what="Format-List with a folder (Mode d-----) and a file of length 0")
add("N047_ps_select_name_length.txt",
    le("\nName           Length\n----           ------\n" + "".join(f"{n:<14} {SIZE}\n" for n in R) + "\n\n"), "3.005a-B",
    "complete", what="select Name,Length")
add("N048_ps_select_length_blank.txt",
    le("\nName           Length\n----           ------\n" + "".join(f"{n:<14} {SIZE}\n" for n in R[:3])
       + f"{R[3]:<14}       \n\n\n"), "3.005a-B", "incomplete", missing=[R[3]], notes="dir:RAID1_2nd.DAT",
    what="select Name,Length: a blank Length is a folder (files always have one)")


def csv(rows, sep=",", quote=True, head=None):
    q = (lambda v: f'"{v}"') if quote else str
    return "\n".join(sep.join(q(v) for v in r) for r in ([head] if head else []) + rows) + "\n"


CH = ["Name", "Length", "DirectoryName", "LastWriteTime"]
CR = lambda n, size=SIZE, folder=HW: [n, size, folder, "2008/05/12 10:20:31"]
add("N049_csv_type.csv", asc("#TYPE Selected.System.IO.FileInfo\n" + csv([CR(n) for n in R], head=CH)), "3.005a-B",
    "complete", what="Select | Export-Csv with #TYPE")
add("N050_csv_semicolon_ps7.csv", u8(csv([CR(n) for n in S], sep=";", head=CH)), "3.008a-B", "complete",
    what="Export-Csv -UseCulture: semicolons, no #TYPE (PowerShell 7)")
add("N051_csv_tab_excel.csv", le(csv([CR(n) for n in M], sep="\t", quote=False, head=CH)), "3.010a-B", "complete",
    what="Excel 'Unicode text': UTF-16LE with BOM, TAB, no quotes")
add("N052_csv_directory_zero.csv",
    asc(csv([["-a----", R[0], SIZE], ["-a----", R[1], 0], ["d-----", R[2], ""], ["-a----", R[3], SIZE]],
            head=["Mode", "Name", "Length"])), "3.005a-B", "incomplete", missing=[R[1], R[2]],
    notes="zero-byte:RAID0_2nd.DAT; dir:RAID1_1st.DAT", what="CSV with Mode: a folder, and Length 0")
add("N053_csv_psiscontainer.csv",
    asc("#TYPE System.IO.DirectoryInfo\n" + csv([[n, "True", HW + "\\" + n] for n in R],
                                              head=["Name", "PSIsContainer", "FullName"])), "3.005a-B", "incomplete",
    missing=R, notes="dir:RAID0_1st.DAT", what="PSIsContainer True: four folders of those names")
add("N054_csv_split.csv",
    asc(csv([CR(n) for n in R[:2]] + [CR(n, folder=OLD) for n in R[2:]], head=CH)), "3.005a-B", "incomplete",
    notes="split", what="CSV: DirectoryName says two folders")
add("N055_csv_exists_column.csv",
    u8(csv([[n, "True" if n != R[3] else "False"] for n in R], head=["Module", "Exists"]), bom=True), "3.005a-B",
    "incomplete", "incomplete|unreadable", missing=[R[3]],
    what="a script's own CSV: Exists False for one module")
add("N056_gci_name_recurse.txt", le(lines(["HW", "old"] + ["HW\\" + n for n in R] + ["old\\" + R[0]])), "3.005a-B",
    "complete", notes="duplicate:RAID0_1st.DAT", what="gci -Name -Recurse: relative paths")
add("N057_gci_name_recurse_split.txt", le(lines(["HW\\" + n for n in R[:3]] + ["old\\" + R[3]])), "3.005a-B",
    "incomplete", notes="split", what="gci -Name -Recurse: the last part in another folder")

# ---------------------------------------------------------------- wmic, tree, where, forfiles, attrib

WM = [(HW + "\\" + n).lower() for n in R]
add("N058_wmic_table.txt",
    le("FileSize  Name".ljust(64) + "\n" + "".join(f"{SIZE:<8}  {p:<54}\n" for p in WM) + "\n", "\r\r\n"), "3.005a-B",
    "complete", what="wmic datafile get FileSize,Name: lower case, CR CR LF")
add("N059_wmic_value.txt",
    le("\n\n" + "\n\n\n".join(f"FileSize={0 if i == 2 else SIZE}\nName={p}" for i, p in enumerate(WM)) + "\n\n\n\n", "\r\r\n"),
    "3.005a-B", "incomplete", missing=[R[2]], notes="zero-byte:RAID1_1st.DAT", what="wmic /value with a size of 0")

TREE_JA = ("フォルダー パスの一覧:  ボリューム DPM\nボリューム シリアル番号は 6C1F-09AB です\nX:\\DPM\\DEPLOYMENTMANAGER\\PXE\\IMAGES\n"
           "│  readme.txt\n│  \n├─HW\n│  │  RAID0_1st.DAT\n│  │  RAID0_2nd.DAT\n│  │  RAID1_1st.DAT\n"
           "│  │  RAID1_2nd.DAT\n│  │  \n│  └─sub\n└─old\n        memo.txt\n        \n")
add("N060_tree_f_ja_cp932.txt", ja(TREE_JA), "3.005a-B", "complete", what="tree /f, box drawing in CP932")
TREE_F2 = TREE_JA.replace("│  │  RAID1_2nd.DAT\n│  │  \n│  └─sub\n", "│  │  \n│  └─RAID1_2nd.DAT\n")
add("N061_tree_f_ja_utf8_folder.txt", u8(TREE_F2), "3.005a-B", "incomplete", missing=[R[3]], notes="dir:RAID1_2nd.DAT",
    what="tree /f pasted as UTF-8; the last branch is a folder of that name")
TREE_EN = ("Folder PATH listing for volume DPM\nVolume serial number is 6C1F-09AB\nX:\\DPM\n│   readme.txt\n│   \n"
           "├───HW\n│       RAID0_1st.DAT\n│       RAID0_2nd.DAT\n│       RAID1_1st.DAT\n│       RAID1_2nd.DAT\n│       \n"
           "└───old\n        memo.txt\n        \n")
add("N062_tree_f_en_cp437.txt", "\r\n".join(TREE_EN.split("\n")).encode("cp437"), "3.005a-B", "complete",
    "complete|incomplete", what="tree /f, English, box drawing in code page 437 (half-width kana to a Japanese reader)")
add("N063_tree_f_en_cp437_folder.txt",
    "\r\n".join(TREE_EN.replace("│       RAID1_2nd.DAT\n│       \n", "│   │   \n│   └───RAID1_2nd.DAT\n").split("\n")).encode("cp437"),
    "3.005a-B", "incomplete", missing=[R[3]], notes="dir:RAID1_2nd.DAT",
    what="the same with a folder of that name: C0 C4 C4 C4 stands before it")
add("N064_tree_f_split.txt",
    ja("フォルダー パスの一覧:  ボリューム DPM\nボリューム シリアル番号は 6C1F-09AB です\nX:\\DPM\n├─HW\n│      MW_R0_1.DAT\n"
       "│      MW_R0_2.DAT\n│      \n└─HW2\n        MW_R1_1.DAT\n        MW_R1_2.DAT\n        \n"), "3.010a-B", "incomplete",
    notes="split", what="tree /f: two folders with half a set each")
add("N065_tree_a_folders_only.txt",
    asc("Folder PATH listing for volume DPM\nVolume serial number is 6C1F-09AB\nX:.\n+---RAID0_1st.DAT\n+---RAID0_2nd.DAT\n"
        "+---RAID1_1st.DAT\n\\---RAID1_2nd.DAT\n"), "3.005a-B", "incomplete", "incomplete|unreadable", missing=R,
    notes="dir:RAID0_1st.DAT", what="tree /a without /f: folders only")

add("N066_where.txt", asc(lines([HW + "\\" + n for n in S])), "3.008c-B", "complete", what="where /r: full paths")
add("N067_where_t_f.txt",
    asc(lines([f"{SIZE:>10}   2008/05/12      10:20:31  \"{HW}\\{n}\"" for n in U])), "3.004a-B", "complete",
    what="where /t /f: size, date, time, quoted path")
add("N068_where_not_found.txt",
    ja("C:\\>where /r X:\\DPM RAID0_1st.DAT RAID0_2nd.DAT RAID1_1st.DAT RAID1_2nd.DAT\n"
       "情報: 与えられたパターンのファイルが見つかりませんでした。\n\nC:\\>"), "3.005a-B", "incomplete", "incomplete|unreadable",
    missing=R, what="where: the names stand in the command only")
add("N069_forfiles_file.txt", asc("\n" + lines([f'"{n}"' for n in R])), "3.005a-B", "complete",
    what="forfiles /c 'cmd /c echo @file': no @isdir, so a folder cannot be told; like dir /b")
add("N070_forfiles_path_isdir_size.txt",
    asc("\n" + lines([f'"{HW}\\{n}" {"TRUE" if n == S[1] else "FALSE"} {0 if n == S[1] else SIZE}' for n in S])), "3.008e-B",
    "incomplete", missing=[S[1]], notes="dir:S3_RAID0_2nd.DAT", what="forfiles @path @isdir @fsize: one is a folder")
add("N071_forfiles_fname.txt", asc("\n" + lines([f'"{n[:-4]}"' for n in R])), "3.005a-B", "incomplete",
    "incomplete|unreadable", missing=R, notes="near:RAID0_1st->RAID0_1st.DAT",
    what="forfiles @fname: without extension, so .DAT.bak cannot be told apart")

add("N072_attrib_ja_path.txt", ja(lines([f"A  SHR     X:\\能率\\ソフト\\{n}" for n in R])), "3.005a-B", "complete",
    what="attrib: system, hidden and read-only; folders 能率 and ソフト (5C bytes)")
add("N073_attrib_sd_folder_child.txt",
    asc(lines([f"A          {HW}\\{n}" for n in R[:3]] + [f"           {HW}\\{R[3]}", f"A          {HW}\\{R[3]}\\memo.txt"])),
    "3.005a-B", "incomplete", missing=[R[3]], notes="dir:RAID1_2nd.DAT", what="attrib /s /d: a folder, seen by its child")
add("N074_attrib_not_found.txt",
    ja(lines([f"A          {HW}\\{n}" for n in R[:3]] + [f"ファイルが見つかりません - {HW}\\{R[3]}"])), "3.005a-B", "incomplete",
    missing=[R[3]], what="attrib: 'ファイルが見つかりません - PATH' stands among the rows")

# ---------------------------------------------------------------- robocopy

RULE = "-" * 79 + "\n"


def robo(rows, names=("ROBOCOPY     ::     Robust File Copy for Windows", "Started : Mon May 12 10:41:02 2008", "Source", "Dest", "Files", "Options")):
    return (RULE + f"   {names[0]}".ljust(81) + "\n" + RULE + f"\n  {names[1]}\n\n   {names[2]} : {HW}\\\n     {names[3]} : D:\\save\\HW\\\n\n"
            f"    {names[4]} : *.*\n\t    \n  {names[5]} : *.* /L /S /COPY:DAT /R:1000000 /W:30 \n\n" + RULE[:-2] + "\n\n"
            + rows + "\n" + RULE[:-2] + "\n\n"
            + "               Total    Copied   Skipped  Mismatch    FAILED    Extras\n"
            + "    Dirs :         1         0         1         0         0         1\n"
            + "   Files :         4         4         0         0         0         0\n"
            + "   Bytes :    5.62 m    5.62 m         0         0         0         0\n")


JA_ROBO = ("ROBOCOPY     ::     Windows の堅牢性の高いファイル コピー", "開始: 2008年5月12日 10:41:02", "コピー元", "コピー先", "ファイル", "オプション")
add("N075_robocopy_ja.log",
    ja(robo(f"\t                   4\t{HW}\\\n" + "".join(f"\t    新しいファイル  \t\t {SIZE}\t{n}\n" for n in R), JA_ROBO)),
    "3.005a-B", "complete", what="robocopy /L, Japanese")
add("N076_robocopy_en_units.log",
    asc(robo(f"\t                   4\t{HW}\\\n\t*EXTRA Dir        -1\tD:\\save\\HW\\RAID0_1st.DAT\\\n"
             + "".join(f"\t    New File  \t\t   1.4 m\t{n}\n" for n in R))), "3.005a-B", "complete",
    what="robocopy /L without /BYTES: sizes as '1.4 m'; an *EXTRA Dir of a module's name in the destination")
add("N077_robocopy_ja_extra.log",
    ja(robo(f"\t                   3\t{HW}\\\n" + "".join(f"\t    新しいファイル  \t\t {SIZE}\t{n}\n" for n in R[:3])
            + f"\t  *追加ファイル  \t\t {SIZE}\t{R[3]}\n", JA_ROBO)), "3.005a-B", "incomplete", missing=[R[3]],
    notes="dest-only:RAID1_2nd.DAT", what="robocopy /L, Japanese: *追加ファイル exists in the destination only")
add("N078_robocopy_njh.log",
    asc(f"\t                   4\t{HW}\\\n" + "".join(f"\t    New File  \t\t {SIZE}\t{n}\n" for n in M)), "3.010a-B", "complete",
    what="robocopy /L /NJH /NJS")
add("N079_robocopy_dirs_and_zero.log",
    asc(f"\t  New Dir          3\t{HW}\\\n\t    New File  \t\t       0\t{U[0]}\n\t  New Dir          0\t{HW}\\{U[1]}\\\n"), "3.004a-B",
    "incomplete", missing=U, notes="zero-byte:AUTORAID1st.DAT; dir:AUTORAID2nd.DAT", what="New Dir of that name; a New File of size 0")

# ---------------------------------------------------------------- Unix

ls = lambda n, size=SIZE, mode="-rw-r--r--", when="May 12  2008": f"{mode} 1 root root {size:>7} {when} {n}"
add("N080_ls_l.txt", asc("total 5760\n" + lines([ls(n) for n in R]), "\n"), "3.005a-B", "complete", what="ls -l")
add("N081_ls_la_ja_utf8.txt",
    u8("合計 5768\n" + lines([ls(".", 4096, "drwxr-xr-x", " 5月 12  2008"), ls("..", 4096, "drwxr-xr-x", " 5月 12  2008")]
                          + [ls(n, when=" 5月 12  2008") for n in S]), "\n"), "3.008a-B", "complete", what="ls -la, Japanese locale")
add("N082_ls_lR_split.txt",
    asc(".:\ntotal 8\n" + lines([ls("HW", 4096, "drwxr-xr-x"), ls("HW2", 4096, "drwxr-xr-x")]) + "\n./HW:\ntotal 2880\n"
        + lines([ls(n) for n in R[:2]]) + "\n./HW2:\ntotal 2880\n" + lines([ls(n) for n in R[2:]]), "\n"), "3.005a-B",
    "incomplete", notes="split", what="ls -lR: half a set in each folder")
add("N083_ls_lh_zero.txt", asc("total 4.3M\n" + lines([ls(n, "1.5M") for n in R[:3]] + [ls(R[3], 0)]), "\n"), "3.005a-B", "incomplete",
    missing=[R[3]], notes="zero-byte:RAID1_2nd.DAT", what="ls -lh: sizes 1.5M, and one 0")
add("N084_ls_l_symlink.txt",
    asc("total 4320\n" + lines([ls(n) for n in R[:3]] + [ls(R[3] + " -> /mnt/save/RAID1_2nd.DAT", 23, "lrwxrwxrwx")]), "\n"),
    "3.005a-B", "incomplete", missing=[R[3]], notes="link:RAID1_2nd.DAT", what="a symbolic link, whose target is not seen")
add("N085_ls_l_link_to_module.txt",
    asc("total 4320\n" + lines([ls(n) for n in R[:3]] + [ls("current -> RAID1_2nd.DAT", 13, "lrwxrwxrwx")]), "\n"),
    "3.005a-B", "incomplete", missing=[R[3]], what="the module's name stands only as the target of a link")
add("N086_ls_full_iso.txt",
    asc("total 5760\n" + lines([ls(n, when="2008-05-12 10:20:31.000000000 +0900") for n in M]), "\n"), "3.010a-B", "complete",
    what="ls -l --time-style=full-iso")
add("N087_ls_l_directory.txt",
    asc("total 4324\n" + lines([ls(n) for n in R[:3]] + [ls(R[3], 4096, "drwxr-xr-x")]), "\n"), "3.005a-B", "incomplete",
    missing=[R[3]], notes="dir:RAID1_2nd.DAT", what="ls -l: a directory of that name")
add("N088_ls_columns.txt", asc("DeleteAllPartition.dat  S3_RAID0_2nd.DAT  S3_RAID1_2nd.DAT\nS3_RAID0_1st.DAT        S3_RAID1_1st.DAT  memo.txt\n", "\n"),
    "3.009b-B", "complete", what="ls in columns, as copied from a terminal")
add("N089_ls_F.txt", asc(lines([n + "*" for n in R[:3]] + [R[3] + "/"]), "\n"), "3.005a-B", "incomplete", missing=[R[3]],
    notes="dir:RAID1_2nd.DAT", what="ls -1F: * is executable (SMB mounts), / is a directory")
add("N090_ls_not_found.txt",
    u8("ls: 'RAID1_2nd.DAT' にアクセスできません: そのようなファイルやディレクトリはありません\n" + lines(R[:3]), "\n"), "3.005a-B", "incomplete",
    missing=[R[3]], what="ls of four names with stderr in the file, Japanese")
add("N091_ls_color.txt", asc("\x1b[0m\x1b[01;34mold\x1b[0m\n" + lines([f"\x1b[01;32m{n}\x1b[0m" for n in R]), "\n"), "3.005a-B",
    "complete", "complete|incomplete", what="ls -1 --color=always: escape sequences around the names")
add("N092_find_ls.txt",
    asc(lines([f"   131074      4 drwxr-xr-x   2 root     root         4096 May 12  2008 ./HW"]
              + [f"   13107{i}   1440 -rw-r--r--   1 root     root      1474560 May 12  2008 ./HW/{n}" for i, n in enumerate(R)]), "\n"),
    "3.005a-B", "complete", what="find -ls")
add("N093_find_print0.txt", ("\0".join(["./HW"] + ["./HW/" + n for n in S]) + "\0").encode("ascii"), "3.008a-B", "complete",
    "complete|incomplete|unreadable", notes="nul-bytes", what="find -print0: NUL between the paths, no line ends")
add("N094_find_folder_with_child.txt", asc(lines(["./HW"] + ["./HW/" + n for n in R] + ["./HW/RAID0_1st.DAT/disk1.img"]), "\n"),
    "3.005a-B", "incomplete", missing=[R[0]], notes="dir:RAID0_1st.DAT", what="find: RAID0_1st.DAT has a child, so it is a directory")
add("N095_unzip_l.txt",
    asc("Archive:  hw.zip\n  Length      Date    Time    Name\n---------  ---------- -----   ----\n        0  2008-05-12 10:05   HW/\n"
        + lines([f"{SIZE:>9}  2008-05-12 10:20   HW/{n}" for n in R])
        + "---------                     -------\n  5898240                     5 files\n", "\n"), "3.005a-B", "complete", what="unzip -l")
add("N096_unzip_v_folder.txt",
    asc("Archive:  hw.zip\n Length   Method    Size  Cmpr    Date    Time   CRC-32   Name\n"
        "--------  ------  ------- ---- ---------- ----- --------  ----\n"
        + lines([f" {SIZE}  Defl:N    52311  97% 2008-05-12 10:20 0a1b2c3d  HW/{n}" for n in R[:3]])
        + "       0  Stored        0   0% 2008-05-12 10:20 00000000  HW/RAID1_2nd.DAT/\n"
        + "--------          -------  ---                            -------\n 4423680           156933  97%                            4 files\n", "\n"),
    "3.005a-B", "incomplete", missing=[R[3]], notes="dir:RAID1_2nd.DAT", what="unzip -v: the trailing / is a folder")
add("N097_zipinfo.txt",
    asc("Archive:  hw.zip\nZip file size: 210012 bytes, number of entries: 5\ndrwxr-xr-x  3.0 unx        0 bx stor 08-May-12 10:05 HW/\n"
        + lines([f"-rw-r--r--  3.0 unx {SIZE:>8} bx defN 08-May-12 10:20 HW/{n}" for n in M])
        + "5 files, 5898240 bytes uncompressed, 209244 bytes compressed:  96.5%\n", "\n"), "3.010a-B", "complete", "complete|incomplete",
    what="zipinfo")
Z7 = ("\n7-Zip 9.20  Copyright (c) 1999-2010 Igor Pavlov  2010-11-18\n\nListing archive: hw.7z\n\n--\nPath = hw.7z\nType = 7z\nMethod = LZMA\nSolid = +\n"
      "Blocks = 1\nPhysical Size = 209500\nHeaders Size = 256\n\n   Date      Time    Attr         Size   Compressed  Name\n"
      "------------------- ----- ------------ ------------  ------------------------\n")
add("N098_7z_solid.txt",
    asc(Z7 + f"2008-05-12 10:20:31 ....A      1474560       209244  HW\\{S[0]}\n"
        + lines([f"2008-05-12 10:20:31 ....A      1474560               HW\\{n}" for n in S[1:]])
        + "------------------- ----- ------------ ------------  ------------------------\n                               5898240       209244  4 files, 0 folders\n"),
    "3.008a-B", "complete", what="7z l of a solid archive: Compressed is blank from the second row on")
add("N099_7z_slt.txt",
    asc(Z7.split("   Date")[0] + "----------\n" + "".join(
        f"Path = HW\\{n}\nSize = {SIZE}\nPacked Size = 52311\nModified = 2008-05-12 10:20:31\nAttributes = {'D' if n == S[3] else 'A'}\nEncrypted = -\n\n"
        for n in S)), "3.008a-B", "incomplete", missing=[S[3]], notes="dir:S3_RAID1_2nd.DAT", what="7z l -slt: Attributes = D is a folder")
add("N100_tar_tf.txt", asc(lines(["HW/"] + ["HW/" + n for n in R]), "\n"), "3.005a-B", "complete", what="tar tf")
add("N101_tar_tvf_zero.txt",
    asc(lines([f"-rw-r--r-- root/root   1474560 2008-05-12 10:20 HW/{n}" for n in R[:3]]
              + [f"-rw-r--r-- root/root         0 2008-05-12 10:20 HW/{R[3]}"]), "\n"), "3.005a-B", "incomplete", missing=[R[3]],
    notes="zero-byte:RAID1_2nd.DAT", what="tar tvf with a file of size 0")
add("N102_copy_as_path.txt", ja(lines([f'"X:\\予備\\HW\\{n}"' for n in R], end=False)), "3.005a-B", "complete",
    what="copy as path: quoted, 予 (97 5C), no final line end (a closing quote shows the name is whole)")

# ---------------------------------------------------------------- by hand

add("N103_hand_bullets_many.txt",
    u8("登録されていたモジュール\n● RAID0_1st.DAT\n■RAID0_2nd.DAT\n※ RAID1_1st.DAT\n(4) RAID1_2nd.DAT\n"), "3.005a-B", "complete",
    "complete|incomplete", what="bullets of several kinds under 'modules that were registered'")
add("N104_hand_numbers.txt", ja("1. MW_R0_1.DAT\n2. MW_R0_2.DAT\n3) MW_R1_1.DAT\n④ MW_R1_2.DAT\n"), "3.010a-B", "complete",
    what="numbers of several kinds")
add("N105_hand_checkbox.txt", u8("- [x] RAID0_1st.DAT\n- [x] RAID0_2nd.DAT\n- [ ] RAID1_1st.DAT\n- [x] RAID1_2nd.DAT\n"), "3.005a-B",
    "incomplete", missing=[R[2]], what="Markdown check boxes: one is open")
add("N106_hand_checkbox_ja.txt", u8("☑ RAID0_1st.DAT\n☑ RAID0_2nd.DAT\n☑ RAID1_1st.DAT\n□ RAID1_2nd.DAT\n"), "3.005a-B",
    "incomplete", missing=[R[3]], what="☑ and □: one is open")
add("N107_hand_squares_only.txt", ja("□ RAID0_1st.DAT\n□ RAID0_2nd.DAT\n□ RAID1_1st.DAT\n□ RAID1_2nd.DAT\n"), "3.005a-B",
    "incomplete", "incomplete|unreadable", missing=R, what="an empty check list: every box is open")
add("N108_hand_ok_ng.txt", ja("RAID0_1st.DAT  OK\nRAID0_2nd.DAT  OK\nRAID1_1st.DAT  NG\nRAID1_2nd.DAT  OK\n"), "3.005a-B",
    "incomplete", missing=[R[2]], what="OK / NG")
add("N109_hand_ari_nashi.txt", ja("RAID0_1st.DAT\tあり\nRAID0_2nd.DAT\tあり\nRAID1_1st.DAT\tあり\nRAID1_2nd.DAT\tなし\n"), "3.005a-B",
    "incomplete", missing=[R[3]], what="あり / なし")
add("N110_hand_ari_all.txt", ja("RAID0_1st.DAT\tあり\nRAID0_2nd.DAT\tあり\nRAID1_1st.DAT\tあり\nRAID1_2nd.DAT\tあり\n"), "3.005a-B",
    "complete", what="あり for all four")
add("N111_hand_remark_mitouroku.txt", ja("S3_RAID0_1st.DAT\nS3_RAID0_2nd.DAT\nS3_RAID1_1st.DAT\nS3_RAID1_2nd.DAT（未登録、明日登録予定）\n"),
    "3.008a-B", "incomplete", missing=[S[3]], what="a remark in Japanese: not registered yet")
add("N112_hand_markdown_table.txt",
    u8("| モジュール | 状態 |\n|---|---|\n" + "".join(f"| `{n}` | {'✗' if n == M[1] else '✓'} |\n" for n in M)), "3.010a-B", "incomplete",
    missing=[M[1]], what="Markdown table with ✓ and ✗")
add("N113_hand_markdown_table_ok.txt",
    u8("| Module | Size | State |\n|---|---:|---|\n" + "".join(f"| {n} | 1,474,560 | found |\n" for n in M)), "3.010a-B", "complete",
    "complete|incomplete", what="Markdown table, all found")
add("N114_mail_around.txt",
    ja("佐藤様\n\nお世話になっております。山田です。\n[HW]タブに表示されたファイルは以下の4つです。\n\n> RAID0_1st.DAT\n> RAID0_2nd.DAT\n> RAID1_1st.DAT\n> RAID1_2nd.DAT\n\n以上、よろしくお願いいたします。\n"),
    "3.005a-B", "complete", "complete|incomplete", what="a mail: 'the files shown on the HW tab are these four'")
add("N115_heading_missing_en.txt", asc("The following are missing:\n\n  RAID1_1st.DAT\n  RAID1_2nd.DAT\n\nThe following are there:\n\n  RAID0_1st.DAT\n  RAID0_2nd.DAT\n"),
    "3.005a-B", "incomplete", missing=R[2:], what="English heading 'missing' above two names")
add("N116_heading_missing_ja.txt", ja("【登録済み】\nRAID0_1st.DAT\nRAID0_2nd.DAT\n\n【未登録】\nRAID1_1st.DAT\nRAID1_2nd.DAT\n"),
    "3.005a-B", "incomplete", missing=R[2:], what="Japanese heading 未登録 above two names")
add("N117_heading_missing_ja_all.txt", ja("以下のモジュールが見つかりませんでした。\n・RAID0_1st.DAT\n・RAID0_2nd.DAT\n・RAID1_1st.DAT\n・RAID1_2nd.DAT\n"),
    "3.005a-B", "incomplete", "incomplete|unreadable", missing=R, what="'these modules were not found' above all four")
add("N118_mail_request.txt", ja("田中様\n\n以下のモジュールが登録されているか確認をお願いします。\n\nRAID0_1st.DAT\nRAID0_2nd.DAT\nRAID1_1st.DAT\nRAID1_2nd.DAT\n\n佐藤\n"),
    "3.005a-B", "incomplete", "incomplete|unreadable", missing=R, what="a request to check, not an answer")
add("N119_fullwidth.txt", ja("ＲＡＩＤ０＿１ｓｔ．ＤＡＴ\nＲＡＩＤ０＿２ｎｄ．ＤＡＴ\nＲＡＩＤ１＿１ｓｔ．ＤＡＴ\nＲＡＩＤ１＿２ｎｄ．ＤＡＴ\n"), "3.005a-B", "complete",
    notes="full-width", what="typed by hand in full-width letters: counts with a note")
add("N120_typos.txt", asc("RAIDO_1st.DAT\nRAID0-2nd.DAT\nRAID1_lst.DAT\nRAlD1_2nd.DAT\n"), "3.005a-B", "incomplete", missing=R,
    notes="near:RAIDO_1st.DAT->RAID0_1st.DAT; near:RAID0-2nd.DAT->RAID0_2nd.DAT; near:RAID1_lst.DAT->RAID1_1st.DAT; near:RAlD1_2nd.DAT->RAID1_2nd.DAT",
    what="O for 0, - for _, l for 1, l for I")
add("N121_no_extension.txt", asc("RAID0_1st\nRAID0_2nd\nRAID1_1st\nRAID1_2nd\n"), "3.005a-B", "incomplete", missing=R,
    notes="near:RAID0_1st->RAID0_1st.DAT", what="no extension (Explorer hides it): may be .DAT.bak")
add("N122_dat_txt_and_copies.txt",
    ja(dir_ja(["RAID0_1st.DAT.txt", "RAID0_2nd - コピー (2).DAT", "RAID1_1st.DAT - コピー", "RAID1_2nd(1).DAT", "コピー ～ RAID0_1st.DAT"])),
    "3.005a-B", "incomplete", missing=R,
    notes="near:RAID0_1st.DAT.txt->RAID0_1st.DAT; near:RAID0_2nd - コピー (2).DAT->RAID0_2nd.DAT; near:RAID1_2nd(1).DAT->RAID1_2nd.DAT",
    what="renamed and copied files only")
add("N123_printed_table.txt",
    u8("EXPRESSBUILDER のバージョン\tAutoRAID モジュール\nVer3.004a-B\tAUTORAID1st.DAT\n\tAUTORAID2nd.DAT\nVer3.004b-B\tRAID0_1st.DAT\nVer3.005x-B\tRAID0_2nd.DAT\n"
       "Ver3.006x-B\tRAID1_1st.DAT\n\tRAID1_2nd.DAT\nVer3.008x-B\tS3_RAID0_1st.DAT\nVer3.009x-B\tS3_RAID0_2nd.DAT\nVer3.011x-B\tS3_RAID1_1st.DAT\n\tS3_RAID1_2nd.DAT\n"
       "Ver3.010x-B\tMW_R0_1.DAT\n\tMW_R0_2.DAT\n\tMW_R1_1.DAT\n\tMW_R1_2.DAT\n"), "3.005a-B", "incomplete", "incomplete|unreadable", missing=R,
    what="the manual's own table, pasted: says what should be there, not what is")
add("N124_tejun_modules.txt",
    asc("Ver3.004a-B\n  AUTORAID1st.DAT\n  AUTORAID2nd.DAT\n  (3.004a-B)\n\nVer3.004b-B, Ver3.005x-B, Ver3.006x-B\n  RAID0_1st.DAT\n  RAID0_2nd.DAT\n  RAID1_1st.DAT\n"
        "  RAID1_2nd.DAT\n  (3.004b-B 3.005a-B 3.005b-B 3.005c-B 3.005d-B 3.005e-B 3.005f-B 3.006a-B 3.006b-B 3.006c-B 3.006d-B 3.006e-B 3.006f-B)\n", "\n"),
    "3.005a-B", "incomplete", "incomplete|unreadable", missing=R, what="the output of 'tejun modules', pasted")
add("N125_tejun_report_ja.txt",
    u8("AutoRAID モジュールの登録: 完了\n\n  リリース  判定  内容\n  3.005a-B  完了  モジュール 4 個中 4 個、「" + HW + "」にそろっています\n\n== 3.005a-B: 完了\n"
       "  モジュール     状態  一覧:行               サイズ  フォルダー\n" + "".join(f"  {n}  あり  L01_dir_ja.txt:{9 + i}   1,474,560  {HW}\n" for i, n in enumerate(R))
       + "\n== 読み取った一覧\n- L01_dir_ja.txt: dir、CP932、改行 CR LF、14 行にファイルとフォルダー 5 個\n", "\n"), "3.005a-B", "incomplete", "incomplete|unreadable",
    missing=R, what="our own text report of another day, pasted: no listing")
add("N126_tejun_report_en.txt",
    u8("Registration of the AutoRAID modules: COMPLETE\n\n  release   verdict   what is there\n  3.005a-B  COMPLETE  4 of 4 modules, together in '" + HW + "'\n\n"
       "== 3.005a-B: COMPLETE\n  module         state  listing:line            size  folder\n"
       + "".join(f"  {n}  found  L01_dir_ja.txt:{9 + i:<4} 1,474,560  {HW}\n" for i, n in enumerate(R))
       + "\n== Listings\n- L01_dir_ja.txt: dir, CP932, line ends CR LF, 5 files and folders in 14 lines\n", "\n"), "3.005a-B", "incomplete", "incomplete|unreadable",
    missing=R, what="the same in English")

# ---------------------------------------------------------------- console transcripts

VER = "Microsoft Windows [Version 5.2.3790]\n(C) Copyright 1985-2003 Microsoft Corp.\n\n"
add("N127_console_two_folders.txt", u8(VER + "C:¥>dir /b X:¥DPM¥HW\nRAID0_1st.DAT\nRAID0_2nd.DAT\n\nC:¥>dir /b X:¥DPM¥HW2\nRAID1_1st.DAT\nRAID1_2nd.DAT\n\nC:¥>"),
    "3.005a-B", "incomplete", notes="split", what="dir /b of two folders: bare names, the folder stands in the command")
add("N128_console_cd.txt", asc(VER + "C:\\>x:\n\nX:\\>cd \\DPM\\HW\n\nX:\\DPM\\HW>dir /b\n" + lines(R) + "\nX:\\DPM\\HW>"), "3.005a-B", "complete",
    what="cd into the folder, then dir /b")
add("N129_console_cd_between.txt", asc("X:\\DPM\\HW>dir /b\n" + lines(R[:2]) + "\nX:\\DPM\\HW>cd ..\\HW2\n\nX:\\DPM\\HW2>dir /b\n" + lines(R[2:]) + "\nX:\\DPM\\HW2>"),
    "3.005a-B", "incomplete", notes="split", what="dir /b, cd, dir /b: two folders")
add("N130_console_type_required.txt", ja("C:\\work>type 必要ファイル.txt\n" + lines(R) + "\nC:\\work>dir /b X:\\DPM\\HW\nDeleteAllPartition.dat\n\nC:\\work>"), "3.005a-B",
    "incomplete", missing=R, what="type of a list of required files, then dir /b that shows none of them")
add("N131_console_del_after.txt", asc("X:\\HW>dir /b\n" + lines(R) + "\nX:\\HW>del RAID1_2nd.DAT\n\nX:\\HW>"), "3.005a-B", "incomplete", missing=[R[3]],
    what="the file is deleted after the listing")
add("N132_console_ren_after.txt", asc("X:\\HW>dir /b\n" + lines(R) + "\nX:\\HW>ren RAID0_1st.DAT RAID0_1st.old\n\nX:\\HW>move RAID0_2nd.DAT D:\\save\n        1 file(s) moved.\n\nX:\\HW>"),
    "3.005a-B", "incomplete", missing=R[:2], what="renamed and moved away after the listing")
add("N133_console_findstr.txt", asc("C:\\>dir X:\\DPM\\HW | findstr RAID\n" + "".join(row(n, stamp=AM) for n in R) + "\nC:\\>"), "3.005a-B", "complete",
    "complete|incomplete", what="dir | findstr: rows without heading and footer")
add("N134_console_findstr_count.txt", asc("C:\\>findstr /m \"RAID0_1st.DAT RAID0_2nd.DAT RAID1_1st.DAT RAID1_2nd.DAT\" list.txt\nlist.txt\n\nC:\\>"), "3.005a-B",
    "incomplete", "incomplete|unreadable", missing=R, what="findstr /m: names in the command only")
add("N135_console_not_found_en.txt", asc("C:\\>dir X:\\DPM\\HW\\RAID0_1st.DAT\n" + HEAD_EN + "\n Directory of X:\\DPM\\HW\n\nFile Not Found\n\nC:\\>"), "3.005a-B",
    "incomplete", missing=R, what="File Not Found")
add("N136_prompt_carries_names.txt", asc("X:\\HW\\RAID0_1st.DAT>dir /b\nRAID0_2nd.DAT\nRAID1_1st.DAT\nRAID1_2nd.DAT\n\nX:\\HW\\RAID0_1st.DAT>"), "3.005a-B", "incomplete",
    missing=[R[0]], what="the prompt is inside a folder named like a module")
add("N137_console_ps.txt",
    u8("PS C:\\> Get-ChildItem X:\\DPM\\HW\n\n\n    ディレクトリ: X:\\DPM\\HW\n\n\n" + PS5_HEAD + "".join(f"-a----{'2008/05/12     10:20':>25}{SIZE:>15} {n}\n" for n in R[:3])
       + "\n\nPS C:\\> Get-ChildItem X:\\DPM\\HW\\RAID1_2nd.DAT\nGet-ChildItem : パス 'X:\\DPM\\HW\\RAID1_2nd.DAT' が存在しないため検出できません。\n発生場所 行:1 文字:1\n"
       "+ Get-ChildItem X:\\DPM\\HW\\RAID1_2nd.DAT\n+ ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~\n    + CategoryInfo          : ObjectNotFound: (X:\\DPM\\HW\\RAID1_2nd.DAT:String) [Get-ChildItem], ItemNotFoundException\n"
       "    + FullyQualifiedErrorId : PathNotFound,Microsoft.PowerShell.Commands.GetChildItemCommand\n \nPS C:\\> "), "3.005a-B", "incomplete", missing=[R[3]],
    what="PowerShell transcript with an error record that repeats the name")
add("N138_console_bash.txt",
    u8("[root@dpm HW]# ls\n" + "  ".join(R[:3]) + "\n[root@dpm HW]# ls RAID1_2nd.DAT\nls: cannot access 'RAID1_2nd.DAT': No such file or directory\n[root@dpm HW]# \n", "\n"),
    "3.005a-B", "incomplete", missing=[R[3]], what="bash transcript")
add("N139_console_del_s.txt", ja("X:\\>del /s RAID*.DAT\n" + lines([f"削除したファイル - X:\\HW\\{n}" for n in R]) + "\nX:\\>"), "3.005a-B", "incomplete", "incomplete|unreadable",
    missing=R, what="del /s names what it deleted")
add("N140_console_echo_for.txt", asc("C:\\>for %i in (RAID0_1st.DAT RAID0_2nd.DAT RAID1_1st.DAT RAID1_2nd.DAT) do @echo %i\n" + lines(R) + "\nC:\\>"), "3.005a-B", "incomplete",
    "incomplete|unreadable", missing=R, what="echo of names proves nothing")
add("N141_console_ps_test_path.txt", u8("PS C:\\> " + "\nPS C:\\> ".join(f"Test-Path X:\\HW\\{n}\n{'False' if n == R[3] else 'True'}" for n in R) + "\nPS C:\\> "), "3.005a-B", "incomplete",
    "incomplete|unreadable", missing=R, what="Test-Path: names in prompts only, one False")

# ---------------------------------------------------------------- several releases

add("N142_two_releases_one_missing.txt", ja(dir_ja(R + M[:3])), "3.005a-B,3.010d-B", "incomplete", missing=[M[3]], what="two releases asked: one set whole, one not")
add("N143_extra_sets_partial.txt", ja(dir_ja(R + M[:2] + S[:1] + U)), "3.006f-B", "complete", notes="partial-set:MW(2/4); partial-set:S3(1/4); extra-set:AUTORAID",
    what="the asked set whole, two others partial, one other whole")
add("N144_families.txt", ja(dir_ja(R + S + M)), "3.005x-B,EXPRESSBUILDER Ver3.009x-B,３．０１０ａ－Ｂ", "complete", what="families and full-width spelling")
add("N145_unknown_3007.txt", ja(dir_ja(R + S)), "3.007a-B", "unknown-version", what="3.007 is not in the table, whatever the neighbours are")

# ---------------------------------------------------------------- no listing at all


def png():
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 8, 8, 8, 0, 0, 0, 0))
            + chunk(b"tEXt", b"Comment\0" + "\n".join(R).encode()) + chunk(b"IDAT", zlib.compress(b"\0" * 72, 9)) + chunk(b"IEND", b""))


BIN = "binary"
add("N146_screen.png", png(), "3.005a-B", "unreadable", notes="binary:png", what="a PNG with the names in a text chunk")
add("N147_photo.jpg", b"\xff\xd8\xff\xe0\x00\x10JFIF\0\1\1\0\0\1\0\1\0\0\xff\xfe\x00\x3c" + "\r\n".join(R).encode() + b"\xff\xd9", "3.005a-B", "unreadable",
    notes="binary:jpeg", what="a JPEG with the names in a comment")
add("N148_report.pdf", b"%PDF-1.4\n1 0 obj\n<< /Length 80 >>\nstream\nBT /F1 12 Tf\n(RAID0_1st.DAT) Tj\n(RAID0_2nd.DAT) Tj\n(RAID1_1st.DAT) Tj\n(RAID1_2nd.DAT) Tj\nET\nendstream\nendobj\n%%EOF\n",
    "3.005a-B", "unreadable", notes="binary:pdf", what="a PDF with the names as text")
add("N149_book.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504 + "\r\n".join(R).encode("utf-16-le") + b"\0" * 400, "3.005a-B", "unreadable",
    notes="binary:ole", what="OLE .xls")
add("N150_empty.txt", b"", "3.005a-B", "unreadable", "unreadable|incomplete", what="empty file")
add("N151_blanks.txt", b" \r\n\t\r\n\r\n   \r\n", "3.005a-B", "unreadable", "unreadable|incomplete", what="blanks only")


def noise(n, seed=12345):
    out = bytearray()
    for _ in range(n):
        seed = (seed * 1103515245 + 12345) & 0x7FFFFFFF
        out.append((seed >> 16) & 0xFF)
    return bytes(out)


add("N152_random.bin", noise(2048), "3.005a-B", "unreadable", "unreadable|incomplete", what="random bytes")
add("N153_prose.txt", ja("本日は晴天なり。\n作業は予定どおり完了しました。\n問題はありませんでした。\n"), "3.005a-B", "unreadable", "unreadable|incomplete", what="prose without any name")
add("N154_prose_all_ok.txt", ja("[HW]タブで RAID0_1st.DAT から RAID1_2nd.DAT まで4つとも登録されていることを確認しました。\n"), "3.005a-B", "incomplete", "incomplete|unreadable",
    missing=R[1:3], what="prose: a range of names; two of the four are never named")
add("N155_list.zip", b"PK\x03\x04\x14\0\0\0\0\0" + b"\0" * 16 + b"\x08\0\0\0list.txt" + "\r\n".join(R).encode(), "3.005a-B", "unreadable", notes="binary:zip", what="a ZIP with the list stored in it")

# ---------------------------------------------------------------- 5C bytes, other traps

add("N156_dir_folder_5c.txt", ja(dir_ja(R, "X:\\ソフト\\一覧表\\可能")), "3.005a-B", "complete", what="heading with ソ 表 能 (second byte 5C)")
add("N157_file_5c_prefix.txt", ja(dir_ja(["ソRAID0_1st.DAT", "能RAID0_2nd.DAT", "予備表RAID1_1st.DAT", "十RAID1_2nd.DAT"])), "3.005a-B", "incomplete", missing=R,
    notes="near:ソRAID0_1st.DAT->RAID0_1st.DAT", what="dir rows: names with a 5C character right before the module's name")
add("N158_inside_longer_names.txt", asc(dir_en(["XRAID0_1st.DAT", "RAID0_2nd.DATA", "S3_RAID1_1st.DAT", "RAID1_2nd.DAT.", "OLD_RAID1_2nd.DAT"])), "3.005a-B", "incomplete",
    missing=R, notes="partial-set:S3(1/4)", what="names inside longer names; a name with a trailing dot cannot exist on Windows")
add("N159_md5sum.txt", asc(lines([f"0123456789abcdef0123456789abcdef *{n}" for n in R]), "\n"), "3.005a-B", "complete", "complete|incomplete|unreadable",
    what="md5sum: the files were read, so they were there; not a listing proper")
add("N160_md5sum_c_failed.txt", asc("RAID0_1st.DAT: OK\nRAID0_2nd.DAT: OK\nRAID1_1st.DAT: OK\nmd5sum: RAID1_2nd.DAT: No such file or directory\nRAID1_2nd.DAT: FAILED open or read\nmd5sum: WARNING: 1 listed file could not be read\n", "\n"),
    "3.005a-B", "incomplete", "incomplete|unreadable", missing=R, what="md5sum -c is no listing, and one could not be opened")
add("N161_file_command.txt", asc("RAID0_1st.DAT: DOS/MBR boot sector\nRAID0_2nd.DAT: empty\nRAID1_1st.DAT: directory\nRAID1_2nd.DAT: cannot open `RAID1_2nd.DAT' (No such file or directory)\n", "\n"), "3.005a-B",
    "incomplete", "incomplete|unreadable", missing=R, what="file * is no listing; it says empty, directory, cannot open")
add("N162_diff_only_in.txt", asc("Only in /mnt/save/HW: RAID1_1st.DAT\nOnly in /mnt/save/HW: RAID1_2nd.DAT\nFiles HW/RAID0_1st.DAT and /mnt/save/HW/RAID0_1st.DAT are identical\nFiles HW/RAID0_2nd.DAT and /mnt/save/HW/RAID0_2nd.DAT are identical\n", "\n"), "3.005a-B",
    "incomplete", "incomplete|unreadable", missing=R[2:], what="diff -rs: two exist only on the other side")
add("N163_dir_0_of_1.txt", ja(dir_ja(R, size=0)), "3.005a-B", "incomplete", missing=R, notes="zero-byte:RAID0_1st.DAT", what="all four of size 0 (a failed copy)")
add("N164_dup_zero_and_good.txt", asc(HEAD_EN + block_en(R, HW) + f"\n Directory of {OLD}\n\n" + "".join(row(n, 0, AM) for n in R) + foot_en(4, 0, free=False)), "3.005a-B", "complete",
    notes="duplicate:RAID0_1st.DAT; zero-byte:RAID0_1st.DAT", what="one folder whole, another with files of size 0")
add("N165_bare_twice_halves_blank_line.txt", asc(lines(R[:2]) + "\n\nHW2:\n" + lines(R[2:]), "\n"), "3.005a-B", "incomplete", notes="split",
    what="ls -1 of two folders: the second has a heading 'HW2:', the first none")
add("N166_ls_1R_whole.txt", asc(".:\nHW\nmemo.txt\n\n./HW:\n" + lines(S), "\n"), "3.009c-B", "complete", what="ls -1R: the whole set under ./HW:")
add("N167_dir_more_prompt.txt", ja(dir_ja(R).replace(row(R[2]), row(R[2]) + "続行するには何かキーを押してください . . .\n")), "3.005a-B", "complete", what="dir /p: the pause line among the rows")
add("N168_unc_paths.txt", ja(lines([f"\\\\dpmsv\\共有\\表\\HW\\{n}" for n in R])), "3.005a-B", "complete", what="UNC paths with 5C characters")
add("N169_yen_fullwidth_sep.txt", ja(lines([f"X:￥DPM￥HW￥{n}" for n in R])), "3.005a-B", "complete", "complete|incomplete", what="full-width yen U+FFE5 as separator, typed by hand")

# ---------------------------------------------------------------- tricks: people in a hurry send these

for number, (name, heading) in enumerate([
        ("could_not", "登録できなかったモジュール"), ("not_shown", "表示されなかったモジュールは以下です"), ("copy_omitted", "コピー漏れ"),
        ("left", "残り"), ("ng", "以下NG"), ("we_could_not_find", "We could not find these:"), ("gone", "These are gone:"), ("todo", "To do:")]):
    add(f"N{170 + number}_heading_{name}.txt", u8(lines(R[:2]) + f"\n{heading}\n" + lines(R[2:])), "3.005a-B", "incomplete",
        missing=R[2:], what=f"two names, then two more under a heading that denies them: {heading}")
for number, (name, heading) in enumerate([
        ("to_be_registered", "これから登録するモジュール"), ("excerpt", "手順書 6.3 より抜粋"), ("check_items", "確認項目"), ("example", "例えば次のように表示されるはず"),
        ("please_copy", "以下のファイルをコピーしてください。"), ("must_be", "次のモジュールが登録されていること"), ("checklist", "Checklist"),
        ("cd", "CD-ROM E:\\ の内容"), ("other_server", "別サーバーの一覧")]):
    add(f"N{178 + number}_heading_{name}.txt", u8(f"{heading}\n\n" + lines(R)), "3.005a-B", "incomplete", "incomplete|unreadable",
        missing=R, what=f"a bare list under a heading that says what should be, or what is elsewhere: {heading}")
add("N187_family_heading.txt", u8("EXPRESSBUILDER Ver3.005x-B\n" + lines(R)), "3.005a-B", "incomplete", "incomplete|unreadable", missing=R,
    what="one cell of the printed table: only the manual writes 3.005x-B")
for number, (name, remark) in enumerate([
        ("none_ja", "上記はいずれも見つかりませんでした。"), ("none_en", "None of the above was found."), ("third", "3番目だけ無かった"),
        ("but_one", "※RAID1_2nd.DAT はありませんでした。"), ("but_two", "ただし RAID1_2nd.DAT は未登録"), ("question", "以上の登録を確認してください。")]):
    add(f"N{188 + number}_remark_below_{name}.txt", u8(lines(R) + "\n" + remark + "\n"), "3.005a-B", "incomplete", "incomplete|unreadable",
        missing=R if name in ("none_ja", "none_en", "question") else [R[2]] if name == "third" else [R[3]],
        what=f"a bare list, taken back by the line below it: {remark}")
add("N194_dir_remark_below.txt", ja(dir_ja(R) + "\n※このあと RAID1_2nd.DAT を削除しました。\n"), "3.005a-B", "incomplete", missing=[R[3]],
    what="a whole dir, and a typed line below: RAID1_2nd.DAT was deleted afterwards")
add("N195_dir_other_server_above.txt", ja("昨年の一覧。今は削除済み。\n\n" + dir_ja(R)), "3.005a-B", "incomplete", missing=R,
    what="a whole dir, and a typed line above: last year's, deleted by now")

add("N196_ls_two_folders.txt", asc("HW:\n" + lines(R[:2]) + "\nHW2:\n" + lines(R[2:]), "\n"), "3.005a-B", "incomplete", notes="split", what="ls -1 HW HW2")
add("N197_ls_two_folders_console.txt", asc("[root@dpm DPM]# ls -1 HW HW2\nHW:\n" + lines(R[:2]) + "\nHW2:\n" + lines(R[2:]) + "[root@dpm DPM]# \n", "\n"),
    "3.005a-B", "incomplete", notes="split", what="the same in a transcript")
add("N198_two_servers.txt", u8("サーバA\n" + lines(R[:2]) + "\nサーバB\n" + lines(R[2:])), "3.005a-B", "incomplete", notes="split", what="half a set on each of two servers")
add("N199_path_headings.txt", asc("X:\\DPM\\HW\n" + lines(R[:2]) + "\nX:\\DPM\\HW2\n" + lines(R[2:])), "3.005a-B", "incomplete", notes="split",
    what="hand-made: a folder's path as the heading of bare names")
add("N200_outline.txt", u8("- HW\n  - RAID0_1st.DAT\n  - RAID0_2nd.DAT\n- old\n  - RAID1_1st.DAT\n  - RAID1_2nd.DAT\n"), "3.005a-B", "incomplete", notes="split",
    what="an outline: two folders with half a set each")
add("N201_before_after.txt", u8("作業前\n" + lines(R) + "\n作業後\n" + lines(R[:2])), "3.005a-B", "incomplete", missing=R[2:], what="before and after the work: two files are gone")
add("N202_dir_twice_less.txt", ja(dir_ja(R) + "\n" + dir_ja(R[:3])), "3.005a-B", "incomplete", missing=[R[3]], notes="contradiction",
    what="the same folder listed twice, the second time without RAID1_2nd.DAT: the later one counts")
add("N203_console_dir_twice_less.txt", asc("X:\\HW>dir /b\n" + lines(R) + "\nX:\\HW>dir /b\n" + lines(R[:3]) + "\nX:\\HW>"), "3.005a-B", "incomplete", missing=[R[3]],
    notes="contradiction", what="dir /b twice in the same folder, the second shows less")
add("N204_console_not_found_later.txt", asc("X:\\HW>dir /b\n" + lines(R) + "\nX:\\HW>dir RAID1_2nd.DAT\n" + HEAD_EN + "\n Directory of X:\\HW\n\nFile Not Found\n\nX:\\HW>"),
    "3.005a-B", "incomplete", missing=[R[3]], notes="contradiction", what="listed first, File Not Found later")
add("N205_console_dir_s_findstr.txt", asc("C:\\>dir /s X:\\DPM | findstr RAID\n" + "".join(row(n, stamp=AM) for n in R) + "\nC:\\>"), "3.005a-B", "incomplete", notes="split",
    what="dir /s | findstr: the folder headings are filtered out, so the rows may be of several folders")
add("N206_console_recurse_names.txt", u8("PS C:\\> gci X:\\ -Recurse | select -Expand Name\n" + lines(R) + "\nPS C:\\> "), "3.005a-B", "incomplete", notes="split",
    what="-Recurse with names only: the folders are not shown")
add("N207_console_dir_b_two.txt", asc("C:\\>dir /b X:\\HW X:\\HW2\n" + lines(R) + "\nC:\\>"), "3.005a-B", "incomplete", notes="split", what="dir /b of two folders in one command")
add("N208_console_dir_ad.txt", asc("C:\\>dir /ad /b X:\\HW\n" + lines(R) + "\nC:\\>"), "3.005a-B", "incomplete", missing=R, notes="dir:RAID0_1st.DAT", what="dir /ad shows folders only")
add("N209_console_find_type_d.txt", asc("[root@dpm HW]# find . -type d -name '*.DAT'\n" + lines(["./" + n for n in R]) + "[root@dpm HW]# \n", "\n"), "3.005a-B", "incomplete", missing=R,
    notes="dir:RAID0_1st.DAT", what="find -type d shows directories only")
add("N210_console_find_empty.txt", asc("[root@dpm HW]# find . -empty\n" + lines(["./" + n for n in R]) + "[root@dpm HW]# \n", "\n"), "3.005a-B", "incomplete", missing=R,
    notes="zero-byte:RAID0_1st.DAT", what="find -empty (or -size 0) shows empty files only")
add("N211_console_xcopy_l.txt", asc("C:\\>xcopy /l E:\\AutoRAID\\*.DAT X:\\HW\n" + lines(["E:\\AutoRAID\\" + n for n in R]) + "4 File(s)\n\nC:\\>"), "3.005a-B", "incomplete",
    "incomplete|unreadable", missing=R, what="xcopy /l names what it would copy from the CD, not what the server has")
for number, (name, command) in enumerate([
        ("robocopy_move", "robocopy X:\\HW D:\\save /MOVE"), ("robocopy_mir", "robocopy D:\\empty X:\\HW /MIR"), ("type_nul", "type nul > RAID1_2nd.DAT"),
        ("for_del", "for %f in (*.DAT) do del %f"), ("echo_y_del", "echo y| del *.DAT"), ("move_folder", "move X:\\HW D:\\save"), ("del_short", "del RAID1_~2.DAT")]):
    add(f"N{212 + number}_console_{name}.txt", asc("X:\\HW>dir /b\n" + lines(R) + f"\nX:\\HW>{command}\n\nX:\\HW>"), "3.005a-B", "incomplete",
        missing=[R[3]] if name in ("type_nul", "del_short") else R, notes="removed-later", what=f"after the listing: {command}")
add("N219_console_ps_remove.txt", u8("PS X:\\HW> gci -Name\n" + lines(R) + "PS X:\\HW> gci *.DAT | ri\nPS X:\\HW> "), "3.005a-B", "incomplete", missing=R, notes="removed-later",
    what="after the listing: gci *.DAT | ri")
add("N220_csv_length_blank.csv", asc(csv([[HW + "\\" + n, SIZE] for n in R[:3]], head=["FullName", "Length"]) + f'"{HW}\\{R[3]}",\n'), "3.005a-B", "incomplete", missing=[R[3]],
    notes="dir:RAID1_2nd.DAT", what="select FullName,Length | Export-Csv: a folder has no Length (PowerShell writes nothing between the commas)")
add("N221_csv_attributes.csv", asc(csv([[n, "Archive"] for n in R[:3]] + [[R[3], "ReadOnly, Directory"]], head=["Name", "Attributes"])), "3.005a-B", "incomplete", missing=[R[3]],
    notes="dir:RAID1_2nd.DAT", what="Attributes 'ReadOnly, Directory'")
add("N222_csv_type_directoryinfo.csv", asc("#TYPE Selected.System.IO.DirectoryInfo\n" + csv([[n] for n in R], head=["Name"])), "3.005a-B", "incomplete", missing=R,
    notes="dir:RAID0_1st.DAT", what="the #TYPE line says DirectoryInfo")
add("N223_csv_name_exists.csv", asc(csv([[n, "False" if n == R[3] else "True"] for n in R], head=["Name", "Exists"])), "3.005a-B", "incomplete", missing=[R[3]], what="Name, Exists: one False")
add("N224_csv_state_blank.csv", ja("ファイル名,登録\n" + lines([f"{n},○" for n in R[:3]] + [f"{R[3]},"])), "3.005a-B", "incomplete", missing=[R[3]], what="○ for three, a blank for the fourth")
add("N225_csv_kind_ja.csv", ja("名前,種類\n" + lines([f"{n},DAT ファイル" for n in R[:3]] + [f"{R[3]},ファイル フォルダー"])), "3.005a-B", "incomplete", missing=[R[3]],
    notes="dir:RAID1_2nd.DAT", what="Explorer's 種類: ファイル フォルダー")
add("N226_ps_table_exists.txt", le("\nName          Exists\n----          ------\n" + lines([f"{n}  {'False' if n == R[3] else ' True'}" for n in R]) + "\n\n"), "3.005a-B", "incomplete",
    missing=[R[3]], what="table Name, Exists: one False")
add("N227_ps_compare_object.txt", le("\nName          SideIndicator\n----          -------------\n" + lines([f"{n} <=           " for n in R]) + "\n\n"), "3.005a-B", "incomplete", "incomplete|unreadable",
    missing=R, what="Compare-Object: <= is what only the first side (the wanted list) has")
add("N228_ps_list_length_blank.txt", le("\n\n" + "\n".join(f"Name   : {n}\nLength : {'' if n == R[3] else SIZE}\n" for n in R) + "\n\n"), "3.005a-B", "incomplete", missing=[R[3]],
    notes="dir:RAID1_2nd.DAT", what="Format-List Name,Length with a blank Length")
add("N229_wmic_filetype_folder.txt", le("\n\n" + "\n\n\n".join(f"FileType={'File Folder' if i == 3 else 'DAT File'}\nName={p}" for i, p in enumerate(WM)) + "\n\n\n\n", "\r\r\n"), "3.005a-B", "incomplete",
    missing=[R[3]], notes="dir:RAID1_2nd.DAT", what="wmic fsdir/datafile: FileType=File Folder")
for number, (name, text) in enumerate([
        ("ok_then_nothing", lines([n + "  OK" for n in R[:3]] + [R[3]])), ("maru_then_nothing", lines([n + "\t○" for n in R[:3]] + [R[3]])),
        ("check_then_nothing", lines(["✓ " + n for n in R[:3]] + ["  " + R[3]])), ("dash", lines([n + "  ○" for n in R[:3]] + [R[3] + "  -"])),
        ("open_box_after", lines([n + "  [x]" for n in R[:3]] + [R[3] + "  [ ]"])), ("filled_and_hollow", lines(["● " + n for n in R[:3]] + ["○ " + R[3]])),
        ("plus_minus", lines(["+ " + n for n in R[:3]] + ["- " + R[3]])),
        ("table_blank_cell", "| モジュール | 登録 |\n|---|---|\n" + lines([f"| {n} | ○ |" for n in R[:3]] + [f"| {R[3]} |  |"]))]):
    add(f"N{230 + number}_marks_{name}.txt", u8(text), "3.005a-B", "incomplete", missing=[R[3]], what="three names are marked, the fourth is marked otherwise or not at all")
add("N238_copy_none.txt", asc(lines(R) + "        0 file(s) copied.\n"), "3.005a-B", "incomplete", "incomplete|unreadable", missing=R, what="copy names its sources, then: 0 file(s) copied")
add("N239_copy_failed.txt", asc(lines(R[:3]) + "The system cannot find the file specified.\n" + R[3] + "\n        3 file(s) copied.\n"), "3.005a-B", "incomplete", "incomplete|unreadable",
    missing=[R[3]], what="copy of four, an error among the names")
add("N240_dir_s_headings_as_question_marks.txt", asc((HEAD_JA + block_ja(R[:2], "X:\\能") + block_ja(R[2:], "X:\\表")).encode("ascii", "replace").decode()), "3.005a-B", "incomplete", notes="split",
    what="dir /s saved as ASCII: headings are ' X:\\? ??????', twice the same; the footers show two folders")
add("N241_ps_recurse_question_marks.txt", asc((ps5(R[:2], "X:\\能") + ps5(R[2:], "X:\\表")).encode("ascii", "replace").decode()), "3.005a-B", "incomplete", notes="split",
    what="the same from PowerShell: two tables, the folders' names lost")
add("N242_dir_heading_lost.txt", asc(HEAD_EN + block_en(R[:2], HW) + "\n" + "".join(row(n, stamp=AM) for n in R[2:]) + foot_en(2, SIZE * 2)), "3.005a-B", "incomplete", notes="split",
    what="rows after a footer without a heading of their own: the folder is not known")
add("N243_dir_footer_mismatch.txt", ja(dir_ja(R).replace("4 個のファイル", "3 個のファイル")), "3.005a-B", "incomplete", "complete|incomplete", notes="footer-mismatch",
    what="four rows, but the footer counts 3: a row was added by hand, or two listings run into each other")
add("N244_fullwidth_in_path.txt", u8(lines([HW + "\\" + "ＲＡＩＤ０＿１ｓｔ．ＤＡＴ"] + [HW + "\\" + n for n in R[1:]])), "3.005a-B", "incomplete", "complete|incomplete",
    missing=[R[0]], notes="full-width", what="full-width letters in a printed path are another file; only a typed name may count")
add("N245_ask_question.txt", ja("下記はありますか？\n\n" + lines(R)), "3.005a-B", "incomplete", "incomplete|unreadable", missing=R, what="a question")
add("N246_please_copy_en.txt", asc("Hello,\n\nplease copy the following to the server:\n\n" + lines(R) + "\nThanks\n"), "3.005a-B", "incomplete", "incomplete|unreadable", missing=R, what="a request in English")

# ---------------------------------------------------------------- ordinary forms once more

add("N247_tree_f_ja_nested.txt",
    ja("フォルダー パスの一覧:  ボリューム DPM\nボリューム シリアル番号は 6C1F-09AB です\nX:\\DPM\n├─HW\n" + "".join(f"│      {n}\n" for n in R)
       + "│      \n└─old\n        memo.txt\n        \n"), "3.005a-B", "complete", what="tree /f: files of a folder that has no folder of its own, with another folder below")
add("N248_tree_unix.txt", u8(".\n└── HW\n" + "".join(f"    {'└' if i == 3 else '├'}── {n}\n" for i, n in enumerate(R)) + "\n1 directory, 4 files\n", "\n"), "3.005a-B",
    "complete", "complete|incomplete", what="tree of Unix: files have branches too; the last line counts 1 directory, 4 files")
add("N249_tar_tvf.txt", asc(lines([f"-rw-r--r-- root/root   1474560 2008-05-12 10:20 HW/{n}" for n in R]), "\n"), "3.005a-B", "complete", "complete|incomplete", what="tar tvf")
add("N250_explorer_details.txt", ja(lines([f"{n}\t2008/05/12 10:20\tDAT ファイル\t1,440 KB" for n in R])), "3.005a-B", "complete", "complete|incomplete",
    what="Explorer's details, copied with a tool: name, date, 種類, size in KB")
add("N251_ls_columns_console.txt", asc(f"[root@dpm HW]# ls\n{R[0]}  {R[2]}\n{R[1]}  {R[3]}\n[root@dpm HW]# \n", "\n"), "3.005a-B", "complete", "complete|incomplete",
    what="ls in two columns, in a transcript")
add("N252_mail_quoted_dir.txt", ja("".join("> " + line + "\n" for line in dir_ja(R).split("\n"))), "3.005a-B", "complete", "complete|incomplete|unreadable",
    what="a whole dir, quoted in a mail with '> '")


def main():
    for name, data, *_ in cases:
        with open(os.path.join(HERE, name), "wb") as f:
            f.write(data)
    with open(os.path.join(HERE, "expected.tsv"), "wb") as f:
        f.write("\t".join(["file", "expressbuilder", "verdict", "accept", "missing", "notes", "what"]).encode() + b"\n")
        for name, _, *rest in cases:
            f.write("\t".join([name] + rest).encode("utf-8") + b"\n")
    print(len(cases), "listings")


if __name__ == "__main__":
    main()
