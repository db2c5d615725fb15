/// Labels put together of others, so that not each wording needs a line of its own: `Calendrier prévisionnel de l'action`, `Cible(s)`,
/// `Contexte & enjeux`, `Descriptif de l'action - Étapes clés`.
///
/// label → head complement* | label ( `et` | `ou` | `/` )? label: both ask for one field, or the second describes the first
enum LabelWords {
  /// What a label may say behind its head, folded, by the last word.
  private static let complements = Dictionary(grouping: wordings.map { $0.split(separator: " ") }) { $0[$0.count - 1] }
  private static let wordings = [
    "de l action", "de cette action", "des actions", "du projet", "de la fiche", "de la mesure", "de l operation", "du programme",
    "des travaux",
    "de la demarche", "du dispositif", "de l axe", "de mise en oeuvre", "de realisation", "de la mise en oeuvre", "d execution",
    "du maitre d ouvrage", "de la collectivite", "sur le territoire", "du territoire", "pour l action", "a l action", "pour le territoire",
    "au projet", "en ht", "en ttc", "en euros", "ht", "ttc", "k", "par an", "annuel", "a mobiliser", "a associer", "a prevoir",
    "a mettre en oeuvre",
    "reussite", "de reussite", "et de reussite", "et d evaluation", "de resultat", "et de resultat", "et de resultats", "et de realisation",
    "d impact", "d efficacite", "de performance", "et de suivi", "d evaluation", "de suivi", "a conduire", "a mener", "a engager",
    "sur 3 ans", "sur 5 ans", "sur 6 ans", "en cours", "en place", "a mettre en place", "a realiser", "a developper", "a lancer", "a venir",
    "du crte", "du contrat", "du plan", "du pcaet", "du schema", "du cls", "de la ctg", "du projet de territoire", "de rattachement",
  ]
  /// Adjectives behind it, the endings that agree cut off.
  private static let adjectives: Set<String> = [
    "previsionnel", "previsionnelle", "envisage", "potentiel", "potentielle", "identifie", "pressenti", "associe", "mobilise",
    "mobilisable",
    "propose", "prevu", "retenu", "estimatif", "estimative", "estime", "indicatif", "indicative", "global", "globale", "principal",
    "principale",
    "general", "generale", "generaux", "operationnel", "operationnelle", "specifique", "vise", "concerne", "attendu", "poursuivi",
    "recherche",
    "implique", "local", "locaux", "principaux", "necessaire", "possible", "prioritaire", "technique", "financier", "financiere", "humain",
    "materiel", "sollicite", "externe", "interne", "institutionnel", "complementaire", "detaille", "cle", "clef", "majeur", "final",
    "finale",
    "pressentie", "associee", "mobilisee", "envisagee", "identifiee", "prevue", "retenue", "proposee", "concernee", "visee", "attendue",
    "impliquee", "sollicitee", "estimee", "annuel",
    "quantitatif", "qualitatif", "cible", "beneficiaire", "directe", "direct", "total", "totale", "annuelle", "eligible", "programme",
  ]
  private static let joiners: Set<Substring> = ["et", "ou", "puis"]
  private static let mostWords = 9

  /// The words without what only agrees: the `(s)` of `Cible(s)`, the `e` of `référent·e`.
  static func plain(_ words: ArraySlice<Substring>) -> [Substring] {
    words.enumerated().filter { place, word in place == 0 || !["s", "e", "x", "es"].contains(word) }.map(\.element)
  }

  /// The words without their plurals, for a look-up.
  static func stem(_ words: ArraySlice<Substring>) -> String { words.map(singular).joined(separator: " ") }

  static func singular(_ word: Substring) -> Substring {
    word.utf8.count > 3 && (word.hasSuffix("s") || word.hasSuffix("x")) ? word.dropLast() : word
  }

  /// The role of a label of several words, none of which is known as it stands; `known` looks up the words of a part.
  static func role(of words: [Substring], known: (ArraySlice<Substring>) -> FieldRole?) -> FieldRole? {
    guard (2...mostWords).contains(words.count) else { return nil }
    var head = words[...]
    while let shorter = shortened(head) {
      if let role = known(shorter) { return role }
      head = shorter
    }
    return joined(words[...], known)
  }

  /// Without one complement or adjective at its end.
  private static func shortened(_ words: ArraySlice<Substring>) -> ArraySlice<Substring>? {
    guard words.count > 1, let last = words.last else { return nil }
    let tails = complements[last, default: []].filter { $0.count < words.count && words.suffix($0.count).elementsEqual($0) }
    if let tail = tails.max(by: { $0.count < $1.count }) { return words.dropLast(tail.count) }
    if adjectives.contains(String(singular(last))) || adjectives.contains(String(last)) { return words.dropLast() }
    // `humains et financiers`: both go.
    return joiners.contains(last) && words.count > 2 ? words.dropLast() : nil
  }

  private static func joined(_ words: ArraySlice<Substring>, _ known: (ArraySlice<Substring>) -> FieldRole?) -> FieldRole? {
    for place in words.indices.dropFirst() {
      let isJoiner = joiners.contains(words[place])
      let (first, second) = (words[..<place], words[(isJoiner ? place + 1 : place)...])
      guard !second.isEmpty, let two = whole(second, known), let one = whole(first, known) else { continue }
      if one == two || two == .other || takes(one, two) { return one }
      if one == .objectives && two == .actions || one == .actions && two == .objectives { return .objectivesAndActions }
    }
    return nil
  }

  private static func whole(_ words: ArraySlice<Substring>, _ known: (ArraySlice<Substring>) -> FieldRole?) -> FieldRole? {
    guard LabelTable.opensWording(words) else { return nil }
    if let role = known(words) { return role }
    var head = words
    while let shorter = shortened(head) {
      if let role = known(shorter) { return role }
      head = shorter
    }
    return nil
  }

  /// Fields of prose hold what another such field would: `Contexte et objectifs`, `Descriptif - Étapes clés`.
  private static func takes(_ one: FieldRole, _ two: FieldRole) -> Bool {
    switch (one, two) {
    case (.rationale, .findings), (.rationale, .objectives), (.rationale, .description), (.findings, .rationale), (.description, .actions),
      (.description, .objectives), (.objectives, .description), (.actions, .description):
      true
    default: false
    }
  }
}
