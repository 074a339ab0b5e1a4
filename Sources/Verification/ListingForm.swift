/// The forms of listings, recognised by how they begin.
enum ListingForm {
  /// Whether the form includes the previous line: a head above dashes, the type of records, the root of a tree.
  static func begins(_ grammar: any ListingGrammar, with previous: LineText) -> Bool {
    if grammar is ColumnTable { return true }
    if grammar is CSVGrammar { return CSVGrammar.isTypeLine(previous) }
    return grammar is UnixTreeGrammar && UnixTreeGrammar.isRoot(previous.trimmed)
  }

  /// The beginnings, in small letters, of lines of letters that may begin a form.
  static var beginnings: [LineText] {
    let modes: [LineText] = ["drw", "lrw", "brw", "crw", "prw", "srw"]
    let dir = DirPhrases.all.flatMap { ($0.volume + $0.totals).map(\.beginning) + [$0.header.before] }
    return modes + dir + (TreeGrammar.phrases + ArchiveGrammar.phrases).map(\.beginning)
  }

  /// Words that begin the first line of a form.
  static var words: [LineText] { ["mode", "unixmode", "robocopy"] + Array(LsGrammar.totals) }

  /// The grammar of the form that `line` begins, and its name; `nil` if it does not begin one.
  static func beginning(
    with line: Line, after previous: LineText
  ) -> (any ListingGrammar, ListingFormat)? {
    let text = line.text
    if ColumnTable.isDashes(text), let table = ColumnTable(head: previous, dashes: text.trimmedEnd) {
      return (table, .columnTable)
    }
    if let table = ColumnTable(wmicHead: text) { return (table, .columnTable) }
    if let csv = CSVGrammar(head: text, typeLine: CSVGrammar.isTypeLine(previous) ? previous : "") {
      return (csv, .csv)
    }
    if RobocopyGrammar.begins(with: text) { return (RobocopyGrammar(), .robocopy) }
    if PowerShellGrammar.begins(with: text) { return (PowerShellGrammar(), .powerShellTable) }
    if UnixTreeGrammar.begins(with: text) { return (UnixTreeGrammar(root: previous), .tree) }
    if TreeGrammar.begins(with: text) {
      // The root may be on the previous line.
      return (TreeGrammar(root: ListedPath.isRooted(previous) ? previous : nil), .tree)
    }
    if DirGrammar.begins(with: text) { return (DirGrammar(), .dir) }
    if LsGrammar.begins(with: text) {
      return (LsGrammar(folder: previous.hasSuffix(":") ? previous.dropLast() : nil), .lsLong)
    }
    if ArchiveGrammar.begins(with: text) { return (ArchiveGrammar(), .sevenZip) }
    if PropertyRecord.begins(with: text) { return (PropertyGrammar(), .propertyList) }
    return nil
  }
}
