import Normalising
import Reading
import Segmenting

/// What a document is called, who issued it and when, read from its first blocks.
struct Identity {
  var title: Passage?
  /// The title of the only fiche.
  private(set) var ficheTitle: String?
  var date: TimeSpan?
  var period: TimeSpan?
  var issuer: String?
  /// The number of a circular, of a release, of a contract; an act has its own.
  private(set) var reference: String?

  init(_ extraction: Extraction, _ parts: Parts) {
    let first = Array(extraction.blocks.indices.prefix(40)).filter { extraction.blocks[$0].depth == 0 && !extraction.passage($0).isEmpty }
    readTitle(extraction, parts)
    readDates(extraction, first)
    readIssuer(extraction, first)
    readPeriod(extraction, hasActs: !parts.acts.isEmpty)
    readSitting(extraction, parts, first)
    let hasAct = parts.deliberation != nil || !parts.acts.isEmpty
    reference =
      first.lazy.compactMap { Self.circularNumber(extraction.passage($0)) }.first ?? PressHead(extraction)?.reference
      ?? (hasAct ? nil : HeadReference.find(extraction, first))
  }

  /// number → ( `circulaire` | `instruction` | `note` ) word{0,3} `n°` code, with the letters of the services and a stroke between its parts:
  /// `INSTRUCTION N° DGCS/SD2B/2020/34 du 20 février`
  private static func circularNumber(_ passage: Passage) -> String? {
    let tokens = Tokens(passage.prefix(160))
    guard ["circulaire", "instruction", "note"].contains(tokens.word(0)), passage.opensUpper,
      let sign = tokens.all.indices.prefix(5).first(where: { ["n", "no"].contains(tokens.word($0)) }),
      let (text, _) = ActNumber.read(tokens, from: sign + 1), text.contains("/")
    else { return nil }
    return text
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
    // Acts that have a day each are told of on another.
    let isOwnDay = parts.deliberation == nil && Set(parts.acts.map { $0.date?.edtf }).count > 1
    let printed = parts.deliberation == nil ? sittingInName(extraction) : nil
    date = isOwnDay ? act.session.date ?? date : act.date ?? siteMonth(extraction) ?? printed
    issuer = act.session.assembly ?? issuer
  }

  /// The month of the sitting, all that a council's site tells of its day.
  private func siteMonth(_ extraction: Extraction) -> TimeSpan? {
    let ends = Array(extraction.blocks.indices.prefix(16)) + extraction.blocks.indices.suffix(8)
    let lines = ends.filter { extraction.passage($0).count <= 400 }.flatMap { extraction.lines($0) }
    guard lines.contains(where: { PageFrames.tellsSite($0) }) else { return nil }
    return lines.lazy.compactMap { line in
      guard line.count <= 100, let found = extraction.time(line), found.edtf?.count == 7 else { return nil }
      return found.text.utf8.count == line.count || PageFrames.tellsSite(line) ? found : nil
    }.first
  }

  /// A document that is one fiche is called as the fiche is.
  private mutating func readTitle(_ extraction: Extraction, _ parts: Parts) {
    let found = TitleReader(extraction, ofAct: parts.deliberation != nil, minutes: parts.acts.compactMap(\.subject)).title()
    title = found?.text
    if parts.fiches.count == 1, !parts.fiches[0].title.isEmpty { ficheTitle = parts.fiches[0].title }
  }

  /// How lines begin that date a document, folded.
  private static let dated = [
    "adopte", "approuve", "vote", "signe", "valide par ", "validee par ", "valide en ", "validee en ", "valide le ", "validee le ",
    "validation ", "seance",
    // The dump lost the last letter.
    "adopt ", "approuv ", "valid ", "fait a", "fait en", "mise a jour le", "mis a jour le", "publie le", "arrete le",
    "presente au ", "presente en ", "presentee au ", "presentee en ",
    "conclu le", "publie ", "publiee ", "mis en ligne le", "ecrit le", "poste le",
    "conseil ", "assemblee ", "comite syndical", "deliberation du", "telechargee le", "date",
  ]

  /// Keys of front matter, folded.
  private static let dateKeys = ["date", "date texte", "date publication"]

  private static let signed = ["fait a ", "fait en ", "fait et sig", "signe a ", "signee a ", "etabli en ", "etabli a "]

  /// `Adopté le …`, `Séance du …`, `Paris, le …`, a line that is a date and little more; a contract's `Fait à …, le …` at its end.
  private mutating func readDates(_ extraction: Extraction, _ first: [Int]) {
    let front = first.first { block in Self.dateKeys.contains { extraction.blocks[block].kind == .metadata(key: $0) } }
    if let front, let found = metadataDate(extraction, front) {
      date = found
      return
    }
    if let approval = approval(extraction, first) {
      date = approval
      return
    }
    // Days of a fiche's fields are the fiche's.
    var revision: TimeSpan?
    for index in first.prefix(30)
    where !extraction.blocks[index].isItem && (index < extraction.firstFiche ?? .max || extraction.blocks[index].cell != .value) {
      guard let found = dated(extraction, index) else { continue }
      guard isRevision(extraction.passage(index)) else {
        date = found
        return
      }
      // At a page's foot it is the site's and not the text's.
      let hasText = extraction.blocks.indices[(index + 1)...].prefix(8).contains { extraction.passage($0).count > 80 }
      if revision == nil, hasText || extraction.firstFiche ?? .max < index { revision = found }
    }
    if let revision {
      date = revision
      return
    }
    if let told = first.prefix(6).lazy.compactMap({ Self.toldDay(extraction.passage($0)) }).first {
      date = TimeSpan(
        text: told.text.string, edtf: told.value.edtf, start: told.value.start, end: told.value.end, at: extraction.locate(told.text))
      return
    }
    for index in extraction.blocks.indices.suffix(40)
    where Self.signed.contains(where: extraction.passage(index).prefix(12).folded.hasPrefix) {
      if let found = dated(extraction, index) { date = found }
    }
    if date == nil { date = printedMonth(extraction, first) }
  }

  /// `Mis à jour le 12 mars 2024`
  private func isRevision(_ passage: Passage) -> Bool {
    ["mise a jour", "mis a jour", "derniere mise a jour", "page mise a jour"].contains { passage.prefix(30).folded.hasPrefix($0) }
  }

  /// Words of lines that say by when something is to be done, or when something else was; folded.
  private static let otherDays = [
    "limite", "cloture", "avant le", "au plus tard", "jusqu", "convocation", "entree en vigueur", "prise d effet", "date d effet",
    "depot des",
    "remise des", "candidature", "echeance", "a compter du",
  ]

  /// The day of which news tell: `Ce vendredi 29 mars 2024, la ville a signé …`.
  private static func toldDay(_ passage: Passage) -> (text: Passage, value: TimeValue)? {
    let tokens = Tokens(passage.prefix(80))
    guard passage.count > 80, ["ce", "hier", "le"].contains(tokens.word(0)), TimeWords.weekdays.contains(tokens.word(1)),
      let found = TimeReader(tokens).time(at: 2), found.value.edtf?.count == 10
    else { return nil }
    return (tokens.slice(2..<found.end), found.value)
  }

  private func dated(_ extraction: Extraction, _ index: Int) -> TimeSpan? {
    let passage = extraction.passage(index)
    guard passage.count <= 200 else { return ownAdoption(passage, extraction) }
    guard let found = adopted(passage, extraction) ?? day(passage, extraction) ?? extraction.time(passage),
      case let folded = passage.folded,
      found.edtf?.count == 10 || found.edtf?.count == 7 && (folded.contains("version ") || folded.contains("edition "))
    else { return nil }
    let isPosted = ["publie le ", "mis en ligne le ", "mise en ligne le ", "publiee le ", "publie ", "communique de presse publie le "]
      .contains { folded.hasPrefix($0) }
    if !isPosted || folded.contains("prefecture") || passage.count > 120,
      ActPiece(passage, block: index, extraction.blocks[index], isFirst: true).role == .stamp
    {
      return nil
    }
    // A ground cites what others adopted.
    if folded.hasPrefix("vu ") || folded.hasPrefix("considerant ") { return nil }
    if passage.count <= 110, Self.otherDays.contains(where: { folded.contains($0) }) { return nil }
    // Who signs was allowed to, on another day.
    if ["autorise", "habilite"].contains(where: { folded.contains($0) }), folded.contains("deliberation") { return nil }
    let isAlone =
      passage.count - found.text.utf8.count <= 24 && Tokens(passage).count <= 10 || Self.endsInDayOfAct(passage, found)
      || TitleReader.isDateline(passage) || PressHead.isLabel(passage)
    let isDated =
      isPosted || Self.tellsAdoption(folded) || Self.tellsBehindDash(passage) || Self.adoptsMidLine(passage)
      || Self.dated.contains { folded.hasPrefix($0) }
      || folded.contains(" seance du ")
      || folded.contains("adopte le")
      || folded.contains(" valide en ") || folded.contains(" valide le ") || folded.contains(" validee le ")
      || folded.contains(" validee en ")
      || folded.contains(" validees au ") || folded.contains(" adoptee le ") || folded.contains(" adoptee en ")
      || folded.contains(" approuvee le ") || folded.contains(" approuvee en ") || folded.hasPrefix("version ")
      || folded.contains("edition ") && passage.count <= 110
      || folded.contains("approuve en ") || folded.contains("adopte en ")
      || passage.count <= 110 && !folded.hasPrefix("vu ")
        && ["municipal", "communautaire", "departemental", "metropolitain"].contains { folded.contains("conseil \($0) du ") }
      || folded.contains("annexe a la deliberation") || folded.contains(" en date du ")
    return isAlone && !folded.hasPrefix("creee") && !folded.hasPrefix("modifiee") || isDated ? found : nil
  }

  private static let determiners: Set<Substring> = ["le", "la", "l", "ce", "cet", "cette", "present", "presente"]
  /// What a document calls itself where it tells of its own adoption.
  static let selves: Set<Substring> = [
    "il", "elle", "document", "schema", "plan", "programme", "projet", "agenda", "contrat", "convention", "charte", "strategie", "pacte",
    "protocole", "reglement", "feuille", "dossier",
  ]
  static let adoptions: Set<Substring> = [
    "adopte", "adoptee", "approuve", "approuvee", "vote", "votee", "valide", "validee", "arrete", "arretee", "signe", "signee",
  ]

  /// `Document adopté par le conseil communautaire le …`, `Il a été approuvé à l'unanimité …`; what came before is another's.
  static func tellsAdoption(_ folded: String) -> Bool {
    let words = Folding.split(folded).prefix(12).drop { determiners.contains($0) }
    guard let own = words.first, selves.contains(own),
      !words.contains(where: { $0.hasPrefix("precedent") || $0 == "ancien" || $0 == "premier" })
    else { return false }
    return words.dropFirst().contains { adoptions.contains($0) }
  }

  /// `… 2020-2025 Syndicat de la Sève Approuvé par le comité syndical le …`: lines that a dump ran together.
  private static func adoptsMidLine(_ passage: Passage) -> Bool {
    let tokens = Tokens(passage)
    return tokens.all.indices.dropFirst().contains { index in
      adoptions.contains(tokens[index]!.text[...]) && passage.isUpper(at: tokens[index]!.range.lowerBound)
        && tokens.word(index + 1) == "par"
    }
  }

  /// `La présente stratégie a été adoptée le …`, a sentence of a paragraph that tells of more.
  private func ownAdoption(_ passage: Passage, _ extraction: Extraction) -> TimeSpan? {
    let text = passage.prefix(Self.longestForeword)
    let starts =
      [0] + text.bytes.indices.dropFirst(2).filter { text.bytes[$0 - 1] == 0x20 && text.bytes[$0 - 2] == 0x2E && text.isUpper(at: $0) }
    for (start, end) in zip(starts, starts.dropFirst() + [text.count]) where end - start <= 240 {
      let sentence = text[start..<end]
      let folded = sentence.folded
      guard ["la presente ", "le present ", "cette presente "].contains(where: { folded.hasPrefix($0) }) || Self.tellsOfItself(folded),
        Self.tellsAdoption(folded),
        let found = extraction.time(sentence), found.edtf?.count == 10
      else { continue }
      return found
    }
    return nil
  }

  private static let longestForeword = 1200

  /// The day behind the word, where others stand before it: `Présenté au comité du 3 décembre 2020 – Adopté en assemblée le 17 décembre 2020`.
  private func adopted(_ passage: Passage, _ extraction: Extraction) -> TimeSpan? {
    let tokens = Tokens(passage)
    guard let word = tokens.all.indices.dropFirst().last(where: { Self.adoptions.contains(tokens[$0]!.text[...]) }),
      case let all = TimeReader(tokens).all().filter({ $0.value.edtf?.count == 10 }), all.contains(where: { $0.range.upperBound <= word }),
      let found = all.first(where: { $0.range.lowerBound > word }), case let text = tokens.slice(found.range)
    else { return nil }
    return TimeSpan(
      text: text.string, edtf: found.value.edtf, start: found.value.start, end: found.value.end, at: extraction.locate(text))
  }

  /// The first day behind a period: `Plan d'actions 2022-2025 – validé le 3 février 2022`.
  private func day(_ passage: Passage, _ extraction: Extraction) -> TimeSpan? {
    let tokens = Tokens(passage)
    guard let first = TimeReader(tokens).first(), first.value.edtf?.count == 9,
      let found = TimeReader(tokens).all().first(where: { $0.value.edtf?.count == 10 }), case let text = tokens.slice(found.range)
    else { return nil }
    return TimeSpan(
      text: text.string, edtf: found.value.edtf, start: found.value.start, end: found.value.end, at: extraction.locate(text))
  }

  /// `2022-05-19`, ISO 8601, with a time behind it or none.
  private func metadataDate(_ extraction: Extraction, _ block: Int) -> TimeSpan? {
    let passage = extraction.passage(block)
    let parts = passage.prefix(10).string.split(separator: "-")
    guard parts.count == 3, parts[0].count == 4, let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
      (1...12).contains(month), (1...31).contains(day)
    else { return extraction.time(passage) }
    let text = passage.prefix(10)
    return TimeSpan(text: text.string, edtf: text.string, start: year, end: year, at: extraction.locate(text))
  }

  /// The day under `Approbation` where a planning document prints the days of its procedure in a row.
  private func approval(_ extraction: Extraction, _ first: [Int]) -> TimeSpan? {
    for index in first.prefix(16) where index + 1 < extraction.blocks.count {
      let words = extraction.passage(index).foldedWords
      guard words.count <= 5, let place = words.firstIndex(of: "approbation") else { continue }
      let passage = extraction.passage(index + 1)
      let tokens = Tokens(passage)
      let days = TimeReader(tokens).all().filter { $0.value.edtf?.count == 10 }
      guard days.count == words.count else { continue }
      let text = tokens.slice(days[place].range)
      return TimeSpan(
        text: text.string, edtf: days[place].value.edtf, start: days[place].value.start, end: days[place].value.end,
        at: extraction.locate(text))
    }
    return nil
  }

  /// How the names of collectivities begin, folded.
  private static let collectivities = [
    "departement de ", "departement du ", "departement des ", "departement d ", "commune de ", "commune d ", "ville de ", "ville d ",
    "communaute de communes ",
    "communaute d agglomeration ", "communaute urbaine ", "metropole ", "region ", "syndicat ", "smictom ", "sictom ",
    "conseil departemental de ",
    "conseil departemental du ", "conseil departemental des ", "conseil regional ", "petr ", "pays de ",
  ]

  /// `Adopté … par le Conseil de Paris …`, a ministry's letterhead, an assembly, a collectivity's letterhead.
  private mutating func readIssuer(_ extraction: Extraction, _ first: [Int]) {
    var letterhead: String?
    for index in first.prefix(24) where index < extraction.firstFiche ?? .max {
      let passage = TitleReader.parted(extraction, index)?.owner ?? extraction.passage(index)
      let tokens = Tokens(passage)
      if passage.count <= 240, passage.folded.hasPrefix("adopte"), let name = adopter(tokens) {
        issuer = name
        return
      }
      if passage.folded.hasPrefix("ministere "), passage.count <= 120 {
        issuer = passage.string
        return
      }
      if issuer == nil, let assembly = AssemblyReader.assembly(tokens), assembly.hasPlace { issuer = assembly.name.string }
      let isCommune = ["commune d", "ville d"].contains { passage.folded.hasPrefix($0) }
      if letterhead == nil || isCommune, passage.count <= 70, !passage.endsSentence, passage.firstIndex(of: "%") == nil,
        Self.collectivities.contains(where: { passage.folded.hasPrefix($0) })
      {
        letterhead = (extraction.lines(index).first ?? passage).wideParts.first?.string ?? passage.string
      }
    }
    issuer = issuer ?? letterhead
  }

  /// Who adopted, up to the day on which it did, where the name has a place: `par le Conseil de Paris le 3 mai`.
  private func adopter(_ tokens: Tokens) -> String? {
    guard let par = tokens.all.indices.first(where: { tokens.word($0) == "par" }) else { return nil }
    var start = ["le", "la", "l"].contains(tokens.word(par + 1)) ? par + 2 : par + 1
    if tokens.sign(start) == "'" { start += 1 }
    let day = tokens.all.indices.first { $0 > start && ["le", "du", "en"].contains(tokens.word($0)) && tokens[$0 + 1]?.kind == .number }
    let name = tokens.slice(start..<max(start, day ?? tokens.count)).dropping(trailing: ".,")
    return name.foldedWords.count >= 3 ? name.string : nil
  }

  /// A period of years in the title; else the one that a sentence calls so: `pour la période de contractualisation de 2020 à 2023`.
  private mutating func readPeriod(_ extraction: Extraction, hasActs: Bool) {
    if let title, let found = extraction.time(title), let start = found.start, let end = found.end, start < end {
      period = found
      return
    }
    // What minutes tell of has its own.
    if hasActs { return }
    if let printed = printedPeriod(extraction) {
      period = printed
      return
    }
    for index in extraction.blocks.indices.prefix(min(80, extraction.firstFiche ?? 80)) where extraction.blocks[index].kind != .row {
      let passage = extraction.passage(index)
      let tokens = Tokens(passage)
      for word in tokens.all.indices where Self.tellsPeriod(tokens, word, isFirst: index < 6) {
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

  /// Words behind which the years of a plan stand: `la période`, `les années`, `couvre`; of the text's first lines `mis en œuvre` too.
  private static func tellsPeriod(_ tokens: Tokens, _ index: Int, isFirst: Bool) -> Bool {
    switch tokens.word(index) {
    case "periode", "annees": tokens.word(index - 1) != "des"
    case "couvre", "couvrant": true
    case "oeuvre": isFirst && tokens.word(index - 1) == "en" && tokens.word(index - 2).hasPrefix("mis")
    default: false
    }
  }

  /// Words of lines that name another plan's period, folded.
  private static let others = ["precedent", "succede", "bilan", "ancien", "convocation"]

  /// A period in a short line at the head: under the title, `Programme d'actions 2013-2017`, `Durée du contrat : 2023-2027`.
  private func printedPeriod(_ extraction: Extraction) -> TimeSpan? {
    for index in extraction.blocks.indices.prefix(min(14, extraction.firstFiche ?? 14))
    where extraction.blocks[index].depth == 0 && extraction.blocks[index].kind != .table {
      let passage = extraction.passage(index)
      guard passage.count <= 160, !passage.isProse, !extraction.blocks[index].isContentsEntry else { continue }
      let folded = passage.folded
      guard !Self.others.contains(where: { folded.contains($0) }), let found = extraction.time(passage) else { continue }
      if let start = found.start, let end = found.end, (1...20).contains(end - start), found.edtf?.utf8.count == 9 { return found }
    }
    return nil
  }
}
