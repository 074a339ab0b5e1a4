/// A place in a listing.
public struct ListingPlace: Equatable, Hashable, Sendable {
  /// The listing, as it was named: a path, or `<stdin>`.
  public var listing: String
  /// The line, from 1; `nil` for a folder that was read directly.
  public var line: Int?
}

/// A row of a listing that shows a module as a file.
public struct Occurrence: Equatable, Sendable {
  /// Where the row is.
  public var place: ListingPlace
  /// The folder of the file as the listing writes it; `nil` if it names none.
  public var folder: String?
  /// The size in bytes; `nil` if the listing does not show it.
  public var size: UInt64?
  /// The name as the listing writes it.
  public var text: String
  /// Whether the name is written in full-width letters.
  public var isFullWidth: Bool
}

/// A place where the name of a module occurs without being evidence.
public struct Mention: Equatable, Sendable {
  /// Where it stands.
  public var place: ListingPlace
  /// The text in that place, shortened.
  public var text: String
  /// The folder, if one is named.
  public var folder: String?
  /// Why it does not count.
  public var doubt: Doubt
}

/// Why a name in a listing is not evidence for a module.
public enum Doubt: String, CaseIterable, Equatable, Sendable {
  /// A folder has the name.
  case folder
  /// The name is a folder in the path of something else.
  case parentFolder
  /// A link; the listing does not show its target.
  case link
  /// A pipe, a socket or a device, not a file.
  case special
  /// Only the 8.3 name is shown, which does not distinguish the first module from the second.
  case shortName
  /// The row, or the listing, is cut off there.
  case cut
  /// The last line has no line ending: more may have followed.
  case noLineEnd
  /// The file is there only in the destination of the copy.
  case destinationOnly
  /// The name is in what was typed: a prompt line or a search argument.
  case prompt
  /// A message says that it was not found.
  case notFound
  /// Printed by a command that does not list a folder.
  case otherCommand
  /// A later command of the transcript deletes, moves or renames it.
  case removedLater
  /// An alternate data stream of the file, not the file.
  case stream
  /// The line says that it is not there or not shown.
  case markedAbsent
  /// A box before it is not ticked, or a mark beside it says neither yes nor no.
  case markedUnclear
  /// The line is not a row of the listing's format.
  case notARow
  /// The line is damaged: control characters, or characters that its encoding does not have.
  case damaged
  /// Another row contradicts it: in the same folder, the same name is a folder or marked as missing there.
  case contradicted
  /// A line that is not a row mentions it.
  case spokenOf
  /// The folder is listed again, with other files of it, but without this one.
  case notListedAgain
  /// It is in a recycle bin.
  case recycled
  /// It is in a folder for temporary files, backups or what the system sets aside: not a place of registration.
  case setAside
  /// A line beside it is not understood.
  case notUnderstood
  /// Another listing shows the same folder differently.
  case disagreement

  /// Whether the file may be there all the same.
  public var isOpen: Bool {
    switch self {
    case .link, .shortName, .cut, .noLineEnd, .otherCommand, .markedUnclear, .notARow, .damaged,
      .contradicted, .spokenOf, .notListedAgain, .notUnderstood, .disagreement:
      true
    case .recycled, .setAside, .folder, .parentFolder, .special, .destinationOnly, .prompt, .notFound,
      .removedLater, .stream, .markedAbsent:
      false
    }
  }
}

/// A name that is similar to a module's.
public struct NearMiss: Equatable, Sendable {
  /// How it differs.
  public enum Difference: String, CaseIterable, Equatable, Sendable {
    /// Something precedes or follows the name, as for a backup, a copy or a temporary file.
    case longerName
    /// The extension is missing.
    case noExtension
    /// Another extension.
    case otherExtension
    /// Broken off inside the name.
    case cut
    /// Characters that look alike: O and 0, l and 1, hyphen and underscore.
    case lookAlike
    /// Full-width characters in a listing made by a program: a different file.
    case fullWidth
    /// A typing error.
    case typo
  }

  /// Where it stands.
  public var place: ListingPlace
  /// The name in that place.
  public var seen: String
  /// Its folder, if one is named.
  public var folder: String?
  /// In what it differs.
  public var difference: Difference
}
