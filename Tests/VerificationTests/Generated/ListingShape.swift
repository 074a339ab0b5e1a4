/// A form of listing with one line per row; tables are in `TableShape`.
enum ListingShape: String, CaseIterable {
  case typedBare = "typed bare"
  case typedBullets = "typed bullets"
  case typedMarks = "typed marks"
  case typedNumbers = "typed numbers"
  case dirBare = "dir /b"
  case paths = "dir /s /b"
  case copyAsPath = "copy as path"
  case dirJapanese = "dir ja"
  case dirEnglish = "dir en"
  case powerShellTable = "PowerShell table"
  case lsLong = "ls -l"
  case robocopy = "robocopy /L"
  case robocopyRows = "robocopy /L /NJH /NJS"
  case tree = "tree /f"

  static let folder = #"X:\DPM\HW"#

  /// Whether it shows sizes and folders, so that an empty module or a folder with its name is seen.
  var showsSizes: Bool {
    switch self {
    case .dirJapanese, .dirEnglish, .powerShellTable, .lsLong: true
    case .typedBare, .typedBullets, .typedMarks, .typedNumbers, .dirBare, .paths, .copyAsPath, .robocopy,
      .robocopyRows, .tree:
      false
    }
  }

  /// Whether it consists of names alone.
  var isBare: Bool {
    switch self {
    case .typedBare, .typedBullets, .typedMarks, .typedNumbers, .dirBare, .copyAsPath, .paths: true
    case .dirJapanese, .dirEnglish, .powerShellTable, .lsLong, .robocopy, .robocopyRows, .tree: false
    }
  }

  /// The listing of `entries`, as a program prints it or a person types it.
  func lines(_ entries: [GeneratedEntry], _ dice: inout Dice) -> [GeneratedLine] {
    let bullet = self == .typedBullets ? dice.pick(["・", "- ", "* ", "•"]) : ""
    let mark = self == .typedMarks ? dice.pick(["\t○", " ○", " ✓", "\tOK"]) : ""
    let rows = entries.enumerated().map { number, entry in
      GeneratedLine(
        text: row(entry, number: number, bullet: bullet, mark: mark), kind: .row, name: entry.name)
    }
    return head(entries).map { GeneratedLine(text: $0) } + rows
      + tail(entries).map { GeneratedLine(text: $0) }
  }

  private func head(_ entries: [GeneratedEntry]) -> [String] {
    let folder = Self.folder
    switch self {
    case .typedBare, .typedBullets, .typedMarks, .typedNumbers, .dirBare, .paths, .copyAsPath: return []
    case .dirJapanese:
      return [" ドライブ X のボリューム ラベルは DPM です", "", " \(folder) のディレクトリ", ""]
    case .dirEnglish: return [" Volume in drive X is DPM", "", " Directory of \(folder)", ""]
    case .powerShellTable:
      return [
        "", "", "    Directory: \(folder)", "", "",
        "Mode                LastWriteTime     Length Name",
        "----                -------------     ------ ----",
      ]
    case .lsLong: return ["total 5760"]
    case .robocopy:
      let rule = String(repeating: "-", count: 79)
      return [
        rule, "   ROBOCOPY     ::     Robust File Copy for Windows", rule, "",
        "  Started : Mon May 12 10:41:02 2008", "", "   Source : \(folder)\\", "     Dest : D:\\save\\", "",
        "    Files : *.*", "\t    ", "  Options : *.* /L /S /COPY:DAT /R:1000000 /W:30 ", "", rule, "",
        "\t                   \(entries.count)\t\(folder)\\",
      ]
    case .robocopyRows:
      return ["\t                   \(entries.count)\t\(folder)\\"]
    case .tree:
      return ["フォルダー パスの一覧:  ボリューム DPM", "ボリューム シリアル番号は 6C1F-09AB です", "X:."]
    }
  }

  private func tail(_ entries: [GeneratedEntry]) -> [String] {
    let files = entries.filter { !$0.isFolder }
    let bytes = Self.grouped(files.map(\.size).reduce(0, +))
    switch self {
    case .dirJapanese:
      return [padded("\(files.count)", 16) + " 個のファイル" + padded(bytes, 20) + " バイト"]
    case .dirEnglish:
      return [
        padded("\(files.count)", 16) + " File(s)" + padded(bytes, 15) + " bytes",
        padded("2", 16) + " Dir(s)  36,207,603,712 bytes free",
      ]
    case .powerShellTable: return ["", ""]
    case .tree: return ["サブフォルダーは存在しません", ""]
    case .robocopy: return ["", String(repeating: "-", count: 79)]
    case .typedBare, .typedBullets, .typedMarks, .typedNumbers, .dirBare, .paths, .copyAsPath, .lsLong,
      .robocopyRows:
      return []
    }
  }

  private func row(_ entry: GeneratedEntry, number: Int, bullet: String, mark: String) -> String {
    let name = entry.name
    switch self {
    case .typedBare, .dirBare: return name
    case .typedBullets: return bullet + name
    case .typedMarks: return name + mark
    case .typedNumbers: return "\(number + 1). \(name)"
    case .paths: return "\(Self.folder)\\\(name)"
    case .copyAsPath: return "\"\(Self.folder)\\\(name)\""
    case .dirJapanese, .dirEnglish:
      let date = self == .dirEnglish ? "05/12/2008  10:20 AM" : "2008/05/12  10:20"
      return entry.isFolder
        ? "\(date)    <DIR>          \(name)" : date + padded(Self.grouped(entry.size), 18) + " " + name
    case .powerShellTable:
      return (entry.isFolder ? "d----" : "-a---") + "        2008/05/12     10:20 "
        + padded(entry.isFolder ? "" : "\(entry.size)", 10) + " " + name
    case .lsLong:
      return (entry.isFolder ? "d" : "-") + "rw-r--r-- 1 root root" + padded("\(entry.size)", 8)
        + " May 12  2008 \(name)"
    case .robocopy, .robocopyRows: return "\t    New File  \t\t\(padded("\(entry.size)", 8))\t\(name)"
    case .tree: return (entry.isFolder ? "├─" : "│  ") + name
    }
  }

  private func padded(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.utf8.count)) + text
  }

  /// `1,474,560`.
  static func grouped(_ number: Int) -> String {
    var rest = number
    var groups: [String] = []
    while rest > 999 {
      let group = "\(rest % 1000)"
      groups.insert(String(repeating: "0", count: 3 - group.count) + group, at: 0)
      rest /= 1000
    }
    return (["\(rest)"] + groups).joined(separator: ",")
  }
}
