import Normalising
import Reading

/// Labels without a colon in a line that holds several fiches, `… Maître d'ouvrage CRPF de Bourgogne Partenaires SAFER Coût 45 000 €`: those
/// that come again, three of them and more.
struct BareRunLabels {
  /// The place behind each label, by the place where it begins.
  private(set) var labels: [Int: Int] = [:]

  private static let mostWords = 4
  private static let fewestLabels = 3
  /// In bytes.
  private static let longestLabel = 40

  init(_ bytes: [UInt8], _ line: Range<Int>) {
    let found = Self.found(bytes, line)
    let sure = found.filter { $1.count >= 2 && $1.contains { $0.isSure } }
    guard sure.count >= Self.fewestLabels else { return }
    // What stands before values in small letters comes thrice.
    for places in found.filter({ sure[$0.key] != nil || $0.value.count >= Self.fewestLabels }).values {
      for place in places { labels[place.start] = place.end }
    }
  }

  /// Of lines that are a page and a fiche each: the labels that two lines and more have, three of them and more in each.
  init(_ bytes: [UInt8], pages: some Sequence<Range<Int>>) {
    let found = pages.map { page in Self.found(bytes, page).compactMapValues { places in places.first(where: \.isSure) } }
    let counts = found.reduce(into: [String: Int]()) { counts, page in for words in page.keys { counts[words, default: 0] += 1 } }
    for page in found {
      let common = page.filter { counts[$0.key]! >= 2 }
      guard common.count >= Self.fewestLabels else { continue }
      for place in common.values { labels[place.start] = place.end }
    }
  }

  private typealias Found = (start: Int, end: Int, isSure: Bool)

  private static func found(_ bytes: [UInt8], _ line: Range<Int>) -> [String: [Found]] {
    let reader = ScalarReader(bytes)
    var found: [String: [Found]] = [:]
    var index = line.lowerBound + 1
    while index < line.upperBound {
      defer { index += 1 }
      guard bytes[index - 1] == 0x20, let first = reader.scalar(at: index), ScalarReader.isUpper(first.value),
        HeadingReader(bytes[index..<min(line.upperBound, index + longestLabel)]).form == nil,
        let label = label(at: index, bytes, line.upperBound)
      else { continue }
      let words = String(decoding: Folding.words(bytes[index..<label.end]), as: UTF8.self)
      found[words, default: []].append((index, label.end, label.isSure))
      index = label.end
    }
    return found
  }

  /// The longest label that begins at a place; sure where a capital, a figure or a bullet stands behind it.
  private static func label(at start: Int, _ bytes: [UInt8], _ limit: Int) -> (end: Int, isSure: Bool)? {
    let reader = ScalarReader(bytes)
    var (end, words) = (start, 0)
    var best: (end: Int, isSure: Bool)?
    while end < min(limit, start + longestLabel), words < mostWords {
      while end < limit, bytes[end] != 0x20 { end += 1 }
      words += 1
      guard end + 1 < limit, let next = reader.scalar(at: end + 1) else { break }
      // A colon parts the others.
      if next.value == 0x3A || bytes[end - 1] == 0x3A { return nil }
      if reader.isLetter(before: end) || bytes[end - 1] == 0x29, LabelTable.role(ofLine: bytes[start..<end]) != nil {
        best = (end, ScalarReader.isUpper(next.value) || ScalarReader.isDigit(next.value) || Bullets.sure.contains(next.value))
      }
      end += 1
    }
    return best
  }
}
