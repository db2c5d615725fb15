import Reading
import Testing

@testable import Extracting

/// What the lines of an act say, a wording a row.
@Suite struct ActPartTests {
  private static func act(_ text: String) -> Act? {
    extracted("Objet : Vente du banc\n\nVu le code général des collectivités territoriales ;\n\n\(text)\n").parts.deliberation
  }

  // MARK: Votes

  /// Outcome, for, against, abstentions.
  private static let votes = [
    Phrase("Pour : 54\nAbstention : /\nContre : /\nAdopté à l'unanimité", "unanimous 54 / - / -"),
    Phrase("-\tPour : 54\n\n-\tAbstention : /\n\n-\tContre : /\n\nAdopté à l'unanimité", "unanimous 54 / - / -"),
    Phrase("Vote : 14 pour / 0 contre / 0 abstention adopté", "adopted 14 / 0 / 0"),
    Phrase("Adopté à la majorité (38 pour, 1 abstention : M. Roy).", "majority 38 / - / 1"),
    Phrase("Délibération adoptée par 61 voix pour et 4 abstentions.", "adopted 61 / - / 4"),
    Phrase("VOTE : 20 POUR – 4 CONTRE (M. ROY, Mme LUC, M. BON) – 2 ABSTENTIONS (Mme UZ, M. AIX)", "adopted 20 / 4 / 2"),
    Phrase("Par 13 voix POUR – 1 ABSTENTION", "- 13 / - / 1"), Phrase("Par 13 voix POUR – 1 voix CONTRE", "adopted 13 / 1 / -"),
    Phrase("DEUX voix POUR - ONZE voix CONTRE et 1 ABSTENTION", "rejected 2 / 11 / 1"),
    Phrase("Par vingt-trois voix pour, une voix contre et deux abstentions", "adopted 23 / 1 / 2"),
    Phrase("12 votes pour", "- 12 / - / -"), Phrase("2 votes contre 1 abstention 9 votes pour", "adopted 9 / 2 / 1"),
    Phrase("6 voix Contre, 0 Abstention, 5 pour", "rejected 5 / 6 / 0"),
    Phrase("Pour : 47\nContre : 1 (M.VIGUIE)\nAbstention : 4 (Verts)\nAdopté à la majorité", "majority 47 / 1 / 4"),
    Phrase("Pour : 62 Contre : Abstentions : 3\nAdopté à la majorité", "majority 62 / - / 3"),
    Phrase("ONT VOTE POUR : 14 ONT VOTE CONTRE : /", "- 14 / - / -"), Phrase("Pour 12 Contre 3 Abstention 1", "adopted 12 / 3 / 1"),
    Phrase("Adopté à l'unanimité.", "unanimous - / - / -"), Phrase("Le Conseil Adopte.", "adopted - / - / -"),
    Phrase("LE CONSEIL ADOPTE A L'UNANIMITE", "unanimous - / - / -"), Phrase("Approuvée à l'unanimité", "unanimous - / - / -"),
    Phrase("La délibération est approuvée à l'unanimité.", "unanimous - / - / -"),
    Phrase("à l'unanimité des suffrages exprimés", "unanimous - / - / -"), Phrase("Le conseil prend acte du rapport.", "noted - / - / -"),
    Phrase("Le point est reporté à une séance ultérieure.", "deferred - / - / -"), Phrase("La motion est rejetée.", "rejected - / - / -"),
    Phrase("Nombre de votants : 14\nPour : 12\nContre : 2", "adopted 12 / 2 / -"),
    Phrase("Pour : 10 Nuls : 2 Contre : 1", "adopted 10 / 1 / -"),
    Phrase("Le banc est adopté par les merles.", "nothing"), Phrase("Il reste 12 places pour la fête.", "nothing"),
    Phrase("Le contrat court pour 3 ans contre 2 auparavant.", "nothing"),
  ]

  @Test(arguments: votes) func `A vote has its counts and its outcome`(row: Phrase) throws {
    let act = try #require(Self.act("Délibère :\n\nArticle 1 : Le banc est vendu 40 €.\n\n\(row.text)"), sourceLocation: row.at)
    let vote = act.vote.map { vote in
      "\(vote.outcome?.rawValue ?? "-") "
        + [vote.for, vote.against, vote.abstention].map { $0.map(String.init) ?? "-" }.joined(separator: " / ")
    }
    row.check(vote ?? "nothing")
    #expect(act.articles.map(\.number) == ["1"], sourceLocation: row.at)
  }

  /// Votes whose figures contradict each other, and votes whose figures do not.
  private static let sums = [
    Phrase("Votants : 14\n\nDélibère :\n\nPour : 12\nContre : 3", "14 votes announced, 15 counted"),
    Phrase("Délibère :\n\nPour : 11\nContre : 2\n\nAdopté à l'unanimité", "unanimous with 2 against"),
    Phrase("Votants : 14\n\nDélibère :\n\nPour : 11\nContre : 2\nAbstentions : 1", nil),
    Phrase("Votants : 14\n\nDélibère :\n\nPour : 11\nContre : 3\nAbstentions : 1", nil),
    Phrase("Votants : 14\n\nDélibère :\n\nPour : 11\nContre : 2\nNuls : 1", nil), Phrase("Délibère :\n\nPour : 11\nContre : 2", nil),
  ]

  @Test(arguments: sums) func `A vote that does not add up is remarked`(row: Phrase) {
    let document = extracted(
      "Nombre de membres en exercice : 15\n\(row.text.contains("Votants") ? String(row.text.prefix(12)) : "Présents : 12")\n\nObjet : Vente du banc\n\nVu le code de l'urbanisme ;\n\n\(row.text.drop { $0 != "D" })\n"
    )
    let message = document.diagnostics(.voteMismatch).first?.message
    row.check(message.map { String($0.drop { $0 != ":" }.dropFirst(2)) })
  }

  // MARK: Formulas and grounds

  /// The formula, then what is decided.
  private static let formulas = [
    Phrase("Délibère :\n\n- de vendre le banc ;", "Délibère | de vendre le banc ;"),
    Phrase("DECIDE :\n\n- de vendre le banc ;", "DECIDE | de vendre le banc ;"),
    Phrase("décide à l'unanimité :\n\n- de vendre le banc ;", "nothing | nothing"),
    Phrase(
      "Le Conseil Municipal, après en avoir délibéré, décide :\n\n- de vendre le banc ;",
      "Le Conseil Municipal, après en avoir délibéré, décide | de vendre le banc ;"),
    Phrase("Après en avoir délibéré :\n\nDESIGNE Mme Roy.", "Après en avoir délibéré | DESIGNE Mme Roy."),
    Phrase(
      "Le Conseil Municipal après en avoir délibéré à l'unanimité, accepte de vendre le banc.",
      "Le Conseil Municipal après en avoir délibéré | accepte de vendre le banc."),
    Phrase(
      "Les membres du Conseil intercommunal, après en avoir délibéré,\n\n• Décident de vendre le banc",
      "Les membres du Conseil intercommunal, après en avoir délibéré | Décident de vendre le banc"),
    Phrase(
      "Suite à l'exposé du maire et après avoir délibéré, le conseil vend le banc.", "après avoir délibéré | le conseil vend le banc."),
    Phrase(
      "En conséquence, il est proposé au Conseil municipal :\n\n- D'attribuer le banc ;",
      "En conséquence, il est proposé au Conseil municipal | D'attribuer le banc ;"),
    Phrase(
      "En conséquence, il est demandé au Conseil municipal :\n\n- De dire que le banc est vendu.",
      "En conséquence, il est demandé au Conseil municipal | De dire que le banc est vendu."),
    Phrase(
      "Il est proposé au Conseil Départemental d'approuver la vente.", "Il est proposé au Conseil Départemental | d'approuver la vente."),
    Phrase("Il vous est proposé d'approuver la vente.", "Il vous est proposé | d'approuver la vente."),
    Phrase("Après examen, il est proposé de vendre le banc.", "Après examen, il est proposé | de vendre le banc."),
    Phrase(
      "Appelé à se prononcer, le Conseil donne son accord et pouvoir au maire.",
      "Appelé à se prononcer, le Conseil | donne son accord et pouvoir au maire."),
    Phrase("Le conseil municipal désigne :\n\n- Mme Roy", "Le conseil municipal | désigne :, Mme Roy"),
    Phrase(
      "Le Conseil Communautaire, à l'unanimité, décide :\n\n- De valider le plan",
      "Le Conseil Communautaire, à l'unanimité, décide | De valider le plan"),
    Phrase("ACCEPTE la vente.\n\nCHARGE le maire de l'exécution.", "- | ACCEPTE la vente., CHARGE le maire de l'exécution."),
    Phrase("A R R E T E\n\nLe banc est vendu.", "ARRETE | Le banc est vendu."),
  ]

  @Test(arguments: formulas) func `What stands behind the enacting formula is decided`(row: Phrase) throws {
    guard row.expected != "nothing | nothing" else { return }
    let act = try #require(Self.act("Considérant l'état du banc,\n\n\(row.text)\n\nAdopté à l'unanimité."), sourceLocation: row.at)
    let decided = act.operative.flatMap { [$0.text] + $0.items.map(\.text) }
    row.check("\(act.enactingFormula ?? "-") | \(decided.joined(separator: ", "))")
    #expect(act.recitals.count == 1, sourceLocation: row.at)
  }

  private static let visas = [
    Phrase("Vu le code de l'urbanisme ;", "1"), Phrase("VU la loi n° 2000-321 du 12 avril 2000", "1"),
    Phrase("- Vu l'avis de la commission,", "1"),
    Phrase("Va le code de l'urbanisme ;", "1"), Phrase("VU, le Code de l'urbanisme", "1"), Phrase("Vu : le code de l'urbanisme", "1"),
    Phrase("Vu le code de l'urbanisme ;\nVu la loi n° 2000-321 du 12 avril 2000 ;\nVu le décret n° 2001-1 du 2 janvier 2001 ;", "3"),
    Phrase("Conformément à la loi n° 2000-321 du 12 avril 2000, le banc peut être vendu.", "0"),
    Phrase("Vue depuis la mairie, la place est belle.", "0"),
    Phrase("Va pour un banc.", "0"), Phrase("Vu que le banc est cassé, il faut le vendre.", "0"),
  ]

  @Test(arguments: visas) func `Visas are the lines that begin so`(row: Phrase) throws {
    let act = try #require(
      extracted(
        "Objet : Vente du banc\n\n\(row.text)\n\nConsidérant l'état du banc,\n\nDélibère :\n\n- de vendre le banc.\n\nAdopté à l'unanimité."
      ).parts.deliberation, sourceLocation: row.at)
    row.check("\(act.citations.count)")
    #expect(act.recitals.map(\.text) == ["Considérant l'état du banc,"], sourceLocation: row.at)
    #expect(act.enactingFormula == "Délibère", sourceLocation: row.at)
  }

  @Test func `A visa behind the formula is a visa`() throws {
    let act = try #require(
      Self.act(
        "Après en avoir délibéré,\n\nVu l'article 1609 nonies C du code général des impôts\n\nLe conseil municipal désigne :\n\n- Mme Roy"))
    #expect(act.citations.count == 2)
    #expect(act.operative.last?.items.map(\.text) == ["Mme Roy"] || act.operative.last?.text == "Mme Roy")
  }

  @Test func `A recital may end in the formula`() throws {
    let act = try #require(
      Self.act(
        "Considérant qu'il convient de nommer un délégué, le Conseil Municipal après en avoir délibéré à l'unanimité, DESIGNE Mme Roy."))
    #expect(act.recitals.map(\.text) == ["Considérant qu'il convient de nommer un délégué,"])
    #expect(act.enactingFormula == "le Conseil Municipal après en avoir délibéré")
    #expect(act.operative.map(\.text) == ["DESIGNE Mme Roy."])
    #expect(act.vote?.outcome == .unanimous)
  }

  // MARK: Who reports

  private static let rapporteurs = [
    Phrase("Max LEVITA : La ville souhaite vendre le banc, que les merles ont usé au fil des ans.", "Max LEVITA"),
    Phrase("Patrick VIGNAL :\n\nLa ville souhaite vendre le banc.", "Patrick VIGNAL"),
    Phrase("Monsieur le Maire, Philippe Saurel, rapporte :\n\nLa ville souhaite vendre le banc.", "Philippe Saurel"),
    Phrase("Mme Claire FAUGERE, rapporteure.\n\nLa ville souhaite vendre le banc.", "Claire FAUGERE"),
    Phrase("Rapporteur : Mme Claire FAUGERE\n\nLa ville souhaite vendre le banc.", "Claire FAUGERE"),
    Phrase("Monsieur Yves JAOUEN, vice-président délégué aux mobilités, rapporte :\n\nLa ville souhaite vendre le banc.", "Yves JAOUEN"),
    Phrase("Sur le rapport présenté par M. Luc ORSINI, au nom de la 6e Commission,", "Luc ORSINI, 6e Commission"),
    Phrase("Sur le rapport de Mme Claire FAUGERE,", "Claire FAUGERE"),
    Phrase(
      "Sur le rapport présenté par M. Luc ORSINI au nom de la 6e Commission et madame Claire FAUGERE au nom de la 4e Commission,",
      "Luc ORSINI, 6e Commission; Claire FAUGERE, 4e Commission"),
    Phrase("La ville souhaite vendre le banc.\n\nFrancis VIGUIE\n\nHélène MANDROUX", ""),
    Phrase("La ville souhaite vendre le banc.\n\nM. Durand : Oui", ""), Phrase("M. Durand : Oui", ""),
    Phrase("Titulaire : Mme Claire FAUGERE", ""),
    Phrase("Madame le Maire expose que le banc est cassé.", ""),
  ]

  @Test(arguments: rapporteurs) func `A rapporteur is named at the head or in the rapport's sentence`(row: Phrase) throws {
    let text =
      "Objet : Vente du banc\n\n\(row.text)\n\nVu le code de l'urbanisme ;\n\nLe conseil municipal, après en avoir délibéré, décide de vendre.\n"
    let act = try #require(extracted(text).parts.deliberation, sourceLocation: row.at)
    row.check(act.rapporteurs.map { [$0.name, $0.committee].compactMap { $0 }.joined(separator: ", ") }.joined(separator: "; "))
    #expect(act.subject == "Vente du banc", sourceLocation: row.at)
  }
}
