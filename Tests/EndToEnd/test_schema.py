"""`tejun schema`: a valid JSON Schema that agrees with `tejun check`."""

import json
import random
import re

import jsonschema
import pytest
import yaml

from support import printed
from support.harness import CONTENT, SHIPPED_SITES
from support.sitefiles import HEAD, site

SEED = 20080428
SITES_PER_PARAMETER = 30

# Characters to make values from. Left out on purpose, because a regular expression without Unicode classes
# cannot know them: characters that Unicode has not assigned, and those beyond U+FFFF that are invisible.
LETTERS = "ABCXYZabcxyz0189"
SIGNS = " _-.()\\/:\"'|<>*?%&^$,;=+!@#~`{}[]¥￥"
JAPANESE = "東京データセンターぁんァヶー々一龥、。「」・"
INVISIBLE = "\t\n\r\0\x1b\x7f\x85\xa0\xad\u061c\u180e\u200b\u200d\u200e\u2028\u2029\u202e\u2060\u3000\ufe0f\ufeff\ue000"
WIDE = "１２．Ａ：＼😀"


def words(random, alphabet, longest):
    return "".join(random.choice(alphabet) for _ in range(random.choice([1, 2, 3, longest - 1, longest, longest + 1])))


def damaged(random, text):
    """The text with one slip."""
    at = random.randrange(len(text) + 1)
    stray = random.choice(LETTERS + SIGNS + JAPANESE + INVISIBLE + WIDE)
    return random.choice([
        text[:at] + stray + text[at:], text[:at] + text[at + 1:], text[:at] + stray + text[at + 1:],
        text.lower(), text.upper(), text + text, " " + text, text + " ", text + "\n", "",
    ])


def address(random):
    return ".".join(str(random.choice([0, 1, 9, 10, 99, 100, 127, 192, 199, 223, 224, 249, 250, 255, 256, 300])) for _ in range(4))


def folder_name(random):
    return random.choice([
        words(random, LETTERS, 12), words(random, LETTERS + " _-.()", 12), words(random, JAPANESE[:9], 6), "a" * 100, "a" * 101,
        "CON", "nul.txt", "COM1", "com0.a", "LPT9", "CONSOLE", "COM10", "a.", ".a", " a", "a ", "..", "MSSQL.1", "aux",
    ])


def path(random):
    if random.random() < 0.3:
        return random.choice(["X:\\DPM", "C:\\Program Files\\NEC", "E:\\Apps (x64)\\データ", "C:\\" + "a" * 97, "C:\\a\\" + "b" * 100])
    names = [folder_name(random) for _ in range(random.choice([1, 1, 2, 3, 5]))]
    return random.choice("CXZcx") + random.choice([":\\", ":\\", ":\\", ":", "\\"]) + "\\".join(names)


def share(random):
    server = random.choice([
        address(random), words(random, LETTERS + "-", 15), "nas01", "nas01.example.local", "localhost", "LocalHost", ".", "..", "?",
        "10.1.8", "-a", "a-", "a.", "nas_01", "a" * 63, "a" * 64])
    names = [folder_name(random) for _ in range(random.choice([0, 1, 1, 2]))]
    return "\\\\" + "\\".join([server, random.choice([folder_name(random), "backup", "b" * 80, "b" * 81, "C$"]), *names])


def respelt(random, release):
    """A release as people write it, and sometimes as nobody does."""
    if random.random() < 0.4:
        return release
    head = random.choice(["", "", "Ver", "ver. ", "Version ", "EXPRESSBUILDER Ver", "expressbuilder ", "Ver Version ", "EXPRESSBUILDER", "v"])
    text = head + random.choice([str, str.lower, str.upper])(release).replace("-", random.choice("--－‐ー−_"))
    if random.random() < 0.3:
        text = "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" and random.random() < 0.5 else c for c in text)
    return random.choice(["", "", " ", "\u3000"]) + text + random.choice(["", "", " "])


GENERATORS = {
    "ipv4": address,
    "host-name": lambda r: r.choice([words(r, LETTERS + "-", 15), "12345", "-a", "a-", "a_b", "サーバ", "SERVER-A"]),
    "windows-path": path,
    "path-or-share": lambda r: r.choice([path, share])(r),
    "folder-name": folder_name,
    "sql-instance-folder": lambda r: r.choice([
        "MSSQL." + words(r, "0123456789", 3), "MSSQL.1", "MSSQL.2", "MSSQL.x", "1", "SQL Server\\2",
        r.choice(["MSSQL10", "MSSQL10_50", "MSSQL11", "MSSQL9", "MSSQL100", "MSSQL11_50", "mssql10"]) + "."
        + r.choice([words(r, LETTERS + "_", 16), "DPMDBI", "MSSQLSERVER", "Default", "DPM$1", "1A", ""])]),
    "drive": lambda r: r.choice(["C:", "X:", "x:", "C", "C:\\", ":", "CC:", "Ａ:", "1:"]),
    "sql-name": lambda r: r.choice([words(r, LETTERS + "_", 16), "DPMDBI", "1A", "_A", "A-B", "Ａ"]),
    "integer": lambda r: r.choice(["0", "1", "8", "24", "30", "31", "80", "080", "65535", "65536", "-1", "+1", "1.0", "99999999999999999999", " 1", "1e3", "0x10"]),
    "choice": lambda r: r.choice([
        "5.0", "5.1", "5", "5.10", "standard", "Standard", "enterprise", "Enterprise Edition", "enterprise edition", "cluster-nodes",
        "separate", "seperate", "クラスタのノード上", "クラスタとは別のコンピュータ上", "クラスタのノード"]),
    "flag": lambda r: r.choice([
        "true", "false", "True", "FALSE", "tRUE", "yes", "no", "No", "y", "1", "0", "on", "Off", "はい", "いいえ", "可"]),
    "text": lambda r: r.choice([words(r, LETTERS + SIGNS + JAPANESE + WIDE, 64)] * 9 + ["MSSQL.x", "mssql.X", "＿＿＿＿＿＿＿＿"]),
    "release": lambda r: respelt(r, r.choice([
        *printed.RELEASES, "3.005x-B", "3.010x-B", "3.004x-B", "3.007a-B", "3.004c-B", "3.010g-B", "3.005-B", "a"])),
}


def parameters():
    """Parameter → its type, as the manual declares it."""
    declared = yaml.safe_load((CONTENT / "dpm-cluster/parameters.yaml").read_text())["parameters"]
    return {parameter["id"]: parameter["type"] for parameter in declared}


def kind(type):
    return type if isinstance(type, str) else next(iter(type))


def value(random, type):
    if kind(type) == "list":
        element = type["list"]["of"]
        values = [value(random, element) for _ in range(random.choice([0, 1, 1, 2, 3, 8, 9]))]
        return random.choice([values, values, values[0] if values else []])
    text = GENERATORS[kind(type)](random)
    return damaged(random, text) if random.random() < 0.3 else text


def cases():
    """One parameter and a value for it, each with the rest of a site around it."""
    generator = random.Random(SEED)
    return [(id, value(generator, type)) for id, type in parameters().items() for _ in range(SITES_PER_PARAMETER)]


def ecma(pattern):
    """In JavaScript `$` is the end of the text; in Python also the position before a final line break."""
    return re.compile(re.sub(r"(?<!\\)\$", r"\\Z", pattern))


def _pattern(validator, pattern, instance, schema):
    if isinstance(instance, str) and not ecma(pattern).search(instance):
        yield jsonschema.ValidationError(f"{instance!r} does not match {pattern!r}")


Validator = jsonschema.validators.extend(jsonschema.Draft7Validator, {"pattern": _pattern})


@pytest.fixture
def schema(tejun):
    run = tejun("schema")
    assert (run.code, run.err) == (0, "")
    return json.loads(run.out)


def test_the_schema_is_a_valid_schema(schema):
    assert schema["$schema"] == "http://json-schema.org/draft-07/schema#"
    jsonschema.Draft7Validator.check_schema(schema)


def test_the_shipped_schema_is_what_the_tool_prints(tejun):
    assert (CONTENT / "schemas/site.schema.json").read_text() == tejun("schema").out


def test_the_shipped_sites_name_a_schema_that_is_there():
    for path in SHIPPED_SITES.values():
        first = path.read_text().splitlines()[0]
        assert (path.parent / first.split("$schema=")[1]).is_file()


def test_the_schema_knows_every_parameter_with_its_help(schema):
    properties = schema["properties"]["parameters"]["properties"]
    assert list(properties) == sorted(parameters())
    assert all(property["title"] and property["description"] for property in properties.values())


def test_the_shipped_sites_are_valid(schema):
    for path in SHIPPED_SITES.values():
        assert [error.message for error in Validator(schema).iter_errors(yaml.safe_load(path.read_text()))] == []


def test_a_new_site_is_valid(tejun, schema):
    document = yaml.safe_load(tejun("new", "tokyo-dc", "--output", "-").out)
    assert [error.message for error in Validator(schema).iter_errors(document)] == []


@pytest.mark.parametrize(
    "document",
    [
        {}, {"manual": "dpm-cluster"}, HEAD | {"colour": "red"}, HEAD | {"manual": "other"}, HEAD | {"parameters": []},
        HEAD | {"parameters": {"virtual-ipp": "10.0.0.1"}}, HEAD | {"site": "../evil"}, HEAD | {"site": "a" * 65},
        HEAD | {"title": "長" * 101}, HEAD | {"title": ""}, [], "text",
    ],
    ids=str,
)
def test_what_check_refuses_at_the_top_is_invalid(tejun, schema, document):
    assert not Validator(schema).is_valid(document)
    assert tejun("check", "-", input=json.dumps(document, ensure_ascii=False).encode()).code == 78


def check(tejun, cases):
    """What `check` says about the one value of each site: the messages about it."""
    names = []
    for index, (id, value) in enumerate(cases):
        tejun.write(f"{index}.yaml", site({id: value}, site=f"s{index}"))
        names.append(f"{index}.yaml")
    run = tejun("check", *names)
    verdicts = {name: [] for name in names}
    for diagnostic in run.diagnostics(run.out):
        # The schema does not cover constraints between values, or what other values make necessary or useless;
        # nor that a folder made from this one becomes too long, which is reported for the other folder.
        index = int(diagnostic.file.removesuffix(".yaml"))
        about_the_value = diagnostic.id not in ("constraint", "missing-value", "useless-value")
        if about_the_value and f"'{cases[index][0]}'" in diagnostic.message:
            verdicts[diagnostic.file].append(diagnostic.message)
    return list(verdicts.values())


def test_the_schema_and_check_agree_on_every_single_value(tejun, schema):
    generated = cases()
    assert len(generated) >= 300
    verdicts = check(tejun, generated)
    validator = Validator(schema)
    differences = []
    for (id, value), messages in zip(generated, verdicts, strict=True):
        is_valid = validator.is_valid(HEAD | {"parameters": {id: value}})
        if is_valid != (not messages):
            differences.append(f"{id}: {value!r}: schema {'accepts' if is_valid else 'refuses'}, check says {messages}")
    assert differences == [], f"seed {SEED}: {len(differences)} of {len(generated)}\n" + "\n".join(differences)


def test_the_generated_values_are_right_and_wrong_for_every_parameter(tejun):
    """The oracle of the test above: both verdicts occur, for every parameter."""
    generated = cases()
    verdicts = {}
    for (id, _), messages in zip(generated, check(tejun, generated), strict=True):
        verdicts.setdefault(id, set()).add(bool(messages))
    assert {id for id, found in verdicts.items() if found != {True, False}} == set()


# Plain scalars as people write them, and what an editor that knows YAML 1.2 makes of them (the core schema, 10.3.2).
PLAIN = ["yes", "No", "TRUE", "true", "False", "on", "~", "null", "Null", "5.1", "5", "5.0", "8080", "0", "65536", "24", "0x10", "1e3",
         "007", "-1", "2026-11-29", "standard", "SERVER-A", "クラスタのノード上", "はい", "a: b"]


def core(text):
    """The value of a plain scalar."""
    if text in ("~", "null", "Null", "NULL", ""):
        return None
    if text.lower() in ("true", "false") and text in (text.lower(), text.upper(), text.capitalize()):
        return text.lower() == "true"
    if re.fullmatch(r"[-+]?[0-9]+", text):
        return int(text)
    if re.fullmatch(r"0x[0-9a-fA-F]+|0o[0-7]+", text):
        return int(text, 0)
    if re.fullmatch(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", text):
        return float(text)
    return text


def is_hard_to_tell(id, text):
    """A number that YAML cannot distinguish from one that is written differently: the schema accepts both,
    `check` decides."""
    number = core(text)
    is_number = isinstance(number, (int, float)) and not isinstance(number, bool)
    return is_number and (kind(parameters()[id]) != "integer" or isinstance(number, float) or str(number) != text)


def test_the_schema_and_check_agree_on_what_stands_there_without_quotes(tejun, schema):
    pairs = [(id, text) for id, type in parameters().items() if kind(type) != "list" for text in PLAIN if ":" not in text]
    names = []
    for index, (id, text) in enumerate(pairs):
        names.append(f"{index}.yaml")
        tejun.write(names[-1], f"manual: dpm-cluster\nsite: s{index}\ntitle: t\nparameters:\n  {id}: {text}\n")
    run = tejun("check", *names)
    refused = {d.file for d in run.diagnostics(run.out) if d.id in ("value", "empty-value", "shape", "yaml-syntax")}
    validator = Validator(schema)
    differences = [(id, text) for name, (id, text) in zip(names, pairs, strict=True) if not is_hard_to_tell(id, text)
                   and validator.is_valid(HEAD | {"parameters": {id: core(text)}}) == (name in refused)]
    assert differences == [], differences
    # If YAML cannot distinguish them, the schema is the one that accepts more.
    assert [(id, text) for name, (id, text) in zip(names, pairs, strict=True) if is_hard_to_tell(id, text) and name not in refused
            and not validator.is_valid(HEAD | {"parameters": {id: core(text)}})] == []


def test_the_schema_says_what_an_editor_shows(schema):
    for id, property in schema["properties"]["parameters"]["properties"].items():
        validator = Validator(property)
        for example in [*property["examples"], *([property["default"]] if "default" in property else [])]:
            assert validator.is_valid(example), (id, example)
        for part in [property, *property.get("anyOf", [])]:
            if "pattern" in part:
                assert re.search("[ぁ-んァ-ヶ一-龠]", part["patternErrorMessage"]), id
            if "enumDescriptions" in part:
                assert len(part["enum"]) == len(part["enumDescriptions"])
    dhcp = schema["properties"]["parameters"]["properties"]["dhcp"]
    assert dhcp["enumDescriptions"][dhcp["enum"].index("separate")] == "クラスタとは別のコンピュータ上"
    assert sum("default" in property for property in schema["properties"]["parameters"]["properties"].values()) > 20


@pytest.mark.parametrize("name", ["con", "com1", "console", "a", "0", "a-b", "007", "1e3"])
def test_the_schema_and_check_agree_on_names(tejun, schema, name):
    tejun.write("a.yaml", f"manual: dpm-cluster\nsite: {name}\ntitle: t\n")
    assert (tejun("check", "a.yaml").code == 0) == Validator(schema).is_valid(HEAD | {"site": core(name)})


@pytest.mark.parametrize("title", [" a", "a ", "a\tb", "　a", "a\u200bb", "a\u00adb", "a\ufe0f", "a" * 100, "a" * 101, "<b>"])
def test_the_schema_and_check_agree_on_titles(tejun, schema, title):
    tejun.write("a.yaml", site(title=title))
    assert (tejun("check", "a.yaml").code == 0) == Validator(schema).is_valid(HEAD | {"title": title})
