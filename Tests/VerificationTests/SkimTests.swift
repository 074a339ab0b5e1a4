import Foundation
import Procedure
import Testing

@testable import Verification

/// Long listings read the same whether lines are skimmed or not, and in blocks or in one.
@Suite struct SkimTests {
  @Test("What is skimmed changes nothing", arguments: 0..<4)
  func skimming(_ seed: Int) throws {
    let table = try ShippedTable.table.get()
    let listing = Self.listing(seed: UInt64(seed), folders: 30)
    let versions = [
      Array(listing.utf8), Array(listing.replacing("\r\n", with: "\n").utf8),
      try #require(listing.data(using: .shiftJIS)).map { $0 },
      listing.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] },
    ]
    for bytes in versions {
      var skimming = AutoRAIDVerifier(table: table, releases: table.releases, pace: .skimming)
      var reading = AutoRAIDVerifier(table: table, releases: table.releases, pace: .everyLine)
      skimming.read(bytes: bytes, name: "long")
      reading.read(bytes: bytes, name: "long")
      #expect(skimming.report() == reading.report())
    }
  }

  @Test(
    "A line that only looks like a heading or a total ends no folder",
    arguments: [
      "     Total Files", "     2 of them", " X:\\DPM and more", " Directory of nothing", "  . . .",
      "                 1,,2 File(s) 0 bytes", "        12345678901234567890123 File(s)  0 bytes",
    ])
  func unlike(_ line: String) throws {
    let table = try ShippedTable.table.get()
    let row = "2008/05/12  10:20         1,474,560 "
    let set = table.sets[3]
    var lines = [" X:\\HW のディレクトリ", "", row + "plain.txt", row + set.modules[0], row + "plain2.txt", line]
    lines += set.modules.dropFirst().map { row + $0 } + ["               6 個のファイル         1,474,560 バイト", ""]
    let bytes = Array(lines.joined(separator: "\r\n").utf8)
    var skimming = AutoRAIDVerifier(table: table, releases: table.releases, pace: .skimming)
    var reading = AutoRAIDVerifier(table: table, releases: table.releases, pace: .everyLine)
    skimming.read(bytes: bytes, name: "listing")
    reading.read(bytes: bytes, name: "listing")
    #expect(skimming.report() == reading.report())
  }

  @Test("A prompt among paths is no path: what a command other than `dir` prints behind it shows no module")
  func promptAmongPaths() throws {
    let table = try ShippedTable.table.get()
    let set = table.sets[3]
    let paths = ["X:\\DPM\\HW\\readme.txt", "X:\\DPM\\HW\\plain_file.txt"]
    let lines = paths + ["X:\\DPM>type X:\\needed-modules.txt"] + set.modules + [""]
    #expect(try ShippedTable.verdict(Array(lines.joined(separator: "\r\n").utf8), of: set) != .complete)
  }

  @Test("Bare names below the rows of `dir` are no rows, though the rows above them were skimmed")
  func namesBelowRows() throws {
    let table = try ShippedTable.table.get()
    let set = table.sets[3]
    let row = "2008/05/12  10:20         1,474,560 "
    let lines = [
      " X:\\DPM のディレクトリ", "", row + "plain.txt", "               1 個のファイル         1,474,560 バイト", "",
      " X:\\DPM\\HW のディレクトリ", "", row + "other.txt",
    ]
    let bytes = Array((lines + set.modules + [""]).joined(separator: "\r\n").utf8)
    #expect(try ShippedTable.verdict(bytes, of: set) != .complete)
  }

  @Test("Words that are skimmed change nothing, whatever stands among them", arguments: 0..<6)
  func words(_ seed: Int) throws {
    let table = try ShippedTable.table.get()
    var generator = Mixer(seed: UInt64(seed) + 40)
    let plain = [
      "the", "quick", "brown", "fox", "so", "mo", "may", "abc", "x1y2", "well-known", "it's", "so.", "(yes)",
      "list",
    ]
    let known = [
      "Hello,", "Sato-san", "Dear Mr. Sato,", "Regards", "registered", "registered:", "Feb 21 2012",
      "May 2 2012 10:20",
      "The following modules are registered:", "Windows PowerShell", "the file does not exist",
      "You cannot find it",
      "note one two three: four", "note: four", "RAID0_1st.DAT", "readme.txt", "HW", "X:\\HW\\readme.txt", "",
      "以上",
      "one. two", "v1.2", "10:20", "word:", "trailing ", "a, b", "Press any key to continue...",
    ]
    // A form that has begun, and a prompt, are not skimmed as words: every second listing has neither.
    let forms = [
      "total 5", "Mode LastWriteTime Length Name", "Name  Length ", "na me, size", "Name            Length",
      "drwxrwxrwx 2 root root 4096 Feb 21 2012 name", "----            ------", "Status : OK", "a; b; path",
      "Volume in drive X is DPM", "X:\\HW>dir", "Folder PATH listing",
    ]
    let among = seed.isMultiple(of: 2) ? known : known + forms
    var lines: [String] = []
    for _ in 0..<3000 {
      let isKnown = generator.next() % 12 == 0
      let count = Int(generator.next() % 5) + 1
      lines.append(
        isKnown
          ? among.randomElement(using: &generator) ?? ""
          : (0..<count).map { _ in plain.randomElement(using: &generator) ?? "" }.joined(separator: " "))
    }
    for end in ["\r\n", "\n"] {
      let bytes = Array((lines.joined(separator: end) + end).utf8)
      var skimming = AutoRAIDVerifier(table: table, releases: table.releases, pace: .skimming)
      var reading = AutoRAIDVerifier(table: table, releases: table.releases, pace: .everyLine)
      skimming.read(bytes: bytes, name: "words")
      reading.read(bytes: bytes, name: "words")
      #expect(skimming.report() == reading.report())
    }
  }

  @Test(
    "The line before a table's dashes is its head, though it looks like the words above it that were skimmed")
  func headBelowWords() throws {
    let table = try ShippedTable.table.get()
    var lines = Array(repeating: "plain words of no form", count: 100)
    lines += ["Name            Length", "----            ------"]
    lines += table.sets[3].modules.map { $0.padding(toLength: 16, withPad: " ", startingAt: 0) + "1474560" }
    let bytes = Array((lines.joined(separator: "\n") + "\n").utf8)
    var skimming = AutoRAIDVerifier(table: table, releases: table.releases, pace: .skimming)
    var reading = AutoRAIDVerifier(table: table, releases: table.releases, pace: .everyLine)
    skimming.read(bytes: bytes, name: "words")
    reading.read(bytes: bytes, name: "words")
    #expect(skimming.report() == reading.report())
    #expect(skimming.report().listings[0].unclearCount == 100)
    #expect(skimming.report().listings[0].entries == table.sets[3].modules.count)
  }

  @Test("Rows of PowerShell's table that are skimmed change nothing", arguments: 0..<4)
  func powerShell(_ seed: Int) throws {
    let table = try ShippedTable.table.get()
    var generator = Mixer(seed: UInt64(seed) + 80)
    var text = "\r\n    Directory: X:\\HW\r\n\r\nMode                LastWriteTime         Length Name\r\n"
    text += "----                -------------         ------ ----\r\n"
    let odd = [
      "d-----        2008/05/12     10:20                old",
      "-a----        2008/05/12     10:20         <DIR>          x",
      "-a----        2008/05/12     10:20        1474560 RAID0_1st.DAT", "not a row",
      "-a----        2008/05/12     10:20            1 2 x",
      "-a----        2008/05/12     10:20        1474560 cut...",
      "-a----        2008/05/12     10:20        1474560 画像.dat",
      "-a-h--        2008/05/12     10:20        1474560 hidden.txt", "",
    ]
    for _ in 0..<2000 {
      if generator.next() % 40 == 0 {
        text += (odd.randomElement(using: &generator) ?? "") + "\r\n"
      } else {
        let size = String(generator.next() % 10_000_000)
        let name = String(repeating: "n", count: Int(generator.next() % 40) + 1)
        text += "-a----        2008/05/12     10:2\(generator.next() % 10)"
        text += String(repeating: " ", count: 15 - size.count) + size + " " + name + "\r\n"
      }
    }
    var skimming = AutoRAIDVerifier(table: table, releases: table.releases, pace: .skimming)
    var reading = AutoRAIDVerifier(table: table, releases: table.releases, pace: .everyLine)
    skimming.read(bytes: Array(text.utf8), name: "table")
    reading.read(bytes: Array(text.utf8), name: "table")
    #expect(skimming.report() == reading.report())
  }

  @Test("A listing of several blocks is read across their bounds, in every encoding")
  func blocks() throws {
    let table = try ShippedTable.table.get()
    var listing = ""
    var generator = Mixer(seed: 5)
    while listing.utf8.count < 5 * BlockReader.size / 2 {
      listing += Self.folder(number: listing.utf8.count, names: [], &generator)
    }
    let set = table.sets[3]
    listing += Self.folder(number: 1, names: set.modules, &generator)
    let versions = [
      Array(listing.utf8), try #require(listing.data(using: .shiftJIS)).map { $0 },
      listing.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] },
    ]
    for bytes in versions {
      var verifier = AutoRAIDVerifier(table: table, releases: table.releases(of: set))
      verifier.read(bytes: bytes, name: "long")
      let report = verifier.report()
      #expect(report.verdict == .complete)
      #expect(report.listings.first?.lines == listing.utf8.count { $0 == UInt8(ascii: "\n") })
      #expect(report.releases.first?.set.completeIn == ["X:\\DPM\\画像\\1"])
    }
  }

  /// A listing of `dir /s` with scattered modules, near misses and folder endings.
  private static func listing(seed: UInt64, folders: Int) -> String {
    var generator = Mixer(seed: seed)
    let specials = [
      "RAID0_1st.DAT", "raid0_2nd.dat", "RAID1_1st.DAT", "RAID1_2nd.DAT", "MW_R0_1.DAT", "RAID0_1st.DAT.bak",
      "WM_R0_1.DAT",
      "RA1D0_lst.DAT", "コピー ～ RAID1_2nd.DAT", "RAID0_~1.DAT", "ＲＡＩＤ０_１ｓｔ．ＤＡＴ", "AUTORAID1st.DAT", "host.dat",
      "server123.dat",
    ]
    var text = " ドライブ X のボリューム ラベルは DPM です\r\n\r\n"
    for number in 0..<folders {
      let names = generator.next() % 3 == 0 ? [specials.randomElement(using: &generator) ?? ""] : []
      text += folder(number: number, names: names, &generator)
      switch generator.next() % 20 {
      case 0: text += "X:\\DPM>dir /b\r\nRAID0_1st.DAT\r\n\r\nX:\\DPM>dir /s\r\n"
      case 1: text += "ファイルが見つかりません\r\n"
      case 2: text += "2008/05/12  10:20         1,474,560 RAID1_1st.DAT\r\n"
      case 3:
        text += " X:\\DPM\\HW\\RAID1_2nd.DAT のディレクトリ\r\n\r\n2008/05/12  10:20                 4 x.txt\r\n"
      case _: break
      }
    }
    return text
  }

  private static func folder(number: Int, names: [String], _ generator: inout Mixer) -> String {
    var text = " X:\\DPM\\画像\\\(number) のディレクトリ\r\n\r\n"
    text += "2008/05/12  10:05    <DIR>          .\r\n2008/05/12  10:05    <DIR>          ..\r\n"
    let plain = (0..<Int(generator.next() % 12)).map {
      "file\(generator.next() % 1000).\($0 % 2 == 0 ? "dat" : "txt")"
    }
    let all = (plain + names).shuffled(using: &generator)
    for name in all { text += "2008/05/12  10:20         1,474,560 \(name)\r\n" }
    return text + "               \(all.count) 個のファイル         1,474,560 バイト\r\n\r\n"
  }
}
