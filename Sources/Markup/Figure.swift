/// A picture that stands in the page as SVG, and beside a CommonMark document as a file.
public struct Figure: Equatable, Sendable {
  /// What the picture is called and carries in HTML.
  public var attributes: Attributes
  /// The `svg` element, well-formed and without script; set into HTML as it is.
  public var svg: String
  /// The file that a CommonMark document refers to.
  public var file: String
  /// What the picture shows, for those who do not see it.
  public var description: String

  /// A picture.
  public init(svg: String, file: String, description: String, attributes: Attributes = Attributes()) {
    self.attributes = attributes
    self.svg = svg
    self.file = file
    self.description = description
  }
}
