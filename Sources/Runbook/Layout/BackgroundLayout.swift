import Markup
import Procedure

/// Revision history, trademarks, introduction and glossary.
extension RunbookLayout {
  var backgroundParts: [Block] {
    revisionsPart + trademarksPart + introductionPart + glossaryPart
  }

  private var revisionsPart: [Block] {
    let rows = runbook.revisions.map { revision in
      Table.Row([
        [.text(String(revision.number))], [.text(revision.date)],
        InlineLayout.joined(revision.changes.map { InlineLayout.inlines($0) }, by: [.text(" ")]),
      ])
    }
    return [
      partHeading(.revisions),
      .table(
        Table(
          columns: [.init([.text("版")], alignment: .right), .init([.text("日付")]), .init([.text("内容")])],
          rows: rows, attributes: Attributes(classes: ["revisions"]))),
    ]
  }

  private var trademarksPart: [Block] {
    let items = runbook.trademarks.map { ListItem([.paragraph(InlineLayout.inlines($0))]) }
    return [partHeading(.trademarks), .list(List(.bullet, .tight, items: items))]
  }

  private var introductionPart: [Block] {
    let supported = runbook.source.front.supports.map { version in
      ListItem([.paragraph([.text("\(version.version) (\(version.editions.joined(separator: "、")))")])])
    }
    return [
      partHeading(.introduction),
      .paragraph([.text("原典は次の製品を扱います。")]),
      .list(List(.bullet, .tight, items: supported)),
    ]
      + runbook.introduction.topics.flatMap { topic -> [Block] in
        [.heading(level: .three, id: topic.anchor.description, [.text(topic.title)])]
          + InlineLayout.markLine(topic.errata) + InlineLayout.blocks(topic.body)
          + topic.callouts.map { InlineLayout.callout($0) }
      }
  }

  private var glossaryPart: [Block] {
    let rows = runbook.introduction.glossary.map { term in
      let words = ([term.word] + term.synonyms).joined(separator: " / ")
      return Table.Row(
        [[.text(words)], InlineLayout.inlines(term.meaning)],
        attributes: Attributes(id: term.anchor.description))
    }
    return [
      partHeading(.glossary),
      .table(
        Table(
          columns: [.init([.text("用語")]), .init([.text("意味")])], rows: rows,
          attributes: Attributes(classes: ["glossary"]))),
    ]
  }
}
