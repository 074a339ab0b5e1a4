import Procedure

@testable import Verification
@testable import VerificationReports

extension Samples {
  static let complete = asked([("3.005a-B", complete(1))])

  /// One module is present, one missing, one empty, one in doubt; and a part of another set.
  static let troubled = asked(
    [("3.005a-B", troubledSet)],
    others: [
      finding(
        2, .partial,
        modules: table.sets[2].modules.dropLast().enumerated().map { line, name in
          module(name, .found, at: [occurrence(40 + line)])
        })
    ],
    listings: [listing(notes: allNotes), listing("book.xlsx", unreadable: .binary(.officeOpenXML))])

  static let troubledSet = finding(
    1, .partial, isAskedFor: true,
    modules: [
      module("RAID0_1st.DAT", .found, at: [occurrence(12), occurrence(20, folder: #"D:\Copy"#)]),
      module(
        "RAID0_2nd.DAT",
        nearMisses: NearMiss.Difference.allCases.enumerated().map { line, difference in
          NearMiss(
            place: place(50 + line), seen: "RAID0_2nd.DAT.\(difference)", folder: folder,
            difference: difference)
        }, omitted: 3),
      module("RAID1_1st.DAT", .empty, at: [occurrence(13, size: 0)]),
      module(
        "RAID1_2nd.DAT", .uncertain,
        mentions: Doubt.allCases.enumerated().map { line, doubt in
          Mention(
            place: place(70 + line), text: "text of \(doubt)", folder: line % 2 == 0 ? folder : nil,
            doubt: doubt)
        }),
    ])

  static let allNotes: [ListingNote] = [
    .mixedEncoding(.utf8, line: 5), .mojibake(line: 6), .nulBytes(7), .controlZ, .oddByte, .noLineEnd,
    .damagedLines(1, first: 8), .longLines(2, first: 9), .nothingFound(line: 11),
    .cutRows(4, first: 12), .archive, .notOpened(path: #"C:\closed"#),
  ]

  static let scattered = asked([
    (
      "3.004a-B",
      finding(
        0, .scattered, isAskedFor: true,
        modules: [
          module("AUTORAID1st.DAT", .found, at: [occurrence(3, folder: #"C:\one"#)]),
          module("AUTORAID2nd.DAT", .found, at: [occurrence(9, folder: #"C:\two"#)]),
        ])
    )
  ])

  static let duplicated = asked([
    (
      "3.004a-B",
      finding(
        0, .complete, isAskedFor: true, completeIn: [#"C:\one"#, #"C:\two"#],
        modules: ["AUTORAID1st.DAT", "AUTORAID2nd.DAT"].enumerated().map { line, name in
          module(
            name, .found,
            at: [occurrence(3 + line, folder: #"C:\one"#), occurrence(9 + line, folder: #"C:\two"#)])
        })
    )
  ])

  static let unreadable = asked(
    [("3.005a-B", finding(1, isAskedFor: true)), ("3.010f-B", finding(3, isAskedFor: true))],
    listings: [listing("photo.png", unreadable: .binary(.png)), listing("none.txt", unreadable: .empty)],
    verdict: .unreadable)

  static let derivedReport = derived([
    complete(1, isAskedFor: false),
    finding(2, .partial, modules: [module("S3_RAID0_1st.DAT", .found, at: [occurrence(5)])]),
  ])

  static let nothingThere = derived([])

  /// Every text that comes from outside is `text`.
  static func hostile(_ text: String) -> VerificationReport {
    let place = ListingPlace(listing: text, line: 1)
    let set = finding(
      1, .partial, isAskedFor: true,
      modules: [
        module(
          "RAID0_1st.DAT", .found,
          at: [
            occurrence(1, folder: text, size: 1, listing: text, text: text, isFullWidth: true),
            occurrence(1, folder: text + "2", size: 0, listing: text, text: text, isFullWidth: false),
          ]),
        module(
          "RAID0_2nd.DAT",
          mentions: Doubt.allCases.map { Mention(place: place, text: text, folder: text, doubt: $0) },
          nearMisses: NearMiss.Difference.allCases.map {
            NearMiss(place: place, seen: text, folder: text, difference: $0)
          }),
      ])
    let other = finding(
      3, .scattered,
      modules: table.sets[3].modules.enumerated().map { index, name in
        module(
          name, .found,
          at: [
            occurrence(
              1, folder: "\(text)\(index % 2)", size: nil, listing: text, text: text, isFullWidth: false)
          ])
      })
    return asked(
      [("3.005a-B", set), ("3.010a-B", other)],
      others: [
        finding(
          0, .complete, completeIn: [text],
          modules: [
            module(
              "AUTORAID1st.DAT", .found,
              at: [occurrence(1, folder: text, size: 9, listing: text, text: text, isFullWidth: false)])
          ])
      ],
      listings: [
        hostileListing(text), listing(text, unreadable: .noRows),
      ],
      place: PlaceFinding.otherDrive(folder: text), site: RegistrationPlace(drive: text, folder: text))
  }

  private static func hostileListing(_ text: String) -> ListingFinding {
    var listing = listing(text, notes: [.notOpened(path: text)])
    listing.unclear = UnclearLine.Kind.allCases.map { UnclearLine(line: 1, text: text, kind: $0) }
    return listing
  }

  /// Nothing is shown to be missing, but one line makes a module doubtful, and others are not understood.
  static let undecided = asked(
    [
      (
        "3.004a-B",
        finding(
          0, .partial, isAskedFor: true,
          modules: [
            module("AUTORAID1st.DAT", .found, at: [occurrence(3)]),
            module(
              "AUTORAID2nd.DAT", .uncertain,
              mentions: [
                Mention(
                  place: place(4), text: "AUTORAID2nd.DAT", folder: folder, doubt: .notUnderstood)
              ]),
          ])
      )
    ], listings: [unclearListing])

  /// A listing with a line of every kind that is not understood.
  static var unclearListing: ListingFinding {
    var listing = listing()
    listing.unclear = UnclearLine.Kind.allCases.enumerated().map { index, kind in
      UnclearLine(line: 20 + index, text: "text of \(kind)", kind: kind)
    }
    listing.unclearCount = 30
    listing.ignoredCount = 4
    return listing
  }

  /// All modules are present, in folders that the listing does not name.
  static let unplaced = asked([
    (
      "3.004a-B",
      finding(
        0, .unplaced, isAskedFor: true,
        modules: ["AUTORAID1st.DAT", "AUTORAID2nd.DAT"].enumerated().map { line, name in
          module(name, .found, at: [occurrence(3 + line, folder: nil)])
        })
    )
  ])

  /// A whole set, on the drive and in the folder that `finding` says.
  static func placed(_ finding: PlaceFinding?) -> VerificationReport {
    var report = complete
    report.place = RegistrationPlace(drive: "X:", folder: #"X:\DPM\DeploymentManager"#)
    report.releases[0].place = finding
    if finding?.isNoProof == true {
      report.releases[0].verdict = .undecided
      report.verdict = .undecided
    }
    return report
  }

  static let places: [PlaceFinding] = [
    .expected, .otherDrive(folder: folder), .otherFolder(folder: #"X:\Old"#), .unnamed,
  ]

  static let guessed = derived([complete(1, isAskedFor: false)], question: .guessed)

  static let all: [(name: String, report: VerificationReport)] = [
    ("complete", complete), ("troubled", troubled), ("scattered", scattered), ("duplicated", duplicated),
    ("unreadable", unreadable), ("derived", derivedReport), ("nothing there", nothingThere),
    ("undecided", undecided), ("unplaced", unplaced), ("guessed", guessed),
    ("on another drive", placed(places[1])), ("in another folder", placed(places[2])),
    ("hostile", hostile("a\u{1B}[31m\nb\u{202E}c`|*#\u{9B}\u{7F}\u{FFFE}&<\">]]>'\\x \u{0}")),
  ]
}
