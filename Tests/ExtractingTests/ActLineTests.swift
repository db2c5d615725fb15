import Testing

@testable import Extracting

/// Acts in dumps that give a page, or a whole sitting, on one line; acts put in among numbered ones.
@Suite struct ActLineTests {
  private static func acts(_ text: String) -> [String] {
    extracted(text).parts.acts.map { act in
      [act.reference ?? "-", act.subject, act.vote?.outcome.map { "\($0)" }].compactMap(\.self).joined(separator: " | ")
    }
  }

  private static let attended =
    "Réuni à Bréval, sous la présidence de Monsieur Luc ROY, Président du Conseil Départemental, Nombre de membres en exercice : 12 "
    + "Etaient présents : Anne ABEL, Luc ROY, Jean SEIGLE, Marie TAVEL, Paul COLLET, Louise ORVAL, Pierre ROBIN, Jeanne MORIN, Hugues BON, "
    + "Claire DUVAL, Michel ROUX Absent(e)(s) : Francis UZ Absent(e)(s) excusé(e)(s) : Zoé GIL Absent(e)(s) représenté(e)(s) : Léa SOL "
    + "donne pouvoir à Luc ROY, Anne AIX donne pouvoir à Jean SEIGLE "

  @Test func `A page on one line has its act behind its number and the heading of a commission`() {
    let pages = [
      "5 COMMISSION DES FOURS DELIBERATION N DSI/2017/188 Fonds d aide aux fournils Modification du règlement ",
      "6 6 DELIBERATION N DE/2017/174 Programme des cheminées Individualisation des subventions ",
      "8 8 COMMISSION RESSOURCES DELIBERATION N DRH/2017/160 Modification du tableau des effectifs ",
    ].map {
      $0 + Self.attended
        + "Vu le rapport de la direction Vu l avis en date du 12 juin 2017 de la Commission des fours Vu la loi du 13 août "
        + "2004 relative aux fours DECIDE à l unanimité: - d approuver le règlement ; - d autoriser Monsieur le Président à le signer. "
        + "Le Président du Conseil Départemental, Luc ROY\n\n"
    }
    #expect(
      Self.acts("RECUEIL DES ACTES ADMINISTRATIFS\n\n" + pages.joined()) == [
        "DSI/2017/188 | Fonds d aide aux fournils Modification du règlement | unanimous",
        "DE/2017/174 | Programme des cheminées Individualisation des subventions | unanimous",
        "DRH/2017/160 | Modification du tableau des effectifs | unanimous",
      ])
  }

  @Test func `Numbers of a city part the debates of a page, and numbers with their subjects a whole register`() {
    let talk =
      " Mme ABEL, rapporteur(e), rappelle que le four accueille chaque semaine trois cents familles. M. ROY souhaite savoir si le loyer, qui a "
      + "fortement augmenté, est compris dans la subvention. Mme ABEL répond que non : la Ville intervient par ailleurs. M. ROY regrette que "
      + "l on ne puisse jamais connaître le total. Il votera cependant ce projet. Mise aux voix, la délibération est adoptée à l unanimité. "
    let page =
      "2 62 II - EXAMEN DES PROJETS Mme ABEL ouvre la séance. 2012, DASES 190 G Subvention (42.000 euros) au four de la place." + talk
      + "2012, DLH 31 Réalisation, 24, rue du Four, d un fournil." + talk + "\n\n3 63 2012, DEVE 57 Dénomination du jardin du Levain."
      + talk
    #expect(
      Self.acts("CONSEIL D ARRONDISSEMENT\n\nProcès-verbal de la séance du 14 mars 2012\n\n" + page).map { String($0.prefix(40)) } == [
        "2012 DASES 190 G | Subvention (42.000 eu", "2012 DLH 31 | Réalisation, 24, rue du Fo", "2012 DEVE 57 | Dénomination du jardin du",
      ])
    let register =
      "COMMUNE DE BRÉVAL EXTRAITS DU REGISTRE DES DELIBERATIONS DU CONSEIL MUNICIPAL Séance du 30 novembre 2023 PRESENTS : ROY Luc, "
      + "ABEL Anne. Secrétaire : ABEL Anne. N°36/2023 OBJET : ZONES POUR LES FOURS SOLAIRES La loi demande aux communes de définir des zones. "
      + "Après en avoir délibéré, le Conseil Municipal décide : + d'identifier la place. ONT VOTE POUR : 14 ONT VOTE CONTRE : / SE SONT ABSTENUS : / "
      + "Le Maire, UNS Luc ROY ID : 071-217103890-20231130-372023-DE E N°37/2023 OBJET : TOIT DU FOUR - DEMANDE DE SUBVENTION Les devis "
      + "s'élèvent à 48 215,00 € HT. Après en avoir délibéré, le Conseil Municipal : + APPROUVE l'opération. ONT VOTE POUR : 12 ONT VOTE CONTRE : 2 SE SONT ABSTENUS : /"
    #expect(
      Self.acts(register) == [
        "36/2023 | ZONES POUR LES FOURS SOLAIRES", "37/2023 | TOIT DU FOUR - DEMANDE DE SUBVENTION | adopted",
      ])
    #expect(extracted(register).parts.acts.last?.vote?.abstention == nil)
  }

  @Test func `An act put in has the number before it with bis, and a motion among numbered acts has none`() {
    let minutes = """
      Compte rendu du conseil municipal du 17 mars 2011
      Boulangerie communale – 30 – BRÉVAL

      2011-03-005
      VI – Tarifs du four :

      Le Conseil Municipal fixe les tarifs.

      VOTE : Unanimité

      2011-03-005 bis
      VII – Demande de subvention pour le toit du four :

      Le Conseil Municipal SOLLICITE une subvention.

      VOTE : Unanimité

      2011-03-006
      VIII – Adhésion au syndicat de la Sève :

      Le Conseil Municipal ACCEPTE l'adhésion.

      VOTE : Unanimité

      Motion relative au maintien du four, présentée par M. ROY

      Le Conseil demande le maintien du four.

      La motion est adoptée à l'unanimité.
      """
    #expect(
      Self.acts(minutes).map { $0.replacing(" | unanimous", with: "") } == [
        "2011-03-005 | Tarifs du four", "2011-03-005 bis | Demande de subvention pour le toit du four",
        "2011-03-006 | Adhésion au syndicat de la Sève", "- | Motion relative au maintien du four, présentée par M. ROY",
      ])
  }

  @Test func `Ordinals right under a full line open an act, and the number of a department in an address does not`() {
    let minutes = """
      Communauté de Communes de la Sève
      2 place du Four
      30 – GARD

      PROCES-VERBAL DE LA SEANCE DU CONSEIL COMMUNAUTAIRE
      Jeudi 16 juillet 2020
      Monsieur Luc ROY, président sortant, procède à l'appel et déclare les conseillers installés dans leurs
      fonctions. Il cède la présidence à Madame Anne ABEL. Monsieur Cyril BON, benjamin, est désigné secrétaire.
      1-Désignation de deux assesseurs
      Sont désignés assesseurs : Mme Florence GIL et M. Fabien AIX. Approuvé à l'unanimité.
      2-Détermination du nombre de Vice-Présidents
      La Présidente rappelle que ce nombre ne peut excéder 20 % de l'effectif. Adopté à l'unanimité.
      3-Indemnités de fonction
      Le Conseil fixe l'indemnité de la Présidente. Adopté à l'unanimité.
      """
    #expect(
      Self.acts(minutes) == [
        "1 | Désignation de deux assesseurs | unanimous", "2 | Détermination du nombre de Vice-Présidents | unanimous",
        "3 | Indemnités de fonction | unanimous",
      ])
  }

  @Test func `A title ends before who speaks, and goes on behind a dash on its second line`() {
    let minutes = """
      PROCES-VERBAL DE LA SEANCE DU CONSEIL MUNICIPAL

      2-Election d'un adjoint au Maire en remplacement de Madame Sylvette
      ORVAL, démissionnaire

      Monsieur le Maire :

      Par courrier du 2 octobre 2012, Monsieur le Préfet a accepté la démission.

      Adopté à l'unanimité.

      3- Contrat d'objectifs entre la Ville et le Club des Boulangers du four
      – Saison 2012 / 2013

      Max TAVEL :

      Le club évolue cette année.

      Adopté à l'unanimité.
      """
    #expect(
      extracted(minutes).parts.acts.map { $0.subject ?? "-" } == [
        "Election d'un adjoint au Maire en remplacement de Madame Sylvette ORVAL, démissionnaire",
        "Contrat d'objectifs entre la Ville et le Club des Boulangers du four Saison 2012 / 2013",
      ])
  }
}
