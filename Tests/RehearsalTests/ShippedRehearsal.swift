import Authoring
import Foundation
import Procedure
import Runbook
import Testing

@testable import Rehearsal

/// Rehearsals of the shipped manual, and of manuals made from it.
enum ShippedRehearsal {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  static let outcome = ManualReader(folder: root.appendingPathComponent("Content/dpm-cluster").path).read()

  static func manual() throws -> Manual { try #require(outcome.manual) }

  /// The sites in `Content/sites`.
  static func site(_ name: String) throws -> Site {
    let bytes = Array(try Data(contentsOf: root.appendingPathComponent("Content/sites/\(name).yaml")))
    return try #require(SiteReader(manual: try manual()).read(bytes: bytes, name: name).site)
  }

  /// A site that sets these values.
  static func site(_ values: [String: String]) throws -> Site {
    var parameters: [ParameterID: ParameterValue] = [:]
    for (name, text) in values { parameters[try #require(ParameterID(name))] = .single(text) }
    return Site(
      id: try #require(SiteID("test")), title: "test", manual: try manual().id, values: parameters, digest: ""
    )
  }

  static func rehearsal(of manual: Manual, at site: Site) -> Rehearsal {
    Rehearsal(
      manual: manual, site: site, runbook: Resolver(manual: manual, toolVersion: "test").runbook(for: site))
  }

  static func report(on manual: Manual, at site: Site) -> RehearsalReport {
    RehearsalReport(
      manual: manual, site: site, runbook: Resolver(manual: manual, toolVersion: "test").runbook(for: site))
  }
}

/// The identifier of that text, for tests that know it to be one.
func id<Kind>(_ text: String) -> Identifier<Kind> {
  guard let id = Identifier<Kind>(text) else { preconditionFailure("'\(text)' is no identifier") }
  return id
}

/// A change of the shipped manual.
struct Edit: Sendable {
  var change: @Sendable (inout Manual) -> Void

  /// Changes the step `section/name`.
  static func step(_ name: String, _ change: @escaping @Sendable (inout Step) -> Void) -> Edit {
    Edit { manual in
      var isFound = false
      manual.changeSections { section in
        for index in section.steps.indices where section.steps[index].id.description == name {
          change(&section.steps[index])
          isFound = true
        }
      }
      precondition(isFound, "there is no step \(name)")
    }
  }

  /// Removes the actions that `isMeant` selects from a step, and forgets what should be seen after it.
  static func without(
    _ name: String, _ isMeant: @escaping @Sendable (Action<Template>) -> Bool = { _ in true }
  ) -> Edit {
    step(name) { step in
      let count = step.actions.count
      step.actions.removeAll(where: isMeant)
      precondition(step.actions.count < count, "\(name) has no such action")
      step.expected = []
    }
  }

  /// Nobody makes the checks of errata.
  static let withoutChecks = Edit { manual in
    for index in manual.errata.indices { manual.errata[index].checks.removeAll { !$0.facts.isEmpty } }
  }

  /// A failover carries everything over that is below a registry key, whenever it was changed.
  static let carryingContents = Edit { manual in
    for index in manual.catalogues.resources.indices {
      manual.catalogues.resources[index].carries = .contents
    }
  }

  /// Puts actions at the end of a step.
  static func adding(_ actions: [Action<Template>], to name: String) -> Edit {
    step(name) { $0.actions += actions }
  }

  /// Replaces characters in the actions of a step, with `{{parameters}}` as in content.
  static func text(_ old: String, _ new: String, in name: String) -> Edit {
    step(name) { step in
      let before = step.actions
      step.actions = step.actions.map { action in
        action.map { Template(source: $0.source.replacing(old, with: new)) }
      }
      precondition(step.actions != before, "\(name) has no '\(old)'")
    }
  }
}

extension Manual {
  mutating func changeSections(_ change: (inout Section) -> Void) {
    for index in chapters.indices {
      change(&chapters[index].opening)
      for place in chapters[index].sections.indices { change(&chapters[index].sections[place]) }
    }
  }

  /// The manual with those changes.
  func edited(_ edits: [Edit]) -> Manual {
    var copy = self
    for edit in edits { edit.change(&copy) }
    return copy
  }
}

extension Template {
  /// The template spelled like that in content.
  init(source: String) {
    let pieces = source.replacing("{{", with: "\u{0}").replacing("}}", with: "\u{0}").split(
      separator: "\u{0}", omittingEmptySubsequences: false)
    self.init(
      pieces.enumerated().compactMap { index, piece in
        if index.isMultiple(of: 2) { return piece.isEmpty ? nil : .literal(String(piece)) }
        return ParameterID(String(piece)).map { .parameter($0) }
      })
  }
}
