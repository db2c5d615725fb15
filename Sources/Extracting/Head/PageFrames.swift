import Reading
import Segmenting

/// Lines that a site prints round a document, as data: no title of it, no part of it that comes first.
enum PageFrames {
  /// Folded, how they begin.
  private static let openings = [
    "retour a la liste", "retour a l accueil", "retour a la page", "retour a la recherche", "retour a l agenda", "retour au sommaire",
    "retour au menu", "retour au haut", "retour au site", "retour aux actualites", "retour aux actes", "retour aux deliberations",
    "retour aux resultats", "accueil actualites", "accueil mairie", "accueil la ",
    "accueil le ", "accueil vie ",
    "accueil infos", "vous etes ici", "http", "www", "partager ", "page 1 ", "format pdf",
    "aucun resultat",
    "upload others", "upload ", "embed size", "citation preview", "post on ", "category ", "documents pareils", "votre mairie",
    "votre commune",
    "academic year", "mis en ligne", "imprimer", "telecharger", "skip to", "aller au contenu", "menu ", "rechercher", "recherche avancee",
    "si votre navigateur",
    "transcription du contenu", "transcript of", "made with", "dimension px", "commencer a balayer", "image data", "logo ", "photo ",
    "credit ", "precisez votre recherche", "par annee", "par type de conseil", "type de document", "download ",
  ]
  /// The same with a day or a count behind them.
  private static let dated = [
    "creee le ", "cree le ", "modifiee le ", "modifie le ", "telechargee ", "telecharge ", "derniere modification ",
  ]
  /// Folded, whole lines.
  private static let whole: Set<String> = [
    "n a", "retour retour", "resume", "pieces jointes", "haut de page", "protected", "copied", "texte integral", "recherche",
    "transcription", "transcript", "download", "publicite", "introduction", "accueil",
    "collectivite",
    "association", "fiche pratique", "temoignage", "agenda", "evenement", "projet", "projets", "actions", "nos actions", "fiche action",
  ]

  /// Words before `/` that say what sort of page of a council's site it is.
  private static let sorts: Set<String> = ["debat", "deliberation", "compte", "voeu", "seance"]

  /// `Accueil > Vie municipale > Délibérations`, `Débat/ Conseil général/ Mars 2011`: where in a site the page stands.
  static func isTrail(_ passage: Passage) -> Bool {
    guard passage.count <= 240 else { return false }
    let tokens = Tokens(passage)
    if sorts.contains(tokens.word(0)), tokens.sign(1) == "/", passage.count <= 100, tokens.all.count(where: { $0.text == "/" }) >= 2 {
      return true
    }
    guard tokens.word(0) == "accueil" else { return tokens.all.count { [">", "›"].contains($0.text) && $0.spaced } >= 2 }
    let dashes = tokens.all.count { $0.text == "-" && $0.spaced }
    return dashes >= 3 || tokens.all.contains { [">", "›", "»", "/", "→", "|"].contains($0.text) && $0.spaced }
  }

  /// Whether a line shows that the page is one of a council's site, as `Débat/ Conseil général/ Mars 2011` and `retour Retour` do.
  static func tellsSite(_ passage: Passage) -> Bool {
    passage.count <= 100 && (passage.folded == "retour retour" || sorts.contains(Tokens(passage.prefix(20)).word(0)) && isTrail(passage))
  }

  static func holds(_ passage: Passage) -> Bool {
    guard passage.count <= 200 else { return isTrail(passage) }
    let folded = passage.folded
    return folded.isEmpty || isTrail(passage) || whole.contains(folded) || openings.contains { folded.hasPrefix($0) }
      || passage.hasDigit && dated.contains { folded.hasPrefix($0) }
  }
}

extension Extraction {
  /// The name that a site of documents gives a page and repeats under `Download` or `Transcription`, folded.
  var pageName: String? {
    guard let name = blocks.indices.first.map({ passage($0) }), (8...300).contains(name.count), case let folded = name.folded else {
      return nil
    }
    let next = blocks.indices.dropFirst().prefix(8).map { passage($0).prefix(name.count + 40).folded }
    if next.contains("download " + folded) { return folded }
    let transcript = next.firstIndex { $0 == "transcription" || $0 == "transcript" }
    return transcript.map { next[($0 + 1)...].first?.hasPrefix(folded) ?? false } ?? false ? folded : nil
  }
}
