/// Judges whether a set is where its site keeps what it registers.
struct PlaceJudge {
  let place: RegistrationPlace

  /// How the best of the folders that hold the whole set relates to the site's; `nil` if no folder holds all of it.
  func finding(of set: SetFinding) -> PlaceFinding? {
    if set.standing != .complete { return nil }
    return set.completeIn.map { finding(of: $0) }.min { Self.rank($0) < Self.rank($1) } ?? .unnamed
  }

  private func finding(of folder: String?) -> PlaceFinding {
    guard let folder, case let parts = Self.parts(of: folder), let root = parts.first else { return .unnamed }
    if Self.drive(of: root) == nil {
      // A network or Unix path. A path without a root may be anywhere.
      return ListedPath.root(of: LineText(folder)) == .absolute ? .otherFolder(folder: folder) : .unnamed
    }
    let expected = Self.parts(of: place.folder)
    if parts.starts(with: expected), !expected.isEmpty, !parts.contains("..") { return .expected }
    return Self.drive(of: root) == Self.drive(of: LineText(place.drive).folded)
      ? .otherFolder(folder: folder) : .otherDrive(folder: folder)
  }

  /// The parts of a path from its drive on, in one spelling: `\\?\X:\DPM` is `X:/dpm`.
  private static func parts(of folder: String) -> [LineText] {
    let parts = ListedPath.parts(of: ListedPath.key(LineText(folder))).map(\.folded)
    return parts.first == "?" ? Array(parts.dropFirst()) : parts
  }

  /// The letter of a drive; `X:.`, as `tree` writes it, is on `X:` as well.
  private static func drive(of part: LineText) -> UInt8? {
    guard let letter = part[0], letter.isASCIILetter, part[1] == UInt8(ascii: ":") else { return nil }
    return letter
  }

  /// Better before worse.
  private static func rank(_ finding: PlaceFinding) -> Int {
    switch finding {
    case .expected: 0
    case .otherFolder: 1
    case .unnamed: 2
    case .otherDrive: 3
    }
  }
}

extension PlaceFinding {
  /// Whether a set there proves nothing for the site.
  public var isNoProof: Bool {
    switch self {
    case .otherDrive: true
    case .expected, .otherFolder, .unnamed: false
    }
  }
}
