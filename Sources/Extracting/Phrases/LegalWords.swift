/// The words that references to the law are made of, folded. Data.
enum LegalWords {
  typealias Kind = LegalReference.Kind

  /// Instruments, in the singular and the plural, with the letters that dumps take for others.
  static let instruments: [String: Kind] = [
    "loi": .law, "lois": .law, "ioi": .law, "ordonnance": .ordinance, "ordonnances": .ordinance, "decret": .decree, "decrets": .decree,
    "arrete": .order, "arretes": .order, "circulaire": .circular, "circulaires": .circular, "circ": .circular, "instruction": .circular,
    "instructions": .circular, "deliberation": .deliberation, "deliberations": .deliberation, "delib": .deliberation,
    "convention": .convention, "conventions": .convention,
  ]
  /// All that opens a reference, but single letters.
  static let openers = articles.union(["lo", "code", "codes", "cg"]).union(LegalCodes.treaties.keys).union(LegalCodes.acronyms.keys)
    .union(instruments.keys).union(instruments.keys.map { $0 + "n" })
  static let plurals: Set<String> = [
    "lois", "ordonnances", "decrets", "arretes", "circulaires", "instructions", "deliberations", "conventions",
  ]
  /// `L. n° 82-213`
  static let letters: [String: Kind] = ["l": .law, "d": .decree]
  /// What makes of a law one not yet made, whose number is of another kind: `projet de loi n° 3495`.
  static let drafts: Set<String> = ["projet", "projets", "proposition", "propositions"]

  /// Words between an instrument and its number.
  static let qualifiers: Set<String> = [
    "organique", "constitutionnelle", "rectificative", "initiale", "quinquennale", "cadre", "modifie", "modifiee", "modifies", "modifiees",
    "susvise", "susvisee", "susvises", "susvisees", "precite", "precitee", "ministeriel", "ministerielle", "interministeriel",
    "interministerielle", "inter", "prefectoral", "prefectorale", "prefectoraux", "interprefectoral", "municipal", "municipale",
    "municipales", "municipaux", "departemental", "departementale", "departementaux", "regional", "regionale", "metropolitain",
    "metropolitaine", "communautaire", "communautaires", "conjoint", "conjointe", "permanent", "temporaire", "modificatif", "modificative",
    "complementaire", "rectoral", "generale", "technique", "budgetaire", "comptable", "et", "codificatrice", "international",
    "internationale", "nationale", "national", "collective", "tripartite", "bipartite", "quadripartite", "pluriannuelle", "annuelle",
    "triennale", "attributive", "unique", "locale", "territoriale", "financiere", "concordantes", "concordante", "individuel", "commun",
    "loi", "agricole", "reglementaire", "royal", "date", "notamment",
  ]
  /// Phrases in the same place; the longest that fits is taken.
  static let phrases: [[String]] = words([
    "de finances rectificative", "de finances initiale", "de finances", "de financement de la securite sociale", "en conseil d etat",
    "d orientation", "de programmation", "de programme", "de reglement", "du pays", "d application", "d objectifs", "de moyens",
    "d objectifs et de moyens", "de partenariat", "de financement", "de gestion", "de cooperation", "de service", "de services",
    "de mise a disposition", "de transfert", "du gouvernement", "du premier ministre", "de subvention", "d utilisation", "d occupation",
    "de delegation", "de police", "de voirie", "de peril", "de peril imminent", "d alignement", "de circulation", "de nomination",
    "de delegation de signature", "de delegation de fonctions", "de delegation de service public", "d occupation temporaire",
    "d occupation precaire", "de catastrophe naturelle", "d autorisation", "de mandat", "de maitrise d ouvrage", "de projet urbain",
    "de ressources", "de groupement de commandes", "de prestation", "de prestations", "d agrement", "de fermeture",
  ])
  /// Words with which the title of a text goes on: its number or its date may stand behind.
  static let titles: Set<String> = [
    "relatif", "relative", "relatifs", "relatives", "portant", "pour", "visant", "tendant", "instituant", "fixant", "modifiant",
    "approuvant", "autorisant", "creant", "instaurant", "favorisant", "renforcant", "reformant", "sur", "renovant", "adaptant",
    "definissant",
    "completant", "abrogeant", "constatant", "prescrivant", "reglementant", "adoptant", "donnant", "concernant", "organisant",
  ]
  /// Who makes a text: `délibération du conseil municipal du …`.
  static let issuers: Set<String> = [
    "conseil", "assemblee", "bureau", "comite", "commission", "maire", "prefet", "prefete", "president", "presidente", "ministre",
    "ministere", "directeur", "directrice", "gouvernement", "premier", "recteur", "agence", "ars", "departement", "region", "commune",
    "ville", "metropole", "communaute", "syndicat", "cnaf", "dgcs", "dgcl", "organe",
  ]
  /// The sentence goes on without a title: no number behind these belongs to the text.
  static let stops: Set<String> = [
    "est", "sont", "ont", "sera", "seront", "etait", "avait", "fut", "prevoit", "prevoient", "fixe", "fixent", "autorise", "approuve",
    "dispose", "impose", "permet", "prend", "doit", "doivent", "peut", "peuvent", "ayant", "qui", "que", "dont", "lors", "car", "mais",
    "donc", "si", "ne", "comptes", "compte", "vu", "considerant", "article", "articles", "par",
  ]
  /// Between an article and its text: `article 3 de la dite loi`.
  static let links: Set<String> = [
    "du", "de", "des", "la", "le", "les", "l", "d", "dudit", "ladite", "ledit", "dite", "dela", "meme", "nouveau", "ancien", "present",
    "susvise", "susvisee", "ce", "cette",
  ]
  /// Between a text and its articles: `, et notamment en ses articles`.
  static let behind: Set<String> = [
    "et", "notamment", "en", "particulier", "particulierement", "plus", "dans", "pris", "prise", "ses", "son", "sa", "les", "l", "aux",
    "a", "au", "le", "specialement", "modifie", "modifiee", "susvise", "susvisee", "precite", "precitee", "y", "compris", "leurs", "des",
    "spec", "not", "sur", "selon",
  ]
  static let articles: Set<String> = ["article", "articles", "art", "arts"]
  static let latin: Set<String> = [
    "bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "nonies", "decies", "undecies", "duodecies", "terdecies",
    "quaterdecies", "quindecies", "sexdecies", "vicies",
  ]

  /// Laws that are called by a name; with a capital, or as here where the name is no other word.
  static let names: [[String]] = words([
    "notre", "alur", "maptam", "elan", "sru", "essoc", "3ds", "asap", "dalo", "pacte", "sapin", "sapin ii", "sapin 2", "egalim", "lom",
    "macron", "montagne", "littoral", "egalite et citoyennete", "engagement et proximite", "climat et resilience",
    "informatique et libertes",
    "agec", "labbe", "barnier", "borloo", "lamy", "chevenement", "malraux", "besson", "boutin", "evin", "pinel", "lru", "hpst", "asv",
    "warsmann", "hoguet", "defferre", "deferre", "veil", "taquet", "grenelle", "grenelle i", "grenelle ii", "grenelle 1", "grenelle 2",
    "duflot", "falloux", "peillon", "blanquer", "rixain", "aper", "zan", "carrez", "solidarite et renouvellement urbains", "bioethique",
    "handicap", "leonetti", "perben", "perben ii", "gayssot", "quilliot", "scrivener", "murcef", "lopmi", "solihya", "matras", "brottes",
  ])
  static let plainNames: Set<String> = ["alur", "maptam", "sru", "littoral", "montagne", "egalim", "hpst", "essoc", "3ds", "agec", "dalo"]

  /// Treaties that are cited by their name, behind `convention`.
  static let treaties: Set<String> = glued([
    "internationale des droits de l enfant", "internationale relative aux droits de l enfant", "relative aux droits de l enfant",
    "des nations unies relative aux droits de l enfant", "europeenne des droits de l homme",
    "relative aux droits des personnes handicapees",
    "europeenne de sauvegarde des droits de l homme et des libertes fondamentales", "d istanbul", "de geneve", "d aarhus", "de la haye",
    "internationale relative aux droits des personnes handicapees",
  ])

  static func words(_ phrases: [String]) -> [[String]] {
    phrases.map { $0.split(separator: " ").map(String.init) }.sorted { $0.count > $1.count }
  }

  static func glued(_ phrases: [String]) -> Set<String> { Set(phrases.map { $0.split(separator: " ").joined() }) }
}
