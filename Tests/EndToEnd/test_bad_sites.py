"""Wrong site files: every problem is reported at its place, and nothing is written."""

import os
import shutil

import pytest

from support.bad_input import Case, assert_reports
from support.harness import Run, Tejun, state
from support.limits import limited
from support.readers import Site
from support.sitefiles import site

START = "manual: dpm-cluster\nsite: testbed\ntitle: 試験\n"
LINES = START + "parameters:\n"
NINE = ", ".join(f"10.0.0.{n}" for n in range(1, 10))
EIGHT = ", ".join(f"192.168.1.{n}" for n in range(21, 29))


def path(name, value, *says):
    return Case(name, LINES + f"  sql-folder: ‸{value}\n", ["value"], ["'sql-folder'", *says])


SHAPE = [
    Case("empty", "", ["file-empty"], ["tejun new"], line=1),
    Case("blank lines only", "\n  \n\n", ["file-empty"], line=1),
    Case("comments only", "# nothing\n", ["file-empty"], line=1),
    Case("not YAML", "manual: dpm-cluster\nsite: 'testbed\n‸", ["yaml-syntax"]),
    Case("a tab as indent", LINES + "‸\tvirtual-ip: 10.0.0.1\n", ["yaml-syntax"], ["tabs"]),
    Case("a list", "‸- a\n- b\n", ["shape"], ["mapping"]),
    Case("a text", "‸Shinjuku\n", ["shape"], ["mapping"]),
    Case("parameters as a list", START + "parameters:\n  ‸- virtual-ip: 10.0.0.1\n", ["shape"]),
    Case(
        "a key twice at the top", "manual: dpm-cluster\n‸site: testbed\nsite: testbed2\ntitle: 試験\n",
        ["duplicate-key"], ["'site'"],
    ),
    Case(
        "a parameter twice", LINES + "  ‸virtual-ip: 10.0.0.1\n  web-port: 81\n  virtual-ip: 10.0.0.2\n",
        ["duplicate-key"], ["'virtual-ip'"],
    ),
    Case("an unknown key", "‸manuel: dpm-cluster\n" + START, ["unknown-key"], ["did you mean 'manual'?"]),
    Case("an unknown key unlike any", START + "‸colour: red\n", ["unknown-key"], ["'colour'", "'parameters'"]),
    Case(
        "an unknown parameter", LINES + "  ‸virtual-ipp: 10.0.0.1\n", ["unknown-name"], ["did you mean 'virtual-ip'?"],
    ),
    Case("a missing key", "‸manual: dpm-cluster\ntitle: 試験\n", ["missing-key"], ["'site'"]),
    Case("a key without a value", "manual: dpm-cluster\n‸site:\ntitle: 試験\n", ["empty-value"]),
    Case("a parameter without a value", LINES + "  ‸virtual-ip:\n", ["empty-value"], ["'virtual-ip'"]),
    Case("an anchor", LINES + "  virtual-ip: ‸&ip 10.0.0.1\n", ["anchor"], ["&ip"]),
    Case(
        "an anchor and its alias", LINES + "  virtual-ip: ‸&ip 10.0.0.1\n  existing-server-address: *ip\n", ["anchor"],
    ),
    Case("an alias to nowhere", LINES + "  virtual-ip: ‸*ip\n", ["anchor"]),
    Case("a merge key", LINES + "  ‸<<: {virtual-ip: 10.0.0.1}\n", ["unknown-name"]),
    Case("a tag", LINES + "  web-port: ‸!!str 8080\n", ["tag"]),
]

VALUES = [
    Case("a number out of an address", LINES + "  virtual-ip: ‸192.168.1.300\n", ["value"], ["'192.168.1.300'", "255"]),
    Case("an address of three numbers", LINES + "  virtual-ip: ‸192.168.1\n", ["value"], ["192.168.1.10"]),
    Case("leading zeros in an address", LINES + "  virtual-ip: ‸192.168.001.010\n", ["value"]),
    Case("a blank around an address", LINES + "  virtual-ip: ‸'192.168.1.10 '\n", ["value"]),
    Case("an address in full width", LINES + "  virtual-ip: ‸１９２.168.1.10\n", ["value"]),
    Case("the loopback address", LINES + "  virtual-ip: ‸127.0.0.1\n", ["value"]),
    Case("a list where one value is meant", LINES + "  virtual-ip: ‸[10.0.0.1]\n", ["shape"], ["'virtual-ip'"]),
    Case("keys where a list is meant", LINES + "  server-a-addresses: ‸{a: b}\n", ["shape"], ["list"]),
    Case("two values without brackets", LINES + "  server-a-addresses: ‸192.168.1.21, 192.168.1.22\n", ["shape"],
         ["server-a-addresses: [192.168.1.21, 192.168.1.22]"]),
    Case("a drive without quotes", LINES + "  system-drive: D‸:\n", ["yaml-syntax"], ["system-drive: 'D:'"]),
    Case("a mapping where a text is meant", LINES + "  web-console: ‸{name: OPS}\n", ["shape"]),
    # Too many for the list, and together with the virtual one too many for a management server.
    Case("nine addresses", LINES + f"  server-a-addresses: ‸[{NINE}]\n", ["count"], ["9", "8"]),
    Case("no address", LINES + "  server-a-addresses: ‸[]\n", ["count"]),
    Case(
        "an address twice in a list", LINES + "  server-a-addresses: [192.168.1.21, ‸192.168.1.21]\n", ["repeated-value"],
    ),
    Case(
        "eight addresses and the virtual one", LINES + f"  server-a-addresses: ‸[{EIGHT}]\n", ["constraint"], ["8 個"],
    ),
    Case(
        "the virtual address is a node's",
        LINES + "  virtual-ip: ‸10.0.0.9\n  server-a-addresses: [10.0.0.9]\n", ["constraint"],
        ["'virtual-ip' is '10.0.0.9'", "'server-a-addresses'"],
    ),
    Case(
        "the shared drive is the system drive", LINES + "  shared-drive: ‸'C:'\n", ["constraint"],
        ["'shared-drive' is 'C:'", "'system-drive' is 'C:'"],
    ),
    Case("two servers of one name", LINES + "  server-b-name: ‸SERVER-A\n", ["constraint"]),
    Case("two servers of one name in another case", LINES + "  server-b-name: ‸server-a\n", ["constraint"]),
    Case("a drive in lower case", LINES + "  shared-drive: ‸'x:'\n", ["value"]),
    Case("a port out of range", LINES + "  web-port: ‸65536\n", ["value"], ["65535"]),
    Case("a port in hexadecimal", LINES + "  web-port: ‸0x50\n", ["value"]),
    Case("a port with a leading zero", LINES + "  web-port: ‸080\n", ["value"]),
    Case("a flag in words", LINES + "  registry-sync: ‸maybe\n", ["value"], ["'true', 'false'"]),
    Case("a choice that is none", LINES + "  dhcp: ‸seperate\n", ["value"], ["'cluster-nodes', 'separate'"]),
    Case("a version as YAML would shorten it", LINES + "  dpm-version: ‸5\n", ["value"], ["5.0", "5.1"]),
    path("a path with a slash", "C:/Program Files", "'/'", r"write '\'"),
    path("a path with a quotation mark", "'C:\\a\"b'", "'\"'"),
    path("a path with an apostrophe", "\"C:\\\\a'b\"", "'''"),
    path("a path with a pipe", "C:\\a|b", "'|'"),
    path("a path with a percent sign", "C:\\%TEMP%", "'%'"),
    path("a path with an ampersand", "C:\\a&b", "'&'"),
    path("a path that climbs", "C:\\a\\..\\b", "'..'"),
    path("a path with a trailing blank", "'C:\\a '", "space"),
    path("a path with a trailing blank inside", "'C:\\a \\b'", "space"),
    path("a path with a trailing dot", "C:\\a.\\b", "'a.'"),
    path("a path with a line break", '"C:\\\\a\\nb"', "U+000A"),
    path("a path with a trailing backslash", "C:\\a\\"),
    path("a path with a yen sign", "C:¥a", "U+00A5", r"write '\'"),
    path("a path to a device", "C:\\con", "'con'"),
    path("a path on a share", "\\\\server\\share"),
    path("a path of 300 characters", "C:\\" + "a" * 297, "200"),
    Case(
        "a destination in other letters than the registry will have",
        LINES + "  shared-install-folder: ‸X:\\DPM\\deploymentmanager\n", ["constraint"], ["大文字と小文字"]),
    Case("a placeholder of the manual", LINES + "  sql-instance-folder-a: ‸MSSQL.x\n", ["value"], ["'MSSQL.x' is only a placeholder"]),
    Case("a blank of the documents", LINES + "  database-id: ‸＿＿＿＿＿＿＿＿\n", ["value"], ["is only a placeholder"]),
    Case("a placeholder in a path", LINES + "  sql-folder: ‸C:\\SQL\\mssql.X\n", ["value"], ["'MSSQL.x' is only a placeholder"]),
    Case("the number alone of an instance's folder", LINES + "  sql-instance-folder-a: ‸1\n", ["value"], ["MSSQL.1", "MSSQL10.DPMDBI"]),
    Case("an instance's folder with the one above it", LINES + "  sql-instance-folder-a: ‸SQL Server\\2\n", ["value"], ["MSSQL.1"]),
    Case(
        "a backup folder on the system drive", LINES + "  system-drive: 'E:'\n  backup-image-folder: ‸E:\\Images\n"
        "  vendor-folder: E:\\NEC\n  sql-folder: E:\\SQL\n", ["constraint"], ["6.2", "システムドライブ"]),
    Case("a backup folder on a cluster's server", LINES + "  backup-image-folder: ‸\\\\Server-A\\Images\n", ["constraint"], ["6.2"]),
    Case("a backup folder on a drive of the network", LINES + "  backup-image-folder: ‸\\\\nas01\n", ["value"], [r"\\nas01\backup"]),
    Case("a path outside the shared drive", LINES + "  database-folder: ‸C:\\Data\n", ["constraint"]),
    Case("a computer name of 16 characters", LINES + "  web-console: ‸ABCDEFGHIJKLMNOP\n", ["value"], ["15"]),
    Case("a computer name with an underscore", LINES + "  web-console: ‸WEB_CONSOLE\n", ["value"], ["'_'"]),
    Case("an instance name with a quotation mark", LINES + "  sql-instance: ‸DPM'DBI\n", ["value"], ["'''"]),
    Case("an unknown release", LINES + "  expressbuilder: [3.005a-B, ‸3.007a-B]\n", ["value"], ["'3.007a-B'", "tejun modules"]),
    Case("a line break in a text", LINES + '  management-server-name: ‸"a\\nb"\n', ["value"], ["U+000A"]),
    Case("a change of direction in a text", LINES + '  management-server-name: ‸"a\\u202Eb"\n', ["value"], ["U+202E"]),
    Case("a title of a line break", 'manual: dpm-cluster\nsite: testbed\ntitle: ‸"a\\nb"\n', ["value"]),
    Case("a title of 101 characters", f"manual: dpm-cluster\nsite: testbed\ntitle: ‸{'長' * 101}\n", ["value"], ["100"]),
    Case("an empty title", "manual: dpm-cluster\nsite: testbed\ntitle: ‸''\n", ["value"]),
    Case("a value of 100 kB", LINES + f"  management-server-name: ‸{'a' * 100_000}\n", ["value"], ["100000"]),
    Case("a path of 100 kB", LINES + f"  sql-folder: ‸C:\\{'a' * 100_000}\n", ["value"]),
    Case("an address of 100 kB", LINES + f"  virtual-ip: ‸{'1' * 100_000}\n", ["value"]),
    Case("a key of 100 kB", LINES + f"  ? ‸{'a' * 100_000}\n  : b\n", ["unknown-name"]),
    Case("a site that leaves the folder", "manual: dpm-cluster\nsite: ‸../evil\ntitle: 試験\n", ["malformed"], ["'../evil'"]),
    Case("a site with a slash", "manual: dpm-cluster\nsite: ‸a/b\ntitle: 試験\n", ["malformed"]),
    Case("a site in capitals", "manual: dpm-cluster\nsite: ‸Tokyo\ntitle: 試験\n", ["malformed"]),
    Case("a site of 100 kB", f"manual: dpm-cluster\nsite: ‸{'a' * 100_000}\ntitle: 試験\n", ["malformed"]),
    # A folder with that name could not be opened on the Windows PC that the documents are for.
    Case("a site called as a device", "manual: dpm-cluster\nsite: ‸con\ntitle: 試験\n", ["value"], ["'con'", "'site'"]),
    Case("a site called as a port", "manual: dpm-cluster\nsite: ‸com1\ntitle: 試験\n", ["value"], ["Windows"]),
    Case("another manual", "manual: ‸sigmasystemcenter\nsite: testbed\ntitle: 試験\n", ["other-manual"], ["'dpm-cluster'"]),
    # Two values are missing, and both are reported where the values are.
    Case(
        "an existing server without addresses", LINES + "  ‸‸existing-server: true\n",
        ["missing-value", "missing-value"], ["'existing-server-address'", "'existing-server-new-address'"],
    ),
    Case(
        "the existing server has another address",
        LINES + "  existing-server: true\n  virtual-ip: ‸10.0.0.1\n  existing-server-address: 10.0.0.2\n"
        "  existing-server-new-address: 10.0.0.3\n", ["constraint"],
    ),
    Case(
        "many problems at once",
        "‸manuel: dpm-cluster\nmanual: ‸other\nsite: ‸Tokyo\ntitle: ‸''\nparameters:\n  virtual-ip: ‸x\n"
        "  server-a-addresses: [‸y, 10.0.0.1, ‸10.0.0.1]\n  ‸shared-drve: 'S:'\n  dhcp: ‸none\n",
        ["unknown-key", "other-manual", "malformed", "value", "value", "value", "repeated-value", "unknown-name", "value"],
    ),
]

@pytest.fixture
def tejun(binary, tmp_path, output):
    """The tool in a folder where documents have been built before."""
    shutil.copytree(output, tmp_path / "Output")
    (tmp_path / "Output/testbed").mkdir()
    (tmp_path / "Output/testbed/runbook.md").write_text("of an earlier run")
    return Tejun(binary, tmp_path)


def assert_refused(tejun, case, file="site.yaml", **how):
    """`build` and `check` report the same, and leave everything as it was."""
    before = state(tejun.folder)
    build = tejun("build", file, **how)
    check = tejun("check", file, **how)
    assert (build.code, build.out) == (case.code, "")
    assert (check.code, check.err) == (case.code, "")
    assert build.err == check.out
    assert_reports(build, build.err, case, "<stdin>" if file == "-" else file)
    assert state(tejun.folder) == before


@pytest.mark.parametrize("case", SHAPE + VALUES, ids=lambda case: case.name)
def test_a_wrong_site_is_refused(tejun, case):
    tejun.write("site.yaml", case.content)
    assert_refused(tejun, case)


def test_the_head_of_the_cases_is_a_site_without_problems(tejun):
    """The oracle of the cases above: what is wrong with them is what they add."""
    tejun.write("site.yaml", START)
    assert tejun("check", "site.yaml").code == 0


def test_a_missing_site_file(tejun):
    assert_refused(tejun, Case("", "", ["file-missing"], code=66), file="nowhere/site.yaml")


def test_a_folder_as_a_site_file(tejun):
    (tejun.folder / "site.yaml").mkdir()
    assert_refused(tejun, Case("", "", ["no-sites"], code=66))


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_a_site_in_utf_16(tejun, encoding):
    tejun.write("site.yaml", START.encode(encoding))
    assert_refused(tejun, Case("", "", ["not-utf-8"], ["UTF-16", "save it as UTF-8"], line=1))


@pytest.mark.parametrize("encoding", ["cp932", "euc-jp"])
def test_a_site_in_an_older_japanese_encoding(tejun, encoding):
    tejun.write("site.yaml", START.encode(encoding))
    assert_refused(tejun, Case("", "", ["not-utf-8"], ["save it as UTF-8"], line=3))


def test_a_picture_as_a_site_file(tejun):
    tejun.write("site.yaml", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)) * 20)
    assert_refused(tejun, Case("", "", ["not-utf-8"], line=1))


def test_a_site_with_a_byte_order_mark_is_accepted(tejun):
    tejun.write("site.yaml", site().encode("utf-8-sig"))
    assert tejun("check", "site.yaml").code == 0


def test_a_site_with_windows_line_ends_is_accepted(tejun):
    tejun.write("site.yaml", site({"virtual-ip": "10.0.0.1"}).replace("\n", "\r\n"))
    assert tejun("check", "site.yaml").code == 0


def test_an_unreadable_site_file(binary, tmp_path_factory):
    """Root can read everything, so root runs the tool as nobody; for other users, removing the permission is enough."""
    folder = tmp_path_factory.mktemp("unreadable")
    user = None
    if os.geteuid() == 0:
        user = 65534
        for ancestor in [folder, *folder.parents[:2]]:
            ancestor.chmod(0o755)
        probe = Tejun(binary, folder)
        try:
            probe("--version", user=user)
        except PermissionError:
            pytest.fail(f"nobody cannot run {binary}, so this is not tested: build it where others may read it")
    tejun = Tejun(binary, folder)
    tejun.write("site.yaml", START).chmod(0)
    assert_refused(tejun, Case("", "", ["file-unreadable"], ["permission denied"]), user=user)


def test_aliases_that_multiply_are_refused_at_once(tejun):
    bomb = "".join(f"  a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10) if n else 'x'}]\n" for n in range(12))
    tejun.write("site.yaml", START + "parameters:\n" + bomb)
    taken = limited(tejun.binary, tejun.folder, "build", "site.yaml")
    assert (taken.code, taken.out) == (78, "")
    assert {diagnostic.id for diagnostic in Run(taken.code, "", taken.err).diagnostics(taken.err)} <= {"anchor", "unknown-name"}
    assert taken.seconds < 3


@pytest.mark.parametrize(
    "text", ["[" * 100_000, "{a: " * 100_000, "- " * 100_000, "? " * 100_000, "\n".join(" " * n + "a:" for n in range(3000))],
    ids=["lists", "mappings", "dashes", "keys", "indents"],
)
def test_deep_nesting_is_refused_and_does_not_end_the_tool(tejun, text):
    tejun.write("site.yaml", text)
    run = tejun("build", "site.yaml")
    assert (run.code, run.out) == (78, "")
    assert len(run.diagnostics(run.err)) == 1


def test_a_site_of_megabytes_is_refused(tejun):
    tejun.write("site.yaml", START + "# filler\n" * 1_000_000)
    assert_refused(tejun, Case("", "", ["file-too-large"]))


@pytest.mark.parametrize("case", [SHAPE[0], SHAPE[3], VALUES[0], VALUES[-1]], ids=lambda case: case.name)
def test_a_wrong_site_on_stdin_is_refused(tejun, case):
    assert_refused(tejun, case, file="-", input=case.content.encode())


def test_utf_16_on_stdin_is_refused(tejun):
    assert_refused(tejun, Case("", "", ["not-utf-8"], line=1), file="-", input=START.encode("utf-16"))


def test_older_japanese_on_stdin_is_refused(tejun):
    assert_refused(tejun, Case("", "", ["not-utf-8"], line=3), file="-", input=START.encode("cp932"))


def test_two_sites_of_one_name(tejun):
    tejun.write("a.yaml", START)
    tejun.write("b.yaml", START)
    run = tejun("build", "a.yaml", "b.yaml")
    assert (run.code, run.out) == (78, "")
    said, problem = run.err.splitlines()
    assert said.startswith("tejun: 1 site, ")
    [diagnostic] = run.diagnostics(problem)
    assert (diagnostic.file, diagnostic.place, diagnostic.id) == ("b.yaml", (2, 7), "duplicate-site")
    assert "a.yaml:2:7" in diagnostic.message


def test_one_wrong_site_is_reported_last_and_the_others_are_written(tejun):
    tejun.write("good.yaml", site({"virtual-ip": "192.168.1.20"}, site="good"))
    tejun.write("bad.yaml", LINES + "  virtual-ip: x\n")
    before = state(tejun.folder / "Output/testbed")
    run = tejun("build", "good.yaml", "bad.yaml")
    assert (run.code, run.out) == (78, "")
    said, problem = run.err.splitlines()
    assert said.startswith("tejun: 1 site, 1 failed, ")
    assert [diagnostic.file for diagnostic in run.diagnostics(problem)] == ["bad.yaml"]
    assert (tejun.folder / "Output/good/runbook.html").is_file()
    assert state(tejun.folder / "Output/testbed") == before


def test_the_problems_of_all_sites_are_reported(tejun):
    tejun.write("a.yaml", LINES + "  virtual-ip: x\n")
    tejun.write("b.yaml", LINES.replace("testbed", "other") + "  web-port: 0\n  dhcp: x\n")
    run = tejun("build", "a.yaml", "missing.yaml", "b.yaml")
    assert run.code == 66
    assert [(d.file, d.line) for d in run.diagnostics(run.err)] == [
        ("a.yaml", 5), ("missing.yaml", None), ("b.yaml", 5), ("b.yaml", 6),
    ]


def test_a_value_that_is_of_no_use_is_a_warning_only(tejun):
    tejun.write("site.yaml", LINES + "  existing-server-address: 10.0.0.1\n")
    run = tejun("build", "site.yaml")
    assert (run.code, run.out) == (0, "")
    assert "site.yaml:5:28: warning: " in run.err and "[useless-value]" in run.err
    assert (tejun.folder / "Output/testbed/runbook.html").is_file()


def test_scalars_are_read_as_they_are_written(tejun):
    """`012`, `5.10`, `no` and `12:30:00` are texts here, whatever YAML 1.1 makes of them."""
    values = {"database-id": "012", "management-server-name": "5.10", "cluster-software": "no"}
    plain = "".join(f"  {key}: {value}\n" for key, value in values.items())
    tejun.write("site.yaml", "manual: dpm-cluster\nsite: 012\ntitle: 12:30:00\nparameters:\n" + plain)
    run = tejun("build", "site.yaml", "--only", "json")
    assert run.code == 0, run.err
    built = Site(tejun.folder / "Output/012")
    assert built.data["site"]["title"] == "12:30:00"
    assert {key: built.parameters[key]["value"] for key in values} == values
