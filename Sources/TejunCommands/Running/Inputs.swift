import ArgumentParser
import Authoring
import Content
import Foundation
import Procedure
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

  /// The manual's AutoRAID table alone, likewise.
  func loadAutoRAIDTable(report: (Diagnostic) throws -> Void) throws -> AutoRAIDTable {
    let outcome = try reader().readAutoRAIDTable()
    for diagnostic in outcome.diagnostics { try report(diagnostic) }
    guard let table = outcome.table else { throw Inputs.failure(for: outcome.diagnostics) }
    return table
  }

  private func reader() throws -> ManualReader {
    let folder =
      try manual ?? Inputs.resource { () throws(ResourceError) in try ShippedContent.defaultManual() }
    return ManualReader(folder: folder, name: manual)
  }
}

/// A site that was read, and how many warnings its file gave.
struct ReadSite {
  var site: Site
  var warnings: Int
}

/// Reads manuals and sites for commands.
enum Inputs {
  /// Every site of `paths`, or the model case where there is none; all problems are reported before the run ends.
  static func sites(
    _ paths: [String], of manual: Manual, report: (Diagnostic) throws -> Void
  ) throws -> [ReadSite] {
    let reader = SiteReader(manual: manual)
    let outcomes: [SiteReader.Outcome] =
      try paths.isEmpty
      ? [reader.read(path: resource { () throws(ResourceError) in try ShippedContent.modelCase() })]
      : paths.map { path in
        path == "-" ? reader.read(bytes: try standardInput(), name: "<stdin>") : reader.read(path: path)
      }
    var diagnostics = outcomes.flatMap(\.diagnostics)
    var places: [SiteID: Location] = [:]
    for outcome in outcomes {
      guard let site = outcome.site else { continue }
      if let first = places[site.id] {
        diagnostics.append(
          Diagnostic(.error, .duplicateSite(site.id, first: first), at: outcome.nameLocation))
      }
      places[site.id] = places[site.id] ?? outcome.nameLocation
    }
    for diagnostic in diagnostics { try report(diagnostic) }
    if diagnostics.contains(where: { $0.severity == .error }) { throw failure(for: diagnostics) }
    return outcomes.compactMap { outcome in
      outcome.site.map { ReadSite(site: $0, warnings: outcome.diagnostics.count) }
    }
  }

  /// The failure that those diagnostics mean: a file that is not there outranks one that is wrong.
  static func failure(for diagnostics: [Diagnostic]) -> Failure {
    let isMissing = diagnostics.contains { $0.problem == .fileMissing }
    return Failure(isMissing ? .missingInput : .configuration, nil)
  }

  /// Finds something that comes with the tool.
  static func resource<T>(_ find: () throws(ResourceError) -> T) throws -> T {
    do {
      return try find()
    } catch .notFound(let bundle, let searched) {
      throw Failure(
        .internal,
        "the tool's own files '\(bundle)' are not beside it (looked in \(searched.joined(separator: ", "))); install it again"
      )
    } catch {
      throw Failure(.internal, "the tool's own files cannot be read: \(error); install it again")
    }
  }

  /// The bytes as they are: text that is not UTF-8 is for the reader to refuse, as it does in a file.
  private static func standardInput() throws -> [UInt8] {
    do {
      var bytes = Data()
      while bytes.count <= SiteReader.sizeLimit,
        let more = try FileHandle.standardInput.read(upToCount: 1 << 16), !more.isEmpty
      {
        bytes += more
      }
      return Array(bytes)
    } catch {
      throw Failure(.missingInput, "stdin cannot be read: \(error.localizedDescription)")
    }
  }
}
