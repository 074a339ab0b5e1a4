"""Fleets of sites for tests."""

import csv
import io

from support.harness import files

COLUMNS = ["site", "title", "virtual-ip", "server-a-addresses", "server-b-addresses", "server-a-name", "server-b-name",
           "shared-drive", "management-server-name", "registry-sync"]


def row(number):
    """Half of the sites are of one variant, half of another."""
    net, host = f"10.{number // 250 + 1}", number % 250 + 1
    return [f"site-{number:03d}", f"拠点 {number} (第 {number % 7} 地区)", f"{net}.{host}.10",
            f"{net}.{host}.11;172.16.{host}.11", f"{net}.{host}.12", f"A-{number:03d}", f"B-{number:03d}",
            "E:", f"DPM-{number}", "true" if number % 2 else "false"]


def table(numbers, separator=","):
    text = io.StringIO()
    writer = csv.writer(text, delimiter=separator, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows(row(number) for number in numbers)
    return text.getvalue()


def document(number):
    """The same site as YAML."""
    cells = dict(zip(COLUMNS, row(number)))
    lines = [f"manual: dpm-cluster\nsite: {cells.pop('site')}\ntitle: {cells.pop('title')}\nparameters:"]
    for name, text in cells.items():
        lines.append(f"  {name}: [{text.replace(';', ', ')}]" if name.endswith("addresses") else f"  {name}: '{text}'")
    return "\n".join(lines) + "\n"


def documents(output):
    """The documents of all sites, without those about the whole fleet."""
    return {path: bytes for path, bytes in files(output).items() if "/" in path}


def differing(found, expected):
    return sorted(path for path in found.keys() | expected.keys() if found.get(path) != expected.get(path))
