import Normalising

/// The fields of a fiche that a printed label announces.
package enum FieldRole: Hashable, Sendable {
  case rationale, findings, strengths, preamble, objectives, actions, objectivesAndActions, commitments
  case partners, leads, indicators, calendar, audience, resources, state, priority
  /// What the action is: its prose is rationale, the list in it is what will be done.
  case description
  /// The first and the last day of a calendar that has a label each.
  case start, end
  /// The heading of the fiche itself, where it is a field among others.
  case number, title, axis
  /// A field that has no key of its own.
  case other
}

/// The wordings of labels, as data: a new département's wording is one more entry. Folded; a leading article is dropped before the look-up.
package enum LabelTable {
  package static let wordings: [(FieldRole, [String])] = [
    (
      .rationale,
      [
        "enjeux", "enjeu", "problematique", "ce qui motive l action", "contexte", "contexte et enjeux", "enjeux et contexte",
        "contexte problematique",
        "constats et enjeux", "rappel de la problematique", "diagnostic", "diagnostic partage", "generalites",
        "finalites et effets recherches", "plus value", "presentation", "presentation de l action", "en une phrase", "origine", "origines",
        "origine s", "motivation", "motivations", "justification", "contexte et problematique", "contexte et justification",
        "contexte et constats", "contexte local", "contexte territorial", "contexte de l action", "enjeux et objectifs", "pourquoi",
        "pourquoi agir", "pour quoi faire", "pourquoi cette fiche",
        "pourquoi cette action", "rappel du contexte", "elements de contexte", "argumentaire", "sur le vif", "enjeux transversaux",
        "enjeux locaux", "opportunite", "contexte et diagnostic", "elements de diagnostic", "rappel du diagnostic",
        "problematique et enjeux",
        "enjeux et problematique", "besoins identifies", "besoin identifie", "idee", "le contexte", "preambule de la fiche",
        "d ou part on", "d ou partons nous", "en deux mots", "constat de depart", "point de depart", "presentation synthetique",
        "presentation synthetique de l action", "presentation synthetique du projet", "presentation du projet",
      ]
    ),
    (
      .description,
      [
        "description de l action", "descriptif de l action", "descriptif", "description", "description du projet", "descriptif du projet",
        "description generale", "description detaillee", "contenu", "contenu de l action", "descriptif de la mesure",
        "description de la mesure", "description generale et logique d intervention", "logique d intervention",
        "description et modalites de mise en oeuvre", "description sommaire", "contenu de la mesure", "nature de l action", "resume",
        "type d operations", "type et description des operations", "description des operations", "descriptif des operations",
        "descriptif synthetique", "objet de l action", "description succincte",
        "action en detail", "description detaillee de l action",
      ]
    ),
    (
      .findings,
      [
        "constats", "constat", "etat des lieux", "constats partages", "constat s", "bilan", "constats du diagnostic",
        "ce que nous disent les habitants", "ce que dit le diagnostic", "ce que nous constatons", "constats issus du diagnostic",
      ]
    ),
    (.strengths, ["atouts", "points forts", "forces"]),
    (.preamble, ["preambule", "introduction de l axe"]),
    (.objectivesAndActions, ["objectifs et actions", "objectifs actions", "objectifs et actions associees"]),
    (
      .objectives,
      [
        "objectifs", "objectif", "objectif s", "objectifs operationnels", "objectif operationnel", "objectifs specifiques",
        "objectif specifique", "objectif general", "objectifs generaux", "objectif recherche", "objectifs recherches",
        "objectif s recherche s", "objectifs poursuivis", "objectif poursuivi", "objectifs vises", "objectif vise", "principaux objectifs",
        "objectif genenral", "objectif genenal", "objectif geneneral", "ambitions",
        "nos ambitions", "objectifs de l action", "objectif de l action", "objectif s de l action",
        "objectifs vises par l action", "objectif s et bref descriptif", "objectif principal", "objectifs principaux",
        "objectifs du projet", "objectifs de la fiche", "objectifs operationnels hierarchises", "buts", "but", "objectifs attendus",
        "objectifs de la mesure", "objectifs detailles", "objectifs strategiques", "objectif s strategique s", "objectif global",
        "sous objectifs", "ce que nous voulons", "ce que l on veut", "nous voulons", "finalite", "finalites", "finalite de l action",
        "finalites de l action", "finalite s", "on vise", "nous visons", "ce que nous visons", "ce que l on veut atteindre",
        "ce que l on vise",
        "ce que nous cherchons",
      ]
    ),
    (
      .actions,
      [
        "on agit", "nous agissons", "on fait", "ce qu on fait", "ce que l on fera", "nous ferons", "comment", "comment faire",
        "nos actions", "ce que nous ferons", "ce que nous allons faire",
        "ce que nous faisons", "ce que l on fait",
        "ce qui est prevu", "que faire",
        "actions", "actions declinees", "actions a mener", "actions prevues", "actions a conduire", "actions a mettre en oeuvre",
        "modalites de mise en oeuvre", "recapitulatif des actions", "declinaison", "mise en oeuvre", "etapes", "etapes de mise en oeuvre",
        "methodologie", "plan d actions", "modalites", "modalites pratiques", "deroulement", "deroule", "actions proposees",
        "actions concretes", "actions retenues", "actions envisagees", "action s", "sous actions", "operations", "operations prevues",
        "mesures", "mesures prevues", "dispositions", "leviers d action", "demarche", "phases", "etapes cles", "etapes de realisation",
        "methode",
        "declinaison operationnelle", "declinaisons operationnelles", "actions a engager", "mode operatoire", "travaux", "travaux prevus",
        "actions operationnelles", "modalites d action", "actions et etapes", "principales etapes", "principales actions",
        "modalites de realisation", "pistes d action", "pistes d actions", "realisations prevues", "methodologie et mise en oeuvre",
      ]
    ),
    (.commitments, ["engagements", "nos engagements", "engagements de l axe"]),
    (
      .partners,
      [
        "contributeurs", "contributeur", "intervenants", "avec qui", "avec", "acteurs a associer", "acteurs ressources",
        "co pilotes et partenaires", "partenaires et co pilotes",
        "financeurs et partenaires", "partenaires et financeurs", "qui participe", "avec quels partenaires",
        "partenaires", "partenaires principaux", "partenaire", "partenariat", "partenariats", "partenaires mobilises",
        "partenaires pressentis", "partenaires associes", "partenaires actes et potentiels", "acteurs concernes", "acteurs mobilises",
        "partenaires financeurs", "partenaires a mobiliser", "partenaires internes et externes", "partenaires institutionnels",
        "partenaire s", "partenaires techniques", "partenaires potentiels", "partenaires envisages", "partenaires de l action",
        "principaux partenaires", "partenaires locaux", "partenaires identifies", "partenaires associes a l action", "acteurs associes",
        "acteurs", "acteurs a mobiliser", "partenaires impliques", "structures partenaires", "partenaires du projet",
        "partenariats a mobiliser", "partenaires externes", "partenaires internes", "partenaires concernes", "associes",
        "partenaires operationnels", "partenaires techniques et financiers", "partenaires et acteurs", "partenaires cles",
        "acteurs et partenaires", "personnes associees", "organismes associes", "services associes", "acteurs impliques",
        "partenaires bailleurs", "partenaires et bailleurs", "a mobiliser", "on compte sur", "relais", "relais locaux", "ils nous aident",
        "allies",
      ]
    ),
    (
      .leads,
      [
        "intitule du porteur", "nom du porteur", "nom de la structure porteuse", "structure pilote de l action",
        "qui pilote", "qui", "qui porte", "qui fait", "porte par qui",
        "pilote", "pilotes", "pilotage", "porteur", "porteurs", "porteur de l action", "porteur du projet", "porteur de projet",
        "porteurs de projet", "structure pilote", "structures pilotes", "direction pilote", "direction ou service pilote",
        "directions ou services pilotes", "personnes pilotes", "personne pilote", "service pilote", "services pilotes", "referent",
        "referents",
        "maitre d ouvrage", "maitres d ouvrage", "maitrise d ouvrage", "responsable", "responsables", "copilotes", "copilote",
        "qui s en occupe", "qui s en charge", "copilotes", "copilote", "co pilotes", "co pilote", "institution porteuse", "porte par",
        "structure porteuse", "structures porteuses", "chef de file",
        "pilote s", "porteur s",
        "porteur s de l action", "porteurs de l action", "maitre s d ouvrage", "responsable de l action", "responsables de l action",
        "maitre d ouvrage pilote de l action", "maitre d ouvrage porteur de l action", "elus referents", "elu referent", "rmo",
        "executant", "personne en charge du projet", "nom des responsables de l action", "pilotes de l action", "pilote de l action",
        "pilote s de l action", "chef de projet", "organisme porteur", "service responsable", "structure responsable",
        "direction responsable",
        "service porteur", "responsable du projet", "coordinateur", "coordination", "animateur", "operateur", "operateurs",
        "pilotage de l action",
        "gouvernance", "service referent", "elu e referent e", "technicien referent", "responsable s",
        "pilotage et coordination", "maitre d ouvrage s", "maitrise d ouvrage de l action", "pilote technique", "pilote politique",
        "direction referente", "porteur pressenti", "porteurs pressentis", "porteur s du projet", "porteur s de projet", "porteurs",
        "acteur pilote", "pilote operationnel",
        "responsables du projet", "responsable operationnel", "elu responsable", "institution pilote", "institutions pilotes",
      ]
    ),
    (
      .indicators,
      [
        "indicateurs d avancement", "indicateurs d efficacite", "indicateurs de suivi de l action", "comment evaluer", "mesure de l action",
        "mesure de l impact", "indicateurs de reussite et de suivi", "comment mesurer",
        "comment suivre",
        "indicateurs", "indicateur", "indicateur s", "indicateurs de realisation", "indicateurs de suivi", "indicateurs de resultat",
        "indicateurs de resultats", "indicateurs d evaluation", "indicateurs associes", "indicateurs lies", "evaluation",
        "criteres d evaluation", "criteres de reussite", "indicateurs de suivi et d evaluation", "modalites d evaluation",
        "systeme d evaluation", "indicateurs d impact", "indicateur de suivi", "indicateur de realisation", "indicateur de resultat",
        "indicateurs pertinents", "indicateurs de suivi et evaluation", "suivi et evaluation", "suivi evaluation", "evaluation et suivi",
        "indicateurs quantitatifs", "indicateurs qualitatifs", "indicateurs d activite", "indicateurs de moyens", "indicateurs cles",
        "modalites de suivi et d evaluation", "indicateurs de l action", "indicateur d evaluation", "evaluation de l action",
        "indicateurs et modalites de suivi", "indicateurs de reussite", "criteres et indicateurs d evaluation", "indicateur s de suivi",
        "indicateurs de mesure", "indicateurs de pilotage", "indicateurs proposes", "indicateurs retenus", "mesure de l efficacite",
        "indicateur s d evaluation", "suivi indicateurs de realisation", "suivi indicateurs", "suivi et indicateurs", "on mesure",
        "nous mesurons", "comment on mesure", "nous aurons reussi si", "on aura reussi si", "pour le suivi",
        "nous saurons que ca marche si",
        "question evaluative", "questions evaluatives",
      ]
    ),
    (
      .calendar,
      [
        "calendrier", "echeancier", "echeance", "echeances", "programmation", "calendrier previsionnel", "calendrier de realisation",
        "delais de realisation", "delai de realisation", "calendrier previsionnel de realisation", "periode", "delai", "delais", "duree",
        "chronogramme", "calendrier de mise en oeuvre", "planning", "feuille de route", "periode de programmation", "duree de l action",
        "echeance de realisation", "echeancier previsionnel", "echeances previsionnelles", "planning previsionnel", "temporalite",
        "calendrier de l action", "periode de realisation", "date de realisation", "date ou periode", "annee", "annees",
        "annee de realisation",
        "delai de mise en oeuvre",
        "delais de mise en oeuvre", "calendrier d execution", "echeance previsionnelle", "calendrier indicatif", "dates",
        "calendrier et echeances",
        "date d effet", "date d application", "phasage", "terme", "calendrier phasage", "periodicite", "horizon", "agenda", "quand",
        "premiers pas", "a quelle echeance", "pour quand",
      ]
    ),
    (
      .start,
      [
        "date de debut", "debut", "date de debut de mise en oeuvre", "date de demarrage", "demarrage", "debut de l action",
        "date de mise en oeuvre",
        "date de lancement", "lancement", "debut previsionnel",
      ]
    ),
    (
      .end,
      ["date de fin", "fin", "fin previsionnelle", "date de fin previsionnelle", "fin de l action", "date d achevement", "date de cloture"]
    ),
    (
      .audience,
      [
        "vers qui",
        "publics vises", "public vise", "public cible", "publics cibles", "public", "publics", "cibles", "cible", "beneficiaires",
        "public concerne", "publics concernes", "public prioritaire", "publics prioritaires", "beneficiaires de l action",
        "populations concernees", "population cible", "populations cibles", "public s cible s", "public s vise s", "publics beneficiaires",
        "beneficiaire", "beneficiaire s", "destinataires", "population visee", "populations visees", "usagers concernes",
        "public s", "public s concerne s", "commune s concernee s", "communes concernees", "commune concernee", "milieu concerne",
        "masses d eau concernees",
        "masse d eau concernee", "beneficiaires vises", "cibles de l action", "pour qui", "public s beneficiaire s", "personnes concernees",
      ]
    ),
    (
      .resources,
      [
        "combien", "avec quels moyens", "a quel prix",
        "moyens", "moyen", "budget", "cout", "couts", "financement", "financements", "moyens mobilises", "moyens humains",
        "moyens financiers", "moyens humains et techniques", "moyens humains et financiers", "budget previsionnel", "plan de financement",
        "cout previsionnel", "cout estime", "ressources", "financeurs", "financeur", "moyens necessaires", "budget d investissement",
        "budget de fonctionnement", "cout de l action", "moyens a mobiliser", "cout estimatif", "estimation financiere",
        "moyens financements alloues", "moyens et financements", "moyens techniques", "moyens materiels", "budget previsionnel total",
        "couts previsionnels", "budget estime", "estimation du cout", "budget global", "cout total", "budget total", "moyens et ressources",
        "budget estimatif",
        "moyens previsionnels", "ressources mobilisees", "ressources necessaires", "financements mobilisables", "financements possibles",
        "moyens alloues", "cout ht", "cout ttc", "montant", "montant previsionnel", "enveloppe", "enveloppe financiere", "credits",
        "incidence financiere",
        "budget alloue", "moyens budgetaires", "cout previsionnel total", "cofinancements", "financement previsionnel",
        "modalites de financement", "montant de l aide", "montants et taux d aide", "montants et taux d aide applicables",
        "moyens humains techniques et financiers", "cout global", "chiffrage", "budget annuel", "source de financement",
        "sources de financement",
        "outils financiers", "outil financier", "financements sollicites", "financeurs potentiels", "autres financeurs", "financeur 1",
        "financeur 2", "financeur 3",
      ]
    ),
    (
      .state,
      [
        "etat", "etat d avancement", "avancement", "statut", "niveau d avancement", "etat de realisation", "statut de l action",
        "degre d avancement", "etat de l action", "avancement de l action",
      ]
    ),
    (
      .priority,
      [
        "priorite", "prio", "niveau de priorite", "degre de priorite", "priorite de l action", "niveau d enjeu", "ordre de priorite",
        "rang de priorite",
      ]
    ),
    (
      .number,
      [
        "numero", "fiche action n", "fiche n", "numero de l action", "n d action", "n de l action", "n action", "action n", "code",
        "code action", "n", "n fiche", "n de fiche", "id", "identifiant", "ref", "reference",
      ]
    ),
    (
      .title,
      [
        "intitule", "intitule de l action", "titre de l action", "nom de l action", "action", "titre", "libelle", "libelle de l action",
        "nom du projet", "intitule du projet", "titre du projet", "intitule de la mesure", "mesure", "denomination de l action",
        "titre de la fiche",
        "intitule de la fiche", "nom de la fiche", "fiche action", "projet", "description de la fiche",
      ]
    ),
    (
      .axis,
      [
        "axe", "axe strategique", "orientation", "orientation strategique", "volet", "objectif strategique", "axe de rattachement",
        "orientations strategiques", "orientation s strategiques", "thematique", "theme", "themes", "axe du projet", "axe thematique",
        "enjeu strategique",
      ]
    ),
    (
      .other,
      [
        "effets attendus", "effet attendu", "resultats attendus", "resultat attendu", "resultats", "impacts attendus",
        "secteur",
        "secteur obligatoire",
        "secteur optionnel", "secteurs", "quartiers", "quartier s concerne s", "quartiers concernes", "droit commun",
        "droit commun mobilise", "lieu", "lieux", "localisation", "territoire", "territoires", "territoire concerne",
        "territoire s concerne s", "territoires concernes",
        "perimetre", "points de vigilance", "point de vigilance", "clefs de reussite", "cles de reussite",
        "points de vigilance et clefs de reussite",
        "facteurs cles de reussite", "conditions de reussite", "freins", "leviers", "freins et leviers", "notes", "note", "remarques",
        "observations", "commentaires",
        "participation citoyenne", "sources", "source", "documents", "liens", "liens utiles", "transversalite", "domaine", "domaines",
        "experimentation",
        "lien avec d autres actions", "liens avec d autres actions", "actions liees", "action s liee s", "lien avec d autres demarches",
        "liens avec d autres demarches", "lien avec les autres actions",
        "articulation avec d autres demarches", "articulation", "reference reglementaire",
        "references reglementaires", "cadre reglementaire", "bases reglementaires", "base legale", "annexes", "contact", "contacts",
        "freins identifies",
        "pour en savoir plus", "difficultes", "risques", "perspectives",
        "bilan de l action", "communication", "livrables", "livrable", "conditions d admissibilite", "lignes de partage", "taux d aide",
        "criteres d eligibilite", "criteres de selection", "couts admissibles", "depenses eligibles",
        "type de soutien", "mode de gestion", "principes de selection", "acteurs du projet", "mesures des referentiels lies", "suivi",
        "fiche realisee par", "fiche compilee par", "redacteur", "date de mise a jour", "mise a jour", "actions associees",
        "localisation de l action", "lien avec d autres reglementations", "sous mesure", "programmes", "autres programmes ou dispositifs",
        "dispositifs", "fonds", "nom du beneficiaire",
        "montant ue",
        "fonds europeen", "fonds europeens", "taux de cofinancement", "type d action", "type d operation", "nature de l operation",
        "categorie",
        "categories", "mots cles", "metier", "milieu", "documents de reference", "plus d infos", "en savoir plus", "infos pratiques",
        "objectif chiffre", "objectifs chiffres", "objectif s chiffre s",
        "gains attendus", "benefices attendus", "valeur cible", "valeur initiale", "valeur de reference", "cible chiffree",
        "engagements des partenaires", "engagement des partenaires", "engagements des signataires", "role du syndicat mixte",
        "role du parc",
        "source de la donnee", "frequence", "niveau d atteinte", "instances de gouvernance", "instance de gouvernance",
      ]
    ),
  ]

  static let roles: [String: FieldRole] = {
    var roles: [String: FieldRole] = [:]
    for (role, phrases) in wordings { for phrase in phrases { roles[phrase] = role } }
    return roles
  }()
  /// The same with the words run together, as dumps that lost their blanks print them; short ones could be other words.
  static let glued: [String: FieldRole] = {
    var glued: [String: FieldRole] = [:]
    for (words, role) in roles where words.utf8.count >= 5 { glued[words.replacing(" ", with: "")] = role }
    return glued
  }()
  private static let articles: Set<Substring> = ["le", "la", "les", "l", "des", "du", "nos", "notre", "ses", "son"]
  /// First words that make the role whatever follows, up to four words more: `Les atouts du territoire parisien`.
  private static let openers: [String: FieldRole] = [
    "enjeux": .rationale, "constats": .findings, "atouts": .strengths, "partenaires": .partners, "indicateurs": .indicators,
    "pilotes": .leads,
    "calendrier": .calendar, "moyens": .resources, "engagements": .commitments, "beneficiaires": .audience,
  ]

  /// The wordings without their plurals; what then is two fields is none. Words alone must be printed as the table has them.
  private static let stems: [String: FieldRole] = {
    var stems: [String: FieldRole] = [:]
    var doubtful: Set<String> = []
    for (words, role) in roles {
      let stem = LabelWords.stem(LabelWords.plain(words.split(separator: " ")[...])[...])
      if let other = stems.updateValue(role, forKey: stem), other != role { doubtful.insert(stem) }
    }
    for stem in doubtful { stems[stem] = nil }
    return stems
  }()

  /// The role that a label's words announce; nil when they announce none. With `open`, the label may go on in words of its own.
  package static func role(of folded: String, open: Bool) -> FieldRole? {
    let all = withoutArticles(Folding.split(folded)[...])
    guard let first = all.first else { return nil }
    if let role = whole(all, of: folded) { return role }
    // A list of fields may number them: `3 - Partenaires`, `A – Description de l'action`.
    let isNumbered = all.count > 1 && first.utf8.count <= 2 && (first.utf8.count == 1 || first.allSatisfy(\.isNumber))
    let words = isNumbered ? all.dropFirst() : all
    if isNumbered, let role = whole(words, of: folded) { return role }
    if words.count <= 6, mayOpen(words, of: folded), let role = glued[words.joined()] { return role }
    if let role = composed(words) { return role }
    return open && words.count <= 5 ? openers[String(words[words.startIndex])] : nil
  }

  private static func withoutArticles(_ words: ArraySlice<Substring>) -> ArraySlice<Substring> {
    words[(words.dropLast().firstIndex { !articles.contains($0) } ?? max(words.endIndex - 1, words.startIndex))...]
  }

  /// The role of the last words of a text, as the table has them.
  private static func whole(_ words: ArraySlice<Substring>, of folded: String) -> FieldRole? {
    mayOpen(words, of: folded) ? roles[String(folded[words[words.startIndex].startIndex...])] : nil
  }

  /// A cheap look before the dear one: whether a wording has the first four letters of the words, blanks left out.
  private static func mayOpen(_ words: ArraySlice<Substring>, of folded: String) -> Bool {
    openings.contains(opening(folded[words[words.startIndex].startIndex...]))
  }

  private static let openings = Set(roles.keys.map { opening($0[...]) })

  private static func opening(_ words: Substring) -> UInt32 {
    words.utf8.lazy.filter { $0 != 0x20 }.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
  }

  /// The first words of the wordings, without their plurals: a label put together of others opens with one, and so does each part of it.
  private static let firstWords = Set(roles.keys.compactMap { $0.split(separator: " ").first.map { String(LabelWords.singular($0)) } })

  /// A cheap look before the dear one: whether the first word that is no article opens a wording.
  static func opensWording(_ words: ArraySlice<Substring>) -> Bool {
    withoutArticles(words).first.map { firstWords.contains(String(LabelWords.singular($0))) } ?? false
  }

  private static func composed(_ words: ArraySlice<Substring>) -> FieldRole? {
    guard (2...9).contains(words.count), opensWording(words) else { return nil }
    let plain = LabelWords.plain(words)
    if let role = stems[LabelWords.stem(plain[...])] { return role }
    return LabelWords.role(of: plain) { part in
      let part = withoutArticles(part)
      return roles[part.joined(separator: " ")] ?? (part.count > 1 ? stems[LabelWords.stem(part)] : nil)
    }
  }
}
