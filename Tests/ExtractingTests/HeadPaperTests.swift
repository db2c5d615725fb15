import Testing

@testable import Extracting

/// Heads as offices, sites and converters leave them: kind, number, day and title of each paper.
@Suite struct HeadPaperTests {
  private static func check(_ row: Phrase) {
    let document = extracted(row.text)
    row.check(
      "\(document.kind.rawValue) | \(document.reference ?? "-") | \(document.date?.edtf ?? "-") | \(document.title ?? "-")")
  }

  private static let releases = [
    Phrase(
      """
                                                   Le 29 août 2016
         Bassin du Vau
         AGGLO

         Communiqué de presse                          Transports


         RENTRÉE 2016
         Le réseau Vaubus fait peau neuve

         Nouvelles lignes, horaires élargis, tarif unique : à partir du jeudi
         1er septembre, les communes seront desservies par un réseau repensé.
      """, "press-release | - | 2016-08-29 | Le réseau Vaubus fait peau neuve"),
    Phrase(
      """
      Direction de la communication
      Vaubrun-le-Vieux, le jeudi 14 mai 2020
      COMMUNIQUÉ DE PRESSE
      N° 2020/47
      Le Département distribue 560 000 masques
      aux habitants avec l’appui des communes
      À compter du lundi 18 mai, chaque habitant du département recevra un masque lavable en tissu.
      UNE LOGISTIQUE ASSURÉE PAR LES AGENTS DÉPARTEMENTAUX
      Quarante agents préparent les colis depuis le 11 mai.
      """,
      "press-release | 2020/47 | 2020-05-14 | Le Département distribue 560 000 masques aux habitants avec l’appui des communes"),
    Phrase(
      "Région Séquanie\nCommuniqué de presse n° 2021-15 – 12 mars 2021\n\nTransports : la Région achète douze rames\n\n"
        + "La Région a commandé douze rames pour un montant de 96 M€.\n",
      "press-release | 2021-15 | 2021-03-12 | Transports : la Région achète douze rames"),
    Phrase(
      "COMMUNIQUÉ\nn° 114 — 3 juin 2013\n\nTravaux sur le pont de Bréval : circulation alternée\n\n"
        + "La circulation sera alternée du 10 au 28 juin.\n",
      "press-release | 114 | 2013-06-03 | Travaux sur le pont de Bréval : circulation alternée"),
    Phrase(
      "INFORMATION PRESSE\nVaubrun, le 7 juin 2022\n\nL'agglomération du Vaubrun lance son plan vélo\n\n"
        + "L'agglomération a présenté ce mardi son plan vélo, doté de 4 M€.\n",
      "press-release | - | 2022-06-07 | L'agglomération du Vaubrun lance son plan vélo"),
  ]

  @Test(arguments: releases) func `A release is called by the headline under its label`(row: Phrase) { Self.check(row) }

  private static let grounds = """

    Vu le code général des collectivités territoriales,
    Le conseil, après en avoir délibéré, à l'unanimité,
    DÉCIDE
    Article 1 : d'approuver le dossier ;
    Article 2 : d'autoriser le président à signer.
    """

  private static let acts = [
    // A grid of labels and values over the title.
    Phrase(
      """
         METROPOLE DU VAU
         BUREAU METROPOLITAIN
         Séance du 25/06/2021

         Numéro : 2021-0312-B                        Pôle : Aménagement et Habitat
         Commission principale : Urbanisme           Direction : Foncier
         Rapporteur : M. Arnaud ROY                  Nomenclature ACTES : 3.1.1


                             PROJET DE DELIBERATION

             Bréval - Réserve foncière du Pré - Acquisition à
             l'amiable de deux parcelles - Approbation

         Mesdames, Messieurs,

         La Métropole souhaite acquérir deux parcelles.
      """,
      "deliberation | 2021-0312-B | 2021-06-25 | Bréval - Réserve foncière du Pré - Acquisition à l'amiable de deux parcelles - Approbation"
    ),
    // The title's second line right under who wrote the minutes.
    Phrase(
      """
      COMITE SYNDICAL
      DU
      mardi 8 décembre 2015
      DELIBERATION N° 15-12/07
      Président de séance : M. Michel ROY
      Secrétaire de séance : M. Jean-Louis BLANC
      INSTAURATION DE LA REDEVANCE SPÉCIALE POUR LES PRODUCTEURS NON MÉNAGERS
      ET FIXATION DES TARIFS 2016
      Exposé des motifs :
      La loi impose de créer une redevance.
      """,
      "deliberation | 15-12/07 | 2015-12-08 | INSTAURATION DE LA REDEVANCE SPÉCIALE POUR LES PRODUCTEURS NON MÉNAGERS ET FIXATION DES TARIFS 2016"
    ),
    // Tabs round the colons, a theme before the subject.
    Phrase(
      """
      CONSEIL MUNICIPAL DU 12 DÉCEMBRE 2011

      POINT N°\t14

      OBJET\t:\tPETITE ENFANCE

      \tParticipation des familles dans les établissements
      d’accueil du jeune enfant – Exercice 2012

      RAPPORTEUR\t:\tMadame Colette ROUX

      NOTE DE PRÉSENTATION

      Mes chers collègues,

      Les établissements de la Ville appliquent un barème.
      """,
      "deliberation | 14 | 2011-12-12 | PETITE ENFANCE Participation des familles dans les établissements d’accueil du jeune enfant – Exercice 2012"
    ),
    // A note on a town's site: a rubric, the point under it.
    Phrase(
      """
      Accueil > Vie municipale > Conseil municipal > Délibérations > 2024

      Service Mobilités
      Réf. : DCM 24-058

      CONSEIL MUNICIPAL DU 3 AVRIL 2024

      NOTE DE SYNTHÈSE ET PROJET DE DÉLIBÉRATION

      5. MOBILITÉS DOUCES

      5.3 – Reconduction de l’aide à l’achat de vélos et ouverture aux vélos cargos

      Rapporteure : Mme Solène ROUX, adjointe à la transition écologique

      La Ville a institué en 2021 une aide de 150 € pour l’achat d’un vélo.

      Avis de la commission : favorable
      """, "deliberation | 24-058 | 2024-04-03 | Reconduction de l’aide à l’achat de vélos et ouverture aux vélos cargos"),
    // What a converter made of a head in columns: the subject stands behind who sat.
    Phrase(
      """
      104-21

      Département : HAUTE-SEVE Nombre de conseillers :

      Canton : VAL DE SEVE présents : 23

      EXTRAITDUREGISTREDESDELIBERATIONSDUCONSEILMUNICIPAL

      Membres du Membres Suffrages Bureau du Bureau Exprimés en exercice présents 32 22 25

      L'an deux mille vingt et un, le vingt-deux octobre, les membres du Conseil Municipal se sont réunis en mairie.

      La convocation a été affichée le quinze octobre deux mille vingt et un.

      Présents : M. Luc ROY, Mme Anne ROUX

      Objet : Métropole du Vau - Pacte de gouvernance.

      EXPOSE DES MOTIFS

      La loi permet d'élaborer un pacte.
      """, "deliberation | 104-21 | 2021-10-22 | Métropole du Vau - Pacte de gouvernance."),
    // The number with its label's start before the subject.
    Phrase(
      """
      S.I.V.U. DES EAUX DE LA SEVE 54830 BREVAL EXTRAIT DU PROCES VERBAL DES DELIBERATIONS DU COMITE SYNDICAL EN DATE DU 3 OCTOBRE 2020

      DEPARTEMENT L’an DEUX MILLE VINGT, LE TROIS OCTOBRE, Haute-Sève Les membres du comité étant assemblés Etaient présents : Luc ROY (tit. ), Anne ROUX (tit. BREVAL), Date de la convocation : 25/09/2020 Paul BLANC (suppl. )

      DELIB 2020-14 OBJET : Fixation du nombre de vice-présidents

      M. le Président rappelle que le nombre de vice-présidents est déterminé par l’organe délibérant.
      """, "deliberation | 2020-14 | 2020-10-03 | Fixation du nombre de vice-présidents"),
    // The same without a label: who sat in a paragraph, then the title.
    Phrase(
      """
      REPUBLIQUE FRANCAISE EXTRAIT DU REGISTRE DES DELIBERATIONS DU BUREAU 26/04/2017 L'an deux mille dix-sept, le vingt-six avril, Le Bureau du Parc s'est réuni à Bréval à 14 h 00 sous la présidence de M. Luc ROY,

      Nombre de membres Etaient présents : En Présents 6 représentants des communes (porteurs chacun d’1 voix) : exercice et Votants Luc ROY : ; Anne ROUX : Bréval ; Arlette BON : Vaubrun le représentés Paul BLANC : ; Bernard LUC : Bréval ; Jean NOIR : Bréval 8 18 + 14 6 1 représentants des Conseils départementaux

      Avis sur le plan local d'urbanisme de Bréval

      Le Parc est consulté, en tant que personne publique associée, dans le cadre de l’élaboration des documents d’urbanisme. Aussi, le Bureau du Parc doit émettre un avis, dans les 3 mois suivant réception, sur le plan arrêté.
      """, "deliberation | - | 2017-04-26 | Avis sur le plan local d'urbanisme de Bréval"),
    // The number under its label in the margin.
    Phrase(
      """
         COMMUNE DE VAUBRUN
                              Séance du 26 septembre 2022

        Nombre de conseillers          L'an deux mille vingt-deux, le vingt-six septembre à
        En exercice :   33             vingt heures trente, le Conseil municipal légalement
        Présents :      27             convoqué s'est réuni à la salle polyvalente, sous la
                                       présidence de Mme Noëlle ROUX, Maire.
        Délibération n°                Etaient présents : Mmes et MM. ROUX, BLANC, LUC,
        2022/09/26-11                  NOIR, BON.

                                       Secrétaire de séance : M. Régis BON


        OBJET : FINANCES - REVERSEMENT DE LA TAXE

      """, "deliberation | 2022/09/26-11 | 2022-09-26 | FINANCES - REVERSEMENT DE LA TAXE"),
    // What looks like a budget's line is the first line of the title.
    Phrase(
      """
      REGION SEQUANIE
      n° 19_0203_06
      18 mars 2019
      DELIBERATION

      Programme 203 – Accompagner le développement des langues de la région
      Soutien à l’enseignement et à la transmission
      La Commission permanente du Conseil régional, convoquée par son Président, s’est réunie le lundi 18 mars 2019.
      """,
      "deliberation | 19_0203_06 | 2019-03-18 | Programme 203 – Accompagner le développement des langues de la région Soutien à l’enseignement et à la transmission"
    ),
    Phrase(
      "Numéro de l'acte : 2022-031\nDate de la séance : 14 avril 2022\nObjet : Garantie d'emprunt à l'office de l'habitat\n"
        + "Nature : Délibération\nMatière : 7.3 Emprunts\n",
      "deliberation | 2022-031 | 2022-04-14 | Garantie d'emprunt à l'office de l'habitat"),
    Phrase(
      "N° CP-2022-05-114\n\nCOMMISSION PERMANENTE DU 16 MAI 2022\n\nObjet : RD 112 – Déclassement et cession à la\ncommune de Bréval\n"
        + "Imputation budgétaire : 775\n\nRAPPORTEUR : M. BLANC\n",
      "deliberation | CP-2022-05-114 | 2022-05-16 | RD 112 – Déclassement et cession à la commune de Bréval"),
    Phrase(
      "Délibération 2022_012\nCommune de Vaubrun\nSéance du mardi 1 mars 2022\nSont présents:  Luc ROY, Anne BON, Paul BLANC\n"
        + "Secrétaire de séance:  Anne BON\nObjet: Vote des taux des taxes locales 2022 - 2022_012\nMonsieur le Maire rappelle les taux 2021.\n",
      "deliberation | 2022_012 | 2022-03-01 | Vote des taux des taxes locales 2022"),
    Phrase(
      "Séance du 14 juin 2018\nPrésents : 15\nVotants : 17\nDELIBERATION N° CA-2018-47\nTarifs 2019 des interventions ne relevant pas des missions\n"
        + "Rapport présenté par M. le Président\n",
      "deliberation | CA-2018-47 | 2018-06-14 | Tarifs 2019 des interventions ne relevant pas des missions"),
    Phrase(
      "CONSEIL DEPARTEMENTAL\nSéance du 12 juin 2019\n4e commission – n° 4-12\nROUTES DÉPARTEMENTALES\nPROGRAMME 2019\n",
      "deliberation | 4-12 | 2019-06-12 | ROUTES DÉPARTEMENTALES PROGRAMME 2019"),
    Phrase(
      """
      VILLE DE MONT-SUR-SEVE                            Conseil municipal du 25 septembre
      Direction de l'Éducation                                                        2014
                                                                  Délibération n° 14.612

       Aménagement des rythmes scolaires – Participation des familles

      Rapporteur : Mme Valérie ROUX

      Mesdames, Messieurs,

      Les élèves bénéficient de temps d'activités.
      """, "deliberation | 14.612 | 2014-09-25 | Aménagement des rythmes scolaires – Participation des familles"),
    Phrase(
      "Note de synthèse\nConseil municipal du 24 juin 2021\n\nAffaire n° 7 : Création d'un tarif pour l'école de musique\n\n"
        + "Rapporteur : Mme Bon\n\nL'école de musique accueille 120 élèves.\n",
      "deliberation | 7 | 2021-06-24 | Création d'un tarif pour l'école de musique"),
    Phrase(
      "CONSEIL MUNICIPAL DU 3 MARS 2021\n\nVOEU présenté par le groupe Écologie\nrelatif à la fermeture de la gare\n",
      "deliberation | - | 2021-03-03 | VOEU présenté par le groupe Écologie relatif à la fermeture de la gare"),
    Phrase(
      "REGION SEQUANIE\nCOMMISSION PERMANENTE\nDELIBERATION N° CP 2018-123\nDU 30 MAI 2018\nLYCÉES - MOBILITÉ DES LYCÉENS\n"
        + "APPEL À PROJETS 2018 - 2ème AFFECTATION\n",
      "deliberation | CP 2018-123 | 2018-05-30 | LYCÉES - MOBILITÉ DES LYCÉENS APPEL À PROJETS 2018 - 2ème AFFECTATION"),
  ]

  @Test(arguments: acts) func `An act's number and title are found whatever became of its head`(row: Phrase) {
    Self.check(Phrase(row.text + Self.grounds, row.expected, at: row.at))
  }

  private static let papers = [
    // An order is an act.
    Phrase(
      "MAIRIE DE VAUBRUN\nARRETE MUNICIPAL N° 2019-114\nPORTANT REGLEMENTATION DE LA CIRCULATION RUE DES LILAS\n\nLe Maire de Vaubrun,\n"
        + "VU le code de la route,\nCONSIDERANT qu'il convient d'assurer la sécurité,\nARRETE\nArticle 1 : La circulation est interdite.\n"
        + "Article 2 : La signalisation est posée.\nFait à Vaubrun, le 4 mars 2019\n",
      "deliberation | 2019-114 | 2019-03-04 | ARRETE MUNICIPAL N° 2019-114 PORTANT REGLEMENTATION DE LA CIRCULATION RUE DES LILAS"),
    // A blog's post, which only its number and who deliberates prove an act.
    Phrase(
      "Les délibérations\n\nThème - Bureau\n\njeudi 20 juin 2013\n\n2013.B 36 - Renouvellement d’un emploi contractuel\n\n"
        + "Le premier contrat a été créé en 2009.\n\nLe Bureau, après en avoir délibéré, à l’unanimité décide :\n\n"
        + "  • d’ACCEPTER le renouvellement de l'emploi,\n  • d’AUTORISER la Présidente à signer.\n",
      "deliberation | 2013.B 36 | 2013-06-20 | Renouvellement d’un emploi contractuel"),
    // A site's name for the page, twice; an association with points, which is no Monsieur.
    Phrase(
      "CONVENTIONS AVEC LA VILLE\nCONVENTIONS AVEC LA VILLE\nMJC - Tel : 02 00 00 00 00\nCONVENTION D’OBJECTIFS ENTRE\n"
        + "L'ASSOCIATION \"M.J.C. DE BREVAL\"\nET LA VILLE DE BREVAL\nEntre les soussignés :\nLa Ville de Bréval, représentée par son maire,\n"
        + "Et\nL'association \"MJC\", représentée par son président,\nIl est convenu ce qui suit :\n",
      "contract | - | - | CONVENTION D’OBJECTIFS ENTRE L'ASSOCIATION \"M.J.C. DE BREVAL\" ET LA VILLE DE BREVAL"),
    Phrase(
      "                                     Convention n° 2016-14\n\n          CONVENTION RELATIVE AU SUIVI DES CHATS LIBRES\n"
        + "                    SUR LA COMMUNE\n\n   Entre les soussignés :\n\n   La Commune de Bréval, représentée par son maire,\n\n   Et\n\n"
        + "   L'association « Les Lilas », représentée par sa présidente,\n\n   Il a été convenu ce qui suit :\n\n"
        + "   Fait à Bréval, le 22 février 2016\n",
      "contract | 2016-14 | 2016-02-22 | CONVENTION RELATIVE AU SUIVI DES CHATS LIBRES SUR LA COMMUNE"),
  ]

  @Test(arguments: papers) func `A paper is told by what it holds`(row: Phrase) { Self.check(row) }

  @Test func `A subject and a count of votes prove an act, and a vote that is held decides nothing yet`() {
    let act = extracted(
      "COMMUNE DE VAUBRUN\nSéance du 12 juin 2019\nA été nommé(e) secrétaire : Mme BON Anne\nObjet : Achat d'un tracteur\n"
        + "M. le Maire propose l'achat d'un tracteur.\nLe conseil municipal procède au vote à bulletin secret.\n"
        + "Vote : 11 pour, 0 contre, 2 abstentions\n"
    ).parts.deliberation
    #expect(act?.subject == "Achat d'un tracteur")
    #expect(act?.session.secretary == "BON Anne")
    #expect(act?.enactingFormula == nil)
    #expect(act?.vote?.for == 11)
  }

  @Test func `A party is called by the name between guillemets`() {
    let text =
      "CONVENTION DE PARTENARIAT\n\nEntre les soussignés :\n\n- la Commune de Bréval, représentée par son Maire, d’une part\n"
      + "- l’association «Comité de Jumelage , déclarée en Préfecture le 31 juillet 2002, d’autre part.\n\nIl est convenu ce qui suit\n"
    #expect(extracted(text).parts.parties.map(\.name) == ["Commune de Bréval", "Comité de Jumelage"])
  }

  @Test func `A report and what was decided on it are one act, and a form that nobody filled in is no vote`() throws {
    let act = try #require(
      extracted(
        """
        (1)

        Direction des sports

        RAPPORT À LA COMMISSION PERMANENTE DU CONSEIL DÉPARTEMENTAL

        Réunion du 7 novembre 2019

        OBJET : SUBVENTION AU COMITÉ DE SPORT ADAPTÉ

        Le Département s’est engagé dans un projet de développement durable de la pratique sportive.

        Le Comité de Sport adapté sollicite une aide de fonctionnement de 12 000 euros.

        Au vu de ces éléments, je vous propose :

        - d’ATTRIBUER une subvention de 12 000 euros au comité.

        (2)

        Délibération n° 13-01 du 7 novembre 2019

        SUBVENTION AU COMITÉ DE SPORT ADAPTÉ

        La commission permanente du conseil départemental,

        Vu le code général des collectivités territoriales,

        Vu le rapport de son président,

        après en avoir délibéré,

        - ATTRIBUE une subvention de 12 000 euros au comité.

        Adopté à l'unanimité : Adopté à la majorité : Voix contre : Abstentions :
        """
      ).parts.deliberation)
    #expect(act.reference == "13-01")
    #expect(act.subject == "SUBVENTION AU COMITÉ DE SPORT ADAPTÉ")
    #expect(act.citations.count == 2)
    #expect(act.enactingFormula == "après en avoir délibéré")
    #expect(act.vote == nil)
  }

  @Test func `A vote told before the subject of a scrambled head is the act's`() {
    let act = extracted(
      "DECISION DU BUREAU COMMUNAUTAIRE Séance du Jeudi 13 Février 2020\n\nPRESENTS : M. LUC ROY, M. PAUL BLANC\n\n"
        + "Le Bureau communautaire délibère à l’unanimité\n\nDECISION DU BUREAU N° 2020 – 003\n\nOBJET : DESIGNATION DES REPRESENTANTS\n\n"
        + "Vu le code général,\n\nLE BUREAU COMMUNAUTAIRE\n\nDECIDE\n\n1°/ DE DESIGNER M. LUC ROY.\n"
    ).parts.deliberation
    #expect(act?.subject == "DESIGNATION DES REPRESENTANTS")
    #expect(act?.vote?.outcome == .unanimous)
  }
}
