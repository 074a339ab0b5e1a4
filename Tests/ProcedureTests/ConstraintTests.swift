import Procedure
import Testing

/// Each requirement at its limits: upper and lower case, names that begin alike, missing values.
@Suite struct ConstraintTests {
  private let ids: [ParameterID]

  init() throws {
    ids = try ["a", "b", "c", "d"].map { try #require(ParameterID($0)) }
  }

  /// The first parameters with these values; the others have none.
  private func assignment(_ values: [[String]]) throws -> Assignment {
    let group = try #require(ParameterGroupID("g"))
    let parameters = ids.map {
      Parameter(
        id: $0, group: group, type: .text(maximumLength: 99), label: $0.text, help: Prose([]),
        defaultValue: .absent, knowledge: .beforehand, condition: nil)
    }
    let given = zip(ids, values).filter { !$0.1.isEmpty }.map { ($0, ParameterValue.list($1)) }
    return Assignment(
      ParameterSet(groups: [], parameters: parameters, constraints: []),
      values: Dictionary(uniqueKeysWithValues: given))
  }

  private func holds(_ demand: Constraint.Demand, _ values: [String]...) throws -> Bool {
    demand.holds(in: try assignment(values))
  }

  @Test("Windows takes names that differ in case alone for the same")
  func different() throws {
    let demand = Constraint.Demand.different(ids[0], from: [ids[1], ids[2]])
    #expect(try holds(demand, ["X:"], ["C:"], ["D:"]))
    #expect(try !holds(demand, ["X:"], ["C:"], ["x:"]))
    #expect(try !holds(demand, ["x:"], ["X:"], []))
    #expect(try holds(demand, [], ["X:"], []))
  }

  @Test("The same value counts once, and as many as the limit are allowed")
  func atMost() throws {
    let demand = Constraint.Demand.atMost(2, of: [ids[0], ids[1]])
    #expect(try holds(demand, ["1", "2"], ["2"]))
    #expect(try !holds(demand, ["1", "2"], ["3"]))
  }

  @Test("Two values are equal, or one is not there")
  func equal() throws {
    let demand = Constraint.Demand.equal(ids[0], ids[1])
    #expect(try holds(demand, ["1"], ["1"]))
    #expect(try !holds(demand, ["1"], ["2"]))
    #expect(try holds(demand, ["1"], []))
    #expect(try holds(demand, [], ["1"]))
  }

  @Test("A path is inside a folder that is its own or above it, in any case of letters")
  func inside() throws {
    let demand = Constraint.Demand.inside(ids[0], of: ids[1])
    for path in ["X:\\DPM", "x:\\dpm", "X:\\dpm\\Data"] {
      #expect(try holds(demand, [path], ["X:\\DPM"]), "\(path)")
      #expect(try holds(demand, [path], ["x:\\dpm"]), "\(path)")
    }
    for path in ["X:\\DPM2", "X:\\", "Y:\\X:\\DPM"] {
      #expect(try !holds(demand, [path], ["X:\\DPM"]), "\(path)")
    }
    #expect(try holds(demand, ["Z:\\"], []))
    #expect(try !holds(demand, ["X:\\DPM\\a", "Y:\\a"], ["X:\\DPM"]))
  }

  @Test("Paths are apart where none is another or above it, in any case of letters")
  func apart() throws {
    let demand = Constraint.Demand.apart(ids[0], from: [ids[1], ids[2]])
    #expect(try holds(demand, ["X:\\DPM"], ["X:\\DPM2"], ["X:\\D"]))
    #expect(try !holds(demand, ["X:\\DPM"], ["C:\\a"], ["x:\\dpm"]))
    #expect(try !holds(demand, ["x:\\dpm\\data"], ["X:\\DPM"], ["C:\\a"]))
    #expect(try !holds(demand, ["X:\\DPM"], ["C:\\a"], ["X:\\DPM\\Data"]))
    #expect(try holds(demand, [], ["X:\\DPM"], []))
  }

  @Test("A path is rebased from a folder that it is in, in any case of letters, and keeps its own")
  func rebased() throws {
    let demand = Constraint.Demand.rebased(ids[0], from: ids[1], onto: ids[2], result: ids[3])
    #expect(try holds(demand, ["c:\\nec\\DPM"], ["C:\\NEC"], ["X:\\D"], ["X:\\D\\DPM"]))
    #expect(try !holds(demand, ["c:\\nec\\DPM"], ["C:\\NEC"], ["X:\\D"], ["X:\\D\\dpm"]))
    #expect(try !holds(demand, ["c:\\nec\\DPM"], ["C:\\NEC"], ["X:\\D"], ["X:\\d\\DPM"]))
    #expect(try holds(demand, ["C:\\NEC"], ["c:\\nec"], ["X:\\D"], ["X:\\D"]))
    #expect(try !holds(demand, ["C:\\NECX\\DPM"], ["C:\\NEC"], ["X:\\D"], ["X:\\DX\\DPM"]))
    #expect(try !holds(demand, ["C:\\NEC\\DPM"], ["C:\\NEC"], ["X:\\D"], ["X:\\E\\DPM"]))
    #expect(try holds(demand, ["C:\\a"], ["C:\\NEC"], ["X:\\D"], []))
  }

  @Test("A path that begins with a drive begins with that one, and one of the network has none")
  func onDrive() throws {
    let demand = Constraint.Demand.onDrive(ids[0], ids[1])
    for path in ["X:\\DPM", "x:\\a", "\\\\nas01\\backup"] {
      #expect(try holds(demand, [path], ["X:"]), "\(path)")
    }
    #expect(try !holds(demand, ["D:\\DPM"], ["X:"]))
    #expect(try holds(demand, [], ["X:"]))
    #expect(try holds(demand, ["D:\\DPM"], []))
  }

  @Test("A path of the network is at none of these servers, called by name, with a domain, or by address")
  func notAt() throws {
    let demand = Constraint.Demand.notAt(ids[0], servers: [ids[1], ids[2]])
    for path in [
      "\\\\server-a\\x", "\\\\SERVER-A.example.local\\x", "\\\\10.1.8.101\\x", "\\\\10.1.9.101\\x\\y",
    ] {
      #expect(try !holds(demand, [path], ["SERVER-A"], ["10.1.8.101", "10.1.9.101"]), "\(path)")
    }
    for path in ["\\\\server-ab\\x", "\\\\nas01\\server-a", "\\\\10.1.8.10\\x", "X:\\server-a"] {
      #expect(try holds(demand, [path], ["SERVER-A"], ["10.1.8.101"]), "\(path)")
    }
    #expect(try holds(demand, [], ["SERVER-A"], []))
  }

  @Test("A demand names its parameters, the one to report first")
  func parameters() {
    #expect(Constraint.Demand.atMost(1, of: ids).parameters == ids)
    #expect(Constraint.Demand.different(ids[0], from: [ids[1]]).parameters == [ids[0], ids[1]])
    #expect(Constraint.Demand.apart(ids[0], from: [ids[1]]).parameters == [ids[0], ids[1]])
    #expect(Constraint.Demand.onDrive(ids[0], ids[1]).parameters == [ids[0], ids[1]])
    #expect(Constraint.Demand.notAt(ids[0], servers: [ids[1]]).parameters == [ids[0], ids[1]])
    #expect(
      Constraint.Demand.rebased(ids[0], from: ids[1], onto: ids[2], result: ids[3]).parameters
        == [ids[3], ids[0], ids[1], ids[2]])
  }
}
