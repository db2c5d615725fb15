import Testing

/// Tables, sheets in columns and heads of fiches as other collectivities print them. Places and people are invented.
enum PlanGrids {
  static let all = [
    Template(
      "a table drawn with strokes and crosses under each heading",
      """
      ACTION 1 --- Relier les halles

      +--------------+----------------------------------+
      | Objectifs    | - Une carte unique               |
      |              | - Un catalogue commun            |
      +--------------+----------------------------------+
      | Chef de file | Vau Agglomération                |
      +--------------+----------------------------------+
      | Partenaires  | Rectorat, Caisse d'allocations   |
      |              | familiales (CAF)                 |
      +--------------+----------------------------------+
      | Calendrier   | 2017-2019                        |
      +--------------+----------------------------------+
      | Évaluation   | - nombre d'inscrits              |
      +--------------+----------------------------------+

      ACTION 2 --- Former les équipes

      +--------------+----------------------------------+
      | Objectifs    | - Former chacun                  |
      +--------------+----------------------------------+
      | Chef de file | Mairie de Bréval                 |
      +--------------+----------------------------------+
      | Calendrier   | 1er trimestre 2018               |
      +--------------+----------------------------------+

      Gouvernance

      Un comité réunit deux fois par an les élus de la vallée et leurs partenaires.
      """,
      """
      1 Relier les halles; objectives: Une carte unique [] | Un catalogue commun []; leads: Vau Agglomération; partners: Rectorat | Caisse d'allocations familiales (CAF); calendar: 2017/2019; indicators: nombre d'inscrits
      2 Former les équipes; objectives: Former chacun []; leads: Mairie de Bréval; calendar: 2018-33
      """),
    Template(
      "a row of labels over rows whose cells are set above and below their middle",
      """
      N°    Action                        Pilote                 Partenaires         Calendrier

      Axe A : Garder la terre

                                                                 Rectorat
      A.1   Créer un espace-test          Vau Agglomération      UDAF                2022-2023
                                                                 Lycée Orval

            Recenser les friches des                             CAF de la Sève
      A.2                                 Mairie de Bréval                           dès 2022
            plateaux                                             Rectorat
      """,
      """
      axe A Garder la terre
      A.1 axe-a Créer un espace-test; leads: Vau Agglomération; partners: Rectorat | UDAF | Lycée Orval; calendar: 2022/2023
      A.2 axe-a Recenser les friches des plateaux; leads: Mairie de Bréval; partners: CAF de la Sève | Rectorat; calendar: 2022/..
      """),
    Template(
      "a number over the title, and two columns of fields",
      """
      T1
      Composter au pied des murs

      Cibles                          Le contexte
      Habitants des tours
                                      Les restes sont un tiers de la poubelle, et la
      Pilote                          vallée les brûle.
      Vau Agglomération
      Partenaires                     L'action en détail
      Rectorat
      Réseau des composteurs             • Distribuer cent bacs
                                         • Former un référent
      Échéance
      2021-2026




      T2
      Donner une autre vie

      Cibles                          Le contexte
      Tout public
                                      Les armoires finissent dans la rivière, et les
      Pilote                          gens le savent.
      Mairie de Bréval
      Partenaires                     L'action en détail
      UDAF de la Sève
                                         • Ouvrir un hangar
      Échéance
      2022
      """,
      """
      T1 Composter au pied des murs; actions: Distribuer cent bacs | Former un référent; leads: Vau Agglomération; partners: Rectorat | Réseau des composteurs; calendar: 2021/2026
      T2 Donner une autre vie; actions: Ouvrir un hangar; leads: Mairie de Bréval; partners: UDAF de la Sève; calendar: 2022
      """),
    Template(
      "axes that only a number tells, over fiches whose codes open with it",
      """
      # Plan vélo

      ## 1. Un réseau continu

      ### Fiche 1.1 | Tracer sept lignes

      | | |
      |---|---|
      | **Pilotage** | Vau Agglomération |
      | **Période** | 2024-2030 |

      **Sous-actions**

      1. Étudier les tracés
      2. Livrer vingt kilomètres

      ### Fiche 1.2 | Franchir la Sève

      | | |
      |---|---|
      | **Pilotage** | Mairie de Bréval |
      | **Période** | 2025 |

      ## 2. Donner envie

      ### Fiche 2.1 | Apprendre à rouler

      | | |
      |---|---|
      | **Pilotage** | Maison du vélo |
      | **Période** | 2026 |
      """,
      """
      axe 1 Un réseau continu
      axe 2 Donner envie
      1.1 axe-1 Tracer sept lignes; actions: Étudier les tracés | Livrer vingt kilomètres; leads: Vau Agglomération; calendar: 2024/2030
      1.2 axe-1 Franchir la Sève; leads: Mairie de Bréval; calendar: 2025
      2.1 axe-2 Apprendre à rouler; leads: Maison du vélo; calendar: 2026
      """),
    Template(
      "the levels above in the head of each fiche",
      """
      Fiche-action n° 1.1.1
      AXE 1 PRODUIRE
      Objectif stratégique 1.1 Installer
      Intitulé : Créer un espace-test
      Maître d'ouvrage : Vau Agglomération
      Échéance : 2021-2023
      Fiche-action n° 2.1.1
      AXE 2 MANGER
      Objectif stratégique 2.1 Fournir
      Intitulé : Grouper les achats
      Maître d'ouvrage : Mairie de Bréval
      Échéance : mi-2023
      """,
      """
      axe 1 PRODUIRE
      axe 2 MANGER
      1.1.1 axe-1 Créer un espace-test; leads: Vau Agglomération; calendar: 2021/2023
      2.1.1 axe-2 Grouper les achats; leads: Mairie de Bréval; calendar: 2023
      """),
    Template(
      "labels one under the other, then their values",
      """
      Fiche action 1
      Pilote
      Partenaires
      Calendrier
      Indicateurs

      Partager les trajets
      Vau Agglomération
      Rectorat, UDAF
      2023-2025
      Nombre de trajets
      """,
      """
      1 Partager les trajets; leads: Vau Agglomération; partners: Rectorat | UDAF; calendar: 2023/2025; indicators: Nombre de trajets
      """),
    Template(
      "a name for all fiches before their words, and questions",
      """
      Agenda 21 - Fiche n° 7

      Garder les haies

      Quels sont nos objectifs ?
      - Accueillir les abeilles

      Qui pilote ?
      Service du parc

      Pour quand ?
      2014

      Agenda 21 - Fiche n° 8

      Économiser l'eau

      Quels sont nos objectifs ?
      - Réparer les fuites

      Qui pilote ?
      Régie des eaux

      Pour quand ?
      2015
      """,
      """
      7 Garder les haies; objectives: Accueillir les abeilles []; leads: Service du parc; calendar: 2014
      8 Économiser l'eau; objectives: Réparer les fuites []; leads: Régie des eaux; calendar: 2015
      """),
    Template(
      "a practical guide to plans holds none",
      """
      CONSTRUIRE SON PLAN DE MOBILITÉ

      Guide pratique à l'usage des élus

      Fiche 1 – Qui fait quoi ?

      La région est chef de file et coordonne les compétences à l'échelle du bassin de vie de la vallée.

      Fiche 2 – Rédiger de bonnes fiches actions

      Une fiche action nomme un pilote et un seul, fixe une échéance et renvoie à un indicateur.
      """, ""),
  ]
}
