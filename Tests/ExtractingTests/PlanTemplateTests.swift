import Testing

@testable import Extracting

/// One way in which plans are printed, and what must come out of it.
struct Template: Sendable, CustomTestStringConvertible {
  let name: String
  let text: String
  let expected: String
  let at: SourceLocation

  init(_ name: String, _ text: String, _ expected: String, at: SourceLocation = #_sourceLocation) {
    (self.name, self.text, self.expected, self.at) = (name, text, expected, at)
  }

  var testDescription: String { name }
}

/// The plans of other collectivities: their headings, their labels, and where the page puts both. Places and people are invented.
@Suite struct PlanTemplateTests {
  private static let headings = [
    Template(
      "codes under axes, with contents and a heading again on the next page",
      """
      SOMMAIRE
      Axe 1: Habiter le bourg
         1-1: Bâtir des logements
         1-2: Garder les commerces
      Axe 2: Protéger le bocage
         2-1: Classer les haies

      Axe 1: Habiter le bourg

      1-1: Bâtir des logements

      La commune compte deux mille habitants.

      ✓ Construire quinze logements par an ;
      ✓ Réserver un logement sur cinq.

      1-2: Garder les commerces

      Les commerces ferment l'un après l'autre depuis dix ans.

      ✓ Aménager une halle.

      Axe 2: Protéger le bocage

      2-1: Classer les haies

      Les haies reculent.

      ✓ Classer quarante kilomètres de haies.
      """,
      """
      axe 1 Habiter le bourg
      axe 2 Protéger le bocage
      1-1 axe-1 Bâtir des logements; actions: Construire quinze logements par an ; | Réserver un logement sur cinq.
      1-2 axe-1 Garder les commerces; actions: Aménager une halle.
      2-1 axe-2 Classer les haies; actions: Classer quarante kilomètres de haies.
      """),
    Template(
      "a number that begins anew under each axis",
      """
      AXE 1 - PRÉVENIR

      Fiche n°1 Soutenir les parents

      Problématique
      Les demandes ont doublé.

      Objectif 1 : Aller vers les parents
      - Ouvrir cinq lieux d'accueil (2016-2018)
      - Tenir une permanence (dès 2017)

      Partenaires
      CAF de la Sève, UDAF

      AXE 2 - ACCUEILLIR

      Fiche n°1 Trouver des familles

      Problématique
      Soixante familles partiront.

      Objectif 1 : Recruter
      - Lancer une campagne (chaque année)

      Partenaires
      Pôle emploi
      """,
      """
      axe 1 PRÉVENIR
      axe 2 ACCUEILLIR
      1 axe-1 Soutenir les parents; objectives: Aller vers les parents [Ouvrir cinq lieux d'accueil (2016/2018), Tenir une permanence (2017/..)]; partners: CAF de la Sève | UDAF
      1 axe-2 Trouver des familles; objectives: Recruter [Lancer une campagne (chaque année)]; partners: Pôle emploi
      """),
    Template(
      "a code alone before the words that it numbers",
      """
      C-3-1
      Fiche / action n°
                            Rouvrir le moulin aux poissons
      Objectif recherché :
      Rétablir la circulation.

      Descriptif de l'action :
      a/ étude du seuil
      b/ travaux

      Maître d'ouvrage : Syndicat du Vau

      C-3-2
      Fiche / action n°
                            Effacer les étangs
      Objectif recherché :
      Supprimer cinq étangs.

      Maître d'ouvrage : Syndicat du Vau
      """,
      """
      C-3-1 Rouvrir le moulin aux poissons; objectives: Rétablir la circulation. []; actions: étude du seuil | travaux; leads: Syndicat du Vau
      C-3-2 Effacer les étangs; objectives: Supprimer cinq étangs. []; leads: Syndicat du Vau
      """),
    Template(
      "labels and no heading word: the first label again opens the next fiche",
      """
      Thématique : Axe1 - Éviter les déchets
      Intitulé de l'action : Composter en pied d'immeuble
      Référent : chargée de mission
      Partenaires pressentis : bailleurs, Maison du Vau
      Période : 2021 - 2026

      Thématique : Axe2 - Réparer
      Intitulé de l'action : Ouvrir un atelier
      Référent : responsable des déchèteries
      Partenaires pressentis : néant
      Période : mi-2022
      """,
      """
      axe 1 Éviter les déchets
      axe 2 Réparer
      - axe-1 Composter en pied d'immeuble; leads: chargée de mission; partners: bailleurs | Maison du Vau; calendar: 2021/2026
      - axe-2 Ouvrir un atelier; leads: responsable des déchèteries; calendar: 2022
      """),
    Template(
      "a Markdown file that is one fiche, its number and title in front",
      """
      ---
      title: Acheter autrement
      number: 25
      ---

      ## Présentation de l'action

      Les achats pèsent lourd.

      ## Objectifs visés par l'action

      1. Réduire les émissions
      2. ~~Livrer de la chaleur~~

      ## Porteur de projet

      - Vau Agglomération

      ## Cibles

      - Entreprises
      """,
      """
      25 Acheter autrement; objectives: Réduire les émissions []; leads: Vau Agglomération
      """),
    Template(
      "actions that only a list names are lines of a plan, their number its own",
      """
      Engagement 1. : Connaître
      Mesure 1 Créer un observatoire
      Mesure 2 Publier un baromètre

      Engagement 2. : Rapprocher
      Mesure 3 Ouvrir dix cafés
      """,
      """
      axe 1 Connaître
      axe 2 Rapprocher
      objective 1 axe-1 Créer un observatoire
      objective 2 axe-1 Publier un baromètre
      objective 3 axe-2 Ouvrir dix cafés
      """),
    Template(
      "objectives with their actions, without fiches",
      """
      Axe 1 : Mutualiser

      Objectif 1 : Conforter les maisons de services

      ➢ Labelliser trois maisons (2018-2019)
      ➢ Former les agents

      Axe 2 : Soigner

      Objectif 2 : Attirer des médecins

      ➢ Aménager six logements (d'ici 2021)
      """,
      """
      axe 1 Mutualiser
      axe 2 Soigner
      objective 1 axe-1 Conforter les maisons de services [Labelliser trois maisons (2018/2019), Former les agents]
      objective 2 axe-2 Attirer des médecins [Aménager six logements (../2021)]
      """),
  ]

  private static let friends = [
    Template(
      "how to read a fiche is none, nor who wrote it, nor sentences under a label of names",
      """
      Comment lire les fiches actions

      - Pilote : la direction qui rend compte,
      - Partenaires : les organismes associés,
      - Calendrier : les dates.

      Fiche action n°1 : Ouvrir une halte

      Gouvernance
      Le comité est réuni deux fois par an par le maire, qui peut y inviter les associations de la vallée.

      Partenaires
      Rectorat de la Sève

      Fiche réalisée par l'agence Orval le 3 mai 2021

      Fiche action n°2 : Former les agents

      Pilote
      Mairie de Bréval
      """,
      """
      1 Ouvrir une halte; partners: Rectorat de la Sève
      2 Former les agents; leads: Mairie de Bréval
      """)
  ]

  @Test(
    arguments: headings + PlanGeometries.all + PlanForms.all + PlanGrids.all + PlanColumns.all + PlanTables.all + PlanFrames.all
      + PlanPapers.all + PlanLevels.all + PlanCells.all + PlanCentred.all + PlanSheaves.all
      + PlanFields.all + friends)
  func `A plan is understood however it is printed`(
    template: Template
  ) {
    #expect(Self.summary(extracted(template.text)) == template.expected, "\(template.name)", sourceLocation: template.at)
  }

  /// Axes, fiches and objectives, a line each, with what a reader looks for first.
  private static func summary(_ document: Document) -> String {
    let parts = document.parts
    let axes = parts.axes.map { "axe \($0.number ?? "-") \($0.title)" }
    let objectives = parts.objectives.map { objective in
      "objective \(objective.number ?? "-") \(objective.axis ?? "-") \(objective.text)"
        + (objective.actions.isEmpty ? "" : " [\(objective.actions.map(action).joined(separator: ", "))]")
    }
    return (axes + parts.fiches.map(summary) + objectives).joined(separator: "\n")
  }

  private static func summary(_ fiche: Fiche) -> String {
    let head = [fiche.number ?? fiche.code ?? "-", fiche.axis, fiche.title].compactMap { $0 }.joined(separator: " ")
    let fields: [(String, [String])] = [
      ("objectives", fiche.objectives.map { "\($0.text) [\($0.actions.map(action).joined(separator: ", "))]" }),
      ("actions", fiche.actions.map(action)), ("leads", fiche.leads.map(\.text)), ("partners", fiche.partners.map(\.text)),
      ("calendar", fiche.calendar.map { [$0.edtf ?? $0.text] } ?? []), ("indicators", fiche.indicators.map(\.text)),
      ("state", fiche.state.map { [$0.text] } ?? []), ("priority", fiche.state == nil ? [] : fiche.priority.map { [$0.text] } ?? []),
    ]
    return ([head] + fields.filter { !$0.1.isEmpty }.map { "\($0.0): \($0.1.joined(separator: " | "))" }).joined(separator: "; ")
  }

  private static func action(_ action: Action) -> String {
    action.text + (action.calendar.map { " (\($0.edtf ?? $0.text))" } ?? "")
  }
}
