/// What is inserted into the gaps of a mould: each item in each escaping that some place needs.
struct InsertTable: Sendable {
  /// What differs from site to site.
  enum Content: Hashable, Sendable {
    /// An item with a placeholder, by its number.
    case placeholder(Int)
    /// A text that is found as it is, by its number.
    case known(Int)
  }

  /// Something set in.
  struct Insert: Hashable, Sendable {
    var content: Content
    var escaping: Escaping
  }

  /// Texts that are in the rendered documents as they are, without a placeholder.
  private let known: [[UInt8]]
  private(set) var inserts: [Insert] = []
  private var numbers: [Insert: Int] = [:]

  init(known: [String]) { self.known = known.map { Array($0.utf8) } }

  /// The gap that begins at `index`, if one does.
  mutating func gap(
    in bytes: [UInt8], at index: Int
  ) throws(UnknownPlace) -> (insert: Int, escaping: Escaping, end: Int)? {
    if let found = try Placeholder.found(in: bytes, at: index) {
      let insert = Insert(content: .placeholder(found.number), escaping: found.escaping)
      return (number(of: insert), found.escaping, found.end)
    }
    for (place, text) in known.enumerated() where text.first == bytes[index] {
      if bytes[index...].starts(with: text) {
        return (number(of: Insert(content: .known(place), escaping: .none)), .none, index + text.count)
      }
    }
    return nil
  }

  private mutating func number(of insert: Insert) -> Int {
    if let number = numbers[insert] { return number }
    numbers[insert] = inserts.count
    inserts.append(insert)
    return inserts.count - 1
  }
}
