import Procedure
import Verification

/// What a site says about a registration from EXPRESSBUILDER.
struct RegistrationFacts {
  /// The releases that it names, as it spells them; none if it says nothing.
  var releases: [String]
  /// Where it keeps what it registers; `nil` if its manual knows no such folder.
  var place: RegistrationPlace?

  /// The facts of `site`; values that it leaves to the manual are filled in.
  init(of site: Site, manual: Manual) {
    let assignment = Assignment(manual.parameters, values: site.values)
    let texts = { (name: String) in ParameterID(name).map { assignment.texts(of: $0) } ?? [] }
    releases = texts("expressbuilder")
    if let drive = assignment.texts(of: manual.cluster.sharedDrive).first,
      let folder = texts("shared-install-folder").first
    {
      place = RegistrationPlace(drive: drive, folder: folder)
    }
  }
}
