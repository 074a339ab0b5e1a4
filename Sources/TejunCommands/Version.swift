/// The tool's version: the only place where it stands.
enum Version {
  static let tool = "0.1.0"
}
