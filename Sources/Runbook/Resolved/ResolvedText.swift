public import Procedure

/// A site's value where it occurs in a text.
public struct ResolvedValue: Equatable, Sendable {
  /// Whether there is a value.
  public enum State: Equatable, Sendable {
    /// It came from there.
    case known(Assignment.Origin)
    /// It is found on site; the text is a blank.
    case open
    /// The site has none.
    case none
  }

  /// The parameter.
  public var parameter: ParameterID
  /// The characters that documents show; a list has several texts.
  public var texts: [String]
  /// Whether there is a value.
  public var state: State
  /// Whether it has to be read and typed exactly.
  public var isLiteral: Bool

  /// A value of `parameter`.
  public init(parameter: ParameterID, texts: [String], state: State, isLiteral: Bool) {
    self.parameter = parameter
    self.texts = texts
    self.state = state
    self.isLiteral = isLiteral
  }

  /// The texts in one.
  public var text: String { texts.joined(separator: ValueWords.separator) }
}

/// Characters to be read or typed exactly, with values filled in.
public struct ResolvedCode: Equatable, Sendable {
  /// A piece of code.
  public enum Part: Equatable, Sendable {
    /// Characters of the manual.
    case literal(String)
    /// A value of the site.
    case value(ResolvedValue)
  }

  /// The pieces, in order.
  public var parts: [Part]

  /// Code of those pieces.
  public init(_ parts: [Part]) {
    self.parts = parts
  }

  /// The characters.
  public var text: String {
    parts.map { part in
      switch part {
      case .literal(let text): text
      case .value(let value): value.text
      }
    }.joined()
  }

  /// The label on a screen for the option that the code is; `nil` if it contains the site's values.
  public var label: Label? {
    if case .literal(let text)? = parts.first, parts.count == 1 { return Label(text, .square) }
    return nil
  }
}

/// Running text in which everything is resolved.
public struct ResolvedProse: Equatable, Sendable {
  /// A piece of it.
  public enum Span: Equatable, Sendable {
    /// Words.
    case text(String)
    /// Characters to be read or typed exactly.
    case code(ResolvedCode)
    /// A label on a screen.
    case label(Label)
    /// A value of the site.
    case value(ResolvedValue)
    /// Another place of the document.
    case reference(text: String, anchor: Anchor)
    /// A page on the web.
    case link(text: String, url: String)
  }

  /// The pieces, in order.
  public var spans: [Span]

  /// Running text of those pieces.
  public init(_ spans: [Span]) {
    self.spans = spans
  }

  /// The words without markup.
  public var plainText: String {
    spans.map { span in
      switch span {
      case .text(let text): text
      case .code(let code): code.text
      case .label(let label): label.bracketed
      case .value(let value): value.text
      case .reference(let text, _): text
      case .link(let text, _): text
      }
    }.joined()
  }
}

/// A block of running text.
public enum ResolvedPassage: Equatable, Sendable {
  /// A paragraph.
  case paragraph(ResolvedProse)
  /// A bullet list.
  case list([ResolvedProse])
}
