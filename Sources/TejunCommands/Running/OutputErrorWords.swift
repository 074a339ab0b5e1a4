import Foundation
import Publishing

extension OutputError {
  /// What went wrong and what to do, as a sentence.
  var message: String {
    switch reason {
    case .notWritable: "'\(path)' cannot be written: permission denied; choose another folder with --output"
    case .readOnly: "'\(path)' is on a read-only file system; choose another folder with --output"
    case .fileInPlaceOfFolder:
      "'\(path)' is a file where a folder is needed; remove it or choose another --output"
    case .folderInPlaceOfFile: "'\(path)' is a folder where a file is to be written; remove it"
    case .linkInPlaceOfFolder: "'\(path)' is a link where a folder is needed; remove it"
    case .leavesTheFolder: "'\(path)' would lie outside the output folder"
    case .protected:
      "'\(path)' cannot be replaced: it is immutable or a mount point, or another user's file in a folder with the sticky bit"
    case .duplicate: "'\(path)' would be written twice"
    case .noSpace: "'\(path)' cannot be written: no space left"
    case .nameTooLong: "'\(path)' is too long a path for this file system"
    case .ended: "'\(path)' was not written: the run had ended"
    case .system(let number): "'\(path)' cannot be written: \(String(cString: strerror(number)))"
    }
  }
}

extension OutputRun.Extent {
  /// What a run leaves that a signal ends.
  func words(interruptedBy signal: Int32) -> String {
    let name =
      switch signal {
      case SIGHUP: "SIGHUP"
      case SIGINT: "SIGINT"
      case SIGTERM: "SIGTERM"
      default: "signal \(signal)"
      }
    let extent =
      switch self {
      case .nothing: "nothing was written"
      case .files(let count):
        "\(Counting.of(count, "file")) written before, each of them whole; run it again for the rest"
      case .everything: "everything was in place already"
      }
    return "interrupted by \(name): \(extent)"
  }
}
