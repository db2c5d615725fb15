package import Markup

/// The schemas of what is written, embedded in the program.
package enum Schema: String, CaseIterable, Sendable {
  case documentJSON = "document.schema.json"
  case catalogueJSON = "catalogue.schema.json"
  case comparisonJSON = "comparison.schema.json"
  case documentXML = "document.xsd"
  case catalogueXML = "catalogue.xsd"

  package var bytes: [UInt8] {
    switch self {
    case .documentJSON: PackageResources.document_schema_json
    case .catalogueJSON: PackageResources.catalogue_schema_json
    case .comparisonJSON: PackageResources.comparison_schema_json
    case .documentXML: PackageResources.document_xsd
    case .catalogueXML: PackageResources.catalogue_xsd
    }
  }

  /// The schema made ready to validate with, for the XML ones. That it cannot be read is our own mistake.
  package func validator() -> XMLSchema {
    do { return try XMLSchema(parsing: bytes) } catch { fatalError("the embedded schema \(rawValue) cannot be read: \(error)") }
  }
}
