@preconcurrency internal import CLibXML2

/// What must be true of libxml2 as a whole before and while it is called.
enum LibXML {
  private static let isInitialised: Bool = {
    xmlInitParser()
    // The first schema parsed would call it, and two threads may parse their first at once.
    xmlSchemaInitTypes()
    return true
  }()

  /// Initialises the library, once, from whatever thread comes first.
  static func prepare() {
    _ = isInitialised
  }

  /// Runs the body with the errors of this thread that belong to no context given to `faults`, and nothing printed.
  ///
  /// The handlers are a thread's own; the body must not suspend, which a synchronous closure cannot.
  static func collecting<Result: ~Copyable>(_ faults: FaultCollector, _ body: () -> Result) -> Result {
    prepare()
    let previous = greffe_replace_error_handlers(FaultCollector.callback, faults.context)
    defer {
      greffe_restore_error_handlers(previous)
      xmlResetLastError()
    }
    return withExtendedLifetime(faults, body)
  }
}
