/// A block of the report for people.
enum OutlineBlock: Equatable, Sendable {
  /// The line above all.
  case title(Phrase)
  /// The head of a section.
  case heading(Phrase)
  case paragraph(Phrase)
  /// A list, with the text that introduces it.
  case bullets(Phrase?, [OutlineBullet])
  case table(OutlineTable)
  /// A command to type, alone on its line.
  case command(String)
}

/// A list item, with items below it.
struct OutlineBullet: Equatable, Sendable {
  var text: Phrase
  var below: [Phrase]

  init(_ text: Phrase, _ below: [Phrase] = []) {
    self.text = text
    self.below = below
  }
}

/// A table with a head row.
struct OutlineTable: Equatable, Sendable {
  var heads: [Phrase]
  /// Each has as many cells as there are heads.
  var rows: [[Phrase]]
  /// The columns that are right-aligned.
  var rightAligned: Set<Int> = []
}
