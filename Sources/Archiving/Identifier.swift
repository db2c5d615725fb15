import Normalising

/// The ids of documents, which are names of files too: readable, and safe wherever the archive is copied to.
package enum Identifier {
  /// In bytes.
  static let longest = 100

  /// Names that some file systems keep for devices, and those that Greffe gives.
  private static let reserved: Set<String> = {
    var names: Set<String> = ["con", "prn", "aux", "nul", "stdin", "manifest", "sha256sums"]
    for digit in 1...9 { names.formUnion(["com\(digit)", "lpt\(digit)"]) }
    return names
  }()

  /// Why a name that a person gave is no id; nil when it is one.
  package static func fault(of id: String) -> String? {
    let bytes = Array(id.utf8)
    if bytes.isEmpty { return "is empty" }
    if bytes.count > longest { return "is longer than \(longest) bytes" }
    if bytes[0] == 0x2E { return "begins with a full stop" }
    if let stranger = id.unicodeScalars.first(where: { !isAllowed($0) }) {
      let shown = stranger.value < 0x20 ? "a control character" : "‘\(stranger)’"
      return "holds \(shown): letters a to z, digits, - _ and . only"
    }
    if !isLetter(bytes[0]) { return "must begin with a letter or a digit" }
    if id.contains("..") || bytes[bytes.count - 1] == 0x2E { return "has a full stop too many" }
    if isReserved(id) { return "is a name that systems keep for themselves" }
    return nil
  }

  /// Whether a name stays in its folder and on its line, as those must that files have already.
  package static func isSafe(_ name: String) -> Bool {
    !name.isEmpty && !name.hasPrefix(".")
      && name.unicodeScalars.allSatisfy { scalar in
        switch scalar.value {
        case 0..<0x20, 0x2F, 0x5C, 0x7F...0x9F, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFFFD: false
        default: true
        }
      }
  }

  /// An id made of a title or of the name of a file: always a safe one, `document` where nothing is left.
  package static func derived(from text: String) -> String {
    var id = ""
    for word in Folding.words(text).split(separator: " ") {
      guard id.utf8.count + word.utf8.count < 80 else { break }
      id += (id.isEmpty ? "" : "-") + word
    }
    if id.isEmpty { return "document" }
    return isReserved(id) ? "document-\(id)" : id
  }

  /// The id, or the first of `-2`, `-3` … that is not taken; `taken` is asked in lower case, for not all file systems tell cases apart.
  package static func free(_ id: String, _ taken: (String) -> Bool) -> String {
    guard taken(id.lowercased()) else { return id }
    var number = 2
    while taken("\(id.lowercased())-\(number)") { number += 1 }
    return "\(id)-\(number)"
  }

  private static func isReserved(_ id: String) -> Bool { reserved.contains(id.lowercased().prefix { $0 != "." }.description) }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && (isLetter(UInt8(scalar.value)) || "-_.".unicodeScalars.contains(scalar))
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 }
}
