import ArgumentParser
import Authoring
import Digest
import Languages
import Procedure

/// One of several parts of a fleet. A site is in the same part whatever other sites there are, and in whatever order.
struct Shard: Equatable, Sendable {
  /// Which part, from 1.
  let index: Int
  /// Of how many.
  let count: Int

  /// The part written as `index/count`, such as `3/8`.
  ///
  /// - Throws: `ValidationError` for anything else.
  init(argument: String) throws {
    let words = argument.split(separator: "/", omittingEmptySubsequences: false)
    guard words.count == 2, let index = Self.number(words[0]), let count = Self.number(words[1]) else {
      throw ValidationError(
        "'--shard \(Problem.shown(argument, in: .english))' is not of the form i/n, such as 3/8: the third of eight parts"
      )
    }
    guard (1...100_000).contains(count) else {
      throw ValidationError(
        "'--shard \(Problem.shown(argument, in: .english))': the number of parts must be 1 to 100000")
    }
    guard (1...count).contains(index) else {
      throw ValidationError(
        "'--shard \(Problem.shown(argument, in: .english))': the part must be 1 to \(count), the number of parts"
      )
    }
    self.index = index
    self.count = count
  }

  private static func number(_ text: Substring) -> Int? {
    text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ? Int(text) : nil
  }

  /// Whether the site of that name belongs to this part.
  func contains(_ site: SiteID) -> Bool { contains(name: site.text) }

  /// Whether an item without a site name, identified by this name instead, belongs to this part.
  func contains(name: String) -> Bool {
    let number = SHA256.hash(of: name.utf8).bytes.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    return number % UInt64(count) == UInt64(index - 1)
  }

  /// The name of files about this part, instead of `name`.
  func name(_ name: String, _ ending: String) -> String { "\(name)-\(index)-of-\(count).\(ending)" }
}
