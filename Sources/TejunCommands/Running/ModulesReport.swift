import Foundation
import Languages
import Markup
import Procedure

/// The AutoRAID table, whole or for some releases, in one of the formats.
struct ModulesReport {
  let table: AutoRAIDTable
  let asked: [String]
  let language: Language

  private struct Row {
    var printed: [String]
    var releases: [String]
    var modules: [String]
  }

  /// The sets, each with those of its releases that were asked for.
  private var rows: [Row] {
    let wanted = Set(asked.flatMap { table.releases(spelled: $0) })
    return table.sets.compactMap { set in
      let releases = table.releases(of: set).filter { asked.isEmpty || wanted.contains($0) }
      if releases.isEmpty { return nil }
      return Row(
        printed: set.releases.map(\.canonical), releases: releases.map(\.description), modules: set.modules)
    }
  }

  func text(_ format: ModulesCommand.Format) throws -> String {
    switch format {
    case .text:
      rows.map { row in
        "\(row.printed.map { "Ver\($0)" }.joined(separator: ", "))\n"
          + row.modules.map { "  \($0)\n" }.joined() + "  (\(row.releases.joined(separator: " ")))\n"
      }.joined(separator: "\n")
    case .markdown: try markdown
    case .json: try json
    }
  }

  private var markdown: String {
    get throws {
      let cells: ([String]) -> [Inline] = { texts in
        Array(texts.map { [Inline.code($0)] }.joined(separator: [.text(" ")]))
      }
      let table = Table(
        columns: heads.map { .init([.text($0)]) },
        rows: rows.map { .init([cells($0.printed), cells($0.releases), cells($0.modules)]) })
      return try Document([.table(table)]).commonMark()
    }
  }

  private var heads: [String] {
    switch language {
    case .english: ["EXPRESSBUILDER", "Releases", "AutoRAID modules"]
    case .japanese: ["EXPRESSBUILDER", "リリース", "AutoRAID モジュール"]
    }
  }

  private struct SetData: Encodable {
    var printed: [String]
    var releases: [String]
    var modules: [String]
  }
  private struct Data: Encodable {
    var schema = "tejun.modules/1"
    var sets: [SetData]
  }

  private var json: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
      let sets = rows.map { SetData(printed: $0.printed, releases: $0.releases, modules: $0.modules) }
      return String(decoding: try encoder.encode(Data(sets: sets)), as: UTF8.self) + "\n"
    }
  }
}
