import Reading
import Testing

@testable import Extracting

/// Minutes and lists of acts whose items no number tells.
@Suite struct ActMinutesTests {
  private static func subjects(_ text: String) -> [String] { extracted(text).parts.acts.map { $0.subject ?? "-" } }

  /// How a title stands above its decision, a line an item; what minutes print between.
  private static let titles = [
    Phrase("Tarifs de la cantine|Vente du banc de la place", "Tarifs de la cantine, Vente du banc de la place"),
    Phrase("TARIFS DE LA CANTINE|VENTE DU BANC DE LA PLACE", "TARIFS DE LA CANTINE, VENTE DU BANC DE LA PLACE"),
    Phrase("**Tarifs de la cantine**|**Vente du banc de la place**", "Tarifs de la cantine, Vente du banc de la place"),
    Phrase("Demande de subvention à la Région :|Vote des taux :", "Demande de subvention à la Région, Vote des taux"),
    Phrase(
      "1. FINANCES\n\nTARIFS DE LA CANTINE|2. DOMAINE\n\nVENTE DU BANC DE LA PLACE", "TARIFS DE LA CANTINE, VENTE DU BANC DE LA PLACE"),
    Phrase("Tarifs de la cantine : 2019-93|Vente du banc (DE_15122020_02)", "Tarifs de la cantine, Vente du banc"),
  ]

  @Test(arguments: titles) func `A title without a number is an act's where a decision stands under it`(row: Phrase) {
    let items = row.text.split(separator: "|").map { "\($0)\n\nLe maire présente le dossier.\n\nAdopté à l'unanimité.\n" }
    let head = "Commune de Vaugris\n\nCompte rendu de la réunion du conseil municipal du 3 mars 2020\n\nPrésents : M. ROY, Mme BLANC\n\n"
    row.check(Self.subjects(head + items.joined(separator: "\n")).joined(separator: ", "))
  }

  @Test func `A title is found under a full line, over a page's number, and not in the words of who speaks or of the paper's head`() {
    let acts = extracted(
      """
      Compte rendu CC 2014 09 25

      Transcription

      Compte rendu CC 2014 09 25
      REUNION COMMUNAUTE DE COMMUNES
      DE LA VALLEE DE L'ORVAL
      DU 25 septembre 2014 à 20h30
      Présents : MM. ROBIN, TAVEL, Mme COLLET.
      Tarifs du lavoir
      Sur invitation de Madame Anne COLLET, la commission a présenté les tarifs du lavoir des communes voisines, qui sont plus élevés.
      Les membres du Conseil, après en avoir délibéré à l'unanimité, acceptent la proposition et donnent pouvoir au Président de l'appliquer.
      Vente d'un banc à la commune de Morance
      1
      Monsieur TAVEL expose que ce banc n'est plus en usage depuis que la place a été refaite, et que la commune de Morance le demande.
      Les membres du Conseil, après en avoir délibéré à l'unanimité, acceptent la proposition et donnent pouvoir au Président de la signer.
      Achat d'une pelle
      Il est exposé que trois entreprises ont répondu et que la première est la moins chère, pour des délais qui sont les mêmes à la fin.
      Les membres du Conseil, après en avoir délibéré à l'unanimité, acceptent la proposition.
      """
    ).parts.acts
    #expect(acts.map(\.subject) == ["Tarifs du lavoir", "Vente d'un banc à la commune de Morance", "Achat d'une pelle"])
    #expect(acts.allSatisfy { $0.session.date?.edtf == "2014-09-25" })
  }

  @Test func `Who speaks under a wide title is none of it, and an affair added to the agenda keeps its number`() {
    let title = "FINANCES - DEPOT DE DEMANDE DE SUBVENTION POUR LES AIRES D'ACCUEIL DES VOYAGEURS"
    let acts = extracted(
      """
      VILLE DE VAUGRIS

      PROCES-VERBAL DE LA SEANCE DU 20 JUIN 2011

      1 - \(title)
      Monsieur le Président laisse la parole à Madame COLLET qui apporte les éléments suivants :

      L'aire est ancienne.

      Adopté à l'unanimité

      2 - Attribution de subventions aux clubs

      <DELPH</DELPHI

      Les clubs ont été entendus.

      Adopté à l'unanimité

      106- Contrat de location de la salle

      L'affaire est ajoutée à l'ordre du jour.

      Adopté à l'unanimité
      """
    ).parts.acts
    #expect(acts.map(\.subject) == [title, "Attribution de subventions aux clubs", "Contrat de location de la salle"])
    #expect(acts.map(\.reference) == ["1", "2", "106"])
  }

  @Test func `A line that ends in how was voted is whole, and who presents is not of the title above`() {
    let document = extracted(
      "SYNDICAT DU FOUR\nPROCÈS-VERBAL DU COMITÉ SYNDICAL\nSéance du 17 octobre 2024\nPrésents : MM. ROUX, BLIN.\n"
        + "Délibération n° 2024-44\nVente du banc\nRejeté par 8 voix contre et 6 voix pour\nDélibération n° 2024-45\nBudget primitif 2024\n"
        + "La Vice-Présidente présente le budget équilibré à 246 300 € en fonctionnement et 18 750 € en\ninvestissement.\n"
        + "Vote : 7 pour, 1 abstention\nDélibération n° 2024-46\nTarifs du four\nLe tarif est fixé à 4 € la fournée.\nVote : unanimité\n")
    #expect(document.parts.acts.map(\.subject) == ["Vente du banc", "Budget primitif 2024", "Tarifs du four"])
    #expect(document.parts.acts.first?.vote?.outcome == .rejected)
  }

  @Test func `A rubric and a number in capitals under a full line open an act, a further bullet none`() {
    let document = extracted(
      "VAUBRUN AGGLOMÉRATION\nCONSEIL COMMUNAUTAIRE\nCOMPTE RENDU SOMMAIRE DE LA SÉANCE DU 6 JUILLET 2017\nPrésidence : M. Luc ROY.\n"
        + "FOURS\nDEL-2017-157 MODIFICATION DE L'INTÉRÊT COMMUNAUTAIRE EN\nMATIÈRE DE VOIRIE\nRapporteur : M. BON\n"
        + "Le conseil communautaire, par 47 voix contre 3 et 1 abstention, modifie la\nliste des voies d'intérêt communautaire conformément au tableau annexé.\n"
        + "FINANCES\nDEL-2017-158 FONDS DE PÉRÉQUATION DES RESSOURCES\nINTERCOMMUNALES - RÉPARTITION 2017\nRapporteur : Mme ROY\n"
        + "Le conseil communautaire, à l'unanimité, opte pour la répartition dite « de droit\ncommun » : 612 348 € pour l'agglomération et 745 102 € pour les communes.\n"
        + "DEL-2017-159 VENTE DU BANC\nRapporteur : Mme ROY\nQuestion ajournée à la demande du rapporteur.\n")
    #expect(document.parts.acts.map(\.reference) == ["DEL-2017-157", "DEL-2017-158", "DEL-2017-159"])
    #expect(document.parts.acts.first.map { [$0.vote?.for, $0.vote?.against, $0.vote?.abstention] } == [47, 3, 1])
    #expect(document.parts.acts.map { $0.vote?.outcome } == [.adopted, .unanimous, .deferred])
    #expect(document.title == "COMPTE RENDU SOMMAIRE DE LA SÉANCE DU 6 JUILLET 2017")
  }

  /// What a reader of documents calls minutes, and the day that it tells of their sitting.
  @Test(arguments: [
    Phrase("Syndicat du four. COMITE SYNDICAL. Procès verbal de la séance du 14 juin 2011", "2011-06-14"),
    Phrase("Syndicat du four. Approbation du procès verbal de la séance du 15 février 2011", nil),
  ])
  func `The name of minutes tells the day where nothing else does, but for that of minutes approved`(row: Phrase) {
    let acts = ["Vente du banc", "Tarifs du four"].enumerated().map {
      "Délibération n 2011/1\($0) : \($1)\nLe Comité est d'accord. Vote : Pour : 7 Contre : 0 Abstention : 0\n\n"
    }
    let document = extracted("\(row.text)\n\nTranscription\n\n" + acts.joined())
    row.check(document.date?.edtf)
    #expect(document.parts.acts.count == 2, sourceLocation: row.at)
  }

  @Test func `A title goes on behind the dash that ends its line, whatever word opens the next`() {
    let acts = ["BUDGET PRIMITIF DU FOUR", "ENTRETIEN DE LA RIPISYLVE -\nDEMANDE DE SUBVENTION A L'AGENCE DE L'EAU"].enumerated().map {
      "Délibération 2012/0\($0 + 1) - \($1)\n\nLe Président présente le dossier.\nLe Comité, après en avoir délibéré, l'adopte à l'unanimité.\n\n"
    }
    let document = extracted(
      "SYNDICAT DU FOUR\n\nCOMPTE RENDU DU COMITE SYNDICAL\nDU 27 MARS 2012\n\nEtaient présents : MM. ROUX, BLIN.\n\n" + acts.joined())
    #expect(
      document.parts.acts.map(\.subject) == [
        "BUDGET PRIMITIF DU FOUR", "ENTRETIEN DE LA RIPISYLVE - DEMANDE DE SUBVENTION A L'AGENCE DE L'EAU",
      ])
  }

  @Test func `Points with a bullet of their own are acts, lists within them have another`() {
    let acts = ["Compte administratif du four", "Taux d'imposition", "Vente du banc"].map {
      "    ❖ \($0)\n\nLe maire propose :\n       - taxe d'habitation : 9,12 %\n       - taxe foncière : 14,85 %\nVote : 12 pour, 0 contre, 0 abstention.\n\n"
    }
    let document = extracted(
      "MAIRIE DE VAUBRUN\n\n   COMPTE-RENDU DE LA REUNION DU CONSEIL MUNICIPAL\n\nPrésents : M. ROUX, Mme BLIN.\n\n" + acts.joined())
    #expect(document.parts.acts.map(\.subject) == ["Compte administratif du four", "Taux d'imposition", "Vente du banc"])
  }

  @Test func `A label that an engine cut is none of the subject`() {
    let acts = [("191", "Dissolution du comité"), ("192", "Vente d'un banc")].map {
      "DELIBERATION N DE/2016/\($0)\njet : \($1)\n\nLe maire présente le dossier.\n\nAdopté à l'unanimité.\n\n"
    }
    #expect(Self.subjects("REGISTRE DES DÉLIBÉRATIONS\n\n" + acts.joined()) == ["Dissolution du comité", "Vente d'un banc"])
  }

  /// The head of minutes, whose day stands on a line of its own, behind other words, with its hour.
  private static let heads = [
    "COMPTE RENDU\nDE LA REUNION DU CONSEIL MUNICIPAL\nDU 8 DECEMBRE 2016 A 20H30",
    "CONSEIL GENERAL\nRECUEIL DES DELIBERATIONS\nRéunion de droit - Séance du jeudi 8 décembre 2016",
    "PROCES-VERBAL\nSEANCE DU HUIT DECEMBRE DEUX MILLE SEIZE", "PV CM 08/12/2016",
  ]

  @Test(arguments: heads) func `The head of minutes tells the day`(head: String) {
    let items = ["Tarifs du lavoir", "Vente d'un banc"].map { "\($0)\n\nLe maire présente le dossier.\n\nAdopté à l'unanimité.\n\n" }
    let acts = extracted("\(head)\n\nPrésents : M. ROBIN, Mme COLLET\n\n" + items.joined()).parts.acts
    #expect(acts.map { $0.session.date?.edtf } == ["2016-12-08", "2016-12-08"])
  }

  @Test func `A title behind its number and before a name with its initial, on a further page of one line`() {
    let text =
      "Le conseil municipal, après en avoir délibéré, approuve à l unanimité cette proposition et charge le maire de l appliquer sans délai. "
    let acts = extracted(
      "COMPTE RENDU DU 9 MARS 2011\n\n1 L an deux mil onze et le neuf mars à 20 heures, le Conseil municipal s est réuni. Présents : A. Collet, L. "
        + "Tavel. Secrétaire de séance : Anne Collet 1/ PROCES-VERBAL DE LA SEANCE DU 7 FEVRIER L. Tavel soumet le procès-verbal. \(text)"
        + "2/ VENTE D UN BANC Le maire expose le dossier. \(text)3/ TARIFS DU LAVOIR A. Collet rappelle les tarifs. \(text)\n\n"
        + "2 4/ ACHAT D UNE PELLE Le maire présente trois devis. \(text)5/ BAIL DU PRESBYTERE L. Tavel rappelle le bail. \(text)"
        + "6/ MOTION POUR LA POSTE A. Collet donne lecture. \(text)\(text) 2\n"
    ).parts.acts
    #expect(acts.map { $0.reference ?? "-" } == ["1", "2", "3", "4", "5", "6"])
    #expect(acts[0].subject == "PROCES-VERBAL DE LA SEANCE DU 7 FEVRIER" && acts[4].subject == "BAIL DU PRESBYTERE")
  }

  @Test func `A reference at a title's end is the act's`() {
    let acts = extracted(
      """
      Compte rendu du conseil municipal du 25 novembre 2019

      Travaux du bourg : 2019-93

      Après en avoir délibéré, le conseil municipal décide à l'unanimité de verser 12 000 €.

      Vente du banc (DE_15122020_02)

      Après en avoir délibéré, le conseil municipal accepte à l'unanimité la vente.
      """
    ).parts.acts
    #expect(acts.map(\.reference) == ["2019-93", "DE_15122020_02"])
    #expect(acts.allSatisfy { $0.vote?.outcome == .unanimous && $0.session.date?.edtf == "2019-11-25" })
  }

  /// A heading of minutes; the subject and who reported.
  private static let reporters = [
    Phrase("Adoption de la charte, par Chantal Roy", "Adoption de la charte: Chantal Roy"),
    Phrase("Aide aux clubs, par Pierre Nenon et Jean-Luc Morel", "Aide aux clubs: Pierre Nenon, Jean-Luc Morel"),
    Phrase("Aide aux clubs, par Anne Le Gall, Luc Morel et Max Roux", "Aide aux clubs: Anne Le Gall, Luc Morel, Max Roux"),
    Phrase("Aide aux clubs, par la Ville", nil), Phrase("Aide aux clubs votée par Luc Morel", nil),
    Phrase("Aide aux clubs, par la Communauté de communes", nil),
  ]

  @Test(arguments: reporters) func `A heading may name who reported behind its subject`(row: Phrase) {
    let acts = extracted(
      "# Conseil Municipal du 27 juin – Pôle Transition\n\n## Noms de rues, par Luc Morel\n\nLa rue est longue.\n\n## Tarifs, par Max Roux\n\n"
        + "Ils ne changent pas.\n\n## \(row.text)\n\nRien n'est dit de plus.\n"
    ).parts.acts
    row.check(acts.dropFirst(2).first.map { "\($0.subject ?? "-"): \($0.rapporteurs.map(\.name).joined(separator: ", "))" })
    #expect(acts.first?.subject == "Noms de rues", sourceLocation: row.at)
  }

  @Test func `Two points that an assembly decides in a sentence each are minutes, one is an act`() {
    let first =
      "Sécurité de l'école\n\nLa loi a créé un fonds. A l’unanimité, le Conseil municipal autorise Monsieur le Maire à présenter un dossier.\n\n"
    let between =
      "Jardin partagé\n\nUn jardin partagé sera mis en place à proximité du stade, et nettoyé à l’occasion de la matinée verte du 8 avril.\n\n"
    let last =
      "Convention avec l’agence\n\nElle est arrivée à échéance. Après en avoir délibéré, le Conseil municipal approuve à l’unanimité l’adhésion à l’agence.\n"
    #expect(Self.subjects(first + between + last) == ["Sécurité de l'école", "Jardin partagé", "Convention avec l’agence"])
    #expect(Self.subjects(first + between) == [])
  }

  @Test func `Pages of minutes without their head are minutes, a point that nothing decides among them`() {
    let document = extracted(
      """
      Achat d'une tondeuse

      La tondeuse de la commune est hors d'usage. À l'unanimité, le Conseil municipal approuve l'achat d'une tondeuse pour 2 500 € HT.

      Rythmes scolaires

      Une enquête a été menée auprès des familles, dont les résultats seront présentés lors de la prochaine réunion de la commission.

      Demande de subvention au Département

      Après en avoir délibéré, le Conseil municipal décide à l'unanimité de solliciter une subvention.

      Vente du banc

      Un habitant souhaite acheter le banc. Le Conseil municipal, par 12 voix pour et 2 contre, autorise la vente.
      """)
    #expect(document.kind == .minutes)
    let acts = document.parts.acts
    #expect(acts.map(\.subject) == ["Achat d'une tondeuse", "Rythmes scolaires", "Demande de subvention au Département", "Vente du banc"])
    #expect(acts.map(\.vote?.outcome) == [.unanimous, nil, .unanimous, .adopted])
    #expect(acts.last?.vote?.for == 12)
  }

  @Test func `Notes before a sitting list what is proposed`() {
    let note = "\n\nIl vous est proposé d'accepter les conditions présentées en commission.\n\n"
    let text = ["ACCEPTATION DES DONS AU MUSÉE\nPOUR L'ANNÉE 2018", "Contribution aux frais de l'école", "OUVERTURE DE CRÉDITS"]
      .map { $0 + note }.joined()
    #expect(
      Self.subjects(text) == [
        "ACCEPTATION DES DONS AU MUSÉE POUR L'ANNÉE 2018", "Contribution aux frais de l'école", "OUVERTURE DE CRÉDITS",
      ])
  }

  @Test func `The act's own number stands above its place in the agenda`() {
    let acts = extracted(
      """
      Compte rendu du conseil municipal du 12 mai 2011

      2011-02-001
      I – Délégués au syndicat :

      Après en avoir délibéré, le Conseil Municipal désigne M. Roy.

      2011-02-002
      II – Tarifs de la cantine :

      Après en avoir délibéré, le Conseil Municipal fixe le prix à 3,10 €.

      VOTE : Pour : 12, Contre : 1, Abstentions : 2
      """
    ).parts.acts
    #expect(acts.map(\.reference) == ["2011-02-001", "2011-02-002"])
    #expect(acts.map(\.subject) == ["Délégués au syndicat", "Tarifs de la cantine"])
    #expect(acts.last?.vote?.against == 1)
  }

  /// The lines of a list of acts, a line an act.
  private static let lists = [
    Phrase(
      "2022-11-01 Achat d'un banc : approuvé à l'unanimité|2022-11-02 Vente du four : approuvée par 17 voix pour et 2 abstentions|2022-11-03 Rapport du syndicat : prend acte",
      "2022-11-01 Achat d'un banc unanimous, 2022-11-02 Vente du four adopted, 2022-11-03 Rapport du syndicat noted"),
    Phrase(
      "1. Achat d'un banc – Approuvé à l'unanimité|2. Vente du four – Approuvée à la majorité (14 pour, 2 contre)|3. Motion pour l'hôpital – Adoptée à l'unanimité",
      "1 Achat d'un banc unanimous, 2 Vente du four majority, 3 Motion pour l'hôpital unanimous"),
  ]

  @Test(arguments: lists) func `A list of acts has what came of each behind its title`(row: Phrase) {
    let lines = row.text.replacing("|", with: "\n")
    let acts = extracted("Liste des délibérations examinées en séance du 29 juin 2023\n\n\(lines)\n").parts.acts
    row.check(
      acts.map { "\($0.reference ?? "-") \($0.subject ?? "-") \($0.vote?.outcome.map { "\($0)" } ?? "-")" }.joined(separator: ", "))
    #expect(acts.allSatisfy { $0.date?.edtf == "2023-06-29" }, sourceLocation: row.at)
  }

  /// Minutes on one line: their items.
  private static let runOns = [
    Phrase("1. ACHAT D'UN BANC |2. TARIFS DU FOUR COMMUNAL |3. CREATION D'UN POSTE ", "1, 2, 3"),
    Phrase("ACHAT D'UN BANC PUBLIC |TARIFS DU FOUR COMMUNAL |CREATION D'UN POSTE D'AGENT ", "-, -, -"),
    Phrase("1 - Achat d'un banc |2 - Tarifs du four |3 - Création d'un poste ", "1, 2, 3"),
  ]

  @Test(arguments: runOns) func `Minutes on one line are cut at ordinals that rise and at titles in capitals`(row: Phrase) {
    let items = row.text.split(separator: "|").map {
      "\($0)Monsieur le Maire rappelle que la dépense est inscrite au budget et que la commission a donné un avis favorable à ce dossier lors de "
        + "sa dernière réunion. Le conseil municipal approuve à l'unanimité cette proposition. "
    }
    let document = extracted(
      "COMPTE RENDU DU CONSEIL MUNICIPAL DU 18 JANVIER 2016 Présents : Mme ROUX, M. BLIN. Secrétaire de séance : M. BLIN. Le compte rendu de la "
        + "séance précédente est adopté à l'unanimité. " + items.joined()
        + "Questions diverses : M. BLIN signale des trous dans la chaussée. La séance est levée. Ont signé au registre tous les membres présents, "
        + "qui ont pris connaissance du présent compte rendu, affiché en mairie.")
    row.check(document.parts.acts.map { $0.reference ?? "-" }.joined(separator: ", "))
    #expect(document.parts.acts.allSatisfy { ($0.subject?.utf8.count ?? 99) < 40 }, sourceLocation: row.at)
    #expect(document.parts.acts.allSatisfy { $0.vote?.outcome == .unanimous }, sourceLocation: row.at)
  }

  /// What tells of a sitting, and proves no act.
  private static let none = [
    "# Conseil municipal du 12 décembre : le budget adopté\n\nPublié le 14 décembre 2022\n\nLes élus ont adopté à l'unanimité le budget.\n",
    "Plan climat de Vaugris\n\nAdopté par le Conseil municipal le 12 mars 2019\n\nQue voulons-nous ?\n\nLe conseil municipal a approuvé un programme de 450 000 €.\n",
    "Météo\n\n23 °C / Ensoleillé\n\nRéunion du conseil municipal\n\nLe conseil est ouvert au public.\n",
  ]

  @Test(arguments: none) func `A sitting told in passing makes no act`(text: String) {
    let document = extracted(text)
    #expect(document.parts.deliberation == nil)
    #expect(document.parts.acts.isEmpty)
  }

  @Test func `A list of acts in columns: rubrics are no acts, and signatures below it none either`() {
    let document = extracted(
      """
              LISTE DES DÉLIBÉRATIONS EXAMINÉES PAR LE CONSEIL MUNICIPAL DE BRÉVAL
                              EN SÉANCE DU 26 SEPTEMBRE 2024

         N°                 OBJET                                                   RAPPORTEUR          RÉSULTAT
                            INSTITUTIONS
         2024-087           Installation d'un conseiller – remplacement de          Le Maire            Prend acte
                            Mme Orval
         2024-088           Statuts du syndicat de la Sève                          Le Maire            Approuvée
                                                                                                        31 pour
                                                                                                        2 contre
                            FINANCES
         2024-089           Budget du four – décision modificative n° 2             M. LEBLÉ            Approuvée à
                                                                                                        l'unanimité
         2024-090           Achat d'un pétrin                                       M. LEBLÉ            Ajournée

                                                                      Le Maire,

                                                                      Jean SEIGLE
      """)
    let acts = document.parts.acts
    #expect(acts.map(\.reference) == ["2024-087", "2024-088", "2024-089", "2024-090"])
    #expect(acts.map(\.subject)[0] == "Installation d'un conseiller – remplacement de Mme Orval")
    #expect(acts.map { $0.vote?.outcome } == [.noted, .adopted, .unanimous, .deferred])
    #expect(acts[1].vote?.for == 31)
    #expect(acts[2].rapporteurs.map(\.name) == ["LEBLÉ"])
    #expect(document.date?.edtf == "2024-09-26")
  }

  @Test func `A table of a mayor's decisions has an act a row, each of its own day`() {
    let document = extracted(
      """
      # Décisions prises par le Maire en vertu de l'article L. 2122-22 du CGCT

      *Communication au Conseil municipal du 29 septembre 2011*

      | N° | Date | Objet | Titulaire | Montant |
      |:---|:----:|:------|:----------|--------:|
      | DEC 11-063 | 04/07/11 | Fourniture de farine pour les écoles | Moulin de la Sève | 23 871,20 € TTC |
      | DEC 11-064 | 19/07/11 | Adhésion à la confrérie du levain | | 80 € |
      """)
    #expect(document.parts.acts.map(\.reference) == ["DEC 11-063", "DEC 11-064"])
    #expect(document.parts.acts.map { $0.date?.edtf } == ["2011-07-04", "2011-07-19"])
    #expect(document.date?.edtf != "2011-07-04")
  }
}
