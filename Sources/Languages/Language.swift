/// The language that the tool speaks to people in. Keys and values for programs never change with it.
public enum Language: String, CaseIterable, Equatable, Sendable {
  /// English.
  case english = "en"
  /// Japanese.
  case japanese = "ja"
}
