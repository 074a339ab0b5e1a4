/// Lines that programs print around listings, and that say nothing about the files in them.
///
/// Sources: the banners and messages of cmd.exe, Windows PowerShell, PowerShell 7, `script` and coreutils, in
/// the languages in which `dir` is read.
enum MachineLine {
  /// What such a line is.
  enum Kind: Equatable, Sendable {
    /// A banner, a pause, a rule: irrelevant.
    case banner
    /// That no such file exists.
    case notFound
  }

  /// What `line` is, as a whole; `nil` for an unknown line.
  static func kind(of line: LineText) -> Kind? {
    let text = line.trimmed.folded
    if messages.contains(text) { return .notFound }
    if banners.contains(text) || isRule(text) || isDateAlone(text) { return .banner }
    return indexed.matches(text) ? .banner : indexedNotFound.matches(text) ? .notFound : nil
  }

  /// Whether a line says in any way that something was not found: a hint for the report, never a proof.
  static func saysNotFound(_ line: LineText) -> Bool {
    let text = line.folded
    return hints.contains(where: text.contains)
  }

  /// A line of dashes, equals signs or asterisks.
  private static func isRule(_ text: LineText) -> Bool {
    text.count >= 2 && text.bytes.allSatisfy { "-=_*+~".utf8.contains($0) }
  }

  private static func isDateAlone(_ text: LineText) -> Bool {
    var cursor = Cursor(text)
    guard cursor.listedDate() else { return false }
    cursor.blanks()
    if cursor.isAtEnd { return true }
    return cursor.listedTime() && cursor.isAtEnd
  }

  private static let messages: Set<LineText> = [
    "file not found", "ファイルが見つかりません", "ファイルが見つかりません。", "指定されたパスが見つかりません。", "指定されたファイルが見つかりません。",
    "the system cannot find the file specified.", "the system cannot find the path specified.",
    "path not found",
    "パスが見つかりません。", "info: could not find files for the given pattern(s).",
    "情報: 与えられたパターンのファイルが見つかりませんでした。", "情報: 指定されたパターンのファイルが見つかりませんでした。",
    "datei nicht gefunden", "fichier introuvable", "file non trovato", "no se encuentra el archivo",
    "archivo no encontrado", "arquivo não encontrado", "ficheiro não encontrado", "找不到文件", "找不到檔案",
    "파일을 찾을 수 없습니다.",
  ]
  private static let banners: Set<LineText> = [
    "windows powershell", "powershell", "microsoft corporation", "deleteallpartition",
    "(c) microsoft corporation. all rights reserved.",
    "copyright (c) microsoft corporation. all rights reserved.",
    "copyright (c) microsoft corporation.", "copyright (c) microsoft corporation. すべての権利が予約されています。",
    "(c) copyright 1985-2003 microsoft corp.", "(c) copyright 1985-2001 microsoft corp.",
    "try the new cross-platform powershell https://aka.ms/pscore6",
    "新しいクロスプラットフォームの powershell をお試しください https://aka.ms/pscore6",
    "install the latest powershell for new features and improvements! https://aka.ms/pswindows",
    "新機能と改善のために最新の powershell をインストールしてください!https://aka.ms/pswindows",
    "https://aka.ms/powershell", "https://aka.ms/pscore6-docs", "type 'help' to get help.",
    "続行するには何かキーを押してください . . .", "続行するには何かキーを押してください...", "press any key to continue . . .",
    "press any key to continue...", "windows powershell transcript start", "powershell transcript start",
    "windows powershell transcript end", "powershell transcript end", "transcript started", "</pre>", "<pre>",
    "```", "```text", "```txt", "```console", "```powershell",
  ]
  private static let patterns: [LinePattern] = [
    "microsoft windows [version {v}]", "(c) {n} microsoft corporation. all rights reserved.",
    "copyright (c) {n} microsoft corporation.  all rights reserved.",
    "copyright (c) {n} microsoft corporation. all rights reserved.", "powershell {v}", "7-zip {l}",
    "200 port command successful.",
    "150 opening ascii mode data connection.", "150 opening ascii mode data connection for {l}",
    "125 data connection already open; transfer starting.", "226 transfer complete.", "221 goodbye.",
    "226 directory send ok.", "150 here comes the directory listing.", "ftp: {n} bytes received in {l}",
    "connected to {l}", "227 entering passive mode ({l})", "229 entering extended passive mode ({l})",
    "{l}@{l} mingw64 {l}",
    "{l}@{l} mingw32 {l}", "{l}@{l} msys {l}", "type = {l}", "path = {l}", "physical size = {n}",
    "headers size = {n}",
    "method = {l}", "solid = {l}", "blocks = {n}", "code page = {l}", "offset = {n}", "p7zip version {l}",
    "listing archive: {l}", "scanning the drive for archives:", "{n} file, {n} bytes ({l})", "archive: {l}",
  ]
  private static let unixNotFound: [LinePattern] = [
    "ls: cannot access {l}: no such file or directory", "ls: {l}: no such file or directory",
    "find: {l}: no such file or directory", "ls: {l} にアクセスできません: そのようなファイルやディレクトリはありません",
  ]
  private static let indexed = LinePatterns(patterns)
  private static let indexedNotFound = LinePatterns(unixNotFound)
  /// The beginnings, in small letters, of lines of letters that may be such lines.
  static var beginnings: [LineText] { (patterns + unixNotFound).map(\.beginning) }
  /// Whole lines, and words that begin a date.
  static var words: [LineText] {
    [messages, banners, ListedDate.months, ListedDate.weekdays].flatMap { Array($0) }
  }

  static let hints: [LineText] = [
    "見つかりません", "存在しないため", "存在しません", "file not found", "cannot find", "could not find",
    "couldn't find", "no such file", "does not exist", "cannot access", "permission denied", "アクセスが拒否",
  ]
}
