/// The tool's version; this is its only place.
enum Version {
  static let tool = "0.1.0"
}
