/// An element or a text of an HTML fragment; attributes are not kept.
package indirect enum HTMLNode: Equatable, Sendable {
  /// The name is in lower case.
  case element(name: String, children: [HTMLNode])
  /// Entities are resolved, white space is as in the source; never empty.
  case text(String)
}
