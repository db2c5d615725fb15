import Normalising

/// A part of a text around what was searched for.
struct Snippet {
  let text: String
  /// The bytes of `text` to mark.
  let matches: [Range<Int>]

  /// In bytes, about.
  private static let width = 220
  private static let lead = 60
  /// In words.
  private static let reach = 24

  /// Blanks of all kinds become one; cut at words, where most of what is marked stands together. Linear.
  init(of text: String, marking marks: Set<String>) {
    let words = text.split(whereSeparator: \.isWhitespace)
    let first = marks.isEmpty ? 0 : Self.densest(words, marks)
    var (start, size) = (first, 0)
    while start > 0, size + words[start - 1].utf8.count < Self.lead {
      start -= 1
      size += words[start].utf8.count + 1
    }
    var (out, matches) = (start > 0 ? "… " : "", [] as [Range<Int>])
    var end = start
    while end < words.count, end <= first || out.utf8.count < Self.width {
      if end > start { out += " " }
      Self.append(words[end].prefix(Self.width), marks, &out, &matches)
      end += 1
    }
    self.text = out + (end < words.count ? " …" : "")
    self.matches = matches
  }

  /// The first word of the stretch that holds the most different marks.
  private static func densest(_ words: [Substring], _ marks: Set<String>) -> Int {
    var found: [(place: Int, mark: String)] = []
    for (place, word) in words.enumerated() {
      for piece in pieces(word) {
        let mark = Folding.letters(String(piece))
        if marks.contains(mark) { found.append((place, mark)) }
      }
    }
    var (best, most, low) = (found.first?.place ?? 0, 0, 0)
    var counts: [String: Int] = [:]
    for (place, mark) in found {
      counts[mark, default: 0] += 1
      // What comes again behind it, or lies out of reach, does not hold the stretch back.
      while place - found[low].place > reach || counts[found[low].mark]! > 1 {
        counts[found[low].mark]! -= 1
        if counts[found[low].mark] == 0 { counts[found[low].mark] = nil }
        low += 1
      }
      if counts.count > most { (best, most) = (found[low].place, counts.count) }
    }
    return best
  }

  private static func pieces(_ word: Substring) -> [Substring.UnicodeScalarView] {
    word.unicodeScalars.split { !SearchTerms.isPartOfWord($0) }
  }

  private static func append(_ word: Substring, _ marks: Set<String>, _ out: inout String, _ matches: inout [Range<Int>]) {
    let start = out.utf8.count
    for piece in pieces(word) where marks.contains(Folding.letters(String(piece))) {
      let low = start + word.utf8.distance(from: word.startIndex, to: piece.startIndex)
      matches.append(low..<low + Substring(piece).utf8.count)
    }
    out += word
  }
}
