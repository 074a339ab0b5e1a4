/// A name for comparison: in lower case, split at its extension, and also with characters that look alike
/// replaced by one of them.
struct FoldedName: Equatable, Sendable {
  let whole: LineText
  let stem: LineText
  /// The whole name, with O as 0, l, I and | as 1, and hyphens as underscores.
  let lookAlike: LineText
  /// Which characters occur in `lookAlike`, as bits.
  let letters: UInt64

  init(_ name: LineText) {
    let whole = name.folded
    let dot = whole.bytes.lastIndex(of: UInt8(ascii: "."))
    self.whole = whole
    stem = dot.map { LineText(whole.bytes[..<$0]) } ?? whole
    let lookAlike = LineText(
      whole.bytes.map { byte in
        switch byte {
        case UInt8(ascii: "o"): UInt8(ascii: "0")
        case UInt8(ascii: "l"), UInt8(ascii: "i"), UInt8(ascii: "|"): UInt8(ascii: "1")
        case UInt8(ascii: "-"): UInt8(ascii: "_")
        case _: byte
        }
      }[...])
    self.lookAlike = lookAlike
    letters = lookAlike.bytes.reduce(0) { $0 | 1 << UInt64($1 & 63) }
  }
}
