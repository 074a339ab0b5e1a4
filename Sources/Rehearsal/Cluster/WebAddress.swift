/// The parts of an `http` URL that decide what answers there (RFC 9110, 4.2.1).
struct WebAddress: Equatable {
  var host: String
  /// The port in decimal digits; 80 if the URL has none.
  var port: String
  /// The path, with the slash that begins it.
  var path: String

  init?(_ url: String) {
    guard url.hasPrefix("http://") else { return nil }
    let rest = url.dropFirst("http://".count)
    let authority = rest.prefix { $0 != "/" }
    let words = authority.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(
      String.init)
    guard !words[0].isEmpty else { return nil }
    host = words[0]
    port = words.count > 1 ? words[1] : "80"
    let path = String(rest.dropFirst(authority.count))
    self.path = path.isEmpty ? "/" : path
  }
}
