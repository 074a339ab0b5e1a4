import Dispatch
import Synchronization

extension RandomAccessCollection where Self: Sendable, Index == Int {
  /// The results of `transform` for each element, in order; the elements are processed in parallel, on as many
  /// cores as there are, and the call returns when all are done. Not for work of only a few microseconds per element.
  public func concurrentMap<Result: Sendable>(_ transform: @Sendable (Element) -> Result) -> [Result] {
    let results = Mutex([Result?](repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: count) { place in
      let result = transform(self[startIndex + place])
      results.withLock { $0[place] = result }
    }
    return results.withLock { $0.compactMap { $0 } }
  }
}

/// The results of `first` and `second`, computed in parallel.
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
