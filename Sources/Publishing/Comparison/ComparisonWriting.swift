package import Comparing
import Extracting
import Reading

extension Comparison {
  /// The comparison as the contract's JSON.
  package func json(pretty: Bool = true) -> [UInt8] { JSONSink.json(pretty: pretty) { write(to: &$0) } }

  private func write<S: Sink & ~Copyable>(to sink: inout S) {
    sink.field("schemaVersion", schemaVersion)
    for (key, side) in [("old", old), ("new", new)] as [(StaticString, Side)] {
      sink.object(key, isShort: true) { sink in
        sink.identify(side.id, fingerprint: nil)
        sink.field("sha256", side.sha256)
        sink.field("generator", side.generator)
      }
    }
    sink.object("summary", isShort: true) { sink in
      for status in Status.allCases { sink.field(status.key, count(of: status)) }
    }
    sink.object("figures") { sink in
      for (key, count) in [("old", oldCount), ("new", newCount)] as [(StaticString, Count)] {
        sink.object(key, isShort: true) { sink in
          sink.field("items", count.items)
          sink.field("matched", count.matched)
          for status in Status.allCases { sink.field(status.key, count.byStatus[status, default: 0]) }
          sink.field("unexplained", count.unexplained)
        }
      }
    }
    sink.list("changes", of: "change", changes) { $0.change($1) }
    sink.list("pins", of: "pin", pins, isShort: true) { sink, pin in
      sink.field("old", pin.old)
      sink.field("new", pin.new)
      sink.field("verdict", pin.verdict.rawValue)
    }
  }
}

extension Sink where Self: ~Copyable {
  fileprivate mutating func change(_ change: Comparison.Change) {
    field("status", change.status.rawValue)
    field("kind", change.kind.rawValue)
    items("old", change.old)
    items("new", change.new)
    field("similarity", share: change.similarity)
    list("words", of: "word", change.words, isShort: true) { sink, run in
      sink.field("op", run.operation.rawValue)
      sink.field("text", run.text)
    }
    list("fields", of: "field", change.fields, isShort: true) { sink, row in
      sink.field("field", row.field)
      sink.field("old", row.old)
      sink.field("new", row.new)
      if let delta = row.delta { sink.field("delta", delta) }
    }
    object("runnerUp", change.runnerUp, isShort: true) { sink, runnerUp in
      sink.identify(runnerUp.id, fingerprint: nil)
      sink.field("similarity", share: runnerUp.similarity)
    }
  }

  private mutating func items(_ key: StaticString, _ items: [Comparison.Reference]) {
    list(key, of: "item", items) { sink, item in
      sink.identify(item.id, fingerprint: nil)
      sink.field("text", item.text)
      sink.at(item.at)
    }
  }
}

extension Comparison.Status {
  /// The key of the summary.
  fileprivate var key: StaticString {
    switch self {
    case .unchanged: "unchanged"
    case .reworded: "reworded"
    case .moved: "moved"
    case .renumbered: "renumbered"
    case .split: "split"
    case .merged: "merged"
    case .added: "added"
    case .removed: "removed"
    case .noise: "noise"
    }
  }
}
