import Reading

/// Words that an engine misread, put right by the lexicon, the pairs of words around them and what is known to be confused in print.
enum LexicalRepair {
  /// How damaged the text is, and what to change.
  ///
  /// - Parameters:
  ///   - elisions: how many misread articles were put right before.
  ///   - lostSigns: how many words with lost signs were filled before.
  static func propose(_ bytes: [UInt8], lexicon: Lexicon, elisions: Int, lostSigns: Int) -> (Damage, [Edit]) {
    let (damage, edits): (Damage, [Edit]) = bytes.withUnsafeBufferPointer { text in
      let damage = Damage(of: text, lexicon: lexicon, elisions: elisions, lostSigns: lostSigns)
      guard damage.isDamaged else { return (damage, []) }
      var decoder = Decoder(text, damage: damage, lexicon: lexicon)
      decoder.run()
      let losesArticles = Self.losesArticles(decoder.choices, damage)
      let edits = decoder.choices.compactMap { edit($0, damage, losesArticles) } + ReferenceRepair.propose(text)
      return (damage, edits.sorted { $0.range.lowerBound < $1.range.lowerBound })
    }
    return (damage, Verbatim.sparing(edits, in: bytes))
  }

  /// All readings of the units of a stretch, whether the text is damaged or not.
  static func readings(in stretch: Range<Int>, of bytes: [UInt8], lexicon: Lexicon, elisions: Int, lostSigns: Int) -> [Decoder.Answer] {
    bytes.withUnsafeBufferPointer { text in
      var decoder = Decoder(
        text, damage: Damage(of: text, lexicon: lexicon, elisions: elisions, lostSigns: lostSigns), lexicon: lexicon, asked: stretch)
      decoder.run()
      return decoder.answers
    }
  }

  /// Whether articles vanish so often in this text that less evidence will do for each.
  private static func losesArticles(_ choices: [Decoder.Choice], _ damage: Damage) -> Bool {
    let sure = choices.count { $0.kinds.contains(.lost) && $0.margin >= 4 }
    return sure >= 4 && sure * 250 >= damage.words
  }

  /// Nil for a choice that is not far enough before the text as it stands.
  private static func edit(_ choice: Decoder.Choice, _ damage: Damage, _ losesArticles: Bool) -> Edit? {
    guard choice.margin >= margin(choice, damage, losesArticles), damage.regions.isFrench(at: choice.range.lowerBound) else { return nil }
    var text = choice.text
    if text.contains(0x27), damage.apostrophe.count > 1 {
      text = text.flatMap { $0 == 0x27 ? damage.apostrophe : [$0] }
    }
    return Edit(
      choice.range, text, rule: rule(choice.kinds), confidence: choice.confidence,
      evidence: evidence[min(40, Int(choice.margin))])
  }

  /// How many bits a reading must be before the text as it stands. This is the dial of harm: more where what stands there is French
  /// itself, where letters must have vanished or blanks have moved, and where the text is hardly damaged.
  private static func margin(_ choice: Decoder.Choice, _ damage: Damage, _ losesArticles: Bool) -> Float {
    let isHardlyDamaged = damage.bits(.accent) < -2
    if isHardlyDamaged, choice.addsAccents { return .infinity }
    return least(choice, losesArticles) + (isHardlyDamaged ? 3 : 0)
  }

  private static func least(_ choice: Decoder.Choice, _ losesArticles: Bool) -> Float {
    let kinds = choice.kinds
    if kinds.contains(.lost) { return losesArticles ? 1 : 3.2 }
    if kinds.contains(.figure) { return 2 }
    if kinds.contains(.spacing) { return 4 }
    if !choice.wasFrench { return 1.5 }
    if kinds == .init(.grave) { return choice.range.count == 1 ? 0.8 : 3 }
    if kinds == .init(.accent) || kinds == .init(.stroke) { return choice.cost > -3 ? 1.2 : 3 }
    return 4
  }

  private static func rule(_ kinds: Reading.Kinds) -> String {
    if kinds.contains(.ordinal) { return "ordinal" }
    if kinds.contains(.spacing) { return "spacing" }
    if kinds.contains(.init(.elision)) { return Edit.elision }
    return kinds.contains(.init(.letter)) || kinds.contains(.init(.stroke)) ? "confusion" : "accent"
  }

  private static let evidence = (0...40).map { $0 == 40 ? "40 bits likelier here, or more" : "\($0) bits likelier here" }
}
