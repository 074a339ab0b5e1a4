import Languages
import Verification

/// Reads listings one after the other, and remembers which could not be read.
struct ListingReading {
  var verifier: AutoRAIDVerifier
  let language: Language
  private(set) var notRead: [ListingAccessError] = []

  init(verifier: AutoRAIDVerifier, language: Language) {
    self.verifier = verifier
    self.language = language
  }

  /// Reads the listing at `path`, or stdin for `-`. If it cannot be read, the others still are.
  mutating func read(_ path: String) {
    var line = ProgressLine(name: path, in: language)
    do throws(ListingAccessError) {
      if path == "-" {
        try verifier.read(descriptor: 0, name: "<stdin>") { line.show($0) }
      } else {
        try verifier.read(path: path) { line.show($0) }
      }
    } catch {
      notRead.append(error)
    }
    line.erase()
  }
}
