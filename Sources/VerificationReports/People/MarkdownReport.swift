import Markup

/// Writes the report as Markdown, through a tree: names and paths are code, so that none of their characters
/// has a meaning.
struct MarkdownReport {
  let outline: ReportOutline

  func text() throws -> String { try Document(outline.blocks.flatMap { blocks($0) }).commonMark() }

  private func blocks(_ block: OutlineBlock) -> [Block] {
    switch block {
    case .title(let phrase): [.heading(level: .one, id: nil, inlines(phrase))]
    case .heading(let phrase): [.heading(level: .two, id: nil, inlines(phrase))]
    case .paragraph(let phrase): [.paragraph(inlines(phrase))]
    case .bullets(let introduction, let bullets):
      (introduction.map { [.paragraph(inlines($0))] } ?? []) + [list(bullets.map { item($0) })]
    case .table(let table):
      [
        .table(
          Table(
            columns: table.heads.enumerated().map { column, head in
              .init(inlines(head), alignment: table.rightAligned.contains(column) ? .right : .none)
            },
            rows: table.rows.map { row in .init(row.map { inlines($0) }) }))
      ]
    case .command(let command): [.codeBlock(info: "bat", text: command + "\n")]
    }
  }

  private func item(_ bullet: OutlineBullet) -> ListItem {
    let below = bullet.below.map { ListItem([.paragraph(inlines($0))]) }
    return ListItem([.paragraph(inlines(bullet.text))] + (below.isEmpty ? [] : [list(below)]))
  }

  private func list(_ items: [ListItem]) -> Block { .list(List(.bullet, .tight, items: items)) }

  private func inlines(_ phrase: Phrase) -> [Inline] {
    phrase.pieces.map { piece in
      switch piece {
      case .words(let text): .text(text)
      // A code span cannot be empty.
      case .name(let text), .quoted(let text, _): text.isEmpty ? .text("-") : .code(text)
      }
    }
  }
}
