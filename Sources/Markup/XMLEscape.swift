/// What stands in the place of a character that cannot be written as itself.
struct XMLEscape {
  /// Where a value is written: white space of an attribute is normalised by a parser, that of a text is not.
  enum Place { case text, attribute }

  let text: StaticString
  /// The number of source bytes it replaces.
  let length: Int

  /// The escape for the character at an index of valid UTF-8, or nil when it stands as it is.
  @inline(__always)
  init?(at index: Int, of bytes: UnsafeBufferPointer<UInt8>, in place: Place) {
    if XMLCharacters.isPlain(bytes[index]) { return nil }
    self.init(special: bytes[index], at: index, of: bytes, in: place)
  }

  @inline(never)
  private init?(special byte: UInt8, at index: Int, of bytes: UnsafeBufferPointer<UInt8>, in place: Place) {
    switch (byte, place) {
    case (UInt8(ascii: "&"), _): self.init(text: "&amp;", length: 1)
    case (UInt8(ascii: "<"), _): self.init(text: "&lt;", length: 1)
    case (UInt8(ascii: ">"), _): self.init(text: "&gt;", length: 1)
    case (UInt8(ascii: "\r"), _): self.init(text: "&#13;", length: 1)
    case (UInt8(ascii: "\""), .attribute): self.init(text: "&quot;", length: 1)
    case (UInt8(ascii: "\t"), .attribute): self.init(text: "&#9;", length: 1)
    case (UInt8(ascii: "\n"), .attribute): self.init(text: "&#10;", length: 1)
    default:
      let length = XMLCharacters.illegalLength(at: index, of: bytes)
      if length == 0 { return nil }
      self.init(text: XMLCharacters.replacement, length: length)
    }
  }

  private init(text: StaticString, length: Int) {
    self.text = text
    self.length = length
  }
}
