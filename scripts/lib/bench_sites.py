"""The sites of the fleet benches: any number, all different, as YAML files, as one CSV, and as values for
peers.

Every value has the same length at every site, contains nothing that any of the formats escapes, and no hyphen,
at which code must not be broken. So a template filled with plain text gives the same documents as Tejun, and
every site costs the same.
"""

from pathlib import Path

# The name of a value in the templates of the peers → the parameter of the manual, and what precedes the value there.
PARAMETERS = {
    "virtual_ip": ("virtual-ip", ""),
    "address_a": ("server-a-addresses", ""),
    "address_b": ("server-b-addresses", ""),
    "name_a": ("server-a-name", ""),
    "name_b": ("server-b-name", ""),
    "console": ("web-console", ""),
    "port": ("web-port", ""),
    "folder": ("shared-folder", "X:\\"),
    "instance": ("sql-instance", ""),
    "cluster": ("cluster-software", ""),
    "server": ("management-server-name", ""),
}
LISTS = ("server-a-addresses", "server-b-addresses")


def values(number):
    """The values of one site, by their names in the templates."""
    network = f"10.{100 + number // 100 % 100}.{100 + number % 100}"
    return spelled(f"{number:05d}", network, 20000 + number)


def marked():
    """Values that occur in a document only in place of a site's values; with the same lengths as all others."""
    return spelled("QZQZQ", "10.213.217", 59871)


def spelled(mark, network, port):
    return {
        "site": f"site-{mark.lower()}",
        "title": f"拠点 {mark} クラスタ",
        "virtual_ip": f"{network}.201",
        "address_a": f"{network}.202",
        "address_b": f"{network}.203",
        "name_a": f"NODEA{mark}",
        "name_b": f"NODEB{mark}",
        "console": f"CONSOLE{mark}",
        "port": str(port),
        "folder": f"SHARE{mark}",
        "instance": f"DPM{mark}",
        "cluster": f"CP{mark}",
        "server": f"MANAGER{mark}",
    }


def yaml(site):
    """The site file of one site."""
    lines = ["manual: dpm-cluster", f"site: {site['site']}", f"title: {site['title']}", "parameters:"]
    for name, (parameter, before) in PARAMETERS.items():
        value = f"'{before}{site[name]}'"
        lines.append(f"  {parameter}: " + (f"[{value}]" if parameter in LISTS else value))
    return "\n".join(lines) + "\n"


def write_yaml(folder, count):
    """One site file per site; returns their paths."""
    folder.mkdir(parents=True)
    paths = [folder / f"{site['site']}.yaml" for site in map(values, range(1, count + 1))]
    for number, path in enumerate(paths, 1):
        path.write_text(yaml(values(number)), encoding="utf-8")
    return paths


def write_table(path: Path, count):
    """All sites as one CSV, with one column per parameter."""
    rows = [["site", "title", *(parameter for parameter, _ in PARAMETERS.values())]]
    for site in map(values, range(1, count + 1)):
        rows.append([site["site"], site["title"], *(before + site[name] for name, (_, before) in PARAMETERS.items())])
    path.write_text("".join(",".join(row) + "\n" for row in rows), encoding="utf-8")


def write_values(path: Path, count):
    """The same for the peers: one column per placeholder of the templates."""
    rows = [list(marked())]
    rows += [list(values(number).values()) for number in range(1, count + 1)]
    path.write_text("".join(",".join(row) + "\n" for row in rows), encoding="utf-8")
