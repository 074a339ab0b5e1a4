"""Wrong manuals: copies of the shipped one with one change."""

import random
import shutil

import pytest
import yaml

from support.bad_input import MARK, Case, assert_reports
from support.harness import CONTENT, Tejun, state
from support.long import IS_LONG
from support.sitefiles import site

INSTALLATION = "chapters/3-installation.yaml"


class Change:
    """In `file`, `old` becomes `new`; the marks in `new` are at the places of the problems."""

    def __init__(self, name, file, old, new, problems, says=(), where=None):
        self.name, self.file, self.old, self.new = name, file, old, new
        self.problems, self.says = list(problems), list(says)
        # The file that is blamed, and a text in it with a mark at the place; by default the changed one.
        self.where = where

    def make(self, folder):
        path = folder / self.file
        text = path.read_text()
        assert text.count(self.old) == 1, f"{self.old!r} stands {text.count(self.old)} times in {self.file}"
        text = text.replace(self.old, self.new)
        path.write_text(text.replace(MARK, ""))
        if self.where:
            file, old, marked = self.where
            other = (folder / file).read_text()
            assert other.count(old) == 1
            return file, other.replace(old, marked)
        return self.file, text


DETACH_TEXT = "SQL Server に接続し、インストールした直後のデータベースをデタッチします。"

CHANGES = [
    Change(
        "a reference to a step that is not there", INSTALLATION, "text: " + DETACH_TEXT,
        "text: ‸'[](step:database-a/atach)'", ["unknown-name"], ["step 'database-a/atach'", "did you mean 'database-a/attach'?"],
    ),
    Change(
        "a reference to a section that is not there", INSTALLATION, "text: " + DETACH_TEXT,
        "text: ‸'[](section:database-c)'", ["unknown-name"], ["section 'database-c'"],
    ),
    Change(
        "a place that nobody knows", INSTALLATION, "web-a\n    number: \"3.1\"\n    title: Web サーバ for DPM のインストール(サーバ A)\n    place: server-a\n",
        "web-a\n    number: \"3.1\"\n    title: Web サーバ for DPM のインストール(サーバ A)\n    place: ‸serverA\n", ["not-one-of"], ["did you mean 'server-a'?"]),
    Change(
        "a parameter without quotes", INSTALLATION, "          - create-folder: '{{shared-install-folder}}'\n",
        "          - create-folder: {‸{shared-install-folder}}\n", ["shape"], ["in single quotes: '{{parameter}}'"]),
    Change(
        "a path that begins with a parameter without quotes", INSTALLATION, "          - create-folder: '{{shared-install-folder}}'\n",
        "          - create-folder: {{shared-install-folder}}‸\\x\n", ["yaml-syntax"],
        ["write the line as: - create-folder: '{{shared-install-folder}}\\x'"]),
    Change("a parameter that is never declared", INSTALLATION, "text: " + DETACH_TEXT, "text: ‸'{{virtual-ipp}}'",
           ["unknown-name"], ["'virtual-ipp'", "did you mean 'virtual-ip'?"]),
    Change(
        "a parameter that is never declared in a command", INSTALLATION,
        "- {prompt: '1>', input: \"sp_attach_db 'DPM','{{database-folder}}\\\\DPM_DATA.MDF','{{database-folder}}\\\\DPM_LOG.LDF'\"}\n                - {prompt: '2>', input: go}\n                - {prompt: '1>', input: exit}\n          - close: command-prompt\n        expect:\n          - '`go`",
        "- {prompt: '1>', input: ‸'{{data-folder}}'}\n                - {prompt: '2>', input: go}\n                - {prompt: '1>', input: exit}\n          - close: command-prompt\n        expect:\n          - '`go`",
        ["unknown-name"], ["'data-folder'"],
    ),
    Change(
        "a confirmation by nobody known", "chapters/2-initial-settings.yaml",
        "備考に記入できます。\n        confirmation: second-person\n",
        "備考に記入できます。\n        confirmation: ‸third-person\n", ["not-one-of"], ["'third-person'", "'second-person'"],
    ),
    Change(
        "a parameter that is never used", "parameters.yaml", "  - id: web-port\n",
        "  - ‸id: spare\n    group: network\n    type: ipv4\n    label: 予備\n    help: 使わない値です。\n"
        "    example: 10.0.0.1\n  - id: web-port\n", ["unused-parameter"], ["'spare'"],
    ),
    Change(
        "a parameter declared twice", "parameters.yaml", "  - id: web-port\n",
        "  - id: web-console\n    group: network\n    type: host-name\n    label: もう一つ\n    help: 重複です。\n"
        "    example: OPS\n  - id: web-port\n", ["duplicate-name"], ["'web-console'"],
        where=("parameters.yaml", "  - id: web-console\n    group: network\n    type: host-name\n    label: もう一つ", "  - ‸id: web-console\n    group: network\n    type: host-name\n    label: もう一つ"),
    ),
    Change("a step id twice in a section", "chapters/6-operation.yaml", "      - id: open-scenario\n", "      - ‸id: open-console\n",
           ["duplicate-name"], ["'update-modules/open-console'"]),
    Change("an unknown action", INSTALLATION, "          - select-component: web-server\n", "          - ‸select-componnt: web-server\n",
           ["not-one-of"], ["'select-componnt'", "did you mean 'select-component'?"]),
    Change("an unknown key of a step", INSTALLATION, "        text: " + DETACH_TEXT, "        ‸txt: " + DETACH_TEXT,
           ["unknown-key"], ["'txt'", "did you mean 'text'?"]),
    Change("an unknown key of the manual", "manual.yaml", "edition: 第 2 版", "edition: 第 2 版\n‸editon: 2", ["unknown-key"], ["'edition'"]),
    Change("an unknown service", "catalogues.yaml", "      - pxe-mtftp\n", "      - ‸pxe-mftpd\n",
           ["unknown-name"], ["'pxe-mftpd'", "did you mean 'pxe-mtftp'?"]),
    Change("a free text in a command", INSTALLATION, "input: use master}\n                - {prompt: '2>', input: go}\n                - {prompt: '1>', input: \"sp_detach_db 'DPM'\"}\n                - {prompt: '2>', input: go}\n        expect",
           "input: ‸'use {{database-id}}'}\n                - {prompt: '2>', input: go}\n                - {prompt: '1>', input: \"sp_detach_db 'DPM'\"}\n                - {prompt: '2>', input: go}\n        expect",
           ["text-in-command"], ["'database-id'"]),
    Change("a yen sign in a path", "chapters/5-dpm-settings.yaml", "          - create-folder: '{{deploy-folder}}'\n",
           "          - create-folder: ‸'{{shared-drive}}¥Deploy'\n", ["yen-sign"], ["U+005C"]),
    Change("HTML in a text", INSTALLATION, "text: " + DETACH_TEXT, "text: ‸デタッチします。<br>続けます。", ["markup"], ["HTML"]),
    Change("a heading in a text", INSTALLATION, "text: " + DETACH_TEXT, "text: ‸'# デタッチ'", ["markup"]),
    Change("a changing step without an expected result", INSTALLATION,
           "        expect:\n          text: 管理者のパスワードを設定する画面が表示されます。\n          fact: {screen: admin-password}\n", "", ["no-expectation"], ["management-a/install"],
           where=(INSTALLATION, "      - id: install\n        number: 3\n        do:\n          - run-installer: management-server\n",
                  "      - ‸id: install\n        number: 3\n        do:\n          - run-installer: management-server\n")),
    Change("a step number out of order", "chapters/6-operation.yaml", "        number: 2\n", "        number: 20\n", ["step-order"], ["update-modules/confirm"],
           where=("chapters/6-operation.yaml", "      - id: confirm\n", "      - ‸id: confirm\n")),
    Change("a step of the other server that is forgotten", INSTALLATION, "      - {number: 4, same-as: password}\n      - {number: 5, same-as: address}\n", "      - {number: 4, same-as: password}\n",
           ["uncovered-step"], ["management-a/address"],
           where=(INSTALLATION, "      of: management-a\n", "      ‸of: management-a\n")),
    Change("an unknown parameter in a constraint", "parameters.yaml", "    of: [server-a-addresses, virtual-ip]\n", "    of: [‸server-c-addresses, virtual-ip]\n",
           ["unknown-name"], ["'server-c-addresses'"]),
    Change("a wrong default", "parameters.yaml", "  - id: virtual-ip\n    group: network\n    type: ipv4\n    label: 仮想 IP アドレス\n    help: フェイルオーバーのときに引き継ぐ IP アドレスです。管理サーバの IP アドレスになります。\n    printed: 192.168.1.10\n",
           "  - ‸id: virtual-ip\n    group: network\n    type: ipv4\n    label: 仮想 IP アドレス\n    help: フェイルオーバーのときに引き継ぐ IP アドレスです。管理サーバの IP アドレスになります。\n    printed: 192.168.1.300\n", ["value"], ["'192.168.1.300'"]),
    Change("a clause that checks nothing", "outcome.yaml", "shared-contents: [DataFile, PXE]", "shared-contents: ‸[]", ["empty-list"], ["'shared-contents'"]),
    Change("a clause with two demands", "outcome.yaml", "        resources: all\n", "        resources: all\n        ‸addresses: 8\n",
           ["not-together"], ["'resources' and 'addresses'"]),
    Change("an unknown demand", "outcome.yaml", "        resources: all\n", "        ‸resorces: all\n", ["unknown-key"], ["did you mean 'resources'?"]),
    Change("an operation that no step carries out", "outcome.yaml", "alike: 管理者パスワード変更", "alike: ‸管理者パスワードの変更",
           ["unknown-operation"], ["did you mean '管理者パスワード変更'?"]),
    Change("a database of a component without one", "outcome.yaml", "        database: database\n", "        database: ‸web-server\n", ["unknown-name"], ["'database'"]),
    Change("an outcome after a step that is not there", "outcome.yaml", "after: synchronise/return", "after: ‸synchronise/retrun",
           ["unknown-name"], ["did you mean 'synchronise/return'?"]),
    Change("a fact that looks at nothing", "chapters/5-dpm-settings.yaml", "opens: ['{{deploy-folder}}']", "opens: ‸[]", ["empty-list"], ["'opens'"]),
    Change("two facts in one", "chapters/5-dpm-settings.yaml", "fact: {screen: console-details}", "fact: {screen: console-details, ‸empty: X}",
           ["not-together"], ["'screen' and 'empty'"]),
    Change("a misspelt fact", "chapters/5-dpm-settings.yaml", "fact: {screen: console-details}", "fact: ‸{scren: console-details}",
           ["unknown-key"], ["did you mean 'screen'?"]),
    Change("a fact where nobody can look", "chapters/5-dpm-settings.yaml", "fact: {opens: ['{{deploy-folder}}'], on: server-b}",
           "fact: {opens: ['{{deploy-folder}}'], on: ‸cluster}", ["not-one-of"], ["'cluster'", "'server-b'"]),
    Change("a check of ours that nobody can rehearse", "chapters/5-dpm-settings.yaml",
           "          - text: サーバ B のエクスプローラーで、`{{deploy-folder}}` を開けます。\n            fact: {opens: ['{{deploy-folder}}'], on: server-b}\n",
           "          - ‸text: サーバ B のエクスプローラーで、`{{deploy-folder}}` を開けます。\n", ["missing-key"], ["'fact'"]),
    Change("a screen that appears in two ways", "catalogues.yaml", "{id: setup, name: DeploymentManager セットアップ, medium: dpm-cd}",
           "{id: setup, name: DeploymentManager セットアップ, medium: dpm-cd, ‸after: services}", ["not-together"], ["'medium' and 'after'"]),
    Change("a tab", "errata.yaml", "    weight: misleads\n  - id: database-id-name\n", "‸\tweight: misleads\n  - id: database-id-name\n", ["yaml-syntax"]),
    Change("an erratum at a step that is not there", "errata.yaml", "  - id: return-to-server-a\n    at: ['step:synchronise/return']\n",
           "  - id: return-to-server-a\n    at: [‸'step:synchronise/retrun']\n", ["unknown-name"], ["did you mean 'synchronise/return'?"]),
    Change("an unknown weight", "errata.yaml", "    weight: question\n  - id: other-registry-data\n", "    weight: ‸qestion\n  - id: other-registry-data\n",
           ["not-one-of"], ["did you mean 'question'?"]),
    Change("a check at a step that is not there", "errata.yaml", "after: shared-folder/set-folder", "after: ‸shared-folder/set-foldr",
           ["unknown-name"], ["did you mean 'shared-folder/set-folder'?"]),
    Change("a check at no moment", "errata.yaml", "      - after: shared-folder/set-folder\n", "      - ‸at: shared-folder/set-folder\n",
           ["missing-key"], ["'before' or 'after'"]),
    Change("a check at two moments", "errata.yaml", "      - after: shared-folder/set-folder\n",
           "      - ‸after: shared-folder/set-folder\n        before: shared-folder/set-folder\n", ["not-together"], ["'before' and 'after'"]),
    Change("a warning of unknown severity", "parameters.yaml", "severity: warning\n    because: 共有ディスクにない", "severity: ‸warnin\n    because: 共有ディスクにない", ["not-one-of"], ["'warning'"]),
    Change("an expected result under a condition on nothing known", "chapters/6-operation.yaml",
           "when: {backup-image-folder: unset}", "when: {backup-image-foldr: ‸unset}", ["unknown-name"], ["did you mean 'backup-image-folder'?"]),
]


@pytest.fixture
def tejun(binary, tmp_path, output):
    """The tool in a folder with a copy of the manual, a site, and documents of an earlier run."""
    shutil.copytree(output, tmp_path / "Output")
    shutil.copytree(CONTENT / "dpm-cluster", tmp_path / "dpm-cluster")
    (tmp_path / "site.yaml").write_text(site())
    return Tejun(binary, tmp_path)


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.name)
def test_a_wrong_manual_is_refused(tejun, change):
    file, marked = change.make(tejun.folder / "dpm-cluster")
    case = Case(change.name, marked, change.problems, change.says)
    before = state(tejun.folder)
    build = tejun("build", "site.yaml", "--manual", "dpm-cluster")
    check = tejun("check", "site.yaml", "--manual", "dpm-cluster")
    assert (build.code, build.out) == (78, "")
    assert (check.code, check.err) == (78, "")
    assert build.err == check.out
    assert_reports(build, build.err, case, f"dpm-cluster/{file}")
    assert state(tejun.folder) == before


def test_the_copy_is_a_manual_without_problems(tejun):
    """The oracle of the cases above."""
    run = tejun("check", "site.yaml", "--manual", "dpm-cluster")
    assert (run.code, run.out) == (0, "")


def test_all_problems_of_a_manual_are_reported(tejun):
    for name in ["an unknown key of a step", "an unknown key of the manual", "an unknown weight"]:
        next(change for change in CHANGES if change.name == name).make(tejun.folder / "dpm-cluster")
    run = tejun("check", "--manual", "dpm-cluster")
    assert run.code == 78
    assert sorted(diagnostic.file.split("/")[-1] for diagnostic in run.diagnostics(run.out)) == [
        "3-installation.yaml", "errata.yaml", "manual.yaml",
    ]


@pytest.mark.parametrize("command", ["build", "check", "schema", "modules", "new abc"])
def test_no_command_works_on_a_wrong_manual(tejun, command):
    CHANGES[0].make(tejun.folder / "dpm-cluster")
    before = state(tejun.folder)
    run = tejun(*command.split(), "--manual", "dpm-cluster")
    assert run.code == 78
    assert "[unknown-name]" in (run.out if command == "check" else run.err)
    assert command == "check" or run.out == ""
    assert state(tejun.folder) == before


@pytest.mark.parametrize("command", ["build", "check"])
def test_a_missing_manual(tejun, command):
    before = state(tejun.folder)
    run = tejun(command, "--manual", "nowhere")
    assert run.code == 66
    assert "nowhere" in run.out + run.err and "[file-missing]" in run.out + run.err
    assert state(tejun.folder) == before


@pytest.mark.parametrize("name", ["manual.yaml", "parameters.yaml", "catalogues.yaml", "errata.yaml", "introduction.yaml"])
def test_a_manual_that_lacks_a_file(tejun, name):
    (tejun.folder / "dpm-cluster" / name).unlink()
    before = state(tejun.folder)
    run = tejun("build", "--manual", "dpm-cluster")
    assert (run.code, run.out) == (66, "")
    assert f"dpm-cluster/{name}: error: " in run.err
    assert state(tejun.folder) == before


def test_a_manual_without_chapters(tejun):
    shutil.rmtree(tejun.folder / "dpm-cluster/chapters")
    before = state(tejun.folder)
    run = tejun("build", "--manual", "dpm-cluster")
    assert run.code in (66, 78) and run.out == ""
    assert "chapters" in run.err
    assert state(tejun.folder) == before


def wrong_values():
    """Every value of a manual that stands in a new place, as a list where something else is meant."""
    seen = set()
    for file in sorted((CONTENT / "dpm-cluster").rglob("*.yaml")):
        text = file.read_text()
        kind = file.parent.name if file.parent.name == "chapters" else file.name
        places = [(yaml.compose(text), ())]
        while places:
            node, path = places.pop()
            if isinstance(node, yaml.ScalarNode) and (kind, path) not in seen:
                seen.add((kind, path))
                start, end = node.start_mark.index, node.end_mark.index
                yield file.relative_to(CONTENT / "dpm-cluster"), path, text[:start] + "[[x]]" + "\n" * text[start:end].endswith("\n") + text[end:]
            elif isinstance(node, yaml.SequenceNode):
                places += [(item, (*path, "*")) for item in node.value]
            elif isinstance(node, yaml.MappingNode):
                places += [(value, (*path, key.value)) for key, value in node.value]


def test_a_value_of_a_wrong_type_is_one_mistake_and_not_one_of_its_neighbours(tejun):
    """None of the other keys of its mapping is called unknown or missing."""
    cases = list(wrong_values())
    assert len(cases) > 250
    chosen = cases if IS_LONG else random.Random(17).sample(cases, 60)
    for file, path, text in chosen:
        copy = tejun.folder / "dpm-cluster" / file
        before = copy.read_text()
        copy.write_text(text)
        run = tejun("check", "--manual", "dpm-cluster")
        copy.write_text(before)
        assert run.code == 78, path
        lines = [line for line in run.out.splitlines() if f"/{file}:" in line]
        assert not any("[unknown-key]" in line or "must have exactly one of" in line for line in lines), (path, lines)


def test_another_manual_without_a_site_takes_the_site_that_sets_nothing(tejun):
    folder = tejun.folder / "dpm-cluster"
    front = (folder / "manual.yaml").read_text()
    (folder / "manual.yaml").write_text(front.replace("manual: dpm-cluster", "manual: another"))
    assert "manual 'another' and 1 site: no errors" in tejun("check", "--manual", "dpm-cluster").err
    assert tejun("build", "--manual", "dpm-cluster", "--output", "out").code == 0
    assert "既定の値だけのサイト" in (tejun.folder / "out/another/runbook.md").read_text()
    assert "— 既定の値だけのサイト\n" in tejun("rehearse", "--manual", "dpm-cluster").out
