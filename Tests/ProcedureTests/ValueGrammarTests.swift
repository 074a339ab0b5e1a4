import Procedure
import Testing

@Suite struct ValueGrammarTests {
  static let table = AutoRAIDTable(
    letters: ["a", "b"],
    sets: [
      AutoRAIDSet(releases: ["3.004a-B", "3.005x-B"].compactMap { ReleaseSpelling($0) }, modules: ["M.DAT"])
    ])

  struct Case: Sendable, CustomStringConvertible {
    var type: ParameterType
    var text: String
    var problem: ValueProblem?
    var description: String { "\(type) '\(text.prefix(40))'" }

    init(_ type: ParameterType, _ text: String, _ problem: ValueProblem? = nil) {
      self.type = type
      self.text = text
      self.problem = problem
    }
  }

  static let accepted: [Case] = [
    Case(.ipv4, "192.168.1.10"), Case(.ipv4, "1.0.0.0"), Case(.ipv4, "223.255.255.255"),
    Case(.hostName, "SERVER-A"), Case(.hostName, "a"), Case(.hostName, "x23456789012345"),
    Case(.hostName, "1a"),
    Case(.windowsPath, "X:\\DPM"), Case(.windowsPath, "C:\\Program Files (x86)\\NEC"),
    Case(.windowsPath, "X:\\共有\\データー"),
    Case(.windowsPath, "X:\\a.b\\MSSQL.1"), Case(.windowsPath, "X:\\COMPANY\\console"),
    Case(.folderName, "MSSQL.1"), Case(.sqlInstanceFolder, "MSSQL.1"), Case(.sqlInstanceFolder, "MSSQL.12"),
    Case(.sqlInstanceFolder, "MSSQL10.DPMDBI"), Case(.sqlInstanceFolder, "MSSQL10_50.DPM_2"),
    Case(.sqlInstanceFolder, "MSSQL11.dpmdbi"), Case(.sqlInstanceFolder, "MSSQL16.DPMDBI"),
    Case(.pathOrShare, "X:\\DPM\\Images"), Case(.pathOrShare, "\\\\nas01\\backup"),
    Case(.pathOrShare, "\\\\10.1.8.9\\backup\\DPM イメージ"),
    Case(.pathOrShare, "\\\\nas-01.example.local\\backup"),
    Case(.drive, "X:"), Case(.sqlName, "DPMDBI"), Case(.sqlName, "a_1"),
    Case(.integer(1...65535), "1"), Case(.integer(1...65535), "65535"), Case(.flag, "true"),
    Case(.flag, "false"),
    Case(.text(maximumLength: 5), "<b>&\""), Case(.text(maximumLength: 5), "日本語です"),
    Case(.release, "3.005b-B"), Case(.release, "3.005x-B"), Case(.release, "Ver3.004a-B"),
    Case(.release, "３．００５ａ－Ｂ"),
  ]

  @Test("A value of the type is accepted", arguments: accepted)
  func accepts(_ example: Case) {
    #expect(example.type.problem(with: example.text, in: Self.table) == nil)
  }

  static let path = ParameterType.windowsPath
  static let folder = ParameterType.sqlInstanceFolder
  static let share = ParameterType.pathOrShare
  static let refused: [Case] = [
    Case(.ipv4, "", .empty), Case(.ipv4, "192.168.1.300", .range(0...255)),
    Case(.ipv4, "192.168.01.1", .form),
    Case(.ipv4, "192.168.1", .form), Case(.ipv4, "192.168.1.1.1", .form), Case(.ipv4, "1.2.3.4 ", .form),
    Case(.ipv4, "0.0.0.0", .notAHostAddress), Case(.ipv4, "127.0.0.1", .notAHostAddress),
    Case(.ipv4, "1.-2.3.4", .form),
    Case(.ipv4, "224.0.0.1", .notAHostAddress), Case(.ipv4, "255.255.255.255", .notAHostAddress),
    Case(.ipv4, "１.2.3.4", .character("１")), Case(.sqlName, "mssqlserver", .reserved),
    Case(.hostName, "1234", .form), Case(.hostName, "-a", .form), Case(.hostName, "a-", .form),
    Case(.hostName, "a.b", .character(".")), Case(.hostName, "a_b", .character("_")),
    Case(.hostName, "x234567890123456", .tooLong(limit: 15)), Case(.hostName, "サーバ", .character("サ")),
    Case(path, "X:/DPM", .character("/")), Case(path, "X:\\a\"b", .character("\"")),
    Case(path, "X:\\a|b", .character("|")),
    Case(path, "X:\\..\\b", .component("..")), Case(path, "X:\\DPM ", .outerBlank),
    Case(path, "X:\\DPM\n", .character("\n")),
    Case(path, "X:\\DPM\\", .form), Case(path, "X:", .form), Case(path, "\\\\server\\share", .form),
    Case(path, "DPM", .form),
    Case(path, "x:\\DPM", .form), Case(path, "X:\\a\\\\b", .form), Case(path, "X:\\a%TEMP%", .character("%")),
    Case(path, "X:\\a'b", .character("'")), Case(path, "X:\\a;b", .character(";")),
    Case(path, "X:\\a&b", .character("&")),
    Case(path, "X:\u{A5}DPM", .character("\u{A5}")), Case(path, "X:\\CON", .component("CON")),
    Case(path, "X:\\NUL .x", .component("NUL .x")), Case(path, "X:\\com1  .a.b", .component("com1  .a.b")),
    Case(path, "X:\\lpt1.txt", .component("lpt1.txt")), Case(path, "X:\\a.", .component("a.")),
    Case(path, "X:\\\u{202E}a", .character("\u{202E}")), Case(path, "X:\\a:b", .character(":")),
    Case(path, "X:\\" + String(repeating: "a", count: 198), .tooLong(limit: 200)),
    Case(path, String(repeating: "x", count: 100_000), .tooLong(limit: 200)),
    Case(folder, "MSSQL.x", .form), Case(folder, "1", .form), Case(folder, "MSSQL", .form),
    Case(folder, "MSSQL.", .form), Case(folder, "MSSQL.0", .form), Case(folder, "MSSQL.01", .form),
    Case(folder, "MSSQL.1000", .form), Case(folder, "mssql.1", .form), Case(folder, "MSSQL.1.2", .form),
    Case(folder, "SQL Server\\2", .character(" ")), Case(folder, "MSSQL/5", .character("/")),
    Case(folder, "MSSQL\\1", .character("\\")), Case(folder, "MSSQL9.DPMDBI", .form),
    Case(folder, "MSSQL10_5.DPMDBI", .form), Case(folder, "MSSQL11_50.DPMDBI", .form),
    Case(folder, "MSSQL10.", .form), Case(folder, "MSSQL10.1", .form),
    Case(folder, "MSSQL10.DPM-1", .character("-")),
    Case(folder, "MSSQL10.DPM$1", .character("$")), Case(folder, "MSSQL10.MSSQLSERVER", .reserved),
    Case(folder, "MSSQL10.a2345678901234567", .tooLong(limit: 16)),
    Case(share, "\\\\nas01", .form), Case(share, "\\\\nas01\\", .form), Case(share, "\\nas01\\backup", .form),
    Case(share, "\\\\nas01\\backup\\", .form), Case(share, "\\\\.\\PhysicalDrive0", .form),
    Case(share, "\\\\?\\C:\\DPM", .character("?")), Case(share, "\\\\nas01\\C$", .character("$")),
    Case(share, "\\\\nas_01\\backup", .character("_")), Case(share, "\\\\-nas\\backup", .form),
    Case(share, "\\\\127.0.0.1\\backup", .notAHostAddress), Case(share, "\\\\localhost\\backup", .form),
    Case(share, "\\\\10.1.8\\backup", .form), Case(share, "\\\\nas01\\..\\x", .component("..")),
    Case(share, "//nas01/backup", .character("/")), Case(share, "\\\\nas01\\a&b", .character("&")),
    Case(share, "\\\\nas01\\" + String(repeating: "a", count: 81), .tooLong(limit: 80)),
    Case(.folderName, "a\\b", .character("\\")), Case(.drive, "X", .form), Case(.drive, "x:", .form),
    Case(.drive, "X:\\", .form),
    Case(.sqlName, "1a", .form), Case(.sqlName, "a-b", .character("-")),
    Case(.sqlName, "a'b", .character("'")),
    Case(.sqlName, "a2345678901234567", .tooLong(limit: 16)),
    Case(.integer(1...65535), "0", .range(1...65535)), Case(.integer(1...65535), "65536", .range(1...65535)),
    Case(.integer(1...65535), "080", .form), Case(.integer(1...65535), "8080.0", .form),
    Case(.integer(1...65535), "+1", .form),
    Case(.flag, "yes", .notOneOf(["true", "false"])), Case(.flag, "True", .notOneOf(["true", "false"])),
    Case(.text(maximumLength: 5), "abcdef", .tooLong(limit: 5)),
    Case(.text(maximumLength: 5), " a", .outerBlank),
    Case(.text(maximumLength: 5), "a\u{3000}", .outerBlank),
    Case(.text(maximumLength: 5), "a\u{0}", .character("\u{0}")),
    Case(.text(maximumLength: 5), "a\tb", .character("\t")),
    Case(.text(maximumLength: 5), "a\u{200B}b", .character("\u{200B}")),
    Case(.text(maximumLength: 5), "a\u{2066}b", .character("\u{2066}")),
    Case(.text(maximumLength: 5), "a\u{FE0F}", .character("\u{FE0F}")),
    Case(.release, "3.004x-B", .unknownRelease), Case(.release, "3.007a-B", .unknownRelease),
    Case(.release, "3.005a-C", .unknownRelease), Case(.release, "3.005g-B", .unknownRelease),
    Case(.release, "DPM", .unknownRelease),
  ]

  @Test("A text that is no value of the type is refused with its reason", arguments: refused)
  func refuses(_ example: Case) {
    #expect(example.type.problem(with: example.text, in: Self.table) == example.problem)
  }

  @Test("A choice takes its values to the letter, not canonical equivalents")
  func choiceIsLiteral() {
    let type = ParameterType.choice([.init(value: "caf\u{E9}", label: "")])
    #expect(type.problem(with: "caf\u{E9}", in: Self.table) == nil)
    #expect(type.problem(with: "cafe\u{301}", in: Self.table) != nil)
  }

  /// Characters with a meaning for cmd, T-SQL, the registry editor, URLs or HTML.
  static let dangerous = Array("\"'`%$^&|<>;=,!*?/{}[]~@#+\n\r\t\u{0}\u{A5}\u{202E}\u{200B}").map(String.init)

  @Test("No type that is safe in code admits a character with a meaning there", arguments: dangerous)
  func codeIsSafe(_ character: String) {
    let types: [ParameterType] = [
      .ipv4, .hostName, .windowsPath, .pathOrShare, .folderName, .sqlInstanceFolder, .drive, .sqlName,
      .integer(0...9), .flag, .release,
    ]
    for type in types where type.isSafeInCode {
      for text in [
        "a\(character)b", "X:\\a\(character)b", "1\(character)", "3.005a-B\(character)", character,
        "\\\\nas\(character)01\\backup", "\\\\nas01\\back\(character)up", "MSSQL.1\(character)",
        "MSSQL10.D\(character)M",
      ] {
        // A release may be spelled with another hyphen or blank; it is stored in the usual spelling.
        #expect(type.problem(with: text, in: Self.table) != nil, "\(type) admits '\(text)'")
      }
    }
  }
}
