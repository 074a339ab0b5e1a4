/// Whether the items of a normalized list can be tight or loose.
struct ListSpacing {
  private let items: [ListItem]

  init(_ items: [ListItem]) { self.items = items }

  /// The requested spacing, if Markdown can express it.
  func spacing(wanted: List.Spacing) -> List.Spacing {
    switch wanted {
    case .tight: mustStandApart ? .loose : .tight
    case .loose: canStandApart ? .loose : .tight
    }
  }

  /// Whether some block would be read as a part of another if it came on the very next line.
  private var mustStandApart: Bool {
    neighbours.contains { needsBlankLine(between: $0, and: $1) }
  }

  /// Whether a blank line that separates items or blocks of an item would be seen. cmark keeps a thematic break
  /// open and treats the blank line after it as a part of it (`S_process_line`).
  private var canStandApart: Bool {
    items.dropLast().contains { !endsWithBreak($0.blocks) }
      || neighbours.contains { first, _ in !endsWithBreak([first]) }
  }

  private var neighbours: [(Block, Block)] {
    items.flatMap { zip($0.blocks, $0.blocks.dropFirst()) }
  }

  private func endsWithBreak(_ blocks: [Block]) -> Bool {
    switch blocks.last {
    case .thematicBreak: true
    case .list(let list): endsWithBreak(list.items.last?.blocks ?? [])
    case nil, .heading, .paragraph, .blockQuote, .codeBlock, .html, .table, .callout, .division, .transcript,
      .figure:
      false
    }
  }

  private func needsBlankLine(between first: Block, and second: Block) -> Bool {
    if endsWithBreak([first]) { return false }
    switch first {
    case .heading, .thematicBreak, .codeBlock: return false
    case .paragraph:
      switch second {
      case .heading, .thematicBreak, .codeBlock, .blockQuote: return false
      case .list(let list):
        // CommonMark 5.2: a list interrupts a paragraph if it starts with 1 and its first line is not empty.
        let isEmpty = list.items.first?.blocks.isEmpty ?? true
        return isEmpty || (list.marker != .bullet && list.marker != .ordered(start: 1))
      case .paragraph, .html, .table, .callout, .division, .transcript, .figure: return true
      }
    case .blockQuote, .list, .html, .table, .callout, .division, .transcript, .figure: return true
    }
  }
}
