/// What the columns of a table, the fields of a record or the properties of a file say of a row, by their title.
enum ColumnMeaning {
  /// Titles of names, the best first: wmic's `FileName` has no extension.
  static let names: [LineText] = [
    "name", "pschildname", "ファイル名", "名前", "ファイル", "file name", "filename",
  ]
  static let paths: [LineText] = ["fullname", "path", "pspath", "caption", "フルパス", "パス"]
  static let folders: [LineText] = [
    "directoryname", "directory", "psparentpath", "folder", "フォルダー", "フォルダ",
  ]
  static let sizes: Set<LineText> = ["length", "size", "filesize", "サイズ"]

  /// Applies what the column called `title` says with `value` to `row`.
  static func apply(_ title: LineText, _ value: LineText, to row: inout Row) {
    let value = value.trimmed
    let folded = value.folded
    if sizes.contains(title) {
      var cursor = Cursor(value)
      row.size = cursor.size()
      // A folder has no size.
      if value.isEmpty, row.kind == .file { row.kind = .folder }
    } else if title == "mode" || title == "attributes" || title == "attr" {
      let words = LineText(folded.bytes.map { $0 == UInt8(ascii: ",") ? 0x20 : $0 }[...]).words
      let number = Int(folded.string)
      if folded.hasPrefix("d") || words.contains("directory") || number.map({ $0 & 16 != 0 }) == true {
        row.kind = .folder
      } else if folded.hasPrefix("l") || words.contains("reparsepoint")
        || number.map({ $0 & 1024 != 0 }) == true
      {
        row.kind = .link
      }
    } else if title == "psiscontainer" || title == "folder", ["true", "+", "yes"].contains(folded) {
      row.kind = .folder
    } else if title == "種類" || title == "filetype" || title == "type" {
      if folded.contains("folder") || folded.contains("フォルダ") || folded.contains("directory") {
        row.kind = .folder
      }
    } else if title == "exists" {
      if folded != "true" { row.doubt = .markedAbsent }
    } else if title == "target" || title == "linktarget" || title == "linktype" {
      if !value.isEmpty, value != "{}" { row.kind = .link }
    } else if !isKnown(title) {
      // A column that the reader does not know, perhaps a person's: it may say that a row is not there.
      switch Mark.of(value) {
      case .absent: row.doubt = .markedAbsent
      case .unclear, nil: row.doubt = row.doubt ?? .markedUnclear
      case .present: break
      }
    }
  }

  /// Whether the meaning of a column of that title is known.
  static func isKnown(_ title: LineText) -> Bool {
    meant.contains(title) || names.contains(title) || paths.contains(title) || folders.contains(title)
      || others.contains(title)
      || title.contains("time") || title.contains("date")
  }

  private static let meant: Set<LineText> = sizes.union([
    "mode", "attributes", "attr", "psiscontainer", "種類", "filetype", "type", "exists", "target", "linktarget",
    "linktype",
  ])
  private static let others: Set<LineText> = [
    "psdrive", "psprovider", "versioninfo", "basename", "isreadonly", "extension", "hash", "algorithm",
    "owner", "node",
    "pscomputername", "runspaceid", "root", "parent", "unixmode", "resolvedtarget", "compressed", "method",
    "cmpr", "crc-32",
    "更新日時", "作成日時", "所有者", "日付", "ハッシュ", "version", "drive", "description", "manufacturer", "status",
    "hidden", "system", "readable", "writeable", "eightdotthreefilename", "fsname", "csname", "accessmask",
    "archive",
    "modified", "created", "accessed", "crc", "encrypted", "block", "packed size",
  ]
}
