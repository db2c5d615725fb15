import Normalising
import Reading
import Segmenting

/// What stands before a title and behind it on its lines, and is none of it.
extension TitleReader {
  /// A letterhead's line: `COMMUNE DE BRÉVAL`.
  static func namesOwner(_ passage: Passage) -> Bool {
    guard passage.count <= 80, case let folded = passage.folded, Folding.split(folded).count <= 10 else { return false }
    return owners.contains { folded.hasPrefix($0) }
  }

  /// The first line of a block that says whose paper it is, and the title that the lines behind it open; nil where they do not.
  static func parted(_ extraction: Extraction, _ index: Int) -> (owner: Passage, title: Passage)? {
    let fragments = extraction.blocks[index].fragments
    let bytes = extraction.tree.text.bytes
    // The lines of a letterhead, whatever they say, over `PROCÈS-VERBAL DE LA SÉANCE …`
    let first = Passage(joining: Array(fragments.prefix(1)), of: bytes)
    if fragments.count > 1, (namesOwner(first) || index < 4 && first.isCapitals) && !MinutesTitle.opens(first) || first.isPostcode {
      let head = fragments.indices.dropFirst().prefix(7).first { MinutesTitle.isCertain(Passage(joining: [fragments[$0]], of: bytes)) }
      if let head, fragments[..<head].allSatisfy({ $0.count <= 80 }) { return parted(head) }
    }
    func parted(_ end: Int) -> (owner: Passage, title: Passage) {
      // `(article L. 2121-12 du code …)` under a title is by what law it is written.
      let title = fragments[end...].prefix { bytes[$0.lowerBound] != 0x28 }
      return (Passage(joining: Array(fragments[..<end]), of: bytes), Passage(joining: Array(title), of: bytes))
    }
    // `COMMUNE DE BRÉVAL`, `CONSEIL MUNICIPAL`: no letterhead has more lines.
    for end in 1..<max(1, min(fragments.count, 5)) {
      let line = Passage(joining: [fragments[end - 1]], of: bytes)
      let folded = parted(end).title.prefix(60).folded
      let opens = openings.contains { folded.hasPrefix($0.words) }
      if MinutesTitle.opens(line), !line.isOpen, !opens || MinutesTitle.opens(parted(end).title) { return end > 1 ? parted(end - 1) : nil }
      let first = line.folded + " "
      guard (owners + ["pays de ", "pays d "]).contains(where: { first.hasPrefix($0) }) else { return nil }
      if opens || sittings.contains(where: { folded.hasPrefix($0) }) { return parted(end) }
    }
    return nil
  }

  /// `SYVALOM – Programme local de prévention`, `Communauté d'agglomération de Bréval – Programme local de l'habitat`: whose it is, before
  /// what it is called.
  static func withoutAcronym(_ title: Passage) -> Passage {
    let tokens = Tokens(title)
    guard let dash = tokens.all.indices.dropFirst().first(where: { tokens.sign($0) == "-" && tokens[$0]!.spaced }),
      let next = tokens[dash + 1], next.spaced, case let name = tokens.slice(0..<dash),
      case let rest = tokens.slice((dash + 1)..<tokens.count),
      dash == 1 && name.isCapitals && !title.isCapitals || namesOwner(name), case let folded = rest.folded,
      openings.contains(where: { folded.hasPrefix($0.words) })
    else { return title }
    return rest
  }

  /// `PROCÈS-VERBAL DU CONSEIL DU 9 MARS 2020 à 20 h 30`, `… page n° 1`
  static func withoutHour(_ title: Passage) -> Passage {
    let tokens = Tokens(title)
    let end = tokens.all.indices.dropFirst(3).first { index in
      tokens.word(index) == "a" && tokens[index + 1]?.kind == .number && ["h", "heures", "heure"].contains(tokens.word(index + 2))
        || tokens.word(index) == "page" && tokens.count - index <= 4
    }
    return end.map { tokens.slice(0..<$0).dropping(trailing: "(,-–:") } ?? title
  }

  /// A title in capitals without what a dump ran it together with: `CONVENTION TERRITORIALE GLOBALE Entre la Caisse …`, `PROGRAMME LOCAL DE
  /// PRÉVENTION 2020-2025 SICTOM de la Sève Approuvé …`, and what an OCR engine made of a rule, `CHARTE DU PAYS l Programme d'actions`.
  static func withoutTail(_ title: Passage) -> Passage {
    let tokens = Tokens(title)
    let end = tokens.all.indices.first { tokens[$0]!.kind == .word && !isCapital($0, tokens) } ?? tokens.count
    guard end < tokens.count, tokens.slice(0..<end).foldedWords.count >= 3, tokens.slice(0..<end).count >= 20 else { return title }
    let isRule =
      tokens[end]!.range.count == 1 && end + 1 < tokens.count && tokens[end + 1]!.kind == .word
      && title.isUpper(at: tokens[end + 1]!.range.lowerBound) && ["l", "i"].contains(tokens.word(end)) && tokens[end + 1]!.spaced
    if isRule || tokens.word(end) == "entre" && title.isUpper(at: tokens[end]!.range.lowerBound) {
      return tokens.slice(0..<end).dropping(trailing: ",-–: ")
    }
    // Whose it is, behind the years.
    guard let years = TimeReader(tokens).all().first(where: { $0.value.edtf?.count == 9 }), years.range.upperBound < tokens.count,
      years.range.lowerBound > 2, years.range.upperBound <= end, case let rest = tokens.slice(years.range.upperBound..<tokens.count).folded,
      owners.contains(where: { rest.hasPrefix($0) })
    else { return title }
    return tokens.slice(0..<years.range.upperBound)
  }

  private static func isCapital(_ index: Int, _ tokens: Tokens) -> Bool {
    let word = tokens.passage[tokens[index]!.range].string
    return word == word.uppercased()
  }

  /// `Contrat de rivière - Programme d'actions` names the contract.
  static func withoutPart(_ title: Passage) -> Passage {
    let tokens = Tokens(title)
    for index in tokens.all.indices where index > 2 && tokens.sign(index) == "-" && tokens[index]!.spaced {
      let rest = tokens.slice((index + 1)..<tokens.count).folded
      if ["programme d action", "annexe", "plan d action", "fiches action", "tome ", "volet ", "livret "].contains(where: {
        rest.hasPrefix($0)
      }) {
        return tokens.slice(0..<index)
      }
    }
    return title
  }
}

extension Passage {
  /// postcode → digits{5} and a place, nothing else: `36290 MONTFAUCON`
  fileprivate var isPostcode: Bool {
    let digits = bytes.prefix { (0x30...0x39).contains($0) }
    return digits.count == 5 && count <= 60 && count > 7 && bytes[5] == 0x20 && !suffix(from: 5).hasDigit
  }
}

extension Passage {
  /// `Plan du projet (PDF – 1,8 Mo)`: what a page offers for download.
  var namesFile: Bool {
    guard last == 0x29, count <= 200 else { return false }
    let words = suffix(from: max(0, count - 40)).foldedWords
    return words.contains("pdf") && words.last.map { ["mo", "ko", "mb", "kb", "pdf", "o"].contains($0) } ?? false
  }
}
