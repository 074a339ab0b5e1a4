public import Markup
public import Procedure

/// A step on the sheet, or a check that an erratum asks for before or after one.
public struct ChecklistRow: Equatable, Sendable {
  /// Whether the step has to be done at this site.
  public enum Applicability: Equatable, Sendable {
    /// It is.
    case applies
    /// It does not (対象外); the row's instructions say why.
    case notApplicable
  }

  /// The step's anchor, which is also its id in records.
  public var anchor: Anchor
  /// Its number with the section's, such as `3.2-(5)`.
  public var printedNumber: String
  /// Where it is done.
  public var place: Place
  /// The name of that place, with the names of its computers.
  public var placeTag: Document
  /// Who confirms it.
  public var confirmation: Confirmation
  /// What happens if it is left out.
  public var slip: ResolvedSlip
  /// The mark for a slip that nothing reveals.
  public var slipMark: String { Words.critical }
  /// Whether it has to be done.
  public var applicability: Applicability
  /// The digest of the step.
  public var digest: String
  /// What to do, with commands, tables and warnings.
  public var instructions: Document
  /// What is seen afterwards; empty if nothing is said.
  public var expected: Document
  /// The values that are found on site and first needed here.
  public var fields: [ChecklistField]
  /// What it does to the cluster, in order.
  public var clusterChanges: [ClusterChange]

  init(_ step: ResolvedStep, digest: String, fields: [ChecklistField], slip: ResolvedSlip) {
    let layout = StepLayout(step: step, form: .checklist, slip: slip)
    anchor = step.anchor
    printedNumber = step.printedNumber
    place = step.place
    placeTag = Document([.paragraph([layout.place])])
    confirmation = step.confirmation
    applicability = step.applicability == .applies ? .applies : .notApplicable
    self.digest = digest
    self.slip = slip
    instructions = Document(layout.instructions)
    expected = Document(layout.expectations)
    self.fields = fields
    clusterChanges = step.tasks.compactMap { ClusterChange($0.action) }
  }

  init(_ check: ResolvedCheck, digest: String) {
    anchor = check.anchor
    printedNumber = check.printedNumber
    place = check.place
    placeTag = Document([.paragraph([StepLayout.place(check.place, hosts: check.hosts, in: .checklist)])])
    confirmation = check.confirmation
    applicability = .applies
    self.digest = digest
    slip = .noticed
    instructions = Document([.paragraph(StepLayout.instruction(check))])
    expected = Document([.paragraph([.text(Words.checkResult)])])
    fields = []
    clusterChanges = []
  }
}

/// A value that is found on site: a blank to fill in.
public struct ChecklistField: Equatable, Sendable {
  /// The parameter.
  public var parameter: ParameterID
  /// What it is called.
  public var label: String
  /// The name of its type, which tells the page's script what values are possible.
  public var typeName: String
  /// What is shown until it is filled in.
  public var blank: String

  init(_ row: SheetGroup.Row) {
    parameter = row.parameter.id
    label = row.parameter.label
    typeName = row.parameter.type.pageName
    blank = row.value.text
  }
}

/// What a step does to the cluster as a whole.
public enum ClusterChange: Equatable, Sendable {
  /// This server is the active one (運用系) afterwards.
  case activates(Node)
  /// The server that was on standby is the active one afterwards.
  case swaps
  /// The cluster no longer runs.
  case stops

  init?(_ action: Action<ResolvedCode>) {
    switch action {
    case .startCluster(let node), .failOver(.node(let node)): self = .activates(node)
    case .failOver(.standby): self = .swaps
    case .stopCluster: self = .stops
    case .gatherEquipment, .insertMedium, .open, .close, .selectComponent, .runInstaller, .awaitInstallation,
      .type, .copy, .createFolder, .setRegistryValue, .rewriteRegistryValues, .setStartup, .stopServices,
      .startServices, .showTab, .chooseMenu, .enter, .choose, .ensure, .press, .operate, .browse,
      .changeAddress, .defineResources, .prioritiseResources, .applyClusterConfiguration, .confirmModules,
      .confirm:
      return nil
    }
  }

  /// The name by which the page's script knows it.
  public var name: String {
    switch self {
    case .activates(let node): node.rawValue
    case .swaps: "swap"
    case .stops: "stop"
    }
  }
}
