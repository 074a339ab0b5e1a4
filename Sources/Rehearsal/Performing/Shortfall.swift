public import Procedure

/// What was needed for an action, or should have been seen after it, and what was the case, as data;
/// ``Shortfall/needed`` and ``Shortfall/found`` put it into words.
public enum Shortfall: Error, Equatable, Sendable {
  // Computers and screens
  /// The action is done at a server, and the step does not name a single one.
  case noServer
  /// Hardware and software were not got ready.
  case noEquipment
  /// The medium is not in the drive.
  case noMedium(medium: String, Computer)
  /// The screen is not shown.
  case screenClosed(screen: String, Computer)
  /// The screen appears by itself, and cannot be opened.
  case screenDoesNotOpen(screen: String)
  /// The operation was not carried out in the console before.
  case operationMissing(String, screen: String)
  /// The option is not among those that are offered.
  case optionMissing(String, field: String, offered: [String])

  // Installing
  /// The component was not chosen in its setup screen.
  case notSelected(component: String, selected: String?)
  /// The component is already installed.
  case alreadyInstalled(component: String, Node)
  /// Another installation is under way.
  case installationUnderWay(component: String, Node)
  /// No installation of it is under way.
  case noInstallation(component: String, Node)
  /// The installer waits for an answer.
  case installerWaits(component: String, screen: String)
  /// The component is not installed.
  case notInstalled(component: String, Node)

  // The cluster
  /// The server is not the active one.
  case notActive(Node, active: Node?)
  /// The cluster runs.
  case clusterRuns(active: Node)
  /// The cluster does not run.
  case clusterStopped
  /// The cluster has no configuration to work with.
  case noConfiguration
  /// Resources are not defined.
  case resourcesMissing([String])
  /// Another computer has the virtual address.
  case addressTaken(String)
  /// The server is already active.
  case alreadyActive(Node)
  /// The shared disk is in use by something that the cluster does not stop.
  case diskInUse(service: String, Node)
  /// The address does not belong to that computer.
  case addressMissing(String, holders: [String])

  // Files
  /// The path is on the shared disk, which that server does not have.
  case diskElsewhere(path: String, Node, owner: Node?)
  /// There is no such folder or file.
  case pathMissing(String, Computer?)
  /// The file is part of an attached database of a running instance.
  case fileInUse(path: String, database: String, Node)
  /// Services that use the data are running.
  case servicesRun(names: [String], folder: String)
  /// The folder is not empty.
  case folderNotEmpty(String)

  // Services
  /// Services do not exist.
  case servicesMissing(names: [String], Node)
  /// Services start in a different way.
  case startupDiffers(names: [String], needed: Startup, Node)
  /// The cluster runs the services.
  case runByCluster(names: [String], Node)
  /// Services do not run, or do run.
  case runDiffers(names: [String], needed: Server.Run, Node)

  // The registry
  /// Keys that the cluster carries over do not exist.
  case keysMissing(paths: [String], Node)
  /// The value does not exist.
  case valueMissing(name: String, Node)
  /// The value has different data.
  case dataDiffers(name: String, needed: String, found: String, Node)
  /// The data does not begin with the folder.
  case prefixDiffers(name: String, prefix: String, found: String, Node)

  // Statements
  /// A different prompt is shown when the line has to be typed.
  case promptDiffers(line: String, needed: String, found: String)
  /// No running instance answers at the address.
  case instanceMissing(address: String, instance: String, reason: InstanceReason)
  /// The database is in use by the session itself.
  case databaseInUse(String)
  /// The database is not attached.
  case notAttached(String, Node)
  /// It is the database of the management server that ran before, with its registrations.
  case existingDatabase(String, Node)
  /// The database is attached.
  case alreadyAttached(String, Node)

  // Browsing
  /// No server answers at the URL.
  case noAnswer(url: String)
  /// The server has no Web server.
  case consoleMissing(component: String, Node)
  /// Services that the console talks to do not run.
  case consoleServices(names: [String], Node)

  /// Why an instance does not answer.
  public enum InstanceReason: Equatable, Sendable {
    /// No server has the address.
    case nobody
    /// The server has no such instance.
    case notInstalled(Node)
    /// Its service does not run.
    case stopped(Node)
    /// The address has moved to that server since the session was opened.
    case moved(Node)
  }
}
