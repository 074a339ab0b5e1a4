import Procedure
import Testing

@testable import Verification

/// How a name in a listing relates to the names of the modules.
@Suite struct NameTests {
  private static let table = AutoRAIDTable(
    letters: ["a"],
    sets: [
      AutoRAIDSet(
        releases: ["3.004a-B"].compactMap { ReleaseSpelling($0) },
        modules: ["RAID0_1st.DAT", "RAID0_2nd.DAT", "S3_RAID0_1st.DAT", "MW_R0_1.DAT"])
    ])
  private static let names = ModuleNames(table: table)

  @Test(
    "A name is a module's, or like one in a certain way, or nothing of the kind",
    arguments: [
      ("RAID0_1st.DAT", .module(0)), ("raid0_2ND.dat", .module(1)), ("ＲＡＩＤ０_1st.DAT", .fullWidth(0)),
      ("RAID0_~1.DAT", .shortName([0, 1])), ("RAID0~12.DAT", .shortName([0, 1])),
      ("S3_RAI~1.DAT", .shortName([2])),
      ("RAID0_1st", .near([0], .noExtension)), ("MW_R0_1", .near([3], .noExtension)),
      ("RAID0_1st.DAX", .near([0], .otherExtension)), ("RAID0_1st.", .near([0], .otherExtension)),
      ("RAIDO_1st.DAT", .near([0], .lookAlike)), ("RA1D0-lst.DAT", .near([0], .lookAlike)),
      ("S3_RAID0_1st.DAT.bak", .near([2], .longerName)), ("XRAID0_1st.DAT", .near([0], .longerName)),
      ("RAID0_1st - a.DAT", .near([0], .longerName)), ("S3_RAID0_1st (2).DAT", .near([2], .longerName)),
      ("RAID0_1s", .near([0], .cut)), ("RAID0_1", .near([0], .cut)),
      ("RAID0_1st.DA", .near([0], .otherExtension)),
      ("MW_R0", .near([3], .cut)), ("RAID0_3rd.DAT", .near([1], .typo)), ("RAID0_lts.DAT", .near([0], .typo)),
      ("MW_R1_2.DAT", .near([3], .typo)), ("MW_R1_23.DAT", .none), ("readme.txt", .none), ("", .none),
      ("host.dat", .none), ("RAID0_", .none), ("MW_R", .none),
    ] as [(String, ModuleNames.Match)])
  func match(name: String, match: ModuleNames.Match) {
    #expect(Self.names.match(LineText(name)) == match)
  }

  @Test("Two slips are seen wherever they leave an anchor, and not looked for elsewhere")
  func slips() throws {
    var without = 0
    for number in [0, 1, 3] {
      let name = Array(Self.names.names[number].utf8)
      for first in 0..<(name.count - 4) {
        for second in 0..<first {
          var other = name
          other[first] = UInt8(ascii: "x")
          other[second] = UInt8(ascii: "y")
          let text = LineText(other[...])
          let distances = Self.names.names.map {
            NearNames.distance(FoldedName(text).lookAlike, FoldedName(LineText($0)).lookAlike, limit: 2)
          }
          let least = try #require(distances.compactMap { $0 }.min())
          let nearest = distances.indices.filter { distances[$0] == least }
          let isSeen = Self.names.anchors.isPresent(in: text)
          #expect(Self.names.match(text) == (isSeen ? .near(nearest, .typo) : .none), "\(text.string)")
          if !isSeen { without += 1 }
        }
      }
    }
    #expect(without > 0)
  }

  @Test("A name of more than 300 bytes is like none")
  func long() {
    let name = { LineText("RAID0_1st.DAT" + String(repeating: "a", count: $0)) }
    #expect(Self.names.match(name(287)) == .near([0], .otherExtension))
    #expect(Self.names.match(name(288)) == .none)
  }

  @Test(
    "A module is mentioned where its name stands by itself",
    arguments: [
      ("RAID0_1st.DAT", [0]), ("no raid0_1ST.dat, RAID0_2nd.DAT!", [0, 1]), ("S3_RAID0_1st.DAT", [2]),
      ("XRAID0_1st.DAT", []),
      ("RAID0_1st.DAT1", []), ("RAID0_1st.DAT_", []), ("0RAID0_1st.DAT", []), ("(RAID0_1st.DAT)", [0]),
      ("RAID0_1st.DATA RAID0_1st.DAT", [0]), ("", []), ("表RAID0_1st.DAT表", [0]),
    ] as [(String, [Int])])
  func mentioned(text: String, modules: [Int]) {
    #expect(Self.names.mentioned(in: LineText(text)) == modules)
  }

  @Test("The number of slips between two names, up to a limit")
  func distance() {
    let cases: [(LineText, LineText, Int?)] = [
      ("abcd", "abcd", 0), ("abcd", "abxd", 1), ("abcd", "acbd", 1), ("abcd", "abc", 1), ("abc", "abcd", 1),
      ("abcd", "xbcd", 1), ("abcd", "bcd", 1), ("abcd", "bacd", 1), ("abcd", "abdc", 1), ("abcd", "badc", 2),
      ("abcd", "ab", 2),
      ("ab", "abcd", 2), ("abcd", "a", nil), ("a", "abcd", nil), ("abcd", "xyzd", nil), ("abcd", "axyd", 2),
      ("abcd", "wxyz", nil),
      ("ab", "ca", 2), ("ab", "bc", 2), ("", "", 0), ("", "ab", 2), ("ab", "", 2), ("", "abc", nil),
      ("abcdef", "bacdfe", 2),
      ("abcdef", "bcdefa", 2),
      ("abcde", "cbade", 2), ("abcdefgh", "badcfegh", nil), ("aab", "aba", 1), ("abcdefgh", "abdcfehg", nil),
    ]
    for (a, b, slips) in cases {
      #expect(NearNames.distance(a, b, limit: 2) == slips, "\(a.string), \(b.string)")
      #expect(NearNames.distance(b, a, limit: 2) == slips, "\(b.string), \(a.string)")
    }
    #expect(NearNames.distance("abcd", "wxyz", limit: 4) == 4)
    #expect(NearNames.distance("abcdef", "badcfe", limit: 3) == 3)
  }

  @Test("Distances agree with the definition, for all words of up to four of three letters")
  func definition() {
    var words: [[UInt8]] = [[]]
    var longest = words
    for _ in 0..<4 {
      longest = longest.flatMap { word in (0x61...0x63).map { word + [$0] } }
      words += longest
    }
    for a in words {
      for b in words where abs(a.count - b.count) <= 2 {
        let distance = Self.slips(a[...], b[...])
        #expect(
          NearNames.distance(LineText(a[...]), LineText(b[...]), limit: 2) == (distance <= 2 ? distance : nil)
        )
      }
    }
  }

  /// The distance by its definition, from the end of both words: slow, but easy to check.
  private static func slips(_ a: ArraySlice<UInt8>, _ b: ArraySlice<UInt8>) -> Int {
    guard let x = a.last, let y = b.last else { return a.count + b.count }
    if x == y { return slips(a.dropLast(), b.dropLast()) }
    var best = 1 + min(slips(a.dropLast(), b), slips(a, b.dropLast()), slips(a.dropLast(), b.dropLast()))
    if a.dropLast().last == y, b.dropLast().last == x {
      best = min(best, 1 + slips(a.dropLast(2), b.dropLast(2)))
    }
    return best
  }

  @Test("A folded name has its stem, and one spelling for letters that look alike")
  func folded() {
    let name = FoldedName("RAId-0.1Lo|i.DAT")
    #expect(name.whole == "raid-0.1lo|i.dat")
    #expect(name.stem == "raid-0.1lo|i")
    #expect(name.lookAlike == "ra1d_0.11011.dat")
    #expect(FoldedName("abc").stem == "abc")
    #expect(FoldedName("abc").letters == 0b1110 << 32)
    #expect(FoldedName(".a").stem == "")
  }

  @Test("Full-width letters are halved, and others are left alone")
  func fullWidth() {
    #expect(FullWidth.halved("ＲＡＩＤ！～表a") == "RAID!~表a")
    #expect(FullWidth.halved("RAID") == nil)
    // U+FF00 and U+FF5F are not, although they begin with the same byte.
    #expect(FullWidth.halved("\u{FF00}\u{FF5F}") == nil)
    #expect(FullWidth.halved("\u{FF00}\u{FF5F}Ａ") == "\u{FF00}\u{FF5F}A")
    #expect(FullWidth.halved("表") == nil)
  }

  @Test("A long name has its alias, and a short one none")
  func alias() {
    #expect(ShortName.alias(of: "RAID0_1st.DAT") == "RAID0_~1.DAT")
    #expect(ShortName.alias(of: "ABCDEFGH.DAT") == nil)
    #expect(ShortName.alias(of: "ABCDEFGHI.DAT") == "ABCDEF~1.DAT")
    #expect(ShortName.alias(of: "A.HTML") == "A~1.HTM")
    #expect(ShortName.alias(of: "ABCDEFGHI") == "ABCDEF~1.")
  }

  @Test(
    "An alias may have a higher number, or two letters and a hash",
    arguments: [
      ("RAID0~1.DAT", true), ("RAID~12.DAT", true), ("RAI~123.DAT", true), ("RA~1234.DAT", true),
      ("RAI~12.DAT", false),
      ("RA~123.DAT", false), ("RX12AB~1.DAT", false), ("RAID0_~1.DAT", true), ("raid0_~9.dat", true),
      ("RAID0~12.DAT", true), ("RAID~123.DAT", true),
      ("RAI~1234.DAT", true),
      ("RA12AB~1.DAT", true), ("RAffff~1.DAT", true), ("RA0000~5.DAT", true), ("RA9999~5.DAT", true),
      ("RAaaaa~5.DAT", true), ("RA12AG~1.DAT", false), ("RA12A`~1.DAT", false), ("RA12A/~1.DAT", false),
      ("RA12A:~1.DAT", false), ("XA12AB~1.DAT", false), ("RA12A~1.DAT", false), ("RA12ABC~.DAT", false),
      ("RAID0_~.DAT", false), ("RAID0_~x.DAT", false), ("RAID0_~1.DAX", false), ("RAID0_~1", false),
      ("RAIDX_~1.DAT", false),
      ("RAID0_1st.DAT", false), ("RAID0_~12.DAT", false), ("RAID0_1~1.DAT", false), ("R~1.DAT", false),
      ("RAID~1.DAT", false), ("RAI~1.DAT", false), ("RAID0_.DA~1", false),
    ])
  func isAlias(text: String, isAlias: Bool) {
    #expect(ShortName.isAlias(LineText(text), of: "RAID0_1st.DAT") == isAlias)
    #expect(!ShortName.isAlias(LineText(text), of: "RAID0_1s.DAT"))
  }

  @Test("Of a longer ending, an alias has three letters")
  func ending() {
    #expect(ShortName.isAlias("INDEX_~1.HTM", of: "index_page.html"))
    #expect(!ShortName.isAlias("INDEX_~1.HTML", of: "index_page.html"))
  }
}
