import Languages
import Procedure

extension Problem {
  var english: Words {
    switch self {
    case .fileMissing: Words("there is no such file", "check the path")
    case .fileUnreadable(let trouble): Words("the file cannot be read: \(trouble.english)")
    case .tooManySites(let limit): Words("the file has more than \(limit) sites", "split it")
    case .fileTooLarge(let limit): Words("the file is larger than \(limit) bytes", "split it")
    case .notUTF8(let encoding):
      Words("the file is not UTF-8 but looks like \(encoding.english)", "save it as UTF-8")
    case .fileEmpty: Words("the file is empty", "'tejun new' writes one to start from")
    case .syntax(let text, let line):
      Words(
        "this cannot be read as YAML: \(English.shown(text, limit: 400))",
        line.map(Self.written)
          ?? "indent the keys of one level equally, with half-width spaces and no tabs, and put text that contains ':' or '\\' in single quotes"
      )
    case .tooDeep(let limit): Words("the file is nested deeper than \(limit) levels")
    case .tooManyKeys(let limit): Words("there are more than \(limit) keys at one level")
    case .unquotedBraces:
      Words("text that begins with '{' is read as a mapping", "write it in single quotes: '{{parameter}}'")
    case .anchor(let name):
      Words("anchors and aliases are not supported: \(English.quoted(name))", "write the value out")
    case .tag(let tag):
      Words("tags are not supported: \(English.quoted(tag))", "write the value without it")

    case .shape(let expected, let what, let line):
      Words("\(what.english) must be \(expected.english)", line.map(Self.written) ?? expected.hint)
    case .missingKey(let key, .kind(.tableHead)):
      Words("\(Kind.tableHead.englishWithArticle) lacks '\(key)'", "add a column '\(key)'")
    case .missingKey(let key, let what): Words("\(what.english) lacks '\(key)'", "add '\(key): …'")
    case .missingChoice(let choices, let what):
      Words("\(what.english) must have exactly one of \(Self.alternatives(choices))")
    case .unknownKey(let key, let known, let what):
      Words("\(what.english) has no key \(English.quoted(key))", English.choice(of: key, among: known))
    case .notTogether(let keys, let what):
      Words(
        "\(what.english) can have only one of \(keys.map(English.quoted).joined(separator: " and "))",
        "keep one of them")
    case .emptyList(let what): Words("\(what.english) is empty", "list at least one entry, or remove it")
    case .duplicateKey(let key):
      Words("the key \(English.quoted(key)) appears more than once here", "keep one of them")
    case .emptyValue(let key): Words("\(English.quoted(key)) has no value", "give it one, or remove the line")

    case .malformed(let text, let expected): expected.english(for: text)
    case .wrongCount(let count, let expected):
      Words("expected \(expected.englishNoun), but found \(count)")
    case .notOneOf(let text, let choices, let what):
      Words("\(English.quoted(text)) is not \(what.validEnglish)", English.choice(of: text, among: choices))
    case .markup(let construct):
      Words(
        "this text cannot contain \(construct.english)",
        "use only code spans, bullet lists, labels and references; see docs/content-format.md")
    case .markdown(let trouble): Words("this text cannot be read as Markdown: \(trouble.english)")
    case .yenSign(let text):
      Words("the code \(English.quoted(text)) contains U+00A5 (¥)", "write '\\' (U+005C)")

    case .unknownName(let name, let kind, let known):
      Words("there is no \(kind.english) \(English.quoted(name))", English.choice(of: name, among: known))
    case .unknownStep(let name, let section, let known):
      Words(
        "the section '\(section)' has no step \(English.quoted(name))", English.choice(of: name, among: known)
      )
    case .duplicateName(let name, let kind):
      Words("the \(kind.english) \(English.quoted(name)) is declared twice", "rename one of them")
    case .unusedParameter(let id): Words("nothing refers to the parameter '\(id)'", "use it or remove it")
    case .textInCommand(let id):
      Words(
        "the parameter '\(id)' is free text and cannot be used in a command, path or URL",
        "if its values fit one, give it a type whose values can stand there (such as host-name, folder-name or "
          + "integer); else write the text itself here, or have it typed with 'enter'")
    case .mayBeAbsent(let id):
      Words(
        "the parameter '\(id)' may have no value here",
        "put it in a step whose 'when' requires it, or give it a default")
    case .laterParameter(let id):
      Words("the default uses '\(id)', which is declared later", "move '\(id)' up")
    case .circular(let name, let kind):
      Words(
        "the \(kind.english) \(English.quoted(name)) can appear only after itself",
        "say how the first one in the circle is reached")
    case .unknownOperation(let name, let known):
      Words(
        "no step carries out the operation \(English.quoted(name))", English.choice(of: name, among: known))

    case .noExpectation(let id):
      Words(
        "the step '\(id)' changes something but does not say what the operator should see",
        "add 'expect: …'")
    case .emptyStep(let id): Words("the step '\(id)' has neither 'text' nor 'do'", "add one")
    case .vainErratum(let id, let step):
      Words(
        "the 'as-printed' entry of '\(id)' does not change the step '\(step)'",
        "'in-place-of' must be text from its actions, and 'place' must be another place than its own")
    case .erratumElsewhere(let id, let step):
      Words(
        "the erratum '\(id)' is not about the step '\(step)'",
        "add the step to 'at', or name another step in 'as-printed'")
    case .sectionOrder(let number, let last):
      Words(
        "section \(number) comes after section \(last)",
        "put sections in printed order, and number the names of chapter files in that order")
    case .stepOrder(let id):
      Words("the step '\(id)' has a lower number than the step before it", "put steps in printed order")
    case .uncoveredStep(let id):
      Words(
        "the step '\(id)' of the repeated section is not accounted for",
        "take it over with 'same-as', replace it with 'in-place-of', or list it under 'omits'")

    case .otherManual(let name, let known):
      Words("the site is for the manual \(English.quoted(name))", English.choice(of: name, among: known))
    case .value(let text, let parameter, let type, let problem):
      Words(
        "\(English.quoted(text)) is not a valid '\(parameter)': \(problem.english(for: type))",
        problem.englishHint(for: type, text: text))
    case .count(let count, let parameter, let allowed):
      Words(
        "'\(parameter)' has \(Counting.of(count, "value")), but takes \(allowed.lowerBound) to \(allowed.upperBound)"
      )
    case .repeatedValue(let text, let parameter):
      Words("\(English.quoted(text)) appears twice in '\(parameter)'", "keep one of them")
    case .missingValue(let id, let label):
      Words(
        "this site needs a value for '\(id)' (\(English.shown(label)))", "add '\(id): …' under 'parameters'")
    case .uselessValue(let id):
      Words(
        "'\(id)' has no effect with this site's other values",
        "remove it, or change the value it depends on")
    case .constraint(let reason, let values, let remedy):
      Words(
        "\(values.map { "'\($0.parameter)' is \(English.list($0.texts))" }.joined(separator: ", ")): \(English.shown(reason, limit: 400))",
        remedy?.hint)
    case .duplicateSite(let id, let first):
      Words("the site '\(id)' is already at \(first)", "give one of them another name")
    case .tableWidth(let count, let expected):
      Words(
        "this line has \(Counting.of(count, "cell")), but the first line has \(expected)",
        "leave a cell empty where there is nothing to say, and put text that contains the separator in quotes"
      )
    case .tableQuote:
      Words(
        "a quoted cell is not closed, or has text after its closing quote",
        "write a quote inside quotes twice")
    case .tableEmpty: Words("the table has no sites", "write one line per site below the line of names")
    case .noSites: Words("no site files found", "site files end in .yaml, .yml, .csv or .tsv")
    }
  }

  private static func written(_ line: String) -> String {
    "write the line as: \(English.shown(line, limit: 400))"
  }

  /// `'a', 'b' or 'c' with 'd'`.
  private static func alternatives(_ choices: [[String]]) -> String {
    let groups = choices.map { $0.map { "'\($0)'" }.joined(separator: " with ") }
    guard let last = groups.last, groups.count > 1 else { return groups.joined() }
    return "\(groups.dropLast().joined(separator: ", ")) or \(last)"
  }
}

extension Problem.Remedy {
  fileprivate var hint: String {
    switch self {
    case .line(let line): "add or change the line: \(English.shown(line, limit: 400))"
    case .values(let ids): "set \(ids.map { "'\($0)'" }.joined(separator: " or ")) as well"
    }
  }
}

extension Problem.Shape {
  fileprivate var english: String {
    switch self {
    case .mapping: "a mapping"
    case .list: "a list"
    case .text: "text"
    }
  }

  fileprivate var hint: String {
    switch self {
    case .mapping: "write 'key: value' lines with equal indentation"
    case .list: "write it as [value, value]"
    case .text: "write it without [ ] and without keys below it"
    }
  }
}
