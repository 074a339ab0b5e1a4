/// The name of a program or screen.
public typealias ScreenID = Identifier<Screen>

/// A program or screen that the operator works in.
public struct Screen: Equatable, Sendable {
  /// How it comes to be shown.
  public enum Appearance: Equatable, Sendable {
    /// The operator opens it at any time.
    case opened
    /// It is opened from a medium in the drive.
    case fromMedium(MediumID)
    /// The component's installer shows it first.
    case byInstaller(ComponentID)
    /// It follows when a button is pressed on that screen.
    case following(ScreenID)
    /// A component serves it to browsers at a port and path of its server, and it talks to another component's services.
    case served(by: ComponentID, talkingTo: ComponentID, port: Template, path: Template)
    /// A menu of that screen leads to it; if there is an operation, only after that.
    case fromMenu(of: ScreenID, path: [String], after: String?)
    /// It appears together with that screen for as long as the server has no value for the setting.
    case together(with: ScreenID, until: SettingID)
  }

  /// Its name in the model.
  public var id: ScreenID
  /// What it is called.
  public var name: String
  /// Whether the name is ours, because the manual has none: it does not stand on the screen.
  public var isNamedByUs: Bool
  /// The menus that lead to it, outermost first; empty if the manual names none.
  public var menuPath: [String]
  /// How it comes to be shown.
  public var appearance: Appearance

  /// A screen called `name`.
  public init(
    id: ScreenID, name: String, isNamedByUs: Bool = false, menuPath: [String],
    appearance: Appearance = .opened
  ) {
    self.id = id
    self.name = name
    self.isNamedByUs = isNamedByUs
    self.menuPath = menuPath
    self.appearance = appearance
  }
}
