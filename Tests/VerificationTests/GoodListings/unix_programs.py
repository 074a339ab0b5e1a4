"""Unix programs: captured, and forms of other systems."""

import hashlib
from datetime import datetime

from windows_programs import *

CAPTURED = {   # set of each captured output; all others have set R
    "ls_la": "S", "ls_lh": "M", "ls_l_u": "U", "ls_time_full-iso": "M", "ls_time_long-iso": "M", "ls_time_iso": "M", "ls_time_full_ja": "S", "ls_i": "S", "ls_li": "M", "ls_ls": "S",
    "bb_ls_la": "S", "bb_ls_1": "M", "find_abs": "S", "tar_tvf": "M", "tar_tf": "M", "bsdtar_tvf": "M", "7z_l": "S", "7z_l_ba": "S", "rsync2": "M", "tree_a": "S", "tree_s": "M", "tree_h": "M",
    "tree_D": "M", "sha_abs": "S", "wine_dir_a_s_ja": "M", "wine_dir_a_s_en": "S", "wine_dir_sb": "M", "wine_dir_l": "M", "wine_attrib": "M",
}
with open(os.path.join(HERE, "captured.txt"), encoding="utf-8", newline="") as f:
    for part in f.read().removesuffix("\n").split("\n=== ")[1:]:
        head, text = (part + "\n").split("\n", 1)
        name, codec = head.split(" ")
        k = kit()
        key = CAPTURED.get(name, "R")
        assert all(n.lower() in text.lower() for n in SETS[key]), name
        k.release = RELEASES[key][len(cases) % len(RELEASES[key])]
        wine = name.startswith("wine_")
        add(name if wine else "unix_" + name, k, text, codec, "\r\n" if wine else "\n",
            (f"Wine's cmd, real output: {name[5:]}, {codec}" if wine else f"real output of a Unix tool: {name}"))

def blocks(k, unit=1024):
    """The total of ls: blocks of 4,096 bytes, in units."""
    return sum(-(-s // 4096) * 4096 // unit for _, s in k.files)


LS = [   # slug, a row before the size, the rest of the row, unit of the total
    ("selinux", "-rw-r--r--. 1 root root", "{0:>8} Feb 21  2012 {1}", 1024), ("acl", "-rw-rw-r--+ 1 root dpm", "{0:>8} May 12  2008 {1}", 1024),
    ("two_words", "-rw-r--r-- 1 yamada domain users", "{0:>8} May 12  2008 {1}", 1024), ("recent", "-rw-r--r-- 1 root root", "{0:>8} Feb 21 09:05 {1}", 1024),
    ("gitbash", "-rw-r--r-- 1 Administrator 197121", "{0:>8} May 12  2008 {1}", 1024), ("macos", "-rw-r--r--  1 admin  staff", "{0:>9} May 12  2008 {1}", 512),
    ("macos_at", "-rw-r--r--@ 1 admin  staff", "{0:>9} May 12  2008 {1}", 512),
    ("exec", "-rwxr-xr-x 1 root root", "{0:>8} May 12  2008 {1}", 1024),
]
for slug, before, after, unit in LS:
    k = kit()
    add(f"ls_l_{slug}", k, f"total {blocks(k, unit)}\n" + "".join(before + after.format(s, n) + "\n" for n, s in k.files), "ascii", "\n", f"ls -l, {slug}")
k = kit()
add("ls_l_macos_xattr", k, f"total {blocks(k, 512)}\n" + "".join(f"-rw-r--r--@ 1 admin  staff{s:>9} May 12  2008 {n}\n\tcom.apple.quarantine\t      57 \n" for n, s in k.files), "ascii", "\n", "macOS ls -l@: the extended attributes of each file below it")
k = kit()
add("ftp_iis", k, "".join(f"{k.when:%m-%d-%y}  {hour12(k.when):02}:{k.when:%M}{'AM' if k.when.hour < 12 else 'PM'}{s:>21} {n}\n" for n, s in k.files), what="listing of the FTP service of IIS")
k = kit()
add("ftp_iis_folder", k, f"{k.when:%m-%d-%y}  {hour12(k.when):02}:{k.when:%M}{'AM' if k.when.hour < 12 else 'PM'}       <DIR>          old\n"
    + "".join(f"{k.when:%m-%d-%y}  {hour12(k.when):02}:{k.when:%M}{'AM' if k.when.hour < 12 else 'PM'}{s:>21} {n}\n" for n, s in k.files), what="listing of the FTP service of IIS, with a folder")
k = kit()
add("ftp_iis_4digit", k, "".join(f"{k.when:%m-%d-%Y}  {hour12(k.when):02}:{k.when:%M}{'AM' if k.when.hour < 12 else 'PM'}{s:>21} {n}\n" for n, s in k.files), what="listing of the FTP service of IIS, four-digit years")
k = kit()
add("ftp_vsftpd", k, "".join(f"-rw-r--r--    1 1000     1000     {s:>8} May 12  2008 {n}\n" for n, s in k.files), "ascii", "\r\n", "listing of vsftpd")
