import Testing

@testable import Verification

/// Paths as listings write them, with every separator.
@Suite struct ListedPathTests {
  @Test(
    "A path is parted at its last separator, and a drive keeps its own",
    arguments: [
      ("a", nil, "a", false), (#"X:\DPM\a"#, #"X:\DPM"#, "a", false), (#"X:\a"#, #"X:\"#, "a", false),
      ("X:/a", "X:/", "a", false), (#"\a"#, #"\"#, "a", false), ("/a", "/", "a", false),
      ("¥a", "¥", "a", false),
      ("￥a", "￥", "a", false), ("X:¥a", "X:¥", "a", false), ("X:￥a", "X:￥", "a", false),
      ("HW¥a", "HW", "a", false), ("HW￥ab", "HW", "ab", false), ("ab/c", "ab", "c", false),
      ("a:/c", "a:/", "c", false),
      ("ab:/c", "ab:", "c", false), (#"X:\DPM\"#, #"X:\"#, "DPM", true), (#"a\\"#, nil, "a", true),
      ("a¥", nil, "a", true),
      ("a￥", nil, "a", true), ("a/¥￥", nil, "a", true), (#"\"#, #"\"#, "", false), ("", nil, "", false),
      (#"Microsoft.PowerShell.Core\FileSystem::X:\a"#, #"X:\"#, "a", false),
    ] as [(String, String?, String, Bool)])
  func parted(text: String, folder: String?, name: String, endsWithSeparator: Bool) {
    let path = ListedPath(LineText(text))
    #expect(path.folder?.string == folder)
    #expect(path.name.string == name)
    #expect(path.endsWithSeparator == endsWithSeparator)
  }

  @Test(
    "A root is a drive with a separator, two separators, or one slash",
    arguments: [
      (#"X:\"#, .absolute), (#"x:\a"#, .absolute), ("X:/", .absolute), ("X:¥", .absolute), ("X:￥", .absolute),
      ("X:", .none),
      ("X:a", .none), (#"1:\"#, .none), (#"XX:\"#, .none), (#"X;\a"#, .none), (#"\\server\share"#, .absolute),
      ("¥¥server", .absolute),
      ("￥￥server", .absolute), (#"\a"#, .none), ("¥a", .none), ("/a", .absolute), ("//a", .none),
      ("/", .none),
      (#".\a"#, .relative), (#"..\a"#, .relative), ("./a", .relative), ("../a", .relative), ("...", .none),
      (#"...\a"#, .none),
      (".a", .none), ("..", .none), ("a", .none), ("", .none), (#"a\.\b"#, .none),
      (#"Microsoft.PowerShell.Core\FileSystem::X:\a"#, .absolute),
    ] as [(String, ListedPath.Root)])
  func root(text: String, root: ListedPath.Root) {
    #expect(ListedPath.root(of: LineText(text)) == root)
    #expect(ListedPath.isRooted(LineText(text)) == (root != .none))
  }

  @Test(
    "The parts of a path are what stands between separators, whichever they are",
    arguments: [
      (#"X:\DPM\a"#, ["X:", "DPM", "a"]), (#"\\s\\a\"#, ["s", "a"]), ("a¥b￥c/d", ["a", "b", "c", "d"]),
      ("", []), ("/", []),
      ("a", ["a"]), ("￥a￥￥bc¥", ["a", "bc"]),
    ] as [(String, [String])])
  func parts(text: String, parts: [String]) {
    #expect(ListedPath.parts(of: LineText(text)).map(\.string) == parts)
  }

  @Test(
    "A folder has one key however it is written, but Unix tells letters apart by their case",
    arguments: [
      (#"X:\DPM\HW"#, #"x:\dpm\hw"#), ("X:¥DPM￥HW", #"x:\dpm\hw"#), (#"X:\\DPM\.\HW\"#, #"x:\dpm\hw"#),
      (#"\\Server\A"#, #"\server\a"#), (#"DPM\HW"#, #"dpm\hw"#), ("/mnt/HW", #"\mnt\HW"#),
      (#"X:\DPM/HW"#, #"x:\dpm\hw"#),
      ("HW", "hw"), ("./HW/", "HW"), (#"Microsoft.PowerShell.Core\FileSystem::X:\A"#, #"x:\a"#),
    ])
  func key(text: String, key: String) {
    #expect(ListedPath.key(LineText(text)).string == key)
  }

  @Test("Separators are a backslash, a slash, and both yen signs, and nothing that begins like them")
  func separators() {
    let lengths: [(LineText, Int?)] = [
      ("\\", 1), ("/", 1), ("¥", 2), ("￥", 3), ("£", nil), ("￦", nil), ("｡", nil), ("a", nil), ("", nil),
      ("|", nil),
    ]
    for (text, length) in lengths {
      #expect(ListedPath.separatorLength(of: text, at: 0) == length, "\(text.string)")
    }
    #expect(ListedPath.separatorLength(of: LineText([0xEF, 0xBF][...]), at: 0) == nil)
    #expect(ListedPath.separatorLength(of: LineText([0xC2][...]), at: 0) == nil)
    #expect(ListedPath.separatorLength(of: LineText([0xEF, 0xBE, 0xA5][...]), at: 0) == nil)
  }

  @Test("A file's name holds none of the characters that Windows forbids")
  func names() {
    let forbidden = Set(#"\/:*?"<>|"#.utf8)
    for byte in UInt8(0)..<0x80 {
      let isName = byte >= 0x20 && byte != 0x7F && !forbidden.contains(byte)
      #expect(LineText([0x61, byte][...]).isFileName == isName, "\(byte)")
    }
    #expect(!LineText("").isFileName)
    #expect(LineText("表").isFileName)
  }
}
