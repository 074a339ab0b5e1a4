"""Values reach a command, path, registry value or URL only if their type admits no character that is special there."""

import re
import shutil
from functools import cache

import pytest
import yaml

from support.harness import CONTENT, Tejun
from support.hostile import PARAMETERS, TEXTS
from support.readers import Site
from support.sitefiles import quoted, site

MANUAL = CONTENT / "dpm-cluster"
SAFE = {
    "ipv4", "host-name", "windows-path", "path-or-share", "folder-name", "sql-instance-folder", "drive", "sql-name", "integer",
    "release"}
# Keys with texts that are words for people, or typed into a field; all others are code.
WORDS = re.compile(
    r"(lead|body|hint|caution|important|expect|expect/text|steps/text|checks/text|clauses/text|help|label|because"
    r"|(components|media|equipment)/name|(choose|ensure)/option|enter/text|setting/is)"
)
PLACEHOLDER = re.compile(r"\{\{([a-z0-9-]+)\}\}")
CODE_SPAN = re.compile(r"`[^`]*`")


class Loader(yaml.SafeLoader):
    """Scalars as they are written."""

    yaml_implicit_resolvers = {}


def kind(parameter):
    type = PARAMETERS[parameter]
    return type if isinstance(type, str) else next(iter(type))


@cache
def templates():
    """Every text of the manual that takes a parameter: (file, keys above it, text)."""

    def walk(node, path):
        if isinstance(node, dict):
            for key, value in node.items():
                # Text for a field on a screen is words, text for the registry is not.
                name = "setting/is" if key == "is" and "setting" in node else key
                yield from walk(value, f"{path}/{name}")
        elif isinstance(node, list):
            for value in node:
                yield from walk(value, path)
        elif PLACEHOLDER.search(node):
            yield path, node

    return [(file, path, text) for file in sorted(MANUAL.rglob("*.yaml"))
            for path, text in walk(yaml.load(file.read_text(encoding="utf-8"), Loader), "")]


def codes():
    """Those of them that are code: (file, keys, text)."""
    for file, path, text in templates():
        if re.search(rf"(^|/){WORDS.pattern}$", path):
            yield from ((file, path, span) for span in CODE_SPAN.findall(text) if PLACEHOLDER.search(span))
        else:
            yield file, path, text


def test_the_places_in_code_are_found():
    """The oracle of the next test."""
    places = {path.rsplit("/", 2)[-2] + "/" + path.rsplit("/", 1)[-1] for _, path, _ in codes()}
    assert places >= {
        "lines/input", "do/browse", "do/create-folder", "copy/from", "copy/to", "set-registry/before", "set-registry/after",
        "registry-rules/prefix", "registry-values/data", "services/name", "resources/disk", "folder/server-a",
        "parameters/printed", "change-address/to", "fact/is", "as-printed/text",
    }
    assert len(list(codes())) > 80


def test_code_takes_only_values_of_safe_types():
    for file, path, text in codes():
        for parameter in PLACEHOLDER.findall(text):
            assert kind(parameter) in SAFE, f"{file.name}{path}: {text!r} takes '{parameter}', a {kind(parameter)}"


def test_what_a_shell_takes_has_no_blank_or_stands_in_quotes():
    """A path may contain blanks, `(` and `)`, which `cmd` interprets outside quotes."""
    found = 0
    for file in sorted((MANUAL / "chapters").glob("*.yaml")):
        for prompt, text in re.findall(r"\{prompt: '([^']*)', input: (.*)\}\n", file.read_text(encoding="utf-8")):
            if prompt == ">" and PLACEHOLDER.search(text):
                found += 1
                outside = re.sub(r'"[^"]*"', "", text)
                types = {kind(parameter) for parameter in PLACEHOLDER.findall(outside)}
                assert types <= SAFE - {"windows-path", "path-or-share", "folder-name"}, text
    assert found >= 2


def test_every_place_in_code_refuses_free_text(binary, tmp_path):
    """Each in turn gets a free text in a copy of the manual: the loader finds every one of them."""
    tejun = Tejun(binary, tmp_path)
    tried = 0
    for file, path, text in {(file, path, text) for file, path, text in codes() if not CODE_SPAN.fullmatch(text)}:
        if file.name == "parameters.yaml":
            continue  # In a default, a parameter that is declared later is another error.
        shutil.rmtree(tmp_path / "manual", ignore_errors=True)
        shutil.copytree(MANUAL, tmp_path / "manual")
        copy = tmp_path / "manual" / file.relative_to(MANUAL)
        source = file.read_text(encoding="utf-8")
        written = text if text in source else text.replace("\\", "\\\\")
        assert written in source, f"{text!r} is not found in {file.name}"
        copy.write_text(source.replace(written, PLACEHOLDER.sub("{{database-id}}", written, count=1)), encoding="utf-8")
        run = tejun("check", "--manual", "manual")
        assert run.code == 78 and "'database-id' is free text" in run.out and "[text-in-command]" in run.out, (path, text)
        tried += 1
    assert tried > 25


def test_no_free_text_stands_in_a_command_of_any_document(binary, tmp_path):
    mark = "ZZTEXTZZ"
    tejun = Tejun(binary, tmp_path)
    tejun.write("a.yaml", site({key: mark for key in TEXTS if key != "title"}, title=mark))
    assert tejun("build", "a.yaml").code == 0
    built = Site(tmp_path / "Output/testbed")
    assert built.markdown.count(mark) > 5
    for block in re.findall(r"^ *```.*?^ *```", built.markdown, re.DOTALL | re.MULTILINE):
        assert mark not in block
    for page in (built.html, built.checklist):
        assert page.all("pre")
        assert not [element for element in page.all("pre") if mark in element.text()]
    code = {"input", "path", "line", "from", "to", "before", "after", "key", "contents", "folder"}

    def walk(node, key=None):
        if isinstance(node, dict):
            for name, value in node.items():
                walk(value, name)
        elif isinstance(node, list):
            for value in node:
                walk(value, key)
        else:
            assert key not in code or mark not in str(node), (key, node)

    walk(built.data["chapters"])


# A value of every safe type, and what it may contain: typed from the type's purpose, not from the tool.
NAME = r"A-Za-z0-9 _.()\-ぁ-ゖァ-ヺ一-鿿ー々"
BASES = {
    "virtual-ip": ("10.22.33.4", "0-9"), "web-console": ("ABCD", "A-Za-z0-9-"), "backup-image-folder": (r"X:\ab", NAME + r"\\"),
    "sql-folder": (r"C:\ab", NAME + r"\\"), "sql-instance-folder-a": ("MSSQL10.ab", "A-Za-z0-9_"), "shared-drive": ("X:", ""), "sql-instance": ("abcd", "A-Za-z0-9_"),
    "web-port": ("8080", "0-9"), "expressbuilder": ("3.005a-B", None),  # See the test of its spellings.
}
# What has a meaning in a quoted SQL string, to `cmd`, in a .reg file, in a URL or in the name of a file.
META = set("'\"%&|<>^;`$!*?,=~#@{}[]+/\x7f") | {chr(number) for number in range(32)}
OTHERS = "¥￥´‘’“”′″＂＇％＆｜＜＞；｀＄／＼：．０１Ａａ　\u00a0\u2028\u2029\u200b\u202e\ufeff\u0301\u2215\u29f5\u2044éßıſKÅαа①²あアー漢々〇\U00020bb7😀\ue000\U000f0000\u0085"
PLACES = {"first": lambda base, c: c + base, "middle": lambda base, c: base[:-1] + c + base[-1:], "last": lambda base, c: base + c}


@pytest.fixture(scope="module")
def accepted(binary, tmp_path_factory):
    """(parameter, place, character) of everything that is accepted, for every ASCII character and a sample of
    others."""
    tejun = Tejun(binary, tmp_path_factory.mktemp("sweep"))
    tried, names = {}, []
    for number, character in enumerate([*map(chr, range(128)), *OTHERS]):
        for place, put in PLACES.items():
            lines = ["manual: dpm-cluster", "site: a", "title: a", "parameters:"]
            for parameter, (base, _) in BASES.items():
                text = quoted(put(base, character))
                lines.append(f"  {parameter}: {f'[{text}]' if parameter == 'expressbuilder' else text}")
                tried[f"{number}-{place}.yaml", len(lines)] = (parameter, place, character)
            names.append(tejun.write(f"{number}-{place}.yaml", "\n".join(lines) + "\n").name)
    run = tejun("check", *names)
    assert run.code == 78
    refused = {(d.file, d.line) for d in run.diagnostics(run.out) if d.id == "value"}
    assert refused <= tried.keys()
    # A byte order mark at the beginning never gets this far: see test_hostile_refusals.py.
    return {what for at, what in tried.items() if at not in refused and what[1:] != ("first", "\ufeff")}


def assert_safe(accepted):
    for parameter, place, character in accepted:
        where = f"U+{ord(character):04X} {place} in {parameter}, a {kind(parameter)}"
        assert character not in META, f"{where} means something in code"
        allowed = BASES[parameter][1]
        assert allowed is None or allowed and re.fullmatch(f"[{allowed}]", character), f"{where} is not expected there"


def test_no_safe_type_takes_a_character_that_means_something_in_code(accepted):
    # No parameter of this manual is a folder name by itself; its alphabet is that of a path.
    assert {kind(parameter) for parameter in BASES} - {"list"} | {"release", "folder-name"} == SAFE
    assert_safe(accepted)
    # The sweep does look: what should be accepted is.
    assert {("web-console", "middle", "-"), ("sql-instance", "last", "_"), ("backup-image-folder", "middle", "("),
            ("sql-folder", "last", "漢"), ("sql-instance-folder-a", "last", "_"), ("virtual-ip", "first", "1")} <= accepted


def test_a_release_is_shown_in_its_one_spelling(accepted, binary, tmp_path):
    """It may be spelt in full width, with blanks around it; no document contains it in that form."""
    tejun = Tejun(binary, tmp_path)
    spellings = [PLACES[place]("3.005a-B", c) for key, place, c in sorted(accepted) if key == "expressbuilder"]
    names = [tejun.write(f"{n}.yaml", site({"expressbuilder": [text]}, site=f"s-{n}")).name for n, text in enumerate(spellings)]
    assert len(names) > 2
    run = tejun("build", *names, "--only", "json")
    assert run.code == 0, run.err
    for number in range(len(names)):
        [value] = Site(tmp_path / f"Output/s-{number}").parameters["expressbuilder"]["value"]
        assert re.fullmatch(r"3\.[0-9]{3}[a-fx]-B", value), spellings[number]


@pytest.mark.parametrize("character", "'%&\"; |")
def test_a_wider_allow_list_would_be_noticed(accepted, character):
    wider = accepted | {("backup-image-folder", "middle", character), ("sql-instance", "middle", character)}
    with pytest.raises(AssertionError):
        assert_safe(wider)
