/// Reads French numbers in words, up to `deux mille cent quatre-vingt-dix-neuf`: `vingt et un`, `deux mil dix-neuf`, `dix-neuf cent douze`.
struct NumberWords {
  let tokens: Tokens

  private static let units = [
    "un": 1, "une": 1, "premier": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9, "dix": 10,
    "onze": 11, "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15, "seize": 16,
  ]
  private static let tens = ["vingt": 20, "vingts": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60]
  private static let hundreds: Set<String> = ["cent", "cents"]
  private static let thousands: Set<String> = ["mil", "mille", "milles"]

  func day(at index: Int) -> (value: Int, end: Int)? { number(at: index).flatMap { (1...31).contains($0.value) ? $0 : nil } }

  func year(at index: Int) -> (value: Int, end: Int)? { number(at: index).flatMap { (1000...2199).contains($0.value) ? $0 : nil } }

  /// number → word ( ( `-` | `et` )? word )*, as far as the words add up to one number.
  func number(at start: Int) -> (value: Int, end: Int)? {
    guard Self.openers.contains(tokens.word(start)) else { return nil }
    var sum = Sum()
    var end = start
    while end - start < 24 {
      var next = end
      if end > start {
        if tokens.sign(next) == "-" { next += 1 }
        // `vingt et un`, `vingt-et-un`
        let behind = tokens.sign(next + 1) == "-" ? next + 2 : next + 1
        if tokens.word(next) == "et", ["un", "une", "onze"].contains(tokens.word(behind)), sum.takesAnd { next = behind }
      }
      guard sum.add(tokens.word(next)) else { break }
      end = next + 1
    }
    return end > start ? (sum.value, end) : nil
  }

  private static let openers = Set(units.keys).union(tens.keys).union(thousands)

  /// What has been read of a number.
  private struct Sum {
    private var thousand: Int?
    private var rest = 0

    var value: Int { (thousand ?? 0) * 1000 + rest }
    var takesAnd: Bool { (20...60).contains(rest % 100) && rest % 10 == 0 }

    /// False, and nothing changed, when the word does not go on with the number.
    mutating func add(_ word: String) -> Bool {
      let low = rest % 100
      if let unit = NumberWords.units[word] {
        let fits = unit < 10 ? low == 0 || low >= 20 && low % 10 == 0 && ![70, 90].contains(low) : [0, 60, 80].contains(low)
        guard fits || (7...9).contains(unit) && [10, 70, 90].contains(low) else { return false }
        rest += unit
      } else if let ten = NumberWords.tens[word] {
        guard low == 0 || ten == 20 && low == 4 else { return false }
        rest += low == 4 ? 76 : ten
      } else if NumberWords.hundreds.contains(word) {
        guard rest < 20 else { return false }
        rest = max(rest, 1) * 100
      } else if NumberWords.thousands.contains(word) {
        guard thousand == nil, rest < 1000 else { return false }
        thousand = max(rest, 1)
        rest = 0
      } else {
        return false
      }
      return true
    }
  }
}
