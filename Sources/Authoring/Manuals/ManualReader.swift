import Digest
import Foundation
import Parallel
public import Procedure

/// Reads a manual from its folder.
///
/// 1. The files are read into nodes, in parallel (``YAMLReader``).
/// 2. Nodes become the parts of the model; names met on the way are remembered (``Reading``).
/// 3. When all parts are there, the names are checked, and whether every parameter is used.
/// 4. The defaults are checked in the same way as a site's values.
public struct ManualReader {
  /// The result of reading a manual.
  public struct Outcome: Sendable {
    /// The manual; `nil` if it has errors.
    public var manual: Manual?
    /// All problems, by place.
    public var diagnostics: [Diagnostic]
  }

  private let folder: String
  private let name: String
  private let reporter = Reporter()

  /// A reader of the manual in the folder at `path`; messages call the folder `name`.
  public init(folder path: String, name: String? = nil) {
    self.folder = path
    self.name = name ?? path
  }

  /// Reads and checks the manual.
  public func read() -> Outcome {
    let manual = readManual()
    return Outcome(manual: reporter.hasErrors ? nil : manual, diagnostics: reporter.sorted)
  }

  /// The result of reading only the AutoRAID table.
  public struct TableOutcome: Sendable {
    /// The table; `nil` if the file that holds it has errors.
    public var table: AutoRAIDTable?
    /// All problems, by place.
    public var diagnostics: [Diagnostic]
  }

  /// Reads and checks only the AutoRAID table, from the one file that holds it; the rest of the manual costs
  /// ten times as much and does not matter for a listing.
  public func readAutoRAIDTable() -> TableOutcome {
    let file = "catalogues.yaml"
    let source = YAMLReader(reporter: reporter).read(path: "\(folder)/\(file)", name: "\(name)/\(file)")
    let table = (source?.root).flatMap { Reading(reporter: reporter).catalogues($0) }?.autoRAID
    if let table { reportRepeatedReleases(of: table) }
    return TableOutcome(table: reporter.hasErrors ? nil : table, diagnostics: reporter.sorted)
  }

  /// The text of all its files, one after another; files that cannot be read are left out.
  public func text() -> String {
    let yaml = YAMLReader(reporter: Reporter())
    return files(chapterFiles() ?? []).compactMap { file in
      let path = "\(folder)/\(file)"
      return yaml.load(path: path, at: Location(file: path), limit: YAMLReader.sizeLimit)
        .map { String(decoding: $0, as: UTF8.self) }
    }.joined(separator: "\n")
  }

  private func readManual() -> Manual? {
    let chapterFiles = chapterFiles()
    let sources = sources(files(chapterFiles ?? []))
    var digest = SHA256()
    var hasUnreadFile = false
    func root(_ file: String) -> YAMLNode? {
      guard let read = sources[file] else { return nil }
      reporter.add(read.problems)
      guard let source = read.source else {
        hasUnreadFile = true
        return nil
      }
      // Name and length make sure that text cannot move from one file to the next unnoticed.
      digest.update(Array("\(file)\u{0}\(source.bytes.count)\u{0}".utf8))
      digest.update(source.bytes)
      return source.root
    }
    guard let manualRoot = root("manual.yaml") else { return nil }
    if chapterFiles == nil { reporter.error(.fileMissing, at: Location(file: "\(name)/chapters")) }
    let introductionRoot = root("introduction.yaml")
    let parametersRoot = root("parameters.yaml")
    let cataloguesRoot = root("catalogues.yaml")
    let chapterRoots = (chapterFiles ?? []).compactMap { root("chapters/\($0)") }
    let errataRoot = root("errata.yaml")
    let outcomesRoot = root("outcome.yaml")
    // Chapters depend only on those before them.
    let (chapterPart, otherParts) = concurrently {
      Part { $0.chapters(chapterRoots) }
    } _: {
      Part { reading in
        (
          front: reading.frontMatter(manualRoot),
          introduction: introductionRoot.flatMap { reading.introduction($0) },
          parameters: parametersRoot.flatMap { reading.parameterSet($0) },
          catalogues: cataloguesRoot.flatMap { reading.catalogues($0) },
          errata: errataRoot.map { reading.errata($0) }, outcomes: outcomesRoot.map { reading.outcomes($0) }
        )
      }
    }
    let chapters = chapterPart.value
    let mentions = chapterPart.mentions + otherParts.mentions
    reporter.add(chapterPart.problems + otherParts.problems)
    guard let front = otherParts.value.front, let introduction = otherParts.value.introduction,
      let parameters = otherParts.value.parameters, let catalogues = otherParts.value.catalogues,
      let errata = otherParts.value.errata, let outcomes = otherParts.value.outcomes
    else { return nil }
    let manual = Manual(
      id: front.id, front: front.front, cluster: front.cluster, introduction: introduction,
      chapters: chapters,
      parameters: parameters.set, catalogues: catalogues, errata: errata,
      outcomes: outcomes, digest: digest.digest.hexadecimal)
    reportRepeated(errata.map(\.id), .erratum, in: "errata.yaml")
    reportRepeated(introduction.topics.map(\.id), .topic, in: "introduction.yaml")
    reportRepeated(introduction.glossary.map(\.id), .term, in: "introduction.yaml")
    reportRepeated(parameters.set.groups.map(\.id), .parameterGroup, in: "parameters.yaml")
    reportRepeatedReleases(of: catalogues.autoRAID)
    // If a file could not be read, everything that it declares would be reported as missing.
    if hasUnreadFile { return nil }
    MentionCheck(manual: manual, reporter: reporter).run(over: mentions)
    checkUse(of: parameters.set, locations: parameters.locations, mentions: mentions)
    if !reporter.hasErrors {
      RehearsalCheck(
        manual: manual, reporter: reporter, catalogues: "\(name)/catalogues.yaml",
        outcome: "\(name)/outcome.yaml",
        errata: "\(name)/errata.yaml"
      ).run()
    }
    if !reporter.hasErrors { checkDefaults(of: manual, locations: parameters.locations) }
    return manual
  }

  /// What some of the manual's files say, with the names found in them and their problems.
  private struct Part<Value: Sendable>: Sendable {
    let value: Value
    let mentions: [Mention]
    let problems: [Diagnostic]

    init(_ read: (Reading) -> Value) {
      let reading = Reading(reporter: Reporter())
      value = read(reading)
      mentions = reading.mentions
      problems = reading.reporter.diagnostics
    }
  }

  /// The names of a manual's files and its chapters, in the order in which they are read.
  private func files(_ chapters: [String]) -> [String] {
    ["manual.yaml", "introduction.yaml", "parameters.yaml", "catalogues.yaml"]
      + chapters.map { "chapters/\($0)" } + ["errata.yaml", "outcome.yaml"]
  }

  /// The contents of files, by their names, with the problems found while parsing.
  private func sources(_ files: [String]) -> [String: (source: YAMLReader.Source?, problems: [Diagnostic])] {
    let (folder, name) = (folder, name)
    let sources = files.concurrentMap { file in
      let reporter = Reporter()
      let source = YAMLReader(reporter: reporter).read(path: "\(folder)/\(file)", name: "\(name)/\(file)")
      return (source: source, problems: reporter.diagnostics)
    }
    return Dictionary(uniqueKeysWithValues: zip(files, sources))
  }

  /// The names of the chapter files, in order; `nil` if the folder does not exist.
  private func chapterFiles() -> [String]? {
    let path = "\(folder)/chapters"
    guard let files = try? FileManager.default.contentsOfDirectory(atPath: path) else { return nil }
    // By the number at the beginning of the name: 10 comes after 9.
    let number: (String) -> Int = { Int($0.prefix { $0.isASCII && $0.isNumber }) ?? 0 }
    return files.filter { $0.hasSuffix(".yaml") }.sorted { (number($0), $0) < (number($1), $1) }
  }

  private func reportRepeated<Kind>(_ ids: [Identifier<Kind>], _ kind: Problem.Kind, in file: String) {
    for id in Self.repeated(ids) {
      reporter.error(.duplicateName(id.text, kind: kind), at: Location(file: "\(name)/\(file)"))
    }
  }

  private func reportRepeatedReleases(of table: AutoRAIDTable) {
    for release in Self.repeated(table.releases) {
      reporter.error(
        .duplicateName(release.description, kind: .release), at: Location(file: "\(name)/catalogues.yaml"))
    }
  }

  private static func repeated<ID: Hashable>(_ ids: [ID]) -> [ID] {
    var seen: Set<ID> = []
    return ids.filter { !seen.insert($0).inserted }
  }

  private func checkUse(of set: ParameterSet, locations: [ParameterID: Location], mentions: [Mention]) {
    let used = Set(
      mentions.compactMap { mention -> ParameterID? in
        if case .parameter(let id, _) = mention.target { return id }
        if case .condition(let clause) = mention.target { return clause.parameter }
        return nil
      })
    for parameter in set.parameters where !used.contains(parameter.id) {
      // The releases of a site decide what confirm-modules shows.
      if case .list(.release, _) = parameter.type { continue }
      reporter.error(
        .unusedParameter(parameter.id), at: locations[parameter.id] ?? Location(file: name))
    }
  }

  /// A default or a sample that no site could have written is a mistake in the manual.
  private func checkDefaults(of manual: Manual, locations: [ParameterID: Location]) {
    let assignment = Assignment(manual.parameters, values: [:])
    for parameter in manual.parameters.parameters {
      for text in assignment.texts(of: parameter.id) + parameter.sample {
        if let problem = parameter.type.problem(with: text, in: manual.catalogues.autoRAID) {
          reporter.error(
            .value(text, parameter: parameter.id, type: parameter.type, problem),
            at: locations[parameter.id] ?? Location(file: name))
        }
      }
    }
  }
}
