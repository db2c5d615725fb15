import Testing

/// What stands around the fiches of a paper, and how their fields are labelled. Places and people are invented.
enum PlanPapers {
  static let all = [
    Template(
      "number and title under the word, numbered fields in capitals, a table of indicators down the page",
      """
      Convention du GAL de la Sève

      LEADER 2014 - 2020

      ACTION

      N°1 Valoriser le bocage

      DATE D’EFFET :

      13.02.2020

      1 – ENJEUX ET OBJECTIFS
      Le bocage est peu connu.
      2 – DESCRIPTION DES OPERATIONS
      Sont soutenues les opérations suivantes :
      • Inventaires du bâti
      • Chantiers de haies
      3 – BENEFICIAIRES
      Communes, associations
      5 – INDICATEURS DE RESULTAT

      Indicateur

      Cible

      Sites restaurés

      40

      \u{0C}LEADER 2014 - 2020

      ACTION

      N°2 Rapprocher les fermes

      DATE D’EFFET :

      13.02.2020

      1 – ENJEUX ET OBJECTIFS
      Les cantines achètent loin.
      2 – DESCRIPTION DES OPERATIONS
      Sont soutenues les opérations suivantes :
      • Points de vente
      3 – BENEFICIAIRES
      Groupements
      5 – INDICATEURS DE RESULTAT

      Indicateur
      Cantines engagées

      Cible
      15
      """,
      """
      1 Valoriser le bocage; actions: Inventaires du bâti | Chantiers de haies; calendar: 2020-02-13; indicators: Sites restaurés
      2 Rapprocher les fermes; actions: Points de vente; calendar: 2020-02-13; indicators: Cantines engagées
      """),
    Template(
      "labels of four words and more in lower case",
      """
      FICHE-ACTION 1 : LA CRECHE DU VAU

      maître d’ouvrage porteur de l’action
      Commune de Bréval
      personne en charge du projet
      la directrice de la crèche
      Constats
      La liste d’attente est longue.
      Objectifs
      - ouvrir dix places ;

      FICHE-ACTION 2 : LE RELAIS

      maître d’ouvrage porteur de l’action
      Pays d’Orval
      personne en charge du projet
      l’animatrice
      Constats
      Les assistantes sont seules.
      Objectifs
      - animer deux matinées ;
      """,
      """
      1 LA CRECHE DU VAU; objectives: ouvrir dix places ; []; leads: Commune de Bréval | la directrice de la crèche
      2 LE RELAIS; objectives: animer deux matinées ; []; leads: Pays d’Orval | l’animatrice
      """),
    Template(
      "levels of objectives within a cell, a row that tells how to fill in, an elected person",
      """
      Contrat de santé du Vau\t\t\t\t\t\t\t
      Axe\tTitre de la fiche action\tObjectifs\tStructure pilote\tÉlu·e référent·e\tPartenaires\tIndicateurs\tStatut
      Ne pas modifier cette ligne\t300 caractères max\t\t\t\t\t\t
      Axe 1. Soigner\tAction 1. Loger les internes\t"Objectif général : Garder les médecins
      Objectif spécifique n°1 : Loger les internes
      Objectif opérationnel 1.1 : Recenser les meublés"\tPays d’Orval\tJean Orval\tRectorat\tInternes logés\tEn cours
      Axe 1. Soigner\tAction 2. Former\tObjectif général : Former des maîtres\tMairie de Bréval\t\tCPAM\tMaîtres formés\tÀ venir
      """,
      """
      axe 1 Soigner
      1 axe-1 Loger les internes; objectives: Garder les médecins []; leads: Pays d’Orval; partners: Rectorat; indicators: Internes logés; state: En cours
      2 axe-1 Former; objectives: Former des maîtres []; leads: Mairie de Bréval; partners: CPAM; indicators: Maîtres formés; state: À venir
      """),
    Template(
      "the last entry of the contents over a foreword, pages numbered twice, axes as running heads",
      """
      SCHÉMA DE L’AUTONOMIE DU VAU
      2011-2015

      SOMMAIRE
      Axe 1 / Informer P. 6
      F.A. 1-1 / Créer un guichet P. 7
      Axe 2 / Soutenir P. 8
      F.A. 2-1 / Donner du répit P. 9
      F.A. 2-2 / Montrer les métiers P. 10
      Schema_interieur.indd 2 28/03/11 14:48

      AVANT-PROPOS
      Donner à chacun le choix de son lieu de vie, quel que soit son âge : tel est notre engagement. Ce schéma a été écrit avec deux cents
      personnes réunies au cours de l’année, qui ont dit leurs besoins, leurs craintes et leurs envies, et nous les en remercions vivement.
      3
      Schema_interieur.indd 3 28/03/11 14:48

      Axe 1 / Informer
      F.A. 1 - 1 / Créer un guichet
      CONSTATS
      L’information est dispersée.
      OBJECTIFS
      ↘ Ouvrir quatorze points
      PILOTE
      Pays d’Orval
      INDICATEURS
      ↘ Points ouverts
      7
      Schema_interieur.indd 7 28/03/11 14:48

      Axe 2 / Soutenir
      F.A. 2 - 1 / Donner du répit
      OBJECTIFS
      ↘ Ouvrir trente places
      PILOTE
      Mairie de Bréval
      INDICATEURS
      ↘ Places ouvertes
      33
      Schema_interieur.indd 33 28/03/11 14:48

      Axe 2 / Soutenir
      F.A. 2 - 2 / Montrer les métiers
      OBJECTIFS
      ↘ Attirer des candidats
      PILOTE
      Pays d’Orval
      INDICATEURS
      ↘ Recrutements
      34
      Schema_interieur.indd 34 28/03/11 14:48
      """,
      """
      axe 1 Informer
      axe 2 Soutenir
      1-1 axe-1 Créer un guichet; objectives: Ouvrir quatorze points []; leads: Pays d’Orval; indicators: Points ouverts
      2-1 axe-2 Donner du répit; objectives: Ouvrir trente places []; leads: Mairie de Bréval; indicators: Places ouvertes
      2-2 axe-2 Montrer les métiers; objectives: Attirer des candidats []; leads: Pays d’Orval; indicators: Recrutements
      """),
    Template(
      "a chapter behind the last fiche, bodies of governance",
      """
      PLAN DU LOGEMENT DU VAU

      1 Préambule
      Le plan est arrêté pour sept ans.

      2 Le diagnostic
      En 2014, mille demandes ont été instruites.

      3 Les actions

      Action 1 - Compter les demandes
      Objectif recherché
      - Disposer d’un tableau
      Instances de gouvernance
      Comité du plan
      Pilote
      Pays d’Orval
      Critères d’évaluation
      - Parution du tableau

      Action 2 - Ouvrir des gîtes
      Objectif recherché
      - Loger vingt familles
      Instances de gouvernance
      Comité des gîtes
      Pilote
      Mairie de Bréval
      Critères d’évaluation
      - Familles logées

      4 Engagements des partenaires
      Les membres s’engagent à participer aux travaux.
      """,
      """
      1 Compter les demandes; objectives: Disposer d’un tableau []; leads: Pays d’Orval; indicators: Parution du tableau
      2 Ouvrir des gîtes; objectives: Loger vingt familles []; leads: Mairie de Bréval; indicators: Familles logées
      """),
    Template(
      "numbered commitments under commitments",
      """
      PROJET DE TERRITOIRE DE LA SEVE

      Engagement 1. : Soigner partout

      Engagement 1.1 – Ouvrir une maison de santé

      Constats
      Les médecins partent.

      Ce qui est prévu
      a. Acheter le bâtiment
      b. Recruter une coordinatrice

      Qui pilote ?
      Pays d'Orval

      Avec qui ?
      ARS ; Ordre des médecins

      Quand ?
      2023

      Engagement 1.2 – Former aux premiers secours

      Constats
      Peu d'habitants savent.

      Ce qui est prévu
      a. Former cent habitants

      Qui pilote ?
      Croix-Rouge

      Avec qui ?
      SDIS

      Quand ?
      1er semestre 2024

      Engagement 2. : Apprendre

      Engagement 2.1 – Ouvrir un tiers-lieu

      Constats
      Rien après le lycée.

      Ce qui est prévu
      a. Louer un local

      Qui pilote ?
      Ville de Bréval

      Avec qui ?
      Rectorat

      Quand ?
      fin 2024
      """,
      """
      axe 1 Soigner partout
      axe 2 Apprendre
      1.1 axe-1 Ouvrir une maison de santé; actions: Acheter le bâtiment | Recruter une coordinatrice; leads: Pays d'Orval; partners: ARS | Ordre des médecins; calendar: 2023
      1.2 axe-1 Former aux premiers secours; actions: Former cent habitants; leads: Croix-Rouge; partners: SDIS; calendar: 2024-40
      2.1 axe-2 Ouvrir un tiers-lieu; actions: Louer un local; leads: Ville de Bréval; partners: Rectorat; calendar: 2024
      """),
    Template(
      "codes with a point, tabs between labels and values",
      """
      Convention territoriale de Bréval
      Fiches actions

      Volet A PETITE ENFANCE

      A.1 Ouvrir dix places de crèche

      Porté par\t\tVille de Bréval
      Publics visés\t\tEnfants de 0 à 3 ans
      Partenaires pressentis\tCAF, PMI, Département
      Date de début de mise en œuvre : septembre 2022
      Résultats attendus\tDix places de plus
      Système d'évaluation\tTaux d'occupation

      A.2 Former les assistantes maternelles

      Porté par\t\tRelais petite enfance
      Publics visés\t\tAssistantes maternelles
      Partenaires pressentis\tCNFPT
      Date de début de mise en œuvre : janvier 2023
      Résultats attendus\tVingt formées
      Système d'évaluation\tNombre de sessions

      Volet B JEUNESSE

      B.1 Créer un conseil des jeunes

      Porté par\t\tService jeunesse
      Publics visés\t\tJeunes de 12 à 17 ans
      Partenaires pressentis\tCollège, Lycée Orval
      Date de début de mise en œuvre : mi-2022
      Résultats attendus\tUn budget pour les jeunes
      Système d'évaluation\tNombre de réunions
      """,
      """
      axe A PETITE ENFANCE
      axe B JEUNESSE
      A.1 axe-a Ouvrir dix places de crèche; leads: Ville de Bréval; partners: CAF | PMI | Département; calendar: 2022-09/..; indicators: Taux d'occupation
      A.2 axe-a Former les assistantes maternelles; leads: Relais petite enfance; partners: CNFPT; calendar: 2023-01/..; indicators: Nombre de sessions
      B.1 axe-b Créer un conseil des jeunes; leads: Service jeunesse; partners: Collège | Lycée Orval; calendar: 2022/..; indicators: Nombre de réunions
      """),
    Template(
      "a state under its label, right over the next heading",
      """
      VILLE DE BREVAL
      PLAN D'ACTIONS HANDICAP 2019-2022

      AXE 1 - SE DEPLACER

      Action 1.1
      Rendre les arrêts accessibles
      Service : Voirie
      Élu : Jean Orval
      Descriptif
      Quarante arrêts sont à reprendre.
      Calendrier de réalisation
      2019 : 10 arrêts
      Budget
      200 000 €
      Indicateurs d'évaluation
      Nombre d'arrêts repris
      État d'avancement
      En cours

      Action 1.2
      Sonoriser les feux
      Service : Voirie
      Élu : Jean Orval
      Descriptif
      Vingt carrefours sont muets.
      Calendrier de réalisation
      2020
      Budget
      40 000 €
      Indicateurs d'évaluation
      Nombre de feux
      État d'avancement
      À venir
      """,
      """
      axe 1 SE DEPLACER
      1.1 axe-1 Rendre les arrêts accessibles; calendar: 2019; indicators: Nombre d'arrêts repris; state: En cours
      1.2 axe-1 Sonoriser les feux; calendar: 2020; indicators: Nombre de feux; state: À venir
      """),
  ]
}
