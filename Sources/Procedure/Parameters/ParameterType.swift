/// What values a parameter may have.
///
/// Every type is an allow-list: it admits no character that is special in the places where values are used (a
/// command line, a quoted SQL string, the registry, a URL).
public indirect enum ParameterType: Equatable, Sendable {
  /// An IPv4 address a host can have, in dotted decimal without leading zeros (RFC 6943, 3.1.1).
  case ipv4
  /// A Windows computer name: 1 to 15 letters, digits and inner hyphens, not digits alone.
  case hostName
  /// A full path without a trailing backslash, such as `X:\DPM`; at most 200 characters.
  case windowsPath
  /// A full path as in ``windowsPath``, or one below a network share, such as `\\nas01\backup`.
  case pathOrShare
  /// The name of one folder.
  case folderName
  /// The name of the folder of a SQL Server instance: `MSSQL.1`, `MSSQL10.NAME`, `MSSQL10_50.NAME`,
  /// `MSSQL11.NAME` and later (Microsoft, "File Locations for Default and Named Instances of SQL Server").
  case sqlInstanceFolder
  /// A drive letter with its colon, such as `X:`.
  case drive
  /// A SQL Server instance name: 1 to 16 letters, digits and `_`, a letter first.
  case sqlName
  /// A decimal number in that range.
  case integer(ClosedRange<Int>)
  /// One of these.
  case choice([Choice])
  /// `true` or `false`.
  case flag
  /// A line of text of at most that many characters. Never used in a command.
  case text(maximumLength: Int)
  /// An EXPRESSBUILDER release of the manual's AutoRAID table, or a family such as `3.005x-B`.
  case release
  /// A list of these, with no value twice.
  case list(of: ParameterType, count: ClosedRange<Int>)

  /// One value of a choice.
  public struct Choice: Equatable, Sendable {
    /// The value as sites write it.
    public var value: String
    /// How documents show it.
    public var label: String

    /// A choice shown as `label`.
    public init(value: String, label: String) {
      self.value = value
      self.label = label
    }
  }

  /// Whether values may be used in commands, paths, the registry and URLs.
  public var isSafeInCode: Bool {
    switch self {
    case .ipv4, .hostName, .windowsPath, .pathOrShare, .folderName, .sqlInstanceFolder, .drive, .sqlName,
      .integer,
      .release:
      true
    // A choice and a flag are shown by their labels, and a list has several values.
    case .choice, .flag, .text, .list: false
    }
  }
}
