import Testing

@testable import Extracting

/// How the heads of fiches and of plans are set: beside other cells, under other headings, with what belongs to neither.
@Suite struct PlanHeadTests {
  private static let fields =
    "Objectifs\n- Relier les hameaux\nPilote\nCommune de Bréval\nPartenaires\nCIAS, ADEME\nCalendrier\n2024-2026\nIndicateurs\n- Nombre de trajets\n"

  private static func fiches(_ text: String) -> String {
    extracted(text).parts.fiches.map { "\($0.number ?? $0.code ?? "-") \($0.title)" }.joined(separator: " | ")
  }

  /// The lines over the fields of a first and of a second fiche.
  @Test(arguments: [
    Phrase(
      "THEME II : LES TRANSPORTS\nFICHE N° 4\nCréer une navette#FICHE N° 5\nAnimer le covoiturage",
      "4 Créer une navette | 5 Animer le covoiturage"),
    Phrase("Mesure 11 ★\nCréer une navette#Mesure 12 ★\nAnimer le covoiturage", "11 Créer une navette | 12 Animer le covoiturage"),
    Phrase("MESURE 1\nCréer une navette ●●○#MESURE 2\nAnimer le covoiturage ●○○", "1 Créer une navette | 2 Animer le covoiturage"),
    Phrase(
      "Fiche action 1.1    Action nouvelle ☐ Action en cours ☒\nCréer une navette#Fiche action 1.2    Action nouvelle ☒ Action en cours ☐\nAnimer le "
        + "covoiturage", "1.1 Créer une navette | 1.2 Animer le covoiturage"),
    Phrase(
      "A 1-3\nFiche n°\tCréer une navette\n#A 1-4\nFiche n°\tAnimer le covoiturage\n",
      "A 1-3 Créer une navette | A 1-4 Animer le covoiturage"),
    Phrase(
      "Fiche action n° 1-A : Créer une navette#Fiche action n° 1-B : Animer le covoiturage",
      "1-A Créer une navette | 1-B Animer le covoiturage"),
    Phrase(
      "FICHE N° I.1\n\nCREER UNE NAVETTE#FICHE N° I.2\n\nANIMER LE COVOITURAGE", "I.1 CREER UNE NAVETTE | I.2 ANIMER LE COVOITURAGE"),
    Phrase(
      "Disposition B2-1 : Créer une navette [Communication]#Disposition B2-2 : Animer le covoiturage [Programme]",
      "B2-1 Créer une navette | B2-2 Animer le covoiturage"),
  ])
  func `The title of a fiche is told from what stands beside and above it`(row: Phrase) {
    let heads = row.text.split(separator: "#", omittingEmptySubsequences: true).map(String.init)
    let text = "PLAN DE MOBILITÉ DU VAUBRUN 2023-2028\n\n" + heads.map { "\($0)\n\(Self.fields)" }.joined(separator: "\n")
    row.check(Self.fiches(text))
  }

  @Test func `Codes with a dash number the fiches of a Markdown plan`() {
    let text =
      "# Plan de mobilité\n\n## Axe A - Transports\n\n### A-1 Créer une navette\n\n**Pilote** : Commune de Bréval\n\n**On vise**\n\n* relier les hameaux isolés du plateau au bourg\n\n**Quand** : 2024\n\n## Axe B - Emploi\n\n### B-1 Animer "
      + "le covoiturage\n\n**Pilote** : CIAS\n\n**On vise**\n\n* remplir les voitures aux heures de pointe\n\n**Quand** : 2025\n"
    #expect(Self.fiches(text) == "A-1 Créer une navette | B-1 Animer le covoiturage")
  }

  @Test func `A label in capitals under a heading is none of its title`() {
    let fiche = { (number: String, title: String) in
      "Engagement \(number) \(title)\nCE QUE NOUS DISENT LES HABITANTS\nIl n’y a pas de bus.\nCHEFS DE FILE\nCommune de Bréval\nCRÉDITS\n38 000 €\n"
    }
    let text =
      "CONTRAT DE VILLE 2024-2030\n\nENJEU 1 : LES TRANSPORTS\n" + fiche("1.1", "Créer une navette") + fiche("1.2", "Animer le covoiturage")
    #expect(Self.fiches(text).hasPrefix("1.1 Créer une navette | 1.2 Animer le covoiturage"))
  }

  @Test func `An axis that is a field of its fiche cuts no fiche`() {
    let fiche = { (number: Int, title: String) in
      "Fiche projet n° \(number)\nIntitulé du projet\n\n\(title)\n\nMaître d’ouvrage\n\nCommune de Bréval\n\nOrientation du contrat\n\nOrientation "
        + "\(number) – Transports\n\nPartenaires\n\nCIAS ; ADEME\n\nCalendrier\n\n2022-2023\n\n"
    }
    let found = extracted("CONTRAT DE RELANCE\n\n" + fiche(1, "Créer une navette") + fiche(2, "Animer le covoiturage")).parts.fiches
    #expect(found.map { $0.partners.map(\.text) } == [["CIAS", "ADEME"], ["CIAS", "ADEME"]])
    #expect(found.map { $0.leads.map(\.text) } == [["Commune de Bréval"], ["Commune de Bréval"]])
  }

  @Test func `A plan on one line is parted at labels without a colon that come again`() {
    let fiche = { (number: String, title: String) in
      "FICHE ACTION \(number) \(title) Contexte Trois hameaux sont isolés. Objectif(s) Relier les hameaux Maître d'ouvrage CIAS, communes Partenaires "
        + "ADEME, Région Échéancier à partir de 2009 Évaluation nombre de trajets "
    }
    let text =
      "CHARTE DU VAUBRUN 2008-2013 ENJEU 1 ROULER MOINS " + fiche("1.1", "Créer une navette") + fiche("1.2", "Animer le covoiturage")
      + "ENJEU 2 MARCHER PLUS " + fiche("2.1", "Baliser les sentiers")
    let found = extracted(text + "\n").parts
    #expect(found.fiches.map(\.title) == ["Créer une navette", "Animer le covoiturage", "Baliser les sentiers"])
    #expect(found.fiches.allSatisfy { $0.leads.map(\.text) == ["CIAS", "communes"] && $0.partners.map(\.text) == ["ADEME", "Région"] })
    #expect(found.axes.map(\.title) == ["ROULER MOINS", "MARCHER PLUS"])
  }

  @Test func `A tab parts a label from its value, a field a paragraph`() {
    let fiche = { (number: Int, title: String) in
      "FICHE N°\(number) - \(title)\n\nOBJECTIFS\n\n-\tRelier les hameaux\n\nOPERATEUR(S)\tCentre social, AFEV\n\nPUBLIC\tHabitants\n\nDUREE\t2015-2017\n\n"
    }
    let found = extracted("CONTRAT DE VILLE 2015-2020\n\n" + fiche(1, "Créer une navette") + fiche(2, "Animer le covoiturage")).parts.fiches
    #expect(found.map { $0.leads.map(\.text) } == [["Centre social", "AFEV"], ["Centre social", "AFEV"]])
    #expect(found.map { $0.audience.map(\.text) } == [["Habitants"], ["Habitants"]])
    #expect(found.map { $0.calendar?.edtf } == ["2015/2017", "2015/2017"])
  }

  @Test func `A numbered line under a level's heading is the fiche's title, the level's stays its axis`() {
    let found = extracted("Agenda 21 du Vaubrun\nDÉFI 4 : UNE VILLE SOBRE\n23 / Créer une navette\n\(Self.fields)").parts
    #expect(found.fiches.map { "\($0.number ?? "-") \($0.title)" } == ["23 Créer une navette"])
    #expect(found.axes.map(\.title) == ["UNE VILLE SOBRE"])
  }

  @Test func `A manual of something else has fiches of its own, which are no plan's`() {
    let page = { (number: Int, title: String) in
      "Fiche n° \(number)\n\n\(title)\n\nToute personne de plus de 9 ans peut déposer une idée.\n\n"
    }
    let text =
      "Mode d’emploi du budget participatif\nVille de Bréval\n\n" + page(1, "Qui peut participer ?") + page(2, "Les grandes étapes")
    #expect(extracted(text).parts.fiches.isEmpty)
  }

  @Test(arguments: [
    Phrase(
      "---\ntitle: 'Plan de mobilité : retour sur\n  le premier bilan'\ndate_texte: 1 juin 2020\n---\n\n# Transports\n\nTexte.\n",
      "Plan de mobilité : retour sur le premier bilan 2020-06-01"),
    Phrase(
      "SYVAUB – Programme local de prévention des déchets 2020-2025\n\nAdopté le 3 mars 2020\n",
      "Programme local de prévention des déchets 2020-2025 2020-03-03"),
    Phrase(
      "CONTRAT DE RELANCE\nCommunauté de communes des Monts et Vallées du Vaubrun\nAnnexe 2\n\nSigné le 3 mars 2020\n",
      "CONTRAT DE RELANCE 2020-03-03"),
    Phrase(
      "COMMUNIQUÉ DE PRESSE\nBréval, le 3 mars 2020\n\nLe Département engage 12 millions d’euros pour ses collèges\n\nLes travaux commenceront en mai.\n",
      "Le Département engage 12 millions d’euros pour ses collèges 2020-03-03"),
    Phrase(
      "Communauté d’agglomération du Vaubrun – Programme Local de l’Habitat 2014-2019\nOrientation 2 – Requalifier le parc\n\nAdopté le 3 mars 2020\n",
      "Programme Local de l’Habitat 2014-2019 2020-03-03"),
    Phrase(
      "Stratégie territoriale de sécurité et de prévention de\nla délinquance 2022-2026\nsignée le 24 mars 2022\n\nElle a trois axes.\n",
      "Stratégie territoriale de sécurité et de prévention de la délinquance 2022-2026 -"),
    Phrase(
      "Département du Vaubrun                  Schéma départemental de l’autonomie 2022-2026\n\nVersion validée en bureau du 13 novembre 2023\n",
      "Schéma départemental de l’autonomie 2022-2026 2023-11-13"),
    Phrase(
      "Plan d’action pour l’égalité 2021-2023\n\nPrésenté au comité technique du 3 décembre 2020 – Adopté en assemblée le 17 décembre 2020\n",
      "Plan d’action pour l’égalité 2021-2023 2020-12-17"),
    Phrase(
      "PROJET DE TERRITOIRE DU VAUBRUN 2016-2026\n\nProjet n° 5 : Maintenir les commerces de première nécessité\n",
      "PROJET DE TERRITOIRE DU VAUBRUN 2016-2026 -"),
    Phrase(
      "Accueil > Publications\nFeuille de route du Vaubrun -\nUne stratégie au service des hameaux\nPublication du 9 mars 2023\nElle a deux axes.\n",
      "Feuille de route du Vaubrun - Une stratégie au service des hameaux -"),
    Phrase(
      "CONTRAT DE VILLE DE BRÉVAL ANNEXES\n\nDownload \"CONTRAT DE VILLE DE BRÉVAL ANNEXES\"\n\nTranscription\n\n1 CONTRAT DE VILLE DE BRÉVAL "
        + "ANNEXES Juin 2015\n\n2 SOMMAIRE\n", "CONTRAT DE VILLE DE BRÉVAL ANNEXES -"),
  ])
  func `A title is whole and without what stands around it`(row: Phrase) {
    let document = extracted(row.text)
    row.check("\(document.title ?? "-") \(document.date?.edtf ?? "-")")
  }

  @Test(arguments: [
    Phrase("Validé par le comité de pilotage du 19 novembre 2013", "2013-11-19"),
    Phrase("Adopt\u{FFFD} par le Conseil de la S\u{FFFD}ve le 28 juin 2018", "2018-06-28"),
    Phrase("PLAN DE LA SEVE 2020-2025 Syndicat de la Sève Approuvé par le comité syndical le 12 décembre 2019", "2019-12-12"),
    Phrase(
      "La stratégie nationale a été présentée le 2 juillet 2013. La commune de Bréval et le lycée Orval ont choisi de la suivre autour de deux axes, dont voici le détail et les suites. La présente stratégie a été adoptée en séance plénière le 24 janvier 2014.",
      "2014-01-24"),
    Phrase("Présentée en séance plénière du 9 mars 2021", "2021-03-09"),
    Phrase("Validée en séance plénière le 19 mars 2021", "2021-03-19"),
    Phrase(
      "Le plan a été adopté par l'assemblée départementale le 27 juin 2016. Il comporte trois axes déclinés en dix-huit fiches, que des groupes de travail ont rédigées avec les services, les usagers et les établissements de la vallée.",
      "2016-06-27"),
    Phrase("PETR de la Sève – Document approuvé par le comité syndical le 14 mars 2023", "2023-03-14"),
    Phrase("Validée par l’assemblée plénière du 18 mai 2022", "2022-05-18"),
    Phrase("Dossier validé par le comité de rivière le 14/10/2016", "2016-10-14"),
    Phrase("Arrêté préfectoral du 29 juin 2017", "2017-06-29"),
    Phrase("Délibération du conseil communautaire n° 2022-03-17 du 30 mars 2022", "2022-03-30"),
    Phrase("Octobre 2019", "2019-10"),
    Phrase("Bréval, mars 2021", "2021-03"),
    Phrase("Validation : comité de pilotage du 12 mars 2021", "2021-03-12"),
    Phrase("Dossier remis à la Région de la Sève – Mai 2021", "2021-05"),
    Phrase("Début des travaux : mai 2021", nil),
  ])
  func `A plan tells the day of its own adoption`(row: Phrase) {
    row.check(extracted("PLAN DE LA SEVE\n\n" + row.text + "\n\nFiche action n°1 : Semer\n\nPilote : Commune\n").date?.edtf)
  }

  @Test(arguments: [
    Phrase(
      "12 rue du Lac                              Affaire suivie par : S. Roy\n10000 BRÉVAL                               Réf. : DRM/SER/2019-07",
      "DRM/SER/2019-07"),
    Phrase("Convention n° PVD-42-2023-06                Signée le 11 avril 2023", "PVD-42-2023-06"),
    Phrase("Adopté par délibération n° CD_18_1061\nde l’Assemblée départementale du 21 décembre 2018", "CD_18_1061"),
    Phrase("Délibération du conseil communautaire n° 2022-03-17 du 30 mars 2022", "2022-03-17"),
    Phrase("N° de convention : 2021-045", "2021-045"),
    Phrase("Approuvé par arrêté préfectoral n° 2017-123 du 12 mars 2017", "2017-123"),
    Phrase("Avenant n° 2 au contrat n° 14", nil),
    Phrase("en vertu de la délibération n° 2428 du 14 décembre 2020", nil),
  ])
  func `A plan has the number that its head gives it`(row: Phrase) {
    row.check(extracted("PLAN DE LA SEVE\n\n" + row.text + "\n\nFiche action n°1 : Semer\n\nPilote : Commune\n").reference)
  }

  @Test func `Names alone under the word that opens a contract are its parties`() {
    let document = extracted(
      "Charte Bréval-Handicap\n2009-2014\n\nEntre\nVille de Bréval,\nAPF,\nCollectif des associations de la Sève,\n\nPréambule\nLa loi du 11 "
        + "février 2005 a renouvelé le regard porté sur le handicap.\n\nEngagement n°1 : Rendre la voirie accessible\nLes trottoirs sont hauts.\n"
    )
    #expect(document.parts.parties.map(\.text) == ["Ville de Bréval", "APF", "Collectif des associations de la Sève"])
    #expect(document.kind == .contract)
  }

  @Test func `A priority right under the heading of a fiche is the fiche's and no level above`() {
    let text = ["1 – Créer une navette\nPriorité 1", "2 – Animer le covoiturage\nPriorité 3"].map { "Action \($0)\n\(Self.fields)" }
    let parts = extracted("PLAN DE MOBILITÉ\n\nAxe 1 : Relier les hameaux\n" + text.joined()).parts
    #expect(parts.axes.map(\.title) == ["Relier les hameaux"])
    #expect(parts.fiches.map { "\($0.number ?? "-") \($0.priority?.text ?? "-")" } == ["1 1", "2 3"])
  }

  @Test func `A name that the letterhead prints whole is one lead, its commas and its line ends in it`() {
    let head = "Plan de mobilité\nCommunauté de communes de Bréval, Barras, Chanac\n\n"
    let fiche =
      "Action 1 – Créer une navette\nPilote\nCommunauté de communes de Bréval, Barras, Chanac\nPartenaires\nCIAS, ADEME\nCalendrier\n2024\n"
    let parts = extracted(head + fiche + fiche.replacing("Action 1", with: "Action 2")).parts
    #expect(parts.fiches.map { $0.leads.map(\.text) } == Array(repeating: ["Communauté de communes de Bréval, Barras, Chanac"], count: 2))
    #expect(parts.fiches.map { $0.partners.map(\.text) } == Array(repeating: ["CIAS", "ADEME"], count: 2))
  }
}
