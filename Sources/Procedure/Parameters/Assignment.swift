/// The value of every parameter at one site, and where each came from.
public struct Assignment: Equatable, Sendable {
  /// Where a value came from.
  public enum Origin: Equatable, Sendable {
    /// The site file.
    case site
    /// The printed manual's model case.
    case printed
    /// An example of ours, because the printed manual gives none.
    case example
    /// Made from other parameters, by a rule of the manual.
    case derived
    /// Found on site, still open.
    case open(blank: String)
    /// Optional, and not set.
    case absent
    /// Not used at this site.
    case unused
    /// Missing, although the site must give it.
    case missing
  }
  /// A parameter's value.
  public struct Entry: Equatable, Sendable {
    /// The value; `nil` if there is none.
    public var value: ParameterValue?
    /// Where it came from.
    public var origin: Origin

    /// A value from `origin`.
    public init(value: ParameterValue?, origin: Origin) {
      self.value = value
      self.origin = origin
    }
  }

  /// The entries, one for every parameter of the manual.
  public private(set) var entries: [ParameterID: Entry] = [:]

  /// The values of `parameters` for a site that gives `values`.
  ///
  /// A default refers only to parameters before its own, so one pass in order is enough.
  public init(_ parameters: ParameterSet, values: [ParameterID: ParameterValue]) {
    for parameter in parameters.parameters {
      entries[parameter.id] = entry(of: parameter, given: values[parameter.id])
    }
  }

  private func entry(of parameter: Parameter, given: ParameterValue?) -> Entry {
    if let condition = parameter.condition, !holds(condition) {
      return Entry(value: nil, origin: .unused)
    }
    if let given { return Entry(value: given, origin: .site) }
    if case .onSite(let blank) = parameter.knowledge {
      return Entry(value: nil, origin: .open(blank: blank))
    }
    switch parameter.defaultValue {
    case .printed(let value): return Entry(value: expand(value), origin: origin(of: value, else: .printed))
    case .example(let value): return Entry(value: expand(value), origin: origin(of: value, else: .example))
    case .absent: return Entry(value: nil, origin: .absent)
    case .required: return Entry(value: nil, origin: .missing)
    }
  }

  private func origin(of value: Parameter.Value, else literal: Origin) -> Origin {
    if case .single(let template) = value, !template.parameters.isEmpty { .derived } else { literal }
  }

  private func expand(_ value: Parameter.Value) -> ParameterValue {
    switch value {
    case .single(let template): .single(text(of: template))
    case .list(let texts): .list(texts)
    }
  }

  /// Replaces a parameter's texts by the same number of other texts.
  public mutating func replaceTexts(of id: ParameterID, _ replacement: (String) -> String) {
    guard let value = entries[id]?.value else { return }
    entries[id]?.value =
      switch value {
      case .single(let text): .single(replacement(text))
      case .list(let texts): .list(texts.map(replacement))
      }
  }

  /// The texts of a parameter's value; none if it has no value.
  public func texts(of id: ParameterID) -> [String] {
    entries[id]?.value?.texts ?? []
  }

  /// The characters of `template` with its values filled in, and blanks where a value is still open.
  public func text(of template: Template) -> String {
    template.parts.map { part in
      switch part {
      case .literal(let text): text
      case .parameter(let id): display(of: id)
      }
    }.joined()
  }

  /// A parameter's value as text, or its blank.
  public func display(of id: ParameterID) -> String {
    guard let entry = entries[id] else { return "" }
    if let value = entry.value { return value.texts.joined(separator: "、") }
    if case .open(let blank) = entry.origin { return blank }
    return ""
  }

  /// Whether `condition` holds.
  public func holds(_ condition: Condition) -> Bool {
    condition.clauses.allSatisfy { clause in
      switch clause {
      case .equals(let id, let value): texts(of: id) == [value]
      case .isSet(let id, let wanted): !texts(of: id).isEmpty == wanted
      }
    }
  }
}
