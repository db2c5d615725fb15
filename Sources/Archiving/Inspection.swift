import Normalising
import Reading

/// What `greffe fsck` finds.
package struct Finding: Hashable, Sendable {
  package enum Kind: String, Sendable {
    /// A recorded file that is not there.
    case lost
    /// A file whose bytes are not those on record.
    case changed
    /// What an interrupted run left and a next one has not put right.
    case unfinished = "half-written"
    /// A file that cannot be read or that is not what its name says.
    case unreadable
    /// A file that no record is of; no fault.
    case unrecorded

    package var isFault: Bool { self != .unrecorded }
  }

  package let kind: Kind
  package let path: String
  package let message: String
}

extension Archive {
  /// Looks at every file of the archive: what is recorded is there and unchanged, nothing is half-written. Completes first what a killed
  /// run had begun, where the corpus may be written to.
  package func inspect(maker: String) throws(FileError) -> [Finding] {
    guard FileSystem.isFolder(corpus) else { throw FileError(corpus, "read", 2) }
    var findings: [Finding] = []
    // A corpus that no run ever wrote to is only read.
    let lock = FileSystem.exists(Transaction.folder(corpus)) ? try held("\(Transaction.folder(corpus))/lock") : nil
    if lock != nil { try Transaction.recover(corpus) }
    defer { _ = lock }
    if Transaction.isPending(corpus) {
      findings.append(
        Finding(kind: .unfinished, path: corpus, message: "a change was decided and not carried out; another run may be at it"))
    }
    let manifest = try manifest()
    for record in manifest.records {
      for file in record.files { if let finding = finding(of: file) { findings.append(finding) } }
    }
    findings += try strangers(to: manifest) + sums(but: manifest)
    if FileSystem.isFolder(outputs) { findings += try inspectOutputs(maker) }
    return findings
  }

  /// Refused where another run is at work; nil where nothing may be written.
  private func held(_ path: String) throws(FileError) -> Lock? {
    do throws(FileError) { return try Lock(path, for: "fsck") } catch {
      if let reader = try Lock(reading: path) { _ = consume reader }
      return nil
    }
  }

  private func finding(of file: Fixed) -> Finding? {
    let path = "\(corpus)/\(file.path)"
    guard FileSystem.exists(path) else { return Finding(kind: .lost, path: path, message: "is on record and not there") }
    do throws(FileError) {
      return file.fault(in: try FileSystem.read(path)).map { Finding(kind: .changed, path: path, message: $0) }
    } catch { return Finding(kind: .unreadable, path: path, message: error.reason) }
  }

  /// Files of the corpus that no record is of.
  private func strangers(to manifest: Manifest) throws(FileError) -> [Finding] {
    let known = Set(manifest.records.flatMap { $0.files.map(\.path) })
    var findings: [Finding] = []
    for folder in ["", "originals/", "versions/"] where FileSystem.isFolder("\(corpus)/\(folder)") {
      for name in try FileSystem.names(in: "\(corpus)/\(folder)") {
        let path = "\(corpus)/\(folder)\(name)"
        if name.hasSuffix(".tmp") {
          findings.append(Finding(kind: .unfinished, path: path, message: "was being written when a run was killed"))
        } else if name.hasPrefix(".") || known.contains(folder + name) || FileSystem.isFolder(path) {
          continue
        } else if name.hasSuffix(".overrides") {
          findings += inspectOverrides(path)
        } else if !folder.isEmpty || name.hasSuffix(".txt") {
          findings.append(
            Finding(kind: .unrecorded, path: path, message: "is on no record; greffe ingest records a text that lies in corpus/"))
        }
      }
    }
    return findings
  }

  /// Decisions that nobody can read, or that are on nothing.
  private func inspectOverrides(_ path: String) -> [Finding] {
    guard FileSystem.exists(Source.stem(path) + ".txt") else {
      return [Finding(kind: .unrecorded, path: path, message: "has no text beside it")]
    }
    return Overrides.decisions(in: (try? FileSystem.read(path)) ?? []).compactMap { decision in
      guard case .unreadable(let reason) = decision.matter else { return nil }
      return Finding(kind: .unreadable, path: path, message: reason)
    }
  }

  /// The files that `corpus/SHA256SUMS` names and no record does, as `sha256sum --check` would have them.
  private func sums(but manifest: Manifest) -> [Finding] {
    let known = Set(manifest.records.flatMap { $0.files.map(\.path) })
    let lines = String(decoding: (try? FileSystem.read("\(corpus)/SHA256SUMS")) ?? [], as: UTF8.self).split(separator: "\n")
    return lines.compactMap { line in
      let (digest, name) = (String(line.prefix(64)), String(line.dropFirst(66)))
      guard Fixed.isInside(name), !known.contains(name) else { return nil }
      let path = "\(corpus)/\(name)"
      guard let bytes = try? FileSystem.read(path) else {
        return Finding(kind: .lost, path: path, message: "is in SHA256SUMS and not there")
      }
      return SHA256.hex(bytes) == digest ? nil : Finding(kind: .changed, path: path, message: "is not what SHA256SUMS has")
    }
  }

  /// Outputs that are not as they were written. Those of a document that was not extracted yet are not missed.
  private func inspectOutputs(_ maker: String) throws(FileError) -> [Finding] {
    // A run that is at work has unfinished files of its own.
    let lock = FileSystem.exists("\(outputs)/.greffe") ? try held("\(outputs)/.greffe/lock") : nil
    defer { _ = lock }
    var findings: [Finding] = []
    let state = OutputState(of: outputs, by: maker)
    for (name, entry) in state.entries.sorted(by: { $0.key < $1.key }) where name != OutputState.catalogue {
      for (stamp, file) in zip(entry.stamps, Archive.outputs(of: name)) {
        let path = "\(outputs)/\(file)"
        guard let bytes = try? FileSystem.read(path) else { continue }
        if SHA256.hex(bytes) != stamp.sha256, state.current(name, key: entry.key, Archive.outputs(of: name)) != nil {
          findings.append(Finding(kind: .changed, path: path, message: "is not as it was written; remove it and run greffe extract"))
        }
      }
    }
    for folder in [outputs, "\(outputs)/documents", "\(outputs)/schema"] where FileSystem.isFolder(folder) {
      for name in try FileSystem.files(in: folder) {
        let path = "\(folder)/\(name)"
        guard let bytes = try? FileSystem.read(path), name.hasSuffix(".json") else { continue }
        if (try? JSONReader.read(bytes)) == nil { findings.append(Finding(kind: .unfinished, path: path, message: "is no JSON")) }
      }
    }
    return findings
  }
}
