import JSON
import Verification

extension ReportData {
  func listing(_ listing: ListingFinding) -> JSONValue {
    .object([
      "path": .string(listing.path), "encoding": .optional(listing.encoding?.rawValue),
      "lineEnd": .optional(listing.lineEnd?.rawValue), "format": .optional(listing.format?.rawValue),
      "rows": .array(
        listing.rows.map { .object(["format": .string($0.format.rawValue), "count": .number($0.count)]) }),
      "entries": .number(listing.entries), "lines": .number(listing.lines),
      "notes": .strings(listing.notes.map { words.note($0).plain }),
      "noteKinds": .strings(listing.notes.map { kind($0) }),
      "unclear": .array(
        listing.unclear.map {
          .object([
            "line": .number($0.line), "text": .string($0.text), "kind": .string($0.kind.rawValue),
          ])
        }),
      "unclearCount": .number(max(listing.unclearCount, listing.unclear.count)),
      "ignoredCount": .number(listing.ignoredCount),
      "unreadable": listing.unreadable.map { unreadable(listing.path, $0) } ?? .null,
    ])
  }

  private func unreadable(_ path: String, _ unreadable: Unreadable) -> JSONValue {
    let (reason, kind): (String, String?) =
      switch unreadable {
      case .empty: ("empty", nil)
      case .binary(let kind): ("binary", kind.rawValue)
      case .notText: ("notText", nil)
      case .noRows: ("noRows", nil)
      }
    return .object([
      "reason": .string(reason), "kind": .optional(kind),
      "message": .string(words.unreadable(path, unreadable, advice: .named).plain),
    ])
  }

  /// The name of a note, which does not change with the language.
  private func kind(_ note: ListingNote) -> String {
    switch note {
    case .mixedEncoding: "mixedEncoding"
    case .mojibake: "mojibake"
    case .nulBytes: "nulBytes"
    case .controlZ: "controlZ"
    case .oddByte: "oddByte"
    case .noLineEnd: "noLineEnd"
    case .damagedLines: "damagedLines"
    case .longLines: "longLines"
    case .nothingFound: "nothingFound"
    case .cutRows: "cutRows"
    case .archive: "archive"
    case .notOpened: "notOpened"
    }
  }
}
