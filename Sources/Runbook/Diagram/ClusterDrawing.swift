/// Lays out a cluster diagram and paints it.
///
/// 1. at the top, what connects to the cluster: the Web console, the DHCP server, and the network;
/// 2. the two servers side by side, as tall as the taller one needs;
/// 3. between them the virtual address;
/// 4. below them the shared disk;
/// 5. what the two kinds of line mean.
struct ClusterDrawing {
  let diagram: ClusterDiagram

  private static let width = 760.0
  private static let margin = 12.0
  private static let serverWidth = 270.0
  private static let padding = 14.0
  private static let middle = 380.0

  private var activeX: Double { Self.margin }
  private var standbyX: Double { Self.width - Self.margin - Self.serverWidth }
  private var textWidth: Double { Self.serverWidth - 2 * Self.padding }

  var document: DiagramDocument {
    var canvas = DiagramCanvas()
    paintNetwork(&canvas)
    // The frames are below the texts, and their height is known only when the texts have been laid out.
    var texts = DiagramCanvas()
    let ends = [
      paint(diagram.active, state: "運用系", x: activeX, &texts),
      paint(diagram.standby, state: "待機系", x: standbyX, &texts),
    ]
    var link = DiagramCanvas()
    let addressEnd = paintVirtualAddress(&link)
    let bottom = max(ends.max() ?? 0, addressEnd)
    for x in [activeX, standbyX] {
      canvas.box("server", x: x, y: serverTop, width: Self.serverWidth, height: bottom - serverTop)
    }
    let diskEnd = paintDisk(below: bottom, &link)
    link.text(
      "実線: 運用系が使用　破線: フェイルオーバー後に待機系が使用", .note, x: Self.middle, y: diskEnd + 26,
      anchor: .middle)
    return DiagramDocument(
      width: Self.width, height: diskEnd + 40, prefix: "cluster-diagram", title: "クラスタの構成図",
      description: diagram.description,
      elements: canvas.elements + texts.elements + link.elements)
  }

  /// What is above the network line.
  private var outside: [(title: String, note: [String], x: Double)] {
    let console = wrapped(diagram.webConsole, .note, limit: 190)
    let boxes = [("Web コンソール", diagram.webConsole.isEmpty ? [] : console, Self.middle)]
    // Not in the servers: a manual says that it runs on nodes of the cluster, not on which.
    let dhcp = ("DHCP サーバ", [diagram.dhcp.place], Self.width - Self.margin - 105)
    return boxes + [dhcp]
  }

  private var outsideHeight: Double {
    let lines = outside.map(\.note.count).max() ?? 0
    return 40 + Double(lines) * DiagramCanvas.Lettering.note.leading
  }

  private var networkY: Double { Self.margin + outsideHeight + 28 }
  private var serverTop: Double { networkY + 34 }

  private func paintNetwork(_ canvas: inout DiagramCanvas) {
    let top = Self.margin
    for box in outside {
      canvas.line(.active, through: [(box.x, top + outsideHeight), (box.x, networkY)])
      canvas.box("outside", x: box.x - 105, y: top, width: 210, height: outsideHeight)
      let y = canvas.lines([box.title], .heading, x: box.x, top: top + 8, anchor: .middle)
      _ = canvas.lines(box.note, .note, x: box.x, top: y, anchor: .middle)
    }
    canvas.line(.active, through: [(activeX, networkY), (Self.width - Self.margin, networkY)])
    canvas.text("LAN", .note, x: activeX + 2, y: networkY - 8)
    for x in [activeX, standbyX].map({ $0 + Self.serverWidth / 2 }) {
      canvas.line(.active, through: [(x, networkY), (x, serverTop)])
    }
  }

  private func paint(
    _ server: ClusterDiagram.Server, state: String, x: Double, _ canvas: inout DiagramCanvas
  ) -> Double {
    let left = x + Self.padding
    var y = serverTop + 8
    canvas.text(state, .note, x: x + Self.serverWidth - Self.padding, y: y + 17, anchor: .end)
    y = canvas.lines(
      wrapped(server.role, .heading, limit: textWidth - 60), .heading, x: left, top: y)
    y = canvas.lines(wrapped(server.hostName, .value, limit: textWidth), .value, x: left, top: y)
    y = paintAddresses(server.addresses, left: left, top: y + 6, &canvas) + 8
    for name in server.software {
      let lines = wrapped(name, .note, limit: textWidth - 16)
      let height = Double(lines.count) * DiagramCanvas.Lettering.note.leading + 8
      canvas.box("software", x: left, y: y, width: textWidth, height: height, radius: 3)
      _ = canvas.lines(lines, .note, x: left + 8, top: y + 3)
      y += height + 5
    }
    return y + 8
  }

  /// Two columns if every address fits into half the width.
  private func paintAddresses(
    _ addresses: [String], left: Double, top: Double, _ canvas: inout DiagramCanvas
  ) -> Double {
    if addresses.isEmpty { return top }
    var y = canvas.lines(["IP アドレス"], .note, x: left, top: top)
    let half = textWidth / 2
    let size = DiagramCanvas.Lettering.value.size
    let areNarrow = addresses.allSatisfy { DiagramText.width($0, size: size) <= half - 8 }
    if addresses.count > 2 && areNarrow {
      for start in stride(from: 0, to: addresses.count, by: 2) {
        let row = addresses[start..<min(start + 2, addresses.count)]
        for (column, address) in row.enumerated() {
          canvas.text(
            address, .value, x: left + Double(column) * half,
            y: y + DiagramCanvas.Lettering.value.leading - 5)
        }
        y += DiagramCanvas.Lettering.value.leading
      }
      return y
    }
    for address in addresses {
      y = canvas.lines(wrapped(address, .value, limit: textWidth), .value, x: left, top: y)
    }
    return y
  }

  private func paintVirtualAddress(_ canvas: inout DiagramCanvas) -> Double {
    let width = 164.0
    let left = Self.middle - width / 2
    let top = serverTop + 34
    let lines = wrapped(diagram.virtualAddress, .value, limit: width - 16)
    let height = 34 + Double(lines.count) * DiagramCanvas.Lettering.value.leading
    canvas.line(.active, through: [(activeX + Self.serverWidth, top + 24), (left, top + 24)])
    canvas.line(.standby, through: [(left + width, top + 24), (standbyX, top + 24)])
    canvas.box("shared", x: left, y: top, width: width, height: height)
    let y = canvas.lines(["仮想 IP アドレス"], .heading, x: Self.middle, top: top + 4, anchor: .middle)
    _ = canvas.lines(lines, .value, x: Self.middle, top: y, anchor: .middle)
    return top + height + 8
  }

  private func paintDisk(below bottom: Double, _ canvas: inout DiagramCanvas) -> Double {
    let half = 150.0
    let left = Self.middle - half
    let right = Self.middle + half
    let top = bottom + 26
    let lines = wrapped(diagram.sharedDisk.folder, .value, limit: 2 * half - 24)
    let height = 62 + Double(lines.count) * DiagramCanvas.Lettering.value.leading
    let level = top + height / 2 + 6
    let activeMiddle = activeX + Self.serverWidth / 2
    let standbyMiddle = standbyX + Self.serverWidth / 2
    canvas.line(.active, through: [(activeMiddle, bottom), (activeMiddle, level), (left, level)])
    canvas.line(.standby, through: [(standbyMiddle, bottom), (standbyMiddle, level), (right, level)])
    let n = canvas.number
    let (rim, foot) = (top + 12, top + height - 12)
    canvas.path(
      "shared",
      "M \(n(left)) \(n(rim)) V \(n(foot)) A 150 12 0 0 0 \(n(right)) \(n(foot)) V \(n(rim))"
        + " A 150 12 0 0 0 \(n(left)) \(n(rim)) A 150 12 0 0 0 \(n(right)) \(n(rim))")
    let title = "共有ディスク \(diagram.sharedDisk.drive)"
    let y = canvas.lines([title], .heading, x: Self.middle, top: top + 25, anchor: .middle)
    _ = canvas.lines(lines, .value, x: Self.middle, top: y, anchor: .middle)
    return top + height
  }

  private func wrapped(_ text: String, _ lettering: DiagramCanvas.Lettering, limit: Double) -> [String] {
    DiagramText.lines(text, size: lettering.size, limit: limit)
  }
}
