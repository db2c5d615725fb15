/// What the columns of a list of acts are called, as data; folded. Another commune's wording is one more entry here.
package enum ActTableWords {
  /// How a list of what one person decided calls itself.
  package static let lists = [
    "decisions prises", "decisions du maire", "decisions du president", "decisions municipales", "liste des decisions",
    "compte rendu des decisions", "compte rendu de decisions", "releve des decisions du", "releve des decisions prises",
    "etat des decisions", "tableau des decisions", "communication des decisions", "information sur les decisions",
    "decisions de la presidente",
    "decisions de la maire", "decisions communautaires",
  ]

  package static let numbers: Set<String> = [
    "n", "no", "numero", "numeros", "n d ordre", "numero d ordre", "n de deliberation", "n de la deliberation", "n deliberation",
    "numero de deliberation", "numero de la deliberation", "deliberation n", "n delib", "n de delib", "n dcm", "reference", "ref", "n acte",
    "n de l acte", "n decision", "n de la decision", "numero decision", "numero de decision", "numero de la decision", "numero d acte",
    "n de decision", "decision n", "delib id",
  ]
  /// Those of them that the column's width cut, the rest on the next line.
  static let cutNumbers: Set<String> = ["n de", "n de la", "n d", "numero de", "numero de la", "numero d"]
  package static let subjects: Set<String> = [
    "objet", "objets", "intitule", "libelle", "titre", "deliberation", "deliberations", "objet de la deliberation",
    "intitule de la deliberation", "objet de la decision", "objet de l acte", "delib objet",
  ]
  package static let votes: Set<String> = [
    "vote", "votes", "resultat", "resultats", "resultat du vote", "resultats du vote", "resultat des votes", "votes exprimes", "suffrages",
    "scrutin", "mode de scrutin",
  ]
  package static let decisions: Set<String> = [
    "decision", "decisions", "decision du conseil", "decision prise", "sens de la decision", "avis",
  ]
  package static let dates: Set<String> = [
    "date", "date de la decision", "date de decision", "date de signature", "en date du", "delib date",
  ]
  package static let rapporteurs: Set<String> = ["rapporteur", "rapporteurs", "rapporteur s"]
  /// How many voted for, against and not at all, each in a column of its own.
  package static let counts = ["vote pour", "vote contre", "vote abstention"]
  /// What else is told of each act.
  static let others: Set<String> = [
    "montant", "montants", "domaine", "domaines", "theme", "thematique", "matiere", "titulaire", "titulaires", "titulaire beneficiaire",
    "beneficiaire", "service", "commission", "page", "pages",
  ]
  /// Whether labels in a row head a list of acts.
  package static func areHeads(_ labels: [String]) -> Bool {
    labels.contains(where: numbers.contains) && labels.contains(where: subjects.contains)
  }
  package static func isLabel(_ word: String) -> Bool { all.contains(word) }
  static let all = numbers.union(subjects).union(votes).union(decisions).union(dates).union(rapporteurs).union(others)
}
