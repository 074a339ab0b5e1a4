/// What was found in one listing.
public struct ListingFinding: Equatable, Sendable {
  /// The listing, as it was named: a path, or `<stdin>`.
  public var path: String
  /// The encoding of its characters; `nil` for a folder that was read directly, and for what cannot be read.
  public var encoding: ListingEncoding?
  /// Its line endings; `nil` as above, and for a listing of one line.
  public var lineEnd: LineEnd?
  /// The form of most of its rows; `nil` if it has none.
  public var format: ListingFormat?
  /// The rows by form, the most frequent form first.
  public var rows: [RowCount]
  /// How many lines it has.
  public var lines: Int
  /// What is remarkable about it.
  public var notes: [ListingNote]
  /// What it looks like, if it cannot be read as a listing.
  public var unreadable: Unreadable?
  /// The first lines that are not understood, at most 20.
  public var unclear: [UnclearLine] = []
  /// How many lines are not understood.
  public var unclearCount = 0
  /// How many of them the user vouches for (`--ignore-remarks`).
  public var ignoredCount = 0

  /// How many files and folders it shows.
  public var entries: Int { rows.reduce(0) { $0 + $1.count } }
}

/// How many rows were read by one grammar.
public struct RowCount: Equatable, Sendable {
  /// The form of the rows.
  public var format: ListingFormat
  /// How many there are.
  public var count: Int
}

/// How lines end.
public enum LineEnd: String, CaseIterable, Equatable, Sendable {
  /// CR LF.
  case crlf
  /// LF.
  case lf
  /// CR.
  case cr
  /// CR CR LF, as `wmic` writes it.
  case crcrlf
  /// NUL, as `find -print0` writes it.
  case nul
  /// Several of them.
  case mixed
}

/// How the characters of a listing are encoded.
public enum ListingEncoding: String, CaseIterable, Equatable, Sendable {
  /// ASCII alone.
  case ascii = "ASCII"
  /// UTF-8, with or without a byte order mark.
  case utf8 = "UTF-8"
  /// Windows code page 932 (Shift_JIS).
  case cp932 = "CP932"
  /// UTF-16, low byte first.
  case utf16LE = "UTF-16LE"
  /// UTF-16, high byte first.
  case utf16BE = "UTF-16BE"
  /// ISO-2022-JP, as in mail.
  case iso2022JP = "ISO-2022-JP"
}

/// The form of a listing's rows: the program that prints them.
public enum ListingFormat: String, CaseIterable, Equatable, Sendable {
  /// `dir`.
  case dir
  /// `dir /w` and `/d`: several names per line.
  case dirWide = "dir-wide"
  /// Bare names, one per line: `dir /b`, `ls -1`.
  case names
  /// Full or relative paths, one per line: `dir /s /b`, `where`, `find`.
  case paths
  /// Quoted paths, one per line: Explorer's "Copy as path".
  case quotedPaths = "quoted-paths"
  /// PowerShell's table of `Get-ChildItem`.
  case powerShellTable = "powershell-table"
  /// A table with a line of dashes under its head, such as `Select-Object … | Format-Table`.
  case columnTable = "column-table"
  /// `Key : value` or `Key=value`, such as `Format-List`.
  case propertyList = "property-list"
  /// Comma-separated values, such as `Export-Csv`.
  case csv
  /// `tree /f`.
  case tree
  /// `forfiles`.
  case forfiles
  /// `attrib`.
  case attrib
  /// `robocopy`.
  case robocopy
  /// `ls -l`.
  case lsLong = "ls-l"
  /// `unzip -l`.
  case unzip
  /// `7z l`.
  case sevenZip = "7z"
  /// Typed by hand: names with bullets, marks or remarks.
  case handTyped = "hand-typed"
  /// A console transcript with prompts, whatever the commands printed.
  case console
  /// A folder that was read directly.
  case folder
}

/// What is remarkable about a listing.
public enum ListingNote: Equatable, Sendable {
  /// From that line on, lines are in another encoding.
  case mixedEncoding(ListingEncoding, line: Int)
  /// From that line on, characters were decoded wrongly before the listing came here.
  case mojibake(line: Int)
  /// NUL bytes in text, with their number.
  case nulBytes(Int)
  /// A Ctrl-Z (1A hex) at the end.
  case controlZ
  /// A single byte is left over at the end of UTF-16 text.
  case oddByte
  /// The last line has no line ending.
  case noLineEnd
  /// Lines with control characters or invalid bytes: their number, and the first.
  case damagedLines(Int, first: Int)
  /// Lines too long to be read as rows: their number, and the first.
  case longLines(Int, first: Int)
  /// A message on that line that nothing was found.
  case nothingFound(line: Int)
  /// Rows that were cut off: their number, and the first.
  case cutRows(Int, first: Int)
  /// The rows show the contents of an archive, not of a folder.
  case archive
  /// A part of the folder could not be opened.
  case notOpened(path: String)
}

/// A line that is not understood, so that it may affect the lines around it.
public struct UnclearLine: Equatable, Sendable {
  /// What is not understood about it.
  public enum Kind: String, CaseIterable, Equatable, Sendable {
    /// Words, or a line of an unknown form.
    case words
    /// It may be the prompt of a shell, but not of a known one.
    case prompt
    /// A command, or an option of one, with unknown output or effect.
    case command
    /// The title of an unknown column or property, and its value.
    case column
    /// A value that its column cannot have.
    case value
    /// An incomplete row: it begins or ends like one.
    case row
    /// A quotation mark that is opened and never closed.
    case openQuote
  }

  /// The line, from 1.
  public var line: Int
  /// The text of the line, shortened to 200 characters.
  public var text: String
  /// What is not understood about it.
  public var kind: Kind
}

/// Why something cannot be read as a listing.
public enum Unreadable: Equatable, Sendable {
  /// Nothing in it, or only blanks.
  case empty
  /// A file of a known kind.
  case binary(BinaryKind)
  /// Bytes that are not text.
  case notText
  /// Text, but no line of it is a row of any format.
  case noRows
}

/// A kind of file known by its first bytes.
public enum BinaryKind: String, CaseIterable, Equatable, Sendable {
  /// A picture.
  case png = "PNG", jpeg = "JPEG", gif = "GIF", bmp = "BMP", tiff = "TIFF", webp = "WebP", heic = "HEIC"
  /// A document.
  case pdf = "PDF", rtf = "RTF"
  /// An Office document of 2007 or later.
  case officeOpenXML = "Office Open XML"
  /// An Office document of 97 to 2003, or another OLE file.
  case ole = "OLE"
  /// An archive.
  case zip = "ZIP", sevenZip = "7z", gzip = "gzip", cab = "CAB", rar = "RAR", xz = "xz", bzip2 = "bzip2"
  /// A program.
  case executable = "EXE", elf = "ELF"
  /// A Windows shortcut.
  case shortcut = "LNK"
  /// An SQLite database.
  case sqlite = "SQLite"
}
