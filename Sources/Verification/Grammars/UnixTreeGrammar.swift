/// `tree` of Unix: files have branches like folders, so only the count at the end shows that the leaves are files.
struct UnixTreeGrammar: ListingGrammar {
  /// Rows of leaves for which it is not yet known whether they are files.
  private var leaves: [Row] = []
  private var files = 0
  private var folders = 0
  private var path: [LineText]
  private var last: (row: Row, depth: Int)?
  private var isOver = false

  /// How many leaves are kept; a longer tree proves nothing.
  private static let kept = 100_000

  init(root: LineText) {
    let name = Self.withoutBrackets(root.trimmed)?.name ?? root.trimmed
    path = [name.isEmpty ? "." : name]
  }

  /// Whether a line above the first branch is the root: one word, or a path.
  static func isRoot(_ text: LineText) -> Bool {
    let name = withoutBrackets(text)?.name ?? text
    return ListedPath.isRooted(name) || name == "."
      || name.isFileName && !name.bytes.contains(where: \.isBlank)
  }

  /// `[ 4096] m`, `[-rw-r--r-- root root 1474560 Feb 21 2012] NAME`, as `-s`, `-h`, `-p`, `-u`, `-g` and `-D`
  /// put it before a name; `nil` if there are no brackets, or they contain something that `tree` does not print.
  private static func withoutBrackets(_ text: LineText) -> (name: LineText, size: UInt64?)? {
    guard text[0] == UInt8(ascii: "["), let end = text.offset(of: "]  ") else { return nil }
    var size: UInt64?
    let words = LineText(text.bytes.dropFirst().prefix(end - 1)).words
    for (index, word) in words.enumerated() {
      var cursor = Cursor(word)
      let isMode = index == 0 && word.count == 10 && word.bytes.allSatisfy { "-dlrwxsStT".utf8.contains($0) }
      if isMode || ListedDate.isMonth(word) || cursor.listedDate() || cursor.time() { continue }
      cursor = Cursor(word)
      if let number = cursor.size() {
        let unit = cursor.rest
        guard unit.bytes.allSatisfy({ $0.isASCIIDigit || ".KMGT".utf8.contains($0) }) else { return nil }
        // The size is followed by the parts of a date.
        if size == nil { size = unit.isEmpty ? number : max(number, 1) }
        continue
      }
      guard words.first.map({ $0.count == 10 }) == true, (1...2).contains(index) else { return nil }
    }
    return (text.dropFirst(end + 3), size)
  }

  /// Whether a listing of this form may begin with `text`: a branch and a blank, which `tree` of Windows does not have.
  static func begins(with text: LineText) -> Bool { branch(text) != nil }

  mutating func read(_ line: Line) -> Reading {
    let text = line.text.trimmedEnd
    if text.isEmpty { return .furniture }
    if isOver { return .foreign }
    if let (depth, name) = Self.branch(text) {
      guard depth < path.count + (last == nil ? 0 : 1) else { return .foreign }
      close(nextDepth: depth)
      path = Array(path.prefix(depth + 1))
      let bracketed = Self.withoutBrackets(name)
      let name = bracketed?.name ?? name
      var row = Row(name, in: LineText(path.map(\.string).joined(separator: "/")), format: .tree)
      row.size = bracketed?.size
      row.line = line.number
      if let arrow = name.offset(of: " -> ") {
        row.name = name.prefix(arrow)
        row.kind = .link
      }
      last = (row, depth)
      return .furniture
    }
    guard let (folders, files) = Self.count(text) else { return .foreign }
    close(nextDepth: 0)
    isOver = true
    // Some versions count the root as a folder, others do not.
    let areFiles = files == self.files && (folders == self.folders || folders == self.folders + 1)
    return .rows(take(areFiles: areFiles))
  }

  mutating func finish() -> [Row] {
    close(nextDepth: 0)
    return take(areFiles: false)
  }

  /// The previous row is a folder if something is below it.
  private mutating func close(nextDepth: Int) {
    guard let last else { return }
    if nextDepth > last.depth {
      folders += 1
      path.append(last.row.name)
    } else {
      files += 1
      if leaves.count < Self.kept { leaves.append(last.row) }
    }
    self.last = nil
  }

  private mutating func take(areFiles: Bool) -> [Row] {
    defer { leaves = [] }
    return leaves.map { row in
      var row = row
      if !areFiles { row.unclear = .init(kind: .row, bearsOnAll: false) }
      return row
    }
  }

  /// A branch: how deep it begins, and the name after it.
  private static func branch(_ text: LineText) -> (depth: Int, name: LineText)? {
    var cursor = Cursor(text)
    var depth = 0
    while cursor.accept("│   ") || cursor.accept("│\u{A0}\u{A0} ") || cursor.accept("    ")
      || cursor.accept("|   ")
    {
      depth += 1
    }
    guard cursor.accept("├── ") || cursor.accept("└── ") || cursor.accept("|-- ") || cursor.accept("`-- ")
    else {
      return nil
    }
    let name = cursor.rest.trimmedEnd
    return name.isEmpty || name[0] == 0x20 || name.contains("/") && name.offset(of: " -> ") == nil
      ? nil : (depth, name)
  }

  /// `1 directory, 4 files`.
  private static func count(_ text: LineText) -> (folders: Int, files: Int)? {
    var cursor = Cursor(text)
    guard let folders = cursor.size(), cursor.accept(" directories, ") || cursor.accept(" directory, "),
      let files = cursor.size(), cursor.accept(" files") || cursor.accept(" file"), cursor.isAtEnd
    else { return nil }
    return (Int(clamping: folders), Int(clamping: files))
  }
}
