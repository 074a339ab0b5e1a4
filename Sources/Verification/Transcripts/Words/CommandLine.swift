/// A command line as its shell splits it: words, pipes, sequences, redirections.
///
/// Only what is the same on every machine has a meaning here. A variable, a substitution, an escape, a group, a
/// job in the background or `||` makes the line not understood.
struct CommandLine: Equatable {
  /// The commands between `&&`, `&`, `;`.
  var pipelines: [Pipeline] = []
  /// Whether the shell sees only words, pipes, sequences and redirections in it.
  var isUnderstood = true

  struct Pipeline: Equatable {
    var commands: [Simple] = [Simple()]
    /// Whether it runs only if the previous one succeeded.
    var isConditional = false
  }

  /// A program and its words.
  struct Simple: Equatable {
    var words: [Word] = []
    var redirections: [Redirection] = []
  }

  struct Word: Equatable {
    enum Form: Equatable {
      case plain
      /// At least a part of it was in quotation marks.
      case quoted
      /// `{…}` of PowerShell; its text is what is between the braces.
      case block
    }
    var text: LineText
    var form = Form.plain
    /// The parts of a PowerShell list, `a, b`.
    var parts: [LineText] { text.split(at: Self.comma) }
    /// Represents a comma that separates.
    static let comma: UInt8 = 0x1F
  }

  struct Redirection: Equatable {
    enum Stream: Equatable { case output, errors, all }
    var stream: Stream
    var target: Word
  }

  init(_ text: LineText, in shell: Prompt.Shell) {
    var reader = CommandLineReader(text, shell)
    (pipelines, isUnderstood) = reader.read()
  }
}

/// Splits a command line, from left to right.
private struct CommandLineReader {
  private let bytes: [UInt8]
  private let shell: Prompt.Shell
  private var index = 0
  private var pipelines = [CommandLine.Pipeline()]
  private var isUnderstood = true
  private var word: [UInt8] = []
  /// `nil` between words.
  private var form: CommandLine.Word.Form?
  /// The stream that the next word is the target of.
  private var redirecting: CommandLine.Redirection.Stream?
  /// Whether a comma of PowerShell waits for the next part of its list.
  private var isListing = false

  init(_ text: LineText, _ shell: Prompt.Shell) {
    bytes = Array(text.trimmed.bytes)
    self.shell = shell
  }

  mutating func read() -> ([CommandLine.Pipeline], Bool) {
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case 0x20, 0x09:
        endWord()
        index += 1
      case UInt8(ascii: "\""), UInt8(ascii: "'"): quoted(byte)
      case UInt8(ascii: "|"): pipe()
      case UInt8(ascii: "&"): ampersand()
      case UInt8(ascii: ";"): semicolon()
      case UInt8(ascii: ">"): redirect()
      case _: plain(byte)
      }
    }
    endWord()
    // `dir |` continues on the next line.
    let isWhole =
      redirecting == nil && !isListing
      && pipelines.allSatisfy { pipeline in
        pipeline.commands.allSatisfy { !$0.words.isEmpty }
      }
    return (pipelines, isUnderstood && isWhole)
  }

  // MARK: - Words

  private mutating func plain(_ byte: UInt8) {
    if shell == .powerShell, byte == UInt8(ascii: "{"), form == nil { return block() }
    if shell == .powerShell, byte == UInt8(ascii: ",") { return comma() }
    if shell == .powerShell, form == nil, let length = dash() {
      // PowerShell accepts the dashes that word processors substitute for `-`.
      index += length
      return append(UInt8(ascii: "-"))
    }
    if shell == .powerShell, form == nil, bytes[index...].starts(with: "$null".utf8),
      redirecting != nil
    {
      for byte in "$null".utf8 { append(byte) }
      index += 5
      return
    }
    if shell == .unix, byte == UInt8(ascii: "\\") { return escaped() }
    if !isLiteral(byte) { isUnderstood = false }
    index += 1
    append(byte)
  }

  private mutating func append(_ byte: UInt8) {
    word.append(byte)
    form = form ?? .plain
    isListing = false
  }

  /// Whether a byte outside quotation marks has no special meaning.
  private func isLiteral(_ byte: UInt8) -> Bool {
    if byte < 0x20 || byte == 0x7F { return false }
    // Blanks that are not blanks everywhere: no-break, ideographic and others; and PowerShell's curly quotation marks.
    if byte == 0xC2, bytes[index...].starts(with: [0xC2, 0xA0]) { return false }
    if byte == 0xE3, bytes[index...].starts(with: [0xE3, 0x80, 0x80]) { return false }
    if byte == 0xE2, index + 1 < bytes.count, bytes[index + 1] == 0x80 { return false }
    switch shell {
    case .cmd: return !"<^%()`!".utf8.contains(byte)
    case .powerShell:
      if byte == UInt8(ascii: "#") || byte == UInt8(ascii: "@") { return form != nil }
      // `%` alone is ForEach-Object.
      return !"<`$(){}!".utf8.contains(byte)
    case .unix:
      if byte == UInt8(ascii: "#") { return form != nil }
      return !"<`$(){}!".utf8.contains(byte)
    case .sftp: return !"<`$(){}!\\".utf8.contains(byte)
    case .unknown: return !"<`$(){}!^%#@\\".utf8.contains(byte)
    }
  }

  private mutating func quoted(_ mark: UInt8) {
    if mark == UInt8(ascii: "'"), shell == .cmd {
      index += 1
      return append(mark)
    }
    guard let end = bytes[(index + 1)...].firstIndex(of: mark) else {
      isUnderstood = false
      index += 1
      return append(mark)
    }
    let inner = bytes[(index + 1)..<end]
    if mark == UInt8(ascii: "\""), !isLiteral(quoted: inner) { isUnderstood = false }
    if inner.contains(where: { $0 < 0x20 }) { isUnderstood = false }
    word += inner
    form = .quoted
    isListing = false
    index = end + 1
    // Two marks mean one in PowerShell, and nothing in other shells.
    if shell == .powerShell || shell == .unknown, index < bytes.count, bytes[index] == mark {
      isUnderstood = false
    }
  }

  /// Whether there is only text between double quotation marks.
  private func isLiteral(quoted inner: ArraySlice<UInt8>) -> Bool {
    switch shell {
    case .cmd: !inner.contains { "%!".utf8.contains($0) }
    case .powerShell: !inner.contains { "`$".utf8.contains($0) } && !inner.contains(0xE2)
    case .unix, .sftp: !inner.contains { "`$\\!".utf8.contains($0) }
    case .unknown: !inner.contains { "`$\\!%".utf8.contains($0) }
    }
  }

  private mutating func escaped() {
    guard index + 1 < bytes.count, bytes[index + 1] >= 0x20, bytes[index + 1] < 0x7F else {
      isUnderstood = false
      index += 1
      return
    }
    word.append(bytes[index + 1])
    form = .quoted
    index += 2
  }

  private mutating func block() {
    var depth = 0
    var quote: UInt8?
    let start = index + 1
    while index < bytes.count {
      let byte = bytes[index]
      if let mark = quote {
        if byte == mark { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: "{") {
        depth += 1
      } else if byte == UInt8(ascii: "}") {
        depth -= 1
        if depth == 0 {
          word = Array(bytes[start..<index])
          form = .block
          index += 1
          if index < bytes.count, !bytes[index].isBlank, bytes[index] != UInt8(ascii: "|") {
            isUnderstood = false
          }
          return endWord()
        }
      }
      index += 1
    }
    isUnderstood = false
  }

  private mutating func comma() {
    index += 1
    if form == nil {
      // `a ,b`
      guard let last = pipelines[pipelines.count - 1].commands.last?.words.last, last.form != .block,
        !isListing, redirecting == nil
      else {
        isUnderstood = false
        return
      }
      pipelines[pipelines.count - 1].commands[commandIndex].words.removeLast()
      word = Array(last.text.bytes)
      form = last.form
    }
    word.append(CommandLine.Word.comma)
    isListing = true
    while index < bytes.count, bytes[index].isBlank { index += 1 }
  }

  /// The length of an en dash, em dash or horizontal bar.
  private func dash() -> Int? {
    guard bytes[index] == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80 else { return nil }
    return (0x93...0x95).contains(bytes[index + 2]) ? 3 : nil
  }

  private var commandIndex: Int { pipelines[pipelines.count - 1].commands.count - 1 }

  private mutating func endWord() {
    defer {
      word = []
      form = nil
    }
    guard let form else { return }
    let ended = CommandLine.Word(text: LineText(word[...]), form: form)
    let pipeline = pipelines.count - 1
    if let stream = redirecting {
      pipelines[pipeline].commands[commandIndex].redirections.append(.init(stream: stream, target: ended))
      redirecting = nil
    } else {
      pipelines[pipeline].commands[commandIndex].words.append(ended)
    }
  }

  // MARK: - Signs

  private mutating func pipe() {
    endWord()
    index += 1
    if index < bytes.count, bytes[index] == UInt8(ascii: "|") || bytes[index] == UInt8(ascii: "&") {
      isUnderstood = false
      index += 1
    }
    if redirecting != nil { isUnderstood = false }
    pipelines[pipelines.count - 1].commands.append(CommandLine.Simple())
  }

  private mutating func ampersand() {
    endWord()
    index += 1
    let isDouble = index < bytes.count && bytes[index] == UInt8(ascii: "&")
    if isDouble { index += 1 }
    // By itself it puts a job into the background, or calls what a string names; in cmd it separates commands.
    if !isDouble, shell != .cmd { isUnderstood = false }
    next(isConditional: isDouble)
  }

  private mutating func semicolon() {
    // In cmd it separates words like a blank.
    if shell != .powerShell, shell != .unix { isUnderstood = false }
    endWord()
    index += 1
    next(isConditional: false)
  }

  private mutating func next(isConditional: Bool) {
    if redirecting != nil { isUnderstood = false }
    pipelines.append(CommandLine.Pipeline(isConditional: isConditional))
  }

  private mutating func redirect() {
    var stream = CommandLine.Redirection.Stream.output
    // `2>nul`: the number is not a word.
    if form == .plain, word.count == 1 {
      switch word[0] {
      case UInt8(ascii: "1"): (word, form) = ([], nil)
      case UInt8(ascii: "2"): (stream, word, form) = (.errors, [], nil)
      case UInt8(ascii: "*") where shell == .powerShell: (stream, word, form) = (.all, [], nil)
      case UInt8(ascii: "3")...UInt8(ascii: "9"): isUnderstood = false
      case _: break
      }
    }
    endWord()
    if redirecting != nil { isUnderstood = false }
    index += 1
    if index < bytes.count, bytes[index] == UInt8(ascii: ">") { index += 1 }
    if index < bytes.count, bytes[index] == UInt8(ascii: "&") {
      // `2>&1` sends errors to where output goes; `1>&2` still shows the output.
      let isSimple = index + 1 < bytes.count && "12".utf8.contains(bytes[index + 1])
      let isEnd =
        index + 2 >= bytes.count || bytes[index + 2].isBlank || bytes[index + 2] == UInt8(ascii: "|")
      if !isSimple || !isEnd { isUnderstood = false }
      index += isSimple ? 2 : 1
      return
    }
    redirecting = stream
  }
}
