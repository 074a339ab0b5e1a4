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
    case .duplicate: "'\(path)' would be written twice"
    case .noSpace: "'\(path)' cannot be written: no space left"
    case .nameTooLong: "'\(path)' is too long a path for this file system"
    case .system(let number): "'\(path)' cannot be written: \(String(cString: strerror(number)))"
    }
  }
}
