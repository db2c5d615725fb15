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

let package = Package(
  name: "greffe",
  products: [
    .library(name: "Greffe", targets: ["Greffe"]),
    .executable(name: "greffe", targets: ["GreffeCLI"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
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
    stage(
      "Publishing", ["Markup", "Reading", "Normalising", "Extracting", "Cataloguing"],
      resources: [
        .embedInCode("Schemas/document.schema.json"), .embedInCode("Schemas/catalogue.schema.json"),
        .embedInCode("Schemas/comparison.schema.json"), .embedInCode("Schemas/document.xsd"), .embedInCode("Schemas/catalogue.xsd"),
      ]),
    stage("Archiving"),
    stage(
      "Greffe",
      ["Markup", "Reading", "Normalising", "Segmenting", "Extracting", "Cataloguing", "Publishing", "Archiving"]),
    .executableTarget(
      name: "GreffeCLI",
      dependencies: [
        "Reading", "Normalising", "Extracting", "Cataloguing", "Publishing", "Archiving", "Greffe",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: house),
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: house),
    tests("MarkupTests", ["Markup"]),
    tests("ReadingTests", ["Reading"]),
    tests("NormalisingTests", ["TestSupport", "Reading", "Normalising"]),
    tests("SegmentingTests", ["TestSupport", "Reading", "Normalising", "Segmenting"]),
    tests("ExtractingTests", ["TestSupport", "Reading", "Normalising", "Segmenting", "Extracting"]),
    tests("MatchingTests", ["TestSupport", "Reading", "Normalising", "Matching"]),
    tests("CataloguingTests", ["Reading", "Normalising", "Segmenting", "Extracting", "Cataloguing"]),
    tests("PublishingTests", ["Markup", "Reading", "Normalising", "Segmenting", "Extracting", "Cataloguing", "Publishing"]),
    tests("ArchivingTests", ["Archiving"]),
    tests(
      "GreffeTests",
      ["TestSupport", "Markup", "Reading", "Normalising", "Segmenting", "Extracting", "Cataloguing", "Publishing", "Archiving", "Greffe"],
      exclude: ["Truth"]),
    tests("GreffeCLITests", ["GreffeCLI"]),
  ],
  cLanguageStandard: .c2x
)
