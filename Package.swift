// swift-tools-version: 6.2
import PackageDescription

// CI turns warnings into errors; a user with a newer compiler should not be stopped by them.
let strict: [SwiftSetting] =
  Context.environment["TEJUN_WARNINGS_AS_ERRORS"] == nil ? [] : [.treatAllWarnings(as: .error)]

let settings: [SwiftSetting] =
  [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ] + strict

let package = Package(
  name: "tejun",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "tejun", targets: ["tejun"]),
    .library(
      name: "Tejun", targets: ["Languages", "Markup", "Procedure", "Authoring", "Runbook", "Publishing"]),
    .library(name: "Verification", targets: ["Languages", "Verification", "VerificationReports"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CCmark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
    .systemLibrary(name: "CLinux"),
    .target(name: "Markup", dependencies: ["CCmark"], swiftSettings: settings),
    .target(name: "Procedure", swiftSettings: settings),
    .target(name: "CSHA256"),
    .target(name: "CSignals"),
    .target(name: "Digest", dependencies: ["CSHA256"], swiftSettings: settings),
    .target(name: "JSON", swiftSettings: settings),
    .target(name: "Languages", swiftSettings: settings),
    .target(name: "Parallel", swiftSettings: settings),
    .target(name: "Resources", swiftSettings: settings),
    .target(
      name: "Authoring",
      dependencies: [
        "Digest", "Languages", "Markup", "Parallel", "Procedure", .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: settings),
    .target(
      name: "Runbook", dependencies: ["Digest", "JSON", "Markup", "Procedure"], swiftSettings: settings),
    .target(
      name: "Rehearsal", dependencies: ["Parallel", "Procedure", "Runbook"], swiftSettings: settings),
    .target(
      name: "RehearsalReports", dependencies: ["Markup", "Procedure", "Rehearsal", "Runbook"],
      swiftSettings: settings),
    .target(name: "Verification", dependencies: ["Procedure"], swiftSettings: settings),
    .target(
      name: "VerificationReports",
      dependencies: ["JSON", "Languages", "Markup", "Procedure", "Verification"], swiftSettings: settings),
    .target(
      name: "Publishing",
      dependencies: ["CLinux", "Digest", "JSON", "Markup", "Parallel", "Procedure", "Resources", "Runbook"],
      resources: [.copy("Assets")], swiftSettings: settings),
    .target(
      name: "Content", dependencies: ["Resources"], path: "Content",
      resources: [.copy("dpm-cluster"), .copy("sites"), .copy("schemas")], swiftSettings: settings),
    .target(
      name: "TejunCommands",
      dependencies: [
        "Authoring", "CSignals", "Content", "Digest", "Languages", "Markup", "Parallel", "Procedure",
        "Publishing", "Rehearsal", "RehearsalReports", "Resources", "Runbook", "Verification",
        "VerificationReports",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "tejun",
      dependencies: ["TejunCommands", .product(name: "ArgumentParser", package: "swift-argument-parser")],
      swiftSettings: settings),
    .testTarget(name: "DigestTests", dependencies: ["Digest"], swiftSettings: settings),
    .testTarget(name: "JSONTests", dependencies: ["JSON"], swiftSettings: settings),
    .testTarget(name: "ParallelTests", dependencies: ["Parallel"], swiftSettings: settings),
    .testTarget(name: "MarkupTests", dependencies: ["Markup"], swiftSettings: settings),
    .testTarget(name: "ProcedureTests", dependencies: ["Procedure"], swiftSettings: settings),
    .testTarget(
      name: "AuthoringTests", dependencies: ["Authoring", "Languages", "Procedure"], swiftSettings: settings),
    .testTarget(name: "LanguagesTests", dependencies: ["Languages"], swiftSettings: settings),
    .testTarget(
      name: "PublishingTests",
      dependencies: ["Authoring", "Digest", "Procedure", "Publishing", "Resources", "Runbook"],
      swiftSettings: settings),
    .testTarget(
      name: "VerificationTests", dependencies: ["Authoring", "Procedure", "Verification"],
      resources: [
        .copy("FieldListings"), .copy("Generated/commands.tsv"), .copy("GoodListings"), .copy("Listings"),
        .copy("MoreListings"),
      ],
      swiftSettings: settings),
    .testTarget(
      name: "VerificationReportsTests",
      dependencies: ["Languages", "Markup", "Procedure", "Verification", "VerificationReports"],
      swiftSettings: settings),
    // The checks that scripts/fuzz runs, on the inputs that once broke one (Tests/Fuzzing/Package.swift).
    .testTarget(
      name: "FuzzingTests",
      dependencies: [
        "Authoring", "Digest", "Languages", "Markup", "Procedure", "Runbook", "Verification",
        "VerificationReports",
      ],
      path: "Tests/Fuzzing",
      exclude: ["Package.swift", "Targets", "corpus", "dictionaries", "open", "regressions", "small-manual"],
      sources: ["Checks", "RegressionTests"], swiftSettings: settings),
    .testTarget(
      name: "RehearsalTests", dependencies: ["Authoring", "Procedure", "Rehearsal", "Runbook"],
      swiftSettings: settings),
    .testTarget(
      name: "TejunCommandsTests",
      dependencies: ["Authoring", "Languages", "Procedure", "Publishing", "Resources", "TejunCommands"],
      swiftSettings: settings),
    .testTarget(
      name: "RunbookTests", dependencies: ["Authoring", "Markup", "Procedure", "Runbook"],
      swiftSettings: settings),
  ]
)
