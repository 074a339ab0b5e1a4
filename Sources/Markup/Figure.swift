/// A picture: SVG within a page, a file beside a CommonMark document.
public struct Figure: Equatable, Sendable {
  /// The attributes of the picture in HTML.
  public var attributes: Attributes
  /// The `svg` element, well-formed and without script; inserted into HTML as it is.
  public var svg: String
  /// The file that a CommonMark document refers to.
  public var file: String
  /// What the picture shows, for readers who cannot see it.
  public var description: String

  /// A picture.
  public init(svg: String, file: String, description: String, attributes: Attributes = Attributes()) {
    self.attributes = attributes
    self.svg = svg
    self.file = file
    self.description = description
  }
}
