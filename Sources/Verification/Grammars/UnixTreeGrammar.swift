/// `tree` of Unix: files have branches as folders do, so that only the count at the end tells that the leaves are files.
struct UnixTreeGrammar: ListingGrammar {
  /// Rows of leaves, of which it is not yet known whether they are files.
  private var leaves: [Row] = []
  private var files = 0
  private var folders = 0
  private var path: [LineText]
  private var last: (row: Row, depth: Int)?
  private var isOver = false

  /// How many leaves are kept; a longer tree proves nothing.
  private static let kept = 100_000

  init(root: LineText) { path = [root.trimmed.isEmpty ? "." : root.trimmed] }

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
      var row = Row(name, in: LineText(path.map(\.string).joined(separator: "/")), format: .tree)
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

  /// The row before is a folder where something stands below it.
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

  /// A branch: how deep it begins, and the name behind it.
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
    let name = cursor.rest
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
