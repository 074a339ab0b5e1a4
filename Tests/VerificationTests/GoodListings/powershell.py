"""PowerShell: tables, lists, CSV, hashes."""

import hashlib
from datetime import datetime

from dir_of_cmd import *

PS_CULTURES = {   # heading, short date, short time
    "ja": ("    ディレクトリ: ", lambda t: f"{t:%Y/%m/%d}", lambda t: f"{t.hour}:{t:%M}"),
    "en": ("    Directory: ", lambda t: f"{t.month}/{t.day}/{t.year}", lambda t: f"{hour12(t)}:{t:%M} {'AM' if t.hour < 12 else 'PM'}"),
    "gb": ("    Directory: ", lambda t: f"{t:%d/%m/%Y}", lambda t: f"{t:%H:%M}"),
    "de": ("    Verzeichnis: ", lambda t: f"{t:%d.%m.%Y}", lambda t: f"{t:%H:%M}"),
    "fr": ("    Répertoire : ", lambda t: f"{t:%d/%m/%Y}", lambda t: f"{t:%H:%M}"),
    "zh": ("    目录: ", lambda t: f"{t.year}/{t.month}/{t.day}", lambda t: f"{t.hour}:{t:%M}"),
    "tw": ("    目錄: ", lambda t: f"{t.year}/{t.month}/{t.day}", lambda t: f"{'上午' if t.hour < 12 else '下午'} {hour12(t):02}:{t:%M}"),
    "ko": ("    디렉터리: ", lambda t: f"{t:%Y-%m-%d}", lambda t: f"{'오전' if t.hour < 12 else '오후'} {hour12(t)}:{t:%M}"),
    "jaweek": ("    ディレクトリ: ", lambda t: f"{t:%Y/%m/%d}({WEEK[t.weekday()]})", lambda t: f"{t.hour}:{t:%M}"),
    "jaera": ("    ディレクトリ: ", lambda t: f"平成 {t.year - 1988}/{t:%m/%d}", lambda t: f"{t.hour}:{t:%M}"),
}
# width of the time column, of Length, letters of a mode, blank lines around the heading
PS_VERSIONS = {"2": (25, 10, "-a---", 2), "3": (25, 10, "-a---", 2), "5.0": (25, 14, "-a----", 2), "5.1": (26, 14, "-a----", 2), "7": (26, 14, "-a---", 1)}


def cells(text):
    return sum(2 if ord(c) > 0x2E7F else 1 for c in text)


def gci(k, culture="ja", version="5.1", width=0, console=False, folder=None, files=None, folders=()):
    """Get-ChildItem; width: lines are filled up, as Out-File does; console: wide letters count twice."""
    heading, date, time = PS_CULTURES[culture]
    when_width, length_width, mode, blank = PS_VERSIONS[version]
    gap = " " if version == "7" else "  "
    stamp = f"{date(k.when):>10}{gap}{time(k.when):>8}"
    pad = when_width - (cells(stamp) if console else len(stamp))
    assert pad >= 0
    head = [f"{'Mode':<7} {'LastWriteTime':>{when_width}} {'Length':>{length_width}} Name",
            f"{'----':<7} {'-------------':>{when_width}} {'------':>{length_width}} ----"]
    rows = [f"{'d' + '-' * (len(mode) - 1):<7} {' ' * pad}{stamp} {'':>{length_width}} {n}" for n in folders]
    rows += [f"{mode:<7} {' ' * pad}{stamp} {s:>{length_width}} {n}" for n, s in (k.files if files is None else files)]
    return ("\n" * blank + heading + (folder or k.folder) + "\n" * (blank + 1)
            + "".join(line.ljust(width) + "\n" for line in head + rows))


def tail(version="5.1"):
    return "\n" if version == "7" else "\n\n"


for culture, version, codec, width in [
        ("ja", "2", "utf-16-le-bom", 79), ("ja", "3", "utf-16-le-bom", 79), ("ja", "5.0", "utf-16-le-bom", 119),
        ("ja", "5.1", "utf-16-le-bom", 119), ("ja", "5.1", "cp932", 79), ("ja", "5.1", "utf-8-bom", 119), ("ja", "7", "utf-8", 0),
        ("en", "2", "utf-16-le-bom", 79), ("en", "5.1", "utf-16-le-bom", 119), ("en", "5.1", "utf-16-le-bom", 79),
        ("en", "5.1", "ascii", 119), ("en", "7", "utf-8", 0), ("gb", "5.1", "utf-16-le-bom", 119), ("gb", "7", "utf-8", 0),
        ("de", "5.1", "utf-16-le-bom", 119), ("de", "2", "utf-16-le-bom", 79), ("de", "7", "utf-8", 0), ("fr", "5.1", "utf-16-le-bom", 119),
        ("fr", "7", "utf-8", 0), ("zh", "5.1", "utf-16-le-bom", 119), ("zh", "7", "utf-8", 0), ("tw", "5.1", "utf-16-le-bom", 119),
        ("tw", "2", "utf-16-le-bom", 79), ("ko", "5.1", "utf-16-le-bom", 119), ("ko", "5.0", "utf-8-bom", 119),
        ("jaweek", "5.1", "utf-16-le-bom", 119), ("jaera", "5.1", "utf-16-le-bom", 119), ("jaera", "2", "cp932", 79)]:
    k = kit()
    add(f"ps{version.replace('.', '')}_{culture}_{SHORT_CODEC[codec]}", k, gci(k, culture, version, width) + tail(version), codec,
        what=f"Get-ChildItem, PowerShell {version}, {culture}, {codec}")

for culture, version, codec in [("ja", "5.1", "utf-16-le-bom"), ("en", "5.1", "utf-16-le-bom"), ("en", "7", "utf-8"), ("de", "5.1", "utf-16-le-bom"),
                                ("ja", "7", "utf-8"), ("en", "2", "utf-16-le-bom")]:
    k = kit()
    above, leaf = k.folder.rsplit("\\", 1)
    add(f"ps{version.replace('.', '')}_recurse_{culture}", k,
        gci(k, culture, version, 119 if version != "7" else 0, folder=above, files=[], folders=[leaf, "Log"]) + gci(k, culture, version, 119 if version != "7" else 0)
        + gci(k, culture, version, 119 if version != "7" else 0, folder=above + "\\Log", files=[("pxe.log", 40962)]) + tail(version), codec,
        what=f"Get-ChildItem -Recurse, PowerShell {version}, {culture}")

for codec in ["utf-16-le-bom", "ascii"]:
    k = kit()
    add(f"ps_name_{SHORT_CODEC[codec]}", k, "".join(n + "\n" for n in k.all_names), codec, what=f"Get-ChildItem -Name, {codec}")
    k = kit()
    add(f"ps_name_recurse_{SHORT_CODEC[codec]}", k, "HW\nLog\n" + "".join(f"HW\\{n}\n" for n in k.all_names) + "Log\\pxe.log\n", codec,
        what=f"Get-ChildItem -Name -Recurse, {codec}")


def ps_table(columns, right, rows, fill=False):
    """A table of select: numbers to the right."""
    width = [max(len(str(r[i])) for r in [columns] + rows) for i in range(len(columns))]
    line = lambda r: " ".join(f"{c:>{w}}" if i in right else f"{c:<{w}}" for i, (c, w) in enumerate(zip(r, width)))
    lines = [line(columns), " ".join(("-" * len(c)).rjust(w) if i in right else ("-" * len(c)).ljust(w) for i, (c, w) in enumerate(zip(columns, width)))]
    lines += [line([str(c) for c in r]) for r in rows]
    return "\n" + "".join((l if fill else l.rstrip()) + "\n" for l in lines)


PS_SELECT = [
    ("name_length", ["Name", "Length"], [1], lambda k, n, s: [n, s]), ("length_name", ["Length", "Name"], [0], lambda k, n, s: [s, n]),
    ("fullname", ["FullName"], [], lambda k, n, s: [k.folder + "\\" + n]),
    ("fullname_length", ["FullName", "Length"], [1], lambda k, n, s: [k.folder + "\\" + n, s]),
    ("mode_length_name", ["Mode", "Length", "Name"], [1], lambda k, n, s: ["-a----", s, n]),
    ("name_length_directory", ["Name", "Length", "DirectoryName"], [1], lambda k, n, s: [n, s, k.folder]),
]
for slug, columns, right, row in PS_SELECT:
    for version, codec in [("5.1", "utf-16-le-bom"), ("7", "utf-8")]:
        k = kit()
        add(f"ps{version[0]}_select_{slug}", k, ps_table(columns, right, [row(k, n, s) for n, s in k.files], version != "7") + tail(version), codec,
            what=f"Get-ChildItem | select {','.join(columns)}, PowerShell {version}")


def version_info(k, n):
    return [f"File:             {k.folder}\\{n}", "InternalName:     ", "OriginalFilename: ", "FileVersion:      ", "FileDescription:  ", "Product:          ",
            "ProductVersion:   ", "Debug:            False", "Patched:          False", "PreRelease:       False", "PrivateBuild:     False",
            "SpecialBuild:     False", "Language:         "]


k = kit()
add("ps_fl_name_length", k, "\n\n" + "".join(f"Name   : {n}\nLength : {s}\n\n" for n, s in k.files) + "\n\n", "utf-16-le-bom", what="Get-ChildItem | Format-List Name,Length")
k = kit()
add("ps_fl_fullname", k, "\n\n" + "".join(f"FullName : {k.folder}\\{n}\nLength   : {s}\n\n" for n, s in k.files) + "\n\n", "utf-16-le-bom", what="Get-ChildItem | Format-List FullName,Length")
for culture in ["ja", "en", "de"]:
    heading, date, time = PS_CULTURES[culture]
    k = kit()
    stamp = f"{date(k.when)} {time(k.when).replace(' ', ':31 ') if culture == 'en' else time(k.when) + ':31'}"
    block = lambda n, s: (f"Name           : {n}\nLength         : {s}\nCreationTime   : {stamp}\nLastWriteTime  : {stamp}\nLastAccessTime : {stamp}\n"
                          "Mode           : -a----\nLinkType       : \nTarget         : {}\nVersionInfo    : "
                          + ("\n" + " " * 17).join(version_info(k, n) + [""]) + "\n\n")
    add(f"ps_fl_{culture}", k, f"\n\n{heading}{k.folder}\n\n\n\n" + "".join(block(n, s) for n, s in k.files) + "\n\n", "utf-16-le-bom", what=f"Get-ChildItem | Format-List, {culture}")


def csv(columns, rows, sep=",", quote=True, first=""):
    q = lambda v: "" if v is None else f'"{v}"' if quote else str(v)
    return first + "".join(sep.join(q(v) for v in r) + "\n" for r in [columns] + rows)


FULL_CSV = ["PSPath", "PSParentPath", "PSChildName", "PSDrive", "PSProvider", "PSIsContainer", "Mode", "VersionInfo", "BaseName", "Target", "LinkType", "Name",
            "Length", "DirectoryName", "Directory", "IsReadOnly", "Exists", "FullName", "Extension", "CreationTime", "CreationTimeUtc", "LastAccessTime",
            "LastAccessTimeUtc", "LastWriteTime", "LastWriteTimeUtc", "Attributes"]


def full_row(k, n, s):
    t = f"{k.when:%Y/%m/%d %H:%M:%S}"
    fs = "Microsoft.PowerShell.Core\\FileSystem"
    return [f"{fs}::{k.folder}\\{n}", f"{fs}::{k.folder}", n, k.drive, fs, "False", "-a----", "\n".join(version_info(k, n) + [""]), n.rsplit(".", 1)[0],
            "System.Collections.Generic.List`1[System.String]", None, n, s, k.folder, k.folder, "False", "True", f"{k.folder}\\{n}", "." + n.rsplit(".", 1)[1],
            t, t, t, t, t, t, "Archive"]


for codec, kind in [("ascii", "#TYPE System.IO.FileInfo\n"), ("utf-8-bom", "#TYPE System.IO.FileInfo\n"), ("utf-8", ""), ("utf-16-le-bom", "#TYPE System.IO.FileInfo\n")]:
    k = kit()
    add(f"ps_csv_full_{SHORT_CODEC[codec]}", k, csv(FULL_CSV, [full_row(k, n, s) for n, s in k.files], first=kind), codec, ext="csv",
        what=f"Get-ChildItem | Export-Csv, all columns, {codec}" + ("" if kind else ", without #TYPE"))

FEW_CSV = [   # slug, columns, row, separator, quoted, #TYPE, codec
    ("name_length", ["Name", "Length"], lambda k, n, s: [n, s], ",", True, "#TYPE Selected.System.IO.FileInfo\n", "ascii"),
    ("fullname_length", ["FullName", "Length"], lambda k, n, s: [k.folder + "\\" + n, s], ",", True, "#TYPE Selected.System.IO.FileInfo\n", "ascii"),
    ("semicolon", ["Name", "Length", "LastWriteTime"], lambda k, n, s: [n, s, f"{k.when:%d.%m.%Y %H:%M:%S}"], ";", True, "", "utf-8"),
    ("noTypeInformation", ["Name", "Length", "DirectoryName"], lambda k, n, s: [n, s, k.folder], ",", True, "", "ascii"),
    ("mode", ["Mode", "LastWriteTime", "Length", "Name"], lambda k, n, s: ["-a----", f"{k.when:%Y/%m/%d %H:%M:%S}", s, n], ",", True, "#TYPE Selected.System.IO.FileInfo\n", "cp932"),
    ("tab", ["Name", "Length"], lambda k, n, s: [n, s], "\t", True, "", "utf-16-le-bom"),
    ("isfolder", ["Name", "IsFolder", "Size"], lambda k, n, s: [n, "False", s], ",", False, "", "utf-8"),
    ("name_path_size", ["Name", "Path", "Size"], lambda k, n, s: [n, k.folder, s], ",", False, "", "utf-8"),
    ("md5", ["Name", "MD5", "Size"], lambda k, n, s: [n, hashlib.md5(n.encode()).hexdigest(), s], ",", False, "", "ascii"),
    ("filehash", ["Algorithm", "Hash", "Path"], lambda k, n, s: ["SHA256", hashlib.sha256(n.encode()).hexdigest().upper(), k.folder + "\\" + n], ",", True, "#TYPE Microsoft.PowerShell.Commands.FileHashInfo\n", "ascii"),
    ("attributes", ["Name", "Length", "Attributes"], lambda k, n, s: [n, s, "Archive"], ",", True, "", "ascii"),
    ("psiscontainer", ["FullName", "PSIsContainer", "Length"], lambda k, n, s: [k.folder + "\\" + n, "False", s], ",", True, "", "utf-8-bom"),
    ("date_modified", ["Name", "Path", "Size", "Date Modified"], lambda k, n, s: [n, k.folder, s, f"{k.when:%Y/%m/%d %H:%M}"], ",", True, "", "utf-8"),
]
for slug, columns, row, sep, quote, kind, codec in FEW_CSV:
    k = kit()
    add(f"csv_{slug}", k, csv(columns, [row(k, n, s) for n, s in k.files], sep, quote, kind), codec, ext="csv", what=f"CSV, columns {sep.replace(chr(9), ' ').join(columns)}")
k = kit()
add("csv_everything_bare", k, "Name,Path,Size,Date Modified\n" + "".join(f'"{n}","{k.folder}",{s},{k.when:%Y/%m/%d %H:%M}\n' for n, s in k.files), "utf-8-bom", ext="csv",
    what="Everything's CSV export: names and folders quoted, numbers not")
k = kit()
add("everything_txt", k, "".join(p + "\n" for p in k.paths), "utf-8-bom", what="Everything's text export: full paths")

SHA = lambda n: hashlib.sha256(n.encode()).hexdigest().upper()
for version, codec in [("5.1", "utf-16-le-bom"), ("7", "utf-8")]:
    k = kit()
    rows = [f"{'SHA256':<15} {SHA(n):<70} {k.folder}\\{n}" for n, _ in k.files]
    heads = [f"{'Algorithm':<15} {'Hash':<70} Path", f"{'---------':<15} {'----':<70} ----"]
    add(f"ps{version[0]}_filehash", k, "\n" + "".join(r + "\n" for r in heads + rows) + tail(version), codec, what=f"Get-FileHash, table, PowerShell {version}")
k = kit()
add("ps_filehash_list", k, "\n\n" + "".join(f"Algorithm : SHA256\nHash      : {SHA(n)}\nPath      : {k.folder}\\{n}\n\n" for n, _ in k.files) + "\n\n", "utf-16-le-bom",
    what="Get-FileHash | Format-List")
k = kit()
add("ps7_unix_sample", k, "\n    Directory: /mnt/dpm/HW\n\nUnixMode   User      Group           LastWriteTime        Size Name\n"
    "--------   ----      -----           -------------        ---- ----\n"
    + "".join(f"-rw-r--r-- admin     staff     {k.when:%m/%d/%Y %H:%M}".replace(f"{k.when:%m/%d/%Y %H:%M}", f"{k.when:%m/%d/%Y %H:%M}".rjust(19)) + f"{s:>12} {n}\n" for n, s in k.files) + "\n",
    "utf-8", "\n", "PowerShell 7 on Unix, narrow columns")
for user, group in [("root", "root"), ("dpmadmin", "wheel"), ("yamada", "staff")]:
    k = kit()
    stamp = f"{k.when.month}/{k.when.day}/{k.when.year} {k.when:%H:%M}"
    add(f"ps7_unix_{user}", k, "\n    Directory: /mnt/dpm/PXE/Images/HW\n\n" + f"{'UnixMode':<10} {'User':>10} {'Group':<10} {'LastWriteTime':>16} {'Size':>12} Name\n"
        f"{'--------':<10} {'----':>10} {'-----':<10} {'-------------':>16} {'----':>12} ----\n"
        + "".join(f"-rw-r--r-- {user:>10} {group:<10} {stamp:>16} {s:>12} {n}\n" for n, s in k.files) + "\n", "utf-8", "\n", "PowerShell 7 on Linux")
