/// A small scheme of an invented département, in the shape of real ones.
enum PlanFixture {
  static let head = """
    Schéma départemental de l'autonomie et du répit 2021-2025

    Adopté le 8 mars 2021 par le Conseil départemental de la Haute-Sève

    Sommaire

    Axe n°1

    Soutenir les aidants de la vallée

    Axe n°2

    Créer les conditions de la réussite

    Sommaire des 4 fiches actions

    Axe n°1 : Soutenir les aidants de la vallée

    - 1.1 Ouvrir des lieux de répit - **Fiche action n°1**
    - 1.2 Faire connaître les droits des aidants familiaux - **Fiche action n°2**

    Axe n°2 : Créer les conditions de la réussite

    - 2.1 Former les professionnels - **Fiche action n°3**
    - 2.2 Mesurer les progrès - **Fiche action n°4**


    """

  static let firstAxis = """
    Axe n°1

    Soutenir les aidants de la vallée

    **Les objectifs**

    - Offrir du temps aux proches
    - Rompre l'isolement des hameaux

    **Les constats**

    La vallée compte peu de structures :

    - une seule halte pour six cantons
    - aucun transport le soir

    **Les atouts de la vallée**

    - Un tissu associatif dense

    Focus : La caravane du répit

    Une caravane parcourt les hameaux deux fois par mois.

    Partenaires : Ville de Bréval, Mutuelle du Val (MDV)

    Calendrier : 2022

    **Les engagements**

    - 1. Ouvrir des lieux de répit
    - 2. Faire connaître les droits


    """

  static let firstFiche = """
    1.1 Ouvrir des lieux de répit - Fiche action n°1

    Charte régionale du répit

    En lien avec la fiche action n°3

    **Enjeux**

    Les proches s'épuisent faute de relais. Leur santé en souffre (Cf. Fiche 2 et fiche action n°12).

    Les haltes existantes sont saturées :

    - celle de Bréval refuse du monde ;
    - celle de Sainte-Orse ferme l'été.

    **Objectifs et Actions**

    - **Développer l'accueil de jour**
     - ▶ Ouvrir deux haltes dans les cantons du nord 2021-2022
     - ▶ Adapter les horaires de la halte de Bréval :
     - ouverture le samedi 2021
     - accueil du soir à titre d'essai
     - ▶ Étudier une halte itinérante 2022-
    - **Diversifier l'accueil de nuit 2023-2025**
     - ▶ Conventionner avec les familles d'accueil Fin 2023
     - ▶ Ouvrir deux haltes dans les cantons du nord

    2021-2022

    2023

    **Partenaires principaux** : Mutuelle du Val (MDV), Centre local d'information, de coordination et de répit (CLICR), Rectorat

    **Indicateurs de réalisation**

    - Nombre de nuits
    - Places ouvertes par canton :
     - haltes
     - familles

    Focus : Le bus des aidants

    Un bus dessert les marchés.

    Partenaires : Régie des transports

    Calendrier : 2022


    """

  static let secondFiche = """
    1.2 Faire connaître les droits des aidants – Fiche action n°2

    **Enjeux**

    Trop d'aidants ignorent leurs droits.

    **Objectifs et Actions**

    - **Informer au plus près**
     - ▶ Éditer un guide du proche aidant 2021
     - ▶ Tenir une permanence dans chaque canton
     - à la maison de services de Bréval 2022-2023
     - au marché de Sainte-Orse

    **Partenaires principaux** : Caisse de retraite, Mission locale

    **Indicateurs de réalisation**

    - Nombre de guides distribués


    """

  static let secondAxis = """
    Axe n°2

    Créer les conditions de la réussite

    **Les objectifs**

    - Former et mesurer


    """

  static let thirdFiche = """
    2.1 Former les professionnels - Fiche action n°3

    **Enjeux**

    Les équipes demandent à être formées.

    **Objectifs et Actions**

    - **Bâtir un plan de formation**
     - ▶ Recenser les besoins des équipes 2021

    **Partenaires principaux** : Institut de formation

    **Indicateurs de réalisation**

    - Nombre d'agents formés


    """

  static let fourthFiche = """
    2.1 Mesurer les progrès - Fiche action n°4

    **Enjeux**

    Rien ne se pilote sans mesure.

    **Objectifs et Actions**

    - **Tenir un tableau de bord**
     - ▶ Publier un bilan 2022-2025

    **Partenaires principaux** : Observatoire régional

    **Indicateurs de réalisation**

    - Bilan publié
    """

  static let parts = [head, firstAxis, firstFiche, secondFiche, secondAxis, thirdFiche, fourthFiche]
  static let whole = parts.joined() + "\n"
}
