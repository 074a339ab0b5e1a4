public import Procedure

/// What can be wrong with a manual or a site file, as data; ``words(in:)`` puts it into words.
public enum Problem: Equatable, Sendable {
  // The file
  /// There is no such file.
  case fileMissing
  /// It cannot be read.
  case fileUnreadable(FileTrouble)
  /// It is larger than that many bytes.
  case fileTooLarge(limit: Int)
  /// It has more sites than that.
  case tooManySites(limit: Int)
  /// It is in that encoding, not in UTF-8.
  case notUTF8(looksLike: ForeignEncoding)
  /// It is empty.
  case fileEmpty
  /// It cannot be read as YAML, in the words of the YAML parser; `line` is what the line was probably meant to be.
  case syntax(String, line: String? = nil)
  /// It is nested deeper than that.
  case tooDeep(limit: Int)
  /// A mapping with more keys than that.
  case tooManyKeys(limit: Int)
  /// A text that begins with `{{` is not in quotes, so that YAML reads it as a mapping.
  case unquotedBraces
  /// It has an anchor or an alias of that name.
  case anchor(String)
  /// It has an explicit tag.
  case tag(String)

  // The shape
  /// Something other than the expected mapping, list or text; `line` is what it was probably meant to be.
  case shape(expected: Shape, what: Subject, line: String? = nil)
  /// A required key is missing.
  case missingKey(String, what: Subject)
  /// Keys, or groups of keys, exactly one of which must be there.
  case missingChoice([[String]], what: Subject)
  /// A key that has no meaning there.
  case unknownKey(String, known: [String], what: Subject)
  /// The same key a second time.
  case duplicateKey(String)
  /// Keys that exclude each other.
  case notTogether([String], what: Subject)
  /// A list that must not be empty.
  case emptyList(Subject)
  /// A key without a value.
  case emptyValue(String)

  // Single texts
  /// A text is not what it should be.
  case malformed(String, expected: Expectation)
  /// A list with that many entries, which is not as many as it should have.
  case wrongCount(Int, expected: Expectation)
  /// A text that is not one of the possible words.
  case notOneOf(String, choices: [String], what: Subject)
  /// CommonMark that has no meaning here.
  case markup(Construct)
  /// A text that cannot be read as CommonMark.
  case markdown(MarkdownTrouble)
  /// The yen sign U+00A5 in code.
  case yenSign(String)

  // Names
  /// A name that is declared nowhere.
  case unknownName(String, kind: Kind, known: [String])
  /// A step that the repeated section does not have.
  case unknownStep(String, of: SectionID, known: [String])
  /// A name that is declared a second time.
  case duplicateName(String, kind: Kind)
  /// A parameter that nothing refers to.
  case unusedParameter(ParameterID)
  /// A parameter of free text in a place that is executed.
  case textInCommand(ParameterID)
  /// A parameter in a command, although it may have no value at that step.
  case mayBeAbsent(ParameterID)
  /// A default that is made from a parameter declared later.
  case laterParameter(ParameterID)

  /// A name that is made from itself.
  case circular(String, kind: Kind)
  /// Something that is done in no step.
  case unknownOperation(String, known: [String])

  // Steps
  /// A step that changes something has no expected result.
  case noExpectation(StepID)
  /// A step with neither text nor actions.
  case emptyStep(StepID)
  /// What an erratum puts back changes nothing in the step.
  case vainErratum(ErratumID, StepID)
  /// What an erratum puts back is in a step that it is not about.
  case erratumElsewhere(ErratumID, StepID)
  /// A section number that is not higher than the one before.
  case sectionOrder(SectionNumber, after: SectionNumber)
  /// A step number out of order.
  case stepOrder(StepID)
  /// A step of the repeated section that is neither taken over, replaced nor omitted.
  case uncoveredStep(StepID)

  // Sites
  /// The site is for another manual.
  case otherManual(String, known: [String])
  /// A value that its parameter does not allow.
  case value(String, parameter: ParameterID, type: ParameterType, ValueProblem)
  /// A list with too few or too many entries.
  case count(Int, parameter: ParameterID, allowed: ClosedRange<Int>)
  /// A list with a value twice.
  case repeatedValue(String, parameter: ParameterID)
  /// A value that the site must give.
  case missingValue(ParameterID, label: String)
  /// A value that is not used because of the site's other values.
  case uselessValue(ParameterID)
  /// A constraint that is not met; the parameters with their values, and what would fix it.
  case constraint(reason: String, values: [Involved], remedy: Remedy?)
  /// Two sites with the same name; the first is at that place.
  case duplicateSite(SiteID, first: Location)
  /// A line of a table with a different number of cells than the first.
  case tableWidth(Int, expected: Int)
  /// A quoted cell of a table that does not end, or that is followed by more text.
  case tableQuote
  /// A table with a line of names and nothing below it.
  case tableEmpty
  /// A folder without site files, or a pattern that matches no file.
  case noSites

  /// What would fix a constraint that is not met.
  public enum Remedy: Equatable, Sendable {
    /// This line.
    case line(String)
    /// Values for these parameters, which have their defaults.
    case values([ParameterID])
  }

  /// The kinds of YAML nodes.
  public enum Shape: Equatable, Sendable, CaseIterable {
    case mapping, list, text
  }
}
