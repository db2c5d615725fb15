import Reading
import Testing

@testable import Extracting

/// What the letterhead, the list of members, the stamp and the signatures of an act say.
@Suite struct ActHeadTests {
  private static func act(_ head: String, _ tail: String = "") -> Act? {
    extracted(
      "\(head)\n\nObjet : Vente du banc\n\nVu le code de l'urbanisme ;\n\nDélibère :\n\n- de vendre le banc.\n\nAdopté à l'unanimité.\n\n\(tail)\n"
    ).parts
      .deliberation
  }

  /// Assembly, day, place, president, secretary.
  private static let sittings = [
    Phrase(
      "Convoqué le vendredi 16 mai 2014, le Conseil Municipal de la Ville de Bréval s'est réuni en mairie, Salle du Conseil Municipal, le jeudi 22 mai 2014 à 18H00, sous la présidence de Monsieur le Maire, Philippe Sorel",
      "Conseil Municipal de la Ville de Bréval | 2014-05-22 | en mairie, Salle du Conseil Municipal | Philippe Sorel | -"),
    Phrase("Séance publique du\njeudi 22 mai 2014", "- | 2014-05-22 | - | - | -"),
    Phrase(
      "Extrait du registre des\ndélibérations du Conseil\nMunicipal de la Ville de\nBréval",
      "Conseil Municipal de la Ville de Bréval | - | - | - | -"),
    Phrase(
      "L'an deux mil vingt-trois, le jeudi 30 novembre 2023, le conseil municipal de Saint-Aubrac, dûment convoqué le 23 novembre 2023, s'est réuni à la salle des fêtes, sous la présidence de M. Luc Orsini, maire.\nSecrétaire de séance : Mme Anne ROUX",
      "conseil municipal de Saint-Aubrac | 2023-11-30 | à la salle des fêtes | Luc Orsini | Anne ROUX"),
    Phrase("Date de convocation : 2 avril 2021\n\nSEANCE DU 9 AVRIL 2021", "- | 2021-04-09 | - | - | -"),
    Phrase("Date de la convocation\n2 avril 2021", "- | - | - | - | -"),
    Phrase("Affiché le 13 avril 2021\n\nReçu en préfecture le 12/04/2021", "- | - | - | - | -"),
    Phrase("CONSEIL COMMUNAUTAIRE DU\n25 JANVIER 2023", "CONSEIL COMMUNAUTAIRE | 2023-01-25 | - | - | -"),
    Phrase("Séance du 3 mars 2020\n\nM. Paul CHANTREL a été désigné secrétaire de séance.", "- | 2020-03-03 | - | - | Paul CHANTREL"),
  ]

  @Test(arguments: sittings) func `A sitting has an assembly, a day, a place, a president and a secretary`(row: Phrase) throws {
    let act = try #require(Self.act(row.text), sourceLocation: row.at)
    let session = act.session
    row.check(
      [session.assembly, session.date?.edtf, session.place, session.president, session.secretary].map { $0 ?? "-" }.joined(separator: " | ")
    )
    #expect(act.subject == "Vente du banc", sourceLocation: row.at)
  }

  /// Members, present, absent, proxies.
  private static let attendances = [
    Phrase("Nombre de conseillers en exercice : 15- Présents 14 - Votants 14", "15 |  |  | "),
    Phrase("Effectif légal : 39\n\nMembres en exercice : 38", "39 |  |  | "),
    Phrase(
      "Présents :\n\nFabien ABERT, Lorraine ACQUIER, Jean-Luc\nCOUSQUER.\n\nAbsents :\n\nPatrick ORVAL",
      "- | Fabien ABERT, Lorraine ACQUIER, Jean-Luc COUSQUER | Patrick ORVAL | "),
    Phrase(
      "Présents : M.CHARRIER Jean-Paul Maire, M.THOREAU Gérard, Mme STAMFELJ Marie-José Adjoints",
      "- | CHARRIER Jean-Paul, THOREAU Gérard, STAMFELJ Marie-José |  | "),
    Phrase("Étaient présents : Mmes PRIEUR, LOMBARD, MM. AUBRY,\nDA COSTA, JOUVE.", "- | PRIEUR, LOMBARD, AUBRY, DA COSTA, JOUVE |  | "),
    Phrase(
      "Pouvoirs : Mme Pain Claude à M. Grousset Francis, M. Guyon Ghislain\nà Mme Bouin Valérie",
      "- |  | Pain Claude, Guyon Ghislain | Pain Claude > Grousset Francis, Guyon Ghislain > Bouin Valérie"),
    Phrase("Absents : Mme BRISSET (pouvoir à Mme LOMBARD), M. ROY", "- |  | BRISSET, ROY | BRISSET > LOMBARD"),
    Phrase("Présents : Luc ORSINI (+ pouvoir Anne ROUX), Paul BLANC", "- | Luc ORSINI, Paul BLANC |  | Anne ROUX > Luc ORSINI"),
    Phrase("Excusés :\nMme Anne ROUX ayant donné pouvoir à M. Luc ORSINI", "- |  | Anne ROUX | Anne ROUX > Luc ORSINI"),
    Phrase(
      "Absents ayant voté par procuration en application de l'article L 2121-20 du Code\nGénéral des Collectivités Territoriales :\nValérie BARTHAS-ORSAL, Perla DANAN.",
      "- |  | Valérie BARTHAS-ORSAL, Perla DANAN | "),
    Phrase(
      "Absents ayant voté par procuration en application de\nl'article L 2121-20 du Code\nGénéral des Collectivités Territoriales : Valérie BARTHAS-ORSAL,\nPerla DANAN.",
      "- |  | Valérie BARTHAS-ORSAL, Perla DANAN | "),
  ]

  @Test(arguments: attendances) func `Members are present, absent or stand in for another`(row: Phrase) throws {
    let attendance = try #require(Self.act("Séance du 3 mars 2020\n\n\(row.text)"), sourceLocation: row.at).attendance
    let proxies = attendance.proxies.map { "\($0.from) > \($0.to)" }
    row.check(
      "\(attendance.members.map(String.init) ?? "-") | \(attendance.present.joined(separator: ", ")) | \(attendance.absent.joined(separator: ", ")) | \(proxies.joined(separator: ", "))"
    )
  }

  /// Number, sent, received, published.
  private static let stamps = [
    Phrase(
      "Accusé de réception – Ministère de l'intérieur\n034-213401722-20140522-0000072073-DE\n\nActe Certifié exécutoire\nEnvoi Préfecture : 26/05/2014\nRéception en Préfecture : 27/05/2014",
      "034-213401722-20140522-0000072073-DE | 2014-05-26 | 2014-05-27 | -"),
    Phrase(
      "Envoyé en préfecture le 12/04/2023\nReçu en préfecture le 13/04/2023\nPublié le 14/04/2023\nID : 095-219500000-20230405-DEL2023_12-DE",
      "095-219500000-20230405-DEL2023_12-DE | 2023-04-12 | 2023-04-13 | 2023-04-14"),
    Phrase("Publiée le : 23/05/2014", "- | - | - | 2014-05-23"), Phrase("Envoi Préfecture :\n26/05/2014", "- | 2014-05-26 | - | -"),
    Phrase(
      "Acte rendu exécutoire\naprès transmission en\nsous-préfecture le\n12/04/2021\net publication le\n13/04/2021",
      "- | 2021-04-12 | - | 2021-04-13"),
    Phrase("Affiché le 3 mars 2020", "- | - | - | 2020-03-03"), Phrase("Date de convocation : 3 mars 2020", "nothing"),
  ]

  @Test(arguments: stamps) func `The prefecture's stamp is read before the act and behind it`(row: Phrase) throws {
    for act in [Self.act(row.text), Self.act("Séance du 2 mars 2014", "Le Maire,\n\nLuc ORSINI\n\n\(row.text)")] {
      let receipt = try #require(act, sourceLocation: row.at).receipt
      let days = [receipt?.sent, receipt?.received, receipt?.published].map { $0?.edtf ?? "-" }.joined(separator: " | ")
      row.check(receipt == nil ? "nothing" : "\(receipt?.id ?? "-") | \(days)")
    }
  }

  @Test func `A stamp that a page's edge left in a sentence is no part of it`() throws {
    let act = try #require(
      Self.act(
        "Séance du 2 mars 2014", ""
      ).map { _ in
        extracted(
          "Objet : Vente du banc\n\nVu le code de l'urbanisme ;\n\nConsidérant que la commune perçoit depuis l'année deux mille vingt la part\nEnvoyé en préfecture le 12/04/2023\nID : 095-219500000-20230405-DEL2023_12-DE\ndépartementale de la taxe,\n\nDélibère :\n\n- de vendre le banc.\n"
        ).parts.deliberation
      } ?? nil)
    #expect(
      act.recitals.map(\.text) == ["Considérant que la commune perçoit depuis l'année deux mille vingt la part départementale de la taxe,"])
    #expect(act.receipt?.sent?.edtf == "2023-04-12")
  }

  /// Name and office.
  private static let signatures = [
    Phrase("Pour extrait conforme,\nMonsieur le Maire,\n\n\nPhilippe SAUREL", "Philippe SAUREL, Monsieur le Maire"),
    Phrase("Le maire, Solange PRIEUR", "Solange PRIEUR, Le maire"), Phrase("La Maire de Bréval", ", La Maire de Bréval"),
    Phrase("Fait à Bréval, le 4 mars 2020\n\nLe Président,\nJacques MOREL", "Jacques MOREL, Le Président"),
    Phrase("Pour extrait certifié conforme,\nLe Maire,\nChristophe MARCHAL", "Christophe MARCHAL, Le Maire"),
  ]

  @Test func `A sentence about the chairman that the page cuts is no signature, and the vote behind it counts`() throws {
    let rule = "Le président du comité de quartier convoque\ncelui-ci et dirige ses débats sans voix prépondérante."
    let act = try #require(Self.act("Séance du 2 mars 2020", "\(rule)\n\nPour : 47\n\nContre : 1\n"))
    #expect(act.signatories.isEmpty)
    #expect(act.vote?.for == 47)
  }

  @Test(arguments: signatures) func `Who signs has a name and an office`(row: Phrase) throws {
    let act = try #require(Self.act("Séance du 2 mars 2020", row.text), sourceLocation: row.at)
    row.check(act.signatories.map { "\($0.name), \($0.role ?? "-")" }.joined(separator: "; "))
    #expect(act.date?.edtf == "2020-03-02", sourceLocation: row.at)
    #expect(act.operative.map(\.text) == ["de vendre le banc."], sourceLocation: row.at)
  }

  @Test func `Articles of the contract in the annex are none of the act's`() throws {
    let act = try #require(
      extracted(
        """
        Objet : Garantie d'emprunt

        Vu le code civil ;

        DELIBERE

        Article 1 : La garantie est accordée.

        Article 2 : Le maire est chargé de l'exécution.

        LE CONSEIL ADOPTE A L'UNANIMITE

        Le Maire,
        Christophe MARCHAL

        ANNEXE

        CONTRAT DE PRET N° 71502

        ARTICLE 1 OBJET DU PRET

        Le présent contrat a pour objet un prêt.

        ARTICLE 2 TAUX

        Le taux est de 1,12 %.
        """
      ).parts.deliberation)
    #expect(act.articles.map(\.text) == ["La garantie est accordée.", "Le maire est chargé de l'exécution."])
    #expect(act.vote?.outcome == .unanimous)
  }

  @Test func `Title lines between the members and the text are the subject`() throws {
    let act = try #require(
      extracted(
        """
        Séance publique du
        jeudi 22 mai 2014

        n° 2014 / 182

        Présents :
        Fabien ABERT, Lorraine ACQUIER.

        Absents :
        Patrick ORVAL

        Garantie d'emprunt – Ville de Bréval/S.E.R.M.
        Opération OVALIE
        2,5 M€ Banque du Rail – 2,5 M€ Crédit du Moulin

        Monsieur le Maire, Philippe Sorel, rapporte :

        La société souhaite réaliser un emprunt de 5 M€.

        Objet

        Financement de la zone

        En conséquence, il est proposé au Conseil Municipal :

        - D'accorder la garantie de la Ville.

        Le Conseil Adopte.
        """
      ).parts.deliberation)
    #expect(act.reference == "2014 / 182")
    #expect(act.subject == "Garantie d'emprunt – Ville de Bréval/S.E.R.M. Opération OVALIE 2,5 M€ Banque du Rail – 2,5 M€ Crédit du Moulin")
    #expect(act.attendance.absent == ["Patrick ORVAL"])
  }

  @Test func `A deliberation on one line has all its parts`() throws {
    let document = extracted(
      "Accusé de réception - Ministère de l'Intérieur 999-200045678-20190926-2019-118-DE Réception par le préfet : 02/10/2019 Affichage : 03/10/2019 COMMUNAUTE D'AGGLOMERATION DU BOCAGE EXTRAIT DU REGISTRE DES DELIBERATIONS DU CONSEIL COMMUNAUTAIRE SEANCE DU 26 SEPTEMBRE 2019 L'an deux mille dix-neuf, le 26 septembre à dix-huit heures, le Conseil communautaire, légalement convoqué le 20 septembre 2019, s'est réuni au siège, sous la présidence de Madame Maëlle LE GOFF. Nombre de membres en exercice : 46 Présents : 39 Pouvoirs : 3 Votants : 42 Secrétaire de séance : Monsieur Ronan KERLEO n° 2019 / 118 OBJET : Instauration du versement transport Monsieur Yves JAOUEN, vice-président délégué aux mobilités, rapporte : Le bocage est devenu autorité organisatrice. Vu le code des transports ; Vu le code général des collectivités territoriales ; Considérant le plan de développement du réseau ; Le Conseil communautaire, après en avoir délibéré, DECIDE : Article 1 : D'instaurer le versement. Article 2 : De fixer son taux à 0,45 %. ONT VOTE POUR : 38 ONT VOTE CONTRE : / SE SONT ABSTENUS : 4 Pour extrait conforme au registre La Présidente, Maëlle LE GOFF"
    )
    let act = try #require(document.parts.deliberation)
    #expect(act.reference == "2019 / 118")
    #expect(act.subject == "Instauration du versement transport")
    #expect(document.date?.edtf == "2019-09-26")
    #expect(act.attendance.members == 46)
    #expect(act.rapporteurs.map(\.name) == ["Yves JAOUEN"])
    #expect(act.citations.count == 2 && act.recitals.count == 1)
    #expect(act.articles.map(\.text) == ["D'instaurer le versement.", "De fixer son taux à 0,45 %."])
    #expect(act.vote?.for == 38 && act.vote?.abstention == 4 && act.vote?.voting == 42)
    #expect(act.signatories.map(\.name) == ["Maëlle LE GOFF"])
    #expect(act.receipt?.received?.edtf == "2019-10-02")
    #expect(document.residue.isEmpty)
  }
}
