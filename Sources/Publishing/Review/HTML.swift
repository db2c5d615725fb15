import Mustache

/// Text that a page may hold as it is: what comes from a document is escaped, and its signs that are obeyed instead of read are shown.
///
/// Works on scalars: a sign with a combining mark on it is one `Character`, and no quotation mark to who compares those.
struct HTML: MustacheCustomRenderable {
  private(set) var renderText = ""
  var isNull: Bool { false }
  var isEmpty: Bool { renderText.isEmpty }

  init() {}
  init(_ text: String) { append(text) }
  init(markup: StaticString) { append(markup: markup) }
  /// A style or a script of the program itself.
  init(embedded bytes: [UInt8]) { renderText = String(decoding: bytes, as: UTF8.self) }

  mutating func append(_ other: HTML) { renderText += other.renderText }
  mutating func append(markup: StaticString) { renderText += markup.description }

  mutating func append(_ text: some StringProtocol) {
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x26: renderText += "&amp;"
      case 0x3C: renderText += "&lt;"
      case 0x3E: renderText += "&gt;"
      case 0x22: renderText += "&quot;"
      case 0x27: renderText += "&#39;"
      case 0x09, 0x0A, 0x20..<0x7F, 0xA0..<0xAD, 0xAE..<0x300: renderText.unicodeScalars.append(scalar)
      default:
        if Self.isUnseen(scalar) { renderText += "‹U+\(Self.code(scalar))›" } else { renderText.unicodeScalars.append(scalar) }
      }
    }
  }

  /// Controls, signs that format, line and paragraph separators, and what is no character.
  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(scalar.value) { return true }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: return true
    default: return false
    }
  }

  private static func code(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }
}

/// The values of a template, by name. Nothing but `HTML` gets into a page, so that nothing is there unescaped.
struct Fields: MustacheParent, ExpressibleByDictionaryLiteral {
  enum Value {
    case html(HTML)
    case flag(Bool)
    case list([Fields])
  }

  private var values: [String: Value] = [:]

  init(dictionaryLiteral elements: (String, Value)...) {
    for (name, value) in elements { values[name] = value }
  }

  subscript(name: String) -> Value? {
    get { values[name] }
    set { values[name] = newValue }
  }

  func child(named name: String) -> Any? {
    switch values[name] {
    case .html(let html): html
    case .flag(let flag): flag
    case .list(let list): list
    case nil: nil
    }
  }
}

extension Fields.Value {
  /// Text, which is escaped.
  static func text(_ text: String) -> Self { .html(HTML(text)) }
  static func count(_ count: Int) -> Self { .html(HTML(French.number(count))) }
}

/// A place in a page, from what is named there.
enum Anchor {
  static func line(_ number: Int) -> String { "L\(number)" }

  static func node(_ id: String) -> String { "n/" + percentEncoded(id, with: "_") }

  /// What a URL's path or fragment may hold as it is; the rest as `%` and its bytes, or as `sign` and them.
  static func percentEncoded(_ text: String, with sign: String = "%") -> String {
    var out = ""
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x7E: out.unicodeScalars.append(Unicode.Scalar(byte))
      case 0x5F where sign == "%": out += "_"
      default: out += sign + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
    return out
  }
}
