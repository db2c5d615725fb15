import Archiving
import Extracting
import Greffe
import Normalising
import Reading

/// A file of decisions, read, written and applied; after a NUL, the document that it is about.
enum OverridesFiles {
  private static let sample = Array("Vu le code général\nDélibère :\nArticle 1 : l’asso-\nciation de I’Etat, 2015-\n2016.\n".utf8)

  static func test(_ bytes: [UInt8]) -> CInt {
    let parts = bytes.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false).map(Array.init)
    let decisions = Overrides.decisions(in: parts[0])
    let readable = decisions.filter { if case .unreadable = $0.matter { false } else { true } }
    let written = readable.flatMap(Overrides.line)
    let again = Overrides.decisions(in: written)
    promise(again == readable && again.flatMap(Overrides.line) == written, "\(readable) read back as \(again)")
    let document = Pipeline.document(parts.count > 1 ? parts[1] : sample, path: "essai.txt", id: "essai", deciding: decisions)
    promise(document.rulings.count == decisions.count, "\(document.rulings.count) rulings on \(decisions.count) decisions")
    Road.check(document)
    let reason = String(decoding: parts[0], as: UTF8.self)
    if !reason.isEmpty { for correction in document.text.corrections.prefix(20) { checkRound(correction, reason) } }
    return 0
  }

  private static func checkRound(_ correction: Correction, _ reason: String) {
    for isAccepted in [true, false] {
      let decision = Overrides.decision(isAccepted, on: correction, by: reason, on: "2026-11-29", because: reason)
      let line = Overrides.line(decision)
      let again = Overrides.decisions(in: line)
      promise(again == [decision] && again.flatMap(Overrides.line) == line, "\(decision) read back as \(again)")
    }
  }
}
