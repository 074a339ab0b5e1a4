public import Languages
public import Verification

/// Says in one line why a listing could not be used, and what to do.
public struct ListingComplaint: Equatable, Sendable {
  /// The sentence, without line breaks and without anything that a terminal would obey.
  public let text: String

  /// What to say about a listing that could not be opened or read.
  public init(_ error: ListingAccessError, language: Language) {
    text = Words(language: language).notRead(error).plain
  }

  /// What to say about a file that is not a listing; `nil` if it could be read.
  public init?(_ listing: ListingFinding, language: Language) {
    let words = Words(language: language)
    guard let unreadable = listing.unreadable else { return nil }
    text = words.unreadable(listing.path, unreadable, advice: .named).plain
  }
}
