import Comparing
import Reading

// What reports for people call things, in French. Data.

extension Comparison.Status {
  /// For one.
  var name: String {
    switch self {
    case .unchanged: "inchangé"
    case .reworded: "reformulé"
    case .moved: "déplacé"
    case .renumbered: "renuméroté"
    case .split: "scindé"
    case .merged: "fusionné"
    case .added: "ajouté"
    case .removed: "supprimé"
    case .noise: "bruit"
    }
  }

  func name(_ count: Int) -> String { "\(count) \(name)\(count > 1 && self != .noise ? "s" : "")" }
}

extension Outline.Item.Kind {
  var name: String {
    switch self {
    case .axis: "axe"
    case .group: "groupe"
    case .fiche: "fiche"
    case .act: "acte"
    case .objective: "objectif"
    case .action: "action"
    case .subaction: "sous-action"
    case .article: "article"
    case .indicator: "indicateur"
    case .partner: "partenaire"
    }
  }
}

enum FieldNames {
  private static let names = [
    "calendar": "calendrier", "amounts": "montant", "targets": "cible", "leads": "pilotes", "partners": "partenaires", "axis": "axe",
    "fiche": "fiche", "group": "groupe", "order": "rang", "number": "numéro", "code": "code", "level": "niveau", "category": "catégorie",
    "preamble": "préambule", "objectives": "objectifs", "findings": "constats", "strengths": "atouts", "commitments": "engagements",
    "subtitle": "sous-titre", "relatedPlans": "plans liés", "rationale": "enjeux", "audience": "publics", "resources": "moyens",
    "state": "état", "priority": "priorité", "focus": "encadrés", "items": "liste", "recitals": "considérants", "operative": "dispositif",
    "explanatoryStatement": "exposé", "citations": "visas", "sections": "rubriques",
    "vote": "vote", "paragraphs": "alinéas", "objective": "objectif", "kind": "nature", "action": "action", "act": "acte",
  ]

  static func name(_ field: String) -> String { names[field] ?? field }
}

extension Comparison {
  /// Changes under one heading, in order.
  struct Chapter {
    let axis: Heading?
    let fiche: Heading?
    var changes: [Change]
  }

  /// The changes by axis and fiche of the new version; what was removed, by those of the old one.
  var chapters: [Chapter] {
    var out: [Chapter] = []
    var places: [String: Int] = [:]
    for change in changes {
      let item = change.new.first ?? change.old[0]
      let key = (item.axis?.id ?? "") + "\n" + (item.fiche?.id ?? "")
      if let place = places[key] {
        out[place].changes.append(change)
      } else {
        places[key] = out.count
        out.append(Chapter(axis: item.axis, fiche: item.fiche, changes: [change]))
      }
    }
    return out
  }

  /// The sums that prove that each item is in exactly one change: one line a side.
  var closing: [String] {
    [("ancienne", oldCount), ("nouvelle", newCount)].map { side, count in
      let parts = Status.allCases.compactMap { status in
        count.byStatus[status].map { status.name($0) }
      }
      let plural = count.unexplained > 1 ? "s" : ""
      let sum = parts.isEmpty ? "0" : parts.joined(separator: " + ")
      return
        "version \(side) : \(count.items) élément\(count.items > 1 ? "s" : "") = \(sum) ; appariés : \(count.matched) ; \(count.unexplained) inexpliqué\(plural)"
    }
  }

  var summaryLine: String { Status.allCases.map { $0.name(count(of: $0)) }.joined(separator: ", ") }
}

extension Comparison.Heading {
  /// `Fiche 8 – Proposer…`
  func title(_ kind: String) -> String { Inert.line("\(kind)\(number.map { " \($0)" } ?? "") – \(title)") }
}

extension Comparison.FieldChange {
  /// `calendrier : 2016 → 2017 (fin repoussée de 1 an)`
  var line: String {
    Inert.line("\(FieldNames.name(field)) : \(old ?? "rien") → \(new ?? "rien")\(delta.map { " (\($0))" } ?? "")")
  }
}

extension Comparison.Change {
  /// Lines of both sources: `l. 12 → l. 15`.
  var lines: String {
    let sides = [old, new].map { $0.map { "l. \($0.at.line)" }.joined(separator: ", ") }
    return sides.filter { !$0.isEmpty }.joined(separator: " → ")
  }

  var ids: String {
    let sides = [old, new].map { $0.map(\.id).joined(separator: ", ") }
    return Inert.line(sides[0] == sides[1] ? sides[0] : sides.filter { !$0.isEmpty }.joined(separator: " → "))
  }

  /// The runner-up where it is like enough to be thought of.
  var second: String? {
    runnerUp.flatMap { $0.similarity >= 0.3 ? "\(Inert.line($0.id)) (\(Share.french($0.similarity)))" : nil }
  }

  var likeness: String { Share.french(similarity) }
}

/// Shares as the French print them, two decimals.
enum Share {
  static func french(_ share: Double) -> String {
    let hundredths = Int((share * 100).rounded())
    return "\(hundredths / 100),\(String(100 + hundredths % 100).dropFirst())"
  }
}

extension Inert {
  /// On one line.
  static func line(_ text: String) -> String { Inert.text(text).split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
