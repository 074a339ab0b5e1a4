/// A piece of hardware or software to get ready.
public struct Equipment<Code: Equatable & Sendable>: Equatable, Sendable {
  /// What it is.
  public var name: Code
  /// How much of it, such as `1 台`; `nil` if the manual gives no number.
  public var quantity: String?

  /// A piece of equipment.
  public init(name: Code, quantity: String?) {
    self.name = name
    self.quantity = quantity
  }

  func map<Other>(_ transform: (Code) -> Other) -> Equipment<Other> {
    Equipment<Other>(name: transform(name), quantity: quantity)
  }
}

/// The name of a medium.
public typealias MediumID = Identifier<Medium<Template>>

/// A medium, such as a CD-ROM.
public struct Medium<Code: Equatable & Sendable>: Equatable, Sendable {
  /// Its name in the model.
  public var id: MediumID
  /// What it is called.
  public var name: Code

  /// A medium.
  public init(id: MediumID, name: Code) {
    self.id = id
    self.name = name
  }

  func map<Other>(_ transform: (Code) -> Other) -> Medium<Other> {
    Medium<Other>(id: id, name: transform(name))
  }
}
