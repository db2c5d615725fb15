import Reading
import Segmenting
import Testing

@testable import Extracting

@Suite struct PlanTests {
  private let document = extracted(PlanFixture.whole)

  @Test func `Each part of the plan stands at its line under its key`() {
    #expect(
      DocumentOutline.plan(document, lines: true) == """
        27 axe-1: Soutenir les aidants de la vallée
          33 objective: Offrir du temps aux proches
          34 objective: Rompre l'isolement des hameaux
          38 finding: La vallée compte peu de structures :
            40 item: une seule halte pour six cantons
            41 item: aucun transport le soir
          45 strength: Un tissu associatif dense
          57 commitment: Ouvrir des lieux de répit
          58 commitment: Faire connaître les droits
          47 focus: La caravane du répit (2022 = 2022)
            49 text: Une caravane parcourt les hameaux deux fois par mois.
            51 axe-1/focus-1/partner-1: Ville de Bréval
            51 axe-1/focus-1/partner-2: Mutuelle du Val (MDV)
        128 axe-2: Créer les conditions de la réussite
          134 objective: Former et mesurer
        60 fiche-1 1.1 axe-1: Ouvrir des lieux de répit
          62 related plan: Charte régionale du répit
          64 related plan: En lien avec la fiche action n°3
          68 rationale: Les proches s'épuisent faute de relais. Leur santé en souffre (Cf. Fiche 2 et fiche action n°12).
          70 rationale: Les haltes existantes sont saturées :
            72 item: celle de Bréval refuse du monde ;
            73 item: celle de Sainte-Orse ferme l'été.
          77 fiche-1/objective-1: Développer l'accueil de jour
            78 fiche-1/objective-1/action-1: Ouvrir deux haltes dans les cantons du nord (2021-2022 = 2021/2022)
            79 fiche-1/objective-1/action-2: Adapter les horaires de la halte de Bréval :
              80 fiche-1/objective-1/action-2/subaction-1: ouverture le samedi (2021 = 2021)
              81 fiche-1/objective-1/action-2/subaction-2: accueil du soir à titre d'essai
            82 fiche-1/objective-1/action-3: Étudier une halte itinérante (2022- = nothing)
          83 fiche-1/objective-2: Diversifier l'accueil de nuit (2023-2025 = 2023/2025)
            84 fiche-1/objective-2/action-1: Conventionner avec les familles d'accueil (Fin 2023 = 2023)
            85 fiche-1/objective-2/action-2: Ouvrir deux haltes dans les cantons du nord
          87 unattached: 2021-2022, 2023
          91 fiche-1/partner-1: Mutuelle du Val (MDV)
          91 fiche-1/partner-2: Centre local d'information, de coordination et de répit (CLICR)
          91 fiche-1/partner-3: Rectorat
          95 fiche-1/indicator-1: Nombre de nuits
          96 fiche-1/indicator-2: Places ouvertes par canton :
            97 item: haltes
            98 item: familles
          100 focus: Le bus des aidants (2022 = 2022)
            102 text: Un bus dessert les marchés.
            104 fiche-1/focus-1/partner-1: Régie des transports
          64 internal reference: fiche action n°3 -> fiche-3
          68 internal reference: Fiche 2 -> fiche-2
          68 internal reference: fiche action n°12 -> nothing
        108 fiche-2 1.2 axe-1: Faire connaître les droits des aidants
          112 rationale: Trop d'aidants ignorent leurs droits.
          116 fiche-2/objective-1: Informer au plus près
            117 fiche-2/objective-1/action-1: Éditer un guide du proche aidant (2021 = 2021)
            118 fiche-2/objective-1/action-2: Tenir une permanence dans chaque canton
              119 fiche-2/objective-1/action-2/subaction-1: à la maison de services de Bréval (2022-2023 = 2022/2023)
              120 fiche-2/objective-1/action-2/subaction-2: au marché de Sainte-Orse
          122 fiche-2/partner-1: Caisse de retraite
          122 fiche-2/partner-2: Mission locale
          126 fiche-2/indicator-1: Nombre de guides distribués
        136 fiche-3 2.1 axe-2: Former les professionnels
          140 rationale: Les équipes demandent à être formées.
          144 fiche-3/objective-1: Bâtir un plan de formation
            145 fiche-3/objective-1/action-1: Recenser les besoins des équipes (2021 = 2021)
          147 fiche-3/partner-1: Institut de formation
          151 fiche-3/indicator-1: Nombre d'agents formés
        153 fiche-4 2.1 axe-2: Mesurer les progrès
          157 rationale: Rien ne se pilote sans mesure.
          161 fiche-4/objective-1: Tenir un tableau de bord
            162 fiche-4/objective-1/action-1: Publier un bilan (2022-2025 = 2022/2025)
          164 fiche-4/partner-1: Observatoire régional
          168 fiche-4/indicator-1: Bilan publié

        """)
  }

  @Test func `A plan has a kind, a title, a period, a date and an issuer`() {
    #expect(document.kind == .scheme)
    #expect(document.title == "Schéma départemental de l'autonomie et du répit 2021-2025")
    #expect(document.period?.edtf == "2021/2025")
    #expect(document.date?.edtf == "2021-03-08")
    #expect(document.issuer == "Conseil départemental de la Haute-Sève")
  }

  @Test func `A careful reader's remarks stand at their lines`() {
    let remarks = document.diagnostics.filter { $0.severity == .warning }.map { "\($0.place?.line ?? 0) \($0.id.rawValue)" }
    #expect(
      remarks == [
        "20 title-mismatch", "25 numbering-mismatch", "68 dangling-reference", "82 incomplete-date", "85 duplicate-action",
        "87 unattached-calendar", "153 numbering-mismatch",
      ])
    #expect(document.diagnostics(.duplicateAction).first?.related.map(\.line) == [78])
    #expect(document.diagnostics(.titleMismatch).first?.related.map(\.line) == [108])
  }

  @Test func `Nothing of the plan is left over`() {
    #expect(document.residue.isEmpty)
    #expect(document.coverage.residue == 0)
  }

  @Test func `A heading between an axe and its fiches is a group, and its fiches know it`() {
    let document = extracted(
      """
      Axe n°1

      Accueillir

      2.1 Accueillir les familles - Fiche action n°4

      Axe n°2

      Adapter l'offre

      2.3 Adapter l'accueil des plus jeunes

      En particulier dans les hameaux

      2.3.1 Ouvrir une crèche de montagne - Fiche action n°5

      **Enjeux**

      Les crèches manquent.

      **Indicateurs**

      - Nombre de berceaux

      2.3.2 Aider les assistantes maternelles - Fiche action n°6

      **Enjeux**

      Elles sont seules.

      **Indicateurs**

      - Nombre de rencontres
      """)
    #expect(
      DocumentOutline.plan(document) == """
        axe-1: Accueillir
        axe-2: Adapter l'offre
        group-2-3: Adapter l'accueil des plus jeunes | En particulier dans les hameaux | axe-2
        fiche-4 2.1 axe-1: Accueillir les familles
        fiche-5 2.3.1 axe-2 group-2-3: Ouvrir une crèche de montagne
          rationale: Les crèches manquent.
          fiche-5/indicator-1: Nombre de berceaux
        fiche-6 2.3.2 axe-2 group-2-3: Aider les assistantes maternelles
          rationale: Elles sont seules.
          fiche-6/indicator-1: Nombre de rencontres

        """)
  }

  @Test func `An action cut by a page's footnotes is one action, and keeps the calendar that ends its first half`() throws {
    let document = extracted(
      """
      Fiche action n°1 : Rouvrir les berges

      **Enjeux**

      Les quais sont fermés depuis la loi n°2002-2.

      **Actions**

      - Réunir les conseils de quartier ou toute autre forme d'expression et 2021-2022

      ⁴ Article L. 223-2 du code de l'action sociale et des familles

      - de participation des riverains
      - Retirer les grilles 2025

      **Indicateurs**

      - Nombre de quais
      """)
    let actions = try #require(document.parts.fiches.first).actions
    #expect(
      actions.map { "\($0.text) | \($0.calendar?.text ?? "-")" } == [
        "Réunir les conseils de quartier ou toute autre forme d'expression et de participation des riverains | 2021-2022",
        "Retirer les grilles | 2025",
      ])
    #expect(
      document.parts.legalReferences.map(\.text) == ["loi n°2002-2", "Article L. 223-2 du code de l'action sociale et des familles"])
  }

  @Test func `A calendar alone in a list of actions was torn from one, and is no action`() throws {
    let document = extracted(
      """
      Fiche action n°1 : Rouvrir les berges

      **Enjeux**

      Les quais sont fermés.

      **Actions**

      - Poser deux passerelles :
       - à l'amont 2021
       - 2022-2023
       - 2024
       - à l'aval
       - 2025
      - Retirer les grilles 2025

      **Indicateurs**

      - Nombre de quais
      """)
    #expect(
      DocumentOutline.fiche(try #require(document.parts.fiches.first)) == """
        fiche-1: Rouvrir les berges
          rationale: Les quais sont fermés.
            fiche-1/action-1: Poser deux passerelles :
              fiche-1/action-1/subaction-1: à l'amont (2021 = 2021)
              fiche-1/action-1/subaction-2: à l'aval
            fiche-1/action-2: Retirer les grilles (2025 = 2025)
          unattached: 2022-2023, 2024
          unattached: 2025
          fiche-1/indicator-1: Nombre de quais

        """)
  }

  /// Headings of fiches in the forms of many collectivities: number, then title.
  private static let headings = [
    Phrase("Fiche action n°25 : Planter des haies", "25 Planter des haies"),
    Phrase("Ficheactionn°25 : Planter des haies", "25 Planter des haies"),
    Phrase("FICHE ACTION A 1 PLANTER DES HAIES", "A 1 PLANTER DES HAIES"),
    Phrase("Fiche action n 25 : Planter des haies", "25 Planter des haies"),
    Phrase("FICHE-ACTION 25 : Planter des haies", "25 Planter des haies"),
    Phrase("Fiche Action 25. Planter des haies", "25 Planter des haies"),
    Phrase("Fiche 25 Planter des haies", "25 Planter des haies"), Phrase("Action 25. Planter des haies", "25 Planter des haies"),
    Phrase("Action 25 : Planter des haies", "25 Planter des haies"), Phrase("Action 25 - Planter des haies", "25 Planter des haies"),
    Phrase("Fiche action n°12bis : Planter des haies", "12bis Planter des haies"),
    Phrase("Action 12 ter - Planter des haies", "12 ter Planter des haies"),
    Phrase("F.A. 1-1 / Planter des haies", "1-1 Planter des haies"), Phrase("F.A. 1 - 1 / Planter des haies", "1-1 Planter des haies"),
    Phrase("Planter des haies – Fiche action n°25", "25 Planter des haies"),
    Phrase("3.2 Planter des haies - Fiche action n° 25", "25 Planter des haies"),
    Phrase("Planter des haies (Fiche action n°25)", "25 Planter des haies"), Phrase("Axe 25 Planter des haies", nil),
    Phrase("Planter des haies", nil), Phrase("fiche 25 planter des haies", nil), Phrase("Fiches 1 et 2", nil),
  ]

  @Test(arguments: headings) func `The heading of a fiche has its number and its title`(row: Phrase) {
    let heading = PlanHeading(passage(row.text))
    row.check(heading.flatMap { $0.kind == .fiche ? "\($0.number ?? "-") \($0.title.string)" : nil })
  }

  private static let axes = [
    Phrase("Axe 1: Planter", "1 Planter"), Phrase("Axe3 - Planter", "3 Planter"), Phrase("AXEN°10 : PLANTER", "10 PLANTER"),
    Phrase("Axe 1 Planter", "1 Planter"), Phrase("Axe 1 / Planter", "1 Planter"), Phrase("AXE 1 : planter", "1 planter"),
    Phrase("Axe 1. PLANTER", "1 PLANTER"), Phrase("Axe n°1", "1 "), Phrase("Axe transversal : Planter", "transverse Planter"),
    Phrase("Volet A PLANTER", "A PLANTER"), Phrase("Orientation n°1 : Planter", "1 Planter"), Phrase("Engagement 4. Planter", "4 Planter"),
    Phrase("ORIENTATION STRATEGIQUE N°1 : PLANTER", "1 PLANTER"), Phrase("Objectif stratégique 1. Planter", "1 Planter"),
    Phrase("Axe de travail", nil), Phrase("Les axes 1 et 2", nil),
  ]

  @Test(arguments: axes) func `The heading of an axe has its number and its title`(row: Phrase) {
    let heading = PlanHeading(passage(row.text))
    row.check(heading.flatMap { $0.kind == .axis ? "\($0.number ?? "-") \($0.title.string)" : nil })
  }

  /// What names fiches and holds none.
  private static let hollow = [
    Phrase(
      "SOMMAIRE\n\n" + (1...4).map { "Action \($0). Ouvrir la halle du quai\net la rendre aux habitants ........ \($0 + 3)\n\n" }.joined(),
      ""),
    Phrase(
      "Sommaire Introduction 3 1. Avancement du programme 4 "
        + (1...5).map { "a) Fiche action n \($0) : Tourisme de la vallée \($0 + 10) " }.joined() + "II. Bilan 30 Annexes 34", ""),
    Phrase(
      "Fiche n°10 - Programme des quais\n\nObjectif de la fiche\n\nDonner des repères aux communes.\n\nA qui s'adresse cette fiche ? "
        + "Aux communes.\n\nAutres acteurs concernés\n\n" + String(repeating: "Les communes tiennent leurs quais. ", count: 20), ""),
    Phrase(
      "COMMENT REMPLIR UNE FICHE ACTION ?\nGuide à l'usage des porteurs de projet\n\n"
        + ["Donner un titre", "Nommer le pilote", "Dater"].enumerated().map {
          "FICHE N°\($0 + 1) \($1)\n\nPilote : nommez une structure.\nCalendrier : écrivez l'année de fin.\n\n"
        }.joined() + "Exemple à ne pas suivre\n\n   Titre :        Mobilité\n   Pilote :       tous\n   Calendrier :   à définir\n"
        + "   Indicateurs :  nombre de réunions\n", ""),
    // The same with what they announce.
    Phrase(
      "SOMMAIRE\n\n"
        + (1...3).map { "Action \($0). Ouvrir la halle \($0)\net la rendre ........ \($0 + 3)\n\n" }.joined()
        + (1...3).map { "Action \($0). Ouvrir la halle \($0)\n\nPilote : Ville\n\nCalendrier : 2024\n\n" }.joined(), "1 2 3"),
  ]

  @Test(arguments: hollow) func `Lists of contents and the sheets of a guide hold no fiche`(row: Phrase) {
    let parts = extracted(row.text).parts
    row.check(parts.fiches.map { $0.number ?? "-" }.joined(separator: " "))
    #expect(parts.objectives.isEmpty)
  }

  @Test func `A row of a table that names an axis heads the rows below, and a total is no fiche`() {
    let rows = [
      "N°\tIntitulé de l'action\tStructure pilote\tPartenaires\tÉchéance\tCoût", "Volet A - Produire ici\t\t\t\t\t",
      "1.1\tOuvrir une halle\tVille\tSAFER\t2024\t210 000", "1.2\tPlanter des haies\tSyndicat\tLycée\t2025\t8 000",
      "Volet B - Nourrir tous\t\t\t\t\t", "2.1\tTenir une épicerie\tCCAS\tBanque alimentaire\t2026\t9 000", "Total\t\t\t\t\t227 000",
    ]
    let parts = extracted(rows.joined(separator: "\n") + "\n").parts
    #expect(
      parts.fiches.map { "\($0.number ?? "-") \($0.title) \($0.axis ?? "-")" } == [
        "1.1 Ouvrir une halle axe-a", "1.2 Planter des haies axe-a", "2.1 Tenir une épicerie axe-b",
      ])
    #expect(parts.axes.map(\.title) == ["Produire ici", "Nourrir tous"])
  }

  @Test func `A table of actions gives each its lead, its partners and its years, over cells of two lines`() {
    let document = extracted(
      """
      PLAN DU PAIN DE LA SÈVE 2023-2028

      Fiche action n°1 : Rouvrir les fournils

      Objectifs :
      - Cuire deux fois par semaine

      Actions                                   Pilote                  Calendrier
      Relever la voûte                          Service bâtiments       2023
      Remplacer les soles des fours             Communes membres        2024-2025
      et des étuves
      Former les fourniers                      Lycée Orval             2026

      Indicateurs :
      - nombre de fournées

      Fiche action n°2 : Semer des blés

        Description de l'action         Maître d'ouvrage          Partenaires               Coût
        Semer vingt hectares            Moulin de la Sève         Lycée Orval, Confrérie    12 000 €
        Trier les grains                Lycée Orval               Moulin de la Sève         dans la limite du budget
      """)
    let (first, second) = (document.parts.fiches[0], document.parts.fiches[1])
    #expect(first.objectives.map(\.text) == ["Cuire deux fois par semaine"])
    #expect(first.actions.map(\.text) == ["Relever la voûte", "Remplacer les soles des fours et des étuves", "Former les fourniers"])
    #expect(first.actions.map { $0.leads.map(\.text) } == [["Service bâtiments"], ["Communes membres"], ["Lycée Orval"]])
    #expect(first.actions.map { $0.calendar?.edtf } == ["2023", "2024/2025", "2026"])
    #expect(second.actions.map { $0.partners.map(\.text) } == [["Lycée Orval", "Confrérie"], ["Moulin de la Sève"]])
    #expect(second.actions.map { $0.amounts.map { $0.value?.digits } } == [["12000"], []])
    #expect(second.sections.map(\.title) == ["Coût"])
  }

  @Test func `A level without a number stands over its fiches`() {
    let document = extracted(
      """
      Pilier Eau

      Fiche CS-1
      Compter les truites
      Pilote : Syndicat de la Sève
      Calendrier : 2019

      Pilier Pain

      Fiche CV-1
      Rouvrir les fournils
      Pilote : Commune de Bréval
      Calendrier : 2020
      """)
    #expect(document.parts.axes.map(\.title) == ["Eau", "Pain"])
    #expect(document.parts.fiches.map(\.axis) == document.parts.axes.map(\.id))
  }

  @Test func `Without fiches the objectives under the axes are the document's, and what someone engages to is none`() {
    let document = extracted(
      """
      Schéma de lecture de la Sève 2016-2021

      Axe 1 : Réduire les distances
      La carte montre une fracture entre la vallée et le plateau, que le schéma veut réduire en cinq ans. Vingt-neuf communes n'ont
      aucune bibliothèque à moins de vingt minutes de route, et les horaires y sont courts.
      Objectifs
      - Mailler le territoire
      - Étendre les horaires
      Le Département s'engage à :
      - aider huit bibliothèques

      Axe 2 : Lire partout
      Les collégiens lisent peu, et les aînés ne sortent plus guère de chez eux pendant les mois d'hiver. La bibliothèque est
      pourtant le premier équipement culturel du département, et le plus proche des habitants.
      Objectifs
      - Toucher les aînés
      Le Département s'engage à :
      - ouvrir un festival
      """)
    #expect(document.parts.objectives.map(\.text) == ["Mailler le territoire", "Étendre les horaires", "Toucher les aînés"])
    #expect(document.parts.objectives.map(\.axis) == ["axe-1", "axe-1", "axe-2"])
    #expect(document.parts.axes.map { $0.commitments.map(\.text) } == [["aider huit bibliothèques"], ["ouvrir un festival"]])
  }
}
