"""Listings by dir and by PowerShell."""

from parts.kit import *  # noqa: F403 (what the parts before this one define)

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
