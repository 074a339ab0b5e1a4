extension HTMLBuilder {
  func add(_ parts: [CodePart], to parent: Node, of tree: borrowing Tree) throws(MarkupError) {
    for part in parts {
      let holder =
        if let mark = part.mark { try inlineElement("span", mark.html(), in: parent, of: tree) } else {
          parent
        }
      try add(CodePiece.pieces(of: part.text), to: holder, of: tree)
    }
  }

  private func add(_ pieces: [CodePiece], to parent: Node, of tree: borrowing Tree) throws(MarkupError) {
    for piece in pieces {
      guard !piece.openingTag.isEmpty else {
        try tree.append(.text, to: parent).setLiteral(piece.text)
        continue
      }
      let node = try tree.append(.customInline, to: parent)
      try node.setEntering(piece.openingTag)
      try node.setLeaving(piece.closingTag)
      if !piece.text.isEmpty { try tree.append(.text, to: node).setLiteral(piece.text) }
    }
  }

  /// What is typed at a prompt, word by word: a line ends between words, and within a word only if it is longer
  /// than a line.
  func addWords(of input: [CodePart], to parent: Node, of tree: borrowing Tree) throws(MarkupError) {
    for word in input.words {
      try add(
        word, to: inlineElement("span", Attributes(classes: ["word"]).html(), in: parent, of: tree), of: tree)
    }
  }
}

extension [CodePart] {
  /// The parts of each word, with the blanks after it. A marked part belongs to one word, whatever it contains.
  fileprivate var words: [[CodePart]] {
    var words: [[CodePart]] = [[]]
    for part in self {
      guard part.mark == nil else {
        words[words.count - 1].append(part)
        continue
      }
      var rest = part.text[...]
      while let blank = rest.firstIndex(of: " ") {
        let end = rest[blank...].firstIndex { $0 != " " } ?? rest.endIndex
        words[words.count - 1].append(CodePart(String(rest[..<end])))
        words.append([])
        rest = rest[end...]
      }
      if !rest.isEmpty { words[words.count - 1].append(CodePart(String(rest))) }
    }
    return words.filter { !$0.isEmpty }
  }
}
