import Normalising
import Reading
import Segmenting

/// A title that the text follows on its own line, as registers print them: `VENTE DU TRACTEUR.- M. le Maire expose …`.
struct RunOnTitle {
  let title: Passage
  /// The text behind it.
  let rest: Passage
  /// A stop and a dash stand between, which nothing else is written with.
  let isSure: Bool

  /// In bytes.
  private static let longest = 160
  static let shortestText = 40
  /// In small letters, before a colon.
  private static let longestLabel = 100

  /// title → words ( `.-` | `. –` | `:` ) sentence | capitals ( `–` | `.` ) sentence
  init?(_ text: Passage) {
    guard text.count >= Self.shortestText, text.opensUpper else { return nil }
    let tokens = Tokens(text.prefix(Self.longest + 40))
    for index in tokens.all.indices.dropFirst() where [".", ":", "-"].contains(tokens.sign(index)) {
      let sign = tokens[index]!
      guard sign.range.lowerBound <= Self.longest, let next = Self.behind(tokens, index), next.spaced || tokens.sign(index + 1) == "-"
      else { continue }
      let isStopAndDash = sign.text == "." && tokens.sign(index + 1) == "-"
      let title = text.prefix(sign.range.lowerBound)
      let isSetOff = title.isCapitals ? sign.text != "-" || sign.spaced : sign.text == ":" && title.count <= Self.longestLabel
      let window = text.window(from: next.range.lowerBound, 240)
      // `Prix de l'eau : le maire rappelle que …`
      let goesOn =
        sign.text == ":" && window.opensLower && (text.stops || text.last == 0x29 || text.last == 0x3A) && window.count >= Self.shortestText
        && (window.saysSomething || window.foldedWords.contains { ActWords.decidingVerbs.contains(String($0)) })
      guard isStopAndDash || isSetOff, goesOn || Self.isSentence(window, stops: text.stops) else { continue }
      self.title = title
      rest = text.suffix(from: next.range.lowerBound)
      isSure = isStopAndDash
      return
    }
    return nil
  }

  /// The first word behind the signs that end a title.
  private static func behind(_ tokens: Tokens, _ index: Int) -> Token? {
    tokens.all[(index + 1)...].prefix(3).first { ![".", ":", "-"].contains($0.text) }
  }

  /// Words in small letters behind a capital, with a stop at their end.
  private static func isSentence(_ rest: Passage, stops: Bool) -> Bool {
    guard rest.count >= shortestText, rest.opensUpper, !rest.prefix(60).isCapitals else { return false }
    return stops || rest.saysSomething
  }
}

extension ActOutline {
  private static let fewest = 3
  /// Roles that only the head of minutes has.
  private static let attending: Set<LineRole> = [.present, .absent, .secretary, .sitting, .proxies]

  /// Titles that their text follows on the same line. Three make the form of a register.
  func runOn(_ free: [Int]) -> [Head]? {
    guard !hasPlan else { return nil }
    var found = free.compactMap { runOn($0) }
    // `- Bulletin municipal : remise des articles …` behind paragraphs that begin so: an item of other business.
    let paragraphs = found.filter { !extraction.blocks[$0.head.block].isItem }
    if paragraphs.count >= Self.fewest { found = paragraphs }
    let (heads, areSure) = (found.map(\.head), found.count { $0.isSure } >= Self.fewest)
    let acts = heads.filter { ActPiece($0.title, block: $0.block, extraction.blocks[$0.block], isFirst: true).role != .closing }
    let ends = heads.dropFirst().map(\.block) + [extraction.blocks.count]
    let decided = zip(heads, ends).count { isDecided($0.block..<$1) }
    guard acts.count >= Self.fewest, decided * 3 >= acts.count * 2, Set(acts.map(\.title.folded)).count == acts.count,
      areSure && isMinutesPaper(free) || isAttended(free)
    else { return nil }
    return heads
  }

  /// Whether titles on the lines of their text part the paper better than numbers, subjects with a label and titles on lines of their own.
  func isRegister(_ heads: [Head], beside ordinals: [Head]?, _ titles: [Head]?, _ free: [Int]) -> Bool {
    if ordinals?.first?.reference?.form.isSure ?? false || labelled(free) != nil { return false }
    let ends = heads.dropFirst().map(\.block) + [extraction.blocks.count]
    let own = zip(heads, ends).count { isDecided($0.block..<$1) }
    return [ordinals, titles].allSatisfy { $0.map { decided($0).count <= own } ?? true }
  }

  private func isAttended(_ free: [Int]) -> Bool {
    free.prefix(24).contains { block in
      let role = ActPiece(extraction.passage(block), block: block, extraction.blocks[block], isFirst: true).role
      return role.map { Self.attending.contains($0) } ?? false
    }
  }

  private func runOn(_ block: Int) -> (head: Head, isSure: Bool)? {
    let (source, passage) = (extraction.blocks[block], extraction.passage(block))
    guard source.cell == nil, source.depth == 0, passage.count >= RunOnTitle.shortestText else { return nil }
    let marker = source.isItem ? marker(block) : nil
    let number = source.isItem && marker == nil ? nil : ActReference(heading: passage, marker: marker)
    let text = number?.title ?? passage
    guard let found = RunOnTitle(text), isMatter(found.title, block), extraction.speaker(text) == nil else { return nil }
    let head = Head(block: block, reference: number, title: found.title, textStart: found.rest.places[0], needsDecision: true)
    return (head, found.isSure)
  }

  private func isMatter(_ title: Passage, _ block: Int) -> Bool {
    let piece = ActPiece(title, block: block, extraction.blocks[block], isFirst: true)
    if piece.role == .closing { return true }
    return piece.words.count == 1 ? namesMatter(piece) : isTitleText(piece, title)
  }
}
