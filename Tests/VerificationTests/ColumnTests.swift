import Testing

@testable import Verification

/// Columns and properties: what their titles mean, and what their values may be.
@Suite struct ColumnTests {
  private static let name = "RAID0_1st.DAT"

  /// The row of a table with two columns, the first of which is the name.
  private func row(_ title: String, _ value: String, name: String = name) throws -> Row {
    let cells = zip(ColumnRole.roles(of: ["Name", LineText(title)]), [name, value])
      .map { ColumnMeaning.Cell($0, LineText($1)) }
    return try #require(ColumnMeaning.row(cells, format: .csv))
  }

  /// Whether a row counts as an existing file.
  private func counts(_ row: Row) -> Bool {
    row.kind == .file && row.doubt == nil && row.unclear == nil && row.size != 0
  }

  // MARK: - Sizes

  @Test(
    "A size is a number of bytes, in whatever way it is written",
    arguments: [
      "1474560", "1,474,560", "1.474.560", "1 474 560", "1\u{A0}474\u{A0}560", "1\u{202F}474\u{202F}560",
      "1'474'560", "1’474’560", "1474560 B", "1,474,560 bytes", "1,474,560 バイト", "1 474 560 octets",
      "１４７４５６０", "1474560.0",
    ], ["Size", "Length", "サイズ", "Größe", "Taille", "大小", "크기", "FileSize", "file size", "Bytes"])
  func size(_ value: String, _ title: String) throws {
    let row = try row(title, value)
    #expect(counts(row))
    #expect(row.size == 1_474_560)
  }

  @Test(
    "A rounded size is more than nothing",
    arguments: ["1,440 KB", "1.4 MB", "1,4 Mo", "1440K", "1.41 MiB", "1440kb"])
  func rounded(_ value: String) throws {
    let row = try row("Size", value)
    #expect(counts(row))
    #expect(row.size == nil)
  }

  @Test(
    "A title with a unit allows a fraction",
    arguments: ["Size (MB)", "サイズ(MB)", "Size[MB]", "SizeMB", "Size in MB"])
  func scaledTitle(_ title: String) throws {
    #expect(counts(try row(title, "1.40625")))
    #expect(!counts(try row("Size", "1.40625")))
  }

  @Test(
    "Nothing is an empty file", arguments: ["0", "０", "0 KB", "0.0", "0,00 MB", "0 bytes", "0バイト", "000"],
    ["Size", "Length", "サイズ"])
  func zero(_ value: String, _ title: String) throws { #expect(try row(title, value).size == 0) }

  @Test(
    "What is no size is not understood",
    arguments: [
      "-", "空", "N/A", "なし", "unknown", "-1", "1,47", "1,4745,60", "14 7", "1474560 files", "~1 MB",
      "1474560?",
      "1..2", ",5", "OK", "1.4.7 MB", "1e6", "0x10", "#REF!", "1474560 (0)", "null",
    ], ["Size", "Length", "サイズ"])
  func noSize(_ value: String, _ title: String) throws {
    #expect(try row(title, value).unclear == .init(kind: .value, bearsOnAll: false))
  }

  @Test("Without a size PowerShell shows a folder, and anybody else what is not understood")
  func blankSize() throws {
    #expect(try row("Length", "").kind == .folder)
    #expect(try row("Size", "").unclear?.kind == .value)
    #expect(try row("Size", "<DIR>").kind == .folder)
  }

  // MARK: - Kinds and attributes

  private static let kindTitles = ["Type", "種類", "Kind", "Typ", "类型", "유형", "Item type", "FileType"]

  @Test(
    "A file may be called after its extension",
    arguments: [
      "File", "FILE", "ファイル", "DAT ファイル", "DATファイル", "DAT File", "dat file", "DAT-Datei", "Datei",
      "Fichier DAT", "DAT 文件", "DAT 파일", "파일", "Data File", ".dat", "DAT",
    ], kindTitles)
  func file(_ value: String, _ title: String) throws { #expect(counts(try row(title, value))) }

  @Test(
    "A folder and a link are none",
    arguments: [
      "Folder", "File folder", "DIR", "Directory", "フォルダー", "ファイル フォルダー", "ディレクトリ", "Dateiordner", "Dossier",
      "Dossier de fichiers", "文件夹", "폴더", "파일 폴더", "ショートカット", "Symbolic Link", "Verknüpfung", "Raccourci",
      "快捷方式", "바로 가기", "<SYMLINK>", "d",
    ], kindTitles)
  func noFile(_ value: String, _ title: String) throws {
    let row = try row(title, value)
    #expect(row.kind != .file && row.unclear == nil)
  }

  @Test(
    "No other word is a kind",
    arguments: [
      "", "-", "Bad File", "No file", "OLD ファイル", "TXT File", "missing", "none", "ゴミ", "削除済みファイル", "file?",
      "Datei fehlt", "not a file", "0", "F",
    ], kindTitles)
  func noKind(_ value: String, _ title: String) throws {
    #expect(try row(title, value).unclear == .init(kind: .value, bearsOnAll: false))
  }

  @Test(
    "Attributes are letters, words, numbers or modes",
    arguments: [
      "A", "RA", "SHA", "-a----", "-a---", "-ar--", "....A", "Archive", "Archive, ReadOnly", "Normal",
      "32",
      "0x20", "128", "-rw-r--r--", "A -rw-r--r--", "N", "------",
    ], ["Attributes", "Mode", "属性", "Attr", "UnixMode"])
  func attributes(_ value: String, _ title: String) throws { #expect(counts(try row(title, value))) }

  @Test(
    "A letter, a word or a bit of them makes a folder or a link",
    arguments: [
      "D", "RD", "d-----", "DA", "D....", "Directory", "ReadOnly, Directory", "16", "17", "drwxr-xr-x",
      "0x10", "L",
      "-a---l", "la---", "Archive, ReparsePoint", "1056", "lrwxrwxrwx",
    ])
  func folderAttributes(_ value: String) throws {
    let row = try row("Attributes", value)
    #expect(row.kind != .file && row.unclear == nil)
  }

  @Test(
    "Anything else is no attribute",
    arguments: [
      "Active", "TRUE", "TRASH", "SEARCH", "ra", "a", "x", "-a-x--", "..A..", "", "-", "NO", "NONE", "AA",
      "missing", "gone", "0", "64", "-1", "Archive, Missing", "Deleted", "?",
      "N/A",
    ])
  func noAttributes(_ value: String) throws {
    #expect(try row("Attributes", value).unclear == .init(kind: .value, bearsOnAll: false))
  }

  @Test(
    "Whether it is a folder is yes or no", arguments: ["IsFolder", "PSIsContainer", "IsDirectory", "Folder"])
  func isFolder(_ title: String) throws {
    for value in ["False", "FALSE", "no", "0"] { #expect(counts(try row(title, value)), "\(value)") }
    for value in ["True", "yes", "1", "+"] { #expect(try row(title, value).kind == .folder) }
    for value in ["maybe", "missing", "None", "-", "n/a"] {
      #expect(try row(title, value).unclear?.kind == .value)
    }
  }

  // MARK: - States

  private static let stateTitles = [
    "Status", "Exists", "Found", "Result", "状態", "登録", "有無", "確認結果", "Zustand", "Statut", "状态", "상태",
  ]

  @Test(
    "A known word says that it is there",
    arguments: ["OK", "Present", "True", "あり", "○", "登録済み", "有り", "はい", "是"]
      .filter { $0 != "はい" }, stateTitles)
  func present(_ value: String, _ title: String) throws { #expect(counts(try row(title, value))) }

  @Test(
    "A known word says that it is not",
    arguments: [
      "Missing", "False", "Deleted", "NG", "なし", "×", "未登録", "Not found", "削除済み", "fehlt", "无", "없음",
    ],
    stateTitles)
  func absent(_ value: String, _ title: String) throws {
    #expect(try row(title, value).doubt == .markedAbsent)
  }

  @Test(
    "Any other word says nothing",
    arguments: [
      "", "-", "Active", "Quarantined", "Unregistered", "OK?", "not OK", "要確認", "△", "found empty", "0", "x",
    ],
    stateTitles)
  func unclearState(_ value: String, _ title: String) throws {
    #expect(try row(title, value).unclear == .init(kind: .value, bearsOnAll: false))
  }

  // MARK: - Hashes and dates

  @Test(
    "A hash is of the length of its kind",
    arguments: [
      ("MD5", 32), ("SHA-1", 40), ("SHA256", 64), ("SHA512", 128), ("CRC-32", 8), ("Hash", 64), ("ハッシュ", 40),
    ])
  func hash(_ title: String, _ length: Int) throws {
    #expect(counts(try row(title, String(repeating: "a1", count: length / 2))))
    for value in [
      "", "-", "ERROR", String(repeating: "a", count: length - 1), String(repeating: "g", count: length),
    ] {
      #expect(try row(title, value).unclear?.kind == .value, "\(value)")
    }
  }

  @Test(
    "The hash of nothing is that of an empty file",
    arguments: [
      "D41D8CD98F00B204E9800998ECF8427E", "da39a3ee5e6b4b0d3255bfef95601890afd80709", "00000000",
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    ], ["Hash", "Fingerprint", "Checksum"])
  func hashOfNothing(_ value: String, _ title: String) throws { #expect(try row(title, value).size == 0) }

  @Test(
    "Only a title of the list has dates",
    arguments: ["LastWriteTime", "更新日時", "Date Modified", "Datum", "修改日期", "日付"])
  func dates(_ title: String) throws {
    for value in ["2012/02/21 10:00", "2012/02/21(火)", "H24/02/21", "平成24年2月21日", "2012-02-21T10:00:00Z"] {
      #expect(counts(try row(title, value)), "\(value)")
    }
    for value in ["", "deleted", "-", "2012/02/21 deleted", "未", "1601/01/01 9:00:00"] {
      #expect(try row(title, value).unclear?.kind == .value, "\(value)")
    }
  }

  @Test(
    "A title that merely holds a word for a date is not known",
    arguments: ["Update", "Candidate", "Timeout", "Date of removal"])
  func noDates(_ title: String) throws {
    #expect(try row(title, "yes").unclear == .init(kind: .column, bearsOnAll: true))
  }

  // MARK: - Unknown columns

  @Test(
    "Numbers, dates, hashes and blanks of an unknown column do no harm",
    arguments: ["", "7", "1,234", "2012/02/21", "da39a3ee5e6b4b0d3255bfef95601890afd80708", "10:20"],
    ["Remark", "備考", "Rack", "Größenklasse", "Rating"])
  func harmless(_ value: String, _ title: String) throws { #expect(counts(try row(title, value))) }

  @Test(
    "Anything else in an unknown column bears on all rows",
    arguments: [
      "x", "OK", "True", "False", "deleted", "0", "○", "-", "HW", "2012/02/21 deleted", "10 files",
    ],
    ["Remark", "備考", "Rack", "IsGone"])
  func harmful(_ value: String, _ title: String) throws {
    #expect(try row(title, value).unclear == .init(kind: .column, bearsOnAll: true))
  }

  @Test(
    "A title that speaks of existence is never harmless",
    arguments: [
      "Missing", "Deleted", "IsPresentNow", "未登録数", "欠落", "削除", "Fehlend", "Manquant", "缺失", "누락", "NG",
    ])
  func titleOfState(_ title: String) throws {
    for value in ["", "1", "2012/02/21"] {
      #expect(try row(title, value).unclear?.kind == .column, "\(value)")
    }
  }

  @Test(
    "Yes and no are harmless where they say nothing of existence",
    arguments: ["IsReadOnly", "Hidden", "Encrypted", "圧縮"])
  func flags(_ title: String) throws {
    for value in ["True", "False", "", "+", "-"] { #expect(counts(try row(title, value)), "\(value)") }
    #expect(!counts(try row(title, "missing")))
  }

  // MARK: - Names

  private func named(_ cells: [(String, String)]) -> Row? {
    let roles = ColumnRole.roles(of: cells.map { LineText($0.0) })
    return ColumnMeaning.row(zip(roles, cells).map { .init($0, LineText($1.1)) }, format: .csv)
  }

  @Test("A path beside a name is that of the file or that of its folder")
  func places() {
    let full = "D:\\HW\\\(Self.name)"
    for path in ["D:\\HW", "D:\\HW\\", full] {
      let row = named([("Name", Self.name), ("Path", path)])
      #expect(row?.name == LineText(Self.name))
      #expect(row?.folder.map(ListedPath.key) == "d:\\hw")
      #expect(row?.kind == .file && row?.doubt == nil && row?.unclear == nil)
    }
    #expect(named([("Name", Self.name), ("Path", "D:\\HW\\RAID0_2nd.DAT")])?.doubt == .damaged)
    #expect(named([("Name", Self.name), ("FullName", "D:\\HW\\OTHER.TXT")])?.doubt == .damaged)
    #expect(named([("Name", Self.name), ("Path", "Missing")])?.unclear?.kind == .value)
    #expect(named([("Name", Self.name), ("Folder", "ゴミ箱")])?.unclear?.kind == .value)
    #expect(named([("FileName", "raid0_1st"), ("Name", "d:\\hw\\raid0_1st.dat")])?.doubt == nil)
    #expect(named([("FileName", Self.name), ("Size", "1")])?.name == LineText(Self.name))
    #expect(named([("Name", Self.name), ("Extension", ".TXT")])?.unclear?.kind == .value)
  }

  @Test(
    "A unit at the end of a title is the longest that fits",
    arguments: ["SizeKB", "Size (KB)", "size[kb]", "サイズ(KB)"])
  func unit(_ title: String) {
    #expect(ColumnRole(title: LineText(title)) == .size(hasUnit: true))
  }
}
