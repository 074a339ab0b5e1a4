extension ListedDate {
  /// Whether a word is a month as `ls` writes it: `May`, `mai`, `Mär`, `5月`.
  static func isMonth(_ word: LineText) -> Bool {
    if word.hasSuffix("月") {
      let digits = word.dropLast(3)
      return (1...2).contains(digits.count) && digits.bytes.allSatisfy(\.isASCIIDigit)
    }
    let bare = word.hasSuffix(".") ? word.dropLast() : word
    return months.contains(LineText(bare.string.lowercased()))
  }
}
