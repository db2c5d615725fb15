import Testing

/// Fields beside, over and under others, and what is counted among them. Places and people are invented.
enum PlanFields {
  static let all = [
    Template(
      "two numbers behind the word for an objective, no sign, under the axis of the first",
      """
      Projet de territoire de la Sève

      Ambition 1 – Une vallée qui ménage ses ressources

      Objectif 1.1 Gérer durablement l'eau
      La consommation est multipliée par cinq entre février et août, et elle dépend du continent.
      – Étudier la réutilisation des eaux usées
      – Équiper les campings
      Objectif 1.2 Anticiper les crues
      En vingt ans, trois crues ont coupé la route du bourg et noyé les caves de la rue basse.
      – Poursuivre l'observatoire

      Ambition 2 – Une vallée habitée

      Objectif 2.1 Loger les actifs
      Le prix d'une maison a augmenté d'un tiers en cinq ans, et la moitié des logements sont des résidences secondaires.
      – Créer un organisme foncier
      """,
      """
      axe 1 Une vallée qui ménage ses ressources
      axe 2 Une vallée habitée
      objective 1.1 axe-1 Gérer durablement l'eau [Étudier la réutilisation des eaux usées, Équiper les campings]
      objective 1.2 axe-1 Anticiper les crues [Poursuivre l'observatoire]
      objective 2.1 axe-2 Loger les actifs [Créer un organisme foncier]
      """),
    Template(
      "a label between two blank lines over its list, the next one right under it",
      """
      SCHÉMA DES ESPACES NATURELS DE LA SÈVE

      Fiche action n°1 : Recenser les mares
      Contexte

      La plaine compte encore trois mille mares.

      Objectifs

       - Tenir un inventaire
       - Trouver les réseaux de mares
      Modalités de mise en œuvre

       - Cahier des charges commun
       - Prospections de terrain
      Maître d'ouvrage

      Département de la Sève
      Fiche action n°2 : Doter les sites d'un plan
      Contexte

      Douze sites ont un plan.

      Objectifs

       - Programmer les travaux
      Modalités de mise en œuvre

       - Rédaction en régie
      Maître d'ouvrage

      Département de la Sève
      """,
      """
      1 Recenser les mares; objectives: Tenir un inventaire [] | Trouver les réseaux de mares []; actions: Cahier des charges commun | Prospections de terrain; leads: Département de la Sève
      2 Doter les sites d'un plan; objectives: Programmer les travaux []; actions: Rédaction en régie; leads: Département de la Sève
      """),
    Template(
      "bare labels, one of no field of its own over each calendar",
      """
      Plan santé de la Sève
      Action 3
      Réduire le bruit
      Pilotes Agence de la Sève
      Partenaires Mutualité
      Graine de la Sève
      PMI
      Territoire Région
      Calendrier 2018-2021
      Action 9
      Mesurer l'air
      Pilotes Mairie de Bréval
      Partenaires Mutualité
      Graine de la Sève
      PMI
      Territoire Tous les cantons
      Calendrier 2019-2021
      Action 14
      Protéger les captages
      Pilotes Agence de la Sève
      Partenaires Mutualité
      Graine de la Sève
      PMI
      Territoire Haute vallée
      Calendrier 2020-2021
      """,
      """
      3 Réduire le bruit; leads: Agence de la Sève; partners: Mutualité | Graine de la Sève | PMI; calendar: 2018/2021
      9 Mesurer l'air; leads: Mairie de Bréval; partners: Mutualité | Graine de la Sève | PMI; calendar: 2019/2021
      14 Protéger les captages; leads: Agence de la Sève; partners: Mutualité | Graine de la Sève | PMI; calendar: 2020/2021
      """),
    Template(
      "the words and the number of a second fiche far apart below the fields of the first",
      """
      CONVENTION-CADRE DE BRÉVAL

      FICHE ACTION                                                   N° BRE-01
      Nom de l'action                    Planter la place du marché
      Statut                             En cours
      Niveau de priorité                 Moyen
      Maîtrise d'ouvrage                 Commune de Bréval
      Partenaires                        CAUE
      Calendrier                         2023-2025

      FICHE ACTION                                                   N° BRE-02
      Nom de l'action                    Louer les boutiques vides
      Statut                             À venir
      Maîtrise d'ouvrage                 Commune de Bréval
      Partenaires                        EPF
      """,
      """
      BRE-01 Planter la place du marché; leads: Commune de Bréval; partners: CAUE; calendar: 2023/2025; state: En cours; priority: Moyen
      BRE-02 Louer les boutiques vides; leads: Commune de Bréval; partners: EPF; state: À venir
      """),
    Template(
      "tables of actions under each axis, the last of one row",
      """
      Feuille de route de Bréval

      Axe 1 : Faciliter les soins

      N°    Action                       Objectifs                 Pilote              Partenaires     Échéance   Indicateurs

      1.1   Réunir une cellule           Aider les familles        Ville de Bréval     CIAS            2022       Nombre de réunions
            d'écoute

      1.2   Créer une équipe mobile      Aller vers les hameaux    Hôpital de Bréval   Département     2023       File active

      Axe 2 : Loger

      N°    Action                       Objectifs                 Pilote              Partenaires     Échéance   Indicateurs

      2.1   Ouvrir des appartements      Prévenir les ruptures     Œuvre de la Sève    Bailleurs       2024       Places ouvertes
            accompagnés
      """,
      """
      axe 1 Faciliter les soins
      axe 2 Loger
      1.1 axe-1 Réunir une cellule d'écoute; objectives: Aider les familles []; leads: Ville de Bréval; partners: CIAS; calendar: 2022; indicators: Nombre de réunions
      1.2 axe-1 Créer une équipe mobile; objectives: Aller vers les hameaux []; leads: Hôpital de Bréval; partners: Département; calendar: 2023; indicators: File active
      2.1 axe-2 Ouvrir des appartements accompagnés; objectives: Prévenir les ruptures []; leads: Œuvre de la Sève; partners: Bailleurs; calendar: 2024; indicators: Places ouvertes
      """),
    Template(
      "what is counted in a line, a word alone among it; a label for what the action is in short; one page of so many",
      """
      Contrat de la Sève

      FICHE ACTION 1 : Créer une école de musique
      Porteur de l'action : Commune de Bréval
      Présentation synthétique de l'action
      Cinq cycles de six séances que tiennent des musiciens du bourg.
      Critères d'évaluation : nombre d'inscrits par cycle, assiduité, concerts donnés en fin d'année
      Page 9 sur 58

      FICHE ACTION 2 : Ouvrir une halle
      Porteur de l'action : Commune de Barras
      Présentation synthétique de l'action
      La halle ouvrira deux jours par semaine.
      Critères d'évaluation : nombre de collèges, lycées
      """,
      """
      1 Créer une école de musique; leads: Commune de Bréval; indicators: nombre d'inscrits par cycle | assiduité | concerts donnés en fin d'année
      2 Ouvrir une halle; leads: Commune de Barras; indicators: nombre de collèges, lycées
      """),
  ]
}
