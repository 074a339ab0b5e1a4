import Languages
import Testing

@testable import Verification
@testable import VerificationReports

@Suite("Words, in both languages")
struct WordsTests {
  static let formats: [ListingFormat] = ListingFormat.allCases
  static let kinds: [Unreadable] = [.empty, .notText, .noRows] + BinaryKind.allCases.map { .binary($0) }

  private func expectWords(_ phrases: [Phrase], _ language: Language) {
    let texts = phrases.map(\.plain)
    #expect(Set(texts).count == texts.count, "two findings in the same words: \(texts)")
    for text in texts {
      let isJapanese = text.unicodeScalars.contains { (0x3041...0x30FF).contains($0.value) }
      #expect(isJapanese == (language == .japanese), "\(text)")
    }
  }

  @Test("every doubt has its own sentence", arguments: Language.allCases)
  func doubts(language: Language) {
    let words = Words(language: language)
    expectWords(
      Doubt.allCases.map {
        words.mention(Mention(place: Samples.place(1), text: "x", folder: nil, doubt: $0))
      },
      language)
  }

  @Test("every difference has its own sentence, which asks what was meant", arguments: Language.allCases)
  func differences(language: Language) {
    let words = Words(language: language)
    let phrases = NearMiss.Difference.allCases.map {
      words.nearMiss(
        NearMiss(place: Samples.place(1), seen: "x", folder: "C:\\y", difference: $0), for: "RAID0_1st.DAT")
    }
    expectWords(phrases, language)
    for phrase in phrases { #expect(phrase.plain.hasSuffix("?") && phrase.plain.contains("RAID0_1st.DAT")) }
  }

  @Test("every note about a listing has its own sentence", arguments: Language.allCases)
  func notes(language: Language) {
    expectWords(Samples.allNotes.map { Words(language: language).note($0) }, language)
  }

  @Test(
    "what cannot be read is told with what it looks like and with the command", arguments: Language.allCases)
  func unreadable(language: Language) throws {
    let complaints = try Self.kinds.map { kind in
      try #require(ListingComplaint(Samples.listing("a.bin", unreadable: kind), language: language))
    }
    for complaint in complaints {
      #expect(complaint.text.contains("a.bin") && complaint.text.contains(ListingAdvice.command))
    }
    expectWords(complaints.map { Phrase(pieces: [.words($0.text)]) }, language)
    #expect(ListingComplaint(Samples.listing(), language: language) == nil)
  }

  @Test("every form of listing is named differently", arguments: Language.allCases)
  func formats(language: Language) {
    let words = Words(language: language)
    let texts = Self.formats.map { format -> String in
      var listing = Samples.listing()
      listing.format = format
      listing.rows = [RowCount(format: format, count: 1)]
      return words.listing(listing).plain
    }
    #expect(Set(texts).count == Self.formats.count)
  }

  @Test(
    "numbers of bytes have separators",
    arguments: [
      (0, "0"), (999, "999"), (1000, "1,000"), (1_234_567, "1,234,567"),
      (UInt64.max, "18,446,744,073,709,551,615"),
    ])
  func sizes(size: UInt64, expected: String) {
    #expect(Words(language: .english).size(size) == expected)
  }
}
