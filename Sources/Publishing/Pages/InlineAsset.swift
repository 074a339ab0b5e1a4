internal import Digest

/// A style sheet or script inside a page, and the name by which a content-security policy knows it.
public struct InlineAsset: Equatable, Sendable {
  /// The text between the tags.
  public let text: String
  /// SHA-256 over the text, in base64.
  let hash: String
  /// The source expression of a policy that allows it (CSP Level 3, 2.3.1).
  public var source: String { "'sha256-\(hash)'" }

  /// An asset with that text; `nil` if the text would end its element early or open a comment.
  public init?(_ text: String) {
    guard !text.utf8.leavesElement else { return nil }
    self.text = text
    hash = Self.hash(of: text.utf8)
  }

  /// The hash of an element with the text `bytes`.
  static func hash(of bytes: some Sequence<UInt8>) -> String { SHA256.hash(of: bytes).base64 }
}

extension String.UTF8View {
  /// Whether a tag that ends or nests style or script, or a comment, begins anywhere (HTML, 13.2.5.3 to 13.2.5.17).
  fileprivate var leavesElement: Bool {
    var rest = self[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[start...]
      if ["</style", "</script", "<script", "<!--"].contains(where: { rest.startsIgnoringCase($0) }) {
        return true
      }
      rest = rest.dropFirst()
    }
    return false
  }
}

extension Substring.UTF8View {
  fileprivate func startsIgnoringCase(_ tag: StaticString) -> Bool {
    starts(with: UnsafeBufferPointer(start: tag.utf8Start, count: tag.utf8CodeUnitCount)) { byte, wanted in
      let isCapital = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
      return (isCapital ? byte | 0x20 : byte) == wanted
    }
  }
}
