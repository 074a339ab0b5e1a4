import Procedure
import Markup
import Runbook

/// A step as a row of the sheet; its boxes are drawn, and the script replaces them by real ones.
struct ChecklistRowMarkup {
  private let row: ChecklistRow

  init(_ row: ChecklistRow) {
    self.row = row
  }

  var html: String {
    get throws {
      let number = HTMLEscaping.text(row.printedNumber)
      let anchor = HTMLEscaping.attribute(row.anchor.description)
      return """
        <tr class="step" role="row" id="\(anchor)"\(data)>
        <th scope="row" role="rowheader" class="at"><a class="number" id="number-\(anchor)" \
        href="\(HTMLEscaping.fragment(row.anchor.description))">\(number)</a>
        \(try row.placeTag.html())\(critical)</th>
        <td role="cell" class="do">\(try row.instructions.html())\(row.fields.map(field).joined())</td>
        <td role="cell" class="see">\(try row.expected.html())</td>
        <td role="cell" class="operator">\(operatorCell)</td>
        <td role="cell" class="confirmer">\(confirmerCell)</td>
        <td role="cell" class="outcome">\(outcomeCell)</td>
        <td role="cell" class="remark"></td>
        </tr>

        """
    }
  }

  private var critical: String {
    switch row.slip {
    case .noticed: ""
    case .unnoticed: " <span class=\"critical\">\(HTMLEscaping.text(row.slipMark))</span>"
    }
  }

  private var data: String {
    var data = [
      ("sha256", row.digest), ("place", row.place.rawValue), ("confirmation", row.confirmation.rawValue),
    ]
    switch row.applicability {
    case .applies: data.append(("applies", "true"))
    case .notApplicable: data.append(("applies", "false"))
    }
    if !row.clusterChanges.isEmpty {
      data.append(("cluster", row.clusterChanges.map(\.name).joined(separator: " ")))
    }
    return data.map { " data-\($0.0)=\"\(HTMLEscaping.attribute($0.1))\"" }.joined()
  }

  private func field(_ field: ChecklistField) -> String { ChecklistFieldMarkup(field).html }

  private static let none = "<span class=\"none\">—</span>"
  private static let signature =
    "<span class=\"tick\"></span><span class=\"seal\">印</span><span class=\"blank\">氏名</span><span class=\"blank\">時刻</span>"

  private var operatorCell: String {
    switch row.applicability {
    case .applies: Self.signature
    case .notApplicable: Self.none
    }
  }

  private var confirmerCell: String {
    switch (row.applicability, row.confirmation) {
    case (.applies, .secondPerson): Self.signature
    case (.applies, .operator), (.notApplicable, _): Self.none
    }
  }

  private var outcomeCell: String {
    switch row.applicability {
    case .applies:
      ["OK", "NG", "対象外"].map { "<span class=\"choice\"><span class=\"tick\"></span>\($0)</span>" }.joined()
    case .notApplicable: "<span class=\"not-applicable-label\">対象外</span>"
    }
  }
}

/// A value that is found on site: its name, and the blank that the script turns into a field.
struct ChecklistFieldMarkup {
  private let field: ChecklistField

  init(_ field: ChecklistField) {
    self.field = field
  }

  var html: String {
    let parameter = HTMLEscaping.attribute(field.parameter.text)
    return """
      <p class="found" data-parameter="\(parameter)" data-type="\(HTMLEscaping.attribute(field.typeName))">\
      <span class="found-label">\(HTMLEscaping.text(field.label))</span> \
      <span class="value open" data-parameter="\(parameter)">\(HTMLEscaping.text(field.blank))</span></p>
      """
  }
}
