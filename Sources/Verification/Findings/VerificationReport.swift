public import Procedure

/// What listings say about the registration of AutoRAID modules: data, without words.
///
/// It substitutes for the check in 6.3 of the manual, which is made by eye on the [HW] tab of the scenario
/// dialog. A listing is second-hand evidence; the tab has the last word.
public struct VerificationReport: Equatable, Sendable {
  /// Where the judged releases came from.
  public enum Question: String, CaseIterable, Equatable, Sendable {
    /// They were requested.
    case asked
    /// None was requested: the sets that are present name the candidates.
    case derived
    /// The site names none: the sets that are present are assumed to be those that it needs, which proves nothing.
    case guessed
  }

  /// Where the judged releases came from.
  public var question: Question
  /// The worst verdict over the requested releases; if there are none, over the sets that are present.
  public var verdict: Verdict
  /// One for each requested release, in the order of the request.
  public var releases: [ReleaseFinding]
  /// Every set of the table, in printed order, whatever was requested.
  public var sets: [SetFinding]
  /// Every listing, in the order of reading.
  public var listings: [ListingFinding]
  /// Where the site keeps its modules, if a site was named.
  public var place: RegistrationPlace?

  /// The sets that no requested release registers, and of which something is present.
  public var otherSets: [SetFinding] { sets.filter { !$0.isAskedFor && $0.standing != .absent } }

  /// Whether a listing could not be read as one.
  public var hasUnreadableListing: Bool { listings.contains { $0.unreadable != nil } }
}

/// The result of a check; a later case is worse.
public enum Verdict: String, CaseIterable, Comparable, Sendable {
  /// Every module is there, beyond doubt, together in one folder.
  case complete
  /// Nothing shows that a module is missing, but it is not proved that all are present.
  case undecided
  /// A module is shown to be missing, empty or a folder, or the modules are in different folders.
  case incomplete
  /// No listing could be read as one.
  case unreadable

  /// Better before worse.
  public static func < (a: Self, b: Self) -> Bool {
    let order: (Self) -> Int = { allCases.firstIndex(of: $0) ?? 0 }
    return order(a) < order(b)
  }
}

/// The verdict on one release.
public struct ReleaseFinding: Equatable, Sendable {
  /// The requested release.
  public var release: Release
  /// Whether its modules are all present.
  public var verdict: Verdict
  /// The set that it registers.
  public var set: SetFinding
  /// How its folder relates to the site's; `nil` if no site was named, or the set is not whole in any folder.
  public var place: PlaceFinding?
}

/// How the folder of a set relates to the site's own.
public enum PlaceFinding: Equatable, Sendable {
  /// It is in the folder that the site names.
  case expected
  /// It is on a different drive than the site's shared disk: that is not proof.
  case otherDrive(folder: String)
  /// It is elsewhere on that drive, or on a network path: a remark.
  case otherFolder(folder: String)
  /// No listing names its folder from the root on: a remark.
  case unnamed
}

/// Where a site keeps what it registers.
public struct RegistrationPlace: Equatable, Sendable {
  /// The drive of the shared disk, such as `X:`.
  public var drive: String
  /// The folder on it that holds the product's data, such as `X:\\DPM\\DeploymentManager`.
  public var folder: String

  /// A place of registration.
  public init(drive: String, folder: String) {
    self.drive = drive
    self.folder = folder
  }
}
