/// A piece of code, as it may be broken into lines: nowhere inside a piece, and between two only where a seam stands.
///
/// A line that ends within a name, or behind a hyphen, is copied wrongly by hand: nobody sees whether a blank or
/// nothing stands there.
public enum CodePiece: Equatable, Sendable {
  /// Characters as they are.
  case text(String)
  /// A blank, which shows itself where what is typed hangs on it.
  case gap
  /// A hyphen with the letter or digit behind it, between which no line may end.
  case joined(String)
  /// A place behind `\`, `¥` or `/` where a line may end.
  case seam

  /// The pieces of `text`; joined they are `text` again.
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
      // A yen sign is the backslash of many a print.
      case ("\\", _), ("/", _), ("¥", _):
        run.append(scalar)
        // The two strokes of `http://` and of `\\server` stay together.
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

  /// The tag before the piece in HTML: for a style sheet to show, and to break or not to break, what it holds.
  public var openingTag: String {
    switch self {
    case .text: ""
    case .gap: "<span class=\"gap\">"
    case .joined: "<span class=\"joined\">"
    case .seam: "<wbr>"
    }
  }

  /// The tag behind the piece in HTML.
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
