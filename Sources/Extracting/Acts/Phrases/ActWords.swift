import Normalising
import Segmenting

/// What a line of an act is, told by how it begins.
enum LineRole: Hashable {
  /// The prefecture's stamp and the dates of notice.
  case stamp
  /// Whose paper it is.
  case letterhead
  /// When, where and under whom the assembly sat.
  case sitting
  /// How many members there are, are present, vote.
  case count
  case present, absent, proxies, secretary
  /// `Objet :`
  case subject
  case visa, recital, rapporteur, greeting, motives
  case signature
  /// What belongs to no act: the session's own business, an annex.
  case closing, annex
}

/// The words that tell the parts of an act, as data; folded. Another assembly's wording is one more entry here.
enum ActWords {
  static let motions: Set<String> = ["motion", "voeu"]
  /// The second word of a motion's title.
  static let motionMatters: Set<String> = [
    "relative", "relatif", "presentee", "presente", "pour", "contre", "sur", "concernant", "portant", "en",
  ]
  /// How a title in capitals goes on in another language, as printed: the Corsican of Corsica's assembly.
  static let translations = [" CHÌ ", " CHÌ "]

  /// Openings of lines by role; the longest that fits counts.
  private static let openings: [(LineRole, [String])] = [
    (
      .stamp,
      [
        "accuse de reception", "accuse reception", "acte certifie", "acte executoire", "acte rendu executoire", "certifie executoire",
        "envoi prefecture", "envoi en prefecture", "reception prefecture", "reception en prefecture", "reception par le prefet",
        "envoye en prefecture", "transmis en prefecture", "transmise en prefecture", "recu en prefecture", "recue en prefecture",
        "recu par le representant", "recu en sous prefecture", "envoye en sous prefecture", "recu le", "publie le", "publiee le",
        "publie en ligne", "publiee en ligne",
        "affiche le", "affichee le", "compte rendu affiche", "proces verbal affiche", "date de convocation", "date de la convocation",
        "date convocation", "convocation du",
        "convocation en date du", "date d affichage", "date affichage", "date de publication", "date de transmission",
        "date de reception", "date de teletransmission", "date d envoi", "transmis au representant", "transmise au representant",
        "depose en prefecture", "date de mise en ligne", "date mise en ligne", "notifie le", "notifiee le", "mis en ligne le",
        "mise en ligne le", "rendu executoire", "rendue executoire",
        "certifie sous sa responsabilite", "certifie exact", "identifiant de l acte", "identifiant de telereception",
        "identifiant unique", "affichage le", "affichage du", "publication le", "publication du", "transmission en prefecture",
        "transmission au controle de legalite", "acte publie", "certifiee executoire", "certifie conforme et executoire",
        "deliberation affichee", "deliberation transmise", "recue par le representant", "teletransmis", "teletransmise",
        "delibere et publie", "recu au controle de legalite", "depot en prefecture",
      ]
    ),
    (
      .letterhead,
      [
        "republique francaise", "liberte egalite fraternite", "liberte", "egalite", "fraternite", "departement de", "departement du",
        "departement des", "departement d", "departement", "arrondissement de", "arrondissement d", "arrondissement", "canton de",
        "canton d", "canton du", "canton", "decision du bureau", "ville de", "ville d", "ville du", "commune de", "commune d", "commune du",
        "mairie de",
        "mairie d", "mairie du", "extrait du registre", "extrait du proces verbal", "extrait des deliberations",
        "extrait de deliberation", "extrait des registres", "registre des deliberations", "deliberations du conseil",
        "deliberation du conseil", "deliberations de l assemblee", "des deliberations", "communaute de communes",
        "communaute d agglomeration", "communaute urbaine", "metropole de", "projet de deliberation", "proces verbal", "compte rendu",
        "deliberation", "deliberations", "du conseil municipal", "du conseil communautaire", "du conseil departemental",
        "conseil municipal",
        "conseil communautaire", "conseil departemental", "conseil metropolitain", "conseil syndical", "comite syndical", "paris",
        "conseil regional", "region", "syndicat intercommunal", "syndicat mixte", "prefecture", "sous prefecture", "prefet de",
        "prefet du", "prefet des", "prefet d", "prefete de", "prefete du", "prefete des", "prefete d",
        "conseil d administration", "centre communal d action sociale", "ccas de", "ccas", "bureau communautaire", "bureau syndical",
        "bureau metropolitain", "bureau municipal",
        "assemblee departementale", "note de synthese et projet de deliberation", "rapport et projet de deliberation",
        "note et projet de deliberation", "rapport et deliberation", "syndicat departemental", "syndicat intercommunal d",
        "centre intercommunal d action sociale",
      ]
    ),
    (
      .sitting,
      [
        "l an", "convoque le", "dument convoque", "seance du", "seance publique", "seance ordinaire", "seance extraordinaire",
        "seance", "reunion du", "reunion ordinaire", "reunion de la commission", "reunion de l assemblee", "la seance est", "la seance",
        "sous la presidence", "le quorum", "quorum",
        "date de la seance", "date de seance", "date de l acte", "de la reunion", "session ordinaire", "session du", "president de seance",
        "presidence",
        "presidente de seance", "president", "presidente",
        "etait presidee", "les membres du conseil", "lieu de la seance", "s est reuni", "legalement convoque", "en seance publique",
        "ordre du jour", "formant la majorite", "lesquels forment la majorite", "formant le quorum", "lesquels forment le quorum",
        "lesquels membres", "lesquels ont", "le quorum etant", "la condition de quorum", "les conditions de quorum",
        "le nombre de membres presents", "commission permanente du", "conseil municipal du",
        "reuni a", "reunis a", "reunie a",
      ]
    ),
    (
      .count,
      [
        "nombre de", "nombre", "nombre de membres", "nombre de conseillers", "nb de", "effectif", "membres en exercice", "en exercice",
        "conseillers en exercice", "delegues en exercice", "elus en exercice", "administrateurs en exercice", "titulaires en exercice",
        "nombre de delegues", "nombre d elus", "nombre d administrateurs", "votants",
        "membres du conseil", "membres elus",
        "membres composant", "afferents au conseil", "qui ont pris part", "ayant pris part", "suffrages exprimes", "nombre total",
      ]
    ),
    (
      .present,
      [
        "presents", "present", "presente", "presentes", "etaient presents", "etaient present", "sont presents", "etait present",
        "etait presente", "membres presents", "conseillers presents", "elus presents", "ont ete presents", "etaient presentes",
        "delegues presents", "presents en seance", "ont assiste", "membres ayant voix deliberative",
        "college de la region", "college du departement", "college des departements", "college des communes", "college des epci",
        "college des communautes", "college des intercommunalites", "etaient presents les conseillers",
        "sont presentes",
        "presents mesdames et messieurs",
      ]
    ),
    (
      .absent,
      [
        "absents", "absent", "absente", "absentes", "etaient absents", "etait absent", "etait absente", "etaient absentes", "excuses",
        "excuse", "excusee", "excusees", "etaient excuses", "etait excuse", "etait excusee", "absents excuses", "absent excuse",
        "absente excusee", "absentes excusees", "membres absents", "sont absents", "sont excuses", "conseillers absents",
        "delegues absents", "delegues excuses", "elus absents", "conseillers excuses", "s etaient fait excuser",
        "s est fait excuser", "membres excuses", "absents non excuses", "absents ayant vote", "absent ayant vote", "ont ete excuses",
      ]
    ),
    (
      .proxies,
      [
        "pouvoirs", "pouvoir", "procurations", "procuration", "ont donne pouvoir", "ont donne procuration", "a donne pouvoir",
        "a donne procuration", "absents ayant donne", "absent ayant donne", "absente ayant donne", "excuses ayant donne",
        "absents excuses ayant donne", "excuse ayant donne", "representes", "represente", "etaient representes", "absents representes",
        "avaient donne pouvoir", "avait donne pouvoir", "delegations de vote", "pouvoirs ont ete donnes", "membres representes",
        "ayant donne pouvoir", "ayant donne procuration", "ont donne mandat", "procurations de vote", "absents ou representes",
        "etait represente", "etait representee", "excuses et representes", "absents et representes", "absents excuses et representes",
        "conseillers representes", "delegues absents ayant", "conseillers absents ayant", "elus absents ayant", "membres absents ayant",
        "conseillers ayant donne", "delegues ayant donne", "membres ayant donne", "elus ayant donne", "depot de pouvoir",
        "depots de pouvoir", "ont donne leur pouvoir", "donnent pouvoir", "donne pouvoir",
      ]
    ),
    (
      .secretary,
      [
        "secretaire de seance", "secretaire", "le secretariat", "secretariat de seance", "secretaires de seance",
        "a ete nomme secretaire", "a ete nommee secretaire", "a ete designe secretaire", "a ete designee secretaire",
        "a ete elu secretaire", "a ete elue secretaire", "a ete nomme e secretaire", "a ete designe e secretaire", "a ete elu e secretaire",
      ]
    ),
    (
      .subject,
      [
        "objet", "titre", "objet de la deliberation", "intitule", "intitule de la deliberation", "objet du rapport", "objet de la decision",
        "objet de l arrete", "objet du dossier", "libelle de la deliberation", "sujet", "titre de la deliberation",
        "objet du projet de deliberation",
      ]
    ),
    (.visa, ["vu", "vus"]),
    (.visa, ["va le", "va la", "va les", "va l"]),
    (.recital, ["considerant", "considerants"]),
    (
      .rapporteur,
      [
        "sur le rapport", "sur rapport", "rapporteur", "rapporteure", "rapporteuse", "rapporteurs", "sur proposition et rapport",
        "ayant entendu l expose de", "apres avoir entendu l expose de", "entendu l expose de", "oui l expose de",
        "ayant entendu le rapport de",
        "apres avoir entendu le rapport de", "entendu le rapport de", "oui le rapport de",
      ]
    ),
    (
      .greeting,
      ["mesdames messieurs", "mesdames et messieurs", "monsieur le maire", "chers collegues", "mes chers collegues", "madame la maire"]
    ),
    (
      .motives,
      ["visas", "visa", "expose des motifs", "rapport de presentation", "expose", "note de synthese", "note explicative de synthese"]
    ),
    (
      .signature,
      [
        "pour extrait conforme", "pour extrait certifie conforme", "pour copie conforme", "pour extrait", "fait a", "fait et delibere",
        "ainsi fait et delibere",
        "pour le maire", "pour la maire", "pour le president", "pour la presidente", "le maire", "la maire", "le president",
        "la presidente", "monsieur le maire", "madame le maire", "madame la maire", "le maire de", "la maire de", "le maire d",
        "la maire d", "le maire adjoint", "l adjoint au maire", "l adjointe au maire", "l adjoint delegue", "l adjointe deleguee",
        "le secretaire de seance", "la secretaire de seance", "le secretaire", "la secretaire", "le vice president", "la vice presidente",
        "monsieur le president", "madame la presidente", "le president du conseil departemental", "delibere en seance",
        "fait et delibere en seance", "certifie conforme", "ont signe", "et ont signe", "ainsi delibere", "au registre suivent",
        "au registre sont", "suivent les signatures", "signe",
        "les membres presents ont signe",
        "copie certifiee conforme", "le premier adjoint", "la premiere adjointe", "par delegation", "la seance est levee",
        "le president de", "la presidente de", "le president du", "la presidente du", "le prefet", "la prefete", "pour le prefet",
        "pour la prefete", "le directeur general", "la directrice generale", "pour le directeur", "pour la directrice",
      ]
    ),
    (
      .closing,
      [
        "questions diverses", "question diverse", "divers et informations", "informations et divers", "informations diverses",
        "affaires diverses", "questions orales",
        "questions et informations", "informations et questions diverses", "communications du maire", "points divers",
        "questions et informations diverses", "informations du maire", "divers", "tour de table", "questions des conseillers",
        "communications diverses", "demandes diverses", "informations", "information", "questions du public", "communication du maire",
      ]
    ),
    (.annex, ["annexe", "annexes"]),
  ]

  private static let byFirstWord: [Substring: [(words: [Substring], role: LineRole)]] = {
    var table: [Substring: [(words: [Substring], role: LineRole)]] = [:]
    for (role, phrases) in openings {
      for phrase in phrases {
        let words = phrase.split(separator: " ")
        table[words[0], default: []].append((words, role))
      }
    }
    return table.mapValues { $0.sorted { $0.words.count > $1.words.count } }
  }()

  /// The role that the first words of a line announce, and how many words announce it.
  static func opening(_ words: [Substring]) -> (role: LineRole, count: Int)? {
    guard let first = words.first, let rows = byFirstWord[first] else { return nil }
    return rows.first { words.starts(with: $0.words) }.map { ($0.role, $0.words.count) }
  }

  /// Who alone takes orders, behind an article.
  static let authorities: Set<String> = [
    "maire", "president", "presidente", "prefet", "prefete", "ministre", "directeur", "directrice", "recteur", "rectrice",
  ]
  /// Words behind `Arrêté` in an order's title.
  static let orders: Set<String> = [
    "n", "no", "numero", "du", "prefectoral", "interprefectoral", "municipal", "ministeriel", "interministeriel", "conjoint", "permanent",
    "temporaire", "complementaire", "portant", "relatif", "autorisant", "prescrivant", "reglementant", "fixant", "modifiant", "de",
  ]
  /// Bodies that decide, as the subject of a sentence.
  static let bodies: Set<String> = ["conseil", "assemblee", "commission", "bureau", "comite", "membres", "conseillers", "elus"]
  /// Verbs by which a body decides, third person.
  static let decidingVerbs: Set<String> = [
    "decide", "decident", "delibere", "deliberent", "arrete", "approuve", "approuvent", "adopte", "adoptent", "accepte", "acceptent",
    "autorise", "autorisent", "designe", "designent", "donne", "donnent", "charge", "chargent", "fixe", "fixent", "valide", "valident",
    "vote", "votent", "emet", "emettent", "prend", "prennent", "dit", "disent", "precise", "precisent", "attribue", "attribuent",
    "accorde", "accordent", "sollicite", "sollicitent", "cree", "creent", "elit", "elisent", "nomme", "nomment", "mandate",
    "mandatent", "habilite", "habilitent", "confirme", "confirment", "ratifie", "ratifient", "refuse", "refusent", "rejette",
    "rejettent", "instaure", "instaurent", "institue", "instituent", "constate", "constatent", "demande", "demandent", "definit",
    "definissent", "inscrit", "inscrivent", "impute", "imputent", "abroge", "abrogent", "modifie", "modifient", "renouvelle",
    "renouvellent", "supprime", "suppriment", "engage", "engagent", "declare", "declarent", "reconduit", "reconduisent",
    "determine", "determinent", "affecte", "affectent", "annule", "annulent", "retient", "retiennent", "opte", "optent", "propose",
    "proposent",
    "s", "souhaite", "souhaitent", "transfere", "cede", "cedent", "acquiert", "retire", "reporte", "ajourne", "proclame",
  ]
  /// Words of a sentence that adopts what was put forward, and says nothing of it: `le conseil adopte la proposition par 14 voix pour`.
  static let adoption: Set<String> = bodies.union([
    "le", "la", "les", "l", "a", "par", "des", "de", "du", "et", "en", "ces", "cette", "ce", "municipal", "communautaire", "departemental",
    "syndical", "regional", "metropolitain", "municipale", "adopte", "adoptent", "approuve", "approuvent", "accepte", "acceptent", "vote",
    "valide", "valident", "unanimite", "majorite", "presents", "representes", "suffrages", "exprimes", "voix", "votes", "pour", "contre",
    "abstention", "abstentions", "proposition", "propositions", "deliberation", "projet", "rapport", "dispositions", "conclusions", "ainsi",
    "present", "presente", "ci", "dessus", "maire", "monsieur", "president", "son", "accord", "donne", "emet", "un", "avis", "favorable",
    "decide", "decident", "dossier", "point", "telle", "que", "presentee", "presentees", "rapporteur", "non", "0", "zero", "une", "deux",
    "trois",
  ])
  /// How a line begins that says who was chosen; folded.
  static let elections = [
    "ont ete elu", "a ete elu", "sont elu", "est elu", "ont ete designe", "a ete designe", "sont designe", "est designe", "sont proclame",
    "ont ete proclame", "a ete proclame", "est proclame",
  ]
  /// Of the verbs, those that no noun is written like.
  static let plainVerbs: Set<String> = [
    "decide", "decident", "approuve", "approuvent", "autorise", "autorisent", "adopte", "adoptent", "attribue", "attribuent", "accorde",
    "accordent", "designe", "designent", "fixe", "fixent", "sollicite", "sollicitent", "habilite", "ratifie", "mandate", "emet", "affecte",
  ]
  /// Verbs by which a body decides in a sentence that also says how it voted.
  static let votingVerbs: Set<String> = plainVerbs.union([
    "vote", "votent", "accepte", "acceptent", "valide", "valident", "donne", "donnent", "prend", "prennent", "modifie", "instaure", "cree",
    "elit", "refuse", "renouvelle", "confirme", "charge", "demande", "nomme", "institue", "maintient", "retient", "rejette", "supprime",
  ])
  /// Of the verbs, those that alone on a line are the enacting formula and no decision.
  static let formulaVerbs: Set<String> = ["delibere", "deliberent", "decide", "decident", "arrete", "arretent", "arretons", "decidons"]
  /// Words between a proposal and the body it is put to, or the other way round.
  static let proposals: [[String]] = [
    ["il", "est", "propose"], ["il", "vous", "est", "propose"], ["il", "est", "demande"], ["il", "vous", "est", "demande"],
    ["il", "est", "donc", "propose"], ["il", "vous", "est", "donc", "propose"], ["il", "est", "ainsi", "propose"],
    ["il", "est", "donc", "demande"], ["il", "est", "des", "lors", "propose"], ["il", "convient", "donc"],
    ["je", "vous", "propose"], ["je", "vous", "demande"], ["nous", "vous", "proposons"], ["nous", "vous", "demandons"],
  ]
  /// Words that file an act under a policy, a committee or a budget line, with a colon or a code behind them.
  static let rubrics: Set<String> = [
    "politique", "rubrique", "secteur", "thematique", "theme", "domaine", "mission", "nomenclature", "imputation", "matiere", "commission",
    "classification", "budget", "chapitre", "fonction", "programme", "famille", "nature", "type",
  ]
  /// What visas cite.
  static let cited: Set<String> = [
    "code", "loi", "lois", "decret", "decrets", "deliberation", "deliberations", "arrete", "arretes", "article", "articles", "avis",
    "rapport",
    "circulaire", "convention", "ordonnance", "directive", "reglement", "courrier", "lettre", "demande", "proposition", "statuts", "budget",
    "projet", "plan", "schema", "contrat", "cgct", "constitution", "procedure", "dossier", "accord", "instruction",
  ]
  /// How a line begins that names who reports and says nothing else.
  static let reports = ["rapport de ", "rapport presente par ", "presente par ", "rapporte par "]
  /// How a sentence ends that a by-law's, a loan's or a contract's own articles follow.
  static let quotations = [
    "conditions suivantes", "caracteristiques suivantes", "modalites suivantes", "clauses suivantes", "caracteristiques ci apres",
    "conditions ci apres", "ainsi redige", "ainsi redigee", "ainsi rediges", "ainsi redigees", "redige comme suit", "redigee comme suit",
    "reglement suivant", "convention suivante", "ainsi concu", "teneur suit", "statuts suivants", "statuts ci apres", "reglement ci apres",
    "termes suivants", "ainsi modifie", "ainsi modifies", "modifie comme suit", "modifies comme suit", "remplace par", "contrat suivant",
    "complete comme suit", "completee comme suit", "completes comme suit", "remplace comme suit", "remplacee par",
  ]
  /// Words by which minutes call themselves within a line of their head, folded.
  static let minutes = [
    "compte rendu", "proces verbal", "releve de decisions", "releve des decisions", "releve de conclusions", "reunion du conseil",
    "seance du conseil", "deliberations du conseil", "reunion du comite",
    "seance du comite", "conseil municipal seance", "reunion de conseil", "deliberations prises",
  ]
  /// How a line of the head begins that says which body sat on which day.
  static let sittings = [
    "conseil municipal du", "conseil communautaire du", "comite syndical du", "conseil departemental du", "conseil metropolitain du",
    "bureau communautaire du", "le conseil municipal du",
  ]
  /// First words of prose, none of a title; folded.
  static let proseOpenings: Set<String> = [
    "il", "elle", "ils", "elles", "je", "nous", "vous", "ce", "cet", "cette", "ces", "on", "vu", "considerant", "pour", "apres", "suite",
    "afin", "dans", "en", "par", "sur", "lors", "depuis", "selon", "conformement", "ainsi", "aussi", "donc", "or", "mais", "et", "que",
    "qui",
    "si", "concernant", "compte", "etant", "monsieur", "madame", "absents", "presents", "pouvoirs", "merci", "voir", "tel", "fax", "contre",
    "abstention", "abstentions", "votants", "oui", "non", "ordre", "page", "date", "article", "resultat",
  ]
  /// Headings that stand inside an act, whole, folded.
  static let innerHeadings: Set<String> = [
    "contexte", "expose", "expose des motifs", "preambule", "proposition", "propositions", "decision", "debat", "debats", "discussion",
    "interventions", "rapport", "presentation", "objet", "depenses", "recettes", "total", "deliberation", "deliberations",
    "investissement", "fonctionnement", "montant", "montants", "cout", "financement", "projet de deliberation", "note de synthese",
    "vote", "resultat du vote", "arguments", "principales dispositions", "resultats", "le conseil", "le conseil municipal", "synthese",
    "enjeux", "historique", "objectifs", "calendrier", "conclusion", "remarques", "observations", "questions",
  ]
  /// How other such headings begin.
  static let innerOpenings = [
    "plan de financement", "section de ", "section d ", "total ", "lot ", "titulaire", "suppleant", "ont signe", "imputation", "chapitre ",
    "resultat du ", "resultats du ", "budget investissement", "budget fonctionnement", "recettes ", "depenses ", "annexe ", "le maire",
    "la maire", "le president", "la presidente", "secretaire", "avis de la commission", "avis du bureau", "avis favorable",
    "avis des commissions", "liste a ", "liste b ", "liste 1 ", "liste 2 ",
  ]
  /// Headings of minutes that are the session's own, folded.
  static let sessionHeadings: Set<String> = [
    "sommaire", "table des matieres", "ordre du jour", "presents", "presences", "participants", "appel nominal", "appel des membres",
    "quorum",
    "ouverture de la seance", "secretariat de seance", "secretaire de seance", "designation du secretaire de seance", "recapitulatif",
    "recapitulation", "liste des deliberations", "etat des presences", "composition du conseil", "preambule", "introduction",
    "membres presents",
  ]
  /// Matters that agendas file acts under, alone on the line over the subject; folded.
  static let matterHeads: Set<String> = [
    "finances", "finances locales", "urbanisme", "habitat", "personnel", "ressources humaines", "voirie", "environnement", "culture",
    "sport", "sports", "jeunesse", "enfance", "enfance jeunesse", "affaires scolaires", "affaires generales", "affaires sociales",
    "affaires culturelles", "action sociale", "domaine et patrimoine", "patrimoine", "administration generale", "commande publique",
    "marches publics", "developpement economique", "tourisme", "transports", "mobilites", "eau et assainissement", "travaux", "logement",
    "foncier", "institutions", "intercommunalite", "vie associative", "education", "solidarite", "solidarites", "securite",
  ]
  /// First words of a title that no list of names begins with, folded.
  static let matters: Set<String> = [
    "convention", "devis", "subvention", "subventions", "budget", "travaux", "vente", "achat", "tarif", "tarifs", "demande", "demandes",
    "motion", "taxe", "emprunt", "contrat", "marche", "rapport", "approbation", "acquisition", "cession", "location", "adhesion", "avenant",
    "indemnite", "indemnites", "creation", "attribution", "participation", "modification", "projet", "programme", "bail", "vote",
    "chemin", "rue", "route", "voirie", "ecole", "eglise", "cimetiere", "logement", "salle", "cantine", "eau", "assainissement", "foret",
    "pont", "lavoir", "personnel", "election", "designation", "nomination", "avis", "fonds", "plan", "dossier", "renouvellement",
  ]
  /// How texts call themselves that an assembly adopts, folded.
  static let byLaws = ["reglement interieur", "reglement de", "reglement du", "statuts", "charte", "guide"]
  /// How the parts of a collection are headed, each of another body or another sort; folded.
  static let collections = [
    "deliberations du", "deliberations de", "decisions du", "decisions de", "arretes du", "arretes de", "arretes municipaux",
    "arretes temporaires", "arretes permanents", "arretes reglementaires", "actes du", "actes de",
  ]
  /// The same, whole.
  static let collectionHeads: Set<String> = ["deliberations", "decisions", "arretes"]
  /// What the pages of a paper or the leaves of a register are counted by.
  static let sheets: Set<String> = ["page", "feuillet", "folio", "feuille", "p", "fo"]
}
