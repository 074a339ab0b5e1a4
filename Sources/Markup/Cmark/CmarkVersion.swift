import CCmark

/// The version of the libcmark in use, such as `0.30.2`.
public let cmarkVersion = String(cString: cmark_version_string())
