import Normalising
import Reading
import Segmenting

extension Extraction {
  /// Nouns of what lists hold, folded. Data.
  private static let listed: Set<String> = [
    "actions", "axes", "champs", "chantiers", "conditions", "criteres", "defis", "dimensions", "directions", "domaines", "engagements",
    "enjeux", "etapes", "facteurs", "familles", "financements", "groupes", "leviers", "lignes", "mesures", "missions", "modalites",
    "motifs",
    "niveaux", "objectifs", "orientations", "parties", "phases", "piliers", "pistes", "points", "principes", "priorites", "programmes",
    "projets", "propositions", "raisons", "recommandations", "secteurs", "sources", "thematiques", "themes", "types", "volets",
  ]
  private static let numbers: [String: Int] = [
    "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9, "dix": 10, "onze": 11, "douze": 12,
    "treize": 13, "quatorze": 14, "quinze": 15, "seize": 16, "vingt": 20, "trente": 30, "cent": 100,
  ]
  /// Words that make a list no whole one, or count something else; folded. Data.
  private static let partial: Set<String> = [
    "notamment", "parmi", "dont", "exemple", "exemples", "particulier", "certains", "certaines", "principalement", "premier", "premiers",
    "dernier", "derniers", "autres", "entre",
  ]

  /// Counts that sentences announce before a list, and that headings give of the plan's own parts.
  mutating func checkCounts(_ parts: Parts) {
    let known = Set(diagnostics.filter { $0.id == .countMismatch }.compactMap { $0.place?.line })
    for index in blocks.indices where blocks[index].kind != .table && blocks[index].kind != .row && blocks[index].kind != .cell {
      let passage = passage(index)
      guard !passage.isEmpty else { continue }
      if case .heading = blocks[index].kind, passage.count <= 160 { checkPlanCount(passage, parts) }
      guard passage.last == 0x3A, !blocks[index].isFootnote else { continue }
      checkList(index, passage, known)
    }
  }

  /// `trois sources de financement seront mobilisées :` before four items.
  private mutating func checkList(_ index: Int, _ lead: Passage, _ known: Set<Int>) {
    let tokens = Tokens(lead.suffix(from: Self.lastSentence(lead)))
    guard let noun = tokens.all.indices.last(where: { Self.count(tokens, $0) != nil }), let count = Self.count(tokens, noun), count <= 30,
      !tokens.all.contains(where: { Self.partial.contains($0.text) }),
      tokens.all.indices.allSatisfy({ $0 == noun - 1 || Self.numbers[tokens.word($0)] == nil && tokens[$0]?.kind != .number })
    else { return }
    let items = listBlocks(after: index, takenToo: true)
    guard items.allSatisfy({ !Self.opensWithCount(passage($0)) }) else { return }
    guard items.count >= 2, items.count != count, isWhole(items, after: index) else { return }
    let place = locate(tokens.slice((noun - 1)..<(noun + 1)))
    guard !known.contains(place.line) else { return }
    report(
      .warning, .countMismatch, "‘\(tokens.slice((noun - 1)..<(noun + 1)).string)’ announced and \(items.count) listed", at: place,
      related: items.prefix(1).map { locate(passage($0)) })
  }

  /// `9 secteurs territoriaux`: an item that counts several of them.
  private static func opensWithCount(_ item: Passage) -> Bool {
    let first = Tokens(item.prefix(24))
    return first[0]?.kind == .number || ["un", "une"].contains(first.word(0)) || numbers[first.word(0)] != nil
  }

  private static func lastSentence(_ lead: Passage) -> Int {
    let stop = lead.bytes.indices.last { index in
      index + 1 < lead.count && [0x2E, 0x3B].contains(lead.bytes[index]) && lead.bytes[index + 1] == 0x20
    }
    return stop.map { $0 + 1 } ?? 0
  }

  /// How many of a listed noun, where the number stands right before it.
  private static func count(_ tokens: Tokens, _ noun: Int) -> Int? {
    guard listed.contains(tokens.word(noun)) else { return nil }
    if let number = tokens[noun - 1]?.number, tokens[noun - 1]!.text.utf8.count <= 3 {
      return tokens[noun - 2].map { $0.kind == .word || $0.text == "'" } ?? true ? number : nil
    }
    return tokens.word(noun - 2) == "et" ? nil : numbers[tokens.word(noun - 1)]
  }

  /// No item of the same kind stands close behind the list, as it does where a page break parts it; all items are of one kind.
  private func isWhole(_ items: [Int], after index: Int) -> Bool {
    guard let last = items.last, Set(items.map { blocks[$0].marker?.ordinal == nil }).count == 1 else { return false }
    let end = max(blocks[last].end, last + 1)
    return !blocks[min(end, blocks.count)..<min(end + 4, blocks.count)].contains(where: \.isItem)
  }

  /// `Sommaire des 30 fiches actions` of a plan of 29.
  private mutating func checkPlanCount(_ heading: Passage, _ parts: Parts) {
    guard parts.fiches.count >= 2 else { return }
    let tokens = Tokens(heading)
    for place in tokens.all.indices where tokens.word(place) == "fiches" {
      guard let count = tokens[place - 1]?.number ?? Self.numbers[tokens.word(place - 1)], count >= 2, count != parts.fiches.count else {
        continue
      }
      guard ["action", "actions"].contains(tokens.word(place + 1)) || tokens.sign(place + 1) == "-" else { continue }
      report(
        .warning, .countMismatch, "‘\(tokens.slice((place - 1)..<(place + 2)).string)’ announced and \(parts.fiches.count) found",
        at: locate(tokens.slice((place - 1)..<(place + 2))), related: parts.fiches.prefix(1).map(\.at))
      return
    }
  }
}
