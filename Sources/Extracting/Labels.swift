import Normalising
import Reading
import Segmenting

/// A block that opens a part of a plan.
struct Label {
  let role: FieldRole
  /// As printed, with the colon or the mark of the question.
  let head: Passage
  /// What stands behind that.
  let value: Passage
  /// Set apart by bold, by a heading's look or by a bullet of its own: the label of a fiche and not of a box in it.
  let isStyled: Bool
  /// Alone on its line.
  let isAlone: Bool

  init?(_ block: Block, _ passage: Passage) {
    let sign = LabelTable.sign(in: passage.bytes.prefix(90), open: true)
    let colon = sign?.place ?? passage.bytes.prefix(90).firstIndex(of: 0x3A)
    let head = colon.map { passage.prefix($0) } ?? passage
    guard head.count <= 80, !head.isEmpty else { return nil }
    guard colon != nil || Self.looksLikeLabel(block, passage) && LabelTable.roles(ofRow: passage.bytes[...]) == nil,
      let role = sign?.role ?? LabelTable.role(of: head.folded, open: true) ?? LabelTable.role(ofDamaged: head.bytes)
        ?? (colon == nil ? nil : LabelTable.role(ofMisread: head.bytes))
    else { return nil }
    let asks = colon.map { passage.bytes[$0] == 0x3F } ?? false
    if block.isItem, colon == nil || asks, !block.isBold, asks ? !Self.hasOwnBullet(block) : block.marker?.innermost == "-" { return nil }
    self.role = role
    self.head = colon.map { passage.prefix($0 + 1) } ?? passage
    value = colon.map { passage.suffix(from: $0 + 1) } ?? Passage()
    isAlone = block.cell == .label && value.isEmpty
    isStyled =
      block.boldShare > 0 || Self.hasOwnBullet(block) || colon == nil && block.isItem && Self.isNumbered(block, passage)
      || block.kind != .paragraph && !block.isItem && colon == nil && !isAlone
  }

  private static func looksLikeLabel(_ block: Block, _ passage: Passage) -> Bool {
    switch block.kind {
    case .heading(.standalone) where block.cell == .value: false
    case .heading: true
    case .item: block.isBold || hasOwnBullet(block) || isNumbered(block, passage)
    default: block.isBold || block.cell == .label
    }
  }

  /// `3. BENEFICIAIRES`, `a) Effets attendus`: a form's numbered field. In small letters a list of actions may look so.
  private static func isNumbered(_ block: Block, _ passage: Passage) -> Bool {
    guard let ordinal = block.marker?.ordinal, block.marker?.glyphs.isEmpty ?? false, passage.count <= 80 else { return false }
    return passage.isCapitals || !(ordinal.first?.isNumber ?? true) && passage.foldedWords.count >= 2
  }

  private static func hasOwnBullet(_ block: Block) -> Bool { block.marker?.innermost.map { "✓✔❖".contains($0) } ?? false }
}

/// `Territoire : Saint-Varent`: a short head in a capital and a colon, of a field that no table knows.
struct UnknownLabel {
  let head: Passage
  let value: Passage

  private static let longest = 44
  private static let mostWords = 6

  init?(_ passage: Passage) {
    guard let colon = passage.bytes.prefix(Self.longest).firstIndex(of: 0x3A), colon > 2, colon + 1 < passage.count,
      passage.bytes[colon + 1] == 0x20,
      let first = ScalarReader(passage.bytes).scalar(at: 0), ScalarReader.isUpper(first.value)
    else { return nil }
    let head = passage.prefix(colon + 1)
    // `Quartier(s) concerné(s) :`, but no words in brackets.
    let brackets = head.bytes.indices.filter { head.bytes[$0] == 0x28 }
    guard head.foldedWords.count <= Self.mostWords + brackets.count,
      brackets.allSatisfy({ $0 + 2 < head.count && head.bytes[$0 + 2] == 0x29 })
    else { return nil }
    self.head = head
    value = passage.suffix(from: colon + 1)
  }
}

/// `Objectif 1 : Titre`, `Objectif spécifique n°2 : …`, `Objectif opérationnel 1.1 : …`: one objective of a fiche, numbered.
struct NumberedObjective {
  let head: Passage
  let number: String
  let level: String?
  let text: Passage

  /// The levels by their adjective, folded.
  static let levels = [
    "strategique": "strategic", "strategiques": "strategic", "general": "general", "generaux": "general", "global": "general",
    "specifique": "specific", "specifiques": "specific", "operationnel": "operational", "operationnels": "operational",
  ]

  /// `Objectif 1.1 Ménager la ressource`: under axes the two numbers tell it without a sign behind them.
  init?(dotted passage: Passage) {
    let tokens = Tokens(passage)
    guard passage.count <= 160, passage.last != 0x2E, tokens.word(0) == "objectif", passage.opensUpper else { return nil }
    level = Self.levels[tokens.word(1)]
    let first = level == nil ? 1 : 2
    guard let digits = tokens[first], digits.kind == .number, [".", "-"].contains(tokens.sign(first + 1)), let part = tokens[first + 2],
      part.kind == .number, !part.spaced, max(digits.range.count, part.range.count) <= 2, let title = tokens[first + 3], title.spaced,
      title.kind == .word, passage.isUpper(at: title.range.lowerBound)
    else { return nil }
    number = digits.text + tokens.sign(first + 1) + part.text
    head = tokens.slice(0..<(first + 3))
    text = passage.suffix(from: title.range.lowerBound)
  }

  init?(_ passage: Passage) {
    let tokens = Tokens(passage.prefix(160)).mended
    guard ["objectif", "obj"].contains(tokens.word(0)), let first = ScalarReader(passage.bytes).scalar(at: 0),
      ScalarReader.isUpper(first.value)
    else { return nil }
    level = Self.levels[tokens.word(1)]
    var next = level == nil ? 1 : 2
    if ["n", "no", "numero"].contains(tokens.word(next)) { next += 1 }
    while ["°", "º", "."].contains(tokens.sign(next)) { next += 1 }
    guard let digits = tokens[next] else { return nil }
    var number = digits.text
    if digits.kind == .word {
      // `Objectif I.1`, `Objectif A.2`
      number = tokens.passage[digits.range].string
      guard digits.range.count <= 3, number == number.uppercased(), tokens.sign(next + 1) == ".", tokens[next + 2]?.kind == .number else {
        return nil
      }
    } else if digits.kind != .number || digits.text.utf8.count > 2 {
      return nil
    }
    next += 1
    while [".", "-"].contains(tokens.sign(next)), let part = tokens[next + 1], part.kind == .number, !part.spaced {
      number += tokens.sign(next) + part.text
      next += 2
    }
    guard [":", "-", ".", ")"].contains(tokens.sign(next)), let start = tokens[next + 1] else { return nil }
    self.number = number
    head = tokens.slice(0..<(next + 1))
    text = passage.suffix(from: start.range.lowerBound)
  }
}
