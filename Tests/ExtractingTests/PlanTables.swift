import Testing

/// Plans told as one table, and frames whose labels a dump tore from their values. Places and people are invented.
enum PlanTables {
  static let all = [
    Template(
      "one table of actions, cells set in the middle, the head again on the next page",
      """
      N° Action                                  Pilote              Partenaires     Calendrier Indicateurs
      Axe 1 : Sobriété
          Rénover les bâtiments                  Communauté de                                  Nombre de
      1.1 publics les plus                       communes du         SDE, mairies    2022-2025  bâtiments
          dépensiers                             Vau                                            rénovés
          Animer une maison de                                                                  Nombre de
      1.2 l'habitat                              Pays d'Orval                        2022-2027  ménages
      Axe 2 : Mobilités
      2.1 Tracer une voie verte                  Service routes      Département     2024       Kilomètres
      \u{0C}N° Action                             Pilote          Partenaires     Calendrier Indicateurs
      2.2 Électrifier la flotte                 SDE                             2025       Part de la flotte
      """,
      """
      axe 1 Sobriété
      axe 2 Mobilités
      1.1 axe-1 Rénover les bâtiments publics les plus dépensiers; leads: Communauté de communes du Vau; partners: SDE | mairies; calendar: 2022/2025; indicators: Nombre de bâtiments rénovés
      1.2 axe-1 Animer une maison de l'habitat; leads: Pays d'Orval; calendar: 2022/2027; indicators: Nombre de ménages
      2.1 axe-2 Tracer une voie verte; leads: Service routes; partners: Département; calendar: 2024; indicators: Kilomètres
      2.2 axe-2 Électrifier la flotte; leads: SDE; calendar: 2025; indicators: Part de la flotte
      """),
    Template(
      "one table of actions, a column without a label, numbers in the title's",
      """
      Action                                                 Partenaires      Calendrier      Indicateurs
      1. Ouvrir une halte pour les          Ville de         Rectorat         2021            Nombre de
      voyageurs                             Bréval                                            nuitées
      2. Former les agents                  CCAS                              2022            Agents formés
      d'accueil des mairies
      3. Semer des haies                    Syndicat         Lycée Orval      2023-           Linéaire
                                            d'Orval                           2024            semé
      """,
      """
      1 Ouvrir une halte pour les voyageurs; partners: Rectorat; calendar: 2021; indicators: Nombre de nuitées
      2 Former les agents d'accueil des mairies; calendar: 2022; indicators: Agents formés
      3 Semer des haies; partners: Lycée Orval; calendar: 2023/2024; indicators: Linéaire semé
      """),
    Template(
      "one table of actions, themes beside several rows",
      """
      Thématique       Action                        Porteur        Calendrier   Budget
                       Servir des repas de la        CC du Vau      2023         20 000 €
                       vallée
      Restauration
                       Former les cuisiniers au      CNFPT          2024         8 000 €
      collective
                       fait-maison
                       Peser les restes              SMICTOM        2024         5 000 €
                       Recenser les friches          SAFER          2023         15 000 €
      Foncier
                       Installer des maraîchers      Terre d'Orval  2025         90 000 €
      """,
      """
      axe - Restauration collective
      axe - Foncier
      - axe-1 Servir des repas de la vallée; leads: CC du Vau; calendar: 2023
      - axe-1 Former les cuisiniers au fait-maison; leads: CNFPT; calendar: 2024
      - axe-1 Peser les restes; leads: SMICTOM; calendar: 2024
      - axe-2 Recenser les friches; leads: SAFER; calendar: 2023
      - axe-2 Installer des maraîchers; leads: Terre d'Orval; calendar: 2025
      """),
    Template(
      "contents without leader dots, pages behind their entries",
      """
      Sommaire
      Fiche-action A1 – Ouvrir des permanences dans les deux maisons de la
      vallée
      3
      Fiche-action A2 – Former les secouristes 5
      Fiche-action B1 – Marcher à tout âge 7
      Fiche-action A1
      Ouvrir des permanences dans les deux maisons de la vallée
      Porteur Hôpital du Vau
      Calendrier 2023-2024 Étude des besoins
      Fiche-action A2
      Former les secouristes
      Porteur Ligue du souffle
      Calendrier 2024 – à confirmer
      Fiche-action B1
      Marcher à tout âge
      Porteur Club d'Orval
      Calendrier 2025
      """,
      """
      A1 Ouvrir des permanences dans les deux maisons de la vallée; leads: Hôpital du Vau; calendar: 2023/2024
      A2 Former les secouristes; leads: Ligue du souffle; calendar: 2024
      B1 Marcher à tout âge; leads: Club d'Orval; calendar: 2025
      """),
    Template(
      "contents with the page before each entry, the number of a fiche in its frame",
      """
      SOMMAIRE
      4 Fiche 1 : Accueillir les enfants
      5 Fiche 2 : Harmoniser les tarifs
      6 Fiche 3 : Soutenir les parents
      \u{0C}N° de fiche     1
      Intitulé de
                      Accueillir les enfants
      l'action
      Pilote          CC du Vau
      Partenaires     CAF, PMI
      Échéancier      2022
      \u{0C}N° de fiche     2
      Intitulé de     Harmoniser les tarifs
      l'action
      Pilote          CC du Vau
      Partenaires     CAF, mairies
      Échéancier      2023
      \u{0C}N° de fiche     3
      Intitulé de     Soutenir les parents
      l'action
      Pilote          Centre social d'Orval
      Partenaires     CAF
      Échéancier      2024
      """,
      """
      1 Accueillir les enfants; leads: CC du Vau; partners: CAF | PMI; calendar: 2022
      2 Harmoniser les tarifs; leads: CC du Vau; partners: CAF | mairies; calendar: 2023
      3 Soutenir les parents; leads: Centre social d'Orval; partners: CAF; calendar: 2024
      """),
    Template(
      "the word of a heading over its number, the title beside them, labels torn round their values",
      """
       ACTION Réhabiliter la friche de la filature en pôle
       n°1    d'activités et de culture
       Maître
                              Commune de Bréval
       d'ouvrage
       Description de Le projet consiste à rouvrir un bâtiment vide depuis
       l'action       2012 et à l'offrir aux artisans de la vallée.
       Partenaires            Région / Département
       Calendrier             2021-2022
       Indicateurs            Nombre d'artisans installés
       proposés

       ACTION
              Rénover l'école
       n°2
       Maître
                              Commune d'Orval
       d'ouvrage
       Description de L'école sera isolée.
       l'action
       Partenaires            Région
       Calendrier             2023
       Indicateurs            Énergie économisée
       proposés
      """,
      """
      1 Réhabiliter la friche de la filature en pôle d'activités et de culture; leads: Commune de Bréval; partners: Région | Département; calendar: 2021/2022; indicators: Nombre d'artisans installés
      2 Rénover l'école; leads: Commune d'Orval; partners: Région; calendar: 2023; indicators: Énergie économisée
      """),
    Template(
      "labels on the right of their values, one blank between",
      """
      Fiche action n°1 : Ouvrir un guichet
      – Faciliter l'accès aux soins
      – Développer le vélo
      Objectifs
      – Signer une convention avec le lycée Descriptif de
      l'action
      Familles isolées Publics visés
      CCAS de Bréval Maître
      d'ouvrage
      Syndicat d'Orval, Rectorat Partenaires
      potentiels
      2023-2026 Calendrier
      – Part des agents formés
      – Nombre de ménages
      Indicateurs
      de suivi
      Fiche action n°2 : Réduire les déchets
      – Trier mieux Objectifs
      – Poser des bacs
      – Former les gardiens
      Descriptif de
      l'action
      Habitants Publics visés
      Ville de Bréval Maître
      d'ouvrage
      SICTOM Partenaires
      potentiels
      2024 Calendrier
      – Tonnes triées
      Indicateurs
      de suivi
      """,
      """
      1 Ouvrir un guichet; objectives: Faciliter l'accès aux soins [] | Développer le vélo []; actions: Signer une convention avec le lycée; leads: CCAS de Bréval; partners: Syndicat d'Orval | Rectorat; calendar: 2023/2026; indicators: Part des agents formés | Nombre de ménages
      2 Réduire les déchets; objectives: Trier mieux []; actions: Poser des bacs | Former les gardiens; leads: Ville de Bréval; partners: SICTOM; calendar: 2024; indicators: Tonnes triées
      """),
    Template(
      "the box of a fiche before its heading",
      """
      Service pilote
      Syndicat d'Orval
      Partenaires
      Rectorat, CAF
      Calendrier
      2022
      Fiche action n°1 : Ouvrir un guichet
      Objectifs
      - Informer les familles
      \u{0C}Service pilote
      Ville de Bréval
      Partenaires
      Lycée Orval
      Calendrier
      2023
      Fiche action n°2 : Prévenir les chutes
      Objectifs
      - Aménager les logements
      \u{0C}Service pilote
      CCAS
      Partenaires
      MSA
      Calendrier
      2024
      Fiche action n°3 : Semer des haies
      Objectifs
      - Abriter les oiseaux
      """,
      """
      1 Ouvrir un guichet; objectives: Informer les familles []; leads: Syndicat d'Orval; partners: Rectorat | CAF; calendar: 2022
      2 Prévenir les chutes; objectives: Aménager les logements []; leads: Ville de Bréval; partners: Lycée Orval; calendar: 2023
      3 Semer des haies; objectives: Abriter les oiseaux []; leads: CCAS; partners: MSA; calendar: 2024
      """),
    Template(
      "labels between the lines of their values",
      """
      Fiche action n°1 : Réduire les déchets
      Objectifs

      – Trier mieux
      – Composter

      – Ouvrir une ressourcerie dans chacune des trois
      communes
      Descriptif de – Signer une convention avec le lycée
      l'action
      – Éditer un guide
      Pilote

      SICTOM

      Calendrier

      2023

      Fiche action n°2 : Prévenir les chutes
      Objectifs

      – Aménager les logements

      Descriptif de
      – Former les aidants
      l'action
      Pilote

      MSA

      Calendrier

      2024
      """,
      """
      1 Réduire les déchets; objectives: Trier mieux [] | Composter []; actions: Ouvrir une ressourcerie dans chacune des trois communes | Signer une convention avec le lycée | Éditer un guide; leads: SICTOM; calendar: 2023
      2 Prévenir les chutes; objectives: Aménager les logements []; actions: Former les aidants; leads: MSA; calendar: 2024
      """),
    Template(
      "two fields in a row, one blank between",
      """
      Fiche action n°1 : Ouvrir un guichet
      Chef de file
      Syndicat d'Orval
      Bénéficiaires Jeunes de 16 à 25 ans Moyens 45 000 €
      Calendrier
      prévisionnel
      2022
      Indicateurs
      Nombre de visites
      Fiche action n°2 : Semer des haies
      Chef de file CPIE du Vau
      Bénéficiaires Paysans de la vallée
      Moyens
      10 000 €
      Calendrier
      prévisionnel
      2023
      Indicateurs
      Kilomètres semés
      """,
      """
      1 Ouvrir un guichet; leads: Syndicat d'Orval; calendar: 2022; indicators: Nombre de visites
      2 Semer des haies; leads: CPIE du Vau; calendar: 2023; indicators: Kilomètres semés
      """),
  ]
}
