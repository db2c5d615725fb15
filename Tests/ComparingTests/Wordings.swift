/// Other words for the texts of a plan. Data, and the few rules that apply it.
enum Wordings {
  /// What a drafter puts for another word; half of them no synonym table knows.
  private static let synonyms: [(String, String)] = [
    ("enfants", "jeunes"), ("développer", "étendre"), ("renforcer", "consolider"), ("professionnels", "intervenants"),
    ("familles", "parents"),
    ("mettre en place", "instaurer"), ("améliorer", "perfectionner"), ("accompagnement", "suivi"), ("actions", "initiatives"),
    ("dispositif", "service"), ("dispositifs", "services"), ("évaluation", "bilan"), ("partenaires", "acteurs"), ("création", "ouverture"),
    ("situations", "cas"), ("favoriser", "encourager"), ("garantir", "assurer"), ("formation", "qualification"), ("soutien", "appui"),
    ("besoins", "attentes"), ("accueil", "hébergement"), ("repérage", "dépistage"), ("repérer", "détecter"),
    ("information", "sensibilisation"),
    ("élaborer", "rédiger"), ("mise en œuvre", "déploiement"), ("nombre", "total"), ("établissements", "structures"),
    ("permettre", "autoriser"),
    ("poursuivre", "continuer"), ("proposer", "offrir"), ("notamment", "en particulier"), ("projet", "programme"), ("scolaire", "éducatif"),
  ]
  private static let nouns: [(String, String)] = [
    ("Développer", "Développement de"), ("Renforcer", "Renforcement de"), ("Créer", "Création de"), ("Mettre en place", "Mise en place de"),
    ("Améliorer", "Amélioration de"), ("Former", "Formation de"), ("Favoriser", "Favorisation de"), ("Accompagner", "Accompagnement de"),
    ("Élaborer", "Élaboration de"), ("Elaborer", "Elaboration de"), ("Poursuivre", "Poursuite de"), ("Évaluer", "Évaluation de"),
    ("Evaluer", "Evaluation de"), ("Organiser", "Organisation de"), ("Soutenir", "Soutien à"), ("Proposer", "Proposition de"),
    ("Mise en place", "Mettre en place"), ("Création", "Créer"), ("Développement", "Développer"), ("Formaliser", "Formalisation de"),
    ("Expérimenter", "Expérimentation de"), ("Garantir", "Garantie de"), ("Sensibiliser", "Sensibilisation de"),
    ("Mise en œuvre", "Mettre en œuvre"),
  ]
  private static let subjects = [
    "le quai du port", "la passe à poissons", "un bac fluvial", "la halle au blé", "le moulin à marée", "une drague", "l'écluse du canal",
    "le phare",
  ]
  private static let verbs = ["Repeindre", "Draguer", "Vendre", "Amarrer", "Bétonner", "Assécher", "Louer", "Démolir"]
  private static let ends = [
    "avant les grandes marées", "avec la capitainerie", "au profit des pêcheurs", "selon le tirant d'eau", "sous le contrôle du batelier",
  ]

  /// Up to three words changed; nil where it knows none.
  static func reworded(_ text: String, with random: inout Random) -> String? {
    var result = text
    var count = 0
    for (word, other) in random.shuffled(synonyms) where count < 3 {
      for (from, to) in [(word, other), (capitalised(word), capitalised(other))] {
        guard let range = result.firstRange(of: " \(from) ") ?? (result.hasPrefix("\(from) ") ? result.firstRange(of: "\(from) ") : nil)
        else {
          continue
        }
        let blank = result[range].hasPrefix(" ") ? " " : ""
        result.replaceSubrange(range, with: "\(blank)\(to) ")
        count += 1
        break
      }
    }
    return count > 0 ? result : nil
  }

  static func inflected(_ text: String) -> String? {
    for (word, other) in nouns where text.hasPrefix("\(word) ") { return "\(other) " + text.dropFirst(word.count + 1) }
    return nil
  }

  /// Two sentences of one, cut at a conjunction near the middle.
  static func halves(_ text: String) -> (String, String)? {
    let words = text.split(separator: " ")
    let cuts = words.indices.filter {
      (words.count * 3 / 10...words.count * 7 / 10).contains($0) && ["et", "ou", "pour", "afin", "dans", "avec"].contains(words[$0])
    }
    guard let cut = cuts.first else { return nil }
    let (first, second) = (words[..<cut], words[(cut + 1)...])
    guard [first, second].allSatisfy({ $0.count { $0.count > 4 } >= 3 }) else { return nil }
    return (first.joined(separator: " "), capitalised(second.joined(separator: " ")))
  }

  static func invented(_ number: Int, with random: inout Random) -> String {
    "\(verbs[number % verbs.count]) \(random.shuffled(subjects)[0]) \(random.shuffled(ends)[0])"
  }

  static func lowered(_ text: String) -> String { (text.first?.lowercased() ?? "") + text.dropFirst() }
  private static func capitalised(_ text: String) -> String { (text.first?.uppercased() ?? "") + text.dropFirst() }
}
