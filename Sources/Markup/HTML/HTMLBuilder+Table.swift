extension HTMLBuilder {
  func add(_ table: Table, to parent: Node, of tree: borrowing Tree) throws(MarkupError) {
    let frame = try element("div", Attributes(classes: ["table"]).html(), in: parent, of: tree)
    let node = try element("table", table.attributes.html(), in: frame, of: tree)
    let headRow = try element("tr", "", in: element("thead", "", in: node, of: tree), of: tree)
    for column in table.columns {
      let attributes = " scope=\"col\"" + Attributes(classes: column.alignment.classes).html()
      try add(column.head, to: inlineElement("th", attributes, in: headRow, of: tree), of: tree)
    }
    guard !table.rows.isEmpty else { return }
    let body = try element("tbody", "", in: node, of: tree)
    for row in table.rows {
      let rowNode = try element("tr", row.attributes.html(), in: body, of: tree)
      for (column, cell) in zip(table.columns, row.cells) {
        let attributes = Attributes(classes: column.alignment.classes).html()
        try add(cell, to: inlineElement("td", attributes, in: rowNode, of: tree), of: tree)
      }
    }
  }

  /// Prompts are in an attribute, and a style sheet shows them: they are never part of a selection.
  func add(_ transcript: Transcript, to parent: Node, of tree: borrowing Tree) throws(MarkupError) {
    let attributes = transcript.attributes.html(classes: ["transcript"])
    let block = try element("div", attributes, in: parent, of: tree)
    // One inline node, because a custom block would put a newline after `<code>`, and `pre` would show it.
    let code = try tree.append(.customInline, to: block)
    try code.setEntering("<pre><code>")
    try code.setLeaving("</code></pre>")
    for (index, line) in transcript.lines.enumerated() {
      if index > 0 { try tree.append(.text, to: code).setLiteral("\n") }
      let lineNode = try inlineElement("span", Attributes(classes: ["line"]).html(), in: code, of: tree)
      if !line.prompt.isEmpty {
        let prompt = Attributes(classes: ["prompt"], data: [DataAttribute("prompt", line.prompt)])
        let tag = "<span\(prompt.html()) aria-hidden=\"true\"></span>"
        try tree.append(.customInline, to: lineNode).setEntering(tag)
      }
      let input = try inlineElement("span", Attributes(classes: ["input"]).html(), in: lineNode, of: tree)
      try addWords(of: line.input, to: input, of: tree)
    }
  }
}

extension Table.Alignment {
  /// The class of a cell; a page's policy may forbid inline style.
  fileprivate var classes: [String] {
    switch self {
    case .none: []
    case .left: ["align-left"]
    case .center: ["align-center"]
    case .right: ["align-right"]
    }
  }
}
