import Authoring
import Procedure
import Runbook
import Testing

@testable import Rehearsal

@Suite struct VariantTests {
  /// Every combination of the parameters that conditions depend on, and of those that only change words.
  static let variants: [[String: String]] = {
    var variants: [[String: String]] = [[:]]
    for parameter in ShippedRehearsal.outcome.manual?.parameters.parameters ?? [] {
      switch parameter.type {
      case .flag: variants = variants.flatMap { one in ["true", "false"].map { one.with(parameter.id, $0) } }
      case .choice(let choices):
        variants = variants.flatMap { one in choices.map { one.with(parameter.id, $0.value) } }
      case .ipv4, .hostName, .windowsPath, .pathOrShare, .folderName, .sqlInstanceFolder, .drive, .sqlName,
        .integer, .text, .release, .list:
        if parameter.defaultValue == .absent, parameter.type == .pathOrShare {
          variants = variants.flatMap { [$0, $0.with(parameter.id, "X:\\Images")] }
        }
      }
    }
    return variants.map { variant in
      if variant["existing-server"] != "true" { return variant }
      let addresses =
        variant["take-over-address"] == "true"
        ? ["existing-server-address": "192.168.1.10", "existing-server-new-address": "192.168.1.9"]
        : ["existing-server-address": "192.168.1.8"]
      return variant.merging(addresses) { $1 }
    }
  }()

  @Test func thereAreAsManyAsTheManualsConditionsAllow() {
    #expect(Self.variants.count == 128 && Set(Self.variants).count == 128)
  }

  @Test(arguments: variants)
  func isProved(variant: [String: String]) throws {
    let report = ShippedRehearsal.report(
      on: try ShippedRehearsal.manual(), at: try ShippedRehearsal.site(variant))
    #expect(report.violations == [] && report.findings == [])
    #expect(
      report.stepCount == 74 - (variant["existing-server"] == "true" ? 0 : 1)
        - (variant["existing-server"] == "true" && variant["take-over-address"] == "true" ? 0 : 2)
        - (variant["registry-sync"] == "true" ? 3 : 1))
  }

  @Test(arguments: ["model-case", "migration", "everything-different"])
  func theShippedSitesAreProved(name: String) throws {
    let report = ShippedRehearsal.report(
      on: try ShippedRehearsal.manual(), at: try ShippedRehearsal.site(name))
    #expect(report.verdict == .provedExcept, "\(report.violations) \(report.findings)")
  }
}

extension [String: String] {
  fileprivate func with(_ id: ParameterID, _ text: String) -> [String: String] {
    merging([id.text: text]) { $1 }
  }
}
