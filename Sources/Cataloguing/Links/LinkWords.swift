import Matching

/// What links know of words beforehand. Data; folded, as words are compared.
///
/// The table of synonyms is that of one field, child protection; texts of other fields are linked by the words they share.
enum LinkWords {
  /// Each line is one thing said in several ways; the first names it. Names of several words are here too, so that they count as one.
  static let groups = [
    ["mentorat", "parrainage", "parrain", "marraine", "mentor", "tutorat"],
    [
      "soutien scolaire", "accompagnement scolaire", "accompagnement de la scolarite", "accompagnement a la scolarite",
      "accompagnement de leur scolarite", "aide aux devoirs",
    ],
    ["fratrie", "freres et soeurs"],
    ["tiers digne de confiance", "tiers de confiance", "tiers benevole", "tiers dignes"],
    ["famille d accueil", "assistant familial", "accueil familial", "placement familial"],
    [
      "technicien de l intervention sociale et familiale", "travailleur en intervention sociale et familiale",
      "travailleuse familiale",
    ],
    ["mineur non accompagne", "mineur isole etranger", "mineur etranger isole", "mineur isole", "jeune migrant"],
    ["prenatal", "antenatal", "avant la naissance"],
    [
      "milieu ouvert", "maintien a domicile", "maintien de l enfant au domicile", "action educative en milieu ouvert",
      "action educative renforcee en milieu ouvert", "assistance educative en milieu ouvert", "aide educative a domicile",
      "action educative a domicile", "mesure educative a domicile", "placement a domicile", "protection de l enfance a domicile",
      "accompagnement intensif au domicile",
    ],
    ["retour a domicile", "retour en famille", "retour progressif en famille", "retour dans la famille"],
    ["handicap", "situation de handicap", "personne handicapee", "porteur de handicap", "handicape"],
    ["maitrise des risques", "gestion des risques", "gerer les risques", "zone de risque", "prevention des risques"],
    [
      "formation des professionnels", "competence des professionnels", "formation pluri professionnelle",
      "formation interinstitutionnelle", "formation action", "formation continue", "formation pour les professionnels",
    ],
    ["participation", "participer", "representant", "instance de participation"],
    ["autonomie", "autonomisation"],
    ["controle", "inspection"],
    ["centre parental", "centre maternel et parental"],
    ["innovant", "innovation", "novateur"],
    [
      "enfant protege", "enfant confie", "enfant de l aide sociale a l enfance", "enfant confie a l aide sociale a l enfance",
      "enfant pris en charge", "enfant accompagne", "jeune confie", "jeune de l aide sociale a l enfance", "jeune accueilli",
      "mineur confie",
    ],
    [
      "observatoire departemental de la protection de l enfance", "observatoire parisien de la protection de l enfance",
      "observatoire de la protection de l enfance",
    ],
    ["information preoccupante"],
    ["cellule de recueil des informations preoccupantes"],
    ["aide sociale a l enfance"],
    ["agence regionale de sante"],
    ["caisse d allocations familiales"],
    ["convention des droits de l enfant"],
    ["centre medico psychologique"],
    ["centre de planification et d education familiale"],
    ["contrat pluriannuel d objectifs et de moyens"],
    ["etablissement d accueil du jeune enfant"],
    ["lieu d accueil enfants parents"],
    ["maison departementale des personnes handicapees"],
    ["maison d enfants a caractere social"],
    ["protection judiciaire de la jeunesse"],
    ["protection maternelle et infantile"],
    ["projet pour l enfant"],
  ]

  /// Those of the groups that many objectives speak of, so that they make no link alone.
  static let general: Set<String> = [
    "participation", "autonomie", "innovant", "enfant protege", "aide sociale a l enfance", "agence regionale de sante",
    "protection maternelle et infantile", "caisse d allocations familiales",
  ]

  /// Phrases that say nothing of what a text is about: they are left out.
  static let empty = [
    "mise en place", "mettre en place", "mise en oeuvre", "mettre en oeuvre", "prise en charge", "prendre en charge", "prise en compte",
    "prendre en compte", "mise en reseau", "mettre en reseau", "nouvelles formes", "autres formes", "sous forme", "en faveur",
    "en matiere de", "au niveau national", "a horizon", "a l horizon", "sur le territoire", "au titre de", "en lien avec",
    "en direction de", "en particulier",
  ]
  /// Phrases whose words together are another thing than each of them.
  static let fixed = [
    "formation professionnelle": "qualificationpro", "insertion professionnelle": "qualificationpro",
    "1000 premiers jours": "millepremiersjours", "mille premiers jours": "millepremiersjours",
  ]

  /// Words that actions of all fields are told with: they weigh little.
  static let weak: Set<String> = Set(
    """
    renforcer developper soutenir soutien garantir creer favoriser permettre systematiser structurer mieux national niveau horizon atteindre
    notamment faire nouvelle nouveau matiere assurer articuler diversifier consolider conforter poursuivre organiser mobiliser engager agir
    ameliorer adapter proposer etc cadre lien direction ensemble conjoint plan action departement departemental territoire different offre
    nombre realiser beneficier moins prendre compte dispositif service faveur trois deux donner inclure incluant meilleur volet prioritaire
    priorite moyen conduire possible chaque experimenter etudier faisabilite promouvoir refonder apporter appuyer mission lancer etablir
    definir elaborer identifier accompagner accompagnement suivi suivre modalite situation specifique besoin prise charge partenaire
    partenariat acteur certain appui generaliser intensifier valoriser intervention reponse public particulier continuer mesure acces accueil
    accueillir qualite question ouvrir bonne pratique demarche deployer recours programmer revision reviser diffuser systematique
    complementaire etablissement structure financement systematisation outil global commun comprendre constituer rechercher maintenir
    effectuer encourager inciter objectif projet premier jour jours vie quotidien quotidienne pres jusqu ans an age sein temps lieu cas
    permettant place reussite parcours
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { FrenchStemmer.stem(String($0)) })

  // MARK: Clauses

  /// Words that open what goes with an action and is none itself: who takes part, how, where. The first word, and those behind it.
  static let asides: [String: [[String]]] = [
    "notamment": [[]], "avec": [[]], "via": [[]], "grace": [[]], "par": [[]], "aupres": [[]], "sans": [[]], "selon": [[]], "comme": [[]],
    "tel": [[]], "tels": [[]], "telle": [[]], "telles": [[]], "dont": [[]], "dans": [[]], "lors": [[]],
    "en": [["particulier"], ["lien"], ["direction"], ["s", "appuyant"]],
    "a": [["partir"], ["destination"], ["l", "appui"]], "au": [["sein"]], "s": [["agissant"]],
  ]
  /// Words that open a sentence with whom or what it is for, before its action.
  static let leads: Set<String> = ["pour", "afin", "dans", "face", "avec", "des", "en", "par", "a", "au"]
}
