import Authoring
import Foundation
import Procedure

/// Gives out the sites of many files in batches, in order. Only one file is open at a time.
struct SiteSupply {
  /// A site or a problem, one after another.
  typealias Batch = [SiteFile.Item]

  private let manual: Manual
  private var files: ArraySlice<String>
  private var problems: [Diagnostic]
  private var open: SiteFile?
  private var given = 0

  /// The sites that `arguments` name.
  init(_ arguments: [String], of manual: Manual) {
    self.manual = manual
    var paths = SitePaths()
    let found = arguments.map { (argument: $0, files: paths.files($0)) }
    files = found.flatMap { $0.files ?? [] }[...]
    problems = found.filter { $0.files == nil }.map {
      Diagnostic(.error, .noSites, at: Location(file: $0.argument))
    }
    openNext()
  }

  /// A site of `manual` that leaves every parameter at its default.
  init(settingNothingIn manual: Manual) {
    self.manual = manual
    files = []
    problems = []
    let text = "manual: \(manual.id)\nsite: \(manual.id)\ntitle: 既定の値だけのサイト\nparameters: {}\n"
    open = SiteFile(bytes: Array(text.utf8), name: "<defaults>", manual: manual)
  }

  /// How many sites there seem to be in total: files that are not open yet count as one.
  var estimatedTotal: Int { given + problems.count + (open?.estimatedCount ?? 0) + files.count }

  /// The next sites, at most `count`; `nil` at the end.
  mutating func next(_ count: Int) -> Batch? {
    var batch = problems.map { SiteFile.Item.problem($0) }
    problems = []
    while batch.count < count, open != nil {
      if let item = open?.next() {
        batch.append(item)
      } else {
        openNext()
      }
    }
    given += batch.count
    return batch.isEmpty ? nil : batch
  }

  private mutating func openNext() {
    open = files.popFirst().map { path in
      path == "-"
        ? SiteFile(bytes: Self.standardInput(), name: "<stdin>", manual: manual)
        : SiteFile(path: path, manual: manual)
    }
  }

  /// The bytes as they are: the reader refuses text that is not UTF-8, as it does in a file.
  private static func standardInput() -> [UInt8] {
    var bytes = Data()
    while bytes.count <= SiteFile.sizeLimit,
      let more = try? FileHandle.standardInput.read(upToCount: 1 << 16), !more.isEmpty
    {
      bytes += more
    }
    return Array(bytes)
  }
}
