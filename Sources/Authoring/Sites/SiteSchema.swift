import Languages
public import Procedure
import Foundation

/// The JSON Schema (draft-07) of a manual's site files, for editors.
///
/// It checks each value by itself; `tejun check` checks the constraints between values.
public struct SiteSchema {
  private let manual: Manual

  /// The schema for site files of `manual`.
  public init(manual: Manual) {
    self.manual = manual
  }

  /// The name that site files refer to the schema by.
  public static let fileName = "site.schema.json"

  /// Whether the bytes of a file are a schema for this manual's sites, as written by this or another version of
  /// the tool.
  public func isSchema(_ bytes: [UInt8]) -> Bool {
    guard let schema = try? JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any],
      let properties = schema["properties"] as? [String: Any],
      let named = properties["manual"] as? [String: Any]
    else { return false }
    return schema["$id"] as? String == Self.fileName && named["const"] as? String == manual.id.text
  }

  /// The schema as JSON text, with sorted keys.
  public var json: String {
    let schema: [String: any Sendable] = [
      "$schema": "http://json-schema.org/draft-07/schema#",
      "$id": Self.fileName,
      "title": "\(manual.front.title): site",
      "type": "object",
      "required": ["manual", "site", "title"],
      "additionalProperties": false,
      "properties": [
        "manual": ["const": manual.id.text],
        "site": [
          "type": ["string", "number", "boolean"], "minimum": 0, "pattern": Self.siteName, "maxLength": 64,
          "title": "サイトの名前", "description": "出力フォルダの名前になります。",
          "patternErrorMessage": "英小文字と数字を、ハイフン 1 個ずつでつないで書いてください(Windows の装置名 con などを除く)。",
        ] as [String: any Sendable],
        "title": Self.text(SiteReader.titleLimit).merging([
          "title": "サイトの表題", "description": "文書の表題に入ります。",
          "patternErrorMessage": Self.message(.text(maximumLength: SiteReader.titleLimit)),
        ]) { $1 },
        "parameters": [
          "type": ["object", "null"], "additionalProperties": false,
          "properties": Dictionary(
            uniqueKeysWithValues: manual.parameters.parameters.map { ($0.id.text, property($0)) }),
        ] as [String: any Sendable],
      ] as [String: any Sendable],
    ]
    // It consists only of strings, numbers, flags, arrays and objects, so this cannot fail.
    let options: JSONSerialization.WritingOptions = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let data = (try? JSONSerialization.data(withJSONObject: schema, options: options)) ?? Data()
    return String(decoding: data, as: UTF8.self) + "\n"
  }

  private func property(_ parameter: Parameter) -> [String: any Sendable] {
    var property = schema(of: parameter.type)
    let value = manual.startingValue(of: parameter)
    switch parameter.defaultValue {
    case .printed, .example: property["default"] = Self.json(value)
    case .absent, .required: break
    }
    property["examples"] = [Self.json(value)]
    if parameter.type.admitsPlaceholders {
      property["not"] = ["type": "string", "pattern": placeholders] as [String: any Sendable]
    }
    property["title"] = parameter.label
    property["description"] = manual.plainText(of: parameter.help)
    return property
  }

  private func schema(of type: ParameterType) -> [String: any Sendable] {
    switch type {
    case .ipv4: return string("^\(ValuePatterns.address)$", type)
    // A YAML editor turns `true` into a flag and `1e3` into a number; both may be names.
    case .hostName:
      return string("^(?![0-9]+$)(?!-)[A-Za-z0-9-]{1,15}(?<!-)$", type, or: ["number", "boolean"])
    case .windowsPath: return string("^(?=.{4,200}$)[A-Z]:(\\\\\(ValuePatterns.component))+$", type)
    case .pathOrShare:
      let folder = "\\\\\(ValuePatterns.component)"
      return string("^(?=.{4,200}$)([A-Z]:(\(folder))+|\(ValuePatterns.share)(\(folder))*)$", type)
    case .folderName: return string("^\(ValuePatterns.component)$", type, or: ["number", "boolean"])
    case .sqlInstanceFolder:
      return string(
        "^MSSQL(\\.[1-9][0-9]{0,2}|(10_50|[1-9][0-9])\\.(?!([Mm][Ss][Ss][Qq][Ll][Ss][Ee][Rr][Vv][Ee][Rr]|[Dd][Ee][Ff][Aa][Uu][Ll][Tt])$)[A-Za-z][A-Za-z0-9_]{0,15})$",
        type)
    case .drive: return string("^[A-Z]:$", type)
    case .sqlName:
      return string(
        "^(?!([Mm][Ss][Ss][Qq][Ll][Ss][Ee][Rr][Vv][Ee][Rr]|[Dd][Ee][Ff][Aa][Uu][Ll][Tt])$)[A-Za-z][A-Za-z0-9_]{0,15}$",
        type, or: ["boolean"])
    case .integer(let range):
      return [
        "anyOf": [
          ["type": "integer", "minimum": range.lowerBound, "maximum": range.upperBound]
            as [String: any Sendable],
          string("^(\(ValuePatterns.numbers(in: range)))$", type),
        ],
        "errorMessage": Self.message(type),
      ]
    case .choice(let choices): return Self.choice(choices)
    case .flag:
      // An editor proposes the first two.
      let spellings = ParameterType.flagSpellings.flatMap(\.value)
      return ["enum": [true, false] as [any Sendable] + spellings, "errorMessage": Self.message(type)]
    case .text(let limit):
      return Self.text(limit).merging(["patternErrorMessage": Self.message(type)]) { $1 }
    case .release:
      let table = manual.catalogues.autoRAID
      let families = table.sets.flatMap(\.releases).map(\.canonical)
      let all = Set(families + table.releases.map(\.description)).sorted()
      // An editor proposes these; there are many other spellings.
      let spelled = string(ValuePatterns.releases(of: table), type)
        .merging(["maxLength": ReleaseSpelling.lengthLimit]) { $1 }
      return ["anyOf": [["enum": all], spelled] as [any Sendable]]
    case .list(let element, let count):
      let list: [String: any Sendable] = [
        "type": "array", "items": schema(of: element), "minItems": count.lowerBound,
        "maxItems": count.upperBound, "uniqueItems": true,
      ]
      // One value needs no brackets.
      return count.contains(1) ? ["anyOf": [list, schema(of: element)]] : list
    }
  }

  /// A placeholder by itself or as a folder in a path, in upper or lower case.
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

  /// A choice by its value, or by its label as documents show it. YAML turns `5.1` into a number, which is
  /// accepted as well.
  private static func choice(_ choices: [ParameterType.Choice]) -> [String: any Sendable] {
    var all: [(value: any Sendable, label: String)] = choices.map { ($0.value, $0.label) }
    for choice in choices where ParameterType.choice(choices).value(spelled: choice.label) != choice.label {
      all.append((choice.label, choice.label))
    }
    for choice in choices {
      if let number = Double(choice.value) { all.append((number, choice.label)) }
    }
    // What an editor shows beside its proposals.
    return ["enum": all.map(\.value), "enumDescriptions": all.map(\.label)]
  }

  private func string(
    _ pattern: String, _ type: ParameterType, or others: [String] = []
  ) -> [String: any Sendable] {
    let types: any Sendable = others.isEmpty ? "string" : ["string"] + others
    return ["type": types, "pattern": pattern, "patternErrorMessage": Self.message(type)]
  }

  /// What an editor says about a value that does not match.
  private static func message(_ type: ParameterType) -> String {
    type.expectation(in: .japanese)
  }

  private static func json(_ value: ParameterValue) -> any Sendable {
    switch value {
    case .single(let text): text
    case .list(let texts): texts
    }
  }

  /// Not the name of a Windows device, because it becomes the name of a folder.
  private static let siteName = "^(?!(con|prn|aux|nul|(com|lpt)[0-9])$)[a-z0-9]+(-[a-z0-9]+)*$"

  private static func text(_ limit: Int) -> [String: any Sendable] {
    [
      "type": ["string", "number", "boolean"], "minLength": 1, "maxLength": limit,
      "pattern": ValuePatterns.text,
    ]
  }
}

extension ParameterType {
  /// Whether the type's own form accepts a placeholder such as `MSSQL.x`.
  fileprivate var admitsPlaceholders: Bool {
    switch self {
    case .windowsPath, .pathOrShare, .folderName, .text: true
    case .ipv4, .hostName, .sqlInstanceFolder, .drive, .sqlName, .integer, .choice, .flag, .release, .list:
      false
    }
  }
}
