import Testing

/// Grids whose cells are centred over lines, titles beside codes, and what dumps do to words: lost letters, strokes, feet line upon line. Places
/// and people are invented.
enum PlanCentred {
  static let all = [
    Template(
      "a code, a title and a mark under their labels, centred cells, and a row of labels that the first of them is torn around",
      """
         Action                                      Intitulé                                        Priorité
                         Relever les murets des terrasses
            1.1                                                                                      Haute
                            du vallon de la Sève
                              Un muret sur trois est tombé depuis 1990, et l'eau
            Constats
                              emporte la terre.
            Objectifs         • Garder la terre des terrasses
                     • Relever deux kilomètres de murets
        Modalités de
                     • Former vingt bâtisseurs
       mise en œuvre
                     • Ouvrir un chantier école
            Maître
                                   Partenaires                 Programmation                 Financement
          d’ouvrage
                                   Commune
          Syndicat mixte            Lycée Orval
           Murets-                   Chambre                   2018-2022                   Région : 80 %
            Bréval               d’agriculture
            Coût
                                                                  4 500 €/an
         prévisionnel
        Indicateurs de        Mètres de murets relevés – Nombre de bâtisseurs
             suivi

         Action                                      Intitulé                                        Priorité
            1.2           Semer des prairies fleuries                                               Moyenne
            Constats          Les talus sont nus.
                              • Semer six hectares
            Objectifs
                              • Nourrir les abeilles
        Indicateurs de        Hectares semés – Nombre de ruches
             suivi
      """,
      """
      1.1 Relever les murets des terrasses du vallon de la Sève; objectives: Garder la terre des terrasses []; actions: Relever deux kilomètres de murets | Former vingt bâtisseurs | Ouvrir un chantier école; leads: Syndicat mixte Murets- Bréval; partners: Commune | Lycée Orval | Chambre d’agriculture; calendar: 2018/2022; indicators: Mètres de murets relevés | Nombre de bâtisseurs
      1.2 Semer des prairies fleuries; objectives: Semer six hectares [] | Nourrir les abeilles []; indicators: Hectares semés | Nombre de ruches
      """),
    Template(
      "codes alone beside centred titles, under an objective with a letter, parts named upright in the margin",
      """
      Objectif A : Garder les marais ouverts
                      Faucher les roselières du marais Niveau d’enjeu : 1 2 3 4
      MB-01                     chaque automne             3
                      Milieu
                                              Roselière de la Sève
                      concerné
          IDEN
           TIFI       Constats                La roselière gagne.
          CATI        Objectifs               • Ouvrir dix hectares
           ON
          MISE        Calendrier              2014-2016
           EN         Maître                  Conservatoire des marais de Haute-
          ŒUV         d’ouvrage               Sève
           RE         Partenaires             Commune de Bréval
      Objectif B : Laisser vieillir les bois
                      Garder des îlots de vieux                   Niveau d’enjeu : 1 2 3 4
      MF-02                     chênes                            2
                      Milieu
                                              Chênaie de l'Orme
                      concerné
          IDEN        Constats                Les vieux arbres manquent.
           TIFI
          CATI        Objectifs               • Marquer deux cents arbres
           ON
          MISE        Calendrier              dès 2015
           EN         Maître                  Office des bois
          ŒUV         d’ouvrage
           RE         Partenaires             Commune de Vau
      """,
      """
      axe A Garder les marais ouverts
      axe B Laisser vieillir les bois
      MB-01 axe-a Faucher les roselières du marais chaque automne; objectives: Ouvrir dix hectares []; leads: Conservatoire des marais de Haute- Sève; partners: Commune de Bréval; calendar: 2014/2016
      MF-02 axe-b Garder des îlots de vieux chênes; objectives: Marquer deux cents arbres []; leads: Office des bois; partners: Commune de Vau; calendar: 2015/..
      """),
    Template(
      "values that begin at no one column, a reference at the right of the title",
      """
      Nom de                 Rouvrir la halle du marché aux
                                                                         Référence A-1
      l’action               grains

      Date de
                                 12 mars 2021
      signature
                                 La halle est close depuis dix ans et sa charpente
      Description                menace. La toiture laisse passer la pluie, et les étals
      générale                   ont quitté la place pour le parking de la salle des fêtes
                                 de la commune.
                                 - Sauver la charpente
      Objectifs                  - Rendre la halle aux
                                   marchands
                                 Maître d’ouvrage : Commune de Bréval
      Intervenants               Partenaires : Lycée Orval, Chambre de métiers
                                 de la Sève
      Indicateurs                - Nombre d'étals
      d’avancement

      Contenu de l’action

      Nom de                 Loger les saisonniers
                                                                         Référence A-2
      l’action

      Date de
                                 12 mars 2021
      signature
      Description                Quarante saisonniers dorment sous la tente.
      générale
                                 - Aménager douze chambres
      Objectifs
                                 - Ouvrir une laverie
      Intervenants               Maître d’ouvrage : Vau Agglomération
      Indicateurs                - Nombre de lits
      d’avancement
      """,
      """
      A-1 Rouvrir la halle du marché aux grains; objectives: Sauver la charpente [] | Rendre la halle aux marchands []; leads: Commune de Bréval; partners: Lycée Orval | Chambre de métiers de la Sève; indicators: Nombre d'étals
      A-2 Loger les saisonniers; objectives: Aménager douze chambres [] | Ouvrir une laverie []; leads: Vau Agglomération; indicators: Nombre de lits
      """),
    Template(
      "a list of all fiches above the first, a torn label at the end of each",
      """
       N°                   Intitulé                        Maître d’ouvrage        Montant
      1-1   Poser des repères de crue                    Syndicat mixte           44 500 €
      2-1   Prévenir les écoles                          Commune de Bréval        36 000 €
                                  Axe 1 : Se souvenir
       FICHE-ACTION 1-1 : Poser des repères de
                                  crue
      Objectif(s)           Garder la mémoire des crues
      Description        Les repères anciens s'effacent, et les nouveaux venus
      de l’action        n'en savent rien.
      Maître
                         Syndicat mixte de la Sève
      d’ouvrage
      Partenaires
                         Commune de Bréval
      techniques

      Indicateurs
                            Nombre de repères posés
      de suivi /
                            Nombre de panneaux
      réussite

                                  Axe 2 : Prévenir
       FICHE-ACTION 2-1 : Prévenir les écoles
      Objectif(s)           Dire le risque aux enfants
      Maître
                         Commune de Bréval
      d’ouvrage
      Partenaires
                         Lycée Orval
      techniques

      Indicateurs
      de suivi /            Nombre de classes
      réussite
      """,
      """
      axe 1 Se souvenir
      axe 2 Prévenir
      1-1 axe-1 Poser des repères de crue; objectives: Garder la mémoire des crues []; leads: Syndicat mixte de la Sève; partners: Commune de Bréval; indicators: Nombre de repères posés | Nombre de panneaux
      2-1 axe-2 Prévenir les écoles; objectives: Dire le risque aux enfants []; leads: Commune de Bréval; partners: Lycée Orval; indicators: Nombre de classes
      """),
    Template(
      "headings and levels of objectives that lost a ligature, or were cut behind one",
      """
      Fiche Ac\u{FFFD}on 1. Ouvrir un atelier santé
      Objec\u{FFFD}f général : Lever les freins aux soins dans les villages de la
      vallée
      Objec\u{FFFD}f spécifique n°1 : Soigner les dents des enfants de la vallée
      Objec\u{FFFD}f opéra\u{FFFD}onnel 1.1 : Dépister les enfants
      Porteur
      Commune de Bréval
      Fiche Ac\u{FFFD}on 2. Former les aidants
      Objectif spécifi que n°1 : Repérer les aidants qui s'épuisent dans la vallée
      Objectif opérationnel 1.1 : Tenir une permanence
      Porteur
      Vau Agglomération
      """,
      """
      1 Ouvrir un atelier santé; objectives: Lever les freins aux soins dans les villages de la vallée []; leads: Commune de Bréval
      2 Former les aidants; objectives: Repérer les aidants qui s'épuisent dans la vallée []; leads: Vau Agglomération
      """),
    Template(
      "a foot, the page's number and a head line upon line",
      """
      Atelier Vernel et associés – Programme d'actions
      2
      Communauté de la Sève
      Fiche action n° 1 : Bâtir le long du canal
      Maître d'ouvrage
      Commune de Bréval
      Indicateurs de suivi
      Nombre de logements
      Atelier Vernel et associés – Programme d'actions
      9
      Communauté de la Sève
      Fiche action n° 2 : Garder des terres
      Maître d'ouvrage
      Vau Agglomération
      Indicateurs de suivi
      Nombre d'hectares
      Atelier Vernel et associés – Programme d'actions
      10
      Communauté de la Sève
      Fiche action n° 3 : Loger les jeunes
      Maître d'ouvrage
      Lycée Orval
      Indicateurs de suivi
      Nombre de lits
      Atelier Vernel et associés – Programme d'actions
      12
      """,
      """
      1 Bâtir le long du canal; leads: Commune de Bréval; indicators: Nombre de logements
      2 Garder des terres; leads: Vau Agglomération; indicators: Nombre d'hectares
      3 Loger les jeunes; leads: Lycée Orval; indicators: Nombre de lits
      """),
    Template(
      "strokes of frames before headings, a semicolon for a colon",
      """
      | FICHE-ACTION N° 1
      | Accompagner les jeunes qui
      | décrochent

      Constats ; Un jeune sur dix quitte le lycée.

      Objectifs :
      » Recevoir chacun sous huit jours

      Public cible : jeunes de la vallée
      Calendrier ; à partir de 2010

      [ FICHE-ACTION N° 2

      | Développer les chantiers

      Objectifs :
      » Ouvrir vingt places

      Calendrier ; 2011
      Pilote : Mairie de Bréval
      """,
      """
      1 Accompagner les jeunes qui décrochent; objectives: Recevoir chacun sous huit jours []; calendar: 2010/..
      2 Développer les chantiers; objectives: Ouvrir vingt places []; leads: Mairie de Bréval; calendar: 2011
      """),
    Template(
      "a sheet whose cells hold several lines, the axis on the first row of each, a total below",
      """
      Axe stratégique\tN°\tActions\tObjectif\tResponsable\t"Partenaires /
      Bailleurs"\tChronogramme
      Axe 1 : Instruire\t1.1\tBâtir deux classes\tAccueillir chaque enfant\tMairie\t"Académie
      Fonds des écoles"\t2017
      \t1.2\tCreuser un puits\tBoire une eau saine\tService des eaux\tFonds de l'eau\t2017 - 2018
      Axe 2 : Produire\t2.1\tSemer un jardin\tNourrir le marché\tCoopérative\tChambre des récoltes\t2018
      \t\tTOTAL\t\t\t\t
      """,
      """
      axe 1 Instruire
      axe 2 Produire
      1.1 axe-1 Bâtir deux classes; objectives: Accueillir chaque enfant []; leads: Mairie; partners: Académie | Fonds des écoles; calendar: 2017
      1.2 axe-1 Creuser un puits; objectives: Boire une eau saine []; leads: Service des eaux; partners: Fonds de l'eau; calendar: 2017/2018
      2.1 axe-2 Semer un jardin; objectives: Nourrir le marché []; leads: Coopérative; partners: Chambre des récoltes; calendar: 2018
      """),
    Template(
      "a page a line with its number before the heading, the site's name for it above each, labels without colons",
      """
      PLAN DE LA SEVE … - Action 4 - Composter

      Page 1: PLAN DE LA SEVE … - Action 4 - Composter

      SOMMAIRE Introduction .............................. 3 Les objectifs ......................... 5 Axe 1 : Montrer l’exemple ........ 7 Action 1 - Mobiliser les agents et les élus de la vallée ......... 8 Axe 2 : Réduire les biodéchets .......... 12 Action 4 - Composter au pied des immeubles ...... 15 Action 5 - Jardiner sans produits ...... 17 Suivi du plan .............................. 20

      Page 2: PLAN DE LA SEVE … - Action 4 - Composter

      Axe 2 : Réduire les biodéchets 15 Action 4 - Composter au pied des immeubles Constats Les biodéchets font un tiers des ordures de la vallée et quatre sites seulement fonctionnent. Objectifs • Équiper la moitié des foyers • Ouvrir dix sites Descriptif de l’action • Vendre des composteurs à prix réduit lors de permanences • Former des guides Pilote : Syndicat de la Sève Partenaires : Commune de Bréval, Lycée Orval Calendrier : 2020-2025 Indicateurs de suivi • Nombre de sites • Nombre de guides 16

      Page 3: PLAN DE LA SEVE … - Action 4 - Composter

      Axe 2 : Réduire les biodéchets 17 Action 5 - Jardiner sans produits Constats Le brûlage des végétaux, interdit, reste pratiqué dans toute la vallée malgré les rappels de la gendarmerie. Objectifs • Diminuer les apports de végétaux en déchèterie Descriptif de l’action • Prêter un broyeur aux associations de quartier • Animer des ateliers Pilote : Commune de Bréval Partenaires : Moulin de la Sève, Lycée Orval Calendrier : 2021-2025 Indicateurs de suivi • Tonnes apportées • Nombre de foyers 18
      """,
      """
      axe 2 Réduire les biodéchets
      4 axe-2 Composter au pied des immeubles; objectives: Équiper la moitié des foyers [] | Ouvrir dix sites []; actions: Vendre des composteurs à prix réduit lors de permanences | Former des guides; leads: Syndicat de la Sève; partners: Commune de Bréval | Lycée Orval; calendar: 2020/2025; indicators: Nombre de sites | Nombre de guides
      5 axe-2 Jardiner sans produits; objectives: Diminuer les apports de végétaux en déchèterie []; actions: Prêter un broyeur aux associations de quartier | Animer des ateliers; leads: Commune de Bréval; partners: Moulin de la Sève | Lycée Orval; calendar: 2021/2025; indicators: Tonnes apportées | Nombre de foyers
      """),
    Template(
      "an axis in capitals that goes on behind a blank line, objectives with words in bold",
      """
      ORIENTATION N°1 : QUALIFIER L’OFFRE

      ET LES GÎTES

      Fiche 1 Aider les meublés

      **Le parc compte six cents meublés.**

      Objectifs

      * **Classer** deux cents meublés
      * **Rénover** trente gîtes

      Pilote : Office de la Sève

      Fiche 2 Réunir les offices

      Objectifs

      * **Ouvrir** le dimanche

      Pilote : Office de la Sève

      ORIENTATION N°2 : MARCHER

      Fiche 3 Baliser les chemins

      Objectifs

      * Baliser vingt chemins

      Pilote : Commune de Bréval
      """,
      """
      axe 1 QUALIFIER L’OFFRE ET LES GÎTES
      axe 2 MARCHER
      1 axe-1 Aider les meublés; objectives: Classer deux cents meublés [] | Rénover trente gîtes []; leads: Office de la Sève
      2 axe-1 Réunir les offices; objectives: Ouvrir le dimanche []; leads: Office de la Sève
      3 axe-2 Baliser les chemins; objectives: Baliser vingt chemins []; leads: Commune de Bréval
      """),
  ]
}
