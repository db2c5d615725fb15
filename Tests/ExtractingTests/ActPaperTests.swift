import Testing

@testable import Extracting

/// Papers of several acts as offices print and scan them: agendas in parts, bundles, lists whose table lost its columns.
@Suite struct ActPaperTests {
  private static func votes(_ text: String) -> String {
    extracted(text).parts.acts.map { act in
      let counts = [act.vote?.for, act.vote?.against, act.vote?.abstention].map { $0.map(String.init) ?? "-" }.joined(separator: "/")
      return "\(counts) \(act.vote?.outcome?.rawValue ?? "-")"
    }.joined(separator: " | ")
  }

  private static let minutes = "COMMUNE DE VAUBRUN\nPROCES-VERBAL DU CONSEIL MUNICIPAL DU 12 MARS 2019\n\n"
  private static let decided = "Le maire présente l'affaire.\nAprès en avoir délibéré, le conseil accepte à l'unanimité.\n\n"

  /// Titles whose first word ends as an infinitive and is none.
  @Test(arguments: [
    "Cimetière : reprise de concessions", "Foire aux bestiaux", "Ouverture d'un poste", "Lettre des riverains", "Dossier de la piscine",
    "Avenir du lavoir", "Affaire du lotissement",
  ])
  func `A title may begin with a noun that ends as a verb does`(title: String) {
    let text = Self.minutes + "1 – Vente du banc\n\(Self.decided)2 – \(title)\n\(Self.decided)3 – Prix de l'eau\n\(Self.decided)"
    #expect(acts(text) == "1 Vente du banc | 2 \(title) | 3 Prix de l'eau")
  }

  @Test func `Points numbered within the parts of an agenda are its acts`() {
    let text =
      "COMMUNAUTÉ DU VAUBRUN\nCONSEIL COMMUNAUTAIRE DU JEUDI 6 FÉVRIER 2025\nNOTE EXPLICATIVE DE SYNTHÈSE\n(article L. 2121-12 du code)\n"
      + "I – ADMINISTRATION\nI.1 – Vente du banc\nIl est proposé au Conseil d'accepter la vente.\nI.2 – Prix du four\n"
      + "Il est proposé au Conseil de fixer le prix à 3 €.\nII – FINANCES\nII.1 – Achat d'un tracteur\nAvis favorable de la commission (2 "
      + "abstentions)\nIl est proposé au Conseil d'accepter l'achat.\n"
    #expect(acts(text) == "I.1 Vente du banc | I.2 Prix du four | II.1 Achat d'un tracteur")
    #expect(extracted(text).title == "NOTE EXPLICATIVE DE SYNTHÈSE")
    #expect(extracted(text).parts.acts.allSatisfy { $0.vote == nil })
  }

  @Test func `An agenda counted from the first point on needs few decisions told`() {
    let text =
      Self.minutes
      + "1. Vente du banc\nLa vente est conclue avec M. Roux.\n2. Prix du four\nLe prix est de 3 €. Accord unanime du conseil.\n"
      + "3. Chemin du bois\nUn devis sera demandé.\n4. Bail de chasse\nLe bail est adopté.\n5. Ouverture du lavoir\nLe maire verra.\n"
    #expect(acts(text) == "1 Vente du banc | 2 Prix du four | 3 Chemin du bois | 4 Bail de chasse | 5 Ouverture du lavoir")
  }

  @Test func `Papers one behind the other are acts with the number at the head of each`() {
    let paper = { (number: String, subject: String) in
      "\(number)\n\nCOMMUNE DE VAUBRUN\n\nSEANCE DU 28 Octobre 2025\n\nPRÉSENTS : Paul ROUX, Anne BLANC\n\nOBJET : Finances communales : Plan de "
        + "\(subject)\n\nLE MAIRE expose le projet.\n\nLE CONSEIL,\n\nVu le code général,\n\nAprès en avoir délibéré,\n\nA "
        + "l’unanimité des membres présents,\n\nDécide :\n\n> D’APPROUVER le projet.\n\nFait et délibéré les jour, mois et an que dessus.\n\n"
    }
    let text = paper("25-10/075", "financement du lavoir") + paper("25-10/076", "financement du four")
    #expect(
      acts(text)
        == "25-10/075 Finances communales : Plan de financement du lavoir | 25-10/076 Finances communales : Plan de financement du four")
    #expect(extracted(text).date?.edtf == "2025-10-28")
  }

  @Test func `A list whose table lost its columns gives numbers, titles and votes`() {
    let text =
      "DÉPARTEMENT DU VAUBRUN\n\nCOMMISSION PERMANENTE DU VENDREDI 18 MAI 2012\nRELEVÉ DE DÉCISIONS\n\nN°\n\nOBJET\n\nDécision\n\n201*\n\nAide "
      + "sociale\n\nFoyer de l’enfance – dotation complémentaire\n\nAdopté à l’unanimité\n\n202\n\nSports\n\nTour cycliste du Vaubrun : "
      + "subvention\n\nAdopté\n\nPour : 17\n\nContre : 4\n\n301\n\nCulture\n\nFestival de musique : convention\n\nRetiré\n"
    #expect(
      acts(text)
        == "201 Foyer de l’enfance – dotation complémentaire | 202 Tour cycliste du Vaubrun : subvention | 301 Festival de musique : convention"
    )
    #expect(Self.votes(text) == "-/-/- unanimous | 17/4/- adopted | -/-/- deferred")
  }

  @Test func `A number cut behind its stroke is whole`() {
    let row = { (number: String, title: String) in "DEL-2023-09-\n\(number)\n\(title)\nApprouvée à\nl’unanimité\n" }
    let text =
      "VILLE DE VAUBRUN\nListe des délibérations examinées par le conseil municipal – séance du 28 septembre 2023\n\n"
      + row("01", "Installation d’un conseiller municipal") + row("02", "Décision modificative du\nbudget principal")
      + row("03", "Vente du banc")
    #expect(
      acts(text)
        == "DEL-2023-09-01 Installation d’un conseiller municipal | DEL-2023-09-02 Décision modificative du budget principal | DEL-2023-09-03 "
        + "Vente du banc")
  }

  @Test func `Labels in the middle of their columns head a list of acts, beside the days of its notice too`() {
    let text =
      "COMMUNE DE VAUBRUN                                                                          Affiché le 27 juin 2023\n"
      + "DÉPARTEMENT DU VAUBRUN                                                                      Mis en ligne le 27 juin 2023\n\n"
      + "                 LISTE DES DÉLIBÉRATIONS EXAMINÉES\n                       Séance du 22 juin 2023\n\n"
      + "      N°                             Objet de la délibération                                   Décision\n"
      + " 2023-06-01       Vente du banc de la place de l'église à Monsieur Paul Roux            Approuvé à l’unanimité (M.\n"
      + "                                                                                        Roux est sorti)\n"
      + " 2023-06-02       Tarifs communaux : cantine et garderie, année scolaire                Approuvé : 13 pour, 2 contre\n"
      + " 2023-06-03       Dénomination de la place de l’ancienne école de garçons               Ajourné\n"
    #expect(
      acts(text)
        == "2023-06-01 Vente du banc de la place de l'église à Monsieur Paul Roux | 2023-06-02 Tarifs communaux : cantine et garderie, année scolaire "
        + "| 2023-06-03 Dénomination de la place de l’ancienne école de garçons")
    #expect(Self.votes(text) == "-/-/- unanimous | 13/2/- adopted | -/-/- deferred")
  }

  @Test func `The number of another count is none of a title`() {
    let text =
      Self.minutes + "48/2018 – n° 4713 : VOTE DES TAUX\n\(Self.decided)49/2018 – n° 4714 : VENTE DU BANC\n\(Self.decided)"
    #expect(acts(text) == "48/2018 VOTE DES TAUX | 49/2018 VENTE DU BANC")
  }

  @Test func `What a mayor decided is a list of acts, each with its day`() {
    let text =
      "Mairie de Vaubrun\nCOMPTE-RENDU DES DECISIONS DU MAIRE\n\nDEC07/149 VENTE DU BANC DE LA PLACE\nDécision du 12 juin 2007\nAu prix de 30 "
      + "€.\nDEC07/150 ACHAT D'UN TRACTEUR\nDécision du 14 juin 2007\nAu prix de 9 000 €.\nDEC07/151 BAIL DE CHASSE\nDécision du 15 juin "
      + "2007\nPour un an.\n"
    #expect(acts(text) == "DEC07/149 VENTE DU BANC DE LA PLACE | DEC07/150 ACHAT D'UN TRACTEUR | DEC07/151 BAIL DE CHASSE")
    #expect(extracted(text).parts.acts.map { $0.date?.edtf } == ["2007-06-12", "2007-06-14", "2007-06-15"])
  }

  @Test func `Orders of a register follow each other, one of them cancelled`() {
    let order = "Le Maire,\nVU le code de la route,\nCONSIDERANT le risque,\nARRETE\nArticle 1 : la rue est fermée.\nFait le 12/10/2022.\n"
    let text =
      "COMMUNE DE VAUBRUN\nREGISTRE DES ARRETES DU MAIRE – ANNEE 2022\nAR2022_031 – Fermeture de la rue du Four\n\(order)AR2022_032 – Fermeture du "
      + "pont\n\(order)AR2022_033 – ANNULE (numéro non attribué)\nAR2022_034 – Marché de Noël\n\(order)"
    #expect(acts(text) == "AR2022_031 Fermeture de la rue du Four | AR2022_032 Fermeture du pont | AR2022_034 Marché de Noël")
  }

  /// Votes in minutes of two acts, the second of which tells it so.
  @Test(arguments: [
    Phrase("Adopté par 19 voix « Pour » et 5 « Abstentions ».", "19/-/5 adopted"),
    Phrase("Le conseil vote par 11 voix pour, une abstention et trois contres.", "11/3/1 adopted"),
    Phrase("Point ajourné, le Conseil souhaitant un devis.", "-/-/- deferred"),
    Phrase("Le devis est de 350 €. Unanimité. M. Roux n’a pas pris part au vote.", "-/-/- unanimous"),
    Phrase("M. Roux craint le bruit. Vote à bulletin secret : oui 14, non 17, blanc 1. L'achat est donc repoussé.", "14/17/- rejected"),
    Phrase(
      "Au regard du rapport, le Conseil, après en avoir débattu, Prend Acte de la communication du rapport sur la gestion de la commune et de sa "
        + "caisse des écoles pour les exercices 2019 et suivants, et des réponses apportées.", "-/-/- noted"),
    Phrase(
      "> Le budget est adopté en dépenses et en recettes, à la majorité des membres\n> présents, par 19 voix pour et 5 abstentions, et le conseil "
        + "prend\n> Acte du rapport.", "19/-/5 majority"),
  ])
  func `A vote is read as minutes tell it`(row: Phrase) {
    let text = Self.minutes + "2019-01 – Vente du banc\n\n\(Self.decided)2019-02 – Achat d'un tracteur\n\n\(row.text)\n"
    row.check(Self.votes(text).split(separator: " | ").last.map { String($0).trimmingPrefix("| ").description })
  }

  @Test func `A title in capitals ends where somebody speaks`() {
    let point = { (number: Int, title: String) in
      "EXPOSE N°\(number)\n\(title)\nMonsieur le Président expose que le prix a monté. Après en avoir délibéré, le Bureau adopte à l’unanimité.\n"
    }
    let text = "Bureau syndical du 21 novembre 2016\n\n" + point(1, "PRIX DE L'EAU") + point(2, "VENTE DU BANC\nDE LA PLACE")
    #expect(acts(text) == "1 PRIX DE L'EAU | 2 VENTE DU BANC DE LA PLACE")
  }

  @Test(arguments: [
    Phrase(
      "PREFET DU VAUBRUN\n\nArrêté n° 2016M114 du 1er juin 2016\nmodifiant l’arrêté préfectoral\nn° 2015M118 du 18 mai 2015\nportant création d'une "
        + "commission\n\nLe Préfet du Vaubrun,",
      "modifiant l’arrêté préfectoral n° 2015M118 du 18 mai 2015 portant création d'une commission"),
    Phrase(
      "PREFET DU VAUBRUN\n\nARRÊTÉ INTER-PRÉFECTORAL\nModifiant l’arrêté du 30 juin 2004 autorisant la régie à utiliser les eaux du captage en "
        + "vue de la\nconsommation humaine,\nLe Préfet du Vaubrun\nChevalier de la Légion d’Honneur",
      "Modifiant l’arrêté du 30 juin 2004 autorisant la régie à utiliser les eaux du captage en vue de la consommation humaine"),
  ])
  func `The subject of an order is whole, whatever other orders it names`(row: Phrase) {
    let text = row.text + "\nVU le code de l’environnement ;\nVU le décret du 8 juin 2006 ;\n\nARRETE\nArticle 1 : la liste est changée.\n"
    row.check(extracted(text).parts.deliberation?.subject)
  }

  @Test func `Points in a row are parted in a dump on one line, whatever body sits`() {
    let points = ["Vente du banc", "Prix de l'eau", "Achat d'un tracteur"].enumerated().map {
      "\($0 + 1)) \($1) Monsieur le Président présente l'affaire, qui a été vue par le bureau lors de sa réunion de la semaine dernière, avec les "
        + "délégués de chacune des communes. Le Comité Syndical, à l’unanimité, approuve cette proposition."
    }
    let text =
      "Réunion du 14 avril 2021 Sous la présidence de M. Roy PRESENTS : MM. ROUX, BLIN. Ordre du jour : - Vente du banc - Prix de l'eau "
    #expect(acts(text + points.joined(separator: " ") + "\n") == "1 Vente du banc | 2 Prix de l'eau | 3 Achat d'un tracteur")
  }

  @Test func `The day that a site prints over minutes is not the sitting's, and the heading of all acts is of none`() {
    let act = { (title: String) in
      "\(title)\n\nVu le code général\n\nLe Conseil, après en avoir délibéré, à l'unanimité :\n- ACCEPTE la proposition.\n\n"
    }
    let document = extracted(
      "14/01/2025\n\nLe Conseil Municipal s'est réuni mardi 12 novembre 2024 en salle du conseil.\n\nEtaient présents : ROUX Agnès, BLIN Denis\n\n"
        + "Approbation à l’unanimité du compte rendu du 17 septembre\nDELIBERATIONS\n" + act("VENTE DU BANC DE LA PLACE")
        + act("PRIX DE L'EAU POUR 2025") + act("ACHAT D'UN TRACTEUR"))
    #expect(document.date?.edtf == "2024-11-12")
    #expect(document.parts.acts.compactMap(\.subject) == ["VENTE DU BANC DE LA PLACE", "PRIX DE L'EAU POUR 2025", "ACHAT D'UN TRACTEUR"])
  }
}
