import Extracting
import Reading

/// A node that may say the same as one of another document: an axis, a fiche, an objective, an action or a step of one.
public struct LinkItem: Hashable, Sendable {
  public enum Kind: String, Sendable {
    case axis, fiche, objective, action, subaction

    /// Axes are the chapters of a plan, and are only compared with chapters.
    var isChapter: Bool { self == .axis }
  }

  /// The id of the document.
  public let document: String
  /// Within the document.
  public let id: String
  public let kind: Kind
  public let text: String
  /// Counted from 1.
  public let line: Int

  /// As links name it.
  public var name: String { "\(document)/\(id)" }
}

extension CatalogueEntry {
  /// What of a document can be linked, in the order of its parts.
  var linkItems: [LinkItem] {
    var found: [LinkItem] = []
    func add(_ kind: LinkItem.Kind, _ id: String, _ text: String, _ line: Int) {
      if !text.isEmpty { found.append(LinkItem(document: self.id, id: id, kind: kind, text: text, line: line)) }
    }
    // The steps of an action in a fiche are too small to be anyone's objective; those of an action under nothing say what it is.
    func add(_ action: Action, withSteps: Bool = false) {
      add(.action, action.id, action.text, action.at.line)
      if withSteps { for step in action.subactions { add(.subaction, step.id, step.text, step.at.line) } }
    }
    func add(_ objective: Objective, depth: Int) {
      add(.objective, objective.id, objective.text, objective.at.line)
      if depth < 8 { for nested in objective.objectives { add(nested, depth: depth + 1) } }
      for action in objective.actions { add(action) }
    }
    for axis in parts.axes { add(.axis, axis.id, axis.title, axis.at.line) }
    for fiche in parts.fiches {
      add(.fiche, fiche.id, fiche.title, fiche.at.line)
      for objective in fiche.objectives { add(objective, depth: 0) }
      for action in fiche.actions { add(action) }
    }
    for objective in parts.objectives { add(objective, depth: 0) }
    for action in parts.actions { add(action, withSteps: true) }
    return found
  }
}
