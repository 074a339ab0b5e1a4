extension Language {
  /// The language that the locale asks for: Japanese, otherwise English.
  ///
  /// `LC_ALL` overrides `LC_MESSAGES`, and that overrides `LANG`; an empty one counts as not set (POSIX, 8.2).
  public static func ofEnvironment(_ environment: [String: String]) -> Language {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap { environment[$0] }.first { !$0.isEmpty }
    return locale?.hasPrefix("ja") == true ? .japanese : .english
  }
}
