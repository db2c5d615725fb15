/// What stands before and behind the names of persons and of houses, as data; folded.
extension ActWords {
  /// What a name in capitals may be of other than a person, folded.
  static let things: Set<String> = [
    "groupe", "ecole", "college", "lycee", "association", "commune", "ville", "salle", "rue", "place", "avenue", "service", "pole",
    "centre",
    "maison", "societe", "entreprise", "residence", "quartier", "cinema", "musee", "lot", "site", "projet", "budget", "subvention", "club",
    "comite", "syndicat", "departement", "region", "communaute", "mairie", "stade", "gymnase", "parc", "zone", "secteur", "direction",
  ]
  /// How the names of a house's parts begin.
  static let departments = [
    "direction", "sous direction", "service", "services", "pole", "delegation", "departement ressources", "secretariat general",
  ]
  /// Titles before a name.
  static let civilities: Set<String> = [
    "m", "mm", "mrs", "melle", "mme", "mmes", "monsieur", "madame", "messieurs", "mesdames", "mlle", "mademoiselle", "mlles", "mr", "me",
    "dr", "docteur",
  ]
  /// Words of an office, which are no part of a name.
  static let offices: Set<String> = [
    "maire", "maires", "adjoint", "adjointe", "adjoints", "adjointes", "conseiller", "conseillere", "conseillers", "conseilleres",
    "municipal",
    "municipale", "municipaux", "municipales", "delegue", "deleguee", "delegues", "deleguees", "president", "presidente", "presidents",
    "vice", "depute",
    "deputee", "senateur", "senatrice", "excuse", "excusee", "absent", "absente", "rapporteur", "rapporteure", "secretaire",
    "departemental",
    "departementale", "communautaire", "regional", "regionale", "premier", "premiere", "deuxieme", "troisieme", "quatrieme", "cinquieme",
    "sixieme", "septieme", "huitieme", "membre", "membres", "titulaire", "suppleant", "suppleante", "general", "generale",
  ]
  /// Small words within a name.
  static let particles: Set<String> = ["de", "du", "la", "le", "di", "d", "des", "van", "von", "der", "el", "ben", "da", "dos", "den"]
}
