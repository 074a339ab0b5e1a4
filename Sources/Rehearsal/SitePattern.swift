public import Procedure

/// What a rehearsal can tell apart in a site's values: two sites of one pattern rehearse alike, step by step.
///
/// A rehearsal compares values with each other and with the manual's own names, in any case: whole, as paths below each
/// other, and by their drives. Which names a site chose for its folders, servers and addresses is nothing to it. So a
/// name stands in the pattern by the place where it first appears; a name all of whose words the manual has as well
/// stands there as it is, since it may be the same as one of the manual's.
public struct SitePattern: Hashable, Sendable {
  private let key: String

  /// The pattern of a site whose values are `assignment`; `words` are the manual's (``words(in:)``).
  public init(_ assignment: Assignment, of parameters: ParameterSet, words: Set<String>) {
    var names: [String: Int] = [:]
    var key = ""
    for parameter in parameters.parameters {
      let entry = assignment.entries[parameter.id]
      key += "\u{1D}\(entry.map { "\($0.origin)" } ?? "")"
      for text in entry?.value?.texts ?? [] {
        key += "\u{1E}"
        for name in text.lowercased().split(separator: "\\", omittingEmptySubsequences: false) {
          let name = String(name)
          if Self.words(in: name).isSubset(of: words) {
            key += "\u{1F}\(name)"
          } else {
            let number = names[name] ?? names.count
            names[name] = number
            // No name begins with a control character.
            key += "\u{1F}\u{1}\(number)"
          }
        }
      }
    }
    self.key = key
  }

  /// The words of `text`, in lower case: letters, digits and all that is not ASCII, between anything else.
  public static func words(in text: String) -> Set<String> {
    let lowered = text.lowercased()
    return Set(lowered.utf8.split { $0 < 0x80 && !isLetterOrDigit($0) }.map { String(Substring($0)) })
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
