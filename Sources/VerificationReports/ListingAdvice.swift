/// What to ask an engineer for.
public enum ListingAdvice {
  /// The command that makes a good listing: it shows hidden files, folders and sizes.
  public static let command = command(for: placeholder)

  /// The placeholder in the command for the folder of the modules.
  static let placeholder = "FOLDER"

  /// The same command for a known folder.
  static func command(for folder: String) -> String { #"cmd /c dir /a /s "\#(folder)" > list.txt"# }
}
