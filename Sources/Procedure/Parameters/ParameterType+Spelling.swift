/// Spellings of a value whose meaning is certain.
extension ParameterType {
  /// The value that `text` spells; a text that does not spell one is returned unchanged.
  ///
  /// A flag may be written as in YAML 1.1 or a spreadsheet; flags and choices also as documents show them; a
  /// release in any way that ``ReleaseSpelling`` reads.
  public func value(spelled text: String) -> String {
    switch self {
    case .flag:
      for (value, spellings) in Self.flagSpellings where spellings.contains(text) { return value }
      return text
    case .choice(let choices):
      if choices.contains(where: { $0.value == text }) { return text }
      let shown = choices.filter { $0.label == text }
      return shown.count == 1 ? shown[0].value : text
    case .release: return ReleaseSpelling(text)?.canonical ?? text
    case .list(let element, _): return element.value(spelled: text)
    case .ipv4, .hostName, .windowsPath, .pathOrShare, .folderName, .sqlInstanceFolder, .drive, .sqlName,
      .integer, .text:
      return text
    }
  }

  /// The spellings of a flag, by its value; the words that documents show come last.
  public static let flagSpellings: KeyValuePairs<String, [String]> = [
    "true": ["true", "True", "TRUE", "yes", "Yes", "YES", "on", "On", "ON", "はい"],
    "false": ["false", "False", "FALSE", "no", "No", "NO", "off", "Off", "OFF", "いいえ"],
  ]

  /// What a value of the type looks like; for a list, one of its values. Empty for a release, which only a
  /// manual can name.
  public var sample: String {
    switch self {
    case .ipv4: "192.168.1.20"
    case .hostName: "SERVER-1"
    case .windowsPath, .pathOrShare: "X:\\DPM"
    case .folderName: "Data"
    case .sqlInstanceFolder: "MSSQL.1"
    case .drive: "X:"
    case .sqlName: "DPMDBI"
    case .integer(let range): String(range.lowerBound)
    case .choice(let choices): choices.first?.value ?? ""
    case .flag: "true"
    case .text: "例"
    case .release: ""
    case .list(let element, _): element.sample
    }
  }
}
