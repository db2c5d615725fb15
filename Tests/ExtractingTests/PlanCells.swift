import Testing

/// Cells of fields side by side, with strokes or blanks between. Places and people are invented.
enum PlanCells {
  static let all = [
    Template(
      "strokes between labels and values",
      """
      Convention-cadre Petites villes de demain
      Annexe 3 : fiches actions

      FICHE ACTION n° 1 - Requalifier la halle
      Axe de rattachement | Axe 2 : Commerce
      Description générale | La halle est fermée depuis 2008.
      Objectifs | - rouvrir le marché
      Intervenants | Maîtrise d'ouvrage : Ville de Bréval ; Partenaires : CMA, CCI
      Budget global | 850 000 € HT
      Modalité de financement | DETR 40 %, Région 20 %
      Indicateurs de résultat | nombre de commerçants

      FICHE ACTION n° 2 - Louer les vitrines vides
      Axe de rattachement | Axe 2 : Commerce
      Description générale | Onze vitrines sont vides.
      Objectifs | - tester des boutiques
      Intervenants | Maîtrise d'ouvrage : Pays d'Orval
      Budget global | 60 000 €
      Indicateurs de résultat | nombre de baux
      """,
      """
      axe 2 Commerce
      1 axe-2 Requalifier la halle; objectives: rouvrir le marché []; leads: Ville de Bréval; partners: CMA | CCI; indicators: nombre de commerçants
      2 axe-2 Louer les vitrines vides; objectives: tester des boutiques []; leads: Pays d'Orval; indicators: nombre de baux
      """),
    Template(
      "a field beside the number of a fiche, its title below",
      """
      CONVENTION TERRITORIALE D'ORVAL

      Fiche action n°1                         Thématique : Jeunesse
      OUVRIR UN LIEU POUR LES JEUNES

      Diagnostic :        Les jeunes n'ont aucun lieu à
                          eux dans le bourg.
      Objectifs :         - ouvrir un local
                          - créer un conseil des jeunes
      Pilote :            Commune d'Orval
      Partenaires :       CAF, mission locale,
                          Maison des jeunes
      Échéance :          2023
      Moyens :            35 000 €
      Évaluation :        - fréquentation
                          - nombre de projets

      Fiche action n°2                         Thématique : Parentalité
      RÉUNIR LES PARENTS

      Diagnostic :        Les parents se disent seuls.
      Objectifs :         - tenir un café mensuel
      Pilote :            Centre social
      Partenaires :       CAF
      Échéance :          dès 2022
      Moyens :            4 000 €
      Évaluation :        - nombre de cafés
      """,
      """
      1 OUVRIR UN LIEU POUR LES JEUNES; objectives: ouvrir un local [] | créer un conseil des jeunes []; leads: Commune d'Orval; partners: CAF | mission locale | Maison des jeunes; calendar: 2023; indicators: fréquentation | nombre de projets
      2 RÉUNIR LES PARENTS; objectives: tenir un café mensuel []; leads: Centre social; partners: CAF; calendar: 2022/..; indicators: nombre de cafés
      """),
    Template(
      "fields in two columns up to the next banner",
      """
      PROGRAMME LOCAL DE PREVENTION DES DECHETS

      Axe 1 : Eviter les déchets verts                                        Action 1.1

      BROYER CHEZ SOI

      Objectifs de l'action                         Public visé
      - Réduire de 10 kg par habitant               Tous les habitants
      - Produire du paillage                        Services techniques

      Porteur                                       Partenaires
      Syndicat de la Sève                           Communes
                                                    Jardiniers de Bréval

      Planning                                      Budget
      2021 : achat du broyeur                       22 000 €
      2022 : prêt aux habitants

      Indicateurs
      - Tonnage de déchets verts
      - Nombre de prêts

      Axe 1 : Eviter les déchets verts                                        Action 1.2

      PLANTER AUTREMENT

      Objectifs de l'action                         Public visé
      - Choisir des arbustes lents                  Communes

      Porteur                                       Partenaires
      CAUE                                          Pépiniéristes

      Planning                                      Budget
      2022                                          3 000 €

      Indicateurs
      - Nombre de communes
      """,
      """
      axe 1 Eviter les déchets verts
      1.1 axe-1 BROYER CHEZ SOI; objectives: Réduire de 10 kg par habitant [] | Produire du paillage []; leads: Syndicat de la Sève; partners: Communes | Jardiniers de Bréval; calendar: 2021 : achat du broyeur 2022 : prêt aux habitants; indicators: Tonnage de déchets verts | Nombre de prêts
      1.2 axe-1 PLANTER AUTREMENT; objectives: Choisir des arbustes lents []; leads: CAUE; partners: Pépiniéristes; calendar: 2022; indicators: Nombre de communes
      """),
  ]
}
