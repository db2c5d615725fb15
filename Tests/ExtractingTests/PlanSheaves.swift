import Testing

/// Fiches whose heads and parts stand in boxes, columns and files of their own. Places and people are invented.
enum PlanSheaves {
  static let all = [
    Template(
      "the parts of a charter's measure end its actions",
      """
      Charte du parc du Vaubrun 2014-2026

      Orientation 1 – Garder les marais
      Mesure 1.1 – Gérer les niveaux d’eau
      Contexte
      Le niveau des étangs commande l’état des roselières.
      Dispositions
      – Réviser le règlement d’eau
      – Restaurer les vannes
      Rôle du syndicat mixte
      Le syndicat mixte s’engage à :
      – animer la commission des eaux.
      Engagements des signataires
      Les communes entretiennent les canaux.
      Indicateurs
      – Linéaire de canaux curés

      Mesure 1.2 – Arracher la jussie
      Contexte
      La jussie couvre les marais de la Sève.
      Dispositions
      – Organiser des chantiers
      Rôle du syndicat mixte
      Le syndicat mixte s’engage à :
      – former les agents.
      Engagements des signataires
      La Région soutient les essais.
      Indicateurs
      – Surface colonisée
      """,
      """
      axe 1 Garder les marais
      1.1 axe-1 Gérer les niveaux d’eau; actions: Réviser le règlement d’eau | Restaurer les vannes; indicators: Linéaire de canaux curés
      1.2 axe-1 Arracher la jussie; actions: Organiser des chantiers; indicators: Surface colonisée
      """),
    Template(
      "files of one fiche each, one behind the other",
      """
      ---
      title: Étudier le solaire dans les fermes
      number: 13
      orientation: 'Produire'
      ---

      ## Orientation(s) stratégiques

      - Produire sobrement

      ## Présentation de l'action

      Les fermes ont des toits.

      ## Cibles

      - Agriculteurs

      ## Porteur de projet

      - Commune de Bréval

      ## Indicateurs de suivi

      - Nombre de toits

      ---
      ---
      title: Écrire un plan de déplacement
      number: 24
      ---

      ## Orientation(s) stratégiques

      - Rouler moins

      ## Présentation de l'action

      Le plan a deux axes.
      ### Axe 1 : Relier les hameaux
      ### Axe 2 : Baliser les sentiers

      ## Cibles

      - Habitants

      ## Porteur de projet

      - CIAS

      ## Indicateurs de suivi

      - Nombre de trajets
      """,
      """
      axe - Produire sobrement
      axe - Rouler moins
      13 axe-1 Étudier le solaire dans les fermes; leads: Commune de Bréval; indicators: Nombre de toits
      24 axe-2 Écrire un plan de déplacement; leads: CIAS; indicators: Nombre de trajets
      """),
    Template(
      "a code, the title and a box for the priority",
      """
      ORIENTATION 1 : RESTAURER LES LANDES


            L1                       Rouvrir les landes hautes                     Priorité
                                                                                     1

       Objectifs                          > Rouvrir les parcelles
       Actions à                          > Débroussailler (moins de 0,6
       conduire                             UGB/ha)
                                          > Exporter la bruyère
       Partenaires                        ONF


            L2               Faucher les landes basses des                 Priorité
                                       étangs                                 2

       Objectifs                          > Garder les landes ouvertes
       Actions à                          > Faucher tous les ans
       conduire                           > Exporter la fougère
       Partenaires                        CEN
      """,
      """
      axe 1 RESTAURER LES LANDES
      L1 axe-1 Rouvrir les landes hautes; objectives: Rouvrir les parcelles []; actions: Débroussailler (moins de 0,6 UGB/ha) | Exporter la bruyère; partners: ONF
      L2 axe-1 Faucher les landes basses des étangs; objectives: Garder les landes ouvertes []; actions: Faucher tous les ans | Exporter la fougère; partners: CEN
      """),
    Template(
      "actions with their days in a column",
      """
      Fiche action n°1 – Accueillir les enfants

      Objectifs opérationnels

      • Ouvrir des places


      Actions à mettre en œuvre                                                                         Echéance
      Ouvrir une crèche dans le bourg de                                                                2024
      Bréval
      Former les agents et les bénévoles de la                                                          2025
      Maison de la Sève
      Soutenir les assistants maternels 2024-2026
      Public cible : Parents

      Pilote : CIAS
      """,
      """
      1 Accueillir les enfants; objectives: Ouvrir des places []; actions: Ouvrir une crèche dans le bourg de Bréval (2024) | Former les agents et les bénévoles de la Maison de la Sève (2025) | Soutenir les assistants maternels (2024/2026); leads: CIAS
      """),
    Template(
      "a title in the middle of the page over the frame",
      """
                                 FICHE ACTION 1.2
                   Relier les hameaux au bourg
      Constat                 Trois hameaux sont loin de tout.
                              Les habitants sont âgés.
      Objectifs                - Partager les trajets
      opérationnels
      Pilote                  Commune de Bréval
      Partenaires             CIAS
      """,
      """
      1.2 Relier les hameaux au bourg; objectives: Partager les trajets []; leads: Commune de Bréval; partners: CIAS
      """),
    Template(
      "pages of one line, each with its number before a level without one",
      [
        "3 PILIER HABITAT Fiche action n 1 : Isoler les logements", "4 Fiche action n 2 : Planter les cours",
        "5 PILIER EMPLOI Fiche action n 3 : Former les jeunes",
      ]
      .map {
        $0
          + " Contexte : Les habitants des trois quartiers le demandent depuis des années au conseil citoyen, qui se réunit chaque mois dans "
          + "la maison du quartier et en rend compte. Objectif : Agir ensemble, pour que chacun trouve sa place et que les moyens aillent où il faut. "
          + "Pilote : Ville de Bréval Partenaires : CIAS, ADEME Calendrier : 2015-2017 "
          + "Indicateurs : - nombre de logements isolés avant la fin du contrat - nombre de jeunes formés\n\n"
      }.joined(),
      """
      axe - HABITAT
      axe - EMPLOI
      1 axe-1 Isoler les logements; objectives: Agir ensemble, pour que chacun trouve sa place et que les moyens aillent où il faut. []; leads: Ville de Bréval; partners: CIAS | ADEME; calendar: 2015/2017; indicators: nombre de logements isolés avant la fin du contrat | nombre de jeunes formés
      2 axe-1 Planter les cours; objectives: Agir ensemble, pour que chacun trouve sa place et que les moyens aillent où il faut. []; leads: Ville de Bréval; partners: CIAS | ADEME; calendar: 2015/2017; indicators: nombre de logements isolés avant la fin du contrat | nombre de jeunes formés
      3 axe-2 Former les jeunes; objectives: Agir ensemble, pour que chacun trouve sa place et que les moyens aillent où il faut. []; leads: Ville de Bréval; partners: CIAS | ADEME; calendar: 2015/2017; indicators: nombre de logements isolés avant la fin du contrat | nombre de jeunes formés
      """),
  ]
}
