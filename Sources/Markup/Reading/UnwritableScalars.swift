extension String {
  /// The text with U+FFFD for NUL, as CommonMark 2.3 requires, for the noncharacters U+FFFE and U+FFFF, which
  /// cmark's renderer writes as bytes that are not UTF-8, and for SUBSTITUTE (U+001A), which marks nested bullets here.
  func replacingUnwritableScalars() -> String {
    guard utf8.mayHoldUnwritableScalars, unicodeScalars.contains(where: \.isUnwritable) else { return self }
    var scalars = String.UnicodeScalarView()
    for scalar in unicodeScalars { scalars.append(scalar.isUnwritable ? "\u{FFFD}" : scalar) }
    return String(scalars)
  }
}

extension String.UTF8View {
  /// A quick check by bytes: almost no text contains any, and every text is checked.
  fileprivate var mayHoldUnwritableScalars: Bool {
    func look(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
      var previous: UInt8 = 0xFF
      for byte in bytes {
        // The two noncharacters are EF BF BE and EF BF BF.
        if byte == 0 || byte == 0x1A || (previous == 0xBF && byte >= 0xBE) { return true }
        previous = byte
      }
      return false
    }
    return withContiguousStorageIfAvailable(look) ?? true
  }
}

extension Unicode.Scalar {
  fileprivate var isUnwritable: Bool {
    value == 0 || value == 0xFFFE || value == 0xFFFF || self == NestedBullets.mark
  }
}
