import Foundation
import Procedure

/// Programs of each shell with their options (`commands.tsv`).
struct CommandTable: Sendable {
  /// What a program does, in the order from the best known to the least known.
  enum Effect: String, CaseIterable, Comparable {
    case lists, harmless, prints, files, other, defines

    static func < (a: Self, b: Self) -> Bool {
      let order: (Self) -> Int = { allCases.firstIndex(of: $0) ?? 0 }
      return order(a) < order(b)
    }
  }

  struct Program {
    var name: String
    var effect: Effect
    /// Options with which its output is still a listing.
    var options: [String]
    /// Options that select folders, or files that are empty.
    var selecting: [String]
    /// Options that do something to files.
    var acting: [String]
  }

  private let programs: [Shell: [Program]]

  static let shared = Result { try CommandTable() }

  private init() throws {
    let path = SampleListing.root + "/commands.tsv"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    var programs: [Shell: [Program]] = [:]
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard fields.count == 4, let shell = Shell(rawValue: fields[0]),
        let effect = Effect(rawValue: fields[2])
      else { throw CocoaError(.fileReadCorruptFile, userInfo: [NSFilePathErrorKey: "\(path): \(line)"]) }
      let options = fields[3].split(separator: " ").map(String.init)
      programs[shell, default: []].append(
        Program(
          name: fields[1], effect: effect,
          options: options.filter { !$0.hasSuffix("!") && !$0.hasSuffix("~") },
          selecting: options.filter { $0.hasSuffix("~") }.map { String($0.dropLast()) },
          acting: options.filter { $0.hasSuffix("!") }.map { String($0.dropLast()) }))
    }
    self.programs = programs
  }

  func programs(of shell: Shell) -> [Program] { programs[shell, default: []] }

  func effect(of name: String, in shell: Shell) -> Effect? {
    programs(of: shell).first { $0.name.lowercased() == name.lowercased() }?.effect
  }
}

/// A shell whose transcripts are generated.
enum Shell: String, CaseIterable {
  case cmd, powerShell, bash

  /// What joins commands, or puts one into another; `%` stands for the other one.
  var operators: [String] {
    switch self {
    case .cmd: [" & %", " && %", " || %", "|%", " | %", " > %", " >> %", " < %", "&%"]
    case .powerShell:
      ["; %", " | %", " $(%)", " > %", "; % | %", " | % { % }", " (%)", " | ForEach-Object { % }"]
    case .bash:
      ["; %", " && %", " || %", " | %", " $(%)", " `%`", " > %", " >> %", " & %", " <(%)", " | xargs %"]
    }
  }
}

/// A command line, and what the closed grammar knows about it.
struct GeneratedCommand {
  var text: String
  /// What it does; `nil` for a program that is in no table, or for a combination.
  var effect: CommandTable.Effect?
  /// Whether every option leaves its meaning unchanged.
  var isPlain = true

  /// Whether it consists only of programs that leave the listed files alone, whatever arguments they get: each
  /// prints facts about the system, changes folders, or changes files that the listing does not name.
  var leavesModulesAlone: Bool {
    let takesNothing = Self.listing.contains(text.prefix { $0 != " " }.lowercased())
    guard !text.contains(where: { "|<>$`(){}?~".contains($0) || $0 == "*" && !takesNothing }) else {
      return false
    }
    let pieces = text.replacing("&&", with: "&").split(whereSeparator: { "&;".contains($0) })
    return !pieces.isEmpty
      && pieces.allSatisfy { piece in
        let words = piece.split(separator: " ").map { $0.lowercased() }
        let namesModule = piece.uppercased().contains("RAID") || piece.uppercased().contains("MW_R")
        if words.starts(with: ["reg", "query"]) || words.starts(with: ["sc", "query"])
          || Self.whole.contains(words.joined(separator: " "))
        {
          return true
        }
        return words.first.map { Self.quiet.contains($0) || !namesModule && Self.changing.contains($0) }
          == true
      }
  }

  /// Programs that only list, whatever pattern they are given.
  private static let listing: Set<String> = ["gci", "get-childitem", "ls", "dir", "df"]
  /// Commands that are known only with those words.
  private static let whole: Set<String> = [
    "powershell", "powershell -noprofile", "bash", "sudo -s", "sudo -i", "sc query", "query user",
    "query session",
  ]
  /// Programs that change only the files that they name.
  private static let changing: Set<String> = [
    "copy", "mv", "cp", "move", "unlink", "touch", "del", "erase", "ren", "remove-item", "move-item",
    "rename-item", "rni", "cpi", "mi",
  ]
  /// After Microsoft Learn and the manual pages.
  private static let quiet: Set<String> = [
    "cd", "chdir", "pushd", "popd", "cls", "clear", "color", "title", "ver", "vol", "chcp", "subst",
    "netstat",
    "systeminfo", "ipconfig", "hostname", "whoami", "tasklist", "ping", "arp", "where", "cmd", "su", "uname",
    "free",
    "ps", "df", "id", "date", "uptime", "ls", "dir", "pwd", "exit", "w",
    "path", "du", "gci", "get-childitem", "locate", "tracert", "nslookup", "getmac", "tree", "forfiles",
    "groups",
    "sha256sum", "sl", "set-location", "get-item", "mode", "more", "locale",
  ]

  /// Whether it prints no names and changes nothing, as far as the table knows.
  var mayBeHarmless: Bool {
    if leavesModulesAlone { return true }
    return switch effect {
    case .harmless, .lists, .prints: isPlain
    case .files, .defines, .other, nil: false
    }
  }
}

extension ListingGenerator {
  /// A command composed of programs, options and words.
  mutating func command(_ shell: Shell) -> GeneratedCommand {
    let first = simpleCommand(shell)
    guard dice.percent(35) else { return first }
    if dice.percent(25) { return sequence(first, shell) }
    var text = first.text
    var operation = dice.pick(shell.operators)
    while let place = operation.firstIndex(of: "%") {
      let other = simpleCommand(shell)
      operation.replaceSubrange(place...place, with: other.text.replacing("%", with: ""))
    }
    text += operation
    return GeneratedCommand(text: text, effect: nil)
  }

  /// Two commands one after the other: known if the table knows both.
  private mutating func sequence(_ first: GeneratedCommand, _ shell: Shell) -> GeneratedCommand {
    let second = simpleCommand(shell)
    let text = first.text + (shell == .powerShell ? "; " : dice.pick([" & ", " && "])) + second.text
    guard let one = first.effect, let other = second.effect else {
      return GeneratedCommand(text: text, effect: nil)
    }
    // The worse of the two, in the order of the table of effects.
    return GeneratedCommand(text: text, effect: max(one, other), isPlain: first.isPlain && second.isPlain)
  }

  mutating func simpleCommand(_ shell: Shell) -> GeneratedCommand {
    let programs = commands.programs(of: shell)
    var result = GeneratedCommand(text: "", effect: nil)
    if dice.percent(25) {
      result.text = phrases.asciiToken(&dice)
      result.effect = commands.effect(of: result.text, in: shell)
    } else {
      let program = dice.pick(programs)
      result.text = program.name
      result.effect = program.effect
      if dice.percent(40), let option = any(program.options) { result.text += " " + option }
      if dice.percent(25), let option = any(program.acting) {
        result.text += " " + option
        result.isPlain = false
      }
    }
    if dice.percent(15), let option = any(dice.pick(programs).options) {
      result.text += " " + option
      result.isPlain = false
    }
    for _ in 0..<dice.below(3) { result.text += " " + argument() }
    return result
  }

  private mutating func any(_ options: [String]) -> String? { options.isEmpty ? nil : dice.pick(options) }

  private mutating func argument() -> String {
    switch dice.below(6) {
    case 0: dice.pick(sets[set].modules)
    case 1: dice.pick(["*.*", "*.DAT", "*", ".", "..", "RAID*", "*1*"])
    case 2: "\"\(phrases.token(&dice))\""
    case 3: phrases.asciiToken(&dice) + dice.pick([".txt", ".dat", ".log", ".ini"])
    case 4: "\(dice.below(100))"
    default: phrases.asciiToken(&dice)
    }
  }
}
