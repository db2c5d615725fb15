import Testing

/// Columns of labels as a dump that keeps the page's layout prints the frame of a fiche, and heads of tables that lost their columns. Places
/// and people are invented.
enum PlanColumns {
  static let all = [
    Template(
      "labels of two lines in the middle of their cells, blank lines about the long ones",
      """
        Fiche n°1 - Rouvrir les fournils

                              Le dernier four a fermé en 1998, et les habitants font dix kilomètres pour
        Enjeux
                              leur pain.

        Objectifs             • Cuire deux fois par semaine

                              • Relever la voûte du four de la place
        Contenu de
                              • Former six fourniers
        l'action
                              • Tenir un carnet de cuisson

        Porteur               Commune de Bréval
        Partenaires           Moulin de la Sève, Confrérie du levain, Maison familiale et rurale des
        mobilisés             Orges
        Calendrier
                              2021-2024
        prévisionnel

        Indicateurs de        • Nombre de fournées
        suivi                 • Kilos de farine

        Fiche n°2 - Semer des blés anciens

        Objectifs             • Semer vingt hectares
        Porteur               Moulin de la Sève
        Partenaires
                              Confrérie du levain, Lycée Orval
        mobilisés
        Calendrier
                              dès 2022
        prévisionnel
      """,
      """
      1 Rouvrir les fournils; objectives: Cuire deux fois par semaine []; actions: Relever la voûte du four de la place | Former six fourniers | Tenir un carnet de cuisson; leads: Commune de Bréval; partners: Moulin de la Sève | Confrérie du levain | Maison familiale et rurale des Orges; calendar: 2021/2024; indicators: Nombre de fournées | Kilos de farine
      2 Semer des blés anciens; objectives: Semer vingt hectares []; leads: Moulin de la Sève; partners: Confrérie du levain | Lycée Orval; calendar: 2022/..
      """),
    Template(
      "labels at the right edge, ragged, in the middle of their values",
      """
      FICHE ACTION A.1        Rendre la rivière aux baigneurs

      • Curer les deux plages
      • Poser un ponton au droit de                                              Les actions
      la passerelle
      Service des eaux                                               Le service responsable
      Club des nageurs, Lycée Orval                                         Les partenaires
      2018 - 2020                                                                L’échéance
      • Nombre de baigneurs
      • Analyses conformes                                                  Les indicateurs

      FICHE ACTION A.2        Ouvrir le chemin de halage

      • Relever les murets                                                      Les actions
      Syndicat de la Sève                                            Le service responsable
      Amis du halage                                                        Les partenaires
      2019                                                                       L’échéance
      • Mètres relevés                                                      Les indicateurs
      """,
      """
      A.1 Rendre la rivière aux baigneurs; actions: Curer les deux plages | Poser un ponton au droit de la passerelle; leads: Service des eaux; partners: Club des nageurs | Lycée Orval; calendar: 2018/2020; indicators: Nombre de baigneurs | Analyses conformes
      A.2 Ouvrir le chemin de halage; actions: Relever les murets; leads: Syndicat de la Sève; partners: Amis du halage; calendar: 2019; indicators: Mètres relevés
      """),
    Template(
      "a tab before the label and one behind it, lists on lines without",
      """
      FICHE N° 1\tHarmoniser les goûters

      \tPorteur de l'action\tService enfance
      \tPartenaires\tMoulin de la Sève
      Parents d'élèves
      \tObjectifs\t– Servir le même pain partout
      – Goûter une fois par mois
      dehors
      \tÉchéancier\tseptembre 2015
      \tÉvaluation\tNombre de goûters

      FICHE N° 2\tFormer les fourniers

      \tPorteur de l'action\tLycée Orval
      \tPartenaires\tConfrérie du levain
      Commune de Bréval
      \tObjectifs\t– Ouvrir un cours du soir
      \tÉchéancier\t2016
      """,
      """
      1 Harmoniser les goûters; objectives: Servir le même pain partout [] | Goûter une fois par mois dehors []; leads: Service enfance; partners: Moulin de la Sève | Parents d'élèves; calendar: 2015-09; indicators: Nombre de goûters
      2 Former les fourniers; objectives: Ouvrir un cours du soir []; leads: Lycée Orval; partners: Confrérie du levain | Commune de Bréval; calendar: 2016
      """),
    Template(
      "heads of rows whose columns are lost: what one column alone can hold is its, the rest no field's",
      """
      Action n°1 – Compter les truites
      Contenu
      • Marquer deux cents poissons
      Pilotage Partenaires Calendrier
      Syndicat de la Sève Club des nageurs
      Lycée Orval
      2017-2018
      Public ciblé Indicateurs Financement
      Pêcheurs de la vallée
      • Nombre de truites
      12 000 €
      Action n°2 – Nettoyer les berges
      Contenu
      • Ramasser les bouteilles
      Pilotage Partenaires Calendrier
      Commune de Bréval
      Club des nageurs
      2019
      """,
      """
      1 Compter les truites; actions: Marquer deux cents poissons; calendar: 2017/2018; indicators: Nombre de truites
      2 Nettoyer les berges; actions: Ramasser les bouteilles; calendar: 2019
      """),
    Template(
      "rows of four columns, labels of two lines on either side, a list over the second label's column",
      """
      Fiche action n°1 : Relever les moulins

                         Six moulins sur dix sont à l'arrêt, et les biefs se comblent
      Contexte           depuis vingt ans.
      Objectif(s)        – Garder un moulin par vallée
      Modalités de       – Curer les trois biefs du bourg
      mise en œuvre      – Signer une convention avec le lycée agricole
      Porteur de                                      Calendrier
                         Syndicat                                         2023-2026
      l'action                                        prévisionnel
                                                      Coût
      Public cible       Meuniers                                         120 000 € HT
                                                      prévisionnel
      Acteurs associés   Lycée Orval
      """,
      """
      1 Relever les moulins; objectives: Garder un moulin par vallée []; actions: Curer les trois biefs du bourg | Signer une convention avec le lycée agricole; leads: Syndicat; partners: Lycée Orval; calendar: 2023/2026
      """),
  ]
}
