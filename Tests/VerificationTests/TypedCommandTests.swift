import Testing

@testable import Verification

/// What a typed command means for the lines below it, and for the files that were listed above.
@Suite struct TypedCommandTests {
  private typealias Samples = CommandSamples

  private static func kind(_ shell: Prompt.Shell, _ text: String) -> TypedCommand.Kind {
    TypedCommand(LineText(text), in: shell).kind
  }

  @Test("Commands that list files", arguments: CommandSamples.cases(CommandSamples.listing))
  func listing(_ shell: Prompt.Shell, _ text: String) {
    #expect(Self.kind(shell, text) == .listing)
  }

  @Test(
    "Commands that list what need not be files", arguments: CommandSamples.cases(CommandSamples.selection))
  func selection(_ shell: Prompt.Shell, _ text: String) {
    #expect(Self.kind(shell, text) == .selection)
  }

  @Test("Commands that print no names", arguments: CommandSamples.cases(CommandSamples.harmless))
  func harmless(_ shell: Prompt.Shell, _ text: String) {
    #expect(Self.kind(shell, text) == .harmless)
  }

  @Test("Commands that print a text", arguments: CommandSamples.cases(CommandSamples.remark))
  func remark(_ shell: Prompt.Shell, _ text: String) {
    #expect(Self.kind(shell, text) == .remark)
  }

  @Test("Commands that change files known by name", arguments: CommandSamples.cases(CommandSamples.changing))
  func changing(_ shell: Prompt.Shell, _ text: String) {
    #expect(Self.kind(shell, text) == .changing)
  }

  @Test("Commands that are not understood", arguments: CommandSamples.cases(CommandSamples.unknown))
  func unknown(_ shell: Prompt.Shell, _ text: String) {
    #expect(Self.kind(shell, text) == .unknown)
  }

  /// What spoils any command, wherever it is added after it.
  private static let spoilers: [Prompt.Shell: [String]] = [
    .cmd: [
      " /frobnicate", " --frob", " | frobnicate", " & frobnicate", " && frobnicate", " || ver", " & del *.*",
      " %X%", " ^", " (x", " > RAID0*.DAT", " > RAID0_1st.DAT", " < x.txt", " | del x",
      " > x.txt | frobnicate",
    ],
    .powerShell: [
      " -Frobnicate", " | frobnicate", "; frobnicate", " && frobnicate", " || gl", " & x", " $(ri x)", " `",
      " $x", " {ri x}", " | % { ri $_ }", " | ri", " > RAID0*.DAT", " > RAID0_1st.DAT", " < x", " @x",
      "; ri x", " | tee x.txt", " (x)",
    ],
    .unix: [
      " --frobnicate", " | frobnicate", "; frobnicate", " && frobnicate", " || pwd", " & ls", " $(rm x)",
      " `rm x`", " $x", " | xargs rm", " > RAID0*", " > RAID0_1st.DAT", " < x", "; rm -rf .", " {a,b}", " &",
    ],
  ]

  @Test("A known command with anything unknown behind it is not understood")
  func spoiled() {
    var count = 0
    let tables = [Samples.listing, Samples.selection, Samples.harmless]
    for (shell, text) in tables.flatMap(Samples.cases) {
      // cmd's remarks and titles are any text, and what follows `powershell` is never treated as a cmd command.
      if text.isEmpty || ["rem ", "title ", "echo."].contains(where: text.hasPrefix) { continue }
      for spoiler in Self.spoilers[shell] ?? [] {
        let kind = Self.kind(shell, text + spoiler)
        let isWritten = spoiler == " > RAID0_1st.DAT" && kind == .changing
        #expect(kind == .unknown || isWritten, "\(text)\(spoiler)")
        count += 1
      }
    }
    #expect(count > 3_000)
  }

  @Test("A known command with an unknown option, sign or substitution between its words is not understood")
  func pierced() {
    let pieces: [Prompt.Shell: [String]] = [
      .cmd: ["/frobnicate", "%X%", "& frobnicate &", "| frobnicate |", "||", "(x)", "^"],
      .powerShell: ["-Frobnicate", "$(ri x)", "; frobnicate;", "| ri |", "`", "||", "$x", "{ ri x }"],
      .unix: ["--frobnicate", "$(rm x)", "`rm x`", "; rm x ;", "| xargs rm |", "||", "&", "$x"],
    ]
    let tables = [Samples.listing, Samples.selection, Samples.harmless]
    for (shell, text) in tables.flatMap(Samples.cases) {
      if ["rem ", "title "].contains(where: text.hasPrefix) { continue }
      let words = text.split(separator: " ")
      for place in words.indices.dropFirst() {
        for piece in pieces[shell] ?? [] {
          var pierced = words.map(String.init)
          pierced.insert(piece, at: place)
          let line = pierced.joined(separator: " ")
          // Within quotation marks it is a part of a text.
          let isQuoted = words[..<place].joined().count { $0 == "\"" || $0 == "'" } % 2 == 1
          if isQuoted || words[place - 1].hasSuffix("\\") { continue }
          let kind = Self.kind(shell, line)
          #expect(kind != .listing && kind != .harmless && kind != .selection, "\(line)")
        }
      }
    }
  }

  @Test("No option of one letter is known that no table has")
  func letters() {
    let known = Set("aAbBcCdDefFgGhHiIklLmnNopqQrRsStTuUvwxXZ1@Oe")
    for letter in "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
    where !known.contains(letter) {
      #expect(Self.kind(.unix, "ls -\(letter)") == .unknown, "ls -\(letter)")
    }
    for letter in "abcdefghijklmnopqrstuvwxyz0123456789" where !"abclnopqrstwx4d".contains(letter) {
      #expect(Self.kind(.cmd, "dir /\(letter)") == .unknown, "dir /\(letter)")
    }
  }

  @Test(
    "The folder of a bare name",
    arguments: [
      (#"dir /b X:\HW"#, #"X:\HW"#), (#"cd /d X:\HW && dir /b"#, #"X:\HW"#), ("dir /b HW", #"X:\Images\HW"#),
      (#"dir /b X:\HW\*.DAT"#, #"X:\HW"#), ("dir /b MW_R0_1.DAT", #"X:\Images"#), ("dir /b", #"X:\Images"#),
      ("cd HW && dir /b", #"X:\Images\HW"#), (#"cd .. && dir /b HW"#, #"X:\HW"#), (#"dir /b \HW"#, #"X:\HW"#),
      (#"dir /b MW_R0_1.DAT MW_R0_2.DAT"#, #"X:\Images"#), (#"cmd /c dir /b X:\HW"#, #"X:\HW"#),
      (#"cmd /c "cd HW && dir /b""#, #"X:\Images\HW"#), (#"cmd /c cd HW && dir /b"#, #"X:\Images"#),
      (#"dir /b ..\HW"#, #"X:\HW"#), ("dir /b | findstr MW", #"X:\Images"#), (#"dir /b X:\HW\"#, #"X:\HW"#),
      // It is impossible to tell which of several it is, or where a failed `cd` leads.
      (#"dir /b /s X:\HW"#, nil), (#"dir /b X:\HW Y:\HW"#, nil), ("cd HW & dir /b", nil), ("del *.DAT", nil),
      (#"dir /b X:\*\HW"#, nil), (#"dir /b X:\HW & dir /b Y:\HW"#, nil), (#"where /r X:\HW *.DAT"#, nil),
      ("dir /b Y:HW", nil), ("dir /b > list.txt", nil), ("frobnicate", nil),
      // Without `/d` the drive stays.
      (#"cd Y:\HW && dir /b"#, #"X:\Images"#),
    ] as [(String, String?)])
  func folder(_ text: String, _ folder: String?) {
    let found = TypedCommand(LineText(text), in: .cmd).folder(of: "MW_R0_1.DAT", from: #"X:\Images"#)
    #expect(found == folder.map { LineText($0) })
  }

  @Test("The folder of a bare name in Unix")
  func unixFolder() {
    func folder(_ text: String, _ current: LineText?) -> LineText? {
      TypedCommand(LineText(text), in: .unix).folder(of: "MW_R0_1.DAT", from: current)
    }
    #expect(folder("ls", "/mnt") == "/mnt")
    #expect(folder("ls HW", "/mnt") == "/mnt/HW")
    #expect(folder("ls /srv/HW", nil) == "/srv/HW")
    #expect(folder("ls", nil) == nil)
    #expect(folder("ls -R", "/mnt") == nil)
    #expect(folder("ls HW*", "/mnt") == nil)
    #expect(folder("ls *.DAT", "/mnt") == "/mnt")
    #expect(folder("find . -type f", "/mnt") == nil)
    #expect(folder("cd HW && ls", "/mnt") == "/mnt/HW")
  }

  @Test(
    "Whether all that it prints is of one folder, known or not",
    arguments: [
      (.unix, "ls", true), (.unix, "ls -l HW", true), (.unix, "ls HW HW2", false), (.unix, "ls -lR", false),
      (.unix, "ls HW*", false), (.unix, "ls *.DAT", true), (.unix, "find", false), (.cmd, "dir /b/s", false),
      (.cmd, "dir /b HW*", true), (.powerShell, "gci -Depth 1", false), (.powerShell, "gci -n", true),
      (.cmd, "ver", false), (.cmd, "dir & dir ..", false), (.unix, "ls a.DAT b.DAT", true),
    ] as [(Prompt.Shell, String, Bool)])
  func oneFolder(_ shell: Prompt.Shell, _ text: String, _ isOne: Bool) {
    #expect(TypedCommand(LineText(text), in: shell).looksInOneFolder == isOne)
  }

  @Test(
    "The current folder afterwards",
    arguments: [
      (.cmd, #"cd /d Y:\HW"#, #"Y:\HW"#), (.cmd, #"cd X:\HW"#, #"X:\HW"#), (.cmd, #"cd Y:\HW"#, #"X:\DPM"#),
      (.cmd, "cd HW", #"X:\DPM\HW"#), (.cmd, "cd ..", #"X:\"#), (.cmd, "cd..", #"X:\"#),
      (.cmd, #"cd \"#, #"X:\"#),
      (.cmd, #"cd ..\HW2"#, #"X:\HW2"#), (.cmd, "Y:", nil), (.cmd, #"pushd Y:\HW"#, #"Y:\HW"#),
      (.cmd, "popd", nil),
      (.cmd, "cd", #"X:\DPM"#), (.cmd, "dir", #"X:\DPM"#), (.cmd, "frobnicate", nil),
      (.cmd, "cd Program Files", #"X:\DPM\Program Files"#), (.cmd, "cd HW && dir", #"X:\DPM\HW"#),
      (.powerShell, #"Set-Location Y:\HW"#, #"Y:\HW"#), (.powerShell, "sl HW", #"X:\DPM\HW"#),
      (.powerShell, "cd -Path HW", #"X:\DPM\HW"#), (.powerShell, "cd ~", nil), (.powerShell, "cd", nil),
      (.cmd, #"cmd /c cd HW"#, #"X:\DPM"#), (.cmd, #"cmd /c "cd HW && dir""#, #"X:\DPM"#),
    ] as [(Prompt.Shell, String, String?)])
  func folderAfter(_ shell: Prompt.Shell, _ text: String, _ folder: String?) {
    #expect(TypedCommand(LineText(text), in: shell).folderAfter(#"X:\DPM"#) == folder.map { LineText($0) })
  }

  @Test("The current folder afterwards in Unix")
  func unixFolderAfter() {
    func after(_ text: String, _ current: LineText?) -> LineText? {
      TypedCommand(LineText(text), in: .unix).folderAfter(current)
    }
    #expect(after("cd HW", "/mnt") == "/mnt/HW")
    #expect(after("cd ..", "/mnt/HW") == "/mnt")
    #expect(after("cd /srv", nil) == "/srv")
    #expect(after("cd /", nil) == "/")
    #expect(after("cd", "/mnt") == nil)
    #expect(after("cd -", "/mnt") == nil)
    #expect(after("cd HW", nil) == nil)
  }

  @Test(
    "Which files are gone afterwards",
    arguments: [
      (.cmd, "del RAID0_1st.DAT", [0]), (.cmd, "del *.DAT", [0, 1]), (.cmd, #"del X:\HW\raid0_2nd.dat"#, [1]),
      (.cmd, "del RAID0_1st.DAT.", [0]), (.cmd, "dir > RAID0_1st.DAT", [0]), (.cmd, "dir > list.txt", []),
      (.cmd, "ren RAID0_1st.DAT x.old", [0]), (.cmd, "ren x.DAT RAID0_2nd.DAT", [1]),
      (.cmd, "dir RAID0_1st.DAT", []),
      (.cmd, "del other.DAT", []), (.powerShell, "ri RAID0_1st.DAT,RAID0_2nd.DAT", [0, 1]),
      (.powerShell, "gci | Out-File RAID0_2nd.DAT", [1]),
      (.powerShell, "Write-Host $(rm RAID0_1st.DAT)", [0]),
      (.powerShell, "(gi RAID0_1st.DAT).Delete()", [0]), (.unix, "mv RAID0_1st.DAT /save", [0]),
      (.unix, "find . -name 'RAID0_2*' -delete", [1]), (.cmd, "frobnicate", []),
    ] as [(Prompt.Shell, String, [Int])])
  func removed(_ shell: Prompt.Shell, _ text: String, _ removed: [Int]) {
    let names = ["RAID0_1st.DAT", "RAID0_2nd.DAT"]
    #expect(TypedCommand(LineText(text), in: shell).removed(of: names) == removed)
  }

  @Test(
    "Which files it asks for",
    arguments: [
      ("dir RAID0_1st.DAT", [0]), (#"dir /b X:\HW\RAID0*"#, [0, 1]), ("dir", []), (#"dir X:\HW"#, []),
      ("frobnicate RAID0_2nd.DAT", [1]), ("dir RAID0_1st.DAT | findstr RAID0_2nd.DAT", [0]),
    ] as [(String, [Int])])
  func named(_ text: String, _ named: [Int]) {
    let names = ["RAID0_1st.DAT", "RAID0_2nd.DAT"]
    #expect(TypedCommand(LineText(text), in: .cmd).named(of: names) == named)
  }
}
