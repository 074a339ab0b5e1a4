/// What to ask an engineer for.
public enum ListingAdvice {
  /// The command that makes a good listing: hidden files, folders and sizes all show.
  public static let command = #"cmd /c dir /a /s "FOLDER" > list.txt"#
}
