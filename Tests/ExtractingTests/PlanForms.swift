import Testing

/// Codes, levels, cells and layouts that other collectivities print plans in. Places and people are invented.
enum PlanForms {
  static let all = [
    Template(
      "the label of the next field ends the line of a value",
      """
      Fiche action n°1 : Partager les trajets

      Contexte
      La vallée n'a qu'une route et trois cars par jour.     Pilote
      Vau Agglomération                                      Partenaires
      Rectorat, CAF de la Sève                               Calendrier
      2021-2023                                              Indicateurs
      Nombre de trajets

      Fiche action n°2 : Tracer des pistes

      Contexte
      Les ponts sont étroits.      Pilote
      Mairie de Bréval             Calendrier
      2022-2024
      """,
      """
      1 Partager les trajets; leads: Vau Agglomération; partners: Rectorat | CAF de la Sève; calendar: 2021/2023; indicators: Nombre de trajets
      2 Tracer des pistes; leads: Mairie de Bréval; calendar: 2022/2024
      """),
    Template(
      "the number of each fiche alone above its title, page numbers between, the same days in two fiches",
      """
      Plan climat

      12

      Isoler les halles

      Pilote : Vau Agglomération
      Partenaires : Rectorat
      Calendrier : 2021-2023

      p. 5

      13

      Rouler à plusieurs

      Pilote : Mairie de Bréval
      Partenaires : UDAF
      Calendrier : 2022-2024

      p. 6

      14

      Garder l'eau

      Pilote : Syndicat du Vau
      Partenaires : Agence de l'eau
      Calendrier : 2022-2024

      p. 7
      """,
      """
      12 Isoler les halles; leads: Vau Agglomération; partners: Rectorat; calendar: 2021/2023
      13 Rouler à plusieurs; leads: Mairie de Bréval; partners: UDAF; calendar: 2022/2024
      14 Garder l'eau; leads: Syndicat du Vau; partners: Agence de l'eau; calendar: 2022/2024
      """),
    Template(
      "a page behind the title is no part of it",
      """
      A-1-1
      Fiche / action n°
      Tailler les saules p. 5
      Maître d'ouvrage : Syndicat du Vau
      Calendrier : 2013-2015

      A-1-2
      Fiche / action n°
      Ouvrir les vannes p. 6
      Maître d'ouvrage : Syndicat du Vau
      Calendrier : 2014-2015
      """,
      """
      A-1-1 Tailler les saules; leads: Syndicat du Vau; calendar: 2013/2015
      A-1-2 Ouvrir les vannes; leads: Syndicat du Vau; calendar: 2014/2015
      """),
    Template(
      "lists and line ends of HTML in the cells of a Markdown table",
      """
      # Fiche 3 - Réparer les toits

      | Rubrique | Contenu |
      |---|---|
      | Pilote | Vau Agglomération |
      | Objectifs | <br>- Chauffer moins<br>- Informer les ménages |
      | Actions | - Ouvrir un guichet<br>- Former les couvreurs |
      | Partenaires | Rectorat<br>UDAF<br>**CAF de la Sève** |
      | Indicateurs | <ul><li>Nombre de toits</li><li>Nombre d'audits</li></ul> |
      | Calendrier | court<br>terme |
      """,
      """
      3 Réparer les toits; objectives: Chauffer moins [] | Informer les ménages []; actions: Ouvrir un guichet | Former les couvreurs; leads: Vau Agglomération; partners: Rectorat | UDAF | CAF de la Sève; calendar: court terme; indicators: Nombre de toits | Nombre d'audits
      """),
    Template(
      "the same in the rows of a table whose columns are fields",
      """
      | N° | Action | Pilote | Partenaires | Échéance | Indicateurs |
      |----|--------|--------|-------------|----------|-------------|
      | 1 | Ouvrir un guichet<br>des toits | Vau | - Rectorat<br>- UDAF | court<br>terme | - Nombre de visites<br>- Nombre de dossiers |
      | 2 | **Former** les agents | Mairie de Bréval | CAF<br/>CNFPT | 2022 | <ul><li>Nombre d'agents</li></ul> |
      """,
      """
      1 Ouvrir un guichet des toits; leads: Vau; partners: Rectorat | UDAF; calendar: court terme; indicators: Nombre de visites | Nombre de dossiers
      2 Former les agents; leads: Mairie de Bréval; partners: CAF | CNFPT; calendar: 2022; indicators: Nombre d'agents
      """),
    Template(
      "objectives under labels of their kind, numbered across axes",
      """
      STRATÉGIE DE LA VALLÉE

      Axe 1 — Agir tôt

      Objectifs obligatoires
      1. Voir chaque famille
      2. Doubler les visites

      Objectifs facultatifs
      3. Ouvrir des relais

      Axe 2 — Tenir

      Objectifs obligatoires
      4. Armer les cellules
      """,
      """
      axe 1 Agir tôt
      axe 2 Tenir
      objective 1 axe-1 Voir chaque famille
      objective 2 axe-1 Doubler les visites
      objective 3 axe-1 Ouvrir des relais
      objective 4 axe-2 Armer les cellules
      """),
    Template(
      "levels over levels without fiches: the outermost is the axis",
      """
      Contrat de ville de Bréval

      Pilier 1 : Cohésion

      Enjeu 1 : Apprendre
      Objectif 1 : Accueillir les parents
      - Ouvrir deux lieux
      Enjeu 2 : Se soigner
      Objectif 2 : Prévenir
      - Tenir des ateliers

      Pilier 2 : Cadre de vie

      Enjeu 3 : Habiter
      Objectif 3 : Rénover
      - Isoler les tours
      """,
      """
      axe 1 Cohésion
      axe 2 Cadre de vie
      objective 1 axe-1 Accueillir les parents [Ouvrir deux lieux]
      objective 2 axe-1 Prévenir [Tenir des ateliers]
      objective 3 axe-2 Rénover [Isoler les tours]
      """),
    Template(
      "a second level under axes, and no labels",
      """
      AXE 1 : CONFORTER LE BOURG

      La commune tient à son bourg, où sont les commerces, l'école et la halle, et qui doit rester à tous ses habitants, jeunes et vieux, de la vallée et des plateaux.

      Orientation 1.1 : Bâtir des logements
      - Construire douze logements par an
      Orientation 1.2 : Garder les commerces

      AXE 2 : PRÉSERVER LES HAIES

      La commune possède trois cents kilomètres de haies, que deux générations ont taillées puis oubliées, et qui reculent chaque hiver devant les labours et les routes.

      Orientation 2.1 : Classer les haies
      - Classer les plus hautes
      """,
      """
      axe 1 CONFORTER LE BOURG
      axe 2 PRÉSERVER LES HAIES
      objective 1.1 axe-1 Bâtir des logements [Construire douze logements par an]
      objective 1.2 axe-1 Garder les commerces
      objective 2.1 axe-2 Classer les haies [Classer les plus hautes]
      """),
    Template(
      "headings of a level above that have the fields of fiches",
      """
      Charte du massif de Bréval

         Période : 2016 / 2020

      Ambition 1. Récolter

        Engagement 1. Réunir les propriétaires

           * Porteur : Syndicat du Vau
           * Partenaires : UDAF, Rectorat
           * Calendrier : 2016 - 2018

      Ambition 2. Accueillir

        Engagement 2. Baliser les sentiers

           * Porteur : Mairie de Bréval
           * Calendrier : été 2017
      """,
      """
      axe 1 Récolter
      axe 2 Accueillir
      1 axe-1 Réunir les propriétaires; leads: Syndicat du Vau; partners: UDAF | Rectorat; calendar: 2016/2018
      2 axe-2 Baliser les sentiers; leads: Mairie de Bréval; calendar: 2017-22
      """),
    Template(
      "codes of several letters, tags above the heading, a grid of sums before the last label",
      """
      Axe 1 – Énergie
        EN COURS         Prio 1


       AX1-01 Isoler le gymnase

       MAÎTRE D'OUVRAGE : Mairie de Bréval

       PARTENAIRES : UDAF

       PLAN DE FINANCEMENT

        Financeur                             Montant HT                        Statut

        État - DSIL                                                 344 000 € Acquis

        Région                                                      172 000 € Demandé

       INDICATEURS

            • Consommation du gymnase




      Axe 2 – Chaleur
        À DISCUTER         Prio 2


       AX2-01 Chauffer au bois

       MAÎTRE D'OUVRAGE : Syndicat du Vau

       PARTENAIRES : Rectorat

       INDICATEURS

            • Tonnes de bois
      """,
      """
      axe 1 Énergie
      axe 2 Chaleur
      AX1-01 axe-1 Isoler le gymnase; leads: Mairie de Bréval; partners: UDAF; indicators: Consommation du gymnase; state: EN COURS; priority: Prio 1
      AX2-01 axe-2 Chauffer au bois; leads: Syndicat du Vau; partners: Rectorat; indicators: Tonnes de bois; state: À DISCUTER; priority: Prio 2
      """),
    Template(
      "coded objectives with their actions under one label",
      """
      Fiche action A1

      Simplifier les droits

      Objectifs opérationnels et actions

      A1.1 – Réunir les guichets

      • Ouvrir une maison
      • Tenir un numéro unique

      A1.2 – Écrire simplement

      • Réécrire les lettres

      Pilotage : Mairie de Bréval

      Fiche action A2

      Varier l'habitat

      Objectifs opérationnels et actions

      A2.1 – Bâtir petit

      • Lancer un appel

      Pilotage : UDAF
      """,
      """
      A1 Simplifier les droits; objectives: Réunir les guichets [Ouvrir une maison, Tenir un numéro unique] | Écrire simplement [Réécrire les lettres]; leads: Mairie de Bréval
      A2 Varier l'habitat; objectives: Bâtir petit [Lancer un appel]; leads: UDAF
      """),
    Template(
      "a label over two lines of its cell beside two items",
      """
      Action 1.1 – Rénover les halles
      Contexte                     Les halles consomment beaucoup.
      Objectifs                    • Réduire d'un tiers
      opérationnels                • Supprimer le fioul
      Pilote                       Vau Agglomération
      Calendrier                   2023-2026

      Action 1.2 – Ouvrir un guichet
      Contexte                     Les maisons sont vieilles.
      Objectifs                    • Voir cent ménages
      opérationnels
      Pilote                       Mairie de Bréval
      Calendrier                   Dès 2024
      """,
      """
      1.1 Rénover les halles; objectives: Réduire d'un tiers [] | Supprimer le fioul []; leads: Vau Agglomération; calendar: 2023/2026
      1.2 Ouvrir un guichet; objectives: Voir cent ménages []; leads: Mairie de Bréval; calendar: 2024/..
      """),
    Template(
      "a misread label, a foot that counts, the mayor's signature, semicolons around commas",
      """
      Agenda de la vallée du Vau 1

      Action n° 1 : Éteindre la nuit

      Flu référent : Jean Orval, adjoint aux travaux
      Partenaires : Ville, direction des parcs ; UDAF ; Rectorat
      Indicateurs :
      - nombre d'heures : 25 en 2016
      - nombre de lampes

      Agenda de la vallée du Vau 2

      Action n° 2 : Isoler l'école

      Élu référent : Jean Orval, adjoint aux travaux
      Partenaires : UDAF
      Indicateurs :
      - facture de gaz

      Agenda de la vallée du Vau 3

      Le maire, Paule Bréval
      """,
      """
      1 Éteindre la nuit; leads: Jean Orval, adjoint aux travaux; partners: Ville, direction des parcs | UDAF | Rectorat; indicators: nombre d'heures : 25 en 2016 | nombre de lampes
      2 Isoler l'école; leads: Jean Orval, adjoint aux travaux; partners: UDAF; indicators: facture de gaz
      """),
  ]
}
