/// A piece of code for breaking into lines: never inside a piece, and between two pieces only at a seam.
///
/// A line that ends within a name, or after a hyphen, is copied wrongly by hand: nobody sees whether there is a
/// blank or nothing.
public enum CodePiece: Equatable, Sendable {
  /// Characters as they are.
  case text(String)
  /// A blank, which is shown if the input depends on it.
  case gap
  /// A hyphen with the letter or digit after it; no line may end between them.
  case joined(String)
  /// A place after `\`, `¥` or `/` where a line may end.
  case seam

  /// The pieces of `text`; joined, they give `text` again.
  public static func pieces(of text: String) -> [CodePiece] {
    var pieces: [CodePiece] = []
    var run = String.UnicodeScalarView()
    func finish() {
      if !run.isEmpty { pieces.append(.text(String(run))) }
      run = String.UnicodeScalarView()
    }
    let scalars = Array(text.unicodeScalars)
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      let next = index + 1 < scalars.count ? scalars[index + 1] : nil
      index += 1
      switch (scalar, next) {
      case (" ", _):
        finish()
        pieces.append(.gap)
      case ("-", let other?) where isLetterOrDigit(other):
        finish()
        pieces.append(.joined("-\(other)"))
        index += 1
      // In many prints, a yen sign is the backslash.
      case ("\\", _), ("/", _), ("¥", _):
        run.append(scalar)
        // The two slashes of `http://` and the two backslashes of `\\server` stay together.
        if next == scalar { continue }
        finish()
        pieces.append(.seam)
      default:
        run.append(scalar)
      }
    }
    finish()
    return pieces
  }

  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar)
  }

  /// The tag before the piece in HTML: a style sheet uses it to show its content, and to allow or prevent breaks.
  public var openingTag: String {
    switch self {
    case .text: ""
    case .gap: "<span class=\"gap\">"
    case .joined: "<span class=\"joined\">"
    case .seam: "<wbr>"
    }
  }

  /// The tag after the piece in HTML.
  public var closingTag: String {
    switch self {
    case .text, .seam: ""
    case .gap, .joined: "</span>"
    }
  }

  /// Its characters; a seam has none.
  public var text: String {
    switch self {
    case .text(let text), .joined(let text): text
    case .gap: " "
    case .seam: ""
    }
  }
}
