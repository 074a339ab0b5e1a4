import Foundation
import Procedure
import Testing

@testable import Verification

/// Listings that a grammar makes from random words, instead of words that somebody thought of: never
/// `complete`, unless the generator kept to the grammar that the reader understands as a whole.
///
/// `TEJUN_GENERATED_SECONDS` makes it go on for that long (`scripts/lib/generated.sh`), from a new seed or from
/// `TEJUN_GENERATED_SEED`. `TEJUN_GENERATED_NUMBER` tries only one listing, `TEJUN_GENERATED_COUNT` that many.
@Suite struct GeneratedTests {
  private static let environment = ProcessInfo.processInfo.environment
  private static let seconds = environment["TEJUN_GENERATED_SECONDS"].flatMap { Double($0) }
  private static let count = environment["TEJUN_GENERATED_COUNT"].flatMap { Int($0) } ?? 10_000
  /// Separate tests, so that every core has one; for a given time, one for each core.
  private static let shards = seconds == nil ? 8 : ProcessInfo.processInfo.activeProcessorCount
  private static let seed: UInt64 =
    environment["TEJUN_GENERATED_SEED"].flatMap { UInt64($0) }
    ?? (seconds == nil ? 15 : UInt64.random(in: 0...999_999_999))

  @Test("A generated listing that is not of the closed grammar is never complete", arguments: 0..<shards)
  func neverComplete(shard: Int) throws {
    let trial = try GeneratedTrial(seed: Self.seed)
    if let seconds = Self.seconds {
      print("generated listings: seed \(Self.seed), for \(Int(seconds)) s, shard \(shard)")
    }
    var failures = GeneratedFailures()
    var tried = 0
    for number in Self.numbers(of: shard) {
      let listing = trial.listing(number)
      if let wrong = trial.falselyComplete(listing) {
        failures.add(listing, number, wrong, cutDown: trial.cutDown)
      }
      tried += 1
    }
    for failure in failures.described(seed: Self.seed) { Issue.record("\(failure)") }
    if Self.seconds != nil { print("generated listings: \(tried) tried in shard \(shard)") }
  }

  @Test(
    "A listing of the closed grammar is complete, so that the others are not undecided for their form",
    arguments: ListingShape.allCases)
  func plain(_ shape: ListingShape) throws {
    var dice = Dice(seed: Self.seed)
    for set in try ShippedTable.table.get().sets {
      for _ in 0..<3 {
        let lines = shape.lines(set.modules.map { GeneratedEntry(name: $0) }, &dice)
        let listing = GeneratedListing(form: shape.rawValue, set: 0, lines: lines)
        #expect(try ShippedTable.verdict(listing.bytes, of: set) == .complete, "\(listing.text)")
      }
    }
  }

  @Test("A table of known columns alone is complete", arguments: TableShape.allCases)
  func plain(_ shape: TableShape) throws {
    var dice = Dice(seed: Self.seed)
    for set in try ShippedTable.table.get().sets {
      for number in 0..<10 {
        let entries = set.modules.map { GeneratedEntry(name: $0) }
        let table = GeneratedTable(
          entries, english: shape == .selectTable || shape == .propertyList || number < 7, &dice)
        let listing = GeneratedListing(form: shape.rawValue, set: 0, lines: shape.lines(table))
        #expect(try ShippedTable.verdict(listing.bytes, of: set) == .complete, "\(listing.text)")
      }
    }
  }

  /// The numbers of the listings that a shard tries, alternating with the other shards.
  private static func numbers(of shard: Int) -> some Sequence<Int> {
    let only = environment["TEJUN_GENERATED_NUMBER"].flatMap { Int($0) }
    let deadline = seconds.map { ProcessInfo.processInfo.systemUptime + $0 }
    return sequence(first: only ?? shard) { only == nil ? $0 + shards : nil }.lazy.prefix { number in
      guard only == nil || only.map({ $0 % shards == shard }) == true else { return false }
      return deadline.map { ProcessInfo.processInfo.systemUptime < $0 } ?? (only != nil || number < count)
    }
  }
}

/// What went wrong, by form and reason: the shortest listing for each, so that the cause is seen at a glance.
struct GeneratedFailures {
  private struct Kind {
    var count: Int
    var shortest: GeneratedListing
    /// Its length before it was reduced.
    var length: Int
    var number: Int
    var release: Release
  }

  private var kinds: [String: Kind] = [:]

  /// Counts a listing, and reduces it if none of its kind was as short before reduction.
  mutating func add(
    _ listing: GeneratedListing, _ number: Int, _ release: Release,
    cutDown: (GeneratedListing) -> GeneratedListing
  ) {
    let name = "\(listing.form) × \(Set(listing.outside.map(\.rawValue)).sorted().joined(separator: ", "))"
    let length = listing.text.utf8.count
    if var kind = kinds[name], kind.length <= length {
      kind.count += 1
      kinds[name] = kind
    } else {
      kinds[name] = Kind(
        count: (kinds[name]?.count ?? 0) + 1, shortest: cutDown(listing), length: length, number: number,
        release: release)
    }
  }

  /// The most frequent first.
  func described(seed: UInt64) -> [String] {
    kinds.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.map { name, kind in
      """
      \(kind.count) × complete for \(kind.release): \(name)
      TEJUN_GENERATED_SEED=\(seed) TEJUN_GENERATED_NUMBER=\(kind.number), cut down:
      \(kind.shortest.text)
      """
    }
  }
}
