import Testing

/// Frames that a dump flattened or cut through. Places and people are invented.
enum PlanFrames {
  static let all = [
    Template(
      "labels of several lines, a title set upright in the margin between them",
      """
      Contrat de la vallée du Vau
      Fiches actions

      AXE 1 : HABITER

          Fiche action n° 1 : Rouvrir les fournils
          Objectifs         - cuire deux fois par semaine
                            - relever la voûte
      DEP Description de    Le dernier four a fermé en 1998, et les habitants
      AR  l’action          font dix kilomètres pour leur pain. La commune loue
      TE                    le fournil aux artisans.
          Maître            Commune de Bréval
      ME  d’ouvrage/pilote
      NT  de l’action
          Partenaires       Moulin de la Sève, Confrérie du levain
          (actés et
          potentiels)
          Calendrier        2021 – 2024
          Evaluation        Nombre de fournées
          Fiche action n° 2 : Semer des blés anciens
      DEP
      AR  Objectifs         - semer vingt hectares
      TE  Description de    Les semences dorment au conservatoire.
      ME  l’action
      NT  Maître            Moulin de la Sève
          d’ouvrage/pilote
          de l’action
          Partenaires       Lycée Orval
          (actés et
          potentiels)
          Calendrier        dès 2022
          Evaluation        Hectares semés
      """,
      """
      axe 1 HABITER
      1 axe-1 Rouvrir les fournils; objectives: cuire deux fois par semaine [] | relever la voûte []; leads: Commune de Bréval; partners: Moulin de la Sève | Confrérie du levain; calendar: 2021/2024; indicators: Nombre de fournées
      2 axe-1 Semer des blés anciens; objectives: semer vingt hectares []; leads: Moulin de la Sève; partners: Lycée Orval; calendar: 2022/..; indicators: Hectares semés
      """),
    Template(
      "the label of the next field at the end of the line of each value",
      """
      Plan éducatif du Vau

      Fiche 1 Lire ensemble
      Priorité : 1 Pilote :
      Paule Bréval, directrice Publics visés :
      Élèves de la vallée Début :
      01/09/2021 Fin :
      05/07/2024 Partenaires mobilisés :
      Rectorat, Moulin de la Sève Objectifs :
      - Ouvrir une salle
      - Prêter des livres
      Description
      Trois soirs par semaine.
      Évaluation
      - Nombre de lecteurs

      Fiche 2 Nager tous
      Priorité : 2 Pilote :
      Service des eaux Publics visés :
      Élèves Début :
      03/01/2022 Fin :
      30/06/2023 Partenaires mobilisés :
      Club des nageurs Objectifs :
      - Curer le bassin
      Description
      Deux bassins.
      Évaluation
      - Nombre de nageurs
      """,
      """
      1 Lire ensemble; objectives: Ouvrir une salle [] | Prêter des livres []; leads: Paule Bréval, directrice; partners: Rectorat | Moulin de la Sève; calendar: 2021-09-01/2024-07-05; indicators: Nombre de lecteurs
      2 Nager tous; objectives: Curer le bassin []; leads: Service des eaux; partners: Club des nageurs; calendar: 2022-01-03/2023-06-30; indicators: Nombre de nageurs
      """),
    Template(
      "a code beside the next label, the title in the contents, heads of a table over their row run together",
      """
      CONTRAT DE RIVIERE DE LA SEVE
      2013 / 2017
      Volet A DEPOLLUER
      Volet B RESTAURER

      Sommaire
      A-1-1 Curer le bassin de Bréval .................. 3
      A-1-2 Relier les hameaux au réseau .............. 4
      B1-2-1 Planter les berges du Vau ................ 5

      2

      Contrat de rivière de la Sève – Fiches actions
      Fiche action n°
      A-1-1 Commune(s) concernée(s)
      Bréval, Orval
      Maître d'ouvrage
      Syndicat de la Sève
      Masse d'eau concernée
      FRDR9
      Curer le bassin de Bréval
      GENERALITES
      Objectif(s)
      - Rendre la baignade
      CONTEXTE
      Le bassin date de 1983.
      Programmation
      Prio
      Coût €HT
      2011-2013 1 2 776 000
      Indicateurs
      Nombre de baigneurs
      Volume curé
      3

      Contrat de rivière de la Sève – Fiches actions
      Fiche action n°
      A-1-2 Commune(s) concernée(s)
      Valbrun
      Maître d'ouvrage
      Pays d'Orval
      Masse d'eau concernée
      FRDR9
      Relier les hameaux au réseau
      GENERALITES
      Objectif(s)
      - Fermer les puisards
      CONTEXTE
      Huit hameaux n'ont rien.
      Programmation
      Prio
      Coût €HT
      2014 2 44 500
      Indicateurs
      Linéaire posé
      4

      Contrat de rivière de la Sève – Fiches actions
      Fiche action n°
      B1-2-1 Commune(s) concernée(s)
      Toutes
      Maître d'ouvrage
      Syndicat de la Sève
      Masse d'eau concernée
      FRDR10
      Planter les berges du Vau
      GENERALITES
      Objectif(s)
      - Relier le bois
      CONTEXTE
      La berge est nue.
      Programmation
      Prio
      Coût €HT
      2014-2017 2 130 000
      Indicateurs
      Taux de reprise
      5
      """,
      """
      axe A DEPOLLUER
      axe B RESTAURER
      A-1-1 axe-a Curer le bassin de Bréval; objectives: Rendre la baignade []; leads: Syndicat de la Sève; calendar: 2011/2013; indicators: Nombre de baigneurs | Volume curé
      A-1-2 axe-a Relier les hameaux au réseau; objectives: Fermer les puisards []; leads: Pays d'Orval; calendar: 2014; indicators: Linéaire posé
      B1-2-1 axe-b Planter les berges du Vau; objectives: Relier le bois []; leads: Syndicat de la Sève; calendar: 2014/2017; indicators: Taux de reprise
      """),
    Template(
      "code and title on the line under the words, a label as wide as the page under two columns",
      """
      Volet C SUIVRE LES MILIEUX

                                                              Fiche / action n°
         C-3-4          Suivre le lit du Vau par des profils
                        en long
      Milieu concerné                          Commune(s) concernée(s)
      Lit mineur                               Bréval, Orval
      Masses d'eau concernées                  Maître(s) d'ouvrage
      FRDR517a                                 Syndicat de la Sève

      Rappel de la problématique

      Le lit s'est enfoncé d'un mètre depuis 1951 et les levés manquent.

      Objectifs

         ➢ Disposer de profils

      Indicateurs de suivi

           Linéaire levé
           Altitude du fond
      \u{0C}                                                        Fiche / action n°
         C-3-5          Compter les poissons
      Milieu concerné                          Commune(s) concernée(s)
      Cours d'eau                              Toutes
      Masses d'eau concernées                  Maître(s) d'ouvrage
      Toutes                                   Pays d’Orval

      Rappel de la problématique

      Les truites manquent.

      Objectifs

         ➢ Compter chaque année

      Indicateurs de suivi

           Nombre de truites
      """,
      """
      axe C SUIVRE LES MILIEUX
      C-3-4 axe-c Suivre le lit du Vau par des profils en long; objectives: Disposer de profils []; leads: Syndicat de la Sève; indicators: Linéaire levé | Altitude du fond
      C-3-5 axe-c Compter les poissons; objectives: Compter chaque année []; leads: Pays d’Orval; indicators: Nombre de truites
      """),
    Template(
      "labels in the middle of their cells, fields that name the axis, headings in the middle of the page",
      """
      CRTE du Pays de Valbrun                                                     Annexe 2
                                  FICHE ACTION N° 1

                                   Créer une maison de la forêt
        Intitulé de l'action       et du bois
        Orientation stratégique    1. Une économie de proximité
                                   Communauté de communes de
        Porteur de l'action        Valbrun
                                   La filière bois emploie 300
        Description de l'action    personnes. Une maison réunit
                                   les entreprises et le lycée.
        Partenaires (actés et      ONF, Fibois, Lycée Orval,
        potentiels)                Région
                                   Coût total HT : 450 000 €
        Plan de financement        DETR : 180 000 €
                                   Région : 90 000 €
        Calendrier                 2022 - 2024
                                   - nombre d'entreprises
        Indicateurs d'évaluation   - nombre de visiteurs

                                  FICHE ACTION N° 2

        Intitulé de l'action       Rénover la piscine
        Orientation stratégique    2. Un territoire sobre
        Porteur de l'action        Commune de Bréval
                                   Le bassin date de 1974 et
        Description de l'action    consomme trop d'énergie.
        Partenaires (actés et      Agence nationale du sport,
        potentiels)                Département
        Plan de financement        Coût total HT : 1 200 000 €
        Calendrier                 à partir de 2023
        Indicateurs d'évaluation   - kWh économisés
      """,
      """
      axe - Une économie de proximité
      axe - Un territoire sobre
      1 axe-1 Créer une maison de la forêt et du bois; leads: Communauté de communes de Valbrun; partners: ONF | Fibois | Lycée Orval | Région; calendar: 2022/2024; indicators: nombre d'entreprises | nombre de visiteurs
      2 axe-2 Rénover la piscine; leads: Commune de Bréval; partners: Agence nationale du sport | Département; calendar: 2023/..; indicators: kWh économisés
      """),
    Template(
      "a row of labels, a blank line and their values",
      """
      CONTRAT TERRITOIRE LECTURE DE LA SEVE                                            2022-2024

      FICHE-ACTION 3                          LIRE AU JARDIN


      Porteur                       Partenaires                   Calendrier

      Médiathèque de Bréval         Moulin de la Sève             2022-2023
                                    Lycée Orval

      Objectifs
         • Sortir les livres
         • Former dix bénévoles

      Description de l'action
      Deux caisses de livres circulent l'été entre les jardins de la vallée. Les bénévoles les portent à vélo
      et lisent à voix haute le mercredi.

      Critères d'évaluation
         • Nombre de lectures

      Budget prévisionnel
           Achats                     1 200 €
           Formation                    800 €
           TOTAL                      2 000 €

      FICHE-ACTION 4                          ECRIRE ENSEMBLE


      Porteur                       Partenaires                   Calendrier

      Ville d'Orval                 Rectorat                      dès 2023

      Objectifs
         • Ouvrir un atelier

      Description de l'action
      Un auteur est accueilli trois mois.

      Critères d'évaluation
         • Nombre de textes

      Budget prévisionnel
           Bourse                     4 500 €
           TOTAL                      4 500 €
      """,
      """
      3 LIRE AU JARDIN; objectives: Sortir les livres [] | Former dix bénévoles []; leads: Médiathèque de Bréval; partners: Moulin de la Sève | Lycée Orval; calendar: 2022/2023; indicators: Nombre de lectures
      4 ECRIRE ENSEMBLE; objectives: Ouvrir un atelier []; leads: Ville d'Orval; partners: Rectorat; calendar: 2023/..; indicators: Nombre de textes
      """),
    Template(
      "numbers with their sign beside the title, a value that another label says too",
      """
      Plan d'action alimentaire de la Sève 2021-2026

      Objectif stratégique 1 : Produire ici

      N° 1.1                        Installer des maraîchers
      Description                   La vallée compte trois maraîchers.
      Étapes                        1. Acheter dix hectares
                                    2. Lancer un appel
                                    3. Suivre les installations
      Responsable(s)                Pays d'Orval
      Partenaires                   SAFER, Chambre d'agriculture,
                                    Terre de liens
      Publics                       Porteurs de projets
      Moyens humains                0,5 ETP
      Moyens financiers             300 000 €
      Indicateurs                   Nombre d'installations
                                    Hectares acquis
      Échéance                      2024

      N° 1.2                        Planter des vergers
      Description                   Les vergers ont disparu.
      Étapes                        1. Choisir les terrains
                                    2. Planter
      Responsable(s)                Commune de Bréval
      Partenaires                   Croqueurs de pommes
      Publics                       Écoles
      Moyens humains                bénévoles
      Moyens financiers             12 000 €
      Indicateurs                   Arbres plantés
      Échéance                      2023

      Objectif stratégique 2 : Manger mieux

      N° 2.1                        Former les cuisiniers
      Description                   Les cuisiniers réchauffent.
      Étapes                        1. Former vingt cuisiniers
      Responsable(s)                Pays d'Orval
      Partenaires                   CNFPT
      Publics                       Cuisiniers
      Moyens humains                néant
      Moyens financiers             8 000 €
      Indicateurs                   Part de fait-maison
      Échéance                      2022
      """,
      """
      axe 1 Produire ici
      axe 2 Manger mieux
      1.1 axe-1 Installer des maraîchers; actions: Acheter dix hectares | Lancer un appel | Suivre les installations; leads: Pays d'Orval; partners: SAFER | Chambre d'agriculture | Terre de liens; calendar: 2024; indicators: Nombre d'installations | Hectares acquis
      1.2 axe-1 Planter des vergers; actions: Choisir les terrains | Planter; leads: Commune de Bréval; partners: Croqueurs de pommes; calendar: 2023; indicators: Arbres plantés
      2.1 axe-2 Former les cuisiniers; actions: Former vingt cuisiniers; leads: Pays d'Orval; partners: CNFPT; calendar: 2022; indicators: Part de fait-maison
      """),
  ]
}
