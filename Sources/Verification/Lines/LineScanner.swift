#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Splits the bytes of a listing into decoded lines, in constant memory.
///
/// 1. The first block shows what it is: a binary file, UTF-16, or text in an 8-bit encoding.
/// 2. Each block of UTF-16 is converted to UTF-8; 8-bit text is split as it is, because no byte of a line
///    ending is part of a character there, and is decoded line by line.
/// 3. Lines that the interpreter need not see are skimmed; all others are passed to it.
/// 4. If the encoding changes in the middle, the rest is read again in the other one.
struct LineScanner: ~Copyable {
  /// The number of bytes of a line that are kept.
  static let lineLimit = BlockReader.headroom

  /// How often the encoding may change in one listing; a file with more changes is not text.
  private static let changesFollowed = 16

  private enum Encoding {
    case eightBit
    case utf16(UTF16Transcoder)
  }

  private enum Scan {
    /// This many bytes at the end are the beginning of a line that continues.
    case rest(Int)
    /// UTF-16 begins at that place.
    case utf16(UTF16Transcoder.ByteOrder, at: UnsafeRawPointer)
  }

  private let reader: BlockReader
  /// The result of converting UTF-16 to UTF-8, with room in front like a block's; made when it is needed.
  private var text: UnsafeMutableRawPointer?

  private var encoding = Encoding.eightBit
  private var terminator = UInt8(ascii: "\n")
  private var isDropping = false
  private var lineNumber = 0
  private var previousEnd: LineEnd?
  private var endBeforePrevious: LineEnd?

  private(set) var decoder = LineDecoder()
  private(set) var facts = ScanFacts()

  /// A scanner of `source`, which probably has `total` bytes, if known.
  init(source: ByteSource, total: Int?) { reader = BlockReader(source: source, total: total) }

  deinit { text?.deallocate() }

  /// Reads to the end, and passes lines to `interpreter`.
  ///
  /// - Throws: the system's error number. What was read until then has been passed on.
  mutating func run(
    _ interpreter: inout ListingInterpreter, progress: (Int) -> Void
  ) throws(SystemError) {
    // The rest of a block: bytes of a line, or of a character, that continues in the next.
    var rest: [UInt8] = []
    // How many bytes of UTF-8 precede `text`.
    var textRest = 0
    var bytesRead = 0
    var isFirst = true
    while let block = try reader.next(interpreter.skim) {
      bytesRead += block.count
      progress(bytesRead)
      if isFirst {
        isFirst = false
        if let order = examine(UnsafeRawBufferPointer(start: block.start, count: block.count)) {
          encoding = .utf16(UTF16Transcoder(order: order))
        }
        if facts.unreadable != nil { return }
      }
      var start = UnsafeRawPointer(block.start - rest.count)
      rest.withUnsafeBytes {
        (block.start - $0.count).copyMemory(from: $0.baseAddress ?? start, byteCount: $0.count)
      }
      rest = []
      let end = UnsafeRawPointer(block.end)
      while start < end {
        switch encoding {
        case .eightBit:
          switch scan(from: start, to: end, isLast: block.isLast, skimmed: block.skimmed, &interpreter) {
          case .rest(let count):
            rest = Array(UnsafeRawBufferPointer(start: end - count, count: count))
            start = end
          case .utf16(let order, let place):
            facts.changes.append(
              .init(encoding: order == .little ? .utf16LE : .utf16BE, line: lineNumber + 1))
            encoding = .utf16(UTF16Transcoder(order: order))
            start = place
          }
        case .utf16(var transcoder):
          let raw = UnsafeRawBufferPointer(start: start, count: end - start)
          let outcome = transcode(raw, with: &transcoder, isLast: block.isLast, &textRest, &interpreter)
          encoding = .utf16(transcoder)
          start += outcome.consumed
          if outcome.endsHere {
            facts.changes.append(.init(encoding: .ascii, line: lineNumber + 1))
            encoding = .eightBit
            textRest = 0
          } else {
            rest = Array(UnsafeRawBufferPointer(start: start, count: end - start))
            if block.isLast, rest.count == 1 { facts.hasOddByte = true }
            start = end
          }
        }
      }
    }
  }

  /// Converts UTF-16 to UTF-8, and passes on its lines.
  private mutating func transcode(
    _ raw: UnsafeRawBufferPointer, with transcoder: inout UTF16Transcoder, isLast: Bool, _ rest: inout Int,
    _ interpreter: inout ListingInterpreter
  ) -> UTF16Transcoder.Outcome {
    let storage =
      text
      ?? .allocate(byteCount: Self.lineLimit + 2 * (Self.lineLimit + reader.size) + 4096, alignment: 4096)
    text = storage
    let base = storage + Self.lineLimit
    var count = 0
    let outcome = transcoder.transcode(raw, isLast: isLast, to: base, count: &count)
    // A part that ends here ends with a whole line.
    let scan = scan(
      from: base - rest, to: base + count, isLast: isLast && !outcome.endsHere, &interpreter)
    if case .rest(let left) = scan {
      memmove(base - left, base + count - left, left)
      rest = left
    }
    return outcome
  }

  /// What the first block shows: the byte order of UTF-16, or `nil`; `facts` say whether it is not text at all.
  private mutating func examine(_ block: UnsafeRawBufferPointer) -> UTF16Transcoder.ByteOrder? {
    if let kind = BinaryKind.of(block) {
      facts.unreadable = .binary(kind)
      return nil
    }
    if let order = TextKind.utf16Order(of: block) { return order }
    if TextKind.isNoText(block) {
      facts.unreadable = .notText
      return nil
    }
    if block.contains(UInt8(ascii: "\n")) {
      terminator = UInt8(ascii: "\n")
    } else if block.contains(UInt8(ascii: "\r")) {
      terminator = UInt8(ascii: "\r")
    } else if block.contains(0) {
      terminator = 0  // find -print0
    }
    return nil
  }

  /// Passes on lines; the rest of the last one stays for the next block.
  private mutating func scan(
    from start: UnsafeRawPointer, to end: UnsafeRawPointer, isLast: Bool,
    skimmed ahead: BlockReader.SkimmedAhead? = nil, _ interpreter: inout ListingInterpreter
  ) -> Scan {
    var position = start
    while position < end {
      if !isDropping, terminator == UInt8(ascii: "\n"), let skim = interpreter.skim {
        // It may already have been done from a certain line on.
        let run =
          if let ahead, position == ahead.start, skim.rows == ahead.rows {
            ahead.run
          } else {
            skim.run(from: position, to: ahead.map { position < $0.start ? $0.start : end } ?? end)
          }
        if run.lines > 0 {
          skipped(run, &interpreter)
          position = run.end
          if position >= end { break }
        }
      }
      guard let found = memchr(position, Int32(terminator), end - position) else { break }
      let lineEnd = UnsafeRawPointer(found)
      if isDropping {
        isDropping = false
      } else {
        let line = UnsafeRawBufferPointer(start: position, count: lineEnd - position)
        if case .eightBit = encoding, terminator != 0, facts.changes.count < Self.changesFollowed,
          let order = TextKind.utf16Order(ofLine: line)
        {
          return .utf16(order, at: position)
        }
        cut(line, isTerminated: true, &interpreter)
      }
      position = lineEnd + 1
    }
    let rest = UnsafeRawBufferPointer(start: position, count: end - position)
    if isDropping { return .rest(0) }
    if isLast {
      cut(rest, isTerminated: false, &interpreter)
      return .rest(0)
    }
    if rest.count <= Self.lineLimit { return .rest(rest.count) }
    isDropping = true
    lineNumber += 1
    emit(UnsafeRawBufferPointer(rebasing: rest.prefix(Self.lineLimit)), end: .lf, isCut: true, &interpreter)
    return .rest(0)
  }

  private mutating func skipped(_ run: SkimmedRun, _ interpreter: inout ListingInterpreter) {
    decoder.noteSkipped(run.lines, first: lineNumber + 1, transcoded: transcoded)
    var header: LineText?
    if let bytes = run.header {
      header = decoder.decode(ArraySlice(bytes), line: lineNumber + run.headerLine, transcoded: transcoded)
    }
    lineNumber += run.lines
    facts.count(.crlf, run.lines - run.bareLines)
    facts.count(.lf, run.bareLines)
    endBeforePrevious = run.lines > 1 ? (run.lastIsBare ? .lf : .crlf) : previousEnd
    previousEnd = run.lastIsBare ? .lf : .crlf
    interpreter.skipped(run, header: header)
  }

  private var terminatorEnd: LineEnd {
    terminator == 0 ? .nul : terminator == UInt8(ascii: "\r") ? .cr : .lf
  }

  private var transcoded: ListingEncoding? {
    switch encoding {
    case .eightBit: nil
    case .utf16(let transcoder): transcoder.order == .little ? .utf16LE : .utf16BE
    }
  }

  /// Splits the text between two terminators at line endings of other kinds.
  private mutating func cut(
    _ bytes: UnsafeRawBufferPointer, isTerminated: Bool, _ interpreter: inout ListingInterpreter
  ) {
    var content = bytes[...]
    if !isTerminated, content.isEmpty { return }
    var end: LineEnd? = isTerminated ? terminatorEnd : nil
    if terminator == UInt8(ascii: "\n") {
      let returns = content.reversed().prefix { $0 == UInt8(ascii: "\r") }.count
      if returns > 0 {
        content = content.dropLast(returns)
        end = isTerminated ? (returns == 1 ? .crlf : .crcrlf) : .cr
      }
    }
    let other = terminator == UInt8(ascii: "\r") ? UInt8(ascii: "\n") : UInt8(ascii: "\r")
    while terminator != 0, let place = content.firstIndex(of: other) {
      lineNumber += 1
      emit(
        UnsafeRawBufferPointer(rebasing: content[..<place]), end: other == UInt8(ascii: "\r") ? .cr : .lf,
        &interpreter)
      content = content[(place + 1)...]
    }
    if end == nil, content.isEmpty { return }
    if end == nil { content = withoutEndMarks(content, &end) }
    if end == .lf, isTerminated == false, content.isEmpty { return }
    lineNumber += 1
    emit(UnsafeRawBufferPointer(rebasing: content), end: end, &interpreter)
  }

  /// The last line without NUL padding and Ctrl-Z, which ends a text like a line ending.
  private mutating func withoutEndMarks(
    _ content: Slice<UnsafeRawBufferPointer>, _ end: inout LineEnd?
  ) -> Slice<UnsafeRawBufferPointer> {
    var content = content
    while let last = content.last, last == 0 || last == 0x1A {
      content = content.dropLast()
      if last == 0 {
        facts.nulBytes += 1
      } else {
        facts.hasControlZ = true
        end = previousEnd ?? .lf
      }
    }
    if content.isEmpty { end = .lf }
    return content
  }

  private mutating func emit(
    _ bytes: UnsafeRawBufferPointer, end: LineEnd?, isCut: Bool = false,
    _ interpreter: inout ListingInterpreter
  ) {
    var content = Array(bytes)[...]
    if content.contains(0) {
      facts.nulBytes += content.count { $0 == 0 }
      while content.first == 0 { content.removeFirst() }
      while content.last == 0 { content.removeLast() }
    }
    if content.elementsEqual([0x1A]) {
      facts.hasControlZ = true
      content = []
    }
    if content.contains(0x1B) { content = Self.withoutColours(content) }
    // Byte order marks of concatenated files, and the direction mark that Explorer puts before a path.
    while content.starts(with: [0xEF, 0xBB, 0xBF]) || content.starts(with: [0xE2, 0x80, 0xAA]) {
      content = content.dropFirst(3)
    }
    if let end { facts.count(end, 1) } else { facts.hasNoLineEnd = true }
    if isCut { facts.longLines.add(lineNumber) }
    if content.contains(where: { $0 < 0x20 && $0 != 0x09 && $0 != 0x1B && $0 != 0x0C }) {
      facts.controlLines.add(lineNumber)
    }
    if content.contains(where: { !$0.isBlank }) { facts.hasText = true }
    let text = decoder.decode(content, line: lineNumber, transcoded: transcoded)
    interpreter.read(
      Line(
        number: lineNumber, text: text, end: end, previousEnd: previousEnd,
        isAfterOddEnd: previousEnd != nil && end != nil && previousEnd != end
          && (endBeforePrevious == nil || endBeforePrevious == end),
        isCut: isCut))
    endBeforePrevious = previousEnd
    previousEnd = end
  }

  /// Without the sequences that colour text on a terminal (`ESC [ … m`), as `ls --color` writes them.
  private static func withoutColours(_ content: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var plain: [UInt8] = []
    var rest = content
    while let byte = rest.popFirst() {
      if byte == 0x1B, rest.first == UInt8(ascii: "[") {
        let parameters = rest.dropFirst().prefix { $0.isASCIIDigit || $0 == UInt8(ascii: ";") }
        let end = parameters.endIndex
        if end < rest.endIndex, rest[end] == UInt8(ascii: "m") || rest[end] == UInt8(ascii: "K") {
          rest = rest[(end + 1)...]
          continue
        }
      }
      plain.append(byte)
    }
    return plain[...]
  }

  /// How many lines there were.
  var lines: Int { lineNumber }
}
