extension ClosedText {
  /// Whether a column of this kind can have the value `value`.
  func allows(_ value: LineText) -> Bool {
    let folded = value.folded
    switch self {
    case .nothing: return value.isEmpty
    case .owner: return Self.isOwner(value)
    case .version: return value.isEmpty || Self.isVersion(folded)
    case .versionInfo: return value.isEmpty || value.hasPrefix("File:")
    case .computer:
      return !value.isEmpty && value.count <= 64
        && value.bytes.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || "-_.".utf8.contains($0) }
    case .drive:
      return value[0]?.isASCIILetter == true && [":", ":\\", ""].contains(value.dropFirst()) || value == "/"
    case .provider: return folded == "microsoft.powershell.core\\filesystem"
    case .folderName: return value.isFileName || ListedPath.isRooted(value)
    case .algorithm: return Self.algorithms.contains(ColumnRole.key(value))
    case .method: return !value.isEmpty && folded.words.allSatisfy(Self.isMethod)
    case .hostSystem: return Self.hostSystems.contains(folded)
    case .fileSystem: return Self.fileSystems.contains(folded)
    case .className:
      return folded.hasPrefix("cim_") || folded.hasPrefix("win32_") || folded.hasPrefix("microsoft.")
    case .shortPath: return ListedPath.isRooted(value) && !value.bytes.contains(where: \.isBlank)
    case .unixMode:
      let words = value.bytes.split(separator: UInt8(ascii: ",")).map { LineText($0).trimmed.folded }
      return value == "-1" || words.allSatisfy { Self.unixModes.contains($0) } && !words.isEmpty
    case .ratio:
      return value.hasSuffix("%") && value.dropLast().bytes.allSatisfy(\.isASCIIDigit) && value.count <= 4
    }
  }

  private static func isOwner(_ value: LineText) -> Bool {
    if owners.contains(value.folded) { return true }
    if value.hasPrefix("S-1-") {
      return value.dropFirst(4).bytes.allSatisfy { $0.isASCIIDigit || $0 == 0x2D }
    }
    let parts = value.split(at: UInt8(ascii: "\\"))
    return parts.count == 2 && parts.allSatisfy { $0.isFileName && $0.trimmed == $0 }
  }

  private static func isVersion(_ value: LineText) -> Bool {
    var cursor = Cursor(value)
    _ = cursor.accept(UInt8(ascii: "v"))
    repeat {
      cursor.blanks()
      guard cursor.digits(1...10) else { return false }
    } while cursor.accept(UInt8(ascii: ".")) || cursor.accept(UInt8(ascii: ","))
    if cursor.isAtEnd { return true }
    // `6.1.7600.16385 (win7_rtm.090713-1255)`
    guard cursor.blanks() > 0, cursor.accept(UInt8(ascii: "(")), cursor.rest.hasSuffix(")") else {
      return false
    }
    return cursor.rest.dropLast().bytes.allSatisfy {
      $0.isASCIIDigit || $0.isASCIILetter || "_.-".utf8.contains($0)
    } && cursor.rest.bytes.contains(where: \.isASCIIDigit)
  }

  private static func isMethod(_ word: LineText) -> Bool {
    let parts = word.split(at: UInt8(ascii: ":"))
    guard let first = parts.first, methods.contains(first) else { return false }
    return parts.dropFirst().allSatisfy { part in
      !part.isEmpty && part.count <= 8 && part.bytes.allSatisfy { $0.isASCIIDigit || $0.isASCIILetter }
    }
  }

  private static let owners: Set<LineText> = [
    "administrators", "administrator", "system", "trustedinstaller", "everyone", "users", "root", "admin",
    "staff",
    "wheel", "builtin", "...",
  ]
  private static let algorithms: Set<LineText> = [
    "md5", "sha1", "sha224", "sha256", "sha384", "sha512", "ripemd160", "mactripledes", "crc32",
  ]
  private static let methods: Set<LineText> = [
    "stored", "store", "defl", "deflate", "deflate64", "def64", "lzma", "lzma2", "bzip2", "ppmd", "copy",
    "bcj",
    "bcj2", "delta", "arm", "arm64", "7zaes", "aes", "aes-128", "aes-256", "zipcrypto", "shrunk", "imploded",
    "lzx", "mszip", "none", "zstd", "xz", "lz77",
  ]
  private static let hostSystems: Set<LineText> = [
    "fat", "ntfs", "unix", "vfat", "hpfs", "windows", "win32", "os/2",
  ]
  private static let fileSystems: Set<LineText> = [
    "ntfs", "fat", "fat32", "exfat", "refs", "cdfs", "udf", "csvfs",
  ]
  private static let unixModes: Set<LineText> = [
    "userread", "userwrite", "userexecute", "groupread", "groupwrite", "groupexecute", "otherread",
    "otherwrite",
    "otherexecute",
  ]
}
