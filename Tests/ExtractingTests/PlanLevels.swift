import Testing

/// Levels above the fiches and actions in them, beside, over and between their headings. Places and people are invented.
enum PlanLevels {
  static let all = [
    Template(
      "levels without numbers over the word of the fiche",
      """
      Contrat de ville de Bréval 2015-2020

      Pilier Cohésion sociale

      FICHE ACTION
      Réussite éducative
      Objectifs
      Aider les enfants en difficulté
      Soutenir leurs parents
      Action(s)
      Accompagner cent vingt enfants
      Ouvrir un lieu d'accueil
      Porteur
      Caisse des écoles
      Partenaires
      Éducation nationale
      CAF
      Conseil départemental
      Quartier(s) concerné(s)
      Les Orges
      Calendrier
      2015-2020
      Indicateurs
      Nombre d'enfants suivis
      Nombre de familles reçues

      FICHE ACTION
      Accès aux soins
      Objectifs
      Rapprocher les soins
      Action(s)
      Tenir une permanence
      Porteur
      CCAS
      Partenaires
      ARS
      CPAM
      Quartier(s) concerné(s)
      Tous
      Calendrier
      2016
      Indicateurs
      Nombre de consultations

      Pilier Cadre de vie

      FICHE ACTION
      Jardins au pied des tours
      Objectifs
      Fleurir les abords
      Action(s)
      Créer deux jardins
      Porteur
      Bailleur Vallée Habitat
      Partenaires
      Association Les Pouces
      Quartier(s) concerné(s)
      Les Orges
      Calendrier
      2017-2018
      Indicateurs
      Nombre de parcelles
      """,
      """
      axe - Cohésion sociale
      axe - Cadre de vie
      - axe-1 Réussite éducative; objectives: Aider les enfants en difficulté [] | Soutenir leurs parents []; actions: Accompagner cent vingt enfants | Ouvrir un lieu d'accueil; leads: Caisse des écoles; partners: Éducation nationale | CAF | Conseil départemental; calendar: 2015/2020; indicators: Nombre d'enfants suivis | Nombre de familles reçues
      - axe-1 Accès aux soins; objectives: Rapprocher les soins []; actions: Tenir une permanence; leads: CCAS; partners: ARS | CPAM; calendar: 2016; indicators: Nombre de consultations
      - axe-2 Jardins au pied des tours; objectives: Fleurir les abords []; actions: Créer deux jardins; leads: Bailleur Vallée Habitat; partners: Association Les Pouces; calendar: 2017/2018; indicators: Nombre de parcelles
      """),
    Template(
      "the level beside the number, fields with their values on either side",
      """
      PCAET du Pays de Valbrun – Programme d'actions

      Action n°1                                                                  Axe 1 - Bâtiments sobres
      Rénover les logements privés
      Porteur : Pays de Valbrun                               Priorité : forte
      Cible(s) : propriétaires occupants                      Périmètre : tout le territoire

      Contexte
      Les logements consomment la moitié de l'énergie et la moitié d'entre eux datent d'avant 1975.

      Description
      L'action vise à :
          ▪ ouvrir une maison de l'habitat
          ▪ verser une prime de 500 € par logement

      Partenaires : ADIL, Anah, artisans                      Calendrier : 2020 à 2025
      Budget : 350 000 €/an                                   Indicateurs : nombre de logements rénovés
                                                              - montant des aides

                                                                                                         12
      Action n°2                                                                  Axe 1 - Bâtiments sobres
      Éteindre la nuit
      Porteur : communes                                      Priorité : moyenne
      Cible(s) : communes                                     Périmètre : bourgs

      Contexte
      L'éclairage pèse 40 % des factures d'électricité.

      Description
      L'action vise à :
          ▪ éteindre de 23 h à 5 h

      Partenaires : SDE, LPO                                  Calendrier : dès 2020
      Budget : néant                                          Indicateurs : kWh économisés

                                                                                                         13
      Action n°3                                                                  Axe 2 - Mobilités douces
      Tracer une voie verte
      Porteur : Pays de Valbrun                               Priorité : forte
      Cible(s) : habitants                                    Périmètre : vallée

      Contexte
      La voie ferrée est abandonnée.

      Description
      L'action vise à :
          ▪ acheter l'emprise
          ▪ poser un revêtement

      Partenaires : SNCF, Département                         Calendrier : 2021-2024
      Budget : 2 000 000 €                                    Indicateurs : kilomètres ouverts

                                                                                                         14
      """,
      """
      axe 1 Bâtiments sobres
      axe 2 Mobilités douces
      1 axe-1 Rénover les logements privés; actions: ouvrir une maison de l'habitat | verser une prime de 500 € par logement; leads: Pays de Valbrun; partners: ADIL | Anah | artisans; calendar: 2020/2025; indicators: nombre de logements rénovés | montant des aides
      2 axe-1 Éteindre la nuit; actions: éteindre de 23 h à 5 h; leads: communes; partners: SDE | LPO; calendar: 2020/..; indicators: kWh économisés
      3 axe-2 Tracer une voie verte; actions: acheter l'emprise | poser un revêtement; leads: Pays de Valbrun; partners: SNCF | Département; calendar: 2021/2024; indicators: kilomètres ouverts
      """),
    Template(
      "lines of a narrow column before the next heading",
      """
      SCHEMA DE SERVICES AUX FAMILLES

      Fiche n°1
      Diversifier l'offre d'accueil
      AXE 1 : Petite enfance
      Constats partagés : Les places manquent
      dans le sud du département, et les familles
      renoncent à travailler.
      Objectif opérationnel : Créer trois cents
      places d'ici 2020
      Modalités de mise en œuvre : - Repérer les
      territoires ; - Aider les porteurs ; - Suivre
      les créations.
      Pilote(s) : CAF de la Sève, Conseil
      départemental
      Partenaires : MSA, communes, associations
      Échéancier : 2016-2019
      Indicateurs de suivi : nombre de places ;
      taux de couverture
      Fiche n°2
      Accueillir les enfants en situation de handicap
      AXE 1 : Petite enfance
      Constats partagés : Peu d'enfants sont
      accueillis.
      Objectif opérationnel : Doubler leur nombre
      Modalités de mise en œuvre : - Former les
      équipes.
      Pilote(s) : CAF de la Sève
      Partenaires : MDPH, CAMSP
      Échéancier : 2017
      Indicateurs de suivi : nombre d'enfants
      Fiche n°3
      Soutenir les parents
      AXE 2 : Parentalité
      Constats partagés : Les lieux sont rares.
      Objectif opérationnel : Ouvrir dix lieux
      Modalités de mise en œuvre : - Lancer un appel
      à projets.
      Pilote(s) : Conseil départemental
      Partenaires : UDAF
      Échéancier : 2018
      Indicateurs de suivi : nombre de lieux
      """,
      """
      axe 1 Petite enfance
      axe 2 Parentalité
      1 axe-1 Diversifier l'offre d'accueil; objectives: Créer trois cents places d'ici 2020 []; actions: Repérer les territoires | Aider les porteurs | Suivre les créations.; leads: CAF de la Sève | Conseil départemental; partners: MSA | communes | associations; calendar: 2016/2019; indicators: nombre de places | taux de couverture
      2 axe-1 Accueillir les enfants en situation de handicap; objectives: Doubler leur nombre []; actions: Former les équipes.; leads: CAF de la Sève; partners: MDPH | CAMSP; calendar: 2017; indicators: nombre d'enfants
      3 axe-2 Soutenir les parents; objectives: Ouvrir dix lieux []; actions: Lancer un appel à projets.; leads: Conseil départemental; partners: UDAF; calendar: 2018; indicators: nombre de lieux
      """),
    Template(
      "a priority beside the code",
      """
      SAGE de la Sève                                    Programme d'actions 2019-2024

      Volet B RESTAURATION DES MILIEUX

      Fiche action B1-2                                                       Priorité 1
      RESTAURER LES BERGES DU VAU

      Maîtrise d'ouvrage : Syndicat de la Sève
      Partenaires techniques : Fédération de pêche, CPIE
      Partenaires financiers : Agence de l'eau (50 %), Région (20 %)

      Contexte et problématique :
      Les berges s'effondrent depuis la crue de 2005. Les peupliers plantés en haut de berge tombent.

      Descriptif de l'action :
      1/ Abattre les peupliers
      2/ Planter des saules
      3/ Poser des clôtures

      Coût prévisionnel :
                            2019       2020       2021       Total
      Travaux             20 000     20 000     10 000      50 000
      Plantations          5 000      5 000                 10 000

      Échéancier : 2019 à 2021

      Indicateurs : mètres de berges restaurés, nombre de saules

      Fiche action B1-3                                                       Priorité 2
      EFFACER LES SEUILS

      Maîtrise d'ouvrage : Propriétaires
      Partenaires techniques : OFB
      Partenaires financiers : Agence de l'eau (70 %)

      Contexte et problématique :
      Quatre seuils coupent la rivière.

      Descriptif de l'action :
      1/ Étudier chaque ouvrage
      2/ Araser deux seuils

      Échéancier : 2022

      Indicateurs : seuils effacés
      """,
      """
      axe B RESTAURATION DES MILIEUX
      B1-2 axe-b RESTAURER LES BERGES DU VAU; actions: Abattre les peupliers | Planter des saules | Poser des clôtures; leads: Syndicat de la Sève; partners: Fédération de pêche | CPIE | Agence de l'eau (50 %) | Région (20 %); calendar: 2019/2021; indicators: mètres de berges restaurés | nombre de saules
      B1-3 axe-b EFFACER LES SEUILS; actions: Étudier chaque ouvrage | Araser deux seuils; leads: Propriétaires; partners: OFB | Agence de l'eau (70 %); calendar: 2022; indicators: seuils effacés
      """),
    Template(
      "actions with numbers of their own in a fiche",
      """
      PROJET TERRITORIAL DE SANTE
      Fiche action n° 1.1
      Intitulé : Attirer des médecins
      Axe : Démographie
      Constat
      Les départs ne sont pas
      remplacés.
      Objectifs
      - Accueillir des internes
      - Salarier des médecins
      Public cible
      Internes
      Action 1 : Loger les internes
      Action 2 : Organiser des visites
      Pilote
      Pays d'Orval
      Partenaires
      Faculté, Ordre
      Calendrier
      2022-2024
      Budget
      12 000 €
      Évaluation
      Nombre d'internes
      Fiche action n° 1.2
      Intitulé : Créer un centre de santé
      Axe : Démographie
      Constat
      Deux communes sont sans médecin.
      Objectifs
      - Ouvrir un centre
      Public cible
      Habitants
      Action 1 : Étudier la faisabilité
      Action 2 : Recruter
      Pilote
      Commune de Bréval
      Partenaires
      ARS, CPAM
      Calendrier
      2023
      Budget
      450 000 €
      Évaluation
      Nombre de patients
      """,
      """
      axe - Démographie
      1.1 axe-1 Attirer des médecins; objectives: Accueillir des internes [] | Salarier des médecins []; actions: Loger les internes | Organiser des visites; leads: Pays d'Orval; partners: Faculté | Ordre; calendar: 2022/2024; indicators: Nombre d'internes
      1.2 axe-1 Créer un centre de santé; objectives: Ouvrir un centre []; actions: Étudier la faisabilité | Recruter; leads: Commune de Bréval; partners: ARS | CPAM; calendar: 2023; indicators: Nombre de patients
      """),
    Template(
      "headings in the middle of the page, a title behind the number",
      """
                                          CONTRAT LOCAL DE SANTE
                                              DE LA SEVE
                                               2018-2021

      AXE STRATEGIQUE N°1 : PREVENTION ET PROMOTION DE LA SANTE

                           FICHE-ACTION N°1.1 : BOUGER CHAQUE JOUR

      Objectif               Faire reculer la sédentarité
      stratégique

      Objectifs              • Ouvrir des parcours
      opérationnels          • Former des animateurs

      Public                 Adultes de 50 ans et plus

      Territoire             Les douze communes de la vallée

                             • Baliser trois sentiers autour des
      Actions                bourgs
      prévues                • Prêter des bâtons de marche
                             • Tenir une permanence

      Porteur                Office des sports

      Partenaires            ARS, Comité de randonnée, maison
                             de santé de Bréval

      Calendrier             2018-2019

      Financements           ARS : 4 000 € ; communes : 2 000 €

                             • Nombre de marcheurs
      Évaluation             • Kilomètres balisés

                                                     5

                           FICHE-ACTION N°1.2 : MANGER JUSTE

      Objectif               Mieux nourrir les enfants
      stratégique

      Objectifs              • Cuisiner avec les parents
      opérationnels

      Public                 Familles

      Territoire             Bréval

                             • Ouvrir un atelier
      Actions                • Visiter des fermes
      prévues

      Porteur                CCAS

      Partenaires            PMI, épicerie sociale

      Calendrier             dès 2019

      Financements           ARS : 3 000 €

      Évaluation             • Nombre d'ateliers

                                                     6
      """,
      """
      axe 1 PREVENTION ET PROMOTION DE LA SANTE
      1.1 axe-1 BOUGER CHAQUE JOUR; objectives: Ouvrir des parcours [] | Former des animateurs []; actions: Baliser trois sentiers autour des bourgs | Prêter des bâtons de marche | Tenir une permanence; leads: Office des sports; partners: ARS | Comité de randonnée | maison de santé de Bréval; calendar: 2018/2019; indicators: Nombre de marcheurs | Kilomètres balisés
      1.2 axe-1 MANGER JUSTE; objectives: Cuisiner avec les parents []; actions: Ouvrir un atelier | Visiter des fermes; leads: CCAS; partners: PMI | épicerie sociale; calendar: 2019/..; indicators: Nombre d'ateliers
      """),
  ]
}
