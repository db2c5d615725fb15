/// The codes of French law, in force and repealed; written down from use and not compared with the list of Légifrance. Data.
enum LegalCodes {
  /// What follows `code` in their titles, folded, without blanks, so that lost apostrophes and blanks do not matter; some as often misspelt.
  static let titles: Set<String> = LegalWords.glued([
    "de l action sociale et des familles", "de l action sociale et de la famille", "de la famille et de l aide sociale",
    "de l aide sociale", "de la sante publique", "general des collectivites territoriales", "general de collectivites territoriales",
    "general des collectivites territoriale", "general des collectivite territoriales", "general des collectivites",
    "des collectivites territoriales",
    "general des collectivites locales", "des communes", "general des impots", "des impots", "de l urbanisme", "de l environnement",
    "de l education", "de la construction et de l habitation", "de la construction", "du travail", "civil", "penal", "de procedure civile",
    "de procedure penale", "des procedures civiles d execution", "des marches publics", "de la commande publique", "de la securite sociale",
    "de la securite interieure", "de la route", "de commerce", "rural et de la peche maritime", "rural", "forestier", "electoral",
    "de justice administrative", "de l organisation judiciaire", "de la voirie routiere", "general de la propriete des personnes publiques",
    "de la propriete des personnes publiques", "du domaine de l etat", "des relations entre le public et l administration",
    "general de la fonction publique", "de la fonction publique", "du patrimoine", "du sport", "du tourisme", "de l energie",
    "de la consommation", "monetaire et financier", "des postes et des communications electroniques",
    "des postes et communications electroniques", "des postes et telecommunications", "des transports", "des juridictions financieres",
    "de l entree et du sejour des etrangers et du droit d asile", "de la defense", "minier", "de la propriete intellectuelle",
    "de la mutualite", "de l artisanat", "des assurances", "de l expropriation pour cause d utilite publique", "de l expropriation",
    "de la justice penale des mineurs", "penitentiaire", "du service national", "de la recherche", "de l aviation civile",
    "des ports maritimes", "du cinema et de l image animee", "des douanes", "de la nationalite francaise",
    "des pensions civiles et militaires de retraite",
    "des pensions militaires d invalidite et des victimes de guerre", "des impositions sur les biens et services", "de la legion d honneur",
    "de l industrie cinematographique", "des debits de boissons",
    "de l enseignement technique", "de la pharmacie", "des tribunaux administratifs", "de justice militaire",
    "des instruments monetaires et des medailles",
    "d instruction criminelle", "du vin", "disciplinaire et penal de la marine marchande", "des caisses d epargne",
    "de la legion d honneur et de la medaille militaire",
  ])
  static let longest = 24

  /// Acronyms; those that other bodies bear too count beside an article only.
  static let acronyms: [String: (title: String, needsArticles: Bool)] = [
    "cgct": ("Code général des collectivités territoriales", false), "casf": ("Code de l'action sociale et des familles", false),
    "ceseda": ("Code de l'entrée et du séjour des étrangers et du droit d'asile", false),
    "cg3p": ("Code général de la propriété des personnes publiques", false),
    "cgppp": ("Code général de la propriété des personnes publiques", false), "cgfp": ("Code général de la fonction publique", false),
    "crpa": ("Code des relations entre le public et l'administration", false), "cch": ("Code de la construction et de l'habitation", true),
    "csp": ("Code de la santé publique", true), "css": ("Code de la sécurité sociale", true), "cgi": ("Code général des impôts", true),
    "csi": ("Code de la sécurité intérieure", true), "ccp": ("Code de la commande publique", true),
    "cmp": ("Code des marchés publics", true),
    "cpp": ("Code de procédure pénale", true), "cpc": ("Code de procédure civile", true), "cja": ("Code de justice administrative", true),
    "cjpm": ("Code de la justice pénale des mineurs", true), "cpi": ("Code de la propriété intellectuelle", true),
    "crpm": ("Code rural et de la pêche maritime", true), "cmf": ("Code monétaire et financier", true),
    "cjf": ("Code des juridictions financières", true),
    "cpce": ("Code des postes et des communications électroniques", true), "cvr": ("Code de la voirie routière", true),
  ]
  /// `art. 1240 C. civ.`
  static let abbreviations: [String: String] = [
    "civ": "Code civil", "pen": "Code pénal", "trav": "Code du travail", "urb": "Code de l'urbanisme", "env": "Code de l'environnement",
    "com": "Code de commerce", "educ": "Code de l'éducation", "rur": "Code rural", "elect": "Code électoral", "route": "Code de la route",
  ]
  /// The convention, by its acronym.
  static let treaties = ["cide": "Convention internationale des droits de l'enfant"]
}
