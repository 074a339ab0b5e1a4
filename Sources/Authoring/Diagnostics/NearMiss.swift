/// Finds the name that was probably meant.
public enum NearMiss {
  /// The candidate nearest to `text`, if one is near enough: within a third of the longer text's characters.
  public static func best(for text: String, among candidates: [String]) -> String? {
    // Nobody mistypes a name of that length, and the search is quadratic.
    guard text.utf8.count <= 80 else { return nil }
    let wanted = Array(text.lowercased())
    let ranked = candidates.map { ($0, distance(wanted, Array($0.lowercased()))) }
    guard let best = ranked.min(by: { $0.1 < $1.1 }) else { return nil }
    return best.1 <= max(1, max(wanted.count, best.0.count) / 3) ? best.0 : nil
  }

  /// The Damerau-Levenshtein distance (optimal string alignment).
  static func distance(_ a: [Character], _ b: [Character]) -> Int {
    if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
    var before: [Int] = []
    var previous = Array(0...b.count)
    for i in 1...a.count {
      var current = [i] + Array(repeating: 0, count: b.count)
      for j in 1...b.count {
        let same = a[i - 1] == b[j - 1]
        current[j] = min(previous[j] + 1, current[j - 1] + 1, previous[j - 1] + (same ? 0 : 1))
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          current[j] = min(current[j], before[j - 2] + 1)
        }
      }
      before = previous
      previous = current
    }
    return previous[b.count]
  }
}
