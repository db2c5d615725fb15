import Normalising
import Segmenting

/// What came of an act, with its number behind: `Le projet de délibération est adopté. (2012, DASES 274 G).` Where several are talked over
/// together, nothing else tells which was adopted.
struct NamedVerdicts {
  private var verdicts: [String: (block: Int, text: Passage)] = [:]

  private(set) var blocks: Set<Int> = []

  /// In bytes.
  private static let longest = 400

  init(_ extraction: Extraction, _ free: [Int]) {
    for block in free {
      let passage = extraction.passage(block)
      guard passage.count <= Self.longest, passage.suffix(from: max(0, passage.count - 3)).contains(0x29), passage.hasDigit,
        let open = passage.bytes.lastIndex(of: 0x28), case let text = passage.prefix(open), text.endsSentence,
        case let numbers = Self.numbers(passage.suffix(from: open + 1)), !numbers.isEmpty,
        VoteReader(text, isSentence: true).outcome != nil
      else { continue }
      for number in numbers { verdicts[number] = (block, text) }
      blocks.insert(block)
    }
  }

  /// numbers → year `,`? ( letters figures `G`? ) ( ( `,` | `-` | `et` ) year? letters figures `G`? )*
  private static func numbers(_ text: Passage) -> [String] {
    let tokens = Tokens(text)
    var (found, next) = (ActReference.parisian(tokens, at: 0).map { [$0.1] } ?? [], 0)
    var year: String?
    while next < tokens.count, let token = tokens[next] {
      if token.year != nil {
        (year, next) = (token.text, [",", "-"].contains(tokens.sign(next + 1)) ? next + 2 : next + 1)
      } else if let year, let (code, end) = ActReference.serial(tokens, at: next) {
        found.append("\(year) \(code)")
        next = end
      } else if token.kind == .sign || token.text == "et" {
        next += 1
      } else {
        return []
      }
    }
    return found
  }

  /// What came of the act, told behind its head.
  func verdict(_ reference: String?, behind head: Int) -> Passage? {
    guard let reference, let found = verdicts[reference], found.block > head else { return nil }
    return found.text
  }

  var isEmpty: Bool { verdicts.isEmpty }

  /// Whether each of the heads is the last with its number and has its verdict behind it: affairs talked over together, and no agenda.
  ///
  /// `last`: the last head with each number.
  func areJoint(_ run: [ActOutline.Head], last: [String: Int]) -> Bool {
    guard !verdicts.isEmpty else { return false }
    return run.allSatisfy { verdict($0.reference?.text, behind: $0.block) != nil && last[$0.reference!.text] == $0.block }
  }
}
