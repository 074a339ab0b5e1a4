public import Procedure
import Foundation

/// The JSON Schema (draft-07) of a manual's site files, for editors.
///
/// It says what holds for each value by itself; the constraints between values are for `tejun check`.
public struct SiteSchema {
  private let manual: Manual

  /// The schema of sites of `manual`.
  public init(manual: Manual) {
    self.manual = manual
  }

  /// The schema as JSON text, keys sorted.
  public var json: String {
    let schema: [String: any Sendable] = [
      "$schema": "http://json-schema.org/draft-07/schema#",
      "$id": "site.schema.json",
      "title": "\(manual.front.title): site",
      "type": "object",
      "required": ["manual", "site", "title"],
      "additionalProperties": false,
      "properties": [
        "manual": ["const": manual.id.text],
        "site": [
          "type": ["string", "integer"], "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$", "maxLength": 64,
          "description": "出力フォルダーの名前",
        ] as [String: any Sendable],
        "title": Self.text(SiteReader.titleLimit),
        "parameters": [
          "type": ["object", "null"], "additionalProperties": false,
          "properties": Dictionary(
            uniqueKeysWithValues: manual.parameters.parameters.map { ($0.id.text, property($0)) }),
        ] as [String: any Sendable],
      ] as [String: any Sendable],
    ]
    // Everything in it is a string, number, flag, array or object of such, so this cannot fail.
    let options: JSONSerialization.WritingOptions = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let data = (try? JSONSerialization.data(withJSONObject: schema, options: options)) ?? Data()
    return String(decoding: data, as: UTF8.self) + "\n"
  }

  private func property(_ parameter: Parameter) -> [String: any Sendable] {
    var property = schema(of: parameter.type)
    if parameter.type.admitsPlaceholders {
      property["not"] = ["type": "string", "pattern": placeholders] as [String: any Sendable]
    }
    property["title"] = parameter.label
    property["description"] = manual.plainText(of: parameter.help)
    return property
  }

  private func schema(of type: ParameterType) -> [String: any Sendable] {
    switch type {
    case .ipv4:
      return Self.string("^\(Self.address)$")
    case .hostName: return Self.string("^(?![0-9]+$)(?!-)[A-Za-z0-9-]{1,15}(?<!-)$")
    case .windowsPath: return Self.string("^(?=.{4,200}$)[A-Z]:(\\\\\(Self.component))+$")
    case .pathOrShare:
      return Self.string(
        "^(?=.{4,200}$)([A-Z]:(\\\\\(Self.component))+|\(Self.share)(\\\\\(Self.component))*)$")
    case .folderName: return Self.string("^\(Self.component)$")
    case .sqlInstanceFolder:
      return Self.string(
        "^MSSQL(\\.[1-9][0-9]{0,2}|(10_50|[1-9][0-9])\\.(?!([Mm][Ss][Ss][Qq][Ll][Ss][Ee][Rr][Vv][Ee][Rr]|[Dd][Ee][Ff][Aa][Uu][Ll][Tt])$)[A-Za-z][A-Za-z0-9_]{0,15})$"
      )
    case .drive: return Self.string("^[A-Z]:$")
    case .sqlName: return Self.string("^[A-Za-z][A-Za-z0-9_]{0,15}$")
    case .integer(let range):
      return [
        "anyOf": [
          ["type": "integer", "minimum": range.lowerBound, "maximum": range.upperBound]
            as [String: any Sendable],
          Self.string(
            "^(\(range.lowerBound == 1 ? Self.numbers(upTo: range.upperBound) : "0|-?[1-9][0-9]*"))$"),
        ]
      ]
    case .choice(let choices): return Self.choice(choices.map(\.value))
    case .flag: return ["enum": [true, false, "true", "false"] as [any Sendable]]
    case .text(let limit): return Self.text(limit)
    case .release:
      let table = manual.catalogues.autoRAID
      let families = table.sets.flatMap(\.releases).map(\.canonical)
      let all = Set(families + table.releases.map(\.description)).sorted()
      // Other spellings (Ver, full-width, lower case) are for `check`: an editor proposes these.
      return ["anyOf": [["enum": all], Self.string("[^!-~]|[Vv][Ee][Rr]|-[a-z]$|[A-Z]-")] as [any Sendable]]
    case .list(let element, let count):
      return [
        "type": "array", "items": schema(of: element), "minItems": count.lowerBound,
        "maxItems": count.upperBound,
        "uniqueItems": true,
      ]
    }
  }

  /// A placeholder by itself or as a folder of a path, in upper or lower case.
  private var placeholders: String {
    let choices = manual.parameters.placeholders.map { placeholder in
      placeholder.map { character -> String in
        let (lower, upper) = (character.lowercased(), character.uppercased())
        if lower != upper { return "[\(upper)\(lower)]" }
        return character.isNumber || character == "＿" ? lower : "\\\(character)"
      }.joined()
    }
    return "(^|\\\\)(\(choices.joined(separator: "|")))(\\\\|$)"
  }

  /// YAML in an editor turns `5.1` into a number; a choice may stand there as either.
  private static func choice(_ values: [String]) -> [String: any Sendable] {
    let numbers: [any Sendable] = values.compactMap { Double($0) }
    return ["enum": values as [any Sendable] + numbers]
  }

  private static func string(_ pattern: String) -> [String: any Sendable] {
    ["type": "string", "pattern": pattern]
  }

  private static func text(_ limit: Int) -> [String: any Sendable] {
    [
      "type": ["string", "number", "boolean"], "minLength": 1, "maxLength": limit,
      "pattern": "^(?!\\s)[^\(invisible)]*(?<!\\s)$",
    ]
  }

  /// What has no place in a line of text, as far as an expression without Unicode classes can say it: controls,
  /// formats, private use and what is ignored by default.
  private static let invisible =
    "\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u034f\\u0600-\\u0605\\u061c\\u06dd\\u070f\\u0890\\u0891\\u08e2\\u115f\\u1160"
    + "\\u17b4\\u17b5\\u180b-\\u180f\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\u3164\\ue000-\\uf8ff\\ufe00-\\ufe0f\\ufeff"
    + "\\uffa0\\ufff0-\\ufffb"

  /// The numbers from 1 to `limit` as an expression: JSON Schema has no range for a number in quotation marks.
  private static func numbers(upTo limit: Int) -> String {
    let digits = String(limit).compactMap(\.wholeNumberValue)
    var choices = digits.count > 1 ? ["[1-9][0-9]{0,\(digits.count - 2)}"] : []
    for (index, digit) in digits.enumerated() {
      let lowest = index == 0 ? 1 : 0
      guard digit > lowest else { continue }
      let head = digits.prefix(index).map(String.init).joined()
      choices.append("\(head)[\(lowest)-\(digit - 1)][0-9]{\(digits.count - index - 1)}")
    }
    return (choices + [String(limit)]).joined(separator: "|")
  }

  private static let address: String = {
    let octet = "(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])"
    return "(?!127\\.)([1-9]|[1-9][0-9]|1[0-9][0-9]|2[01][0-9]|22[0-3])(\\.\(octet)){3}"
  }()

  /// A server of the network, which is an address where it has digits alone, and a share of it.
  private static let share: String = {
    let label = "(?!-)[A-Za-z0-9-]{1,63}(?<!-)"
    let name = "(?![0-9.]+\\\\)(?![Ll][Oo][Cc][Aa][Ll][Hh][Oo][Ss][Tt]\\\\)\(label)(\\.\(label))*"
    return "\\\\\\\\(\(address)|\(name))\\\\(?=[^\\\\]{1,80}(\\\\|$))\(component)"
  }()

  private static let component: String = {
    let character = "[A-Za-z0-9 _.()\\-\\u3041-\\u3096\\u30a1-\\u30fa\\u30fc\\u3005\\u4e00-\\u9fff]"
    let device =
      "([Cc][Oo][Nn]|[Pp][Rr][Nn]|[Aa][Uu][Xx]|[Nn][Uu][Ll]|([Cc][Oo][Mm]|[Ll][Pp][Tt])[0-9]) *(\\.|\\\\|$)"
    return "(?![ .])(?!\(device))\(character){1,100}(?<![ .])"
  }()
}

extension ParameterType {
  /// Whether the type's own form lets a placeholder such as `MSSQL.x` through.
  fileprivate var admitsPlaceholders: Bool {
    switch self {
    case .windowsPath, .pathOrShare, .folderName, .text: true
    case .ipv4, .hostName, .sqlInstanceFolder, .drive, .sqlName, .integer, .choice, .flag, .release, .list:
      false
    }
  }
}
