/// Checks what the types cannot rule out, before anything is rendered.
///
/// It also limits the recursion of everything that comes after it.
struct Validation {
  /// The deepest nesting rendered, blocks and inlines counted together.
  static let deepestNesting = 128

  func check(_ blocks: [Block], depth: Int = 1) throws(MarkupError) {
    try checkDepth(depth)
    for block in blocks {
      switch block {
      case .heading(_, _, let inlines), .paragraph(let inlines): try check(inlines, depth: depth + 1)
      case .blockQuote(let blocks): try check(blocks, depth: depth + 1)
      case .list(let list): try check(list, depth: depth + 1)
      case .codeBlock, .thematicBreak, .html: break
      case .table(let table): try check(table, depth: depth + 1)
      case .callout(let callout): try check(callout.blocks, depth: depth + 1)
      case .division(let attributes, let blocks):
        try check(attributes)
        try check(blocks, depth: depth + 1)
      case .transcript(let transcript):
        try check(transcript.attributes)
        for line in transcript.lines {
          try check(line.input)
          let input = line.input.map(\.text).joined()
          guard !input.unicodeScalars.contains(where: \.isLineEnd) else { throw .lineBreakInInput(input) }
        }
      case .figure(let figure): try check(figure.attributes)
      }
    }
  }

  private func check(_ inlines: [Inline], depth: Int) throws(MarkupError) {
    try checkDepth(depth)
    for inline in inlines {
      switch inline {
      case .text, .softBreak, .lineBreak, .code, .html: break
      case .emphasis(let inlines), .strong(let inlines): try check(inlines, depth: depth + 1)
      case .link(let link), .image(let link): try check(link.text, depth: depth + 1)
      case .span(let attributes, let inlines):
        try check(attributes)
        try check(inlines, depth: depth + 1)
      case .markedCode(let parts): try check(parts)
      }
    }
  }

  private func check(_ list: List, depth: Int) throws(MarkupError) {
    if case .ordered(let start) = list.marker {
      let (last, overflow) = start.addingReportingOverflow(max(0, list.items.count - 1))
      guard start >= 0 else { throw .listNumber(start) }
      // Ten digits are not a list marker.
      guard !overflow, last <= 999_999_999 else { throw .listNumber(overflow ? .max : last) }
    }
    for item in list.items {
      if item.task != nil {
        guard case .paragraph? = item.blocks.first else { throw .taskWithoutParagraph }
      }
      try check(item.blocks, depth: depth + 1)
    }
  }

  private func check(_ table: Table, depth: Int) throws(MarkupError) {
    guard !table.columns.isEmpty else { throw .tableWithoutColumns }
    try check(table.attributes)
    for column in table.columns { try check(column.head, depth: depth + 1) }
    for row in table.rows {
      guard row.cells.count == table.columns.count else {
        throw .tableRow(cells: row.cells.count, columns: table.columns.count)
      }
      try check(row.attributes)
      for cell in row.cells { try check(cell, depth: depth + 1) }
    }
  }

  private func check(_ parts: [CodePart]) throws(MarkupError) {
    for part in parts {
      if let mark = part.mark { try check(mark) }
    }
  }

  private func check(_ attributes: Attributes) throws(MarkupError) {
    for attribute in attributes.data {
      let isName = attribute.name.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
          true
        default: false
        }
      }
      guard isName, !attribute.name.isEmpty else { throw .attributeName(attribute.name) }
    }
  }

  private func checkDepth(_ depth: Int) throws(MarkupError) {
    guard depth <= Self.deepestNesting else { throw .tooDeep(limit: Self.deepestNesting) }
  }
}

extension Unicode.Scalar {
  /// Whether CommonMark ends a line here (U+0085 and U+2028 do not end one).
  var isLineEnd: Bool { self == "\n" || self == "\r" }
}
