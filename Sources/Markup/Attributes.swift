/// The attributes of an element in HTML: an id, classes and data attributes.
///
/// In CommonMark only the id survives, as `<a id="…"></a>`; there is no place for the rest.
public struct Attributes: Equatable, Sendable {
  /// The anchor, unique in a document; `nil` if the element has none.
  public var id: String?
  /// Class names, written in this order.
  public var classes: [String]
  /// Data attributes (`data-NAME="VALUE"`), written in this order; names are ASCII letters, digits and `-`.
  public var data: [DataAttribute]

  /// An element's attributes; all of them may be left out.
  public init(id: String? = nil, classes: [String] = [], data: [DataAttribute] = []) {
    self.id = id
    self.classes = classes
    self.data = data
  }
}

/// One `data-NAME="VALUE"` attribute.
public struct DataAttribute: Equatable, Sendable {
  /// The name without `data-`.
  public var name: String
  /// The value, unescaped.
  public var value: String

  /// A data attribute with that name and value.
  public init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }
}
