/// A file to write.
public struct OutputFile: Equatable, Sendable {
  /// Its path below the output folder.
  public var path: OutputPath
  /// What it holds.
  public var bytes: [UInt8]

  /// A file that holds `bytes`.
  public init(path: OutputPath, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// A file that holds `text` in UTF-8.
  public init(path: OutputPath, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }
}
