/// The words that dates are made of, folded. Data.
enum TimeWords {
  /// Names and abbreviations of the months.
  static let months: [String: Int] = [
    "janvier": 1, "janv": 1, "jan": 1, "fevrier": 2, "fevr": 2, "fev": 2, "mars": 3, "avril": 4, "avr": 4, "mai": 5, "juin": 6,
    "juillet": 7, "juil": 7, "aout": 8, "septembre": 9, "sept": 9, "octobre": 10, "oct": 10, "novembre": 11, "nov": 11, "decembre": 12,
    "dec": 12,
  ]
  /// ISO 8601-2: 21-24 are the seasons.
  static let seasons = ["printemps": 21, "ete": 22, "automne": 23, "hiver": 24]
  /// ISO 8601-2: 33-36 are the quarters, 37-39 the thirds, 40-41 the halves of a year.
  static let parts: [String: (first: Int, count: Int)] = [
    "trimestre": (33, 4), "trimestres": (33, 4), "trim": (33, 4), "quadrimestre": (37, 3), "semestre": (40, 2), "semestres": (40, 2),
  ]
  /// `T1 2024`, `S2 2023`
  static let codes: [String: (first: Int, count: Int)] = ["t": (33, 4), "s": (40, 2)]
  static let ordinals = [
    "premier": 1, "premiere": 1, "deuxieme": 2, "second": 2, "seconde": 2, "troisieme": 3, "quatrieme": 4,
  ]
  /// What stands behind the figure of an ordinal.
  static let suffixes: Set<String> = ["er", "ere", "e", "eme", "ieme", "me", "nd", "nde", "d", "°", "º", "^", "ᵉ", "ʳ", "ⁿ", "ᵈ"]
  static let weekdays: Set<String> = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]
  /// What EDTF leaves out: `fin 2012` is 2012.
  static let vague: Set<String> = ["debut", "fin", "mi", "courant", "rentree", "milieu"]

  /// Words before an end that is open at the start.
  static let until = byFirst([
    "a l horizon", "a horizon", "horizon", "avant", "au plus tard", "d ici a", "d ici", "jusqu en", "jusqu au", "jusqu a", "jusqu",
  ])
  /// Words before a start whose end is open.
  static let since = byFirst(["a partir", "a compter", "des", "depuis"])
  /// Small words between those and their date.
  static let links: Set<String> = [
    "le", "la", "l", "les", "en", "a", "au", "de", "du", "d", "annee", "exercice", "mois", "scolaire", "cours",
  ]
  static let periodOpeners: Set<String> = ["de", "du", "d", "entre", "les"]

  /// Phrases by their first word, the longest first.
  private static func byFirst(_ phrases: [String]) -> [String: [[String]]] {
    let words = phrases.map { $0.split(separator: " ").map(String.init) }.sorted { $0.count > $1.count }
    return Dictionary(grouping: words) { $0[0] }
  }

  // MARK: What is no year

  /// Words before four digits that make them a number of something.
  static let references: Set<String> = [
    "n", "no", "numero", "nos", "article", "articles", "art", "l", "r", "d", "lo", "chapitre", "ligne", "nature", "compte", "page", "p",
    "fonction", "parcelle", "parcelles", "lot", "bp", "cs", "tsa", "cedex", "code", "natura", "iso", "norme", "nf", "loi",
    "decret", "ordonnance", "arrete", "circulaire", "deliberation", "instruction", "fax", "tel", "ref", "dossier", "siret", "rd", "rn",
  ]
  /// Words between which a number stands for how many.
  static let counters: Set<String> = ["environ", "quelque", "quelques", "moins", "pres", "plus"]
  static let units: Set<String> = [
    "euro", "eur", "m", "km", "ha", "kg", "t", "h", "k", "kwh", "mwh", "hab", "personne", "franc", "f", "place", "fois",
  ]
  /// Words in -s and -x behind a year that count nothing.
  static let notCounted: Set<String> = [
    "les", "des", "ces", "ses", "nos", "vos", "leurs", "dans", "sans", "vers", "sous", "mais", "puis", "plus", "depuis", "apres", "tres",
    "tous", "toutes", "deux", "trois", "six", "dix", "aux", "pas", "mars", "hors", "lors", "jamais", "toujours", "ceux", "chaque", "fins",
    "alors", "ainsi", "moins", "fois",
  ]
  /// Words that a year may be glued to where the blanks are lost.
  static let gluable: Set<String> = ["en", "de", "annee", "depuis", "fin", "debut", "exercice", "et"]
  /// `rue du 8 mai 1945` is no date.
  static let streets: Set<String> = [
    "rue", "avenue", "av", "ave", "place", "pl", "boulevard", "bd", "bld", "square", "allee", "impasse", "cours", "quai", "esplanade",
    "chemin", "route", "rond", "point", "salle", "ecole", "college", "stade", "pont", "residence", "groupe",
  ]
}
