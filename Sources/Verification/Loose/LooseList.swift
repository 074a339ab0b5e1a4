/// The lines of a listing outside any form, as far as one affects the others.
struct LooseList {
  /// The folder that a heading such as `./HW:` names.
  private(set) var folder: LineText?
  /// Whether there are rows above, without words in between.
  private(set) var hasRows = false
  /// Whether the last of them is a path from a root.
  private(set) var endsWithPath = false
  /// How many names there are.
  private(set) var names = 0
  /// How many names there should be, if a line says so.
  var counts: [(number: Int, line: Int, text: LineText)] = []
  /// A path that fills a console line, so that it may continue on the next one.
  private(set) var wrapped: LineText?
  /// Words that are folders if a heading or a path names them later, as in `ls -R`.
  private var folders: [(name: LineText, line: Int)] = []

  private static let foldersKept = 1000
  /// The width of a console line, in columns.
  private static let width = 80

  /// The words that no heading has named.
  var pending: UnclearLines {
    var lines = UnclearLines()
    for folder in folders { lines.add(folder.line, folder.name, .words) }
    return lines
  }

  /// The folder that a line such as `./HW:` names, as `ls` writes it above the names in it. A word with a colon
  /// is a label, unless it is a path.
  static func heading(_ text: LineText) -> LineText? {
    let text = text.trimmedEnd
    guard text.count > 1, text.hasSuffix(":"), text[0]?.isBlank == false else { return nil }
    let body = text.dropLast()
    guard body == "." || ListedPath.isRooted(body) || isRelative(body),
      NameForm.isLastPart(ListedPath(body).name) || body == "."
    else {
      return nil
    }
    let parts = ListedPath.parts(of: body)
    return parts.allSatisfy { $0.isFileName || $0.count == 2 && $0[1] == UInt8(ascii: ":") } ? body : nil
  }

  /// `HW/old`, below `HW:`.
  private static func isRelative(_ text: LineText) -> Bool {
    text.contains("/") && text.isASCII && !text.bytes.contains(where: \.isBlank)
      && text[0] != UInt8(ascii: "/")
      && ListedPath.parts(of: text).count >= 2
  }

  mutating func enter(_ folder: LineText) {
    self.folder = folder
    resolve(folder)
    wrapped = nil
  }

  /// Words that are parts of `folder` were folders.
  mutating func resolve(_ folder: LineText) {
    if folders.isEmpty { return }
    let parts = ListedPath.parts(of: folder)
    folders.removeAll { parts.contains($0.name) }
  }

  /// Names that were not examined one by one.
  mutating func add(names count: Int) { names += count }

  /// Whether no more words that may be folders are stored.
  var isFull: Bool { folders.count >= Self.foldersKept }

  mutating func dropPending() { folders = [] }

  mutating func leaveFolder() {
    folder = nil
    wrapped = nil
  }

  /// Takes a word that may be a folder named later by a heading or a path; returns whether it may.
  mutating func holdsFolder(_ line: Line, isTypedAtConsole: Bool) -> Bool {
    var text = line.text.trimmedEnd
    // `HW:` of `ls -R HW`: the headings below it show whether it is one.
    if text.hasSuffix(":"), !isTypedAtConsole { text = text.dropLast() }
    guard text.isFileName, text.isASCII, !text.bytes.contains(where: \.isBlank),
      folders.count < Self.foldersKept
    else { return false }
    folders.append((text, line.number))
    return true
  }

  mutating func take(_ rows: [Row], _ line: Line, isRooted: Bool) {
    hasRows = true
    endsWithPath = isRooted
    names += rows.count
    wrapped = isRooted && CellText(line.text).width == Self.width ? line.text : nil
  }

  mutating func endRows() {
    hasRows = false
    wrapped = nil
  }

  /// The row of the path that fills the previous line and continues in `line`; `nil` if it does not.
  mutating func unwrapped(with line: Line, names: ModuleNames) -> Row? {
    guard let start = wrapped else { return nil }
    wrapped = nil
    let text = line.text.trimmedEnd
    guard !text.isEmpty, !ListedPath.isRooted(text), text.count < Self.width else { return nil }
    let whole = LineText(start.string + text.string)
    let path = ListedPath(whole)
    guard path.name.isFileName, NameForm.hasKnownExtension(path.name) else { return nil }
    var row = Row(path: whole, format: .paths)
    row.style = .bare
    return row
  }
}
