extension String {
  /// The text with U+FFFD for NUL, as CommonMark 2.3 asks, and for the noncharacters U+FFFE and U+FFFF, which
  /// cmark's renderer writes as bytes that are not UTF-8, and SUBSTITUTE (U+001A), which marks nested bullets here.
  func replacingUnwritableScalars() -> String {
    guard unicodeScalars.contains(where: \.isUnwritable) else { return self }
    var scalars = String.UnicodeScalarView()
    for scalar in unicodeScalars { scalars.append(scalar.isUnwritable ? "\u{FFFD}" : scalar) }
    return String(scalars)
  }
}

extension Unicode.Scalar {
  fileprivate var isUnwritable: Bool {
    value == 0 || value == 0xFFFE || value == 0xFFFF || self == NestedBullets.mark
  }
}
