/// Tells an infinitive (`créer`, `fournir`, `rendre`) from the nouns that end as one: `cimetière`, `ouverture`, `dossier`, `avenir`.
/// The endings are those of the three groups of verbs; the exceptions are the words that titles and lists of acts begin with.
enum Infinitives {
  private static let nouns: Set<String> = [
    "dossier", "chantier", "cahier", "quartier", "escalier", "papier", "atelier", "mobilier", "immobilier", "particulier", "courrier",
    "calendrier", "fichier", "financier", "foncier", "forestier", "premier", "dernier", "metier", "sentier", "palier", "grenier", "panier",
    "loyer", "foyer", "entier", "routier", "conseiller", "boulanger", "verger", "danger", "plancher", "hiver", "janvier", "fevrier",
    "officier", "policier", "huissier", "clocher", "rocher", "cancer", "hotelier", "hospitalier", "regulier", "echiquier", "poulailler",
    "avenir", "loisir", "plaisir", "desir", "souvenir", "cadre", "ordre", "cedre", "moindre", "lettre", "maitre", "livre", "cuivre",
    "givre", "empire", "navire", "cire", "pire", "usager", "pompier", "ouvrier", "berger", "boucher", "passager", "douanier", "pommier",
    "roger", "olivier", "didier", "xavier", "gautier", "gauthier", "walter", "peter", "mercier", "casimir", "vladimir", "desire",
  ]
  /// Verbs with endings that nouns mostly have: `-oir`, `-oire`, `-aire`, `-ure` and the rest in `-re`.
  private static let verbs: Set<String> = [
    "avoir", "savoir", "devoir", "pouvoir", "vouloir", "valoir", "prevoir", "recevoir", "percevoir", "concevoir", "apercevoir", "pourvoir",
    "promouvoir", "voir", "revoir", "surseoir", "asseoir", "croire", "boire", "faire", "refaire", "defaire", "satisfaire", "plaire",
    "taire", "extraire", "distraire", "soustraire", "conclure", "exclure", "inclure", "clore", "rompre", "interrompre", "etre", "vaincre",
    "convaincre",
  ]

  /// `word` folded, without accents.
  static func isOne(_ word: some StringProtocol) -> Bool {
    let word = String(word)
    if verbs.contains(word) { return true }
    if word.hasSuffix("er") { return !nouns.contains(word) }
    if word.hasSuffix("ir") { return !word.hasSuffix("oir") && !nouns.contains(word) }
    guard word.hasSuffix("re"), !nouns.contains(word) else { return false }
    if word.hasSuffix("ire") { return !word.hasSuffix("aire") && !word.hasSuffix("oire") }
    return ["dre", "ttre", "aitre", "ivre"].contains { word.hasSuffix($0) }
  }
}
