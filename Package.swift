// swift-tools-version: 6.2
import PackageDescription

// The targets stand in the order of the road from bytes to outputs; each imports only targets above it.
let house: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

func stage(_ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource]? = nil) -> Target {
  .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: house)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: house)
}

/// The libFuzzer targets (`make fuzz`): the runtime that they are linked with comes with `--sanitize fuzzer` only.
let fuzzing: [Target] =
  Context.environment["GREFFE_FUZZ"] == nil
  ? []
  : [
    .executableTarget(
      name: "Fuzzing",
      dependencies: [
        "CLibXML2", "Markup", "Reading", "Normalising", "Segmenting", "Extracting", "Cataloguing", "Comparing", "Publishing", "Archiving",
        "Greffe", .product(name: "GRDB", package: "GRDB.swift"),
      ],
      path: "Tests/Fuzzing", swiftSettings: house)
  ]

let package = Package(
  name: "greffe",
  products: [
    .library(name: "Greffe", targets: ["Greffe"]),
    .executable(name: "greffe", targets: ["GreffeCLI"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    // Without its trait SubprocessFoundation, so that no Foundation is loaded at start.
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
  ],
  targets: [
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    stage("Markup", ["CLibXML2"]),
    stage("Reading"),
    .target(name: "CLexicon", exclude: ["lexicon.bin"]),
    stage("Normalising", ["CLexicon", "Reading"]),
    .executableTarget(name: "LexiconBuilder", dependencies: ["Normalising"], exclude: ["Data"], swiftSettings: house),
    stage("Segmenting", ["Markup", "Reading", "Normalising"]),
    stage("Extracting", ["Reading", "Normalising", "Segmenting"]),
    stage("Matching", ["Reading", "Normalising"]),
    stage("Cataloguing", ["Reading", "Normalising", "Segmenting", "Extracting", "Matching"]),
    stage("Comparing", ["Reading", "Normalising", "Extracting", "Matching"]),
    stage(
      "Publishing",
      [
        "Markup", "Reading", "Normalising", "Segmenting", "Extracting", "Cataloguing", "Comparing",
        .product(name: "GRDB", package: "GRDB.swift"), .product(name: "Mustache", package: "swift-mustache"),
      ],
      resources: [
        .embedInCode("Schemas/document.schema.json"), .embedInCode("Schemas/catalogue.schema.json"),
        .embedInCode("Schemas/comparison.schema.json"), .embedInCode("Schemas/document.xsd"), .embedInCode("Schemas/catalogue.xsd"),
        .embedInCode("Schemas/catalogue.sql"),
        .embedInCode("Review/Templates/review.mustache"), .embedInCode("Review/Templates/index.mustache"),
        .embedInCode("Comparison/Templates/comparison.mustache"), .embedInCode("Comparison/Templates/comparison.css"),
        .embedInCode("Review/Templates/review.css"), .embedInCode("Review/Templates/review.js"),
      ]),
    stage(
      "Archiving", ["Markup", "Reading", "Normalising", "Extracting", .product(name: "Subprocess", package: "swift-subprocess")]),
    stage(
      "Greffe",
      ["Markup", "Reading", "Normalising", "Segmenting", "Extracting", "Cataloguing", "Comparing", "Publishing", "Archiving"]),
    .executableTarget(
      name: "GreffeCLI",
      dependencies: [
        "Reading", "Normalising", "Extracting", "Cataloguing", "Comparing", "Publishing", "Archiving", "Greffe",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: house),
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: house),
    tests("MarkupTests", ["CLibXML2", "Markup"]),
    tests("ReadingTests", ["Reading"]),
    tests("NormalisingTests", ["TestSupport", "Reading", "Normalising"]),
    tests("SegmentingTests", ["TestSupport", "Reading", "Normalising", "Segmenting"]),
    tests("ExtractingTests", ["TestSupport", "Reading", "Normalising", "Segmenting", "Extracting"]),
    tests("MatchingTests", ["TestSupport", "Reading", "Normalising", "Matching"]),
    tests("CataloguingTests", ["Reading", "Normalising", "Segmenting", "Extracting", "Cataloguing"]),
    tests("ComparingTests", ["TestSupport", "Reading", "Normalising", "Extracting", "Matching", "Comparing"]),
    tests(
      "PublishingTests",
      [
        "TestSupport", "Markup", "Reading", "Normalising", "Segmenting", "Extracting", "Cataloguing", "Comparing", "Publishing",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    tests("ArchivingTests", ["Markup", "Reading", "Normalising", "Extracting", "Archiving"]),
    tests(
      "GreffeTests",
      [
        "TestSupport", "Markup", "Reading", "Normalising", "Segmenting", "Extracting", "Cataloguing", "Comparing", "Publishing",
        "Archiving",
        "Greffe",
      ],
      exclude: ["Truth"]),
    tests("GreffeCLITests", ["GreffeCLI"]),
  ] + fuzzing,
  cLanguageStandard: .c2x
)
