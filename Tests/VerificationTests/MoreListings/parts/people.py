"""What people type or paste, transcripts, several releases, and what is no listing."""

import struct
import zlib

from parts.tools import *  # noqa: F403 (what the parts before this one define)

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
