import Markup
import Testing

@Suite struct HTMLFragmentTests {
  @Test(arguments: [
    ("", ""),
    ("bare text", "'bare text'"),
    ("<ol style=\"x\"> <li>1. un</li> <li>2. deux</li></ol>", "ol(' ' li('1. un') ' ' li('2. deux'))"),
    ("<i><b>gras</b></i>", "i(b('gras'))"),
    ("a<b>c</b> <i>d</i> e", "'a' b('c') ' ' i('d') ' e'"),
    ("<font>a</font> <font>b</font>", "font('a') ' ' font('b')"),
    ("<p>a</p><p style=x>b</p>c", "p('a') p('b') 'c'"),
    ("<UL><LI>a<LI>b</UL>", "ul(li('a') li('b'))"),
    ("<i><b>x</i></b>y", "i(b('x')) 'y'"),
    ("</div>x</p>y", "'xy'"),
    ("a<br>b<br/>c", "'a' br() 'b' br() 'c'"),
    ("&eacute;&amp;&lt;b&gt;&nbsp;&#233;&foo; R&D", "'é&<b>\u{A0}é&foo; R&D'"),
    ("a < b, <3 et <>", "'a < b, <3 et <>'"),
    ("a<!-- c -->b<?pi x?>c<!DOCTYPE html>d", "'abcd'"),
    ("a<script>if (x<y) {}</script>b<style>p {}</style>c", "'a' 'b' 'c'"),
    ("<html><body class=x>a</body></html>b<p>c", "'ab' p('c')"),
    ("<table><tr><td>a<td>b</table>c", "table(tr(td('a') td('b'))) 'c'"),
    ("<meta charset=iso-8859-1>é", "meta() 'é'"),
  ]) func `A cell gives what is in its source, without the wrappers a page implies`(source: String, tree: String) {
    #expect(dump(HTMLFragment(parsing: Array(source.utf8)).nodes) == tree)
  }

  @Test func `NUL, controls and invalid UTF-8 become U+FFFD and nothing after them is lost`() {
    let bytes = Array("<p>a\0b\u{0C}c\u{1B}".utf8) + [0xFF, 0xC3] + Array("d</p>\0<b>é</b>".utf8)
    #expect(dump(HTMLFragment(parsing: bytes).nodes) == "p('a\u{FFFD}b c\u{FFFD}\u{FFFD}\u{FFFD}d') '\u{FFFD}' b('é')")
  }

  @Test func `Beyond the depth limit elements are flattened and texts kept`() {
    let count = 100_000
    let source = String(repeating: "<div>", count: count) + "fond" + String(repeating: "</div>", count: count) + "après"
    let nodes = HTMLFragment(parsing: Array(source.utf8)).nodes
    #expect(depth(nodes) == HTMLFragment.depthLimit)
    #expect(text(nodes) == "fondaprès")
  }

  @Test func `A text above the size of a piece is one text`() {
    for unit in ["é", "un mot ", "&", "😀"] {
      let source = "a" + String(repeating: unit, count: 60_000)
      #expect(HTMLFragment(parsing: Array(source.utf8)).nodes == [.text(source)])
    }
  }

  @Test func `Texts keep their order when a fragment is read in pieces`() {
    let words = (0..<20_000).map { "mot\($0);" }
    let source = "<ol>" + words.map { "<li>\($0)</li>" }.joined() + "</ol>"
    #expect(text(HTMLFragment(parsing: Array(source.utf8)).nodes) == words.joined())
  }

  @Test(arguments: [
    "</", "<!", "<!--", "<?", "&", "&#", "<a ", "<a b='", "<script>", "<div></b>", "<b><li>", "<i><b>x</i>", "<table>",
    "<p>", "]]>",
  ]) func `A cell made of one broken piece of markup takes a bounded time`(unit: String) {
    let source = String(repeating: unit, count: 400_000 / unit.utf8.count)
    let elapsed = ContinuousClock().measure { _ = HTMLFragment(parsing: Array(source.utf8)) }
    #expect(elapsed < .seconds(30))
  }

  @Test func `Megabytes of less-than signs are a text`() {
    let source = String(repeating: "<", count: 3_000_000)
    #expect(HTMLFragment(parsing: Array(source.utf8)).nodes == [.text(source)])
  }

  @Test func `Many attributes and many unmatched end tags take a bounded time`() {
    let attributes = "<p " + (0..<100_000).map { "a\($0)='b' " }.joined() + ">"
    let ends = String(repeating: "<div>", count: 100_000) + String(repeating: "</b>", count: 100_000)
    let elapsed = ContinuousClock().measure {
      _ = HTMLFragment(parsing: Array(attributes.utf8))
      _ = HTMLFragment(parsing: Array(ends.utf8))
    }
    #expect(elapsed < .seconds(30))
  }

  @Test func `No random input crashes, goes too deep or yields an empty text`() {
    var random = SeededGenerator(state: 1)
    let soup = [
      "<p>", "</p>", "<li>", "</li>", "<ol style=\"", "\"", ">", "<", "</", "&amp;", "&", "&#x", ";", "<!--", "-->", "<br/>",
      "texte", " ",
      "\n", "é", "\0", "<html>", "</body>", "<head>", "<script>", "</script>", "<table>", "<td", "=", "'", "<?", "<![CDATA[",
      "]]>", "<b>",
      "</greffe-cell>",
    ].map { Array($0.utf8) }
    for round in 0..<4_000 {
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 0..<40, using: &random) {
        if round.isMultiple(of: 2) {
          bytes += soup[Int.random(in: 0..<soup.count, using: &random)]
        } else {
          bytes.append(UInt8.random(in: 0...255, using: &random))
        }
      }
      let nodes = HTMLFragment(parsing: bytes).nodes
      #expect(depth(nodes) <= HTMLFragment.depthLimit && !hasEmptyText(nodes), "\(bytes)")
      #expect(nodes == HTMLFragment(parsing: bytes).nodes)
    }
  }
}

private func dump(_ nodes: [HTMLNode]) -> String {
  nodes.map { node in
    switch node {
    case .text(let text): "'\(text)'"
    case .element(let name, let children): "\(name)(\(dump(children)))"
    }
  }.joined(separator: " ")
}

private func text(_ nodes: [HTMLNode]) -> String {
  nodes.map { node in
    switch node {
    case .text(let text): text
    case .element(_, let children): text(children)
    }
  }.joined()
}

private func depth(_ nodes: [HTMLNode]) -> Int {
  nodes.map { node in
    if case .element(_, let children) = node { 1 + depth(children) } else { 0 }
  }.max() ?? 0
}

private func hasEmptyText(_ nodes: [HTMLNode]) -> Bool {
  nodes.contains { node in
    switch node {
    case .text(let text): text.isEmpty
    case .element(_, let children): hasEmptyText(children)
    }
  }
}

/// SplitMix64: the same numbers on every run.
private struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }
}
