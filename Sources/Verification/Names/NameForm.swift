/// Whether a text alone on its line is a file's name, and not a word of a person.
///
/// A single word without an extension may just as well say `deleted`; several words may be a sentence.
enum NameForm {
  /// Whether nobody need vouch for it: one word with a known extension, or a copy as Explorer names it.
  static func isUnmistakable(_ text: LineText) -> Bool {
    guard text.isFileName, text.count <= 200 else { return false }
    if !hasBlank(text) { return hasKnownExtension(text) }
    return isExplorersCopy(text)
  }

  /// Whether it can be the last part of a path that a program printed, and not the end of a sentence after a path.
  static func isLastPart(_ text: LineText) -> Bool {
    guard text.isFileName, text.count <= 255 else { return false }
    if hasKnownExtension(text) || wellKnown.contains(text.folded) { return true }
    return !hasBlank(text) && !hasHiragana(text)
  }

  /// Whether it ends with an extension that files have.
  static func hasKnownExtension(_ text: LineText) -> Bool {
    guard let dot = text.bytes.lastIndex(of: UInt8(ascii: ".")), dot > text.bytes.startIndex else {
      return false
    }
    let ending = LineText(text.bytes[(dot + 1)...]).folded
    return (1...6).contains(ending.count) && extensions.contains(ending)
  }

  private static func hasBlank(_ text: LineText) -> Bool {
    text.bytes.contains(where: \.isBlank) || text.contains("\u{3000}") || text.contains("\u{A0}")
  }

  /// `NAME - コピー.DAT`, `NAME - Copy (2).DAT`, `コピー ～ NAME.DAT`, `Copy of NAME.DAT`, `NAME (2).DAT`.
  private static func isExplorersCopy(_ text: LineText) -> Bool {
    guard hasKnownExtension(text) else { return false }
    let folded = text.folded
    let stem = folded.bytes.lastIndex(of: UInt8(ascii: ".")).map { LineText(folded.bytes[..<$0]) } ?? folded
    for start: LineText in ["コピー ～ ", "コピー ～", "copy of "] where stem.hasPrefix(start) {
      return !hasBlank(stem.dropFirst(start.count))
    }
    let words = stem.words
    guard words.count >= 2, words.count <= 4 else { return false }
    var rest = words.dropFirst()
    if rest.first == "-" { rest = rest.dropFirst() } else if rest.count > 1 { return false }
    if let word = rest.first, word == "copy" || word == "コピー" { rest = rest.dropFirst() }
    if let word = rest.first, word.hasPrefix("("), word.hasSuffix(")"),
      word.dropFirst().dropLast().bytes.allSatisfy(\.isASCIIDigit)
    {
      rest = rest.dropFirst()
    }
    return rest.isEmpty
  }

  /// Japanese sentences have particles in hiragana; folder names hardly ever do.
  private static func hasHiragana(_ text: LineText) -> Bool {
    !text.isASCII && text.string.unicodeScalars.contains { (0x3041...0x309F).contains($0.value) }
  }

  private static let wellKnown: Set<LineText> = [
    "program files", "program files (x86)", "documents and settings", "system volume information",
    "new folder",
    "new folder (2)", "新しいフォルダー", "新しいフォルダ", "新しいフォルダー (2)", "common files", "internet explorer",
    "windows nt",
    "microsoft sql server", "start menu", "my documents", "all users", "local settings", "application data",
  ]
  private static let extensions: Set<LineText> = [
    "dat", "img", "ima", "iso", "bin", "fdi", "vfd", "flp", "raw", "sys", "exe", "dll", "com", "bat", "cmd",
    "ps1",
    "vbs", "js", "wsf", "msi", "msp", "msu", "cab", "inf", "cat", "pnf", "ocx", "drv", "cpl", "scr", "efi",
    "rom",
    "txt", "text", "log", "ini", "cfg", "cnf", "conf", "config", "xml", "xsd", "xsl", "json", "yaml", "yml",
    "csv",
    "tsv", "lst", "list", "htm", "html", "css", "md", "rtf", "pdf", "doc", "docx", "xls", "xlsx", "xlsm",
    "ppt",
    "pptx", "mht", "chm", "hlp", "eml", "msg", "reg", "lnk", "url", "bak", "old", "org", "orig", "tmp",
    "temp",
    "sav", "dmp", "mdmp", "etl", "evt", "evtx", "zip", "lzh", "7z", "rar", "gz", "tgz", "tar", "bz2", "xz",
    "z",
    "wim", "vhd", "vhdx", "bmp", "gif", "jpg", "jpeg", "png", "ico", "tif", "tiff", "wav", "mdf", "ldf",
    "ndf",
    "mdb", "db", "sqlite", "sql", "trc", "bcp", "c", "h", "cpp", "cs", "py", "sh", "pl", "rb", "java", "jar",
    "class", "o", "a", "lib", "so", "pdb", "map", "res", "rc", "manifest", "mui", "nls", "ttf", "fon", "crt",
    "cer",
    "key", "pem", "pfx", "p12", "md5", "sha1", "sha256", "sum", "asc", "sig", "dax", "d1", "d2", "scn", "dpm",
    "pxe", "nbp", "pxelinux", "rpm", "deb", "ldif", "properties",
    "rul",
    "man", "ver", "id", "pid", "lock", "part", "ver2", "dat2", "1st", "2nd", "hdr", "isn", "hwm", "exe_",
    "dl_",
    "sy_", "in_", "da_", "ex_",
  ]
}
