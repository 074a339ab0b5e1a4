/// The name of a program or screen.
public typealias ScreenID = Identifier<Screen>

/// A program or screen that the operator works in.
public struct Screen: Equatable, Sendable {
  /// Its name in the model.
  public var id: ScreenID
  /// What it is called.
  public var name: String
  /// The menus that lead to it, outermost first; empty where the manual names none.
  public var menuPath: [String]

  /// A screen called `name`.
  public init(id: ScreenID, name: String, menuPath: [String]) {
    self.id = id
    self.name = name
    self.menuPath = menuPath
  }
}
