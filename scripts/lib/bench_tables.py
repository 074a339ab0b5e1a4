"""The figures as Markdown tables, to be pasted into docs/performance.md."""

DASH = "–"


def number(value):
    """Three digits are what a noisy machine allows."""
    if value is None:
        return DASH
    return f"{value:,.0f}" if value >= 99.5 else f"{value:.1f}" if value >= 9.95 else f"{value:.2f}"


def table(head, rows, words=1):
    """A table with words in its first columns, WORDS of them, and figures in the others."""
    yield "| " + " | ".join(head) + " |"
    yield "|---" * words + "|--:" * (len(head) - words) + "|"
    for row in rows:
        yield "| " + " | ".join(row) + " |"


def by_count(title, peers, counts, figures, what):
    """A table with one row per peer and one column per number of sites; WHAT takes the cost and the count."""
    yield f"\n### {title}\n"
    rows = []
    for peer in peers:
        costs = [figures.get((peer.name, count)) for count in counts]
        if any(costs):
            rows.append([peer.name, *(number(cost and what(cost, count)) for cost, count in zip(costs, counts))])
    yield from table(["sites", *(f"{count:,}" for count in counts)], rows)


def aim(rows, words, value, limit, unit="", doubt=None):
    """A row of the table of aims; a figure that was not measured, or that means nothing, is not judged."""
    if value is None:
        rows.append([words, DASH, f"≤ {limit:g}{unit}", "not measured in this run"])
    else:
        verdict = doubt or ("reached" if value <= limit else "not yet")
        rows.append([words, number(value) + unit, f"≤ {limit:g}{unit}", verdict])
