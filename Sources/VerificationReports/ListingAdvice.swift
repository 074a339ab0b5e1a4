/// What to ask an engineer for.
public enum ListingAdvice {
  /// The command that makes a good listing: hidden files, folders and sizes all show.
  public static let command = command(for: placeholder)

  /// What stands in the command for the folder of the modules.
  static let placeholder = "FOLDER"

  /// The same command for a folder that is known.
  static func command(for folder: String) -> String { #"cmd /c dir /a /s "\#(folder)" > list.txt"# }
}
