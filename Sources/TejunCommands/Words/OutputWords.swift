import Foundation
import Languages
import Publishing

extension OutputError.Reason {
  /// What is wrong with a path, and what to do; follows the path.
  var english: String {
    switch self {
    case .notWritable: "cannot be written: permission denied; choose another folder with --output"
    case .readOnly: "is on a read-only file system; choose another folder with --output"
    case .fileInPlaceOfFolder:
      "is a file where a folder is needed; remove it, or choose another folder with --output"
    case .folderInPlaceOfFile: "is a folder where a file is needed; remove it"
    case .linkInPlaceOfFolder: "is a link where a folder is needed; remove it"
    case .leavesTheFolder: "would be outside the output folder"
    case .protected:
      "cannot be replaced: it is immutable or a mount point, or another user's file in a folder with the sticky bit"
    case .duplicate: "would be written twice"
    case .noSpace: "cannot be written: no space left"
    case .nameTooLong: "is too long a path for this file system"
    case .ended: "was not written: the run had ended"
    case .system(let number): "cannot be written: \(SystemErrorWords.words(number, in: .english))"
    }
  }

  /// The same in Japanese.
  var japanese: String {
    switch self {
    case .notWritable: "に書き込めません。アクセスが許可されていません。「--output」で別のフォルダを指定してください。"
    case .readOnly: "は読み取り専用のファイルシステムにあります。「--output」で別のフォルダを指定してください。"
    case .fileInPlaceOfFolder:
      "はフォルダではなくファイルです。削除するか、「--output」で別のフォルダを指定してください。"
    case .folderInPlaceOfFile: "はファイルではなくフォルダです。削除してください。"
    case .linkInPlaceOfFolder: "はフォルダではなくリンクです。削除してください。"
    case .leavesTheFolder: "は出力フォルダの外になるため、書き込みません。"
    case .protected:
      "を置き換えられません。変更が禁止されているか、マウントポイントか、スティッキービットの付いたフォルダにあるほかのユーザーのファイルです。"
    case .duplicate: "に二重に書き込むことになります。"
    case .noSpace: "に書き込めません。空き容量がありません。"
    case .nameTooLong: "は、このファイルシステムには長すぎるパスです。"
    case .ended: "は書き込みませんでした。処理がすでに終わっていました。"
    case .system(let number): "に書き込めません。\(SystemErrorWords.words(number, in: .japanese))。"
    }
  }
}

extension OutputRun.Extent {
  /// What a run leaves when a signal ends it.
  var english: String {
    switch self {
    case .nothing: "nothing was written"
    case .files(let count):
      "\(Counting.of(count, "file")) written before, each of them complete; run it again for the rest"
    case .everything: "everything was in place already"
    }
  }

  /// The same in Japanese.
  var japanese: String {
    switch self {
    case .nothing: "何も書き込んでいません。"
    case .files(let count): "それまでに書き込んだ \(count) ファイルは、すべて完全です。残りは、もう一度実行すると書き込みます。"
    case .everything: "すべて書き込んだ後でした。"
    }
  }
}

extension Message {
  /// The name of a signal.
  static func name(of signal: Int32) -> String { Self.ownName(of: signal) ?? "signal \(signal)" }

  /// The same in Japanese.
  static func japaneseName(of signal: Int32) -> String { Self.ownName(of: signal) ?? "シグナル \(signal) " }

  private static func ownName(of signal: Int32) -> String? {
    switch signal {
    case SIGHUP: "SIGHUP"
    case SIGINT: "SIGINT"
    case SIGTERM: "SIGTERM"
    default: nil
    }
  }
}
