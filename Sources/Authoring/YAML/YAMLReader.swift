import Digest
import Foundation
import Yams

/// Reads one YAML file into nodes. The only file that uses Yams.
struct YAMLReader {
  /// No manual or site comes near this size; anything larger is a mistake or an attack.
  static let sizeLimit = 1 << 20
  static let depthLimit = 32
  /// Work that is done for every key, such as finding the name that was meant, must not add up.
  static let keyLimit = 1_000

  /// A file that was read.
  struct Source: Sendable {
    var root: YAMLNode
    var bytes: [UInt8]
  }

  let reporter: Reporter

  /// Reads the file at `path`; messages call it `name`.
  func read(path: String, name: String) -> Source? {
    let file = Location(file: name)
    guard let bytes = load(path: path, at: file, limit: Self.sizeLimit), let root = parse(bytes, name: name)
    else { return nil }
    return Source(root: root, bytes: bytes)
  }

  /// Parses the bytes of a document in the file called `name`; they begin at line `firstLine` of it.
  func parse(
    _ bytes: [UInt8], name: String, firstLine: Int = 1, limit: Int = Self.sizeLimit
  ) -> YAMLNode? {
    let places = Places(name: name, before: firstLine - 1)
    let file = places.document
    if bytes.count > limit {
      reporter.error(.fileTooLarge(limit: limit), at: file)
      return nil
    }
    guard let text = decode(bytes, at: file) else { return nil }
    if text.allSatisfy(\.isWhitespace) {
      reporter.error(.fileEmpty, at: places.location(line: 1))
      return nil
    }
    // Without a byte order mark, which would come before the start of the first line.
    let bytes = Array(text.utf8)
    if let line = Self.lineTooDeep(bytes) {
      reporter.error(.tooDeep(limit: Self.depthLimit), at: places.location(line: line))
      return nil
    }
    if let line = Self.lineOfTagDirective(bytes) {
      reporter.error(.tag("%TAG"), at: places.location(line: line))
      return nil
    }
    do {
      // Unless told otherwise, Yams reads the encoding from an environment variable.
      let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
      // Nodes hold their anchors weakly: they live only as long as the parser.
      return try withExtendedLifetime(parser) {
        guard let root = try parser.singleRoot() else {
          reporter.error(.fileEmpty, at: places.location(line: 1))
          return nil
        }
        return convert(root, places, depth: 0)
      }
    } catch {
      report(error, in: text, places)
      return nil
    }
  }

  /// The bytes of the file at `path`, but only as many as show that it is larger than `limit`.
  func load(path: String, at file: Location, limit: Int) -> [UInt8]? {
    var isDirectory: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
      reporter.error(.fileMissing, at: file)
      return nil
    }
    guard !isDirectory.boolValue else {
      let isOpen = access(path, R_OK | X_OK) == 0
      reporter.error(.fileUnreadable(isOpen ? .folder : .system(EACCES)), at: file)
      return nil
    }
    // Without O_NONBLOCK, opening a pipe that nobody writes to would never end.
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else {
      reporter.error(.fileUnreadable(.system(errno)), at: file)
      return nil
    }
    let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    Self.awaitWriter(descriptor)
    do {
      // Reading one byte more than allowed shows that there are more.
      return Array(try handle.read(upToCount: limit + 1) ?? Data())
    } catch {
      reporter.error(.fileUnreadable(.init(error)), at: file)
      return nil
    }
  }

  /// Gives the writer of a pipe (`<(…)` in a shell) a moment to begin; after that, it is read as it is.
  private static func awaitWriter(_ descriptor: Int32) {
    var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    _ = poll(&waiting, 1, 1_000)
    _ = fcntl(descriptor, F_SETFL, O_RDONLY)
  }

  /// The text of a file's bytes in UTF-8.
  func decode(_ bytes: [UInt8], at file: Location) -> String? {
    let looksLike: Problem.ForeignEncoding? =
      switch bytes.prefix(2) {
      case [0xFF, 0xFE]: .utf16LittleEndian
      case [0xFE, 0xFF]: .utf16BigEndian
      default: bytes.prefix(512).contains(0) ? .utf16OrBinary : nil
      }
    let first = max(file.line, 1)
    if let looksLike {
      reporter.error(.notUTF8(looksLike: looksLike), at: Location(file: file.file, line: first))
      return nil
    }
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    guard let text = String(validating: body, as: UTF8.self) else {
      let lines = body.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      let wrong = lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0
      reporter.error(.notUTF8(looksLike: .other), at: Location(file: file.file, line: first + wrong))
      return nil
    }
    return text
  }

  /// The first line where flow collections or indentation are deeper than the limit: the parser recurses.
  private static func lineTooDeep(_ bytes: [UInt8]) -> Int? {
    var line = 1
    var open = 0
    var markers = 0
    var isBegun = false
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "\n"):
        if open > 4 * depthLimit { return line }
        line += 1
        markers = 0
        isBegun = false
        continue
      case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "?"):
        if !isBegun { markers += 1 }
        if markers > 16 * depthLimit { return line }
        continue
      case UInt8(ascii: "["), UInt8(ascii: "{"): open += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): open = max(0, open - 1)
      default: break
      }
      isBegun = true
    }
    return open > 4 * depthLimit ? line : nil
  }

  /// The first line that declares a tag: the parser compares each of them with all the earlier ones.
  private static func lineOfTagDirective(_ bytes: [UInt8]) -> Int? {
    let directive = Array("%TAG".utf8)
    var line = 1
    for (index, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "\n") { line += 1 }
      let beginsLine = index == 0 || bytes[index - 1] == UInt8(ascii: "\n")
      if byte == directive[0], beginsLine, bytes[index...].starts(with: directive) { return line }
    }
    return nil
  }

  /// The spellings of a missing value in YAML (YAML 1.2.2, 10.3.2).
  private static let nothing: Set<String> = ["", "~", "null", "Null", "NULL"]

  private func convert(_ node: Node, _ places: Places, depth: Int, isKey: Bool = false) -> YAMLNode? {
    let location = places.location(line: node.mark?.line ?? 0, column: node.mark?.column ?? 0)
    if depth > Self.depthLimit {
      reporter.error(.tooDeep(limit: Self.depthLimit), at: location)
      return nil
    }
    if let anchor = node.anchor {
      reporter.error(.anchor("&\(anchor.rawValue)"), at: location)
      return nil
    }
    switch node {
    case .scalar(let scalar):
      let tag = scalar.tag.description
      // Yams gives keys and quoted scalars the tag of a string, although nobody wrote it.
      let isImplied = tag == "tag:yaml.org,2002:str" && (isKey || scalar.style != .plain)
      if !tag.isEmpty && !isImplied {
        reporter.error(.tag(tag), at: location)
        return nil
      }
      let isAbsent = scalar.style == .plain && Self.nothing.contains(scalar.string)
      return YAMLNode(content: isAbsent ? .absent : .scalar(scalar.string), location: location)
    case .sequence(let sequence):
      let items = sequence.map { convert($0, places, depth: depth + 1) }
      return items.contains { $0 == nil }
        ? nil : YAMLNode(content: .list(items.compactMap { $0 }), location: location)
    case .mapping(let mapping):
      if mapping.count > Self.keyLimit {
        reporter.error(.tooManyKeys(limit: Self.keyLimit), at: location)
        return nil
      }
      var pairs: [YAMLNode.Pair] = []
      for (key, value) in mapping {
        guard case .scalar = key else {
          // `{{parameter}}` without quotes is a mapping with a mapping as its key.
          let isBraced = if case .mapping = key { true } else { false }
          reporter.error(
            isBraced ? .unquotedBraces : .shape(expected: .text, what: .kind(.key)),
            at: places.location(line: key.mark?.line ?? 0, column: key.mark?.column ?? 0))
          return nil
        }
        guard let keyNode = convert(key, places, depth: depth + 1, isKey: true),
          let value = convert(value, places, depth: depth + 1)
        else { return nil }
        guard case .scalar(let text) = keyNode.content else {
          reporter.error(.shape(expected: .text, what: .kind(.key)), at: keyNode.location)
          return nil
        }
        pairs.append(.init(key: text, keyLocation: keyNode.location, value: value))
      }
      return YAMLNode(content: .mapping(pairs), location: location)
    case .alias(let alias):
      reporter.error(.anchor("*\(alias.anchor.rawValue)"), at: location)
      return nil
    }
  }

  private func report(_ error: any Error, in text: String, _ places: Places) {
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      let location = places.location(line: mark.line, column: mark.column)
      // An alias is still an alias if the parser has not seen its anchor.
      if problem.contains("alias") { return reporter.error(.anchor("*"), at: location) }
      // libyaml has a limit of its own, and names the function that would raise it.
      if problem.contains("nest") { return reporter.error(.tooDeep(limit: Self.depthLimit), at: location) }
      let (line, mended) = Self.slip(near: mark.line, in: text)
      reporter.error(
        .syntax(problem, line: mended),
        at: mended == nil || line == mark.line ? location : places.location(line: line))
    case .duplicatedKeysInMapping(let duplicates, let context):
      for key in duplicates {
        reporter.error(
          .duplicateKey(key),
          at: places.location(line: context.mark.line, column: context.mark.column))
      }
    case .reader(let problem, let offset, _, let yaml):
      let before = yaml.prefix(offset ?? 0)
      reporter.error(
        .syntax(problem), at: places.location(line: before.filter { $0.isNewline }.count + 1))
    default:
      reporter.error(.syntax(String(describing: error)), at: places.document)
    }
  }

  /// The line where the parser gave up, or the one before it, if something else was meant there.
  private static func slip(near number: Int, in text: String) -> (line: Int, mended: String?) {
    let lines = text.split(separator: "\n", maxSplits: number, omittingEmptySubsequences: false)
    for number in [number, number - 1] where lines.indices.contains(number - 1) {
      if let mended = YAMLSlip.mended(lines[number - 1].prefix(500)) { return (number, mended) }
    }
    return (number, nil)
  }

  /// Finds places in a file when only the lines after `before` are read.
  private struct Places {
    let name: String
    let before: Int

    /// The document as a whole.
    var document: Location { Location(file: name, line: before == 0 ? 0 : before + 1) }

    /// A place as the parser counts it; line 0 is the document.
    func location(line: Int, column: Int = 0) -> Location {
      line == 0 ? document : Location(file: name, line: before + line, column: column)
    }
  }
}
