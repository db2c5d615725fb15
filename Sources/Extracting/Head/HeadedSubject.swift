import Normalising
import Segmenting

extension Extraction {
  /// What a document of one act is called: the act's subject, with the words that it hangs on where it is no title without them
  /// (`Arrêté n° 12 portant …`, `Délibération relative à …`).
  func title(of act: Act) -> String? {
    guard let subject = act.subject else { return nil }
    for block in blocks.indices.prefix(60) {
      guard case let whole = passage(block), whole.count <= 1200,
        let start = whole.firstIndex(of: subject) ?? tail(of: whole, opening: subject)
      else { continue }
      let opening = whole.suffix(from: start).prefix(24)
      guard opening.opensSubject || opening.foldedWords.first.map({ Passage.subjects.contains(String($0)) }) ?? false else {
        return subject
      }
      let end = start + subject.utf8.count
      if let head = lines(block).last(where: { opensAct($0) && ($0.places.first ?? .max) < whole.places[start] }),
        let first = whole.places.firstIndex(where: { $0 >= head.places[0] }), end - first <= 600
      {
        return whole[first..<start].string + " " + subject
      }
      guard let above = blocks.indices[..<block].last(where: { !passage($0).isEmpty }), case let head = passage(above), head.count <= 100,
        opensAct(head), start == 0
      else { return subject }
      return head.string + " " + subject
    }
    return subject
  }

  /// Where a subject begins that goes on in the next block.
  private func tail(of whole: Passage, opening subject: String) -> Int? {
    guard let start = whole.firstIndex(of: String(subject.prefix(24))), case let rest = whole.suffix(from: start).bytes,
      rest.count < subject.utf8.count
    else { return nil }
    return subject.utf8.starts(with: rest) ? start : nil
  }

  /// `Arrêté municipal n° 2023-45`, `Délibération`: a line that names an act.
  private func opensAct(_ line: Passage) -> Bool {
    guard let first = line.prefix(40).foldedWords.first, line.opensUpper, !line.endsSentence else { return false }
    return ["arrete", "deliberation", "decision", "ordonnance", "decret", "avenant", "convention"].contains(first)
  }
}
