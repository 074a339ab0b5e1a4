/// A character by its number, as a CommonMark entity.
///
/// It is ASCII punctuation at both ends, so a run of `*` or `_` beside it opens or closes as it should.
func numericReference(_ scalar: Unicode.Scalar) -> String { "&#\(scalar.value);" }

extension Unicode.Scalar {
  /// Whether the character is always written by number in text: controls and tabs, and what readers and editors
  /// treat as a line ending or a byte order mark.
  var isAlwaysReferenced: Bool {
    switch self {
    case "\0"..<" ", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}", "\u{FEFF}": true
    default: false
    }
  }

  /// Whether `&` before it might begin an entity.
  var continuesEntity: Bool {
    self == "#" || ("a"..."z").contains(self) || ("A"..."Z").contains(self)
  }
}

/// A destination, for the parentheses after the text of a link.
func escapedForDestination(_ destination: String) -> String {
  // An empty destination may be omitted, but then a title would be read in its place.
  destination.isEmpty ? "<>" : escapedForURL(destination, protecting: ["(", ")", "<", ">", "`", "*", "_"])
}

/// A title, for use between double quotes.
///
/// cmark 0.30.2 reads the longest possible title: `"a\\"` would continue to the next quote in the paragraph. So
/// a backslash at the end is written by number.
func escapedForTitle(_ title: String) -> String {
  let escaped = escapedForURL(title, protecting: ["\"", "`", "<", ">"], keeping: " ")
  return title.utf8.last == UInt8(ascii: "\\")
    ? String(escaped.unicodeScalars.dropLast(2)) + "&#92;" : escaped
}

/// The info string of a fenced code block.
func escapedForInfo(_ info: String) -> String { escapedForURL(info, protecting: [], keeping: " ") }

/// cmark decodes entities first and backslashes after them. So a backslash or another protected character gets
/// a backslash, and only blanks, controls, `&` and `|` (which no backslash precedes) are written by number.
private func escapedForURL(
  _ text: String, protecting protected: Set<Unicode.Scalar>, keeping kept: Unicode.Scalar? = nil
) -> String {
  var escaped = ""
  escaped.reserveCapacity(text.utf8.count)
  let scalars = Array(text.unicodeScalars)
  for (index, scalar) in scalars.enumerated() {
    let next = index + 1 < scalars.count ? scalars[index + 1] : nil
    if scalar == "\\" || protected.contains(scalar) {
      escaped += "\\"
      escaped.unicodeScalars.append(scalar)
    } else if scalar == "|" || scalar.isAlwaysReferenced || (scalar == " " && kept != " ")
      || (scalar == "&" && next?.continuesEntity == true)
    {
      escaped += numericReference(scalar)
    } else {
      escaped.unicodeScalars.append(scalar)
    }
  }
  return escaped
}

/// The text with a numeric reference for every ASCII sign, so that nothing in it is Markdown or HTML.
func referencingSigns(_ text: String) -> String {
  var result = ""
  for scalar in text.unicodeScalars {
    let isSign =
      scalar.isASCII && !scalar.properties.isAlphabetic && !("0"..."9").contains(scalar) && scalar != " "
    if isSign { result += numericReference(scalar) } else { result.unicodeScalars.append(scalar) }
  }
  return result
}

/// A code span; `nil` if the text leaves no run of backticks to enclose it (cmark reads up to 80).
func codeSpan(_ text: String) -> String? {
  let runs = Set(text.lengthsOfRuns(of: UInt8(ascii: "`")))
  guard let length = (1...80).first(where: { !runs.contains($0) }) else { return nil }
  let ticks = String(repeating: "`", count: length)
  let isOnlyBlanks = text.utf8.allSatisfy { $0 == UInt8(ascii: " ") }
  let needsPadding =
    text.utf8.first == UInt8(ascii: "`") || text.utf8.last == UInt8(ascii: "`")
    || (!isOnlyBlanks && text.utf8.first == UInt8(ascii: " ") && text.utf8.last == UInt8(ascii: " "))
  return needsPadding ? "\(ticks) \(text) \(ticks)" : "\(ticks)\(text)\(ticks)"
}

/// A fenced code block; never an indented one, which reads differently after a list or a paragraph.
func fencedBlock(info: String, text: String) -> String {
  // An info string after backticks may contain none.
  let mark = info.utf8.contains(UInt8(ascii: "`")) ? "~" : "`"
  let longest = text.lengthsOfRuns(of: mark == "~" ? UInt8(ascii: "~") : UInt8(ascii: "`")).max() ?? 0
  let fence = String(repeating: mark, count: max(3, longest + 1))
  let opening = info.isEmpty ? fence : "\(fence) \(escapedForInfo(info))"
  return "\(opening)\n\(text)\(fence)"
}

extension String {
  /// The lengths of the runs of a byte.
  fileprivate func lengthsOfRuns(of byte: UInt8) -> [Int] {
    var lengths: [Int] = []
    var length = 0
    for other in utf8 {
      if other == byte {
        length += 1
      } else if length > 0 {
        lengths.append(length)
        length = 0
      }
    }
    return length > 0 ? lengths + [length] : lengths
  }
}
