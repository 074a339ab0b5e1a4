public import Resources

/// The manuals and example sites that come with the tool.
public enum ShippedContent {
  /// The folder of this target's files, as SwiftPM names it.
  public static let bundle = "tejun_Content.resources"

  /// The folder of the manual that is used where none is named.
  public static func defaultManual() throws(ResourceError) -> String {
    try ResourceFolder.find(bundle: bundle).file("dpm-cluster")
  }

  /// The site that is built where none is named: the printed manual's model case.
  public static func modelCase() throws(ResourceError) -> String {
    try ResourceFolder.find(bundle: bundle).file("sites/model-case.yaml")
  }
}
