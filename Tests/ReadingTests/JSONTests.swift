import Reading
import Testing

@Suite struct JSONTests {
  @Test(arguments: [
    "{}\n", "[]\n", "{\n  \"a\": \"é \\\"\\\\\\u000a\\u202e\",\n  \"b\": [\n    -1.5e3,\n    null,\n    true\n  ]\n}\n",
  ])
  func `What is written is read again and the same`(text: String) throws {
    let value = try JSONReader.read(Array(text.utf8))
    #expect(String(decoding: value.bytes, as: UTF8.self) == text)
  }

  @Test(arguments: [
    ("", 1, "a value was expected"), ("{\"a\" 1}", 1, "a colon was expected"), ("[1\n2]", 2, "a comma or the end of the list was expected"),
    ("{a: 1}", 1, "a key was expected"), ("\"a\nb\"", 2, "a string is not closed on its line"), ("\"a", 1, "a string is not closed"),
    ("[]\n[]", 2, "something stands behind the value"), ("\"\\x\"", 1, "an unknown escape"), ("nul", 1, "a value was expected"),
    ("\"\\u00\"", 1, "four hexadecimal digits were expected"), ("infinity", 1, "a value was expected"),
  ])
  func `A fault is told with its line`(text: String, line: Int, message: String) {
    #expect(throws: JSONFault(line: line, message: message)) { try JSONReader.read(Array(text.utf8)) }
  }

  @Test func `Escapes are read, pairs of surrogates and single ones too`() throws {
    #expect(try JSONReader.read(Array(#""\u00e9\n\/\ud83d\ude00\ud83d""#.utf8)) == .string("é\n/😀\u{FFFD}"))
  }

  @Test func `Nesting without end is a fault and no crash`() {
    #expect(throws: JSONFault.self) { try JSONReader.read([UInt8](repeating: 0x5B, count: 1_000_000)) }
  }
}
