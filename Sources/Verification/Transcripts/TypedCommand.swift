/// A command line that was typed, as far as it matters for reading its output.
///
/// It is understood only if all its commands, options and arguments are in the tables (`WindowsCommands`,
/// `PowerShellCommands`, `UnixCommands`); anything else makes it `unknown`.
struct TypedCommand: Equatable, Sendable {
  enum Kind: Equatable, Sendable {
    /// It lists files, and every file that it prints exists.
    case listing
    /// It lists, but with these options only folders, only empty files, or something else that is not evidence.
    case selection
    /// It prints no names and changes nothing, such as `cd` or `ipconfig`.
    case harmless
    /// It prints a text that it was given: `echo`, `type`.
    case remark
    /// It removes, moves, renames or overwrites files, and it is known which.
    case changing
    /// What it prints or changes is not known.
    case unknown
  }

  /// The kind of its output.
  let kind: Kind
  private let text: LineText
  private let steps: [CommandUnderstanding.Step]

  init(_ text: LineText, in shell: Prompt.Shell = .unknown) {
    self.text = text
    guard shell == .unknown else {
      let understanding = CommandUnderstanding(text, in: shell)
      (kind, steps) = (understanding.kind, understanding.steps)
      return
    }
    // The same word is a different command in another shell: only what means the same in all of them is known.
    let all = [Prompt.Shell.cmd, .powerShell, .unix].map { CommandUnderstanding(text, in: $0) }
    let isSame = all.allSatisfy { $0.kind == all[0].kind }
    kind = isSame && (all[0].kind == .listing || all[0].kind == .harmless) ? all[0].kind : .unknown
    steps = all[0].steps
  }

  /// Whether everything that it prints is in one folder, known or not.
  var looksInOneFolder: Bool {
    guard let step = listingStep, !step.reading.looksDeeper else { return false }
    let paths = step.reading.paths
    if paths.isEmpty { return true }
    return paths.count == 1
      ? !Self.mayBeSeveral(paths[0], step.reading.shell)
      : Self.isOfOneFolder(paths)
  }

  /// The folder of a bare name in its output; `nil` if the command does not say, or looks into several folders.
  func folder(of name: LineText, from current: LineText?) -> LineText? {
    guard looksInOneFolder, let step = listingStep, let current = folderBefore(step, from: current) else {
      return nil
    }
    let shell = step.reading.shell
    guard let path = step.reading.paths.first else { return current.folder }
    let listed = ListedPath(path)
    let isFile = !listed.endsWithSeparator && listed.name.folded == name.folded
    guard isFile || PathForms.hasPattern(listed.name) || step.reading.paths.count > 1 else {
      return FolderPath.resolved(path, from: current.folder, in: shell)
    }
    return listed.folder.map { FolderPath.resolved($0, from: current.folder, in: shell) } ?? current.folder
  }

  /// Whether a listing of what it asks for may show `name`: `dir other.log` shows no other file.
  func mayShow(_ name: LineText) -> Bool {
    guard let paths = listingStep?.reading.paths, !paths.isEmpty else { return true }
    let folded = Array(name.folded.bytes)
    return paths.contains { path in
      let last = ListedPath(path)
      // A folder, the contents of an archive, or a Unix pattern may be any name.
      if last.endsWithSeparator || last.name.contains("[") || last.name == "*.*" { return true }
      if !PathForms.hasPattern(last.name), !NameForm.hasKnownExtension(last.name) { return true }
      return PathForms.isArchive(last.name) || NamePattern(path).matches(folded)
    }
  }

  /// Whether a row has a form that the command prints: `dir` does not draw a tree, and `md5sum` does not print
  /// bare names.
  func mayPrint(_ row: Row) -> Bool {
    guard let step = listingStep, let formats = Self.formats(of: step.reading) else { return true }
    return formats.contains(row.format) && (row.style == .program || !Self.prints(digests: step.reading))
  }

  /// The forms of programs that have few; `nil` for the others.
  private static func formats(of reading: CommandReading) -> Set<ListingFormat>? {
    if prints(digests: reading) { return [.names, .paths] }
    switch (reading.program.string, reading.shell) {
    case ("dir", .cmd): return [.dir, .dirWide, .names, .paths]
    case ("attrib", _): return [.attrib]
    case ("tree", _): return [.tree, .names, .paths]
    case _: return nil
    }
  }

  private static func prints(digests reading: CommandReading) -> Bool { reading.program.hasSuffix("sum") }

  /// The current folder after it, if it was `current` before; `nil` if it is not known then. It assumes that
  /// the folder exists.
  func folderAfter(_ current: LineText?) -> LineText? {
    guard kind != .unknown else { return nil }
    return steps.reduce(current) { $1.isInner ? $0 : Self.moved($1.reading, from: $0) }
  }

  /// Which of `names` it asks for, by name or by a pattern.
  func named(of names: [String]) -> [Int] {
    let paths = kind == .unknown ? looseWords : steps.flatMap { $0.reading.paths + $0.reading.targets }
    return Self.matched(paths, names)
  }

  /// Which of `names` may be gone after it: those that it deletes, moves, renames or overwrites. If it is
  /// `unknown`, those that it names; any other may be gone as well.
  func removed(of names: [String]) -> [Int] {
    switch kind {
    case .changing:
      // `*.DAT` finds `x.DATA` by its short name.
      Self.matched(
        steps.flatMap(\.reading.targets).map {
          ListedPath($0).name.hasPrefix("*.") ? LineText($0.string + "*") : $0
        }, names)
    case .unknown: Self.matched(looseWords, names)
    case .listing, .selection, .harmless, .remark: []
    }
  }

  // MARK: -

  private static func matched(_ paths: [LineText], _ names: [String]) -> [Int] {
    Set(paths.flatMap { NamePattern($0).matched(names) }).sorted()
  }

  /// Everything that could be a path in a line that is not understood.
  private var looseWords: [LineText] {
    text.bytes.split { $0.isBlank || "\"'`()&;|<>,=@{}".utf8.contains($0) }.map { LineText($0) }
  }

  /// The one step that lists.
  private var listingStep: CommandUnderstanding.Step? {
    guard kind == .listing || kind == .selection else { return nil }
    let listing = steps.filter { $0.kind == .listing || $0.kind == .selection }
    return listing.count == 1 ? listing[0] : nil
  }

  private struct Place { var folder: LineText? }

  /// The folder in which `step` runs: the earlier steps must have succeeded for it to run at all.
  private func folderBefore(_ step: CommandUnderstanding.Step, from current: LineText?) -> Place? {
    var place = Place(folder: current)
    for (index, before) in steps.enumerated() {
      if before == step { return place }
      guard before.reading.move != nil, !before.isInner || step.isInner else { continue }
      // `cd /d X:\HW & dir /b` lists a different folder if X:\HW does not exist.
      guard steps[index + 1].isConditional else { return nil }
      place.folder = Self.moved(before.reading, from: place.folder)
      if place.folder == nil { return nil }
    }
    return place
  }

  private static func moved(_ reading: CommandReading, from current: LineText?) -> LineText? {
    switch reading.move {
    case nil: return current
    case .somewhere: return nil
    case .folder(nil, _): return reading.shell == .cmd ? current : nil
    case .folder(let path?, let changesDrive):
      if reading.shell == .cmd, !changesDrive, let drive = FolderPath.drive(of: path),
        drive != FolderPath.drive(of: current)
      {
        return current
      }
      return FolderPath.resolved(path, from: current, in: reading.shell)
    }
  }

  /// Whether a pattern may match several folders, and their contents are printed.
  private static func mayBeSeveral(_ path: LineText, _ shell: Prompt.Shell) -> Bool {
    let listed = ListedPath(path)
    if listed.folder.map(PathForms.hasPattern) == true { return true }
    // `dir HW*` prints the matching names, `ls HW*` the contents of the matching folders.
    return shell != .cmd && PathForms.hasPattern(listed.name) && !listed.name.contains(".")
  }

  /// Whether several paths are files of one folder: a path without an extension may be a folder.
  private static func isOfOneFolder(_ paths: [LineText]) -> Bool {
    let listed = paths.map { ListedPath($0) }
    return listed.allSatisfy {
      $0.name.contains(".") && !$0.endsWithSeparator && $0.name != "." && $0.name != ".."
        && $0.folder == listed[0].folder && $0.folder.map(PathForms.hasPattern) != true
    }
  }
}
