/// A line with places for what varies: `{n}` a number with separators, `{v}` a version, `{s}` a volume's serial
/// number, `{d}` a drive letter or a share, `{l}` any text that is not empty. A run of blanks matches any run
/// of blanks.
struct LinePattern: Sendable, ExpressibleByStringLiteral {
  private enum Part: Sendable {
    case literal(LineText)
    case blanks, number, version, serial, drive, label
  }

  private let parts: [Part]

  init(stringLiteral text: String) { self.init(text) }

  /// The pattern written as `text`. It is compared with folded text, and is itself folded.
  init(_ text: String) {
    var parts: [Part] = []
    var rest = LineText(text).folded
    while let byte = rest[0] {
      if byte == 0x20 {
        parts.append(.blanks)
        rest = LineText(rest.bytes.drop { $0 == 0x20 })
      } else if byte == UInt8(ascii: "{"), rest[2] == UInt8(ascii: "}") {
        switch rest[1] {
        case UInt8(ascii: "n"): parts.append(.number)
        case UInt8(ascii: "v"): parts.append(.version)
        case UInt8(ascii: "s"): parts.append(.serial)
        case UInt8(ascii: "d"): parts.append(.drive)
        case _: parts.append(.label)
        }
        rest = rest.dropFirst(3)
      } else {
        let literal = rest.bytes.prefix { $0 != 0x20 && $0 != UInt8(ascii: "{") }
        parts.append(.literal(LineText(literal.isEmpty ? rest.bytes.prefix(1) : literal)))
        rest = rest.dropFirst(max(literal.count, 1))
      }
    }
    self.parts = parts
  }

  /// The bytes that such a line may begin with.
  fileprivate var firstBytes: [UInt8] {
    switch parts.first {
    case .literal(let literal): [literal[0] ?? 0]
    case .number, .version: Array(UInt8(ascii: "0")...UInt8(ascii: "9"))
    case .blanks, .serial, .drive, .label, nil: Array(0...255)
    }
  }

  /// The beginning of such a line, in small letters and without blanks, as far as it is always the same.
  var beginning: LineText {
    var bytes: [UInt8] = []
    for part in parts {
      switch part {
      case .literal(let literal): bytes += literal.bytes
      case .blanks: continue
      case .number, .version, .serial, .drive, .label: return LineText(bytes[...])
      }
    }
    return LineText(bytes[...])
  }

  /// Whether `text`, in small letters and without surrounding blanks, is such a line.
  func matches(_ text: LineText) -> Bool {
    var cursor = Cursor(text)
    return matches(&cursor, parts[...])
  }

  private func matches(_ cursor: inout Cursor, _ parts: ArraySlice<Part>) -> Bool {
    for (index, part) in zip(parts.indices, parts) {
      switch part {
      case .literal(let literal): if !cursor.accept(literal) { return false }
      case .blanks: if cursor.anyBlanks() == 0 { return false }
      case .number: if cursor.size() == nil { return false }
      case .version:
        let word = cursor.word { $0.isASCIIDigit || ".-".utf8.contains($0) || $0.isASCIILetter }
        if word.isEmpty || word[0]?.isASCIIDigit != true { return false }
      case .serial:
        let word = cursor.word { $0.isASCIIDigit || $0.isASCIILetter || $0 == UInt8(ascii: "-") }
        if word.count != 9 || word[4] != UInt8(ascii: "-") { return false }
      case .drive:
        if cursor.rest.hasPrefix("\\\\") {
          _ = cursor.word()
          continue
        }
        guard let letter = cursor.next, letter.isASCIILetter else { return false }
        _ = cursor.accept(letter)
        _ = cursor.accept(UInt8(ascii: ":"))
      case .label:
        // The shortest text after which the rest matches.
        let rest = parts[(index + 1)...]
        if rest.isEmpty { return !cursor.isAtEnd }
        var text = cursor.rest
        while !text.isEmpty {
          text = text.dropFirst()
          var next = Cursor(text)
          if matches(&next, rest) { return true }
        }
        return false
      }
    }
    return cursor.isAtEnd
  }
}

/// Patterns, by the first byte of their lines: most lines begin differently from all of them.
struct LinePatterns: Sendable, ExpressibleByArrayLiteral {
  private var byFirst: [[LinePattern]] = Array(repeating: [], count: 256)

  init(arrayLiteral patterns: LinePattern...) { self.init(patterns) }

  init(_ patterns: [LinePattern]) {
    for pattern in patterns { for byte in pattern.firstBytes { byFirst[Int(byte)].append(pattern) } }
  }

  /// Whether `text`, in small letters and without surrounding blanks, is a line of one of them.
  func matches(_ text: LineText) -> Bool {
    guard let first = text[0] else { return false }
    return byFirst[Int(first)].contains { $0.matches(text) }
  }
}
