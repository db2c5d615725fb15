import Normalising
import Reading
import Segmenting

extension Extraction {
  /// footnote → mark text item*; the items of a note whose parts end in `;` follow it, page breaks between or not.
  mutating func parseFootnotes() -> [Footnote] {
    var notes: [(mark: String, text: Passage)] = []
    for index in blocks.indices {
      guard case .footnote(let mark) = blocks[index].kind else { continue }
      var text = passage(index).suffix(from: mark.utf8.count)
      if text.bytes.first == 0x2D { text = text.suffix(from: 1) }
      claim(index)
      var next = index + 1
      while next < blocks.count, blocks[next].isItem, text.last == 0x3B {
        text = text.joined(with: passage(next))
        claim(next)
        next += 1
      }
      notes.append((mark, text))
    }
    let calls = assigned(to: notes)
    return notes.enumerated().map { Footnote(mark: $1.mark, text: $1.text.string, calls: calls[$0], at: place($1.text)) }
  }

  /// Each call goes with the next note of its mark, for notes stand at the foot; behind the last one, with that.
  private func assigned(to notes: [(mark: String, text: Passage)]) -> [[SourceSpan]] {
    var calls = Array(repeating: [SourceSpan](), count: notes.count)
    guard !notes.isEmpty else { return calls }
    let byMark = Dictionary(grouping: notes.indices, by: { notes[$0].mark })
    for (mark, range) in superscripts() {
      guard let candidates = byMark[mark] else { continue }
      let behind = candidates.partitioningIndex { notes[$0].text.places.first ?? 0 > range.lowerBound }
      let note = behind < candidates.count ? candidates[behind] : candidates[candidates.count - 1]
      calls[note].append(tree.text.span(NormalisedOffset(range.lowerBound)..<NormalisedOffset(range.upperBound)))
    }
    return calls
  }

  /// Runs of superscript digits behind a word, in the text that is no note; `m²` is none.
  private func superscripts() -> [(mark: String, range: Range<Int>)] {
    let reader = ScalarReader(tree.text.bytes)
    var found: [(String, Range<Int>)] = []
    for block in blocks where !block.isFootnote {
      for fragment in block.fragments {
        var index = fragment.lowerBound
        while index < fragment.upperBound {
          let start = index
          while index < fragment.upperBound, let sign = reader.scalar(at: index), Superscripts.isDigit(sign.value) { index += sign.length }
          if index > start, start > fragment.lowerBound, !isUnit(reader, before: start) {
            found.append((String(decoding: tree.text.bytes[start..<index], as: UTF8.self), start..<index))
          }
          if index == start { index += 1 }
        }
      }
    }
    return found
  }

  private func isUnit(_ reader: ScalarReader, before index: Int) -> Bool {
    guard let letter = reader.scalar(before: index), letter.value == 0x6D else { return false }
    return !reader.isLetter(before: index - 1) || reader.scalar(before: index - 1)?.value == 0x6B
  }
}
