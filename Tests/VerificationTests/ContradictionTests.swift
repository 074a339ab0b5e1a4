import Procedure
import Testing

@testable import Verification

/// Rows where no program prints them: below titles that they do not match, or below another program's command.
@Suite struct ContradictionTests {
  private static let names = ["AUTORAID1st.DAT", "AUTORAID2nd.DAT"]

  private func verdict(_ text: String) throws -> Verdict {
    let set = try #require(ShippedTable.table.get().sets.first { $0.modules == Self.names })
    return try ShippedTable.verdict(Array(text.utf8), of: set)
  }

  @Test(
    "Words that part into the cells of a table are no row of it",
    arguments: [
      "", "#priors plebiscite's vexes", "machine translation。", "/* pull */", "nothing RAID",
      "1474560 other.txt",
    ])
  func wordsBetweenRows(_ line: String) throws {
    let rows = ["1474560 AUTORAID1st.DAT", line, "1474560 AUTORAID2nd.DAT"].filter { !$0.isEmpty }
    let text = (["", "   Size Name", "   ---- ----"] + rows + ["", ""]).joined(separator: "\n")
    let isRow = line.isEmpty || line.hasPrefix("1474560")
    #expect(try (verdict(text) == .complete) == isRow, "\(text)")
  }

  @Test(
    "Fields that do not fit their titles make a CSV file not understood",
    arguments: [
      ("other.txt,1", true), ("all of them,gone", false), ("see below,-", false), ("other.txt,KB", false),
    ])
  func wordsInFields(_ line: String, _ isRow: Bool) throws {
    let text = "Name,Size\r\nAUTORAID1st.DAT,1474560\r\n\(line)\r\nAUTORAID2nd.DAT,1474560\r\n"
    #expect(try (verdict(text) == .complete) == isRow)
  }

  @Test(
    "A comment that begins with what parts the fields is no folder",
    arguments: ["; nosiest", ";nosiest", "\"\";\"nosiest\""])
  func commentOfSeparator(_ line: String) throws {
    let text =
      "\"Length\";\"Name\"\r\n\"1474560\";\"AUTORAID1st.DAT\"\r\n\(line)\r\n\"1474560\";\"AUTORAID2nd.DAT\"\r\n"
    #expect(try (verdict(text) == .complete) == !line.hasPrefix("; "))
  }

  @Test(
    "What stands behind a name and says nothing leaves it open, unless it ends an item of a list",
    arguments: ["", ",", "、", ";", "→", ":", "：", "=", "(", "（", "…", "-"])
  func openEnd(_ mark: String) throws {
    let isItem = ["", ",", "、", ";"].contains(mark)
    for lines in [["AUTORAID1st.DAT", "AUTORAID2nd.DAT \(mark)"], Self.names.map { "\($0) \(mark)" }] {
      let text = lines.joined(separator: "\n") + "\n"
      #expect(try (verdict(text) == .complete) == isItem, "\(text)")
    }
  }

  private static let bare = names.joined(separator: "\n")
  private static let digests = names.map { "0123456789abcdef0123456789abcdef  \($0)" }.joined(separator: "\n")

  @Test(
    "Each program prints in its own form",
    arguments: [
      ("md5sum *.DAT", digests, true), ("md5sum *.DAT", bare, false), ("md5sum", bare, false),
      ("ls", bare, true),
      (
        "md5sum AUTORAID1st.DAT AUTORAID2nd.DAT",
        "total 8\n"
          + names.map {
            "-rw-r--r-- 1 root root 1474560 May 12  2008 \($0)"
          }.joined(separator: "\n"), false
      ),
    ])
  func formOfUnix(_ command: String, _ output: String, _ isProof: Bool) throws {
    let text = "root@dpm:/mnt/HW# \(command)\n\(output)\nroot@dpm:/mnt/HW# \n"
    #expect(try (verdict(text) == .complete) == isProof, "\(text)")
  }

  private static let tree = """
    フォルダー パスの一覧:  ボリューム DPM
    ボリューム シリアル番号は 6C1F-09AB です
    X:.
        AUTORAID1st.DAT
        AUTORAID2nd.DAT

    サブフォルダーは存在しません

    """
  private static let attributes = names.map { "A            X:\\DPM\\HW\\\($0)" }.joined(separator: "\n")

  @Test(
    "Each program of Windows prints in its own form",
    arguments: [
      ("tree /f", tree, true), ("dir", tree, false), ("ping -4 dpm && dir /x", tree, false),
      ("attrib", attributes, true), ("dir", attributes, false), ("attrib", bare, false),
      ("dir /b", bare, true),
      ("dir /b & color start *1*", bare, false), ("dir /b & ping -n 1 RAID*", bare, false),
      ("dir /b & color 0a", bare, true), ("dir /b & ping -n 1 192.168.1.10", bare, true),
    ])
  func formOfWindows(_ command: String, _ output: String, _ isProof: Bool) throws {
    let text = "X:\\DPM\\HW>\(command)\n\(output)\n\nX:\\DPM\\HW>\n"
    #expect(try (verdict(text) == .complete) == isProof, "\(text)")
  }
}
