/// A piece of code; marked pieces become a `span` in HTML.
public struct CodePart: Equatable, Sendable {
  /// The characters, exactly.
  public var text: String
  /// How the piece is marked; `nil` for plain code.
  public var mark: Attributes?

  /// A piece of code.
  public init(_ text: String, mark: Attributes? = nil) {
    self.text = text
    self.mark = mark
  }
}
