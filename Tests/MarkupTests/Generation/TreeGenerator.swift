import Markup

/// Makes documents with every kind of block and inline, and text that is hard for Markdown.
struct TreeGenerator {
  /// Which kinds are made.
  enum Kinds { case commonMark, all }

  var random: Randomness
  let kinds: Kinds

  init(seed: UInt64, kinds: Kinds) {
    random = Randomness(seed: seed)
    self.kinds = kinds
  }

  mutating func document() -> Document { Document(blocks(depth: 0, most: 3)) }

  mutating func blocks(depth: Int, most: Int) -> [Block] {
    (0..<random.below(most + 1)).map { _ in block(depth: depth) }
  }

  mutating func block(depth: Int) -> Block {
    let isDeep = depth > 2
    switch random.below(isDeep ? 8 : (kinds == .all ? 20 : 13)) {
    case 0...3: return .paragraph(inlines(depth: 0))
    case 4: return .heading(level: random.pick(HeadingLevel.allCases), id: id(), inlines(depth: 0))
    case 5: return .codeBlock(info: random.pick(Fragments.infos), text: code())
    case 6: return random.chance(1, in: 3) ? .html(random.pick(Fragments.htmlBlocks)) : .thematicBreak
    case 7: return kinds == .all ? figure() : .paragraph(inlines(depth: 0))
    case 8, 9: return .blockQuote(blocks(depth: depth + 1, most: 2))
    case 10...12: return .list(list(depth: depth))
    case 13, 14: return .table(table())
    case 15: return .callout(Callout(style: "note", heading: text(), blocks(depth: depth + 1, most: 2)))
    case 16, 17: return .division(attributes(), blocks(depth: depth + 1, most: 2))
    case 18: return .transcript(transcript())
    default: return .list(list(depth: depth))
    }
  }

  mutating func list(depth: Int) -> List {
    let items = (0..<random.below(4)).map { _ in item(depth: depth) }
    let marker: List.Marker =
      random.chance(1, in: 2) ? .bullet : .ordered(start: random.pick([0, 1, 2, 9, 99]))
    return List(marker, random.chance(1, in: 2) ? .tight : .loose, items: items)
  }

  mutating func item(depth: Int) -> ListItem {
    let blocks = blocks(depth: depth + 1, most: 2)
    guard kinds == .all, random.chance(1, in: 4) else { return ListItem(blocks) }
    return ListItem(task: random.pick([.open, .done]), [.paragraph(inlines(depth: 0))] + blocks)
  }

  mutating func table() -> Table {
    let columns = (0..<(1 + random.below(3))).map { _ in
      Table.Column(inlines(depth: 1), alignment: random.pick([.none, .left, .center, .right]))
    }
    let rows = (0..<random.below(3)).map { _ in
      Table.Row(columns.map { _ in inlines(depth: 1) }, attributes: attributes())
    }
    return Table(columns: columns, rows: rows, attributes: attributes())
  }

  mutating func transcript() -> Transcript {
    let lines = (0..<random.below(3)).map { _ in
      Transcript.Line(
        prompt: random.pick(["", ">", "1>"]),
        input: parts().map { part in
          CodePart(String(part.text.unicodeScalars.filter { $0 != "\n" && $0 != "\r" }), mark: part.mark)
        })
    }
    return Transcript(info: random.pick(Fragments.infos), lines: lines, attributes: attributes())
  }

  mutating func figure() -> Block {
    // The picture is put into HTML as it is, and XML has no such characters.
    let description = String(text().unicodeScalars.filter { $0 != "\0" && $0 != "\u{FFFE}" })
    // By scalars: `<` and a combining mark are one `Character`.
    let title = description.unicodeScalars.map { scalar in
      scalar == "&" ? "&amp;" : scalar == "<" ? "&lt;" : String(scalar)
    }.joined()
    return .figure(
      Figure(
        svg: "<svg><title>\(title)</title></svg>", file: random.pick(Fragments.destinations),
        description: description, attributes: attributes()))
  }

  mutating func id() -> String? {
    kinds == .all && random.chance(1, in: 2) ? random.pick(["3.3-9", "手順", "a\"b", "x&y<z>", "p|q"]) : nil
  }

  mutating func attributes() -> Attributes {
    Attributes(id: id(), classes: random.chance(1, in: 2) ? ["c"] : [], data: [DataAttribute("v", "1 < 2")])
  }

  mutating func parts() -> [CodePart] {
    (0..<random.below(3)).map { _ in
      CodePart(code(), mark: random.chance(1, in: 2) ? attributes() : nil)
    }
  }
}
