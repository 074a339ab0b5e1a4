import Authoring
import Languages

/// What must be true of the problems that any reader of files reports.
struct DiagnosticsCheck {
  /// The greatest length of a message in characters: a few values of 80 characters each, plus words.
  static let lengthLimit = 2_500

  let diagnostics: [Diagnostic]

  /// `isRead` says whether the reader returned a result; `lines` are the numbers of lines of the files by name.
  func check(isRead: Bool, lines: [String: Int]) throws {
    let errors = diagnostics.filter { $0.severity == .error }
    try demand(
      isRead == errors.isEmpty, "what is read has no errors, and what is refused has one",
      "read: \(isRead), \(diagnostics.map(\.description))")
    for diagnostic in diagnostics {
      for language in Language.allCases {
        let text = diagnostic.line(in: language)
        let unsafe = SafeText.unsafe(in: text, lineEnds: .forbidden)
        try demand(unsafe.isEmpty, "a message is one line without control characters", "\(unsafe) in \(text)")
        try demand(text.unicodeScalars.count <= Self.lengthLimit, "a message has an end", text)
      }
      try check(diagnostic, lines: lines)
    }
    let places = diagnostics.map(\.location)
    try demand(places == places.sorted(), "messages stand in the order of their places", "\(places)")
  }

  private func check(_ diagnostic: Diagnostic, lines: [String: Int]) throws {
    let place = diagnostic.location
    guard let count = lines[place.file] else {
      throw Violation(law: "a message is about a file that was read", found: diagnostic.description)
    }
    // The parser reports what is missing at the end on the line after the last.
    try demand(
      (0...(count + 1)).contains(place.line) && place.column >= 0, "a message names a place in its file",
      "\(diagnostic.description), of \(count) lines")
    try demand(
      place.line > 0 || diagnostic.problem.isAboutWholeFile, "a message about a part names the line",
      diagnostic.description)
  }
}

extension Problem {
  /// Whether the problem may be reported without a line.
  fileprivate var isAboutWholeFile: Bool {
    switch self {
    case .fileMissing, .fileUnreadable, .fileTooLarge, .tooManySites, .notUTF8, .fileEmpty: true
    // Reported about something that is there twice or not at all, when all files have been read.
    case .duplicateName, .circular, .unknownOperation, .unusedParameter, .syntax: true
    default: false
    }
  }
}

/// How many lines a file has, as YAML counts them: LF, CR, CR LF, and Unicode's own line endings.
func lineCount(_ bytes: [UInt8]) -> Int {
  String(decoding: bytes, as: UTF8.self).unicodeScalars.reduce(1) { count, scalar in
    switch scalar {
    case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": count + 1
    default: count
    }
  }
}
