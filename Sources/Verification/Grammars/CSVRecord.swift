/// Reads the fields of a record of comma-separated values, which may extend over several lines (RFC 4180).
///
/// Nothing is read twice: a quotation mark that never closes costs as much as the lines after it, not more.
struct CSVRecord: Sendable {
  private let separator: UInt8
  private(set) var fields: [[UInt8]] = [[]]
  /// How many bytes it has read.
  private(set) var count = 0
  /// Whether a quotation mark is open.
  private(set) var isQuoted = false
  /// Whether a field has text after its closing quotation mark, or such a mark inside.
  private(set) var isMalformed = false
  /// Whether the last field was closed by a quotation mark.
  private(set) var isClosed = false
  /// Whether a field holds a line break.
  private(set) var hasBreak = false

  init(separator: UInt8) { self.separator = separator }

  /// The fields of one line; `nil` if it ends inside a quotation.
  static func fields(of line: LineText, at separator: UInt8) -> [LineText]? {
    var record = Self(separator: separator)
    record.read(line)
    return record.isQuoted || record.isMalformed ? nil : record.fields.map { LineText($0[...]) }
  }

  /// Reads the next line of the record.
  mutating func read(_ line: LineText) {
    if isQuoted {
      hasBreak = true
      append(UInt8(ascii: "\n"))
    }
    let quote = UInt8(ascii: "\"")
    count += line.count + 1
    var index = line.bytes.startIndex
    let end = line.bytes.endIndex
    while index < end {
      let byte = line.bytes[index]
      index += 1
      if isQuoted {
        if byte != quote {
          append(byte)
        } else if index < end, line.bytes[index] == quote {
          append(quote)
          index += 1
        } else {
          isQuoted = false
          isClosed = true
        }
      } else if byte == separator {
        fields.append([])
        isClosed = false
      } else if byte == quote {
        // Blanks before a quotation mark do not belong to the field.
        if isClosed || fields[fields.count - 1].contains(where: { !$0.isBlank }) {
          isMalformed = true
          append(byte)
        } else {
          fields[fields.count - 1] = []
          isQuoted = true
        }
      } else if isClosed {
        if !byte.isBlank { isMalformed = true }
      } else {
        append(byte)
      }
    }
  }

  private mutating func append(_ byte: UInt8) { fields[fields.count - 1].append(byte) }
}
