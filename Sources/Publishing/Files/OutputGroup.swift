/// Files that were staged together: they are put into place, or fail, together.
public struct OutputGroup: Hashable, Sendable {
  let number: UInt64

  init() { number = OutputPlace.nextNumber() }
}
