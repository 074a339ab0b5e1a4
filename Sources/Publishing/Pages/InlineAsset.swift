internal import Digest

/// A style sheet or script that stands inside a page, and the name a content-security policy knows it by.
public struct InlineAsset: Equatable, Sendable {
  /// The text, as it stands between the tags.
  public let text: String
  /// The source expression of a policy that admits it: `'sha256-…'` (CSP Level 3, 2.3.1).
  public let source: String

  /// An asset of that text; `nil` where the text would end its element early or open a comment.
  public init?(_ text: String) {
    let lowered = text.lowercased()
    guard !["</style", "</script", "<script", "<!--"].contains(where: lowered.contains) else { return nil }
    self.text = text
    source = "'sha256-\(SHA256.hash(of: text.utf8).base64)'"
  }
}
