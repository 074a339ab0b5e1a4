import Foundation
import Procedure
import Testing

@testable import Verification

/// Listings that a grammar makes of random words, instead of words that somebody thought of: never `complete`, unless the
/// generator kept to the grammar that the reader understands whole.
///
/// `TEJUN_GENERATED_SECONDS` makes it go on for so long (`scripts/test --long`), from a fresh seed or `TEJUN_GENERATED_SEED`.
/// `TEJUN_GENERATED_NUMBER` prints one listing alone.
@Suite struct GeneratedTests {
  private static let shards = 8
  private static let environment = ProcessInfo.processInfo.environment
  private static let seconds = environment["TEJUN_GENERATED_SECONDS"].flatMap { Double($0) }
  private static let seed: UInt64 =
    environment["TEJUN_GENERATED_SEED"].flatMap { UInt64($0) }
    ?? (seconds == nil ? 15 : UInt64.random(in: 0...999_999_999))

  @Test("A generated listing that is not of the closed grammar is never complete", arguments: 0..<shards)
  func neverComplete(shard: Int) throws {
    let trial = try GeneratedTrial(seed: Self.seed)
    let deadline = Self.seconds.map { ProcessInfo.processInfo.systemUptime + $0 }
    if Self.seconds != nil { print("generated listings: seed \(Self.seed), shard \(shard)") }
    var number = shard
    var tried = 0
    var failures = GeneratedFailures()
    while deadline.map({ ProcessInfo.processInfo.systemUptime < $0 }) ?? (number < 10_000) {
      let listing = trial.listing(number)
      if let wrong = trial.falselyComplete(listing) { failures.add(trial.cutDown(listing), number, wrong) }
      number += Self.shards
      tried += 1
    }
    for failure in failures.described(seed: Self.seed) { Issue.record("\(failure)") }
    if Self.seconds != nil { print("generated listings: \(tried) tried in shard \(shard)") }
  }
}

/// What went wrong, by form and reason: of each the shortest listing, so that the cause is seen at a glance.
struct GeneratedFailures {
  private struct Kind {
    var count = 0
    var shortest: GeneratedListing
    var number: Int
    var release: Release
  }

  private var kinds: [String: Kind] = [:]

  mutating func add(_ listing: GeneratedListing, _ number: Int, _ release: Release) {
    let name = "\(listing.form) × \(Set(listing.outside.map(\.rawValue)).sorted().joined(separator: ", "))"
    var kind = kinds[name] ?? Kind(shortest: listing, number: number, release: release)
    kind.count += 1
    if listing.text.count < kind.shortest.text.count {
      (kind.shortest, kind.number, kind.release) = (listing, number, release)
    }
    kinds[name] = kind
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
