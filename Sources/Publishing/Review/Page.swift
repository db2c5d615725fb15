import Mustache
import Reading

/// A kind of page: its template with the style and the script that all of them share.
///
/// The page's security policy lets nothing in but that style and that script, known by their digests.
struct Page {
  private let template: MustacheTemplate

  static let review = Page(PackageResources.review_mustache)
  static let index = Page(PackageResources.index_mustache)

  /// That an embedded template cannot be read is our own mistake.
  private init(_ template: [UInt8]) {
    do { self.template = try MustacheTemplate(string: String(decoding: template, as: UTF8.self)) } catch {
      fatalError("an embedded template cannot be read: \(error)")
    }
  }

  func render(_ fields: Fields) -> [UInt8] {
    var fields = fields
    fields["policy"] = .html(Self.policy)
    fields["styleSheet"] = .html(HTML(embedded: PackageResources.review_css))
    fields["script"] = .html(HTML(embedded: PackageResources.review_js))
    return Array(template.render(fields).utf8)
  }

  private static let policy: HTML = {
    let style = Base64.string(SHA256.digest(PackageResources.review_css))
    let script = Base64.string(SHA256.digest(PackageResources.review_js))
    return HTML("default-src 'none'; style-src 'sha256-\(style)'; script-src 'sha256-\(script)'; base-uri 'none'; form-action 'none'")
  }()
}
