/// What is refused before or after cmark reads it.
///
/// libcmark 0.30.2 takes quadratic time on some inputs (CVE-2023-22486), and unlimited nesting would exhaust
/// the stack of any recursive reader of the tree.
public struct ParsingLimits: Equatable, Sendable {
  /// The longest Markdown read, in bytes of UTF-8.
  public var bytes: Int
  /// The deepest nesting accepted, blocks and inlines counted together.
  public var nesting: Int
  /// The most `[` in consecutive lines without a blank line between them.
  public var brackets: Int

  /// Limits of those sizes.
  public init(bytes: Int = 1 << 20, nesting: Int = 64, brackets: Int = 10_000) {
    self.bytes = bytes
    self.nesting = nesting
    self.brackets = brackets
  }

  /// 1 MiB, 64 levels, 10,000 brackets per paragraph.
  public static let standard = ParsingLimits()
}
