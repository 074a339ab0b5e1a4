/// A prompt of a console, and what was typed behind it.
struct Prompt: Equatable, Sendable {
  /// The shell that it belongs to: the same word is another command in another one.
  enum Shell: Equatable, Sendable { case cmd, powerShell, unix, sftp, unknown }

  var shell = Shell.unknown
  /// The folder that the prompt shows; `nil` where it shows none.
  var folder: LineText?
  var command: LineText

  init?(_ text: LineText) {
    if let prompt = Self.windows(text) ?? Self.unix(text) {
      self = prompt
    } else {
      return nil
    }
  }

  /// Whether `text` may be a prompt of a shell, though none that is known.
  static func mayBegin(_ text: LineText) -> Bool { false }

  private init(folder: LineText?, command: LineText) {
    self.folder = folder
    self.command = command.trimmed
  }

  /// `X:\DPM>dir`, `PS X:\DPM> dir`, `\\server\share>`. No path can hold `>`.
  private static func windows(_ text: LineText) -> Prompt? {
    var body = text.trimmedStart
    let isPowerShell = body.hasPrefix("PS ")
    if isPowerShell { body = body.dropFirst(3) }
    guard ListedPath.root(of: body) == .absolute, body[0] != UInt8(ascii: "/"),
      let mark = body.bytes.firstIndex(of: UInt8(ascii: ">"))
    else { return nil }
    let folder = LineText(body.bytes[..<mark])
    // A name that ends with a blank is none: text with an arrow is no prompt.
    guard !folder.bytes.contains(where: { "\"<|*?".utf8.contains($0) }), folder.trimmedEnd == folder else {
      return nil
    }
    return Prompt(folder: folder, command: LineText(body.bytes[(mark + 1)...]))
  }

  /// `user@host:~$ ls`, `[user@host ~]$ ls`, `$ ls`, `# ls -l`.
  private static func unix(_ text: LineText) -> Prompt? {
    for sign in [UInt8(ascii: "$"), UInt8(ascii: "#")] {
      guard let mark = text.bytes.firstIndex(of: sign) else { continue }
      let before = LineText(text.bytes[..<mark])
      let behind = LineText(text.bytes[(mark + 1)...])
      guard behind.isEmpty || behind[0] == 0x20 else { continue }
      let isNamed = before.contains("@") && before.words.count <= 3
      let isKnown = before.isEmpty && TypedCommand(behind).kind != .unknown
      if isNamed || isKnown || before.isEmpty && sign == UInt8(ascii: "$") && !behind.isEmpty {
        return Prompt(folder: nil, command: behind)
      }
    }
    return nil
  }
}
