/// How texts are measured and broken when no font is available to ask.
///
/// Widths are upper bounds for the fonts that a page or an SVG viewer may use (in DejaVu Sans, the widest of
/// them, no common Latin letter is wider than 0.63 em except `M`, `W`, `m`, `w`, `@` and `%`).
enum DiagramText {
  /// The greatest width of `text` at font size `size`.
  static func width(_ text: String, size: Double) -> Double {
    text.unicodeScalars.reduce(0) { $0 + width($1) } * size
  }

  /// `text` in lines of at most `limit`; broken after a mark or a blank if there is one, otherwise anywhere.
  static func lines(_ text: String, size: Double, limit: Double) -> [String] {
    var lines: [String] = []
    var line = ""
    for piece in pieces(text) {
      if width(line + piece, size: size) <= limit {
        line += piece
        continue
      }
      if !line.isEmpty { lines.append(line) }
      line = ""
      for character in piece {
        if !line.isEmpty, width(line + String(character), size: size) > limit {
          lines.append(line)
          line = ""
        }
        line.append(character)
      }
    }
    if !line.isEmpty || lines.isEmpty { lines.append(line) }
    return lines
  }

  private static func pieces(_ text: String) -> [String] {
    var pieces: [String] = []
    var piece = ""
    for character in text {
      piece.append(character)
      if "\\./-_:, ".contains(character) || !character.isASCII {
        pieces.append(piece)
        piece = ""
      }
    }
    return piece.isEmpty ? pieces : pieces + [piece]
  }

  private static func width(_ scalar: Unicode.Scalar) -> Double {
    if !scalar.isASCII { return 1 }
    return "MWmw@%".unicodeScalars.contains(scalar) ? 1 : 0.63
  }
}
