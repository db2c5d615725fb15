public import Normalising
import Reading

extension NormalisedText {
  /// The corrections as a JSON object with the document contract's key `corrections`.
  public var journal: [UInt8] { JSONSink.json(pretty: true) { $0.corrections(self) } }

  /// The corrections as tab-separated values: line, column, from, to, rule, confidence, evidence; tabs, line ends and controls escaped.
  public var journalTSV: [UInt8] {
    var out = "line\tcolumn\tfrom\tto\trule\tconfidence\tevidence\n"
    for correction in corrections {
      let start = correction.span.start
      let fields = [
        "\(source.lines.number(at: start.value))", "\(source.column(at: start))", correction.from, correction.to, correction.rule,
        Decimal4.string(correction.confidence), correction.evidence,
      ]
      out += fields.map(Self.escaped).joined(separator: "\t") + "\n"
    }
    return Array(out.utf8)
  }

  private static func escaped(_ field: String) -> String {
    var out = ""
    for scalar in field.unicodeScalars {
      switch scalar.value {
      case 0x09: out += "\\t"
      case 0x0A: out += "\\n"
      case 0x0D: out += "\\r"
      case 0x5C: out += "\\\\"
      case 0..<0x20, 0x7F...0x9F: out += "\\u{\(String(scalar.value, radix: 16))}"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }
}
