import Languages

extension Problem.Subject {
  /// As the subject of a sentence.
  var english: String {
    switch self {
    case .kind(let kind): kind.englishWithArticle
    case .key(let key): "'\(key)'"
    case .value(of: let key): "the value of \(English.quoted(key))"
    case .entry(of: let list): "an entry of \(list.english)"
    case .step(let name): "the step '\(name)'"
    }
  }

  /// As what a text is, or is not.
  var validEnglish: String {
    switch self {
    case .kind(let kind): "a valid \(kind.english)"
    case .key(let key): "a valid '\(key)'"
    case .entry(of: let list): "a valid entry of \(list.english)"
    case .value, .step: "valid as \(english)"
    }
  }
}

extension Problem.FileTrouble {
  var english: String {
    switch self {
    case .folder: "it is a folder"
    case .system(let number): SystemErrorWords.words(number, in: .english)
    case .other(let words): English.shown(words, limit: 200)
    }
  }
}

extension Problem.ForeignEncoding {
  var english: String {
    switch self {
    case .utf16LittleEndian: "UTF-16 (little endian)"
    case .utf16BigEndian: "UTF-16 (big endian)"
    case .utf16OrBinary: "UTF-16 or binary data"
    case .other: "another encoding, such as Shift_JIS (CP932)"
    }
  }
}

extension Problem.Construct {
  var english: String {
    switch self {
    case .heading: "a heading"
    case .blockQuote: "a block quote"
    case .codeBlock: "a code block"
    case .thematicBreak: "a thematic break"
    case .numberedList: "a numbered list"
    case .longListItem: "a list item of more than one line"
    case .severalParagraphs: "more than one paragraph"
    case .emphasis: "emphasis"
    case .image: "an image"
    case .lineBreak: "a hard line break"
    case .linkTitle: "a link title"
    case .wordyWebLink: "a web link whose words are not plain text"
    case .wordyReference: "a reference with words, which are computed"
    case .html(nil): "HTML"
    case .html(let html?): "HTML (\(English.quoted(html)))"
    case .internalMarkup: "such markup"
    }
  }
}

extension Problem.MarkdownTrouble {
  var english: String {
    switch self {
    case .tooLong(let limit): "it is longer than \(limit) bytes"
    case .tooDeep(let limit): "it nests deeper than \(limit) levels"
    case .tooManyBrackets(let limit): "a paragraph has more than \(limit) opening brackets"
    case .other(let words): English.shown(words, limit: 200)
    }
  }
}
