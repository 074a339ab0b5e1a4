/// The value of an attribute, for use between double quotes.
///
/// Blanks other than U+0020 are written by number: HTML's parser would keep them, but an editor, a diff
/// or a Markdown reader might not.
func escapedForAttribute(_ value: String) -> String {
  let isPlain = value.utf8.allSatisfy { byte in
    byte >= 0x20 && byte < 0x7F && byte != UInt8(ascii: "&") && byte != UInt8(ascii: "<")
      && byte != UInt8(ascii: ">") && byte != UInt8(ascii: "\"")
  }
  if isPlain { return value }
  var escaped = ""
  escaped.reserveCapacity(value.utf8.count)
  for scalar in value.replacingUnwritableScalars().unicodeScalars {
    switch scalar {
    case "&": escaped += "&amp;"
    case "<": escaped += "&lt;"
    case ">": escaped += "&gt;"
    case "\"": escaped += "&quot;"
    case "\u{1}"..<" ", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}": escaped += "&#\(scalar.value);"
    default: escaped.unicodeScalars.append(scalar)
    }
  }
  return escaped
}

extension Attributes {
  /// The attributes as written in a tag, each after a blank; `classes` come before the element's own.
  func html(classes common: [String] = []) -> String {
    var html = ""
    if let id { html += " id=\"\(escapedForAttribute(id))\"" }
    let classes = common + self.classes
    if !classes.isEmpty { html += " class=\"\(escapedForAttribute(classes.joined(separator: " ")))\"" }
    for attribute in data { html += " data-\(attribute.name)=\"\(escapedForAttribute(attribute.value))\"" }
    return html
  }
}
