"""What a run found, as Markdown: the machine, the tables, the aims, and which tools were left out."""

import bench_machine
from bench_tables import aim, by_count, number, table

MEMORY_LIMIT = 120  # MB, at any number of sites
FEWEST_ROUNDS = 3  # to judge times; a median of fewer runs is chance


def head(bench, machine, rounds):
    yield from machine
    yield "- " + ", ".join([bench_machine.said(str(bench.tejun), "--version").capitalize(), *(
        f"{name} {version}" for name, version in bench.versions.items() if version)])
    yield (f"- medians of rounds in turn ({rounds}; at 10,000 sites {min(rounds, 3)}), each run a whole process with a "
           "warm page cache; CPU is user and system time of it and its children, memory that of its largest process")
    yield (f"- a site is {bench.site_bytes() / 1000:,.0f} KB in {len(bench.sizes)} files ("
           + ", ".join(f"{name} {size / 1000:,.0f}" for name, size in bench.sizes.items())
           + f"), with {bench.places} places where one of 13 values stands")


def left_out(bench):
    if bench.left_out:
        yield "\nLeft out:\n"
        yield from (f"- {reason}" for reason in bench.left_out)


def doubt(bench, ratio=None, least=0):
    """Why a time means nothing, or None. The time the system takes to write varies several times over."""
    if ratio and ratio < least:
        return "cheaper than it can be: the machine was not quiet"
    return "too few rounds to say" if bench.rounds < FEWEST_ROUNDS else None


def legend(bench):
    yield "\nWhat each writes, for a site:\n"
    for peer in bench.peers:
        size = bench.written.get(peer.name)
        yield f"- {peer.name}: {peer.writes}" + (f" ({size / 1000:,.0f} KB)" if size else "")


def site(bench, counts, fresh, again):
    """One site, each tool in a new process."""
    yield from legend(bench)
    yield "\n### One site, a new process\n"
    hugo = bench.peer("hugo") and fresh[bench.peer("hugo").name, 1]
    rows = []
    for peer in bench.peers:
        cost, repeated = fresh[peer.name, 1], again.get((peer.name, 1))
        rows.append([peer.name, *map(number, [
            cost.wall, repeated and repeated.wall, cost.cpu, cost.memory,
            hugo and cost.wall / hugo.wall, hugo and cost.cpu / hugo.cpu])])
    yield from table(["", "ms wall", "ms wall, again", "ms CPU", "MB", "wall to Hugo's", "CPU to Hugo's"], rows)
    yield "\n`again` is a second run over the output of the first.\n"
    ours = fresh[bench.peer("ours from YAML", "ours").name, 1]
    aims = []
    aim(aims, "all documents of one site, wall against Hugo's one page", hugo and ours.wall / hugo.wall, 0.33,
        doubt=doubt(bench))
    yield from table(["aim", "measured", "wanted", ""], aims)
    yield from left_out(bench)


def fleet(bench, counts, fresh, again):
    """Fleets, by number of sites."""
    yield from legend(bench)
    tables = [
        ("Into a fresh folder, ms of CPU a site", fresh, lambda cost, count: cost.cpu / count),
        ("Into a fresh folder, ms of wall time a site", fresh, lambda cost, count: cost.wall / count),
        ("Peak memory, MB", fresh, lambda cost, count: cost.memory),
        ("Again over its own output, nothing changed, ms of CPU a site", again, lambda cost, count: cost.cpu / count),
    ]
    for title, figures, what in tables:
        yield from by_count(title, bench.peers, counts, figures, what)
    yield "\n### Against the aims\n"
    yield from table(["aim", "measured", "wanted", ""], aims(bench, fresh))
    yield from left_out(bench)


def aims(bench, fresh):
    def cost(role, count):
        peer = bench.peer(role)
        return peer and fresh.get((peer.name, count))

    def cpu_ratio(first, second):
        """CPU per site of one (role, count) compared with that of another."""
        ours, theirs = cost(*first), cost(*second)
        return ours and theirs and (ours.cpu / first[1]) / (theirs.cpu / second[1])

    rows = []
    aim(rows, "1,000 sites, CPU a site against Jinja2 over ready documents",
        cpu_ratio(("ours", 1000), ("ready documents", 1000)), 1, doubt=doubt(bench))
    aim(rows, "1,000 sites, only runbook.html, CPU a site against Jinja2 over ready HTML",
        cpu_ratio(("our page", 1000), ("ready page", 1000)), 1, doubt=doubt(bench))
    floor = cpu_ratio(("ours", 1000), ("floor", 1000))
    aim(rows, "1,000 sites, CPU a site against writing the bytes", floor, 2, doubt=doubt(bench, floor, least=1))
    for count in (100, 10000):
        taken = cost("ours", count)
        aim(rows, f"{count:,} sites, peak memory", taken and taken.memory, MEMORY_LIMIT, " MB")
    for count in (1000, 10000):
        aim(rows, f"{count:,} sites, CPU a site against that of 100", cpu_ratio(("ours", count), ("ours", 100)), 1.1,
            doubt=doubt(bench))
    return rows
