/// A table of contents as nested lists.
struct ContentsList {
  let entries: [ContentsEntry]

  var html: String {
    Self.list(entries[...])
  }

  /// A line contains the deeper lines that follow it, however much deeper they are.
  private static func list(_ entries: ArraySlice<ContentsEntry>) -> String {
    guard !entries.isEmpty else { return "" }
    var html = "<ol>\n"
    var rest = entries
    while let entry = rest.popFirst() {
      let deeper = rest.prefix { $0.level > entry.level }
      rest = rest.dropFirst(deeper.count)
      html += "<li>\(link(entry))\(deeper.isEmpty ? "" : "\n" + list(deeper))</li>\n"
    }
    return html + "</ol>\n"
  }

  private static func link(_ entry: ContentsEntry) -> String {
    let number =
      entry.number.isEmpty ? "" : "<span class=\"contents-number\">\(HTMLEscaping.text(entry.number))</span> "
    return "<a href=\"\(HTMLEscaping.fragment(entry.anchor))\">\(number)\(HTMLEscaping.text(entry.title))</a>"
  }
}
