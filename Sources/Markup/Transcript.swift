/// A session at prompts: what to type, separate from the prompt it is typed at.
///
/// CommonMark shows only the input lines, in a fenced code block, so that a copy contains no prompt; HTML shows
/// prompts outside the selectable text.
public struct Transcript: Equatable, Sendable {
  /// A line of input.
  public struct Line: Equatable, Sendable {
    /// The prompt, such as `1>`; empty if there is none.
    public var prompt: String
    /// What is typed; contains no line break.
    public var input: [CodePart]

    /// A line typed at `prompt`.
    public init(prompt: String, input: [CodePart]) {
      self.prompt = prompt
      self.input = input
    }
  }

  /// The attributes of the block in HTML.
  public var attributes: Attributes
  /// The info string of the fenced block in CommonMark.
  public var info: String
  /// The lines, in the order typed.
  public var lines: [Line]

  /// A session of those lines.
  public init(info: String, lines: [Line], attributes: Attributes = Attributes()) {
    self.attributes = attributes
    self.info = info
    self.lines = lines
  }
}
