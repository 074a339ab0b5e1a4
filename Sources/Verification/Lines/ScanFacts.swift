/// What a scan found out about the bytes of a listing.
struct ScanFacts {
  /// From that line on, the encoding is different.
  struct Change {
    var encoding: ListingEncoding
    var line: Int
  }

  var unreadable: Unreadable?
  var nulBytes = 0
  var hasControlZ = false
  var hasOddByte = false
  var hasNoLineEnd = false
  var hasText = false
  var longLines = LineCount()
  var controlLines = LineCount()
  var changes: [Change] = []
  private var ends: [LineEnd: Int] = [:]

  mutating func count(_ end: LineEnd, _ lines: Int) {
    if lines > 0 { ends[end, default: 0] += lines }
  }

  /// The line endings; `nil` if there are none.
  var lineEnd: LineEnd? { ends.count > 1 ? .mixed : ends.first?.key }
}
