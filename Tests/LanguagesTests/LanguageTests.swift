import Languages
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

@Suite("The languages")
struct LanguageTests {
  @Test(
    "the first of LC_ALL, LC_MESSAGES and LANG that is not empty tells the language",
    arguments: [
      ([:], .english), (["LANG": "ja_JP.UTF-8"], .japanese), (["LANG": "C"], .english),
      (["LANG": "ja", "LC_ALL": "C"], .english), (["LANG": "C", "LC_MESSAGES": "ja_JP"], .japanese),
      (["LANG": "ja", "LC_ALL": "", "LC_MESSAGES": ""], .japanese),
      (["LC_CTYPE": "ja_JP.UTF-8"], .english),
    ] as [([String: String], Language)])
  func environment(variables: [String: String], language: Language) {
    #expect(Language.ofEnvironment(variables) == language)
  }

  @Test("the commonest errors of the system are said in Japanese", arguments: [EACCES, EIO, ENOENT, ENOSPC])
  func commonErrors(number: Int32) {
    let words = SystemErrorWords.words(number, in: .japanese)
    #expect(words.unicodeScalars.allSatisfy { !$0.isASCII }, "\(words)")
  }

  @Test("any other error is quoted in the system's own words")
  func otherErrors() {
    let own = SystemErrorWords.words(ENOEXEC, in: .english)
    #expect(SystemErrorWords.words(ENOEXEC, in: .japanese) == "システムのエラー「\(own)」です")
  }

  @Test("an error of the system begins as the middle of a sentence does, but for abbreviations")
  func lowerCase() {
    #expect(SystemErrorWords.words(EACCES, in: .english) == "permission denied")
    #expect(SystemErrorWords.words(EXDEV, in: .english).first?.isLowercase == true)
  }

  @Test("one has no s")
  func counting() {
    #expect([0, 1, 2].map { Counting.of($0, "site") } == ["0 sites", "1 site", "2 sites"])
  }
}
