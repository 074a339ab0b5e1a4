/// The commands of `cmd`, and the programs that come with Windows.
///
/// After Microsoft Learn, "Windows commands"
/// (https://learn.microsoft.com/windows-server/administration/windows-commands/), one page per command under
/// its name, and the output of `command /?`.
enum WindowsCommands {
  /// What `cmd` does itself.
  static let builtin: [CommandRule] = [
    // Lists. `/a` selects by attribute: d folders, l links, o files that are elsewhere; `-d` leaves out folders.
    CommandRule(
      "dir", .listing,
      """
      /a<rhsaivpxu+dlo> /b /c /-c /l /n /-n /o /o<nsegd> /p /-p /q /r /t<caw> /w /x /-x /4 /-4
      """, recurses: "/s", takes: .paths),

    // Prints nothing, or something that is not the name of a file.
    CommandRule("cd chdir", .harmless, "/d", takes: .folder),
    CommandRule("pushd", .harmless, takes: .folder),
    CommandRule("popd cls exit ver", .harmless, "/b"),
    CommandRule("rem title", .harmless, takes: .text),
    CommandRule("color", .harmless, takes: .word),
    CommandRule("vol", .harmless, takes: .word),
    CommandRule("date time", .harmless, needs: "/t"),
    CommandRule("pause set path", .harmless),
    CommandRule("echo+on echo", .harmless),

    // Prints what it was given.
    CommandRule("echo", .remark, takes: .text),
    // What is typed after these has no prompt before it.
    CommandRule("echo+off", .unknown),
    CommandRule("type", .remark, takes: .paths),

    // Changes files.
    CommandRule("del erase", .changing, "/p /f /q /s /a<rhsai+dlo> /a", takes: .targets),
    CommandRule("ren rename", .changing, takes: .sources),
    CommandRule("move copy", .changing, "/y /-y /v /b /z", takes: .sources),
  ]

  /// Separate programs, which PowerShell runs as well.
  static let programs: [CommandRule] = [
    // Without /f it prints only folders.
    CommandRule("tree", .listing, "/a", needs: "/f", otherwise: .selection, isDeep: true, takes: .path),
    CommandRule("where", .listing, "/f /t", recurses: "/r=", hides: "/q", isDeep: true, takes: .paths),
    CommandRule("attrib", .listing, recurses: "/s", selects: "/d /l", takes: .path),
    CommandRule("forfiles", .listing, "/m= /c=@ /d=", recurses: "/s", paths: "/p="),
    CommandRule("wmic+datafile wmic+path+cim_datafile", .listing, isDeep: true, takes: .query),
    CommandRule(
      "robocopy", .listing,
      """
      /njh /njs /ndl /nc /ns /np /fp /ts /bytes /v /x /lev: /r: /w: /xj /xjd /xjf /b /z /zb /fft /unicode
      /copy: /dcopy: /mt /mt:
      """, needs: "/l", recurses: "/s /e", takes: .paths),
    // /f prints where each file would go, but nothing is there yet.
    CommandRule(
      "xcopy", .selection, "/y /-y /i /q /c /h /r /k /d /v", needs: "/l", recurses: "/s /e", takes: .paths),

    CommandRule("chcp", .harmless, takes: .word),
    CommandRule("hostname", .harmless),
    CommandRule("whoami", .harmless, "/all /user /groups /priv /upn /fqdn /logonid /fo= /nh"),
    CommandRule("ipconfig", .harmless, "/all -all /allcompartments /displaydns /flushdns"),
    CommandRule("systeminfo", .harmless, "/fo= /nh /s="),
    CommandRule("getmac", .harmless, "/v /fo= /nh"),
    CommandRule("tasklist", .harmless, "/svc /v /fi= /fo= /nh /m="),
    CommandRule("netstat", .harmless, "-a -n -o -b -r -s -an -ano -anb -nao -rn /a /n"),
    CommandRule("ping", .harmless, "-n= -t -a -4 -6 -w= -l= /n= /t", takes: .host),
    CommandRule("tracert", .harmless, "-d -h= -w=", takes: .host),
    CommandRule("nslookup", .harmless, takes: .words),
    CommandRule("arp", .harmless, "-a"),
    CommandRule("route+print", .harmless, "-4 -6"),
    CommandRule("mode", .harmless, takes: .words),
    CommandRule("subst", .harmless),
    CommandRule("timeout", .harmless, "/t= /nobreak", takes: .word),
    CommandRule("net+use net+start net+share net+session net+user net+localgroup net+accounts", .harmless),
    CommandRule("net+config net+statistics net+view net+time", .harmless, takes: .word),
    CommandRule("sc+query sc+queryex sc+qc", .harmless, takes: .words),
    CommandRule("reg+query", .harmless, "/v= /ve /s", takes: .words),
    CommandRule("schtasks+/query", .harmless, "/fo= /v /nh /tn="),
    CommandRule("query+user query+session quser qwinsta", .harmless),
    CommandRule("fsutil+fsinfo", .harmless, takes: .words),
    CommandRule("fsutil+volume+diskfree", .harmless, takes: .word),
    CommandRule("w32tm+/query", .harmless, "/status /source /configuration /peers"),
    CommandRule("gpresult", .harmless, "/r /v /z"),
    CommandRule(
      """
      wmic+os+get wmic+logicaldisk+get wmic+volume+get wmic+computersystem+get wmic+bios+get
      wmic+diskdrive+get wmic+logicaldisk+list wmic+os+list wmic+qfe+list wmic+qfe+get
      """, .harmless, "/format: /value", takes: .words),

    CommandRule("findstr find more fc comp", .remark, takes: .text),
    CommandRule("sort", .remark, "/r /+1", takes: .path),
    CommandRule("certutil", .remark, needs: "-hashfile", takes: .words),
  ]

  /// After a pipe. `/n`, `/m` and others print something other than the line.
  static let filters: [CommandRule] = [
    .filter("findstr", "/i /v /r /l /x /b /e /c:", takes: .pattern),
    .filter("find", "/i /v /off /offline", hides: "/c", takes: .pattern),
    .filter("more", "/e /c /s /p"),
    .filter("sort", "/r /+1"),
    .filter("clip", keeps: .harmless),
  ]
}
