/// A console prompt, and what was typed after it.
///
/// What a prompt is, is defined by each shell's own grammar and an allow-list of what precedes it on some
/// machines: the name of a Python environment, of a remote server, a time. `mayBegin` notices a line that is
/// like a prompt and is none of these.
struct Prompt: Equatable, Sendable {
  /// The shell that it belongs to: the same word is a different command in another shell.
  enum Shell: Equatable, Hashable, Sendable { case cmd, powerShell, unix, sftp, unknown }

  var shell: Shell
  /// The folder that the prompt shows, if that is a whole path; `nil` if it shows none, or only its last part.
  var folder: LineText?
  var command: LineText
  /// Whether it asks for more of the command above it. Then its `command` is not understood by itself.
  var isContinuation = false

  init?(_ text: LineText) {
    guard Self.hasSign(text),
      let prompt = Self.continuation(text) ?? Self.windows(text) ?? Self.transfer(text) ?? Self.unix(text)
        ?? Self.lambda(text)
    else { return nil }
    self = prompt
  }

  init(_ shell: Shell, folder: LineText? = nil, command: LineText) {
    self.shell = shell
    self.folder = folder
    self.command = command.trimmed
  }

  /// What was typed, in the shell that it was typed into.
  var typed: TypedCommand { TypedCommand(command, in: shell) }

  /// This reader knows no prompts longer than this; it limits how much of a line is examined.
  static let longest = 400

  /// Whether there is a byte that could end a prompt, and no `<` before it, as in `<DIR>`. Nearly every line of
  /// a listing is excluded here.
  static func hasSign(_ text: LineText) -> Bool {
    text.bytes.prefix(longest).withUnsafeBufferPointer { bytes in
      for (index, byte) in bytes.enumerated() {
        switch byte {
        case UInt8(ascii: "<"): return false
        case UInt8(ascii: ">"), UInt8(ascii: "$"), UInt8(ascii: "#"), UInt8(ascii: "%"): return true
        case 0xCE where index + 1 < bytes.count && bytes[index + 1] == 0xBB: return true  // λ
        case 0xE2 where index + 2 < bytes.count && isArrow(bytes[index + 1], bytes[index + 2]): return true
        case 0x5B where index == 0: return true  // [X:\HW] of Take Command
        case _: break
        }
      }
      return false
    }
  }

  /// The later bytes of `❯` and `➜`.
  private static func isArrow(_ second: UInt8, _ third: UInt8) -> Bool {
    second == 0x9D && third == 0xAF || second == 0x9E && third == 0x9C
  }

  /// PowerShell asks with `>>` for the rest of an unfinished command.
  private static func continuation(_ text: LineText) -> Prompt? {
    guard text.hasPrefix(">>"), text.count == 2 || text[2] == 0x20 else { return nil }
    var prompt = Prompt(.powerShell, command: text)
    prompt.isContinuation = true
    return prompt
  }

  /// `sftp> ls`, `ftp> dir`, `smb: \HW\> ls`: the folder is on another machine.
  private static func transfer(_ text: LineText) -> Prompt? {
    for sign: LineText in ["sftp>", "ftp>"] where text.hasPrefix(sign) {
      guard text.count == sign.count || text[sign.count] == 0x20 else { return nil }
      return Prompt(.sftp, command: text.dropFirst(sign.count))
    }
    guard text.hasPrefix("smb: \\"), let mark = text.offset(of: ">") else { return nil }
    guard text[mark - 1] == UInt8(ascii: "\\"), text[mark + 1] == 0x20 || text.count == mark + 1 else {
      return nil
    }
    return Prompt(.sftp, command: text.dropFirst(mark + 1))
  }

  /// Cmder's `λ dir`; its folder is on the line above, and any shell may run in it.
  private static func lambda(_ text: LineText) -> Prompt? {
    let sign: LineText = "λ"
    guard text.hasPrefix(sign), text.count == sign.count || text[sign.count] == 0x20 else { return nil }
    return Prompt(.unknown, command: text.dropFirst(sign.count))
  }
}
