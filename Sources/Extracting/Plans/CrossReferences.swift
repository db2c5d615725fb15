import Normalising
import Reading
import Segmenting

extension Extraction {
  /// The references to other fiches and axes, and to measures of other plans, in some blocks.
  func crossReferences(in body: Range<Int>) -> [CrossReference] {
    var found: [CrossReference] = []
    for index in body where blocks[index].kind != .row {
      let passage = passage(index)
      guard !passage.isEmpty else { continue }
      let tokens = Tokens(passage)
      for reference in CrossReferenceReader(tokens).all() {
        let text = tokens.slice(reference.range)
        found.append(CrossReference(text: text.string, scope: reference.scope, target: reference.number, at: locate(text)))
      }
    }
    return found
  }

  /// Gives each internal reference the id of what it names; one that names nothing is reported.
  mutating func resolveCrossReferences(_ parts: inout Parts) {
    let fiches = Dictionary(parts.fiches.map { (Identifiers.slug($0.number ?? ""), $0.id) }, uniquingKeysWith: { first, _ in first })
    for place in parts.fiches.indices {
      parts.fiches[place].crossReferences = parts.fiches[place].crossReferences.map { reference in
        guard reference.scope == .internal else {
          return CrossReference(text: reference.text, scope: .external, target: nil, at: reference.at)
        }
        let target = reference.target.flatMap { fiches[Identifiers.slug($0)] } ?? axis(named: reference.text, parts.axes)
        if target == nil { reportDangling(reference) }
        return CrossReference(text: reference.text, scope: .internal, target: target, at: reference.at)
      }
    }
  }

  private mutating func reportDangling(_ reference: CrossReference) {
    let isBlank = reference.target == nil && Folding.words(reference.text).hasPrefix("fiche")
    let fault = isBlank ? "has no number" : "names nothing in this document"
    report(.warning, .danglingReference, "‘\(reference.text)’ \(fault)", at: reference.at)
  }

  /// `axe autonomie`: the one axis whose title has the word.
  private func axis(named text: String, _ axes: [Axis]) -> String? {
    let words = Folding.split(Folding.words(text))
    guard words.first == "axe", words.count > 1 else { return nil }
    let found = axes.filter { axis in
      axis.number.map { $0 == words[1] } ?? false || Folding.split(Folding.words(axis.title)).contains(words[1])
    }
    return found.count == 1 ? found[0].id : nil
  }
}

/// Reads references: `fiche action n°3`, `Fiche 5`, `fiche-action n°xx`, `axe autonomie`, `Action n° 22 du Pacte parisien`.
private struct CrossReferenceReader {
  let tokens: Tokens

  struct Found {
    let range: Range<Int>
    let scope: CrossReference.Scope
    let number: String?
  }

  init(_ tokens: Tokens) { self.tokens = tokens }

  func all() -> [Found] {
    var found: [Found] = []
    var index = 0
    while index < tokens.count {
      if let reference = fiche(at: index) ?? axis(at: index) ?? measure(at: index) {
        found.append(reference)
        index = reference.range.upperBound
      } else {
        index += 1
      }
    }
    return found
  }

  /// fiche → `fiche` ( `-`? `action` )? ( `n°` ( number | `xx` )? | number )
  private func fiche(at index: Int) -> Found? {
    guard ["fiche", "fiches"].contains(tokens.word(index)) else { return nil }
    var next = index + 1
    if tokens.sign(next) == "-", ["action", "actions"].contains(tokens.word(next + 1)) { next += 1 }
    if ["action", "actions"].contains(tokens.word(next)) { next += 1 }
    let plain = next
    if ["n", "no"].contains(tokens.word(next)), ["°", "º"].contains(tokens.sign(next + 1)) { next += 2 }
    let number = tokens[next].flatMap { $0.kind == .number && $0.text.utf8.count <= 3 ? $0.text : nil }
    if number != nil || tokens.word(next) == "xx" && next > plain { next += 1 }
    return next > plain ? Found(range: index..<next, scope: .internal, number: number) : nil
  }

  /// axis → `cf` `.`? `axe` words, as far as the bracket or the sentence goes.
  private func axis(at index: Int) -> Found? {
    guard tokens.word(index) == "axe", tokens.word(index - 1) == "cf" || tokens.sign(index - 1) == "." && tokens.word(index - 2) == "cf"
    else { return nil }
    var next = index + 1
    while let token = tokens[next], token.kind != .sign || [",", "'", "-"].contains(token.text), next - index < 8 { next += 1 }
    return Found(range: index..<next, scope: .internal, number: nil)
  }

  /// measure → ( `Action` | `mesure` ) `n°`? number ( `et` number )? `du` Plan
  private func measure(at index: Int) -> Found? {
    guard ["action", "actions", "mesure", "mesures"].contains(tokens.word(index)) else { return nil }
    var next = index + 1
    if tokens.word(next) == "n", tokens.sign(next + 1) == "°" { next += 2 }
    guard tokens[next]?.kind == .number else { return nil }
    next += 1
    if tokens.word(next) == "et", tokens[next + 1]?.kind == .number { next += 2 }
    guard ["du", "de"].contains(tokens.word(next)),
      ["plan", "pacte", "schema", "programme", "contrat", "strategie"].contains(tokens.word(next + 1))
    else { return nil }
    while let token = tokens[next], token.kind != .sign || token.text == "'", next - index < 16 { next += 1 }
    return Found(range: index..<next, scope: .external, number: nil)
  }
}
