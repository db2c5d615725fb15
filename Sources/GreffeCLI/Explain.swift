import Archiving
import ArgumentParser
import Greffe
import Normalising
import Reading

struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say why the words of a line read as they do.",
    discussion: """
      For the word at a column, or for each word of the line that was changed or might have been: the rule, the readings that were weighed \
      with their likelihood in bits (one more is twice as likely), and what decided: a person too, whose decision stands beside the text \
      (ID.overrides). Columns count characters from 1.

      Examples:
        greffe explain dump.txt:31:14
        greffe explain dump.txt:31
        greffe explain acte-144:31
      """)

  @Argument(help: "FILE:LINE or FILE:LINE:COLUMN; for FILE also the id of a document of the archive.") var word: String
  @OptionGroup var place: ArchiveOption

  func validate() throws {
    if Target(word) == nil { throw ValidationError("'\(word)' is no FILE:LINE or FILE:LINE:COLUMN") }
  }

  func run() throws {
    guard let target = Target(word) else { return }
    let text = try Status.orTrouble { try Pipeline.text(place.source(named: target.file)) }
    guard let stretch = target.stretch(in: text.source) else {
      Terminal.complain("\(word): no such place in the file, which has \(text.source.lines.count) lines")
      throw Status.trouble
    }
    let all = text.explanations(of: stretch)
    let told = target.column == nil ? all.filter { $0.correction != nil || $0.isClose || text.refusal(of: $0) != nil } : all
    try Terminal.print(Self.quality(text.quality))
    for explanation in told { try Terminal.print(Self.lines(explanation, text, target.file)) }
    if told.isEmpty { try Terminal.print("no word stands here that could read otherwise") }
  }

  private static func quality(_ quality: Quality) -> String {
    let share = { (value: Double) in "\((value * 1000).rounded() / 10) %" }
    var line = "ocr \(quality.ocr.rawValue), \(share(quality.suspects)) of the words suspect"
    if let losses = quality.losses {
      line += "; misread: à \(share(losses.graves)), accents \(share(losses.accents)), elisions \(share(losses.elisions)), "
      line += "letters \(share(losses.letters))"
    }
    return line
  }

  private static func lines(_ explanation: Explanation, _ text: NormalisedText, _ file: String) -> String {
    let source = text.source
    let start = explanation.span.start
    var out = "\(Terminal.sanitised(file)):\(source.lines.number(at: start.value)):\(source.column(at: start)): "
    if let correction = explanation.correction {
      out += "\(shown(correction.from)) -> \(shown(correction.to)) [\(correction.rule) \(correction.confidence)] \(correction.evidence)"
    } else {
      let reason = explanation.candidates.count == 1 ? "no other reading was found" : "no other reading is far enough before it"
      out += "\(shown(explanation.text)) stays: \(text.refusal(of: explanation) ?? reason)"
    }
    for candidate in explanation.candidates {
      out += "\n  \(candidate.bits) bits  \(shown(candidate.text))\(candidate.isStanding ? ", as it stands" : "")"
    }
    return out
  }

  private static func shown(_ text: String) -> String {
    let lines = text.unicodeScalars.map { $0 == "\n" || $0 == "\r" ? "⏎" : String($0) }.joined()
    return "“\(Terminal.sanitised(lines))”"
  }
}

extension Explanation {
  /// Whether another reading comes within a thousandth of the likelihood of the first.
  fileprivate var isClose: Bool { candidates.count > 1 && candidates[0].bits - candidates[1].bits < 10 }
}

extension NormalisedText {
  /// Who refused to have a word corrected, when and why; the last of several.
  fileprivate func refusal(of explanation: Explanation) -> String? {
    rulings.last { ruling in
      guard ruling.fault == nil, case .reject(let offset, _, _) = ruling.decision.matter else { return false }
      return (explanation.span.start.value..<explanation.span.end.value).contains(offset)
    }?.decision.evidence
  }
}

/// `FILE:LINE[:COLUMN]`; the file's name may hold colons.
private struct Target {
  let file: String
  let line: Int
  let column: Int?

  init?(_ place: String) {
    var parts = place.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count >= 2, let last = Int(parts[parts.count - 1]), last > 0 else { return nil }
    parts.removeLast()
    if parts.count >= 2, let line = Int(parts[parts.count - 1]), line > 0 {
      parts.removeLast()
      (self.line, column) = (line, last)
    } else {
      (line, column) = (last, nil)
    }
    file = parts.joined(separator: ":")
    guard !file.isEmpty else { return nil }
  }

  /// The line, or the character at the column; nil behind the end.
  func stretch(in source: SourceText) -> SourceSpan? {
    guard line <= source.lines.count else { return nil }
    let whole = source.lines.lines[line - 1]
    guard let column else { return SourceSpan(SourceOffset(whole.start), SourceOffset(whole.end)) }
    var (offset, left) = (whole.start, column - 1)
    while offset < whole.end, left > 0 {
      offset += 1
      if offset == whole.end || source.bytes[offset] & 0xC0 != 0x80 { left -= 1 }
    }
    return left == 0 && offset < whole.end ? SourceSpan(SourceOffset(offset), SourceOffset(offset + 1)) : nil
  }
}
