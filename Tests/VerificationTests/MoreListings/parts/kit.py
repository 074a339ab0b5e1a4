"""Names, encodings, and the list of cases that the other parts add to."""

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
