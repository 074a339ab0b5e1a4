"""Reads what `tejun verify autoraid` prints."""

import json
from functools import cache

import jsonschema

from support import listings
from support.harness import CONTENT

RAID = listings.modules("3.005a-B")


def asked(*releases):
    """The options that ask for releases."""
    return [word for release in releases for word in ("--expressbuilder", release)]


@cache
def validator():
    schema = json.loads((CONTENT / "schemas/verify.autoraid.schema.json").read_bytes())
    jsonschema.Draft7Validator.check_schema(schema)
    return jsonschema.Draft7Validator(schema)


class Report:
    """A run with --format json, with valid data."""

    def __init__(self, run):
        self.run = run
        self.data = json.loads(run.out)
        assert [error.message for error in validator().iter_errors(self.data)] == []

    @property
    def verdict(self):
        return self.data["verdict"]

    @property
    def releases(self):
        """Release → verdict, in the order of the request."""
        return {release["release"]: release["verdict"] for release in self.data["releases"]}

    @property
    def standings(self):
        """The first module of each set → the standing of the set."""
        return {set["modules"][0]["name"]: set["standing"] for set in self.data["sets"]}

    @property
    def modules(self):
        """Every module of every set, by name."""
        return {module["name"]: module for set in self.data["sets"] for module in set["modules"]}

    @property
    def states(self):
        return {name: module["state"] for name, module in self.modules.items()}
