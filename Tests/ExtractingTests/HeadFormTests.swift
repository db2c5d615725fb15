import Testing

@testable import Extracting

/// Under which heads the subject of an act is found, a head a row, with the number of the act.
@Suite struct HeadFormTests {
  private static let body = """

    Vu le code général des collectivités territoriales ;
    Considérant qu'il convient de délibérer ;
    Le conseil municipal, après en avoir délibéré, à l'unanimité,
    DÉCIDE
    Article 1 : d'approuver le dossier présenté ;
    Article 2 : d'autoriser le maire à signer.
    Pour extrait conforme, le Maire
    """

  private static let heads = [
    Phrase(
      """
      SYNDICAT DES EAUX DE LA LURE
      Mairie - 08460 LURE

      EXTRAIT DU REGISTRE DES DELIBERATIONS

      Séance du 14 décembre 2011

      Date de la convocation : 2 décembre 2011
      Délégués en exercice : 24 Présents : 17 Votants : 19

      OBJET : FIXATION DU PRIX DE L'EAU
      """, "- | FIXATION DU PRIX DE L'EAU"),
    Phrase(
      """
      MÉTROPOLE DE VAUBRUN
      CONSEIL DU 24 JUIN 2019

      objet : Plan nature - Trame verte du vallon

      Rapporteur : Monsieur le Vice-Président Roy
      Date de convocation du Conseil : mardi 4 juin 2019
      Compte-rendu affiché le : mercredi 26 juin 2019

      """, "- | Plan nature - Trame verte du vallon"),
    Phrase(
      """
       Membres en exercice : 22                 DÉLIBÉRATION CA-2018-47
       Présents : 15
                                                Tarifs 2019 des interventions ne relevant pas des missions
       Votants : 17                             de service public

      """, "CA-2018-47 | Tarifs 2019 des interventions ne relevant pas des missions de service public"),
    Phrase(
      "VILLE DE VAUBRUN\n\n          D E L I B E R A T I O N   N°   2 0 1 3 - 0 2 7\n\nGARANTIE D'EMPRUNT - CONSTRUCTION DE VINGT LOGEMENTS\n\n",
      "2013-027 | GARANTIE D'EMPRUNT - CONSTRUCTION DE VINGT LOGEMENTS"),
    Phrase(
      """
      VAUBRUN METROPOLE
      Séance publique du vendredi 11 décembre 2009
      Rapporteur : M. Michel ROY
      -ECONOMIE-
      Technopôle du Vau. Attribution d'une participation
      financière à l'association pour 2010.
      Approbation d'une convention d'objectifs.
      EXPOSE DES MOTIFS
      Le Technopôle regroupe cent membres.

      """,
      "- | Technopôle du Vau. Attribution d'une participation financière à l'association pour 2010. Approbation d'une convention d'objectifs."
    ),
    Phrase(
      """
      CENTRE COMMUNAL D'ACTION SOCIALE
      Réunion du jeudi 7 avril 2022 à 18h30
      Membres en exercice : 11
      Présents : 8
      Délib CCAS 2022-06
      Secours d'urgence – modification du règlement
      Madame la Présidente expose que le règlement adopté en 2016 ne permet pas de délivrer plus de deux bons par an.

      """, "CCAS 2022-06 | Secours d'urgence – modification du règlement"),
    Phrase(
      """
                     SYNDICAT DES DÉCHETS DU VAU

        Date de séance         Mercredi 13 décembre 2023
        Numéro                 20231213_09
        Nomenclature           7.10 - Divers
        Intitulé               Redevance incitative : grille tarifaire
                               applicable au 1er janvier 2024
        Rapporteure            Mme Marie ROY
        Annexe                 1


      """, "20231213_09 | Redevance incitative : grille tarifaire applicable au 1er janvier 2024"),
    Phrase(
      """
      DÉPARTEMENT DE LA SÈVE

             Séance du 19 juillet 2021        Délibération n° CP_21_245

       Commission : Culture
       Objet :      Aide au patrimoine rural
      """, "CP_21_245 | Aide au patrimoine rural"),
    Phrase(
      """
      Ville de Bréval        EXTRAIT DU REGISTRE
                             DES DÉLIBÉRATIONS
      DATE DE LA             L'an deux mil vingt-deux, le 16 mai à 18 h 30,
      CONVOCATION            le conseil municipal, légalement convoqué, s'est
      10/05/2022             assemblé sous la présidence de M. Roy, maire.
      OBJET
      Cession de parcelles
      ZAC des Prés           M. Bon, rapporteur, expose que la société
                             souhaite acquérir les parcelles.
      N° 22-05-07
      """, "22-05-07 | Cession de parcelles ZAC des Prés"),
    Phrase(
      """
      COMMUNE DE SAINT-AUBIN
      EXTRAIT DU REGISTRE DES DÉLIBÉRATIONS DU CONSEIL MUNICIPAL
      Séance du 12 mars 2021
      L'an deux mil vingt et un, le douze mars, le conseil municipal, légalement convoqué, s'est réuni sous la présidence de M. Jean DUVAL, maire.
      Présents : M. DUVAL, Mme ROUX, M. PETIT
      Absents : M. NOIR
      Secrétaire de séance : Mme ROUX

      Objet : Attribution d'une subvention à l'association Les Amis du Moulin
      """,
      "- | Attribution d'une subvention à l'association Les Amis du Moulin"),
    Phrase(
      """
      DÉPARTEMENT DE LA CREUSE
      COMMUNE DE SAINT-AUBIN
      Séance du 12 mars 2021
      Date de convocation : 5 mars 2021
      Nombre de membres en exercice : 15
      Présents : 12
      Votants : 14

      OBJET DE LA DÉLIBÉRATION
      Convention de partenariat avec la Mission locale pour l'année 2022
      """,
      "- | Convention de partenariat avec la Mission locale pour l'année 2022"),
    Phrase(
      """
      Ville de Bréval
      Conseil municipal du 14 juin 2022
      Délibération n° 2022-06-14-03
      OBJET – Tarifs de la cantine scolaire au 1er septembre 2022
      """,
      "2022-06-14-03 | Tarifs de la cantine scolaire au 1er septembre 2022"),
    Phrase(
      """
      MAIRIE DE CORBIGNY
      DELIBERATION DU CONSEIL MUNICIPAL
      Séance du 7 février 2023
      OBJET Création d'un emploi permanent d'adjoint technique à temps complet
      """,
      "- | Création d'un emploi permanent d'adjoint technique à temps complet"),
    Phrase(
      """
      REPUBLIQUE FRANCAISE
      Commune de Lussac
      Séance du 3 avril 2023
      2023-04-12 : Modification du tableau des effectifs
      """,
      "2023-04-12 | Modification du tableau des effectifs"),
    Phrase(
      """
      Commune de Lussac
      Séance du conseil municipal du 3 avril 2023
      DÉLIBÉRATION N° 2023/15 – Adhésion au groupement de commandes pour l'achat d'électricité
      Étaient présents : MM. Durand, Petit, Mme Leroy
      Absent : M. Blanc
      """,
      "2023/15 | Adhésion au groupement de commandes pour l'achat d'électricité"),
    Phrase(
      """
      DEPARTEMENT DE LA VIENNE
      COMMUNE DE CIVRAY
      EXTRAIT DU REGISTRE DES DELIBERATIONS

      REHABILITATION DE L'ECOLE JULES FERRY - DEMANDE DE SUBVENTION AU TITRE DE LA DETR

      L'an deux mil vingt-deux, le quinze septembre à 19 heures, le Conseil Municipal, régulièrement convoqué, s'est réuni en mairie.
      Présents : Mmes Alix, Boré, M. Caron.
      Excusé : M. Dutertre
      Secrétaire : Mme Alix
      """,
      "- | REHABILITATION DE L'ECOLE JULES FERRY - DEMANDE DE SUBVENTION AU TITRE DE LA DETR"),
    Phrase(
      """
      Commune de Nanclars
      | Date de convocation | 12/05/2023 |
      | --- | --- |
      | Nombre de membres | 11 |
      | Objet | Acquisition de la parcelle AB 124 pour l'aménagement d'un parking |
      | Vote | unanimité |

      L'an deux mil vingt-trois, le 19 mai, le conseil municipal s'est réuni sous la présidence de M. Lucas, maire.
      """,
      "- | Acquisition de la parcelle AB 124 pour l'aménagement d'un parking"),
    Phrase(
      """
      COMMUNAUTÉ DE COMMUNES DU HAUT PAYS
      CONSEIL COMMUNAUTAIRE DU 28 MARS 2023

      DÉLIBÉRATION N° 2023-031

      Approbation du compte de gestion 2022 du budget principal

      Rapporteur : Mme Claire VIDAL
      """,
      "2023-031 | Approbation du compte de gestion 2022 du budget principal"),
    Phrase(
      """
      COMMUNAUTÉ DE COMMUNES DU HAUT PAYS
      Séance du 28 mars 2023
      Délibération portant création d'un service commun d'instruction des autorisations d'urbanisme
      """,
      "- | Délibération portant création d'un service commun d'instruction des autorisations d'urbanisme"),
    Phrase(
      """
      Commune de Vars
      Séance du 28 mars 2023
      Délibération n° 2023-14 relative à l'instauration du droit de préemption urbain
      """,
      "2023-14 | Délibération n° 2023-14 relative à l'instauration du droit de préemption urbain"),
    Phrase(
      """
      Commune de Vars
      Séance du 2 juillet 2020
      Présents : M. Alain Fort, maire ; Mme Berthe Lune, M. Claude Aube, adjoints
      Absents excusés : Mme Danièle Soir
      Procuration : Mme Danièle Soir à M. Alain Fort
      Secrétaire de séance : M. Claude Aube
      Désignation d'un correspondant défense
      """,
      "- | Désignation d'un correspondant défense"),
    Phrase(
      """
      VILLE DE MOULINS
      CONSEIL MUNICIPAL
      SÉANCE DU 30 SEPTEMBRE 2022
      Rapport de M. Gilles BERTIN
      Garantie d'emprunt accordée à Logis du Centre pour 24 logements
      """,
      "- | Garantie d'emprunt accordée à Logis du Centre pour 24 logements"),
    Phrase(
      """
      Ville de Moulins
      Conseil municipal
      Séance du 30 septembre 2022

      Convention d'objectifs et de moyens
      avec le centre social intercommunal
      de la vallée pour les années 2023 à 2025
      """,
      "- | Convention d'objectifs et de moyens avec le centre social intercommunal de la vallée pour les années 2023 à 2025"),
    Phrase(
      """
      ---
      title: "Délibération relative au temps de travail"
      date: 2021-12-14
      ---
      Le Conseil municipal de Pornic, réuni le 14 décembre 2021.
      """,
      "- | Délibération relative au temps de travail"),
    Phrase(
      """
      Commune de Gramat
      Séance du 4 novembre 2021
      Délibération 2021/78
      Objet : Avis sur le projet d'aménagement du parc
      éolien des Trois Moulins sur la commune de Lavau
      Monsieur le Maire rappelle que le projet est à l'enquête publique.
      """,
      "2021/78 | Avis sur le projet d'aménagement du parc éolien des Trois Moulins sur la commune de Lavau"),
    Phrase(
      """
      N° 2021-03-05
      COMMUNAUTE DE COMMUNES DES SOURCES
      Séance du 25 mars 2021 à 18 h 30
      Prise de la compétence mobilité par la communauté de communes
      L'an deux mille vingt et un, le vingt-cinq mars, le conseil communautaire s'est réuni à la salle des fêtes sous la présidence de M. Roche.
      Délégués présents : M. Roche, Mme Font, M. Lac
      """,
      "2021-03-05 | Prise de la compétence mobilité par la communauté de communes"),
    Phrase(
      """
      Commune de Saint-Loup
      Séance du 8 mars 2022
      4.2 Personnel contractuel
      Recrutement d'agents contractuels saisonniers pour l'été 2022
      Présents : MM. A. Roux, B. Blanc, C. Noir
      """,
      "- | Recrutement d'agents contractuels saisonniers pour l'été 2022"),
    Phrase(
      """
      VILLE DE LENS
      Conseil municipal du 8 mars 2022
      Question n° 7
      Mise à disposition de la salle polyvalente aux associations
      Rapporteur : M. Hugo Petit
      """,
      "7 | Mise à disposition de la salle polyvalente aux associations"),
    Phrase(
      """
      **Commune de Saint-Loup**

      **Délibération n° 2023-08**

      **Fixation des taux d'imposition 2023**

      Le conseil municipal, réuni le 6 avril 2023,
      """,
      "2023-08 | Fixation des taux d'imposition 2023"),
    Phrase(
      """
      Ville de Saint-Junien
      Délibération du conseil municipal
      Séance du 16 décembre 2021
      Programme « Petites villes de demain » : approbation de la convention-cadre
      M. le Maire donne lecture du rapport.
      """,
      "- | Programme « Petites villes de demain » : approbation de la convention-cadre"),
    Phrase(
      """
      COMMUNE DE VILLERS
      OBJET : CESSION D'UN TERRAIN COMMUNAL SITUE
      ZONE ARTISANALE DES BRUYERES A LA SOCIETE
      MENUISERIE DU VAL
      Date de la convocation : 2 mai 2022
      L'an deux mil vingt-deux, le neuf mai à vingt heures, le conseil municipal de la commune de Villers s'est réuni.
      """,
      "- | CESSION D'UN TERRAIN COMMUNAL SITUE ZONE ARTISANALE DES BRUYERES A LA SOCIETE MENUISERIE DU VAL"),
    Phrase(
      """
      Syndicat mixte du bassin de la Vère
      Comité syndical du 9 mai 2022
      Intitulé de la délibération : Renouvellement de la ligne de trésorerie
      """,
      "- | Renouvellement de la ligne de trésorerie"),
    Phrase(
      """
      VILLE DE SAINT-PIERRE
      CONSEIL MUNICIPAL
      Séance du jeudi 14 décembre 2023
      AFFAIRE N° 12-20231214 : Protection fonctionnelle accordée à un élu
      Nombre de conseillers en exercice : 39
      """,
      "12-20231214 | Protection fonctionnelle accordée à un élu"),
    Phrase(
      """
      Commune de Bréval
      N° 2023/044
      Objet: Approbation du règlement intérieur de la médiathèque
      Le vingt-trois mai deux mille vingt-trois à vingt heures, le Conseil Municipal de Bréval s'est assemblé.
      """,
      "2023/044 | Approbation du règlement intérieur de la médiathèque"),
    Phrase(
      """
      CONSEIL MUNICIPAL DU 5 AVRIL 2023
      DÉLIBÉRATION N° 12
      RAPPORTEUR : M. LEBRUN
      Budget annexe Lotissement des Chênes - Compte administratif 2022
      Le rapporteur expose que le compte administratif retrace les opérations.
      """,
      "12 | Budget annexe Lotissement des Chênes - Compte administratif 2022"),
    Phrase(
      """
      VILLE D'ORANGE
      DIRECTION GÉNÉRALE DES SERVICES
      Police municipale
      Séance du 5 avril 2023

      OBJET :   Vidéoprotection : extension du dispositif
      """,
      "- | Vidéoprotection : extension du dispositif"),
    Phrase(
      """
      Commune de Bréval
      Séance du 2 juillet 2023
      Objet de la délibération : Subvention exceptionnelle (sinistre du 12 juin)
      au profit du club de rugby
      Présents : MM. A. Roux, B. Blanc
      """,
      "- | Subvention exceptionnelle (sinistre du 12 juin) au profit du club de rugby"),
    Phrase(
      """
      MAIRIE DE LURE
      Délibération n° 2022-071
      Nomenclature : 3.1 Acquisitions
      Thème : Domaine et patrimoine
      Objet : Acquisition amiable de la maison Dupré, 4 rue du Four
      """,
      "2022-071 | Acquisition amiable de la maison Dupré, 4 rue du Four"),
    Phrase(
      """
      MAIRIE DE LURE
      Séance du 4 juin 2022
      Objet : Acquisition amiable de la maison Dupré, 4 rue du Four
      Nomenclature ACTES : 3.1
      Rapporteur : Mme Leduc
      """,
      "- | Acquisition amiable de la maison Dupré, 4 rue du Four"),
    Phrase(
      """
      COMMUNE DE LURE
      O B J E T : Création d'un poste de rédacteur
      Séance du 4 juin 2022
      """,
      "- | Création d'un poste de rédacteur"),
    Phrase(
      """
      Commune de Luc
      Séance du 6 juillet 2020
      Sous la présidence de M. Paul Roy
      Présents : Paul ROY, Anne LUC, Jean BON, Luc AIX
      Absents excusés : Marc UZ ayant donné pouvoir à Paul ROY
      Secrétaire : Anne LUC

      INSTAURATION DE LA TAXE DE SÉJOUR
      """,
      "- | INSTAURATION DE LA TAXE DE SÉJOUR"),
    Phrase(
      """
      2021 DAC 312 Subvention (12.000 euros) à l'association Les Ateliers du Quai (19e)
      M. Luc BARD, rapporteur
      Le Conseil de Paris,
      """,
      "2021 DAC 312 | Subvention (12.000 euros) à l'association Les Ateliers du Quai (19e)"),
    Phrase(
      """
      Département du Gers
      Commune d'Aignan
      L'an deux mille vingt, le vingt-cinq mai à dix-neuf heures, en application de l'article L. 2121-7 du code général des collectivités territoriales, s'est réuni le conseil municipal.
      Étaient présents les conseillers municipaux suivants : Paul ROY, Anne LUC, Jean BON.
      Absents : néant
      Mme Anne LUC a été désignée en qualité de secrétaire de séance.
      Élection du maire
      """,
      "- | Élection du maire"),
    Phrase(
      """
      Commune d'Aignan
      Séance du 9 juin 2021

      Renouvellement du bail de la caserne de gendarmerie
      ---------------------------------------------------
      """,
      "- | Renouvellement du bail de la caserne de gendarmerie"),
    Phrase(
      """
      Commune d'Aignan
      Séance du 9 juin 2021
      Délibération fixant les ratios promus-promouvables
      Présents : MM. Roy, Bon
      """,
      "- | Délibération fixant les ratios promus-promouvables"),
    Phrase(
      """
      République Française
      Département des Landes
      Arrondissement de Dax
      Commune de Pouillon
      DÉLIBÉRATION N° 2023-36 DU 4 JUILLET 2023
      Nombre de membres : en exercice 19, présents 15, votants 17
      Date de convocation : 28 juin 2023 - Date d'affichage : 28 juin 2023
      L'an deux mille vingt-trois et le quatre juillet à 20 h, le conseil municipal, régulièrement convoqué, s'est réuni au lieu habituel.
      PRÉSENTS : M. ROY, Mme LUC.
      POUVOIRS : M. AIX à Mme LUC
      ABSENT : M. UZ
      OBJET : Demande de subvention au titre du fonds vert
      """,
      "2023-36 | Demande de subvention au titre du fonds vert"),
    Phrase(
      """
      REGISTRE DES DÉLIBÉRATIONS DU CONSEIL MUNICIPAL
      COMMUNE DE LURE
      2021/034
      SÉANCE DU 3 MARS 2021
      Date de la convocation : 25/02/2021
      Le 3 mars 2021 à 20 h 00, le conseil municipal s'est réuni sous la présidence de M. Roy, maire.
      Étaient présents : M. Roy, Mme Luc, M. Bon.
      Formant la majorité des membres en exercice.
      M. Bon a été élu secrétaire.

      Demande de subvention pour la restauration de l'église
      """,
      "2021/034 | Demande de subvention pour la restauration de l'église"),
    Phrase(
      """
      COMMUNE DE LURE
      Séance du 3 mars 2021
      Délibération n° 2021-14 portant approbation du règlement de voirie
      """,
      "2021-14 | Délibération n° 2021-14 portant approbation du règlement de voirie"),
    Phrase(
      """
      COMMUNE DE LURE
      DÉLIBÉRATION DU 3 MARS 2021
      N° 2021-21                         Cession du véhicule communal
      Présents : M. Roy, Mme Luc, M. Bon.
      """,
      "2021-21 | Cession du véhicule communal"),
    Phrase(
      """
      Accueil > La commune > Délibérations > 2020

      CP 2020-05-14 / 3.07

      Réfection du pont de la Sève

      Séance du 14 mai 2020
      Présents : 12
      """,
      "CP 2020-05-14 / 3.07 | Réfection du pont de la Sève"),
    Phrase(
      """
      CONSEIL DE VAUBRUN MÉTROPOLE
      SÉANCE DU 14 MAI 2020

       ┌─────────────┬──────────────────────────────────────┐
       │ N° C 20.041 │ Mobilités                            │
       ├─────────────┼──────────────────────────────────────┤
       │ OBJET       │ Voie verte du Vau - Programme et     │
       │             │ enveloppe financière                 │
       └─────────────┴──────────────────────────────────────┘

      Présents : Mme Roy, MM. Luc, Bon.
      """,
      "C 20.041 | Voie verte du Vau - Programme et enveloppe financière"),
    Phrase(
      """
      VILLE DE VAUBRUN

         DÉCISION DU MAIRE N° DEC 20.0143

      Objet : Entretien des toitures - Lot 2 - Attribution
      """,
      "DEC 20.0143 | Entretien des toitures - Lot 2 - Attribution"),
  ]

  @Test(arguments: heads) func `An act's subject is found under any head`(row: Phrase) {
    let document = extracted(row.text + Self.body)
    row.check("\(document.reference ?? "-") | \(document.title ?? "-")")
    #expect(document.parts.deliberation?.articles.count == 2, sourceLocation: row.at)
  }
}
