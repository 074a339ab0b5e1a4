/// What comes before the first chapter: topics and the glossary.
public struct Introduction: Equatable, Sendable {
  /// The printed title (はじめに).
  public var title: String
  /// The topics, in order.
  public var topics: [Topic]
  /// The terms that the manual defines, in printed order.
  public var glossary: [Term]

  /// An introduction of those topics and terms.
  public init(title: String, topics: [Topic], glossary: [Term]) {
    self.title = title
    self.topics = topics
    self.glossary = glossary
  }
}

/// A topic of the introduction.
public struct Topic: Equatable, Sendable {
  /// Its name.
  public var id: TopicID
  /// Its heading.
  public var title: String
  /// What it says.
  public var body: [Passage]
  /// Hints and warnings in it.
  public var callouts: [Callout]

  /// A topic under `title`.
  public init(id: TopicID, title: String, body: [Passage], callouts: [Callout]) {
    self.id = id
    self.title = title
    self.body = body
    self.callouts = callouts
  }
}

/// A term of the glossary.
public struct Term: Equatable, Sendable {
  /// Its name.
  public var id: TermID
  /// The word as used in the text.
  public var word: String
  /// Other words that mean the same.
  public var synonyms: [String]
  /// What it means.
  public var meaning: Prose

  /// A term with its meaning.
  public init(id: TermID, word: String, synonyms: [String], meaning: Prose) {
    self.id = id
    self.word = word
    self.synonyms = synonyms
    self.meaning = meaning
  }
}

/// Another document that the manual refers to.
public struct ReferencedDocument: Equatable, Sendable {
  /// Its name.
  public var id: DocumentID
  /// Its title.
  public var title: String
  /// The chapter that is meant.
  public var place: String

  /// A reference to `place` in the document of that title.
  public init(id: DocumentID, title: String, place: String) {
    self.id = id
    self.title = title
    self.place = place
  }

  /// Title and place in 「」, as documents cite it.
  public var citation: String { "「\(title) \(place)」" }
}
