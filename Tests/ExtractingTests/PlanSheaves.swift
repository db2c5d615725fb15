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
  ]
}
