import Testing

/// Where the page puts labels and values: the same fields, printed otherwise. Places and people are invented.
enum PlanGeometries {
  static let all = [
    Template(
      "labels on the line of the value before",
      """
      Action 1.1 – Ouvrir une cité
      Pilote : Ville de Bréval Partenaires : Rectorat, CAF de la Sève
      Calendrier : 2024-2026 Budget : 210 000 €
      Contenu :
      = recruter un chef de projet
      = créer une salle
      Indicateurs : nombre d'enfants ; nombre de parents

      Action 1.2 – Apaiser les rues
      Pilote : CCAS Partenaires : Mission du Vau
      Calendrier : dès 2024 Budget : 96 000 €
      Indicateurs : nombre de médiations
      """,
      """
      1.1 Ouvrir une cité; actions: recruter un chef de projet | créer une salle; leads: Ville de Bréval; partners: Rectorat | CAF de la Sève; calendar: 2024/2026; indicators: nombre d'enfants | nombre de parents
      1.2 Apaiser les rues; leads: CCAS; partners: Mission du Vau; calendar: 2024/..; indicators: nombre de médiations
      """),
    Template(
      "values over their labels",
      """
      FICHE-ACTION 1 :
      Prévenir chez les jeunes

      PETR du Vau
      Structure porteuse
      Maison des adolescents, lycée Orval
      Partenaires
      2019-2021
      Période

      Nombre d'ateliers animés
      Indicateurs
      12 000 €
      Coût

      FICHE-ACTION 2 :
      Accompagner l'arrêt

      Hôpital du Vau
      Structure porteuse
      Ligue du souffle
      Partenaires
      dès 2020
      Période
      """,
      """
      1 Prévenir chez les jeunes; leads: PETR du Vau; partners: Maison des adolescents | lycée Orval; calendar: 2019/2021; indicators: Nombre d'ateliers animés
      2 Accompagner l'arrêt; leads: Hôpital du Vau; partners: Ligue du souffle; calendar: 2020/..
      """),
    Template(
      "values over their labels, each behind a blank line",
      """
      Fiche action n°1 :

      OUVRIR UNE RÉSERVE

      La réserve a fermé en hiver.

      Contexte

      Rouvrir les salles
      Accueillir les enfants

      Objectifs

      Service du parc

      Pilote

      2021-2022

      Calendrier

      31 000 euros

      Coût estimé

      2

      Fiche action n°2 :

      APPRENDRE À NAGER

      Un élève sur quatre ne nage pas.

      Contexte

      Former une classe d'âge

      Objectifs

      Ville de Bréval

      Pilote

      dès 2021

      Calendrier

      12 400 euros

      Coût estimé

      3
      """,
      """
      1 OUVRIR UNE RÉSERVE; objectives: Rouvrir les salles [] | Accueillir les enfants []; leads: Service du parc; calendar: 2021/2022
      2 APPRENDRE À NAGER; objectives: Former une classe d'âge []; leads: Ville de Bréval; calendar: 2021/..
      """),
    Template(
      "a grid of labels and values, and rows of labels over their values",
      """
      FICHE ACTION A 1   RÉNOVER LES LOGEMENTS

      Maître d'ouvrage               Échéance                  Priorité
      CC du Vau                      2024 - 2027               1

      Objectifs opérationnels        - Tripler les dossiers
                                     - Aller dans les vallées

      Partenaires                    Anah, ADIL

      FICHE ACTION A 2   QUITTER LE FIOUL

      Maître d'ouvrage               Échéance                  Priorité
      Communes                       à horizon 2026            2

      Partenaires                    Syndicat du bois
      """,
      """
      A 1 RÉNOVER LES LOGEMENTS; objectives: Tripler les dossiers [] | Aller dans les vallées []; leads: CC du Vau; partners: Anah | ADIL; calendar: 2024/2027
      A 2 QUITTER LE FIOUL; leads: Communes; partners: Syndicat du bois; calendar: ../2026
      """),
    Template(
      "a table whose rows are the fiches, cells in quotes over several lines",
      "Axe\tN°\tIntitulé de l'action\tModalités de mise en œuvre\tPorteur\tPartenaires\tÉchéance\n"
        + "Axe 1 : Soigner\t1.1\tAttirer des médecins\t\"- Ouvrir une maison\n- Tenir un salon\"\tCC du Vau\tFaculté ; CPAM\t2024\n"
        + "Axe 2 : Bouger\t2.1\tPrêter des vélos\t- Acheter vingt vélos\tVille de Bréval\tMJC\tdès 2023\n",
      """
      axe 1 Soigner
      axe 2 Bouger
      1.1 axe-1 Attirer des médecins; actions: Ouvrir une maison | Tenir un salon; leads: CC du Vau; partners: Faculté | CPAM; calendar: 2024
      2.1 axe-2 Prêter des vélos; actions: Acheter vingt vélos; leads: Ville de Bréval; partners: MJC; calendar: 2023/..
      """),
    Template(
      "a table of labels in Markdown",
      """
      # Feuille de route

      ### Fiche 1 – Équiper les mairies

      | Rubrique | Contenu |
      |:---|:---|
      | **Porteur** | Syndicat du Vau |
      | **Partenaires** | La Poste ; Secours du Vau |
      | **Calendrier** | 2022-2023 |

      ### Fiche 2 – Prêter des tablettes

      | Rubrique | Contenu |
      |:---|:---|
      | **Porteur** | Médiathèque |
      | **Partenaires** | ADMR |
      | **Calendrier** | mi-2023 |
      """,
      """
      1 Équiper les mairies; leads: Syndicat du Vau; partners: La Poste | Secours du Vau; calendar: 2022/2023
      2 Prêter des tablettes; leads: Médiathèque; partners: ADMR; calendar: 2023
      """),
    Template(
      "labels without a sign before their values",
      """
      FICHE ACTION 1 REPÉRER TÔT
      Pilotes Conseil du Vau
      Acteurs ressources Centres sociaux, CPTS
      Temporalité 2024-2026

      FICHE ACTION 2 ADAPTER
      Pilotes Vau Habitat
      Acteurs ressources Anah
      Temporalité dès 2025
      """,
      """
      1 REPÉRER TÔT; leads: Conseil du Vau; partners: Centres sociaux | CPTS; calendar: 2024/2026
      2 ADAPTER; leads: Vau Habitat; partners: Anah; calendar: 2025/..
      """),
    Template(
      "what a tool prints: tags, a row of days, linked actions at the foot",
      """
       EN RETARD      PRIORITÉ MOYENNE

       2.1 - Aménager le réseau cyclable

       Créée le 12/01/2022 par Admin      Modifiée le 03/02/2025 par S. Orval      Du 01/03/2022 au 31/12/2026

       OBJECTIFS
         Relier les communes à la gare

       ACTEURS
         Service pilote           Direction des mobilités
         Partenaires              Département      ADAV

       ACTIONS LIÉES
         2.4 - Former les écoliers                  1.3 - Rénover l'éclairage
         EN COURS   Modifiée le 09/12/2024          À VENIR   Modifiée le 11/10/2023
      """,
      """
      2.1 Aménager le réseau cyclable; objectives: Relier les communes à la gare []; leads: Direction des mobilités; partners: Département | ADAV; calendar: 2022-03-01/2026-12-31; state: EN RETARD; priority: PRIORITÉ MOYENNE
      """),
    Template(
      "fields side by side, under a label each",
      """
      PLH du Vau - Programme d'actions

        Action 3                     Lutter contre la vacance

        Rappel du diagnostic                             Objectifs
        La vacance atteint 11 % dans le centre de        •   Remettre 60 logements sur le marché
        Bréval. Les logements sont anciens et sans       •   Acquérir les immeubles dégradés
        confort.

        Description de l'action                          Maître d'ouvrage
        Une prime à la sortie de vacance sera créée      Communauté de communes
        et un opérateur accompagnera les
        propriétaires.                                   Partenaires
                                                         ANAH, Action Logement
      """,
      """
      3 Lutter contre la vacance; objectives: Remettre 60 logements sur le marché [] | Acquérir les immeubles dégradés []; leads: Communauté de communes; partners: ANAH | Action Logement
      """),
    Template(
      "a table of labels and values is a fiche",
      "# Fiche action n°7\n\n| | |\n| --- | --- |\n| **Intitulé** | Ouvrir une recyclerie |\n| **Pilote** | Syndicat du Vau |\n"
        + "| **Partenaires** | Les Amis du tri, ADEME |\n| **Calendrier** | 2023 |\n| **Indicateurs** | Tonnes détournées |\n",
      "7 Ouvrir une recyclerie; leads: Syndicat du Vau; partners: Les Amis du tri | ADEME; calendar: 2023; indicators: Tonnes détournées"),
    Template(
      "a code with a letter, its title on the next line, one axis over the fiches, a calendar of two lines",
      """
      AXE STRATEGIQUE N°1 : RETENIR L'EAU

      FICHE ACTION B1-1

      Restauration des berges de la Sève

      Quartier(s) concerné(s) : Le Vau
      Maître d'ouvrage : Syndicat mixte de la Sève
      Référent(s) : M. Vial, proviseur

      Échéancier prévisionnel
      2021 : inventaire
      2022 : pose

      Indicateurs de suivi/réussite :
      Linéaire restauré

      FICHE ACTION B1-2

      Effacement du seuil du moulin

      Maître d'ouvrage : Syndicat mixte de la Sève
      Indicateurs de suivi/réussite :
      Hauteur de chute effacée
      """,
      """
      axe 1 RETENIR L'EAU
      B1-1 axe-1 Restauration des berges de la Sève; leads: Syndicat mixte de la Sève | M. Vial, proviseur; calendar: 2021 : inventaire 2022 : pose; indicators: Linéaire restauré
      B1-2 axe-1 Effacement du seuil du moulin; leads: Syndicat mixte de la Sève; indicators: Hauteur de chute effacée
      """),
    Template(
      "a form with numbered fields in capitals, its title in a row of its head",
      """
      Pays du Vau - Programme 2014-2020

      FICHE ACTION n° 2

      LEADER 2014-2020                 GAL Pays du Vau
      ACTION                           N° 2       Valoriser les patrimoines
      SOUS-MESURE                      19.2 – Aide aux opérations
      DATE D'EFFET                     01/01/2016

      1. DESCRIPTION GENERALE ET LOGIQUE D'INTERVENTION
      Le Vau possède un patrimoine riche mais méconnu.

      a) Objectifs stratégiques et opérationnels
      - Faire connaître les sites

      2. BENEFICIAIRES
      Communes, associations

      3. MONTANTS ET TAUX D'AIDE APPLICABLES
      80 % FEADER

      4. INDICATEURS
      - Nombre de sites restaurés
      """,
      """
      2 Valoriser les patrimoines; objectives: Faire connaître les sites []; calendar: 2016-01-01; indicators: Nombre de sites restaurés
      """),
    Template(
      "numbers alone over the titles, as page numbers stand",
      """
      Plan de la vallée de la Sève

      1

      Rouvrir les gués

      Pilote
      Syndicat de la Sève
      Partenaires
      Agence de l'eau
      Calendrier
      2021-2023

      2

      Planter les berges

      Pilote
      Commune de Bréval
      Partenaires
      Office des forêts
      Calendrier
      2022

      3

      Compter les truites

      Pilote
      Fédération de pêche
      Partenaires
      Lycée Orval
      Calendrier
      Dès 2023
      """,
      """
      1 Rouvrir les gués; leads: Syndicat de la Sève; partners: Agence de l'eau; calendar: 2021/2023
      2 Planter les berges; leads: Commune de Bréval; partners: Office des forêts; calendar: 2022
      3 Compter les truites; leads: Fédération de pêche; partners: Lycée Orval; calendar: 2023/..
      """),
    Template(
      "printed twice, the feet of its two pages counting",
      {
        let page = { (number: Int, title: String) in
          "Fiche action n° \(number) : \(title)\n\nPilote : Syndicat\n\nIndicateurs :\n- nombre de gués\n\nContrat de la Sève - page \(number)\n"
        }
        let whole =
          "CONTRAT DE RIVIÈRE DE LA SÈVE\n\nPréambule du contrat\n\n" + page(1, "Rouvrir les gués") + "\u{0C}"
          + page(2, "Planter les berges")
        return whole + "\u{0C}" + whole
      }(),
      """
      1 Rouvrir les gués; leads: Syndicat; indicators: nombre de gués
      2 Planter les berges; leads: Syndicat; indicators: nombre de gués
      """),
  ]
}
