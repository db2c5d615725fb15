package import Markup
import Normalising

/// What a file is, by its first bytes.
package enum Format: Sendable {
  case text, alto, pdf, png, jpeg, tiff

  package init(of bytes: [UInt8]) {
    switch bytes {
    case _ where bytes.prefix(1024).starts(with: "%PDF-".utf8): self = .pdf
    case _ where bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]): self = .png
    case _ where bytes.starts(with: [0xFF, 0xD8, 0xFF]): self = .jpeg
    case _ where bytes.starts(with: [0x49, 0x49, 0x2A, 0]) || bytes.starts(with: [0x4D, 0x4D, 0, 0x2A]): self = .tiff
    case _ where AltoText.isLikely(bytes): self = .alto
    default: self = .text
    }
  }

  /// The name's ending of an original that is kept.
  var ending: String {
    switch self {
    case .text: "txt"
    case .alto: "alto.xml"
    case .pdf: "pdf"
    case .png: "png"
    case .jpeg: "jpg"
    case .tiff: "tif"
    }
  }
}

/// The text of a file that came in, and how it was made.
package struct Conversion: Sendable {
  package let text: [UInt8]
  /// Nil where the file is the text.
  package let converter: String?
  package var format: Format
  /// Words whose engine told how sure it was of them.
  package var words: [AltoText.Word] = []
}

/// Makes text of files by the programs that are there.
package struct Converter: Sendable {
  /// Where the tools read and write: a folder that is emptied behind them.
  private let folder: String
  private let limits: Limits
  private let version: String

  /// - Parameter version: what stands for Greffe itself where it reads a file.
  package init(in folder: String, limits: Limits, version: String) {
    (self.folder, self.limits, self.version) = (folder, limits, version)
  }

  /// A text is left as it is, and so is a file of XML that cannot be read.
  package func convert(_ bytes: [UInt8]) async throws(FileError) -> Conversion {
    let format = Format(of: bytes)
    switch format {
    case .text: return Conversion(text: bytes, converter: nil, format: format)
    case .alto:
      guard let alto = try? AltoText(parsing: bytes) else { return Conversion(text: bytes, converter: nil, format: .text) }
      return Conversion(text: alto.bytes, converter: "\(version) (ALTO)", format: format, words: alto.words)
    case .pdf, .png, .jpeg, .tiff:
      // A name of our own, so that none can be taken for an option or lead elsewhere.
      let path = "\(folder)/convert.\(format.ending)"
      try FileSystem.replace(path, with: bytes)
      defer { clean() }
      return format == .pdf ? try await pdf(path) : try await image(path, format)
    }
  }

  private func clean() {
    for name in (try? FileSystem.files(in: folder)) ?? [] where name.hasPrefix("convert") { try? FileSystem.remove("\(folder)/\(name)") }
  }

  private func image(_ path: String, _ format: Format) async throws(FileError) -> Conversion {
    let text = try await ExternalTool.tesseract.run([path, "stdout", "-l", "fra"], limits)
    return Conversion(text: text, converter: await ExternalTool.tesseract.named, format: format)
  }

  private func pdf(_ path: String) async throws(FileError) -> Conversion {
    let text = try await ExternalTool.pdftotext.run(["-layout", "-enc", "UTF-8", "-eol", "unix", path, "-"], limits)
    let pages = max(1, text.count { $0 == 0x0C })
    if Folding.letters(text).count >= Self.lettersOfAPage * pages {
      return Conversion(text: text, converter: await ExternalTool.pdftotext.named, format: .pdf)
    }
    return await ExternalTool.ocrmypdf.isThere ? try await scanned(path) : try await drawn(path)
  }

  /// A page with fewer is a picture with a number on it.
  private static let lettersOfAPage = 20

  private func scanned(_ path: String) async throws(FileError) -> Conversion {
    let sidecar = "\(folder)/convert-text.txt"
    _ = try await ExternalTool.ocrmypdf.run(
      ["--force-ocr", "-l", "fra", "--quiet", "--sidecar", sidecar, path, "\(folder)/convert-searchable.pdf"], limits)
    let converter = await ExternalTool.ocrmypdf.named
    return Conversion(text: try FileSystem.read(sidecar), converter: converter, format: .pdf)
  }

  /// Without ocrmypdf: a picture a page, and the text of each.
  private func drawn(_ path: String) async throws(FileError) -> Conversion {
    guard await ExternalTool.tesseract.isThere else {
      throw FileError(
        "ocrmypdf", because: "is not on the path, which this scanned PDF needs; on Debian: apt-get install ocrmypdf tesseract-ocr-fra")
    }
    _ = try await ExternalTool.pdftoppm.run(["-r", "300", "-gray", "-png", path, "\(folder)/convert-page"], limits)
    var text: [UInt8] = []
    for name in try FileSystem.files(in: folder) where name.hasPrefix("convert-page") && name.hasSuffix(".png") {
      text += try await ExternalTool.tesseract.run(["\(folder)/\(name)", "stdout", "-l", "fra"], limits)
    }
    let converter = "\(await ExternalTool.pdftoppm.named), \(await ExternalTool.tesseract.named)"
    return Conversion(text: text, converter: converter, format: .pdf)
  }
}
