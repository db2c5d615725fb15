import Testing

@testable import Extracting

/// Wordings in which acts decide, minutes number and title them, contracts name who signs, a wording a row.
@Suite struct ActFormTests {
  /// Number, subject, votes for, against and abstentions of each act.
  private static let minutes = [
    Phrase(
      """
      PROCES-VERBAL DU CONSEIL COMMUNAUTAIRE DU 30 MARS 2017

      Dossier n° D2017B01
      VOTE DES TAUX 2017
      Rapporteur : Alain ROY

      Visas :
      Vu le code général des impôts ;

      Le Conseil communautaire,
      Fixe les taux ainsi

      Résultat du vote
      Votants                  61
      Pour                     58
      Contre                    1 (M. Uz)
      Abstention                2 (Mmes Aix et Luc)

      Dossier n° D2017B02
      COMPTE-RENDU DES DELEGATIONS AU PRESIDENT

      Le Conseil communautaire prend acte des décisions.
      """, "D2017B01 VOTE DES TAUX 2017 58/1/2 + D2017B02 COMPTE-RENDU DES DELEGATIONS AU PRESIDENT -/-/-"),
    Phrase(
      """
      PROCES-VERBAL DU CONSEIL MUNICIPAL DU 11 DECEMBRE 2018

      QUESTION N° 1 : TARIFS DE LA CANTINE

      Adopté par 20 voix pour et 2 voix contre.

      QUESTION N° 2 : PERSONNEL COMMUNAL

      A) CREATION DE POSTES D'AGENTS RECENSEURS

      Après en avoir délibéré, le Conseil Municipal, à l'unanimité, crée les postes.

      B) PROTECTION SOCIALE - PARTICIPATION

      Après en avoir délibéré, le Conseil Municipal adopte :
                POUR : 25  CONTRE : 0  ABSTENTION : 1
      """,
      "1 TARIFS DE LA CANTINE 20/2/- + 2 CREATION DE POSTES D'AGENTS RECENSEURS -/-/- + 2 PROTECTION SOCIALE - PARTICIPATION 25/0/1"),
    Phrase(
      """
      # Bureau communautaire du 10 novembre 2020

      *Relevé des délibérations*

      ## Habitat

      ### DB-2020-33 | Aide à l'accession

      Après en avoir délibéré, le Bureau communautaire attribue les aides à l'unanimité.

      ### DB-2020-34 | Gens du voyage – règlement

      Après en avoir délibéré, le Bureau communautaire adopte le règlement à l'unanimité.
      """, "DB-2020-33 Aide à l'accession -/-/- + DB-2020-34 Gens du voyage – règlement -/-/-"),
    Phrase(
      """
      Compte-rendu de la séance du Conseil Municipal du 26 juin 2009

      POINT I – Restauration de l'orgue

      Le devis est adopté à l'unanimité.

      POINT II – Location de la chasse

      L'avis de la commission est favorable. Accord unanime du Conseil.
      """, "I Restauration de l'orgue -/-/- + II Location de la chasse -/-/-"),
    Phrase(
      """
      PROCÈS-VERBAL DU CONSEIL MUNICIPAL

      Séance du 3 mars 2021

      1. Achat d'un tracteur                                    Délibération n° D2021-03-01

      Le maire présente trois devis.

                     Adopté à l'unanimité (9 voix pour)

      2. Tarifs de la cantine                                   Délibération n° D2021-03-02

      Le repas passe à 3,60 €.

                     Pour : 7          Contre : 2
      """, "D2021-03-01 Achat d'un tracteur 9/-/- + D2021-03-02 Tarifs de la cantine 7/2/-"),
    Phrase(
      """
      PROCÈS-VERBAL DE LA SÉANCE DU 3 MARS 2021

      Délibération n° 2021-03-01                                                     Finances
      BUDGET PRINCIPAL – VIREMENT DE CRÉDITS
      Rapporteur : Monsieur ROY, adjoint

      Après en avoir délibéré, le Conseil municipal,
      ADOPTE le virement.

      VOTE : 12 POUR – 4 CONTRE (M. LUC, Mme BON, M. UZ, Mme AIX) – 2 ABSTENTIONS (Mme SOL, M. GIL)

      Délibération n° 2021-03-02                                                     Culture
      DON DE LIVRES
      Rapporteur : Madame AIX, adjointe

      Après en avoir délibéré, le Conseil municipal,
      APPROUVE le don.

      VOTE : 18 POUR (Mme SOL ne prend pas part au vote)
      """, "2021-03-01 BUDGET PRINCIPAL – VIREMENT DE CRÉDITS 12/4/2 + 2021-03-02 DON DE LIVRES 18/-/-"),
    Phrase(
      "COMPTE-RENDU DU CONSEIL\n\nSéance du 3 mars 2021\n\nN°\tObjet de la délibération\tDécision\tVote\n"
        + "21-01\tPiscine – Tarifs\tEntrée à 2,80 €\t20 pour, 5 contre, 1 abstention\n21-02\tVoirie – Marché\tMarché attribué\t26 pour\n"
        + "21-03\tMotion pour la gare\tMotion adoptée\tUnanimité\n",
      "21-01 Piscine – Tarifs 20/5/1 + 21-02 Voirie – Marché 26/-/- + 21-03 Motion pour la gare -/-/-"),
    Phrase(
      """
      COMPTE RENDU DU CONSEIL MUNICIPAL DU 3 DECEMBRE 2018

      - Indemnité du receveur
      Le conseil municipal décide d'attribuer l'indemnité au taux de 50 %.
      Pour : 6   Contre : 2   Abstention : 1

      - Location du logement communal
      Le loyer est fixé à 410 € par mois.
      Accord à l'unanimité.

      - Repas des aînés
      Il aura lieu le 13 janvier. Adopté à l'unanimité.
      """, "- Indemnité du receveur 6/2/1 + - Location du logement communal -/-/- + - Repas des aînés -/-/-"),
    Phrase(
      "Liste des délibérations du conseil municipal du 27 juin 2023\n\nN° délib. | Objet | Vote\n--- | --- | ---\n"
        + "2023-31 | Compte de gestion | Adoptée à l'unanimité\n2023-32 | Vœu pour la gare | Rejetée (8 pour, 14 contre)\n",
      "2023-31 Compte de gestion -/-/- + 2023-32 Vœu pour la gare 8/14/-"),
    Phrase(
      """
      PROCES-VERBAL DES DELIBERATIONS DU CONSEIL MUNICIPAL
      Réunion du 3 mars 2021

      Achat d'un tracteur.

      Monsieur le Maire présente trois devis. Le conseil retient celui de la société Agri, à l'unanimité.

      Cantine scolaire : tarifs.

      Le conseil décide, par 9 voix pour et 2 contre, de porter le repas à 3,60 €.
      """, "- Achat d'un tracteur. -/-/- + - Cantine scolaire : tarifs. 9/2/-"),
  ]

  @Test(arguments: minutes) func `Minutes number, title and vote each of their acts`(row: Phrase) {
    let acts = extracted(row.text).parts.acts.map { act in
      let counts = [act.vote?.for, act.vote?.against, act.vote?.abstention].map { $0.map(String.init) ?? "-" }.joined(separator: "/")
      return "\(act.reference ?? "-") \(act.subject ?? "-") \(counts)"
    }
    row.check(acts.joined(separator: " + "))
  }

  /// Articles by number, other decisions, outcome.
  private static let decisions = [
    Phrase(
      """
      Il est proposé au Conseil municipal :
      Article 1 : d'approuver la création du marché ;
      Article 2 : de fixer le droit de place.
      Après en avoir délibéré, le conseil municipal adopte à l'unanimité.
      """, "1, 2 |  | unanimous"),
    Phrase(
      """
      En conséquence, il vous est proposé :
      - d'approuver le plan ;
      - de solliciter un fonds de concours.
      Le conseil municipal, après en avoir délibéré, adopte la proposition par 14 voix pour et 1 abstention.
      """, " | d'approuver le plan ;; de solliciter un fonds de concours. | adopted"),
    Phrase(
      """
      Il est proposé au Conseil municipal :
      Article 1 : d'approuver la création du marché ;
      Le Conseil municipal, après en avoir délibéré, décide :
      Article 1 : la création est reportée.
      """, "1 |  | -"),
    Phrase(
      """
      Le Conseil Municipal, après en avoir délibéré, décide à l'unanimité :
      Article 1 - Fixer les tarifs.
      Article 2 - Approuver la grille.
      """, "1, 2 |  | unanimous"),
    Phrase(
      """
      Le conseil d'administration, à l'unanimité des membres présents,
      - accorde un secours de 450 €,
      - impute la dépense au compte 6561.
      """, " | accorde un secours de 450 €,; impute la dépense au compte 6561. | unanimous"),
    Phrase(
      """
      Il convient de désigner les délégués.

      Ont été élus :
        - Titulaire : Marie Roy
        - Suppléant : Luc Bon

      Le Conseil adopte.
      """, " | Ont été élus :; Titulaire : Marie Roy; Suppléant : Luc Bon | adopted"),
    Phrase(
      """
      En conséquence, il est proposé au Conseil Municipal :
      - d'accorder la garantie.

      .

      Le Conseil Adopte.
      """, " | d'accorder la garantie. | adopted"),
  ]

  @Test(arguments: decisions) func `What is decided is found in its articles, items and elections`(row: Phrase) throws {
    let text = "Objet : Marché de plein vent\n\nVu le code général des collectivités territoriales ;\n\n\(row.text)\n"
    let act = try #require(extracted(text).parts.deliberation, sourceLocation: row.at)
    let items = act.operative.flatMap { [$0.text] + $0.items.map(\.text) }
    row.check(
      "\(act.articles.map { $0.number ?? "-" }.joined(separator: ", ")) | \(items.joined(separator: "; ")) | \(act.vote?.outcome?.rawValue ?? "-")"
    )
  }

  /// Title and parties of a contract.
  private static let contracts = [
    Phrase(
      """
      BAIL PROFESSIONNEL

      LES SOUSSIGNÉS :
      1°) La Commune de BRÉVAL (Sève), représentée par M. Pierre ROY, Maire,
      Ci-après dénommée « LE BAILLEUR »
      2°) La SCM des Planchettes, société civile de moyens, représentée par sa gérante,
      Ci-après dénommée « LE PRENEUR »

      ONT ARRÊTÉ CE QUI SUIT :

      I - DÉSIGNATION
      Un plateau de 112 m².
      """, "BAIL PROFESSIONNEL | Commune de BRÉVAL, SCM des Planchettes"),
    Phrase(
      """
      CONVENTION DE VEILLE FONCIÈRE

      ENTRE LES SOUSSIGNÉS

      1. La Commune de Bréval, représentée par son maire, M. Luc Orsini, dûment habilité,
      2. La Communauté de communes des Portes, représentée par sa présidente,
      3. L'Établissement public foncier du Vau, établissement public de l'État, représenté par son directeur,
      4. La SAFER du Vau, représentée par son président,

      IL EST CONVENU CE QUI SUIT :
      Article 1 - Objet
      """,
      "CONVENTION DE VEILLE FONCIÈRE | Commune de Bréval, Communauté de communes des Portes, Établissement public foncier du Vau, SAFER du Vau"
    ),
    Phrase(
      """
      CONVENTION DE GROUPEMENT
      Entre
      la commune d'Aiglun, représentée par son maire M. A,
      la commune de Barras, représentée par son maire M. B,
      la commune de Champtercier, représentée par son maire M. C,
      et le syndicat mixte de l'eau, représenté par son président M. E,
      Il est convenu ce qui suit :
      Article 1 : un groupement est constitué.
      """, "CONVENTION DE GROUPEMENT | commune d'Aiglun, commune de Barras, commune de Champtercier, syndicat mixte de l'eau"),
    Phrase(
      """
                 Syndicat des eaux du Vau

                        AVENANT N° 2

         AU CONTRAT DE DÉLÉGATION POUR L'EXPLOITATION
                  DU SERVICE DE L'EAU

      Entre

      Le Syndicat des eaux du Vau, représenté par son président, ci-après « le Syndicat »,

      Et

      La société Eaux de Brie, représentée par son directeur,

      Art. 1er. — Objet
      """,
      "AVENANT N° 2 AU CONTRAT DE DÉLÉGATION POUR L'EXPLOITATION DU SERVICE DE L'EAU | Syndicat des eaux du Vau, société Eaux de Brie"),
  ]

  @Test(arguments: contracts) func `A contract has its whole title and all that sign it`(row: Phrase) {
    let document = extracted(row.text)
    row.check("\(document.title ?? "-") | \(document.parts.parties.map(\.name).joined(separator: ", "))")
  }

  /// Kind and day of pages without an act's head.
  private static let pages = [
    Phrase(
      "Accueil › Actualités › Horaires\nNouveaux horaires de la déchetterie\nLa déchetterie change ses horaires à compter du 1er avril.\n"
        + "Mis à jour le 12 mars 2023\nMentions légales\n", "- Nouveaux horaires de la déchetterie"),
    Phrase(
      "Appel à projets du Vau\nDate limite de dépôt : 1er juin2021\nLes dossiers sont à déposer avant le 15 septembre 2021.\n",
      "- Appel à projets du Vau"),
    Phrase(
      "Plan vélo du Vau\n\nMis à jour le 12 mars 2023\n\nLe plan vélo a été conçu avec les habitants, les écoles et les entreprises des sept communes de la "
        + "vallée.\n", "2023-03-12 Plan vélo du Vau"),
  ]

  @Test(arguments: pages) func `A deadline and the day of a page's foot are not a document's`(row: Phrase) {
    let document = extracted(row.text)
    row.check("\(document.date?.edtf ?? "-") \(document.title ?? "-")")
  }

  @Test func `An election decides, though nobody votes for or against`() throws {
    let document = extracted(
      """
      COMMUNE DE VAUBRUN
      Séance du 4 octobre 2021 - Délibération 2021-10-03
      Élection d'un adjoint
      Vu le code général des collectivités territoriales,
      Considérant la démission de Mme Luc,
      Suffrages exprimés : 13
      M. Paul BON ayant obtenu la majorité absolue est proclamé deuxième adjoint.
      """)
    let act = try #require(document.parts.deliberation)
    #expect(document.reference == "2021-10-03")
    #expect(act.subject == "Élection d'un adjoint")
  }

  @Test func `An item out of minutes is an act by the sentence that decides it`() throws {
    let document = extracted(
      """
      Remplacement d'un agent des espaces verts

      Monsieur le Maire informe le conseil du départ en retraite d'un agent. Il y a lieu de pourvoir à son remplacement.
      Le Conseil municipal, à l'unanimité, autorise Monsieur le Maire à lancer le recrutement.
      """)
    let act = try #require(document.parts.deliberation)
    #expect(document.kind == .deliberation)
    #expect(act.subject == "Remplacement d'un agent des espaces verts")
    #expect(act.vote?.outcome == .unanimous)
  }

  @Test func `A whole act on one line is parted where its text begins`() throws {
    let document = extracted(
      "SYNDICAT INTERCOMMUNAL DE LA VALLEE DU VAU Département de la Sève EXTRAIT DU REGISTRE DES DELIBERATIONS DU COMITE SYNDICAL Délibération "
        + "n°2013/11 Séance du 26 juin 2013 L'an deux mille treize et le vingt-six juin à 18 heures, le Comité Syndical, régulièrement convoqué, "
        + "s'est réuni à la mairie de Bréval, sous la présidence de Monsieur Henri ROY. Nombre de délégués en exercice : 12 Présents : 9 "
        + "Votants : 9 Présents : MM. ROY, LUC, BON. Absents excusés : MM. BLANC, UZ. Objet : Approbation du rapport annuel de l'eau. Monsieur "
        + "le Président rappelle que le code impose un rapport annuel sur le prix de l'eau. Le Comité Syndical, après en avoir délibéré et à "
        + "l'unanimité : ADOPTE le rapport ; DECIDE de le transmettre. Pour copie conforme, Le Président, Henri ROY")
    let act = try #require(document.parts.deliberation)
    #expect(document.reference == "2013/11")
    #expect(act.subject == "Approbation du rapport annuel de l'eau.")
    #expect(act.vote?.outcome == .unanimous)
  }
}
