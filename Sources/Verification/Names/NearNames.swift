/// Finds the modules that a name is similar to.
struct NearNames {
  let name: FoldedName
  let modules: [FoldedName]

  var match: ModuleNames.Match {
    if let found = first(where: { name.whole == $0.stem }) { return .near(found, .noExtension) }
    if let found = first(where: { name.stem == $0.stem && name.whole.count > name.stem.count }) {
      return .near(found, .otherExtension)
    }
    if let found = first(where: { name.lookAlike == $0.lookAlike }) { return .near(found, .lookAlike) }
    // The longest of the names inside it: S3_RAID0_1st.DAT.bak is not a copy of RAID0_1st.DAT.
    if let found = longest(where: { name.whole.contains($0.whole) }) { return .near(found, .longerName) }
    if let found = longest(where: { name.whole.contains($0.stem) }) { return .near(found, .longerName) }
    if let found = first(where: { isBeginning(of: $0) }) { return .near(found, .cut) }
    return nearest
  }

  private func first(where isLike: (FoldedName) -> Bool) -> [Int]? {
    let found = modules.indices.filter { isLike(modules[$0]) }
    return found.isEmpty ? nil : found
  }

  private func longest(where isLike: (FoldedName) -> Bool) -> [Int]? {
    guard let found = first(where: isLike) else { return nil }
    let longest = found.map { modules[$0].whole.count }.max()
    return found.filter { modules[$0].whole.count == longest }
  }

  /// Broken off inside the last part: enough is there to identify the name.
  private func isBeginning(of module: FoldedName) -> Bool {
    name.whole.count >= module.stem.count - 2 && name.whole.count < module.whole.count
      && module.whole.hasPrefix(name.whole)
  }

  private var nearest: ModuleNames.Match {
    guard name.whole.count <= 40 else { return .none }
    let limit = 2
    let distances = modules.map { module in
      // Each typing error adds at most one letter that the other name does not have.
      (name.letters & ~module.letters).nonzeroBitCount > limit
        || (module.letters & ~name.letters).nonzeroBitCount > limit
        ? nil : Self.distance(name.lookAlike, module.lookAlike, limit: limit)
    }
    guard let best = distances.compactMap({ $0 }).min() else { return .none }
    return .near(modules.indices.filter { distances[$0] == best }, .typo)
  }

  /// The number of typing errors (an extra, missing or wrong letter, or two swapped) between two names; `nil`
  /// above `limit`.
  static func distance(_ a: LineText, _ b: LineText, limit: Int) -> Int? {
    guard abs(a.count - b.count) <= limit else { return nil }
    return a.bytes.withUnsafeBufferPointer { a in
      b.bytes.withUnsafeBufferPointer { b in
        // Three rows of the table of distances, side by side.
        let width = b.count + 1
        return withUnsafeTemporaryAllocation(of: Int.self, capacity: 3 * width) { rows in
          for j in 0..<width { rows[j] = j }
          for i in 0..<a.count {
            let (row, last, beforeLast) = ((i + 1) % 3 * width, i % 3 * width, (i + 2) % 3 * width)
            rows[row] = i + 1
            var nearest = i + 1
            for j in 0..<b.count {
              var best = min(
                rows[last + j + 1] + 1, rows[row + j] + 1, rows[last + j] + (a[i] == b[j] ? 0 : 1))
              if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
                best = min(best, rows[beforeLast + j - 1] + 1)
              }
              rows[row + j + 1] = best
              nearest = min(nearest, best)
            }
            // No path through this row is close enough, and only two swapped letters could bypass it.
            if nearest > limit + 1 { return nil }
          }
          let distance = rows[a.count % 3 * width + b.count]
          return distance <= limit ? distance : nil
        }
      }
    }
  }
}
