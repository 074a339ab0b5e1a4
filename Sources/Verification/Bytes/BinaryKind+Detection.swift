extension BinaryKind {
  /// The kind of a file that begins with `bytes`; `nil` if they are not a known signature.
  static func of(_ bytes: some Collection<UInt8>) -> BinaryKind? {
    let head = Array(bytes.prefix(4096))
    // Letters that may begin a text count as a signature only if bytes follow that a text does not have.
    let isText = !head.contains { $0 < 0x09 || $0 > 0x0D && $0 < 0x1A }
    if head.starts(with: Array("PK\u{03}\u{04}".utf8)) || head.starts(with: Array("PK\u{05}\u{06}".utf8)) {
      let names = LineText(head[...])
      return names.contains("[Content_Types].xml") || names.contains("_rels/")
        || names.contains("xl/workbook")
        ? .officeOpenXML : .zip
    }
    for (signature, kind, isAlsoText) in signatures
    where head.starts(with: signature) && !(isAlsoText && isText) {
      return kind
    }
    if head.count > 12, head[4..<8].elementsEqual("ftyp".utf8) { return .heic }
    if head.count > 12, head.starts(with: "RIFF".utf8), head[8..<12].elementsEqual("WEBP".utf8) {
      return .webp
    }
    return nil
  }

  private static let signatures: [(signature: [UInt8], kind: BinaryKind, isAlsoText: Bool)] = [
    ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], .png, false),
    ([0xFF, 0xD8, 0xFF], .jpeg, false),
    (Array("GIF8".utf8), .gif, true),
    (Array("BM".utf8), .bmp, true),
    ([0x49, 0x49, 0x2A, 0x00], .tiff, false), ([0x4D, 0x4D, 0x00, 0x2A], .tiff, false),
    (Array("%PDF-".utf8), .pdf, false),
    (Array("{\\rtf".utf8), .rtf, false),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .ole, false),
    ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .sevenZip, false),
    ([0x1F, 0x8B, 0x08], .gzip, false),
    (Array("MSCF\0".utf8), .cab, false),
    (Array("Rar!\u{1A}\u{07}".utf8), .rar, false),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], .xz, false),
    (Array("BZh".utf8), .bzip2, true),
    (Array("MZ".utf8), .executable, true),
    ([0x7F, 0x45, 0x4C, 0x46], .elf, false),
    ([0x4C, 0x00, 0x00, 0x00, 0x01, 0x14, 0x02, 0x00], .shortcut, false),
    (Array("SQLite format 3\0".utf8), .sqlite, false),
  ]
}
