import Reading

/// Why a JSON text is not an extraction: broken, or of another shape.
package struct JSONError: Error, Hashable, CustomStringConvertible {
  package let description: String
}

/// A value and the way to it, for messages.
struct JSONNode {
  let value: JSONValue
  let path: String

  private init(value: JSONValue, path: String) { (self.value, self.path) = (value, path) }

  init(reading bytes: [UInt8]) throws(JSONError) {
    do throws(JSONFault) { self.init(value: try JSONReader.read(bytes), path: "") } catch {
      throw JSONError(description: "not JSON: \(error)")
    }
  }

  /// The value under a key; null where the object has none.
  subscript(key: String) -> JSONNode {
    get throws(JSONError) {
      guard case .object(let members) = value else { throw mismatch("an object") }
      return JSONNode(value: members.last { $0.key == key }?.value ?? .null, path: path.isEmpty ? key : "\(path).\(key)")
    }
  }

  var isNull: Bool { if case .null = value { true } else { false } }

  func string() throws(JSONError) -> String {
    guard case .string(let text) = value else { throw mismatch("a string") }
    return text
  }

  /// Nil for null.
  func optionalString() throws(JSONError) -> String? { isNull ? nil : try string() }

  /// The digits of a number, nil for null.
  func optionalNumber() throws(JSONError) -> String? {
    if isNull { return nil }
    guard case .number(let digits) = value else { throw mismatch("a number") }
    return digits
  }

  func optionalInteger() throws(JSONError) -> Int? {
    guard let digits = try optionalNumber() else { return nil }
    guard let integer = Int(digits) else { throw mismatch("an integer") }
    return integer
  }

  /// The items of an array; none for null.
  func items() throws(JSONError) -> [JSONNode] {
    if isNull { return [] }
    guard case .array(let values) = value else { throw mismatch("an array") }
    return values.enumerated().map { JSONNode(value: $1, path: "\(path)[\($0)]") }
  }

  func mismatch(_ expected: String) -> JSONError { JSONError(description: "\(path.isEmpty ? "the text" : path): expected \(expected)") }
}
