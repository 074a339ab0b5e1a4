import Authoring
import Foundation
import Procedure
import Testing

/// The manual in `Content/`, as it is in the repository.
enum ShippedManual {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  static let folder = root.appendingPathComponent("Content/dpm-cluster")

  static let outcome = ManualReader(folder: folder.path, name: "dpm-cluster").read()

  static func manual() throws -> Manual {
    try #require(outcome.manual, "\(outcome.diagnostics.map(\.description).joined(separator: "\n"))")
  }

  static func site(_ yaml: String) throws -> SiteReader.Outcome {
    SiteReader(manual: try manual()).read(bytes: Array(yaml.utf8), name: "site.yaml")
  }

  /// The problems in a copy in which one text of one file is replaced.
  static func diagnostics(in file: String, replacing old: String, with new: String) throws -> [Diagnostic] {
    let copy = FileManager.default.temporaryDirectory.appendingPathComponent("tejun-\(UUID().uuidString)")
    try FileManager.default.copyItem(at: folder, to: copy)
    defer { try? FileManager.default.removeItem(at: copy) }
    let path = copy.appendingPathComponent(file)
    let text = try String(contentsOf: path, encoding: .utf8)
    let place = try #require(text.range(of: old), "'\(old)' does not stand in \(file)")
    try text.replacingCharacters(in: place, with: new).write(to: path, atomically: true, encoding: .utf8)
    return ManualReader(folder: copy.path, name: "m").read().diagnostics
  }
}
