import Testing

@testable import Extracting

/// The title of a document, from heads as dumps print them.
@Suite struct TitleTests {
  private static let body = """


    Le Conseil municipal,

    Vu le code général des collectivités territoriales ;

    Délibère :

    Article 1 : La convention est approuvée.
    """

  private static let heads = [
    Phrase(
      "2018, DJS 214 G\n\nSubventions (86.500 euros) à quatre clubs d'aviron et convention pluriannuelle avec\nl'Olympique de la Sève."
        + body,
      "Subventions (86.500 euros) à quatre clubs d'aviron et convention pluriannuelle avec l'Olympique de la Sève."),
    Phrase(
      "VILLE DE VAUBRUN\nDELIBERATION N°47\n\nEau potable : reprise de la dette du syndicat\n\nMonsieur le Président indique que le syndicat sera "
        + "dissous. Ses\nouvrages, évalués à 6 000 € HT, reviennent à la ville, de même que l'encours\nEnvoyé en préfecture le 01/12/2023"
        + body, "Eau potable : reprise de la dette du syndicat"),
    Phrase(
      "Extrait du registre des délibérations\n\nn° 2019 / 084\n\nRéseau des médiathèques\nCharte et tarifs\napplicables au 1er septembre 2019"
        + body, "Réseau des médiathèques Charte et tarifs applicables au 1er septembre 2019"),
    Phrase(
      "COMMUNE DE VAUBRUN\n\nPROCES VERBAL DU CONSEIL MUNICIPAL DU JEUDI 11 AVRIL 2024 Le onze avril deux mille vingt-quatre à dix-neuf "
        + "heures, le conseil municipal s'est réuni à la mairie. 2024-017 COMPTE ADMINISTRATIF 2023 Mme ARNOULT présente le compte. Après "
        + "en avoir délibéré, le conseil municipal ADOPTE le compte à l'unanimité. 2024-018 AFFECTATION DU RÉSULTAT M. le maire propose "
        + "d'affecter 61 004 €. Le conseil municipal APPROUVE à l'unanimité.", "PROCES VERBAL DU CONSEIL MUNICIPAL DU JEUDI 11 AVRIL 2024"),
    Phrase(
      "Communiqué de presse\nVaubrun, le mardi 12 mars 2024\n\nCOMMUNIQUÉ DE PRESSE\n\nLe Département de la Sève et sept communes signent le "
        + "« Pacte des vélos » : 4 millions d'euros\n\nLe président du Conseil départemental et les maires ont signé ce matin le pacte.",
      "Le Département de la Sève et sept communes signent le « Pacte des vélos » : 4 millions d'euros"),
    Phrase(
      "COMMUNIQUEDE PRESSE\nVaubrun, le 23 avril 2013\n\nAutisme : un accompagnement partagé au Vaubrun\n\nLe département et l'agence de santé "
        + "unissent leurs moyens pour les enfants autistes.", "Autisme : un accompagnement partagé au Vaubrun"),
    Phrase(
      "Ministère des solidarités\nDirection générale de la cohésion sociale\n\nCIRCULAIRE n° DGCS/SD1C/2021/118 du 4 mai relative aux contrats "
        + "locaux\n« premiers pas » pour la prévention périnatale\n\nDate d'application : immédiate\n\nLa présente circulaire précise le cadre "
        + "des contrats.",
      "CIRCULAIRE n° DGCS/SD1C/2021/118 du 4 mai relative aux contrats locaux « premiers pas » pour la prévention périnatale"),
    Phrase(
      "Alpes du Haut\nRadio Montagne\n\nPauvreté : le Département signe pour trois ans\n\nPublié le 17 juillet 2019 à 06h45, par La rédaction"
        + "\n\nUne convention a été signée ce mardi par le préfet et le président.", "Pauvreté : le Département signe pour trois ans"),
    Phrase(
      "Commune de Vaubrun\n\n      COMPTE-RENDU\nCONSEIL MUNICIPAL DU 28 MARS 2007\n\nL'an deux mil sept, le vingt-huit mars, le conseil s'est réuni."
        + "\n\n2007/26 – Vente du banc\nAdopté à l'unanimité.\n\n2007/27 – Prix de l'eau\nAdopté à l'unanimité.\n",
      "COMPTE-RENDU CONSEIL MUNICIPAL DU 28 MARS 2007"),
    Phrase(
      "PRSE 3\nPlan régional santé environnement\nNouvelle-Séquanie 2017-2021\n\nAction 3\nMesurer le bruit\nPilote : ARS\nCalendrier : 2018\n\n"
        + "Action 9\nMesurer l'air\nPilote : ARS\nCalendrier : 2019\n",
      "Plan régional santé environnement Nouvelle-Séquanie 2017-2021"),
    Phrase(
      "Syndicat mixte du Vaubrun\n\nDunes Sauvages de la Sève\nProgramme d’actions 2019-2024\n\nAction 1 : Planter\nPilote : Ville\nCalendrier : 2020\n\n"
        + "Action 2 : Semer\nPilote : Ville\nCalendrier : 2021\n",
      "Dunes Sauvages de la Sève Programme d’actions 2019-2024"),
    Phrase(
      "Schéma pluriannuel\n\nSchéma pluriannuel d’accessibilité 2022 - 2024\n\nLe présent schéma dit comment les sites seront rendus accessibles.\n",
      "Schéma pluriannuel d’accessibilité 2022 - 2024"),
    Phrase(
      "VILLE DE VAUBRUN\n\nPROCES-VERBAL\nDE LA SÉANCE DU CONSEIL MUNICIPAL\nDU JEUDI 28 SEPTEMBRE 2017\nORDRE DU JOUR\n1. Vente du banc\n"
        + "2. Prix de l'eau\n\n1. Vente du banc\nAdopté à l'unanimité.\n\n2. Prix de l'eau\nAdopté à l'unanimité.\n",
      "PROCES-VERBAL DE LA SÉANCE DU CONSEIL MUNICIPAL"),
    Phrase(
      "# Séance publique\n\n# du jeudi 28 octobre 2021\n\n# à 18h00\n\n# PROCES VERBAL\n\nL'an deux mille vingt et un, le conseil s'est réuni.\n\n"
        + "N° 2021-1 - Vente du banc\nAdopté à l'unanimité.\n\nN° 2021-2 - Prix de l'eau\nAdopté à l'unanimité.\n", "PROCES VERBAL"),
    Phrase(
      "Plan climat du Vaubrun : 2030\n\nLe présent document expose les orientations de la ville pour le climat.",
      "Plan climat du Vaubrun : 2030"),
    Phrase(
      "Document d'orientations budgétaires 2023\n\nLe présent document expose les orientations du budget de la ville pour l'année.",
      "Document d'orientations budgétaires 2023"),
    Phrase(
      "# Convention territoriale du Vau – Plan d'actions 2023-2026\n\n## Axe 1. Petite enfance\n\n### Action 1. Ouvrir une halte\n\n"
        + "**Pilote** : Ville\n\n**Calendrier** : 2024\n\n### Action 2. Former les agents\n\n**Pilote** : Ville\n",
      "Convention territoriale du Vau – Plan d'actions 2023-2026"),
    Phrase(
      "CONVENTION TERRITORIALE GLOBALE Entre la Caisse de la Sève et la Commune de Bréval\n\nIl est convenu ce qui suit, pour quatre ans.",
      "CONVENTION TERRITORIALE GLOBALE"),
    Phrase(
      "PROGRAMME LOCAL DE PREVENTION DES DECHETS 2020-2025 SICTOM de la Sève Approuvé par le comité syndical le 12 décembre 2019\n\nLe programme tient en cinq actions.",
      "PROGRAMME LOCAL DE PREVENTION DES DECHETS 2020-2025"),
    Phrase(
      "CHARTE FORESTIERE DE TERRITOIRE\nDU PAYS DE LA SEVE\nl Programme d'actions 2009-2012\n\nLa charte tient en trois axes.",
      "CHARTE FORESTIERE DE TERRITOIRE DU PAYS DE LA SEVE"),
    Phrase(
      "MAIRIE DE VAUBRUN\n\nN° 2022-061\n\nARRETE MUNICIPAL TEMPORAIRE\nPORTANT REGLEMENTATION DE LA CIRCULATION\nRue du Four\n\n"
        + "Le Maire de la commune de Vaubrun,\n\nVU le code de la route ;\n\nARRETE\n\nARTICLE 1er : La rue est fermée.\n",
      "ARRETE MUNICIPAL TEMPORAIRE PORTANT REGLEMENTATION DE LA CIRCULATION Rue du Four"),
    Phrase(
      "Ville de Vaubrun\n\nAccueil\nArrêtés\n\nArrêté autorisant l’ouverture du four communal\n\nNuméro : 2023/A/218\n"
        + "Date de l’acte : 29/08/2023\nPublié en ligne le : 30/08/2023\nDomaine : 6.1 Police municipale\n\n"
        + "Le Maire de la commune de Vaubrun,\n\nVu le code général ;\n\nARRÊTE\n\nArticle 1er. – Le four est ouvert au public.\n",
      "Arrêté autorisant l’ouverture du four communal"),
    Phrase(
      "Ville de Vaubrun\nCONSEIL MUNICIPAL\nDU 26 septembre 2016\nDÉLIBÉRATION\nN° 2016/187\nRelations internationales\n"
        + "Rapporteur : Mme Anne ROY\nJumelage avec la ville de Lure – Célébration du\ntrentième anniversaire\nMesdames, Messieurs,\n"
        + "La Ville est jumelée depuis 1987 avec celle de Lure." + body,
      "Jumelage avec la ville de Lure – Célébration du trentième anniversaire"),
    Phrase(
      "CCAS DE VAUBRUN\n\nDélibération n° 17-12-05\n\n  Présents :    Mmes ROY, BLANC\n                MM. BON, LUC\n  Absent :      M. PRE\n\n"
        + "  OBJET :       Résidence « Les Tilleuls »\n                Tarifs applicables au 1er janvier 2018\n\n"
        + "  Madame la Vice-Présidente expose qu'il faut fixer les tarifs de la résidence." + body,
      "Résidence « Les Tilleuls » Tarifs applicables au 1er janvier 2018"),
    Phrase(
      "RÉGION DU VAUBRUN\nDélibération N° 18CP-1306\nDe la Réunion de la Commission Permanente du 13 juillet 2018\nSoutien à la restauration des fours"
        + body, "Soutien à la restauration des fours"),
    Phrase(
      "Communauté du Vaubrun\nARRÊTÉ DU PRÉSIDENT N° 2020-A-0042\nDirection des affaires juridiques\n"
        + "Délégation de fonction et de signature à M. Luc ROY, 4ème vice-président\nLe Président de la communauté du Vaubrun,\n"
        + "Vu le code général,\nVu l'arrêté du 3 mai 2016,\nARRÊTE\nARTICLE 1 - Délégation est donnée.\n",
      "Délégation de fonction et de signature à M. Luc ROY, 4ème vice-président"),
    Phrase(
      "DEPARTEMENT              REPUBLIQUE FRANÇAISE\nde la SEVE\n                  MAIRIE DE VAUBRUN\n\nSéance du 7 avril 2006\n\n"
        + "L'an deux mille six, le sept avril, à 20 h 30\nle Conseil Municipal de la Commune de VAUBRUN\ndûment convoqué, s'est réuni.\n\n"
        + "OBJET: Cession d'un délaissé" + body, "Cession d'un délaissé"),
    Phrase(
      "HABITAT DU VAUBRUN\n\nDélibération n° 21-064\n\nÉTAIENT PRÉSENTS\nMM. ROUX, BLIN, CORDIER\nMmes BON, DUREUIL\n\n"
        + "ASSISTAIENT ÉGALEMENT À LA SÉANCE\nM. Luc ROBELIN, directeur général – Mme Anne DAUVERGNE,\ndirectrice\n\n"
        + " ┌────────────────────────────┐\n │   MISE EN VENTE DES FOURS  │\n └────────────────────────────┘\n\nLe Président expose le dossier."
        + body, "MISE EN VENTE DES FOURS"),
    Phrase(
      "SYNDICAT DU FOUR\nRéunion ordinaire du 29 novembre 2018\nÉtaient présents les délégués de Vaubrun.\nSecrétaire : M. Roland BLIN.\n27/2018\n"
        + "Prix du pain pour l'année 2019\nLe président présente au comité l'état des dépenses." + body, "Prix du pain pour l'année 2019"),
    Phrase(
      "VILLE DE           DÉLIBÉRATION DU CONSEIL MUNICIPAL\nVAUBRUN\n                   Séance publique du lundi 25 juin 2018 à 19 heures\n"
        + "                   Hôtel de Ville – salle du Conseil\n\nDirection de       Le Conseil municipal, convoqué le 19 juin, s'est réuni.\n"
        + "l'urbanisme\n                   Présents : M. ROUX, Mme BLIN, M. BARBIER,\nDélibération       Mme LHOMME, M. MARNIER, Mme NOBLET.\n"
        + "n° 18/06/077\n                   Absents représentés : M. ALLARD par M. BARBIER,\nEn exercice : 29   M. COUSIN par M. ROUX.\n\n\n"
        + "ZAC des Fours\nCompte rendu annuel à la collectivité – Exercice 2017\nApprobation\n\n\nM. ROUX donne lecture du rapport suivant :\n"
        + body,
      "ZAC des Fours Compte rendu annuel à la collectivité – Exercice 2017 Approbation"),
    Phrase(
      "Communauté du Vaubrun\n\n                 CONVENTION\n\n     relative à la mise à disposition du four\n            et de son annexe\n\n\n"
        + "Entre les soussignés :\n\nLa Communauté du Vaubrun, représentée par son Président,\n\nEt :\n\nLa commune de Lure, représentée par son Maire,\n\n"
        + "Article 1 : Objet de la convention\n\nLa convention dit qui cuit.\n",
      "CONVENTION relative à la mise à disposition du four et de son annexe"),
    Phrase(
      "CONSEIL DÉPARTEMENTAL DU VAUBRUN\n\nPôle des solidarités\n\nSCHÉMA DÉPARTEMENTAL DE L'AUTONOMIE\n\nLe schéma tient en trois axes.\n",
      "SCHÉMA DÉPARTEMENTAL DE L'AUTONOMIE"),
    Phrase(
      "VILLE DE VAUBRUN\n     (Gironde)\n\nService des Affaires juridiques\n\n        DECISION DU MAIRE\n\n\nMISE A DISPOSITION DU FOUR -\nHANGAR N° 3\n\n"
        + "Nous, Maire de la Ville de VAUBRUN,\n\nVu le Code Général,\n\nD E C I D O N S\n\nARTICLE 1er - Le four est prêté.\n",
      "MISE A DISPOSITION DU FOUR - HANGAR N° 3"),
    Phrase(
      "VILLE DE VAUBRUN\nDÉCISION DU MAIRE\nN° 42/2021\nObjet : Travaux de la toiture du four\n– Attribution\nLe Maire de Vaubrun,\nVu le code,\n"
        + "DÉCIDE\nARTICLE 1 : Le marché est attribué.\n", "Travaux de la toiture du four – Attribution"),
    Phrase(
      "COMMISSION PERMANENTE\nSéance du lundi 11 juillet 2016\nPOLITIQUE : ROUTES\nN° 16.07.CP.24\nRD 14 - Aménagement du carrefour\n"
        + "Commune de Vaubrun\nDate de convocation : 30 juin 2016\nPrésents : Mme ROY, M. BON\nLA COMMISSION PERMANENTE," + body,
      "RD 14 - Aménagement du carrefour Commune de Vaubrun"),
    Phrase(
      "   SYNDICAT MIXTE D'AMÉNAGEMENT\n   DU PARC NATUREL DU VAUBRUN\n   Maison du Parc - 07510 Saint-Étienne\n\n     BUREAU SYNDICAL\n     Jeudi 12 mai 2022\n\n"
        + "                    Délibération B-2022-05-03\n\n   Avis du Parc sur le plan local d'urbanisme\n\n   Présents : 3 membres\n\n"
        + "   Collège de la Région :               Mme Anne ROY\n   Collège du Département :             M. Luc BLIN, Mme Zoé BON\n" + body,
      "Avis du Parc sur le plan local d'urbanisme"),
    Phrase(
      "Délibération n°17-06-09 du 22 juin 2017\n\nRetour à la semaine de quatre jours\n\nPublié le 27 juin 2017\n\nPrésents : P. Roy, S. Blin."
        + body,
      "Retour à la semaine de quatre jours"),
    Phrase(
      "# Retour aux quatre jours d'école\n\nLa ville a décidé de revenir à la semaine de quatre jours.\n", "Retour aux quatre jours d'école"
    ),
    Phrase(
      "COMMUNIQUÉ DE PRESSE\nBréval, le 4 septembre 2023\nVal de Sève Agglomération\nLe centre aquatique rouvre ses portes le 18 septembre\n"
        + "Après quatorze mois de travaux, les habitants de l'agglomération retrouveront leur piscine rénovée.\n",
      "Le centre aquatique rouvre ses portes le 18 septembre"),
    Phrase(
      "COMMUNE NOUVELLE DE VAUBRUN\nDépartement de la Sève\nCONSEIL MUNICIPAL DU 14 DÉCEMBRE 2017\nDÉLIBÉRATION N° 2017-12-07\n"
        + "HARMONISATION DES TARIFS DANS LES FOURS\nDES COMMUNES DÉLÉGUÉES\nLe quatorze décembre deux mille dix-sept, le Conseil municipal "
        + "s'est réuni\nsur convocation du 7 décembre 2017.\nSecrétaire de séance : Mme Anne ROY." + body,
      "HARMONISATION DES TARIFS DANS LES FOURS DES COMMUNES DÉLÉGUÉES"),
    Phrase(
      "REGION DE LA SEVE\nREUNION DU 27 JUIN 2016\nDELIBERATION N° CP-16-188\nDE LA COMMISSION PERMANENTE\nTHEMATIQUE : CULTURE\n"
        + "Soutien aux festivals d'intérêt régional" + body, "Soutien aux festivals d'intérêt régional"),
    Phrase(
      "SYNDICAT DU PARC\n\nDELIBERATION DU COMITE SYNDICAL\nRéunion du 5 décembre 2019\n\n                          CS-2019-31\n\n"
        + "       RESTAURATION DES FOURS DU MENEZ\n\nÉtaient présents :\nPour la Région : Mme GUILLERM, M. RIOU (10 voix chacun)\n"
        + "Pour les communes : MM. et Mmes BOUCHER, CRENN, FLOCH\n\nLe Président expose\n\nLes fours sont froids." + body,
      "RESTAURATION DES FOURS DU MENEZ"),
    Phrase(
      "VAUBRUN\n\n   PROCES-VERBAL DES DELIBERATIONS\n        DU CONSEIL MUNICIPAL\n\n   Séance du mardi 3 décembre 2019\n\nD_2019_12_09\n\n"
        + "    DENOMINATION DES VOIES DE VAUBRUN\n\nLe mardi 3 décembre 2019, les membres du conseil se sont réunis.\n\n"
        + "Vu l’article L.2121-29 du code général des collectivités territoriales,\n\nLe conseil municipal, après en avoir délibéré :\n\n"
        + "  - adopte les noms suivants :\n\n        Voie            Nom proposé\n        VC n° 3         Route du Four\n"
        + "        VC n° 11        Chemin du Moulin\n\n  - charge le maire de le faire savoir.\n\nVote : 31 pour, 2 contre\n",
      "DENOMINATION DES VOIES DE VAUBRUN"),
    Phrase(
      "Convention cadre pluriannuelle\n   CŒUR DE BOURG\n   Commune de Vaubrun\n\n   Signée le 3 mars 2020\n\nElle tient en deux actions.",
      "Convention cadre pluriannuelle CŒUR DE BOURG"),
    Phrase(
      "Conseil local de santé mentale de Vaubrun\n\nFeuille de route 2022-2025\n\nElle tient en deux axes.",
      "Conseil local de santé mentale de Vaubrun Feuille de route 2022-2025"),
    Phrase(
      "PLAN DE PAYSAGE DU VAUBRUN\nPHASE 3 - PROGRAMME D'ACTIONS\n\nIl tient en deux axes.", "PLAN DE PAYSAGE DU VAUBRUN"),
    Phrase(
      "Contrat territorial milieux aquatiques\ndu bassin de la Sève\nPériode 2017 - 2021\nTome 2 : fiches actions\n\nIl tient en deux volets.",
      "Contrat territorial milieux aquatiques du bassin de la Sève"),
  ]

  @Test(arguments: heads) func `A document's title is what its head prints as one, whole`(row: Phrase) {
    row.check(extracted(row.text).title ?? "-")
  }
}
