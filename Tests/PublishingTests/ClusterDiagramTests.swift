import Foundation
import Testing

@testable import Runbook

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite("The picture of the cluster")
struct ClusterDiagramTests {
  private func diagram(
    host: String = "SERVER-A", addresses: [String] = ["192.168.1.11"], virtual: String = "192.168.1.10",
    dhcp: ClusterDiagram.DHCP = .clusterNodes
  ) -> ClusterDiagram {
    let software = ["Web サーバ for DPM", "データベース"]
    return ClusterDiagram(
      active: .init(role: "サーバ A", hostName: host, addresses: addresses, software: software),
      standby: .init(role: "サーバ B", hostName: "SERVER-B", addresses: ["192.168.1.12"], software: software),
      virtualAddress: virtual, sharedDisk: .init(drive: "X:", folder: #"X:\DPM"#), webConsole: "PC",
      dhcp: dhcp)
  }

  private func elements(_ svg: String) throws -> [XMLElement] {
    let document = try XMLDocument(xmlString: svg)
    return try document.nodes(forXPath: "//*").compactMap { $0 as? XMLElement }
  }

  private func texts(_ svg: String) throws -> [String] {
    try elements(svg).filter { $0.name == "text" }.compactMap(\.stringValue)
  }

  // attribute(forName:) finds nothing below a default namespace (swift-corelibs-foundation).
  private func attribute(_ name: String, of element: XMLElement) -> String? {
    element.attributes?.first { $0.name == name }?.stringValue
  }

  @Test("is well-formed and shows every fact, whatever characters are in them")
  func characters() throws {
    let host = "a<b>&\"'\u{1}"
    for medium in [ClusterDiagram.Medium.page, .file] {
      let shown = try texts(diagram(host: host).svg(for: medium))
      #expect(shown.contains("a<b>&\"'\u{FFFD}"))
      for fact in ["192.168.1.10", "192.168.1.11", "192.168.1.12", "SERVER-B", #"X:\DPM"#, "共有ディスク X:"] {
        #expect(shown.contains(fact), "\(fact)")
      }
    }
  }

  @Test("says where the DHCP server runs")
  func dhcp() throws {
    let here = try texts(diagram(dhcp: .clusterNodes).svg(for: .page))
    #expect(here.count { $0 == "DHCP サーバ" } == 1 && here.contains("クラスタのノード"))
    let elsewhere = try texts(diagram(dhcp: .separate).svg(for: .page))
    #expect(elsewhere.count { $0 == "DHCP サーバ" } == 1 && elsewhere.contains("別のコンピュータ"))
  }

  @Test("grows in height, and no text leaves its box, with long names and eight addresses")
  func longTexts() throws {
    let addresses = (101...108).map { "192.168.100.\($0)" }
    let long = String(repeating: "W", count: 63)
    let svg = diagram(host: long, addresses: addresses, virtual: "2001:db8:85a3:1111:2222:8a2e:370:7334")
      .svg(for: .page)
    let shown = try texts(svg)
    #expect(addresses.allSatisfy(shown.contains))
    #expect(shown.filter { $0.allSatisfy { $0 == "W" } }.joined() == long)
    for element in try elements(svg) where element.name == "text" {
      let x = try #require(attribute("x", of: element).flatMap(Double.init))
      let size = try #require(attribute("font-size", of: element).flatMap(Double.init))
      let width = DiagramText.width(element.stringValue ?? "", size: size)
      let anchor = attribute("text-anchor", of: element)
      let left = anchor == "middle" ? x - width / 2 : anchor == "end" ? x - width : x
      let limits: ClosedRange<Double> = anchor == "start" && x < 282 ? 12...282 : 0...760
      #expect(limits.contains(left) && limits.contains(left + width), "\(element.stringValue ?? "")")
    }
    let height = { (svg: String) in svg.firstMatch(of: /viewBox="0 0 760 (\d+)"/).flatMap { Int($0.1) } ?? 0 }
    #expect(height(svg) > height(diagram().svg(for: .page)))
  }

  @Test("in a page brings no style, and takes its colours from there")
  func page() {
    let svg = diagram().svg(for: .page)
    #expect(!svg.contains("<style") && !svg.contains("style=") && !svg.contains("#"))
    #expect(svg.contains("role=\"img\"") && svg.contains("<title id=\"cluster-diagram-title\">"))
  }

  @Test("as a file has colours of its own for light and dark")
  func file() {
    let svg = diagram().svg(for: .file)
    #expect(svg.contains("prefers-color-scheme:dark") && svg.contains("<rect class=\"diagram-ground\""))
  }

  @Test("says in words what it shows")
  func description() {
    let words = diagram().description
    for fact in ["SERVER-A", "SERVER-B", "192.168.1.10", "192.168.1.11", "192.168.1.12", #"X:\DPM"#] {
      #expect(words.contains(fact))
    }
  }

  @Test("XML text and attributes are escaped each in their way")
  func escaping() {
    #expect(XMLEscaping.text("<&>\"\n\u{0}\u{FFFE}") == "&lt;&amp;&gt;\"\n\u{FFFD}\u{FFFD}")
    #expect(XMLEscaping.attribute("<&>\"\n\t") == "&lt;&amp;&gt;&quot;&#10;&#9;")
  }

  @Test("breaks a path after its backslashes, and loses no character")
  func breaking() {
    let path = #"X:\Shared Folder\DeploymentManager\Data"#
    let lines = DiagramText.lines(path, size: 14, limit: 200)
    #expect(lines.joined() == path && lines.count > 1)
    #expect(lines.dropLast().allSatisfy { $0.hasSuffix(#"\"#) || $0.hasSuffix(" ") })
    #expect(DiagramText.lines("", size: 14, limit: 10) == [""])
  }
}
