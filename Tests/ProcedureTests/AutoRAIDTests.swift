import Procedure
import Testing

@Suite struct AutoRAIDTests {
  @Test(
    "A release is recognised in every spelling",
    arguments: [
      "3.005a-B", "Ver3.005a-B", "EXPRESSBUILDER Ver3.005a-B", "expressbuilder ver3.005A-b", "ｖｅｒ３．００５ａ－ｂ",
      "3.005a‐B", "3.005a−B", "3.005aーB", "Ver 3.005a-B ", "Ver.3.005a-B",
    ])
  func spelling(_ text: String) throws {
    let spelling = try #require(ReleaseSpelling(text))
    #expect(spelling.canonical == "3.005a-B")
  }

  @Test(
    "What is no release is not taken for one",
    arguments: [
      "", "3.005", "3.005a", "3.05a-B", "3.0055a-B", "33.005a-B", "3.005ab-B", "3.005a-", "3.005a-BB", "a",
      "3.005a_B",
    ])
  func noSpelling(_ text: String) {
    #expect(ReleaseSpelling(text) == nil)
  }

  @Test("x stands for the letter of the release, and only where the table prints it")
  func family() throws {
    let table = AutoRAIDTable(
      letters: ["a", "b", "c"],
      sets: [
        AutoRAIDSet(
          releases: [try #require(ReleaseSpelling("3.004b-B")), try #require(ReleaseSpelling("3.005x-B"))],
          modules: ["M"])
      ])
    #expect(table.releases.map(\.description) == ["3.004b-B", "3.005a-B", "3.005b-B", "3.005c-B"])
    #expect(table.releases(spelled: "3.005x-B").map(\.description) == ["3.005a-B", "3.005b-B", "3.005c-B"])
    #expect(table.releases(spelled: "3.004x-B").isEmpty)
    #expect(table.releases(spelled: "3.004c-B").isEmpty)
    #expect(table.releases(spelled: "3.005d-B").isEmpty)
    let release = try #require(table.releases(spelled: "3.005b-B").first)
    #expect(table.set(for: release)?.modules == ["M"])
  }
}
