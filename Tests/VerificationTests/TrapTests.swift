import Foundation
import Procedure
import Testing

@testable import Verification

/// Every module of every set, hidden behind every trap, in every form of listing that can show it: never `complete`.
@Suite struct TrapTests {
  @Test("A whole set is complete in every form", arguments: TrapForm.allCases)
  func whole(_ form: TrapForm) throws {
    for set in try ShippedTable.table.get().sets {
      let bytes = form.listing(set.modules.map { TrapEntry(name: $0) })
      #expect(
        try ShippedTable.verdict(bytes, of: set) == .complete, "\(String(decoding: bytes, as: UTF8.self))")
    }
  }

  @Test("A module behind a trap is not found", arguments: TrapForm.allCases)
  func hidden(_ form: TrapForm) throws {
    for set in try ShippedTable.table.get().sets {
      for module in set.modules {
        for trap in Trap.allCases where form.shows(trap, of: module) {
          let entries = set.modules.map { $0 == module ? trap.entry(for: module) : TrapEntry(name: $0) }
          let bytes = form.listing(entries.compactMap { $0 })
          #expect(
            try ShippedTable.verdict(bytes, of: set) != .complete,
            "\(trap) of \(module):\n\(String(decoding: bytes, as: UTF8.self))")
        }
      }
    }
  }
}

/// A file or folder of a listing that a test makes.
struct TrapEntry {
  var name: String
  var size = 1_474_560
  var isFolder = false
  var child: String?
  var isOnlyInDestination = false
  var isStream = false
  var isTypedOnly = false
  var isMarkedAbsent = false
}

/// A way in which a name occurs without the module being there.
enum Trap: CaseIterable {
  case missing, folder, emptyFile, parentFolder, stream, destinationOnly, typedOnly, markedAbsent
  case backup, temporary, copyBehind, copyBefore, longerBefore, longerBehind, noExtension, otherExtension
  case lookAlike, hyphen, doubled, brokenOff, cutMark, shortName, kanjiBefore, secondExtension, leadingBlank

  func entry(for module: String) -> TrapEntry? {
    let stem = String(module.dropLast(4))
    switch self {
    case .missing: return nil
    case .folder: return TrapEntry(name: module, size: 0, isFolder: true)
    case .emptyFile: return TrapEntry(name: module, size: 0)
    case .parentFolder: return TrapEntry(name: module, size: 0, isFolder: true, child: "x.txt")
    case .stream: return TrapEntry(name: module, isStream: true)
    case .destinationOnly: return TrapEntry(name: module, isOnlyInDestination: true)
    case .typedOnly: return TrapEntry(name: module, isTypedOnly: true)
    case .markedAbsent: return TrapEntry(name: module, isMarkedAbsent: true)
    case .backup: return TrapEntry(name: module + ".bak")
    case .temporary: return TrapEntry(name: "~" + module)
    case .copyBehind: return TrapEntry(name: "\(stem) - コピー.DAT")
    case .copyBefore: return TrapEntry(name: "コピー ～ \(module)")
    case .longerBefore: return TrapEntry(name: "X" + module)
    case .longerBehind: return TrapEntry(name: module + "A")
    case .noExtension: return TrapEntry(name: stem)
    case .otherExtension: return TrapEntry(name: stem + ".DAX")
    case .lookAlike:
      return TrapEntry(
        name: module.replacing("0", with: "O").replacing("1", with: "l").replacing("2", with: "Z"))
    case .hyphen: return TrapEntry(name: module.replacing("D", with: "D-"))
    case .doubled: return TrapEntry(name: module.replacing("A", with: "AA"))
    case .brokenOff: return TrapEntry(name: String(module.dropLast(1)))
    case .cutMark: return TrapEntry(name: String(module.dropLast(3)) + "...")
    case .shortName: return TrapEntry(name: String(stem.prefix(6)) + "~1.DAT")
    case .kanjiBefore: return TrapEntry(name: "一覧表" + module)
    case .secondExtension: return TrapEntry(name: module + ".txt")
    case .leadingBlank: return TrapEntry(name: "旧 " + module)
    }
  }
}

/// A form of listing.
enum TrapForm: CaseIterable {
  case dirJapanese, dirEnglish, dirOwner, dirWide, dirBare, dirPaths, where_, console
  case powerShellTable, powerShellList, csv, tree, treeASCII, attrib, forfiles, robocopy
  case lsLong, lsNames, find, unzip, sevenZip, copyAsPath, bullets, marks

  private static let folder = #"X:\DPM\HW"#

  /// Whether the form can show the trap at all.
  func shows(_ trap: Trap, of module: String) -> Bool {
    let hasSizes: Set<TrapForm> = [
      .dirJapanese, .dirEnglish, .dirOwner, .powerShellTable, .powerShellList, .csv, .forfiles, .robocopy,
      .lsLong,
      .unzip, .sevenZip,
    ]
    let hasPaths: Set<TrapForm> = [.dirPaths, .where_, .find, .copyAsPath, .attrib, .unzip, .sevenZip]
    switch trap {
    case .folder:
      return ![
        .dirBare, .dirPaths, .where_, .console, .attrib, .lsNames, .find, .copyAsPath, .bullets, .marks,
      ]
      .contains(self)
    case .emptyFile: return hasSizes.contains(self)
    case .parentFolder: return hasPaths.contains(self)
    case .stream: return [.dirJapanese, .dirEnglish].contains(self)
    case .destinationOnly: return self == .robocopy
    case .typedOnly: return self == .console
    case .markedAbsent: return self == .marks
    case .shortName: return module.count > 12
    case .hyphen: return module.contains("D")
    case .missing, .backup, .temporary, .copyBehind, .copyBefore, .longerBefore, .longerBehind, .noExtension,
      .otherExtension, .lookAlike, .doubled, .brokenOff, .cutMark, .kanjiBefore, .secondExtension,
      .leadingBlank:
      return true
    }
  }

  func listing(_ entries: [TrapEntry]) -> [UInt8] {
    let text = head + entries.map(rows).joined() + tail(entries)
    return Array(text.utf8)
  }

  private var head: String {
    let folder = Self.folder
    switch self {
    case .dirJapanese: return " ドライブ X のボリューム ラベルは DPM です\r\n\r\n \(folder) のディレクトリ\r\n\r\n"
    case .dirEnglish: return " Volume in drive X is DPM\r\n\r\n Directory of \(folder)\r\n\r\n"
    case .dirOwner:
      return " \(folder) のディレクトリ\r\n\r\n2008/05/12  10:05    <DIR>          BUILTIN\\Administrators .\r\n"
    case .dirWide: return " \(folder) のディレクトリ\r\n\r\n[.]                              [..]\r\n"
    case .powerShellTable:
      return "\r\n    Directory: \(folder)\r\n\r\nMode                LastWriteTime     Length Name\r\n"
        + "----                -------------     ------ ----\r\n"
    case .powerShellList: return "\r\n    Directory: \(folder)\r\n\r\n"
    case .csv:
      return "#TYPE System.IO.FileInfo\r\n\"Name\",\"Length\",\"PSIsContainer\",\"DirectoryName\"\r\n"
    case .tree, .treeASCII: return "フォルダー パスの一覧:  ボリューム DPM\r\nボリューム シリアル番号は 6C1F-09AB です\r\nX:.\r\n"
    case .robocopy:
      return
        "   ROBOCOPY     ::     Robust File Copy for Windows\r\n\r\n   Source : \(folder)\\\r\n     Dest : D:\\save\\\r\n\r\n"
        + "\t                   4\t\(folder)\\\r\n"
    case .lsLong: return "total 4\n"
    case .unzip:
      return "Archive:  hw.zip\n  Length      Date    Time    Name\n---------  ---------- -----   ----\n"
    case .sevenZip:
      return "   Date      Time    Attr         Size   Compressed  Name\r\n"
        + "------------------- ----- ------------ ------------  ------------------------\r\n"
    case .marks: return "[HWタブ]表示確認\r\n"
    case .dirBare, .dirPaths, .where_, .console, .attrib, .forfiles, .lsNames, .find, .copyAsPath, .bullets:
      return ""
    }
  }

  private func tail(_ entries: [TrapEntry]) -> String {
    switch self {
    case .dirJapanese, .dirOwner, .dirWide:
      return "               \(entries.count) 個のファイル           7,372,800 バイト\r\n"
    case .dirEnglish: return "               \(entries.count) File(s)      7,372,800 bytes\r\n"
    case .unzip:
      return "---------                     -------\n  5898240                     \(entries.count) files\n"
    case .sevenZip:
      return "------------------- ----- ------------ ------------  ------------------------\r\n"
    case .console: return "X:\\DPM\\HW>\r\n"
    case .dirBare, .dirPaths, .where_, .powerShellTable, .powerShellList, .csv, .tree, .treeASCII, .attrib,
      .forfiles,
      .robocopy, .lsLong, .lsNames, .find, .copyAsPath, .bullets, .marks:
      return "\r\n"
    }
  }

  private func padded(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }

  private func rows(_ entry: TrapEntry) -> String {
    let (name, folder) = (entry.name, Self.folder)
    let path = "\(folder)\\\(name)"
    switch self {
    case .dirJapanese, .dirEnglish, .dirOwner:
      let date = self == .dirEnglish ? "05/12/2008  10:20 AM" : "2008/05/12  10:20"
      let owner = self == .dirOwner ? "BUILTIN\\Administrators " : ""
      if entry.isStream { return "\(padded("34", 36)) \(name):Zone.Identifier:$DATA\r\n" }
      return entry.isFolder
        ? "\(date)    <DIR>          \(owner)\(name)\r\n"
        : "\(date) \(padded("\(entry.size)", 17)) \(owner)\(name)\r\n"
    case .dirWide: return (entry.isFolder ? "[\(name)]" : name) + "\r\n"
    case .dirBare, .lsNames: return name + "\r\n"
    case .dirPaths, .where_: return (entry.child.map { "\(path)\\\($0)" } ?? path) + "\r\n"
    case .console:
      return "X:\\DPM\\HW>dir /b \(name)\r\n" + (entry.isTypedOnly ? "ファイルが見つかりません" : name) + "\r\n\r\n"
    case .powerShellTable:
      return "\(entry.isFolder ? "d----" : "-a---")        2008/05/12     10:20 "
        + "\(padded(entry.isFolder ? "" : "\(entry.size)", 10)) \(name)\r\n"
    case .powerShellList:
      return "Name           : \(name)\r\nLength         : \(entry.isFolder ? "" : "\(entry.size)")\r\n\r\n"
    case .csv:
      return "\"\(name)\",\"\(entry.size)\",\"\(entry.isFolder ? "True" : "False")\",\"\(folder)\"\r\n"
    case .tree: return entry.isFolder ? "├─\(name)\r\n" : "│  \(name)\r\n"
    case .treeASCII: return entry.isFolder ? "+---\(name)\r\n" : "|   \(name)\r\n"
    case .attrib: return "A          \(path)\(entry.child.map { "\\\($0)" } ?? "")\r\n"
    case .forfiles: return "\"\(name)\" \(entry.isFolder ? "TRUE" : "FALSE") \(entry.size)\r\n"
    case .robocopy:
      if entry.isFolder { return "\t                   1\t\(path)\\\r\n" }
      let label = entry.isOnlyInDestination ? "  *EXTRA File " : "    New File  "
      return "\t\(label)\t\t \(entry.size)\t\(name)\r\n"
    case .lsLong:
      return
        "\(entry.isFolder ? "d" : "-")rw-r--r-- 1 root root \(padded("\(entry.size)", 8)) May 12 10:20 \(name)\n"
    case .find: return "./HW/\(name)\(entry.child.map { "/\($0)" } ?? "")\n"
    case .unzip:
      return
        "\(padded("\(entry.size)", 9))  2008-05-12 10:20   \(name)\(entry.isFolder ? "/" : "")\(entry.child ?? "")\n"
    case .sevenZip:
      return
        "2008-05-12 10:20:31 \(entry.isFolder ? "D...." : "....A") \(padded("\(entry.size)", 12))        52311  \(name)"
        + (entry.child.map { "\\\($0)" } ?? "") + "\r\n"
    case .copyAsPath: return "\"\(entry.child.map { "\(path)\\\($0)" } ?? path)\"\r\n"
    case .bullets: return "・\(name)\r\n"
    case .marks: return "\(name)\t\(entry.isMarkedAbsent ? "×" : "○")\r\n"
    }
  }
}
