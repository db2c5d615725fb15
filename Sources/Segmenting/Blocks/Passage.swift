import Normalising

/// A piece of text with the place of each of its bytes: blanks folded to one, lines joined, markup gone. It can be cut and keeps its places.
package struct Passage: Sendable {
  /// UTF-8.
  package private(set) var bytes: [UInt8] = []
  /// For each byte, its offset in the normalised text; a blank that joins two lines has that of the byte before.
  package private(set) var places = Places()

  package init() {}

  /// Joins fragments: by nothing when only markup stands between, by one blank when a line ends between.
  package init(joining fragments: [Range<Int>], of text: [UInt8]) {
    bytes.reserveCapacity(fragments.reduce(0) { $0 + $1.count + 1 })
    for fragment in fragments {
      if let last = places.last, !Self.touches(last, fragment.lowerBound, in: text) { appendBlank(at: last) }
      append(fragment, of: text)
    }
    trim()
  }

  /// Whether nothing but markup stands between two places.
  private static func touches(_ last: Int, _ next: Int, in text: [UInt8]) -> Bool {
    last <= next && !text[last..<next].contains { $0 <= 0x20 } && !breaks(text[last..<next])
  }

  /// Whether a tag of HTML among the markup ends a line: `<br>`, `</p>`, `</li>`.
  private static func breaks(_ markup: ArraySlice<UInt8>) -> Bool {
    markup.indices.contains { index in
      guard markup[index] == 0x3C, index + 2 < markup.endIndex else { return false }
      let (first, second) = (markup[index + 1] | 0x20, markup[index + 2] | 0x20)
      return first == 0x62 && second == 0x72 || markup[index + 1] == 0x2F && (second == 0x70 || second == 0x6C)
    }
  }

  /// The end of what the fragments hold, `limit` bytes of the text and no more, so that looking at a long block's end costs little.
  init(ending fragments: [Range<Int>], of text: [UInt8], limit: Int) {
    var rest = limit
    var kept: [Range<Int>] = []
    for fragment in fragments.reversed() {
      guard rest > 0 else { break }
      kept.append(max(fragment.lowerBound, fragment.upperBound - rest)..<fragment.upperBound)
      rest -= fragment.count
    }
    self.init(joining: kept.reversed(), of: text)
  }

  private init(bytes: [UInt8], places: Places) { (self.bytes, self.places) = (bytes, places) }

  private mutating func append(_ fragment: Range<Int>, of text: [UInt8]) {
    var (start, index) = (fragment.lowerBound, fragment.lowerBound)
    while index < fragment.upperBound {
      let byte = text[index]
      // A blank behind a sign stands as it is.
      if byte > 0x20 && byte < 0x7F || byte == 0x20 && index > start && text[index - 1] != 0x20 {
        index += 1
        continue
      }
      let length = Self.blankLength(text, at: index)
      if length == 0 {
        index += 1
        continue
      }
      append(whole: start..<index, of: text)
      appendBlank(at: index)
      index += length
      start = index
    }
    if start < fragment.upperBound { append(whole: start..<fragment.upperBound, of: text) }
  }

  private mutating func append(whole stretch: Range<Int>, of text: [UInt8]) {
    guard !stretch.isEmpty else { return }
    bytes.append(contentsOf: text[stretch])
    places.append(stretch)
  }

  private mutating func appendBlank(at place: Int) {
    guard let last = bytes.last, last != 0x20 else { return }
    bytes.append(0x20)
    places.append(place)
  }

  private mutating func trim() {
    while bytes.last == 0x20 {
      bytes.removeLast()
      places.removeLast()
    }
    if bytes.first == 0x20 { self = self[0..<count] }
  }

  /// The length of the blank or control character at `index`, 0 when it is none. Unicode's spaces count.
  package static func blankLength(_ text: [UInt8], at index: Int) -> Int {
    let byte = text[index]
    if byte <= 0x20 || byte == 0x7F { return 1 }
    if byte == 0xC2, index + 1 < text.count, text[index + 1] <= 0xA0 { return 2 }
    guard byte == 0xE2 || byte == 0xE3, index + 2 < text.count else { return 0 }
    switch (byte, text[index + 1], text[index + 2]) {
    case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8...0xA9), (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80): return 3
    default: return 0
    }
  }

  package var isEmpty: Bool { bytes.isEmpty }
  package var count: Int { bytes.count }
  package var string: String { String(decoding: bytes, as: UTF8.self) }

  /// A part of the passage, trimmed.
  package subscript(range: Range<Int>) -> Passage {
    var (low, high) = (range.lowerBound, range.upperBound)
    while high > low, bytes[high - 1] == 0x20 { high -= 1 }
    while low < high, bytes[low] == 0x20 { low += 1 }
    if low == 0, high == count { return self }
    return Passage(bytes: Array(bytes[low..<high]), places: places.part(low..<high))
  }
  package func prefix(_ end: Int) -> Passage { self[0..<min(end, count)] }
  package func suffix(from start: Int) -> Passage { self[min(start, count)..<count] }

  /// This passage and another, one blank between.
  package func joined(with other: Passage) -> Passage {
    guard let last = places.last else { return other }
    guard !other.isEmpty else { return self }
    var joined = self
    joined.bytes.reserveCapacity(count + 1 + other.count)
    joined.bytes.append(0x20)
    joined.places.append(last)
    joined.bytes.append(contentsOf: other.bytes)
    joined.places.append(contentsOf: other.places)
    return joined
  }

  /// The passage folded to words (see `Folding.words`).
  package var folded: String { String(decoding: Folding.words(bytes), as: UTF8.self) }

  /// The words of it.
  package var foldedWords: [Substring] { Folding.split(folded) }

  package var last: UInt8? { bytes.last }

  /// Where a byte sequence first stands, from `start` on.
  package func firstIndex(of sequence: String, from start: Int = 0) -> Int? { bytes.firstIndex(of: Array(sequence.utf8), from: start) }

  package func hasPrefix(_ text: String) -> Bool { bytes.starts(with: text.utf8) }

  /// Without the signs of `set` at the end.
  package func dropping(trailing set: String) -> Passage {
    var end = count
    while end > 0, set.utf8.contains(bytes[end - 1]) || bytes[end - 1] == 0x20 { end -= 1 }
    return prefix(end)
  }

  /// Whether a sentence or a clause ends here: a stop, or a stop before a closing quote or bracket.
  package var endsSentence: Bool {
    var end = count
    while end > 0, [0x20, 0x22, 0x29, 0x2A].contains(bytes[end - 1]) || end > 1 && bytes[end - 2] == 0xC2 && bytes[end - 1] == 0xBB {
      end -= bytes[end - 1] == 0xBB ? 2 : 1
    }
    guard end > 0 else { return false }
    if end >= 3, bytes[end - 3] == 0xE2, bytes[end - 2] == 0x80, bytes[end - 1] == 0xA6 { return true }
    return ".!?;:".utf8.contains(bytes[end - 1])
  }
}

extension [UInt8] {
  /// Where a byte sequence first stands, from `start` on.
  package func firstIndex(of wanted: [UInt8], from start: Int = 0) -> Int? {
    guard !wanted.isEmpty, count >= wanted.count, start <= count - wanted.count else { return nil }
    var place = start
    while place <= count - wanted.count {
      if self[place] == wanted[0], self[place..<(place + wanted.count)].elementsEqual(wanted) { return place }
      place += 1
    }
    return nil
  }
}
