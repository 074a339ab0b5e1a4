/// Reads the lines of one form of listing.
protocol ListingGrammar: Sendable {
  /// Reads the next line.
  mutating func read(_ line: Line) -> Reading
  /// The rows that were still open at the end.
  mutating func finish() -> [Row]
  /// The lines not understood since the last call that show no row of their own. They affect all rows of the
  /// block. Call it after each line and after the end.
  mutating func takeUnclear() -> [UnclearLine]
  /// The rows that may be skipped now.
  var skim: Skim.Rows? { get }
}

extension ListingGrammar {
  mutating func finish() -> [Row] { [] }
  mutating func takeUnclear() -> [UnclearLine] { [] }
  var skim: Skim.Rows? { nil }
}

/// What a line is to a grammar.
enum Reading: Equatable, Sendable {
  /// It shows files or folders, or it ends what showed them.
  case rows([Row])
  /// It belongs to the form, and shows none.
  case furniture
  /// It does not belong to the form.
  case foreign
}
