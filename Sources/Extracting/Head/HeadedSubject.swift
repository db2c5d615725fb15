import Normalising
import Segmenting

extension Extraction {
  /// What a document of one act is called: the act's subject, with the words that it hangs on where it is no title without them
  /// (`Arrêté n° 12 portant …`, `Délibération relative à …`).
  func title(of act: Act) -> String? {
    guard let subject = act.subject else { return nil }
    for block in blocks.indices.prefix(60) {
      guard case let whole = passage(block), whole.count <= 1200, let start = whole.firstIndex(of: subject) else { continue }
      guard whole.suffix(from: start).opensSubject else { return subject }
      let end = start + subject.utf8.count
      if let head = lines(block).last(where: { opensAct($0) && ($0.places.first ?? .max) < whole.places[start] }),
        let first = whole.places.firstIndex(where: { $0 >= head.places[0] }), end - first <= 600
      {
        return whole[first..<end].string
      }
      guard let above = blocks.indices[..<block].last(where: { !passage($0).isEmpty }), case let head = passage(above), head.count <= 100,
        opensAct(head), start == 0
      else { return subject }
      return head.joined(with: whole.prefix(end)).string
    }
    return subject
  }

  /// `Arrêté municipal n° 2023-45`, `Délibération`: a line that names an act.
  private func opensAct(_ line: Passage) -> Bool {
    guard let first = line.prefix(40).foldedWords.first, line.opensUpper, !line.endsSentence else { return false }
    return ["arrete", "deliberation", "decision", "ordonnance", "decret", "avenant", "convention"].contains(first)
  }
}
