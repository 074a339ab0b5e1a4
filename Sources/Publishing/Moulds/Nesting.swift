import Procedure

/// Which of a site's paths are inside which others, as far as the manual requires it.
///
/// A document may show a path with its leading folder replaced, so in a mould one path is built from the other.
struct Nesting: Hashable, Sendable {
  /// The folder or drive that a path begins with, character by character.
  private(set) var outer: [ParameterID: ParameterID] = [:]
  /// Whether no path writes its leading folder in a different case than that folder's own value.
  private(set) var isExact = true

  init(_ assignment: Assignment, of parameters: ParameterSet) {
    let ids = parameters.parameters.map(\.id)
    for constraint in parameters.constraints {
      guard case .inside(let path, of: let folder) = constraint.demand, outer[path] == nil,
        let inner = assignment.texts(of: path).first, let start = assignment.texts(of: folder).first,
        let place = ids.firstIndex(of: path), let folderPlace = ids.firstIndex(of: folder),
        folderPlace < place
      else { continue }
      if inner.utf8.starts(with: (start + "\\").utf8) {
        outer[path] = folder
      } else if inner.lowercased().hasPrefix(start.lowercased() + "\\") {
        isExact = false
      }
    }
  }

  /// The part of the path `id` after its leading folder; all of it if it has none.
  func rest(of id: ParameterID, _ text: String, _ assignment: Assignment) -> String {
    guard let folder = outer[id].flatMap({ assignment.texts(of: $0).first }) else { return text }
    return String(decoding: text.utf8.dropFirst(folder.utf8.count + 1), as: UTF8.self)
  }
}
