/// A piece of running text.
public enum Span: Equatable, Sendable {
  /// Words.
  case text(String)
  /// Something to read or type exactly: a path, a name, a command.
  case code(Template)
  /// A label on a screen: a button, a tab, an icon.
  case label(Label)
  /// A term of the glossary.
  case term(TermID)
  /// The value of a parameter.
  case parameter(ParameterID)
  /// Another place of the manual; its printed form is computed.
  case reference(Reference)
  /// A page on the web.
  case link(text: String, url: String)
}

/// A label on a screen, with the brackets that the manual prints around it.
public struct Label: Equatable, Sendable {
  /// The brackets around a label.
  public enum Brackets: Equatable, Sendable {
    /// `[OK]`: buttons, fields, tabs, menus.
    case square
    /// 「…」: screens, icons.
    case corner
  }

  /// The words on the screen, without brackets.
  public var text: String
  /// The brackets around them.
  public var brackets: Brackets

  /// A label of those words.
  public init(_ text: String, _ brackets: Brackets) {
    self.text = text
    self.brackets = brackets
  }

  /// The words in their brackets.
  public var bracketed: String {
    switch brackets {
    case .square: "[\(text)]"
    case .corner: "「\(text)」"
    }
  }
}

/// Another place of the manual, or another document.
public enum Reference: Equatable, Sendable {
  /// A step.
  case step(StepID)
  /// A section or chapter.
  case section(SectionID)
  /// A topic of the introduction.
  case topic(TopicID)
  /// A service of the catalogue.
  case service(ServiceID)
  /// Another document.
  case document(DocumentID)
}
