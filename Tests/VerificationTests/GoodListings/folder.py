"""The contents of the listed folders, dates, and how to add a case."""

import hashlib
import os
from datetime import datetime

HERE = os.path.dirname(os.path.abspath(__file__))

SETS = {
    "R": ["RAID0_1st.DAT", "RAID0_2nd.DAT", "RAID1_1st.DAT", "RAID1_2nd.DAT"],
    "S": ["S3_RAID0_1st.DAT", "S3_RAID0_2nd.DAT", "S3_RAID1_1st.DAT", "S3_RAID1_2nd.DAT"],
    "M": ["MW_R0_1.DAT", "MW_R0_2.DAT", "MW_R1_1.DAT", "MW_R1_2.DAT"],
    "U": ["AUTORAID1st.DAT", "AUTORAID2nd.DAT"],
}
RELEASES = {
    "R": ["3.005a-B", "3.004b-B", "3.006c-B", "3.005f-B", "3.006f-B"],
    "S": ["3.008a-B", "3.009b-B", "3.011d-B", "3.008f-B", "3.011a-B"],
    "M": ["3.010f-B", "3.010a-B", "3.010d-B"],
    "U": ["3.004a-B"],
}
TURN = "RSMRSMRSMU"
FOLDERS = [
    r"X:\DPM\DeploymentManager\PXE\Images\HW",
    r"D:\DPM\PXE\Images\HW",
    r"S:\Program Files\NEC\DeploymentManager\PXE\Images\HW",
    r"X:\DPM\HW",
    r"E:\DeploymentManager\PXE\Images\HW",
]
OTHERS = [
    [("DeleteAllPartition.dat", 1474560)],
    [("DeleteAllPartition.dat", 1474560), ("hwinfo.ini", 153)],
    [("DeleteAllPartition.dat", 1474560), ("readme.txt", 2048), ("scenario.ini", 318)],
    [],
]
STAMPS = [datetime(2008, 5, 12, 10, 20, 31), datetime(2012, 2, 21, 9, 5, 7), datetime(2010, 11, 30, 15, 47, 2)]


class Kit:
    """One folder with all modules of one set, and the release that needs them."""

    def __init__(self, n):
        key = TURN[n % len(TURN)]
        self.names = SETS[key]
        self.release = RELEASES[key][n % len(RELEASES[key])]
        self.folder = FOLDERS[n % len(FOLDERS)]
        self.drive = self.folder[0]
        self.when = STAMPS[n % len(STAMPS)]
        self.size = 1474560
        self.files = sorted([(x, self.size) for x in self.names] + OTHERS[n % len(OTHERS)], key=lambda f: f[0].upper())
        self.total = sum(size for _, size in self.files)
        self.serial = f"{0x6C1F + n * 17:04X}-{(0x09AB + n * 257) % 0x10000:04X}"
        self.label = "DPM" if n % 2 else ""
        self.all_names = [x for x, _ in self.files]
        self.paths = [self.folder + "\\" + x for x in self.all_names]


cases = []


def kit():
    return Kit(len(cases))


def add(slug, k, text, codec="ascii", eol="\r\n", what="", ext="txt"):
    """codec: one of Python's; with -bom a byte order mark comes first."""
    name = f"G{len(cases) + 1:03}_{slug}.{ext}"
    mark = "\ufeff" if codec.endswith("-bom") else ""
    data = (mark + text).replace("\n", eol).encode(codec.removesuffix("-bom"))
    assert "\t" not in what and what, name
    cases.append((name, data, k.release, what))


# ---------------------------------------------------------------- dates

WEEK = "月火水木金土日"


def hour12(t):
    return (t.hour + 11) % 12 + 1


DIR_DATES = {   # date and time as printed by dir
    "slash": lambda t: f"{t:%Y/%m/%d  %H:%M}",
    "us": lambda t: f"{t:%m/%d/%Y}  {hour12(t):02}:{t:%M} {'AM' if t.hour < 12 else 'PM'}",
    "us24": lambda t: f"{t:%m/%d/%Y  %H:%M}",
    "gb": lambda t: f"{t:%d/%m/%Y  %H:%M}",
    "de": lambda t: f"{t:%d.%m.%Y  %H:%M}",
    "dede": lambda t: f"{'Mo Di Mi Do Fr Sa So'.split()[t.weekday()]} {t:%d.%m.%Y  %H:%M}",
    "iso": lambda t: f"{t:%Y-%m-%d  %H:%M}",
    "it": lambda t: f"{t:%d/%m/%Y  %H.%M}",
    "weekday": lambda t: f"{t:%Y/%m/%d} ({WEEK[t.weekday()]})  {t:%H:%M}",
    "weekday0": lambda t: f"{t:%Y/%m/%d}({WEEK[t.weekday()]})  {t:%H:%M}",
    "eraH": lambda t: f"H{t.year - 1988:02}/{t:%m/%d  %H:%M}",
    "era": lambda t: f"平成{t.year - 1988:02}/{t:%m/%d  %H:%M}",
    "nen": lambda t: f"{t.year}年{t.month:02}月{t.day:02}日  {t:%H:%M}",
    "ko": lambda t: f"{t:%Y-%m-%d}  {'오전' if t.hour < 12 else '오후'} {hour12(t):02}:{t:%M}",
    "tw": lambda t: f"{t:%Y/%m/%d}  {'上午' if t.hour < 12 else '下午'} {hour12(t):02}:{t:%M}",
}
