import Authoring
import Foundation
import Procedure

/// Any bytes as files of a manual; the input is a `FileBundle` that is put over a small manual.
public final class ManualCheck: Check {
  private static let name = "m"
  private let base: [String: [UInt8]]
  private let folder: URL
  private var written: Set<String> = []

  /// A check over the small manual in that folder; works in a separate scratch folder.
  public init(smallManual: String) throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("tejun-fuzz-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder.appendingPathComponent("chapters"), withIntermediateDirectories: true)
    var base: [String: [UInt8]] = [:]
    for name in FileBundle.names {
      base[name] = FileManager.default.contents(atPath: "\(smallManual)/\(name)").map { Array($0) }
    }
    self.base = base
    for (name, bytes) in base { try write(bytes, as: name) }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Reads the manual; one that is accepted is resolved for a site and written.
  public func check(_ bytes: [UInt8]) throws {
    let bundle = FileBundle(bytes)
    for name in written where bundle.files[name] == nil { try restore(name) }
    written = Set(bundle.files.keys)
    for (name, bytes) in bundle.files { try write(bytes, as: name) }
    let outcome = ManualReader(folder: folder.path, name: Self.name).read()

    var lines = ["\(Self.name)/chapters": 0, Self.name: 0]
    for name in FileBundle.names {
      if let bytes = bundle.files[name] ?? base[name] { lines["\(Self.name)/\(name)"] = lineCount(bytes) }
    }
    try DiagnosticsCheck(diagnostics: outcome.diagnostics).check(isRead: outcome.manual != nil, lines: lines)
    guard let manual = outcome.manual else { return }
    try checkSite(of: manual)
  }

  /// A site that sets nothing is refused with reasons, or gets documents.
  private func checkSite(of manual: Manual) throws {
    let text = "manual: \(manual.id.text)\nsite: s\ntitle: t\nparameters: {}\n"
    let outcome = SiteReader(manual: manual).read(bytes: Array(text.utf8), name: "s.yaml")
    try DiagnosticsCheck(diagnostics: outcome.diagnostics)
      .check(isRead: outcome.site != nil, lines: ["s.yaml": 5])
    if let site = outcome.site { try RunbookCheck(manual: manual).check(site) }
  }

  private func restore(_ name: String) throws {
    if let bytes = base[name] {
      try write(bytes, as: name)
    } else {
      try FileManager.default.removeItem(at: folder.appendingPathComponent(name))
    }
  }

  private func write(_ bytes: [UInt8], as name: String) throws {
    try Data(bytes).write(to: folder.appendingPathComponent(name))
  }
}
