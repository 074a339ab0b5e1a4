import Authoring
import Foundation
import Procedure
import Runbook
import Testing

/// The runbooks of the shipped manual.
enum ShippedRunbook {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  static let outcome = ManualReader(folder: root.appendingPathComponent("Content/dpm-cluster").path).read()

  static func manual() throws -> Manual { try #require(outcome.manual) }

  /// The runbook of a site in `Content/sites`.
  static func shipped(_ name: String) throws -> SiteRunbook {
    let bytes = Array(try Data(contentsOf: root.appendingPathComponent("Content/sites/\(name).yaml")))
    let site = try #require(SiteReader(manual: try manual()).read(bytes: bytes, name: name).site)
    return Resolver(manual: try manual(), toolVersion: "test").runbook(for: site)
  }

  /// The runbook of a site that sets these parameters.
  static func site(_ parameters: [String]) throws -> SiteRunbook {
    let yaml =
      "manual: dpm-cluster\nsite: test\ntitle: test\nparameters:\n"
      + (parameters.isEmpty ? "  {}\n" : parameters.map { "  \($0)\n" }.joined())
    let outcome = SiteReader(manual: try manual()).read(bytes: Array(yaml.utf8), name: "test.yaml")
    let site = try #require(outcome.site, "\(outcome.diagnostics.map(\.description))")
    return Resolver(manual: try manual(), toolVersion: "test").runbook(for: site)
  }
}

extension SiteRunbook {
  func step(_ anchor: String) throws -> ResolvedStep {
    try #require(steps.first { $0.anchor.description == anchor }, "there is no step \(anchor)")
  }
}

extension SiteRunbook {
  /// The position of a step in `chapters`.
  func place(of anchor: String) throws -> (chapter: Int, section: Int, step: Int) {
    for (chapter, one) in chapters.enumerated() {
      for (section, other) in one.sections.enumerated() {
        if let step = other.steps.firstIndex(where: { $0.anchor.description == anchor }) {
          return (chapter, section, step)
        }
      }
    }
    throw NoStep(anchor: anchor)
  }

  struct NoStep: Error {
    var anchor: String
  }
}

extension ResolvedStep {
  /// The lines typed in the step.
  var typed: [String] {
    tasks.flatMap { task -> [String] in
      switch task.detail {
      case .session(let lines): lines.map { "\($0.prompt) \($0.input.text)" }
      case .line(let code): [code.text]
      default: []
      }
    }
  }

  var reason: String? {
    if case .notApplicable(let prose) = applicability { prose.plainText } else { nil }
  }
}
