/// How the lines of a listing are read. The findings are the same.
enum ReadingPace {
  /// Lines that cannot change anything are skipped.
  case skimming
  /// Every line is read.
  case everyLine
}
