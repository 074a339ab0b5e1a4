import Authoring
import Languages
import Procedure
import Testing

@Suite("The words of problems, in both languages")
struct ProblemWordsTests {
  @Test("every sample is what it says it is", arguments: ProblemCase.allCases)
  func samples(name: ProblemCase) throws {
    let samples = try ProblemSamples().samples(name)
    #expect(!samples.isEmpty && samples.allSatisfy { ProblemCase($0) == name })
  }

  @Test("a Japanese message has no English words of ours")
  func japanese() throws {
    for problem in try ProblemSamples().all {
      let words = problem.words(in: .japanese)
      for text in [words.summary, words.hint].compactMap({ $0 }) {
        #expect(MessageLanguage.englishWords(in: text) == [], "\(text)")
        #expect(MessageLanguage.isJapanese(text), "\(text)")
        #expect(!text.hasSuffix("。。") && !text.contains("  "), "\(text)")
      }
    }
  }

  @Test("an English message has no Japanese of ours")
  func english() throws {
    for problem in try ProblemSamples().all {
      let words = problem.words(in: .english)
      for text in [words.summary, words.hint].compactMap({ $0 }) {
        #expect(!MessageLanguage.isJapanese(text), "\(text)")
        #expect(text.last != "." && text.first?.isUppercase != true, "\(text)")
      }
    }
  }

  @Test("a message says the same to programs in both languages")
  func machineReadable() throws {
    for problem in try ProblemSamples().all {
      let diagnostic = Diagnostic(.warning, problem, at: Location(file: "s.yaml", line: 3, column: 7))
      for language in Language.allCases {
        let line = diagnostic.line(in: language)
        #expect(line.hasPrefix("s.yaml:3:7: warning: ") && line.hasSuffix(" [\(problem.id)]"), "\(line)")
      }
    }
  }

  @Test("a sentence of a manual that ends with a full stop gets no second one")
  func fullStops() throws {
    let parameter = try #require(ParameterID("web-port"))
    let problem = Problem.constraint(reason: "空きポートにします。", values: [.init(parameter, ["80"])], remedy: nil)
    let line = Diagnostic(.error, problem, at: Location(file: "s")).line(in: .japanese)
    #expect(line == "s: error: 「web-port」が「80」です。空きポートにします。 [constraint]")
  }

  @Test("a long value ends with its length in the language of the message")
  func longValues() {
    let text = String(repeating: "x", count: 100)
    #expect(Problem.shown(text, in: .english).hasSuffix("x… (100 characters)"))
    #expect(Problem.shown(text, in: .japanese).hasSuffix("x…(全 100 文字)"))
  }

  @Test("what the YAML parser says is quoted where we have no words for it")
  func parserWords() {
    let line = { (text: String) in
      Diagnostic(.error, .syntax(text), at: Location(file: "s")).line(in: .japanese)
    }
    #expect(line("found unexpected end of stream").contains("YAML として読めません。引用符が閉じていません。"))
    #expect(line("found the unforeseen").contains("パーサのメッセージは「found the unforeseen」です。"))
  }
}
