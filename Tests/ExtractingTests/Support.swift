import Normalising
import Reading
import Segmenting
import Testing

@testable import Extracting

/// One row of a table of phrases, with its own place so that a failure points at it.
struct Phrase: Sendable, CustomTestStringConvertible {
  let text: String
  let expected: String?
  let at: SourceLocation

  init(_ text: String, _ expected: String?, at: SourceLocation = #_sourceLocation) {
    self.text = text
    self.expected = expected
    self.at = at
  }

  var testDescription: String { text }

  func check(_ actual: String?) { #expect(actual == expected, "\(text)", sourceLocation: at) }
}

/// The road up to a document, as the pipeline takes it.
func extracted(_ text: String, id: String = "essai") -> Document {
  let source = SourceText(decoding: Array(text.utf8), path: "\(id).txt")
  return Document(extracting: BlockTree(segmenting: NormalisedText(normalising: source)), id: id)
}

/// The acts of a text, each by its reference and its subject.
func acts(_ text: String) -> String {
  let parts = extracted(text).parts
  return (parts.acts + (parts.deliberation.map { [$0] } ?? [])).map { "\($0.reference ?? "-") \($0.subject ?? "-")" }
    .joined(separator: " | ")
}

func tokens(_ text: String) -> Tokens {
  let bytes = Array(text.utf8)
  return Tokens(Passage(joining: [0..<bytes.count], of: bytes))
}

func passage(_ text: String) -> Passage { tokens(text).passage }

/// The references to the law in a text: title or kind, number, date, then the articles; a plus between.
func references(_ text: String) -> String {
  LegalReader(tokens(text)).all().map { found in
    let parts = [found.title ?? "\(found.kind)", found.number, found.date.map { "of \($0)" }].compactMap { $0 }
    return parts.joined(separator: " ") + (found.articles.isEmpty ? "" : ": " + found.articles.joined(separator: ", "))
  }.joined(separator: " + ")
}

extension Document {
  func diagnostics(_ id: Diagnostic.ID) -> [Diagnostic] { diagnostics.filter { $0.id == id } }
}
