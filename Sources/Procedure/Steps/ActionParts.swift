/// Lines typed at prompts in one program.
public struct Session<Code: Equatable & Sendable>: Equatable, Sendable {
  /// A line and the prompt it is typed at.
  public struct Line: Equatable, Sendable {
    /// The prompt, such as `1>`.
    public var prompt: String
    /// What is typed, one line.
    public var input: Code

    /// A line typed at `prompt`.
    public init(prompt: String, input: Code) {
      self.prompt = prompt
      self.input = input
    }
  }

  /// The program it is typed in.
  public var program: ScreenID
  /// The lines, in order.
  public var lines: [Line]

  /// A session in `program`.
  public init(program: ScreenID, lines: [Line]) {
    self.program = program
    self.lines = lines
  }
}

/// Files or folders to copy.
public struct CopyJob<Code: Equatable & Sendable>: Equatable, Sendable {
  /// What is copied.
  public var subject: CopySubject
  /// Their names.
  public var names: [String]
  /// The folder they are in.
  public var source: Code
  /// The folder they are copied to.
  public var destination: Code

  /// A job that copies `names` from `source` to `destination`.
  public init(subject: CopySubject, names: [String], source: Code, destination: Code) {
    self.subject = subject
    self.names = names
    self.source = source
    self.destination = destination
  }
}

/// What a copy job copies.
public enum CopySubject: String, Equatable, Sendable, CaseIterable {
  /// Single files.
  case files
  /// Folders with everything in them.
  case folders
}

/// New data for a registry value.
public struct RegistryChange<Code: Equatable & Sendable>: Equatable, Sendable {
  /// The value.
  public var value: RegistryValueID
  /// Its data before.
  public var before: Code
  /// Its data after.
  public var after: Code

  /// A change of `value`.
  public init(value: RegistryValueID, before: Code, after: Code) {
    self.value = value
    self.before = before
    self.after = after
  }
}

/// Which services of the catalogue.
public enum ServiceSelection: Equatable, Sendable {
  /// All of them.
  case all
  /// These.
  case only([ServiceID])
}

/// Which cluster resources of the catalogue.
public enum ResourceSelection: Equatable, Sendable {
  /// A kind of resource.
  public enum Kind: String, Equatable, Sendable, CaseIterable {
    /// The virtual IP address.
    case virtualIP = "virtual-ip"
    /// The shared disk.
    case disk
    /// Registry synchronisation.
    case registry
    /// Services.
    case service
  }

  /// All of them.
  case all
  /// Those of these kinds.
  case kinds([Kind])
}

/// How a service starts.
public enum Startup: String, Equatable, Sendable, CaseIterable {
  /// With the system.
  case automatic
  /// On request.
  case manual
}

/// A field on a screen.
public struct Field: Equatable, Sendable {
  /// The screen.
  public var screen: ScreenID
  /// The tab it is on, where the screen has tabs.
  public var tab: String?
  /// The box around it, where there is one.
  public var box: String?
  /// Its name; `nil` if screen, tab and box are enough.
  public var name: Name?

  /// What a field is called.
  public enum Name: Equatable, Sendable {
    /// Its label on the screen.
    case label(String)
    /// A word for it, where the manual prints no label.
    case word(String)

    /// The label or word.
    public var text: String {
      switch self {
      case .label(let text), .word(let text): text
      }
    }
  }

  /// The field `name` of `screen`.
  public init(screen: ScreenID, tab: String?, box: String?, name: Name?) {
    self.screen = screen
    self.tab = tab
    self.box = box
    self.name = name
  }
}

/// What is typed into a field.
public enum Entry<Code: Equatable & Sendable>: Equatable, Sendable {
  /// This text.
  case text(Code)
  /// A secret that is in no document: the reader gets a blank.
  case secret
}
