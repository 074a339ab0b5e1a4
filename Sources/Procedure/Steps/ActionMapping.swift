extension Action {
  /// The same action with every code text transformed.
  public func map<Other>(_ transform: (Code) -> Other) -> Action<Other> {
    switch self {
    case .gatherEquipment: .gatherEquipment
    case .insertMedium(let id): .insertMedium(id)
    case .open(let id): .open(id)
    case .close(let id): .close(id)
    case .selectComponent(let id): .selectComponent(id)
    case .runInstaller(let id): .runInstaller(id)
    case .awaitInstallation(let id): .awaitInstallation(id)
    case .type(let session):
      .type(
        Session<Other>(
          program: session.program,
          lines: session.lines.map { .init(prompt: $0.prompt, input: transform($0.input)) }))
    case .copy(let job):
      .copy(
        CopyJob<Other>(
          subject: job.subject, names: job.names, source: transform(job.source),
          destination: transform(job.destination)))
    case .createFolder(let path): .createFolder(transform(path))
    case .setRegistryValue(let change):
      .setRegistryValue(
        RegistryChange<Other>(
          value: change.value, before: transform(change.before), after: transform(change.after)))
    case .rewriteRegistryValues(let rule): .rewriteRegistryValues(rule)
    case .setStartup(let services, let from, let to): .setStartup(services, from: from, to: to)
    case .stopServices(let services): .stopServices(services)
    case .startServices(let services): .startServices(services)
    case .showTab(let screen, let tab): .showTab(screen, tab: tab)
    case .chooseMenu(let screen, let path): .chooseMenu(screen, path: path)
    case .enter(let field, .text(let code)): .enter(field, .text(transform(code)))
    case .enter(let field, .secret): .enter(field, .secret)
    case .choose(let field, let code): .choose(field, transform(code))
    case .ensure(let field, let code): .ensure(field, transform(code))
    case .press(let screen, let button): .press(screen, button: button)
    case .operate(let screen, let operation): .operate(screen, operation: operation)
    case .browse(let url): .browse(transform(url))
    case .changeAddress(let from, let to): .changeAddress(from: transform(from), to: transform(to))
    case .defineResources(let resources): .defineResources(resources)
    case .prioritiseResources(let resources): .prioritiseResources(resources)
    case .applyClusterConfiguration: .applyClusterConfiguration
    case .startCluster(let active): .startCluster(active: active)
    case .stopCluster: .stopCluster
    case .failOver(let target): .failOver(target)
    case .confirmModules(let screen, let tab): .confirmModules(screen, tab: tab)
    case .confirm(let prose): .confirm(prose)
    }
  }
}
