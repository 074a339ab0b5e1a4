import Procedure
import Runbook

@testable import Rehearsal

extension Edit {
  /// Changes the lines typed in a step, each with the prompt it had.
  static func lines(_ name: String, _ change: @escaping @Sendable (inout [Session<Template>.Line]) -> Void)
    -> Edit
  {
    step(name) { step in
      for index in step.actions.indices {
        guard case .type(var session) = step.actions[index] else { continue }
        change(&session.lines)
        step.actions[index] = .type(session)
      }
    }
  }
}

extension Violation {
  /// What is missing, if the violation is not a clause of an outcome.
  var shortfall: Shortfall? {
    switch subject {
    case .action(_, let shortfall), .expectation(_, let shortfall), .failover(_, let shortfall): shortfall
    case .outcome: nil
    }
  }
}

extension Shortfall {
  /// The name of the case. A new case makes this switch incomplete, and ``names`` then needs a manual for it.
  var name: String {
    switch self {
    case .noServer: "noServer"
    case .noEquipment: "noEquipment"
    case .noMedium: "noMedium"
    case .screenClosed: "screenClosed"
    case .screenDoesNotOpen: "screenDoesNotOpen"
    case .operationMissing: "operationMissing"
    case .optionMissing: "optionMissing"
    case .notSelected: "notSelected"
    case .alreadyInstalled: "alreadyInstalled"
    case .installationUnderWay: "installationUnderWay"
    case .noInstallation: "noInstallation"
    case .installerWaits: "installerWaits"
    case .notInstalled: "notInstalled"
    case .notActive: "notActive"
    case .clusterRuns: "clusterRuns"
    case .clusterStopped: "clusterStopped"
    case .noConfiguration: "noConfiguration"
    case .resourcesMissing: "resourcesMissing"
    case .addressTaken: "addressTaken"
    case .alreadyActive: "alreadyActive"
    case .diskInUse: "diskInUse"
    case .addressMissing: "addressMissing"
    case .diskElsewhere: "diskElsewhere"
    case .pathMissing: "pathMissing"
    case .fileInUse: "fileInUse"
    case .servicesRun: "servicesRun"
    case .folderNotEmpty: "folderNotEmpty"
    case .servicesMissing: "servicesMissing"
    case .startupDiffers: "startupDiffers"
    case .runByCluster: "runByCluster"
    case .runDiffers: "runDiffers"
    case .keysMissing: "keysMissing"
    case .valueMissing: "valueMissing"
    case .dataDiffers: "dataDiffers"
    case .prefixDiffers: "prefixDiffers"
    case .promptDiffers: "promptDiffers"
    case .instanceMissing: "instanceMissing"
    case .databaseInUse: "databaseInUse"
    case .notAttached: "notAttached"
    case .existingDatabase: "existingDatabase"
    case .alreadyAttached: "alreadyAttached"
    case .noAnswer: "noAnswer"
    case .consoleMissing: "consoleMissing"
    case .consoleServices: "consoleServices"
    }
  }

  static let names: Set<String> = [
    "noServer", "noEquipment", "noMedium", "screenClosed", "screenDoesNotOpen", "operationMissing",
    "optionMissing",
    "notSelected", "alreadyInstalled", "installationUnderWay", "noInstallation", "installerWaits",
    "notInstalled",
    "notActive", "clusterRuns", "clusterStopped", "noConfiguration", "resourcesMissing", "addressTaken",
    "alreadyActive", "diskInUse", "addressMissing", "diskElsewhere", "pathMissing", "fileInUse",
    "servicesRun",
    "folderNotEmpty", "servicesMissing", "startupDiffers", "runByCluster", "runDiffers", "keysMissing",
    "valueMissing",
    "dataDiffers", "prefixDiffers", "promptDiffers", "instanceMissing", "databaseInUse",
    "notAttached", "existingDatabase", "alreadyAttached", "noAnswer", "consoleMissing", "consoleServices",
  ]
}
