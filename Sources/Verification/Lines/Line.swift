/// A line of a listing, decoded.
struct Line: Equatable, Sendable {
  /// Its number in the listing, from 1.
  var number: Int
  /// Its text, without line ending, as UTF-8; what could not be decoded is U+FFFD.
  var text: LineText
  /// Its line ending; `nil` for a last line without one: it may have been cut off.
  var end: LineEnd?
  /// The line ending of the previous line; `nil` for the first line.
  var previousEnd: LineEnd?
  /// Whether the previous line ends differently from the lines around it: a damaged character may have split a
  /// line in two.
  var isAfterOddEnd = false
  /// Whether it is longer than the part that is kept.
  var isCut = false
}
