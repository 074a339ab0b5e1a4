public import Procedure

/// What the layout of a site's documents depends on: everything except the characters of its values.
///
/// Two sites of one variant have the same text between their values. A variant consists of: which parameters
/// have a value and where from, how long lists are, which paths are inside which others, and the values of
/// types that conditions test or that are shown by a label.
public struct Variant: Hashable, Sendable {
  private let key: [UInt8]
  let nesting: Nesting

  /// The variant of a site with the values of `assignment`.
  public init(_ assignment: Assignment, of parameters: ParameterSet) {
    var key: [UInt8] = []
    for parameter in parameters.parameters {
      let entry = assignment.entries[parameter.id]
      key.append(entry.map { Self.number(of: $0.origin) } ?? 0)
      guard let texts = entry?.value?.texts else { continue }
      key += String(texts.count).utf8
      if !parameter.type.isSetIn { for text in texts { key += text.utf8 + [0xFF] } }
    }
    self.key = key
    nesting = Nesting(assignment, of: parameters)
  }

  private static func number(of origin: Assignment.Origin) -> UInt8 {
    switch origin {
    case .site: 1
    case .printed: 2
    case .example: 3
    case .derived: 4
    case .open: 5
    case .absent: 6
    case .unused: 7
    case .missing: 8
    }
  }
}

extension ParameterType {
  /// Whether values are inserted into the text as they are: no condition tests them, and no label replaces them.
  var isSetIn: Bool {
    switch self {
    case .ipv4, .hostName, .windowsPath, .pathOrShare, .folderName, .sqlInstanceFolder, .drive, .sqlName,
      .integer,
      .text:
      true
    case .choice, .flag, .release: false
    case .list(let element, _): element.isSetIn
    }
  }
}
