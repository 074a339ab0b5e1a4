/// Text that a terminal shows as it is: nothing that it obeys, and nothing that hides or reverses text.
enum SafeText {
  /// The characters of `text` that are not safe, spelt out; `lineEnds` says whether a newline is.
  static func unsafe(in text: String, lineEnds: LineEnds) -> [String] {
    text.unicodeScalars.filter { scalar in
      if (" "..."~").contains(scalar) { return false }
      if scalar == "\n" { return lineEnds == .forbidden }
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned, .privateUse:
        return true
      default: return false
      }
    }
    .map { "U+" + String($0.value, radix: 16, uppercase: true) }
  }

  /// Whether a text may have several lines.
  enum LineEnds {
    case allowed, forbidden
  }
}
