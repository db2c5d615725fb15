import Reading
import Testing

@testable import Normalising

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Processor time of this thread, which what else runs on the machine does not lengthen.
func processorSeconds(_ body: () -> Void) -> Double {
  func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
  let start = now()
  body()
  return now() - start
}

@Suite(.serialized) struct LinearityTests {
  @Test(arguments: [
    "'", "’'", "|", "l|", "-\n", "a-\na", "poli-\r", "I'", "I' ", "d’ e", "C O N S ", "CC", "a", "Ã©", "Ã", "\u{AD}", "a\u{200B}", "ﬁ", "`",
    "```\n", "x@", "://", "a|b\n", "a|a ",
  ]) func `Four times the text takes about four times as long`(unit: String) {
    func seconds(_ size: Int) -> Double {
      let bytes = Array(String(repeating: unit, count: size / unit.utf8.count).utf8)
      return processorSeconds { #expect(!NormalisedText(bytes).bytes.isEmpty) }
    }
    _ = seconds(1 << 12)
    var size = 1 << 14
    while size < 1 << 17, seconds(size) < 0.05 { size *= 2 }
    let (small, large) = (seconds(size), seconds(4 * size))
    #expect(large < 8 * small + 0.05, "\(size) bytes take \(small) s, four times as many \(large) s")
  }
}
