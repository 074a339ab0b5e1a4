import Testing

@testable import Rehearsal

@Suite("Windows paths")
struct WindowsPathTests {
  @Test(
    "a path is below a folder whatever the case of its letters, and not below one that begins alike",
    arguments: [
      ("X:\\Data\\a.mdf", "x:\\DATA", true), ("X:\\Data", "X:\\Data", false),
      ("X:\\Database", "X:\\Data", false), ("X:\\D", "X:\\Data", false), ("Y:\\Data\\a", "X:\\Data", false),
      ("X:\\データ\\a", "x:\\データ", true), ("X:\\データ表\\a", "X:\\データ", false),
      ("X:\\ＤＡＴＡ\\a", "X:\\ｄａｔａ", true), ("X:\\Data\\表", "X:\\data", true), ("X:\\[\\a", "X:\\{", false),
      ("X:\\Ä\\a", "x:\\ä", true),
    ])
  func below(path: String, folder: String, expected: Bool) {
    #expect(WindowsPath.isBelow(path, folder) == expected)
    #expect(WindowsPath.isInside(path, folder) == (expected || WindowsPath.areSame(path, folder)))
    let key = WindowsPath.key(of: path)
    #expect(key.hasPrefix(WindowsPath.key(of: folder) + "\\") == expected)
  }

  @Test(
    "paths are the same that differ in case alone",
    arguments: [
      ("X:\\Data", "x:\\dATA", true), ("X:\\Data", "X:\\Data\\", false), ("X:\\ﾃﾞ", "X:\\ﾃﾞ", true),
      ("X:\\Ä", "X:\\ä", true), ("X:\\a", "X:\\b", false), ("", "", true), ("X:\\@", "X:\\`", false),
    ])
  func same(a: String, b: String, expected: Bool) {
    #expect(WindowsPath.areSame(a, b) == expected)
    #expect((WindowsPath.key(of: a) == WindowsPath.key(of: b)) == expected)
  }

  @Test("the folder above a path, up to its drive")
  func parents() {
    #expect(WindowsPath.parent(of: "X:\\表\\a.mdf") == "X:\\表")
    #expect(WindowsPath.parent(of: "X:\\表") == "X:")
    #expect(WindowsPath.isDrive("X:") && !WindowsPath.isDrive("X:\\") && !WindowsPath.isDrive("表:"))
  }
}
