/// Who confirms that a step was done as it should be.
public enum Confirmation: String, Equatable, Sendable, CaseIterable {
  /// Whoever does it: a slip shows at once, or in a later step.
  case `operator`
  /// A second person as well (確認者): a slip cannot be seen later, or it breaks what is built.
  case secondPerson = "second-person"
}
