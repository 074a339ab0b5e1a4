"""Listings by other programs: of Windows, by robocopy, and of Unix."""

from parts.windows import *  # noqa: F403 (what the parts before this one define)

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
