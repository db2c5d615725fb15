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

  static func holds(_ passage: Passage) -> Bool {
    guard passage.count <= 200 else { return false }
    let folded = passage.folded
    return folded.isEmpty || whole.contains(folded) || openings.contains { folded.hasPrefix($0) }
  }
}
