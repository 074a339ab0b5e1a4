/// Decides whether a text is a value of a type, character by character.
extension ParameterType {
  /// The problem with `text` as a value of this type; `nil` if there is none.
  ///
  /// For a list, the problem with `text` as one of its elements.
  public func problem(with text: String, in table: AutoRAIDTable) -> ValueProblem? {
    if text.isEmpty { return .empty }
    // No value needs more, and the checks below may look at every character.
    if text.utf8.count > 4_096 { return .tooLong(limit: lengthLimit) }
    switch self {
    case .ipv4: return Self.addressProblem(text)
    case .hostName: return Self.hostNameProblem(text)
    case .windowsPath: return Self.pathProblem(text)
    case .pathOrShare: return text.hasPrefix("\\\\") ? Self.shareProblem(text) : Self.pathProblem(text)
    case .folderName: return Self.componentProblem(text)
    case .sqlInstanceFolder: return Self.instanceFolderProblem(text)
    case .drive: return Self.isDrive(text) ? nil : .form
    case .sqlName: return Self.sqlNameProblem(text)
    case .integer(let range):
      if let stray = text.unicodeScalars.first(where: { !$0.isASCII }) { return .character(stray) }
      guard let number = Int(text), String(number) == text else { return .form }
      return range.contains(number) ? nil : .range(range)
    case .choice(let choices):
      let values = choices.map(\.value)
      return values.contains { $0.utf8.elementsEqual(text.utf8) } ? nil : .notOneOf(values)
    case .flag: return text == "true" || text == "false" ? nil : .notOneOf(["true", "false"])
    case .text(let limit): return Self.textProblem(text, limit: limit)
    case .release: return table.releases(spelled: text).isEmpty ? .unknownRelease : nil
    case .list(let element, _): return element.problem(with: text, in: table)
    }
  }

  private var lengthLimit: Int {
    switch self {
    case .hostName: 15
    case .sqlName: 16
    case .windowsPath, .pathOrShare: Self.pathLimit
    case .folderName: Self.componentLimit
    case .sqlInstanceFolder: Self.instanceFolderLimit
    case .text(let limit): limit
    case .ipv4: 15
    case .drive: 2
    case .integer(let range): String(range.upperBound).count
    case .choice, .flag, .release: 40
    case .list(let element, _): element.lengthLimit
    }
  }

  // 260 (MAX_PATH) minus what the procedure appends below a folder.
  private static let pathLimit = 200
  private static let componentLimit = 100

  private static func addressProblem(_ text: String) -> ValueProblem? {
    if let stray = text.unicodeScalars.first(where: { !$0.isASCII }) { return .character(stray) }
    let words = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard words.count == 4 else { return .form }
    var octets: [Int] = []
    for word in words {
      guard let octet = Int(Substring(word)), String(octet).utf8.elementsEqual(word), octet >= 0 else {
        return .form
      }
      octets.append(octet)
    }
    guard octets.allSatisfy({ $0 <= 255 }) else { return .range(0...255) }
    let isHost = (1...223).contains(octets[0]) && octets[0] != 127
    return isHost ? nil : .notAHostAddress
  }

  private static func hostNameProblem(_ text: String) -> ValueProblem? {
    if text.utf8.count > 15 { return .tooLong(limit: 15) }
    if let stray = text.unicodeScalars.first(where: { !isASCIIAlphanumeric($0) && $0 != "-" }) {
      return .character(stray)
    }
    let isNumeric = text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    return text.hasPrefix("-") || text.hasSuffix("-") || isNumeric ? .form : nil
  }

  private static func sqlNameProblem(_ text: String) -> ValueProblem? {
    if text.utf8.count > 16 { return .tooLong(limit: 16) }
    if let stray = text.unicodeScalars.first(where: { !isASCIIAlphanumeric($0) && $0 != "_" }) {
      return .character(stray)
    }
    // Names of the default instance, which no named instance may have (Microsoft, "Instance configuration").
    if ["MSSQLSERVER", "DEFAULT"].contains(text.uppercased()) { return .reserved }
    return text.unicodeScalars.first.map { $0.properties.isAlphabetic } == true ? nil : .form
  }

  // `MSSQL10_50.` plus the longest name of an instance.
  private static let instanceFolderLimit = 27

  /// Up to SQL Server 2005, instance folders are numbered; since 2008 they have the version and the instance
  /// ID, which is the instance name unless set otherwise during installation.
  private static func instanceFolderProblem(_ text: String) -> ValueProblem? {
    if text.utf8.count > instanceFolderLimit { return .tooLong(limit: instanceFolderLimit) }
    if let stray = text.unicodeScalars.first(where: { !isASCIIAlphanumeric($0) && $0 != "_" && $0 != "." }) {
      return .character(stray)
    }
    let words = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard words.count == 2, words[0].hasPrefix("MSSQL") else { return .form }
    let version = words[0].dropFirst("MSSQL".count)
    if version.isEmpty {
      let isNumber = Int(words[1]).map { (1...999).contains($0) && String($0) == words[1] } ?? false
      return isNumber ? nil : .form
    }
    let isVersion =
      version == "10_50" || Int(version).map { (10...99).contains($0) && String($0) == version } ?? false
    return isVersion && !words[1].isEmpty ? sqlNameProblem(words[1]) : .form
  }

  private static func isDrive(_ text: some StringProtocol) -> Bool {
    let bytes = Array(text.utf8)
    return bytes.count == 2 && (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(bytes[0])
      && bytes[1] == UInt8(ascii: ":")
  }

  private static func pathProblem(_ text: String) -> ValueProblem? {
    if text.unicodeScalars.count > pathLimit { return .tooLong(limit: pathLimit) }
    // Checked before the form: a wrong separator is the commonest slip, and this names it.
    if let stray = text.unicodeScalars.first(where: { $0 != "\\" && $0 != ":" && !isInName($0) }) {
      return .character(stray)
    }
    let components = text.split(separator: "\\", omittingEmptySubsequences: false)
    guard let drive = components.first, isDrive(drive), components.count >= 2 else { return .form }
    for component in components.dropFirst() {
      if component.isEmpty { return .form }
      if let problem = componentProblem(String(component)) { return problem }
    }
    return nil
  }

  // The greatest length of a share's name (Microsoft, "NetShareAdd").
  private static let shareLimit = 80

  /// `\\SERVER\SHARE`, and folders below it. `\\.\` and `\\?\` are not servers: neither is a valid server name.
  private static func shareProblem(_ text: String) -> ValueProblem? {
    if text.unicodeScalars.count > pathLimit { return .tooLong(limit: pathLimit) }
    if let stray = text.unicodeScalars.first(where: { $0 != "\\" && !isInName($0) }) {
      return .character(stray)
    }
    let names = text.dropFirst(2).split(separator: "\\", omittingEmptySubsequences: false).map(String.init)
    guard names.count >= 2, names.allSatisfy({ !$0.isEmpty }) else { return .form }
    if let problem = serverProblem(names[0]) { return problem }
    if names[1].unicodeScalars.count > shareLimit { return .tooLong(limit: shareLimit) }
    return names.dropFirst().lazy.compactMap { componentProblem($0) }.first
  }

  /// A server on the network: an address, a computer name, or a computer name with its domain.
  private static func serverProblem(_ text: String) -> ValueProblem? {
    let labels = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    if labels.allSatisfy({ $0.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } }) {
      return addressProblem(text)
    }
    if let stray = text.unicodeScalars.first(where: { !isASCIIAlphanumeric($0) && $0 != "-" && $0 != "." }) {
      return .character(stray)
    }
    let areLabels = labels.allSatisfy {
      (1...63).contains($0.utf8.count) && !$0.hasPrefix("-") && !$0.hasSuffix("-")
    }
    return areLabels && text.lowercased() != "localhost" ? nil : .form
  }

  private static func componentProblem(_ name: String) -> ValueProblem? {
    if name.unicodeScalars.count > componentLimit { return .tooLong(limit: componentLimit) }
    if let stray = name.unicodeScalars.first(where: { !isInName($0) }) { return .character(stray) }
    if name.hasPrefix(" ") || name.hasSuffix(" ") { return .outerBlank }
    // Windows drops a trailing dot, and gives device names a special meaning, even if blanks and a dot with
    // anything behind it follow (Microsoft, "Naming Files, Paths, and Namespaces").
    let stem = String(name.prefix { $0 != "." }.uppercased().reversed().drop { $0 == " " }.reversed())
    let device =
      ["CON", "PRN", "AUX", "NUL"].contains(stem)
      || ((stem.hasPrefix("COM") || stem.hasPrefix("LPT")) && stem.utf8.count == 4
        && stem.last?.isNumber == true)
    return name.hasSuffix(".") || name.hasPrefix(".") || device ? .component(name) : nil
  }

  private static func textProblem(_ text: String, limit: Int) -> ValueProblem? {
    if text.unicodeScalars.count > limit { return .tooLong(limit: limit) }
    if let stray = text.unicodeScalars.first(where: { !isPrintable($0) }) { return .character(stray) }
    let isBlank: (Unicode.Scalar?) -> Bool = { $0?.properties.isWhitespace == true }
    return isBlank(text.unicodeScalars.first) || isBlank(text.unicodeScalars.last) ? .outerBlank : nil
  }

  private static func isASCIIAlphanumeric(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar)
  }

  /// Letters, digits, blank and `_ - . ( )`, and Japanese letters: none is special to `cmd` or T-SQL inside
  /// quotes, or to the registry editor.
  private static func isInName(_ scalar: Unicode.Scalar) -> Bool {
    isASCIIAlphanumeric(scalar) || " _-.()".unicodeScalars.contains(scalar)
      || ("\u{3041}"..."\u{3096}").contains(scalar) || ("\u{30A1}"..."\u{30FA}").contains(scalar)
      || ("\u{4E00}"..."\u{9FFF}").contains(scalar) || scalar == "ー" || scalar == "々"
  }

  /// Everything that is visible: no controls, nothing invisible, nothing that changes the writing direction,
  /// nothing unassigned or private.
  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator:
      false
    default:
      !scalar.properties.isDefaultIgnorableCodePoint
    }
  }
}
