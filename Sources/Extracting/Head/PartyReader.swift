import Normalising
import Reading
import Segmenting

/// The parties of a contract.
///
/// parties → `Entre` party+ | `contrat … entre` name ( `,` | `et` name )*
///
/// party → ( `Et` | `-` | ordinal )? name ( `représentée par` | `dont le siège` | `ci-après` | `d'une part` … )
struct PartyReader {
  private let extraction: Extraction

  /// Of the blocks of a document; a contract names its parties at its head.
  private static let reach = 60
  /// The longest name, in bytes.
  private static let longest = 160
  /// Words by which what follows is no more the party's name, folded.
  private static let ends: [[String]] = [
    ["represente"], ["representee"], ["representes"], ["representees"], ["ci", "apres"], ["ci", "dessous"], ["dont"], ["d", "une", "part"],
    ["d", "autre", "part"], ["ayant"], ["domicilie"], ["domiciliee"], ["sis"], ["sise"], ["situe"], ["situee"], ["immatricule"],
    ["immatriculee"],
    ["agissant"], ["designe"], ["designee"], ["association", "loi"], ["association", "regie"], ["regie"],
    ["demeurant"], ["au", "capital"], ["n", "siret"], ["siret"], ["declaree"], ["inscrite"], ["inscrit"], ["habilite"], ["habilitee"],
    ["autorise"], ["autorisee"], ["en", "vertu"], ["siege"], ["numero", "siret"], ["inseree"], ["dument"], ["et", "represente"],
    ["et", "representee"], ["faisant"],
  ]
  /// How the text behind the parties begins, folded.
  private static let closings = [
    "il a ete", "il est", "il est convenu", "ont convenu", "ont arrete", "sont convenu", "preambule", "vu ", "considerant", "article",
    "art ", "expose",
    "etant prealablement",
    "apres avoir", "ceci expose", "conviennent", "sommaire", "titre", "chapitre", "objet", "contexte",
  ]
  private static let pronouns: Set<String> = ["les", "soussignes", "soussignees", "parties", "d", "une", "part"]

  init(_ extraction: Extraction) { self.extraction = extraction }

  /// A contract's own words at its head: its title and the label `Entre`.
  var isContract: Bool { title != nil && label != nil }

  private var blocks: [Int] {
    extraction.blocks.indices.prefix(Self.reach).filter { !extraction.passage($0).isEmpty && extraction.blocks[$0].kind != .row }
  }

  private static let titles = ["convention", "contrat", "avenant", "protocole", "bail", "accord", "charte", "pacte", "marche", "acte"]

  /// A short line that calls the paper a contract.
  private var title: Int? {
    blocks.prefix(20).first { block in
      let passage = extraction.passage(block)
      let words = passage.prefix(80).foldedWords.prefix(8).map(String.init)
      return passage.count <= 300 && !words.isEmpty && words.prefix(4).contains { Self.titles.contains($0) }
        && !words.contains("deliberation")
    }
  }

  /// `Entre`, `Entre les soussignés :`, alone on its line.
  private var label: Int? {
    blocks.first { block in
      let words = extraction.passage(block).prefix(80).foldedWords.map(String.init)
      return (words.first == "entre" || words.contains("soussignes") || words.contains("soussignees"))
        && extraction.passage(block).count <= 80 && words.dropFirst().allSatisfy { Self.pronouns.contains($0) }
    }
      ?? blocks.first { block in
        let passage = extraction.passage(block)
        return passage.prefix(12).folded.hasPrefix("entre ") && passage.count > 12
          && ["represente", "d une part", "ci apres"].contains { passage.prefix(400).folded.contains($0) }
      }
      ?? blocks.first { block in extraction.lines(block)[0].folded == "entre" && listsBareNames(from: block) }
  }

  /// The names of the parties under `Entre`, in order; none where fewer than two are found.
  func named() -> [Passage] {
    guard let label else { return [] }
    var names: [Passage] = []
    var expects = true
    var above: UInt8?
    let areBare = listsBareNames(from: label)
    for block in blocks where block >= label {
      for (place, line) in extraction.lines(block).enumerated() {
        let text = block == label && place == 0 ? Self.behind(line, ["entre", "les", "soussignes", "soussignees", "parties"]) : line
        let folded = text.prefix(60).folded
        if folded.isEmpty { continue }
        if block > label || place > 0, Self.closings.contains(where: { folded.hasPrefix($0) }) { return names.count >= 2 ? names : [] }
        let rest = Self.behind(text, ["et", "d", "autre", "part", "une"])
        if rest.count < text.count || extraction.blocks[block].isItem && line.count > 3 { expects = true }
        // A line a party, commas between: `la commune de Barras, représentée par …,`
        if [0x2C, 0x3B].contains(above), Self.presents(text) || areBare { expects = true }
        above = line.last
        guard expects, !rest.isEmpty else { continue }
        guard let name = Self.name(rest) else { continue }
        names.append(name)
        expects = false
        if names.count >= 12 { return names }
      }
      if ["d une part", "d autre part", "part"].contains(where: { extraction.passage(block).folded.hasSuffix($0) }) { expects = true }
    }
    return names.count >= 2 ? names : []
  }

  /// `Ville de Bréval,`, `AVH,`: a name a line under `Entre`, and nothing said of any.
  private func listsBareNames(from label: Int) -> Bool {
    let lines = extraction.lines(label).dropFirst() + blocks.filter { $0 > label }.prefix(12).flatMap { extraction.lines($0) }
    let names = lines.prefix { line in !Self.closings.contains { line.prefix(60).folded.hasPrefix($0) } }
    return names.count >= 2 && names.allSatisfy { $0.opensUpper && $0.count <= 90 && !$0.hasDigit }
      && names.dropLast().allSatisfy { [0x2C, 0x3B].contains($0.last) && $0.foldedWords.allSatisfy { !$0.hasPrefix("represent") } }
  }

  /// A name with its article or a capital, and who stands for it on the same line.
  private static func presents(_ line: Passage) -> Bool {
    let words = line.prefix(200).foldedWords
    guard let first = words.first, line.opensUpper || ["le", "la", "l", "les"].contains(first) else { return false }
    return words.dropFirst(2).contains { $0.hasPrefix("represente") } && words[0] != "represente" && words[0] != "representee"
  }

  /// Without some words at its start, and the signs between.
  private static func behind(_ text: Passage, _ words: Set<String>) -> Passage {
    let tokens = Tokens(text)
    var next = 0
    // `1°) La Commune`
    if tokens[0]?.kind == .number, tokens[0]!.range.count <= 2, ["°", "º", ")", "-", "."].contains(tokens.sign(1)) { next = 1 }
    while let token = tokens[next], words.contains(token.text) || token.kind == .sign && token.text != "«" && token.text != "(" {
      next += 1
    }
    return tokens[next].map { text.suffix(from: $0.range.lowerBound) } ?? Passage()
  }

  /// name → capital … up to a comma or a word that ends it.
  private static func name(_ text: Passage) -> Passage? {
    let tokens = Tokens(text.prefix(400))
    var end = 0
    while let token = tokens[end] {
      if [",", ";", ":"].contains(token.text) { break }
      if token.text == ".", tokens[end - 1]?.range.count ?? 0 > 2 { break }
      if token.text == "(", !isAcronym(tokens, end) { break }
      if token.kind == .word, Self.ends.contains(where: { tokens.skip($0, from: end) != nil }), end > 0 { break }
      end += 1
    }
    while end > 0, ["-", "(", "et"].contains(tokens[end - 1]?.text ?? "") { end -= 1 }
    let name = tokens.slice(0..<end)
    let words = name.foldedWords
    guard name.count <= longest, words.count >= 2 || name.count >= 3 && words.count == 1, !name.hasDigit || words.count > 2 else {
      return nil
    }
    let opens = name.opensUpper || ["le", "la", "l", "les"].contains(String(words[0]))
    return opens && name.firstIndex(of: "....") == nil && name.firstIndex(of: "____") == nil ? name : nil
  }

  /// `l'association « Les Lilas »`: the name between guillemets, the second of which may be lost.
  fileprivate static func quoted(_ name: Passage) -> Passage {
    let tokens = Tokens(name)
    guard let open = tokens.all.indices.prefix(4).first(where: { tokens.sign($0) == "«" }), open > 0,
      tokens.word(open - 1) == "association",
      case let close = tokens.all.indices.first(where: { tokens.sign($0) == "»" }) ?? tokens.count, close > open + 1,
      tokens.count - close <= 1
    else { return name }
    return tokens.slice((open + 1)..<close)
  }

  private static func isAcronym(_ tokens: Tokens, _ index: Int) -> Bool {
    guard let word = tokens[index + 1], word.kind == .word, tokens.sign(index + 2) == ")" else { return false }
    let text = tokens.passage[word.range].string
    return text == text.uppercased()
  }
}

extension Extraction {
  /// `contrat tripartite entre l'Etat, l'Agence régionale de santé et le Conseil départemental du Puy-de-Dôme.`: the fullest such sentence.
  mutating func parseParties(in range: Range<Int>) -> [Organisation] {
    let named = range.lowerBound == 0 ? PartyReader(self).named() : []
    if !named.isEmpty { return named.map { organisation($0, path: "party", name: PartyReader.quoted($0)) } }
    var best: [Passage] = []
    // Minutes and news of a sitting tell of contracts.
    if blocks.indices.prefix(8).contains(where: { MinutesTitle.opens(passage($0)) }) { return [] }
    for index in range.clamped(to: blocks.indices) where blocks[index].kind != .row {
      let tokens = Tokens(passage(index))
      guard let start = Self.between(tokens) else { continue }
      var end = start
      while let token = tokens[end], ![".", ":", ";", "(", "»"].contains(token.text), !Self.endsParties.contains(token.text) { end += 1 }
      let names = Self.split(tokens, start..<end)
      let whole = names.allSatisfy { $0.count <= 80 && $0.bytes.first.map { $0 > 0x20 } ?? false }
      if names.count >= 2, whole, names.reduce(0, { $0 + $1.count }) > best.reduce(0, { $0 + $1.count }) { best = names }
    }
    return best.map { organisation($0, path: "party") }
  }

  /// Words that no party's name holds: the sentence goes on.
  private static let endsParties: Set<String> = [
    "prevoit", "prevoient", "ont", "est", "sont", "a", "vise", "visant", "porte", "portant", "fixe", "qui", "pour", "afin", "dans",
    "relative",
    "relatif", "concernant", "signe", "signee", "souhaitent", "decident", "definit", "permet",
  ]

  private static func between(_ tokens: Tokens) -> Int? {
    let contracts: Set<String> = ["contrat", "convention", "accord", "protocole", "pacte", "charte"]
    // `dans le cadre de cette convention entre …` tells of a contract, and is none.
    guard let word = tokens.all.indices.first(where: { contracts.contains(tokens.word($0)) }), tokens.word(word - 1) != "cette",
      tokens.word(word - 1) != "ce"
    else { return nil }
    guard let entre = tokens.all.indices.first(where: { $0 > word && $0 < word + 14 && tokens.word($0) == "entre" }) else { return nil }
    return ["le", "la", "l", "les"].contains(tokens.word(entre + 1)) ? entre + 1 : nil
  }

  /// Parties are joined by commas and by `et` before an article.
  private static func split(_ tokens: Tokens, _ range: Range<Int>) -> [Passage] {
    var names: [Passage] = []
    var start = range.lowerBound
    for index in range
    where tokens.sign(index) == "," || tokens.word(index) == "et" && ["le", "la", "l", "les"].contains(tokens.word(index + 1)) {
      names.append(tokens.slice(start..<index))
      start = index + 1
    }
    names.append(tokens.slice(start..<range.upperBound))
    return names.filter { !$0.isEmpty }
  }
}
