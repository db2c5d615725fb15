#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// When and by whom something is done to an archive. Never asked for what goes to outputs.
package enum Circumstance {
  /// Such as `2026-11-29T20:35:31Z`.
  package static var now: String {
    var (seconds, parts) = (time(nil), tm())
    gmtime_r(&seconds, &parts)
    func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let day = "\(parts.tm_year + 1900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))"
    return "\(day)T\(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec))Z"
  }

  /// The name that the system has for who runs this.
  package static var user: String {
    guard let entry = getpwuid(getuid()), let name = entry.pointee.pw_name else { return "\(getuid())" }
    return String(cString: name)
  }
}

/// How much can be done at once.
package enum Processors {
  package static let count = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
}
