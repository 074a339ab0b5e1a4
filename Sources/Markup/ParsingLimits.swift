/// What is refused before or after cmark reads it.
///
/// libcmark 0.30.2 takes quadratic time on some inputs (CVE-2023-22486), and a tree that nests without end
/// would exhaust the stack of whoever walks it.
public struct ParsingLimits: Equatable, Sendable {
  /// The longest Markdown read, in bytes of UTF-8.
  public var bytes: Int
  /// The deepest nesting accepted, blocks and inlines counted together.
  public var nesting: Int
  /// The most `[` in lines that follow each other without a blank line.
  public var brackets: Int

  /// Limits of those sizes.
  public init(bytes: Int = 1 << 20, nesting: Int = 64, brackets: Int = 10_000) {
    self.bytes = bytes
    self.nesting = nesting
    self.brackets = brackets
  }

  /// 1 MiB, 64 levels, 10,000 brackets a paragraph.
  public static let standard = ParsingLimits()
}
