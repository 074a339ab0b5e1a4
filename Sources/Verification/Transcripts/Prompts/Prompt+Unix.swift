extension Prompt {
  /// The default prompts of Linux, BSD and macOS: bash, zsh, fish, and a bare `$` or `#`.
  static func unix(_ text: LineText) -> Prompt? {
    let body = PromptAddition.skipped(in: text)
    // `user@host ~/x>` begins like an addition.
    return unix(withoutAddition: text) ?? (body == text ? nil : unix(withoutAddition: body))
  }

  private static func unix(withoutAddition text: LineText) -> Prompt? {
    let bytes = text.bytes.prefix(longest)
    for index in bytes.indices where "$#%>".utf8.contains(bytes[index]) {
      let head = LineText(bytes[..<index])
      let command = LineText(text.bytes[(index + 1)...])
      guard command.isEmpty || command[0] == 0x20 else { continue }
      guard let (strength, folder) = head.isEmpty ? (.weak, nil) : reading(head, sign: bytes[index]) else {
        continue
      }
      switch strength {
      case .strong: return Prompt(.unix, folder: folder, command: command)
      case .weak:
        // `100% done`, `# heading` and `$ 20` are not prompts: here the typed text must be a command.
        let kind = TypedCommand(command, in: .unix).kind
        // A file may be called `C#` or `a$`.
        let isEmpty = command.trimmed.isEmpty
        guard isEmpty ? !head.isEmpty && bytes[index] == UInt8(ascii: "%") : kind != .unknown,
          bytes[index] != UInt8(ascii: ">")
        else { return nil }
        return Prompt(.unix, folder: folder, command: command)
      }
    }
    return nil
  }

  private enum Strength {
    /// Nothing else looks like that.
    case strong
    /// A prompt if a command follows.
    case weak
  }

  /// What precedes the sign, and the folder that it shows.
  private static func reading(_ head: LineText, sign: UInt8) -> (Strength, LineText?)? {
    let isSpaced = head.bytes.last?.isBlank == true
    let shown = withoutBranch(head.trimmedEnd)
    if shown[0] == UInt8(ascii: "[") {
      // `[root@dpm HW]#`: the folder's last part.
      guard shown.bytes.last == UInt8(ascii: "]"), !isSpaced, sign != UInt8(ascii: ">"),
        let folder = folder(behindUserIn: shown.dropFirst().dropLast())
      else { return nil }
      return (.strong, absolute(folder, sign))
    }
    if let folder = folder(behindUserIn: shown) { return (.strong, absolute(folder, sign)) }
    if let colon = shown.offset(of: ":"), isWord(shown.prefix(colon)) {
      let rest = shown.dropFirst(colon + 1)
      // SUSE: `srv01:/mnt/dpm/HW #`; `X:/HW #` is a path.
      if colon > 1, rest[0] == UInt8(ascii: "/") || rest[0] == UInt8(ascii: "~"), sign == UInt8(ascii: "#") {
        return (.strong, absolute(rest, sign))
      }
      // macOS before zsh: `mac:HW user$`.
      let words = rest.words
      if words.count == 2, isWord(words[0]) || words[0] == "~", isWord(words[1]), sign == UInt8(ascii: "$") {
        return (.weak, nil)
      }
      return nil
    }
    guard !isSpaced, isWord(shown) else { return nil }
    if isShell(shown) { return (.strong, nil) }
    return shown[0]?.isASCIILetter == true ? (.weak, nil) : nil
  }

  /// `user@host:~/x`, `user@host /mnt`, `user@host HW`, `user@host`: what follows the host; empty without a folder.
  private static func folder(behindUserIn text: LineText) -> LineText? {
    guard let at = text.offset(of: "@"), isUser(text.prefix(at)) else { return nil }
    let behind = text.dropFirst(at + 1)
    let host = LineText(behind.bytes.prefix { !$0.isBlank && $0 != UInt8(ascii: ":") })
    guard isWord(host) else { return nil }
    let rest = behind.dropFirst(host.count)
    if rest.isEmpty { return "" }
    let folder = rest.dropFirst().trimmed
    guard !folder.isEmpty, !folder.bytes.contains(where: { $0 < 0x20 || "\"<>|*?@".utf8.contains($0) }) else {
      return nil
    }
    // A name with blanks occurs only after a slash: `a@b is gone #` is a sentence.
    return folder[0] == UInt8(ascii: "/") || folder[0] == UInt8(ascii: "~") || folder.words.count == 1
      ? folder : nil
  }

  /// fish shortens all folders except the last, bash may replace them by `...`: these are not whole paths.
  private static func absolute(_ folder: LineText, _ sign: UInt8) -> LineText? {
    folder[0] == UInt8(ascii: "/") && sign != UInt8(ascii: ">") && !folder.contains("...") ? folder : nil
  }

  /// `user@host:~/x (master) $`
  private static func withoutBranch(_ text: LineText) -> LineText {
    guard text.bytes.last == UInt8(ascii: ")"), let start = text.bytes.lastIndex(of: UInt8(ascii: "(")),
      start > text.bytes.startIndex
    else { return text }
    let name = LineText(text.bytes[(start + 1)...]).dropLast()
    return PromptAddition.isName(name) ? LineText(text.bytes[..<start]).trimmedEnd : text
  }

  private static func isWord(_ text: LineText) -> Bool {
    !text.isEmpty
      && text.bytes.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || "._-".utf8.contains($0) }
  }

  /// A user of a Windows domain has a backslash.
  private static func isUser(_ text: LineText) -> Bool {
    !text.isEmpty
      && text.bytes.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || "._-\\+".utf8.contains($0) }
  }

  /// `sh-5.1`, `bash-4.2`; with a dash before it for a login shell.
  private static func isShell(_ text: LineText) -> Bool {
    let text = text[0] == UInt8(ascii: "-") ? text.dropFirst() : text
    for shell: LineText in ["sh-", "bash-", "ksh-", "zsh-", "dash-"] where text.hasPrefix(shell) {
      let version = text.dropFirst(shell.count)
      return !version.isEmpty && version.bytes.allSatisfy { $0.isASCIIDigit || $0 == UInt8(ascii: ".") }
    }
    return false
  }
}
