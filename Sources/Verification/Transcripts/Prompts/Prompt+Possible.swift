extension Prompt {
  /// Whether `text`, which is not a known prompt, may be the prompt of an unknown shell or program. What is
  /// typed after it might remove what is listed above.
  ///
  /// False for rows of listings: paths, rows of `dir`, `ls` and PowerShell, links (`a -> b`), tables,
  /// percentages; and for headings (`# x`) and quotations (`> x`), which are a person's words.
  static func mayBegin(_ text: LineText) -> Bool {
    guard hasSign(text) else { return false }
    let text = text.trimmed
    if text.hasPrefix("> ") || text == ">" || isRow(text) { return false }
    if text[0] == UInt8(ascii: "[") && isBracketedFolder(text) { return true }
    let bytes = text.bytes.prefix(longest)
    for index in bytes.indices {
      let head = LineText(bytes[..<index])
      let rest = LineText(text.bytes[(index + 1)...])
      switch bytes[index] {
      case UInt8(ascii: "|"): return false  // tables
      case UInt8(ascii: ">"):
        if let last = head.bytes.last, last == UInt8(ascii: "-") || last == UInt8(ascii: "=") { return false }
        return !head.hasPrefix("\"") && !head.hasPrefix("{")
      case UInt8(ascii: "$"), UInt8(ascii: "#"), UInt8(ascii: "%"):
        if rest.isEmpty ? isTelling(head) : rest[0]?.isBlank == true && isPossible(head, bytes[index]) {
          return true
        }
      case 0xCE where bytes[index...].starts(with: [0xCE, 0xBB]) && isAlone(text, at: index, 2): return true
      case 0xE2 where bytes[index...].starts(with: [0xE2, 0x9D, 0xAF]) && isAlone(text, at: index, 3):
        return true
      case 0xE2 where bytes[index...].starts(with: [0xE2, 0x9E, 0x9C]) && isAlone(text, at: index, 3):
        return true
      case _: break
      }
    }
    return false
  }

  /// Whether the sign of `length` bytes at `index` has blanks around it, or an end of the line.
  private static func isAlone(_ text: LineText, at index: Int, _ length: Int) -> Bool {
    let offset = index - text.bytes.startIndex
    return (text[offset - 1]?.isBlank ?? true) && (text[offset + length]?.isBlank ?? true)
  }

  /// Whether a sign after `head` indicates a prompt even if nothing is typed.
  private static func isTelling(_ head: LineText) -> Bool {
    !head.contains("\\")
      && (head.contains("@") || head.contains(":~") || head.bytes.last == UInt8(ascii: "]"))
  }

  /// Whether `head` can precede `sign`, with a command after it.
  private static func isPossible(_ head: LineText, _ sign: UInt8) -> Bool {
    // `# heading` and `## heading` are Markdown.
    if sign == UInt8(ascii: "#"), head.bytes.allSatisfy({ $0 == sign }) { return false }
    // `97% 2008-05-12` of unzip is a number; `srv01% rm` may have been typed.
    if sign == UInt8(ascii: "%"), let last = head.words.last, last.bytes.last == head.bytes.last,
      last.bytes.allSatisfy({ $0.isASCIIDigit || ".,".utf8.contains($0) })
    {
      return false
    }
    return !head.bytes.contains { "\"\t,;".utf8.contains($0) } && head.words.count <= 4
  }

  /// `[X:\HW] del x`, as Take Command writes it.
  private static func isBracketedFolder(_ text: LineText) -> Bool {
    guard ListedPath.root(of: text.dropFirst()) == .absolute, let end = text.offset(of: "]") else {
      return false
    }
    return !text.dropFirst(end + 1).trimmed.isEmpty
  }

  /// Whether it begins like rows of `dir`, `ls` and PowerShell: with a date and a time, or with a file's mode.
  private static func isRow(_ text: LineText) -> Bool {
    // The branches of a tree.
    if text[0] == 0xE2, text[1] == 0x94 || text[1] == 0x95 { return true }
    var cursor = Cursor(text)
    if cursor.date() {
      cursor.blanks()
      _ = cursor.halfOfDay()
      cursor.blanks()
      if cursor.time() {
        cursor.blanks()
        _ = cursor.halfOfDay()
        cursor.blanks()
        if cursor.next == UInt8(ascii: "<") || cursor.size() != nil { return true }
      }
    }
    let mode = LineText(text.bytes.prefix { !$0.isBlank })
    guard mode.count >= 5, mode.count <= 11, mode.bytes.contains(UInt8(ascii: "-")) || mode.count >= 10 else {
      return false
    }
    return mode.bytes.allSatisfy { "-darhslwxtbcpTS.+@".utf8.contains($0) }
  }
}
