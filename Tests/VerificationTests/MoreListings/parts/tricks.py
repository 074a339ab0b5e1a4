"""What people in a hurry send, and ordinary forms once more."""

from parts.people import *  # noqa: F403 (what the parts before this one define)

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
