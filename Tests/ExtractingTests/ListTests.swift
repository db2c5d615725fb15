import Reading
import Testing

@testable import Extracting

@Suite struct AnnouncedListTests {
  @Test func `An announced list of objectives has its category, its label and its numbers`() {
    let document = extracted(
      """
      Convention pour la jeunesse du Haut-Bréval

      Cinq objectifs obligatoires :

      1. Ouvrir une maison des jeunes ;
      2. Former 40 animateurs à l'horizon 2024 ;
      3. Tenir un conseil des jeunes ;
      4. Publier un bilan ;
      5. Doubler les transports du soir.

      Deux objectifs facultatifs :

      6. Créer une radio ;
      7. Planter un verger.
      """)
    let objectives = document.parts.objectives
    #expect(objectives.map(\.number) == ["1", "2", "3", "4", "5", "6", "7"])
    #expect(objectives.map(\.id) == (1...7).map { "objective-\($0)" })
    #expect(objectives.map(\.category) == Array(repeating: .mandatory, count: 5) + [.optional, .optional])
    #expect(objectives.map(\.categoryLabel).first == "Cinq objectifs obligatoires")
    #expect(objectives[1].targets.map(\.text) == ["40 animateurs"])
    #expect(objectives[1].targets.map(\.by) == ["2024"])
    #expect(document.diagnostics(.countMismatch).isEmpty)
  }

  /// The announcement, the number of items listed, and the remark.
  private static let counts = [
    Phrase("Les 3 mesures phares", nil), Phrase("Les 4 mesures phares", "‘4 mesures phares’ announced and 3 listed"),
    Phrase("Quatre objectifs complémentaires :", "‘Quatre objectifs complémentaires’ announced and 3 listed"),
    Phrase("Le plan compte 12 actions, parmi lesquelles :", nil),
    Phrase("Le plan compte 12 actions :", "‘12 actions’ announced and 3 listed"),
    Phrase("Un plan d'actions a été établi, dont voici quelques exemples :", nil),
  ]

  @Test(arguments: counts) func `A count that the list does not keep is remarked at the announcement`(row: Phrase) throws {
    let document = extracted("Un titre de trois mots\n\n\(row.text)\n\n- planter ;\n- arroser ;\n- récolter.\n")
    #expect(document.parts.objectives.count + document.parts.actions.count == 3, sourceLocation: row.at)
    row.check(document.diagnostics(.countMismatch).first?.message)
    if row.expected != nil { #expect(document.diagnostics(.countMismatch)[0].place?.line == 3, sourceLocation: row.at) }
  }

  @Test func `Lists of infinitives under the headings of a page that is called a plan are its actions`() {
    let page = { (title: String) in
      "# \(title)\n\nLa ville agit.\n\n## Acheter\n\n* Renouveler moins souvent les postes.\n* S'équiper de matériels d'occasion.\n\n## Former\n\n"
        + "1. Former les agents.\n\n2. Publier les codes :\n\n  - Tenir un inventaire.\n\n3. Ne pas imprimer.\n"
    }
    let actions = extracted(page("Plan d'action numérique")).parts.actions
    #expect(
      actions.map(\.text) == [
        "Renouveler moins souvent les postes.", "S'équiper de matériels d'occasion.", "Former les agents.", "Publier les codes :",
        "Ne pas imprimer.",
      ])
    #expect(actions.map { $0.subactions.map(\.text) } == [[], [], [], ["Tenir un inventaire."], []])
    #expect(extracted(page("Le guide du numérique")).parts.actions.isEmpty)
  }

  @Test func `Engagements announced as a list are axes`() {
    let document = extracted(
      """
      Stratégie pour les rivières

      Le contrat répond aux **3 engagements de la stratégie :**

      - rendre l'eau claire ;
      - rouvrir les berges ;
      - compter les truites.
      """)
    #expect(document.parts.axes.map(\.title) == ["rendre l'eau claire", "rouvrir les berges", "compter les truites"])
    #expect(document.parts.axes.map(\.id) == ["axe-1", "axe-2", "axe-3"])
  }

  @Test func `A news page keeps its measures and drops the frame of the site`() {
    let document = extracted(
      """
      Actualité

      40 mesures pour le vélo dans la Haute-Sève

      Mise à jour le 07/09/2021
      Le plan vélo 2021-2024 a été voté. Il comprend 40 mesures et 3 actions phares.

      Les 3 mesures phares

        • Ouvrir une véloroute le long de la Sève ;
        • Poser 500 arceaux ;
        • Créer une école du vélo ;
        • Une première piste a déjà ouvert à Bréval.

      Des cookies sont utilisés pour le bon fonctionnement du site.

      Plus d'informations
      """)
    #expect(document.kind == .news)
    #expect(document.title == "40 mesures pour le vélo dans la Haute-Sève")
    #expect(document.date?.edtf == "2021-09-07")
    #expect(document.parts.objectives.map(\.category) == [.key, .key, .key, .key])
    #expect(document.parts.objectives.map(\.text).last == "Une première piste a déjà ouvert à Bréval.")
    #expect(document.diagnostics(.countMismatch).map { $0.place?.line } == [8])
    #expect(document.coverage.furniture > 60)
    #expect(document.residue.isEmpty)
  }
}

@Suite struct ContractTests {
  private func contract(_ second: String) -> Document {
    extracted(
      """
      Mardi 4 mai 2021
      Communiqué de presse

      Un contrat signé entre le département de la Haute-Sève, la Région et l'Etat
      prévoit la remise en eau du canal.

      Cette sélection a conduit à la signature d'un contrat tripartite entre l'Etat, l'Agence de l'eau et le Conseil départemental de la Haute-Sève.

      Le projet bénéficie d'un financement total de **160 000 euros pour l'année 2021**.

      - 100 000€ par an financés par l'Etat ;
      - \(second) par an financés par l'Agence de l'eau.
      """)
  }

  @Test func `A contract has its parties and its funding lines`() {
    let document = contract("60 000 €")
    #expect(document.parts.parties.map(\.text) == ["l'Etat", "l'Agence de l'eau", "le Conseil départemental de la Haute-Sève"])
    #expect(document.parts.parties.map(\.name) == ["Etat", "Agence de l'eau", "Conseil départemental de la Haute-Sève"])
    #expect(document.parts.amounts.map { $0.value?.digits } == ["160000", "100000", "60000"])
    #expect(document.parts.amounts.map(\.year) == [2021, nil, nil])
    #expect(document.parts.amounts.map(\.label) == [nil, "par an financés par l'Etat", "par an financés par l'Agence de l'eau"])
    #expect(document.date?.edtf == "2021-05-04")
  }

  @Test func `Lines that add up to the printed total say nothing, others are remarked at the total`() {
    #expect(contract("60 000 €").diagnostics(.sumMismatch).isEmpty)
    for wrong in ["60 001 €", "6 000 €", "59 999,99 €"] {
      #expect(contract(wrong).diagnostics(.sumMismatch).map { $0.place?.line } == [9], "\(wrong)")
      #expect(contract(wrong).diagnostics(.sumMismatch).first?.related.map(\.line) == [11, 12], "\(wrong)")
    }
  }

  @Test func `A deadline keeps the word it limits`() throws {
    let deadline = try #require(
      extracted("Le calendrier prévoit la signature avant le 15 octobre 2020 des conventions.").parts.deadlines.first)
    #expect(deadline.text == "signature avant le 15 octobre 2020")
    #expect(deadline.edtf == "../2020-10-15")
    #expect(deadline.label == "signature")
  }
}

@Suite struct TableTests {
  private static let objectives =
    "Contrat pour les rivières\n\n"
    + "\tEngagement 1 : Rendre l'eau claire\tEngagement 2 : Rouvrir les berges\n"
    + "Objectifs fondamentaux\t<ol><li>1. Mesurer la qualité de l'eau</li><li>2. Réparer 12 stations à l'horizon 2024</li></ol>\t"
    + "<ol><li>3. Ouvrir &eacute;galement les quais</li></ol>\n"
    + "Objectifs facultatifs\t<ol><li>4. Planter des saules</li></ol>\t<ol><li>5. Poser des bancs</li></ol>\n"
    + "\t<ol><li>6. Curer les biefs</li></ol>\t\n"

  @Test func `A table of numbered objectives gives each its axis and its category`() {
    let document = extracted(Self.objectives)
    #expect(document.parts.axes.map(\.title) == ["Rendre l'eau claire", "Rouvrir les berges"])
    let rows = document.parts.objectives.map { "\($0.number ?? "-") \($0.axis ?? "-") \($0.category?.rawValue ?? "-") \($0.text)" }
    #expect(
      rows == [
        "1 axe-1 fundamental Mesurer la qualité de l'eau", "2 axe-1 fundamental Réparer 12 stations à l'horizon 2024",
        "3 axe-2 fundamental Ouvrir &eacute;galement les quais", "4 axe-1 optional Planter des saules",
        "5 axe-2 optional Poser des bancs", "6 axe-1 optional Curer les biefs",
      ])
    #expect(document.parts.tables.isEmpty)
    #expect(document.parts.objectives[1].targets.map(\.by) == ["2024"])
    #expect(document.residue.isEmpty)
  }

  @Test func `Any other table keeps its cells, its header and its caption`() throws {
    let document = extracted("Places par canton\n\nCanton\t2019\t2020\nBréval\t1 393\t26,1%\nSainte-Orse\t-2,30%\tn.c.\n")
    let table = try #require(document.parts.tables.first)
    #expect(table.caption == "Places par canton")
    #expect(table.header.map { $0.map(\.text) } == [["Canton", "2019", "2020"]])
    #expect(table.rows.map { $0.map { $0.value?.digits } } == [[nil, "1393", "26.1"], [nil, "-2.3", nil]])
    #expect(table.rows.map { $0.map(\.unit) } == [[nil, nil, "%"], [nil, "%", nil]])
  }
}

@Suite struct FootnoteTests {
  @Test func `A footnote has its mark, its text and its calls, and a square metre is no call`() throws {
    let text = "La halte² de 40 m² ouvre ses portes aux proches de la vallée.\n\n² Lieu d'accueil pour la journée.\n"
    let document = extracted(text)
    let note = try #require(document.parts.footnotes.first)
    #expect(note.mark == "²")
    #expect(note.text == "Lieu d'accueil pour la journée.")
    #expect(note.calls.map { [$0.start.value, $0.length] } == [[8, 2]])
  }
}

@Suite struct IdentityTests {
  private static let documents = [
    Phrase("Strasvelle, le 3 mars 2020\n\nStratégie nationale pour les rivières vives\n\nTexte.", "strategy"),
    Phrase("Le marché de Bréval se tient sur la place.", "other"), Phrase("", "other"), Phrase("\n \n\t\n", "other"),
    Phrase("Actualité\n\nUne fête pour le lavoir\n\nMise à jour le 03/04/2021\n\nLe lavoir est en fête.", "news"),
  ]

  @Test(arguments: documents) func `A document is of the kind that its text carries`(row: Phrase) {
    row.check(extracted(row.text).kind.rawValue)
  }

  @Test func `An empty document says so and has nothing`() {
    let document = extracted(" \n\n")
    #expect(document.diagnostics.map(\.id).contains(.emptyDocument))
    #expect(document.parts.sections.isEmpty)
    #expect(document.coverage.layout == 3)
  }

  @Test func `What no parser knows becomes sections by the levels of their headings`() {
    let document = extracted("# Le canal\n\nIl est à sec.\n\n## Les biefs\n\n- un ;\n- deux.\n\n# Les ponts\n\nIls tiennent.\n")
    let sections = document.parts.sections
    #expect(sections.map(\.title) == ["Le canal", "Les ponts"])
    #expect(sections.first?.sections.map(\.title) == ["Les biefs"])
    #expect(sections.first?.sections.first?.paragraphs.map(\.text) == ["un ;", "deux."])
  }

  @Test func `The last entry of a list of contents holds nothing of what follows, a part printed with a raised ordinal does`() {
    let document = extracted(
      """
      Annexe 1 : Le canal

      Annexe 2 : Les ponts

      Annexe 3 : Les biefs

      Ce que le plan change

      Le canal est à sec.

      2^{ème} Partie

      Les ponts en chiffres

      Ils tiennent.
      """)
    let sections = document.parts.sections
    #expect(
      sections.map(\.title) == [
        "Annexe 1 : Le canal", "Annexe 2 : Les ponts", "Annexe 3 : Les biefs", "Ce que le plan change", "2^{ème} Partie",
      ])
    #expect(sections.last?.sections.map(\.title) == ["Les ponts en chiffres"])
  }

  @Test func `What somebody reports is no title, and two lines that stand apart are not joined to one`() {
    let opening =
      "Avis de la commune de Vaubrun sur les sentiers du plateau, que les troupeaux de trois vallées empruntent de mai à septembre et que nul n'entretient"
    let document = extracted("\(opening)\n\nMonsieur le Maire, Jean Orval, rapporte :\n\nLes sentiers sont à refaire.\n")
    #expect(document.title == opening)
  }
}
