#!/usr/bin/env python3
"""Writes good machine listings, and expected.tsv, beside itself.

Each is what a program prints when all modules of the release lie in one
folder: exact widths, blank lines, totals, line ends and bytes. So each is
`complete`, whichever reader looks at it. Servers, folders, serial numbers and
owners are invented. captured.txt has unchanged outputs of Unix tools and of Wine's cmd; everything else is made
from the tables here.

    python3 make.py
"""

import os

import consoles  # and with it all the others, in the order of the numbers
from folder import HERE, cases

# Good listings that the reader does not understand yet, and says so: a table of exactly 80 columns may be cut
# off, and these prompts and sessions are unknown.
OPEN = {
    "G198_ps7_unix_root.txt", "G406_sh_busybox.txt", "G407_sh_sha256sum.txt", "G408_sh_sftp_connect.txt",
    "G409_ftp_session_iis.txt",
}


def main():
    for old in os.listdir(HERE):
        if old.startswith("G") and old[1:4].isdigit():
            os.remove(os.path.join(HERE, old))
    for name, data, _, _ in cases:
        with open(os.path.join(HERE, name), "wb") as f:
            f.write(data)
    with open(os.path.join(HERE, "expected.tsv"), "wb") as f:
        f.write("\t".join(["file", "expressbuilder", "verdict", "accept", "missing", "notes", "what"]).encode() + b"\n")
        for name, _, release, what in cases:
            accept = "complete|undecided" if name in OPEN else "complete"
            f.write("\t".join([name, release, "complete", accept, "-", "-", what]).encode("utf-8") + b"\n")
    print(len(cases), "listings")


if __name__ == "__main__":
    main()
