import Authoring
import Foundation
import Procedure
import Testing

@testable import Rehearsal

@Suite("The pattern of a site's values")
struct SitePatternTests {
  private static let words = SitePattern.words(
    in: ManualReader(folder: ShippedRehearsal.root.appendingPathComponent("Content/dpm-cluster").path).text())

  private func pattern(_ values: [String: String]) throws -> SitePattern {
    let manual = try ShippedRehearsal.manual()
    let site = try ShippedRehearsal.site(values)
    return SitePattern(
      Assignment(manual.parameters, values: site.values), of: manual.parameters, words: Self.words)
  }

  private static let alike: [[String: String]] = [
    [
      "virtual-ip": "10.9.8.7", "shared-drive": "E:", "shared-folder": "E:\\Kita-7",
      "server-a-name": "KITA-A",
    ],
    [
      "virtual-ip": "10.5.6.9", "shared-drive": "E:", "shared-folder": "E:\\Minami_01",
      "server-a-name": "MINAMI-7",
    ],
    ["virtual-ip": "172.16.0.1", "shared-drive": "E:", "shared-folder": "E:\\zz", "server-a-name": "r2"],
  ]

  @Test("is one for sites that differ in their own names alone, and then they rehearse alike")
  func alike() throws {
    let manual = try ShippedRehearsal.manual()
    let patterns = try Self.alike.map { try pattern($0) }
    #expect(Set(patterns).count == 1)
    let courses = try Self.alike.map { values in
      ShippedRehearsal.report(on: manual, at: try ShippedRehearsal.site(values)).course
    }
    #expect(courses[0] != nil && courses.allSatisfy { $0 == courses[0] })
  }

  @Test(
    "tells apart what a rehearsal could tell apart",
    arguments: [
      // Two values that are the same in only one of the sites.
      [
        ["existing-server": "true", "existing-server-new-address": "10.1.1.1", "virtual-ip": "10.2.2.2"],
        ["existing-server": "true", "existing-server-new-address": "10.2.2.2", "virtual-ip": "10.2.2.2"],
      ],
      // A folder that is one of the manual's own.
      [["deploy-folder": "X:\\Kita-7"], ["deploy-folder": "X:\\DataFile"]],
      // One path in the other.
      [
        ["shared-folder": "X:\\Kita-7", "deploy-folder": "X:\\Kita-7\\a-1"],
        ["shared-folder": "X:\\Kita-7", "deploy-folder": "X:\\Kita-8\\a-1"],
      ],
      // The answer to a condition.
      [["registry-sync": "true"], ["registry-sync": "false"]],
    ])
  func different(sites: [[String: String]]) throws {
    #expect(try pattern(sites[0]) != pattern(sites[1]))
  }

  @Test("knows which names differ in case alone, since paths do not, and registry data does")
  func inAnyCase() throws {
    let cased = try pattern(["shared-folder": "X:\\Kita-7", "deploy-folder": "X:\\KITA-7\\b-1"])
    #expect(try cased == pattern(["shared-folder": "X:\\Nishi-7", "deploy-folder": "X:\\NISHI-7\\b-1"]))
    #expect(try cased != pattern(["shared-folder": "X:\\Nishi-7", "deploy-folder": "X:\\Nishi-7\\b-1"]))
    #expect(try cased != pattern(["shared-folder": "X:\\Nishi-7", "deploy-folder": "X:\\Higashi-7\\b-1"]))
    // The same is true for the manual's own.
    #expect(
      try pattern(["deploy-folder": "X:\\DataFile"]) != pattern(["deploy-folder": "X:\\DATAFILE"]))
  }

  @Test("keeps dots and hyphens in words, but not at their ends")
  func words() {
    #expect(
      SitePattern.words(in: "Copy 'X:\\DPM\\a-1.dat'. (192.168.1.10)、手順_2")
        == ["copy", "x", "dpm", "a-1.dat", "192.168.1.10", "、手順", "2"])
  }
}
