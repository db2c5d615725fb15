import Normalising
import Reading
import Segmenting

/// The reference of an act as assemblies print it: `2022 DSOL 144`, `2020-038`, `n° 2014 / 211`, `45 -`.
struct ActReference {
  let text: String
  /// The title behind it on the same line.
  let title: Passage

  /// With a title behind it, at the start of a block.
  init?(heading passage: Passage) {
    let tokens = Tokens(passage.prefix(400))
    guard let (text, end) = Self.parisian(tokens) ?? Self.yearAndNumber(tokens) ?? Self.deliberation(tokens) else { return nil }
    var next = end
    while ["-", ":", ".", "–", "—"].contains(tokens.sign(next)) { next += 1 }
    self.text = text
    title = tokens[next].map { passage.suffix(from: $0.range.lowerBound) } ?? Passage()
  }

  /// `2022 DSOL 144`, `2012, DASES 190 G`
  private static func parisian(_ tokens: Tokens) -> (String, Int)? {
    guard let year = tokens[0], year.year != nil else { return nil }
    let next = tokens.sign(1) == "," ? 2 : 1
    guard let code = tokens[next], code.kind == .word, (2...6).contains(code.text.utf8.count), let number = tokens[next + 1],
      number.kind == .number,
      number.text.utf8.count <= 4
    else { return nil }
    let letters = tokens.passage[code.range].string
    guard letters == letters.uppercased() else { return nil }
    if tokens.word(next + 2) == "g", tokens[next + 2]!.range.count == 1 { return ("\(year.text) \(letters) \(number.text) G", next + 3) }
    return ("\(year.text) \(letters) \(number.text)", next + 2)
  }

  /// `2020-038`, `2020- 047`: three digits or more, so that no period is taken for one.
  private static func yearAndNumber(_ tokens: Tokens) -> (String, Int)? {
    guard let year = tokens[0], year.year != nil, tokens.sign(1) == "-", !tokens[1]!.spaced, let number = tokens[2], number.kind == .number,
      (2...3).contains(number.text.utf8.count), tokens[3]?.kind == .word
    else { return nil }
    return ("\(year.text)-\(number.text)", 3)
  }

  /// `DELIBERATION N°47`, `Délibération n° DE/2016/191`
  private static func deliberation(_ tokens: Tokens) -> (String, Int)? {
    guard tokens.word(0) == "deliberation", ["n", "no"].contains(tokens.word(1)) else { return nil }
    var next = 2
    while ["°", "º"].contains(tokens.sign(next)) { next += 1 }
    let start = next
    while let token = tokens[next], next == start || !token.spaced, token.kind != .sign || ["/", "-"].contains(token.text) { next += 1 }
    let text = tokens.slice(start..<next).string
    return text.contains(where: \.isNumber) ? (text, next) : nil
  }
}

/// One act's share of the blocks.
struct ActRegion {
  var reference: String?
  /// Titles printed behind the reference, in order; an exposé and its act print it twice.
  var titles: [Passage]
  /// Blocks that hold reference and title, which no part of the act repeats.
  var heads: [Int]
  var body: Range<Int>
}

/// Where the acts of a document begin and end. Split only on numbered references; a recapitulation at the end opens nothing.
struct ActOutline {
  private(set) var regions: [ActRegion] = []
  private let extraction: Extraction

  init(_ extraction: Extraction) {
    self.extraction = extraction
    let free = extraction.blocks.indices.filter { !extraction.isTaken($0) && extraction.blocks[$0].depth == 0 }
    var found: [(block: Int, reference: ActReference)] = []
    for block in free {
      if let reference = ActReference(heading: extraction.passage(block)), !reference.title.isEmpty { found.append((block, reference)) }
    }
    let references = Set(found.map(\.reference.text))
    if references.count >= 2, references.count * 2 >= found.count {
      regions = Self.many(found, extraction)
    } else if isAct(free) {
      regions = [whole(found)]
    }
  }

  /// Words that only acts print, folded; two of them make one. Short ones count at the start of a block only.
  private static let signs = [
    "projet de deliberation", "expose des motifs", "delibere", "apres en avoir delibere", "extrait du registre des deliberations",
    "adopte a l unanimite",
    "le conseil adopte", "il est propose au conseil", "il est demande au conseil", "il vous est propose",
    "je vous prie de bien vouloir en deliberer",
    "sur le rapport presente par", "sur proposition de", "deliberation", "considerant", "vu le code", "vu la loi",
  ].map { Array($0.utf8) }

  private func isAct(_ blocks: [Int]) -> Bool {
    var seen: Set<[UInt8]> = []
    for block in blocks {
      let folded = Folding.words(extraction.passage(block).bytes.prefix(600))
      for sign in Self.signs where folded.starts(with: sign) || sign.count > 14 && folded.firstIndex(of: sign) != nil { seen.insert(sign) }
      if seen.count >= 2 { return true }
    }
    return false
  }

  private func whole(_ found: [(block: Int, reference: ActReference)]) -> ActRegion {
    ActRegion(
      reference: found.first?.reference.text, titles: found.map(\.reference.title), heads: found.map(\.block),
      body: 0..<extraction.blocks.count)
  }

  /// One region a reference: of those that print it, the one with the most text before the next.
  private static func many(_ found: [(block: Int, reference: ActReference)], _ extraction: Extraction) -> [ActRegion] {
    var best: [String: (region: ActRegion, size: Int)] = [:]
    for (place, entry) in found.enumerated() {
      let end = place + 1 < found.count ? found[place + 1].block : extraction.blocks.count
      let body = (entry.block + 1)..<max(closing(before: end, behind: entry.block, extraction), entry.block + 1)
      let size = body.reduce(0) { $0 + extraction.blocks[$1].fragments.reduce(0) { $0 + $1.count } }
      let region = ActRegion(reference: entry.reference.text, titles: [entry.reference.title], heads: [entry.block], body: body)
      if size > best[entry.reference.text]?.size ?? -1 { best[entry.reference.text] = (region, size) }
    }
    return best.values.filter { $0.size > 0 }.map(\.region).sorted { $0.heads[0] < $1.heads[0] }
  }

  /// The end of an act: where the session turns to what is no act, else `end`.
  private static func closing(before end: Int, behind start: Int, _ extraction: Extraction) -> Int {
    let found = extraction.blocks.indices[min(start + 1, end)..<end].first { block in
      let passage = extraction.passage(block)
      return extraction.blocks[block].depth == 0 && passage.count <= 60 && ActWords.closings.contains(passage.folded)
    }
    return found ?? end
  }
}
