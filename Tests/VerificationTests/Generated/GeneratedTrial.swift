import Procedure
import Testing

@testable import Verification

/// Generates listings from one seed, and asks the verifier about each for every set of the manual's table.
struct GeneratedTrial {
  private let seed: UInt64
  private let words: WordLists
  private let commands: CommandTable
  private let table: AutoRAIDTable
  private let verifier: AutoRAIDVerifier

  init(seed: UInt64) throws {
    self.seed = seed
    words = try WordLists.shared.get()
    commands = try CommandTable.shared.get()
    table = try ShippedTable.table.get()
    verifier = try #require(
      ShippedTable.verifier(for: table.sets.compactMap { ShippedTable.firstRelease(of: $0) }))
  }

  func listing(_ number: Int) -> GeneratedListing {
    ListingGenerator.listing(seed: seed, number: number, words: words, commands: commands, sets: table.sets)
  }

  /// The release for which a listing is called complete although it proves nothing for it.
  func falselyComplete(_ listing: GeneratedListing) -> Release? {
    let isOutside = !listing.outside.isEmpty
    var verifier = verifier
    verifier.read(bytes: listing.bytes, name: "listing")
    let releases = verifier.report().releases
    // A listing never shows all modules of the other sets.
    return releases.indices.first { index in
      releases[index].verdict == .complete && (index != listing.set || isOutside)
    }.map { releases[$0].release }
  }

  /// The listing without anything that is not needed for the wrong verdict.
  func cutDown(_ listing: GeneratedListing) -> GeneratedListing {
    var short = listing
    var index = short.lines.count - 1
    while index >= 0 {
      defer { index -= 1 }
      guard short.lines[index].kind == .extra || isOtherFile(short.lines[index], short.set) else { continue }
      var shorter = short
      shorter.lines.remove(at: index)
      if !shorter.outside.isEmpty, falselyComplete(shorter) != nil { short = shorter }
    }
    for index in short.lines.indices { shortenPhrase(at: index, of: &short) }
    return short
  }

  private func isOtherFile(_ line: GeneratedLine, _ set: Int) -> Bool {
    guard line.kind == .row, let name = line.name else { return false }
    return !table.sets[set].modules.contains(name)
  }

  /// Keeps one word of a phrase, if that is enough.
  private func shortenPhrase(at index: Int, of listing: inout GeneratedListing) {
    guard let phrase = listing.lines[index].phrase, listing.lines[index].outside != nil else { return }
    // One word among names that a program lists is a name.
    guard !listing.form.contains("transcript, dir /") else { return }
    for word in phrase.split(separator: " ").map(String.init)
    where word != phrase && !HarmlessWords.mayBeHarmless(word) {
      var shorter = listing
      shorter.lines[index].text = listing.lines[index].text.replacing(phrase, with: word, maxReplacements: 1)
      shorter.lines[index].phrase = word
      guard falselyComplete(shorter) != nil else { continue }
      listing = shorter
      return
    }
  }
}
