/// Signs that a program cut off a value.
enum CutMarks {
  static func isCut(_ text: LineText) -> Bool { text.hasSuffix("...") || text.hasSuffix("…") }

  /// The widths at which PowerShell cuts its lines: a row that fills one may continue.
  static func fills(_ width: Int) -> Bool { [79, 80, 119, 120].contains(width) }
}
