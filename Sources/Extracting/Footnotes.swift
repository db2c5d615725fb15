import Normalising
import Reading
import Segmenting

extension Extraction {
  /// footnote → mark text item*; the items of a note whose parts end in `;` follow it, page breaks between or not.
  mutating func parseFootnotes() -> [Footnote] {
    var notes: [Footnote] = []
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
      notes.append(Footnote(mark: mark, text: text.string, calls: calls(mark, but: index), at: place(text)))
    }
    return notes
  }

  /// Where the mark stands in the text, behind a word.
  private func calls(_ mark: String, but note: Int) -> [SourceSpan] {
    let wanted = Array(mark.utf8)
    let reader = ScalarReader(tree.text.bytes)
    var found: [SourceSpan] = []
    for (index, block) in blocks.enumerated() where index != note && !block.isFootnote {
      for fragment in block.fragments {
        for start in fragment
        where tree.text.bytes[start] == wanted[0] && start > fragment.lowerBound && start + wanted.count <= fragment.upperBound {
          guard tree.text.bytes[start..<(start + wanted.count)].elementsEqual(wanted) else { continue }
          let around = [reader.scalar(before: start)?.value, reader.scalar(at: start + wanted.count)?.value]
          guard !around.contains(where: { $0.map(Superscripts.isDigit) ?? false }), !isUnit(reader, before: start) else { continue }
          found.append(tree.text.span(NormalisedOffset(start)..<NormalisedOffset(start + wanted.count)))
        }
      }
    }
    return found
  }

  /// `m²` is no call.
  private func isUnit(_ reader: ScalarReader, before index: Int) -> Bool {
    guard let letter = reader.scalar(before: index), letter.value == 0x6D else { return false }
    return !reader.isLetter(before: index - 1) || reader.scalar(before: index - 1)?.value == 0x6B
  }
}
