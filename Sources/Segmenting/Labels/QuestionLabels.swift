import Normalising

/// Labels that ask, as data: `Que voulons-nous ?`, `Avec qui ?`, `Combien ça coûte ?`. Another plan's question is one more entry. Folded.
enum QuestionLabels {
  /// Questions that say all.
  private static let whole: [(FieldRole, [String])] = [
    (.actions, ["comment", "quoi faire", "que faire"]), (.description, ["quoi", "c est quoi", "comment ca marche"]),
    (.leads, ["qui", "par qui"]),
    (.partners, ["avec qui"]), (.audience, ["pour qui", "a qui", "vers qui"]),
    (.other, ["ou", "ou ca", "qui fait quoi", "et apres", "et ensuite"]),
  ]
  /// How questions begin that may go on in words of their own.
  private static let openings: [(FieldRole, [String])] = [
    (
      .rationale,
      [
        "pourquoi", "pour quoi", "pour quelle raison", "pour quelles raisons", "a quoi repond", "a quel besoin", "a quels besoins",
        "quel est l enjeu", "quels sont les enjeux", "quel enjeu", "quels enjeux", "quel contexte", "quel est le contexte", "quel probleme",
      ]
    ),
    (
      .findings,
      [
        "quel constat", "quels constats", "quel est le constat", "quels sont les constats", "d ou partons nous", "d ou part on",
        "ou en sommes nous", "de quoi partons nous", "que constatons nous", "que constate t on", "qu existe t il", "que savons nous",
      ]
    ),
    (
      .objectives,
      [
        "que voulons nous", "que souhaitons nous", "que cherchons nous", "que visons nous", "que veut on", "que vise t on",
        "qu attendons nous",
        "quel objectif", "quels objectifs", "quel est l objectif", "quels sont les objectifs", "quel est notre objectif", "quel but",
        "dans quel but", "ou voulons nous", "ou va t on", "ou allons nous", "vers quoi", "quelle ambition", "quelles ambitions",
        "pour quoi faire",
      ]
    ),
    (
      .description,
      ["de quoi s agit il", "de quoi parle t on", "en quoi consiste", "en quoi cela consiste", "quelle est l action", "quel projet"]
    ),
    (
      .actions,
      [
        "comment faire", "comment agir", "comment allons nous", "comment y parvenir", "comment y arriver", "comment proceder",
        "comment s y prendre",
        "comment nous y prendre", "comment mettre en oeuvre", "comment realiser", "que ferons nous", "que fera t on", "que va t on faire",
        "qu allons nous faire", "que faisons nous", "que prevoyons nous", "que proposons nous", "quelles actions", "quelles etapes",
        "par quelles etapes", "quelle mise en oeuvre", "quelles sont les actions", "quelles sont les etapes",
      ]
    ),
    (
      .indicators,
      [
        "comment evaluer", "comment evaluerons", "comment mesurer", "comment mesurerons", "comment suivre", "comment suivrons",
        "comment savoir",
        "comment saurons", "comment saura t on", "comment verifier", "comment verifierons", "comment juger", "comment sera evalue",
        "a quoi verra t on", "a quoi verrons nous", "a quoi reconnaitrons", "quels indicateurs", "quel indicateur",
        "quels sont les indicateurs",
        "quelle evaluation", "quel suivi",
      ]
    ),
    (
      .resources,
      [
        "combien", "a quel prix", "a quel cout", "avec quels moyens", "avec quel budget", "avec quelles ressources", "avec quel argent",
        "quels moyens", "quel budget", "quel cout", "quel est le cout", "quel financement", "quels financements", "quels sont les moyens",
        "qui finance", "qui paie", "comment financer", "comment est ce finance", "comment c est finance",
      ]
    ),
    (
      .calendar,
      [
        "quand", "pour quand", "a quelle echeance", "quelle echeance", "quelles echeances", "quel calendrier", "quel est le calendrier",
        "combien de temps", "en combien de temps", "pour combien de temps", "dans quel delai", "dans quels delais", "a partir de quand",
        "jusqu a quand", "quelle duree", "quel delai", "quels delais",
      ]
    ),
    (
      .partners,
      [
        "avec quels partenaires", "avec quels acteurs", "quels partenaires", "quels acteurs", "qui participe", "qui d autre",
        "qui nous aide",
        "qui aide", "qui est associe", "qui sera associe", "qui associer", "qui sont les partenaires", "qui sont nos partenaires",
        "quels sont les partenaires", "avec l aide de qui", "qui contribue", "qui accompagne", "avec qui",
      ]
    ),
    (
      .leads,
      [
        "qui pilote", "qui porte", "qui fait", "qui est responsable", "qui est le pilote", "qui anime", "qui s en occupe", "qui agit",
        "qui realise", "qui coordonne", "quel pilote", "quels pilotes", "quel porteur", "quel service", "sous la responsabilite de qui",
      ]
    ),
    (
      .audience,
      [
        "pour quel public", "pour quels publics", "quel public", "quels publics", "qui est concerne", "qui sont les beneficiaires",
        "qui en beneficie", "qui beneficie", "au benefice de qui", "a qui s adresse", "qui est vise", "quels beneficiaires",
      ]
    ),
    (
      .other,
      ["ou agir", "sur quel territoire", "quel territoire", "quels resultats", "quels effets", "quels freins", "quelles suites", "ou cela"]
    ),
  ]
  private static let mostWords = 10
  /// Of a question that only its first word tells: `Combien ça coûte`, `Pourquoi agir ici`.
  private static let mostBehindOne = 5

  private static let roles: [String: FieldRole] = table(whole + openings)
  private static let openingRoles: [String: FieldRole] = table(openings)

  private static func table(_ rows: [(FieldRole, [String])]) -> [String: FieldRole] {
    var roles: [String: FieldRole] = [:]
    for (role, phrases) in rows { for phrase in phrases { roles[plain(phrase)] = role } }
    return roles
  }

  private static let articles: Set<Substring> = ["le", "la", "les", "nos", "notre", "vos", "votre", "leurs", "leur", "ces", "cette"]

  /// Without its articles: `Quels sont nos objectifs` asks what `Quels sont les objectifs` asks.
  private static func plain(_ question: String) -> String {
    let words = question.split(separator: " ")
    return words.enumerated().filter { $0 == 0 || !articles.contains($1) }.map(\.element).joined(separator: " ")
  }

  /// The field that a question asks for, without its mark; of the openings that fit the longest counts.
  static func role(of question: String) -> FieldRole? {
    let folded = plain(question)
    if let role = roles[folded] { return role }
    var words = Folding.split(folded)
    guard words.count <= mostWords else { return nil }
    while words.count > 1 {
      words.removeLast()
      if let role = openingRoles[words.joined(separator: " ")] { return role }
    }
    return Folding.split(folded).count <= mostBehindOne ? words.first.flatMap { openingRoles[String($0)] } : nil
  }
}

extension LabelTable {
  /// Where the sign stands that parts a label from its value, and the label's role: the mark of a question that asks for a field, else the
  /// first colon. Nil when the words before it announce nothing.
  package static func sign(in text: ArraySlice<UInt8>, open: Bool) -> (place: Int, role: FieldRole)? {
    let signs = text.indices.lazy.filter { text[$0] == 0x3A || text[$0] == 0x3F || text[$0] == 0x3B && text[..<$0].last == 0x20 }
    for place in signs {
      let folded = String(decoding: Folding.words(text[..<place]), as: UTF8.self)
      if text[place] == 0x3B {
        // What an OCR engine made of a colon.
        if text[(place + 1)...].first == 0x20, let role = role(of: folded, open: false) { return (place, role) }
      } else if text[place] == 0x3F {
        if let role = question(folded) { return (place, role) }
      } else {
        let head = Array(text[..<place])
        return (role(of: folded, open: open) ?? role(ofDamaged: head) ?? role(ofMisread: head)).map { (place, $0) }
      }
    }
    return nil
  }

  /// The role of a label printed in lower case, of three words and no more; of more, where it is one of the table's own wordings.
  static func role(ofLowerLine line: ArraySlice<UInt8>, isLong: Bool = false) -> FieldRole? {
    guard line.count <= (isLong ? 64 : 32), line.last != 0x3F, let first = ScalarReader.first(of: line),
      ScalarReader.isLetter(first.value),
      !ScalarReader.isUpper(first.value), ![0x2E, 0x2C, 0x3B].contains(line.last)
    else { return nil }
    let folded = String(decoding: Folding.words(line), as: UTF8.self)
    let words = Folding.split(folded).count
    return isLong ? words >= 4 ? roles[folded] : nil : words <= 3 ? role(of: folded, open: false) : nil
  }

  /// The role of a cell that is a label and nothing else.
  package static func role(ofCell cell: Passage) -> FieldRole? {
    role(of: cell.folded, open: false) ?? (cell.last == 0x3F ? question(cell.folded) : nil)
  }

  static func question(_ folded: String) -> FieldRole? { QuestionLabels.role(of: folded) ?? role(of: folded, open: false) }
}
