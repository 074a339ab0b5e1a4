/// What a column of kinds or of attributes says a row is; `nil` if that is not known.
enum ListedKind {
  /// `DAT ファイル`, `Directory`, `Raccourci`: what Explorer and people call a file, a folder and a link.
  ///
  /// The kind of a file may be named after its own extension, and no other: `Bad File` is not a kind.
  static func kind(_ text: LineText, fileExtension: LineText?) -> Row.Kind? {
    let key = ColumnRole.key(text)
    if files.contains(key) { return .file }
    if folders.contains(key) { return .folder }
    if links.contains(key) { return .link }
    guard let fileExtension, !fileExtension.isEmpty else { return nil }
    let bare = ColumnRole.key(fileExtension)
    if key == bare { return .file }
    for word in wordsBehind where key == LineText(bare.string + word) { return .file }
    for word in wordsBefore where key == LineText(word + bare.string) { return .file }
    return nil
  }

  /// `-a----`, `-rw-r--r--`, `RD`, `Archive, Hidden`, `....A`, `32`: the attributes of Windows and Unix.
  static func attributes(_ text: LineText) -> Row.Kind? {
    let words = text.trimmed.bytes.split { $0.isBlank || $0 == UInt8(ascii: ",") }.map { LineText($0) }
    guard let first = words.first else { return nil }
    if words.count == 2, let kind = unixMode(words[1]) {
      // 7z shows both.
      let marked = first.hasSuffix("_") ? first.dropLast() : first
      return marked.isEmpty || letters(marked) != nil ? kind : nil
    }
    if words.count == 1 {
      return unixMode(first) ?? bits(first) ?? names(words) ?? signs(first) ?? letters(first)
    }
    if let kind = names(words) { return kind }
    // `R A S`, as a person or a spreadsheet separates them.
    guard words.allSatisfy({ $0.count == 1 }) else { return nil }
    return letters(LineText(ArraySlice(words.flatMap(\.bytes))))
  }

  static func unixMode(_ text: LineText) -> Row.Kind? {
    guard text.count >= 10, text.count <= 11, let first = text[0] else { return nil }
    for (index, byte) in text.bytes.dropFirst().prefix(9).enumerated() {
      let allowed: [StaticString] = ["r-", "w-", "xsStT-"]
      let isAllowed = allowed[index % 3].withUTF8Buffer { $0.contains(byte) }
      guard isAllowed else { return nil }
    }
    if let last = text[10], !"+.@".utf8.contains(last) { return nil }
    switch first {
    case UInt8(ascii: "-"): return .file
    case UInt8(ascii: "d"): return .folder
    case UInt8(ascii: "l"): return .link
    case _: return nil
    }
  }

  private static func bits(_ text: LineText) -> Row.Kind? {
    let isHexadecimal = text.folded.hasPrefix("0x")
    let digits = isHexadecimal ? text.dropFirst(2).string : text.string
    guard text[0]?.isASCIIDigit == true, let value = UInt32(digits, radix: isHexadecimal ? 16 : 10),
      value != 0, value & ~knownBits == 0
    else { return nil }
    return value & 16 != 0 ? .folder : value & 1024 != 0 ? .link : .file
  }

  private static func names(_ words: [LineText]) -> Row.Kind? {
    let words = words.map(\.folded)
    guard words.allSatisfy({ attributeNames.contains($0) }) else { return nil }
    return words.contains("directory") ? .folder : words.contains("reparsepoint") ? .link : .file
  }

  /// `-a----` of PowerShell and `....A` of 7z, each letter in its place.
  private static func signs(_ text: LineText) -> Row.Kind? {
    for (letters, sign) in [("darhsl", "-"), ("DRHSA", ".")] as [(StaticString, Unicode.Scalar)] {
      let places = letters.withUTF8Buffer { Array($0) }
      // PowerShell before 5 has no position for a link.
      guard text.count == places.count || text.count == 5 && sign == "-" else { continue }
      let isWhole = zip(text.bytes, places).enumerated().allSatisfy { place, pair in
        pair.0 == UInt8(ascii: sign) || pair.0 == pair.1
          || place == 0 && sign == "-" && pair.0 == UInt8(ascii: "l")
      }
      guard isWhole else { continue }
      let folded = text.folded.bytes
      return folded.first == UInt8(ascii: "d") ? .folder : folded.contains(UInt8(ascii: "l")) ? .link : .file
    }
    return nil
  }

  /// `RA`: letters without signs between them, in capitals and each only once.
  ///
  /// Those of a plain file in any order, and after them a few in a fixed order: `TRASH` and `ACTIVE` are words.
  private static func letters(_ text: LineText) -> Row.Kind? {
    let bytes = Array(text.bytes)
    guard !bytes.isEmpty, Set(bytes).count == bytes.count,
      bytes.allSatisfy({ "RASHNTCOIEPDL".utf8.contains($0) })
    else { return nil }
    if bytes.contains(UInt8(ascii: "D")) { return .folder }
    if bytes.contains(UInt8(ascii: "L")) { return .link }
    if bytes == [UInt8(ascii: "N")] { return .file }
    let basic = bytes.prefix { "RASH".utf8.contains($0) }
    var order = Array("CNIO".utf8)[...]
    for byte in bytes.dropFirst(basic.count) {
      guard let place = order.firstIndex(of: byte) else { return nil }
      order = order[(place + 1)...]
    }
    return basic.isEmpty ? nil : .file
  }

  private static let knownBits: UInt32 = 0x5F_FFB7

  private static let attributeNames: Set<LineText> = [
    "archive", "normal", "readonly", "hidden", "system", "directory", "reparsepoint", "notcontentindexed",
    "compressed", "encrypted", "temporary", "sparsefile", "offline", "integritystream", "noscrubdata",
  ]

  private static let files = keys(
    "file ファイル datei fichier 文件 檔案 파일 regularfile datafile データファイル system.io.fileinfo fileinfo")
  private static let folders = keys(
    "folder filefolder directory dir <dir> d フォルダー フォルダ ファイルフォルダー ファイルフォルダ ディレクトリ ディレクトリー",
    "ordner dateiordner verzeichnis dossier dossierdefichiers répertoire 文件夹 目录 資料夾 檔案資料夾 目錄",
    "폴더 파일폴더 디렉터리 디렉토리 directoryinfo system.io.directoryinfo container")
  private static let links = keys(
    "shortcut symboliclink symlink <symlink> <symlinkd> <junction> link junction reparsepoint",
    "ショートカット シンボリックリンク ジャンクション リンク verknüpfung symbolischeverknüpfung",
    "raccourci liensymbolique 快捷方式 符号链接 捷徑 바로가기 심볼릭링크")
  private static let wordsBehind = ["file", "ファイル", "datei", "文件", "檔案", "파일"]
  private static let wordsBefore = ["fichier", "file"]

  private static func keys(_ lists: String...) -> Set<LineText> {
    Set(lists.flatMap { LineText($0).words.map(ColumnRole.key) })
  }
}
