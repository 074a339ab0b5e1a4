public import Procedure

/// A site file, which gives out one site after another: YAML documents, or the rows of a table.
///
/// 1. The whole file is loaded; a file that cannot be used gives only a problem.
/// 2. Its name says whether it is a table (`.csv`, `.tsv`) or a stream of YAML documents.
/// 3. Sites are separated from each other, but not read: ``SiteReader`` does that, and it is the most expensive part.
public struct SiteFile: Sendable {
  /// What the file holds next.
  public enum Item: Sendable {
    /// A site.
    case site(SiteEntry)
    /// Something that is not a site.
    case problem(Diagnostic)
  }

  private enum Content: Sendable {
    case documents(YAMLDocuments)
    case table(SiteTable)
    case nothing
  }

  /// The file's name in messages.
  public let name: String
  private var content = Content.nothing
  private var problems: [Diagnostic] = []
  private var given = 0

  /// The largest file that is read, in bytes: enough for about ten thousand sites.
  public static let sizeLimit = 32 << 20

  /// The file at `path`; messages call it `name`.
  public init(path: String, name: String? = nil, manual: Manual) {
    self.name = name ?? path
    let reporter = Reporter()
    let yaml = YAMLReader(reporter: reporter)
    if let bytes = yaml.load(path: path, at: Location(file: self.name), limit: Self.sizeLimit) {
      open(bytes, isTableOf: SiteTable.Separator(path: path), manual: manual)
    } else {
      problems = reporter.sorted
    }
  }

  /// The bytes of a stream of YAML documents called `name`.
  public init(bytes: [UInt8], name: String, manual: Manual) {
    self.init(bytes: bytes, name: name, isTableOf: nil, manual: manual)
  }

  init(bytes: [UInt8], name: String, isTableOf separator: SiteTable.Separator?, manual: Manual) {
    self.name = name
    open(bytes, isTableOf: separator, manual: manual)
  }

  /// How many sites it seems to hold: exact for YAML, the number of lines for a table.
  public var estimatedCount: Int {
    switch content {
    case .documents(let documents): documents.count
    case .table(let table): table.estimatedCount
    case .nothing: 0
    }
  }

  /// The most sites that are read from one file. What is wrong with each of them is kept, so it must not add up.
  public static let siteLimit = 100_000

  /// The next site or problem; `nil` at the end.
  public mutating func next() -> Item? {
    if !problems.isEmpty { return .problem(problems.removeFirst()) }
    given += 1
    guard given > Self.siteLimit, let item = nextItem() else { return nextItem() }
    content = .nothing
    let line =
      switch item {
      case .site(let entry): entry.line
      case .problem(let problem): problem.location.line
      }
    return .problem(
      Diagnostic(.error, .tooManySites(limit: Self.siteLimit), at: Location(file: name, line: line)))
  }

  private mutating func nextItem() -> Item? {
    switch content {
    case .nothing: return nil
    case .documents(var documents):
      guard let document = documents.next() else { return nil }
      content = .documents(documents)
      return .site(
        SiteEntry(file: name, form: .document(document.bytes, firstLine: document.firstLine)))
    case .table(var table):
      let item = table.next()
      content = .table(table)
      switch item {
      case .row(let row)?: return .site(SiteEntry(file: name, form: .row(row)))
      case .problem(let problem)?: return .problem(problem)
      case nil: return nil
      }
    }
  }

  private mutating func open(_ bytes: [UInt8], isTableOf separator: SiteTable.Separator?, manual: Manual) {
    let reporter = Reporter()
    if bytes.count > Self.sizeLimit {
      reporter.error(.fileTooLarge(limit: Self.sizeLimit), at: Location(file: name))
    } else if let separator {
      content =
        SiteTable(bytes, name: name, separator, manual: manual, reporter).map { .table($0) } ?? .nothing
    } else {
      // One more than is read shows that there are more.
      content = .documents(YAMLDocuments(bytes, limit: Self.siteLimit + 1))
    }
    problems = reporter.sorted
  }
}
