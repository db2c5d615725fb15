#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How long a text takes and four times as much of it.
package struct Linearity {
  /// Bytes of the smaller text.
  package let size: Int
  /// Seconds of processor time.
  package let small: Double
  package let large: Double

  /// Four times the text may take eight times as long, and what a clock cannot tell.
  package var holds: Bool { large < 8 * small + 0.05 }

  /// Measures on texts that take some time, of 128 kB at most. `prepare` makes a text of a size, which is not measured; `run` reads it.
  package init<Text>(prepare: (_ size: Int) -> Text, run: (Text) -> Void) {
    func seconds(_ size: Int) -> Double {
      let text = prepare(size)
      let start = Self.processorTime()
      run(text)
      return Self.processorTime() - start
    }
    _ = seconds(1 << 12)
    var size = 1 << 14
    while size < 1 << 17, seconds(size) < 0.05 { size *= 2 }
    self.size = size
    small = seconds(size)
    large = seconds(4 * size)
  }

  /// Processor time of this thread, which what else runs on the machine does not lengthen.
  private static func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
