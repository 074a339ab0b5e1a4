"""Writes sources in which every mutant is present and a number chooses among them.

An operator becomes one of our own with the same precedence, whose name spells its number in arrows: so the
types of operands need not be known. Everything else is wrapped into `mutated(NUMBER, as it is, as it is not)`.
"""

from collections import defaultdict
from pathlib import Path

from mutants import Mutant

ARROWS = "←↑→↓"
PRECEDENCES = {
    "&&": "LogicalConjunctionPrecedence", "||": "LogicalDisjunctionPrecedence", "+": "AdditionPrecedence",
    "-": "AdditionPrecedence", "+=": "AssignmentPrecedence", "-=": "AssignmentPrecedence",
    "..<": "RangeFormationPrecedence", "...": "RangeFormationPrecedence",
}  # fmt: skip

HEAD = """#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

let activeMutant = getenv("TEJUN_MUTANT").flatMap { Int(String(cString: $0)) } ?? 0

/// A byte a mutant, in a file that outlives a crash.
nonisolated(unsafe) let reachedMutants: UnsafeMutableRawPointer? = {
  guard let path = getenv("TEJUN_MUTANTS_REACHED") else { return nil }
  let file = open(path, O_RDWR)
  let map = mmap(nil, COUNT, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0)
  return map == MAP_FAILED ? nil : map
}()

func mutant(_ number: Int) -> Bool {
  reachedMutants?.storeBytes(of: 1, toByteOffset: number, as: UInt8.self)
  return number == activeMutant
}

func mutated<T>(_ number: Int, _ original: T, _ changed: T) -> T { mutant(number) ? changed : original }
"""

FUNCTIONS = {
    "compare": """func {name}<T: Comparable>(a: T, b: T) -> Bool {{ mutant({number}) ? a {changed} b : a {plain} b }}
""",
    "equal": """func {name}<T: Equatable>(a: T, b: T) -> Bool {{ mutant({number}) ? a {changed} b : a {plain} b }}
func {name}<T>(a: T?, b: _OptionalNilComparisonType) -> Bool {{ mutant({number}) ? a {changed} b : a {plain} b }}
""",
    "logic": """func {name}(a: Bool, b: @autoclosure () throws -> Bool) rethrows -> Bool {{
  mutant({number}) ? try a {changed} b() : try a {plain} b()
}}
""",
    "add": """func {name}<T: AdditiveArithmetic>(a: T, b: T) -> T {{ mutant({number}) ? a {changed} b : a {plain} b }}
""",
    "assign": """func {name}<T: AdditiveArithmetic>(a: inout T, b: T) {{
  if mutant({number}) {{ a {changed} b }} else {{ a {plain} b }}
}}
""",
    "not": """prefix func {name}(a: Bool) -> Bool {{ mutant({number}) ? a : !a }}
""",
    "range": """func {name}<T: Strideable>(a: T, b: T) -> {type}<T> where T.Stride: SignedInteger {{
  mutant({number}) ? a{plain}b.advanced(by: {step}) : a{plain}b
}}
""",
}


def symbol(mutant: Mutant) -> str:
    """The operator's own name."""
    digits, number = "", mutant.number
    while number:
        digits, number = ARROWS[number % 4] + digits, number // 4
    return mutant.operator + digits


def rendered(source: str, found: list[Mutant]) -> tuple[str, list[tuple[int, int, Mutant]]]:
    """The source with its mutants in it, and where each of them is (start, end, mutant)."""
    operators = {mutant.start: mutant for mutant in found if mutant.operator}
    opening, closing = defaultdict(list), defaultdict(list)
    for mutant in sorted((m for m in found if not m.operator), key=lambda m: (m.start, -m.end, m.number)):
        opening[mutant.start].append(mutant)
        closing[mutant.end].insert(0, mutant)
    pieces, spans, starts = [], [], {}
    at = length = 0

    def put(text: str) -> None:
        nonlocal length
        pieces.append(text)
        length += len(text)

    while at <= len(source):
        for mutant in closing[at]:
            put(f", {mutant.changed})")
            spans.append((starts[mutant.number], length, mutant))
        for mutant in opening[at]:
            starts[mutant.number] = length
            put(f"mutated({mutant.number}, ")
        if at in operators:
            mutant = operators[at]
            spans.append((length, length + len(symbol(mutant)), mutant))
            put(symbol(mutant))
            at = mutant.end
            continue
        put(source[at : at + 1])
        at += 1
    return "".join(pieces), spans


def support(found: list[Mutant], count: int) -> str:
    """The functions that the mutants of a module call."""
    lines = [HEAD.replace("COUNT", str(count + 1))]
    for mutant in found:
        if mutant.operator:
            lines.append(_operator(mutant))
    return "\n".join(lines)


def _operator(mutant: Mutant) -> str:
    plain, name = mutant.operator, symbol(mutant)
    kind = {
        "==": "equal", "!=": "equal", "&&": "logic", "||": "logic", "+": "add", "-": "add", "+=": "assign",
        "-=": "assign", "!": "not", "..<": "range", "...": "range",
    }.get(plain, "compare")  # fmt: skip
    body = FUNCTIONS[kind].format(
        name=name, number=mutant.number, plain=plain, changed=mutant.after,
        type="ClosedRange" if plain == "..." else "Range", step=-1 if plain == "..." else 1,
    )  # fmt: skip
    if kind == "not":
        return f"prefix operator {name}\n{body}"
    return f"infix operator {name}: {PRECEDENCES.get(plain, 'ComparisonPrecedence')}\n{body}"


def module(file: str) -> str:
    """`Sources/Markup/HTML/A.swift` belongs to Markup."""
    return Path(file).parts[1]
