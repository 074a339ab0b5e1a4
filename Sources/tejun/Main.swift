import ArgumentParser
import TejunCommands

#if canImport(Glibc)
  import CLinux
#endif

/// The tool itself is the library TejunCommands, which tests can reach.
@main
struct Main {
  static func main() async {
    #if canImport(Glibc)
      // Memory of a thread grows by a page and a call of the system at a time, unless more is asked for at once; and
      // what is given back is needed again a moment later.
      mallopt(M_TOP_PAD, 16 << 20)
      mallopt(M_TRIM_THRESHOLD, 64 << 20)
      mallopt(M_MMAP_THRESHOLD, 16 << 20)
    #endif
    await Tejun.main()
  }
}
