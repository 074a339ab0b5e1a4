import Procedure
import Runbook
import Testing

@testable import Rehearsal

/// Work that rehearsal has no meaning for: it is told, and it neither holds nor fails.
@Suite struct UnmodelledTests {
  private func performance(_ edits: [Edit]) throws -> Performance {
    ShippedRehearsal.rehearsal(
      of: try ShippedRehearsal.manual().edited(edits), at: try ShippedRehearsal.site([:])
    ).perform()
  }

  private func parts(_ performance: Performance, of number: String) -> [String] {
    performance.unmodelled.first { $0.printedNumber == number }?.parts ?? []
  }

  @Test func aStatementWithoutAMeaningIsTold() throws {
    let performance = try performance([.text("use master", "use mastr", in: "database-a/detach")])
    #expect(performance.violations == [])
    #expect(parts(performance, of: "3.2-(5)") == ["use mastr"])
  }

  /// Whatever runs then has its own prompts; the command prompt of a later step is known again.
  @Test func aCommandWithoutAMeaningTakesItsSessionWithIt() throws {
    let performance = try performance([
      .step("web-a/install") { step in
        step.actions += [
          .open(id("command-prompt")),
          .type(
            Session(
              program: id("command-prompt"),
              lines: [
                .init(prompt: ">", input: Template(source: "diskpart")),
                .init(prompt: "DISKPART>", input: Template(source: "list disk")),
                .init(prompt: "1>", input: Template(source: "go")),
              ])),
        ]
      }
    ])
    #expect(performance.violations == [])
    #expect(parts(performance, of: "3.1-(3)") == ["diskpart", "list disk", "go"])
  }

  @Test func aDatabaseThatIsNotAttachedThatWayIsMissedAtTheEnd() throws {
    let performance = try performance([.text("sqlcmd", "osql", in: "database-b/reattach")])
    #expect(parts(performance, of: "3.5-(5)").prefix(2).map(\.first) == ["o", "u"])
    #expect(!performance.violations.isEmpty)
  }

  @Test func leavingOutSuchAStepIsNotKnownToBeHarmless() throws {
    let manual = try ShippedRehearsal.manual().edited([
      .step("web-a/open-setup") { step in
        step.actions = [.confirm(Prose([.text("ライセンスを登録したことを確認します。")]))]
        step.expected = []
      },
      .step("web-a/select") { step in
        step.actions = [.insertMedium(id("dpm-cd")), .open(id("setup"))] + step.actions
      },
    ])
    let rehearsal = ShippedRehearsal.rehearsal(of: manual, at: try ShippedRehearsal.site([:]))
    let study = SlipStudy(rehearsal)
    for number in ["6.2-(保存先)", "6.3-(3)"] {
      #expect(study.omissions.first { $0.printedNumber == number }?.verdict == .unknown)
    }
    // Registering the licence at the other server instead.
    #expect(study.wrongServers.first { $0.printedNumber == "3.1-(1)" }?.verdict == .unknown)
  }

  @Test(arguments: [
    ("http://a:8080/x", "a", "8080", "/x"), ("http://a", "a", "80", "/"), ("http://a/", "a", "80", "/"),
  ])
  func addressesOfPages(url: String, host: String, port: String, path: String) throws {
    let address = try #require(WebAddress(url))
    #expect((address.host, address.port, address.path) == (host, port, path))
  }

  @Test(arguments: ["https://a/", "a", "http://", "http:///x"])
  func otherAddresses(url: String) { #expect(WebAddress(url) == nil) }
}
