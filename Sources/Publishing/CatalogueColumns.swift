import Reading

/// The columns of the catalogue's tables as CSV, for a table that has no row to take them from: the fields that its schema demands of one.
enum CatalogueColumns {
  /// What rows begin with, in the order in which they are written.
  private static let leading = ["id", "fingerprint", "document", "parent", "line"]

  private static let schema = try? JSONReader.read(Schema.catalogueJSON.bytes)

  /// Nil for what is no table of the catalogue.
  static func columns(of table: String) -> [String]? {
    guard let items = schema?["properties"]?[table]?["items"], case .object(let fields)? = definition(items)?["properties"] else {
      return nil
    }
    let columns = fields.filter { !isTable($0.value) }.map(\.key)
    return leading.filter { columns.contains($0) } + columns.filter { !leading.contains($0) }
  }

  private static func definition(_ value: JSONValue) -> JSONValue? {
    guard let name = value["$ref"]?.string?.split(separator: "/").last else { return nil }
    return schema?["$defs"]?[String(name)]
  }

  /// A list of objects is no column.
  private static func isTable(_ field: JSONValue) -> Bool { field["items"].flatMap(definition)?["type"]?.string == "object" }
}
