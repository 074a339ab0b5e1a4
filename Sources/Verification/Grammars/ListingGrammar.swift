/// Reads the lines of one form of listing.
protocol ListingGrammar: Sendable {
  /// Reads the next line.
  mutating func read(_ line: Line) -> Reading
  /// The rows that were still open at the end.
  mutating func finish() -> [Row]
  /// The lines that were not understood since it was asked last, and that show no row of their own. They bear on all
  /// rows of the block. To be asked after each line and after the end.
  mutating func takeUnclear() -> [UnclearLine]
  /// The rows that may be skipped now.
  var skim: Skim.Rows? { get }
}

extension ListingGrammar {
  mutating func finish() -> [Row] { [] }
  mutating func takeUnclear() -> [UnclearLine] { [] }
  var skim: Skim.Rows? { nil }
}

/// What a grammar makes of a line.
enum Reading: Equatable, Sendable {
  /// It shows files or folders; or it ends what showed them.
  case rows([Row])
  /// It belongs to the form, and shows none.
  case furniture
  /// It does not belong to the form.
  case foreign
}
