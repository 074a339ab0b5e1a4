#!/usr/bin/env python3
"""Writes more sample listings, and expected.tsv, beside itself.

Every listing is written with the exact bytes of the program that prints it.
The expectations are beside the listing they are about (`parts`, each of which builds on the one before); they say what
a fair expert reads from it, not what some reader of listings happens to answer.
Folder names, serial numbers, sizes, users and hosts are invented.

    python3 make.py
"""

import os
import sys

# The folder is copied as it is into the resources of the tests.
sys.dont_write_bytecode = True
from parts.tricks import cases  # noqa: E402

HERE = os.path.dirname(os.path.abspath(__file__))


def main():
    for name, data, *_ in cases:
        with open(os.path.join(HERE, name), "wb") as f:
            f.write(data)
    with open(os.path.join(HERE, "expected.tsv"), "wb") as f:
        f.write("\t".join(["file", "expressbuilder", "verdict", "accept", "missing", "notes", "what"]).encode() + b"\n")
        for name, _, *rest in cases:
            f.write("\t".join([name] + rest).encode("utf-8") + b"\n")
    print(len(cases), "listings")


if __name__ == "__main__":
    main()
