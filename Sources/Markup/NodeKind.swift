/// The kinds of node in cmark's tree.
public enum NodeKind: String, Equatable, Sendable, CaseIterable {
  case document, blockQuote, list, item, codeBlock, htmlBlock, customBlock
  case paragraph, heading, thematicBreak
  case text, softBreak, lineBreak, code, htmlInline, customInline
  case emphasis, strong, link, image
}
