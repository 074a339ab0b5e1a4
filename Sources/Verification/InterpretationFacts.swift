/// What the reading of one listing found besides evidence.
struct InterpretationFacts {
  /// How many files and folders were shown, by the form of their lines.
  var rows: [ListingFormat: Int] = [:]
  /// The forms that began, in order.
  var formats: [ListingFormat] = []
  var hasPrompts = false
  /// Whether any line names a module, or something similar.
  var namesModules = false
  var nothingFound: Int?
  /// The lines that are not understood, and how many of them are ignored.
  var unclear = UnclearLines()
  var ignored = 0
  /// The rows of modules that are not understood.
  var unclearRows = UnclearLines()
  var cutRows = LineCount()
}
