/// Full-width forms of ASCII characters (U+FF01 to U+FF5E), as input methods type them.
enum FullWidth {
  /// `text` with half-width characters instead; `nil` if it has no full-width ones.
  static func halved(_ text: LineText) -> LineText? {
    guard text.bytes.contains(0xEF) else { return nil }
    var isChanged = false
    var half = String.UnicodeScalarView()
    for scalar in text.string.unicodeScalars {
      if scalar.value >= 0xFF01, scalar.value <= 0xFF5E, let ascii = Unicode.Scalar(scalar.value - 0xFEE0) {
        isChanged = true
        half.append(ascii)
      } else {
        half.append(scalar)
      }
    }
    return isChanged ? LineText(String(half)) : nil
  }
}
