@preconcurrency internal import CLibXML2

/// Gathers what the callbacks of libxml2 report, up to a limit.
final class FaultCollector {
  private(set) var faults: [XMLFault] = []
  private let limit: Int

  /// A limit of 0 hears everything and keeps nothing.
  init(limit: Int) {
    self.limit = limit
  }

  /// What libxml2 calls with an error, ``context`` being the context it is given; a literal, for its parameter is const from 2.12.
  static var callback: xmlStructuredErrorFunc {
    { context, error in
      guard let context, let error else { return }
      Unmanaged<FaultCollector>.fromOpaque(context).takeUnretainedValue().add(UnsafePointer(error))
    }
  }

  /// This collector, not retained: it must outlive the calls that report to it.
  var context: UnsafeMutableRawPointer {
    Unmanaged.passUnretained(self).toOpaque()
  }

  func add(line: Int, _ message: String) {
    guard faults.count < limit else { return }
    faults.append(XMLFault(line: line, message: message))
  }

  /// Keeps an error; a warning is not a fault.
  func add(_ error: UnsafePointer<xmlError>) {
    guard faults.count < limit, error.pointee.level != XML_ERR_WARNING, let message = error.pointee.message else { return }
    var text = String(cString: message)
    while text.utf8.last == UInt8(ascii: "\n") { text.unicodeScalars.removeLast() }
    add(line: Self.line(of: error), text)
  }

  /// A node's own line is 16 bits wide; xmlGetLineNo finds the true one next to it.
  private static func line(of error: UnsafePointer<xmlError>) -> Int {
    let line = Int(error.pointee.line)
    guard error.pointee.domain == XML_FROM_SCHEMASV.rawValue, line == 0 || line >= 65535, let node = error.pointee.node else {
      return line
    }
    return max(0, xmlGetLineNo(node.assumingMemoryBound(to: xmlNode.self)))
  }
}
