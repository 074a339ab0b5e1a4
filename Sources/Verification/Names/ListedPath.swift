/// A path in a listing. Separators are `\`, `/`, and the yen signs U+00A5 and U+FFE5 that Japanese Windows shows for
/// a backslash.
struct ListedPath: Equatable, Sendable {
  /// What precedes the last separator, as written; `nil` for a bare name.
  var folder: LineText?
  /// What follows it.
  var name: LineText
  /// Whether it ends with a separator, as programs mark folders.
  var endsWithSeparator = false

  init(_ text: LineText) {
    var whole = Self.withoutProvider(text)
    while let length = Self.separatorLength(endOf: whole), whole.count > length {
      whole = whole.dropLast(length)
      endsWithSeparator = true
    }
    if let last = Self.lastSeparator(in: whole) {
      folder = whole.prefix(last.offset + (last.offset == 0 ? last.length : 0))
      // A drive keeps its separator: X: is a different folder than X:\.
      if let drive = folder, drive.count == 2, drive[1] == UInt8(ascii: ":") {
        folder = whole.prefix(last.offset + last.length)
      }
      name = whole.dropFirst(last.offset + last.length)
    } else {
      name = whole
    }
  }

  /// Whether `text` begins with a root (`X:\`, `\\`, `/`) or a folder that the reader does not know (`.\`, `..\`).
  static func isRooted(_ text: LineText) -> Bool { root(of: text) != .none }

  enum Root { case absolute, relative, none }

  static func root(of text: LineText) -> Root {
    let text = withoutProvider(text)
    if let first = text[0], first.isASCIILetter, text[1] == UInt8(ascii: ":"),
      separatorLength(of: text, at: 2) != nil
    {
      return .absolute
    }
    if let length = separatorLength(of: text, at: 0) {
      if text[0] == UInt8(ascii: "/") {
        return text[1].map { $0 != UInt8(ascii: "/") } == true ? .absolute : .none
      }
      return separatorLength(of: text, at: length) != nil ? .absolute : .none
    }
    guard text[0] == UInt8(ascii: ".") else { return .none }
    let dots = text[1] == UInt8(ascii: ".") ? 2 : 1
    return separatorLength(of: text, at: dots) != nil ? .relative : .none
  }

  /// The parts between separators.
  static func parts(of text: LineText) -> [LineText] {
    var parts: [LineText] = []
    var start = 0
    var offset = 0
    while offset < text.count {
      if let length = separatorLength(of: text, at: offset) {
        if offset > start { parts.append(LineText(text.bytes.dropFirst(start).prefix(offset - start))) }
        offset += length
        start = offset
      } else {
        offset += 1
      }
    }
    if offset > start { parts.append(text.dropFirst(start)) }
    return parts
  }

  /// A single spelling for every form of a path: separators as `\`, `.` and doubled separators removed; ASCII
  /// letters in lower case, except in Unix paths, where case distinguishes folders.
  static func key(_ text: LineText) -> LineText {
    let isUnix = text.bytes.contains(UInt8(ascii: "/")) && !text.bytes.contains(UInt8(ascii: "\\"))
    let parts = parts(of: withoutProvider(text)).filter { $0 != "." }.map { isUnix ? $0 : $0.folded }
    let root = separatorLength(of: text, at: 0) == nil ? "" : "\\"
    return LineText(root + parts.map(\.string).joined(separator: "\\"))
  }

  /// The length of the separator that begins at `offset`, in bytes.
  static func separatorLength(of text: LineText, at offset: Int) -> Int? {
    switch text[offset] {
    case UInt8(ascii: "\\"), UInt8(ascii: "/"): 1
    case 0xC2 where text[offset + 1] == 0xA5: 2
    case 0xEF where text[offset + 1] == 0xBF && text[offset + 2] == 0xA5: 3
    case _: nil
    }
  }

  private static func separatorLength(endOf text: LineText) -> Int? {
    (1...3).first { separatorLength(of: text, at: text.count - $0) == $0 }
  }

  private static func lastSeparator(in text: LineText) -> (offset: Int, length: Int)? {
    var offset = text.count - 1
    while offset >= 0 {
      if let length = separatorLength(of: text, at: offset) { return (offset, length) }
      offset -= 1
    }
    return nil
  }

  private static func withoutProvider(_ text: LineText) -> LineText {
    text.hasPrefix(provider) ? text.dropFirst(provider.count) : text
  }
  private static let provider: LineText = "Microsoft.PowerShell.Core\\FileSystem::"
}

extension LineText {
  /// Whether it can be the name of a file on Windows: not empty, and without characters that a name cannot have.
  var isFileName: Bool {
    !isEmpty && !bytes.contains { Self.isForbidden[Int($0)] }
  }

  private static let isForbidden = (0...255).map {
    $0 < 0x20 || $0 == 0x7F || Array("\\/:*?\"<>|".utf8).contains($0)
  }
}
