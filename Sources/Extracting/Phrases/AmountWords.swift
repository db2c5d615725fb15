/// The words that sums are made of, folded. Data.
enum AmountWords {
  /// Powers of ten.
  static let scales = [
    "millier": 3, "milliers": 3, "million": 6, "millions": 6, "mio": 6, "milliard": 9, "milliards": 9, "k": 3, "m": 6, "md": 9, "mds": 9,
    "mrd": 9, "mrds": 9,
  ]
  /// Currencies by what is printed, the longest first: ISO 4217, and the power of ten that is glued to it.
  static let currencies: [(words: [String], code: String, scale: Int)] = [
    (["francs", "suisses"], "CHF", 0), (["francs", "cfp"], "XPF", 0), (["francs", "pacifique"], "XPF", 0), (["f", "cfp"], "XPF", 0),
    (["francs", "cfa"], "XOF", 0), (["euros"], "EUR", 0), (["euro"], "EUR", 0), (["eur"], "EUR", 0), (["deuros"], "EUR", 0),
    (["keuros"], "EUR", 3), (["keur"], "EUR", 3), (["meuros"], "EUR", 6), (["meur"], "EUR", 6), (["mdeuros"], "EUR", 9),
    (["francs"], "FRF", 0), (["franc"], "FRF", 0), (["chf"], "CHF", 0), (["xpf"], "XPF", 0),
  ]
  static let cents: Set<String> = ["centime", "centimes", "cts"]
  /// With a full stop between letters or none.
  static let taxBases: [(words: [String], basis: Amount.TaxBasis)] = [
    (["ht"], .exclusive), (["h", "t"], .exclusive), (["hors", "taxes"], .exclusive), (["hors", "taxe"], .exclusive),
    (["hors", "tva"], .exclusive), (["ttc"], .inclusive), (["t", "t", "c"], .inclusive), (["toutes", "taxes", "comprises"], .inclusive),
    (["toutes", "taxes"], .inclusive), (["taxes", "comprises"], .inclusive),
  ]
  /// Words that a number may be glued to where the blanks are lost.
  static let gluable: Set<String> = ["de", "a", "et", "ou", "soit", "d", "l", "total", "montant"]
  /// `seuil de 23 000 €`, `supérieure ou égale à 90 000 €`: where a rule begins, which is no sum that anyone gives or gets.
  static let thresholds: Set<String> = [
    "seuil", "seuils", "superieur", "superieure", "superieurs", "superieures", "inferieur", "inferieure", "inferieurs", "inferieures",
    "dela", "deca",
  ]
  /// Words between those and their number.
  static let thresholdLinks: Set<String> = [
    "de", "d", "a", "ou", "egal", "egale", "egaux", "egales", "fixe", "fixee", "fixes", "est", "sont", "la", "le", "les", "somme", "actuel",
    "actuellement", "reglementaire", "legal",
  ]
}
