public import Procedure

/// A chapter, resolved.
public struct ResolvedChapter: Equatable, Sendable {
  /// The part of the book that it belongs to.
  public var part: String
  /// Number, title and what comes before the first section.
  public var opening: ResolvedSection
  /// Its sections.
  public var sections: [ResolvedSection]
}

/// A section, resolved.
public struct ResolvedSection: Equatable, Sendable {
  /// A step of the repeated section that is not done here.
  public struct Omission: Equatable, Sendable {
    /// The step's printed number.
    public var printedNumber: String
    /// The step's anchor.
    public var anchor: Anchor
    /// Why it is not done here.
    public var reason: ResolvedProse
  }

  /// Its name.
  public var id: SectionID
  /// The printed number.
  public var number: SectionNumber
  /// The printed title.
  public var title: String
  /// Its anchor.
  public var anchor: Anchor
  /// What it says before its steps.
  public var lead: [ResolvedPassage]
  /// Hints and warnings.
  public var callouts: [ResolvedCallout]
  /// Its steps.
  public var steps: [ResolvedStep]
  /// What the other server's section does and this one does not.
  public var omissions: [Omission]
  /// Errata about the section as a whole.
  public var errata: [ErratumMark]
}

/// A step, resolved.
public struct ResolvedStep: Equatable, Sendable {
  /// Whether the step has to be done at this site.
  public enum Applicability: Equatable, Sendable {
    /// It is.
    case applies
    /// It does not (対象外), for this reason.
    case notApplicable(ResolvedProse)
  }

  /// Its name in the model.
  public var id: StepID
  /// Its anchor, which is also its id in records.
  public var anchor: Anchor
  /// What is printed in parentheses before it.
  public var number: StepNumber
  /// Its number with the section's, such as `3.2-(5)`.
  public var printedNumber: String
  /// Where it is done.
  public var place: Place
  /// The names of the computers of the place, as the title of a remote desktop's window shows them; none if the
  /// place has no computer, or if it depends on the moment which one it is.
  public var hosts: [ResolvedValue]
  /// Whether it has to be done.
  public var applicability: Applicability
  /// What is done and why, in words.
  public var text: ResolvedProse?
  /// What is done, action by action.
  public var tasks: [ResolvedTask]
  /// What the operator sees afterwards.
  public var expected: [ResolvedExpectation]
  /// Who confirms it.
  public var confirmation: Confirmation
  /// Hints and warnings.
  public var callouts: [ResolvedCallout]
  /// Errata about it.
  public var errata: [ErratumMark]
  /// The checks that errata ask for before it, then those after it.
  public var checks: [ResolvedCheck]
}

/// A check that an erratum asks for on site, resolved: a separate line to tick.
public struct ResolvedCheck: Equatable, Sendable {
  /// Its anchor, which is also its id in records.
  public var anchor: Anchor
  /// The anchor of its step.
  public var step: Anchor
  /// Whether it is made before or after its step.
  public var moment: Erratum.Check.Moment
  /// What is printed in parentheses before it.
  public var number: String
  /// The section of its step.
  public var section: SectionNumber
  /// Where it is made.
  public var place: Place
  /// The names of the computers there.
  public var hosts: [ResolvedValue]
  /// Who confirms it.
  public var confirmation: Confirmation
  /// What to look at.
  public var text: ResolvedProse
  /// The mark of its erratum.
  public var erratum: ErratumMark
  /// What to look at, as data.
  public var facts: [Fact<ResolvedCode>]
  /// What is done if it is not so.
  public var remedy: [Action<ResolvedCode>]

  /// Its number with the section's, such as `3.3-(確認1)`.
  public var printedNumber: String { "\(section)-(\(number))" }
}

/// Something that the operator sees after a step, resolved.
public struct ResolvedExpectation: Equatable, Sendable {
  /// What is seen, in words.
  public var text: ResolvedProse
  /// The same as data, if there is any.
  public var fact: Fact<ResolvedCode>?
  /// What says so.
  public var origin: Expectation.Origin
}

/// A hint or a warning, resolved.
public struct ResolvedCallout: Equatable, Sendable {
  /// How urgent it is.
  public var kind: Callout.Kind
  /// What it says.
  public var body: [ResolvedPassage]
}

/// An action, resolved: the data, the sentence for it, and the details below the sentence.
public struct ResolvedTask: Equatable, Sendable {
  /// The action as data.
  public var action: Action<ResolvedCode>
  /// The sentences that say it.
  public var sentence: ResolvedProse
  /// The details below.
  public var detail: TaskDetail?
}

/// The details below an action's sentence.
public enum TaskDetail: Equatable, Sendable {
  /// Lines to type.
  case session([Session<ResolvedCode>.Line])
  /// A single line to copy, such as a URL.
  case line(ResolvedCode)
  /// Hardware and software.
  case equipment([Equipment<ResolvedCode>])
  /// Files or folders to copy.
  case copy(CopyJob<ResolvedCode>)
  /// Registry values before and after.
  case registry([RegistryRow])
  /// Services by display name.
  case services([ResolvedCode])
  /// Cluster resources.
  case resources([ResourceRow], ResourceExtent)
  /// AutoRAID modules.
  case modules([ModuleRow])

  /// A registry value before and after.
  public struct RegistryRow: Equatable, Sendable {
    /// How much of the data is known.
    public enum Extent: Equatable, Sendable {
      /// All of it.
      case whole
      /// Its leading folder; the rest stays as it is.
      case leadingFolder
    }
    /// The full path of the key.
    public var key: String
    /// The value's name.
    public var name: String
    /// Its data before.
    public var before: ResolvedCode
    /// Its data after.
    public var after: ResolvedCode
    /// How much of the data `before` and `after` give.
    public var extent: Extent
  }
  /// What is done with cluster resources.
  public enum ResourceExtent: Equatable, Sendable {
    /// They are defined; their priorities come later.
    case definition
    /// Their priorities are set.
    case priorities
  }
  /// A cluster resource.
  public struct ResourceRow: Equatable, Sendable {
    /// What kind it is, in words.
    public var kind: String
    /// What it holds: an address, a drive, keys, a service.
    public var contents: [ResolvedCode]
    /// The start priority.
    public var priority: Int
    /// Why this site does not have it; `nil` if it does.
    public var notApplicable: ResolvedProse?
  }
  /// A set of AutoRAID modules.
  public struct ModuleRow: Equatable, Sendable {
    /// The releases that register it, as printed.
    public var releases: [String]
    /// Its modules.
    public var modules: [String]
    /// Those that are among this site's releases.
    public var siteReleases: [String]
  }
}
