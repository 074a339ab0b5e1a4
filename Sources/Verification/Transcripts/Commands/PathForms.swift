/// The forms of paths in commands.
enum PathForms {
  /// Whether `text` is a path or a pattern that a command looks into, without anything that its shell
  /// interprets differently.
  static func isPath(_ text: LineText, _ form: CommandLine.Word.Form, in shell: Prompt.Shell) -> Bool {
    guard !text.isEmpty, form != .block,
      !text.bytes.contains(where: { $0 < 0x20 || "<>|\"".utf8.contains($0) }),
      let first = text[0], !"-@+!(),=".utf8.contains(first), text != "!"
    else { return false }
    if shell == .unix || shell == .sftp { return true }
    // cmd treats these as blanks.
    if form == .plain, text.bytes.contains(where: { ",;=".utf8.contains($0) }) { return false }
    let provider: LineText = "Microsoft.PowerShell.Core\\FileSystem::"
    let path = text.hasPrefix(provider) ? text.dropFirst(provider.count) : text
    // `HKLM:\` and `env:` hold no files; after the colon of a file comes one of its streams.
    if let colon = path.offset(of: ":") {
      guard colon == 1, path[0]?.isASCIILetter == true, !path.dropFirst(2).contains(":") else {
        return false
      }
    }
    if first == UInt8(ascii: "/") {
      // An option in cmd, also if `dir /b` of cmd is typed into PowerShell.
      if shell == .cmd || !text.dropFirst().bytes.contains(UInt8(ascii: "/")) { return false }
    }
    return true
  }

  /// Whether `text` is the name of one kind of file: not a folder, because everything in it would be removed;
  /// and no patterns except `*`, `*.*` and `*.DAT`, because a pattern finds files by their short names as well
  /// (`RAID*~1.DAT`).
  static func isTarget(_ text: LineText, _ form: CommandLine.Word.Form, in shell: Prompt.Shell) -> Bool {
    guard isNewName(withoutPattern(text), form, in: shell) else { return false }
    let name = written(ListedPath(text).name)
    guard let ending = ending(of: name) else { return false }
    return textEndings.contains(ending) || otherEndings.contains(ending)
  }

  /// Whether `text` is a plain path, to which something is moved or renamed.
  static func isNewName(_ text: LineText, _ form: CommandLine.Word.Form, in shell: Prompt.Shell) -> Bool {
    guard isPath(text, form, in: shell), !hasPattern(text) else { return false }
    return !ListedPath(text).name.contains("~")
  }

  /// Whether `text` is a text file, which cannot be a module: its extension says so.
  static func isTextFile(_ text: LineText, _ form: CommandLine.Word.Form, in shell: Prompt.Shell) -> Bool {
    guard isNewName(text, form, in: shell) else { return false }
    return ending(of: written(ListedPath(text).name)).map(textEndings.contains) ?? false
  }

  /// Whether `text` means nothing: what is written to it is gone.
  static func isNowhere(_ text: LineText, in shell: Prompt.Shell) -> Bool {
    switch shell {
    case .cmd: text.folded == "nul"
    case .powerShell: text.folded == "$null" || text.folded == "nul"
    case .unix: text == "/dev/null"
    case .sftp, .unknown: false
    }
  }

  /// Whether it is an archive or a disc image, with contents that are listed under its name.
  static func isArchive(_ text: LineText) -> Bool {
    let folded = text.folded
    return archives.contains(where: folded.hasSuffix)
  }

  private static let archives: [LineText] = [
    ".zip", ".7z", ".tar", ".gz", ".tgz", ".bz2", ".xz", ".iso", ".img", ".rar", ".cab", ".lzh", ".jar",
  ]

  static func hasPattern(_ text: LineText) -> Bool { text.bytes.contains { "*?[]".utf8.contains($0) } }

  /// Windows drops dots and blanks from the end of a name.
  static func written(_ name: LineText) -> LineText {
    var bytes = name.bytes
    while let last = bytes.last, last == UInt8(ascii: ".") || last == 0x20 { bytes.removeLast() }
    return LineText(bytes).folded
  }

  private static func withoutPattern(_ text: LineText) -> LineText {
    let path = ListedPath(text)
    guard path.name.hasPrefix("*."), path.name.count > 2 else { return text }
    return text.dropLast(path.name.count) == text.prefix(text.count - path.name.count)
      ? LineText(text.prefix(text.count - path.name.count).string + "x" + path.name.dropFirst().string) : text
  }

  private static func ending(of name: LineText) -> LineText? {
    guard let dot = name.bytes.lastIndex(of: UInt8(ascii: ".")), dot > name.bytes.startIndex else {
      return nil
    }
    return LineText(name.bytes[(dot + 1)...])
  }

  private static let textEndings: Set<LineText> = [
    "txt", "log", "csv", "tsv", "lst", "out", "err", "xml", "json", "html", "htm", "md", "clixml",
  ]
  private static let otherEndings: Set<LineText> = [
    "dat", "tmp", "ini", "zip", "7z", "exe", "msi", "inf", "cab", "md5", "sha256", "reg", "bat", "cmd", "ps1",
    "sh", "pdf", "xls", "xlsx", "doc", "docx", "img", "iso", "bin", "sys", "dll",
  ]
}
