/// A line of a generated listing.
struct GeneratedLine {
  enum Kind {
    /// Needed for the form: it stays when a listing is reduced.
    case frame
    /// A row that shows a file.
    case row
    /// Beside the listing: it can be left out.
    case extra
  }

  var text: String
  var kind = Kind.frame
  /// The file that a row shows.
  var name: String?
  /// The random words in it.
  var phrase: String?
  /// Why it is not in the closed grammar.
  var outside: Outside?
}

/// A reason why a listing proves nothing: something that the closed grammar does not have.
enum Outside: String, CaseIterable {
  case missing = "module missing"
  case empty = "module of size 0"
  case folder = "folder of a module's name"
  case above = "line above"
  case below = "line below"
  case between = "line between"
  case beside = "words beside a row"
  case before = "words before a name"
  case behind = "words behind a name"
  case label = "label with a colon"
  case labels = "two labelled blocks"
  case mail = "mail around"
  case comment = "comment mark"
  case mark = "mark not known, or of two kinds"
  case nameTitle = "title of the column of names"
  case column = "column not known"
  case size = "value of a size"
  case kindValue = "value of a kind"
  case status = "value of a status"
  case date = "value of a date"
  case commandAfter = "command after"
  case commandBefore = "command before"
  case listingCommand = "command that lists and more"
  case namesPrinted = "names printed by a command that lists nothing"
}

/// A listing that was made by grammar, and whether it kept to the closed one.
struct GeneratedListing {
  var form: String
  /// The index of the set whose modules it shows.
  var set: Int
  var lines: [GeneratedLine]
  /// Reasons that are not in any single line that could be left out.
  var faults: [Outside] = []
  var lineEnd = "\r\n"

  /// Every reason why it proves nothing; empty if it kept to the grammar, or may have.
  var outside: [Outside] { faults + lines.compactMap(\.outside) }

  var text: String { lines.map { $0.text + "\n" }.joined() }

  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    let end = Array(lineEnd.utf8)
    for line in lines {
      bytes += line.text.utf8
      bytes += end
    }
    return bytes
  }
}

/// A file or folder that a generated listing shows.
struct GeneratedEntry {
  var name: String
  var size = 1_474_560
  var isFolder = false
}
