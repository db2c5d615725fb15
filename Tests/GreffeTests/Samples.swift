import TestSupport

/// Invented texts that the properties are tried on.
enum Samples {
  static let plan = """
    Schéma des rivières de la Haute-Sève 2021-2025

    Sommaire

    - 1.1 Rouvrir les berges - **Fiche action n°1**
    - 1.2 Compter les truites - **Fiche action n°2**

    Axe n°1

    Rendre la rivière à ses habitants

    **Les constats**

    Le lit est busé¹ :

    - sur trois kilomètres
    - sous le marché

    ¹ Étude de l'agence, 2019.

    Axe n°2

    Veiller sur l'eau

    1.1 Rouvrir les berges - Fiche action n°1

    **Enjeux**

    Les quais sont fermés (cf. fiche action n°2). Coût : 12 500 € HT.

    **Objectifs et Actions**

    - **Ouvrir les quais**
     - ▶ Poser deux passerelles 2021-
    2022
     - à l'amont 2021
     - ▶ Retirer les grilles :

    2023

    **Partenaires principaux** : Agence de l'eau (AE), Syndicat de bassin, d'aménagement et d'entretien

    Focus : Le sentier

    Un sentier longe l'eau.

    Calendrier : 2022

    1.2 Compter les truites - Fiche action n°2

    **Enjeux**

    On ne sait rien d'elles, ni de l'article L. 211-1 du code de l'environnement.

    **Indicateurs de réalisation**

    - Nombre de truites au moins 20 % à l'horizon 2024

    Canton\t2019\t2020
    Bréval\t12\t26,1%
    """

  private static let words = [
    "Axe n°1", "AXE 2 :", "Fiche action n°3", "1.2 Titre - Fiche action n°4", "Enjeux", "**Enjeux**", "**Objectifs et Actions**",
    "**Partenaires** :", "Partenaires :", "Indicateurs de réalisation", "✓ **Indicateurs**", "Focus : La halte", "Calendrier : 2022",
    "2021-",
    "2021-2022", "2023", "Fin 2024", "dès 2022", "31 février 2020", "Vu le code civil ;", "Vu la loi n° 2021- 1900 du 30 décembre 2021",
    "Considérant que", "Délibère :", "Article 1 :", "Article 2", "2021-014 TITRE", "2021 DSEN 37 - Titre", "Adopté à l'unanimité.",
    "Pour : 12",
    "Contre : 3", "12 500 € HT", "1, 6 millions d'euros", "un financement total de 10 euros", "Les 12 mesures phares", "Trois objectifs :",
    "l'article L. 221-1 du code du travail", "contrat entre l'Etat, la Région et la Ville", "Caisse (CAF), Rectorat", "Annexe 1",
    "1re Partie",
    "Sommaire", "Titre ........ 12", "exem-", "l |'enfant", "C O N S E I L", "Ã©tÃ©", "¹ note", "mot¹", "m²", "œuvre", "Âge", "de la", "et",
    "avant le 15 octobre 2020 ;",
    "…", "un mot", "Nombre de places", "Mesdames, Messieurs,", "La Maire de Bréval",
  ]
  private static let glue = [
    " ", " ", " ", "\n", "\n", "\n\n", "\n\n", "\n- ", "\n - ", "\n  • ", "\n▶ ", "\n- ▶ ", "\n1. ", "\t", "\r\n", "\r", "\u{85}", "\u{0C}",
    "\n \n", ", ", " : ", " – ",
  ]
  private static let noise = [
    "<b>", "</b>", "<ul><li>", "</li></ul>", "&eacute;", "**", "*", "#", "## ", "---", "\u{00}", "\u{01}", "\u{1B}[31m", "\u{200B}",
    "\u{AD}", "\u{202E}",
    "\u{2028}", "\u{FEFF}", "\u{FFFD}", "\u{FFFE}", "\u{F0B7}", "\u{A0}", "𝄞", "e\u{301}", "[lien](http://exemple.fr)", "![x](y)", "|",
    "\\", "\"", "<%num%>",
  ]

  /// Some hundred words of the domain with what stands between them, and now and then bytes that are no text.
  static func soup(_ dice: inout Dice) -> [UInt8] {
    var bytes: [UInt8] = []
    for _ in 0..<Int.random(in: 5...120, using: &dice) {
      bytes += words.randomElement(using: &dice)!.utf8
      if Int.random(in: 0..<5, using: &dice) == 0 { bytes += noise.randomElement(using: &dice)!.utf8 }
      bytes += glue.randomElement(using: &dice)!.utf8
      if Int.random(in: 0..<60, using: &dice) == 0 { bytes.append(UInt8.random(in: 0...255, using: &dice)) }
    }
    return bytes
  }
}
