import Testing

@testable import Verification

/// What is stored of what listings show, and what is withdrawn.
@Suite struct EvidenceTests {
  private static let folder = FolderKey("X:\\A", listing: 1, part: 1, group: 1)
  private static let spot = Evidence.Spot(folder: folder, module: 0)

  static func shown(
    _ module: Int = 0, size: UInt64? = 1, style: Row.Style = .program, folder: LineText? = "X:\\A",
    decoration: LineText = ""
  ) -> Evidence.Shown {
    let place = ListingPlace(listing: "l", line: 1)
    return Evidence.Shown(
      spot: Evidence.Spot(folder: FolderKey(folder, listing: 1, part: 1, group: 1), module: module),
      occurrence: Occurrence(
        place: place, folder: folder?.string, size: size, text: "m", isFullWidth: false),
      style: style, decoration: decoration)
  }

  private static func mention(_ doubt: Doubt = .folder) -> Mention {
    Mention(place: ListingPlace(listing: "l", line: 1), text: "m", folder: nil, doubt: doubt)
  }

  private static func miss() -> NearMiss {
    NearMiss(place: ListingPlace(listing: "l", line: 1), seen: "m", folder: nil, difference: .typo)
  }

  @Test("A program's row is a file at once, a person's when the listing has been read, an empty one never")
  func signs() {
    var evidence = Evidence(modules: 3)
    evidence.add(Self.shown(0))
    evidence.add(Self.shown(1, style: .bare))
    evidence.add(Self.shown(2, size: 0))
    let spots = (0..<3).map { Evidence.Spot(folder: Self.folder, module: $0) }
    #expect(spots.map { evidence.spots[$0] } == [.file, .looseFile, .empty])
    #expect(spots.map { evidence.spots[$0]?.isSound } == [true, false, false])
    evidence.settle()
    #expect(spots.map { evidence.spots[$0] } == [.file, .file, .empty])
  }

  @Test("A folder of the name, or a mark that it is not there, contradicts a file")
  func contradiction() {
    for sign in [Evidence.Signs.folder, .absent] {
      #expect(sign.isContradicted)
      #expect(sign.union(.file).isContradicted)
      #expect(!sign.union(.file).isSound)
    }
    for sign in [Evidence.Signs.file, .looseFile, .doubtful, .empty] { #expect(!sign.isContradicted) }
    let signs: [Evidence.Signs] = [.file, .looseFile, .doubtful, .empty, .folder, .absent]
    #expect(Set(signs.map(\.rawValue)).count == 6)
    #expect(signs.allSatisfy { $0.rawValue.nonzeroBitCount == 1 })
  }

  @Test("Of each kind a hundred are kept, and the others are counted")
  func kept() {
    var evidence = Evidence(modules: 1)
    for _ in 0..<103 { evidence.add(Self.shown()) }
    #expect(evidence.records[0].shown.count == 100)
    #expect(evidence.records[0].omitted == 3)
    for _ in 0..<102 { evidence.add(Self.mention(), module: 0) }
    #expect(evidence.records[0].mentions.count == 100)
    #expect(evidence.records[0].omitted == 5)
    for _ in 0..<101 { evidence.add(Self.miss(), module: 0) }
    #expect(evidence.records[0].nearMisses.count == 100)
    #expect(evidence.records[0].omitted == 6)
  }

  @Test("Two listings' evidence is that of both, as far as it is kept")
  func merged() {
    var one = Evidence(modules: 1)
    for _ in 0..<99 {
      one.add(Self.shown())
      one.add(Self.mention(), module: 0)
      one.add(Self.miss(), module: 0)
    }
    var other = Evidence(modules: 1)
    for _ in 0..<3 {
      other.add(Self.shown(folder: "X:\\B"))
      other.add(Self.mention(), module: 0)
      other.add(Self.miss(), module: 0)
    }
    other.mark(Self.spot, .folder)
    one.merge(other)
    #expect(one.records[0].shown.count == 100)
    #expect(one.records[0].mentions.count == 100)
    #expect(one.records[0].nearMisses.count == 100)
    #expect(one.records[0].omitted == 6)
    #expect(one.spots[Self.spot] == [.file, .folder])
    #expect(one.spots.count == 2)
    var third = Evidence(modules: 1)
    for _ in 0..<102 { third.add(Self.shown()) }
    var fresh = Evidence(modules: 1)
    fresh.merge(third)
    #expect(fresh.records[0].omitted == 2)
  }

  @Test("Beyond 50,000 places nothing is taken for a file")
  func room() {
    var evidence = Evidence(modules: 1)
    func spot(_ number: Int) -> Evidence.Spot {
      Evidence.Spot(folder: FolderKey(nil, listing: 0, part: 0, group: number), module: 0)
    }
    for number in 1...49_999 { evidence.mark(spot(number), .file) }
    let hasRoom = evidence.mark(spot(50_000), .file)
    #expect(hasRoom)
    let hasNone = evidence.mark(spot(50_001), .file)
    #expect(!hasNone)
    #expect(evidence.spots.count == 50_000)
    let isKnown = evidence.mark(spot(1), .folder)
    #expect(isKnown)
    evidence.add(Self.shown())
    #expect(evidence.records[0].omitted == 1)
    #expect(evidence.records[0].shown.isEmpty)
    var other = Evidence(modules: 1)
    other.add(Self.shown())
    evidence.merge(other)
    #expect(evidence.records[0].omitted == 2)
    #expect(evidence.spots[Self.spot] == nil)
  }

  @Test("What is taken back of a module is doubtful, also the rows of which only the number was kept")
  func takenBack() {
    var evidence = Evidence(modules: 2)
    evidence.add(Self.shown(0))
    evidence.add(Self.shown(0, folder: "X:\\B"))
    evidence.add(Self.shown(1))
    evidence.takeBack(0, because: .notUnderstood) { $0.occurrence.folder == "X:\\A" }
    #expect(evidence.records[0].shown.map(\.occurrence.folder) == ["X:\\B"])
    #expect(evidence.records[0].mentions.map(\.doubt) == [.notUnderstood])
    #expect(evidence.spots[Self.spot] == [.file, .doubtful])
    #expect(evidence.spots[Self.shown(0, folder: "X:\\B").spot] == .file)
    evidence.settle()
    #expect(evidence.spots[Self.spot] == [])
    #expect(evidence.spots[Self.shown(1).spot] == .file)

    var many = Evidence(modules: 2)
    for _ in 0..<100 { many.add(Self.shown(0)) }
    many.add(Self.shown(0, folder: "X:\\B"))
    many.add(Self.shown(1))
    many.takeBack(0, because: .notUnderstood) { $0.occurrence.folder == nil }
    #expect(many.spots[Self.spot] == .file)
    many.takeBack(0, because: .notUnderstood) { $0.occurrence.folder == "X:\\A" }
    #expect(many.spots[Self.shown(0, folder: "X:\\B").spot] == [.file, .doubtful])
    #expect(many.spots[Self.shown(1).spot] == .file)
  }

  @Test("What is removed later is shown no longer, and other modules stay")
  func removed() {
    var evidence = Evidence(modules: 2)
    evidence.add(Self.shown(0))
    evidence.add(Self.shown(1))
    evidence.remove(0, because: .removedLater)
    #expect(evidence.spots[Self.spot]?.isDisjoint(with: [.file, .looseFile, .empty]) == true)
    #expect(evidence.records[0].shown.isEmpty)
    #expect(evidence.spots[Self.shown(1).spot] == .file)
    #expect(evidence.records[1].shown.count == 1)
  }
}
