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
  ]
}
