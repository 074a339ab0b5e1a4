import Procedure

/// Paints how the cluster changes over the sections of a runbook: which server is active, which has the shared
/// disk, and which has the virtual address.
///
/// 1. every section gets a column in proportion to its number of steps, but wide enough for its number; the
///    state after the last step gets a column of its own;
/// 2. in each row a full band is server A, an empty one server B, and no band means that the cluster is stopped;
/// 3. a step that changes the cluster does so in its middle: each column shows what the words of its section say.
struct CourseDrawing {
  let course: ClusterCourse
  let sections: [(number: String, anchor: Anchor)]

  private static let width = 760.0
  private static let left = 124.0
  private static let right = 748.0
  private static let top = 30.0
  private static let rowHeight = 30.0
  private static let bandHeight = 20.0
  private static let endWidth = 36.0

  private struct Column {
    var number: String
    var anchor: Anchor
    var from: Double
    var to: Double
  }

  /// A stretch of steps during which one server has what the row shows.
  private struct Band {
    var node: Node
    var from: Double
    var to: Double
  }

  func svg() -> String {
    let columns = columns()
    let rows = CourseWords.rows
    let bottom = Self.top + Double(rows.count) * Self.rowHeight
    var canvas = DiagramCanvas()
    for column in columns {
      canvas.line(.grid, through: [(column.from, 8), (column.from, bottom)])
      canvas.text(column.number, .tick, x: column.from + 3, y: 20)
    }
    let end = Self.right - Self.endWidth
    canvas.line(.grid, through: [(end, 8), (end, bottom)])
    canvas.text(CourseWords.end, .tick, x: end + 3, y: 20)
    for (index, row) in rows.enumerated() {
      let y = Self.top + Double(index) * Self.rowHeight
      canvas.text(row.label, .tick, x: 4, y: y + 19)
      for band in bands(columns, holder: { $0[keyPath: row.holder] }) { paint(band, y: y + 5, &canvas) }
    }
    let height = legend(below: bottom, &canvas)
    return DiagramDocument(
      width: Self.width, height: height, prefix: "course-diagram", title: CourseWords.pictureTitle,
      description: CourseWords.description(course, sections: sections), elements: canvas.elements
    ).svg(for: .page)
  }

  private func columns() -> [Column] {
    let counted = sections.map { section in
      (section: section, steps: course.steps.count { $0.section == section.anchor })
    }.filter { $0.steps > 0 }
    let units = counted.map { Double(max($0.steps, 4)) }
    let unit = (Self.right - Self.endWidth - Self.left) / max(units.reduce(0, +), 1)
    var x = Self.left
    return zip(counted, units).map { counted, count in
      defer { x += count * unit }
      return Column(
        number: counted.section.number, anchor: counted.section.anchor, from: x, to: x + count * unit)
    }
  }

  private func bands(_ columns: [Column], holder: (ClusterMoment) -> Node?) -> [Band] {
    var bands: [Band] = []
    func extend(_ moment: ClusterMoment, from: Double, to: Double) {
      guard let node = holder(moment) else { return }
      if let last = bands.last, last.node == node, abs(last.to - from) < 0.01 {
        bands[bands.count - 1].to = to
      } else {
        bands.append(Band(node: node, from: from, to: to))
      }
    }
    var moment = course.start
    for column in columns {
      let steps = course.steps.filter { $0.section == column.anchor }
      let width = (column.to - column.from) / Double(steps.count)
      for (index, step) in steps.enumerated() {
        let from = column.from + Double(index) * width
        extend(moment, from: from, to: from + width / 2)
        extend(step.after, from: from + width / 2, to: from + width)
        moment = step.after
      }
    }
    extend(moment, from: Self.right - Self.endWidth, to: Self.right)
    return bands
  }

  private func paint(_ band: Band, y: Double, _ canvas: inout DiagramCanvas) {
    canvas.box(
      band.node.rawValue, x: band.from, y: y, width: band.to - band.from, height: Self.bandHeight, radius: 3)
    canvas.text(
      Words.letter(band.node), .tick, x: (band.from + band.to) / 2, y: y + 15, anchor: .middle,
      on: band.node == .serverA ? .full : .empty)
  }

  private func legend(below bottom: Double, _ canvas: inout DiagramCanvas) -> Double {
    let y = bottom + 8
    var x = Self.left
    for node in Node.allCases {
      paint(Band(node: node, from: x, to: x + 30), y: y, &canvas)
      canvas.text(node.printedName, .tick, x: x + 36, y: y + 15)
      x += 104
    }
    canvas.text(CourseWords.noBand, .tick, x: x, y: y + 15)
    return y + 28
  }
}
