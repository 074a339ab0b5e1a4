import Procedure

extension Problem {
  /// How a problem is said: a stable id, one sentence, and what to do.
  public struct Words: Equatable, Sendable {
    /// The stable id, such as `unknown-key`.
    public var id: String
    /// What is wrong, without a full stop.
    public var summary: String
    /// What to do about it.
    public var hint: String?
  }

  /// The words for this problem; the one place where they stand.
  public var words: Words {
    switch self {
    case .fileMissing:
      Words(id: "file-missing", summary: "there is no such file", hint: "check the path")
    case .fileUnreadable(let reason):
      Words(id: "file-unreadable", summary: "the file cannot be read: \(reason)", hint: nil)
    case .fileTooLarge(let limit):
      Words(id: "file-too-large", summary: "the file is larger than \(limit) bytes", hint: "split it")
    case .notUTF8(let encoding):
      Words(
        id: "not-utf-8", summary: "the file is not UTF-8 but looks like \(encoding)",
        hint: "save it as UTF-8")
    case .fileEmpty:
      Words(id: "file-empty", summary: "the file is empty", hint: "'tejun new' writes one to start from")
    case .syntax(let text, let line):
      Words(
        id: "yaml-syntax", summary: "this is not YAML: \(Problem.shown(text, limit: 400))",
        hint: line.map { writeLine($0) }
          ?? "indent keys of one level alike, with half-width blanks and no tabs, and write texts that hold ':' or '\\' in single quotes"
      )
    case .tooDeep(let limit):
      Words(id: "too-deep", summary: "the file is nested deeper than \(limit) levels", hint: nil)
    case .tooManyKeys(let limit):
      Words(id: "too-many-keys", summary: "more than \(limit) keys stand at one level", hint: nil)
    case .anchor(let name):
      Words(
        id: "anchor", summary: "anchors and aliases are not used here: '\(shown(name))'",
        hint: "write the value out"
      )
    case .tag(let tag):
      Words(id: "tag", summary: "tags are not used here: '\(shown(tag))'", hint: "write the value without it")
    case .shape(let expected, let what, let line):
      Words(
        id: "shape", summary: "\(what) must be a \(expected.rawValue)",
        hint: line.map { writeLine($0) } ?? expected.hint)
    case .missingKey(let key, let what):
      Words(id: "missing-key", summary: "\(what) lacks '\(key)'", hint: "add '\(key): …'")
    case .unknownKey(let key, let known, let what):
      Words(
        id: "unknown-key", summary: "\(what) has no key '\(shown(key))'", hint: choice(of: key, among: known))
    case .notTogether(let keys, let what):
      Words(
        id: "not-together",
        summary: "\(keys.map { "'\($0)'" }.joined(separator: " and ")) cannot stand together in \(what)",
        hint: "keep one of them")
    case .emptyList(let key):
      Words(id: "empty-list", summary: "\(key) holds nothing", hint: "name at least one, or remove it")
    case .duplicateKey(let key):
      Words(
        id: "duplicate-key", summary: "the key '\(shown(key))' stands here more than once",
        hint: "keep one of them")
    case .emptyValue(let key):
      Words(id: "empty-value", summary: "'\(shown(key))' has no value", hint: "give one, or remove the line")
    case .malformed(let text, let expected):
      Words(id: "malformed", summary: "'\(shown(text))' is not \(expected)", hint: nil)
    case .notOneOf(let text, let choices, let what):
      Words(
        id: "not-one-of", summary: "'\(shown(text))' is no \(what)", hint: choice(of: text, among: choices))
    case .markup(let kind):
      Words(
        id: "markup", summary: "\(kind) has no meaning in this text",
        hint: "use code spans, bullet lists, labels and references only; see docs/content-format.md")
    case .yenSign(let text):
      Words(
        id: "yen-sign", summary: "the code '\(shown(text))' holds U+00A5 (¥)", hint: "write '\\' (U+005C)")
    case .unknownName(let name, let kind, let known):
      Words(
        id: "unknown-name", summary: "there is no \(kind) '\(shown(name))'",
        hint: choice(of: name, among: known))
    case .duplicateName(let name, let kind):
      Words(
        id: "duplicate-name", summary: "the \(kind) '\(shown(name))' is declared twice",
        hint: "rename one of them")
    case .circular(let name, let kind):
      Words(
        id: "circular", summary: "the \(kind) '\(shown(name))' can only come after itself",
        hint: "say how the first one of the circle comes about")
    case .unknownOperation(let name, let known):
      Words(
        id: "unknown-operation", summary: "no step carries out the operation '\(shown(name))'",
        hint: choice(of: name, among: known))
    case .unusedParameter(let id):
      Words(
        id: "unused-parameter", summary: "nothing refers to the parameter '\(id)'",
        hint: "use it or remove it")
    case .textInCommand(let id):
      Words(
        id: "text-in-command",
        summary: "the parameter '\(id)' is free text and must not stand in a command, path or URL",
        hint: "give it a stricter type")
    case .laterParameter(let id):
      Words(
        id: "later-parameter", summary: "the default is made from '\(id)', which is declared later",
        hint: "move '\(id)' up")
    case .noExpectation(let id):
      Words(
        id: "no-expectation",
        summary: "the step '\(id)' changes something but says not what the operator sees then",
        hint: "add 'expect: …'")
    case .emptyStep(let id):
      Words(id: "empty-step", summary: "the step '\(id)' has neither 'text' nor 'do'", hint: "add one")
    case .sectionOrder(let number, let last):
      Words(
        id: "section-order", summary: "section \(number) stands after \(last)",
        hint: "sections stand in printed order, and chapter files in the order of the numbers in their names")
    case .mayBeAbsent(let id):
      Words(
        id: "may-be-absent", summary: "the parameter '\(id)' may have no value here",
        hint: "put it in a step whose 'when' demands it, or give it a default")
    case .stepOrder(let id):
      Words(
        id: "step-order", summary: "the number of step '\(id)' is not above the one before it",
        hint: "steps stand in printed order")
    case .vainErratum(let id, let step):
      Words(
        id: "vain-erratum", summary: "what '\(id)' puts back changes nothing of the step '\(step)'",
        hint: "'in-place-of' must be characters of its actions, and 'place' another place than its own")
    case .erratumElsewhere(let id, let step):
      Words(
        id: "erratum-elsewhere", summary: "the erratum '\(id)' is not about the step '\(step)'",
        hint: "add it to 'at', or put something else back")
    case .uncoveredStep(let id):
      Words(
        id: "uncovered-step", summary: "nothing is said of the step '\(id)' of the repeated section",
        hint: "take it over with 'same-as', replace it with 'in-place-of', or list it under 'omits'")
    case .otherManual(let name, let known):
      Words(
        id: "other-manual", summary: "the site is for the manual '\(shown(name))'",
        hint: choice(of: name, among: known))
    case .value(let text, let parameter, let type, let problem):
      Words(
        id: "value", summary: "'\(shown(text))' is no value for '\(parameter)': \(problem.summary)",
        hint: problem.hint(for: type, text: text))
    case .count(let count, let parameter, let allowed):
      Words(
        id: "count",
        summary:
          "'\(parameter)' has \(count) values, but takes \(allowed.lowerBound) to \(allowed.upperBound)",
        hint: nil)
    case .repeatedValue(let text, let parameter):
      Words(
        id: "repeated-value", summary: "'\(shown(text))' stands in '\(parameter)' twice",
        hint: "keep one of them")
    case .missingValue(let id, let label):
      Words(
        id: "missing-value", summary: "this site needs a value for '\(id)' (\(shown(label)))",
        hint: "add '\(id): …' under 'parameters'")
    case .uselessValue(let id):
      Words(
        id: "useless-value", summary: "'\(id)' is of no use with this site's other values",
        hint: "remove it, or change the value it depends on")
    case .constraint(let reason, let values, let remedy):
      Words(
        id: "constraint", summary: "\(values.joined(separator: ", ")): \(Problem.shown(reason, limit: 400))",
        hint: remedy?.hint)
    case .duplicateSite(let id, let first):
      Words(
        id: "duplicate-site", summary: "the site '\(id)' is also at \(first)",
        hint: "give one of them another name")
    case .tableWidth(let count, let expected):
      Words(
        id: "table-width", summary: "this line has \(count) cells, but the first line has \(expected)",
        hint: "leave a cell empty where there is nothing to say; put text that holds the separator in quotes")
    case .tableQuote:
      Words(
        id: "table-quote", summary: "a quoted cell does not end, or more text follows its end",
        hint: "write a quote inside quotes as two")
    case .tableEmpty:
      Words(
        id: "table-empty", summary: "the table has no site",
        hint: "write a line a site below the line of names")
    case .noSites:
      Words(
        id: "no-sites", summary: "there is no file of sites",
        hint: "sites are in .yaml, .yml, .csv and .tsv files")
    }
  }

  private func choice(of text: String, among known: [String]) -> String? {
    if let near = NearMiss.best(for: text, among: known) { return "did you mean '\(shown(near))'?" }
    if known.isEmpty { return nil }
    let listed = known.prefix(12).map { "'\(shown($0))'" }.joined(separator: ", ")
    return "it can be \(listed)\(known.count > 12 ? ", …" : "")"
  }

  private func shown(_ text: String) -> String { Problem.shown(text) }

  private func writeLine(_ line: String) -> String { "write the line as: \(Problem.shown(line, limit: 400))" }
}

extension Problem.Remedy {
  fileprivate var hint: String {
    switch self {
    case .line(let line): "add or change the line: \(Problem.shown(line, limit: 400))"
    case .values(let ids): "set \(ids.map { "'\($0)'" }.joined(separator: " or ")) as well"
    }
  }
}

extension Problem.Shape {
  fileprivate var hint: String {
    switch self {
    case .mapping: "write 'key: value' lines, indented alike"
    case .list: "write it as [value, value]"
    case .text: "write it without [ ] and without keys below it"
    }
  }
}
