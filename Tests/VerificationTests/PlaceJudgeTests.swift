import Procedure
import Testing

@testable import Verification

/// How the folder of a set relates to the one in which the site keeps what it registers.
@Suite struct PlaceJudgeTests {
  private static func finding(
    _ folders: [String?], standing: SetFinding.Standing = .complete, drive: String = "X:",
    folder: String = #"X:\DPM\DeploymentManager"#
  ) -> PlaceFinding? {
    let set = SetFinding(
      set: AutoRAIDSet(releases: [], modules: []), releases: [], isAskedFor: true, standing: standing,
      completeIn: folders, modules: [])
    return PlaceJudge(place: RegistrationPlace(drive: drive, folder: folder)).finding(of: set)
  }

  @Test(
    "The site's folder, or one below it, in any spelling",
    arguments: [
      #"X:\DPM\DeploymentManager"#, #"x:\dpm\DEPLOYMENTMANAGER\"#, #"X:\DPM\DeploymentManager\PXE\Images\HW"#,
      "X:/DPM/DeploymentManager/PXE", "X:¥DPM¥DeploymentManager¥PXE", "X:￥DPM￥DeploymentManager",
      #"X:\\DPM\.\DeploymentManager\HW"#, #"\\?\X:\DPM\DeploymentManager\HW"#,
      #"Microsoft.PowerShell.Core\FileSystem::X:\DPM\DeploymentManager\HW"#,
    ])
  func expected(folder: String) {
    #expect(Self.finding([folder]) == .expected)
  }

  @Test(
    "A folder elsewhere on that drive, on a network or of Unix is a remark",
    arguments: [
      #"X:\DPM"#, #"X:\DPM\DeploymentManager2"#, #"X:\"#, "X:.", #"X:.\HW"#,
      #"X:\DPM\DeploymentManager\..\Old"#, #"\\server\X$\DPM\DeploymentManager"#,
      "/mnt/dpm/DeploymentManager",
    ])
  func elsewhere(folder: String) {
    #expect(Self.finding([folder]) == .otherFolder(folder: folder))
  }

  @Test(
    "A folder of another drive is no proof",
    arguments: [#"C:\DPM\DeploymentManager"#, "c:/DPM", "D:¥", "D:.", #"\\?\C:\HW"#])
  func otherDrive(folder: String) {
    #expect(Self.finding([folder]) == .otherDrive(folder: folder))
    #expect(Self.finding([folder])?.isNoProof == true)
  }

  @Test("A folder that is not named from its root on may be any", arguments: [nil, "HW", ".", #".\DPM"#, ""])
  func unnamed(folder: String?) {
    #expect(Self.finding([folder]) == .unnamed)
    #expect(Self.finding([folder])?.isNoProof == false)
  }

  @Test("Of several folders the best one counts, and only whole sets are judged")
  func best() {
    let (other, elsewhere, own) = (#"C:\A"#, #"X:\A"#, #"X:\DPM\DeploymentManager\HW"#)
    #expect(Self.finding([other, elsewhere, nil, own]) == .expected)
    #expect(Self.finding([other, nil, elsewhere]) == .otherFolder(folder: elsewhere))
    #expect(Self.finding([other, nil]) == .unnamed)
    #expect(Self.finding([other, #"D:\A"#]) == .otherDrive(folder: other))
    #expect(Self.finding([]) == .unnamed)
    for standing in SetFinding.Standing.allCases where standing != .complete {
      #expect(Self.finding([own], standing: standing) == nil)
    }
  }

  @Test("The site's own values may be spelt in any way too")
  func site() {
    #expect(Self.finding([#"S:\Data\HW"#], drive: "s:", folder: "s:/data/") == .expected)
    #expect(
      Self.finding([#"S:\Other"#], drive: "s:", folder: "s:/data/") == .otherFolder(folder: #"S:\Other"#))
    #expect(Self.finding([#"S:\HW"#], drive: "S:", folder: #"S:\"#) == .expected)
  }
}
