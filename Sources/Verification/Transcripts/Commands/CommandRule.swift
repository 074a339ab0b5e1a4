/// What is known about a program: its options, its arguments, and what they make its output mean.
///
/// Rules are data, written in the tables beside this file, in the notation of `OptionRule`. If an option or an
/// argument is in no rule, the command is not understood.
struct CommandRule: Sendable {
  /// How the words of a program are written.
  enum Style: Sendable {
    /// `/b /a:-d`, in any case; `dir/b/s` as well.
    case windows
    /// `-la --all --width=80 --width 80`.
    case unix
    /// `-name x`, one word each, as in find.
    case words
    /// `-Recurse`, with as many letters as distinguish it from the others.
    case parameters
  }

  /// What may be there besides options.
  enum Arguments: Sendable, Equatable {
    case none
    /// A word that refers to nothing on disk: a code page, a host.
    case word
    /// Words that refer to nothing on disk.
    case words
    /// The name or address of a computer.
    case host
    /// Any text; there are no options in it.
    case text
    /// Files or folders that it looks into; patterns too.
    case paths
    /// One path at most.
    case path
    /// Files that it removes, renames or overwrites, each by its name.
    case targets
    /// Files that it moves, renames or copies, and a name or folder as their destination.
    case sources
    /// Names of properties, which PowerShell prints.
    case properties
    /// A condition of `Where-Object`.
    case condition
    /// The property that `ForEach-Object` prints.
    case property
    /// The words after `wmic datafile`.
    case query
    /// A folder to go to.
    case folder
    /// A file that it writes.
    case file
    /// A text to search for in what comes through a pipe; a second word would be a file to search instead.
    case pattern
  }

  var names: [LineText]
  var kind: TypedCommand.Kind
  var options: [OptionRule]
  var arguments: Arguments
  /// The kind without the option that makes it `kind`, if there is such an option.
  var otherwise: TypedCommand.Kind?
  /// Whether it prints some or all lines of what comes through a pipe, and these complete.
  var isFilter = false
  var style = Style.windows
  /// Whether it looks into folders below, or into many folders, by default.
  var isDeep: Bool

  /// - Parameters:
  ///   - names: the program and its other names, separated by blanks; a word that belongs to it follows `+`
  ///     (`net+use`).
  ///   - options: those that leave `kind` as it is.
  ///   - needs: one of these is required for `kind`; without any the command is `otherwise`.
  ///   - recurses: those that look into folders below as well.
  ///   - selects: those that make it print what need not be a file with content.
  ///   - hides: those that make it print no names.
  ///   - paths: those with a path that it looks into as their value.
  ///   - rejects: those that exist but are not understood, so that their short forms do not count as others.
  ///   - late: parameters that PowerShell's providers add, which count if the others do not match.
  init(
    _ names: String, _ kind: TypedCommand.Kind, _ options: String = "", needs: String = "",
    otherwise: TypedCommand.Kind = .unknown, recurses: String = "", selects: String = "", hides: String = "",
    paths: String = "", rejects: String = "", late: String = "", isDeep: Bool = false,
    takes arguments: Arguments = .none
  ) {
    self.isDeep = isDeep
    self.names = names.split(whereSeparator: \.isWhitespace).map {
      LineText(String($0).replacing("+", with: " "))
    }
    self.kind = kind
    self.arguments = arguments
    self.otherwise = needs.isEmpty ? nil : otherwise
    let effects: [(String, OptionRule.Effect)] = [
      (options, .none), (needs, .proves), (recurses, .recurses), (selects, .selects), (hides, .hides),
      (paths, .names), (rejects, .rejected),
    ]
    var rules: [OptionRule] = []
    for (text, effect) in effects {
      rules += text.split(whereSeparator: \.isWhitespace).map { OptionRule(String($0), effect) }
    }
    rules += late.split(whereSeparator: \.isWhitespace).map { word in
      // `~` marks those that make it print folders.
      word.hasPrefix("~")
        ? OptionRule(String(word.dropFirst()), .selects, isLate: true)
        : OptionRule(String(word), .none, isLate: true)
    }
    self.options = rules
  }

  /// The same, after a pipe.
  static func filter(
    _ names: String, _ options: String = "", selects: String = "", hides: String = "", rejects: String = "",
    keeps kind: TypedCommand.Kind = .listing, takes arguments: Arguments = .none
  ) -> CommandRule {
    var rule = CommandRule(
      names, kind, options, selects: selects, hides: hides, rejects: rejects, takes: arguments)
    rule.isFilter = true
    return rule
  }
}

/// An option of a program.
///
/// | written | is |
/// |---|---|
/// | `/b`, `-l`, `--all`, `-Force` | the option by itself |
/// | `-Name/nm` | with a second name |
/// | `/r=`, `-w=`, `--width=` | with a value: the next word, or joined (`--width=80`, `-w80`, `/r:x`) |
/// | `--color:`, `/format:` | with a value that can only be joined |
/// | `-type=f` | with that value |
/// | `-printf=%` | with a format that prints nothing but what the directives of `find` give |
/// | `/c=@` | with a command of `forfiles` that prints nothing but the file |
/// | `/a<hs+d>` | with letters, each of which `-` may negate; one after `+` selects, unless it is negated |
struct OptionRule: Sendable {
  enum Value: Sendable, Equatable {
    case none, any, joined, literal(LineText), format, echo
    case letters(allowed: [UInt8], selecting: [UInt8])
  }
  enum Effect: Sendable, Equatable { case none, proves, recurses, selects, hides, names, rejected }

  var spellings: [LineText]
  var value: Value
  var effect: Effect
  var isLate = false

  init(_ text: String, _ effect: Effect, isLate: Bool = false) {
    self.effect = effect
    self.isLate = isLate
    let text = LineText(text)
    var name = text
    value = .none
    if text.bytes.last == UInt8(ascii: ">"), let start = text.offset(of: "<") {
      name = text.prefix(start)
      let sets = text.dropFirst(start + 1).dropLast().split(at: UInt8(ascii: "+"))
      value = .letters(
        allowed: Array(sets[0].bytes), selecting: sets.count > 1 ? Array(sets[1].bytes) : [])
    } else if text.bytes.last == UInt8(ascii: ":") {
      name = text.dropLast()
      value = .joined
    } else if let sign = text.offset(of: "=") {
      name = text.prefix(sign)
      switch text.dropFirst(sign + 1) {
      case "": value = .any
      case "%": value = .format
      case "@": value = .echo
      case let literal: value = .literal(literal)
      }
    }
    let parts = name.dropFirst().split(at: UInt8(ascii: "/"))
    let sign = name.prefix(1)
    spellings = parts.map { LineText(sign.string + $0.string) }
  }
}
