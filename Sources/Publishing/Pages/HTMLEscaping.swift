/// Escapes text for the positions it can have in a page. Each position has its own rule.
enum HTMLEscaping {
  /// For text between tags.
  static func text(_ text: String) -> String {
    escaped(text) { byte in
      switch byte {
      case UInt8(ascii: "&"): "&amp;"
      case UInt8(ascii: "<"): "&lt;"
      case UInt8(ascii: ">"): "&gt;"
      default: nil
      }
    }
  }

  /// For the value of an attribute between double quotes.
  static func attribute(_ value: String) -> String {
    escaped(value) { byte in
      switch byte {
      case UInt8(ascii: "&"): "&amp;"
      case UInt8(ascii: "<"): "&lt;"
      case UInt8(ascii: ">"): "&gt;"
      case UInt8(ascii: "\""): "&quot;"
      case UInt8(ascii: "'"): "&#39;"
      case UInt8(ascii: "\n"): "&#10;"
      case UInt8(ascii: "\t"): "&#9;"
      default: nil
      }
    }
  }

  /// For a relative reference in `href`: the folders and name of a file, percent-encoded (RFC 3986, 3.3).
  static func path(_ path: String) -> String {
    percentEncoded(path, keeping: "-._~/")
  }

  /// For a reference in `href` to an anchor in the same page.
  static func fragment(_ anchor: String) -> String {
    "#" + percentEncoded(anchor, keeping: "-._~")
  }

  /// For a string between double quotes in a style sheet inside a `style` element (CSS Syntax 3, 4.3.5).
  static func styleString(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\", "<", ">", "&":
        result += "\\\(String(scalar.value, radix: 16)) "
      default:
        result.unicodeScalars.append(isControl(scalar) ? "\u{FFFD}" : scalar)
      }
    }
    return result
  }

  private static func percentEncoded(_ text: String, keeping marks: String) -> String {
    var result = ""
    for byte in text.utf8 {
      let scalar = Unicode.Scalar(byte)
      let isPlain =
        ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar)
        || marks.unicodeScalars.contains(scalar)
      if isPlain {
        result.unicodeScalars.append(scalar)
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        result += digits.utf8.count == 1 ? "%0\(digits)" : "%\(digits)"
      }
    }
    return result
  }

  private static func escaped(_ text: String, _ entity: (UInt8) -> String?) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if scalar.isASCII, let name = entity(UInt8(truncatingIfNeeded: scalar.value)) {
        result += name
      } else {
        // A page with control characters in it is not valid HTML, and no reader would see them.
        result.unicodeScalars.append(
          isControl(scalar) && scalar != "\n" && scalar != "\t" ? "\u{FFFD}" : scalar)
      }
    }
    return result
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
  }
}
