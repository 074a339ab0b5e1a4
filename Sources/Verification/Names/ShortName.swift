/// The 8.3 names that Windows gives to long names: `RAID0_1st.DAT` becomes `RAID0_~1.DAT`; from the fifth
/// similar name on, it is `RA12AB~1.DAT` with four hash digits. They do not distinguish the first module from
/// the second.
enum ShortName {
  /// The usual alias of `name`; `nil` if the name itself is 8.3.
  static func alias(of name: String) -> String? {
    let (stem, ending) = parts(LineText(name))
    guard stem.count > 8 || ending.count > 3 else { return nil }
    return "\(stem.prefix(6).string)~1.\(ending.prefix(3).string)"
  }

  /// Whether `text` is an 8.3 name that `name` may have.
  static func isAlias(_ text: LineText, of name: String) -> Bool {
    guard alias(of: name) != nil, let tilde = text.offset(of: "~") else { return false }
    let (stem, ending) = parts(LineText(name).folded)
    let (seen, seenEnding) = parts(text.folded)
    guard seenEnding == ending.prefix(3), seen.count <= 8, tilde < seen.count else { return false }
    let number = seen.dropFirst(tilde + 1)
    guard !number.isEmpty, number.bytes.allSatisfy(\.isASCIIDigit) else { return false }
    let start = seen.prefix(tilde)
    if start.count >= 5 - number.count + 1, stem.hasPrefix(start) { return true }
    let hash = start.dropFirst(2)
    return hash.count == 4 && hash.bytes.allSatisfy { $0.isASCIIDigit || $0 >= 0x61 && $0 <= 0x66 }
      && stem.hasPrefix(start.prefix(2))
  }

  private static func parts(_ name: LineText) -> (stem: LineText, ending: LineText) {
    guard let dot = name.bytes.lastIndex(of: UInt8(ascii: ".")) else { return (name, "") }
    return (LineText(name.bytes[..<dot]), LineText(name.bytes[(dot + 1)...]))
  }
}
