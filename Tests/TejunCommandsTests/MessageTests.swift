import Authoring
import Languages
import Procedure
import Publishing
import Resources
import Testing

@testable import TejunCommands

@Suite("What commands say, in both languages")
struct MessageTests {
  private static let reasons: [OutputError.Reason] = [
    .notWritable, .readOnly, .fileInPlaceOfFolder, .folderInPlaceOfFile, .linkInPlaceOfFolder,
    .leavesTheFolder, .protected,
    .duplicate, .noSpace, .nameTooLong, .ended, .system(5), .system(8),
  ]

  private static func messages() throws -> [Message] {
    [
      .checked(try #require(ManualID("dpm")), sites: 1, warnings: 0),
      .built(sites: 1, failed: 0, written: 2, unchanged: 3, index: "Ä/ö"),
      .built(sites: 1, failed: 2, written: 2, unchanged: 3, index: "Ä/ö"),
      .foreignSchema("a"), .replacedOneByOne(sites: 2), .problem(.emptyValue("a")), .siteFileWritten("Ä"),
      .interrupted(signal: 2, .nothing), .interrupted(signal: 15, .files(3)),
      .interrupted(signal: 31, .everything),
      .rehearsalFailed(site: "a"), .outputStream(32), .siteFileExists("a"), .severalSites(3),
      .notOneSite(path: "a", 0), .unknownReleases(["a"], known: ["1"], letters: ["2"]),
      .resource(.executableUnknown(bundle: "a")), .resource(.notFound(bundle: "a", searched: ["1"])),
      .resource(.unreadable(path: "a")), .resource(.damaged(path: "a")), .internal("a"),
    ] + reasons.map { .output(OutputError(path: "a", reason: $0)) }
  }

  @Test("a Japanese message is Japanese, an English one English")
  func languages() throws {
    for message in try Self.messages() {
      let japanese = message.line(in: .japanese).unicodeScalars
      #expect(japanese.contains { (0x3041...0x30FF).contains($0.value) }, "\(String(japanese))")
      let english = message.line(in: .english).unicodeScalars
      #expect(!english.contains { (0x3041...0x30FF).contains($0.value) }, "\(String(english))")
    }
  }

  @Test("a Japanese message has no English words of ours")
  func unmixed() throws {
    for message in try Self.messages() {
      let line = message.line(in: .japanese).dropFirst("tejun: ".count)
      let quoted = #/「[^「」]*」|tejun check \S+|EXPRESSBUILDER|SIG[A-Z]+|^(error|warning): /#
      #expect(!line.replacing(quoted, with: "").contains(#/[A-Za-z]{2,}/#), "\(line)")
    }
  }

  @Test("what stands before the words is the same in both languages")
  func prefixes() throws {
    for message in try Self.messages() {
      let prefix =
        switch message.weight {
        case .notice: "tejun: "
        case .warning: "tejun: warning: "
        case .error: "tejun: error: "
        }
      for language in Language.allCases { #expect(message.line(in: language).hasPrefix(prefix)) }
    }
  }

  @Test("a progress line is in the language of the reader")
  func progress() {
    let texts = Language.allCases.map { language in
      let words = ProgressWords(language: language)
      return "\(words.sites) \(words.part("1", of: "2"))\(words.pace("3", left: "0:04"))"
    }
    #expect(texts == ["sites 1 of 2, 3/s, 0:04 left", "サイト 1 / 2、毎秒 3、残り 0:04"])
  }
}
