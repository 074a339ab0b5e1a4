/// Several files in one input: each begins with a line `%% NAME`; files that are not in the input keep their contents.
struct FileBundle {
  /// The files of a manual that an input may hold; no other name reaches the disk.
  static let names = [
    "manual.yaml", "introduction.yaml", "parameters.yaml", "catalogues.yaml", "outcome.yaml", "errata.yaml",
    "chapters/2.yaml", "chapters/3.yaml", "chapters/4.yaml", "chapters/5.yaml", "chapters/6.yaml",
  ]

  /// The contents by name; if a name occurs twice, the later one counts.
  let files: [String: [UInt8]]

  init(_ bytes: [UInt8]) {
    var files: [String: [UInt8]] = [:]
    var current: String?
    var start = bytes.startIndex
    while start < bytes.endIndex {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.endIndex
      let line = bytes[start..<end]
      if let name = Self.names.first(where: { line.elementsEqual("%% \($0)\n".utf8) }) {
        current = name
        files[name] = []
      } else if let current {
        files[current]?.append(contentsOf: line)
      }
      start = end
    }
    self.files = files
  }
}
