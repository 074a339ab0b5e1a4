/// `tree /f`, with line characters or, with `/a`, in ASCII: branches precede folders, files are indented without one.
struct TreeGrammar: ListingGrammar {
  /// The folders from the root to the last one named.
  private var path: [LineText]
  private let style = ListingFormat.tree
  /// How many blanks follow a vertical line: three, or two if the line itself is two columns wide.
  private var gap: Int?

  init(root: LineText? = nil) { path = root.map { [$0] } ?? ["."] }

  /// Whether a listing of this form may begin with `text`.
  static func begins(with text: LineText) -> Bool {
    isHeading(text) || branch(drawn(text)) != nil
  }

  /// A line with line characters of code page 437 that were read as code page 932, where their bytes are
  /// half-width kana.
  private static func drawn(_ text: LineText) -> LineText {
    guard text.bytes.contains(0xEF) else { return text }
    var isMargin = true
    let scalars = text.string.unicodeScalars.map { scalar -> Unicode.Scalar in
      guard isMargin else { return scalar }
      switch scalar {
      case " ", "\u{A0}": return " "
      case "ｳ": return "│"
      case "ﾃ": return "├"
      case "ﾀ": return "└"
      case "ﾄ": return "─"
      case _:
        isMargin = false
        return scalar
      }
    }
    return LineText(String(String.UnicodeScalarView(scalars)))
  }

  private static func isHeading(_ text: LineText) -> Bool {
    let folded = text.trimmed.folded
    return headings.matches(folded)
  }

  private static let headings = LinePatterns(phrases)
  static let phrases: [LinePattern] = [
    "folder path listing", "folder path listing for volume {l}", "フォルダー パスの一覧", "フォルダー パスの一覧: ボリューム {l}",
    "フォルダ パスの一覧", "フォルダ パスの一覧: ボリューム {l}", "volume serial number is {s}", "volume serial number is {s} {s}",
    "ボリューム シリアル番号は {s} です", "ボリューム シリアル番号は {s} {s} です", "volume serial number is {v} {s}",
    "ボリューム シリアル番号は {v} {s} です", "auflistung der ordnerpfade", "auflistung der ordnerpfade für volume {l}",
    "no subfolders exist", "サブフォルダーは存在しません", "サブフォルダは存在しません", "es sind keine unterordner vorhanden",
    "volumeseriennummer : {s}", "volumeseriennummer: {s}",
  ]

  mutating func read(_ line: Line) -> Reading {
    let text = Self.drawn(line.text.trimmedEnd)
    if text.isEmpty || Self.isHeading(text) { return .furniture }
    if let root = Self.root(text) {
      path = [root]
      return .furniture
    }
    if let (depth, name, bars) = Self.branch(text) {
      if bars > 0 { gap = bars == 1 ? 2 : 3 }
      guard depth < path.count, !name.isEmpty else { return .foreign }
      path = Array(path.prefix(depth + 1))
      let row = Row(name, in: folder, .folder, format: style)
      path.append(name)
      return .rows([row])
    }
    var cursor = Cursor(text)
    let depth = units(&cursor)
    if cursor.isAtEnd { return depth > 0 ? .furniture : .foreign }
    guard depth > 0, depth <= path.count, cursor.rest.isFileName, cursor.next?.isBlank == false else {
      return .foreign
    }
    path = Array(path.prefix(depth))
    return .rows([Row(cursor.rest, in: folder, format: style)])
  }

  private var folder: LineText { LineText(path.map(\.string).joined(separator: "\\")) }

  /// The root: `X:.` or a full path.
  private static func root(_ text: LineText) -> LineText? {
    guard let first = text[0], first.isASCIILetter, text[1] == UInt8(ascii: ":") else { return nil }
    if text[2] == UInt8(ascii: "."), text.count == 3 { return text }
    guard ListedPath.isRooted(text), text.count == 3 || NameForm.isLastPart(ListedPath(text).name) else {
      return nil
    }
    return ListedPath.parts(of: text).dropFirst().allSatisfy(\.isFileName) ? text : nil
  }

  /// How many folders deep a file is: each takes four columns, a vertical line or blanks.
  private mutating func units(_ cursor: inout Cursor) -> Int {
    var depth = 0
    while true {
      if cursor.accept("    ") {
        depth += 1
      } else if cursor.accept("|   ") {
        depth += 1
      } else if cursor.accept("|") || cursor.accept("│") || cursor.accept("｜") {
        var blanks = 0
        // Before the first branch, the number of blanks tells: 2, 6, 10 … or 3, 7, 11 …
        if gap == nil { gap = cursor.rest.indentation % 4 == 2 ? 2 : 3 }
        while blanks < (gap ?? 3), cursor.accept(0x20) { blanks += 1 }
        depth += 1
        if cursor.isAtEnd { return depth }
        if blanks < 2 { return 0 }
      } else {
        return depth
      }
    }
  }

  /// A branch: how deep it begins, the folder's name, and how many horizontal lines it has.
  private static func branch(_ text: LineText) -> (depth: Int, name: LineText, bars: Int)? {
    var cursor = Cursor(text)
    var depth = 0
    while true {
      if cursor.accept("    ") || cursor.accept("|   ") || cursor.accept("│   ") || cursor.accept("│  ") {
        depth += 1
      } else if cursor.accept("+---") || cursor.accept("\\---") {
        return (depth, cursor.rest, 0)
      } else if cursor.accept("├") || cursor.accept("└") {
        guard cursor.accept("─") else { return nil }
        var bars = 1
        while cursor.accept("─") { bars += 1 }
        return (depth, cursor.rest, bars)
      } else {
        return nil
      }
    }
  }
}
