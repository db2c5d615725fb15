import Normalising
import Segmenting

/// The parts of a plan that a printed label announces.
enum Role: Hashable {
  case rationale, findings, strengths, preamble, objectives, actions, objectivesAndActions, commitments
  case partners, leads, indicators, calendar, audience, resources, state, priority
}

/// The wordings of labels, as data: a new département's wording is one more entry. Folded; a leading article is dropped before the look-up.
enum LabelTable {
  static let wordings: [(Role, [String])] = [
    (
      .rationale,
      [
        "enjeux", "enjeu", "problematique", "contexte", "contexte et enjeux", "enjeux et contexte", "contexte problematique",
        "constats et enjeux",
        "rappel de la problematique", "diagnostic", "diagnostic partage", "generalites", "finalites", "finalites et effets recherches",
        "plus value",
        "description de l action", "descriptif de l action", "descriptif", "presentation", "en une phrase", "origine", "origines",
        "motivation",
      ]
    ),
    (.findings, ["constats", "constat", "etat des lieux", "constats partages"]),
    (.strengths, ["atouts", "points forts", "forces"]),
    (.preamble, ["preambule", "introduction de l axe"]),
    (.objectivesAndActions, ["objectifs et actions", "objectifs actions", "objectifs et actions associees"]),
    (
      .objectives,
      [
        "objectifs", "objectif", "objectifs operationnels", "objectif operationnel", "objectifs specifiques", "objectif general",
        "objectifs generaux",
        "objectif recherche", "objectifs recherches", "objectifs poursuivis", "objectif poursuivi", "objectifs vises",
        "principaux objectifs",
        "objectif genenral",
      ]
    ),
    (
      .actions,
      [
        "actions", "actions declinees", "actions a mener", "actions prevues", "actions a conduire", "actions a mettre en oeuvre",
        "modalites de mise en oeuvre",
        "recapitulatif des actions", "declinaison", "mise en oeuvre", "etapes", "etapes de mise en oeuvre", "methodologie",
        "plan d actions",
      ]
    ),
    (.commitments, ["engagements", "nos engagements", "engagements de l axe"]),
    (
      .partners,
      [
        "partenaires", "partenaires principaux", "partenaire", "partenariat", "partenariats", "partenaires mobilises",
        "partenaires pressentis",
        "partenaires associes", "partenaires actes et potentiels", "acteurs concernes", "acteurs mobilises", "partenaires financeurs",
        "partenaires a mobiliser",
        "partenaires internes et externes", "partenaires institutionnels",
      ]
    ),
    (
      .leads,
      [
        "pilote", "pilotes", "pilotage", "porteur", "porteurs", "porteur de l action", "porteur du projet", "structure pilote",
        "structures pilotes",
        "direction pilote", "direction ou service pilote", "directions ou services pilotes", "personnes pilotes", "service pilote",
        "referent", "referents",
        "maitre d ouvrage", "maitres d ouvrage", "maitrise d ouvrage", "responsable", "responsables", "copilotes", "co pilotes",
        "institution porteuse",
        "porte par", "structure porteuse", "chef de file", "pilote s", "porteur s de l action", "maitre s d ouvrage",
        "responsable de l action",
        "maitre d ouvrage pilote de l action", "elus referents", "elu referent",
      ]
    ),
    (
      .indicators,
      [
        "indicateurs", "indicateur", "indicateurs de realisation", "indicateurs de suivi", "indicateurs de resultat",
        "indicateurs de resultats",
        "indicateurs d evaluation", "indicateurs associes", "indicateurs lies", "evaluation", "criteres d evaluation",
        "criteres de reussite",
        "indicateurs de suivi et d evaluation", "modalites d evaluation", "systeme d evaluation", "indicateurs d impact",
      ]
    ),
    (
      .calendar,
      [
        "calendrier", "echeancier", "echeance", "echeances", "programmation", "calendrier previsionnel", "calendrier de realisation",
        "delais de realisation",
        "calendrier previsionnel de realisation", "periode", "delai", "delais", "duree", "date de debut", "chronogramme",
        "calendrier de mise en oeuvre",
        "date de mise en oeuvre", "planning",
      ]
    ),
    (
      .audience,
      [
        "publics vises", "public vise", "public cible", "publics cibles", "public", "publics", "cibles", "cible", "beneficiaires",
        "public concerne",
        "publics concernes", "public prioritaire", "publics prioritaires", "beneficiaires de l action", "populations concernees",
      ]
    ),
    (
      .resources,
      [
        "moyens", "moyen", "budget", "cout", "couts", "financement", "financements", "moyens mobilises", "moyens humains",
        "moyens financiers",
        "moyens humains et techniques", "moyens humains et financiers", "budget previsionnel", "plan de financement", "cout previsionnel",
        "cout estime",
        "ressources", "financeurs", "moyens necessaires", "budget d investissement", "budget de fonctionnement", "cout de l action",
        "moyens a mobiliser",
      ]
    ),
    (.state, ["etat", "etat d avancement", "avancement", "statut", "niveau d avancement"]),
    (.priority, ["priorite", "niveau de priorite", "degre de priorite"]),
  ]

  private static let roles: [String: Role] = {
    var roles: [String: Role] = [:]
    for (role, phrases) in wordings { for phrase in phrases { roles[phrase] = role } }
    return roles
  }()
  private static let articles: Set<Substring> = ["le", "la", "les", "l", "des", "du", "nos", "notre", "ses", "son"]
  /// First words that make the role whatever follows, up to four words more: `Les atouts du territoire parisien`.
  private static let openers: [String: Role] = [
    "enjeux": .rationale, "constats": .findings, "atouts": .strengths, "partenaires": .partners, "indicateurs": .indicators,
    "pilotes": .leads,
    "calendrier": .calendar, "moyens": .resources, "engagements": .commitments, "beneficiaires": .audience,
  ]

  /// The role that a label's words announce; nil when they announce none. With `open`, the label may go on in words of its own.
  static func role(of folded: String, open: Bool) -> Role? {
    var words = folded.split(separator: " ")
    while let first = words.first, articles.contains(first), words.count > 1 { words.removeFirst() }
    if let role = roles[words.joined(separator: " ")] { return role }
    guard open, words.count <= 5, let first = words.first else { return nil }
    return openers[String(first)]
  }
}

/// A block that opens a part of a plan.
struct Label {
  let role: Role
  /// As printed, with the colon.
  let head: Passage
  /// What stands behind the colon.
  let value: Passage
  /// Set apart by bold, by a heading's look or by a bullet of its own: the label of a fiche and not of a box in it.
  let isStyled: Bool

  init?(_ block: Block, _ passage: Passage) {
    let colon = passage.bytes.prefix(90).firstIndex(of: 0x3A)
    let head = colon.map { passage.prefix($0) } ?? passage
    guard head.count <= 80, !head.isEmpty else { return nil }
    let looksSo = Self.looksLikeLabel(block)
    guard colon != nil || looksSo, let role = LabelTable.role(of: head.folded, open: colon != nil || looksSo) else { return nil }
    if block.isItem, colon == nil, !block.isBold, block.marker?.innermost == "-" { return nil }
    self.role = role
    self.head = colon.map { passage.prefix($0 + 1) } ?? passage
    value = colon.map { passage.suffix(from: $0 + 1) } ?? Passage()
    isStyled = block.boldShare > 0 || Self.hasOwnBullet(block) || block.kind != .paragraph && !block.isItem && colon == nil
  }

  private static func looksLikeLabel(_ block: Block) -> Bool {
    switch block.kind {
    case .heading: true
    case .item: block.isBold || hasOwnBullet(block)
    default: block.isBold
    }
  }

  private static func hasOwnBullet(_ block: Block) -> Bool { block.marker?.innermost.map { "✓✔❖".contains($0) } ?? false }
}
