public import Procedure

/// What listings say about the registration of AutoRAID modules: data, without words.
///
/// It stands for the check of the manual's 6.3, which is made by eye on the [HW] tab of the scenario dialog. A
/// listing is second-hand evidence; the tab has the last word.
public struct VerificationReport: Equatable, Sendable {
  /// Where the releases that are judged came from.
  public enum Question: String, CaseIterable, Equatable, Sendable {
    /// They were asked for.
    case asked
    /// None was asked for: the sets that are there name the candidates.
    case derived
    /// The site names none: the sets that are there are guessed to be those that it needs, which proves nothing.
    case guessed
  }

  /// Where the releases that are judged came from.
  public var question: Question
  /// The worst verdict over the releases asked for; with none, over the sets that are there.
  public var verdict: Verdict
  /// One for each release asked for, in the order of asking.
  public var releases: [ReleaseFinding]
  /// Every set of the table, in printed order, whatever was asked for.
  public var sets: [SetFinding]
  /// Every listing, in the order of reading.
  public var listings: [ListingFinding]
  /// Where the site keeps its modules, if a site was named.
  public var place: RegistrationPlace?

  /// The sets that no release asked for registers, and of which something is there.
  public var otherSets: [SetFinding] { sets.filter { !$0.isAskedFor && $0.standing != .absent } }

  /// Whether a listing could not be read as one.
  public var hasUnreadableListing: Bool { listings.contains { $0.unreadable != nil } }
}

/// How a check came out; the later case is the worse one.
public enum Verdict: String, CaseIterable, Comparable, Sendable {
  /// Every module is there, beyond doubt, together in one folder.
  case complete
  /// Nothing shows that a module is missing, but what is there does not prove that all are.
  case undecided
  /// A module is shown to be missing, empty or a folder, or the modules stand in different folders.
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
  /// The release asked for.
  public var release: Release
  /// Whether its modules are all there.
  public var verdict: Verdict
  /// The set that it registers.
  public var set: SetFinding
  /// What its folder is to the site's; `nil` where no site was named, or the set is not whole in any folder.
  public var place: PlaceFinding?
}

/// What the folder in which a set stands is to the site's own.
public enum PlaceFinding: Equatable, Sendable {
  /// It lies in the folder that the site names.
  case expected
  /// It lies on another drive than the site's shared disk: that is no proof.
  case otherDrive(folder: String)
  /// It lies elsewhere on that drive, or on a path of a network: a remark.
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
