/// A line of a listing, decoded.
struct Line: Equatable, Sendable {
  /// Its number in the listing, from 1.
  var number: Int
  /// Its text, without line end, as UTF-8; what could not be decoded is U+FFFD.
  var text: LineText
  /// How it ends; `nil` for a last line that nothing ends: it may have been cut off.
  var end: LineEnd?
  /// How the line before it ends; `nil` for the first.
  var previousEnd: LineEnd?
  /// Whether the line before it ends otherwise than the lines around: a damaged character may have cut one line in two.
  var isAfterOddEnd = false
  /// Whether it is longer than what is kept of it.
  var isCut = false
}
