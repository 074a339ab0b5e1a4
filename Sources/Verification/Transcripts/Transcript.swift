/// A part of a console transcript: from one prompt to the next.
struct Transcript {
  let shell: Prompt.Shell
  let command: TypedCommand
  /// The current folder when it was typed; `nil` if that is not known.
  let folder: LineText?
  /// Whether its output is a list of files.
  let listsFiles: Bool
  /// What is below a command that lists no files, until the next prompt shows that it was its output.
  var open = UnclearLines()
  /// Words among names, which may be the names of folders.
  var words = UnclearLines()
  /// Whether the output shows a module.
  var showsModules = false

  init(_ prompt: Prompt, after previous: Transcript?) {
    shell = prompt.shell
    folder = prompt.folder ?? previous.flatMap { $0.command.folderAfter($0.folder) }
    command = TypedCommand(prompt.command, in: prompt.shell)
    listsFiles = command.kind == .listing
  }

  /// What is not understood about it, now that the next prompt follows.
  func endBlock() -> UnclearLines { showsModules ? words : UnclearLines() }

  /// Whether the output shows the files of one folder, even if it is not known which.
  var isOfOneFolder: Bool { listsFiles && command.looksInOneFolder }

  /// A prompt of this shell that is only a sign, as `sh` and Git Bash show it; `nil` if `text` is something else.
  func bareSign(_ text: LineText) -> Prompt? {
    let sign = text.trimmedEnd
    return shell == .unix && (sign == "$" || sign == "#") ? Prompt(.unix, folder: nil, command: "") : nil
  }

  /// The single folder of all files that the output shows; `nil` if there is none, or there are several.
  func listedFolder(_ names: [String]) -> LineText? {
    guard listsFiles, command.named(of: names).isEmpty,
      let folder = command.folder(of: "", from: folder), ListedPath.root(of: folder) == .absolute
    else { return nil }
    return folder
  }
}
