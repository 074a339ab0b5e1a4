/// A piece of a YAML file and where it stands: scalars as written, mappings in order.
struct YAMLNode: Sendable {
  indirect enum Content: Sendable {
    case scalar(String)
    /// A plain scalar without characters: a key whose value is missing.
    case absent
    case list([YAMLNode])
    case mapping([Pair])
  }
  struct Pair: Sendable {
    var key: String
    var keyLocation: Location
    var value: YAMLNode
  }

  var content: Content
  var location: Location

  /// The characters of a scalar; `nil` for anything else.
  var scalar: String? {
    if case .scalar(let text) = content { text } else { nil }
  }
}
