package import Normalising
import Reading

/// A file of human decisions, `corpus/ID.overrides`: a line a decision, with who, when and why; later lines hold against earlier ones.
///
///     # blank lines and lines like this one say nothing
///     reject c-123 "méne" "mène" by "J. Martin" on 2026-11-29 because "so printed"
///     accept c-140 "accés" "accès" by "J. Martin" on 2026-11-29 because "read on the paper"
///     repair 812+5 "Va le" "Vu le" by "J. Martin" on 2026-11-29 because "read on the paper"
///     kind minutes by "J. Martin" on 2026-11-29 because "many acts"
///     calendar fiche-3/objective-1/action-1 "2016" by "J. Martin" on 2026-11-29 because "the column beside"
///
/// `from` and `to` may be left out of a rejection or an acceptance, and the old text out of a repair. In quotation marks `\"`, `\\`, `\n`,
/// `\r` and `\t` stand for what they do everywhere.
package enum Overrides {
  /// The decisions in their order. A line that is none is one that says why it cannot be read. Linear.
  package static func decisions(in bytes: [UInt8]) -> [Decision] {
    guard !bytes.isEmpty else { return [] }
    let lines = String(decoding: bytes, as: UTF8.self).split(omittingEmptySubsequences: false) { ["\n", "\r", "\r\n"].contains($0) }
    return lines.enumerated().compactMap { place, line in
      let text = String(line.drop(while: \.isWhitespace))
      return text.isEmpty || text.hasPrefix("#") ? nil : decision(text, line: place + 1)
    }
  }

  /// A decision as a line of the file, line end and all.
  package static func line(_ decision: Decision) -> [UInt8] {
    let isBare = !decision.on.unicodeScalars.contains { $0.properties.isWhitespace || $0 == "\"" }
    let day = isBare ? decision.on : quoted(decision.on)
    return Array("\(decision.text) by \(quoted(decision.by)) on \(day) because \(quoted(decision.because))\n".utf8)
  }

  /// The decision on a correction that stands in a text.
  package static func decision(_ isAccepted: Bool, on correction: Correction, by: String, on day: String, because: String) -> Decision {
    let (verb, start) = (isAccepted ? "accept" : "reject", correction.span.start.value)
    let text = "\(verb) \(correction.id) \(quoted(correction.from)) \(quoted(correction.to))"
    let matter: Decision.Matter =
      isAccepted
      ? .accept(at: start, from: correction.from, to: correction.to) : .reject(at: start, from: correction.from, to: correction.to)
    return Decision(matter, text: text, by: by, on: day, because: because)
  }

  private enum Word: Equatable {
    case bare(String)
    case quoted(String)

    var text: String {
      switch self {
      case .bare(let text), .quoted(let text): text
      }
    }
  }

  private static func decision(_ line: String, line number: Int) -> Decision {
    func unreadable(_ reason: String) -> Decision {
      Decision(.unreadable("line \(number): \(reason)"), text: String(line.prefix(200)), by: "", on: "", because: "")
    }
    guard let words = words(line) else { return unreadable("a quotation mark is not closed") }
    guard let who = words.lastIndex(of: .bare("by")), words.count == who + 6, words[who + 2] == .bare("on"),
      words[who + 4] == .bare("because"), ![words[who + 1], words[who + 3], words[who + 5]].contains(where: { $0.text.isEmpty })
    else { return unreadable("it must end with who, when and why: by \"…\" on YYYY-MM-DD because \"…\"") }
    let said = Array(words[..<who])
    guard let matter = matter(said) else {
      return unreadable("no accept, reject, repair, kind or calendar can be read")
    }
    let text = said.map { word in if case .quoted(let text) = word { quoted(text) } else { word.text } }.joined(separator: " ")
    return Decision(matter, text: text, by: words[who + 1].text, on: words[who + 3].text, because: words[who + 5].text)
  }

  private static func matter(_ words: [Word]) -> Decision.Matter? {
    guard words.count >= 2, case .bare(let verb) = words[0] else { return nil }
    let subject = words[1].text
    let strings = words.dropFirst(2).compactMap { if case .quoted(let text) = $0 { text } else { nil } }
    guard strings.count == words.count - 2 else { return nil }
    switch (verb, strings.count) {
    case ("accept", 0), ("accept", 2), ("reject", 0), ("reject", 2):
      guard subject.hasPrefix("c-"), let offset = Int(subject.dropFirst(2)), offset >= 0 else { return nil }
      let (from, to) = (strings.first, strings.last)
      return verb == "accept" ? .accept(at: offset, from: from, to: to) : .reject(at: offset, from: from, to: to)
    case ("repair", 1), ("repair", 2):
      let parts = subject.split(separator: "+", omittingEmptySubsequences: false)
      guard parts.count == 2, let offset = Int(parts[0]), let length = Int(parts[1]) else { return nil }
      return .repair(at: offset, length: length, from: strings.count == 2 ? strings[0] : nil, to: strings[strings.count - 1])
    case ("kind", 0): return .kind(subject)
    case ("calendar", 1): return .calendar(node: subject, text: strings[0])
    default: return nil
    }
  }

  /// Nil where a quotation mark is not closed. By scalars: a mark that combines with a quotation mark does not hide it.
  private static func words(_ line: String) -> [Word]? {
    var words: [Word] = []
    var rest = line.unicodeScalars[...]
    while let first = rest.first {
      if first.properties.isWhitespace {
        rest.removeFirst()
      } else if first == "\"" {
        guard let text = string(&rest) else { return nil }
        words.append(.quoted(text))
      } else {
        let word = rest.prefix { !$0.properties.isWhitespace && $0 != "\"" }
        words.append(.bare(String(word)))
        rest = rest[word.endIndex...]
      }
    }
    return words
  }

  private static func string(_ rest: inout Substring.UnicodeScalarView) -> String? {
    var out = String.UnicodeScalarView()
    rest.removeFirst()
    while let scalar = rest.popFirst() {
      if scalar == "\"" { return String(out) }
      guard scalar == "\\" else {
        out.append(scalar)
        continue
      }
      switch rest.popFirst() {
      case "n": out.append("\n")
      case "r": out.append("\r")
      case "t": out.append("\t")
      case let other?: out.append(other)
      case nil: return nil
      }
    }
    return nil
  }

  private static func quoted(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": out += "\\\(scalar)"
      case "\n": out += "\\n"
      case "\r": out += "\\r"
      case "\t": out += "\\t"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + "\""
  }
}

extension Archive {
  /// Adds decisions to those on a document, under the lock of the corpus.
  package func decide(_ decisions: [Decision], on id: String) throws(FileError) {
    let lock = try lockCorpus(for: "accept or reject")
    defer { _ = lock }
    let name = "\(id).overrides"
    let path = "\(corpus)/\(name)"
    guard !FileSystem.isLink(path) else { throw FileError(path, because: "is a link, which is not written through") }
    var bytes = FileSystem.exists(path) ? try FileSystem.read(path) : []
    if let last = bytes.last, last != 0x0A { bytes.append(0x0A) }
    for decision in decisions { bytes += Overrides.line(decision) }
    var change = try Transaction(in: corpus)
    try change.write(name, bytes)
    try change.commit()
  }
}
