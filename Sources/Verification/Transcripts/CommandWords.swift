/// The words of a command line, as far as `cmd`, PowerShell and Unix shells agree on it.
struct CommandWords {
  /// The words of each command, where several stand on one line.
  private(set) var commands: [[LineText]] = [[]]
  /// The words of each command behind a pipe.
  private(set) var filters: [[LineText]] = []
  /// What output is written to.
  private(set) var redirections: [LineText] = []

  private enum Place { case command, filter, redirection, input }
  private var place = Place.command
  private var word: [UInt8] = []
  private var isWord = false

  init(_ text: LineText) {
    var isQuoted = false
    for byte in text.bytes {
      if byte == UInt8(ascii: "\"") {
        isQuoted.toggle()
        isWord = true
      } else if isQuoted {
        word.append(byte)
      } else if byte.isBlank || "()@".utf8.contains(byte) {
        endWord()
      } else if byte == UInt8(ascii: "&") || byte == UInt8(ascii: ";") {
        endWord()
        place = .command
        commands.append([])
      } else if byte == UInt8(ascii: "|") {
        endWord()
        place = .filter
        filters.append([])
      } else if byte == UInt8(ascii: ">") || byte == UInt8(ascii: "<") {
        // `2>nul`: the number is no word.
        if isWord, word.count == 1, word[0].isASCIIDigit { isWord = false }
        endWord()
        place = byte == UInt8(ascii: ">") ? .redirection : .input
      } else {
        word.append(byte)
        isWord = true
      }
    }
    endWord()
  }

  private mutating func endWord() {
    defer {
      word = []
      isWord = false
    }
    guard isWord else { return }
    let text = LineText(word[...])
    switch place {
    case .command: commands[commands.count - 1].append(text)
    case .filter: filters[filters.count - 1].append(text)
    case .redirection:
      redirections.append(text)
      place = .command
    case .input: place = .command
    }
  }
}
