/// The lines of `dir /w` and `/d`: names side by side, folders in brackets, each column as wide as its longest
/// name; there may be only one blank between two names.
struct WideColumns: Equatable, Sendable {
  /// The width of a column in characters, as far as the lines have shown it.
  private var pitch: Int?

  /// The rows of a line; `nil` if it contains something that is not a name.
  mutating func rows(_ text: LineText, in folder: LineText?) -> [Row]? {
    let text = text.trimmedEnd
    let scalars = text.scalars
    var starts: [Int] = []
    for index in scalars.indices where scalars[index].scalar != " " && scalars[index].scalar != "\t" {
      let isAfterGap =
        index == 0 || scalars[index - 1].scalar == "\t"
        || index >= 2 && scalars[index - 1].scalar == " " && scalars[index - 2].scalar == " "
      if isAfterGap { starts.append(index) }
    }
    if let first = starts.dropFirst().first, scalars.allSatisfy({ $0.scalar != "\t" }) {
      pitch = min(pitch ?? first, first)
    }
    if let pitch, pitch > 1, starts.allSatisfy({ $0 % pitch == 0 }) {
      for index in stride(from: pitch, to: scalars.count, by: pitch)
      where scalars[index].scalar != " " && scalars[index - 1].scalar == " " && !starts.contains(index) {
        starts.append(index)
      }
      starts.sort()
    }
    let bounds = starts.map { scalars[$0].offset } + [text.count]
    let names = zip(bounds, bounds.dropFirst()).map { start, end in
      text.dropFirst(start).prefix(end - start).trimmedEnd
    }
    let rows = names.map { name in
      if name.hasPrefix("["), name.hasSuffix("]") {
        return Row(name.dropFirst().dropLast(), in: folder, .folder, format: .dirWide)
      }
      return Row(name, in: folder, format: .dirWide)
    }
    return rows.allSatisfy(\.name.isFileName) && !rows.isEmpty ? rows : nil
  }
}
