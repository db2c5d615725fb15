import Reading
import Testing

@testable import Extracting

/// Lists of acts that their layout, a portal, a margin or a debate tells.
@Suite struct ActListTests {
  /// Number, subject, day and outcome of each act.
  private static func acts(_ text: String) -> [String] {
    extracted(text).parts.acts.map { act in
      [act.reference ?? "-", act.subject, act.date?.edtf, act.vote?.outcome.map { "\($0)" }].compactMap(\.self).joined(separator: " | ")
    }
  }

  @Test func `A mayor's decisions laid out in columns are an act a row, their subjects cut over lines`() {
    let head = "Ville de MORANCE\n\n          CONSEIL MUNICIPAL DU 17 MARS 2022\n     COMPTE RENDU DES DECISIONS PRISES PAR LE MAIRE\n\n"
    let dated = """
      N°     Date                                    Objet                       Titulaire       Montant €
      22/001 04/01/2022 Convention de prêt de la salle des fêtes aux anciens     Les Amis             gratuit
                                                                                 du Rail
      22/002 11/01/2022 Avenant n° 1 au marché de restauration de l'église       SAS PIERRE        12 318,60
                        Saint-Jean, prenant en compte la reprise des murs
      22/004 12/01/2022 Régie du musée : modification de l'acte constitutif                                -

      Le Conseil prend acte de ces décisions.
      """
    #expect(
      Self.acts(head + dated) == [
        "22/001 | Convention de prêt de la salle des fêtes aux anciens | 2022-01-04",
        "22/002 | Avenant n° 1 au marché de restauration de l'église Saint-Jean, prenant en compte la reprise des murs | 2022-01-11",
        "22/004 | Régie du musée : modification de l'acte constitutif | 2022-01-12",
      ])
    let headless = """
      DEC 2022-01   5 janvier 2022     Marché de nettoyage des vitres, lot 2                    SARL NET+
      DEC 2022-02   10 janvier 2022    Convention avec le théâtre pour le spectacle             Cie Vol de nuit
                                       « La Ronde » du 14 mars
      DEC 2022-03   12 janvier 2022    Fixation des tarifs des encarts du bulletin              -
      """
    #expect(
      Self.acts(head + headless).prefix(2) == [
        "DEC 2022-01 | Marché de nettoyage des vitres, lot 2 | 2022-01-05",
        "DEC 2022-02 | Convention avec le théâtre pour le spectacle « La Ronde » du 14 mars | 2022-01-10",
      ])
    let behind = """
      N°            Objet                                                       Date          Montant TTC
      2021-011      Contrat d'entretien des chaudières de l'école et            04/03/2021     2 340,00 €
                    de la mairie, société THERMO ISERE
      2021-012      Achat d'un broyeur de végétaux                              11/03/2021     6 120,00 €
      2021-013      Bail de la maison du garde, pour six ans                    15/03/2021       310,00 €
      """
    #expect(
      Self.acts(head + behind) == [
        "2021-011 | Contrat d'entretien des chaudières de l'école et de la mairie, société THERMO ISERE | 2021-03-04",
        "2021-012 | Achat d'un broyeur de végétaux | 2021-03-11",
        "2021-013 | Bail de la maison du garde, pour six ans | 2021-03-15",
      ])
  }

  @Test func `A list of a mayor's decisions within minutes is one of their acts, an agenda's reporters make none`() {
    let items = ["Tarifs du lavoir", "Vente d'un banc"].enumerated().map {
      "\($0 + 2). \($1)\nRapporteur : Mme COLLET\n\nMadame COLLET rappelle que la commission a donné un avis favorable à ce projet.\n\n"
        + "Après en avoir délibéré, le conseil municipal accepte à l'unanimité.\n\n"
    }
    let text =
      "COMMUNE DE VAUGRIS\n\nPROCES-VERBAL DU CONSEIL MUNICIPAL DU 17 MARS 2022\n\nPrésents : M. ROBIN, Mme COLLET\n\nOrdre du jour :\n\n"
      + "1. Décisions\nRapporteur : M. ROBIN\n2. Tarifs du lavoir\nRapporteur : Mme COLLET\n3. Vente d'un banc\nRapporteur : Mme COLLET\n\n"
      + "1. Décisions prises par le Maire\nRapporteur : M. ROBIN\n\n22/001 04/01/2022 Prêt de la salle des fêtes      Les Amis\n"
      + "22/002 11/01/2022 Avenant n° 1 au marché          SAS PIERRE\n22/003 12/01/2022 Régie du musée                  -\n\n"
      + "Le conseil prend acte de ces décisions.\n\n" + items.joined()
    #expect(
      Self.acts(text) == [
        "1 | Décisions prises par le Maire | 2022-03-17 | noted", "2 | Tarifs du lavoir | 2022-03-17 | unanimous",
        "3 | Vente d'un banc | 2022-03-17 | unanimous",
      ])
  }

  @Test func `A portal's results are acts by the labels under each title`() {
    let record = { (title: String, summary: String, day: String) in
      "\(title)\n\nResumé\n\n\(summary)\n\n  • Assemblée : Commission Permanente\n  • Date : \(day)\n  • Rapporteur : Madame Anne COLLET\n\n"
    }
    let text =
      "Délibérations | Département\nMenu\nAccueil\n\n512 résultats\n\nTrier par : Date\n\n"
      + record(
        "Soutien aux forêts sinistrées", "Le présent rapport propose d'attribuer des subventions.\n\nLeur total est de 418 350 €.",
        "15/11/2019"
      )
      + record(
        "210 - Convention avec l'association Le Relais", "Le présent rapport soumet à l'approbation les termes d'une convention.",
        "18/10/2019")
    #expect(
      Self.acts(text)
        == ["Soutien aux forêts sinistrées", "Convention avec l'association Le Relais"].enumerated().map {
          $0 == 0 ? "- | \($1) | 2019-11-15" : "210 | \($1) | 2019-10-18"
        })
    #expect(extracted(text).parts.acts.allSatisfy { $0.rapporteurs.map(\.name) == ["Anne COLLET"] })
  }

  @Test func `A register's margin read before its texts gives each its text where there are as many verdicts`() {
    let head = "COMMUNE DE VAUGRIS\nREGISTRE DES DELIBERATIONS DU CONSEIL MUNICIPAL\n\n"
    let margin = "N° 12\nOBJET :\nTarifs du lavoir\n\nN° 13\nOBJET : Vente d'un banc\n\n"
    let sitting = "SEANCE DU 4 MAI DEUX MILLE DIX\nPrésents : MM. ROBIN, TAVEL, Mme COLLET.\n"
    let first = "Monsieur le Maire rappelle les tarifs. Le Conseil Municipal, après en avoir délibéré, accepte.\nADOPTE A L'UNANIMITE\n"
    let second = "Monsieur le Maire expose qu'un banc est à vendre.\nPour : 8 Contre : 3\nADOPTE A LA MAJORITE\n"
    let last = "\nN° 14\nOBJET :\nBail du presbytère\n\nMonsieur le Maire rappelle que le bail arrive à terme.\nADOPTE A L'UNANIMITE\n"
    #expect(
      Self.acts(head + margin + sitting + first + second + last) == [
        "12 | Tarifs du lavoir | 2010-05-04 | unanimous", "13 | Vente d'un banc | 2010-05-04 | majority",
        "14 | Bail du presbytère | 2010-05-04 | unanimous",
      ])
    #expect(
      Self.acts(head + margin + sitting + first + last).prefix(2) == [
        "12 | Tarifs du lavoir | 2010-05-04", "13 | Vente d'un banc | 2010-05-04",
      ])
  }

  @Test func `A verdict with its act's number is that act's, and what an amendment became is none's`() {
    let text = """
      CONSEIL DE PARIS

      Séance du lundi 8 avril 2013

      14 - 2013, DASES 31 G - Subvention (12.000 euros) à l'association "Le Grain" (11e). 2013, DASES 32 G - Subvention à l'association "La Meule".

      14 - 2013, DASES 31 G - Subvention (12.000 euros) à l'association "Le Grain" (11e).
      2013, DASES 32 G - Subvention à l'association "La Meule".

      M. Jean ROBIN, président. - Mes chers collègues, la parole est à M. TAVEL.

      La proposition d'amendement n° 9 G est repoussée.

      Le projet de délibération est adopté à l'unanimité. (2013, DASES 31 G).

      Je mets aux voix, à main levée, le projet de délibération DASES 32 G.

      Le projet de délibération amendé est adopté. (2013, DASES 32 G).

      15 - 2013 DU 55-2° - Déclassement de l'emprise de la rue Haute (20e).

      M. Jean ROBIN, président. - Je mets aux voix le projet de délibération.

      Le projet de délibération est repoussé, les groupes de la majorité et les élus du groupe des Indépendants ayant
      voté contre. (2013, DU 55-2°).
      """
    #expect(
      Self.acts(text) == [
        "2013 DASES 31 G | Subvention (12.000 euros) à l'association \"Le Grain\" (11e). | 2013-04-08 | unanimous",
        "2013 DASES 32 G | Subvention à l'association \"La Meule\". | 2013-04-08 | adopted",
        "2013 DU 55-2° | Déclassement de l'emprise de la rue Haute (20e). | 2013-04-08 | rejected",
      ])
    let several = "Les projets de délibération sont adoptés. (2013, DASES 31 G - DASES 32 G)."
    let joint = text.replacing("Le projet de délibération amendé est adopté. (2013, DASES 32 G).", with: several)
      .replacing("Le projet de délibération est adopté à l'unanimité. (2013, DASES 31 G).\n\n", with: "")
    #expect(Self.acts(joint).prefix(2).allSatisfy { $0.hasSuffix("adopted") })
  }

  @Test func `A debate on one act is the act, with the verdict that names it`() {
    let head = "5 - 2011, DPVI 12 - DASCO 44 - Subvention à l'association \"Le Grain\"."
    let act = extracted(
      """
      retour Retour

      \(head)

      \(head)

      Mme Anne COLLET, présidente. - La parole est à M. Luc TAVEL.

      M. Luc TAVEL. - Nous voterons ces 12.000 euros.

      La proposition d'amendement n° 3 est repoussée.

      Qui est pour ?

      Le projet de délibération est adopté. (2011, DPVI 12 - DASCO 44).

      Mars 2011
      Débat
      """
    ).parts.deliberation
    #expect(act?.reference == "2011 DPVI 12 - DASCO 44" && act?.subject == "Subvention à l'association \"Le Grain\"." && act?.title == nil)
    #expect(act?.vote?.outcome == .adopted && act?.amounts.count == 1)
  }

  @Test func `An agenda with who reports under each point counts in any order`() {
    let points = [
      ("2", "Budget principal"), ("2", "Garantie d'emprunt à l'office"), ("5", "Fonds de concours –\n53.357,16 euros"),
      ("4", "Achat de gaz"),
    ]
    let text = "VILLE DE VAUGRIS\nCONSEIL MUNICIPAL\nSÉANCE DU LUNDI 24 SEPTEMBRE 2018\nORDRE DU JOUR\nFINANCES\n"
    let agenda = text + points.map { "N° \($0) – \($1)\nP. ROBIN-COLLET, rapporteur\n" }.joined() + "QUESTIONS DIVERSES\n"
    #expect(
      Self.acts(agenda).map { String($0.prefix { $0 != "|" }) + ($0.contains("euros") ? "euros" : "") } == ["2 ", "2 ", "5 euros", "4 "])
  }
}
