import Procedure

/// The names of a table's modules, and how a name in a listing relates to them.
struct ModuleNames: Sendable {
  /// What a name is.
  enum Match: Equatable, Sendable {
    /// A module's name, ignoring the case of ASCII letters.
    case module(Int)
    /// A module's name in full-width characters.
    case fullWidth(Int)
    /// An 8.3 name that these modules may have.
    case shortName([Int])
    /// Similar to a module's name, but different.
    case near([Int], NearMiss.Difference)
    /// Nothing of the kind.
    case none
  }

  /// The names in the table, in its order.
  let names: [String]
  let anchors: AnchorSet
  let filter: AnchorFilter?
  private let index: [LineText: Int]
  private let folded: [FoldedName]

  init(table: AutoRAIDTable) {
    names = table.sets.flatMap(\.modules)
    folded = names.map { FoldedName(LineText($0)) }
    var index: [LineText: Int] = [:]
    for (number, name) in names.enumerated() { index[LineText(name).folded] = number }
    self.index = index
    anchors = AnchorSet(names: names, aliases: names.compactMap(ShortName.alias))
    filter = AnchorFilter(anchors)
  }

  /// What `name` is.
  func match(_ name: LineText) -> Match {
    if let number = index[name.folded] { return .module(number) }
    guard anchors.isPresent(in: name), name.count <= 300 else { return .none }
    if !name.isASCII, let half = FullWidth.halved(name), let number = index[half.folded] {
      return .fullWidth(number)
    }
    if name.bytes.contains(UInt8(ascii: "~")) {
      let short = names.indices.filter { ShortName.isAlias(name, of: names[$0]) }
      if !short.isEmpty { return .shortName(short) }
    }
    return NearNames(name: FoldedName(FullWidth.halved(name) ?? name), modules: folded).match
  }

  /// The modules with names that occur in `text`, bounded by characters that cannot continue a name.
  func mentioned(in text: LineText) -> [Int] {
    guard anchors.isPresent(in: text) else { return [] }
    let text = text.folded
    return names.indices.filter { number in
      let name = LineText(names[number]).folded
      var start = 0
      while let offset = text.offset(of: name, from: start) {
        if !Self.goesOn(text[offset - 1]), !Self.goesOn(text[offset + name.count]) { return true }
        start = offset + 1
      }
      return false
    }
  }

  private static func goesOn(_ byte: UInt8?) -> Bool {
    guard let byte else { return false }
    return byte.isASCIILetter || byte.isASCIIDigit || byte == UInt8(ascii: "_")
  }
}
