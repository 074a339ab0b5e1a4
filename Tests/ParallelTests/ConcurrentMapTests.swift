import Parallel
import Testing

@Suite struct ConcurrentMapTests {
  @Test(arguments: [0, 1, 2, 1_000])
  func everyElementIsTransformedInOrder(count: Int) {
    #expect((0..<count).concurrentMap { $0 * $0 } == (0..<count).map { $0 * $0 })
  }

  @Test func aSliceIsTakenFromItsOwnBeginning() {
    #expect(["a", "b", "c", "d"][1...2].concurrentMap { $0 + $0 } == ["bb", "cc"])
  }

  @Test func nothingIsAResultToo() {
    #expect((0..<4).concurrentMap { $0 % 2 == 0 ? $0 : nil } == [0, nil, 2, nil])
  }

  @Test func bothAreDoneWhicheverTakesLonger() {
    let (first, second) = concurrently {
      (1...50_000).reduce(0, +)
    } _: {
      "second"
    }
    #expect(first == 1_250_025_000)
    #expect(second == "second")
  }
}
