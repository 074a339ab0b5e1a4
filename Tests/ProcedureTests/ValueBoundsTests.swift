import Procedure
import Testing

/// Values at the limits of what is allowed: the longest, the last character of an alphabet, the name next to a
/// device's.
@Suite struct ValueBoundsTests {
  private func problem(_ type: ParameterType, _ text: String) -> ValueProblem? {
    type.problem(with: text, in: ValueGrammarTests.table)
  }

  @Test(
    "A value of any length is looked at up to 4096 bytes, and then is too long for its type",
    arguments: [
      (ParameterType.hostName, 15), (.sqlName, 16), (.windowsPath, 200), (.folderName, 100), (.ipv4, 15),
      (.pathOrShare, 200), (.sqlInstanceFolder, 27),
      (.drive, 2),
      (.text(maximumLength: 9_999), 9_999), (.integer(1...65_535), 5), (.integer(0...9), 1),
      (.choice([]), 40),
      (.flag, 40),
      (.release, 40), (.list(of: .drive, count: 1...3), 2),
    ])
  func tooLong(type: ParameterType, limit: Int) {
    #expect(problem(type, String(repeating: "あ", count: 1_366)) == .tooLong(limit: limit))
    #expect(problem(type, String(repeating: "1", count: 4_097)) == .tooLong(limit: limit))
  }

  @Test("A text of 4096 bytes is looked at")
  func longest() {
    #expect(problem(.text(maximumLength: 9_999), String(repeating: "a", count: 4_096)) == nil)
    #expect(problem(.flag, String(repeating: "a", count: 4_096)) == .notOneOf(["true", "false"]))
  }

  @Test("A length at the limit is allowed, and one more is not")
  func lengths() {
    let name = String(repeating: "a", count: 98)
    #expect(problem(.windowsPath, "X:\\\(name)\\\(name)") == nil)
    #expect(problem(.windowsPath, "X:\\\(name)\\\(name)a") == .tooLong(limit: 200))
    #expect(problem(.windowsPath, "X:\\\(name)aaa") == .tooLong(limit: 100))
    #expect(problem(.folderName, name + "aa") == nil)
    #expect(problem(.folderName, name + "aaa") == .tooLong(limit: 100))
    #expect(problem(.pathOrShare, "\\\\n\\\(name)") == .tooLong(limit: 80))
    #expect(problem(.pathOrShare, "\\\\n\\s\\\(name)\\\(name)") == .tooLong(limit: 200))
    let share = String(repeating: "s", count: 80)
    #expect(problem(.pathOrShare, "\\\\nas01\\\(share)\\\(name)") == nil)
    #expect(problem(.sqlInstanceFolder, "MSSQL.999") == nil)
    #expect(problem(.sqlInstanceFolder, "MSSQL10_50.a234567890123456") == nil)
    #expect(problem(.sqlName, "a234567890123456") == nil)
    #expect(problem(.text(maximumLength: 3), "日本語") == nil)
  }

  @Test("Names hold these characters and no others, of all that have a number of 16 bits")
  func alphabet() {
    let letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
    let plain = Set(letters.unicodeScalars)
    let japanese: [ClosedRange<Unicode.Scalar>] = ["ぁ"..."ゖ", "ァ"..."ヺ", "一"..."\u{9FFF}"]
    for scalar in (0...0xFFFF).compactMap(Unicode.Scalar.init) {
      let text = "a\(String(Character(scalar)))b"
      let isName =
        plain.contains(scalar) || " _-.()ー々".unicodeScalars.contains(scalar)
        || japanese.contains { $0.contains(scalar) }
      #expect((problem(.folderName, text) == nil) == isName, "\(scalar.value)")
      let isHost = plain.contains(scalar) || scalar == "-"
      #expect((problem(.hostName, text) == nil) == isHost, "\(scalar.value)")
      let isSQL = plain.contains(scalar) || scalar == "_"
      #expect((problem(.sqlName, text) == nil) == isSQL, "\(scalar.value)")
    }
  }

  @Test(
    "A host's name of digits with a hyphen is none of digits alone; slash and colon stand beside the digits")
  func digits() {
    #expect(problem(.hostName, "1-2") == nil)
    #expect(problem(.hostName, "0") == .form)
    #expect(problem(.hostName, "9") == .form)
    #expect(problem(.hostName, "0a9") == nil)
  }

  @Test("The drives are A to Z, each with a colon")
  func drives() {
    for code in UInt8(0x20)...0x7E {
      let letter = String(Unicode.Scalar(code))
      #expect((problem(.drive, letter + ":") == nil) == (65...90).contains(code), "\(letter)")
      #expect((problem(.drive, "X" + letter) == nil) == (letter == ":"), "\(letter)")
    }
  }

  @Test("An address is that of a host")
  func addresses() {
    for octet in 0...300 {
      let isHost = (1...223).contains(octet) && octet != 127
      #expect(
        problem(.ipv4, "\(octet).0.0.0")
          == (octet > 255 ? .range(0...255) : isHost ? nil : .notAHostAddress))
      #expect(problem(.ipv4, "10.0.0.\(octet)") == (octet > 255 ? .range(0...255) : nil))
    }
    for text in ["1..2.3", "1..2.3.4", ".1.2.3.4", "1.2.3.4."] { #expect(problem(.ipv4, text) == .form) }
    #expect(problem(.ipv4, "1.2.3.0") == nil)
  }

  @Test("A device's name is no folder's, whatever its ending; what only begins like one is")
  func devices() {
    let devices = ["CON", "prn", "Aux", "NUL", "COM0", "COM1", "com9", "LPT1", "lpt9"]
    for name in devices.flatMap({ [$0, $0 + ".txt"] }) {
      #expect(problem(.folderName, name) == .component(name), "\(name)")
    }
    for name in [
      "CONS", "AUX1", "COM", "LPT", "COM10", "LPT10", "COMA", "LPTX", "XCOM1", "a.CON", "CO", "DOM1",
    ] {
      #expect(problem(.folderName, name) == nil, "\(name)")
    }
  }

  @Test("A folder's name begins and ends with neither blank nor dot")
  func edges() {
    #expect(problem(.folderName, " a") == .outerBlank)
    #expect(problem(.folderName, "a ") == .outerBlank)
    #expect(problem(.folderName, ".a") == .component(".a"))
    #expect(problem(.folderName, "a.") == .component("a."))
    #expect(problem(.windowsPath, "X:\\a\\ b") == .outerBlank)
  }

  @Test("Names of the default instance are reserved, and no name begins with a mark")
  func instances() {
    #expect(problem(.sqlName, "MSSQLSERVER") == .reserved)
    #expect(problem(.sqlName, "Default") == .reserved)
    #expect(problem(.sqlName, "_a") == .form)
  }

  @Test(
    "What is not seen where it stands is no part of a text",
    arguments: [
      "\u{1F}", "\u{7F}", "\u{AD}", "\u{600}", "\u{E000}", "\u{F8FF}", "\u{378}", "\u{2028}", "\u{2029}",
      "\u{34F}",
      "\u{3164}",
    ])
  func unseen(character: String) throws {
    let scalar = try #require(character.unicodeScalars.first)
    #expect(problem(.text(maximumLength: 9), "a\(character)b") == .character(scalar))
  }

  @Test("A number in other digits is named by its first, and one beside the range by the range")
  func numbers() {
    #expect(problem(.integer(1...9), "３") == .character("３"))
    #expect(problem(.integer(1...9), "9") == nil)
    #expect(problem(.integer(1...9), "-1") == .range(1...9))
    #expect(problem(.integer(1...9), "99999999999999999999") == .form)
  }
}
