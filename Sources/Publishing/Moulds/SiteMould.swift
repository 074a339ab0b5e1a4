import Digest
import Markup
public import Procedure
public import Runbook

/// The documents of a variant, laid out and rendered once, with gaps for what differs from site to site.
///
/// 1. A site is made up with placeholders as values; its documents are laid out and rendered like any other's.
/// 2. In the rendered texts the placeholders are found again, each escaped as its place requires (``Placeholder``).
/// 3. For a site, its values, digests and picture are inserted into the gaps.
///
/// The result has the same bytes as from ``SiteDocuments``. If that is not certain, there is no mould, or no
/// documents for a site, and they have to be made without one.
public struct SiteMould: Sendable {
  /// The things that have a placeholder.
  private enum Subject: Sendable {
    case value(ParameterID, index: Int)
    case title
    case siteDigest
    case runbookDigest
    case shortDigest
    case step(Int)

    var isDigest: Bool {
      switch self {
      case .runbookDigest, .shortDigest, .step: true
      case .value, .title, .siteDigest: false
      }
    }
  }
  /// Texts that are found as they are, in the order of the table.
  private enum Known: Int, CaseIterable {
    case site, pagePicture, filePicture, pageMargins, checklistMargins
  }

  /// A step's data, from which its digest is made.
  private struct StepData: Sendable {
    var anchor: Anchor
    var line: MouldedText
    /// The digest of the text before the first gap.
    var beginning: SHA256
    /// The digest, if there are no gaps.
    var digest: String?
  }

  private let manual: Manual
  private let source: Source
  private let nesting: Nesting
  private let subjects: [Subject]
  private let table: InsertTable
  private let documents: [(name: String, text: MouldedText)]
  private let margins: [MouldedText]
  private let steps: [StepData]

  /// The mould of the variant of a site with `assignment`, for which `standing` has been shown.
  ///
  /// - Throws: errors of ``SiteDocuments``. `nil` if a placeholder is found in an unknown place.
  public init?(
    manual: Manual, assignment: Assignment, standing: RehearsalStanding, toolVersion: String,
    formats: Set<SiteDocuments.Format>, assets: PublishingAssets
  ) throws {
    let nesting = Nesting(assignment, of: manual.parameters)
    guard nesting.isExact, let site = SiteID(Self.siteName) else { return nil }
    var subjects = Self.subjects(assignment, of: manual.parameters)
    let values = subjects.count
    subjects += [.title, .siteDigest, .runbookDigest, .shortDigest]
    func plain(_ number: Int) -> String { Placeholder(number: values + number).plain }

    let resolver = Resolver(manual: manual, toolVersion: toolVersion)
    var runbook = resolver.runbook(
      for: Site(
        id: site, title: Placeholder(number: values).text, manual: manual.id, values: [:], digest: plain(1)),
      with: Self.placeholders(for: assignment, of: manual.parameters, nesting))
    runbook.rehearsal = standing
    let lines = RunbookDigests.stepData(of: runbook)
    subjects += lines.indices.map { .step($0) }
    guard subjects.count < Placeholder.limit else { return nil }
    let digests = RunbookDigests(
      steps: Dictionary(
        uniqueKeysWithValues: lines.enumerated().map { index, line in (line.anchor, plain(4 + index)) }),
      runbook: plain(2), short: plain(3))

    let margins = [runbook.source.title, runbook.source.checklistTitle].map {
      SheetMargins(head: $0, foot: digests.short).style
    }
    var table = InsertTable(
      known: [site.text, runbook.diagram.svg(for: .page), runbook.diagram.svg(for: .file)]
        + margins.map { $0?.hash ?? "" })
    do throws(UnknownPlace) {
      let files = try Self.files(runbook, digests, formats, assets)
      var documents: [(name: String, text: MouldedText)] = []
      for file in files {
        let text = String(decoding: file.bytes, as: UTF8.self)
        documents.append((file.path.name, try MouldedText(text, of: &table)))
      }
      self.documents = documents
      var texts: [MouldedText] = []
      for margin in margins { texts.append(try MouldedText(margin?.text ?? "", of: &table)) }
      self.margins = texts
      var steps: [StepData] = []
      for (anchor, line) in lines { steps.append(try Self.step(anchor, line, of: &table)) }
      self.steps = steps
    } catch {
      return nil
    }
    self.table = table
    self.manual = manual
    self.nesting = nesting
    self.subjects = subjects
    source = runbook.source
  }

  /// A name that no site has.
  private static let siteName = "tejun-mould-of-a-site"

  private static func files(
    _ runbook: SiteRunbook, _ digests: RunbookDigests, _ formats: Set<SiteDocuments.Format>,
    _ assets: PublishingAssets
  ) throws(UnknownPlace) -> [OutputFile] {
    do {
      return try SiteDocuments(runbook, digests: digests, assets: assets).files(formats)
    } catch {
      // What cannot be rendered with placeholders is rendered without.
      throw UnknownPlace()
    }
  }

  private static func step(
    _ anchor: Anchor, _ line: String, of table: inout InsertTable
  ) throws(UnknownPlace) -> StepData {
    let text = try MouldedText(line, of: &table)
    var hash = SHA256()
    hash.update(text.beginning)
    return StepData(
      anchor: anchor, line: text, beginning: hash, digest: text.hasGaps ? nil : hash.digest.hexadecimal)
  }

  private static func subjects(_ assignment: Assignment, of parameters: ParameterSet) -> [Subject] {
    parameters.parameters.filter(\.type.isSetIn).flatMap { parameter in
      assignment.texts(of: parameter.id).indices.map { .value(parameter.id, index: $0) }
    }
  }

  /// The same assignment with a placeholder for each text that is inserted.
  private static func placeholders(
    for assignment: Assignment, of parameters: ParameterSet, _ nesting: Nesting
  ) -> Assignment {
    var number = 0
    var copy = assignment
    for parameter in parameters.parameters where parameter.type.isSetIn {
      let start = nesting.outer[parameter.id].map { "\(copy.display(of: $0))\\" } ?? ""
      copy.replaceTexts(of: parameter.id) { _ in
        defer { number += 1 }
        return start + Placeholder(number: number).text
      }
    }
    return copy
  }

  /// The documents of `site` with the values of `assignment`, and the short form of its digest; `nil` if the
  /// spelling of a value depends on the text beside it.
  public func documents(
    of site: Site, _ assignment: Assignment
  ) throws(OutputError) -> (files: [OutputFile], digest: String)? {
    var values = subjects.map { subject -> String in
      switch subject {
      case .value(let parameter, let index):
        nesting.rest(of: parameter, assignment.texts(of: parameter)[index], assignment)
      case .title: site.title
      case .siteDigest: site.digest
      case .runbookDigest, .shortDigest, .step: ""
      }
    }
    var inserts = [[UInt8]](repeating: [], count: table.inserts.count)
    let picture = ClusterDiagram(manual: manual, assignment: assignment)
    guard set(values, into: &inserts, where: { !$0.isDigest }) else { return nil }

    let digests = digests(of: site, inserts)
    for (number, subject) in subjects.enumerated() {
      switch subject {
      case .runbookDigest: values[number] = digests.runbook
      case .shortDigest: values[number] = digests.short
      case .step(let index): values[number] = digests.steps[steps[index].anchor] ?? ""
      case .value, .title, .siteDigest: break
      }
    }
    guard set(values, into: &inserts, where: \.isDigest) else { return nil }
    let drawn = picture.svgs
    for (number, insert) in table.inserts.enumerated() {
      guard case .known(let place) = insert.content, let known = Known(rawValue: place) else { continue }
      switch known {
      case .site: inserts[number] = Array(site.id.text.utf8)
      case .pagePicture: inserts[number] = Array(drawn.page.utf8)
      case .filePicture: inserts[number] = Array(drawn.file.utf8)
      case .pageMargins: inserts[number] = Array(InlineAsset.hash(of: margins[0].filled(with: inserts)).utf8)
      case .checklistMargins:
        inserts[number] = Array(InlineAsset.hash(of: margins[1].filled(with: inserts)).utf8)
      }
    }
    var files: [OutputFile] = []
    for document in documents {
      let path = try OutputPath("\(site.id)/\(document.name)")
      files.append(OutputFile(path: path, bytes: document.text.filled(with: inserts)))
    }
    return (files, digests.short)
  }

  private func set(
    _ values: [String], into inserts: inout [[UInt8]], where isWanted: (Subject) -> Bool
  ) -> Bool {
    for (number, insert) in table.inserts.enumerated() {
      guard case .placeholder(let subject) = insert.content, isWanted(subjects[subject]) else { continue }
      guard let text = insert.escaping.escaped(values[subject]) else { return false }
      inserts[number] = Array(text.utf8)
    }
    return true
  }

  private func digests(of site: Site, _ inserts: [[UInt8]]) -> RunbookDigests {
    var source = source
    source.site = site.id
    source.siteDigest = site.digest
    return RunbookDigests(
      source,
      steps: steps.map { step in
        if let digest = step.digest { return (step.anchor, digest) }
        var hash = step.beginning
        step.line.forEachPieceAfterBeginning(with: inserts) { hash.update($0) }
        return (step.anchor, hash.digest.hexadecimal)
      })
  }
}
