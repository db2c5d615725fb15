import Segmenting

extension ActWords {
  /// How headings of a report's parts begin, an article before them left out; folded.
  static let innerTopics = [
    "contexte", "rappel", "rappels", "enjeux", "preambule", "historique", "conclusion", "cadre juridique", "cadre reglementaire",
    "cadre legal", "cadre general", "incidence financiere", "incidences financieres", "incidence budgetaire", "incidences budgetaires",
    "impact financier", "impacts financiers", "impact budgetaire", "consequences financieres", "modalites financieres",
    "modalites pratiques", "modalites de mise en oeuvre", "modalites d intervention", "elements de contexte", "description du projet",
    "presentation du projet", "presentation de l operation", "presentation du dispositif", "presentation du programme",
    "description de l operation", "description du programme", "bilan et perspectives", "etat des lieux", "points de procedure",
    "objectifs poursuivis", "objectifs du projet", "suites a donner", "calendrier previsionnel",
  ]

  /// Labels of a grid at the head: the committee that examined the act, who prepared it; folded.
  static let committeeLabels: Set<String> = [
    "commission", "commission principale", "commission competente", "commission saisie", "commission thematique", "commission de travail",
    "commission permanente competente", "commission instructrice", "commission examinatrice", "commission s", "commission n",
    "commission consultee", "avis de la commission", "commission d examen", "commission du conseil", "commission organique",
  ]

  static let numberLabels = ActTableWords.numbers.union([
    "deliberation", "deliberation numero", "n d acte", "numero de l acte", "rapport n", "n de rapport", "numero du rapport", "n du rapport",
  ])

  /// Labels alone on a line of a margin, the number under them.
  static let numberHeads: Set<String> = [
    "deliberation n", "deliberation no", "deliberation numero", "numero de deliberation", "n de deliberation", "numero de la deliberation",
    "numero d ordre", "deliberation n d ordre", "decision n", "acte n", "n d ordre", "n", "numero",
  ]

  static let departmentLabels: Set<String> = [
    "service", "services", "service instructeur", "service instructeurs", "service gestionnaire", "service responsable", "service pilote",
    "direction", "direction instructrice", "direction responsable", "direction pilote", "direction operationnelle",
    "direction service", "direction generale", "direction generale adjointe", "dga", "pole", "delegation", "service emetteur",
    "direction emettrice", "services instructeurs", "direction concernee", "service concerne", "service rapporteur", "unite",
    "service redacteur", "service referent", "direction referente", "affaire suivie par le service", "entite",
  ]

  /// What a paper is, alone on its line over what it is about; folded.
  static let decisionHeads: Set<String> = [
    "decision du maire", "decision de la maire", "decision du president", "decision de la presidente", "decision municipale",
    "decision communautaire",
  ]

  /// How lines begin that say where an assembly sat, folded.
  static let sittingPlaces = [
    "hotel de ville", "hotel du departement", "hotel de region", "mairie", "salle du conseil", "salle des deliberations",
    "salle des seances", "salle des fetes", "salle des mariages", "salle polyvalente", "salle municipale", "visioconference", "siege de",
  ]
}
