"""Times the building of documents beside other tools, in turn within one run, and prints tables of medians.

usage: bench_documents.py TEJUN WORK-FOLDER site [--rounds R]
       bench_documents.py TEJUN WORK-FOLDER fleet [--rounds R] [--limit SECONDS] [COUNT…]
"""

import argparse
import shutil
import subprocess
import sys
from pathlib import Path

import bench_inputs
import bench_machine
import bench_peers
import bench_report
import bench_run
import bench_sites
import bench_templates

COUNTS = [1, 10, 100, 1000, 10000]


class Bench:
    """What a run knows: its working folder, the programs, and what it has to leave out."""

    def __init__(self, tejun, work):
        self.tejun, self.work, self.left_out = Path(tejun).resolve(), Path(work), []
        self.rounds = 0
        self.written = {}  # bytes per site, by the name of the peer
        self.launcher = bench_run.compile_c("measure", self.work)
        self.places = bench_templates.make(self.tejun, self.work)
        self.templates = self.work / "templates"
        output = self.work / "marked/Output"
        site = bench_sites.marked()["site"]
        self.sizes = {name: (output / site / name).stat().st_size for name in bench_templates.DOCUMENTS}
        self.index_sizes = [self.index_with(1), self.index_with(2)]
        self.versions = bench_peers.versions()
        self.left_out += [f"{name}: not on this machine" for name, version in self.versions.items() if not version]
        self.peers = self.find_peers()

    def find_peers(self):
        if self.versions["pandoc"] and self.versions["Asciidoctor"]:
            text = self.templates / "runbook"
            subprocess.run(["pandoc", "--from", "gfm", "--to", "asciidoc", "--wrap=none", f"{text}.md", "--output",
                            f"{text}.adoc"], check=True)
        elif self.versions["Asciidoctor"]:
            self.left_out.append("Asciidoctor: its input is made by pandoc, which is not installed")
        programs = {"write_floor": bench_run.compile_c("write_floor", self.work)}
        flags = subprocess.run(["pkg-config", "--cflags", "--libs", "libcmark"], capture_output=True, text=True)
        if flags.returncode == 0:
            programs["cmark_floor"] = bench_run.compile_c("cmark_floor", self.work, *flags.stdout.split())
        else:
            self.left_out.append("limit of cmark in one process: libcmark-dev is not installed")
        return [
            *bench_peers.tejun(self), *bench_peers.jinja(self, self.versions["Jinja2"]),
            *bench_peers.converters(self, self.versions), *bench_peers.limits(self, programs)]

    def index_with(self, count):
        """The size of the list of that many sites."""
        folder = self.work / f"index-{count}"
        files = bench_sites.write_yaml(folder / "sites", count)
        subprocess.run([self.tejun, "build", *files, "--output", folder / "Output"], check=True, capture_output=True)
        return (folder / "Output/index.html").stat().st_size

    def index_size(self, count):
        """The size of the list of the sites, which grows by the same amount for each site."""
        first, second = self.index_sizes
        return first + (second - first) * (count - 1)

    def peer(self, *roles):
        """The first available peer that has one of the roles."""
        return next((peer for role in roles for peer in self.peers if peer.role == role), None)

    def site_bytes(self):
        return sum(self.sizes.values())


def check(bench, peer, inputs, output):
    """A figure means something only if the work was done: all sites are there, the last one with its values."""
    last = bench_sites.values(inputs.count)
    folders = [folder for folder in output.glob("site-*") if folder.is_dir()]
    files = sum(len(list(folder.iterdir())) for folder in folders)
    if len(folders) != inputs.count or files != inputs.count * peer.files:
        sys.exit(f"error: {peer.name} wrote {files} files in {len(folders)} folders for {inputs.count} sites")
    bench.written[peer.name] = sum(path.stat().st_size for path in (output / last["site"]).iterdir())
    if peer.writes_values:
        text = "".join(path.read_text(encoding="utf-8") for path in (output / last["site"]).iterdir())
        if last["virtual_ip"] not in text or last["server"] not in text or "⟦" in text:
            sys.exit(f"error: {peer.name} did not put the values of {last['site']} into its document")


def measure(bench, peers, inputs, rounds):
    """The costs of every peer by (name, count): into a new folder, and again over its own output."""
    fresh, again = {peer.name: [] for peer in peers}, {peer.name: [] for peer in peers}
    for number in range(1, rounds + 1):
        print(f"{inputs.count:,} site{'s' * (inputs.count > 1)}, round {number} of {rounds}", file=sys.stderr)
        for peer in peers:
            output = bench.work / "Output"
            first = bench_run.run(bench, peer.command(inputs, output))
            if peer.files:
                check(bench, peer, inputs, output)
            second = bench_run.run(bench, peer.command(inputs, output)) if peer.changes_files else None
            shutil.rmtree(output, ignore_errors=True)
            fresh[peer.name].append(first)
            if second:
                again[peer.name].append(second)

    def medians(costs):
        return {(name, inputs.count): bench_run.median(taken) for name, taken in costs.items() if taken}
    return medians(fresh), medians(again)


def counted(bench, peers, count, rounds):
    """The same, with its inputs made before and removed afterwards."""
    inputs = bench_inputs.make(bench, count, with_hugo=any(peer.role == "hugo" for peer in peers))
    try:
        return measure(bench, peers, inputs, rounds)
    finally:
        bench_inputs.remove(inputs)


def fleet(bench, counts, rounds, limit):
    fresh, again, peers = {}, {}, bench.peers
    counted(bench, peers, 1, 1)  # the first run of each tool finds nothing in the page cache
    for index, count in enumerate(counts):
        taken, repeated = counted(bench, peers, count, rounds if count < 10000 else min(rounds, 3))
        fresh.update(taken)
        again.update(repeated)
        if index + 1 < len(counts):
            peers = quick_enough(bench, peers, taken, count, counts[index + 1], limit)
    return fresh, again


def quick_enough(bench, peers, taken, count, following, limit):
    """The peers that do not need longer than the limit for the next number of sites; the others are named.

    By CPU, so that other load on the machine does not affect who takes part.
    """
    remaining = []
    for peer in peers:
        seconds = taken[peer.name, count].cpu / 1000 * following / count
        if seconds <= limit:
            remaining.append(peer)
        else:
            bench.left_out.append(f"{peer.name.replace('*', '')} from {following:,} sites on: "
                                  f"about {seconds:,.0f} s of CPU a run, more than the limit of {limit:g} s")
    return remaining


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("tejun")
    parser.add_argument("work")
    parser.add_argument("what", choices=["site", "fleet"])
    parser.add_argument("counts", nargs="*", type=int)
    parser.add_argument("--rounds", type=int)
    parser.add_argument("--limit", type=float, default=120)
    given = parser.parse_intermixed_args()
    counts = [1] if given.what == "site" else sorted(set(given.counts)) or COUNTS
    rounds = given.rounds if given.rounds is not None else 15 if given.what == "site" else 5
    if counts[0] < 1 or counts[-1] > 10000 or rounds < 1:
        parser.error("1 to 10000 sites, and at least one round")
    machine = list(bench_machine.describe(given.work))
    bench = Bench(given.tejun, given.work)
    needed = counts[-1] * (bench.site_bytes() + 2 * bench.sizes["runbook.md"]) * 1.1
    if shutil.disk_usage(given.work).free < needed:
        sys.exit(f"error: {needed / 1e9:.1f} GB are needed in {given.work}; set TMPDIR, or ask for fewer sites")
    bench.rounds = rounds
    fresh, again = fleet(bench, counts, rounds, given.limit)
    report = bench_report.site if given.what == "site" else bench_report.fleet
    print("\n".join([*bench_report.head(bench, machine, rounds), *report(bench, counts, fresh, again)]))


main()
