public import Procedure

/// What is on a computer's screen.
public struct Desktop: Equatable, Sendable {
  /// A connection to a database server, from a command prompt.
  public struct Connection: Equatable, Sendable {
    /// The address that it connects to.
    public internal(set) var address: String
    /// The server that answers.
    public internal(set) var server: Node
    /// The component that the instance belongs to.
    public internal(set) var component: ComponentID
    /// The database in use; `nil` until one is chosen.
    public internal(set) var database: String?
    /// Lines since the last `go`.
    public internal(set) var pending: [String] = []
    /// Whether any of its lines had no meaning.
    public internal(set) var hasUnknownLines = false
  }

  /// The programs and screens that are open.
  public internal(set) var screens: Set<ScreenID> = []
  /// What was entered into fields and is not yet applied.
  public internal(set) var entries: [Entry] = []
  /// Operations of the Web console since it was opened.
  public internal(set) var operations: Set<String> = []
  /// The server that the console shows.
  public internal(set) var console: Node?
  /// The connection of the command prompt.
  public internal(set) var connection: Connection?

  /// Whether something runs at the command prompt of which nobody knows the prompts.
  public internal(set) var isAstray = false

  /// Whether a line without a meaning was typed, so that another prompt than the expected one proves nothing.
  var mayBeAstray: Bool { isAstray || connection?.hasUnknownLines == true }

  mutating func endSession() {
    isAstray = false
    connection = nil
  }

  /// What was entered into a field.
  public struct Entry: Equatable, Sendable {
    /// The field.
    public internal(set) var field: Field
    /// What was entered; a secret is not known.
    public internal(set) var text: String?
  }

  mutating func enter(_ text: String?, into field: Field) {
    entries.removeAll { $0.field == field }
    entries.append(Entry(field: field, text: text))
  }

  /// The entries of a screen, which are then applied.
  mutating func takeEntries(of screen: ScreenID) -> [Entry] {
    let taken = entries.filter { $0.field.screen == screen }
    entries.removeAll { $0.field.screen == screen }
    return taken
  }

  mutating func close(_ screen: ScreenID) {
    screens.remove(screen)
    entries.removeAll { $0.field.screen == screen }
  }
}
