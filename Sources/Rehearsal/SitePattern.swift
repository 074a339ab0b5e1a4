public import Procedure

/// What a rehearsal can distinguish in a site's values: two sites of one pattern rehearse alike, step by step.
///
/// A rehearsal compares values with each other and with the manual's own names: paths ignoring case, registry
/// data letter by letter; as a whole, as paths below each other, and by their drives. Which names a site chose
/// for its folders, servers and addresses does not matter. So the pattern represents a name by the places where
/// it first appears, once ignoring case and once with it. A name that consists only of words of the manual is
/// kept as it is, because it may be the same as one of the manual's names.
public struct SitePattern: Hashable, Sendable {
  private let key: String

  /// The pattern of a site with the values of `assignment`; `words` are the manual's (``words(in:)``).
  public init(_ assignment: Assignment, of parameters: ParameterSet, words: Set<String>) {
    var names: [String: Int] = [:]
    var spellings: [Substring: Int] = [:]
    var key = ""
    for parameter in parameters.parameters {
      let entry = assignment.entries[parameter.id]
      key += "\u{1D}"
      guard let texts = entry?.value?.texts else {
        key += entry.map { "\($0.origin)" } ?? ""
        continue
      }
      for text in texts {
        key += "\u{1E}"
        for spelling in text.split(separator: "\\", omittingEmptySubsequences: false) {
          let name = spelling.lowercased()
          if Self.words(in: name).isSubset(of: words) {
            key += "\u{1F}\(spelling)"
          } else {
            let number = names[name] ?? names.count
            names[name] = number
            let spelt = spellings[spelling] ?? spellings.count
            spellings[spelling] = spelt
            // No name begins with a control character.
            key += "\u{1F}\u{1}\(number).\(spelt)"
          }
        }
      }
    }
    self.key = key
  }

  /// The words of `text`, in lower case, in the form of names: with dots and hyphens, but not at their ends.
  /// Characters that are not ASCII form words of their own, because Japanese has no blanks between words.
  public static func words(in text: String) -> Set<String> {
    var words: Set<String> = []
    for piece in text.lowercased().utf8.split(whereSeparator: { !isInName($0) }) {
      var rest = piece
      while let first = rest.first {
        let run = rest.prefix { ($0 < 0x80) == (first < 0x80) }
        rest = rest.dropFirst(run.count)
        let start = run.drop { !isLetterOrDigit($0) }
        if let end = start.lastIndex(where: isLetterOrDigit) {
          words.insert(String(Substring(start[...end])))
        }
      }
    }
    return words
  }

  /// Letters, digits, everything that is not ASCII, and the marks that names may contain.
  private static func isInName(_ byte: UInt8) -> Bool { isLetterOrDigit(byte) || "._-()".utf8.contains(byte) }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
