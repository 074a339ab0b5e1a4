"""Tables of sites in the encodings that people use."""

import json

import pytest

from support.limits import limited

TABLE = "site,title,cluster-software\ntokyo,東京データセンター,表計算ソフト ﾃﾞｰﾀ ~\\①\nosaka,大阪,統合\n"


def shown(tejun, name):
    run = tejun("build", name, "--only", "json", "--output", f"{name}.d")
    assert run.code == 0, run.err
    data = json.loads((tejun.folder / f"{name}.d/tokyo/runbook.json").read_text())
    return data["title"], [one["value"] for one in data["parameters"] if one["id"] == "cluster-software"], data["sha256"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp932"])
@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_a_table_says_the_same_in_every_encoding_that_is_read(tejun, encoding, ending):
    (tejun.folder / "a.csv").write_bytes(TABLE.encode())
    (tejun.folder / "b.csv").write_bytes(TABLE.replace("\n", ending).encode(encoding))
    assert shown(tejun, "b.csv") == shown(tejun, "a.csv")
    assert shown(tejun, "b.csv")[1] == ["表計算ソフト ﾃﾞｰﾀ ~\\①"]


# Each looks like another encoding, or like two.
NOT_READ = {
    "EUC-JP": TABLE.replace("①", "").encode("euc_jp"),
    "broken UTF-8": TABLE.encode().replace("大".encode(), "大".encode()[:2]),
    "UTF-16": TABLE.encode("utf-16"),
    "half-width kana alone": "site,title\ntokyo,ﾄｳｷｮｳ\n".encode("cp932"),
    "broken CP932": TABLE.encode("cp932") + b"\x81",
}


@pytest.mark.parametrize("bytes", NOT_READ.values(), ids=NOT_READ)
def test_what_may_be_something_else_is_not_read(tejun, bytes):
    (tejun.folder / "a.csv").write_bytes(bytes)
    run = tejun("check", "a.csv")
    assert run.code == 78 and "[not-utf-8]" in run.out


def test_a_yaml_file_is_utf_8(tejun):
    (tejun.folder / "a.yaml").write_bytes("manual: dpm-cluster\nsite: tokyo\ntitle: 東京\n".encode("cp932"))
    run = tejun("check", "a.yaml")
    assert run.code == 78 and "CP932" in run.out


@pytest.mark.parametrize("shard, says", [
    ("3/2", "1 to 2"), ("0/2", "1 to 2"), ("x", "i/n"), ("1/0", "1 to 100000"), ("1/200000", "1 to 100000")])
def test_a_part_that_cannot_be_says_what_can(tejun, shard, says):
    run = tejun("build", f"--shard={shard}")
    assert run.code == 64 and says in run.err


@pytest.mark.long
@pytest.mark.release_build
@pytest.mark.parametrize("name, head, line", [("a.yaml", "", "--- a\n"), ("a.csv", "site,title\n", "A B,t\n")])
def test_a_file_with_too_many_sites_is_read_no_further(binary, tmp_path, name, head, line):
    """Whatever the file holds, what is said of it is bounded, and so are time and memory."""
    (tmp_path / name).write_text(head + line * 4_000_000)
    taken = limited(binary, tmp_path, "check", name)
    # All of it, of which `limited` gives out the beginning.
    lines = (tmp_path / ".out").read_text().splitlines()
    assert taken.code == 78 and len(lines) == 100_001
    assert lines[-1].startswith(f"{name}:") and "[too-many-sites]" in lines[-1]
    assert taken.megabytes < 300, taken.megabytes
