import Procedure
import Testing

@Suite struct AssignmentTests {
  private func id(_ text: String) throws -> ParameterID { try #require(ParameterID(text)) }

  private func parameter(
    _ name: String, _ value: Parameter.Default, knowledge: Parameter.Knowledge = .beforehand,
    condition: Condition? = nil
  ) throws -> Parameter {
    Parameter(
      id: try id(name), group: try #require(ParameterGroupID("g")), type: .text(maximumLength: 99),
      label: name,
      help: Prose([]), defaultValue: value, knowledge: knowledge, condition: condition)
  }

  private func set() throws -> ParameterSet {
    ParameterSet(
      groups: [],
      parameters: [
        try parameter("drive", .printed(.single(Template([.literal("X:")])))),
        try parameter(
          "folder", .printed(.single(Template([.parameter(try id("drive")), .literal("\\DPM")])))),
        try parameter("flag", .example(.single(Template([.literal("false")])))),
        try parameter("found", .absent, knowledge: .onSite(blank: "＿＿")),
        try parameter("option", .absent),
        try parameter("must", .required, condition: Condition([.equals(try id("flag"), "true")])),
      ], constraints: [])
  }

  @Test("A default follows the parameters it is made from")
  func derived() throws {
    let assignment = Assignment(try set(), values: [try id("drive"): .single("Y:")])
    #expect(assignment.texts(of: try id("folder")) == ["Y:\\DPM"])
    #expect(assignment.entries[try id("folder")]?.origin == .derived)
    #expect(assignment.entries[try id("drive")]?.origin == .site)
    #expect(assignment.entries[try id("flag")]?.origin == .example)
  }

  @Test("What is found on site is a blank until the site says it")
  func onSite() throws {
    #expect(Assignment(try set(), values: [:]).display(of: try id("found")) == "＿＿")
    #expect(
      Assignment(try set(), values: [try id("found"): .single("MSSQL.2")]).display(of: try id("found"))
        == "MSSQL.2")
  }

  @Test("A parameter of no use has no value even where the site gives one, and is missing where it is of use")
  func conditional() throws {
    let given = Assignment(try set(), values: [try id("must"): .single("v")])
    #expect(given.entries[try id("must")]?.origin == .unused)
    #expect(given.texts(of: try id("must")).isEmpty)
    let missing = Assignment(try set(), values: [try id("flag"): .single("true")])
    #expect(missing.entries[try id("must")]?.origin == .missing)
  }

  @Test("Constraints judge values, and leave those that are not there alone")
  func constraints() throws {
    let (drive, folder, option) = (try id("drive"), try id("folder"), try id("option"))
    let plain = Assignment(try set(), values: [:])
    #expect(Constraint.Demand.inside(folder, of: drive).holds(in: plain))
    let elsewhere = Assignment(try set(), values: [folder: .single("Z:\\DPM")])
    #expect(!Constraint.Demand.inside(folder, of: drive).holds(in: elsewhere))
    let near = Assignment(try set(), values: [drive: .single("X:\\A"), folder: .single("X:\\AB")])
    #expect(!Constraint.Demand.inside(folder, of: drive).holds(in: near))
    #expect(Constraint.Demand.equal(drive, option).holds(in: plain))
    #expect(!Constraint.Demand.equal(drive, folder).holds(in: plain))
    #expect(!Constraint.Demand.different(drive, from: [folder, drive]).holds(in: plain))
    let many = Assignment(try set(), values: [option: .list(["1", "2", "3"])])
    #expect(Constraint.Demand.atMost(4, of: [option, drive]).holds(in: many))
    #expect(!Constraint.Demand.atMost(3, of: [option, drive]).holds(in: many))
  }

  @Test("A rebased path is the same path below another folder")
  func rebased() throws {
    let (drive, folder, found, option) = (
      try id("drive"), try id("folder"), try id("found"), try id("option")
    )
    func holds(_ result: String) throws -> Bool {
      let values: [ParameterID: ParameterValue] = [
        drive: .single("C:\\NEC"), folder: .single("C:\\NEC\\DPM5"), found: .single("X:\\D"),
        option: .single(result),
      ]
      return Constraint.Demand.rebased(folder, from: drive, onto: found, result: option)
        .holds(in: Assignment(try set(), values: values))
    }
    #expect(try holds("X:\\D\\DPM5"))
    #expect(try !holds("X:\\D\\DeploymentManager"))
  }
}
