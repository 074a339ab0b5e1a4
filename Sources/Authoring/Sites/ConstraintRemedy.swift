import Procedure

extension Constraint.Demand {
  /// What would meet the requirement, if one of its parameters has its default at a site that has `given`
  /// others, or if only one value is right.
  func remedy(in assignment: Assignment, given: Set<ParameterID>) -> Problem.Remedy? {
    let line: (ParameterID, String) -> Problem.Remedy = { .line(SiteTemplate.line($0, .single($1))) }
    switch self {
    case .inside(let inner, let outer) where given.contains(inner) && !given.contains(outer):
      guard let path = assignment.texts(of: inner).first, let end = path.lastIndex(of: "\\") else { break }
      // The folder above it, or its drive.
      return line(outer, String(path[..<end]))
    case .rebased(let path, let from, let onto, let result):
      let names = [path, from, onto].compactMap { assignment.texts(of: $0).first }
      guard names.count == 3, (names[0] + "\\").lowercased().hasPrefix((names[1] + "\\").lowercased()) else {
        break
      }
      return line(result, names[2] + names[0].dropFirst(names[1].count))
    case .equal(let first, let second):
      let unset = given.contains(first) ? second : first
      let other = unset == first ? second : first
      guard !given.contains(unset), let text = assignment.texts(of: other).first else { break }
      return line(unset, text)
    case .atMost, .different, .inside, .apart, .onDrive, .notAt, .inNetworks, .hostAddress: break
    }
    let unset = parameters.filter { !given.contains($0) && !assignment.texts(of: $0).isEmpty }
    return unset.isEmpty ? nil : .values(unset)
  }
}
