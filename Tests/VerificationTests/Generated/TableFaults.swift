import Procedure

/// Unknown columns, and values that their column cannot have.
extension ListingGenerator {
  /// Puts one fault into `table`; returns what the closed grammar says about it.
  mutating func spoil(_ table: inout GeneratedTable) -> [Outside] {
    switch dice.below(10) {
    case 0, 1, 2, 3: return addColumn(&table)
    case 4: return spoilNameTitle(&table)
    case 5, 6: return spoilSize(&table)
    case 7: return spoilColumn(&table, titles: ["Type", "種類", "Kind"], usual: "DAT ファイル", .kindValue)
    case 8: return spoilColumn(&table, titles: ["Status", "状態", "結果", "Result"], usual: "OK", .status)
    default:
      return spoilColumn(
        &table, titles: ["LastWriteTime", "更新日時", "CreationTime"], usual: "2008/05/12 10:20", .date)
    }
  }

  /// A column with a random title: its cells are of one kind, or of two.
  private mutating func addColumn(_ table: inout GeneratedTable) -> [Outside] {
    let title = tableWords()
    let kinds = [Cell.random(&dice), Cell.random(&dice)]
    let count = table.columns[0].cells.count
    let odd = dice.percent(50) ? dice.below(max(1, count)) : -1
    var cells: [String] = []
    for row in 0..<count { cells.append(cell(kinds[row == odd ? 1 : 0])) }
    insert(GeneratedTable.Column(title: title, cells: cells), into: &table)
    // A column that says nothing in any row does no harm; a dash among numbers may mean that something is missing.
    let shown = cells.indices.map { kinds[$0 == odd ? 1 : 0] }
    let harmless = shown.allSatisfy(\.isHarmless) || shown.allSatisfy { $0 == .dash }
    let assuring = shown.allSatisfy { $0 == .words } && cells.allSatisfy(HarmlessWords.mayBeHarmless)
    return harmless || assuring || HarmlessWords.mayBeHarmless(title) ? [] : [.column]
  }

  private mutating func spoilNameTitle(_ table: inout GeneratedTable) -> [Outside] {
    let title = tableWords()
    table.columns[table.nameColumn].title = title
    return HarmlessWords.mayBeHarmless(title) ? [] : [.nameTitle]
  }

  private mutating func spoilSize(_ table: inout GeneratedTable) -> [Outside] {
    guard let sizes = table.columns.firstIndex(where: \.isNumeric) else { return [] }
    // Rows of other files come after those of the set.
    let row = dice.below(sets[set].modules.count)
    guard table.columns[sizes].cells.indices.contains(row) else { return [] }
    let words = tableWords()
    switch dice.below(4) {
    case 0:
      table.columns[sizes].cells[row] = dice.pick(["0", "-", "空", "０", "—", "0 KB", "0 B", "n/a"])
      return [.size]
    case 1: table.columns[sizes].cells[row] += " " + words
    default: table.columns[sizes].cells[row] = words
    }
    // A number is a size, and some words are units.
    let units = ["kb", "mb", "gb", "bytes", "byte", "バイト", "キロバイト", "メガバイト"]
    return words.contains(where: \.isLetter) && !units.contains(words.lowercased()) && words.count > 1
      ? [.size] : []
  }

  /// A column with a known title in which one cell or all cells are words.
  private mutating func spoilColumn(
    _ table: inout GeneratedTable, titles: [String], usual: String, _ outside: Outside
  ) -> [Outside] {
    let value = tableWords()
    let count = table.columns[0].cells.count
    let row = dice.below(sets[set].modules.count)
    let isUsual = dice.percent(70)
    let cells = (0..<count).map { isUsual && $0 != row ? usual : value }
    insert(GeneratedTable.Column(title: dice.pick(titles), cells: cells), into: &table)
    // A kind may be named after the extension of the name.
    let isKnown = HarmlessWords.mayBeHarmless(value) || value.lowercased() == "dat"
    return isKnown || row >= count ? [] : [outside]
  }

  private mutating func insert(_ column: GeneratedTable.Column, into table: inout GeneratedTable) {
    let place = dice.below(table.columns.count + 1)
    table.columns.insert(column, at: place)
    if place <= table.nameColumn { table.nameColumn += 1 }
  }

  /// One or two words that do not separate cells.
  private mutating func tableWords() -> String {
    let isEnglish = dice.percent(60)
    let first = isEnglish ? phrases.words.english(&dice) : phrases.words.japanese(&dice)
    guard dice.percent(30) else { return first }
    return isEnglish
      ? first + " " + phrases.words.english(&dice) : first + phrases.words.japanese(&dice)
  }

  private mutating func cell(_ kind: Cell) -> String {
    switch kind {
    case .words: tableWords()
    case .number: "\(dice.below(100_000))"
    case .boolean: dice.pick(["True", "False", "true", "false"])
    case .dash: dice.pick(["-", "—", "--"])
    case .date: "20\(10 + dice.below(15))/0\(1 + dice.below(9))/\(10 + dice.below(18))"
    case .empty: ""
    case .mark: dice.pick(["×", "△", "?", "✗", "NG", "N/A", "!", "*"])
    }
  }

  private enum Cell: CaseIterable {
    case words, number, boolean, dash, date, empty, mark

    /// Empty, numbers, dates and booleans under a name that says nothing about existence.
    var isHarmless: Bool {
      switch self {
      case .number, .boolean, .date, .empty: true
      case .words, .dash, .mark: false
      }
    }

    static func random(_ dice: inout Dice) -> Cell { dice.percent(45) ? .words : dice.pick(allCases) }
  }
}
