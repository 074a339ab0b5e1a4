/// What is done in a step, as data.
///
/// `Code` is ``Template`` in the manual, and a text that contains the values once resolved for a site.
/// Facts that several actions share are in ``Catalogues``; actions refer to them by name.
public enum Action<Code: Equatable & Sendable>: Equatable, Sendable {
  /// Get the hardware and software of the equipment catalogue ready.
  case gatherEquipment
  /// Put a medium into the server's drive.
  case insertMedium(MediumID)
  /// Open a program or screen.
  case open(ScreenID)
  /// Close a program or screen.
  case close(ScreenID)
  /// Choose a component in its setup screen.
  case selectComponent(ComponentID)
  /// Run a component's installer with its folder left as proposed.
  case runInstaller(ComponentID)
  /// Wait until a component's installer has finished.
  case awaitInstallation(ComponentID)
  /// Type lines at prompts.
  case type(Session<Code>)
  /// Copy files or folders.
  case copy(CopyJob<Code>)
  /// Create an empty folder.
  case createFolder(Code)
  /// Give a registry value new data.
  case setRegistryValue(RegistryChange<Code>)
  /// Replace the leading folder in the data of several registry values.
  case rewriteRegistryValues(RegistryRuleID)
  /// Change how services start.
  case setStartup(ServiceSelection, from: Startup, to: Startup)
  /// Stop services.
  case stopServices(ServiceSelection)
  /// Start services by hand.
  case startServices(ServiceSelection)
  /// Show a tab of a screen.
  case showTab(ScreenID, tab: String)
  /// Choose an entry of a screen's menu, outermost first.
  case chooseMenu(ScreenID, path: [String])
  /// Type into a field.
  case enter(Field, Entry<Code>)
  /// Choose an option in a field, or a node in a tree.
  case choose(Field, Code)
  /// Check that a field shows a value, and choose that value if it does not.
  case ensure(Field, Code)
  /// Press a button.
  case press(ScreenID, button: String)
  /// Carry out an operation that the manual names but does not break down.
  case operate(ScreenID, operation: String)
  /// Go to a URL in a browser.
  case browse(Code)
  /// Give a server a new address of its own.
  case changeAddress(from: Code, to: Code)
  /// Define cluster resources in the cluster's configuration.
  case defineResources(ResourceSelection)
  /// Set the start priorities of the resources, and let them fail over together.
  case prioritiseResources(ResourceSelection)
  /// Apply the edited configuration to the cluster.
  case applyClusterConfiguration
  /// Start the cluster with that node active.
  case startCluster(active: Node)
  /// Stop the cluster.
  case stopCluster
  /// Move all resources to the other server.
  case failOver(FailoverTarget)
  /// Check whether the AutoRAID modules of the site's releases are listed.
  case confirmModules(ScreenID, tab: String)
  /// Look at something and see that it is so.
  case confirm(Prose)
}

/// Where a failover leads.
public enum FailoverTarget: Equatable, Sendable {
  /// A given node.
  case node(Node)
  /// Whichever server is on standby.
  case standby
}

/// Whether an action leaves a change behind.
public enum Effect: Equatable, Sendable {
  /// The state of a server, the disk or the cluster is different afterwards.
  case changes
  /// Only screens or media were handled, or something was looked at.
  case none
}

extension Action {
  /// Whether it leaves a change behind.
  public var effect: Effect {
    switch self {
    case .gatherEquipment, .insertMedium, .open, .close, .selectComponent, .showTab, .chooseMenu, .browse,
      .confirmModules, .confirm:
      .none
    case .runInstaller, .awaitInstallation, .type, .copy, .createFolder, .setRegistryValue,
      .rewriteRegistryValues, .setStartup, .stopServices, .startServices, .enter, .choose, .ensure, .press,
      .operate, .changeAddress, .defineResources, .prioritiseResources, .applyClusterConfiguration,
      .startCluster, .stopCluster, .failOver:
      .changes
    }
  }
}
