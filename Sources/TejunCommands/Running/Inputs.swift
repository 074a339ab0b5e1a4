import ArgumentParser
import Authoring
import Content
import Foundation
import Procedure
import Rehearsal
import Resources

/// The manual that a command works on.
struct ManualOptions: ParsableArguments {
  @Option(name: .long, help: ArgumentHelp("The folder of the manual.", discussion: "", valueName: "dir"))
  var manual: String?

  /// The manual, without problems; otherwise they are printed by `report`, and the run ends.
  func load(report: (Diagnostic) throws -> Void) throws -> Manual {
    let outcome = try reader().read()
    for diagnostic in outcome.diagnostics { try report(diagnostic) }
    guard let manual = outcome.manual else { throw Inputs.failure(for: outcome.diagnostics) }
    return manual
  }

  /// Only the manual's AutoRAID table, likewise.
  func loadAutoRAIDTable(report: (Diagnostic) throws -> Void) throws -> AutoRAIDTable {
    let outcome = try reader().readAutoRAIDTable()
    for diagnostic in outcome.diagnostics { try report(diagnostic) }
    guard let table = outcome.table else { throw Inputs.failure(for: outcome.diagnostics) }
    return table
  }

  /// The words of the manual's files.
  func words() throws -> Set<String> { SitePattern.words(in: try reader().text()) }

  private func reader() throws -> ManualReader {
    let folder =
      try manual ?? Inputs.resource { () throws(ResourceError) in try ShippedContent.defaultManual() }
    return ManualReader(folder: folder, name: manual)
  }
}

/// Reads manuals and sites for commands.
enum Inputs {
  /// The sites that `arguments` name. If there are none: the model case, or of another manual than the shipped one a
  /// site that sets nothing.
  static func supply(_ arguments: [String], of manual: Manual) throws -> SiteSupply {
    if !arguments.isEmpty { return SiteSupply(arguments, of: manual) }
    let shipped = try resource { () throws(ResourceError) in try ShippedContent.defaultManual() }
    guard URL(fileURLWithPath: shipped).lastPathComponent == manual.id.text else {
      return SiteSupply(settingNothingIn: manual)
    }
    return SiteSupply(
      [try resource { () throws(ResourceError) in try ShippedContent.modelCase() }], of: manual)
  }

  /// Every site that `arguments` name; all problems are reported before the run ends.
  static func sites(
    _ arguments: [String], of manual: Manual, report: (Diagnostic) throws -> Void
  ) async throws -> [ReadSite] {
    var errors: [Diagnostic] = []
    let fleet = Fleet<ReadSite>(
      manual: manual, jobs: ProcessInfo.processInfo.activeProcessorCount, shard: nil
    ) { $0 }
    let (sites, _) = try await fleet.run(try supply(arguments, of: manual)) { diagnostic in
      if diagnostic.severity == .error { errors.append(diagnostic) }
      try report(diagnostic)
    } progress: { _, _ in
    }
    if !errors.isEmpty { throw failure(for: errors) }
    return sites
  }

  /// The failure that those diagnostics mean: a missing file comes before one that is wrong. If no site files
  /// were found, none is there.
  static func failure(for diagnostics: [Diagnostic]) -> Failure {
    let isMissing = diagnostics.contains { $0.problem == .fileMissing || $0.problem == .noSites }
    return Failure(isMissing ? .missingInput : .configuration, nil)
  }

  /// Finds something that comes with the tool.
  static func resource<T>(_ find: () throws(ResourceError) -> T) throws -> T {
    do {
      return try find()
    } catch {
      throw Failure(.internal, .resource(error))
    }
  }
}
