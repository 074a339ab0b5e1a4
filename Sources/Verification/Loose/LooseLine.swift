/// A line that stands by itself: a name or path as `dir /b`, `where`, `find`, `attrib`, `forfiles` or Explorer gives it,
/// or as a person writes it.
struct LooseLine {
  let line: Line
  let names: ModuleNames

  /// The rows of the line; `nil` where it is none, but prose.
  var rows: [Row]? {
    // Markdown's code marks, which no name has.
    let text = LineText(line.text.bytes.filter { $0 != UInt8(ascii: "`") }[...]).trimmed
    if text.isEmpty { return nil }
    if let row = quoted(text) { return [row] }
    if let row = withAttributes(line.text.trimmedEnd) { return [row] }
    if let row = withSizeAndDate(text) { return [row] }
    if let row = path(text) { return [row] }
    if let rows = sideBySide(text) { return rows }
    if let row = name(text) { return [row] }
    return nil
  }

  /// `"X:\…\NAME"`, and the words that `forfiles` prints behind: TRUE or FALSE, sizes, dates.
  private func quoted(_ text: LineText) -> Row? {
    guard text[0] == UInt8(ascii: "\""), let end = text.offset(of: "\"", from: 1) else { return nil }
    let inner = LineText(text.bytes.dropFirst(1).prefix(end - 1))
    guard !inner.isEmpty else { return nil }
    let rest = text.dropFirst(end + 1)
    let isPath = ListedPath.isRooted(inner)
    guard ListedPath(inner).name.isFileName else { return nil }
    var row = Row(path: inner, format: isPath ? .quotedPaths : .forfiles)
    row.style = .bare
    row.isClosed = rest.isEmpty && isPath
    if rest.isEmpty { return row }
    row.format = .forfiles
    // A row with fewer words than the others is cut off, or another command's.
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
        guard cursor.date() || cursor.time(), cursor.isAtEnd else { return nil }
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
    guard let size = cursor.size(), cursor.blanks() > 0, cursor.date(), cursor.blanks() > 0, cursor.time()
    else {
      return nil
    }
    cursor.blanks()
    if cursor.halfOfDay() { cursor.blanks() }
    var path = cursor.rest
    if path[0] == UInt8(ascii: "\""), path.hasSuffix("\""), path.count > 2 {
      path = path.dropFirst().dropLast()
    }
    guard ListedPath.root(of: path) == .absolute, isWhole(path) else { return nil }
    return Row(path: path, size: size, format: .paths)
  }

  /// A path alone, or with remarks behind it.
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
        row.folder = last.folder
        if last.endsWithSeparator { row.kind = .folder }
        return row
      }
    }
    return nil
  }

  /// Whether it holds none of the characters that a path cannot have, beside separators and the drive's colon.
  private func isWhole(_ path: LineText) -> Bool {
    var parts = ListedPath.parts(of: path)
    if let drive = parts.first, drive.count == 2, drive[1] == UInt8(ascii: ":") { parts.removeFirst() }
    return parts.allSatisfy(\.isFileName)
  }

  /// A path without a root is taken for one only without words around it.
  private func isRelativePath(_ text: LineText) -> Bool {
    isWhole(text) && (ListedPath.parts(of: text).first?.bytes.contains(where: \.isBlank) == false)
  }

  /// A name alone, with what people put before and behind it.
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
      if case .none = names.match(row.name) {} else { return row }
    }
    // Some other name. Words apart by blanks are prose unless they end like a file's name.
    guard text.isFileName, isLikeAName(text) else { return nil }
    // A single word may as well be a heading: `Checklist`.
    if !hasExtension(text), Prose(text) == .unknown, Prose.isDoubtful(text) { return nil }
    return plain
  }

  private func isLikeAName(_ text: LineText) -> Bool {
    if case .none = names.match(text) {} else { return text.words.count <= 5 && text.count <= 80 }
    if !text.bytes.contains(where: \.isBlank) { return text.isASCII || hasExtension(text) }
    return hasExtension(text)
  }

  private func hasExtension(_ text: LineText) -> Bool {
    guard let dot = text.bytes.lastIndex(of: UInt8(ascii: ".")) else { return false }
    let ending = text.bytes[(dot + 1)...]
    return (1...5).contains(ending.count) && ending.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit }
      && dot > text.bytes.startIndex
  }

  /// The row of a name that remarks may follow: they count only behind a module's whole name.
  private func marked(_ text: LineText, decoration: Decoration?, format: ListingFormat) -> Row {
    var row = Row(text, in: nil, format: format)
    row.style = .bare
    var mark = decoration?.mark
    if let decoration {
      row.style = .marked
      row.decoration = decoration.kind
      if row.format == .names { row.format = .handTyped }
    }
    if let (name, remarks) = split(text) {
      row.name = name
      row.style = .marked
      row.format = .handTyped
      // Something stands behind the name, but no word: a dash, an ellipsis, an empty bracket.
      if remarks.isEmpty { mark = Mark.of(text.dropFirst(name.count).trimmed) }
      for word in remarks {
        var cursor = Cursor(LineText(word.bytes.filter { !"()".utf8.contains($0) }[...]))
        if let size = cursor.size(), cursor.isAtEnd || Self.units.contains(cursor.rest.folded) {
          row.size = row.size ?? (cursor.isAtEnd || size == 0 ? size : nil)
        } else if !Self.units.contains(word.folded), let next = Mark.of(word) {
          // The worst of them holds.
          mark = mark.map { Self.worse($0, next) } ?? next
        }
      }
    }
    if let mark { row.decoration = LineText(row.decoration.string + (mark == .present ? " +" : " -")) }
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

  /// A module's name at the start of `text`, and the words behind it; `nil` where it is no such name, or alone.
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

  private static let separators = Set("\t,、，;；|｜:：→…　=（(".unicodeScalars)
  private static let units: Set<LineText> = ["バイト", "bytes", "byte", "b", "kb", "mb"]

  /// Several names on one line, all of them like file names: `ls`, or a person's list.
  private func sideBySide(_ text: LineText) -> [Row]? {
    let parts = text.bytes.split {
      $0 == 0x20 || $0 == 0x09 || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";")
    }
    guard parts.count >= 2, parts.count <= 200 else { return nil }
    let words = parts.map { LineText($0) }
    guard words.allSatisfy({ $0.isFileName && hasExtension($0) && $0.isASCII }) else { return nil }
    return words.map {
      var row = Row($0, in: nil, format: .dirWide)
      row.style = .bare
      return row
    }
  }
}
