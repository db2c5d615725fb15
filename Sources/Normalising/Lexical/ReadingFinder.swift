import Reading

/// Finds what a unit may have been in print.
final class ReadingFinder {
  private static let kept = 7
  /// Readings so many bits behind a French word that stands there are never worth weighing.
  private static let hopeless: Float = 9

  let model: LanguageModel
  private let search: ConfusionSearch
  private let elisions: [Elision]
  private let gravesAreLost: Bool
  private let elisionsAreLost: Bool
  private var floor: Float = 0
  private var found: [Reading] = []

  /// An elided word as it may be misread.
  private struct Elision {
    let printed: [UInt8]
    let read: [UInt8]
    let cost: Float
    let token: Token
    let row: UInt16
  }

  init(_ lexicon: Lexicon, damage: Damage) {
    let model = LanguageModel(lexicon: lexicon)
    let costs = lexicon.confusions.indices.map { damage.bits(lexicon.confusions[$0], row: $0) }
    self.model = model
    search = ConfusionSearch(lexicon, costs: costs)
    elisions = lexicon.confusions.indices.filter { lexicon.confusions[$0].kind == .elision }.compactMap { index in
      let row = lexicon.confusions[index]
      guard let token = model.word(LowerCase.bytes(row.printed))?.token else { return nil }
      return Elision(printed: row.printed, read: row.read, cost: costs[index], token: token, row: UInt16(index))
    }
    gravesAreLost = damage.bits(.grave) > -1.5
    elisionsAreLost = damage.bits(.elision) > -2
  }

  /// `unit` has its apostrophes as `'`.
  func readings(of unit: [UInt8], _ shape: Unit.Shape) -> Readings {
    let standing = Standing(unit, shape, model, gravesAreLost: gravesAreLost)
    let digit = unit == [0x34] || unit == [0x38]
    var readings = Readings(
      list: [Reading(text: [], tokens: standing.tokens, cost: digit ? -5 : 0, kinds: [])], isKnown: standing.isKnown,
      isFrench: standing.isFrench)
    guard unit.count <= 40, mayBeMisread(unit, shape) else { return readings }
    found.removeAll(keepingCapacity: true)
    let worth = standing.tokens.reduce(0) { $0 + $1.share }
    floor = max(-26, standing.isFrench && standing.tokens.count == 1 ? worth - 7 : -26)
    if shape.contains(.digit) { addOrdinal(unit) }
    if unit == Array("ler".utf8) { addFirst() }
    if shape.contains(.hyphen), !standing.isFrench { addCompound(unit) } else { explore(unit, shape, isFrench: standing.isFrench) }
    let least = standing.isFrench ? model.bits(.neutral, standing.tokens) - Self.hopeless : -.infinity
    var seen: Set<[UInt8]> = [unit]
    let ranked = found.map { (reading: $0, bits: $0.cost + model.bits(.neutral, $0.tokens)) }.filter {
      $0.bits >= least || $0.reading.kinds.contains(.lost)
    }
    .sorted { ($1.bits, $0.reading.text.count) < ($0.bits, $1.reading.text.count) }
    for (reading, _) in ranked where readings.list.count < Self.kept && seen.insert(reading.text).inserted { readings.list.append(reading) }
    return readings
  }

  /// Words in capitals keep theirs: print leaves accents off them. Figures are no words, but for those that `à` is read as.
  private func mayBeMisread(_ unit: [UInt8], _ shape: Unit.Shape) -> Bool {
    if shape.contains(.foreign) { return false }
    if unit.count == 1 { return Self.readForGrave.contains(unit[0]) }
    if unit.count == 2, !shape.contains(.lower), unit == [0x49, 0x49] || shape.contains(.sign) { return true }
    guard shape.contains(.lower) || shape.contains(.sign) || unit[0] == 0x27 else { return false }
    if unit.count == 2, shape.contains(.digit) { return false }
    guard shape.contains(.digit) else { return unit.count > 2 || unit[0] < 0x80 }
    return unit.count { $0 &- 0x61 < 26 } >= 2 && (Standing.isDigit(unit[0]) || unit.count { Standing.isDigit($0) } == 1 && unit.count >= 3)
  }

  /// `a A 4 & 8 @`
  private static let readForGrave: Set<UInt8> = [0x61, 0x41, 0x34, 0x26, 0x38, 0x40]

  // MARK: Words

  private func explore(_ unit: [UInt8], _ shape: Unit.Shape, isFrench: Bool) {
    addWords(unit, from: 0, head: ([], []), cost: 0, kinds: [], rows: [])
    if let mark = unit.firstIndex(of: 0x27), mark > 0, mark + 1 < unit.count {
      let head = Array(unit[...mark])
      if let word = model.word(LowerCase.bytes(head)) {
        addWords(unit, from: mark + 1, head: (head, [word.token]), cost: 0, kinds: [], rows: [])
      }
    }
    for row in elisions where row.cost >= floor && unit.count > row.read.count && unit.starts(with: row.read) {
      if row.read == [0x27], unit.count < 5, shape.contains(.lower) { continue }
      addAcronym(unit, row)
      addWords(unit, from: row.read.count, head: (row.printed, [row.token]), cost: row.cost, kinds: .init(.elision), rows: [row.row])
    }
    guard shape.isSubset(of: .letters) else { return }
    if !isFrench { addSplits(unit) }
    if isFrench, elisionsAreLost, unit.count > 2, takesElision(unit) { addLostArticle(unit) }
  }

  private func addWords(
    _ unit: [UInt8], from start: Int, head: (text: [UInt8], tokens: [Token]), cost: Float, kinds: Reading.Kinds, rows: [UInt16]
  ) {
    let finds = search.words(
      in: unit, from: start, cost: cost, floor: floor, kinds: kinds, rows: rows, behindElision: !head.text.isEmpty)
    for find in finds {
      var token = model.token(LowerCase.bytes(find.text), find.word, hash: find.hash)
      if find.text.contains(0x2D) { token.share = max(token.share, Standing.compoundShare) }
      let isFigure = unit.count == 1 && unit[0] < 0x41
      found.append(
        Reading(
          text: head.text + find.text, tokens: head.tokens + [token], cost: find.cost,
          kinds: isFigure ? find.kinds.union(.figure) : find.kinds, rows: find.rows))
    }
  }

  /// A small letter before a capital, or a sign: `lADEMIE`, `dAEMO`, `'ASE`. What follows need not be a word.
  private func addAcronym(_ unit: [UInt8], _ row: Elision) {
    let rest = Array(unit[row.read.count...])
    let isArticle = row.read.count == 1 && row.read[0] == row.printed[0] && row.read[0] >= 0x61
    guard isArticle || row.read.allSatisfy({ !($0 | 0x20 &- 0x61 < 26) && !Standing.isDigit($0) }), rest.count > 1,
      rest.allSatisfy({ $0 &- 0x41 < 26 }), takesElision(rest)
    else { return }
    let token = Token(hash: WordHash(LowerCase.bytes(rest)).value, share: Standing.acronymShare, left: 0, tail: 0)
    found.append(
      Reading(text: row.printed + rest, tokens: [row.token, token], cost: max(row.cost, -2), kinds: .init(.elision), rows: [row.row]))
  }

  /// `de ensemble` was `de l'ensemble`.
  private func addLostArticle(_ unit: [UInt8]) {
    let mark: [UInt8] = [0x6C, 0x27]
    guard let article = model.word(mark), let word = model.word(LowerCase.bytes(unit)) else { return }
    found.append(Reading(text: mark + unit, tokens: [article.token, word.token], cost: -5, kinds: [.init(.elision), .lost]))
  }

  // MARK: Figures

  /// `6¢éme` is `6ème`: figures stay, their ending was misread.
  private func addOrdinal(_ unit: [UInt8]) {
    guard let end = unit.firstIndex(where: { !Standing.isDigit($0) }), end > 0, end < 4,
      let meant = Self.ordinals[String(decoding: unit[end...], as: UTF8.self)]
    else { return }
    found.append(
      Reading(text: unit[..<end] + Array(meant.utf8), tokens: [model.token(WordHash.number, share: -5)], cost: -6, kinds: .ordinal))
  }

  /// `ler` is `1er`, the one ordinal whose figure is read for a letter.
  private func addFirst() {
    found.append(Reading(text: Array("1er".utf8), tokens: [model.token(WordHash.number, share: -5)], cost: -4, kinds: .ordinal))
  }

  private static let ordinals: [String: String] = [
    "¢éme": "ème", "éme": "ème", "¢me": "ème", "eéme": "ème", "iéme": "ième", "i¢éme": "ième", "i¢me": "ième", "émes": "èmes",
    "€me": "ème", "@me": "ème",
  ]

  // MARK: Blanks

  /// `dela` is `de la`: a short word before another, which is known to follow it or long.
  private func addSplits(_ unit: [UInt8]) {
    let lower = LowerCase.bytes(unit)
    for cut in 1..<max(1, lower.count - 1) where lower[cut] & 0xC0 != 0x80 {
      let (head, tail) = (Array(lower[..<cut]), Array(lower[cut...]))
      if gravesAreLost, head == [0x61], Self.articles.contains(String(decoding: tail, as: UTF8.self)) { addLostGrave(tail) }
      guard Self.particles.contains(String(decoding: head, as: UTF8.self)), let one = model.word(head), let two = model.word(tail),
        two.isFrench
      else { continue }
      let isSeen = model.lexicon.pair(one.token.hash, two.token.hash) != nil
      guard isSeen || tail.count > 5 && unit[0] >= 0x61 else { continue }
      found.append(
        Reading(
          text: unit[..<cut] + [0x20] + unit[cut...], tokens: [one.token, two.token], cost: isSeen ? -9 : -11, kinds: .spacing))
    }
  }

  /// `ala` is `à la`.
  private func addLostGrave(_ article: [UInt8]) {
    let grave = Array("à".utf8)
    guard let one = model.word(grave), let two = model.word(article) else { return }
    found.append(Reading(text: grave + [0x20] + article, tokens: [one.token, two.token], cost: -9, kinds: .spacing))
  }

  private static let articles: Set<String> = ["la", "son", "sa", "ses", "leur", "leurs", "un", "une", "des", "ce", "ces", "cette"]
  private static let particles: Set<String> = [
    "de", "la", "le", "les", "des", "du", "en", "et", "à", "au", "aux", "par", "pour", "sur", "dans", "un", "une", "qui", "que", "est",
    "son", "sa", "ses", "leur", "leurs", "ce", "cette", "ces", "ou", "se", "ne", "plus", "ainsi", "avec", "sont",
  ]

  // MARK: Compounds

  /// The compound whole, or each part by itself: the best that is far better than what stands there.
  private func addCompound(_ unit: [UInt8]) {
    explore(unit, [.hyphen], isFrench: true)
    guard found.isEmpty, unit.count(where: { $0 == 0x2D }) <= 4 else { return }
    var (text, cost, kinds): ([UInt8], Float, Reading.Kinds) = ([], 0, [])
    for part in unit.split(separator: 0x2D, omittingEmptySubsequences: false) {
      if !text.isEmpty { text.append(0x2D) }
      if let best = bestPart(Array(part), isFirst: text.isEmpty) {
        text += best.text
        cost += best.cost
        kinds.formUnion(best.kinds)
      } else {
        text += part
      }
    }
    guard !kinds.isEmpty else { return }
    let token = Token(hash: WordHash(LowerCase.bytes(text)).value, share: Standing.compoundShare, left: 0, tail: 0)
    found.append(Reading(text: text, tokens: [token], cost: cost, kinds: kinds))
  }

  private func bestPart(_ part: [UInt8], isFirst: Bool) -> Reading? {
    if gravesAreLost, part == [0x61], !isFirst { return Reading(text: Array("à".utf8), tokens: [], cost: -1, kinds: .init(.grave)) }
    let standing = Standing(part, [.lower], model, gravesAreLost: gravesAreLost)
    guard !standing.isFrench, part.count > 2 else { return nil }
    explore(part, [.hyphen], isFrench: true)
    defer { found.removeAll(keepingCapacity: true) }
    let worth = found.map { $0.cost + model.bits(.neutral, $0.tokens) }
    guard let best = found.indices.max(by: { worth[$0] < worth[$1] }), worth[best] > standing.tokens[0].share + 2 else { return nil }
    return found[best]
  }

  // MARK: Two units

  /// `d`, `qu`: what lost its apostrophe before a blank.
  func elidable(_ unit: [UInt8]) -> (text: [UInt8], token: Token)? {
    guard unit.count <= 6 else { return nil }
    let lower = LowerCase.bytes(unit)
    guard Self.elidables.contains(lower) else { return nil }
    return model.word(lower + [0x27]).map { (unit + [0x27], $0.token) }
  }

  private static let elidables = Set(
    ["d", "l", "s", "n", "c", "j", "m", "t", "qu", "jusqu", "lorsqu", "puisqu"].map { Array($0.utf8) })

  func takesElision(_ unit: [UInt8]) -> Bool { ScalarReader(unit).scalar(at: 0).map { ScalarReader.takesElision($0.value) } ?? false }

  /// A French word of the lexicon.
  func word(_ unit: [UInt8]) -> Token? { model.word(LowerCase.bytes(unit)).flatMap { $0.isFrench ? $0.token : nil } }
}
