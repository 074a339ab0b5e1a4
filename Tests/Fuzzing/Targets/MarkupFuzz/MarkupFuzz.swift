import Checks

nonisolated(unsafe) private let check = FuzzedInput.start { try CheckName.markup.check() }

/// libFuzzer calls this once per input.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  FuzzedInput.run(check, start, count)
}
