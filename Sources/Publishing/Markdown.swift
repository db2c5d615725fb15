enum Markdown {
  /// Text that Markdown reads as text, on one line.
  static func escaped(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        Inert.line(text).unicodeScalars.flatMap { scalar -> [Unicode.Scalar] in
          "\\`*_{}[]<>()#+-.!|~&:@".unicodeScalars.contains(scalar) ? ["\\", scalar] : [scalar]
        }))
  }
}
