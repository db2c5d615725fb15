import Extracting

// What diagnostics and the evidence of corrections say, for archivists. The contract has the messages in English; here each form of them
// stands beside its French.
extension French {
  /// A message in French; nil for one of a form that the table has not.
  package static func message(_ text: String) -> String? {
    for phrase in phrases { if let french = phrase.french(for: text) { return french } }
    return nil
  }

  /// What several rules say of one correction, parted by `; `.
  static func evidence(_ text: String) -> String? {
    let parts = text.components(partedBy: "; ").map(message)
    return parts.contains(nil) ? message(text) : parts.compactMap(\.self).joined(separator: " ; ")
  }

  /// A form of a message. `{}` stands for what varies, `{!}` for what is itself put into French where it can be.
  private struct Phrase {
    private let english: [Substring]
    private let french: [Substring]
    private let isNested: [Bool]

    init(_ english: String, _ french: String) {
      isNested = english.split(separator: "{", omittingEmptySubsequences: false).dropFirst().map { $0.hasPrefix("!") }
      self.english = Self.pieces(english)
      self.french = Self.pieces(french)
      precondition(self.english.count == self.french.count, "\(english) has other gaps than \(french)")
    }

    private static func pieces(_ text: String) -> [Substring] {
      text.split(separator: "{", omittingEmptySubsequences: false).enumerated().map { place, piece in
        place == 0 ? piece : piece.drop { $0 == "!" }.dropFirst()
      }
    }

    /// Nil when the text has another form. Linear: each piece is looked for behind the one before it.
    func french(for text: String) -> String? {
      guard text.hasPrefix(english[0]), text.hasSuffix(english[english.count - 1]) else { return nil }
      guard english.count > 1 else { return text == english[0] ? String(french[0]) : nil }
      var out = String(french[0])
      var rest = text.dropFirst(english[0].count)
      for place in 1..<english.count {
        let isLast = place == english.count - 1
        guard let range = isLast ? rest.tail(english[place]) : rest.firstRange(of: english[place]) else { return nil }
        let gap = String(rest[..<range.lowerBound])
        out += (isNested[place - 1] ? French.message(gap) ?? gap : gap) + french[place]
        rest = rest[range.upperBound...]
      }
      return out
    }
  }

  /// The narrower before the wider.
  private static let phrases: [Phrase] = [
    // The file.
    Phrase("bytes {} are no {} text", "les octets {} ne sont pas du texte en {}"),
    Phrase("{} more runs of bytes that are no text", "{} autres suites d’octets qui ne sont pas du texte"),
    Phrase(
      "the file holds control bytes as no text does, nothing was extracted",
      "le fichier a des octets de commande comme aucun texte n’en a, rien n’en a été tiré"),
    Phrase("the file holds no text", "le fichier ne contient aucun texte"),
    Phrase("the kind ‘{!}’ is little more than a guess", "le genre « {!} » n’est guère qu’une supposition"),
    Phrase("‘{}’ belongs to no part", "« {} » n’appartient à aucune partie"),
    Phrase("‘{}’ was read as ‘{}’ in {}", "« {} » a été lu « {} » dans {}"),
    Phrase("‘{}’ was read as ‘{}’", "« {} » a été lu « {} »"),
    // Numbers, titles, references.
    Phrase("‘{}’ announced ({}) and none listed", "« {} » : {} annoncés, aucun dans la liste"),
    Phrase("‘{}’ announced and {} listed", "« {} » annoncé, la liste en compte {}"),
    Phrase("‘{}’ announced and {} found", "« {} » annoncé, le texte en compte {}"),
    Phrase("‘{}’ has no number", "« {} » n’a pas de numéro"),
    Phrase("‘{}’ names nothing in this document", "« {} » ne désigne rien dans ce document"),
    Phrase("{} is ‘{}’ here and ‘{}’ in the body", "{} : « {} » ici, « {} » dans le corps du texte"),
    Phrase("{} has the code {} here and {} in the body", "{} : code {} ici, {} dans le corps du texte"),
    Phrase("the code {} is printed twice", "le code {} est imprimé deux fois"),
    Phrase("fiche {} has the number {} here", "la fiche {} porte ici le numéro {}"),
    Phrase("‘{}’ is printed twice in {}, with {!} and with {!}", "« {} » est imprimé deux fois dans {}, avec {!} et avec {!}"),
    Phrase("‘{}’ is printed twice in {}", "« {} » est imprimé deux fois dans {}"),
    Phrase("no date", "aucune date"),
    // Dates.
    Phrase("the page layout tore {} from what it dates", "la mise en page a détaché {} de ce qu’il date"),
    Phrase("the calendar ‘{}’ has lost its end", "le calendrier « {} » a perdu sa fin"),
    Phrase(
      "the calendar ‘{}’ cannot be meant: it ends before it begins", "le calendrier « {} » ne tient pas : il finit avant de commencer"),
    Phrase("the calendar ‘{}’ cannot be meant: it lasts {} years", "le calendrier « {} » ne tient pas : il dure {} ans"),
    Phrase("the calendar ‘{}’ lies outside the period {}", "le calendrier « {} » est hors de la période {}"),
    Phrase("the calendar ‘{}’ ends after the period {}", "le calendrier « {} » finit après la période {}"),
    Phrase("the act was sent on ‘{}’, before the sitting of ‘{}’", "l’acte a été envoyé le « {} », avant la séance du « {} »"),
    Phrase("the act was received on ‘{}’, before the sitting of ‘{}’", "l’acte a été reçu le « {} », avant la séance du « {} »"),
    Phrase("‘{}’ is no day, the month has {}", "« {} » n’est pas un jour, le mois en a {}"),
    Phrase("‘{}’ was a {}", "« {} » était un {}"),
    // Sums and votes.
    Phrase("the percentages of the list make {} %, not 100", "les pourcentages de la liste font {} %, et non 100"),
    Phrase("the percentages of the column make {} %, not 100", "les pourcentages de la colonne font {} %, et non 100"),
    Phrase("the lines add up to {}, not to ‘{}’", "les lignes font {}, et non « {} »"),
    Phrase("the lines above add up to {}, not to ‘{}’", "les lignes au-dessus font {}, et non « {} »"),
    Phrase("the column adds up to {}, not to ‘{}’", "la colonne fait {}, et non « {} »"),
    Phrase("the row adds up to {}, not to ‘{}’", "la ligne fait {}, et non « {} »"),
    Phrase("the vote does not add up: unanimous with {} against", "le vote se contredit : unanimité, et {} contre"),
    Phrase("the vote does not add up: {} votes announced, {} counted", "le vote se contredit : {} votants annoncés, {} comptés"),
    // Acronyms.
    Phrase("‘{}’ is no acronym of this text, expected ‘{}’", "« {} » n’est pas un sigle de ce texte, « {} » était attendu"),
    Phrase("‘{}’ stands here for what is ‘{}’ elsewhere", "« {} » désigne ici ce qui est « {} » ailleurs"),
    Phrase("‘{}’ is ‘{}’ here and ‘{}’ before", "« {} » : « {} » ici, « {} » plus haut"),
    Phrase("‘{}’ is ‘{}’ here and ‘{}’ in {} at line {}", "« {} » : « {} » ici, « {} » dans {} à la ligne {}"),
    // Decisions.
    Phrase("‘{}’ was not applied: {!}", "« {} » n’a pas été appliqué : {!}"),
    Phrase("no such kind is known", "ce genre n’existe pas"),
    Phrase("no node of that id can have a calendar", "aucun élément de ce nom ne peut avoir de calendrier"),
    Phrase("no such correction stands there", "il n’y a pas là de telle correction"),
    Phrase("no such stretch is in the text", "le texte n’a pas de tel passage"),
    Phrase("the stretch cuts a character", "le passage coupe un caractère"),
    Phrase("a stretch cannot be replaced by nothing", "un passage ne peut être remplacé par rien"),
    Phrase("the text there is not ‘{}’", "le texte n’y est pas « {} »"),
    Phrase("line {}: {!}", "ligne {} : {!}"),
    Phrase("a quotation mark is not closed", "un guillemet n’est pas fermé"),
    Phrase(
      "it must end with who, when and why: {}", "elle doit finir par qui, quand et pourquoi : {}"),
    Phrase(
      "no accept, reject, repair, kind or calendar can be read", "aucun accept, reject, repair, kind ou calendar ne s’y lit"),
    Phrase("decided by {} on {}: {}", "décidé par {} le {} : {}"),
    // Kinds.
    Phrase("deliberation", kind(.deliberation)), Phrase("scheme", kind(.scheme)), Phrase("contract", kind(.contract)),
    Phrase("strategy", kind(.strategy)), Phrase("press-release", kind(.pressRelease)), Phrase("news", kind(.news)),
    Phrase("minutes", kind(.minutes)), Phrase("other", kind(.other)),
    // Evidence of corrections.
    Phrase("40 bits likelier here, or more", "ici plus de mille milliards de fois plus vraisemblable"),
    Phrase("{} bits likelier here", "plus vraisemblable ici de {} bits"),
    Phrase("a bar inside a word is an l", "une barre dans un mot est un l"),
    Phrase("UTF-8 encoded twice", "codé deux fois en UTF-8"),
    Phrase("a letter and its accent are one character", "une lettre et son accent font un seul caractère"),
    Phrase("a ligature stands for its letters", "une ligature vaut ses lettres"),
    Phrase("a character of no width", "un caractère sans largeur"),
    Phrase("the letters of a title stand apart", "les lettres d’un titre sont espacées"),
    Phrase("every letter is printed twice", "chaque lettre est imprimée deux fois"),
    Phrase("a reference number holds no blank behind its hyphen", "un numéro n’a pas de blanc derrière son trait d’union"),
    Phrase("an article is elided before a vowel", "un article s’élide devant une voyelle"),
    Phrase("an elided word is written close to the next", "un mot élidé s’écrit collé au suivant"),
    Phrase("a soft hyphen", "un trait d’union conditionnel"),
    Phrase("the document has the word whole", "le document a le mot entier"),
    Phrase("the document has the compound", "le document a le mot composé"),
    Phrase("French has the compound", "le français a le mot composé"),
    Phrase("French has the word whole", "le français a le mot entier"),
    Phrase("a compound keeps its hyphen", "un mot composé garde son trait d’union"),
    Phrase("the document cuts words at the ends of its lines", "le document coupe les mots en fin de ligne"),
    Phrase("nothing shows that the word was cut", "rien ne montre que le mot a été coupé"),
  ]
}

extension Substring {
  /// Where a text that ends it begins.
  fileprivate func tail(_ ending: Substring) -> Range<Index>? {
    guard hasSuffix(ending) else { return nil }
    return index(endIndex, offsetBy: -ending.count)..<endIndex
  }
}

extension String {
  fileprivate func components(partedBy separator: String) -> [String] {
    var parts: [String] = []
    var rest = self[...]
    while let range = rest.firstRange(of: separator) {
      parts.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return parts + [String(rest)]
  }
}
