/// RFC 4648.
enum Base64 {
  static func string(_ bytes: [UInt8]) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var out: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = (0..<3).reduce(0) { $0 << 8 | (start + $1 < bytes.count ? Int(bytes[start + $1]) : 0) }
      for digit in 0..<4 {
        out.append(digit <= bytes.count - start ? alphabet[group >> (18 - 6 * digit) & 63] : 0x3D)
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
