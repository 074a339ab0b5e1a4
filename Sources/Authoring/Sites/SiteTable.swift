import Digest
import Procedure

/// A table of sites: a line of names, then one line per site (RFC 4180, with tabs instead of commas in a
/// `.tsv`), in UTF-8 or as Japanese spreadsheets write it (``TableEncoding``).
///
/// The columns are `site`, `title`, optionally `manual`, and the parameters that the sites set. An empty cell
/// sets nothing; `;` separates the entries of a list.
struct SiteTable: Sendable {
  /// The separator between the cells.
  enum Separator: UInt8, Sendable {
    case comma = 0x2C
    case tab = 0x09

    /// The separator for files with that name; `nil` if it is not a table.
    init?(path: String) {
      let name = path.lowercased()
      if name.hasSuffix(".csv") {
        self = .comma
      } else if name.hasSuffix(".tsv") {
        self = .tab
      } else {
        return nil
      }
    }
  }

  /// A line of the table.
  struct Row: Sendable {
    let columns: Columns
    let cells: [TableCells.Cell]
    let location: Location
  }

  /// The names at the top of the table.
  struct Columns: Sendable {
    let names: [String]
    let lists: Set<String>
  }

  enum Item {
    case row(Row)
    case problem(Diagnostic)
  }

  private let name: String
  private let columns: Columns
  private var cells: TableCells
  private var isEmpty = true
  /// The greatest number of lines still to come.
  private(set) var estimatedCount: Int

  /// The table in `bytes`; `nil` if its first line is not a line of names, which is reported.
  init?(_ bytes: [UInt8], name: String, _ separator: Separator, manual: Manual, _ reporter: Reporter) {
    self.name = name
    let file = Location(file: name)
    let bytes = TableEncoding.utf8(of: bytes)
    guard YAMLReader(reporter: reporter).decode(bytes, at: file) != nil else { return nil }
    cells = TableCells(bytes, separator: separator.rawValue)
    // The first line holds names, and the last one may lack a line ending.
    estimatedCount = bytes.dropLast().count { $0 == UInt8(ascii: "\n") }
    guard let head = cells.next() else {
      reporter.error(.fileEmpty, at: Location(file: name, line: 1))
      return nil
    }
    if head.cells.count > YAMLReader.keyLimit {
      reporter.error(.tooManyKeys(limit: YAMLReader.keyLimit), at: Location(file: name, line: head.number))
      return nil
    }
    let names = head.cells.map(\.text)
    columns = Columns(
      names: names,
      lists: Set(manual.parameters.parameters.filter { $0.type.isList }.map(\.id.text)))
    Self.check(head, of: manual, name: name, reporter)
    if reporter.hasErrors { return nil }
  }

  /// The next line that is not empty.
  mutating func next() -> Item? {
    guard let line = cells.next() else {
      if !isEmpty { return nil }
      isEmpty = false
      return .problem(Diagnostic(.error, .tableEmpty, at: Location(file: name)))
    }
    isEmpty = false
    estimatedCount = max(estimatedCount - 1, 0)
    let location = Location(file: name, line: line.number)
    if let problem = line.problem {
      return .problem(Diagnostic(.error, problem, at: location))
    }
    if line.count != columns.names.count {
      let problem = Problem.tableWidth(line.count, expected: columns.names.count)
      return .problem(Diagnostic(.error, problem, at: location))
    }
    return .row(Row(columns: columns, cells: line.cells, location: location))
  }

  private static func check(_ head: TableCells.Line, of manual: Manual, name: String, _ reporter: Reporter) {
    let place: (TableCells.Cell) -> Location = { Location(file: name, line: $0.line, column: $0.column) }
    if let problem = head.problem { reporter.error(problem, at: Location(file: name, line: head.number)) }
    let known = ["site", "title", "manual"] + manual.parameters.parameters.map(\.id.text)
    var seen: Set<String> = []
    for cell in head.cells {
      if !known.contains(cell.text) {
        reporter.error(.unknownName(cell.text, kind: .column, known: known), at: place(cell))
      } else if !seen.insert(cell.text).inserted {
        reporter.error(.duplicateKey(cell.text), at: place(cell))
      }
    }
    for key in ["site", "title"] where !seen.contains(key) {
      reporter.error(
        .missingKey(key, what: .kind(.tableHead)),
        at: Location(file: name, line: head.number))
    }
  }
}

extension SiteTable.Row {
  /// The row as the equivalent site file; the site's digest is made from these bytes.
  func siteFile(of manual: ManualID) -> (root: YAMLNode, bytes: [UInt8]) {
    var top: [YAMLNode.Pair] = []
    var parameters: [YAMLNode.Pair] = []
    var lines = ""
    for (name, cell) in zip(columns.names, cells) where !cell.text.isEmpty {
      let place = Location(file: location.file, line: cell.line, column: cell.column)
      let pair = YAMLNode.Pair(key: name, keyLocation: place, value: value(cell, of: name, at: place))
      if ["site", "title", "manual"].contains(name) { top.append(pair) } else { parameters.append(pair) }
      lines += "\(name): \(cell.text)\n"
    }
    if !top.contains(where: { $0.key == "manual" }) {
      top.append(
        .init(
          key: "manual", keyLocation: location,
          value: YAMLNode(content: .scalar(manual.text), location: location)))
    }
    let values = YAMLNode(content: .mapping(parameters), location: location)
    top.append(.init(key: "parameters", keyLocation: location, value: values))
    return (YAMLNode(content: .mapping(top), location: location), Array(lines.utf8))
  }

  private func value(_ cell: TableCells.Cell, of name: String, at place: Location) -> YAMLNode {
    guard columns.lists.contains(name) else {
      return YAMLNode(content: .scalar(cell.text), location: place)
    }
    let entries = cell.text.split(separator: ";", omittingEmptySubsequences: false).map { entry in
      let trimmed = entry.drop { $0 == " " }
      let end = trimmed.lastIndex { $0 != " " }.map { trimmed.index(after: $0) } ?? trimmed.startIndex
      return YAMLNode(content: .scalar(String(trimmed[..<end])), location: place)
    }
    return YAMLNode(content: .list(entries), location: place)
  }
}

extension ParameterType {
  fileprivate var isList: Bool {
    if case .list = self { true } else { false }
  }
}
