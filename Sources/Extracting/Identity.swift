import Normalising
import Reading
import Segmenting

/// What a document is called, who issued it and when, read from its first blocks.
struct Identity {
  var title: Passage?
  var date: TimeSpan?
  var period: TimeSpan?
  var issuer: String?

  /// Letterheads and the like, which are no titles; folded. Data.
  private static let letterheads: Set<String> = [
    "actualite", "actualites", "communique de presse", "dossier de presse", "liberte egalite fraternite", "liberte", "egalite",
    "fraternite", "republique francaise",
    "ville de", "paris", "projet de deliberation", "expose des motifs", "sommaire", "proces verbal", "deliberation",
    "extrait du registre des deliberations",
    "table des matieres", "accueil",
  ]
  private static let letterheadStarts = [
    "ministere ", "prefecture ", "direction ", "sous direction ", "mise a jour ", "mis a jour ", "departement ", "commune de ",
    "accuse de reception", "acte certifie", "seance ", "service ", "extrait du registre", "absent", "present", "general des collectivites",
  ]

  init(_ extraction: Extraction, _ parts: Parts) {
    let first = Array(extraction.blocks.indices.prefix(40)).filter { extraction.blocks[$0].depth == 0 && !extraction.passage($0).isEmpty }
    readTitle(extraction, first)
    readDates(extraction, first)
    readIssuer(extraction, first)
    readPeriod(extraction)
    readSitting(extraction, parts, first)
  }

  /// An act's day is that of its sitting and no other; its issuer the assembly that sat.
  private mutating func readSitting(_ extraction: Extraction, _ parts: Parts, _ first: [Int]) {
    guard let act = parts.deliberation ?? parts.acts.first else {
      guard first.prefix(8).contains(where: { MinutesTitle.opens(extraction.passage($0)) }) else { return }
      let session = extraction.sessionAhead(of: extraction.blocks.count).act.session
      date = session.date ?? date
      issuer = session.assembly ?? issuer
      return
    }
    date = act.date
    issuer = act.session.assembly ?? issuer
  }

  private mutating func readTitle(_ extraction: Extraction, _ first: [Int]) {
    let candidates = first.prefix(20).filter { index in
      let passage = extraction.passage(index)
      let folded = passage.folded
      guard !extraction.blocks[index].isItem, passage.count <= 300, !Self.letterheads.contains(folded) else { return false }
      guard !Self.letterheadStarts.contains(where: { folded.hasPrefix($0) }), folded.split(separator: " ").count >= 3 else { return false }
      let tokens = Tokens(passage)
      if let date = TimeReader(tokens).first(), date.range.count * 2 >= tokens.count { return false }
      return passage.last != 0x2E && passage.last != 0x2C
    }
    guard let first = candidates.first else { return }
    let announces = extraction.passage(first).last == 0x3A
    let heading = candidates.first { index in
      if case .heading = extraction.blocks[index].kind { extraction.passage(index).last != 0x3A } else { false }
    }
    let chosen = announces ? first : heading ?? first
    title = extraction.passage(chosen)
    let next = chosen + 1
    if announces, next < extraction.blocks.count, !extraction.blocks[next].isItem, extraction.passage(next).count <= 300 {
      title = extraction.passage(chosen).joined(with: extraction.passage(next))
    }
  }

  /// `Adopté le …`, `Séance du …`, `Paris, le …`, a line that is a date and little more.
  private mutating func readDates(_ extraction: Extraction, _ first: [Int]) {
    for index in first.prefix(24) {
      let passage = extraction.passage(index)
      guard passage.count <= 200, let found = extraction.time(passage), found.edtf?.count == 10 else { continue }
      let folded = passage.folded
      if ActPiece(passage, block: index, extraction.blocks[index], isFirst: true).role == .stamp { continue }
      let tokens = Tokens(passage)
      let isAlone = passage.count - found.text.utf8.count <= 24 && tokens.count <= 10
      let isDated = ["adopte le", "adoptee le", "seance", "vote le", "signe le", "fait a", "approuve le", "mise a jour le"].contains {
        folded.contains($0)
      }
      if isAlone || isDated {
        date = found
        return
      }
    }
  }

  private static let bodies: Set<String> = ["conseil", "assemblee", "ministere", "prefecture", "departement", "metropole"]

  /// `Adopté … par le Conseil de Paris …`, a ministry's letterhead.
  private mutating func readIssuer(_ extraction: Extraction, _ first: [Int]) {
    for index in first.prefix(24) {
      let passage = extraction.passage(index)
      let tokens = Tokens(passage)
      if passage.count <= 240, passage.folded.hasPrefix("adopte"), let par = tokens.all.indices.first(where: { tokens.word($0) == "par" }) {
        let start = ["le", "la", "l"].contains(tokens.word(par + 1)) ? par + 2 : par + 1
        issuer = tokens.slice(start..<max(start, tokens.count)).dropping(trailing: ".").string
        return
      }
      if passage.folded.hasPrefix("ministere "), passage.count <= 120 {
        issuer = passage.string
        return
      }
      if issuer == nil, let assembly = AssemblyReader.assembly(tokens), assembly.hasPlace { issuer = assembly.name.string }
    }
  }

  /// A period of years in the title; else the one that a sentence calls so: `pour la période de contractualisation de 2020 à 2023`.
  private mutating func readPeriod(_ extraction: Extraction) {
    if let title, let found = extraction.time(title), let start = found.start, let end = found.end, start < end {
      period = found
      return
    }
    for index in extraction.blocks.indices.prefix(80) where extraction.blocks[index].kind != .row {
      let passage = extraction.passage(index)
      let tokens = Tokens(passage)
      for word in tokens.all.indices where ["periode", "annees"].contains(tokens.word(word)) && tokens.word(word - 1) != "des" {
        for next in (word + 1)...(word + 4) {
          guard let found = TimeReader(tokens).time(at: next), let start = found.value.start, let end = found.value.end, end > start else {
            continue
          }
          let text = tokens.slice(next..<found.end)
          period = TimeSpan(text: text.string, edtf: found.value.edtf, start: start, end: end, at: extraction.locate(text))
          return
        }
      }
    }
  }
}

extension Extraction {
  /// `contrat tripartite entre l'Etat, l'Agence régionale de santé et le Conseil départemental du Puy-de-Dôme.`: the fullest such sentence.
  mutating func parseParties() -> [Organisation] {
    var best: [Passage] = []
    for index in blocks.indices.prefix(60) where blocks[index].kind != .row {
      let tokens = Tokens(passage(index))
      guard let start = Self.between(tokens) else { continue }
      var end = start
      while let token = tokens[end], ![".", ":", ";", "(", "»"].contains(token.text), !Self.endsParties.contains(token.text) { end += 1 }
      let names = Self.split(tokens, start..<end)
      let whole = names.allSatisfy { $0.count <= 80 && $0.bytes.first.map { $0 > 0x20 } ?? false }
      if names.count >= 2, whole, names.reduce(0, { $0 + $1.count }) > best.reduce(0, { $0 + $1.count }) { best = names }
    }
    return best.map { organisation($0, path: "party") }
  }

  /// Words that no party's name holds: the sentence goes on.
  private static let endsParties: Set<String> = [
    "prevoit", "prevoient", "ont", "est", "sont", "a", "vise", "visant", "porte", "portant", "fixe", "qui", "pour", "afin", "dans",
    "relative",
    "relatif", "concernant", "signe", "signee", "souhaitent", "decident", "definit", "permet",
  ]

  private static func between(_ tokens: Tokens) -> Int? {
    let contracts: Set<String> = ["contrat", "convention", "accord", "protocole", "pacte", "charte"]
    guard let word = tokens.all.indices.first(where: { contracts.contains(tokens.word($0)) }) else { return nil }
    guard let entre = tokens.all.indices.first(where: { $0 > word && $0 < word + 14 && tokens.word($0) == "entre" }) else { return nil }
    return ["le", "la", "l", "les"].contains(tokens.word(entre + 1)) ? entre + 1 : nil
  }

  /// Parties are joined by commas and by `et` before an article.
  private static func split(_ tokens: Tokens, _ range: Range<Int>) -> [Passage] {
    var names: [Passage] = []
    var start = range.lowerBound
    for index in range
    where tokens.sign(index) == "," || tokens.word(index) == "et" && ["le", "la", "l", "les"].contains(tokens.word(index + 1)) {
      names.append(tokens.slice(start..<index))
      start = index + 1
    }
    names.append(tokens.slice(start..<range.upperBound))
    return names.filter { !$0.isEmpty }
  }
}
