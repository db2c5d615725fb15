import Comparing
import Testing

@Suite struct JSONOutlineTests {
  private static let faults = [
    ("", "not JSON: line 1: a value was expected"), ("{", "a key was expected"), ("[1,]", "a value was expected"),
    ("{} {}", "something stands behind the value"),
    ("\"a", "a string is not closed"), ("\"\\x\"", "an unknown escape"), ("\"\\u12\"", "four hexadecimal digits were expected"),
    ("tru", "a value was expected"), ("-", "a value was expected"),
    ("{}", "generator: expected an object"), ("[]", "the text: expected an object"),
    ("{\"generator\": {\"name\": 3}}", "generator.name: expected a string"),
    (String(repeating: "[", count: 200_000), "nested too deep"),
    (String(repeating: "{\"a\":", count: 200_000), "nested too deep"),
    (head + "\"fiches\": {}}", "fiches: expected an array"),
    (head + "\"fiches\": [{\"id\": \"a\"}]}", "fiches[0].title: expected a string"),
    (
      head + "\"axes\": [{\"id\": \"a\", \"title\": \"b\", \"at\": {\"spans\": [[1]]}}]}",
      "axes[0].at.spans[0]: expected an offset and a length"
    ),
    (head + "\"axes\": [{\"id\": \"a\", \"title\": \"b\", \"at\": {\"spans\": [[1, -1]]}}]}", "expected an offset and a length"),
    (head + "\"axes\": [{\"id\": \"a\", \"title\": \"b\", \"at\": {\"line\": 1e99}}]}", "axes[0].at.line: expected an integer"),
  ]
  private static let head = "{\"generator\": {\"name\": \"greffe\", \"version\": \"0\"}, \"id\": \"a\", \"source\": {\"sha256\": \"0\"}, "

  @Test(arguments: faults) func `What is no extraction is an error that says where`(text: String, message: String) {
    let error = #expect(throws: JSONError.self) { try Outline(json: Array(text.utf8)) }
    #expect(error?.description.contains(message) == true, "\(String(describing: error))")
  }

  @Test func `Strings are read with all their escapes`() throws {
    let text = Self.head + #""axes": [{"id": "x", "title": "\u00c9t\u00e9 \ud83d\ude00 \ud800 \"\\\/\n", "at": null}]}"#
    #expect(try Outline(json: Array(text.utf8)).items.first?.text == "Été 😀 \u{FFFD} \"\\/\n")
  }

  @Test func `An extraction with bytes changed or cut is read or refused`() throws {
    let bytes = Corpus.json("paris-2022-dsol-144")
    var random = Random(seed: 9)
    for _ in 0..<200 {
      var copy = Array(bytes.prefix(Int(random.next() % UInt64(bytes.count))))
      for _ in 0..<3 where !copy.isEmpty { copy[Int(random.next() % UInt64(copy.count))] = UInt8(truncatingIfNeeded: random.next()) }
      do throws(JSONError) { _ = try Outline(json: copy) } catch { #expect(!error.description.isEmpty) }
    }
  }
}
