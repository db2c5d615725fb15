import Testing

@testable import Extracting

/// How votes are told, wherever they stand: in the foot of an act, behind its items, in minutes with several acts.
@Suite struct ActVoteTests {
  /// For, against, abstentions, outcome.
  private static let votes = [
    Phrase("Pour : 12, Contre : 0, Abst : 1", "12/0/1 adopted"),
    Phrase("POUR 23 – CONTRE 2 (M. X, Mme Y)", "23/2/- adopted"),
    Phrase("0 voix contre, 1 abstention, 14 voix pour", "14/0/1 adopted"),
    Phrase("Voté à l'unanimité des présents et représentés.", "-/-/- unanimous"),
    Phrase("Adopté par 18 voix pour et 3 abstentions.", "18/-/3 adopted"),
    Phrase("Adopté à la majorité des suffrages exprimés.", "-/-/- majority"),
    Phrase("Adopté à l'unanimité. N'a pas pris part au vote : M. Roy.", "-/-/- unanimous"),
    Phrase("ADOPTÉ À LA MAJORITÉ (2 abstentions)", "-/-/2 majority"),
    Phrase("ADOPTE A LA MAJORITE (1 contre : M. Roy)", "-/1/- majority"),
    Phrase("Vote : 14 pour / 1 contre / 0 abstention", "14/1/0 adopted"),
    Phrase("Votants : 15 - Pour : 15 - Contre : 0 - Abstentions : 0", "15/0/0 adopted"),
    Phrase("Suffrages exprimés : 24, dont 20 pour et 4 contre", "20/4/- adopted"),
    Phrase("Pour : unanimité", "-/-/- unanimous"),
    Phrase("VOTE : UNANIMITE", "-/-/- unanimous"),
    Phrase("À la majorité par 10 voix pour, 3 voix contre et 2 abstentions", "10/3/2 majority"),
    Phrase("Ont voté pour : 20\nOnt voté contre : 3\nSe sont abstenus : 2", "20/3/2 adopted"),
    Phrase("Abstention : 1 (M. Roy)\nPour : 13", "13/-/1 -"),
    Phrase("Accord du conseil par 14 voix.", "14/-/- adopted"),
    Phrase("Vote à bulletin secret : 8 oui, 3 non, 1 blanc", "8/3/- adopted"),
    Phrase("Motion rejetée par 14 voix contre, 8 voix pour.", "8/14/- rejected"),
    Phrase("Abstention : 1 (M. Roy) - Contre : néant - Pour : 13", "13/0/1 adopted"),
    Phrase("Ainsi fait et délibéré à l'unanimité.", "-/-/- unanimous"),
    Phrase("Les projets de délibération sont rejetés.", "-/-/- rejected"),
    Phrase("Adopté à l'unanimité moins une voix.", "-/-/- majority"),
    Phrase("Adopté à l'unanimité moins 2 abstentions.", "-/-/2 unanimous"),
    Phrase("", nil),
  ]

  private static func told(_ vote: Vote?) -> String? {
    vote.map { vote in
      let counts = [vote.for, vote.against, vote.abstention].map { $0.map(String.init) ?? "-" }.joined(separator: "/")
      return "\(counts) \(vote.outcome?.rawValue ?? "-")"
    }
  }

  @Test(arguments: votes) func `A vote is read in the foot of an act, behind its articles`(row: Phrase) {
    let act = extracted(
      "COMMUNE DE VAUBRUN\nSéance du 4 octobre 2021\nDélibération n° 2021-45\nObjet : Vente du banc\n\nVu le code général ;\n\n"
        + "Après en avoir délibéré, le Conseil municipal décide :\n\nArticle 1 : de vendre le banc pour 30 euros.\nArticle 2 : d'autoriser le "
        + "Maire à signer.\n\n\(row.text)\n\nPour extrait conforme,\nLe Maire,\nPaul ROUX\n"
    ).parts.deliberation
    row.check(Self.told(act?.vote))
    #expect(act?.articles.count == 2 && act?.operative.isEmpty ?? false, sourceLocation: row.at)
  }

  @Test(arguments: votes) func `A vote is read behind the items of a decision, and is none of them`(row: Phrase) {
    let act = extracted(
      "COMMUNE DE VAUBRUN\nSéance du 4 octobre 2021\nDélibération n° 2021-45\nObjet : Vente du banc\n\nLe banc est vétuste.\n\n"
        + "Après en avoir délibéré, le Conseil municipal :\n- décide de vendre le banc ;\n- autorise le Maire à signer.\n\(row.text)\n"
        + "Le Maire,\nPaul ROUX\n"
    ).parts.deliberation
    row.check(Self.told(act?.vote))
    #expect(act?.operative.map(\.text) == ["décide de vendre le banc ;", "autorise le Maire à signer."], sourceLocation: row.at)
  }

  @Test(arguments: votes) func `Each act of minutes has its own vote`(row: Phrase) {
    let acts = extracted(
      "PROCÈS-VERBAL DU CONSEIL MUNICIPAL DU 4 OCTOBRE 2021\n\n1 - Vente du banc\n\nMonsieur le Maire propose de vendre le banc.\n\(row.text)\n\n"
        + "2 - Achat d'un tracteur\n\nTrois devis ont été reçus.\nAdopté à l'unanimité.\n\n3 - Tarifs de la cantine\n\nLe repas passe à 3,60 €.\n"
        + "Pour : 9 Contre : 3\n"
    ).parts.acts
    row.check(acts.first.flatMap { Self.told($0.vote) })
    #expect(acts.dropFirst().map { Self.told($0.vote) } == ["-/-/- unanimous", "9/3/- adopted"], sourceLocation: row.at)
  }

  @Test func `What opens a decision is no verdict`() throws {
    let act = try #require(
      extracted(
        "Objet : Vente du banc\n\nVu le code général ;\n\nDELIBERE\n\n1° - Approuve :\n\na) - la vente du banc,\n\nb) - son prix.\n\n"
          + "Et ont signé les membres présents.\nLe Président,\nBruno Bernard\n"
      ).parts.deliberation)
    #expect(act.vote == nil)
  }

  /// A decision in the sentence of its vote.
  private static let sentences = [
    Phrase(
      "Le conseil, après en avoir délibéré, par 21 voix pour et 5 abstentions (MM. Aix, Bon), APPROUVE l'avenant n° 1.",
      "APPROUVE l'avenant n° 1."),
    Phrase("Après en avoir délibéré et à l'unanimité des membres présents,\n\nAPPROUVE l'avenant.", "APPROUVE l'avenant."),
    Phrase("Après en avoir délibéré, le Conseil Municipal à l'unanimité des présents :\n\nAccepte l'avenant.", "Accepte l'avenant."),
    Phrase("Après en avoir délibéré, à l'unanimité, le Conseil communautaire :\n- APPROUVE l'avenant.", "APPROUVE l'avenant."),
  ]

  @Test(arguments: sentences) func `What is decided behind the counts of a vote is kept`(row: Phrase) {
    let act = extracted("Objet : Marché de plein vent\n\nVu le code général ;\n\n\(row.text)\n").parts.deliberation
    row.check(act.map { $0.operative.map(\.text).joined(separator: " + ") })
  }
}
