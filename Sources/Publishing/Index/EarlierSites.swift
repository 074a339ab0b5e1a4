import Foundation
import Procedure

extension FleetIndex.Earlier {
  /// The sites with documents from earlier runs in the output folder at `path`, by name, without those in `current`.
  ///
  /// A site is a folder (not a link) with the name of a site, which holds documents; the `summary.json` of the
  /// earlier run has its title.
  public static func sites(in path: String, besides current: Set<String>) -> [Self] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    let candidates = names.filter { SiteID($0) != nil && !current.contains($0) }
    if candidates.isEmpty { return [] }
    let titles = titles(in: path)
    return candidates.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.compactMap { id in
      let folder = "\(path)/\(id)"
      guard isFolder(folder) else { return nil }
      let documents = SiteDocuments.Format.allCases.map(\.document).filter { document in
        FileManager.default.isReadableFile(atPath: "\(folder)/\(document.file)")
      }
      return documents.isEmpty ? nil : Self(id: id, title: titles[id], documents: documents)
    }
  }

  private static func isFolder(_ path: String) -> Bool {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return attributes?[.type] as? FileAttributeType == .typeDirectory
  }

  /// The titles of sites in the folder's summary; empty if there is none, or it is not one of ours.
  private static func titles(in path: String) -> [String: String] {
    struct Summary: Decodable {
      struct Site: Decodable {
        var id: String
        var title: String?
      }
      var sites: [Site]
      var earlier: [Site]?
    }
    guard let handle = FileHandle(forReadingAtPath: "\(path)/summary.json"),
      let bytes = try? handle.read(upToCount: sizeLimit + 1), bytes.count <= sizeLimit,
      let summary = try? JSONDecoder().decode(Summary.self, from: bytes)
    else { return [:] }
    let known = ParameterType.text(maximumLength: titleLimit)
    var titles: [String: String] = [:]
    for site in summary.sites + (summary.earlier ?? []) {
      // Anybody may have written the file: a title is used only if a site could have it.
      if let title = site.title, known.problem(with: title, in: AutoRAIDTable(letters: [], sets: [])) == nil {
        titles[site.id] = title
      }
    }
    return titles
  }

  /// Enough for a hundred thousand sites.
  private static let sizeLimit = 32 << 20
  private static let titleLimit = 100
}
