/// The `svg` element around a drawing's elements.
struct DiagramDocument {
  let width: Double
  let height: Double
  /// The prefix of its ids: the page that contains the element has ids of its own.
  let prefix: String
  let title: String
  let description: String
  let elements: [String]

  func svg(for medium: ClusterDiagram.Medium) -> String {
    let size = "\(Int(width)) \(Int(height.rounded(.up)))"
    let extent =
      medium == .file ? " width=\"\(Int(width))\" height=\"\(Int(height.rounded(.up)))\"" : ""
    let ground = medium == .file ? "<rect class=\"diagram-ground\" width=\"100%\" height=\"100%\"/>\n" : ""
    let style = medium == .file ? "<style>\(Self.style)</style>\n" : ""
    return """
      <svg xmlns="http://www.w3.org/2000/svg" class="diagram" role="img" \
      aria-labelledby="\(prefix)-title \(prefix)-text" viewBox="0 0 \(size)"\(extent) \
      fill="none" stroke="currentColor" stroke-width="1.5">
      <title id="\(prefix)-title">\(XMLEscaping.text(title))</title>
      <desc id="\(prefix)-text">\(XMLEscaping.text(description))</desc>
      \(style)\(ground)\(elements.joined(separator: "\n"))
      </svg>

      """
  }

  /// Colours and fonts of a file, which get none from a page.
  private static let style = """
    svg{color:#1d2126;font-family:"Noto Sans JP","Noto Sans CJK JP","Yu Gothic",Meiryo,"Hiragino Sans",sans-serif}\
    .diagram-ground{fill:#fff;stroke:none}\
    .diagram-server{fill:#f5f7f9}.diagram-outside{fill:#fff}.diagram-software{fill:#fff;stroke:#9aa4af}\
    .diagram-shared{fill:#fdf3d6;stroke:#8a5a00}\
    @media (prefers-color-scheme:dark){svg{color:#e3e6ea}.diagram-ground{fill:#15181c}\
    .diagram-server{fill:#1f2429}.diagram-outside{fill:#15181c}.diagram-software{fill:#15181c;stroke:#5c6670}\
    .diagram-shared{fill:#362c10;stroke:#e0b04a}}
    """
}
