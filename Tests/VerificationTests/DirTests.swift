import Testing

@testable import Verification

/// Rows and columns of `dir`, and the marks of what a program cut off.
@Suite struct DirTests {
  @Test(
    "A row of dir has a date, a time, a size or a mark, and something behind",
    arguments: [
      ("2008/05/12  10:20         1,474,560 a.DAT", .file(size: 1_474_560), "a.DAT", 36),
      ("1/2/2008 10:20 1 a", .file(size: 1), "a", 17),
      ("05/12/2008  10:20 AM    1 a", .file(size: 1), "a", 26),
      ("08-05-12 10:20  12  a", .file(size: 12), " a", 19),
      ("2008/05/12 午前 10:20 1 a", .file(size: 1), "a", 26),
      ("2008/05/12  10:05    <DIR>          HW", .folder(mark: 21), "          HW", 26),
      ("2008/05/12  10:05    <JUNCTION>     HW [X:]", .link(mark: 21), "     HW [X:]", 31),
      ("2008/05/12  10:05    <SYMLINKD> a", .link(mark: 21), " a", 31),
      ("2008/05/12  10:05    <SYMLINK> a", .link(mark: 21), " a", 30),
      ("2008/05/12  10:05    <UNIXLINK> a", .link(mark: 21), " a", 31),
      ("2008/05/12 午前 10:05 <DIR> HW", .folder(mark: 20), " HW", 29),
    ] as [(String, DirRow.Kind, String, Int)])
  func row(text: String, kind: DirRow.Kind, rest: String, offset: Int) throws {
    let row = try #require(DirRow(LineText(text)))
    #expect(row.kind == kind)
    #expect(row.rest.string == rest)
    #expect(row.restOffset == offset)
  }

  @Test(
    "What lacks a part of it is no row",
    arguments: [
      "", "a", "x2008/05/12  10:20 1 a", "2008/05/12", "2008/05/1210:20 1 a", "05/12/200810:20 1 a",
      "2008/05/12  10:201 a",
      "2008/05/12  a",
      "2008/05/12  10:20 AM1 a", "2008/05/12  10:20 <DIRX> a", "2008/05/12  10:20 x a",
      "2008/05/12  10:20 1\ta",
      "2008/05/12  10:20 1", "2008/05/12  10:20 1  ", "2008/05/12  10:20 <DIR>   ", " 2008/05/12  10:20 1 a",
    ])
  func noRow(text: String) {
    #expect(DirRow(LineText(text)) == nil)
  }

  /// The name in `rest` after `lines` of the listing have been seen.
  private static func name(_ rest: String, after lines: String...) throws -> String {
    var columns = DirColumns()
    for line in lines {
      let row = try #require(DirRow(LineText(line)))
      let isLearned = columns.learn(from: row, LineText(line))
      #expect(isLearned)
    }
    return columns.name(in: LineText(rest)).string
  }

  private static let bare = "2008/05/12  10:05    <DIR>          ."
  private static let owned = "2008/05/12  10:05    <DIR>          BUILTIN\\Administrators .."
  private static let short = "2008/05/12  10:05    <DIR>                       ."

  @Test("Only the folders . and .. show where names begin")
  func learning() throws {
    for line in [
      "2008/05/12  10:05    <DIR>          HW", "2008/05/12  10:05    1 .",
      "2008/05/12  10:05    <JUNCTION>     .",
    ] {
      var columns = DirColumns()
      let row = try #require(DirRow(LineText(line)))
      let isLearned = columns.learn(from: row, LineText(line))
      #expect(!isLearned)
      #expect(columns == DirColumns())
    }
  }

  private static let both = "2008/05/12  10:05    <DIR>                       DOM\\my own             ."

  @Test("Names begin behind the columns that the folder . has shown")
  func columns() throws {
    #expect(try Self.name("RAID0_~1.DAT RAID0_1st.DAT", after: Self.bare) == "RAID0_~1.DAT RAID0_1st.DAT")
    #expect(try Self.name(" a b  ", after: Self.bare) == " a b")
    #expect(try Self.name("BUILTIN\\Administrators a b", after: Self.owned) == "a b")
    #expect(try Self.name("RAID0_~1.DAT RAID0_1st.DAT", after: Self.short) == "RAID0_1st.DAT")
    #expect(try Self.name("             A.DAT", after: Self.short) == "A.DAT")
    #expect(try Self.name("RAID0_~1.DAT DOM\\my own             a b", after: Self.both) == "a b")
    #expect(
      try Self.name("RAID0_~1.DAT RAID0_1st.DAT", after: Self.owned) == "RAID0_~1.DAT RAID0_1st.DAT")
    // The text in the columns is not a possible value: the name is longer than it seems.
    #expect(try Self.name("my own file1 a.DAT", after: Self.short) == "my own file1 a.DAT")
    #expect(try Self.name("RAID0_~1.DAT  a.DAT", after: Self.short) == "RAID0_~1.DAT  a.DAT")
    #expect(try Self.name("RAID0_~1.DATxa.DAT", after: Self.short) == "RAID0_~1.DATxa.DAT")
    #expect(try Self.name("short", after: Self.short) == "short")
    #expect(try Self.name("123456789012 ", after: Self.short) == "123456789012")
  }

  @Test("Without that, an owner and an 8.3 name are known by their form")
  func forms() throws {
    #expect(try Self.name("BUILTIN\\Administrators a b") == "a b")
    #expect(try Self.name("A\\B                    a b") == "a b")
    #expect(try Self.name("A\\B                     a b") == "a b")
    #expect(try Self.name("DOM\\my own name        a b") == "a b")
    #expect(try Self.name("NT SERVICE\\TrustedInstaller a.DAT") == "a.DAT")
    // The owner fills its column, and contains blanks.
    #expect(try Self.name("DOM\\my own name's long ab") == "ab")
    #expect(try Self.name("A\\B c") == "c")
    #expect(try Self.name("DOM\\my own name is long a.DAT") == "own name is long a.DAT")
    #expect(try Self.name("RAID0_~1.DAT RAID0_1st.DAT") == "RAID0_1st.DAT")
    #expect(try Self.name("             A.DAT") == "A.DAT")
    #expect(try Self.name("RAID0_01.DAT RAID0_1st.DAT") == "RAID0_01.DAT RAID0_1st.DAT")
    #expect(try Self.name("a ~1.DAT     RAID0_1st.DAT") == "a ~1.DAT     RAID0_1st.DAT")
    #expect(try Self.name("表~1.DAT     RAID.DAT") == "表~1.DAT     RAID.DAT")
    #expect(try Self.name("RAID0_~1.DAT  a.DAT") == "RAID0_~1.DAT  a.DAT")
    #expect(try Self.name("RAID0_~12.DATa.DAT") == "RAID0_~12.DATa.DAT")
    #expect(try Self.name("RAID0_~1.DAT") == "RAID0_~1.DAT")
  }

  @Test("An ellipsis, and a row that fills a window, are signs of a cut")
  func cuts() {
    #expect(["a...", "a…", "..."].allSatisfy { CutMarks.isCut($0) })
    #expect(!["a..", "...a", "a"].contains { CutMarks.isCut($0) })
    #expect((0...200).filter(CutMarks.fills) == [79, 80, 119, 120])
  }
}
