package import Comparing
import Mustache
import Reading

extension Comparison {
  /// The comparison as one HTML page that needs nothing else: the versions side by side, words marked, classes shown and hidden by boxes that
  /// need no script. All text is escaped; the page's policy lets nothing be loaded or run.
  package func html() -> String {
    let css = String(decoding: PackageResources.comparison_css, as: UTF8.self)
    return Self.template.render(ComparisonPage(self, css: css))
  }

  private static let template: MustacheTemplate = {
    // That our own template cannot be read is our own mistake.
    do { return try MustacheTemplate(string: String(decoding: PackageResources.comparison_mustache, as: UTF8.self)) } catch {
      fatalError("comparison.mustache cannot be read: \(error)")
    }
  }()
}

/// What the template is filled with.
private struct ComparisonPage {
  struct Class {
    let key: String
    let name: String
    let count: Int
    let oldCount: Int
    let newCount: Int
    let isFilter: Bool
  }

  struct Chapter {
    let axis: String?
    let fiche: String?
    let changes: [Row]
  }

  struct Row {
    let key: String
    let name: String
    let kind: String
    let ids: String
    let lines: String
    let likeness: String?
    let old: [Run]
    let new: [Run]
    let hasOld: Bool
    let hasNew: Bool
    let fields: [String]
    let hasRows: Bool
    let runnerUp: String?
  }

  struct Run {
    let text: String
    let isMarked: Bool
  }

  let css: String
  let policy: String
  let old: String
  let new: String
  let isSame: Bool
  let classes: [Class]
  let chapters: [Chapter]
  let pins: [String]
  let closing: [String]
  let generators: String

  init(_ comparison: Comparison, css: String) {
    self.css = css
    let digest = Base64.string(SHA256.digest(Array(css.utf8)))
    policy = "default-src 'none'; style-src 'sha256-\(digest)'; base-uri 'none'; form-action 'none'"
    old = Inert.line(comparison.old.id)
    new = Inert.line(comparison.new.id)
    isSame = comparison.isSame
    classes = Comparison.Status.allCases.map { status in
      let count = comparison.count(of: status)
      return Class(
        key: status.rawValue, name: status.name, count: count, oldCount: comparison.oldCount.byStatus[status, default: 0],
        newCount: comparison.newCount.byStatus[status, default: 0], isFilter: status != .unchanged)
    }
    var axis: Comparison.Heading?
    var isFirst = true
    chapters = comparison.chapters.map { chapter in
      let isNew = isFirst || chapter.axis != axis || chapter.axis == nil && chapter.fiche == nil
      axis = chapter.axis
      isFirst = false
      return Chapter(
        axis: isNew ? axis?.title("Axe") ?? "Hors axe" : nil, fiche: chapter.fiche?.title("Fiche"), changes: chapter.changes.map(Row.init))
    }
    pins = comparison.pins.map { Inert.line("\($0.old) \($0.verdict == .forced ? "=" : "≠") \($0.new)") }
    closing = comparison.closing
    generators = Inert.line("\(comparison.old.generator) ; \(comparison.new.generator)")
  }
}

extension ComparisonPage.Row {
  init(_ change: Comparison.Change) {
    key = change.status.rawValue
    name = change.status.name
    kind = change.kind.name
    ids = change.ids
    lines = change.lines
    likeness = change.old.isEmpty || change.new.isEmpty ? nil : change.likeness
    old = Self.runs(change.words, .delete)
    new = Self.runs(change.words, .insert)
    hasOld = !change.old.isEmpty
    hasNew = !change.new.isEmpty
    fields = change.fields.map(\.line)
    hasRows = !fields.isEmpty
    runnerUp = change.second
  }

  /// The words of one side, those marked that only it has.
  private static func runs(_ words: [WordRun], _ marked: WordRun.Operation) -> [ComparisonPage.Run] {
    words.filter { $0.operation == .equal || $0.operation == marked }
      .map { ComparisonPage.Run(text: Inert.line($0.text), isMarked: $0.operation == marked) }
  }
}
