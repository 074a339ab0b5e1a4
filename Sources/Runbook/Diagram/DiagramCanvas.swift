/// Collects the elements of a drawing, in the order painted.
struct DiagramCanvas {
  /// How a text is set.
  enum Lettering: String {
    /// The name of a box.
    case heading
    /// The name of a piece of software, or a remark.
    case note
    /// A small label.
    case tick
    /// Something that belongs to the site: a name, an address, a path.
    case value

    var size: Double {
      switch self {
      case .heading: 15
      case .note: 13
      case .tick: 12
      case .value: 14
      }
    }

    /// From one base line to the next.
    var leading: Double {
      switch self {
      case .heading: 22
      case .note: 19
      case .tick: 17
      case .value: 20
      }
    }
  }

  /// How a line is drawn.
  enum Stroke: String {
    /// In use by the active server.
    case active
    /// In use after a failover.
    case standby
    /// Where one thing ends and the next begins.
    case grid
  }

  /// The background of a text.
  enum Ground: Equatable {
    /// The page, or a box in its colour.
    case empty
    /// A box filled with colour, with light letters on it.
    case full
  }

  /// Which end of a text is at its point.
  enum Anchor: String {
    case start, middle, end
  }

  private(set) var elements: [String] = []

  mutating func box(_ kind: String, x: Double, y: Double, width: Double, height: Double, radius: Double = 6) {
    elements.append(
      "<rect class=\"diagram-\(kind)\" x=\"\(number(x))\" y=\"\(number(y))\" width=\"\(number(width))\""
        + " height=\"\(number(height))\" rx=\"\(number(radius))\"/>")
  }

  mutating func line(_ stroke: Stroke, through points: [(x: Double, y: Double)]) {
    let path = points.map { "\(number($0.x)),\(number($0.y))" }.joined(separator: " ")
    let dashes = stroke == .standby ? " stroke-dasharray=\"5 4\"" : ""
    elements.append("<polyline class=\"diagram-\(stroke.rawValue)\" points=\"\(path)\"\(dashes)/>")
  }

  mutating func path(_ kind: String, _ commands: String) {
    elements.append("<path class=\"diagram-\(kind)\" d=\"\(XMLEscaping.attribute(commands))\"/>")
  }

  /// Places `text` with its base line at `y`.
  mutating func text(
    _ text: String, _ lettering: Lettering, x: Double, y: Double, anchor: Anchor = .start,
    on ground: Ground = .empty
  ) {
    let (mark, fill) = ground == .full ? (" on-full", "#fff") : ("", "currentColor")
    let family = lettering == .value ? " font-family=\"\(Self.codeFonts)\"" : ""
    let weight = lettering == .heading ? " font-weight=\"700\"" : ""
    elements.append(
      "<text class=\"diagram-\(lettering.rawValue)\(mark)\" x=\"\(number(x))\" y=\"\(number(y))\""
        + " font-size=\"\(number(lettering.size))\" text-anchor=\"\(anchor.rawValue)\" fill=\"\(fill)\""
        + " stroke=\"none\"\(family)\(weight)>\(XMLEscaping.text(text))</text>")
  }

  /// Places `lines` below each other, the first base line one leading below `top`; returns where they end.
  mutating func lines(
    _ lines: [String], _ lettering: Lettering, x: Double, top: Double, anchor: Anchor = .start
  ) -> Double {
    var y = top
    for line in lines {
      y += lettering.leading
      text(line, lettering, x: x, y: y - 5, anchor: anchor)
    }
    return y
  }

  func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return tenths % 10 == 0 ? String(tenths / 10) : "\(tenths / 10).\(abs(tenths % 10))"
  }

  // A backslash must look like one: the Japanese fonts of Windows draw it as a yen sign.
  private static let codeFonts =
    "Cascadia Mono, Consolas, Menlo, DejaVu Sans Mono, Noto Sans Mono, Liberation Mono, monospace"
}
