import Markup
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Laws for many trees. A failure prints its seed; `TEJUN_SEED=N` begins at another.
@Suite struct RoundTripPropertyTests {
  static let chunks = Array(0..<8)
  static let treesInChunk = 1_300

  private func seed(_ chunk: Int, _ index: Int) -> UInt64 {
    let start = getenv("TEJUN_SEED").flatMap { UInt64(String(cString: $0)) } ?? 20_250_401
    return start &+ UInt64(chunk * Self.treesInChunk + index)
  }

  @Test(arguments: chunks)
  func `What is written in CommonMark's own kinds is read back`(chunk: Int) {
    check(chunk, .commonMark) { document, markdown in
      let (expected, read) = (document.normalized(), try Document(parsing: markdown))
      if read != expected { throw Contradiction(expected: "\(expected)", found: "\(read)") }
      if expected.normalized() != expected {
        throw Contradiction(expected: "\(expected)", found: "\(expected.normalized())")
      }
    }
  }

  @Test(arguments: chunks)
  func `What is written in all kinds says the same to a reader of GFM, and as much as the HTML`(chunk: Int) {
    check(chunk, .all) { document, markdown in
      let expected = Projection.document(document).normalized()
      let read = try GFMReader.read(markdown)
      if read != expected { throw Contradiction(expected: "\(expected)", found: "\(read)") }
      let normalized = document.normalized()
      if normalized != expected { throw Contradiction(expected: "\(expected)", found: "\(normalized)") }
      let (text, textRead) = (visibleText(ofHTML: try document.html()), visibleText(ofHTML: try read.html()))
      if textRead != text { throw Contradiction(expected: text, found: textRead) }
    }
  }

  private struct Contradiction: Error {
    var expected: String
    var found: String
  }

  /// Checks the law for the trees of a chunk and reports the one that breaks it with the least Markdown. Trees
  /// with raw HTML may be refused, but no others, and not many.
  private func check(
    _ chunk: Int, _ kinds: TreeGenerator.Kinds, _ law: (Document, String) throws -> Void
  ) {
    var refused = 0
    var smallest: (markdown: String, report: String)?
    for index in 0..<Self.treesInChunk {
      let seed = seed(chunk, index)
      var generator = TreeGenerator(seed: seed, kinds: kinds)
      let document = generator.document()
      var markdown = ""
      do {
        markdown = try document.commonMark()
        try law(document, markdown)
      } catch MarkupError.rawHTML {
        refused += 1
      } catch {
        guard smallest.map({ markdown.utf8.count < $0.markdown.utf8.count }) ?? true else { continue }
        var report = "seed \(seed)\n\(error)"
        if let contradiction = error as? Contradiction {
          report = "seed \(seed)\nexpected \(contradiction.expected)\nfound    \(contradiction.found)"
        }
        smallest = (markdown, "\(report)\ntree     \(document)\n\(markdown)\n\(markdown.debugDescription)")
      }
    }
    if let smallest { Issue.record("\(smallest.report.replacing("Markup.", with: ""))") }
    #expect(refused < Self.treesInChunk / 10)
  }
}
