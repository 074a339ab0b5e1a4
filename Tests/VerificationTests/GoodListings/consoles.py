"""Transcripts of consoles, and mails around a listing."""

import hashlib
from datetime import datetime

from unix_programs import *

BANNERS = {
    "2003": "Microsoft Windows [Version 5.2.3790]\n(C) Copyright 1985-2003 Microsoft Corp.\n\n",
    "2008": "Microsoft Windows [Version 6.0.6002]\nCopyright (c) 2006 Microsoft Corporation.  All rights reserved.\n\n",
    "2008r2": "Microsoft Windows [Version 6.1.7601]\nCopyright (c) 2009 Microsoft Corporation.  All rights reserved.\n\n",
    "2019": "Microsoft Windows [Version 10.0.17763.1]\n(c) 2018 Microsoft Corporation. All rights reserved.\n\n",
    "none": "",
}
IPCONFIG = {
    "ja": "\nWindows IP 構成\n\n\nイーサネット アダプター ローカル エリア接続:\n\n   接続固有の DNS サフィックス . . . . .: \n   IPv4 アドレス . . . . . . . . . . . .: 192.168.0.11\n"
          "   サブネット マスク . . . . . . . . . .: 255.255.255.0\n   デフォルト ゲートウェイ . . . . . . .: 192.168.0.1\n",
    "en": "\nWindows IP Configuration\n\n\nEthernet adapter Local Area Connection:\n\n   Connection-specific DNS Suffix  . : \n   IPv4 Address. . . . . . . . . . . : 192.168.0.11\n"
          "   Subnet Mask . . . . . . . . . . . : 255.255.255.0\n   Default Gateway . . . . . . . . . : 192.168.0.1\n",
}
HARMLESS = {   # command -> what it prints, Japanese and English
    "hostname": ("DPMSV01\n", "DPMSV01\n"), "chcp": ("現在のコード ページ: 932\n", "Active code page: 437\n"),
    "ver": ("\nMicrosoft Windows [Version 6.0.6002]\n", "\nMicrosoft Windows [Version 6.0.6002]\n"),
    "whoami": ("dpmsv01\\administrator\n", "dpmsv01\\administrator\n"), "date /t": ("2012/02/21 \n", "Tue 02/21/2012 \n"),
    "time /t": ("10:31\n", "10:31 AM\n"), "ipconfig": (IPCONFIG["ja"], IPCONFIG["en"]),
}
HOME = "C:\\Users\\Administrator"


def cmd_session(k, lang, banner, before, command, output, end="", prompt="{0}>", inside=True):
    """before: harmless commands; then cd into the folder (or not), the command, and the next prompt."""
    at, out = HOME, BANNERS[banner]
    for c in before:
        out += prompt.format(at) + c + "\n" + HARMLESS[c][lang == "en"] + "\n"
    if inside:
        out += prompt.format(at) + f'cd /d "{k.folder}"' + "\n\n"
        at = k.folder
    return out + prompt.format(at) + command + "\n" + output + "\n" + prompt.format(at) + end


def bare(k):
    return "".join(n + "\n" for n in k.all_names)


def dir_ja(k):
    return Dir("ja", "slash").all(k)


def dir_en(k):
    return Dir("en", "us").all(k)


def tree_nosub(k):
    return (f"Folder PATH listing for volume DPM\nVolume serial number is {k.serial}\n{k.folder[0]}:.\n" + "".join(f"    {n}\n" for n in k.all_names)
            + "    \nNo subfolders exist \n\n")


CMD = [   # slug, language, codec, banner, harmless commands before, command, output, more
    ("dir", "ja", "cp932", "2008", [], "dir", dir_ja, {}),
    ("dir", "en", "ascii", "2008", [], "dir", dir_en, {}),
    ("dir_a", "ja", "cp932", "2003", ["hostname"], "dir /a", dir_ja, {}),
    ("dir_a", "en", "ascii", "2019", ["hostname", "ipconfig"], "dir /a", dir_en, {}),
    ("ipconfig", "ja", "cp932", "2008r2", ["hostname", "ipconfig"], "dir", dir_ja, {}),
    ("chcp", "ja", "cp932", "2008", ["chcp", "ver", "whoami"], "dir /a", dir_ja, {}),
    ("chcp", "en", "ascii", "2008r2", ["chcp", "ver", "whoami"], "dir", dir_en, {}),
    ("time", "ja", "utf-8", "none", ["hostname", "date /t", "time /t"], "dir", dir_ja, {}),
    ("time", "en", "ascii", "2003", ["hostname", "date /t", "time /t"], "dir /a", dir_en, {}),
    ("exit", "ja", "cp932", "2008", ["hostname"], "dir /a", dir_ja, {"end": "exit\n"}),
    ("exit", "en", "ascii", "2019", [], "dir", dir_en, {"end": "exit\n"}),
    ("noblank_b", "ja", "cp932", "none", [], "dir/b", bare, {}),
    ("noblank_b", "en", "ascii", "2008", ["hostname"], "dir/b", bare, {}),
    ("noblank_a", "ja", "cp932", "2008", [], "dir/a", dir_ja, {}),
    ("noblank_tree", "en", "ascii", "2008", [], "tree/f", tree_nosub, {}),
    ("dir_b", "ja", "cp932", "2008r2", ["ipconfig"], "dir /b", bare, {}),
    ("dir_b_ad", "en", "ascii", "2019", ["ver"], "dir /b /a-d", bare, {}),
    ("venv", "en", "ascii", "2019", [], "dir", dir_en, {"prompt": "(venv) {0}>"}),
    ("timeprompt", "ja", "cp932", "none", [], "dir", dir_ja, {"prompt": "10:31:22.45 {0}>"}),
    ("timeprompt", "en", "ascii", "none", ["hostname"], "dir /a", dir_en, {"prompt": "10:31:22,45 {0}>"}),
    ("admin", "en", "utf-8", "2019", ["whoami"], "dir", dir_en, {"end": "\n"}),
]
for slug, lang, codec, banner, before, command, output, more in CMD:
    k = kit()
    add(f"cmd_{slug}_{lang}", k, cmd_session(k, lang, banner, before, command, output(k), **more), codec,
        what=f"transcript of cmd, {lang}: {', '.join(before + [command])}" + (f", prompt {more['prompt']}" if "prompt" in more else ""))
for lang, codec, printer in [("ja", "cp932", dir_ja), ("en", "ascii", dir_en)]:
    k = kit()
    add(f"cmd_argument_{lang}", k, cmd_session(k, lang, "2008", ["hostname"], f'dir /a "{k.folder}"', printer(k), inside=False), codec, what=f"transcript of cmd, {lang}: dir of a folder that is named")
    k = kit()
    add(f"cmd_argument_s_{lang}", k, cmd_session(k, lang, "2008r2", [], f'dir/s "{k.folder.rsplit(chr(92), 1)[0]}"', Dir(lang, {"ja": "slash", "en": "us"}[lang]).deep(k), inside=False), codec,
        what=f"transcript of cmd, {lang}: dir/s of the folder above")
    k = kit()
    add(f"cmd_twice_{lang}", k, cmd_session(k, lang, "2003", [], "dir", printer(k), end="") + "dir /a\n" + printer(k) + "\n" + k.folder + ">", codec, what=f"transcript of cmd, {lang}: two listings of the folder, alike")
k = kit()
add("cmd_s_b_ja", k, cmd_session(k, "ja", "2008", ["hostname"], f'dir /s /b "{k.folder}"', "".join(p + "\n" for p in k.paths), inside=False), "cp932", what="transcript of cmd: dir /s /b")
k = kit()
add("cmd_attrib_en", k, cmd_session(k, "en", "2008", ["hostname"], "attrib", "".join("A          " + p + "\n" for p in k.paths)), "ascii", what="transcript of cmd: attrib")
k = kit()
add("cmd_forfiles_en", k, cmd_session(k, "en", "2008", [], "forfiles", "\n" + "".join(f'"{n}"\n' for n in k.all_names)), "ascii", what="transcript of cmd: forfiles without a command of its own")
k = kit()
add("cmd_where_en", k, cmd_session(k, "en", "2008", [], f'where /r "{k.folder}" *.*', "".join(p + "\n" for p in k.paths), inside=False), "ascii", what="transcript of cmd: where /r")

# ---------------------------------------------------------------- transcripts of PowerShell

PS_BANNERS = {"2": "Windows PowerShell\nCopyright (C) 2009 Microsoft Corporation. All rights reserved.\n\n",
              "5.1": "Windows PowerShell\nCopyright (C) Microsoft Corporation. All rights reserved.\n\n",
              "7": "PowerShell 7.2.1\nCopyright (c) Microsoft Corporation.\n\nhttps://aka.ms/powershell\nType 'help' to get help.\n\n", "none": ""}
PS = [   # slug, culture, version, codec, prompt, harmless before, command, form
    ("dir", "ja", "5.1", "utf-8", "PS {0}> ", [], "dir", "gci"), ("dir", "en", "2", "ascii", "PS {0}> ", [], "dir", "gci"),
    ("gci", "ja", "2", "cp932", "PS {0}> ", ["hostname"], "Get-ChildItem", "gci"), ("gci", "en", "5.1", "ascii", "PS {0}> ", ["hostname", "whoami"], "Get-ChildItem", "gci"),
    ("gci7", "en", "7", "utf-8", "PS {0}> ", ["hostname"], "Get-ChildItem", "gci"), ("ls", "de", "5.1", "utf-8", "PS {0}> ", [], "ls", "gci"),
    ("force", "ja", "5.1", "utf-8-bom", "PS {0}> ", ["hostname"], "Get-ChildItem -Force", "gci"), ("name", "en", "5.1", "ascii", "PS {0}> ", [], "gci -Name", "bare"),
    ("remoting", "en", "5.1", "ascii", "[DPMSV01]: PS {0}> ", ["hostname"], "dir", "gci"), ("remoting", "ja", "5.1", "utf-8", "[DPMSV01]: PS {0}> ", [], "Get-ChildItem", "gci"),
    ("venv", "en", "7", "utf-8", "(venv) PS {0}> ", [], "dir", "gci"), ("file", "en", "7", "utf-8", "PS {0}> ", [], "Get-ChildItem -File", "gci"),
    ("select", "en", "5.1", "ascii", "PS {0}> ", [], "Get-ChildItem | select Name,Length", "select"), ("ft", "ja", "5.1", "utf-8", "PS {0}> ", ["hostname"], "dir | ft -AutoSize Name,Length", "select"),
    ("zh", "zh", "5.1", "utf-8", "PS {0}> ", [], "ls", "gci"), ("ko", "ko", "5.1", "utf-8", "PS {0}> ", [], "ls", "gci"), ("tw", "tw", "5.1", "utf-8", "PS {0}> ", [], "dir", "gci"),
]
for slug, culture, version, codec, prompt, before, command, form in PS:
    k = kit()
    out = PS_BANNERS[version if "remoting" not in slug else "none"]
    for c in before:
        out += prompt.format(HOME) + c + "\n" + HARMLESS[c][1]
    out += prompt.format(HOME) + f'cd "{k.folder}"\n' + prompt.format(k.folder) + command + "\n"
    if form == "gci":
        out += gci(k, culture, version, console=True) + tail(version)
    elif form == "bare":
        out += bare(k)
    else:
        out += ps_table(["Name", "Length"], [1], [[n, s] for n, s in k.files]) + tail(version)
    add(f"psh_{slug}_{culture}", k, out + prompt.format(k.folder), codec, what=f"transcript of PowerShell {version}, {culture}: {', '.join(before + [command])}, prompt {prompt.format('...').strip()}")

# ---------------------------------------------------------------- transcripts of Unix shells, sftp, ftp


def ls_l(k, user="root", group="root"):
    return f"total {blocks(k)}\n" + "".join(f"-rw-r--r-- 1 {user} {group} {s:>7} May 12  2008 {n}\n" for n, s in k.files)


SHELLS = [   # slug, prompt, harmless before, command, form, codec
    ("root_rh", "[root@dpm HW]# ", [], "ls -l", "l"), ("user_rh", "[yamada@dpm HW]$ ", ["hostname", "pwd"], "ls -l", "l"),
    ("debian", "root@srv01:/mnt/dpm/HW# ", [], "ls -l", "l"), ("ubuntu", "yamada@srv01:/mnt/dpm/HW$ ", ["hostname"], "ls -l", "l"),
    ("suse", "srv01:/mnt/dpm/HW # ", [], "ls -l", "l"), ("suse_path", "srv01:~ # ", [], "ls -l /mnt/dpm/HW", "l"), ("zsh", "yamada@mac HW % ", [], "ls -l", "mac"),
    ("zsh_linux", "srv01% ", ["hostname"], "ls -l", "l"), ("sh", "$ ", [], "ls -l", "l"), ("sh_root", "# ", ["hostname"], "ls -l", "l"),
    ("venv", "(venv) yamada@srv01:/mnt/dpm/HW$ ", [], "ls -l", "l"), ("ls_1", "[root@dpm HW]# ", [], "ls -1", "1"), ("sudo", "yamada@srv01:~$ ", [], "sudo ls -l /mnt/dpm/HW", "l"),
    ("find", "[root@dpm ~]# ", [], "find /mnt/dpm/HW -type f", "find"), ("gitbash", "\nAdministrator@DPMSV01 MINGW64 /x/DPM/HW\n$ ", ["hostname"], "ls -l", "win"), ("sftp", "sftp> ", [], "ls -l", "sftp"), ("sftp_q", "sftp> ", [], "ls -l", "sftp?"),
    ("busybox", "/mnt/dpm/HW # ", [], "ls -l", "bb"), ("sha256sum", "root@srv01:/mnt/dpm/HW# ", [], "sha256sum *", "sha"),
]
for slug, prompt, before, command, form in SHELLS:
    k = kit()
    form_text = {
        "l": lambda: ls_l(k), "1": lambda: bare(k), "find": lambda: "".join(f"/mnt/dpm/HW/{n}\n" for n in k.all_names),
        "mac": lambda: f"total {blocks(k, 512)}\n" + "".join(f"-rw-r--r--  1 yamada  staff  {s:>7} May 12  2008 {n}\n" for n, s in k.files),
        "win": lambda: f"total {blocks(k)}\n" + "".join(f"-rw-r--r-- 1 Administrator 197121 {s:>7} May 12  2008 {n}\n" for n, s in k.files),
        "sftp": lambda: "".join(f"-rw-r--r--    1 root     root     {s:>8} May 12  2008 {n}\n" for n, s in k.files),
        "sftp?": lambda: "".join(f"-rw-r--r--    ? root     root     {s:>8} May 12  2008 {n}\n" for n, s in k.files),
        "bb": lambda: f"total {blocks(k)}\n" + "".join(f"-rw-r--r--    1 root     root     {s:>9} May 12  2008 {n}\n" for n, s in k.files),
        "sha": lambda: "".join(f"{SHA(n).lower()}  {n}\n" for n in k.all_names),
    }[form]()
    host = next(h for h in ("srv01", "DPMSV01", "dpm") if h in prompt or h == "dpm") + "\n"
    text = "".join(prompt + c + "\n" + ("/mnt/dpm/HW\n" if c == "pwd" else host) for c in before) + prompt + command + "\n" + form_text + prompt + ("exit" if "sftp" in slug or slug == "suse" else "") + "\n"
    add(f"sh_{slug}", k, text, "utf-8", "\n", f"transcript of a Unix shell: {', '.join(before + [command])}, prompt {prompt.strip().splitlines()[-1]}")
k = kit()
add("sh_sftp_connect", k, "$ sftp dpmadmin@192.168.0.11\nConnected to 192.168.0.11.\nsftp> cd /X:/DPM/HW\nsftp> ls -l\n"
    + "".join(f"-rw-r--r--    ? dpmadmin dpm      {s:>8} May 12  2008 {n}\n" for n, s in k.files) + "sftp> bye\n", "ascii", "\n", "transcript of sftp: connect, cd, ls -l, bye")
k = kit()
add("ftp_session_iis", k, "ftp> dir\n200 PORT command successful.\n150 Opening ASCII mode data connection.\n"
    + "".join(f"{k.when:%m-%d-%y}  {hour12(k.when):02}:{k.when:%M}{'AM' if k.when.hour < 12 else 'PM'}{s:>21} {n}\n" for n, s in k.files)
    + f"226 Transfer complete.\nftp: {sum(len(n) + 41 for n in k.all_names)} bytes received in 0.02Seconds 18.20Kbytes/sec.\nftp> bye\n221 Goodbye.\n", "ascii", what="transcript of ftp to IIS: dir")

# ---------------------------------------------------------------- mails around a listing

MAILS = [   # slug, before, after, language, codec
    ("ja_sewa", "佐藤様\n\nお世話になっております。\n山田です。\n\n", "\n以上、よろしくお願いいたします。\n", dir_ja, "cp932"),
    ("ja_sewa_u8", "佐藤様\n\nお世話になっております。\n\n", "\n以上、よろしくお願いいたします。\n\n山田\n", dir_ja, "utf-8"),
    ("ja_2022", "佐藤様\n\nお世話になっております。\n\n", "\n以上、よろしくお願いいたします。\n", dir_ja, "iso2022_jp"),
    ("ja_otsukare", "お疲れ様です。\n\n", "\nよろしくお願いいたします。\n", dir_ja, "utf-8"),
    ("ja_ijou", "お世話になっております。\n\n", "\n以上です。\nよろしくお願いいたします。\n\n-- \n山田 太郎\n", dir_ja, "cp932"),
    ("en_hello", "Hello,\n\n", "\nBest regards,\nTaro Yamada\n", dir_en, "ascii"),
    ("en_dear", "Dear Mr. Sato,\n\n", "\nKind regards,\nYamada\n\n-- \nTaro Yamada\n", dir_en, "utf-8"),
    ("ja_ps", "お世話になっております。\n\n", "以上、よろしくお願いいたします。\n", lambda k: gci(k, "ja", "5.1") + tail(), "utf-8"),
]
for slug, before, after, printer, codec in MAILS:
    k = kit()
    add(f"mail_{slug}", k, before + printer(k) + after, codec, what=f"mail around a listing: greeting above, closing below, {codec}")
