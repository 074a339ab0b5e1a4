extension Prompt {
  /// `X:\DPM>dir`, `X:\DPM >dir`, `\\server\share>`, `PS X:\DPM> dir`, `PS /mnt/x>`, `PS>`, and what may
  /// precede them.
  static func windows(_ text: LineText) -> Prompt? {
    var body = PromptAddition.skipped(in: text)
    var shell = Shell.cmd
    if body.hasPrefix("PS>") || body.hasPrefix("PS >") {
      return Prompt(.powerShell, command: body.dropFirst(body[2] == 0x20 ? 4 : 3))
    }
    if body.hasPrefix("PS ") {
      shell = .powerShell
      body = body.dropFirst(3).trimmedStart
    }
    guard ListedPath.root(of: body) == .absolute,
      // PowerShell runs on Unix as well; its providers (`HKLM:\`, `SQLSERVER:\`) show no folders.
      shell == .powerShell || body[0] != UInt8(ascii: "/"),
      let mark = body.bytes.prefix(longest).firstIndex(of: UInt8(ascii: ">"))
    else { return nil }
    let shown = LineText(body.bytes[..<mark])
    let folder = shown.trimmedEnd
    let command = LineText(body.bytes[(mark + 1)...])
    guard !folder.bytes.contains(where: { $0 < 0x20 || "\"<|*?".utf8.contains($0) }),
      // `X:\A -> X:\B` and `X:\A => X:\B` are arrows.
      folder.bytes.last != UInt8(ascii: "-"), folder.bytes.last != UInt8(ascii: "="),
      shown.count - folder.count <= 1
    else { return nil }
    // No folder's name ends with a blank. If there is a blank all the same, it belongs to the prompt: but
    // `X:\A > X:\B` means that one is moved to the other.
    if shown.count > folder.count, command[0]?.isBlank == true, !command.trimmed.isEmpty {
      guard TypedCommand(command, in: shell).kind != .unknown else { return nil }
    }
    return Prompt(shell, folder: withoutProvider(folder), command: command)
  }

  private static func withoutProvider(_ folder: LineText) -> LineText {
    let provider: LineText = "Microsoft.PowerShell.Core\\FileSystem::"
    return folder.hasPrefix(provider) ? folder.dropFirst(provider.count) : folder
  }
}
