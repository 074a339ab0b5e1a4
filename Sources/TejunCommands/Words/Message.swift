import Authoring
import Languages
import Procedure
import Publishing
import Resources

/// What commands say, apart from their product and the problems of files, as data; ``line(in:)`` puts it into words.
enum Message: Equatable, Sendable {
  // What was done
  case checked(ManualID, sites: Int, warnings: Int)
  case built(sites: Int, failed: Int, written: Int, unchanged: Int, index: String)
  case siteFileWritten(String)
  case interrupted(signal: Int32, OutputRun.Extent)

  // Warnings
  /// The documents of the site were made, but its procedure fails in rehearsal.
  case rehearsalFailed(site: String)

  /// A file with the name of the schema of site files is there, and is not such a schema.
  case foreignSchema(String)
  /// The documents of this many sites could not be exchanged in one act.
  case replacedOneByOne(sites: Int)

  // Errors
  /// What is wrong with a name.
  case problem(Problem)
  case output(OutputError)
  case outputStream(Int32)
  case siteFileExists(String)
  /// More sites than can be rehearsed at a time.
  case severalSites(Int)
  /// Not the number of sites that a listing can be of.
  case notOneSite(path: String, Int)
  case unknownReleases([String], known: [String], letters: [String])
  /// The tool's own files are not available.
  case resource(ResourceError)
  /// A fault of the tool, in the words of the program.
  case `internal`(String)

  /// Whether something is wrong.
  enum Weight: Equatable, Sendable {
    case notice, warning, error
  }

  var weight: Weight {
    switch self {
    case .checked, .built, .siteFileWritten, .interrupted: .notice
    case .rehearsalFailed, .foreignSchema, .replacedOneByOne: .warning
    case .problem, .output, .outputStream, .siteFileExists, .severalSites, .notOneSite, .unknownReleases,
      .resource,
      .internal:
      .error
    }
  }

  /// One line. The part before the words is the same in every language: scripts look for it.
  func line(in language: Language) -> String {
    let words =
      switch language {
      case .english: english
      case .japanese: japanese
      }
    return switch weight {
    case .notice: "tejun: \(words)"
    case .warning: "tejun: warning: \(words)"
    case .error: "tejun: error: \(words)"
    }
  }
}
