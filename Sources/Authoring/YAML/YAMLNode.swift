/// A piece of a YAML file and its place: scalars as written, mappings in order.
struct YAMLNode: Sendable {
  indirect enum Content: Sendable {
    case scalar(String)
    /// A plain scalar without characters: the missing value of a key.
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
