/// What is wrong at one place of an XML document or of a schema, in libxml2's words.
package struct XMLFault: Equatable, Sendable {
  /// From 1; 0 when the place is not known.
  package let line: Int
  package let message: String

  package init(line: Int, message: String) {
    self.line = line
    self.message = message
  }
}

/// A failure that is the world's and not the text's.
package enum MarkupError: Error, Equatable {
  /// The bytes are no XSD 1.0 that can be used, for at least one reason.
  case invalidSchema([XMLFault])
  /// The bytes are no well-formed document, or one that declares entities.
  case malformed([XMLFault])
}
