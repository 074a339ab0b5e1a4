extension Language {
  /// The language that the locale asks for: Japanese, or else English.
  ///
  /// `LC_ALL` outranks `LC_MESSAGES`, and that outranks `LANG`; one that is empty counts as not set (POSIX, 8.2).
  public static func ofEnvironment(_ environment: [String: String]) -> Language {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap { environment[$0] }.first { !$0.isEmpty }
    return locale?.hasPrefix("ja") == true ? .japanese : .english
  }
}
