/// The bytes of a listing in the form in which a name in ASCII occurs in them, whatever the encoding around it.
enum ModuleBytes {
  /// Without the zero bytes of UTF-16, and without the escape sequences of ISO-2022-JP.
  static func characters(of bytes: [UInt8]) -> [UInt8] {
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count)
    var rest = bytes[...]
    while let byte = rest.first {
      if byte == 0x1B, rest.count >= 3 {
        rest = rest.dropFirst(3)
      } else {
        if byte != 0 { kept.append(byte) }
        rest = rest.dropFirst()
      }
    }
    return kept
  }
}
