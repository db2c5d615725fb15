/// What the columns of a list of acts are called, as data; folded. Another commune's wording is one more entry here.
package enum ActTableWords {
  package static let numbers: Set<String> = [
    "n", "no", "numero", "numeros", "n d ordre", "numero d ordre", "n de deliberation", "n de la deliberation", "n deliberation",
    "numero de deliberation", "numero de la deliberation", "deliberation n", "n delib", "n de delib", "n dcm", "reference", "ref", "n acte",
    "n de l acte", "numero d acte", "n de decision", "decision n",
  ]
  package static let subjects: Set<String> = [
    "objet", "objets", "intitule", "libelle", "titre", "deliberation", "deliberations", "objet de la deliberation",
    "intitule de la deliberation", "objet de la decision", "objet de l acte",
  ]
  package static let votes: Set<String> = [
    "vote", "votes", "resultat", "resultats", "resultat du vote", "resultats du vote", "resultat des votes", "votes exprimes", "suffrages",
    "scrutin", "mode de scrutin",
  ]
  package static let decisions: Set<String> = [
    "decision", "decisions", "decision du conseil", "decision prise", "sens de la decision", "avis",
  ]
  package static let dates: Set<String> = ["date", "date de la decision", "date de decision", "date de signature", "en date du"]
  package static let rapporteurs: Set<String> = ["rapporteur", "rapporteurs", "rapporteur s"]
  /// What else is told of each act.
  static let others: Set<String> = [
    "montant", "montants", "titulaire", "titulaires", "titulaire beneficiaire", "beneficiaire", "service", "commission", "page", "pages",
  ]
  static let all = numbers.union(subjects).union(votes).union(decisions).union(dates).union(rapporteurs).union(others)
}
