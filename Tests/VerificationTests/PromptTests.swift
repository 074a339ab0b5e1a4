import Testing

@testable import Verification

/// Which texts are a prompt, and of which shell; and which only may be one.
@Suite struct PromptTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var text: String
    var shell: Prompt.Shell
    var folder: String?
    var command: String

    init(_ text: String, _ shell: Prompt.Shell, _ folder: String?, _ command: String) {
      (self.text, self.shell, self.folder, self.command) = (text, shell, folder, command)
    }

    var testDescription: String { text }
  }

  static let windows = [
    Case(#"X:\DPM>dir"#, .cmd, #"X:\DPM"#, "dir"),
    Case(#"X:\DPM>"#, .cmd, #"X:\DPM"#, ""),
    Case(#"X:\DPM >dir"#, .cmd, #"X:\DPM"#, "dir"),
    Case(#"X:\DPM > dir /b"#, .cmd, #"X:\DPM"#, "dir /b"),
    Case(#"X:\Program Files (x86)\DPM>dir /b"#, .cmd, #"X:\Program Files (x86)\DPM"#, "dir /b"),
    Case(#"  C:\>dir"#, .cmd, #"C:\"#, "dir"),
    Case("C:¥>dir X:¥HW", .cmd, "C:¥", "dir X:¥HW"),
    Case(#"\\server\share>dir"#, .cmd, #"\\server\share"#, "dir"),
    Case(#"X:\HW>dir > list.txt"#, .cmd, #"X:\HW"#, "dir > list.txt"),
    Case(#"(venv) D:\x>dir"#, .cmd, #"D:\x"#, "dir"),
    Case(#"(base) (work) D:\x>dir"#, .cmd, #"D:\x"#, "dir"),
    Case(#"10:31:22,45 D:\x>dir"#, .cmd, #"D:\x"#, "dir"),
    Case(#"10:31:22.45 D:\x>del a"#, .cmd, #"D:\x"#, "del a"),
    Case(#" 9:31 D:\x>"#, .cmd, #"D:\x"#, ""),
    Case(#"[10:31:22,45] D:\x>dir"#, .cmd, #"D:\x"#, "dir"),
    Case(#"2012/02/21 10:31:22.45 D:\x>dir"#, .cmd, #"D:\x"#, "dir"),
    Case(#"2012/02/21 (火) D:\x>dir"#, .cmd, #"D:\x"#, "dir"),
    Case(#"Tue 02/21/2012 D:\x>dir"#, .cmd, #"D:\x"#, "dir"),
    Case(#"admin@SRV01 D:\x>dir"#, .cmd, #"D:\x"#, "dir"),
    Case(#"PS X:\DPM> dir"#, .powerShell, #"X:\DPM"#, "dir"),
    Case(#"PS X:\DPM>dir"#, .powerShell, #"X:\DPM"#, "dir"),
    Case(#"PS C:\>"#, .powerShell, #"C:\"#, ""),
    Case(#"PS C:\> "#, .powerShell, #"C:\"#, ""),
    Case("PS>dir", .powerShell, nil, "dir"),
    Case("PS> dir", .powerShell, nil, "dir"),
    Case("PS >dir", .powerShell, nil, "dir"),
    Case("PS>", .powerShell, nil, ""),
    Case("PS /mnt/x>", .powerShell, "/mnt/x", ""),
    Case("PS /mnt/x> gci", .powerShell, "/mnt/x", "gci"),
    Case(#"PS \\srv\share> gci"#, .powerShell, #"\\srv\share"#, "gci"),
    Case(
      #"PS Microsoft.PowerShell.Core\FileSystem::\\srv\share> gci"#, .powerShell, #"\\srv\share"#, "gci"),
    Case(#"[srv01]: PS D:\x> Remove-Item *.DAT"#, .powerShell, #"D:\x"#, "Remove-Item *.DAT"),
    Case(#"[10.0.0.5]: PS C:\>"#, .powerShell, #"C:\"#, ""),
    Case(#"(base) PS D:\x> dir"#, .powerShell, #"D:\x"#, "dir"),
    Case(">> }", .powerShell, nil, ">> }"),
    Case(">>", .powerShell, nil, ">>"),
  ]

  static let unix = [
    Case("user@host:~/x$ ls", .unix, nil, "ls"),
    Case("admin@host:/mnt/HW$ find . -delete", .unix, "/mnt/HW", "find . -delete"),
    Case("admin@host:/mnt/HW$ ", .unix, "/mnt/HW", ""),
    Case("user@host:/mnt/a b$ ls", .unix, "/mnt/a b", "ls"),
    Case("root@host:/mnt/HW# ls", .unix, "/mnt/HW", "ls"),
    Case("user@host:~/x (master) $ ls", .unix, nil, "ls"),
    Case("user@host:/a/x (master)$ ls", .unix, "/a/x", "ls"),
    Case("[root@dpm HW]# ls -l", .unix, nil, "ls -l"),
    Case("[root@dpm HW]# ", .unix, nil, ""),
    Case("[user@dpm ~]$ ls", .unix, nil, "ls"),
    Case("[root@dpm /mnt/HW]# ls", .unix, "/mnt/HW", "ls"),
    Case("srv01:/mnt/dpm/HW # ls -l", .unix, "/mnt/dpm/HW", "ls -l"),
    Case("srv01:~ # exit", .unix, nil, "exit"),
    Case("host% ls", .unix, nil, "ls"),
    Case("host%", .unix, nil, ""),
    Case("user@mac HW % ls", .unix, nil, "ls"),
    Case("user@mac ~ % rm RAID0_1st.DAT", .unix, nil, "rm RAID0_1st.DAT"),
    Case("mac:HW user$ ls -l", .unix, nil, "ls -l"),
    Case("$ ls", .unix, nil, "ls"),
    Case("# ls -l", .unix, nil, "ls -l"),
    Case("# rm RAID0_1st.DAT", .unix, nil, "rm RAID0_1st.DAT"),
    Case("sh-5.1$ ls", .unix, nil, "ls"),
    Case("sh-5.1$", .unix, nil, ""),
    Case("bash-4.2# whatever", .unix, nil, "whatever"),
    Case("-bash-4.2$ ls", .unix, nil, "ls"),
    Case("root@host /mnt# ls", .unix, "/mnt", "ls"),
    Case("user@host ~/x> ls", .unix, nil, "ls"),
    Case("user@host /m/d/HW> ls", .unix, nil, "ls"),
    Case("(venv) user@host:/mnt$ ls", .unix, "/mnt", "ls"),
    Case("user@host:~$ sudo ls -l /mnt/HW", .unix, nil, "sudo ls -l /mnt/HW"),
    Case("sftp> ls", .sftp, nil, "ls"),
    Case("sftp>", .sftp, nil, ""),
    Case("ftp> dir", .sftp, nil, "dir"),
    Case(#"smb: \> ls"#, .sftp, nil, "ls"),
    Case(#"smb: \HW\> del RAID0_1st.DAT"#, .sftp, nil, "del RAID0_1st.DAT"),
    Case("λ dir", .unknown, nil, "dir"),
    Case("λ ", .unknown, nil, ""),
  ]

  @Test("A prompt has a shell, a folder where it shows one, and what was typed", arguments: windows + unix)
  func prompt(_ example: Case) throws {
    let prompt = try #require(Prompt(LineText(example.text)))
    #expect(prompt.shell == example.shell)
    #expect(prompt.folder == example.folder.map { LineText($0) })
    #expect(prompt.command == LineText(example.command))
  }

  static let rows = [
    #"X:\DPM\PXE\Images\HW\RAID0_1st.DAT"#, #"X:\HW\RAID$1.DAT"#, #"\\srv\c$\HW"#, #"\\srv\c$"#,
    "/mnt/share$/x",
    "2008/05/12  10:05    <DIR>          ..", "05/12/2008  10:20 AM    <DIR>          .",
    #"05/12/2008  10:20 AM    <SYMLINK>      RAID1_2nd.DAT [D:\save\RAID1_2nd.DAT]"#,
    "2012/02/21  10:00         1,474,560 C# notes.txt", "2012/02/21  10:00         1,474,560 desktop$",
    "2012/02/21  10:00         1,474,560 RAID0_1st.DAT", "21.02.2012  10:00         1.474.560 a$ b.txt",
    "-rw-r--r-- 1 admin staff 1474560 Feb 21  2012 C# notes.txt",
    "lrwxrwxrwx 1 root root 12 Feb 21  2012 RAID0_1st.DAT -> /save/RAID0_1st.DAT",
    "-a---        2012/02/21     10:00    1474560 a$ b.DAT",
    "RAID0_1st.DAT -> /save/RAID0_1st.DAT", #"X:\A -> X:\B"#, #"X:\A => X:\B"#, #"X:\A->X:\B"#,
    "100%  ", "  0.0%", " 12.5% ", "# Modules", "## 1. List", "> dir", "> RAID0_1st.DAT", ">",
    "RAID0_1st.DAT", "S3_RAID0_1st.DAT", "Name,Length", "\"RAID0_1st.DAT\",\"1474560\"", "Price $5", "",
    "<td>RAID0_1st.DAT</td>", "| a > b | c |", "$RECYCLE.BIN", "Directory of X:\\HW$", "[HW]",
    #"    Directory: D:\DPM\PXE\Images\HW"#, "├─RAID0_1st.DAT", "RAID#1.DAT", "C#", "│  C# notes.txt",
    " 1474560  Defl:N    52311  97% 2008-05-12 10:20 0a1b2c3d  HW/RAID0_1st.DAT",
    "### tejun-collect 1 | 02 | rc=0 | net start", #"C:\Program Files"#, "D:\\HW: 4 #files",
  ]

  @Test("Rows of listings and words of people are no prompts, and cannot be", arguments: rows)
  func row(_ text: String) {
    #expect(Prompt(LineText(text)) == nil)
    #expect(!Prompt.mayBegin(LineText(text)))
  }

  static let possible = [
    "DISKPART> list disk", "mysql> select 1;", "1> go", #"wmic:root\cli>datafile"#, "HW> del x", "HW>",
    "❯ ls", "➜  HW rm x", "~/x ❯ ls", "➜  HW git:(main) ls", #"D:\HW λ dir"#, ">dir", ">>> import os",
    #"X:\A > X:\B"#, #"PS HKLM:\SOFTWARE> dir"#, #"SRV01 D:\HW>del x"#, #"[D:\HW] del x"#, #"[D:\HW]del x"#,
    "user host $ rm x", "admin on srv:~$", "/mnt/HW $ rm x", "% frobnicate", "root#srv# ls",
    "me.srv.HW $ rm x",
    "netsh interface>show", "lftp a@b:/x> rm y",
    "host% frobnicate", "srv01% frobnicate", "# rm -rf /mnt/HW $ x", #"*Evil-WinRM* PS D:\HW> del x"#,
  ]

  @Test("Lines that may be a prompt of something unknown", arguments: possible)
  func may(_ text: String) {
    #expect(Prompt(LineText(text)) == nil)
    #expect(Prompt.mayBegin(LineText(text)))
  }

  @Test("What goes on a command of PowerShell is not understood by itself")
  func continuation() throws {
    let prompt = try #require(Prompt(">> gci"))
    #expect(prompt.isContinuation)
    #expect(prompt.typed.kind == .unknown)
  }

  @Test("A long line costs no more than a look at its beginning")
  func long() {
    let text = LineText(String(repeating: "RAID0_1st.DAT ", count: 200_000) + "> x")
    #expect(Prompt(text) == nil)
    #expect(!Prompt.mayBegin(text))
  }
}
