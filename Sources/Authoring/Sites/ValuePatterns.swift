import Procedure

/// Regular expressions (ECMA 262, without Unicode classes) for values, equivalent to the checks of ``ParameterType``.
enum ValuePatterns {
  /// A line of text.
  static let text = "^(?!\\s)[^\(invisible)]*(?<!\\s)$"

  /// What is not allowed in a line of text, as far as an expression without Unicode classes can say it:
  /// controls, formats, private use and what is ignored by default.
  private static let invisible =
    "\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u034f\\u0600-\\u0605\\u061c\\u06dd\\u070f\\u0890\\u0891\\u08e2\\u115f\\u1160"
    + "\\u17b4\\u17b5\\u180b-\\u180f\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\u3164\\ue000-\\uf8ff\\ufe00-\\ufe0f\\ufeff"
    + "\\uffa0\\ufff0-\\ufffb"

  /// The whole numbers of a range in decimal, without leading zeros: JSON Schema has no range for a number in
  /// quotation marks.
  static func numbers(in range: ClosedRange<Int>) -> String {
    var choices: [String] = []
    if range.lowerBound < 0 {
      let lowest = max(1, -range.upperBound)
      choices.append("-(\(naturals(lowest, -range.lowerBound)))")
    }
    if range.upperBound >= 0 { choices.append(naturals(max(0, range.lowerBound), range.upperBound)) }
    return choices.joined(separator: "|")
  }

  private static func naturals(_ low: Int, _ high: Int) -> String {
    var choices: [String] = []
    var low = low
    while low <= high {
      // The same number of digits on both sides.
      let end = min(high, Int(String(repeating: "9", count: String(low).count)) ?? high)
      choices.append(digits(Array(String(low)), Array(String(end))))
      low = end + 1
    }
    return choices.joined(separator: "|")
  }

  private static func digits(_ low: [Character], _ high: [Character]) -> String {
    guard let first = low.first, let last = high.first else { return "" }
    let (lowRest, highRest) = (Array(low.dropFirst()), Array(high.dropFirst()))
    if first == last { return "\(first)\(digits(lowRest, highRest))" }
    let any = lowRest.isEmpty ? "" : "[0-9]{\(lowRest.count)}"
    guard let firstDigit = first.wholeNumberValue, let lastDigit = last.wholeNumberValue else { return "" }
    var (from, to) = (firstDigit, lastDigit)
    var choices: [String] = []
    if lowRest.contains(where: { $0 != "0" }) {
      choices.append("\(first)\(digits(lowRest, lowRest.map { _ in "9" }))")
      from += 1
    }
    if highRest.contains(where: { $0 != "9" }) { to -= 1 }
    if from == to { choices.append("\(from)\(any)") }
    if from < to { choices.append("[\(from)-\(to)]\(any)") }
    if to < lastDigit { choices.append("\(last)\(digits(highRest.map { _ in "0" }, highRest))") }
    return choices.count == 1 ? choices[0] : "(\(choices.joined(separator: "|")))"
  }

  /// The releases and families of a table, in every spelling that ``ReleaseSpelling`` reads.
  static func releases(of table: AutoRAIDTable) -> String {
    let blanks = "[ \\u3000]*"
    let words = ["expressbuilder", "version", "ver", "."].map { "(\(folded($0))\(blanks))?" }.joined()
    // The table lists a family as a family, so `x` is a letter only for the numbers that have it.
    var letters: [String: Set<Character>] = [:]
    for release in table.sets.flatMap(\.releases) where release.letter == "x" {
      letters["\(release.number)-\(release.suffix)", default: []].insert("x")
    }
    for release in table.releases {
      letters["\(release.number)-\(release.suffix)", default: []].insert(release.letter)
    }
    let choices = letters.sorted { $0.key < $1.key }.map { name, letters in
      let parts = name.split(separator: "-").map(String.init)
      let letter = letters.sorted().map { spellings(of: $0) }.joined()
      return "\(folded(parts[0]))[\(letter)][-\(hyphens)]\(folded(parts[1]))"
    }
    return "^\(blanks)\(words)(\(choices.joined(separator: "|")))\(blanks)$"
  }

  private static let hyphens = "\\uff0d\\u2010-\\u2015\\u2212\\u30fc\\uff70"

  /// A text in upper and lower case, half-width and full-width.
  private static func folded(_ text: String) -> String {
    text.map { "[\(spellings(of: $0))]" }.joined()
  }

  private static func spellings(of character: Character) -> String {
    Set([character.lowercased(), character.uppercased()]).sorted().flatMap { spelling -> [String] in
      guard let ascii = spelling.unicodeScalars.first?.value else { return [] }
      return [spelling, "\\u" + String(ascii + 0xFEE0, radix: 16)]
    }.joined()
  }

  static let address: String = {
    let octet = "(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])"
    return "(?!127\\.)([1-9]|[1-9][0-9]|1[0-9][0-9]|2[01][0-9]|22[0-3])(\\.\(octet)){3}"
  }()

  /// A server on the network, which is an address if it has only digits, and one of its shares.
  static let share: String = {
    let label = "(?!-)[A-Za-z0-9-]{1,63}(?<!-)"
    let name = "(?![0-9.]+\\\\)(?![Ll][Oo][Cc][Aa][Ll][Hh][Oo][Ss][Tt]\\\\)\(label)(\\.\(label))*"
    return "\\\\\\\\(\(address)|\(name))\\\\(?=[^\\\\]{1,80}(\\\\|$))\(component)"
  }()

  static let component: String = {
    let character = "[A-Za-z0-9 _.()\\-\\u3041-\\u3096\\u30a1-\\u30fa\\u30fc\\u3005\\u4e00-\\u9fff]"
    let device =
      "([Cc][Oo][Nn]|[Pp][Rr][Nn]|[Aa][Uu][Xx]|[Nn][Uu][Ll]|([Cc][Oo][Mm]|[Ll][Pp][Tt])[0-9]) *(\\.|\\\\|$)"
    return "(?![ .])(?!\(device))\(character){1,100}(?<![ .])"
  }()
}
