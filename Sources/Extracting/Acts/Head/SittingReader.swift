import Normalising
import Reading
import Segmenting

/// Reads the name of an assembly: `Conseil Municipal de la Ville de Montpellier`, `Conseil de Paris`, `Comité syndical du SIVOM`.
enum AssemblyReader {
  private static let kinds: Set<String> = [
    "municipal", "departemental", "communautaire", "regional", "metropolitain", "general", "syndical", "intercommunal",
  ]
  private static let small: Set<String> = ["de", "la", "du", "des", "le", "sur", "et", "en", "d", "l", "les", "sous", "aux"]
  private static let places: Set<String> = [
    "ville", "commune", "communaute", "communes", "metropole", "agglomeration", "departement", "region", "syndicat",
  ]

  static func assembly(_ tokens: Tokens) -> (name: Passage, hasPlace: Bool)? {
    var bare: Passage?
    for index in tokens.all.indices where ["conseil", "comite", "bureau", "commission"].contains(tokens.word(index)) {
      guard let end = kind(tokens, index) else { continue }
      let last = place(tokens, from: end)
      if last > end { return (tokens.slice(index..<last), true) }
      if end > index + 1, bare == nil, isUpper(tokens, index) || index <= 2 || MinutesTitle.opens(tokens.passage) {
        bare = tokens.slice(index..<end)
      }
    }
    return bare.map { ($0, false) }
  }

  /// `Conseil municipal`, `Conseil d'administration`, `Commission permanente`; `Conseil` before `de Paris`.
  private static func kind(_ tokens: Tokens, _ index: Int) -> Int? {
    switch tokens.word(index) {
    case "commission": return tokens.word(index + 1) == "permanente" ? index + 2 : nil
    case "conseil":
      if kinds.contains(tokens.word(index + 1)) { return index + 2 }
      if let end = tokens.skip(["d", "administration"], from: index + 1) { return end }
      // `Conseil de Rennes Métropole`, `Conseil de la Métropole`
      if ["de", "d"].contains(tokens.word(index + 1)), (index + 2...index + 6).contains(where: { tokens.word($0) == "metropole" }) {
        return index + 1
      }
      return tokens.skip(["de", "paris"], from: index + 1) == nil && tokens.skip(["de", "territoire"], from: index + 1) == nil
        ? nil : index + 1
    default: return kinds.contains(tokens.word(index + 1)) ? index + 2 : nil
    }
  }

  /// Capitals and the small words between them.
  private static func place(_ tokens: Tokens, from start: Int) -> Int {
    let joiners: Set<String> = ["de", "du", "d", "des"]
    guard joiners.contains(tokens.word(start)) else { return start }
    let inCapitals = tokens.passage.isCapitals
    var (end, last) = (start, start)
    while let token = tokens[end], end - start < 14 {
      let isSmall = small.contains(token.text)
      if token.kind == .word, isUpper(tokens, end) && !(inCapitals && isSmall) || places.contains(token.text) {
        if inCapitals, stops.contains(token.text) { break }
        if token.text == "seance" { break }
        last = end + 1
      } else if !isSmall && token.text != "-" && token.text != "'" {
        break
      }
      end += 1
    }
    return last > start + 1 ? last : start
  }

  /// Words that follow a place in a line in capitals and are none of it.
  private static let stops = TimeWords.weekdays.union([
    "seance", "du", "en", "convoque", "legalement", "reuni", "s", "dument", "date",
  ])

  private static func isUpper(_ tokens: Tokens, _ index: Int) -> Bool {
    tokens[index].map { $0.kind == .word && tokens.passage.isUpper(at: $0.range.lowerBound) } ?? false
  }
}

extension Extraction {
  /// Takes what a line or a paragraph tells of the sitting: the assembly, the day, the place, who presided and who wrote.
  func readSitting(_ text: Passage, _ draft: inout ActDraft) {
    let tokens = Tokens(text.prefix(1200))
    if let found = AssemblyReader.assembly(tokens),
      draft.act.session.assembly == nil || found.hasPlace && !draft.hasAssemblyPlace || draft.extends(found.name)
        || draft.isInSmallLetters(found.name)
    {
      draft.act.session.assembly = found.name.string
      draft.hasAssemblyPlace = found.hasPlace
    }
    if draft.act.session.date == nil { draft.act.session.date = sittingDate(text.prefix(1200)) }
    if draft.act.session.president == nil, ["president", "presidente"].contains(tokens.word(0)), tokens.sign(1) == ":",
      let person = PersonReader(tokens.slice(2..<max(2, tokens.count))).person(at: 0)
    {
      draft.act.session.president = person.name.string
    }
    if draft.act.session.president == nil,
      let name = named(
        tokens,
        behind: [
          ["presidence", "de"], ["presidence"], ["preside", "par"], ["presidee", "par"], ["president", "de", "seance"],
          ["presidente", "de", "seance"],
        ])
    {
      draft.act.session.president = name
    }
    if draft.act.session.secretary == nil { draft.act.session.secretary = secretary(tokens) }
    if draft.act.session.place == nil { draft.act.session.place = sittingPlace(tokens)?.string }
  }

  /// A whole day that is not that of the convocation nor of a notice.
  private func sittingDate(_ passage: Passage) -> TimeSpan? {
    let tokens = passage.mendedTokens
    let reader = TimeReader(tokens)
    let isTitle = MinutesTitle.opens(tokens.passage)
    var index = 0
    while index < tokens.count {
      guard let found = reader.sitting(at: index) ?? reader.point(at: index), found.value.edtf?.count == 10 else {
        index += 1
        continue
      }
      let before = isTitle || isOfRegister(tokens, index) ? [] : ((max(0, index - 9))..<index).map { tokens.word($0) }
      if !before.contains(where: { word in Self.otherDays.contains { word.hasPrefix($0) } }) {
        let text = passage[tokens[index]!.range.lowerBound..<tokens[found.end - 1]!.range.upperBound]
        return TimeSpan(text: text.string, edtf: found.value.edtf, start: found.value.start, end: found.value.end, at: locate(text))
      }
      index = found.end
    }
    return sittingMonth(tokens)
  }

  /// `… DES DÉLIBÉRATIONS DU COMITÉ SYNDICAL EN DATE DU 3 OCTOBRE 2020`
  private func isOfRegister(_ tokens: Tokens, _ day: Int) -> Bool {
    guard let word = (max(0, day - 9)..<day).last(where: { tokens.word($0) == "deliberations" }) else { return false }
    return ["du", "de"].contains(tokens.word(word + 1)) && (word + 2...word + 3).contains { ActWords.bodies.contains(tokens.word($0)) }
  }

  /// `Séance du mois de janvier 2021`: of minutes that print no day.
  private func sittingMonth(_ tokens: Tokens) -> TimeSpan? {
    guard tokens.count <= 24 else { return nil }
    for index in tokens.all.indices where ["seance", "reunion", "session"].contains(tokens.word(index)) {
      for start in (index + 1)...(index + 5) {
        guard let found = TimeReader(tokens).point(at: start), found.value.edtf?.count == 7,
          ["de", "du", "d", "-", ":", "'"].contains(tokens[start - 1]?.text ?? "")
        else { continue }
        let text = tokens.slice(start..<found.end)
        return TimeSpan(text: text.string, edtf: found.value.edtf, start: found.value.start, end: found.value.end, at: locate(text))
      }
    }
    return nil
  }

  /// Words before a day that is not the sitting's.
  private static let otherDays = [
    "convo", "affich", "publie", "publication", "recu", "recept", "envo", "transm", "deliberation", "loi", "decret", "arrete", "code",
    "proces", "compte",
    "approbation",
  ]

  /// The person named behind one of these wordings.
  private func named(_ tokens: Tokens, behind wordings: [[String]]) -> String? {
    for index in tokens.all.indices {
      for words in wordings {
        guard var next = tokens.skip(words, from: index) else { continue }
        while [":", "'", ",", "-"].contains(tokens.sign(next)) || ["de", "d", "la", "le"].contains(tokens.word(next)) { next += 1 }
        let names = PersonReader(tokens.slice(next..<min(tokens.count, next + 16)))
        let titled = names.tokens.all.indices.lazy.compactMap { names.person(at: $0) }.first(where: \.hasCivility)
        if let person = titled ?? names.person(at: 0) { return person.name.string }
      }
    }
    return nil
  }

  /// `Secrétaire de séance : Mme X`, `M. X a été désigné secrétaire de séance`
  private func secretary(_ tokens: Tokens) -> String? {
    guard let index = tokens.all.indices.first(where: { ["secretaire", "secretariat"].contains(tokens.word($0)) }) else { return nil }
    if let name = named(
      tokens,
      behind: [
        ["secretaire", "de", "seance"], ["secretaires", "de", "seance"], ["secretaire"], ["secretariat", "de", "seance"],
        ["assure", "par"],
      ])
    {
      return name
    }
    let start = max(0, index - 14)
    let people = PersonReader(tokens.slice(start..<max(start + 1, index))).list().names
    return people.last?.string
  }

  /// `en mairie, Salle du Conseil Municipal` behind `réuni`.
  private func sittingPlace(_ tokens: Tokens) -> Passage? {
    guard let met = tokens.all.indices.first(where: { ["reuni", "reunie", "reunis"].contains(tokens.word($0)) }) else { return nil }
    for start in (met + 1)..<min(tokens.count, met + 14) + (met + 1 < tokens.count ? 0 : 1) where start < tokens.count {
      guard ["a", "au", "aux", "en", "dans"].contains(tokens.word(start)),
        !["nombre", "seance", "session", "vertu", "assemblee", "application", "presence"].contains(tokens.word(start + 1))
      else { continue }
      guard tokens[start + 1]?.kind == .word else { continue }
      var end = start + 1
      while let token = tokens[end], end < start + 22, !Self.endsPlace(tokens, end, token) { end += 1 }
      let place = tokens.slice(start..<end).dropping(trailing: ",")
      return place.count > 6 ? place : nil
    }
    return nil
  }

  private static func endsPlace(_ tokens: Tokens, _ index: Int, _ token: Token) -> Bool {
    if [".", ";", ":", "("].contains(token.text) || ["sous", "presents", "convoque"].contains(token.text) { return true }
    let next = tokens.word(index + 1)
    let day: Set<String> = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]
    if token.text == "le", day.contains(next) || tokens[index + 1]?.kind == .number { return true }
    if token.text == "en", ["seance", "session", "presence", "nombre"].contains(next) { return true }
    if token.text == "a", tokens[index + 1]?.kind == .number { return true }
    return token.text == "," && ["sous", "le", "a", "en", "au", "apres"].contains(next)
      && !(next == "en" && tokens.word(index + 2) == "mairie")
  }

  /// Counts of members: `Nombre de conseillers en exercice : 15 - Présents 14 - Votants 14`.
  func readCounts(_ text: Passage, _ draft: inout ActDraft) {
    let tokens = Tokens(text.prefix(400))
    var label: String?
    for index in tokens.all.indices {
      let word = tokens.word(index)
      switch word {
      case "exercice", "effectif", "legal": label = "members"
      case "presents", "present": label = "present"
      case "votants", "votant", "exprimes", "vote": label = "voting"
      case "pouvoirs", "procurations", "pouvoir", "procuration", "absents", "absent", "representes", "excuses", "quorum", "exclus",
        "convoques", "contre", "pour", "abstention", "abstentions":
        label = "other"
      default: break
      }
      guard let number = tokens[index]?.number, number <= 999, let known = label else { continue }
      guard ![".", ",", "/"].contains(tokens.sign(index + 1)) || tokens[index + 2]?.kind != .number || tokens[index + 2]!.spaced else {
        label = nil
        continue
      }
      switch known {
      case "members": draft.act.attendance.members = draft.act.attendance.members ?? number
      case "present": draft.present = draft.present ?? number
      case "voting": draft.voting = draft.voting ?? number
      default: break
      }
      label = nil
    }
  }
}

/// Dates of the prefecture's stamp that wait for their day.
struct StampFields: OptionSet {
  let rawValue: Int
  static let sent = StampFields(rawValue: 1)
  static let received = StampFields(rawValue: 2)
  static let published = StampFields(rawValue: 4)
  /// Of the convocation, of what the contract has no key for.
  static let other = StampFields(rawValue: 8)

  private static let words: [(prefix: String, field: StampFields)] = [
    ("envoye", .sent), ("envoi", .sent), ("transmi", .sent), ("teletransmi", .sent), ("recu", .received), ("reception", .received),
    ("depo", .received),
    ("publi", .published), ("affich", .published), ("ligne", .published), ("convo", .other), ("notifi", .other), ("executoire", .other),
  ]

  /// The field that a word of a stamp announces; nil for other words.
  static func announced(by word: String) -> StampFields? { words.first { word.hasPrefix($0.prefix) }?.field }
}

extension Extraction {
  /// stamp → ( `Envoyé en préfecture le` | `Reçu …` | `Publié le` ) day … `ID :` number
  func readStamp(_ text: Passage, _ draft: inout ActDraft) {
    var receipt = draft.act.receipt ?? Receipt(at: locate(text))
    if receipt.id == nil, let number = text.receiptNumber { receipt.id = number.string }
    let tokens = Tokens(text)
    let reader = TimeReader(tokens)
    var index = 0
    var isFresh = true
    while index < tokens.count {
      if let field = StampFields.announced(by: tokens.word(index)) {
        if isFresh { draft.stamp = [] }
        draft.stamp.formUnion(field)
        isFresh = false
      } else if let found = reader.point(at: index), found.value.edtf?.count == 10 {
        let day = tokens.slice(index..<found.end)
        let date = TimeSpan(text: day.string, edtf: found.value.edtf, start: found.value.start, end: found.value.end, at: locate(day))
        if draft.stamp.contains(.sent) { receipt.sent = receipt.sent ?? date }
        if draft.stamp.contains(.received) { receipt.received = receipt.received ?? date }
        if draft.stamp.contains(.published) { receipt.published = receipt.published ?? date }
        draft.stamp = []
        isFresh = true
        index = found.end
        continue
      }
      index += 1
    }
    if receipt.id != nil || receipt.sent != nil || receipt.received != nil || receipt.published != nil { draft.act.receipt = receipt }
  }
}
