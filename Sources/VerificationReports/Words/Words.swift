import Languages
import Procedure
import Verification

/// Puts findings into words in one language. The files in this folder contain every sentence of a report.
struct Words: Equatable, Sendable {
  let language: Language

  /// One of the two, by language.
  func say(_ english: @autoclosure () -> Phrase, _ japanese: @autoclosure () -> Phrase) -> Phrase {
    switch language {
    case .english: english()
    case .japanese: japanese()
    }
  }

  /// Names one after the other.
  func list(_ names: [String]) -> Phrase { list(names.map { .name($0) }) }

  /// Phrases one after the other.
  func list(_ phrases: [Phrase]) -> Phrase { phrases.joined(say(", ", "、")) }

  /// A folder inside a sentence; a listing may name none.
  func folder(_ folder: String?) -> Phrase {
    guard let folder else { return say("a folder that the listing does not name", "一覧に名前のないフォルダ") }
    return "\(path: folder, language)"
  }

  /// A place, such as `list.txt:12`.
  func place(_ place: ListingPlace) -> Phrase {
    place.line.map { "\(name: "\(Self.listing(place.listing)):\($0)")" } ?? .name(place.listing)
  }

  /// A listing's name, shortened so that the line number after it is still visible.
  private static func listing(_ path: String) -> String {
    ShownText.shown(path, limit: ShownText.pathLimit - 20)
  }

  /// How many modules of a set are present.
  func count(_ set: SetFinding) -> Phrase {
    let found = set.modules.count { $0.state == .found }
    return say(
      "\(found) of \(set.modules.count) modules", "モジュール \(set.modules.count) 個中 \(found) 個")
  }

  /// A number of bytes with separators, such as `8,192`.
  func size(_ size: UInt64) -> String {
    let digits = Array(String(size))
    return String(
      digits.enumerated().flatMap { index, digit -> [Character] in
        index > 0 && (digits.count - index) % 3 == 0 ? [",", digit] : [digit]
      })
  }
}
