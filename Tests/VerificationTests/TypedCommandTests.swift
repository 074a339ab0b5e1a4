import Testing

@testable import Verification

/// What a typed command makes of the lines below it, through whatever runs it.
@Suite struct TypedCommandTests {
  @Test(
    "Commands that list files",
    arguments: [
      #"dir /b X:\HW"#, #"cmd /c dir /b X:\HW"#, #"cmd.exe /c "dir /a X:\HW""#, "sudo ls -l /mnt/HW",
      #"powershell -NoProfile -Command dir X:\HW"#, "unzip -l hw.zip", "unzip -v hw.zip", "7z l hw.7z",
      "tar tf hw.tar", "tar -tvf hw.tar", #"robocopy X:\HW Y:\HW /l"#, "find /mnt/HW -type f",
      "find . -name '*.DAT'",
      "find", #"cd /d X:\HW && dir /b"#,
    ])
  func listing(_ text: String) {
    #expect(TypedCommand(LineText(text)).kind == .listing)
  }

  @Test(
    "Commands whose output is no list of files",
    arguments: [
      "unzip hw.zip", "7z x hw.7z", "tar xf hw.tar", #"robocopy X:\HW Y:\HW"#, #"find "MW_R0" list.txt"#,
      #"find /i "MW_R0" list.txt"#, "find /mnt/HW -type d", "find /mnt/HW -delete", "find /mnt/HW -type",
      #"dir /ad X:\HW"#, "ls -ld HW", #"forfiles /c "cmd /c if @isdir==TRUE echo @file""#, "cmd",
      "del MW_R0_1.DAT",
    ])
  func other(_ text: String) {
    #expect(TypedCommand(LineText(text)).kind == .unknown)
  }

  @Test("Commands that print nothing", arguments: [#"cd /d X:\HW"#, "X:", ""])
  func silent(_ text: String) {
    #expect(TypedCommand(LineText(text)).kind == .harmless)
  }

  @Test(
    "The folder of a bare name",
    arguments: [
      (#"dir /b X:\HW"#, #"X:\HW"#), (#"cd /d X:\HW && dir /b"#, #"X:\HW"#), ("dir /b HW", #"X:\Images\HW"#),
      (#"dir /b X:\HW\*.DAT"#, #"X:\HW"#), ("dir /b MW_R0_1.DAT", #"X:\Images"#), ("dir /b", #"X:\Images"#),
      // Which of several it is, and where `cd HW` leads to, cannot be told.
      (#"dir /b /s X:\HW"#, nil), (#"dir /b X:\HW Y:\HW"#, nil), ("cd HW && dir /b", nil), ("del *.DAT", nil),
    ] as [(String, String?)])
  func folder(_ text: String, _ folder: String?) {
    let found = TypedCommand(LineText(text)).folder(of: "MW_R0_1.DAT", from: #"X:\Images"#)
    #expect(found == folder.map { LineText($0) })
  }
}
