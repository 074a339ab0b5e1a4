#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Says what the system reports if something cannot be opened, read or written.
public enum SystemErrorWords {
  /// The words for `number` (`errno`): in English for the middle of a sentence, in Japanese a sentence without
  /// a full stop.
  ///
  /// The system's own words are English, because the tool never sets a locale. In Japanese, the commonest
  /// errors have Japanese words; for the others the system's words are quoted.
  public static func words(_ number: Int32, in language: Language) -> String {
    let own = beginningSmall(strerror(number).map { String(cString: $0) } ?? "errno \(number)")
    return switch language {
    case .english: own
    case .japanese: japanese(number) ?? "システムのエラー「\(own)」です"
    }
  }

  /// Without the initial capital of a sentence; an abbreviation such as `RFS` keeps its capitals.
  private static func beginningSmall(_ text: String) -> String {
    guard let second = text.dropFirst().first, second.isLowercase else { return text }
    return text.prefix(1).lowercased() + text.dropFirst()
  }

  private static func japanese(_ number: Int32) -> String? {
    switch number {
    case EACCES, EPERM: "アクセスが許可されていません"
    case EBADF: "ストリームが閉じられています"
    case EBUSY: "ほかの処理が使用中です"
    case EDQUOT, ENOSPC: "空き容量がありません"
    case EEXIST: "すでにあります"
    case EFBIG: "ファイルが大きすぎます"
    case EINVAL: "この操作はできません"
    case EIO: "入出力エラーが起きました"
    case EISDIR: "フォルダです"
    case ELOOP: "シンボリックリンクをたどりきれません"
    case EMFILE, ENFILE: "開いているファイルが多すぎます"
    case ENAMETOOLONG: "名前が長すぎます"
    case ENODEV, ENXIO: "装置がありません"
    case ENOENT: "ありません"
    case ENOMEM: "メモリが足りません"
    case ENOTDIR: "フォルダではありません"
    case ENOTSUP: "このファイルシステムでは使えません"
    case EPIPE: "読み手がいません"
    case EROFS: "読み取り専用です"
    case ESTALE: "ネットワーク上のファイルが失われました"
    case ETIMEDOUT: "時間内に応答がありません"
    default: nil
    }
  }
}
