/// A line read by itself: a name or path as printed by `dir /b`, `where`, `find`, `attrib`, `forfiles` or
/// Explorer, or as written by a person.
struct LooseLine {
  let line: Line
  let names: ModuleNames

  /// The rows of the line; `nil` if there are none.
  var rows: [Row]? {
    // Markdown's code marks, which are not part of any name.
    let text = LineText(line.text.bytes.filter { $0 != UInt8(ascii: "`") }[...]).trimmed
    if text.isEmpty { return nil }
    if let row = withAttributes(line.text.trimmedEnd) { return [row] }
    if let row = withSizeAndDate(text) { return [row] }
    if let row = withDigest(text) { return [row] }
    guard
      let rows = quoted(text).map({ [$0] }) ?? path(text).map({ [$0] }) ?? sideBySide(text)
        ?? name(text).map({ [$0] })
    else { return nil }
    return rows.map { row in
      var row = row
      row.decoration = LineText(margin + row.decoration.string)
      return row
    }
  }

  /// What precedes the text: programs such as `comm` and `diff` give it a meaning.
  private var margin: String {
    let blanks = line.text.bytes.prefix { $0.isBlank }
    return blanks.isEmpty
      ? "" : blanks.contains(0x09) ? String(repeating: "\t", count: blanks.count { $0 == 0x09 }) : " "
  }

  /// `"X:\…\NAME"`, and the words that `forfiles` prints after it: TRUE or FALSE, sizes, dates.
  private func quoted(_ text: LineText) -> Row? {
    guard text[0] == UInt8(ascii: "\""), let end = text.offset(of: "\"", from: 1) else { return nil }
    let inner = LineText(text.bytes.dropFirst(1).prefix(end - 1))
    guard !inner.isEmpty else { return nil }
    let rest = text.dropFirst(end + 1)
    let isPath = ListedPath.isRooted(inner)
    let last = ListedPath(inner).name
    guard last.isFileName, isPath || !rest.isEmpty || NameForm.hasKnownExtension(last) else { return nil }
    var row = Row(path: inner, format: isPath ? .quotedPaths : .forfiles)
    row.style = .bare
    row.isClosed = rest.isEmpty && isPath
    if rest.isEmpty { return row }
    row.format = .forfiles
    // A row with fewer words than the others is cut off, or belongs to another command.
    row.decoration = LineText("\(rest.words.count) words")
    guard rest[0]?.isBlank == true else { return nil }
    for word in rest.words {
      var cursor = Cursor(word)
      if word.folded == "true" {
        row.kind = .folder
      } else if word.folded == "false" {
        continue
      } else if let size = cursor.size(), cursor.isAtEnd {
        row.size = size
      } else {
        cursor = Cursor(word)
        guard cursor.listedDate() || cursor.listedTime(), cursor.isAtEnd else { return nil }
      }
    }
    return row
  }

  /// `A  SHR     X:\…\NAME`, as `attrib` prints it.
  private func withAttributes(_ text: LineText) -> Row? {
    guard let colon = text.bytes.firstIndex(of: UInt8(ascii: ":")) else { return unc(text) }
    let start = colon - text.bytes.startIndex - 1
    guard start >= 5 else { return nil }
    return attributed(text, at: start)
  }

  private func unc(_ text: LineText) -> Row? {
    guard let start = text.offset(of: "\\\\"), start >= 5 else { return nil }
    return attributed(text, at: start)
  }

  private func attributed(_ text: LineText, at start: Int) -> Row? {
    let flags = text.prefix(start)
    guard flags.bytes.allSatisfy({ $0 == 0x20 || "ASHROIXPVUBNTCEL".utf8.contains($0) }),
      flags.bytes.last == 0x20, flags.count <= 24, flags.words.allSatisfy({ $0.count <= 4 }),
      !flags.trimmed.isEmpty || flags.count >= 11
    else { return nil }
    let path = text.dropFirst(start)
    guard ListedPath.root(of: path) == .absolute, isWhole(path) else { return nil }
    var row = Row(path: path, format: .attrib)
    if flags.bytes.contains(UInt8(ascii: "L")) { row.kind = .link }
    return row
  }

  /// `1474560   2008/05/12  10:20:31  X:\…\NAME`, as `where /t` prints it.
  private func withSizeAndDate(_ text: LineText) -> Row? {
    var cursor = Cursor(text)
    guard let size = cursor.size(), cursor.blanks() > 0, cursor.listedDate(), cursor.blanks() > 0,
      cursor.listedTime(), cursor.blanks() > 0
    else { return nil }
    var path = cursor.rest
    if path[0] == UInt8(ascii: "\""), path.hasSuffix("\""), path.count > 2 {
      path = path.dropFirst().dropLast()
    }
    guard ListedPath.root(of: path) == .absolute, isWhole(path) else { return nil }
    return Row(path: path, size: size, format: .paths)
  }

  /// `<hexadecimal digits> NAME`, as `sha256sum` and similar programs print it: the file was read, so it existed.
  private func withDigest(_ text: LineText) -> Row? {
    var cursor = Cursor(text)
    let digits = cursor.word { $0.isASCIIDigit || $0.asciiFolded >= 0x61 && $0.asciiFolded <= 0x66 }
    guard Self.digestLengths.contains(digits.count), cursor.accept("  ") || cursor.accept(" *") else {
      return nil
    }
    let path = cursor.rest
    guard path[0]?.isBlank == false, NameForm.isLastPart(ListedPath(path).name), isWhole(path) else {
      return nil
    }
    var row = Row(path: path, size: ListedHash.isOfNothing(digits) ? 0 : nil, format: .names)
    if row.folder != nil { row.format = .paths }
    return row
  }

  private static let digestLengths: Set<Int> = [32, 40, 56, 64, 96, 128]

  /// A path alone, or followed by remarks.
  private func path(_ text: LineText) -> Row? {
    let decoration = Decoration(of: text)
    for (body, isDecorated) in [(text, false), (decoration.rest, true)] {
      let isRooted = ListedPath.isRooted(body)
      guard isRooted || ListedPath(body).folder != nil || ListedPath(body).endsWithSeparator else { continue }
      if !isRooted, !isRelativePath(body) { continue }
      let last = ListedPath(body)
      guard isWhole(last.folder ?? "") else { continue }
      if last.name.isFileName {
        var row = marked(last.name, decoration: isDecorated ? decoration : nil, format: .paths)
        // Words after a path are words, even if a name could contain them.
        guard row.style == .marked && !isDecorated || NameForm.isLastPart(row.name) else { return nil }
        row.folder = last.folder
        if last.endsWithSeparator { row.kind = .folder }
        return row
      }
    }
    return nil
  }

  /// Whether it has none of the characters that a path cannot have, apart from separators and the drive's colon.
  private func isWhole(_ path: LineText) -> Bool {
    var parts = ListedPath.parts(of: path)
    if let drive = parts.first, drive.count == 2, drive[1] == UInt8(ascii: ":") { parts.removeFirst() }
    return parts.allSatisfy(\.isFileName)
  }

  /// A path without a root counts as one only without words around it.
  private func isRelativePath(_ text: LineText) -> Bool {
    isWhole(text) && (ListedPath.parts(of: text).first?.bytes.contains(where: \.isBlank) == false)
  }

  /// A name alone, with what people put before and after it.
  private func name(_ text: LineText) -> Row? {
    let plain = marked(text, decoration: nil, format: .names)
    if plain.style == .bare, text.isFileName {
      if case .module = names.match(plain.name) { return plain }
      if case .fullWidth = names.match(plain.name) { return plain }
    }
    if plain.style == .marked { return plain }
    let decoration = Decoration(of: text)
    if decoration.isPresent {
      let row = marked(decoration.rest, decoration: decoration, format: .handTyped)
      if names.match(row.name) != .none && isOneWord(row.name) || NameForm.isUnmistakable(row.name) {
        return row
      }
    }
    // Some other name: a word without an extension may mean anything, and so may several words.
    if text.isFileName, isOneWord(text), names.match(text) != .none { return plain }
    return NameForm.isUnmistakable(text) ? plain : nil
  }

  private func isOneWord(_ text: LineText) -> Bool {
    !text.bytes.contains(where: \.isBlank) && !text.contains("\u{3000}")
  }

  /// The row of a name that remarks may follow: they count only after a module's whole name.
  private func marked(_ text: LineText, decoration: Decoration?, format: ListingFormat) -> Row {
    var row = Row(text, in: nil, format: format)
    row.style = .bare
    var mark = decoration?.mark
    // Which marks follow the name, so that `●` and `○` are different.
    var signs: LineText = ""
    if let decoration {
      row.style = .marked
      row.decoration = decoration.kind
      if row.format == .names { row.format = .handTyped }
    }
    if let (name, remarks) = split(text) {
      row.name = name
      row.style = .marked
      row.format = .handTyped
      // Something other than a word follows the name: if it does not end an item, it leaves something open.
      let rest = text.dropFirst(name.count).trimmed
      if remarks.isEmpty, !rest.isEmpty, !Self.endsOfItems.contains(rest) { mark = .unclear }
      for remark in remarks {
        let word = LineText(remark.bytes.filter { !"()".utf8.contains($0) }[...])
        var cursor = Cursor(word)
        if let size = cursor.size(), cursor.isAtEnd || Self.units.contains(cursor.rest.folded) {
          row.size = row.size ?? (cursor.isAtEnd || size == 0 ? size : nil)
        } else if !Self.units.contains(word.folded), let next = Mark.of(word) {
          // The worst of them holds.
          mark = mark.map { Self.worse($0, next) } ?? next
          signs = LineText(signs.string + word.string)
        }
      }
    }
    if let mark { row.decoration = LineText("\(row.decoration.string) \(mark) \(signs.string)") }
    switch mark {
    case .absent: row.doubt = .markedAbsent
    case .unclear: row.doubt = .markedUnclear
    case .present, nil: break
    }
    return row
  }

  private static func worse(_ a: Mark, _ b: Mark) -> Mark {
    if a == .absent || b == .absent { return .absent }
    return a == .unclear || b == .unclear ? .unclear : .present
  }

  /// A module's name at the start of `text`, and the words after it; `nil` if it is not such a name, or is alone.
  private func split(_ text: LineText) -> (name: LineText, remarks: [LineText])? {
    let spaced = LineText(
      String(
        String.UnicodeScalarView(
          text.string.unicodeScalars.map { Self.separators.contains($0) ? " " : $0 })))
    let words = spaced.words
    guard words.count > 1 || words.first.map({ $0.count < text.count }) == true, let first = words.first
    else {
      return nil
    }
    guard text.hasPrefix(first) else { return nil }
    switch names.match(first) {
    case .module, .fullWidth: return (first, Array(words.dropFirst()))
    case .shortName, .near, .none: return nil
    }
  }

  private static let endsOfItems: Set<LineText> = [",", "、", ";", "；", "|", "｜"]
  private static let separators = Set("\t,、，;；|｜:：→…　=（(".unicodeScalars)
  private static let units: Set<LineText> = ["バイト", "bytes", "byte", "b", "kb", "mb"]

  /// Several names on one line, all of them like file names: `ls`, or a person's list.
  private func sideBySide(_ text: LineText) -> [Row]? {
    let parts = text.bytes.split {
      $0 == 0x20 || $0 == 0x09 || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";")
    }
    guard parts.count >= 2, parts.count <= 200 else { return nil }
    let words = parts.map { LineText($0) }
    guard words.allSatisfy({ $0.isFileName && NameForm.hasKnownExtension($0) && $0.isASCII }) else {
      return nil
    }
    return words.map {
      var row = Row($0, in: nil, format: .dirWide)
      row.style = .bare
      return row
    }
  }
}
