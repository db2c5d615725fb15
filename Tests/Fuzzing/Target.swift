import Glibc

/// What is fuzzed; GREFFE_FUZZ_TARGET names it.
enum Target: String, CaseIterable {
  /// From the bytes of a dump to JSON and XML.
  case road
  /// Every output, of hostile texts in every place that takes one.
  case writers
  /// The database of the catalogue, and searches in it.
  case database
  /// Files of decisions, and what they do to a document.
  case overrides
  /// ALTO files.
  case alto

  fileprivate static let chosen: Target = {
    guard let name = getenv("GREFFE_FUZZ_TARGET"), let target = Target(rawValue: String(cString: name)) else {
      print("GREFFE_FUZZ_TARGET must be one of \(allCases.map(\.rawValue).joined(separator: ", "))")
      exit(64)
    }
    if target == .alto { AltoFiles.forbidFiles() }
    return target
  }()
}

/// What libFuzzer, whose `main` is the program's, calls with each input.
@_cdecl("LLVMFuzzerTestOneInput")
func test(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  return switch Target.chosen {
  case .road: Road.test(bytes)
  case .writers: Writers.test(bytes)
  case .database: Databases.test(bytes)
  case .overrides: OverridesFiles.test(bytes)
  case .alto: AltoFiles.test(bytes)
  }
}

/// Traps, which libFuzzer reports with the input, where a promise is not kept.
func promise(_ isKept: Bool, _ what: @autoclosure () -> String) {
  if !isKept { fatalError(what()) }
}
