/// Signs that a program cut a value off.
enum CutMarks {
  static func isCut(_ text: LineText) -> Bool { text.hasSuffix("...") || text.hasSuffix("…") }

  /// The widths at which PowerShell cuts its lines: a row that fills one may go on.
  static func fills(_ width: Int) -> Bool { [79, 80, 119, 120].contains(width) }
}
