/// How much of a document its page shows: of one with more lines than a browser bears the rest is left out, and the page says so.
struct ReviewExtent {
  static let standard = ReviewExtent(limit: 100_000)

  /// The most lines, the most nodes, and the most doubts of one kind.
  let limit: Int

  /// Whether a line, counted from 1, is on the page.
  func shows(line: Int) -> Bool { line <= limit }

  /// What is said of those left out; nothing where all are shown.
  func rest(_ count: Int, _ singular: String, _ plural: String, _ elsewhere: String) -> Fields.Value {
    let rest = count - limit
    return .text(rest > 0 ? "… et \(French.count(rest, singular, plural)) de plus, à lire dans \(elsewhere)" : "")
  }
}
