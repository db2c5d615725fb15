import Segmenting

/// Lines that a site prints round a document, as data: no title of it, no part of it that comes first.
enum PageFrames {
  /// Folded, how they begin.
  private static let openings = [
    "retour a ", "retour au", "retour aux", "accueil ", "vous etes ici", "http", "www", "partager ", "page 1 ", "format pdf",
    "aucun resultat",
    "upload others", "upload ", "embed size", "citation preview", "post on ", "category ", "documents pareils", "votre mairie",
    "votre commune",
    "academic year", "mis en ligne", "imprimer", "telecharger", "skip to", "aller au contenu", "menu ", "recherche", "si votre navigateur",
    "transcription du contenu", "transcript of", "made with", "dimension px", "commencer a balayer", "image data", "logo ", "photo ",
    "credit ",
  ]
  /// Folded, whole lines.
  private static let whole: Set<String> = [
    "n a", "protected", "copied", "texte integral", "transcription", "transcript", "download", "publicite", "introduction", "accueil",
    "collectivite",
    "association", "fiche pratique", "temoignage", "agenda", "evenement", "projet", "projets", "actions", "nos actions", "fiche action",
  ]

  /// `Accueil > Vie municipale > Délibérations`: where in a site the page stands.
  static func isTrail(_ passage: Passage) -> Bool {
    guard passage.count <= 240 else { return false }
    let tokens = Tokens(passage)
    let signs = tokens.word(0) == "accueil" ? [">", "›", "»", "/", "→", "|"] : [">", "›"]
    return tokens.all.count { signs.contains($0.text) && $0.spaced } >= (tokens.word(0) == "accueil" ? 1 : 2)
  }

  static func holds(_ passage: Passage) -> Bool {
    guard passage.count <= 200 else { return isTrail(passage) }
    let folded = passage.folded
    return folded.isEmpty || isTrail(passage) || whole.contains(folded) || openings.contains { folded.hasPrefix($0) }
  }
}
