import Normalising
import Reading
import Segmenting

/// Which of a document's first blocks is its title: each is weighed by what it says, how it is set and where it stands.
struct TitleReader {
  let extraction: Extraction

  /// Blocks looked at.
  private static let reach = 24

  /// Words that titles of public documents begin with, folded, and how surely.
  static let openings: [(words: String, weight: Int)] = [
    ("projet d amenagement et de developpement", 40), ("plan local d urbanisme", 22), ("revision du plan local", 20),
    ("revision du plu", 16),
    ("schema", 30), ("plan", 30), ("programme d actions", 18), ("programme d action", 18), ("programme", 28), ("projet", 26),
    ("agenda", 30),
    ("contrat", 30), ("convention", 30), ("charte", 30), ("strategie", 30), ("pacte", 30), ("protocole", 30), ("accord", 28),
    ("avenant", 28),
    ("feuille de route", 28), ("reglement", 26), ("proces verbal", 30), ("compte rendu", 30), ("note explicative de synthese", 34),
    ("note de synthese", 34), ("rapport", 24), ("dossier", 20),
    ("bilan", 20),
    ("cahier des charges", 24), ("construire son", 28), ("elaborer son", 28), ("comment remplir", 30), ("comment rediger", 30),
    ("comment renseigner", 30), ("guide", 20), ("arrete", 26), ("circulaire", 34), ("instruction", 26), ("registre des deliberations", 22),
    ("extrait du registre", 14), ("extraits du registre", 14),
    ("liste des deliberations", 28), ("diagnostic", 20), ("livre blanc", 26),
    ("fiches actions", 16), ("recueil", 22), ("sommaire du ", 22), ("demarche", 20), ("politique", 20), ("avis", 20),
  ]
  /// Whose paper it is, folded: a letterhead rather than a title.
  static let owners = [
    "ville de ", "commune de ", "commune d ", "mairie de ", "mairie d ", "departement ", "communaute ", "metropole ", "region ",
    "prefecture ", "conseil ", "arrondissement ", "canton ",
    "syndicat ", "ccas ", "cias ", "prefet ", "prefete ", "rectorat ", "academie ", "chambre ", "smictom ", "sictom ", "sivom ", "sivu ",
    "petr ",
    "ministere ",
    "republique ", "agglomeration ", "direction ", "service ", "pole ",
    "centre communal", "etablissement public", "caisse ", "agence ",
  ]
  /// No title whatever stands behind, folded.
  static let excluded = [
    "adopte ", "adoptee ", "approuve ", "approuvee ", "vote le", "signe le", "arrete le", "debattu le", "prescrit le", "mise a jour",
    "mis a jour", "publie le",
    "accuse de reception", "acte certifie",
    "seance ",
    "extrait du registre", "absent ", "absents ", "absentes ", "absente ", "present ", "presents ", "presentes ", "excuse ", "excuses ",
    "excusee ", "excusees ", "pouvoir ", "pouvoirs ", "procuration ", "procurations ", "etaient ", "secretaire ",
    "general des collectivites",
    "table des matieres", "page ", "version ",
    "edition ",
    "liberte ", "fait a ", "annexe ", "prescription ", "fiche realisee", "document de travail", "document provisoire", "document genere",
    "document mis ", "document edite",
    "document imprime", "document publie", "document adopte", "telechargee le", "http", "www", "tel ", "contact",
    "code affaire",
    "convocation", "date de ", "nombre de ", "envoye en", "recu en", "affiche le", "sous embargo", "secretariat de seance", "vu ",
    "approbation du proces verbal", "approbation du compte rendu", "approbation du pv", "considerant ", "credit ", "aller au contenu",
    "vous etes ici", "partager ", "imprimer", "fil d ariane",
    "logo ", "rechercher ", "menu ", "l an deux ", "passer au contenu", "lire la suite", "telecharger ", "skip to",
  ]
  private static let registers = ["extrait du registre des deliberations", "extraits du registre des deliberations"]
  private static let wholly: Set<String> = [
    "actualite", "actualites", "communique de presse", "communiquede presse", "communiquedepresse", "dossier de presse",
    "liberte egalite fraternite", "liberte", "egalite",
    "fraternite",
    "republique francaise", "ville de", "paris", "projet de deliberation", "expose des motifs", "sommaire", "deliberation",
    "le departement", "la region", "la ville", "la commune", "l agglomeration",
    "table des matieres",
    "accueil", "ordre du jour", "proces verbal", "compte rendu", "preambule", "introduction", "avant propos", "edito", "contenu",
  ]

  /// The document is one act, whose sitting is no title.
  private let ofAct: Bool
  /// What pages print at their heads and feet, folded.
  private let furniture: Set<String>

  private let press: PressHead?

  /// The subjects of the acts of minutes, none of which the minutes are called by.
  private let subjects: Set<String>

  init(_ extraction: Extraction, ofAct: Bool, minutes subjects: [String]) {
    self.extraction = extraction
    self.ofAct = ofAct
    press = PressHead(extraction)
    self.subjects = Set(subjects.map(Folding.words).filter { $0.utf8.count > 8 })
    let tree = extraction.tree
    furniture = Set(
      tree.leaves.filter { $0.role == .furniture && (12...160).contains($0.range.count) }.map {
        String(decoding: Folding.words(tree.text.bytes[$0.range]), as: UTF8.self)
      })
  }

  /// The title and its block; nil where nothing looks like one.
  func title() -> (text: Passage, block: Int)? {
    let head = extraction.blocks.indices.prefix(min(60, extraction.firstFiche ?? 60))
    let name = extraction.pageName
    let blocks = head.filter {
      extraction.blocks[$0].depth == 0 && !PageFrames.holds(extraction.passage($0))
        && (name == nil || extraction.passage($0).folded != name)
    }.prefix(Self.reach).prefix {
      subjects.isEmpty || !isSubject(extraction.passage($0))
    }
    var best: (score: Int, block: Int)?
    for (place, block) in blocks.enumerated() {
      guard let weight = weight(block, isFirst: place == 0), !ofAct || weight > -40 else { continue }
      let score = 2 * weight - place
      if score > best?.score ?? .min { best = (score, block) }
    }
    guard let best else { return !subjects.isEmpty && name != nil ? (extraction.passage(0), 0) : nil }
    // `1 CONTRAT DE VILLE Juin 2015`: the name again, with the number of the page and the day on its line.
    if let name, case let folded = extraction.passage(best.block).folded, folded.hasPrefix("1 " + name) {
      return (extraction.passage(0), best.block)
    }
    let title = whole(best.block)
    // `Schéma pluriannuel` over `Schéma pluriannuel d'accessibilité 2022-2024`
    let fuller = extraction.blocks.indices[(best.block + 1)...].prefix(2).first { block in
      let next = extraction.passage(block)
      return next.count <= 160 && !next.endsSentence && title.count >= 12 && next.folded.hasPrefix(title.folded + " ")
    }
    if let fuller { return (whole(fuller), fuller) }
    if let above = nameAbove(best.block, title) { return (above.joined(with: title), best.block) }
    return (title, best.block)
  }

  /// `Dunes du Vaubrun` right over `Programme d'actions 2019-2024`, which alone names no matter.
  private func nameAbove(_ block: Int, _ title: Passage) -> Passage? {
    guard block > 0, subjects.isEmpty, !ofAct else { return nil }
    let words = title.foldedWords
    guard words.allSatisfy({ Self.plain.contains(String($0)) || $0.allSatisfy(\.isNumber) }),
      words.contains(where: { $0.allSatisfy(\.isNumber) }),
      case let above = extraction.passage(block - 1), above.count <= 120, above.opensUpper, above.foldedWords.count >= 3,
      isPhrase(block - 1, above, isFirst: false), !namesPart(block - 1, above), !tellsDay(above), !above.endsSentence,
      Self.namesCouncil(above) || !extraction.blocks[block].followsBlank && !Self.owners.contains(where: { above.folded.hasPrefix($0) })
    else { return nil }
    return above
  }

  /// `Conseil local de santé mentale de Bréval`: a council called by the matter of its plan.
  private static func namesCouncil(_ line: Passage) -> Bool {
    ["conseil local de ", "conseil intercommunal de "].contains { line.folded.hasPrefix($0) }
  }

  /// Words of titles that say what sort of paper it is and for when.
  private static let plain: Set<String> = [
    "programme", "plan", "d", "action", "actions", "feuille", "de", "route", "schema", "projet", "strategie", "bilan", "rapport", "fiches",
  ]

  /// What front matter calls the title is it, whatever headings follow.
  private static let printed = 200

  /// How much speaks for a block; nil for what is no title.
  private func weight(_ index: Int, isFirst: Bool) -> Int? {
    let (block, passage) = (extraction.blocks[index], withoutOwner(index))
    if case .metadata(let key) = block.kind { return key == "title" || key == "titre" ? Self.printed : nil }
    if passage.count <= 40, passage.foldedWords.dropFirst().first == "n", HeadReference.read(passage) != nil { return nil }
    if index == press?.label || index == 0 && isPageName { return nil }
    if tellsSitting(passage), !MinutesTitle.opens(passage) || passage.prefix(8).folded.hasPrefix("seance") { return 12 }
    guard isPhrase(index, passage, isFirst: isFirst), !namesPart(index, passage), !tellsDay(passage),
      let setting = weight(ofSetting: block)
    else { return nil }
    // `# Le conseil vote le budget 2023` is a page's headline.
    let isHeadline = block.kind == .heading(.markdown(level: 1)) && !passage.endsSentence
    if !isHeadline, !isPressed, let formula = EnactingFormula(passage), formula.before.isEmpty || ofAct, !formula.isProposal { return nil }
    if ofAct, MinutesTitle.opens(passage), !MinutesTitle.isCertain(passage) { return nil }
    return setting + weight(ofWords: index, passage, isFirst: isFirst)
  }

  /// The first line twice: what a site calls its page.
  private var isPageName: Bool {
    let lines = extraction.lines(0)
    return lines.count == 2 && lines[0].string == lines[1].string
  }

  /// A release of the press tells what was decided.
  private var isPressed: Bool {
    extraction.blocks.indices.prefix(6).contains { block in
      let folded = extraction.passage(block).prefix(60).folded
      return KindEvidence.press.contains { folded.hasPrefix($0) }
    }
  }

  /// A few words that stand alone, and no item, entry of a contents, tag or line that no title is.
  private func isPhrase(_ index: Int, _ passage: Passage, isFirst: Bool) -> Bool {
    let (block, folded) = (extraction.blocks[index], passage.folded)
    // `52) Améliorer la qualité de l'air`, `• Nouveau programme`: a page's first line may have a bullet and is no list.
    let isLone = isFirst && block.isItem && !(index + 1 < extraction.blocks.count && extraction.blocks[index + 1].isItem)
    guard passage.count <= 300, !passage.isReceiptNumber, !passage.isCount, !passage.namesFile, !PersonReader(passage).isList(strict: true)
    else { return false }
    // Of a collection of acts it is all the title there is.
    let isRegister = !subjects.isEmpty && passage.count <= 120 && Self.registers.contains { folded.hasPrefix($0) }
    return (!block.isItem || isLone) && !block.isContentsEntry && !Tags.areTags(passage)
      && (!Self.wholly.contains(folded) || headsSitting(index) || !subjects.isEmpty && MinutesTitle.isCertain(passage))
      && (isRegister || !Self.excluded.contains { (folded + " ").hasPrefix($0) })
      && (Folding.split(folded).count >= 2 || opensNoun(index)) && passage.last != 0x2C
  }

  /// A line that opens a part, gives a field or a person, or is a part of minutes: `Axe 1`, `Objet : …`, `QUESTION N° 1 - TARIFS`.
  private func namesPart(_ index: Int, _ passage: Passage) -> Bool {
    let block = extraction.blocks[index]
    if let heading = PlanHeading(passage), heading.kind != .numbered { return true }
    // `Projet n° 5 : Maintenir les commerces`
    if case let words = passage.prefix(20).foldedWords, words.count >= 3, ["projet", "objectif", "programme"].contains(words[0]),
      ["n", "no"].contains(words[1])
    {
      return true
    }
    if Label(block, passage) != nil { return true }
    if passage.count <= 160, let role = ActPiece(passage, block: index, block, isFirst: true).role,
      role == .rapporteur || role == .signature && passage.count <= 80 || role == .subject && !subjects.isEmpty
    {
      return true
    }
    guard !ofAct, let reference = ActReference(heading: passage), !MinutesTitle.opens(passage) else { return false }
    if case .labelled(let word) = reference.form { return ["question", "point", "affaire"].contains(word) }
    // `I – FINANCES`: the part of an agenda.
    return !subjects.isEmpty
  }

  /// Little more than a day or a page number.
  private func tellsDay(_ passage: Passage) -> Bool {
    if Self.isDateline(passage) || passage.withoutPageNumber.count < passage.count { return true }
    let folded = passage.folded
    guard !MinutesTitle.opens(passage), !Self.openings.contains(where: { folded.hasPrefix($0.words + " ") }) else { return false }
    let tokens = Tokens(passage)
    guard let date = TimeReader(tokens).first(), date.range.count * 2 >= tokens.count else { return false }
    return tokens.all.enumerated().count(where: { !date.range.contains($0) && $1.kind == .word }) < 3
  }

  private func weight(ofWords index: Int, _ passage: Passage, isFirst: Bool) -> Int {
    let folded = passage.folded
    let words = Folding.split(folded).count
    let isRunning = furniture.contains(folded)
    var weight = Self.openings.first { folded.hasPrefix($0.words) }?.weight ?? 0
    if isRunning { weight -= 12 }
    if headsSitting(index) {
      weight = max(weight, 22)
    } else if MinutesTitle.opens(passage) {
      // A list of the sitting's acts stands inside minutes too.
      weight = folded == "liste des deliberations" ? 8 : max(weight, MinutesTitle.isCertain(passage) ? 34 : 20)
    } else if Self.owners.contains(where: { folded.hasPrefix($0) }) {
      weight -= 70
    }
    if isOverPress(index) { weight -= 20 }
    if isFirst, !isRunning, weight >= 0, passage.last != 0x3A, passage.opensUpper, (3...30).contains(words) { weight += 12 }
    // `1- Diagnostic`: a line of a list.
    let digits = passage.bytes.prefix { (0x30...0x39).contains($0) }.count
    if (1...2).contains(digits), passage.count > digits, "-.)/".utf8.contains(passage.bytes[digits]) { weight -= 6 }
    if isOverPosting(index) || index == press?.headline { weight += 40 }
    if passage.last == 0x2E { weight -= 30 }
    if passage.last == 0x3A { weight -= 8 }
    return words > 30 ? weight - 12 : weight
  }

  /// `LOIR-ET-CHER` over or beside `COMMUNIQUÉ DE PRESSE`: whose release it is.
  private func isOverPress(_ index: Int) -> Bool {
    extraction.passage(index).count <= 40
      && extraction.blocks.indices[(index + 1)...].prefix(2).contains { extraction.passage($0).folded == "communique de presse" }
  }

  /// Right above `Publié le 17 juillet 2019`: a headline.
  private func isOverPosting(_ index: Int) -> Bool {
    guard index + 1 < extraction.blocks.count, case let next = extraction.passage(index + 1).prefix(120) else { return false }
    let folded = next.folded
    return ["publie le ", "mis en ligne le ", "publie par ", "ecrit par ", "communique de presse publie le "].contains {
      folded.hasPrefix($0)
    }
      && !folded.contains("prefecture") && next.hasDigit
  }

  /// nil for what is set as no title is.
  private func weight(ofSetting block: Block) -> Int? {
    switch block.kind {
    case .heading(.markdown(let level)): level == 1 ? 52 : level == 2 ? 2 : 0
    case .heading(.capitals), .heading(.bold): 8
    case .heading(.standalone): 6
    case .paragraph: block.runs.count > 3 ? -10 : 0
    case .item: 0
    default: nil
    }
  }

  /// The subject of an act of the minutes, with its number or its label before it; nothing behind it is the title of all.
  private func isSubject(_ passage: Passage) -> Bool {
    if subjects.contains(ActReference(heading: passage)?.title.folded ?? passage.folded) { return true }
    guard let colon = passage.bytes.prefix(40).firstIndex(of: 0x3A) else { return false }
    return subjects.contains(passage.suffix(from: colon + 1).folded)
  }

  /// `REUNION DU 9 MARS 2020`: what minutes are called by where they have no other name.
  private func tellsSitting(_ passage: Passage) -> Bool {
    guard !subjects.isEmpty, passage.count <= 120, !passage.endsSentence, case let folded = passage.folded else { return false }
    return (Self.sittings + ActWords.sittings).contains { folded.hasPrefix($0) }
      && TimeReader(Tokens(passage)).first()?.value.edtf?.count == 10
  }

  /// How lines begin that name a sitting by its day, folded.
  static let sittings = [
    "reunion du ", "seance du ", "seance ordinaire du ", "conseil d administration du ", "bureau syndical du ", "conseil regional du ",
    "seance publique du ", "session du ", "seance de ", "conseil de ",
  ]

  /// `PROCÈS-VERBAL`, `Conseil municipal de Bréval` alone over `Séance du conseil municipal du 3 mars 2021`
  func headsSitting(_ index: Int) -> Bool {
    guard !ofAct, index + 1 < extraction.blocks.count, case let passage = extraction.passage(index), passage.count <= 80,
      case let folded = passage.folded,
      ["proces verbal", "compte rendu"].contains(folded)
        || ["conseil ", "comite ", "bureau ", "commission permanente", "assemblee "].contains(where: { folded.hasPrefix($0) })
          && AssemblyReader.assembly(Tokens(passage)) != nil
    else { return false }
    let next = extraction.passage(index + 1)
    return next.count <= 120 && next.hasDigit
      && ["seance", "reunion", "de la seance", "du conseil", "conseil"].contains { next.folded.hasPrefix($0) }
      && TimeReader(Tokens(next)).first()?.value.edtf?.count == 10
  }

  /// The title with the lines that go on with it, without what stands far right of it or names a part of the document.
  private func whole(_ index: Int) -> Passage {
    let passage = withoutOwner(index)
    var title = Self.withoutTail(withoutDay(index, withoutBody(index, passage)).wideParts.first ?? passage)
    // The heading of a Markdown file is whole.
    if extraction.blocks[index].kind != .heading(.markdown(level: 1)) { title = Self.withoutAcronym(Self.withoutPart(title)) }
    var next = index + 1
    while next < extraction.blocks.count, next <= index + 3, goesOn(title, next) {
      title = title.joined(with: extraction.passage(next))
      next += 1
    }
    guard MinutesTitle.opens(title) else { return title }
    title = Self.withoutHour(Self.withoutAgenda(title))
    return assemblyAbove(index, title)?.joined(with: title) ?? title
  }

  /// `CONTRAT DE RELANCE` over `Communauté de communes de Bréval`: the lines before the one that says whose it is.
  private func withoutBody(_ index: Int, _ passage: Passage) -> Passage {
    let lines = extraction.lines(index)
    guard lines.count > 1, passage.places.first == lines[0].places.first else { return passage }
    let isNamed = !lines[0].isOpen && Self.openings.contains { lines[0].folded.hasPrefix($0.words) }
    if isNamed, Self.namesOwner(lines[1]), lines[1].opensUpper, !MinutesTitle.opens(lines[1]) { return lines[0] }
    // `ORIENTATION 1 : …` right under it, `signée le 24 mars 2022`, `imprimer le texte`
    let end = lines.indices.dropFirst().first { place in
      !lines[place - 1].isOpen
        && (Self.opensLevel(lines[place]) || Self.tellsOfPaper(lines[place]) || Self.opensPart(lines[place])
          || lines[place].folded == "ordre du jour")
    }
    return end.map { lines[1..<$0].reduce(lines[0]) { $0.joined(with: $1) } } ?? passage
  }

  private static func opensLevel(_ line: Passage) -> Bool { PlanHeading(line).map { $0.kind != .numbered && $0.number != nil } ?? false }

  /// `PHASE 3 - PROGRAMME D'ACTIONS`, `Tome 2 : fiches actions`, `Période 2017 - 2021`
  static func opensPart(_ line: Passage) -> Bool {
    let words = line.prefix(24).foldedWords
    guard words.count >= 2, line.opensUpper else { return false }
    if ["periode", "annee", "annees"].contains(words[0]) { return words[1].count == 4 && words[1].allSatisfy(\.isNumber) }
    return ["phase", "tome", "livret", "document", "piece", "partie"].contains(words[0]) && HeadingReader.isNumber(words[1])
  }

  /// What was done with the paper, or may be with its page.
  private static func tellsOfPaper(_ line: Passage) -> Bool {
    let first = line.prefix(24).foldedWords.first.map(String.init) ?? ""
    return ["signe", "signee", "adopte", "adoptee", "approuve", "approuvee", "imprimer", "telecharger", "partager", "publie", "publiee"]
      .contains(first)
  }

  /// Without the first line where it only says whose paper it is: `PAYS DE THELLE`, `CHARTE INTERCOMMUNALE`.
  private func withoutOwner(_ index: Int) -> Passage {
    let passage = Self.parted(extraction, index)?.title ?? extraction.passage(index)
    // `Département du Vaubrun          Schéma départemental de l'autonomie`
    let parts = passage.wideParts
    if parts.count == 2, Self.namesOwner(parts[0]), Self.openings.contains(where: { parts[1].folded.hasPrefix($0.words) }) {
      return parts[1]
    }
    return Self.headOfMinutes(passage)
  }

  /// `PROCES VERBAL DU CONSEIL DU 11 AVRIL Le onze avril …` on one line: the words in capitals.
  private static func headOfMinutes(_ passage: Passage) -> Passage {
    guard passage.count > 80, !passage.isCapitals, MinutesTitle.opens(passage.prefix(80)) else { return passage }
    let tokens = Tokens(passage.prefix(300))
    let end = tokens.all.indices.first { index in
      tokens.all[index].kind == .word && passage[tokens.all[index].range].bytes.contains { (0x61...0x7A).contains($0) }
    }
    guard let end, end >= 4 else { return passage }
    return tokens.slice(0..<end).dropping(trailing: "(,-–:")
  }

  /// `Nevers, le mardi 12 mars 2024`
  static func isDateline(_ passage: Passage) -> Bool {
    guard passage.count <= 60 else { return false }
    let tokens = Tokens(passage)
    guard let comma = tokens.all.indices.prefix(6).first(where: { tokens.sign($0) == "," }), tokens.word(comma + 1) == "le" else {
      return false
    }
    return TimeReader(tokens).first().map { $0.range.upperBound == tokens.count } ?? false
  }
}
