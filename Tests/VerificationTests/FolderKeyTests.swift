import Testing

@testable import Verification

/// When two rows are in the same folder.
@Suite struct FolderKeyTests {
  private static let base = (listing: 1, part: 1, group: 1)

  /// Whether the folder is the same one in another listing, another part, another group.
  private static func holds(_ folder: LineText?) -> [Bool] {
    let key = FolderKey(folder, listing: 1, part: 1, group: 1)
    return [
      key == FolderKey(folder, listing: 2, part: 1, group: 1),
      key == FolderKey(folder, listing: 1, part: 2, group: 1),
      key == FolderKey(folder, listing: 1, part: 1, group: 2),
    ]
  }

  @Test(
    "A whole path means the same folder everywhere, a relative one within a part, others within a group",
    arguments: [
      ("X:\\DPM", [true, true, true]), ("/mnt/hw", [true, true, true]), ("\\\\s\\a", [true, true, true]),
      ("HW", [false, false, true]), (".\\HW", [false, false, true]), ("", [false, false, true]),
      ("X:\\DPM\\??", [false, false, false]), ("X:\\DPM\\\u{FFFD}", [false, false, false]),
      ("HW\\?", [false, false, false]), ("HW\u{FFFD}", [false, false, false]),
      (nil, [false, false, false]),
    ] as [(String?, [Bool])])
  func holds(folder: String?, where same: [Bool]) {
    #expect(Self.holds(folder.map { LineText($0) }) == same)
  }

  @Test("The same folder has the same key in any spelling, and another folder another")
  func spelling() {
    let key = { (text: LineText?) in FolderKey(text, listing: 1, part: 1, group: 1) }
    #expect(key("X:\\DPM") == key("x:¥dpm\\"))
    #expect(key("X:\\DPM") != key("X:\\DPM2"))
    #expect(key(nil) != key("X:\\DPM"))
  }

  @Test("A folder below the root of some drive is never taken for a share's or a Unix folder")
  func unknownDrive() {
    // Their keys are spelled alike; the first listing, part and group have the number 0.
    for known in ["\\\\mnt\\a", "/mnt/a"] as [LineText] {
      let key = FolderKey(known, listing: 0, part: 0, group: 0)
      #expect(key != FolderKey("\\mnt\\a", listing: 0, part: 0, group: 0))
    }
  }

  @Test("A folder for what is set aside is no place of registration")
  func setAside() {
    let doubts: [(LineText, Doubt?)] = [
      ("X:\\DPM\\HW", nil), ("X:\\DPM\\backup\\HW", .setAside), ("X:\\Temp", .setAside),
      ("X:\\HW.bak", .setAside),
      ("X:\\HW - コピー", .setAside), ("X:\\$Recycle.Bin\\HW", .recycled),
      ("X:\\backup\\$RECYCLE.BIN", .recycled),
      ("X:\\System Volume Information\\HW", .setAside), ("X:\\Template\\HW", nil), ("/mnt/tmp/HW", .setAside),
    ]
    for (folder, doubt) in doubts { #expect(PlacesAside.doubt(of: folder) == doubt, "\(folder.string)") }
  }
}
