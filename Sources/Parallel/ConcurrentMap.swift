import Dispatch
import Synchronization

extension RandomAccessCollection where Self: Sendable, Index == Int {
  /// What `transform` makes of each element, in order; elements are worked on side by side, on as many cores as there
  /// are, and it returns when all are done. Not for work of a few microseconds an element.
  public func concurrentMap<Result: Sendable>(_ transform: @Sendable (Element) -> Result) -> [Result] {
    let results = Mutex([Result?](repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: count) { place in
      let result = transform(self[startIndex + place])
      results.withLock { $0[place] = result }
    }
    return results.withLock { $0.compactMap { $0 } }
  }
}

/// What `first` and `second` give, worked on side by side.
public func concurrently<First: Sendable, Second: Sendable>(
  _ first: @Sendable () -> First, _ second: @Sendable () -> Second
) -> (First, Second) {
  let results = [0, 1].concurrentMap { $0 == 0 ? Either.first(first()) : .second(second()) }
  guard case .first(let one) = results[0], case .second(let other) = results[1] else {
    preconditionFailure("results are in the order of what was asked")
  }
  return (one, other)
}

private enum Either<First: Sendable, Second: Sendable>: Sendable {
  case first(First)
  case second(Second)
}
