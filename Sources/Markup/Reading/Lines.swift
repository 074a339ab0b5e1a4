extension String {
  /// The lines as CommonMark ends them: at CR, LF and CRLF.
  func splitIntoLines() -> [String] {
    guard unicodeScalars.contains(where: \.isLineEnd) else { return [self] }
    var lines = [""]
    var previous: Unicode.Scalar?
    for scalar in unicodeScalars {
      if scalar == "\n", previous == "\r" {
        // The line ended before it.
      } else if scalar.isLineEnd {
        lines.append("")
      } else {
        lines[lines.count - 1].unicodeScalars.append(scalar)
      }
      previous = scalar
    }
    return lines
  }

  /// The text with a blank for every line ending.
  func joiningLines() -> String { splitIntoLines().joined(separator: " ") }

  /// The text as whole lines; empty if there are none.
  func endingItsLastLine() -> String {
    let text = splitIntoLines().joined(separator: "\n")
    return text.isEmpty || text.utf8.last == UInt8(ascii: "\n") ? text : text + "\n"
  }

  /// The text without ASCII white space at its edges.
  func trimmingASCIIWhitespace() -> String {
    func isWhitespace(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || ("\t"..."\r").contains(scalar) }
    let scalars = unicodeScalars.drop(while: isWhitespace)
    guard let last = scalars.lastIndex(where: { !isWhitespace($0) }) else { return "" }
    return String(String.UnicodeScalarView(scalars[...last]))
  }
}
