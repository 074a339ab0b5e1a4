// swift-tools-version: 6.2
import PackageDescription

// A separate package, so that Tejun's users never meet it. `scripts/fuzz` builds it with libFuzzer's coverage
// in every module of Tejun; the checks are also part of the ordinary tests (`FuzzingTests` of the package above).

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "fuzzing",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "tejun", path: "../..")],
  targets: [
    .target(
      name: "Checks",
      dependencies: [
        .product(name: "Tejun", package: "tejun"), .product(name: "Verification", package: "tejun"),
      ],
      path: "Checks", swiftSettings: settings)
  ]
    + ["ManualFuzz", "SiteFuzz", "ListingFuzz", "MarkupFuzz"].map { name in
      .executableTarget(
        name: name, dependencies: ["Checks"], path: "Targets/\(name)", swiftSettings: settings)
    }
)
