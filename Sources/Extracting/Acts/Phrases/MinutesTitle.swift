import Normalising
import Reading
import Segmenting

/// How minutes call themselves.
enum MinutesTitle {
  private static let openings = [
    "pv cm", "cr cm", "pv conseil", "cr conseil", "cr du",
    "proces verbal", "compte rendu", "pv du", "pv de", "p v du", "p v de", "conseil municipal du", "seance du conseil municipal du",
    "reunion du conseil municipal du", "conseil communautaire du",
    "conseil departemental du", "deliberations examinees", "liste des deliberations", "releve de decisions", "releve des decisions",
    "releve des deliberations", "registre des arretes", "commission permanente du",
  ]

  /// Those of them that a name may go on with.
  private static let named: Set<String> = [
    "conseil departemental du", "commission permanente du", "conseil communautaire du", "conseil municipal du",
  ]

  /// Words that minutes alone are called by; `Séance du conseil municipal du …` may stand over one act.
  private static let own = [
    "proces verbal", "compte rendu", "pv du", "pv de", "p v du", "p v de", "deliberations examinees", "liste des deliberations",
    "releve de decisions", "releve des decisions", "releve des deliberations", "registre des arretes",
  ]

  /// `Procès-verbal …`, `Compte rendu …`
  static func isCertain(_ passage: Passage) -> Bool {
    guard opens(passage), case let folded = passage.prefix(80).folded else { return false }
    return own.contains { folded.hasPrefix($0) }
  }

  /// `Conseil municipal du 12 décembre : le budget adopté` is news of one.
  private static func tells(_ passage: Passage) -> Bool {
    guard passage.prefix(8).folded.hasPrefix("conseil"), let colon = passage.bytes.firstIndex(of: 0x3A) else { return false }
    return passage.suffix(from: colon + 1).foldedWords.count >= 3
  }

  static func opens(_ passage: Passage) -> Bool {
    let folded = passage.prefix(80).folded
    // `Compte rendu affiché le 3 mai` tells of the paper of one act, `Compte rendu de mandat` of six years.
    if folded.contains(" affiche") || folded.contains("rendu de mandat") || folded.contains("rendu d activite")
      || folded.contains(" decisions prises")
    {
      return false
    }
    // `CONSEIL DÉPARTEMENTAL DU CHER` is whose paper it is.
    let isDated = passage.hasDigit || folded.contains(" deux mil") || folded.contains(" mil neuf")
    if passage.count <= 200, openings.contains(where: { folded.hasPrefix($0) && (isDated || !named.contains($0)) }),
      !folded.hasSuffix("precedent"), !tells(passage)
    {
      return true
    }
    // `Conseil municipal d'Aubenas — Séance du 3 mars 2024`, `Session ordinaire – Séance du jeudi 8 juin 2006`
    return passage.count <= 140 && ["conseil ", "reunion ", "session "].contains { folded.hasPrefix($0) } && folded.contains(" seance du ")
      && !passage.endsSentence
  }
}
