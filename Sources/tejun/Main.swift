import TejunCommands

/// The tool itself is the library TejunCommands, which tests can import.
@main
struct Main {
  static func main() async {
    await Tejun.start()
  }
}
