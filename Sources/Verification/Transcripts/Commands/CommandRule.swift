/// What is known of a program: its options, its arguments, and what it makes of its output with them.
///
/// Rules are data, written in the tables beside this file, in the notation of `OptionRule`. An option or an
/// argument that no rule has makes the command not understood.
struct CommandRule: Sendable {
  /// How the words of a program are written.
  enum Style: Sendable {
    /// `/b /a:-d`, in any case of letters; `dir/b/s` as well.
    case windows
    /// `-la --all --width=80 --width 80`.
    case unix
    /// `-name x`, a word each, as find has them.
    case words
    /// `-Recurse`, as long as needed to tell it from the others.
    case parameters
  }

  /// What may stand beside options.
  enum Arguments: Sendable, Equatable {
    case none
    /// A word that names nothing on disk: a code page, a host.
    case word
    /// Words that name nothing on disk.
    case words
    /// The name or address of a computer.
    case host
    /// Any text; options in it are none.
    case text
    /// Files or folders that it looks into; patterns too.
    case paths
    /// One path at most.
    case path
    /// Files that it removes, renames or writes over, each by its name.
    case targets
    /// Files that it moves, renames or copies, and a name or folder that they come to.
    case sources
    /// Names of properties, which PowerShell prints.
    case properties
    /// A condition of `Where-Object`.
    case condition
    /// The property that `ForEach-Object` prints.
    case property
    /// The words behind `wmic datafile`.
    case query
    /// A folder to go to.
    case folder
    /// A file that it writes.
    case file
    /// A text to look for in what comes through a pipe; a second word would be a file to look into instead.
    case pattern
  }

  var names: [LineText]
  var kind: TypedCommand.Kind
  var options: [OptionRule]
  var arguments: Arguments
  /// The kind without the option that makes it `kind`, where there is such an option.
  var otherwise: TypedCommand.Kind?
  /// Whether it prints of what comes through a pipe some lines, or all, whole.
  var isFilter = false
  var style = Style.windows
  /// Whether it looks into folders below, or into many, without being asked to.
  var isDeep: Bool

  /// - Parameters:
  ///   - names: the program and its other names, with blanks between; a word that belongs to it follows `+`
  ///     (`net+use`).
  ///   - options: those that leave `kind` as it is.
  ///   - needs: those of which one must stand there for `kind`; without any the command is `otherwise`.
  ///   - recurses: those that look into folders below as well.
  ///   - selects: those with which it prints what need not be a file with content.
  ///   - hides: those with which it prints no names.
  ///   - paths: those whose value is a path that it looks into.
  ///   - rejects: those that exist, so that a short form of them is no other option, but are not understood.
  ///   - late: parameters that PowerShell's providers add, which count where the others do not fit.
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
      // `~` marks those with which folders are printed.
      word.hasPrefix("~")
        ? OptionRule(String(word.dropFirst()), .selects, isLate: true)
        : OptionRule(String(word), .none, isLate: true)
    }
    self.options = rules
  }

  /// The same, for what stands behind a pipe.
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
/// | `/b`, `-l`, `--all`, `-Force` | the option alone |
/// | `-Name/nm` | with a second name |
/// | `/r=`, `-w=`, `--width=` | with a value: the next word, or joined (`--width=80`, `-w80`, `/r:x`) |
/// | `--color:`, `/format:` | with a value that can only be joined |
/// | `-type=f` | with that value |
/// | `-printf=%` | with a format that prints nothing but what the directives of `find` give |
/// | `/c=@` | with a command of `forfiles` that prints nothing but the file |
/// | `/a<hs+d>` | with letters, each of which `-` may negate; one behind `+` selects, unless it is negated |
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
