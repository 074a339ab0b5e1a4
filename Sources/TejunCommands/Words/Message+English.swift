import Authoring
import Languages
import Publishing
import Resources

extension Message {
  var english: String {
    switch self {
    case .checked(let manual, let sites, let warnings):
      "manual '\(manual)' and \(Counting.of(sites, "site")): no errors, \(Counting.of(warnings, "warning"))"
    case .built(let sites, let failed, let written, let unchanged, let index):
      "\(Counting.of(sites, "site")), \(failed == 0 ? "" : "\(failed) failed, ")\(Counting.of(written, "file")) written, \(unchanged) unchanged: \(index)"
    case .siteFileWritten(let path): "\(path) written; edit it, then run: tejun check \(path)"
    case .interrupted(let signal, let extent): "interrupted by \(Self.name(of: signal)): \(extent.english)"
    case .rehearsalFailed(let site):
      "site '\(site)': the procedure does not hold when it is rehearsed; run 'tejun rehearse' with the site's file"
    case .foreignSchema(let name):
      "'\(name)' in the same folder is not a schema of this manual's sites; it is left as it is"
    case .replacedOneByOne(let sites):
      "the documents of \(Counting.of(sites, "site")) were replaced one by one, because this file system cannot exchange folders; if a run is ended meanwhile, documents of two editions may be left side by side"
    case .problem(let problem): problem.words(in: .english).sentence(in: .english)
    case .output(let error): "'\(error.path)' \(error.reason.english)"
    case .outputStream(let number):
      "cannot write to the output stream: \(SystemErrorWords.words(number, in: .english))"
    case .siteFileExists(let path):
      "'\(path)' already exists and is not replaced; name another file with --output"
    case .severalSites(let count):
      "there are \(count) sites, but only one can be rehearsed at a time; give that site a file of its own"
    case .notOneSite(let path, let count):
      "\(Self.quoted(path)) has \(Counting.of(count, "site")), but a listing is from one site; give the file of that site"
    case .unknownReleases(let names, let known, let letters):
      "the manual does not list the EXPRESSBUILDER \(names.count == 1 ? "release" : "releases") \(names.map(Self.quoted).joined(separator: ", ")); it lists \(known.joined(separator: ", ")) (x stands for \(letters.joined(separator: ", ")))"
    case .resource(let error): "\(error.english); install the tool again"
    case .internal(let words): "internal error: \(words); please report it"
    }
  }

  private static func quoted(_ text: String) -> String { Problem.quoted(text, in: .english) }
}

extension ResourceError {
  fileprivate var english: String {
    switch self {
    case .executableUnknown(let bundle):
      "the tool's own files '\(bundle)' cannot be found: the system does not say where the tool is"
    case .notFound(let bundle, let searched):
      "the tool's own files '\(bundle)' are not beside it (looked in \(searched.joined(separator: ", ")))"
    case .unreadable(let path): "the tool's own file '\(path)' cannot be read"
    case .damaged(let path): "the tool's own file '\(path)' is damaged"
    }
  }
}
