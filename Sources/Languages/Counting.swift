/// Says in English how many of something there are.
public enum Counting {
  /// The number with the noun, which gets an `s` unless the number is one.
  public static func of(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}
