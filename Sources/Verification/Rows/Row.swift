/// What a listing says about one file or folder.
struct Row: Equatable, Sendable {
  /// What it is.
  enum Kind: Equatable, Sendable {
    case file, folder, link, stream
    /// A pipe, a socket or a device.
    case special
  }

  /// How its line is written.
  enum Style: Equatable, Sendable {
    /// By a program, in an unmistakable form.
    case program
    /// A name or path alone on its line, as `dir /b` or a person writes it.
    case bare
    /// With a bullet, a mark or a remark, as people do.
    case marked
  }

  /// Not understood: what it is, and whether it affects the other rows of its block as well.
  struct Unclear: Equatable, Sendable {
    var kind: UnclearLine.Kind
    var bearsOnAll: Bool
  }

  var name: LineText
  /// The folder it is in, as written; `nil` if none is named.
  var folder: LineText?
  var kind = Kind.file
  /// In bytes; `nil` if it is not shown.
  var size: UInt64?
  var format: ListingFormat
  var style = Style.program
  /// Why it does not count.
  var doubt: Doubt?
  /// What is not understood about it, if anything.
  var unclear: Unclear?
  /// Whether something such as a quotation mark closes it: then nothing can be missing at the end of a file.
  var isClosed = false
  /// What a person put around the name: the same around every name of a list, otherwise the list says more than
  /// it shows.
  var decoration: LineText = ""
  /// Which part of the listing it is in, if its folder is not named.
  var group = 0
  /// The line it is on, if that is not the last line that was read.
  var line: Int?

  init(
    _ name: LineText, in folder: LineText?, _ kind: Kind = .file, size: UInt64? = nil, format: ListingFormat
  ) {
    self.name = name
    self.folder = folder
    self.kind = kind
    self.size = size
    self.format = format
  }

  /// The row of a path: its folder is its own, or one below `current`.
  init(path text: LineText, in current: LineText? = nil, size: UInt64? = nil, format: ListingFormat) {
    let path = ListedPath(text)
    self.init(
      path.name, in: path.folder ?? current, path.endsWithSeparator ? .folder : .file, size: size,
      format: format)
    if let current, let folder = path.folder, !ListedPath.isRooted(folder) {
      self.folder = LineText(current.string + "\\" + folder.string)
    }
  }
}
