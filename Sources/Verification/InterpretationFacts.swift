/// What the reading of one listing found out beside evidence.
struct InterpretationFacts {
  /// How many files and folders were shown, by the form of their lines.
  var rows: [ListingFormat: Int] = [:]
  /// The forms that were begun, in order.
  var formats: [ListingFormat] = []
  var hasPrompts = false
  /// Whether any line names a module, or something like one.
  var namesModules = false
  var nothingFound: Int?
  /// The lines that are not understood, and how many of them are left out of account.
  var unclear = UnclearLines()
  var ignored = 0
  /// The rows of modules that are not understood.
  var unclearRows = UnclearLines()
  var cutRows = LineCount()
}
